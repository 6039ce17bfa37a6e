//! The simulator as the server, with its time as the client's.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use telnyx_porting::{Client, Clock, SystemClock};
use telnyx_porting_sim::Simulator;

/// How long a simulated wait takes, so that one can watch.
const PAUSE: Duration = Duration::from_millis(20);

pub(crate) struct Simulated(Simulator);

impl Simulated {
    pub(crate) async fn start() -> Result<Self> {
        Ok(Self(Simulator::start().await?))
    }

    pub(crate) fn base_url(&self) -> &str {
        self.0.base_url()
    }

    pub(crate) fn client(&self) -> Result<Client> {
        let clock = SimulatedClock(self.0.clock());
        Ok(Client::builder().base_url(self.0.base_url()).api_key(self.0.api_key()).clock(clock).build()?)
    }
}

/// Waiting moves the simulator's time on: a look every quarter of an hour costs milliseconds.
#[derive(Debug)]
struct SimulatedClock(telnyx_porting_sim::Clock);

impl Clock for SimulatedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        SystemClock::default().elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move {
            tokio::time::sleep(PAUSE.min(duration)).await;
            self.0.advance(duration);
        })
    }
}
