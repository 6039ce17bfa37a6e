//! Settings that apply to some of the resulting orders only.

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::PhoneNumberType;

use super::overlay::Overlay as _;
use super::{OrderSettings, PortRequest};
use crate::PhoneNumber;

/// Settings for the orders that match, laid over those of the request. Later overrides win over earlier ones.
///
/// The server makes several orders of one request, so the numbers of two carriers can have their own account numbers:
///
/// ```toml
/// [[overrides]]
/// match.losing_carrier = "SAMPLE WIRELESS - CA"
/// set.end_user.admin.account_number = "SW-7781"
/// ```
///
/// ```
/// use telnyx_porting::port_request::{AccountDetails, OrderMatch, OrderOverride, OrderSettings};
///
/// let mut set = OrderSettings::default();
/// set.end_user.admin = AccountDetails::default().account_number("SW-7781");
/// let wireless = OrderOverride::new(OrderMatch::phone_numbers(["+14155550121"]), set);
/// # let _ = wireless;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderOverride {
    /// Which orders.
    #[serde(rename = "match")]
    pub matches: OrderMatch,
    /// What is set for them.
    pub set: OrderSettings,
}

impl OrderOverride {
    /// Sets `set` for the orders that match.
    #[must_use]
    pub fn new(matches: OrderMatch, set: OrderSettings) -> Self {
        Self { matches, set }
    }
}

/// Which orders an override applies to: those that fulfil every condition that is given, of which there must be one.
///
/// ```
/// use telnyx_porting::port_request::OrderMatch;
///
/// let toll_free = OrderMatch::phone_number_type("toll_free");
/// let one_order = OrderMatch::phone_numbers(["+14155550121"]);
/// let both = OrderMatch { losing_carrier: Some("SAMPLE WIRELESS - CA".to_owned()), ..toll_free };
/// # let _ = (one_order, both);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct OrderMatch {
    /// Orders that hold at least one of these numbers of the request. Such an override concerns the whole order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Vec<PhoneNumber>"))]
    pub phone_numbers: Vec<String>,
    /// Orders of this number type: `landline`, `local`, `mobile`, `national`, `shared_cost` or `toll_free`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_type: Option<PhoneNumberType>,
    /// Orders from this losing carrier, named as orders and portability checks name it; capitals do not matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub losing_carrier: Option<String>,
}

impl OrderMatch {
    /// The orders that hold one of these numbers.
    pub fn phone_numbers(numbers: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { phone_numbers: numbers.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// The orders of this number type.
    pub fn phone_number_type(phone_number_type: impl Into<PhoneNumberType>) -> Self {
        Self { phone_number_type: Some(phone_number_type.into()), ..Self::default() }
    }

    /// The orders from this losing carrier.
    pub fn losing_carrier(carrier: impl Into<String>) -> Self {
        Self { losing_carrier: Some(carrier.into()), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    pub(super) fn parsed_numbers(&self) -> impl Iterator<Item = PhoneNumber> {
        self.phone_numbers.iter().filter_map(|text| text.parse().ok())
    }

    fn applies_to(&self, order: &OrderContext<'_>) -> bool {
        let number = self.phone_numbers.is_empty() || self.parsed_numbers().any(|n| order.numbers.contains(&n));
        let number_type =
            self.phone_number_type.is_none() || self.phone_number_type.as_ref() == order.phone_number_type;
        let carrier = match (&self.losing_carrier, order.losing_carrier) {
            (None, _) => true,
            (Some(wanted), Some(carrier)) => wanted.trim().eq_ignore_ascii_case(carrier.trim()),
            (Some(_), None) => false,
        };
        !self.is_empty() && number && number_type && carrier
    }

    /// Whether the order that will hold `number` can match, as far as that is known before there are orders.
    pub(super) fn may_cover(&self, number: PhoneNumber) -> bool {
        let by_number = self.phone_numbers.is_empty()
            || self.parsed_numbers().any(|listed| listed.numbering_plan() == number.numbering_plan());
        let by_type = match &self.phone_number_type {
            // Other plans cannot be told from the digits.
            Some(wanted) if number.calling_code() == 1 => {
                (*wanted == PhoneNumberType::TollFree) == number.is_north_american_toll_free()
            }
            _ => true,
        };
        !self.is_empty() && by_number && by_type
    }
}

/// What is known about one of the resulting orders.
///
/// ```
/// use telnyx_porting::{PhoneNumber, port_request::OrderContext};
///
/// let numbers: Vec<PhoneNumber> = vec!["+14155550121".parse()?];
/// let order = OrderContext::new(&numbers).losing_carrier("SAMPLE WIRELESS - CA");
/// # let _ = order;
/// # Ok::<(), telnyx_porting::InvalidPhoneNumber>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OrderContext<'a> {
    /// All numbers of the order.
    pub numbers: &'a [PhoneNumber],
    /// Their type.
    pub phone_number_type: Option<&'a PhoneNumberType>,
    /// The losing carrier (`old_service_provider_ocn` of the order).
    pub losing_carrier: Option<&'a str>,
}

impl<'a> OrderContext<'a> {
    /// An order with these numbers.
    #[must_use]
    pub fn new(numbers: &'a [PhoneNumber]) -> Self {
        Self { numbers, phone_number_type: None, losing_carrier: None }
    }

    /// Sets the number type.
    #[must_use]
    pub fn phone_number_type(mut self, phone_number_type: &'a PhoneNumberType) -> Self {
        self.phone_number_type = Some(phone_number_type);
        self
    }

    /// Sets the losing carrier.
    #[must_use]
    pub fn losing_carrier(mut self, carrier: &'a str) -> Self {
        self.losing_carrier = Some(carrier);
        self
    }
}

/// Two overrides that name numbers of one order and contradict each other. The server splits a request by carrier, but
/// not by account: numbers of two accounts at one carrier must be ported with two requests.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "/overrides/{first} and /overrides/{second} both name numbers of one order and set {} differently; \
     numbers of two accounts need two requests",
    parts.join(", ")
)]
#[non_exhaustive]
pub struct ConflictingOverrides {
    /// Index of the earlier override.
    pub first: usize,
    /// Index of the later override.
    pub second: usize,
    /// The parts that contradict each other, such as `end_user`.
    pub parts: Vec<&'static str>,
}

/// Where two settings contradict each other: where it matters which of them is applied last.
pub(super) fn contradictions(first: &OrderSettings, second: &OrderSettings) -> Vec<&'static str> {
    first.clone().overlaid(second).differences(&second.clone().overlaid(first))
}

impl PortRequest {
    /// The settings for one of the resulting orders: those of the request, with every override that applies.
    ///
    /// # Errors
    ///
    /// When two overrides that name numbers of the order contradict each other. Overrides by number type or carrier are
    /// general rules, and the later one wins.
    pub fn settings_for(&self, order: &OrderContext<'_>) -> Result<OrderSettings, ConflictingOverrides> {
        let applying: Vec<_> =
            self.overrides.iter().enumerate().filter(|(_, candidate)| candidate.matches.applies_to(order)).collect();
        let by_number = || applying.iter().filter(|(_, each)| !each.matches.phone_numbers.is_empty());
        for (second, later) in by_number() {
            for (first, earlier) in by_number().take_while(|(index, _)| index < second) {
                let parts = contradictions(&earlier.set, &later.set);
                if !parts.is_empty() {
                    return Err(ConflictingOverrides { first: *first, second: *second, parts });
                }
            }
        }
        Ok(applying.iter().fold(self.settings(), |settings, (_, each)| settings.overlaid(&each.set)))
    }
}
