//! A clock on which waiting takes no time.

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use telnyx_porting::Clock;

/// Sleeping moves it on at once and is remembered.
#[derive(Debug, Clone, Default)]
pub(crate) struct TestClock(Arc<Mutex<Vec<Duration>>>);

impl TestClock {
    pub(crate) fn slept(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }

    pub(crate) fn start() -> DateTime<Utc> {
        "2026-03-17T18:00:00Z".parse().unwrap()
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        Self::start() + self.elapsed()
    }

    fn elapsed(&self) -> Duration {
        self.slept().iter().sum()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.0.lock().unwrap().push(duration);
        Box::pin(ready(()))
    }
}
