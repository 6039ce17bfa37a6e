//! The work behind a stream of changes: when to look, at what, and what came of it.

mod settle;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::{self, Either};
use telnyx_porting_raw::types::{PortingEventId, PortingOrderId};

use super::change::OrderChange;
use super::cursor::{After, Cursor};
use super::feed::{Feed, News, Reading};
use super::finished::Finished;
use super::handle::Shared;
use super::order_state::OrderState;
use super::policy::PollPolicy;
use super::sweep::{OrderRead, Piece, Plan, READ_ONE_BY_ONE, Sweep};
use crate::porting_orders::ListPortingOrders;
use crate::{Client, Error, ErrorKind, Result};

/// Webhooks come in bunches: this long is waited for more of them.
const GATHER: Duration = Duration::from_millis(100);

/// Looks that webhooks ask for are at least this far apart, and those that read lists that far.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
const BETWEEN_LISTS: Duration = Duration::from_secs(30);

/// The first pause after a look that failed; it doubles.
const RETRY_PAUSE: Duration = Duration::from_secs(30);

/// An order about which a look left something open is looked at again at once this often, then after [`RETRY_PAUSE`].
const FOLLOW_UPS: u32 = 3;

/// So many looks in a row without the history of events, and what the orders show is told without it.
const FEED_FAILURES: u32 = 5;

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
    look: Option<Look>,
    ready: VecDeque<Ready>,
    /// Orders whose state was changed since the cursor was brought up to date.
    touched: BTreeSet<PortingOrderId>,
    follow_up: BTreeSet<PortingOrderId>,
    follow_ups: u32,
    discovery_due: Duration,
    /// A handle asked for all orders.
    all_wanted: bool,
    /// What is to be followed up was asked for by a handle.
    is_asked: bool,
    last_look: Option<Duration>,
    last_list: Option<Duration>,
    /// Pages of the last list.
    pages: usize,
    failures: u32,
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
}

/// A look that is under way.
struct Look {
    sweep: Sweep,
    stretch: f64,
    by_list: bool,
    /// Orders that changed. They are told when the history was read, in the order in which things happened.
    changed: BTreeMap<PortingOrderId, OrderRead>,
    unchanged: Vec<(PortingOrderId, Option<DateTime<Utc>>)>,
    split_off: BTreeMap<PortingOrderId, OrderRead>,
    gone: Vec<PortingOrderId>,
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
        let followed = |state| Followed { state, due: now, is_split_off: false };
        Self {
            is_fresh,
            client,
            options,
            shared,
            orders: cursor.orders.into_iter().map(|(id, state)| (id, followed(state))).collect(),
            finished: cursor.finished,
            feed: cursor.feed,
            pending: BTreeMap::new(),
            look: None,
            ready: VecDeque::new(),
            touched: BTreeSet::new(),
            follow_up: BTreeSet::new(),
            follow_ups: 0,
            discovery_due: now,
            all_wanted: false,
            is_asked: false,
            last_look: None,
            last_list: None,
            pages: 0,
            failures: 0,
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
        let has_read = self.options.filter.is_none() || self.last_list.is_some();
        self.orders.is_empty() && has_read && !self.options.endless
    }

    /// One look is over, with all that it left open; or there is nothing to look at.
    fn has_looked_at_all(&self) -> bool {
        let has_nothing = self.orders.is_empty() && self.options.filter.is_none();
        has_nothing || self.has_looked && self.follow_up.is_empty()
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
        // What happened to orders that are still to be read has not been told.
        if !open {
            cursor.feed.clone_from(&self.feed);
            if self.options.endless {
                cursor.finished.forget_like(&mut self.finished, self.client.clock().now());
            }
        }
    }

