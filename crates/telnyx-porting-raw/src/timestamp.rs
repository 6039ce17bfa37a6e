//! Points in time as the API writes them.

use std::fmt;

use chrono::{DateTime, SecondsFormat, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, in UTC; or, where a server wrote something that is no RFC 3339 date, the text it wrote.
///
/// Answers spell dates in several ways (`Z`, `+00:00`, no fraction, three to six digits): all are understood. One that
/// is not does not fail the page it came in. It is kept, printed as it came, and [`utc`](Self::utc) is `None`, so that
/// nobody acts on a date that was guessed.
///
/// ```
/// use telnyx_porting_raw::Timestamp;
///
/// let time: Timestamp = serde_json::from_str(r#""2026-03-17T18:01:01.123456+00:00""#).unwrap();
/// assert_eq!(time.to_string(), "2026-03-17T18:01:01.123456Z");
/// let odd: Timestamp = serde_json::from_str(r#""next Tuesday""#).unwrap();
/// assert_eq!((odd.utc(), odd.to_string().as_str()), (None, "next Tuesday"));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(Repr);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Repr {
    Utc(DateTime<Utc>),
    Unreadable(Box<str>),
}

/// A text that is no RFC 3339 date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidTimestamp;

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date and time such as 2026-03-17T18:00:00Z")
    }
}

impl std::error::Error for InvalidTimestamp {}

impl Timestamp {
    /// The point in time, unless what came was no date.
    #[must_use]
    pub fn utc(&self) -> Option<DateTime<Utc>> {
        match &self.0 {
            Repr::Utc(time) => Some(*time),
            Repr::Unreadable(_) => None,
        }
    }

    fn lenient(text: &str) -> Self {
        Self(match DateTime::parse_from_rfc3339(text) {
            Ok(time) => Repr::Utc(time.to_utc()),
            Err(_) => Repr::Unreadable(text.into()),
        })
    }
}

impl<Tz: TimeZone> From<DateTime<Tz>> for Timestamp {
    fn from(time: DateTime<Tz>) -> Self {
        Self(Repr::Utc(time.to_utc()))
    }
}

impl std::str::FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| InvalidTimestamp)?;
        Ok(time.into())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Utc(time) => f.pad(&time.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
            Repr::Unreadable(text) => f.pad(text),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::de::map_text(deserializer, Self::lenient)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_published_spelling_means_the_same_moment() {
        let plain = Timestamp::lenient("2026-03-17T18:01:01Z");
        for spelling in [
            "2026-03-17T18:01:01+00:00",
            "2026-03-17T18:01:01.000Z",
            "2026-03-17T18:01:01.00000Z",
            "2026-03-17T18:01:01.000000+00:00",
            "2026-03-17T13:01:01-05:00",
        ] {
            assert_eq!(Timestamp::lenient(spelling), plain, "{spelling}");
        }
    }

    #[test]
    fn no_time_zone_is_no_moment() {
        assert_eq!(Timestamp::lenient("2026-03-17T18:01:01").utc(), None);
        assert!("2026-03-17".parse::<Timestamp>().is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_kept(text in ".*") {
            let json = serde_json::to_string(&text).unwrap();
            let time: Timestamp = serde_json::from_str(&json).unwrap();
            if time.utc().is_none() {
                prop_assert_eq!(time.to_string(), text);
            }
        }

        #[test]
        fn what_is_written_is_read_again(seconds in -62_135_596_800i64..253_402_300_799, micros in 0u32..1_000_000) {
            let time = DateTime::from_timestamp(seconds, micros * 1_000).unwrap();
            let text = Timestamp::from(time).to_string();
            prop_assert_eq!(text.parse::<Timestamp>().unwrap().utc(), Some(time));
        }
    }
}
