//! Following orders until they are ported or cancelled.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::StreamExt;
use futures::stream::{self, BoxStream, Stream};
use telnyx_porting_raw::types::{
    ExceptionCode, PortingOrder, PortingOrderId, PortingOrderSort, PortingOrderStatusValue,
};

use crate::{Client, Error, ErrorKind, Result};

/// Up to this many orders are read one by one; more are looked for in the list of all orders, newest first.
const READ_ONE_BY_ONE: usize = 5;

/// Pause between looks when nothing else is asked for. Orders take days; nothing is gained by more.
const POLL_EVERY: Duration = Duration::from_secs(15 * 60);

/// Something that happened to an order.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrderChange {
    /// The order.
    pub order_id: PortingOrderId,
    /// What happened.
    pub kind: ChangeKind,
    /// The order as it is now, without its numbers; `None` if it is gone.
    pub order: Option<PortingOrder>,
}

/// What happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChangeKind {
    /// First look: where it stands.
    Seen,
    /// It has another status.
    Status {
        /// The status before.
        from: PortingOrderStatusValue,
        /// The status now.
        to: PortingOrderStatusValue,
    },
    /// It is in exception for other reasons than before.
    Exception {
        /// The reasons now.
        codes: Vec<ExceptionCode>,
    },
    /// The agreed FOC date was set or moved.
    FocDate {
        /// The date before.
        from: Option<DateTime<Utc>>,
        /// The date now.
        to: Option<DateTime<Utc>>,
    },
    /// It does not exist any more: a draft was deleted, or is older than 30 days.
    Gone,
}

impl fmt::Display for OrderChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "order {}: ", self.order_id)?;
        match &self.kind {
            ChangeKind::Seen => match &self.order {
                Some(order) => write!(f, "{}", order.status.value),
                None => f.write_str("gone"),
            },
            ChangeKind::Status { from, to } => write!(f, "{from} -> {to}"),
            ChangeKind::Exception { codes } => {
                f.write_str("exception")?;
                codes.iter().try_for_each(|code| write!(f, " {code}"))
            }
            ChangeKind::FocDate { to: Some(date), .. } => write!(f, "FOC date {}", date.format("%Y-%m-%d %H:%M UTC")),
            ChangeKind::FocDate { to: None, .. } => f.write_str("FOC date taken back"),
            ChangeKind::Gone => f.write_str("gone"),
        }
    }
}

/// Follows orders by looking at them now and then.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
/// use futures::StreamExt;
///
/// let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
/// let mut changes = client.track(orders.iter().map(|order| order.id.clone())).changes();
/// let first = changes.next().await.unwrap()?;
/// assert_eq!(first.to_string(), format!("order {}: draft", orders[0].id));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a tracker does nothing until its changes are polled"]
pub struct Tracker {
    client: Client,
    orders: Vec<PortingOrderId>,
    poll_every: Duration,
}

impl Client {
    /// Follows these orders until each is ported, cancelled or gone.
    pub fn track(&self, orders: impl IntoIterator<Item = PortingOrderId>) -> Tracker {
        Tracker { client: self.clone(), orders: orders.into_iter().collect(), poll_every: POLL_EVERY }
    }
}

impl Tracker {
    /// Pause between two looks, 15 minutes by default.
    pub fn poll_every(mut self, pause: Duration) -> Self {
        self.poll_every = pause;
        self
    }

    /// What happens to the orders, as a stream.
    ///
    /// The first look is at once and yields [`ChangeKind::Seen`] for each order. A look that fails is an `Err`, and the
    /// next one follows after the pause. The stream ends when nothing more will happen to any order. A status that this
    /// version does not know is passed on and never taken for an end.
    #[must_use]
    pub fn changes(self) -> Changes {
        let following = Following {
            known: self.orders.into_iter().map(|id| (id, None)).collect(),
            client: self.client,
            poll_every: self.poll_every,
            ready: VecDeque::new(),
            looked: false,
        };
        Changes(stream::unfold(following, Following::next).boxed())
    }

