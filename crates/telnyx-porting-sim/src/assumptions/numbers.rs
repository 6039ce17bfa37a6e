//! What the number database says about numbers.

use serde::{Deserialize, Serialize};

use super::check::{Checked, require};

/// What `activation_status` says about the numbers of an order.
///
/// The names are published; which of them holds when is assumed, and so is that only numbers of the US and
/// Canada have any. Null stands for no state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Numbers {
    /// While the order is in `submitted`: these one after the other, equally long. Default New, Pending.
    pub submitted: Vec<NumberState>,
    /// Once a date is agreed. Default Concurred.
    pub date_agreed: Option<NumberState>,
    /// Once the activation window is open, or the switch is near. Default Activate RDY.
    pub window_open: Option<NumberState>,
    /// While numbers switch, for those whose turn has not come. Default Sending.
    pub switching: Option<NumberState>,
    /// Once a number is live, and in a ported order. Default Active.
    pub live: Option<NumberState>,
    /// Back in `in-process` after an exception. Default Pending.
    pub confirmed_again: Option<NumberState>,
    /// In `exception`, unless the switch failed. Default Pending.
    pub exception: Option<NumberState>,
    /// In `exception` after a failed switch. Default Failed.
    pub failed: Option<NumberState>,
    /// In `exception` after a switch that failed with one of `conflict_codes`. Default Conflict.
    pub conflict: Option<NumberState>,
    /// Exception codes that mean a conflict in the number database. Default SV_CONFLICT.
    pub conflict_codes: Vec<String>,
    /// In `cancel-pending`. Default Cancel Pending.
    pub cancel_pending: Option<NumberState>,
    /// In `cancelled`. Default Cancelled.
    pub cancelled: Option<NumberState>,
}

/// A state of a number in the number database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum NumberState {
    /// The port is known.
    New,
    /// The losing carrier has not spoken.
    Pending,
    /// The carriers disagree.
    Conflict,
    /// An end to the port is asked for.
    #[serde(rename = "Cancel Pending")]
    CancelPending,
    /// The switch failed.
    Failed,
    /// The losing carrier agreed.
    Concurred,
    /// The switch may be asked for.
    #[serde(rename = "Activate RDY")]
    ActivateReady,
    /// The number is about to be given up.
    #[serde(rename = "Disconnect Pending")]
    DisconnectPending,
    /// The agreement is on its way.
    #[serde(rename = "Concurrence Sent")]
    ConcurrenceSent,
    /// A former entry.
    Old,
    /// The switch is being spread.
    Sending,
    /// The number is live.
    Active,
    /// The port is off.
    Cancelled,
}

impl NumberState {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::Pending => "Pending",
            Self::Conflict => "Conflict",
            Self::CancelPending => "Cancel Pending",
            Self::Failed => "Failed",
            Self::Concurred => "Concurred",
            Self::ActivateReady => "Activate RDY",
            Self::DisconnectPending => "Disconnect Pending",
            Self::ConcurrenceSent => "Concurrence Sent",
            Self::Old => "Old",
            Self::Sending => "Sending",
            Self::Active => "Active",
            Self::Cancelled => "Cancelled",
        }
    }
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            submitted: vec![NumberState::New, NumberState::Pending],
            date_agreed: Some(NumberState::Concurred),
            window_open: Some(NumberState::ActivateReady),
            switching: Some(NumberState::Sending),
            live: Some(NumberState::Active),
            confirmed_again: Some(NumberState::Pending),
            exception: Some(NumberState::Pending),
            failed: Some(NumberState::Failed),
            conflict: Some(NumberState::Conflict),
            conflict_codes: vec!["SV_CONFLICT".to_owned()],
            cancel_pending: Some(NumberState::CancelPending),
            cancelled: Some(NumberState::Cancelled),
        }
    }
}

impl Numbers {
    pub(super) fn check(&self) -> Checked {
        require(self.submitted.len() <= 20, "numbers.submitted", "must hold at most 20 states")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_spelled_alike_in_the_table_and_on_the_wire() {
        for name in ["New", "Cancel Pending", "Activate RDY", "Concurrence Sent", "Disconnect Pending", "Old"] {
            let state: NumberState = serde_json::from_value(serde_json::json!(name)).unwrap();
            assert_eq!(state.as_str(), name);
        }
    }
}
