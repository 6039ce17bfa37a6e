//! What a look leaves open.

use std::time::Duration;

use telnyx_porting_raw::types::PortingOrderId;

use super::{Followed, Following, Look, RETRY_PAUSE};
use crate::tracking::handle::Heard;
use crate::tracking::order_state::OrderState;
use crate::tracking::sweep::{READ_ONE_BY_ONE, REQUESTS};

/// An order about which a look left something open is looked at again at once this often, then after [`RETRY_PAUSE`].
const FOLLOW_UPS: u32 = 3;

/// After these pauses an order is looked at again of which a webhook told something that the history does not have yet.
const UNTIL_RECORDED: [Duration; 3] = [Duration::from_secs(5), Duration::from_secs(30), Duration::from_secs(120)];

/// Waiting for the history to have what a webhook told of.
#[derive(Default)]
pub(super) struct Awaited {
    /// The events, where they are known.
    events: Vec<Heard>,
    looks: usize,
}

impl Following {
    /// A webhook told of an order.
    pub(super) fn expect(&mut self, id: &PortingOrderId, events: Vec<Heard>) {
        // Where webhooks come for so many orders, polling is fast enough for a few that are too early.
        if self.awaited.len() >= REQUESTS && !self.awaited.contains_key(id) {
            return;
        }
        let is_old = !events.is_empty() && events.iter().all(|(event, at)| self.feed.knows(event, *at));
        if is_old {
            return;
        }
        let awaited = self.awaited.entry(id.clone()).or_default();
        awaited.looks = 0;
        awaited.events = events;
    }

    /// Looks again soon where the history did not have yet what a webhook told of.
    pub(super) fn await_events(&mut self, look: &Look) {
        let now = self.now();
        let feed = &self.feed;
        let orders = &mut self.orders;
        self.awaited.retain(|id, awaited| {
            if !look.wanted.contains(id) {
                return true;
            }
            let Some(followed) = orders.get_mut(id) else { return false };
            let has_come = if awaited.events.is_empty() {
                look.told.contains(id)
            } else {
                awaited.events.retain(|(event, at)| !feed.knows(event, *at));
                awaited.events.is_empty()
            };
            let pause = UNTIL_RECORDED.get(awaited.looks).filter(|_| !has_come);
            awaited.looks += 1;
            if let Some(pause) = pause {
                followed.due = followed.due.min(now.saturating_add(*pause));
            }
            pause.is_some()
        });
    }

    /// Notes what the server does not have. What is gone for certain is told.
    pub(super) fn note_absent(&mut self, look: &Look, has_history: bool) {
        let (now, shortest) = (self.client.clock().now(), self.options.policy.shortest());
        for (id, in_words) in &look.absent {
            // A server that answers nothing else does not count.
            let counts = *in_words || has_history || look.has_read();
            if !counts || !self.orders.contains_key(id) {
                continue;
            }
            let (is_gone, pause) = {
                let mut cursor = self.shared.cursor();
                let absence = cursor.absent.entry(id.clone()).or_insert_with(|| super::Absence::since(now));
                (absence.note(*in_words, now), absence.pause(*in_words, shortest))
            };
            if is_gone {
                self.end(id);
            } else {
                self.postpone(id, pause);
            }
        }
    }

    /// What was left open is looked at at once, but not for ever.
    pub(super) fn plan_follow_up(&mut self) {
        let can_be_read = |followed: &Followed| followed.failures == 0;
        // The numbers of orders that have just been ported, unless they are many: then it is done in their turn.
        let numbers_due = |followed: &Followed| followed.state.as_ref().is_some_and(OrderState::numbers_are_due);
        let due: Vec<_> = self.orders.iter().filter(|(_, followed)| numbers_due(followed)).map(|(id, _)| id).collect();
        if due.len() <= READ_ONE_BY_ONE {
            self.follow_up.extend(due.into_iter().cloned());
        }
        self.follow_up.retain(|id| self.orders.get(id).is_some_and(can_be_read));
        self.follow_ups = if self.follow_up.is_empty() { 0 } else { self.follow_ups + 1 };
        if self.follow_ups > FOLLOW_UPS || self.failures > 0 {
            self.follow_ups = 0;
            for id in std::mem::take(&mut self.follow_up) {
                self.postpone(&id, RETRY_PAUSE.min(self.options.policy.shortest()));
            }
        }
    }
}

impl Look {
    /// Whether the server gave any order.
    fn has_read(&self) -> bool {
        !(self.changed.is_empty() && self.unchanged.is_empty() && self.split_off.is_empty() && self.told.is_empty())
    }
}
