//! Orders that a list may have, and that it was not seen to have yet.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use telnyx_porting_raw::types::PortingOrderId;

use crate::tracking::feed::News;

/// Of more orders than this, and of more than so many things of one order, nothing is kept.
const MOST_ORDERS: usize = 1_000;
const MOST_NEWS: usize = 100;

/// More orders than this are not remembered as foreign.
const MOST_FOREIGN: usize = 10_000;

/// An order that the list did not have is not looked for again before this time, whoever tells of it.
const FOREIGN_FOR: Duration = Duration::from_secs(3600);

/// What is known of orders that are not followed.
#[derive(Default)]
pub(super) struct Strangers {
    /// What happened to them, until the list is read.
    news: BTreeMap<PortingOrderId, Vec<News>>,
    /// Those that the list is read for.
    sought: BTreeSet<PortingOrderId>,
    /// When the list turned out not to have them.
    foreign: BTreeMap<PortingOrderId, Duration>,
}

impl Strangers {
    /// Whether nothing is kept of any.
    pub(super) fn is_empty(&self) -> bool {
        self.news.is_empty()
    }

    /// Somebody says that there is such an order. Whether it is worth reading the list.
    pub(super) fn look_for(&mut self, id: PortingOrderId, now: Duration) -> bool {
        let is_foreign = self.is_foreign(&id, now);
        if !is_foreign && self.sought.len() < MOST_ORDERS {
            self.sought.insert(id);
        }
        !is_foreign
    }

    /// Keeps what happened to an order, in case the list has it.
    pub(super) fn keep(&mut self, news: News, now: Duration) {
        if self.is_foreign(&news.order, now) {
            return;
        }
        let is_full = self.news.len() >= MOST_ORDERS;
        if is_full && !self.news.contains_key(&news.order) {
            return;
        }
        let kept = self.news.entry(news.order.clone()).or_default();
        if kept.len() < MOST_NEWS {
            kept.push(news);
        }
    }

    /// The list has it: what happened to it.
    pub(super) fn discovered(&mut self, id: &PortingOrderId) -> Option<Vec<News>> {
        self.sought.remove(id);
        self.foreign.remove(id);
        self.news.remove(id)
    }

    /// The whole list was read: it does not have the others.
    pub(super) fn are_foreign(&mut self, now: Duration) {
        let sought = std::mem::take(&mut self.sought);
        let known = std::mem::take(&mut self.news).into_keys();
        if self.foreign.len() >= MOST_FOREIGN {
            self.foreign.clear();
        }
        self.foreign.extend(sought.into_iter().chain(known).map(|id| (id, now)));
    }

    fn is_foreign(&mut self, id: &PortingOrderId, now: Duration) -> bool {
        match self.foreign.get(id) {
            Some(since) if now.saturating_sub(*since) < FOREIGN_FOR => true,
            Some(_) => {
                self.foreign.remove(id);
                false
            }
            None => false,
        }
    }
}
