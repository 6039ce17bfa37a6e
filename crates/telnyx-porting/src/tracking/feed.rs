//! The history of events, read from where it was left.

mod entries;
mod news;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use futures::TryStreamExt as _;
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{PortingEvent, PortingEventId, PortingEventType, PortingOrderId};

use crate::events::ListEvents;
use crate::{Client, Result};

use news::{Digest, recorded, translate};
pub(super) use news::{News, What};

/// Pages of events that one look reads. More events than that come when everything moves at once; then where the orders
/// stand is told by the orders, and only what they do not show is read of the events.
const PAGES: i64 = 5;

/// The events that tell what orders do not show.
const NOT_SHOWN_BY_ORDERS: [PortingEventType; 4] = [
    PortingEventType::PortingOrderNewComment,
    PortingEventType::PortingOrderSplit,
    PortingEventType::PortingOrderLoaUpdated,
    PortingEventType::PortingOrderDeleted,
];

/// Up to this many orders have histories of their own read, where that of the account is too long.
const FEW_ORDERS: usize = 5;

/// Events may be recorded late, so each look reads this far back.
const OVERLAP: TimeDelta = TimeDelta::minutes(2);

/// How long an event may stay without its payload before it is passed over.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// How far the clocks of client and server may be apart before it is noticed, and before an account without any event
/// hides it.
const SKEW: TimeDelta = TimeDelta::minutes(10);
const SKEW_UNNOTICED: TimeDelta = TimeDelta::days(1);

/// How far the history was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Feed {
    /// By the server's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<DateTime<Utc>>,
    /// Events from then on that are known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    seen: BTreeMap<PortingEventId, DateTime<Utc>>,
    /// Events without their payload, and since when that is known, by the client's time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    waiting: BTreeMap<PortingEventId, DateTime<Utc>>,
    /// Looks in a row that could not read it.
    #[serde(default, skip_serializing_if = "is_none")]
    pub(super) failures: u32,
}

fn is_none(failures: &u32) -> bool {
    *failures == 0
}

/// What a look at the history brought.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// In the order in which it was recorded.
    pub(super) news: Vec<News>,
    /// Every event that was read and needs no second look.
    read: Vec<(PortingEventId, DateTime<Utc>)>,
    newest: Option<DateTime<Utc>>,
    /// The first event that has to be read again.
    unfinished: Option<DateTime<Utc>>,
    waiting: BTreeMap<PortingEventId, DateTime<Utc>>,
}

impl Feed {
    /// Whether there is a place to read on from.
    pub(super) fn has_begun(&self) -> bool {
        self.from.is_some()
    }

    /// A time of the server that has passed for certain, and not long ago. Where nothing happens, the history does not say
    /// that time goes by.
    pub(super) fn reached(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.from.map(|from| from.max(now - SKEW_UNNOTICED).min(now - SKEW))
    }

    /// Begins a little before now, by the server's time: where the newest event is older than the client's clock says, it
    /// may be the clock that is wrong. Where the history cannot be read, the clock is all there is.
    pub(super) async fn begin(&mut self, client: &Client, now: DateTime<Utc>) {
        self.from = Some(now - SKEW);
        let newest = match newest_page(client).await {
            Ok(newest) => newest,
            Err(failure) => {
                tracing::debug!(%failure, "the history of events begins by the clock of this machine");
                return;
            }
        };
        let dated: Vec<_> = newest.iter().filter_map(|event| Some((event.id.clone(), recorded(event)?))).collect();
        let times = || dated.iter().map(|(_, at)| *at);
        let (Some(first), Some(last)) = (times().min(), times().max()) else {
            self.from = Some(now - SKEW_UNNOTICED);
            return;
        };
        if last - OVERLAP < now - SKEW {
            // What happened before, as far as it is read again, is not news.
            let from = first.max(last - OVERLAP);
            self.from = Some(from);
            self.seen.extend(dated.into_iter().filter(|(_, at)| (from..now - SKEW).contains(at)));
        }
    }

