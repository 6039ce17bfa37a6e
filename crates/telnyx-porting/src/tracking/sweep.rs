//! Reading many orders for the price of few requests.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use futures::TryStreamExt as _;
use telnyx_porting_raw::builder;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderSort, PortingPhoneNumber};

use super::handle::canonical;
use super::order_state::Sight;
use crate::porting_orders::ListPortingOrders;
use crate::{Client, Error, ErrorKind, Pages, Result};

/// Up to this many orders are read one by one; more are looked for in the list of all orders, newest first.
pub(super) const READ_ONE_BY_ONE: usize = 5;

/// Requests of one look, those for the history left out. Orders of a list that is longer than that are read all the same;
/// what else would cost more than this waits for the next look.
pub(super) const REQUESTS: usize = 40;

/// So many orders that cannot be read, and the sweep ends.
const FAILURES: usize = 3;

/// Numbers on one page of their list.
const NUMBERS_PER_PAGE: usize = 250;

/// An order with what was read of its numbers.
#[derive(Debug)]
pub(super) struct OrderRead {
    pub(super) order: Arc<PortingOrder>,
    numbers: Numbers,
}

#[derive(Debug)]
enum Numbers {
    Unread,
    /// The order embeds all that it has.
    Embedded,
    Listed(Vec<PortingPhoneNumber>),
}

impl OrderRead {
    pub(super) fn sight(&self) -> Sight<'_> {
        let numbers = match &self.numbers {
            Numbers::Unread => None,
            Numbers::Embedded => Some(self.order.phone_numbers.as_slice()),
            Numbers::Listed(numbers) => Some(numbers.as_slice()),
        };
        Sight { order: &self.order, numbers }
    }
}

/// What came of one request.
#[derive(Debug)]
pub(super) enum Piece {
    /// Orders of the list that was asked for, which can be new ones.
    Listed(Vec<OrderRead>),
    /// Orders that are followed, among others.
    Orders(Vec<OrderRead>),
    /// The server does not have the order. Only if it said so in its own words it is the API that answered.
    Absent { id: PortingOrderId, in_words: bool },
    /// The order, or its numbers, could not be read. That says nothing about the others.
    Failed(PortingOrderId, Error),
}

/// What is to be read.
#[derive(Debug)]
pub(super) struct Plan {
    /// The orders that are wanted.
    pub(super) orders: BTreeSet<PortingOrderId>,
    pub(super) by: By,
    /// The orders whose numbers matter, and when their list of numbers was last read.
    pub(super) numbers_of: BTreeMap<PortingOrderId, Duration>,
    /// Could not be read the last time; others go first.
    pub(super) doubtful: BTreeSet<PortingOrderId>,
}

/// Where orders are looked for.
#[derive(Debug)]
pub(super) enum By {
    /// A list that may have more than those that are wanted, and then elsewhere.
    Filter(Box<ListPortingOrders>),
    /// The list of all orders of the account, from this page on.
    All { from: i64 },
    /// Each by itself.
    Id,
}

/// Reads the orders of a plan, piece by piece.
#[derive(Debug)]
pub(super) struct Sweep {
    client: Client,
    stage: Stage,
    /// Wanted, and not read yet.
    missing: BTreeSet<PortingOrderId>,
    numbers_of: BTreeMap<PortingOrderId, Duration>,
    doubtful: BTreeSet<PortingOrderId>,
    /// Were read, but for their numbers.
    held: Vec<OrderRead>,
    /// Were read, and their numbers will not be.
    unnumbered: Vec<OrderRead>,
    /// Pages of lists that were read.
    pub(super) pages: usize,
    /// Requests that were made.
    requests: usize,
    failures: usize,
    /// What went wrong, where what else can be read is read first.
    at_the_end: Option<Error>,
    /// What the filtered list did not have, once all of it was read.
    pub(super) unlisted: Option<BTreeSet<PortingOrderId>>,
    /// What the list of all orders did not have, once all of it was read, or could not be understood.
    pub(super) lost: BTreeSet<PortingOrderId>,
    /// Where the list of all orders, of which there was no room for more, goes on.
    pub(super) continued: Option<i64>,
    /// Orders whose list of numbers was read.
    pub(super) numbers_listed: Vec<PortingOrderId>,
    /// There was no room for any list of numbers.
    pub(super) numbers_owed: Vec<PortingOrderId>,
}

type OrderPages = Pages<builder::ListPortingOrders>;

#[derive(Debug)]
enum Stage {
    Filtered(Box<OrderPages>),
    /// With the number of pages that are worth it.
    All(Box<OrderPages>, usize),
    Singles(Vec<PortingOrderId>),
    Numbers,
}

