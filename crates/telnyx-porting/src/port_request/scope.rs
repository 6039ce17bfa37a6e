//! Full or partial port.

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types;

use super::Sensitive;

/// Whether the whole account is ported, and what becomes of the numbers that are not (`misc` on the wire).
///
/// It has to be said: a port that is declared full closes the account at the losing carrier.
///
/// ```
/// use telnyx_porting::port_request::{PortScope, RemainingNumbersAction};
///
/// // The main billing number is ported and the rest stays: one of the numbers that stay takes its place.
/// let scope = PortScope::partial(RemainingNumbersAction::Keep).new_billing_phone_number("+13035550177");
/// # let _ = (scope, PortScope::full());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PortScope {
    /// Full or partial port.
    #[serde(rename = "type")]
    pub port_type: PortType,
    /// What becomes of the numbers that are not ported. Partial ports only, where it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining_numbers_action: Option<RemainingNumbersAction>,
    /// Number that becomes the billing number of the rest, in E.164 form. Needed where the present billing number is
    /// ported and the rest is kept; one of the numbers that stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_billing_phone_number: Option<Sensitive>,
}

impl PortScope {
    /// Every number of the account is ported.
    #[must_use]
    pub fn full() -> Self {
        Self { port_type: PortType::Full, remaining_numbers_action: None, new_billing_phone_number: None }
    }

    /// Some numbers of the account are ported.
    #[must_use]
    pub fn partial(remaining: RemainingNumbersAction) -> Self {
        Self { port_type: PortType::Partial, remaining_numbers_action: Some(remaining), new_billing_phone_number: None }
    }

    /// Sets the billing number of the numbers that stay, in E.164 form.
    #[must_use]
    pub fn new_billing_phone_number(mut self, number: impl Into<Sensitive>) -> Self {
        self.new_billing_phone_number = Some(number.into());
        self
    }
}

/// Full or partial port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PortType {
    /// Every number of the account.
    Full,
    /// Some numbers of the account.
    Partial,
}

impl From<PortType> for types::PortingOrderType {
    fn from(port_type: PortType) -> Self {
        match port_type {
            PortType::Full => Self::Full,
            PortType::Partial => Self::Partial,
        }
    }
}

/// What becomes of the numbers of an account that are not ported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RemainingNumbersAction {
    /// They stay in service at the losing carrier.
    Keep,
    /// They are disconnected.
    Disconnect,
}

impl From<RemainingNumbersAction> for types::RemainingNumbersAction {
    fn from(action: RemainingNumbersAction) -> Self {
        match action {
            RemainingNumbersAction::Keep => Self::Keep,
            RemainingNumbersAction::Disconnect => Self::Disconnect,
        }
    }
}

impl From<RemainingNumbersAction> for types::AssociatedPhoneNumberAction {
    fn from(action: RemainingNumbersAction) -> Self {
        match action {
            RemainingNumbersAction::Keep => Self::Keep,
            RemainingNumbersAction::Disconnect => Self::Disconnect,
        }
    }
}
