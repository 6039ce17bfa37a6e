//! All events so far, found by id, by order and by time.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::value::RawValue;
use uuid::Uuid;

use super::EventType;

/// Something that happened to an order.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: Uuid,
    pub(crate) event_type: EventType,
    pub(crate) order: Uuid,
    /// `None` for events that are not sent out. Kept as text: there are many more events than orders.
    pub(crate) payload: Option<Box<RawValue>>,
    pub(crate) created_at: DateTime<Utc>,
}

/// The events of an account in the order in which they happened.
#[derive(Debug, Default)]
pub(crate) struct History {
    events: Vec<Event>,
    by_id: HashMap<Uuid, u32>,
    by_order: HashMap<Uuid, Vec<u32>>,
}

impl History {
    pub(super) fn push(&mut self, event: Event) {
        let position = self.events.len() as u32;
        self.by_id.insert(event.id, position);
        self.by_order.entry(event.order).or_default().push(position);
        self.events.push(event);
    }

    pub(crate) fn get(&self, id: Uuid) -> Option<&Event> {
        self.events.get(*self.by_id.get(&id)? as usize)
    }

    /// Oldest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Event> {
        self.events.iter()
    }

    /// The events of some time, both ends included, oldest first.
    pub(super) fn between(&self, from: Option<DateTime<Utc>>, to: Option<DateTime<Utc>>) -> &[Event] {
        // Time never runs backwards, so the list is sorted by it.
        let start = from.map_or(0, |from| self.events.partition_point(|event| event.created_at < from));
        let end = to.map_or(self.events.len(), |to| self.events.partition_point(|event| event.created_at <= to));
        self.events.get(start..end).unwrap_or_default()
    }

    /// The events of some orders, oldest first.
    pub(super) fn of_orders(&self, orders: &[Uuid]) -> Vec<&Event> {
        let mut positions: Vec<u32> = orders.iter().filter_map(|id| self.by_order.get(id)).flatten().copied().collect();
        positions.sort_unstable();
        positions.dedup();
        positions.into_iter().filter_map(|position| self.events.get(position as usize)).collect()
    }
}
