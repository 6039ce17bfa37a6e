//! The work behind a stream of changes: when to look, at what, and what came of it.

mod absence;
mod conclude;
mod open;
mod plan;
mod settle;
mod strangers;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::{self, Either};
use telnyx_porting_raw::types::{PortingEventId, PortingOrderId};

use super::change::OrderChange;
use super::cursor::{After, Cursor};
use super::feed::{Feed, News};
use super::finished::{Ended, Finished};
use super::handle::Shared;
use super::order_state::OrderState;
use super::policy::{PollPolicy, RETRY_PAUSE};
use super::sweep::{OrderRead, Sweep};
use crate::porting_orders::ListPortingOrders;
use crate::{Client, Error, Result};

pub(super) use absence::Absence;
use open::Awaited;
use strangers::Strangers;

/// Webhooks come in bunches: this long is waited for more of them.
const GATHER: Duration = Duration::from_millis(100);

pub(super) struct Options {
    pub(super) policy: PollPolicy,
    pub(super) filter: Option<ListPortingOrders>,
    /// Whether it goes on when no order is left.
    pub(super) endless: bool,
    /// Whether one look is all.
    pub(super) once: bool,
    pub(super) voice_only: bool,
}

pub(super) struct Following {
    client: Client,
    options: Options,
    shared: Arc<Shared>,
    /// Nothing was looked at yet, so the history has nothing to add.
    is_fresh: bool,
    orders: BTreeMap<PortingOrderId, Followed>,
    finished: Finished,
    feed: Feed,
    /// What happened to orders that have to be read before it can be told.
    pending: BTreeMap<PortingOrderId, Vec<News>>,
    strangers: Strangers,
    /// Orders of which a webhook told something that the history did not have yet.
    awaited: BTreeMap<PortingOrderId, Awaited>,
    look: Option<Look>,
    ready: VecDeque<Ready>,
    /// Orders whose state was changed since the cursor was brought up to date.
    touched: BTreeSet<PortingOrderId>,
    follow_up: BTreeSet<PortingOrderId>,
    follow_ups: u32,
    /// Orders for which the last look had no room.
    rest: BTreeSet<PortingOrderId>,
    /// The page at which the list of all orders goes on for them.
    continued: Option<i64>,
    discovery_due: Duration,
    /// A handle asked for all orders.
    all_wanted: bool,
    /// What is to be followed up was asked for by a handle.
    is_asked: bool,
    last_look: Option<Duration>,
    last_list: Option<Duration>,
    /// The last look went through lists.
    was_by_list: bool,
    /// The list was read to its end, so that what it has is known.
    has_listed: bool,
    /// Pages of the last list.
    pages: usize,
    failures: u32,
    /// It was told that there is no history.
    told_no_history: bool,
    /// A look was concluded, well or not.
    has_looked: bool,
    /// No look before this time.
    not_before: Duration,
    /// Up to here was slept: a clock for tests may say that no time went by.
    slept_until: Duration,
}

#[derive(Default)]
struct Followed {
    state: Option<OrderState>,
    due: Duration,
    /// The desk split it off another order, and that is told first.
    is_split_off: bool,
    /// Looks in a row that could not read it.
    failures: u32,
    /// The filtered list did not have it the last time.
    is_outside: bool,
    /// No list had it the last time, or it had more numbers than there was room for: it is read by itself.
    is_alone: bool,
    /// When the list of its numbers was last read.
    numbers_listed: Duration,
}

/// A look that is under way.
struct Look {
    sweep: Sweep,
    wanted: BTreeSet<PortingOrderId>,
    stretch: f64,
    by_list: bool,
    /// Orders that changed. They are told when the history was read, in the order in which things happened.
    changed: BTreeMap<PortingOrderId, OrderRead>,
    unchanged: Vec<(PortingOrderId, Option<DateTime<Utc>>)>,
    /// Some of those that did not change, in case the history has a comment.
    kept: BTreeMap<PortingOrderId, OrderRead>,
    split_off: BTreeMap<PortingOrderId, OrderRead>,
    /// The server does not have them; whether it said so in words.
    absent: Vec<(PortingOrderId, bool)>,
    failed: BTreeSet<PortingOrderId>,
    /// Orders of which something was told.
    told: BTreeSet<PortingOrderId>,
}

enum Ready {
    Change { change: Box<OrderChange>, after: After, event: Option<(PortingEventId, DateTime<Utc>)> },
    Failed(Error),
}

impl Following {
    pub(super) fn new(client: Client, options: Options, shared: Arc<Shared>, cursor: Cursor) -> Self {
        let now = client.clock().elapsed();
        let is_fresh = !cursor.feed.has_begun();
        *shared.cursor() = cursor.clone();
        let followed = |state| Followed { state, due: now, ..Followed::default() };
        Self {
            is_fresh,
            client,
            options,
            shared,
            orders: cursor.orders.into_iter().map(|(id, state)| (id, followed(state))).collect(),
            finished: cursor.finished,
            feed: cursor.feed,
            pending: BTreeMap::new(),
            strangers: Strangers::default(),
            awaited: BTreeMap::new(),
            look: None,
            ready: VecDeque::new(),
            touched: BTreeSet::new(),
            follow_up: BTreeSet::new(),
            follow_ups: 0,
            rest: BTreeSet::new(),
            continued: None,
            discovery_due: now,
            all_wanted: false,
            is_asked: false,
            last_look: None,
            last_list: None,
            was_by_list: false,
            has_listed: false,
            pages: 0,
            failures: 0,
            told_no_history: false,
            has_looked: false,
            not_before: now,
            slept_until: now,
        }
    }

