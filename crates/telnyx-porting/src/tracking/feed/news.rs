//! What entries of the history say, as far as it is told of.

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{
    ExceptionCode, MessagingPortStatus, PortingEvent, PortingEventId, PortingEventPayloadStatus, PortingOrderId,
    PortingOrderStatusValue,
};

use crate::tracking::change::DeskComment;
use crate::tracking::standing::Told;
use crate::webhook::{Event, EventKind};

/// Something that happened, of those things that are told of.
#[derive(Debug, Clone)]
pub(in crate::tracking) struct News {
    pub(in crate::tracking) id: PortingEventId,
    pub(in crate::tracking) order: PortingOrderId,
    pub(in crate::tracking) at: DateTime<Utc>,
    pub(in crate::tracking) what: What,
}

#[derive(Debug, Clone)]
pub(in crate::tracking) enum What {
    Status { told: Told<PortingOrderStatusValue>, codes: Vec<ExceptionCode> },
    Messaging(Told<MessagingPortStatus>),
    Comment(DeskComment),
    Split { into: PortingOrderId },
    LoaUpdated,
    Deleted,
}

impl News {
    /// Whether reading the order tells the same.
    pub(super) fn is_shown_by_order(&self) -> bool {
        matches!(self.what, What::Status { .. } | What::Messaging(_))
    }
}

pub(super) enum Digest {
    News(News),
    /// Known to be of no interest.
    Nothing,
    /// What belongs to it is not there yet; what can be told all the same, if anything.
    Incomplete(Option<News>),
}

pub(super) fn translate(event: PortingEvent, at: DateTime<Utc>) -> Digest {
    let complete = event.payload_status != Some(PortingEventPayloadStatus::Created);
    let event = Event::from(event);
    let news = |order: PortingOrderId, what: What| News { id: event.id.clone(), order, at, what };
    let digest = match event.kind {
        EventKind::StatusChanged { order_id, status, updated_at, .. } => {
            let changed = updated_at.and_then(|time| time.utc());
            let codes = match status.value {
                PortingOrderStatusValue::Exception => {
                    status.details.into_iter().filter_map(|detail| detail.code).collect()
                }
                _ => Vec::new(),
            };
            let told = Told::new(status.value, at, changed);
            Digest::News(news(order_id, What::Status { told, codes }))
        }
        EventKind::NewComment { order_id, comment, .. } => {
            let has_words = comment.body.is_some();
            match DeskComment::from_event(comment) {
                Some(comment) if has_words => Digest::News(news(order_id, What::Comment(comment))),
                Some(comment) => Digest::Incomplete(Some(news(order_id, What::Comment(comment)))),
                None => Digest::Nothing,
            }
        }
        EventKind::Split { from, to, .. } => Digest::News(news(from, What::Split { into: to })),
        EventKind::MessagingChanged { order_id, messaging, .. } => match messaging.messaging_port_status {
            Some(value) => Digest::News(news(order_id, What::Messaging(Told::new(value, at, None)))),
            None => Digest::Incomplete(None),
        },
        EventKind::Deleted { order_id, .. } => Digest::News(news(order_id, What::Deleted)),
        EventKind::LoaUpdated { order_id: Some(order_id) } => Digest::News(news(order_id, What::LoaUpdated)),
        EventKind::LoaUpdated { .. } | EventKind::SharingTokenExpired { .. } => Digest::Nothing,
        EventKind::Other { .. } => Digest::Incomplete(None),
    };
    match digest {
        // It will not become more than it is.
        Digest::Incomplete(news) if complete => news.map_or(Digest::Nothing, Digest::News),
        digest => digest,
    }
}

/// When an event was recorded. Those of deleted orders have it inside the payload.
pub(super) fn recorded(event: &PortingEvent) -> Option<DateTime<Utc>> {
    let payload = event.payload.as_ref();
    let inside = payload.and_then(|payload| payload.created_at.as_ref().or(payload.deleted_at.as_ref()));
    event.created_at.as_ref().or(inside)?.utc()
}
