//! Which way orders go through their states.

use serde::{Deserialize, Serialize};

use super::OrderStatus;
use super::check::{Checked, require};

/// Which way orders go through their states, and from where a customer may move them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Moves {
    /// Where `confirm` is taken. That it is in `exception` too rests on third-party clients.
    pub confirm: Vec<OrderStatus>,
    /// Where `cancel` is taken. Published is only that drafts are deleted instead and that the last 48
    /// hours are barred; by default also an order whose numbers switch already cannot be cancelled. An
    /// order that has ended can never be.
    pub cancel: Vec<OrderStatus>,
    /// Where an order can be deleted. Published: as a draft.
    pub delete: Vec<OrderStatus>,
    /// Where confirming in `exception` leads. Third-party clients expect `in-process`, the default; the
    /// published chart has `submitted`.
    pub confirm_in_exception: ConfirmInException,
    /// Whether the desk sends an order in `exception` out again by itself, once the fields behind its
    /// reasons were changed. Sources differ on whether confirming again is needed; default true.
    pub resubmits_by_itself: bool,
    /// Whether orders eligible for FastPort go from `in-process` to `foc-date-confirmed` without a stay in
    /// `submitted`. That they may is assumed; default false.
    pub fast_port_skips_submitted: bool,
}

/// Where confirming in `exception` leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ConfirmInException {
    /// To the desk, as after the first confirmation.
    InProcess,
    /// Straight to the losing carrier.
    Submitted,
}

impl Default for Moves {
    fn default() -> Self {
        Self {
            confirm: vec![OrderStatus::Draft, OrderStatus::Exception],
            cancel: vec![
                OrderStatus::InProcess,
                OrderStatus::Submitted,
                OrderStatus::Exception,
                OrderStatus::FocDateConfirmed,
            ],
            delete: vec![OrderStatus::Draft],
            confirm_in_exception: ConfirmInException::InProcess,
            resubmits_by_itself: true,
            fast_port_skips_submitted: false,
        }
    }
}

impl Moves {
    pub(super) fn check(&self) -> Checked {
        let only = |row: &str, statuses: &[OrderStatus], allowed: &[OrderStatus]| {
            let stranger = statuses.iter().position(|status| !allowed.contains(status));
            let names: Vec<&str> = allowed.iter().map(|status| status.as_str()).collect();
            let place = format!("moves.{row}[{}]", stranger.unwrap_or_default());
            require(stranger.is_none(), place, format!("must be one of: {}", names.join(", ")))
        };
        only("confirm", &self.confirm, &[OrderStatus::Draft, OrderStatus::Exception])?;
        let running: Vec<OrderStatus> = OrderStatus::EACH.into_iter().filter(|status| !status.is_final()).collect();
        let open: Vec<OrderStatus> =
            running.iter().copied().filter(|status| *status != OrderStatus::CancelPending).collect();
        only("cancel", &self.cancel, &open)?;
        only("delete", &self.delete, &OrderStatus::EACH)
    }
}