    /// The next item of the stream.
    pub(super) async fn next(mut self: Box<Self>) -> Option<(Result<OrderChange>, Box<Self>)> {
        loop {
            match self.ready.pop_front() {
                Some(Ready::Change { change, after, event }) => {
                    self.shared.cursor().told(&change, after, event);
                    self.note_given_out();
                    return Some((Ok(*change), self));
                }
                Some(Ready::Failed(error)) => {
                    self.note_given_out();
                    return Some((Err(error), self));
                }
                None => self.bring_cursor_up_to_date(),
            }
            if self.shared.is_stopped() {
                return None;
            }
            match self.look.take() {
                Some(look) => self.go_on(look).await,
                None if self.is_over() => return None,
                None if self.options.once && self.has_looked_at_all() => {
                    self.shared.set_next_look(self.next_look());
                    return None;
                }
                None => self.wait().await,
            }
        }
    }

    fn note_given_out(&mut self) {
        let has_more = !self.ready.is_empty();
        self.shared.set_has_more(has_more);
        if !has_more {
            self.bring_cursor_up_to_date();
        }
    }

    /// Nothing more will happen, and no list is left unread that may have more.
    fn is_over(&self) -> bool {
        let has_read = self.options.filter.is_none() || self.has_listed;
        self.orders.is_empty() && has_read && !self.options.endless
    }

    /// One look is over, with all that it left open; or there is nothing to look at.
    fn has_looked_at_all(&self) -> bool {
        let has_nothing = self.orders.is_empty() && self.options.filter.is_none();
        has_nothing || self.has_looked && self.follow_up.is_empty() && self.rest.is_empty()
    }

    /// The pause until the next look, if there is anything to look at.
    fn next_look(&self) -> Option<Duration> {
        let due = self.due()?;
        Some(due.max(self.not_before).saturating_sub(self.now()))
    }

    /// When the first order, or the list, is looked at next.
    fn due(&self) -> Option<Duration> {
        let orders = self.orders.values().map(|followed| followed.due).min();
        let discovery = self.options.filter.is_some().then_some(self.discovery_due);
        orders.into_iter().chain(discovery).min()
    }

    fn now(&self) -> Duration {
        self.client.clock().elapsed().max(self.slept_until)
    }

    /// Everything was told, so the cursor may stand where the work does.
    fn bring_cursor_up_to_date(&mut self) {
        let open = !self.pending.is_empty() || self.look.is_some();
        if self.touched.is_empty() && open {
            return;
        }
        let mut cursor = self.shared.cursor();
        for id in std::mem::take(&mut self.touched) {
            match self.orders.get(&id) {
                Some(followed) => {
                    cursor.finished.remove(&id);
                    cursor.orders.insert(id, followed.state.clone());
                }
                None => {
                    cursor.orders.remove(&id);
                    if let Some(ended) = self.finished.get(&id) {
                        cursor.finished.insert(id, ended.clone());
                    }
                }
            }
        }
        // What happened to orders that are still to be read, or discovered, has not been told.
        if !open && self.strangers.is_empty() {
            cursor.feed.clone_from(&self.feed);
            if self.options.endless {
                cursor.finished.forget_like(&mut self.finished, self.client.clock().now());
            }
        }
    }

    async fn sleep_until_due(&mut self) {
        match self.next_look() {
            Some(pause) => self.sleep(pause).await,
            None => self.shared.wake.notified().await,
        }
    }

    /// Sleeps; a wake ends it.
    async fn sleep(&mut self, pause: Duration) {
        let until = self.now().saturating_add(pause);
        let shared = Arc::clone(&self.shared);
        let client = self.client.clone();
        let woken = std::pin::pin!(shared.wake.notified());
        // In this order: a wake that is there already must not cost a sleep.
        let sleeping = std::pin::pin!(async { client.clock().sleep(pause).await });
        match future::select(woken, sleeping).await {
            Either::Left(_) if !self.shared.is_stopped() => client.clock().sleep(GATHER).await,
            Either::Left(_) => {}
            Either::Right(_) => self.slept_until = self.slept_until.max(until),
        }
    }

    /// An order that is gone, as far as is known, and that somebody has seen since.
    fn revive(&mut self, id: &PortingOrderId) {
        if self.finished.get(id).is_some_and(Ended::is_gone) {
            self.finished.remove(id);
        }
    }

    fn follow(&mut self, id: PortingOrderId) {
        if self.finished.contains(&id) || self.orders.contains_key(&id) {
            return;
        }
        self.touched.insert(id.clone());
        self.orders.insert(id, Followed { due: self.now(), ..Followed::default() });
    }
}
