//! When a request is sent again, and after how long.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How often and how patiently a request is sent again.
///
/// What is sent again does not depend on the policy, but on the operation and on what happened:
///
/// | what happened | repeatable operation | create order, comment, share, report, verification send, … |
/// |---|---|---|
/// | no connection was made | again | again |
/// | 429 | again | again |
/// | 408, 5xx, time limit, reset, answer cut off | again | **never**: it may have been done |
/// | any other status | never | never |
///
/// Waits grow from [`first_wait`](Self::first_wait) by a factor of two up to [`longest_wait`](Self::longest_wait), with
/// full jitter. `Retry-After` (seconds, a date, or `retry-after-ms`) is waited out in full; where it is longer than
/// `longest_wait` or than what is left of the [`budget`](Self::budget), the error is given back at once.
///
/// ```
/// use std::time::Duration;
/// use telnyx_porting::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(8).budget(Duration::from_secs(600));
/// let once = RetryPolicy::never();
/// # let _ = (patient, once);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    first_wait: Duration,
    longest_wait: Duration,
    budget: Duration,
    jitter: bool,
}

impl Default for RetryPolicy {
    /// Four attempts, waits from half a second, at most 30 seconds each, within two minutes in all.
    fn default() -> Self {
        Self {
            attempts: 4,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
            budget: Duration::from_secs(120),
            jitter: true,
        }
    }
}

impl RetryPolicy {
    /// One attempt, whatever happens.
    #[must_use]
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How many times a request is sent at most, the first time included. At least 1.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// Upper bound of the first wait.
    #[must_use]
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// Upper bound of every wait, also of one that the server asks for.
    #[must_use]
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }

    /// How long all attempts and the waits between them may take together. Waiting for one's turn under a
    /// [rate limit](crate::ClientBuilder::rate_limit) is not counted.
    #[must_use]
    pub fn budget(mut self, budget: Duration) -> Self {
        self.budget = budget;
        self
    }

    /// Whether waits are spread at random below their bound. Turn it off in tests only: many clients that wait for the
    /// same time come back at the same time.
    #[must_use]
    pub fn jitter(mut self, jitter: bool) -> Self {
        self.jitter = jitter;
        self
    }

    pub(crate) fn time_budget(&self) -> Duration {
        self.budget
    }

    /// How long to wait before the next attempt, or `None` if there shall be none.
    pub(crate) fn wait(
        &self,
        attempts_made: u32,
        elapsed: Duration,
        server_asks: Option<Duration>,
    ) -> Option<Duration> {
        if attempts_made >= self.attempts {
            return None;
        }
        let wait = self.backoff(attempts_made - 1).max(server_asks.unwrap_or_default());
        let fits = wait <= self.longest_wait.max(self.first_wait) && elapsed.saturating_add(wait) < self.budget;
        fits.then_some(wait)
    }

    /// Full jitter: anything between nothing and a bound that doubles.
    fn backoff(&self, past_retries: u32) -> Duration {
        let longest = self.longest_wait.max(self.first_wait);
        let bound = self.first_wait.saturating_mul(2_u32.saturating_pow(past_retries)).min(longest);
        if !self.jitter {
            return bound;
        }
        let nanos = u64::try_from(bound.as_nanos()).unwrap_or(u64::MAX);
        Duration::from_nanos(fastrand::u64(0..=nanos))
    }
}

/// Keeps an outage from being amplified: retries cost tokens, and only successes bring them back.
///
/// Shared by all clones of a client. With the bucket empty requests are still sent, but only once.
#[derive(Debug)]
pub(crate) struct RetryTokens(AtomicU32);

impl RetryTokens {
    const FULL: u32 = 500;
    const RETRY: u32 = 5;
    const SUCCESS: u32 = 1;

    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Whether a retry is allowed; takes its tokens if it is.
    pub(crate) fn take(&self) -> bool {
        let update = |tokens: u32| tokens.checked_sub(Self::RETRY);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update).is_ok()
    }

    pub(crate) fn put_back(&self) {
        let update = |tokens: u32| (tokens < Self::FULL).then_some(tokens + Self::SUCCESS);
        // A full bucket refuses the update, which is just right.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn waits_double_up_to_the_longest() {
        let policy = RetryPolicy::default().jitter(false).attempts(10).first_wait(SECOND).longest_wait(4 * SECOND);
        let waits: Vec<u64> = (1..=4).map(|n| policy.wait(n, Duration::ZERO, None).unwrap().as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 4]);
    }

    #[test]
    fn jitter_never_exceeds_the_bound_and_varies() {
        let policy = RetryPolicy::default().attempts(9).first_wait(SECOND);
        let waits: Vec<Duration> = (0..64).map(|_| policy.wait(3, Duration::ZERO, None).unwrap()).collect();
        assert!(waits.iter().all(|wait| *wait <= 4 * SECOND));
        assert!(waits.iter().any(|wait| *wait != waits[0]));
    }

    #[test]
    fn no_setting_overflows() {
        for wait in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
            for jitter in [false, true] {
                let policy =
                    RetryPolicy::default().attempts(u32::MAX).first_wait(wait).longest_wait(wait).jitter(jitter);
                for made in [1, 2, 40, u32::MAX - 1] {
                    assert!(policy.wait(made, Duration::MAX, Some(Duration::MAX)).is_none());
                    assert!(policy.backoff(made) <= wait);
                }
            }
        }
    }

    #[test]
    fn the_servers_wish_is_a_floor() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.wait(1, Duration::ZERO, Some(7 * SECOND)), Some(7 * SECOND));
    }

    #[test]
    fn a_wish_beyond_wait_or_budget_is_refused() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.wait(1, Duration::ZERO, Some(Duration::from_secs(86_400))), None);
        assert_eq!(policy.wait(1, Duration::from_secs(115), Some(10 * SECOND)), None);
    }

    #[test]
    fn attempts_are_counted() {
        assert_eq!(RetryPolicy::never().wait(1, Duration::ZERO, None), None);
        assert!(RetryPolicy::default().wait(3, Duration::ZERO, None).is_some());
        assert_eq!(RetryPolicy::default().wait(4, Duration::ZERO, None), None);
    }

    #[test]
    fn an_outage_uses_up_the_tokens_and_success_brings_them_back() {
        let tokens = RetryTokens::new();
        assert_eq!((0..1000).filter(|_| tokens.take()).count(), 100);
        for _ in 0..5 {
            tokens.put_back();
        }
        assert!(tokens.take());
        assert!(!tokens.take());
    }
}
