//! The states of an order.

use serde::{Deserialize, Serialize};

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Status {
    /// Being filled in.
    Draft,
    /// Confirmed; the desk looks at it.
    InProcess,
    /// With the losing carrier.
    Submitted,
    /// Something does not match.
    Exception,
    /// A date is agreed.
    FocDateConfirmed,
    /// The numbers switch.
    ActivationInProgress,
    /// The numbers are live; final.
    Ported,
    /// The desk decides on a cancellation.
    CancelPending,
    /// Over without a port; final.
    Cancelled,
}

impl Status {
    /// Every status, in the order of declaration.
    pub(crate) const EACH: [Self; 9] = [
        Self::Draft,
        Self::InProcess,
        Self::Submitted,
        Self::Exception,
        Self::FocDateConfirmed,
        Self::ActivationInProgress,
        Self::Ported,
        Self::CancelPending,
        Self::Cancelled,
    ];

    /// All wire values, for filters.
    pub(crate) const ALL: &'static [&'static str] = &{
        let mut values = [""; Self::EACH.len()];
        let mut index = 0;
        while index < values.len() {
            values[index] = Self::EACH[index].as_str();
            index += 1;
        }
        values
    };

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|status| status.as_str() == text)
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InProcess => "in-process",
            Self::Submitted => "submitted",
            Self::Exception => "exception",
            Self::FocDateConfirmed => "foc-date-confirmed",
            Self::ActivationInProgress => "activation-in-progress",
            Self::Ported => "ported",
            Self::CancelPending => "cancel-pending",
            Self::Cancelled => "cancelled",
        }
    }

    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Ported | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_is_listed_at_its_own_place() {
        for (place, status) in Status::EACH.into_iter().enumerate() {
            assert_eq!(status as usize, place);
            assert_eq!(Status::parse(Status::ALL[place]), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), Status::ALL[place]);
        }
        assert_eq!(Status::parse("finished"), None);
    }
}
