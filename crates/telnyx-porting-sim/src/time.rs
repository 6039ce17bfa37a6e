//! How instants are spelled on the wire. The real API is not of one mind, and neither is this one.

use std::time::Duration;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Serialize, Serializer};

/// An instant that is written as [`seconds`] spells it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seconds(pub(crate) DateTime<Utc>);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&seconds(self.0))
    }
}

/// An instant that is written as [`micros`] spells it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Micros(pub(crate) DateTime<Utc>);

impl Serialize for Micros {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&micros(self.0))
    }
}

/// Orders, documents, windows: whole seconds and `Z`.
pub(crate) fn seconds(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Events, comments: six digits and `Z`.
pub(crate) fn micros(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Payloads of older events: whole seconds and a numeric offset.
pub(crate) fn seconds_with_offset(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Reads any RFC 3339 spelling.
pub(crate) fn parse(text: &str) -> Option<DateTime<Utc>> {
    // A plus sign in an unescaped query arrives as a blank.
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc3339(&text.replace(' ', "+")))
        .ok()
        .map(|instant| instant.to_utc())
        // A second 60: no clock here shows one.
        .filter(|instant| instant.timestamp_subsec_nanos() < 1_000_000_000)
}

/// A time as the calendar counts it; whoever waits longer than a century waits for ever.
pub(crate) fn delta(time: Duration) -> TimeDelta {
    TimeDelta::from_std(time).unwrap_or(TimeDelta::MAX).min(TimeDelta::days(36_500))
}

/// The instant after a wait.
pub(crate) fn after(instant: DateTime<Utc>, wait: Duration) -> DateTime<Utc> {
    instant.checked_add_signed(delta(wait)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// A time in words: `48 hours`, `90 minutes`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => "0 seconds".to_owned(),
        _ if seconds.is_multiple_of(3600) => format!("{} hours", seconds / 3600),
        _ if seconds.is_multiple_of(60) => format!("{} minutes", seconds / 60),
        _ => format!("{seconds} seconds"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits() {
        let start = parse("2026-03-02T15:00:00Z").unwrap();
        assert_eq!(after(start, Duration::from_secs(90)), parse("2026-03-02T15:01:30Z").unwrap());
        assert_eq!(after(start, Duration::MAX), start + TimeDelta::days(36_500));
        assert_eq!(
            [172_800, 5400, 59].map(|seconds| spoken(Duration::from_secs(seconds))),
            ["48 hours", "90 minutes", "59 seconds"]
        );
    }

    #[test]
    fn spellings() {
        let instant = parse("2026-03-02T09:00:00.123456-06:00").unwrap();
        assert_eq!(seconds(instant), "2026-03-02T15:00:00Z");
        assert_eq!(micros(instant), "2026-03-02T15:00:00.123456Z");
        assert_eq!(seconds_with_offset(instant), "2026-03-02T15:00:00+00:00");
        assert_eq!(parse("2026-03-02T15:00:00 00:00"), parse("2026-03-02T15:00:00Z"));
        assert_eq!(parse("next Tuesday"), None);
        assert_eq!(parse("2026-03-02T15:00:60Z"), None);
    }
}
