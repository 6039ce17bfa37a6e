//! What became of a port request.

use std::fmt;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};

use super::checkpoint::Checkpoint;
use super::error::NotPortable;
use super::exception::OrderException;
use super::gap::Gap;
use super::loa::UnsignedLoa;
use crate::port_request::{LoaSource, OrderMatch, OrderOverride, OrderSettings};
use crate::{Error, PhoneNumber};

/// The result of a workflow, order by order.
#[derive(Debug)]
#[non_exhaustive]
pub struct PortReport {
    /// Reference that every order carries.
    pub customer_reference: String,
    /// The orders, in the order the server made them.
    pub orders: Vec<OrderReport>,
    /// Numbers that were left out because they cannot be ported.
    pub not_portable: Vec<NotPortable>,
    /// The state at the end, to [go on from](super::PortWorkflow::resume) where no store keeps it.
    pub checkpoint: Checkpoint,
}

/// One order and what became of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct OrderReport {
    /// Its id.
    pub id: PortingOrderId,
    /// All its numbers of this request.
    pub numbers: Vec<PhoneNumber>,
    /// The order as last seen.
    pub order: PortingOrder,
    /// The FOC date that was asked for. The losing carrier may agree to another one.
    pub foc_requested: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: OrderOutcome,
}

/// How the workflow ended for one order.
#[derive(Debug)]
#[non_exhaustive]
pub enum OrderOutcome {
    /// It is on its way (now, or already when the workflow came).
    Confirmed,
    /// It stays a draft until a person closes these gaps. Run the request again then.
    NeedsAttention(Vec<Gap>),
    /// It stays a draft until this LOA is signed: the request asked for Telnyx's template. Have it signed, give it
    /// [for this order](OrderReport::signed_loa), and run the request again.
    AwaitingSignature(UnsignedLoa),
    /// Everything is ready; it was not confirmed because that was
    /// [not wanted](super::PortWorkflow::without_confirming).
    Ready,
    /// It was confirmed, and is in exception for these reasons: [fix](crate::Client::fix_port) it.
    Rejected(Vec<OrderException>),
    /// The order was cancelled. It is not made anew: its numbers need a request of their own.
    Cancelled,
    /// The workflow was [cancelled](super::PortControl::cancel) before the order was done. Run the request again to go
    /// on.
    Stopped,
    /// A call failed; [`Error::may_have_been_applied`] tells whether it may have been done all the same. Run the request
    /// again; what was done is not done twice.
    Failed(Error),
}

impl OrderOutcome {
    /// Whether the order is on its way.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        matches!(self, Self::Confirmed)
    }
}

impl fmt::Display for OrderOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Confirmed => f.write_str("confirmed"),
            Self::Ready => f.write_str("ready to be confirmed"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::Failed(error) => write!(f, "failed: {error}"),
            Self::Stopped => f.write_str("stopped before it was done"),
            Self::NeedsAttention(gaps) => {
                write!(f, "needs attention:")?;
                gaps.iter().try_for_each(|gap| write!(f, "\n  {gap}"))
            }
            Self::AwaitingSignature(loa) => {
                f.write_str("the LOA is to be signed")?;
                loa.gaps.iter().try_for_each(|gap| write!(f, "\n  {gap}"))
            }
            Self::Rejected(exceptions) => {
                f.write_str("rejected:")?;
                exceptions.iter().try_for_each(|exception| write!(f, "\n  {exception}"))
            }
        }
    }
}

impl PortReport {
    /// Whether every number of the request is on its way.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.not_portable.is_empty() && self.orders.iter().all(|order| order.outcome.is_confirmed())
    }

    /// The orders that are on their way.
    pub fn confirmed(&self) -> impl Iterator<Item = &OrderReport> {
        self.orders.iter().filter(|order| order.outcome.is_confirmed())
    }
}

impl OrderReport {
    /// What to add to the [overrides](crate::port_request::PortRequest::overrides) of the request when the LOA of this
    /// order is signed.
    #[must_use]
    pub fn signed_loa(&self, loa: impl Into<LoaSource>) -> OrderOverride {
        let mut set = OrderSettings::default();
        set.documents.loa = Some(loa.into());
        OrderOverride::new(OrderMatch::phone_numbers(self.numbers.iter().map(ToString::to_string)), set)
    }

    /// The status as last seen.
    #[must_use]
    pub fn status(&self) -> &PortingOrderStatusValue {
        &self.order.status.value
    }
}