    /// Reads what is new. `followed` are the orders that it matters for, if it matters for no other. Nothing is marked as
    /// read before [`advance`](Self::advance).
    pub(super) async fn read<'a>(
        &self,
        client: &Client,
        followed: Option<impl ExactSizeIterator<Item = &'a PortingOrderId>>,
        now: DateTime<Utc>,
    ) -> Result<Reading> {
        let mut reading = Reading::default();
        let Some(from) = self.from else { return Ok(reading) };
        let list = || client.events().list().created_from(from);
        let (mut events, whole) = read_pages(list()).await?;
        let mut overflows = !whole;
        if overflows && let Some(few) = followed.filter(|followed| followed.len() <= FEW_ORDERS) {
            overflows = false;
            for order in few {
                let (of_order, whole) = read_pages(list().porting_order(order.clone())).await?;
                events.extend(of_order);
                overflows |= !whole;
            }
        }
        if overflows {
            for event_type in NOT_SHOWN_BY_ORDERS {
                // What the first page has of these comes again; each event counts once.
                let mut pages = entries::pages(list().event_type(event_type));
                while let Some(page) = pages.try_next().await? {
                    events.extend(page.items);
                }
            }
        }
        self.digest(&mut reading, events, overflows, now);
        Ok(reading)
    }

    fn digest(&self, reading: &mut Reading, events: Vec<PortingEvent>, overflows: bool, now: DateTime<Utc>) {
        // The client's clock says nothing about the server's events.
        let latest = events.iter().filter_map(recorded).max().or(self.from).unwrap_or(now);
        let mut dated: Vec<(DateTime<Utc>, PortingEvent)> = events
            .into_iter()
            .filter(|event| !self.seen.contains_key(&event.id))
            .map(|event| (recorded(&event).unwrap_or(latest), event))
            // A server that does not know the filter gives everything.
            .filter(|(at, _)| self.from.is_none_or(|from| *at >= from))
            .collect();
        // The order of the list is not documented. Where times are equal, it is the only thing that tells which came
        // first; newest first is what has been seen.
        if dated.first().map(|(at, _)| *at) >= dated.last().map(|(at, _)| *at) {
            dated.reverse();
        }
        dated.sort_by_key(|(at, _)| *at);
        let mut ids = HashSet::new();
        for (at, event) in dated {
            if !ids.insert(event.id.clone()) {
                continue;
            }
            // A date in the future must not hide what comes before it.
            reading.newest = reading.newest.max(Some(at.min(now + SKEW)));
            let id = event.id.clone();
            let since = *self.waiting.get(&id).unwrap_or(&now);
            match translate(event, at) {
                Digest::News(news) if !overflows || !news.is_shown_by_order() => reading.news.push(news),
                Digest::Incomplete(_) if now - since < PATIENCE => {
                    reading.unfinished = Some(reading.unfinished.map_or(at, |before| before.min(at)));
                    reading.waiting.insert(id, since);
                    continue;
                }
                Digest::Incomplete(Some(news)) => reading.news.push(news),
                _ => {}
            }
            reading.read.push((id, at));
        }
    }

    /// Marks as read.
    pub(super) fn advance(&mut self, reading: &Reading) {
        self.seen.extend(reading.read.iter().cloned());
        self.waiting.clone_from(&reading.waiting);
        let reached = reading.newest.map(|newest| newest - OVERLAP);
        let reached = match (reached, reading.unfinished) {
            (Some(reached), Some(unfinished)) => Some(reached.min(unfinished)),
            (reached, _) => reached,
        };
        self.from = self.from.max(reached);
        self.seen.retain(|_, at| self.from.is_none_or(|from| *at >= from));
    }

    /// Whether an event was read, or is older than what is read.
    pub(super) fn knows(&self, id: &PortingEventId, at: Option<DateTime<Utc>>) -> bool {
        let is_old = at.is_some_and(|at| self.from.is_some_and(|from| at < from));
        is_old || self.seen.contains_key(id)
    }

    /// Marks one event as known.
    pub(super) fn mark(&mut self, id: PortingEventId, at: DateTime<Utc>) {
        self.waiting.remove(&id);
        self.seen.insert(id, at);
    }
}

/// The events of a list, or its first page if it has too many, and whether that is all.
async fn read_pages(list: ListEvents) -> Result<(Vec<PortingEvent>, bool)> {
    let mut events = Vec::new();
    let mut pages = entries::pages(list);
    while let Some(page) = pages.try_next().await? {
        let total = page.meta.as_ref().and_then(|meta| meta.total_pages);
        events.extend(page.items);
        if page.number == 1 && total.is_some_and(|total| total > PAGES) {
            return Ok((events, false));
        }
    }
    Ok((events, true))
}

/// The page of the whole history that has its end: the first one, as far as is known.
async fn newest_page(client: &Client) -> Result<Vec<PortingEvent>> {
    let list = || client.events().list();
    let (first, pages) = entries::page(list(), 1).await?;
    let is_oldest_first = first.first().and_then(recorded) < first.last().and_then(recorded);
    match pages {
        Some(last) if last > 1 && is_oldest_first => Ok(entries::page(list(), last).await?.0),
        _ => Ok(first),
    }
}
