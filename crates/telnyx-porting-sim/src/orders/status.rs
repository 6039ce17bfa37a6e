//! The states of an order.

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Draft,
    InProcess,
    Submitted,
    Exception,
    FocDateConfirmed,
    ActivationInProgress,
    Ported,
    CancelPending,
    Cancelled,
}

impl Status {
    /// All wire values, for filters.
    pub(crate) const ALL: &'static [&'static str] = &[
        "draft",
        "in-process",
        "submitted",
        "exception",
        "foc-date-confirmed",
        "activation-in-progress",
        "ported",
        "cancel-pending",
        "cancelled",
    ];

    pub(crate) fn as_str(self) -> &'static str {
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

    /// Whether the customer can still change what the losing carrier will see.
    pub(crate) fn is_editable(self) -> bool {
        matches!(self, Self::Draft | Self::InProcess | Self::Exception)
    }

    /// What the number database says about US and Canadian numbers in this state.
    pub(crate) fn activation_status(self) -> Option<&'static str> {
        match self {
            Self::Draft | Self::InProcess => None,
            Self::Submitted => Some("New"),
            Self::Exception => Some("Pending"),
            Self::FocDateConfirmed => Some("Concurred"),
            Self::ActivationInProgress => Some("Sending"),
            Self::Ported => Some("Active"),
            Self::CancelPending => Some("Cancel Pending"),
            Self::Cancelled => Some("Cancelled"),
        }
    }
}
