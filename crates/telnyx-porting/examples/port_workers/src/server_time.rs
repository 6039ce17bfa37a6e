//! The time of a simulator in another process.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use telnyx_porting::{Clock, SystemClock};

/// How often the simulator is asked.
const REFRESH: Duration = Duration::from_millis(25);

/// What the simulator said last. It stays behind, and never runs ahead, so that nothing looks as if it were to come.
#[derive(Debug)]
pub(crate) struct ServerTime(Arc<AtomicI64>);

#[derive(Deserialize)]
struct Answer {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    now: DateTime<Utc>,
}

impl ServerTime {
    pub(crate) async fn of(base_url: &str) -> Result<Self> {
        let url = url::Url::parse(base_url)?.join("/_sim/clock")?;
        let http = reqwest::Client::new();
        let ask = async move || anyhow::Ok(http.get(url.clone()).send().await?.json::<Answer>().await?.data.now);
        let now = Arc::new(AtomicI64::new(ask().await.context("the simulator has no clock")?.timestamp_micros()));
        let told = Arc::downgrade(&now);
        tokio::spawn(async move {
            while let Some(time) = told.upgrade() {
                // Without an answer time stands still, as far as this process knows.
                if let Ok(now) = ask().await {
                    time.store(now.timestamp_micros(), Ordering::Relaxed);
                }
                drop(time);
                tokio::time::sleep(REFRESH).await;
            }
        });
        Ok(Self(now))
    }
}

impl Clock for ServerTime {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn elapsed(&self) -> Duration {
        SystemClock::default().elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(duration))
    }
}