impl Sweep {
    pub(super) fn new(client: &Client, plan: Plan) -> Self {
        let Plan { orders, by, numbers_of, doubtful } = plan;
        let with_numbers = !numbers_of.is_empty();
        let mut sweep = Self {
            client: client.clone(),
            stage: Stage::Numbers,
            missing: orders,
            numbers_of,
            doubtful,
            held: Vec::new(),
            pages: 0,
            requests: 0,
            failures: 0,
            at_the_end: None,
            unnumbered: Vec::new(),
            unlisted: None,
            lost: BTreeSet::new(),
            continued: None,
            numbers_listed: Vec::new(),
            numbers_owed: Vec::new(),
        };
        sweep.stage = match by {
            By::Filter(list) => Stage::Filtered(Box::new(list.include_phone_numbers(with_numbers).pages())),
            By::All { from } => sweep.all(from),
            By::Id => sweep.singles(),
        };
        sweep
    }

    /// The wanted orders that were not read.
    pub(super) fn missing(&self) -> &BTreeSet<PortingOrderId> {
        &self.missing
    }

    /// The next piece; `None` at the end. After an error there is no more.
    pub(super) async fn next(&mut self) -> Result<Option<Piece>> {
        loop {
            match &mut self.stage {
                Stage::Filtered(pages) => match pages.try_next().await {
                    Ok(Some(page)) => {
                        let read = self.take_page(page.items);
                        return Ok(Some(Piece::Listed(read)));
                    }
                    Ok(None) => {
                        self.unlisted = Some(self.missing.clone());
                        let is_worth_it = self.missing.len() > READ_ONE_BY_ONE && self.left() > READ_ONE_BY_ONE;
                        self.stage = if is_worth_it { self.all(1) } else { self.singles() };
                    }
                    Err(error) => self.give_list_up(error)?,
                },
                Stage::All(_, 0) => self.stage = self.singles(),
                Stage::All(pages, worth) => match pages.try_next().await {
                    Ok(Some(page)) => {
                        *worth -= 1;
                        let total = page.meta.as_ref().and_then(|meta| meta.total_pages);
                        let rest = total.map(|total| usize::try_from(total - page.number).unwrap_or(0));
                        let read = self.take_page(page.items);
                        if let Stage::All(_, worth) = &mut self.stage {
                            // To read each of the others must not be less.
                            let others = self.missing.len();
                            *worth = if rest.is_some_and(|rest| rest > others) { 0 } else { (*worth).min(others) };
                            if *worth > 0 && rest != Some(0) && self.requests >= REQUESTS {
                                self.continued = Some(page.number + 1);
                                self.stage = Stage::Numbers;
                            }
                        }
                        return Ok(Some(Piece::Orders(read)));
                    }
                    Ok(None) => {
                        self.lost = self.missing.clone();
                        self.stage = self.singles();
                    }
                    Err(error) => self.give_list_up(error)?,
                },
                Stage::Singles(ids) => match ids.pop() {
                    Some(id) => {
                        if let Some(piece) = self.read_one(id).await? {
                            return Ok(Some(piece));
                        }
                    }
                    None => self.begin_numbers(),
                },
                Stage::Numbers => {
                    if !self.unnumbered.is_empty() {
                        return Ok(Some(Piece::Orders(std::mem::take(&mut self.unnumbered))));
                    }
                    match self.held.pop() {
                        Some(held) => {
                            if let Some(piece) = self.list_numbers(held).await {
                                return Ok(Some(piece));
                            }
                        }
                        None => return self.at_the_end.take().map_or(Ok(None), Err),
                    }
                }
            }
        }
    }

    /// Requests that this look may still make.
    fn left(&self) -> usize {
        REQUESTS.saturating_sub(self.requests)
    }

    fn all(&self, from: i64) -> Stage {
        let list = self.client.porting_orders().list().include_phone_numbers(!self.numbers_of.is_empty());
        let pages = list.sort(PortingOrderSort::CreatedAtDesc).read_ahead(0).pages().starting_at(from);
        Stage::All(Box::new(pages), self.missing.len())
    }

    /// The list can miss an order that moves while it is read, so only the order itself says that it is gone. Those for
    /// which there is no room wait for the next look; it is not always the same ones.
    fn singles(&self) -> Stage {
        let (mut doubtful, mut good): (Vec<_>, Vec<_>) =
            self.missing.iter().cloned().partition(|id| self.doubtful.contains(id));
        let room = self.left();
        for ids in [&mut good, &mut doubtful] {
            if ids.len() > room {
                *ids = fastrand::choose_multiple(std::mem::take(ids), room);
            }
            ids.reverse();
        }
        // The last ones are read first.
        doubtful.append(&mut good);
        let surplus = doubtful.len().saturating_sub(room);
        doubtful.drain(..surplus);
        Stage::Singles(doubtful)
    }

