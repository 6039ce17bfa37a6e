//! Orders that the server says it does not have.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::RETRY_PAUSE;

/// So many looks in a row, over so long, have to find no order where the API itself says that there is none: a copy of
/// the database may lag.
const IN_WORDS: (u32, TimeDelta) = (2, TimeDelta::zero());

/// The same where all that came is the status 404, as from a gateway that does not know the API for a while.
const WITHOUT_WORDS: (u32, TimeDelta) = (5, TimeDelta::hours(1));

/// The longest pause between these looks.
const LONGEST_PAUSE: Duration = Duration::from_secs(3600);

/// An order that was not found lately.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::tracking) struct Absence {
    /// Since when, by the client's time.
    since: DateTime<Utc>,
    /// How often in a row.
    looks: u32,
}

impl Absence {
    pub(super) fn since(now: DateTime<Utc>) -> Self {
        Self { since: now, looks: 0 }
    }

    /// One more look. Whether the order is gone now.
    pub(super) fn note(&mut self, in_words: bool, now: DateTime<Utc>) -> bool {
        self.looks = self.looks.saturating_add(1);
        let (looks, time) = if in_words { IN_WORDS } else { WITHOUT_WORDS };
        self.looks >= looks && now - self.since >= time
    }

    /// How long to wait before the next look, where the shortest pause of the policy is this.
    pub(super) fn pause(&self, in_words: bool, shortest: Duration) -> Duration {
        let pause = RETRY_PAUSE.min(shortest);
        if in_words { pause } else { pause.saturating_mul(1 << self.looks.min(10)).min(LONGEST_PAUSE) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_needs_more_looks_than_the_api() {
        let begin = DateTime::UNIX_EPOCH;
        let at = |minutes| begin + TimeDelta::minutes(minutes);
        let mut absence = Absence::since(begin);
        assert_eq!([absence.note(true, at(0)), absence.note(true, at(1))], [false, true]);
        let mut absence = Absence::since(begin);
        assert!((0..50).all(|minute| !absence.note(false, at(minute))));
        assert!(absence.note(false, at(60)));
        let mut absence = Absence::since(begin);
        assert!((0..4).all(|hours| !absence.note(false, at(600 * hours))));
        assert!(absence.note(false, at(2400)));
    }
}
