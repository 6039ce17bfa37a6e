//! Reaching a tracker while its changes are being read elsewhere.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use telnyx_porting_raw::types::PortingOrderId;
use tokio::sync::Notify;

use super::cursor::Cursor;
use crate::webhook::Event;

/// More orders than this are not remembered one by one: then all are looked at.
const MOST_WANTED: usize = 10_000;

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
    /// where a [list](crate::Client::track_all) is followed, which may have a new order.
    pub fn wake(&self, event: &Event) {
        let orders: Vec<PortingOrderId> = event.order_ids().cloned().collect();
        self.0.change(|requests| orders.into_iter().for_each(|order| requests.want(order)));
    }

    /// Has this order looked at now.
    pub fn wake_order(&self, order: &PortingOrderId) {
        self.0.change(|requests| requests.want(order.clone()));
    }

    /// Has every order looked at now.
    pub fn wake_all(&self) {
        self.0.change(|requests| requests.everything = true);
    }

    /// Follows one more order.
    pub fn follow(&self, order: PortingOrderId) {
        self.0.change(|requests| requests.follow.push(order));
    }

    /// Ends the stream gently: a look that is under way is given up, what was read is still told.
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

/// What handles ask for.
#[derive(Default)]
pub(super) struct Requests {
    pub(super) orders: BTreeSet<PortingOrderId>,
    pub(super) everything: bool,
    pub(super) follow: Vec<PortingOrderId>,
    stopped: bool,
}

impl Requests {
    fn want(&mut self, order: PortingOrderId) {
        if self.orders.len() < MOST_WANTED {
            self.orders.insert(order);
        } else {
            self.everything = true;
        }
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
