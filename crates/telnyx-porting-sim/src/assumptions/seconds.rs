//! Times as numbers of seconds.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest time in the table: a century.
pub(super) const LONGEST: Duration = Duration::from_secs(36_500 * 24 * 3600);

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Number {
    Whole(u64),
    Fraction(f64),
}

impl From<Duration> for Number {
    fn from(time: Duration) -> Self {
        if time.subsec_nanos() == 0 { Self::Whole(time.as_secs()) } else { Self::Fraction(time.as_secs_f64()) }
    }
}

fn read<E: de::Error>(seconds: f64) -> Result<Duration, E> {
    let time = Duration::try_from_secs_f64(seconds).ok().filter(|time| *time <= LONGEST);
    time.ok_or_else(|| E::custom(format!("must be a number of seconds from 0 to {} (a century)", LONGEST.as_secs())))
}

pub(super) fn serialize<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    Number::from(*time).serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    read(f64::deserialize(deserializer)?)
}

/// The same for lists.
pub(super) mod list {
    use super::{Deserialize, Deserializer, Duration, Number, Serializer, read};

    pub(in crate::assumptions) fn serialize<S: Serializer>(
        times: &[Duration],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(times.iter().map(|time| Number::from(*time)))
    }

    pub(in crate::assumptions) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Duration>, D::Error> {
        Vec::<f64>::deserialize(deserializer)?.into_iter().map(read).collect()
    }
}
