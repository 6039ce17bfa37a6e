//! What came of a look: what is told of each order, and when it is looked at next.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{PortingEventId, PortingOrder, PortingOrderId};

use super::{Following, Look, Ready};
use crate::tracking::change::{ChangeKind, OrderChange};
use crate::tracking::cursor::After;
use crate::tracking::feed::{News, Reading, What};
use crate::tracking::finished::Ended;
use crate::tracking::handle::canonical;
use crate::tracking::order_state::{OrderState, Step};
use crate::tracking::sweep::OrderRead;

impl Following {
    /// Gives each order what happened to it. Orders that the desk split off are followed from here on.
    pub(super) fn distribute(&mut self, reading: Reading) {
        self.feed.advance(&reading);
        let now = self.now();
        let mut all = reading.news;
        for news in &mut all {
            news.order = canonical(&news.order);
            if let What::Split { into } = &mut news.what {
                *into = canonical(into);
            }
        }
        for news in all.iter().filter(|news| self.orders.contains_key(&news.order)).cloned().collect::<Vec<_>>() {
            self.adopt(&news);
        }
        for news in all {
            if self.orders.contains_key(&news.order) {
                self.pending.entry(news.order.clone()).or_default().push(news);
            } else if self.finished.contains(&news.order) {
                self.split_after_end(news);
            } else if self.options.filter.is_some() {
                self.strangers.keep(news, now);
            }
        }
    }

    /// Follows the order that numbers were moved to, if that is what happened.
    pub(super) fn adopt(&mut self, news: &News) {
        let What::Split { into } = &news.what else { return };
        self.follow(into.clone());
        if let Some(followed) = self.orders.get_mut(into) {
            followed.is_split_off = followed.state.is_none();
            self.follow_up.insert(into.clone());
        }
    }

    /// A split can be recorded when the order that was split has already ended; the other one goes on.
    fn split_after_end(&mut self, news: News) {
        let What::Split { into } = news.what else { return };
        if self.orders.contains_key(&into) || self.finished.contains(&into) {
            return;
        }
        self.follow(into.clone());
        self.follow_up.insert(into.clone());
        let change =
            OrderChange { order_id: news.order, kind: ChangeKind::Split { into }, at: Some(news.at), order: None };
        let event = Some((news.id, news.at));
        self.ready.push_back(Ready::Change { change: Box::new(change), after: After::Nothing, event });
    }

    /// Tells what happened to the orders that were read.
    pub(super) fn settle(&mut self, look: &mut Look) {
        let now = self.client.clock().now();
        for (id, updated) in &look.unchanged {
            if !self.pending.contains_key(id) {
                if let Some(state) = self.orders.get_mut(id).and_then(|followed| followed.state.as_mut()) {
                    state.note_unchanged(*updated, now);
                    self.touched.insert(id.clone());
                }
                self.schedule(id, look.stretch);
            }
        }
        // A comment does not show in the order, so it need not be read again.
        for (id, read) in std::mem::take(&mut look.kept) {
            if self.pending.get(&id).is_some_and(|news| news.iter().all(stands_alone)) {
                look.changed.insert(id, read);
            }
        }
        for (id, read) in &look.changed {
            if self.settle_one(id, read, look.stretch) {
                look.told.insert(id.clone());
            }
        }
        // After the orders that they were split off.
        for (id, read) in &look.split_off {
            self.tell_first(id, read, look.stretch);
            self.settle_one(id, read, look.stretch);
        }
        let deleted = self.pending.iter().filter(|(_, news)| deletion(news).is_some()).map(|(id, _)| id);
        for id in deleted.cloned().collect::<Vec<_>>() {
            self.end(&id);
        }
        // An order that was not read, or was read before these things happened.
        let open: Vec<_> = self.pending.keys().cloned().collect();
        self.follow_up.extend(open);
    }

    /// It is gone, after what is still to be told of it.
    pub(super) fn end(&mut self, id: &PortingOrderId) {
        let now = self.client.clock().now();
        let news = self.pending.remove(id).unwrap_or_default();
        if let Some(state) = self.orders.get_mut(id).and_then(|followed| followed.state.as_mut()) {
            let steps = state.take(&news, None, now);
            self.tell(id, steps, None);
        }
        self.gone(id, deletion(&news));
    }

