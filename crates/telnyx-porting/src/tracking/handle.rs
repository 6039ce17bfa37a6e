//! Reaching a tracker while its changes are being read elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{PortingEventId, PortingOrderId};
use tokio::sync::Notify;

use super::cursor::Cursor;
use crate::webhook::Event;

/// More orders than this are not remembered one by one: then all are looked at.
const MOST_WANTED: usize = 10_000;

/// More events than this are not remembered for one order: one look shows them all.
const MOST_EVENTS: usize = 8;

/// Wakes, stops and extends a tracker whose changes are being read; see [`Changes::handle`](super::Changes::handle).
///
/// Cheap to clone. Nothing in it waits. Once the stream has ended it has no effect.
#[derive(Clone)]
pub struct TrackerHandle(pub(super) Arc<Shared>);

impl fmt::Debug for TrackerHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TrackerHandle(..)")
    }
}

impl TrackerHandle {
    /// Has the orders of an event looked at now, not when it is their turn. Call it for verified webhooks.
    ///
    /// The event itself is not taken for news: it may be late, or come twice, or in the wrong order. The tracker reads the
    /// order and the history, and tells what it has not told yet, so that the same change is never told twice whatever the
    /// webhooks do. Many wakes in a short time make one look. Events of orders that are not followed do nothing, except
    /// where a [list](crate::Client::track_all) is followed, which may have a new order: it is read, and an order that it
    /// does not have is not looked for again within an hour.
    ///
    /// A webhook can be faster than the history. Then the order is looked at again after some seconds, and twice more.
    pub fn wake(&self, event: &Event) {
        let orders: Vec<PortingOrderId> = event.order_ids().map(canonical).collect();
        let occurred = event.occurred_at.as_ref().and_then(|time| time.utc());
        self.0.change(|requests| {
            orders.into_iter().for_each(|order| requests.want(order, Some((event.id.clone(), occurred))));
        });
    }

    /// Has this order looked at now.
    pub fn wake_order(&self, order: &PortingOrderId) {
        self.0.change(|requests| requests.want(canonical(order), None));
    }

    /// Has every order looked at now.
    pub fn wake_all(&self) {
        self.0.change(|requests| requests.everything = true);
    }

    /// Follows one more order. One that was told to be [gone](super::ChangeKind::Gone) is looked for again.
    pub fn follow(&self, order: PortingOrderId) {
        self.0.change(|requests| {
            requests.follow.insert(canonical(&order));
        });
    }

    /// Ends the stream gently: a look that is under way is given up, without waiting for the server. What was found out
    /// before is still told, or is told by the tracker that goes on from the [cursor](Self::cursor): nothing is lost.
    pub fn stop(&self) {
        self.0.lock().stopped = true;
        self.0.stop.notify_one();
        self.0.wake.notify_one();
    }

    /// Where a later tracker can go on: behind the last change that the stream gave out. Work a change off, then keep the
    /// cursor, and no change is lost.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.0.cursor().clone()
    }
}

/// The id as the server spells it: UUIDs, which are accepted in capitals, too, come back in small letters.
pub(super) fn canonical(id: &PortingOrderId) -> PortingOrderId {
    let spelled = |uuid: &uuid::Uuid| uuid.hyphenated().to_string().eq_ignore_ascii_case(&id.to_string());
    id.as_uuid().filter(spelled).map_or_else(|| id.clone(), PortingOrderId::from)
}

/// What tracker and handles have in common.
#[derive(Default)]
pub(super) struct Shared {
    requests: Mutex<Requests>,
    cursor: Mutex<Cursor>,
    /// More was read than was given out.
    has_more: AtomicBool,
    /// The pause that a tracker would make which ended after one look.
    next_look: Mutex<Option<Duration>>,
    /// There are new requests.
    pub(super) wake: Notify,
    pub(super) stop: Notify,
}

/// An event of which a webhook told, and when it happened.
pub(super) type Heard = (PortingEventId, Option<DateTime<Utc>>);

/// What handles ask for.
#[derive(Default)]
pub(super) struct Requests {
    /// With the events that tell of them.
    pub(super) orders: BTreeMap<PortingOrderId, Vec<Heard>>,
    pub(super) everything: bool,
    pub(super) follow: BTreeSet<PortingOrderId>,
    stopped: bool,
}

impl Requests {
    fn want(&mut self, order: PortingOrderId, event: Option<Heard>) {
        if self.orders.len() >= MOST_WANTED && !self.orders.contains_key(&order) {
            self.everything = true;
            return;
        }
        let events = self.orders.entry(order).or_default();
        events.extend(event.filter(|_| events.len() < MOST_EVENTS));
    }
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut Requests)) {
        change(&mut self.lock());
        self.wake.notify_one();
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.lock().stopped
    }

    /// Takes what was asked for.
    pub(super) fn take(&self) -> Requests {
        let mut requests = self.lock();
        let stopped = requests.stopped;
        std::mem::replace(&mut *requests, Requests { stopped, ..Requests::default() })
    }

    // Nothing panics while a lock is held, and if it did, the data would be whole.
    fn lock(&self) -> MutexGuard<'_, Requests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn next_look(&self) -> Option<Duration> {
        *self.next_look.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set_next_look(&self, pause: Option<Duration>) {
        *self.next_look.lock().unwrap_or_else(PoisonError::into_inner) = pause;
    }

    pub(super) fn has_more(&self) -> bool {
        self.has_more.load(Ordering::Acquire)
    }

    pub(super) fn set_has_more(&self, has_more: bool) {
        self.has_more.store(has_more, Ordering::Release);
    }

    pub(super) fn cursor(&self) -> MutexGuard<'_, Cursor> {
        self.cursor.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
