//! The states of an order's messaging side.

use serde::{Deserialize, Serialize};

/// Where the messaging side of an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MessagingStatus {
    /// Messaging was not asked for.
    NotApplicable,
    /// It waits for the voice side.
    Pending,
    /// The voice side is ported, messaging is on its way.
    Activating,
    /// It failed.
    Exception,
    /// It is ported.
    Ported,
    /// It is ported for some numbers, for others on its way.
    PartialPortComplete,
    /// The order was cancelled.
    Canceled,
}

impl MessagingStatus {
    /// Every status that the simulator knows.
    pub(crate) const EACH: [Self; 7] = [
        Self::NotApplicable,
        Self::Pending,
        Self::Activating,
        Self::Exception,
        Self::Ported,
        Self::PartialPortComplete,
        Self::Canceled,
    ];
}