    /// Waits until there is something to look at, and plans the look.
    async fn wait(&mut self) {
        let requests = self.shared.take();
        for id in requests.follow {
            self.follow(id);
        }
        let now = self.now();
        let discovers = self.options.filter.is_some();
        let is_new = |id: &PortingOrderId| !self.orders.contains_key(id) && !self.finished.contains(id);
        let is_asked_for_all = requests.everything || discovers && requests.orders.iter().any(is_new);
        self.all_wanted |= is_asked_for_all;
        let mut wanted: BTreeSet<PortingOrderId> =
            requests.orders.into_iter().filter(|id| self.orders.contains_key(id)).collect();
        self.is_asked |= is_asked_for_all || !wanted.is_empty();
        wanted.append(&mut self.follow_up);
        let mut discover = self.all_wanted;
        if self.not_before <= now {
            let due = self.orders.iter().filter(|(_, followed)| followed.due <= now);
            wanted.extend(due.map(|(id, _)| id.clone()));
            discover |= discovers && self.discovery_due <= now;
        }
        if wanted.is_empty() && !discover {
            return self.sleep_until_due().await;
        }
        let by_list = discover || wanted.len() > READ_ONE_BY_ONE.max(self.pages);
        if self.is_asked
            && let Some(pause) = self.spacing(by_list, now)
        {
            // What was asked for is kept, and more may come.
            self.follow_up = wanted;
            return self.sleep(pause).await;
        }
        self.begin(wanted, by_list);
    }

