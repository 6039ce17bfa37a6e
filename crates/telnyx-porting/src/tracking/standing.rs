//! One value of an order that two sources tell of, and which of them knows better.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Events can be recorded seconds after the change that they tell of: two times this close say nothing about which of two
/// values is the later one.
const UNCERTAIN: i64 = 10;

/// An order that contradicts the events for this long is right: something about the events was wrong.
const PERSISTENT: TimeDelta = TimeDelta::seconds(60);

/// A value that has an end.
pub(super) trait Ends {
    /// Whether it never changes again.
    fn is_end(&self) -> bool;
}

/// A value, and what is known about its time.
///
/// The history of events has every value in turn, but can lag; the order itself has only the last one, and can come from
/// a copy of the database that lags. Neither may move the value backwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "V: Deserialize<'de>"))]
pub(super) struct Standing<V> {
    pub(super) value: V,
    /// When the order got this value, by the server's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    as_of: Option<DateTime<Utc>>,
    /// Everything up to this time was seen in the order itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    covered_until: Option<DateTime<Utc>>,
    /// The last event that counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_event: Option<DateTime<Utc>>,
    /// What the order itself says against it. It is kept, because a program that looks once has no memory of its own.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    disputed: Option<Dispute<V>>,
}

/// A value that may be old news.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Dispute<V> {
    value: V,
    updated: Option<DateTime<Utc>>,
    /// By the client's time.
    since: DateTime<Utc>,
}

/// A value as an event tells it.
#[derive(Debug, Clone)]
pub(super) struct Told<V> {
    pub(super) value: V,
    /// When the event was recorded.
    pub(super) recorded: DateTime<Utc>,
    /// When the order changed, if the event says so.
    pub(super) changed: Option<DateTime<Utc>>,
}

impl<V> Told<V> {
    /// In seconds: orders have no finer times.
    fn second(&self) -> i64 {
        self.changed.unwrap_or(self.recorded).timestamp()
    }
}

impl<V: Clone + PartialEq + Ends> Standing<V> {
    /// As an order that was read has it.
    pub(super) fn read(value: V, updated: Option<DateTime<Utc>>) -> Self {
        Self { value, as_of: updated, covered_until: updated, last_event: None, disputed: None }
    }

