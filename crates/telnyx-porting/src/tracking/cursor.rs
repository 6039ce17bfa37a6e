//! Where to go on after a restart.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{ActivationStatus, PortingEventId, PortingOrderId};

use super::change::{ChangeKind, OrderChange};
use super::feed::Feed;
use super::finished::{Ended, Finished};
use super::following::Absence;
use super::order_state::OrderState;

/// Changes when what is written below does.
const VERSION: u8 = 2;

/// What was told of each order so far: keep it, and a later [`Tracker`](super::Tracker) goes on from there.
///
/// It holds ids, statuses, dates and, on the day of the port, the numbers with their states, but no names, addresses or words
/// of comments. Write it with serde, in any format that describes itself, such as JSON: some 300 bytes for each order that
/// is open. What is inside is not for reading. It goes with its list: go on with another list, and orders of that one that
/// ended before may not be told.
///
/// Of an order that has ended it keeps the id and the status, for as long as the tracker lasts. Trackers without an end, such
/// as those of a [list](crate::Client::track_all), forget it after 30 days.
#[derive(Clone, Serialize, Deserialize)]
pub struct Cursor {
    version: Version,
    #[serde(default)]
    pub(super) feed: Feed,
    #[serde(default)]
    pub(super) orders: BTreeMap<PortingOrderId, Option<OrderState>>,
    /// Orders that the server did not have lately, which is not certain yet.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) absent: BTreeMap<PortingOrderId, Absence>,
    /// Orders of which nothing more is told.
    #[serde(default, skip_serializing_if = "Finished::is_empty")]
    pub(super) finished: Finished,
}

impl Default for Cursor {
    fn default() -> Self {
        Self {
            version: Version,
            feed: Feed::default(),
            orders: BTreeMap::new(),
            absent: BTreeMap::new(),
            finished: Finished::default(),
        }
    }
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor")
            .field("orders", &self.orders.len())
            .field("finished", &self.finished.iter().count())
            .finish_non_exhaustive()
    }
}

impl Cursor {
    /// The orders that are being followed.
    pub fn orders(&self) -> impl Iterator<Item = &PortingOrderId> {
        self.orders.keys()
    }

    /// The orders of which nothing more is told, as far as they are not forgotten.
    pub fn finished(&self) -> impl Iterator<Item = &PortingOrderId> {
        self.finished.iter().map(|(id, _)| id)
    }

    /// A change was given out.
    pub(super) fn told(&mut self, change: &OrderChange, after: After, event: Option<(PortingEventId, DateTime<Utc>)>) {
        let order = &change.order_id;
        if let ChangeKind::Split { into } = &change.kind
            && !self.finished.contains(into)
        {
            self.orders.entry(into.clone()).or_default();
        }
        match after {
            After::Nothing => {}
            After::State(state) => {
                self.orders.insert(order.clone(), Some(*state));
            }
            After::Number { phone_number, state } => {
                if let Some(Some(known)) = self.orders.get_mut(order) {
                    known.note_number(phone_number, state);
                }
            }
            After::Finished(ended) => {
                self.orders.remove(order);
                self.finished.insert(order.clone(), ended);
            }
        }
        if let Some((event, at)) = event {
            self.feed.mark(event, at);
        }
    }
}

/// What is known of an order once a change was told.
#[derive(Debug)]
pub(super) enum After {
    /// As before.
    Nothing,
    State(Box<OrderState>),
    /// As before, but for one number. A whole state has every number of its order: one for each of a thousand numbers would
    /// be a million.
    Number {
        phone_number: String,
        state: ActivationStatus,
    },
    Finished(Ended),
}

#[derive(Clone, Copy)]
struct Version;

impl Serialize for Version {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(VERSION)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u8::deserialize(deserializer)? {
            VERSION => Ok(Self),
            other => Err(serde::de::Error::custom(format_args!(
                "a cursor of version {other}, but this library reads version {VERSION}: start without it"
            ))),
        }
    }
}
