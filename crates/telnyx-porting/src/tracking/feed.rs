//! The history of events, read from where it was left.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{
    ExceptionCode, MessagingPortStatus, PortingEvent, PortingEventId, PortingEventPayloadStatus, PortingEventType,
    PortingOrderId, PortingOrderStatusValue,
};

use super::change::DeskComment;
use super::standing::Told;
use crate::events::ListEvents;
use crate::webhook::{Event, EventKind};
use crate::{Client, Result};

/// Pages of events that one look reads. More events than that come when everything moves at once; then where the orders
/// stand is told by the orders, and only what they do not show is read of the events.
const PAGES: i64 = 5;

/// Events may be recorded late, so each look reads this far back.
const OVERLAP: TimeDelta = TimeDelta::minutes(2);

/// How long an event may stay without its payload before it is passed over.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// How far the clocks of client and server may be apart.
const SKEW: TimeDelta = TimeDelta::minutes(10);

/// Something that happened, of those things that are told of.
#[derive(Debug, Clone)]
pub(super) struct News {
    pub(super) id: PortingEventId,
    pub(super) order: PortingOrderId,
    pub(super) at: DateTime<Utc>,
    pub(super) what: What,
}

#[derive(Debug, Clone)]
pub(super) enum What {
    Status { told: Told<PortingOrderStatusValue>, codes: Vec<ExceptionCode> },
    Messaging(Told<MessagingPortStatus>),
    Comment(DeskComment),
    Split { into: PortingOrderId },
    LoaUpdated,
    Deleted,
}

/// How far the history was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Feed {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<DateTime<Utc>>,
    /// Events from then on that are known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    seen: BTreeMap<PortingEventId, DateTime<Utc>>,
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
    /// In the order in which it happened.
    pub(super) news: Vec<News>,
    /// Every event that was read and needs no second look.
    read: Vec<(PortingEventId, DateTime<Utc>)>,
    newest: Option<DateTime<Utc>>,
    /// The first event that has to be read again.
    unfinished: Option<DateTime<Utc>>,
}

impl Feed {
    /// Whether there is a place to read on from.
    pub(super) fn has_begun(&self) -> bool {
        self.from.is_some()
    }

    /// Begins a little before now.
    pub(super) fn begin(&mut self, now: DateTime<Utc>) {
        self.from = Some(now - SKEW);
    }

    /// Reads what is new. Nothing is marked as read before [`advance`](Self::advance).
    pub(super) async fn read(&self, client: &Client, now: DateTime<Utc>) -> Result<Reading> {
        let mut reading = Reading::default();
        let Some(from) = self.from else { return Ok(reading) };
        let list = || client.events().list().created_from(from).read_ahead(0);
        let mut events = Vec::new();
        let mut pages = list().pages();
        let mut overflows = false;
        while let Some(page) = futures::TryStreamExt::try_next(&mut pages).await? {
            let total = page.meta.as_ref().and_then(|meta| meta.total_pages);
            overflows = page.number == 1 && total.is_some_and(|total| total > PAGES);
            events.extend(page.items);
            if overflows {
                break;
            }
        }
        if overflows {
            // What the first page has of these comes again; each event counts once.
            for event_type in [PortingEventType::PortingOrderNewComment, PortingEventType::PortingOrderSplit] {
                events.extend(of_type(list(), event_type).await?);
            }
        }
        self.digest(&mut reading, events, overflows, now);
        Ok(reading)
    }

    fn digest(&self, reading: &mut Reading, events: Vec<PortingEvent>, overflows: bool, now: DateTime<Utc>) {
        let mut dated: Vec<(DateTime<Utc>, PortingEvent)> = events
            .into_iter()
            .filter(|event| !self.seen.contains_key(&event.id))
            .map(|event| (recorded(&event).unwrap_or(now), event))
            // A server that does not know the filter gives everything.
            .filter(|(at, _)| self.from.is_none_or(|from| *at >= from))
            .collect();
        // The order of the list is not documented. Where times are equal, it is the only thing that tells which came
        // first; newest first is what has been seen.
        if dated.first().map(|(at, _)| *at) >= dated.last().map(|(at, _)| *at) {
            dated.reverse();
        }
        dated.sort_by_key(|(at, _)| *at);
        let mut ids = std::collections::HashSet::new();
        for (at, event) in dated {
            if !ids.insert(event.id.clone()) {
                continue;
            }
            // A date in the future must not hide what comes before it.
            reading.newest = reading.newest.max(Some(at.min(now + SKEW)));
            let complete = event.payload_status != Some(PortingEventPayloadStatus::Created);
            let id = event.id.clone();
            match translate(event, at) {
                Digest::News(news) if !overflows || !news.is_shown_by_order() => reading.news.push(news),
                Digest::Unreadable if !complete && now - at < PATIENCE => {
                    reading.unfinished = Some(reading.unfinished.map_or(at, |before| before.min(at)));
                    continue;
                }
                _ => {}
            }
            reading.read.push((id, at));
        }
    }

    /// Marks as read.
    pub(super) fn advance(&mut self, reading: &Reading) {
        self.seen.extend(reading.read.iter().cloned());
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
        self.seen.insert(id, at);
    }
}

async fn of_type(list: ListEvents, event_type: PortingEventType) -> Result<Vec<PortingEvent>> {
    list.event_type(event_type).items().try_collect().await
}

enum Digest {
    News(News),
    /// Known to be of no interest.
    Nothing,
    Unreadable,
}

impl News {
    /// Whether reading the order tells the same.
    fn is_shown_by_order(&self) -> bool {
        matches!(self.what, What::Status { .. } | What::Messaging(_))
    }
}

fn translate(event: PortingEvent, at: DateTime<Utc>) -> Digest {
    let event = Event::from(event);
    let news = |order: PortingOrderId, what: What| Digest::News(News { id: event.id.clone(), order, at, what });
    match event.kind {
        EventKind::StatusChanged { order_id, status, updated_at, .. } => {
            let changed = updated_at.and_then(|time| time.utc());
            let codes = match status.value {
                PortingOrderStatusValue::Exception => {
                    status.details.into_iter().filter_map(|detail| detail.code).collect()
                }
                _ => Vec::new(),
            };
            news(order_id, What::Status { told: Told { value: status.value, recorded: at, changed }, codes })
        }
        EventKind::NewComment { order_id, comment, .. } => match DeskComment::from_event(comment) {
            Some(comment) => news(order_id, What::Comment(comment)),
            None => Digest::Nothing,
        },
        EventKind::Split { from, to, .. } => news(from, What::Split { into: to }),
        EventKind::MessagingChanged { order_id, messaging, .. } => match messaging.messaging_port_status {
            Some(value) => news(order_id, What::Messaging(Told { value, recorded: at, changed: None })),
            None => Digest::Unreadable,
        },
        EventKind::Deleted { order_id, .. } => news(order_id, What::Deleted),
        EventKind::LoaUpdated { order_id: Some(order_id) } => news(order_id, What::LoaUpdated),
        EventKind::LoaUpdated { .. } | EventKind::SharingTokenExpired { .. } => Digest::Nothing,
        EventKind::Other { .. } => Digest::Unreadable,
    }
}

/// When an event was recorded. Those of deleted orders have it inside the payload.
fn recorded(event: &PortingEvent) -> Option<DateTime<Utc>> {
    let payload = event.payload.as_ref();
    let inside = payload.and_then(|payload| payload.created_at.as_ref().or(payload.deleted_at.as_ref()));
    event.created_at.as_ref().or(inside)?.utc()
}