    /// How long to wait before a look that was asked for.
    fn spacing(&self, by_list: bool, now: Duration) -> Option<Duration> {
        let after = |last: Option<Duration>, pause: Duration| last.map_or(now, |last| last.saturating_add(pause));
        let mut earliest = after(self.last_look, BETWEEN_LOOKS).max(self.not_before);
        if by_list {
            earliest = earliest.max(after(self.last_list, BETWEEN_LISTS));
        }
        (earliest > now).then(|| earliest - now)
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

    fn follow(&mut self, id: PortingOrderId) {
        if self.finished.contains(&id) || self.orders.contains_key(&id) {
            return;
        }
        self.touched.insert(id.clone());
        self.orders.insert(id, Followed { state: None, due: self.now(), is_split_off: false });
    }

    fn begin(&mut self, wanted: BTreeSet<PortingOrderId>, by_list: bool) {
        self.all_wanted = false;
        self.is_asked = false;
        let today = self.client.clock().now();
        let orders = if by_list { self.orders.keys().cloned().collect() } else { wanted };
        let of_interest = |id: &&PortingOrderId| {
            let state = self.orders.get(id).and_then(|followed| followed.state.as_ref());
            state.is_some_and(|state| state.wants_numbers(today))
        };
        let numbers_of = orders.iter().filter(of_interest).cloned().collect();
        let plan = Plan { orders, filter: self.options.filter.clone(), by_list, numbers_of };
        self.look = Some(Look {
            sweep: Sweep::new(&self.client, plan),
            stretch: self.options.policy.stretch(),
            by_list,
            changed: BTreeMap::new(),
            unchanged: Vec::new(),
            split_off: BTreeMap::new(),
            gone: Vec::new(),
        });
    }

    /// One request further.
    async fn go_on(&mut self, mut look: Look) {
        let shared = Arc::clone(&self.shared);
        let stopped = std::pin::pin!(shared.stop.notified());
        let piece = {
            let (feed, client, shared) = (&mut self.feed, &self.client, &self.shared);
            let reading = std::pin::pin!(async {
                let piece = look.sweep.next().await;
                // After the first piece, and before it is told: from here on the history has to have everything.
                if !feed.has_begun() {
                    feed.begin(client, client.clock().now()).await;
                    shared.cursor().feed.clone_from(feed);
                }
                piece
            });
            match future::select(stopped, reading).await {
                Either::Left(_) => return,
                Either::Right((piece, _)) => piece,
            }
        };
        match piece {
            Ok(Some(Piece::Orders(orders))) => {
                for read in orders {
                    self.take_order(&mut look, read);
                }
                self.look = Some(look);
            }
            Ok(Some(Piece::Gone(id))) => {
                look.gone.push(id);
                self.look = Some(look);
            }
            Ok(None) => self.conclude(look, None).await,
            Err(error) => self.conclude(look, Some(error)).await,
        }
    }

    fn take_order(&mut self, look: &mut Look, read: OrderRead) {
        let id = read.order.id.clone();
        if self.finished.contains(&id) {
            return;
        }
        let updated = read.order.updated_at.as_ref().and_then(|time| time.utc());
        let discovers = self.options.filter.is_some() && look.by_list;
        let followed = match self.orders.get_mut(&id) {
            Some(followed) => followed,
            None if discovers && self.finished.is_history(&read.order) => return,
            None if discovers => self.orders.entry(id.clone()).or_default(),
            None => return,
        };
        let is_awaited = self.pending.contains_key(&id);
        match &followed.state {
            None if followed.is_split_off => {
                look.split_off.insert(id, read);
            }
            None => {
                self.tell_first(&id, &read, look.stretch);
                if is_awaited {
                    look.changed.insert(id, read);
                }
            }
            Some(state) if !is_awaited && state.is_unchanged(read.sight()) => look.unchanged.push((id, updated)),
            Some(_) => {
                look.changed.insert(id, read);
            }
        }
    }

    /// All is read that could be: the history says what happened in between.
    async fn conclude(&mut self, look: Look, error: Option<Error>) {
        let now = self.now();
        self.has_looked = true;
        self.last_look = Some(now);
        if look.by_list {
            self.last_list = Some(now);
            self.pages = look.sweep.pages;
        }
        // Before the look began.
        let listed_until = self.feed.reached(self.client.clock().now());
        let mut error = error;
        let shared = Arc::clone(&self.shared);
        let reading = {
            let stopped = std::pin::pin!(shared.stop.notified());
            let reading = std::pin::pin!(self.read_feed());
            match future::select(stopped, reading).await {
                Either::Left(_) => return,
                Either::Right((reading, _)) => reading,
            }
        };
        match reading {
            Ok(reading) => {
                self.note_feed_failures(0);
                self.distribute(reading);
                self.settle(&look);
            }
            Err(failure) if matches!(failure.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) => {
                // This account, or this server, has no history; the orders are all there is to go by.
                tracing::warn!(%failure, "orders are followed without the history of events");
                self.settle(&look);
            }
            Err(failure) => {
                self.note_feed_failures(self.feed.failures + 1);
                error = error.or(Some(failure));
                if self.feed.failures >= FEED_FAILURES {
                    self.settle(&look);
                }
            }
        }
        match error {
            None => {
                self.failures = 0;
                if look.by_list && self.options.filter.is_some() {
                    self.finished.note_listed(listed_until);
                }
                if look.by_list {
                    self.discovery_due = self.now().saturating_add(self.options.policy.discovery(look.stretch));
                }
                // They were not in the list, and it was not their turn to be asked for.
                for id in look.sweep.missing() {
                    self.postpone(id, RETRY_PAUSE.min(self.options.policy.shortest()));
                }
            }
            Some(error) => {
                // Also those that were not due, but asked for.
                for id in look.sweep.missing() {
                    self.postpone(id, Duration::ZERO);
                }
                self.fail(error);
            }
        }
        self.plan_follow_up();
    }

    async fn read_feed(&mut self) -> Result<Reading> {
        if std::mem::take(&mut self.is_fresh) {
            return Ok(Reading::default());
        }
        // Of a list, the history may have orders that it has not shown yet.
        let few = self.options.filter.is_none().then(|| self.orders.keys());
        self.feed.read(&self.client, few, self.client.clock().now()).await
    }

    /// Also in the cursor, so that programs that look once come to the end of their patience.
    fn note_feed_failures(&mut self, failures: u32) {
        self.feed.failures = failures;
        self.shared.cursor().feed.failures = failures;
    }

    fn fail(&mut self, error: Error) {
        let doubled = RETRY_PAUSE.saturating_mul(1 << self.failures.min(10));
        let pause = doubled.min(self.options.policy.shortest()).max(error.retry_after().unwrap_or_default());
        self.failures += 1;
        self.not_before = self.now().saturating_add(pause);
        self.ready.push_back(Ready::Failed(error));
    }

    /// What was left open is looked at at once, but not for ever.
    fn plan_follow_up(&mut self) {
        self.follow_up.retain(|id| self.orders.contains_key(id));
        // The numbers of orders that have just been ported, unless they are many: then it is done in their turn.
        let numbers_due = |followed: &Followed| followed.state.as_ref().is_some_and(OrderState::numbers_are_due);
        let due: Vec<_> = self.orders.iter().filter(|(_, followed)| numbers_due(followed)).map(|(id, _)| id).collect();
        if due.len() <= READ_ONE_BY_ONE {
            self.follow_up.extend(due.into_iter().cloned());
        }
        self.follow_ups = if self.follow_up.is_empty() { 0 } else { self.follow_ups + 1 };
        if self.follow_ups > FOLLOW_UPS || self.failures > 0 {
            self.follow_ups = 0;
            for id in std::mem::take(&mut self.follow_up) {
                self.postpone(&id, RETRY_PAUSE.min(self.options.policy.shortest()));
            }
        }
    }
}
