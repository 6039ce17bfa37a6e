//! How webhooks are delivered.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::EventType;
use super::check::{Checked, require, within};
use super::seconds;

/// How webhooks are delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Webhooks {
    /// Real time in which an answer has to come. Published: two seconds.
    #[serde(rename = "timeout_seconds", with = "seconds")]
    pub timeout: Duration,
    /// Waits before each further attempt, in virtual time; an empty list for a single attempt. Three
    /// attempts in all are said to be made, no schedule is published; default one second, then five.
    #[serde(rename = "retry_after_seconds", with = "seconds::list")]
    pub retry_after: Vec<Duration>,
    /// The time that a further attempt is signed with. Default fresh: receivers would refuse an old one.
    pub retry_timestamp: RetryTimestamp,
    /// What counts as delivered. Published is 2xx, while the error catalogue has a code for a 2xx that is
    /// not 200.
    pub delivered_by: DeliveredBy,
    /// Events that are sent in the flat form, without `data` and `meta`. Samples of `messaging_changed` and
    /// `deleted` have it, those of the others do not; it may have leaked into them. Default none.
    pub flat: Vec<EventType>,
    /// Whether an event goes to the URL of the account also when its order has one of its own. Default true.
    pub account_besides_order: bool,
    /// How long a delivery that a fault holds back waits to be overtaken, in virtual time. Default one
    /// minute.
    #[serde(rename = "reorder_patience_seconds", with = "seconds")]
    pub reorder_patience: Duration,
}

/// The time that a further attempt is signed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RetryTimestamp {
    /// That of the attempt.
    Fresh,
    /// That of the first attempt.
    First,
}

/// What counts as delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum DeliveredBy {
    /// Any status of 2xx.
    #[serde(rename = "2xx")]
    AnySuccess,
    /// Status 200 only.
    #[serde(rename = "200")]
    OnlyOk,
}

impl DeliveredBy {
    pub(crate) fn admits(self, status: Option<u16>) -> bool {
        match self {
            Self::AnySuccess => status.is_some_and(|status| (200..300).contains(&status)),
            Self::OnlyOk => status == Some(200),
        }
    }
}

impl Default for Webhooks {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(2),
            retry_after: vec![Duration::from_secs(1), Duration::from_secs(5)],
            retry_timestamp: RetryTimestamp::Fresh,
            delivered_by: DeliveredBy::AnySuccess,
            flat: Vec::new(),
            account_besides_order: true,
            reorder_patience: Duration::from_secs(60),
        }
    }
}

impl Webhooks {
    pub(super) fn check(&self) -> Checked {
        require(!self.timeout.is_zero(), "webhooks.timeout_seconds", "must be more than 0")?;
        within(self.retry_after.len(), 0, 20, "webhooks.retry_after_seconds")?;
        let times = self.retry_after.iter().chain([&self.timeout, &self.reorder_patience]);
        require(times.into_iter().all(|time| *time <= seconds::LONGEST), "webhooks", "must wait at most a century")
    }
}
