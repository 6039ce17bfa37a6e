//! How orders ended.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt as _;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};

use super::Changes;
use super::change::OrderChange;
use crate::{Client, Error, ErrorKind, Result};

/// So many answers in a row that are none, such as the page of a gateway, end a wait; and so often an order is asked for at
/// the end of it.
const ATTEMPTS: u32 = 5;

/// Pauses between those.
const PAUSE: Duration = Duration::from_secs(30);
const LONGEST_PAUSE: Duration = Duration::from_secs(3600);

/// Up to this many orders are read one by one.
const FEW: usize = 5;

/// How the orders of a [`Tracker`](super::Tracker) ended; see [`Tracker::until_ported`](super::Tracker::until_ported).
///
/// An order stands where its last status puts it. The order itself is what was last read of it; it can lag behind that
/// status for a moment.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PortSummary {
    /// Voice service has moved.
    pub ported: Vec<PortingOrder>,
    /// Cancelled: their numbers stayed where they were.
    pub cancelled: Vec<PortingOrder>,
    /// Not there any more: drafts that were deleted, or were older than 30 days.
    pub gone: Vec<PortingOrderId>,
    /// The orders did not end: the tracker was stopped before.
    pub open: Vec<PortingOrder>,
}

impl PortSummary {
    /// Whether every order is ported, and there was one.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.ported.is_empty() && self.cancelled.is_empty() && self.gone.is_empty() && self.open.is_empty()
    }

    pub(super) fn new(endings: Endings) -> Self {
        let mut summary = Self { gone: endings.gone, ..Self::default() };
        for (status, order) in endings.orders {
            let orders = match status {
                PortingOrderStatusValue::Ported => &mut summary.ported,
                other if other.is_final() => &mut summary.cancelled,
                _ => &mut summary.open,
            };
            orders.push(order);
        }
        summary
    }
}

impl fmt::Debug for PortSummary {
    /// Ids only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = |orders: &[PortingOrder]| orders.iter().map(|order| order.id.clone()).collect::<Vec<_>>();
        f.debug_struct("PortSummary")
            .field("ported", &ids(&self.ported))
            .field("cancelled", &ids(&self.cancelled))
            .field("gone", &self.gone)
            .field("open", &ids(&self.open))
            .finish()
    }
}

/// What became of each order.
#[derive(Default)]
pub(super) struct Endings {
    /// With the last status that was told.
    pub(super) orders: Vec<(PortingOrderStatusValue, PortingOrder)>,
    pub(super) gone: Vec<PortingOrderId>,
}

impl Changes {
    /// Reads to the end. Orders that had ended before, as the cursor says, are there, too.
    pub(super) async fn endings(mut self, client: &Client) -> Result<Endings> {
        let mut last: BTreeMap<PortingOrderId, Arc<PortingOrder>> = BTreeMap::new();
        let mut odd = 0;
        while let Some(change) = self.next().await {
            match change {
                Ok(OrderChange { order_id, order, .. }) => {
                    odd = 0;
                    last.extend(order.map(|order| (order_id, order)));
                }
                Err(error) if error.is_retryable() || is_of_history(&error) => {}
                Err(error) if is_odd(&error) && odd < ATTEMPTS => odd += 1,
                Err(error) => return Err(error),
            }
        }
        let cursor = self.cursor();
        let mut ended = BTreeMap::new();
        let mut endings = Endings::default();
        for (id, how) in cursor.finished.iter() {
            match &how.status {
                Some(status) => {
                    ended.insert(id.clone(), status.clone());
                }
                None => {
                    last.remove(id);
                    endings.gone.push(id.clone());
                }
            }
        }
        let is_behind = |(id, status): &(&PortingOrderId, &PortingOrderStatusValue)| {
            last.get(id).is_none_or(|order| order.status.value != **status)
        };
        let behind = ended.iter().filter(is_behind).map(|(id, _)| id.clone()).collect();
        let (mut again, mut failure) = read_again(client, behind).await;
        for (id, status) in ended {
            let known = last.remove(&id).map(Arc::unwrap_or_clone);
            match (again.remove(&id).or(known), failure.take()) {
                (Some(order), kept) => {
                    failure = kept;
                    endings.orders.push((status, order));
                }
                (None, None) => endings.gone.push(id),
                (None, Some(failure)) => return Err(failure),
            }
        }
        let open = last.into_values().map(Arc::unwrap_or_clone);
        endings.orders.extend(open.map(|order| (order.status.value.clone(), order)));
        Ok(endings)
    }
}

/// Whether it is no answer of the API, as far as can be seen.
fn is_odd(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Decode | ErrorKind::UnexpectedStatus)
}

/// Whether only the history of events could not be read: the orders still show how they end.
fn is_of_history(error: &Error) -> bool {
    error.operation() == Some("list_porting_events") && error.kind() != ErrorKind::Authentication
}

/// Reads these orders once more. Those that are not there any more are left out; with those that could not be read comes the
/// reason.
async fn read_again(
    client: &Client,
    mut wanted: BTreeSet<PortingOrderId>,
) -> (BTreeMap<PortingOrderId, PortingOrder>, Option<Error>) {
    let mut read = BTreeMap::new();
    for attempt in 1.. {
        match read_once(client, &mut wanted, &mut read).await {
            Ok(()) => break,
            Err(error) if attempt < ATTEMPTS && (error.is_retryable() || is_odd(&error)) => {
                client.clock().sleep(PAUSE.max(error.retry_after().unwrap_or_default().min(LONGEST_PAUSE))).await;
            }
            Err(error) => return (read, Some(error)),
        }
    }
    (read, None)
}

/// Moves orders from those that are wanted to those that are read.
async fn read_once(
    client: &Client,
    wanted: &mut BTreeSet<PortingOrderId>,
    read: &mut BTreeMap<PortingOrderId, PortingOrder>,
) -> Result<()> {
    if wanted.len() > FEW {
        let mut list = client.porting_orders().list().items();
        while !wanted.is_empty()
            && let Some(order) = list.try_next().await?
        {
            if wanted.remove(&order.id) {
                read.insert(order.id.clone(), order);
            }
        }
    }
    while let Some(id) = wanted.first().cloned() {
        match client.porting_orders().get(&id).send().await {
            Ok(order) => {
                read.insert(id.clone(), order);
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        wanted.remove(&id);
    }
    Ok(())
}
