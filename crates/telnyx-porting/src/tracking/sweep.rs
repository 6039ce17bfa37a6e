//! Reading many orders for the price of few requests.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures::TryStreamExt as _;
use telnyx_porting_raw::builder;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderSort, PortingPhoneNumber};

use super::order_state::Sight;
use crate::porting_orders::ListPortingOrders;
use crate::{Client, ErrorKind, Pages, Result};

/// Up to this many orders are read one by one; more are looked for in the list of all orders, newest first.
pub(super) const READ_ONE_BY_ONE: usize = 5;

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
    Orders(Vec<OrderRead>),
    Gone(PortingOrderId),
}

/// What is to be read.
#[derive(Debug)]
pub(super) struct Plan {
    /// The orders that are wanted.
    pub(super) orders: BTreeSet<PortingOrderId>,
    /// A list that may have more.
    pub(super) filter: Option<ListPortingOrders>,
    /// Whether to go through lists, or to read each.
    pub(super) by_list: bool,
    /// The orders whose numbers matter.
    pub(super) numbers_of: BTreeSet<PortingOrderId>,
}

/// Reads the orders of a plan, piece by piece.
#[derive(Debug)]
pub(super) struct Sweep {
    client: Client,
    stage: Stage,
    /// Wanted, and not read yet.
    missing: BTreeSet<PortingOrderId>,
    wanted: usize,
    numbers_of: BTreeSet<PortingOrderId>,
    /// Pages of lists that were read.
    pub(super) pages: usize,
}

type OrderPages = Pages<builder::ListPortingOrders>;

#[derive(Debug)]
enum Stage {
    Filtered(Box<OrderPages>),
    All(Box<OrderPages>),
    Singles(Vec<PortingOrderId>),
}

impl Sweep {
    pub(super) fn new(client: &Client, plan: Plan) -> Self {
        let Plan { orders, filter, by_list, numbers_of } = plan;
        let with_numbers = !numbers_of.is_empty();
        let mut sweep = Self {
            client: client.clone(),
            stage: Stage::Singles(Vec::new()),
            wanted: orders.len(),
            missing: orders,
            numbers_of,
            pages: 0,
        };
        sweep.stage = match filter.filter(|_| by_list) {
            Some(filter) => Stage::Filtered(Box::new(filter.include_phone_numbers(with_numbers).pages())),
            None if by_list => sweep.all(),
            None => sweep.singles(),
        };
        sweep
    }

    /// How many of the wanted orders were not read.
    pub(super) fn missing(&self) -> &BTreeSet<PortingOrderId> {
        &self.missing
    }

    /// The next piece; `None` at the end. After an error there is no more.
    pub(super) async fn next(&mut self) -> Result<Option<Piece>> {
        loop {
            match &mut self.stage {
                Stage::Filtered(pages) => {
                    if let Some(page) = pages.try_next().await? {
                        return self.take_page(page.items).await.map(Some);
                    }
                    self.stage = if self.missing.len() > READ_ONE_BY_ONE { self.all() } else { self.singles() };
                }
                // As many pages as orders: to read each would have been no more.
                Stage::All(_) if self.missing.is_empty() || self.pages >= self.wanted => self.stage = self.singles(),
                Stage::All(pages) => {
                    if let Some(page) = pages.try_next().await? {
                        return self.take_page(page.items).await.map(Some);
                    }
                    self.stage = self.stragglers();
                }
                Stage::Singles(ids) => {
                    let Some(id) = ids.pop() else { return Ok(None) };
                    return self.read_one(id).await.map(Some);
                }
            }
        }
    }

    fn all(&self) -> Stage {
        let list = self.client.porting_orders().list().include_phone_numbers(!self.numbers_of.is_empty());
        Stage::All(Box::new(list.sort(PortingOrderSort::CreatedAtDesc).read_ahead(0).pages()))
    }

    fn singles(&self) -> Stage {
        Stage::Singles(self.missing.iter().rev().cloned().collect())
    }

    /// The list can miss an order that moves while it is read, so only the order itself says that it is gone. Where many
    /// are missing, each sweep asks for a few, never the same ones for ever.
    fn stragglers(&self) -> Stage {
        Stage::Singles(fastrand::choose_multiple(self.missing.iter().cloned(), READ_ONE_BY_ONE))
    }

    async fn take_page(&mut self, orders: Vec<PortingOrder>) -> Result<Piece> {
        self.pages += 1;
        let mut read = Vec::with_capacity(orders.len());
        for order in orders {
            read.push(self.with_numbers(order).await?);
        }
        for one in &read {
            self.missing.remove(&one.order.id);
        }
        Ok(Piece::Orders(read))
    }

    async fn read_one(&mut self, id: PortingOrderId) -> Result<Piece> {
        let with_numbers = self.numbers_of.contains(&id);
        let read = self.client.porting_orders().get(&id).include_phone_numbers(with_numbers).send().await;
        let piece = match read {
            Ok(order) => Piece::Orders(vec![self.with_numbers(order).await?]),
            Err(error) if error.kind() == ErrorKind::NotFound => Piece::Gone(id.clone()),
            Err(error) => return Err(error),
        };
        self.missing.remove(&id);
        Ok(piece)
    }

    async fn with_numbers(&self, order: PortingOrder) -> Result<OrderRead> {
        let order = Arc::new(order);
        if !self.numbers_of.contains(&order.id) {
            return Ok(OrderRead { order, numbers: Numbers::Unread });
        }
        let embedded = i64::try_from(order.phone_numbers.len()).unwrap_or(i64::MAX);
        if order.porting_phone_numbers_count.is_none_or(|count| count <= embedded) {
            return Ok(OrderRead { order, numbers: Numbers::Embedded });
        }
        let mut numbers = self.client.porting_orders().phone_numbers(&order.id).items().try_collect().await?;
        // A server that does not know the filter gives the numbers of all orders.
        numbers.retain(|number| number.porting_order_id.as_ref().is_none_or(|of| *of == order.id));
        Ok(OrderRead { order, numbers: Numbers::Listed(numbers) })
    }
}
