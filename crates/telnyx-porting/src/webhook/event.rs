//! An event as it was delivered.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;
use telnyx_porting_raw::Timestamp;
use telnyx_porting_raw::types::{PortingEvent, PortingEventId, PortingEventType, PortingOrderId};

use super::EventKind;

/// The largest body that is read, in bytes: 1 MiB. Real ones have some hundred.
pub const MAX_BODY_BYTES: usize = 1 << 20;

/// Something that happened to an order, as a webhook or the history tells it.
///
/// Telnyx has published two envelopes, `{"data": {…}, "meta": {…}}` and one without either; both are read. Events of other
/// products can reach the same URL, and new types appear: they are kept, as [`EventKind::Other`].
///
/// ```
/// use telnyx_porting::webhook::{Event, EventKind};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// // From a body that was checked elsewhere; `Verifier::event` does both.
/// let event = Event::parse(br#"{"data": {
///     "event_type": "porting_order.status_changed",
///     "id": "0e8f5b0e-0000-4000-8000-000000000001",
///     "payload": {"id": "5f6f9e9c-0000-4000-8000-000000000002", "status": {"value": "submitted", "details": []}}
/// }, "meta": {"attempt": 2}}"#)?;
/// let EventKind::StatusChanged { order_id, status, .. } = &event.kind else { panic!() };
/// assert_eq!(status.value, "submitted");
/// assert_eq!((event.order_id(), event.attempt), (Some(order_id), Some(2)));
/// # Ok(()) }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// Id of the event. The same event comes with the same id when it is delivered again.
    pub id: PortingEventId,
    /// Its type.
    pub event_type: PortingEventType,
    /// When it happened. Put events of an order in this order, then read the order: events come late and out of order.
    pub occurred_at: Option<Timestamp>,
    /// Which attempt to deliver it this is, from 1; `None` where nobody tells.
    pub attempt: Option<u32>,
    /// What it says.
    pub kind: EventKind,
    payload: Value,
}

/// A body that is no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidEvent {
    /// It is larger than [`MAX_BODY_BYTES`].
    TooLarge,
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but this is missing or has the wrong type.
    Missing(&'static str),
}

impl fmt::Display for InvalidEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the body is larger than {MAX_BODY_BYTES} bytes"),
            // What stands there is not shown: it can be anything.
            Self::NotJson { line, column } => write!(f, "the body is not JSON, at line {line} column {column}"),
            Self::Missing(what) => write!(f, "the body has no usable {what}"),
        }
    }
}

impl std::error::Error for InvalidEvent {}

impl Event {
    /// Reads the body of a webhook. **It does not check who sent it**: that is for `Verifier` (feature `webhook`).
    ///
    /// # Errors
    ///
    /// [`InvalidEvent`] when it is too large, not JSON, or has no id or type.
    pub fn parse(body: &[u8]) -> Result<Self, InvalidEvent> {
        if body.len() > MAX_BODY_BYTES {
            return Err(InvalidEvent::TooLarge);
        }
        let mut root: Value = serde_json::from_slice(body)
            .map_err(|error| InvalidEvent::NotJson { line: error.line(), column: error.column() })?;
        let attempt = root.pointer("/meta/attempt").and_then(attempt);
        // The flat envelope may have the name, too, with nothing in it.
        let mut data = match root.get_mut("data").map(Value::take) {
            None | Some(Value::Null) => root,
            Some(data) => data,
        };
        let payload = data.get_mut("payload").map(Value::take).unwrap_or_default();
        let id = text(&data, "id").and_then(|id| id.parse().ok()).ok_or(InvalidEvent::Missing("id"))?;
        let event_type = text(&data, "event_type").ok_or(InvalidEvent::Missing("event_type"))?;
        let event_type = PortingEventType::from(event_type);
        let occurred_at = ["occurred_at", "created_at"].iter().find_map(|name| data.get(*name).and_then(timestamp));
        let about = text(&data, "porting_order_id").and_then(|id| id.parse().ok());
        let kind = EventKind::read(&event_type, &payload, about);
        Ok(Self { id, event_type, occurred_at, attempt, kind, payload })
    }

    /// The order that it is about; of a split, the order that the numbers left.
    #[must_use]
    pub fn order_id(&self) -> Option<&PortingOrderId> {
        self.kind.order_ids().next()
    }

    /// Every order that it is about: two for a split.
    pub fn order_ids(&self) -> impl Iterator<Item = &PortingOrderId> {
        self.kind.order_ids()
    }

    /// The payload as it came; `Null` if there was none. It can hold personal data.
    #[must_use]
    pub fn payload(&self) -> &Value {
        &self.payload
    }
}

/// An entry of the history, so that one piece of code can work off both. Its time is when it was recorded.
impl From<PortingEvent> for Event {
    fn from(event: PortingEvent) -> Self {
        let recorded =
            event.created_at.or_else(|| event.payload.as_ref().and_then(|payload| payload.created_at.clone()));
        // Everything in a payload can be written as JSON, so this never falls back.
        let payload = event.payload.map_or(Value::Null, |payload| serde_json::to_value(payload).unwrap_or_default());
        let kind = EventKind::read(&event.event_type, &payload, event.porting_order_id);
        let (id, event_type) = (event.id, event.event_type);
        Self { id, event_type, occurred_at: recorded, attempt: None, kind, payload }
    }
}

impl fmt::Debug for Event {
    /// Without the payload.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("id", &self.id)
            .field("event_type", &self.event_type)
            .field("occurred_at", &self.occurred_at)
            .field("attempt", &self.attempt)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

fn timestamp(value: &Value) -> Option<Timestamp> {
    Timestamp::deserialize(value).ok()
}

/// A number, or a text that is one: both have been seen.
fn attempt(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) => u32::try_from(number.as_u64()?).ok(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