    /// Waits until nothing more will happen to any order, and gives back how each ended. Orders that are gone are left
    /// out.
    ///
    /// # Errors
    ///
    /// An error that trying again does not help. Others are waited out.
    pub async fn until_final(self) -> Result<Vec<PortingOrder>> {
        let mut last: BTreeMap<PortingOrderId, PortingOrder> = BTreeMap::new();
        let mut changes = self.changes();
        while let Some(change) = changes.next().await {
            match change {
                Ok(OrderChange { order: Some(order), .. }) => {
                    last.insert(order.id.clone(), order);
                }
                Ok(OrderChange { order: None, order_id, .. }) => {
                    last.remove(&order_id);
                }
                Err(error) if error.is_retryable() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(last.into_values().collect())
    }
}

/// A stream of [`OrderChange`]s; see [`Tracker::changes`].
pub struct Changes(BoxStream<'static, Result<OrderChange>>);

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Changes(..)")
    }
}

impl Stream for Changes {
    type Item = Result<OrderChange>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

/// What was last seen of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sight {
    status: PortingOrderStatusValue,
    codes: Vec<ExceptionCode>,
    foc_date: Option<DateTime<Utc>>,
}

impl Sight {
    fn of(order: &PortingOrder) -> Self {
        Self {
            status: order.status.value.clone(),
            codes: order.exceptions().iter().filter_map(|exception| exception.code.clone()).collect(),
            foc_date: order.foc_date(),
        }
    }
}

struct Following {
    client: Client,
    poll_every: Duration,
    /// Orders that are not at their end, with what was last seen of them.
    known: BTreeMap<PortingOrderId, Option<Sight>>,
    ready: VecDeque<OrderChange>,
    looked: bool,
}

impl Following {
    async fn next(mut self) -> Option<(Result<OrderChange>, Self)> {
        loop {
            if let Some(change) = self.ready.pop_front() {
                return Some((Ok(change), self));
            }
            if self.known.is_empty() {
                return None;
            }
            if self.looked {
                self.client.clock().sleep(self.poll_every).await;
            }
            self.looked = true;
            if let Err(error) = self.look().await {
                return Some((Err(error), self));
            }
        }
    }

    async fn look(&mut self) -> Result<()> {
        let mut missing: Vec<PortingOrderId> = self.known.keys().cloned().collect();
        if missing.len() > READ_ONE_BY_ONE {
            let list = self.client.porting_orders().list().include_phone_numbers(false);
            let mut orders = list.sort(PortingOrderSort::CreatedAtDesc).read_ahead(0).items();
            while let Some(order) = orders.try_next().await? {
                if let Ok(index) = missing.binary_search(&order.id) {
                    missing.remove(index);
                    self.take(order);
                }
                if missing.is_empty() {
                    return Ok(());
                }
            }
        }
        // The list can miss an order that moves while it is read, so only the order itself says that it is gone.
        for id in missing {
            match self.client.porting_orders().get(&id).include_phone_numbers(false).send().await {
                Ok(order) => self.take(order),
                Err(error) if is_gone(&error) => {
                    self.known.remove(&id);
                    self.ready.push_back(OrderChange { order_id: id, kind: ChangeKind::Gone, order: None });
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn take(&mut self, order: PortingOrder) {
        let Some(before) = self.known.get_mut(&order.id) else { return };
        let now = Sight::of(&order);
        let mut kinds = Vec::new();
        match before {
            None => kinds.push(ChangeKind::Seen),
            Some(before) => {
                if before.status != now.status {
                    kinds.push(ChangeKind::Status { from: before.status.clone(), to: now.status.clone() });
                }
                if before.codes != now.codes && !now.codes.is_empty() {
                    kinds.push(ChangeKind::Exception { codes: now.codes.clone() });
                }
                if before.foc_date != now.foc_date {
                    kinds.push(ChangeKind::FocDate { from: before.foc_date, to: now.foc_date });
                }
            }
        }
        *before = Some(now);
        if order.is_final() {
            self.known.remove(&order.id);
        }
        let change = |kind| OrderChange { order_id: order.id.clone(), kind, order: Some(order.clone()) };
        self.ready.extend(kinds.into_iter().map(change));
    }
}

fn is_gone(error: &Error) -> bool {
    error.kind() == ErrorKind::NotFound
}
