//! Phone numbers in E.164 form.

// A strict parser of our own: the `phonenumber` crate accepts what must be refused here (extensions, letters, blanks),
// costs 50 packages, and its number plans age, so that it would refuse ranges opened after its release.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Toll-free codes of the North American plan.
const TOLL_FREE_CODES: [u64; 7] = [800, 833, 844, 855, 866, 877, 888];
/// Area codes of independent countries in the North American plan; everything else is the US, its territories or Canada.
const CARIBBEAN_CODES: [u64; 21] =
    [242, 246, 264, 268, 284, 345, 441, 473, 649, 658, 664, 721, 758, 767, 784, 809, 829, 849, 868, 869, 876];
/// Calling codes with two digits. Those that start with 1 or 7 have one digit, all others three.
const TWO_DIGIT_CALLING_CODES: [u64; 43] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95,
];

/// A phone number in E.164 form: a plus sign, the country calling code and the number, 7 to 15 digits in all.
///
/// Parsing is strict, because a number that was guessed is the number of somebody else: no blanks, brackets, hyphens,
/// letters or extensions, and numbers of the North American plan (`+1`) must be complete. Whether a number exists is
/// for the portability check to say. On the wire and in files it is a string with the plus sign.
///
/// ```
/// use telnyx_porting::PhoneNumber;
///
/// let number: PhoneNumber = "+13035550123".parse()?;
/// assert_eq!(number.to_string(), "+13035550123");
/// assert!(number.matches_wire("13035550123"));
///
/// let refused = "303-555-0123".parse::<PhoneNumber>().unwrap_err();
/// assert_eq!(refused.to_string(), "303-555-0123 is not an E.164 phone number: it does not start with a plus sign");
/// # Ok::<(), telnyx_porting::InvalidPhoneNumber>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(u64);

impl PhoneNumber {
    /// Reads a number from an answer. Some answers drop the plus sign; everything else is as strict as parsing.
    ///
    /// ```
    /// use telnyx_porting::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::from_wire("13035550123"), PhoneNumber::from_wire("+13035550123"));
    /// assert_eq!(PhoneNumber::from_wire("n/a"), None);
    /// ```
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        let text = text.trim();
        parse_digits(text.strip_prefix('+').unwrap_or(text)).ok().map(Self)
    }

    /// Whether `text`, taken from an answer, is this number, with the plus sign or without it.
    #[must_use]
    pub fn matches_wire(self, text: &str) -> bool {
        Self::from_wire(text) == Some(self)
    }

    /// The country calling code: 1 for the North American plan, 44 for the United Kingdom.
    #[must_use]
    pub fn calling_code(self) -> u16 {
        let leading = |digits: u32| self.0 / 10_u64.pow(self.0.ilog10() + 1 - digits);
        let code = match leading(1) {
            single @ (1 | 7) => single,
            _ if TWO_DIGIT_CALLING_CODES.contains(&leading(2)) => leading(2),
            _ => leading(3),
        };
        u16::try_from(code).unwrap_or_default()
    }

    /// Whether the number belongs to the US (its territories included) or Canada, by its area code. Toll-free numbers
    /// of the North American plan count.
    #[must_use]
    pub fn is_us_or_canada(self) -> bool {
        self.area_code().is_some_and(|code| !CARIBBEAN_CODES.contains(&code))
    }

    /// Whether the number is a toll-free number of the North American plan (800, 833, 844, 855, 866, 877, 888).
    #[must_use]
    pub fn is_north_american_toll_free(self) -> bool {
        self.area_code().is_some_and(|code| TOLL_FREE_CODES.contains(&code))
    }

    /// What numbers of one porting order have in common, as far as digits tell: orders never mix countries or number
    /// types. The server splits further, by losing carrier among other things.
    pub(crate) fn numbering_plan(self) -> NumberingPlan {
        NumberingPlan {
            calling_code: self.calling_code(),
            us_or_canada: self.is_us_or_canada(),
            toll_free: self.is_north_american_toll_free(),
        }
    }

    fn area_code(self) -> Option<u64> {
        (self.calling_code() == 1).then_some(self.0 / 10_000_000 % 1000)
    }
}

/// See [`PhoneNumber::numbering_plan`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NumberingPlan {
    calling_code: u16,
    us_or_canada: bool,
    toll_free: bool,
}

fn parse_digits(digits: &str) -> Result<u64, PhoneNumberRule> {
    if digits.is_empty() {
        return Err(PhoneNumberRule::Empty);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PhoneNumberRule::DigitsOnly);
    }
    match digits.len() {
        ..7 => return Err(PhoneNumberRule::TooShort),
        7..=15 => {}
        _ => return Err(PhoneNumberRule::TooLong),
    }
    if digits.starts_with('0') {
        return Err(PhoneNumberRule::CallingCode);
    }
    if let Some(national) = digits.strip_prefix('1') {
        let starts_from_2 = |at: usize| national.as_bytes().get(at).is_some_and(|byte| *byte >= b'2');
        if national.len() != 10 || !starts_from_2(0) || !starts_from_2(3) {
            return Err(PhoneNumberRule::NorthAmerica);
        }
    }
    // Fifteen digits fit.
    digits.parse().map_err(|_| PhoneNumberRule::DigitsOnly)
}

impl FromStr for PhoneNumber {
    type Err = InvalidPhoneNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.strip_prefix('+') {
            Some(digits) => parse_digits(digits),
            None if text.is_empty() => Err(PhoneNumberRule::Empty),
            None => Err(PhoneNumberRule::PlusSign),
        };
        parsed.map(Self).map_err(|rule| InvalidPhoneNumber { shown: presentable(text), rule })
    }
}

