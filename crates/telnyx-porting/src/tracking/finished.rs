//! Orders that have ended.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};

/// How long a tracker without an end remembers that an order ended. Late news of it may come until then.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

/// How an order ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Ended {
    /// Its last status; `None` for one that is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<PortingOrderStatusValue>,
    /// When that was found out, by the client's time.
    #[serde(with = "chrono::serde::ts_seconds")]
    at: DateTime<Utc>,
    /// When the order last changed, for one that had ended before it was first seen.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "chrono::serde::ts_seconds_option")]
    before: Option<DateTime<Utc>>,
}

impl Ended {
    pub(super) fn gone(now: DateTime<Utc>) -> Self {
        Self { status: None, at: now, before: None }
    }

    pub(super) fn with(status: PortingOrderStatusValue, now: DateTime<Utc>) -> Self {
        Self { status: Some(status), at: now, before: None }
    }

    /// Whether the server did not have it any more.
    pub(super) fn is_gone(&self) -> bool {
        self.status.is_none()
    }

    /// It had ended when it was first seen.
    pub(super) fn at_first(order: &PortingOrder, now: DateTime<Utc>) -> Self {
        Self { before: updated(order), ..Self::with(order.status.value.clone(), now) }
    }
}

/// The orders of which nothing more is told, and how they ended.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Finished {
    #[serde(default)]
    orders: BTreeMap<PortingOrderId, Ended>,
    /// Up to this time, by the server's clock, the list was told in full: an order that was last changed before it, and is
    /// at its end, is no news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    listed_until: Option<DateTime<Utc>>,
}

impl Finished {
    pub(super) fn is_empty(&self) -> bool {
        self.orders.is_empty() && self.listed_until.is_none()
    }

    pub(super) fn contains(&self, id: &PortingOrderId) -> bool {
        self.orders.contains_key(id)
    }

    pub(super) fn get(&self, id: &PortingOrderId) -> Option<&Ended> {
        self.orders.get(id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&PortingOrderId, &Ended)> {
        self.orders.iter()
    }

    pub(super) fn insert(&mut self, id: PortingOrderId, ended: Ended) {
        self.orders.insert(id, ended);
    }

    pub(super) fn remove(&mut self, id: &PortingOrderId) {
        self.orders.remove(id);
    }

    /// Whether an order of the list ended so long ago that it was told, and forgotten.
    pub(super) fn is_history(&self, order: &PortingOrder) -> bool {
        order.status.value.is_final() && updated(order).is_some_and(|updated| self.has_listed(updated))
    }

    fn has_listed(&self, updated: DateTime<Utc>) -> bool {
        self.listed_until.is_some_and(|until| updated < until)
    }

    /// The list was told in full, as far as it had changed until then.
    pub(super) fn note_listed(&mut self, until: Option<DateTime<Utc>>) {
        self.listed_until = self.listed_until.max(until);
    }

    /// Forgets what need not be known any more, here and there.
    pub(super) fn forget_like(&mut self, other: &mut Self, now: DateTime<Utc>) {
        self.note_listed(other.listed_until);
        self.forget(now);
        other.forget(now);
    }

    fn forget(&mut self, now: DateTime<Utc>) {
        let listed_until = self.listed_until;
        self.orders.retain(|_, ended| match ended.before {
            Some(before) if listed_until.is_some_and(|until| before < until) => false,
            _ => now - ended.at < REMEMBERED,
        });
    }
}

fn updated(order: &PortingOrder) -> Option<DateTime<Utc>> {
    order.updated_at.as_ref()?.utc()
}