    /// One order in it that cannot be understood must not hide the others for ever.
    fn give_list_up(&mut self, error: Error) -> Result<()> {
        self.requests += 1;
        if error.kind() != ErrorKind::Decode {
            return Err(error);
        }
        self.at_the_end = Some(error);
        self.lost = self.missing.clone();
        self.stage = self.singles();
        Ok(())
    }

    fn take_page(&mut self, orders: Vec<PortingOrder>) -> Vec<OrderRead> {
        self.pages += 1;
        self.requests += 1;
        orders.into_iter().filter_map(|order| self.take(order)).collect()
    }

    async fn read_one(&mut self, id: PortingOrderId) -> Result<Option<Piece>> {
        self.requests += 1;
        let with_numbers = self.numbers_of.contains_key(&id);
        match self.client.porting_orders().get(&id).include_phone_numbers(with_numbers).send().await {
            Ok(order) => {
                // Also if it answers with another one: asking again would not help.
                self.missing.remove(&id);
                Ok(self.take(order).map(|read| Piece::Orders(vec![read])))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.missing.remove(&id);
                Ok(Some(Piece::Absent { id, in_words: error.api_errors().iter().any(|error| error.code.is_some()) }))
            }
            Err(error) => self.note_failure(id, error).map(Some),
        }
    }

    /// An order that was read; `None` if it is held until its numbers are.
    fn take(&mut self, mut order: PortingOrder) -> Option<OrderRead> {
        order.id = canonical(&order.id);
        let order = Arc::new(order);
        self.missing.remove(&order.id);
        if !self.numbers_of.contains_key(&order.id) {
            return Some(OrderRead { order, numbers: Numbers::Unread });
        }
        let embedded = i64::try_from(order.phone_numbers.len()).unwrap_or(i64::MAX);
        if order.porting_phone_numbers_count.is_none_or(|count| count <= embedded) {
            return Some(OrderRead { order, numbers: Numbers::Embedded });
        }
        self.held.push(OrderRead { order, numbers: Numbers::Unread });
        None
    }

    /// The lists of numbers that were read longest ago come first, so that each has its turn.
    fn begin_numbers(&mut self) {
        let numbers_of = &self.numbers_of;
        self.held.sort_by_key(|held| std::cmp::Reverse(numbers_of.get(&held.order.id).copied().unwrap_or_default()));
        self.stage = Stage::Numbers;
    }

    async fn list_numbers(&mut self, mut held: OrderRead) -> Option<Piece> {
        let id = held.order.id.clone();
        let count = held.order.porting_phone_numbers_count.and_then(|count| usize::try_from(count).ok());
        let cost = count.unwrap_or_default().div_ceil(NUMBERS_PER_PAGE).max(1);
        // An order of more numbers than there is ever room for has its turn when it is the first.
        if cost > self.left() && (self.left() == 0 || !self.numbers_listed.is_empty()) {
            if self.numbers_listed.is_empty() {
                self.numbers_owed.push(id);
            }
            self.unnumbered.push(held);
            return None;
        }
        self.requests += cost;
        let list = self.client.porting_orders().phone_numbers(&id).items().try_collect();
        match list.await {
            Ok(mut numbers) => {
                // A server that does not know the filter gives the numbers of all orders.
                numbers.retain(|number| number.porting_order_id.as_ref().is_none_or(|of| canonical(of) == id));
                held.numbers = Numbers::Listed(numbers);
                self.numbers_listed.push(id);
                Some(Piece::Orders(vec![held]))
            }
            Err(error) => {
                // What is known of the orders themselves counts all the same.
                self.numbers_listed.push(id.clone());
                self.unnumbered.push(held);
                match self.note_failure(id, error) {
                    Ok(piece) => Some(piece),
                    Err(error) => {
                        self.unnumbered.append(&mut self.held);
                        self.at_the_end = Some(error);
                        None
                    }
                }
            }
        }
    }

    /// Whether to go on without it.
    fn note_failure(&mut self, id: PortingOrderId, error: Error) -> Result<Piece> {
        use ErrorKind::{Authentication, Configuration, Connection, RateLimited};
        self.failures += 1;
        let concerns_all = matches!(error.kind(), Authentication | Configuration | Connection | RateLimited);
        if concerns_all || self.failures >= FAILURES {
            return Err(error);
        }
        Ok(Piece::Failed(id, error))
    }
}
