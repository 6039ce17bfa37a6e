//! What a phone number says about itself: the magic numbers of the simulator.
//!
//! Country and number type follow the real numbering plans; carrier and outcome are decided by digits.
//! The table is in the documentation of the crate.

use crate::carrier::LiveMismatch;

/// What the simulator knows about one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberProfile {
    pub(crate) country: &'static str,
    pub(crate) number_type: &'static str,
    pub(crate) carrier: &'static str,
    /// `None` when portable.
    pub(crate) not_portable_reason: Option<&'static str>,
    pub(crate) fast_portable: bool,
    pub(crate) provisional: bool,
    pub(crate) messaging_capable: bool,
    pub(crate) needs_pin: bool,
    pub(crate) habit: Habit,
}

/// What the losing carrier does with an order that holds the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Agrees to the requested date.
    Agrees,
    /// Rejects with these codes until the fields behind them are changed.
    Rejects(&'static [&'static str]),
    /// Agrees to a date 24 hours later.
    MovesDate,
    /// Rejects each time anew.
    NeverAnswers,
    /// Agrees to the date; then the switch fails with this code.
    FailsActivation(&'static str),
    /// Lets the number go; messaging comes for a part at first.
    MessagingInPart,
    /// Lets the number go; messaging fails.
    FailsMessaging,
    /// Refuses FastPort orders while `confirm` runs.
    FailsLiveValidation(LiveMismatch),
}

/// Types of phone numbers.
pub(crate) const NUMBER_TYPES: &[&str] = &["local", "national", "toll_free", "mobile", "shared_cost"];

const TOLL_FREE: &[&str] = &["800", "833", "844", "855", "866", "877", "888"];
const CANADA: &[&str] = &[
    "204", "226", "236", "249", "250", "263", "289", "306", "343", "354", "365", "367", "368", "382", "403", "416",
    "418", "428", "431", "437", "438", "450", "468", "474", "506", "514", "519", "548", "579", "581", "584", "587",
    "604", "613", "639", "647", "672", "683", "705", "709", "742", "753", "778", "780", "782", "807", "819", "825",
    "867", "873", "879", "902", "905",
];
/// Calling codes of known countries, longest first where one is the prefix of another.
const COUNTRIES: &[(&str, &str)] = &[
    ("353", "IE"),
    ("351", "PT"),
    ("358", "FI"),
    ("420", "CZ"),
    ("852", "HK"),
    ("972", "IL"),
    ("31", "NL"),
    ("32", "BE"),
    ("33", "FR"),
    ("34", "ES"),
    ("39", "IT"),
    ("41", "CH"),
    ("43", "AT"),
    ("44", "GB"),
    ("45", "DK"),
    ("46", "SE"),
    ("47", "NO"),
    ("48", "PL"),
    ("49", "DE"),
    ("52", "MX"),
    ("55", "BR"),
    ("61", "AU"),
    ("64", "NZ"),
    ("65", "SG"),
    ("81", "JP"),
];
/// Prefixes after the calling code that do not mean `local`.
const TYPES: &[(&str, &str, &str)] = &[
    ("AU", "1800", "toll_free"),
    ("AU", "4", "mobile"),
    ("DE", "800", "toll_free"),
    ("DE", "15", "mobile"),
    ("DE", "16", "mobile"),
    ("DE", "17", "mobile"),
    ("DE", "180", "shared_cost"),
    ("DE", "32", "national"),
    ("FR", "6", "mobile"),
    ("FR", "7", "mobile"),
    ("FR", "80", "toll_free"),
    ("FR", "9", "national"),
    ("GB", "7", "mobile"),
    ("GB", "80", "toll_free"),
    ("GB", "84", "shared_cost"),
    ("GB", "3", "national"),
];

/// The known countries, in the order of their codes.
pub(crate) fn countries() -> impl Iterator<Item = &'static str> {
    let mut codes: Vec<&str> = COUNTRIES.iter().map(|(_, country)| *country).chain(["US", "CA"]).collect();
    codes.sort_unstable();
    codes.into_iter()
}

