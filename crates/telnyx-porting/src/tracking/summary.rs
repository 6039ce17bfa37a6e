//! How orders ended.

use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};

/// How the orders of a [`Tracker`](super::Tracker) ended; see [`Tracker::until_ported`](super::Tracker::until_ported).
///
/// `Debug` prints what the models print: no names, addresses or PINs.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PortSummary {
    /// Voice service has moved.
    pub ported: Vec<PortingOrder>,
    /// Cancelled: their numbers stayed where they were.
    pub cancelled: Vec<PortingOrder>,
    /// Not there any more: drafts that were deleted, or were older than 30 days.
    pub gone: Vec<PortingOrderId>,
    /// The orders did not end: the tracker was stopped before.
    pub open: Vec<PortingOrder>,
}

impl PortSummary {
    /// Whether every order is ported, and there was one.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.ported.is_empty() && self.cancelled.is_empty() && self.gone.is_empty() && self.open.is_empty()
    }

    pub(super) fn new(last: impl IntoIterator<Item = PortingOrder>, gone: Vec<PortingOrderId>) -> Self {
        let mut summary = Self { gone, ..Self::default() };
        for order in last {
            let orders = match order.status.value {
                PortingOrderStatusValue::Ported => &mut summary.ported,
                ref other if other.is_final() => &mut summary.cancelled,
                _ => &mut summary.open,
            };
            orders.push(order);
        }
        summary
    }
}
