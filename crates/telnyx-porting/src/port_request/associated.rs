//! Numbers of the account that an order leaves behind.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::RemainingNumbersAction;
use crate::PhoneNumber;

/// A range of numbers on the same account that is not ported, and what becomes of it.
///
/// Needed for partial ports of UK local numbers, where every number that stays has to be declared; other orders do not
/// ask for it, and then it is not sent. In an order file:
///
/// ```toml
/// [[associated_phone_numbers]]
/// first = "+442079460100"
/// last = "+442079460109"   # leave it out for a single number
/// action = "keep"          # or "disconnect"
/// ```
///
/// ```
/// use telnyx_porting::port_request::{AssociatedNumbers, PortRequest, RemainingNumbersAction};
///
/// let request = PortRequest::builder().associated_phone_numbers(AssociatedNumbers::range(
///     "+442079460100",
///     "+442079460109",
///     RemainingNumbersAction::Keep,
/// ));
/// # let _ = request;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssociatedNumbers {
    /// First number, in E.164 form.
    #[cfg_attr(feature = "schemars", schemars(with = "PhoneNumber"))]
    pub first: String,
    /// Last number, in E.164 form; the first one when it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<PhoneNumber>"))]
    pub last: Option<String>,
    /// What becomes of them. If the billing number itself is ported, only `disconnect` is possible.
    pub action: RemainingNumbersAction,
}

impl AssociatedNumbers {
    /// A range, both ends included.
    pub fn range(first: impl Into<String>, last: impl Into<String>, action: RemainingNumbersAction) -> Self {
        Self { first: first.into(), last: Some(last.into()), action }
    }

    /// A single number.
    pub fn single(number: impl Into<String>, action: RemainingNumbersAction) -> Self {
        Self { first: number.into(), last: None, action }
    }

    /// First and last number; `None` if one of them is no number. The last can be below the first;
    /// [`validate`](super::PortRequest::validate) reports that.
    #[must_use]
    pub fn phone_numbers(&self) -> Option<RangeInclusive<PhoneNumber>> {
        let first = self.first.parse().ok()?;
        let last = self.last.as_deref().map_or(Ok(first), str::parse).ok()?;
        Some(first..=last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port_request::{PortRequest, RemainingNumbersAction::Keep};

    fn pointers(request: &PortRequest) -> Vec<String> {
        let problems = request.validate("2027-02-01T12:00:00Z".parse().unwrap()).unwrap_err().problems;
        problems.into_iter().map(|problem| problem.pointer).filter(|at| at.contains("associated")).collect()
    }

    #[test]
    fn what_is_wrong_with_a_range_is_said() {
        let mut request = PortRequest {
            associated_phone_numbers: vec![
                AssociatedNumbers::range("+442079460100", "+442079460109", Keep),
                AssociatedNumbers::range("020 7946 0100", "nothing", Keep),
                AssociatedNumbers::range("+442079460109", "+442079460100", Keep),
                AssociatedNumbers::single("+442079460111", Keep),
            ],
            ..PortRequest::default()
        };
        let wrong = [
            "/associated_phone_numbers/1/first",
            "/associated_phone_numbers/1/last",
            "/associated_phone_numbers/2/last",
        ];
        assert_eq!(pointers(&request), wrong);

        request.associated_phone_numbers.truncate(1);
        assert_eq!(pointers(&request), Vec::<String>::new());
        request.port = Some(crate::port_request::PortScope::full());
        assert_eq!(pointers(&request), ["/associated_phone_numbers"]);
    }

    #[test]
    fn a_single_number_is_a_range() {
        let range = AssociatedNumbers::single("+442079460111", Keep).phone_numbers().unwrap();
        assert_eq!(range.start(), range.end());
        assert_eq!(AssociatedNumbers::single("442079460111", Keep).phone_numbers(), None);
    }
}
