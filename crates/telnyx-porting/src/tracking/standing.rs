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
    /// A change cannot be later than what is recorded of it: such a time is none.
    pub(super) fn new(value: V, recorded: DateTime<Utc>, changed: Option<DateTime<Utc>>) -> Self {
        let changed = changed.filter(|changed| changed.timestamp() <= recorded.timestamp() + UNCERTAIN);
        Self { value, recorded, changed }
    }

    /// When it happened, as far as is known.
    pub(super) fn happened(&self) -> DateTime<Utc> {
        self.changed.unwrap_or(self.recorded)
    }

    /// In seconds: orders have no finer times.
    fn second(&self) -> i64 {
        self.happened().timestamp()
    }

    /// The second in which it happened at the earliest.
    fn earliest(&self) -> i64 {
        self.second() - if self.changed.is_some() { 0 } else { UNCERTAIN }
    }
}

impl<V: Clone + PartialEq + Ends> Standing<V> {
    /// As an order that was read has it. `now` is the client's time, for orders that do not have theirs.
    pub(super) fn read(value: V, updated: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        Self { value, as_of: updated, covered_until: updated.or(Some(now)), last_event: None, disputed: None }
    }

    /// Which of these events are news, given in the order in which they happened: their positions. `shown` is what the
    /// order itself shows by now, and since when.
    pub(super) fn news<'a>(
        &self,
        told: impl Iterator<Item = &'a Told<V>>,
        shown: Option<(&V, Option<DateTime<Utc>>)>,
    ) -> Vec<usize>
    where
        V: 'a,
    {
        let covered = self.covered_until.map(|time| time.timestamp());
        // Nothing has changed since the value was read.
        let is_still = shown.is_some_and(|(value, updated)| *value == self.value && updated == self.covered_until);
        let mut news = Vec::new();
        for (position, event) in told.enumerate() {
            let may_be_covered = covered.is_some_and(|covered| event.earliest() <= covered);
            if event.value == self.value && may_be_covered {
                // This event is the one whose outcome was read: it and those before it are known.
                news.clear();
                continue;
            }
            let is_contradicted = is_still && may_be_covered && event.changed.is_none();
            if !self.is_late(event) && !is_contradicted {
                news.push(position);
            }
        }
        news
    }

    /// Whether it happened before what is known.
    fn is_late(&self, event: &Told<V>) -> bool {
        let second = event.second();
        let as_of = self.as_of.map(|time| time.timestamp());
        // In one second only the order of the records tells.
        let is_before_last = as_of == Some(second) && self.last_event.is_some_and(|last| event.recorded < last);
        let is_before = |known: Option<i64>| known.is_some_and(|known| second < known);
        is_before_last || is_before(as_of) || is_before(self.covered_until.map(|time| time.timestamp()))
    }

    /// An event that is news; the value before, if it changed.
    pub(super) fn take(&mut self, event: &Told<V>) -> Option<V> {
        if self.value.is_end() {
            return None;
        }
        self.last_event = Some(event.recorded);
        self.as_of = Some(event.happened());
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
            self.covered_until = updated.or(Some(now));
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
        Told::new(value, at(second), Some(at(second)))
    }

    /// Takes events as a look does; the values that are told.
    fn take(standing: &mut Standing<u8>, events: &[Told<u8>]) -> Vec<u8> {
        let news = standing.news(events.iter(), None);
        news.into_iter().filter_map(|index| standing.take(&events[index]).map(|_| events[index].value)).collect()
    }

    #[test]
    fn what_was_read_covers_the_events_before_it() {
        let mut standing = Standing::read(3, Some(at(30)), at(30));
        // The last of these is what was read.
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 20), told(3, 30), told(4, 40)]), [4]);
    }

    #[test]
    fn in_one_second_the_order_of_the_events_counts() {
        let mut standing = Standing::read(0, Some(at(10)), at(10));
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 10), told(3, 10)]), [1, 2, 3]);
        let mut standing = Standing::read(2, Some(at(10)), at(10));
        assert_eq!(take(&mut standing, &[told(1, 10), told(2, 10), told(3, 10)]), [3]);
    }

    #[test]
    fn an_older_copy_is_never_believed_and_a_close_one_only_when_it_persists() {
        let mut standing = Standing::read(1, Some(at(100)), at(100));
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
        let mut standing = Standing::read(1, Some(at(100)), at(100));
        assert_eq!(take(&mut standing, &[told(2, 100)]), [2]);
        assert_eq!(standing.confront(1, Some(at(100)), at(101)), None);
        assert_eq!(standing.confront(2, Some(at(100)), at(102)), None);
        assert_eq!(standing.confront(1, Some(at(100)), at(170)), None);
        assert_eq!(standing.confront(1, Some(at(100)), at(230)), Some(2));
    }

    #[test]
    fn what_happened_before_is_late_whenever_it_is_recorded() {
        let mut standing = Standing::read(0, Some(at(0)), at(0));
        assert_eq!(take(&mut standing, &[told(2, 30)]), [2]);
        assert!(take(&mut standing, &[Told::new(1, at(95), Some(at(20)))]).is_empty());
        assert_eq!(take(&mut standing, &[Told::new(3, at(35), Some(at(99)))]), [3], "a time after the record is none");
    }

    #[test]
    fn a_change_without_a_time_may_have_been_seconds_before_its_record() {
        let standing = Standing::read(3, Some(at(30)), at(30));
        let events = [Told::new(2, at(32), None), Told::new(3, at(33), None)];
        assert!(standing.news(events.iter(), None).is_empty());
        // The order says that nothing has changed.
        assert!(standing.news(events[..1].iter(), Some((&3, Some(at(30))))).is_empty());
        assert_eq!(standing.news(events[..1].iter(), Some((&2, Some(at(32))))), [0_usize]);
        let much_later = [Told::new(2, at(41), None)];
        assert_eq!(standing.news(much_later.iter(), Some((&3, Some(at(30))))), [0_usize]);
    }

    #[test]
    fn an_order_without_a_time_is_as_old_as_its_reading() {
        let mut standing = Standing::read(2, None, at(500));
        assert!(take(&mut standing, &[told(1, 100), told(2, 200)]).is_empty());
        assert!(take(&mut standing, &[told(1, 300)]).is_empty());
        assert_eq!(standing.confront(3, None, at(510)), Some(2));
        assert_eq!(take(&mut standing, &[told(2, 505), told(4, 520)]), [4]);
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
            let mut at_once = Standing::read(0, Some(at(0)), at(0));
            let expected = take(&mut at_once, &events);
            let mut in_parts = Standing::read(0, Some(at(0)), at(0));
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

        /// Recorded late, lost, or read twice, and looked at anywhere in between: what is told goes forward only, and ends
        /// where the events do.
        #[test]
        fn no_event_moves_backwards(
            events in prop::collection::vec((0u8..4, 0i64..120, any::<bool>(), 0u8..4), 1..12),
            looks in prop::collection::vec(0i64..400, 1..6),
        ) {
            // A change every ten seconds; each is recorded up to two minutes later, or never.
            let happened = |n: usize| 10 + 10 * i64::try_from(n).unwrap();
            let recorded: Vec<(i64, Told<u8>)> = events
                .iter()
                .enumerate()
                .filter(|(_, (.., fate))| *fate > 0)
                .map(|(n, (value, delay, ..))| {
                    let record = happened(n) + delay;
                    (record, Told::new(*value, at(record), Some(at(happened(n)))))
                })
                .collect();
            let mut standing = Standing::read(9, Some(at(0)), at(0));
            let (mut looks, mut told) = (looks, Vec::new());
            looks.sort_unstable();
            looks.push(1_000);
            let mut before = -1;
            for look in looks {
                let is_twice = |n: i64| events[usize::try_from(n / 10 - 1).unwrap()].2;
                let mut read: Vec<_> = recorded
                    .iter()
                    .filter(|(record, one)| {
                        *record <= look && (*record > before || is_twice(one.happened().timestamp()))
                    })
                    .map(|(_, one)| one.clone())
                    .collect();
                read.sort_by_key(|one| (one.happened(), one.recorded));
                for index in standing.news(read.iter(), None) {
                    if standing.take(&read[index]).is_some() {
                        told.push((read[index].happened(), read[index].value));
                    }
                }
                before = look;
            }
            prop_assert!(told.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1), "{told:?}");
            if let Some((_, last)) = recorded.iter().max_by_key(|(_, one)| one.happened()) {
                prop_assert_eq!(standing.value, last.value);
            }
        }
    }
}
