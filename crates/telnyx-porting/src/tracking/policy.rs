//! How often orders are looked at.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use telnyx_porting_raw::types::PortingOrderStatusValue as Status;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// The day of the port begins this long before the FOC date: windows for activation on demand open up to fourteen hours
/// before their end, which is the date where nothing else was agreed.
const DAY: TimeDelta = TimeDelta::hours(14);

/// A port that has not begun so long after its FOC date waits for somebody, and not for the next minute.
const OVERDUE: TimeDelta = TimeDelta::hours(36);

/// The first pause after a look that failed; it doubles.
pub(super) const RETRY_PAUSE: Duration = Duration::from_secs(30);

/// How often orders are looked at, by how far they are. Ports take days; only the day itself is worth more.
///
/// ```
/// use std::time::Duration;
/// use telnyx_porting::tracking::PollPolicy;
///
/// // With webhooks, polling only catches what they miss.
/// let relaxed = PollPolicy::default().with_carrier(Duration::from_secs(6 * 3600));
/// # let _ = relaxed;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct PollPolicy {
    draft: Duration,
    with_carrier: Duration,
    on_the_day: Duration,
    messaging: Duration,
    jitter: f64,
}

impl Default for PollPolicy {
    /// Drafts every six hours, orders with the carrier every hour, on the day of the port every two minutes, messaging
    /// after the port every ten minutes; each up to a tenth more or less.
    fn default() -> Self {
        Self { draft: 6 * HOUR, with_carrier: HOUR, on_the_day: 2 * MINUTE, messaging: 10 * MINUTE, jitter: 0.1 }
    }
}

/// How far an order is, as far as looking at it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Draft,
    /// With Telnyx or the losing carrier, also in exception, and in every status that is not known.
    WithCarrier,
    OnTheDay,
    Messaging,
}

impl PollPolicy {
    /// The same pause whatever the order is doing, without jitter.
    pub fn every(pause: Duration) -> Self {
        Self { draft: pause, with_carrier: pause, on_the_day: pause, messaging: pause, jitter: 0.0 }
    }

    /// Pause for drafts.
    pub fn draft(mut self, pause: Duration) -> Self {
        self.draft = pause;
        self
    }

    /// Pause for orders that are with Telnyx or the losing carrier, including those in exception.
    pub fn with_carrier(mut self, pause: Duration) -> Self {
        self.with_carrier = pause;
        self
    }

    /// Pause from fourteen hours before the FOC date, when the first windows for activation open, until the numbers are
    /// switched. A port that does not begin is no longer looked at so often a day and a half after its date.
    pub fn on_the_day(mut self, pause: Duration) -> Self {
        self.on_the_day = pause;
        self
    }

    /// Pause for messaging that is still on its way when voice is ported.
    pub fn messaging(mut self, pause: Duration) -> Self {
        self.messaging = pause;
        self
    }

    /// How much longer or shorter pauses can be, as a share: 0 to 1. It keeps many programs from asking at the same
    /// moment.
    pub fn jitter(mut self, share: f64) -> Self {
        self.jitter = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self
    }

    /// A factor for all pauses that begin now.
    pub(super) fn stretch(&self) -> f64 {
        1.0 + self.jitter * (2.0 * fastrand::f64() - 1.0)
    }

    /// The pause of a phase. It does not last into the day of the port.
    pub(super) fn pause(
        &self,
        phase: Phase,
        foc_date: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
        stretch: f64,
    ) -> Duration {
        let pause = match phase {
            Phase::Draft => self.draft,
            Phase::WithCarrier => self.with_carrier,
            Phase::OnTheDay => self.on_the_day,
            Phase::Messaging => self.messaging,
        };
        let pause = Duration::try_from_secs_f64(pause.as_secs_f64() * stretch).unwrap_or(pause);
        let day = foc_date.filter(|_| phase == Phase::WithCarrier).map(|date| date - DAY);
        let until_day = day.and_then(|day| (day - now).to_std().ok()).filter(|left| !left.is_zero());
        until_day.map_or(pause, |left| pause.min(left))
    }

    /// The pause for a list of orders in which new ones may appear.
    pub(super) fn discovery(&self, stretch: f64) -> Duration {
        Duration::try_from_secs_f64(self.with_carrier.as_secs_f64() * stretch).unwrap_or(self.with_carrier)
    }

    /// The pause after so many failures in a row, and one more.
    pub(super) fn after_failures(&self, failures: u32) -> Duration {
        RETRY_PAUSE.saturating_mul(1 << failures.min(10)).min(self.shortest())
    }

    /// The longest pause after a failure.
    pub(super) fn shortest(&self) -> Duration {
        self.draft.min(self.with_carrier).min(self.on_the_day).min(self.messaging)
    }
}

/// Whether it is the day of a port of this date.
fn is_day(date: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (-OVERDUE..=DAY).contains(&(date - now))
}

impl Phase {
    /// The phase of an order whose voice side is not at its end.
    pub(super) fn of(status: &Status, foc_date: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        match status {
            Status::Draft => Self::Draft,
            Status::ActivationInProgress => Self::OnTheDay,
            Status::FocDateConfirmed if foc_date.is_some_and(|date| is_day(date, now)) => Self::OnTheDay,
            _ => Self::WithCarrier,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    #[test]
    fn hours_with_the_carrier_and_minutes_on_the_day() {
        let policy = PollPolicy::default();
        let pause = |status, date, now| policy.pause(Phase::of(&status, date, now), date, now, 1.0);
        assert_eq!(pause(Status::Draft, None, at(0)), 6 * HOUR);
        assert_eq!(pause(Status::Submitted, None, at(0)), HOUR);
        assert_eq!(pause(Status::Unknown("new".into()), None, at(0)), HOUR);
        assert_eq!(pause(Status::FocDateConfirmed, Some(at(40)), at(0)), HOUR);
        assert_eq!(pause(Status::FocDateConfirmed, Some(at(40)), at(28)), 2 * MINUTE);
        assert_eq!(pause(Status::FocDateConfirmed, Some(at(40)), at(50)), 2 * MINUTE);
        assert_eq!(pause(Status::ActivationInProgress, None, at(0)), 2 * MINUTE);
    }

    #[test]
    fn the_day_begins_before_every_window_and_ends() {
        let phase = |foc, now| Phase::of(&Status::FocDateConfirmed, Some(at(foc)), at(now));
        assert_eq!(phase(100, 85), Phase::WithCarrier);
        assert_eq!([phase(100, 86), phase(100, 100), phase(100, 136)], [Phase::OnTheDay; 3]);
        assert_eq!(phase(100, 137), Phase::WithCarrier);
        // Numbers that are being switched are never left alone.
        assert_eq!(Phase::of(&Status::ActivationInProgress, Some(at(100)), at(900)), Phase::OnTheDay);
    }

    #[test]
    fn no_pause_lasts_into_the_day() {
        let policy = PollPolicy::default().with_carrier(24 * HOUR);
        let pause = policy.pause(Phase::WithCarrier, Some(at(40)), at(20), 1.0);
        assert_eq!(pause, 6 * HOUR);
        assert_eq!(policy.pause(Phase::WithCarrier, Some(at(40)), at(28), 1.0), 24 * HOUR);
    }

    #[test]
    fn jitter_stays_inside_its_share() {
        let policy = PollPolicy::default().jitter(0.25);
        assert!((0..1000).all(|_| (0.75..=1.25).contains(&policy.stretch())));
        let never = PollPolicy::default().jitter(f64::NAN);
        assert!((never.stretch() - 1.0).abs() < f64::EPSILON);
    }
}