    /// Which of these events are news, given in the order in which they happened: their positions.
    pub(super) fn news<'a>(&self, told: impl Iterator<Item = &'a Told<V>>) -> Vec<usize>
    where
        V: 'a,
    {
        let covered = self.covered_until.map(|time| time.timestamp());
        let mut news = Vec::new();
        for (position, event) in told.enumerate() {
            let late = self.last_event.is_some_and(|last| event.recorded < last);
            let before = covered.is_some_and(|covered| event.second() < covered);
            // This event is the one whose outcome was read: it and those before it are known.
            let is_known = event.value == self.value && covered.is_some_and(|covered| event.second() <= covered);
            if is_known {
                news.clear();
            } else if !late && !before {
                news.push(position);
            }
        }
        news
    }

    /// An event that is news; the value before, if it changed.
    pub(super) fn take(&mut self, event: &Told<V>) -> Option<V> {
        if self.value.is_end() {
            return None;
        }
        self.last_event = Some(event.recorded);
        self.as_of = Some(event.changed.unwrap_or(event.recorded));
        self.disputed = None;
        (self.value != event.value).then(|| std::mem::replace(&mut self.value, event.value.clone()))
    }

    /// The value in an order that was read, after its events were taken; the value before, if it changed. `now` is the
    /// client's time.
    pub(super) fn confront(&mut self, read: V, updated: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<V> {
        if read == self.value {
            self.covered_until = self.covered_until.max(updated);
            self.disputed = None;
            return None;
        }
        if self.value.is_end() {
            return None;
        }
        let is_newer = match (updated, self.as_of) {
            (_, None) => true,
            (None, Some(_)) => self.outlasts(&read, None, now),
            (Some(updated), Some(as_of)) => {
                // In one second either can be the later one.
                let ahead = updated.timestamp() - as_of.timestamp();
                ahead > 0 || ahead >= -UNCERTAIN && self.outlasts(&read, Some(updated), now)
            }
        };
        is_newer.then(|| {
            self.as_of = updated.or(self.as_of);
            self.covered_until = updated.or(self.covered_until);
            self.disputed = None;
            std::mem::replace(&mut self.value, read)
        })
    }

    /// Whether the order has said so for long enough.
    fn outlasts(&mut self, read: &V, updated: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
        match &self.disputed {
            Some(dispute) if dispute.value == *read && dispute.updated == updated => now - dispute.since >= PERSISTENT,
            _ => {
                self.disputed = Some(Dispute { value: read.clone(), updated, since: now });
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    impl Ends for u8 {
        fn is_end(&self) -> bool {
            *self == u8::MAX
        }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(second)
    }

    fn told(value: u8, second: i64) -> Told<u8> {
        Told { value, recorded: at(second), changed: Some(at(second)) }
    }

    /// Takes events as a look does; the values that are told.
    fn take(standing: &mut Standing<u8>, events: &[Told<u8>]) -> Vec<u8> {
        let news = standing.news(events.iter());
        news.into_iter().filter_map(|index| standing.take(&events[index]).map(|_| events[index].value)).collect()
    }

    #[test]
    fn what_was_read_covers_the_events_before_it() {
        let mut standing = Standing::read(3, Some(at(30)));
        // The last of these is what was read.
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 20), told(3, 30), told(4, 40)]), [4]);
    }

    #[test]
    fn in_one_second_the_order_of_the_events_counts() {
        let mut standing = Standing::read(0, Some(at(10)));
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 10), told(3, 10)]), [1, 2, 3]);
        let mut standing = Standing::read(2, Some(at(10)));
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 10), told(3, 10)]), [3]);
    }

    #[test]
    fn an_older_copy_is_never_believed_and_a_close_one_only_when_it_persists() {
        let mut standing = Standing::read(1, Some(at(100)));
        take(&mut standing, &[told(2, 200)]);
        assert_eq!(standing.confront(1, Some(at(100)), at(200)), None);
        assert_eq!(standing.confront(1, Some(at(100)), at(9_999)), None);
        assert_eq!(standing.confront(3, Some(at(195)), at(10_000)), None);
        let mut standing: Standing<u8> = serde_json::from_str(&serde_json::to_string(&standing).unwrap()).unwrap();
        assert_eq!(standing.confront(3, Some(at(195)), at(10_030)), None);
        assert_eq!(standing.confront(3, Some(at(195)), at(10_060)), Some(2));
        assert_eq!(standing.confront(4, Some(at(201)), at(10_061)), Some(3));
    }

    #[test]
    fn a_copy_of_the_same_second_is_not_believed_at_once() {
        // Read, changed and read again in one second, the second time from a copy that lagged.
        let mut standing = Standing::read(1, Some(at(100)));
        assert_eq!(take(&mut standing, &[told(2, 100)]), [2]);
        assert_eq!(standing.confront(1, Some(at(100)), at(101)), None);
        assert_eq!(standing.confront(2, Some(at(100)), at(102)), None);
        assert_eq!(standing.confront(1, Some(at(100)), at(170)), None);
        assert_eq!(standing.confront(1, Some(at(100)), at(230)), Some(2));
    }

    proptest! {
        /// Cut into looks anywhere, with any events repeated, the same values are told in the same order.
        #[test]
        fn how_events_are_cut_into_looks_does_not_matter(
            values in prop::collection::vec(0u8..4, 1..12),
            cuts in prop::collection::vec(any::<bool>(), 12),
            repeats in prop::collection::vec(0usize..3, 12),
        ) {
            let events: Vec<Told<u8>> = values.iter().zip(1..).map(|(value, n)| told(*value, 10 * n)).collect();
            let mut at_once = Standing::read(0, Some(at(0)));
            let expected = take(&mut at_once, &events);
            let mut in_parts = Standing::read(0, Some(at(0)));
            let (mut found, mut begin) = (Vec::new(), 0usize);
            for end in 1..=events.len() {
                if cuts[end - 1] || end == events.len() {
                    let from = begin.saturating_sub(repeats[end - 1]);
                    found.extend(take(&mut in_parts, &events[from..end]));
                    begin = end;
                }
            }
            prop_assert_eq!(found, expected);
        }
    }
}