/// Whether `text` is a number in +E.164; numbers of the North American plan must be complete.
pub(crate) fn is_e164(text: &str) -> bool {
    let Some(digits) = text.strip_prefix('+') else {
        return false;
    };
    let plausible = (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    if !plausible {
        return false;
    }
    match digits.strip_prefix('1') {
        None => true,
        Some(national) => {
            let bytes = national.as_bytes();
            bytes.len() == 10 && bytes[0] >= b'2' && bytes[3] >= b'2'
        }
    }
}

/// Whether `text` has the form of a country code: two capital letters.
pub(crate) fn is_country_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Reads a number; `None` when it is not +E.164.
pub(crate) fn profile(number: &str) -> Option<NumberProfile> {
    if !is_e164(number) {
        return None;
    }
    let digits = number.get(1..)?;
    let mut profile = match digits.strip_prefix('1') {
        Some(national) => north_american(national.get(..3)?),
        None => international(digits),
    };
    let in_database = matches!(profile.country, "US" | "CA");
    let nanp_local = in_database && profile.number_type == "local";
    match digits.get(digits.len() - 2..)?.parse::<u8>().ok()? {
        last @ 80..=89 => {
            profile.fast_portable = nanp_local;
            profile.habit = match last {
                83 => Habit::FailsMessaging,
                84 if in_database => Habit::FailsActivation("FOC_EXPIRED"),
                85 => Habit::MessagingInPart,
                86 if in_database => Habit::FailsActivation("SV_CONFLICT"),
                87 if nanp_local => Habit::FailsLiveValidation(LiveMismatch::CustomerRecord),
                88 if nanp_local => Habit::FailsLiveValidation(LiveMismatch::ServiceAddress),
                89 if nanp_local => Habit::FailsLiveValidation(LiveMismatch::Passcode),
                _ => Habit::Agrees,
            };
        }
        90 => profile.provisional = true,
        91 => profile.messaging_capable = false,
        92 => profile.needs_pin = nanp_local,
        93 => profile.habit = Habit::Rejects(&["ACCOUNT_NUMBER_MISMATCH"]),
        94 => profile.habit = Habit::Rejects(&["PASSCODE_PIN_INVALID"]),
        95 => profile.habit = Habit::Rejects(&["ENTITY_NAME_MISMATCH", "POSTAL_CODE_MISMATCH"]),
        96 => profile.habit = Habit::MovesDate,
        97 => profile.habit = Habit::NeverAnswers,
        98 => profile.not_portable_reason = Some("invalid_phone_number"),
        99 => profile.not_portable_reason = Some("no_coverage"),
        _ => {}
    }
    Some(profile)
}

const ORDINARY: NumberProfile = NumberProfile {
    country: "US",
    number_type: "local",
    carrier: "EXAMPLE BELL - IL",
    not_portable_reason: None,
    fast_portable: false,
    provisional: false,
    messaging_capable: true,
    needs_pin: false,
    habit: Habit::Agrees,
};

fn north_american(area_code: &str) -> NumberProfile {
    if TOLL_FREE.contains(&area_code) {
        return NumberProfile { number_type: "toll_free", carrier: "EXAMPLE RESPORG - US", ..ORDINARY };
    }
    if CANADA.contains(&area_code) {
        return NumberProfile { country: "CA", carrier: "SAMPLE TELECOM - ON", ..ORDINARY };
    }
    match area_code.as_bytes().last() {
        Some(b'5'..=b'9') => NumberProfile { carrier: "SAMPLE WIRELESS - CA", ..ORDINARY },
        _ => ORDINARY,
    }
}

fn international(digits: &str) -> NumberProfile {
    let abroad = NumberProfile { provisional: true, carrier: "", ..ORDINARY };
    let known = COUNTRIES.iter().find_map(|(code, country)| digits.strip_prefix(code).map(|rest| (*country, rest)));
    let Some((country, national)) = known else {
        return NumberProfile {
            country: "ZZ",
            not_portable_reason: Some("no_coverage"),
            messaging_capable: false,
            ..abroad
        };
    };
    let number_type = TYPES
        .iter()
        .filter(|(of, prefix, _)| *of == country && national.starts_with(prefix))
        .max_by_key(|(_, prefix, _)| prefix.len())
        .map_or("local", |(_, _, number_type)| number_type);
    NumberProfile { country, number_type, messaging_capable: number_type == "mobile", ..abroad }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_american_numbers() {
        let bell = profile("+12125550123").unwrap();
        assert_eq!((bell.country, bell.number_type), ("US", "local"));
        assert_eq!((bell.not_portable_reason, bell.fast_portable, bell.provisional), (None, false, false));
        assert_ne!(bell.carrier, profile("+14155550123").unwrap().carrier);
        assert_eq!(profile("+18005550123").unwrap().number_type, "toll_free");
        assert_eq!(profile("+14165550123").unwrap().country, "CA");
    }

    #[test]
    fn last_digits_decide_the_outcome() {
        assert!(profile("+12125550180").unwrap().fast_portable);
        assert!(!profile("+18005550180").unwrap().fast_portable);
        assert!(profile("+12125550190").unwrap().provisional);
        assert!(!profile("+12125550191").unwrap().messaging_capable);
        assert!(profile("+12125550192").unwrap().needs_pin);
        assert_eq!(profile("+12125550199").unwrap().not_portable_reason, Some("no_coverage"));
        assert_eq!(profile("+12125550197").unwrap().habit, Habit::NeverAnswers);
        assert_eq!(profile("+18005550186").unwrap().habit, Habit::FailsActivation("SV_CONFLICT"));
        assert_eq!(profile("+442079460186").unwrap().habit, Habit::Agrees);
        let mismatch = profile("+12125550188").unwrap();
        assert_eq!(mismatch.habit, Habit::FailsLiveValidation(LiveMismatch::ServiceAddress));
        assert!(mismatch.fast_portable);
    }

    #[test]
    fn other_countries() {
        for (number, country, number_type) in [
            ("+447700900123", "GB", "mobile"),
            ("+442079460123", "GB", "local"),
            ("+448081570123", "GB", "toll_free"),
            ("+61491570123", "AU", "mobile"),
            ("+4930901820", "DE", "local"),
            ("+33639980123", "FR", "mobile"),
        ] {
            let found = profile(number).unwrap();
            assert_eq!((found.country, found.number_type), (country, number_type), "{number}");
            assert!(found.provisional);
        }
        assert_eq!(profile("+2721234567").unwrap().not_portable_reason, Some("no_coverage"));
    }

    #[test]
    fn malformed_numbers() {
        for text in [
            "",
            "+",
            "2125550123",
            "+1212555012",
            "+121255501234",
            "+11125550123",
            "+0123456789",
            "+1 212 555 0123",
            "+49é0901820",
            "+1234567890123456",
        ] {
            assert_eq!(profile(text), None, "{text}");
        }
    }
}