    /// Whether there was something to tell.
    fn settle_one(&mut self, id: &PortingOrderId, read: &OrderRead, stretch: f64) -> bool {
        let now = self.client.clock().now();
        let news = self.pending.remove(id).unwrap_or_default();
        let Some(state) = self.orders.get_mut(id).and_then(|followed| followed.state.as_mut()) else {
            return false;
        };
        let steps = state.take(&news, Some(read.sight()), now);
        let has_told = !steps.is_empty();
        let is_behind = *state.status() != read.order.status.value;
        self.touched.insert(id.clone());
        self.tell(id, steps, Some(Arc::clone(&read.order)));
        self.schedule(id, stretch);
        if let Some(deleted) = deletion(&news) {
            self.gone(id, Some(deleted));
        } else if is_behind {
            // Something happened after it was read: its date and reasons are still to come.
            self.follow_up.insert(id.clone());
        }
        has_told
    }

    fn tell(&mut self, id: &PortingOrderId, steps: Vec<Step>, order: Option<Arc<PortingOrder>>) {
        let today = self.client.clock().now();
        let voice_only = self.options.voice_only;
        let last = steps.len();
        for (n, step) in steps.into_iter().enumerate() {
            let after = match (step.after, &order) {
                (After::State(state), order) if n + 1 == last && state.phase(voice_only, today).is_none() => {
                    let first = order.as_ref().filter(|_| step.kind == ChangeKind::Seen);
                    let ended = first.map(|order| Ended::at_first(order, today));
                    After::Finished(ended.unwrap_or_else(|| Ended::with(state.status().clone(), today)))
                }
                (after, _) => after,
            };
            let change = OrderChange { order_id: id.clone(), kind: step.kind, at: step.at, order: order.clone() };
            self.ready.push_back(Ready::Change { change: Box::new(change), after, event: step.event });
        }
    }

    fn gone(&mut self, id: &PortingOrderId, deleted: Option<(PortingEventId, DateTime<Utc>)>) {
        if self.orders.remove(id).is_none() {
            return;
        }
        self.pending.remove(id);
        self.follow_up.remove(id);
        let ended = Ended::gone(self.client.clock().now());
        self.finished.insert(id.clone(), ended.clone());
        self.touched.insert(id.clone());
        let at = deleted.as_ref().map(|(_, at)| *at);
        let change = OrderChange { order_id: id.clone(), kind: ChangeKind::Gone, at, order: None };
        self.ready.push_back(Ready::Change { change: Box::new(change), after: After::Finished(ended), event: deleted });
    }

    /// When to look at it next, if ever.
    fn schedule(&mut self, id: &PortingOrderId, stretch: f64) {
        let (now, today) = (self.now(), self.client.clock().now());
        let Some(followed) = self.orders.get_mut(id) else { return };
        let Some(state) = &followed.state else { return };
        match state.phase(self.options.voice_only, today) {
            Some(phase) => {
                let pause = self.options.policy.pause(phase, state.foc_date(), today, stretch);
                followed.due = now.saturating_add(pause);
            }
            None => {
                let ended = Ended::with(state.status().clone(), today);
                self.orders.remove(id);
                self.pending.remove(id);
                self.finished.insert(id.clone(), ended);
                self.touched.insert(id.clone());
            }
        }
    }

    pub(super) fn postpone(&mut self, id: &PortingOrderId, pause: Duration) {
        let due = self.now().saturating_add(pause);
        if let Some(followed) = self.orders.get_mut(id) {
            followed.due = due;
        }
    }

    pub(super) fn tell_first(&mut self, id: &PortingOrderId, read: &OrderRead, stretch: f64) {
        let Some(followed) = self.orders.get_mut(id) else { return };
        let today = self.client.clock().now();
        let state = OrderState::first(read.sight(), today);
        followed.state = Some(state.clone());
        let at = read.order.updated_at.as_ref().and_then(|time| time.utc());
        let seen = Step { kind: ChangeKind::Seen, at, after: After::State(Box::new(state)), event: None };
        self.tell(id, vec![seen], Some(Arc::clone(&read.order)));
        self.schedule(id, stretch);
        if self.finished.contains(id) {
            self.finished.insert(id.clone(), Ended::at_first(&read.order, today));
        }
    }
}

/// Whether it can be told without reading the order once more.
fn stands_alone(news: &News) -> bool {
    matches!(news.what, What::Comment(_) | What::LoaUpdated)
}

/// The event that says that the order was deleted.
fn deletion(news: &[News]) -> Option<(PortingEventId, DateTime<Utc>)> {
    news.iter().find(|one| matches!(one.what, What::Deleted)).map(|one| (one.id.clone(), one.at))
}
