//! How a create call becomes orders.

use serde::{Deserialize, Serialize};

use super::check::{Checked, require};

/// How `POST /porting_orders` becomes orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Creating {
    /// What numbers of one order have in common; numbers that differ in any of these go to different
    /// orders. That these four are the whole key is assumed. Country and number type cannot be left
    /// out.
    pub split_by: Vec<SplitKey>,
    /// What becomes of the good numbers of a call that also holds bad ones: not documented. By default the
    /// whole call is refused, with an error per bad number.
    pub bad_numbers: BadNumbers,
}

/// A property that separates numbers into orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SplitKey {
    /// The country of the number.
    CountryCode,
    /// Local, toll-free, mobile and so on.
    PhoneNumberType,
    /// The losing carrier, for numbers of the US and Canada.
    Carrier,
    /// Whether the number is eligible for FastPort. Without it an order is eligible when all its numbers
    /// are.
    FastPortEligible,
}

/// What bad numbers do to a create call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BadNumbers {
    /// The call is refused and no order comes of it.
    RefuseTheCall,
    /// They are left out without a word; a call with nothing but bad numbers is refused.
    AreLeftOut,
}

impl Default for Creating {
    fn default() -> Self {
        Self {
            split_by: vec![
                SplitKey::CountryCode,
                SplitKey::PhoneNumberType,
                SplitKey::Carrier,
                SplitKey::FastPortEligible,
            ],
            bad_numbers: BadNumbers::RefuseTheCall,
        }
    }
}

impl Creating {
    pub(crate) fn splits_by(&self, key: SplitKey) -> bool {
        self.split_by.contains(&key)
    }

    pub(super) fn check(&self) -> Checked {
        let whole = self.splits_by(SplitKey::CountryCode) && self.splits_by(SplitKey::PhoneNumberType);
        require(whole, "creating.split_by", "must hold country_code and phone_number_type")
    }
}
