//! What became of a port request.

use std::fmt;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};

use super::error::NotPortable;
use super::gap::Gap;
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
    /// Everything is ready; it was not confirmed because this was a dry run.
    Ready,
    /// The order was cancelled. It is not made anew: its numbers need a request of their own.
    Cancelled,
    /// A call failed. Run the request again; what was done is not done twice.
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
            Self::NeedsAttention(gaps) => {
                write!(f, "needs attention:")?;
                gaps.iter().try_for_each(|gap| write!(f, "\n  {gap}"))
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
    /// The status as last seen.
    #[must_use]
    pub fn status(&self) -> &PortingOrderStatusValue {
        &self.order.status.value
    }
}