impl TryFrom<&str> for PhoneNumber {
    type Error = InvalidPhoneNumber;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = InvalidPhoneNumber;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.to_string()
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("+{}", self.0))
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl de::Visitor<'_> for Text {
            type Value = PhoneNumber;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an E.164 phone number as a string, such as \"+13035550123\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<PhoneNumber, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Text)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PhoneNumber {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PhoneNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^\+[1-9][0-9]{6,14}$" })
    }
}

/// A text that is not a phone number in E.164 form, and why.
///
/// The message repeats the text only if it looks like a phone number: what is found in place of one, for example
/// because two columns were swapped, can be anything.
///
/// ```
/// use telnyx_porting::{PhoneNumber, PhoneNumberRule};
///
/// let refused = "+1303555012".parse::<PhoneNumber>().unwrap_err();
/// assert_eq!(refused.rule(), PhoneNumberRule::NorthAmerica);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPhoneNumber {
    shown: Option<Box<str>>,
    rule: PhoneNumberRule,
}

impl InvalidPhoneNumber {
    /// The rule that was broken.
    #[must_use]
    pub fn rule(&self) -> PhoneNumberRule {
        self.rule
    }
}

impl fmt::Display for InvalidPhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.shown.as_deref().unwrap_or("the text");
        write!(f, "{shown} is not an E.164 phone number: {}", self.rule)
    }
}

impl std::error::Error for InvalidPhoneNumber {}

/// What a text must fulfil to be an E.164 phone number. Displays as the reason for a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum PhoneNumberRule {
    /// There must be something.
    #[error("it is empty")]
    Empty,
    /// It starts with a plus sign.
    #[error("it does not start with a plus sign")]
    PlusSign,
    /// Only digits follow the plus sign.
    #[error("something other than digits follows the plus sign")]
    DigitsOnly,
    /// It has at least 7 digits.
    #[error("it has fewer than 7 digits")]
    TooShort,
    /// It has at most 15 digits.
    #[error("it has more than 15 digits")]
    TooLong,
    /// A calling code does not start with zero.
    #[error("no country calling code starts with 0")]
    CallingCode,
    /// After `+1` come ten digits, an area code and an exchange code that both start with 2 to 9.
    #[error("after +1 come ten digits, of which neither the first nor the fourth is 0 or 1")]
    NorthAmerica,
}

/// The text, if it is recognisably meant as a phone number.
fn presentable(text: &str) -> Option<Box<str>> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.() ".contains(&byte));
    let meant = plain && text.len() <= 24 && (digits >= 7 || (text.starts_with('+') && digits > 0));
    meant.then(|| text.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn refusals_name_the_rule() {
        for (text, rule) in [
            ("", PhoneNumberRule::Empty),
            ("+", PhoneNumberRule::Empty),
            ("13035550123", PhoneNumberRule::PlusSign),
            (" +13035550123", PhoneNumberRule::PlusSign),
            ("tel:+13035550123", PhoneNumberRule::PlusSign),
            ("+1 303 555 0123", PhoneNumberRule::DigitsOnly),
            ("+1303FLOWERS", PhoneNumberRule::DigitsOnly),
            ("+13035550123;ext=5", PhoneNumberRule::DigitsOnly),
            ("+1303555٠١٢٣", PhoneNumberRule::DigitsOnly),
            ("++13035550123", PhoneNumberRule::DigitsOnly),
            ("+441234", PhoneNumberRule::TooShort),
            ("+4412345678901234", PhoneNumberRule::TooLong),
            ("+0441234567", PhoneNumberRule::CallingCode),
            ("+1303555012", PhoneNumberRule::NorthAmerica),
            ("+130355501234", PhoneNumberRule::NorthAmerica),
            ("+11035550123", PhoneNumberRule::NorthAmerica),
            ("+13031550123", PhoneNumberRule::NorthAmerica),
        ] {
            assert_eq!(text.parse::<PhoneNumber>().unwrap_err().rule(), rule, "{text}");
        }
    }

    #[test]
    fn messages_repeat_only_what_looks_like_a_number() {
        let message = |text: &str| text.parse::<PhoneNumber>().unwrap_err().to_string();
        assert!(message("+1 (303) 555-0123").starts_with("+1 (303) 555-0123 is not"));
        assert!(message("4321").starts_with("the text is not"));
        assert!(message("Ada Quill").starts_with("the text is not"));
    }

    #[test]
    fn plans() {
        for (text, calling_code, us_or_canada, toll_free) in [
            ("+13035550123", 1, true, false),
            ("+18885550123", 1, true, true),
            ("+18765550123", 1, false, false),
            ("+442079460123", 44, false, false),
            ("+3545550123", 354, false, false),
            ("+74955550123", 7, false, false),
        ] {
            let number: PhoneNumber = text.parse().unwrap();
            let found = (number.calling_code(), number.is_us_or_canada(), number.is_north_american_toll_free());
            assert_eq!(found, (calling_code, us_or_canada, toll_free), "{text}");
        }
    }

    #[test]
    fn serde_is_strict_about_numbers_without_quotes() {
        let error = serde_json::from_str::<PhoneNumber>("13035550123").unwrap_err().to_string();
        assert!(error.contains("E.164 phone number as a string"), "{error}");
        let number: PhoneNumber = serde_json::from_str("\"+13035550123\"").unwrap();
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"+13035550123\"");
    }

    proptest! {
        #[test]
        fn what_parses_prints_as_it_was_written(text in r"\+[0-9]{1,17}|\PC*") {
            if let Ok(number) = text.parse::<PhoneNumber>() {
                prop_assert_eq!(number.to_string(), text.clone());
                prop_assert!(number.matches_wire(&text) && number.matches_wire(&text[1..]));
                prop_assert!(text[1..].starts_with(&number.calling_code().to_string()));
            }
        }
    }
}
