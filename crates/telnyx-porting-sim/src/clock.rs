//! The virtual clock.

use std::fmt;
use std::sync::{Arc, Weak};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::task::JoinHandle;
use tokio::time::{Instant, MissedTickBehavior};

use crate::server::Shared;

/// How often the automatic mode moves virtual time, in real time.
const TICK: Duration = Duration::from_millis(10);

/// Handle to a simulator's virtual time.
///
/// Time stands still unless you move it, or unless the simulator was built with
/// [`speed`](crate::Builder::speed). Status steps, sweeps and expiries happen while time passes them,
/// in the order in which they fall due.
#[derive(Clone)]
pub struct Clock {
    shared: Arc<Shared>,
}

impl fmt::Debug for Clock {
    // What is behind the handle holds personal data and the API key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock").field("now", &self.now()).finish_non_exhaustive()
    }
}

impl Clock {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// The simulated instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.shared.world().now()
    }

    /// Moves time forward and lets everything happen that falls due on the way. Time ends with the year
    /// 9998.
    pub fn advance(&self, by: Duration) {
        let by = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        let mut world = self.shared.world();
        let target = later(world.now(), by);
        world.advance_to(target);
    }

    /// Moves time to `instant`; does nothing when that has already gone by.
    pub fn advance_to(&self, instant: DateTime<Utc>) {
        self.shared.world().advance_to(instant);
    }

    /// Moves time until no order and no document has a step ahead of it, then stops.
    ///
    /// Sweeps (drafts after 30 days, unlinked documents after 30 minutes, silent exceptions after
    /// 14 days) run when time passes them but are not waited for: a draft is not swept away merely
    /// because nothing else happens.
    pub fn run_until_idle(&self) {
        self.shared.world().run_until_idle();
    }
}

fn later(now: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    now.checked_add_signed(by).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Lets virtual time run at `factor` times real time for as long as the simulator lives.
pub(crate) fn run_automatically(shared: Weak<Shared>, factor: f64) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let mut last = Instant::now();
        loop {
            let now = ticks.tick().await;
            let elapsed = now.saturating_duration_since(last).as_secs_f64() * factor;
            last = now;
            let Some(shared) = shared.upgrade() else {
                return;
            };
            // Whole microseconds: the finest the wire shows.
            let step = TimeDelta::microseconds((elapsed * 1e6) as i64);
            let mut world = shared.world();
            let target = later(world.now(), step);
            world.advance_to(target);
        }
    })
}
