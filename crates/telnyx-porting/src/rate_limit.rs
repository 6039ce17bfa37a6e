//! What the server says about its rate limit, and the limit the client keeps by itself.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use reqwest::header::HeaderMap;

use crate::Clock;

/// Values above this are taken for a point in time, below for seconds: the documentation has both. (Assumed.)
const EPOCH_FROM: u64 = 1_000_000_000;

/// What the headers of an answer say about the rate limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// `x-ratelimit-limit`: requests in a window.
    pub limit: Option<u64>,
    /// `x-ratelimit-remaining`: requests left in this window.
    pub remaining: Option<u64>,
    /// `x-ratelimit-reset`: time until the next window. Documented both as seconds and as a point in time; a value
    /// above 10^9 is taken for the latter.
    pub reset: Option<Duration>,
}

impl RateLimit {
    pub(crate) fn from_headers(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Self> {
        let number = |name: &str| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
        let found = Self {
            limit: number("x-ratelimit-limit"),
            remaining: number("x-ratelimit-remaining"),
            reset: number("x-ratelimit-reset").map(|reset| {
                let seconds =
                    if reset > EPOCH_FROM { reset.saturating_sub(now.timestamp().unsigned_abs()) } else { reset };
                Duration::from_secs(seconds)
            }),
        };
        (found.limit.is_some() || found.remaining.is_some() || found.reset.is_some()).then_some(found)
    }
}

/// How long the server asks to wait: `retry-after-ms`, or `retry-after` in seconds or as a date.
pub(crate) fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let seconds = |value: f64| {
        // More than can be counted is still longer than anybody waits.
        (value.is_finite() && value >= 0.0).then(|| Duration::try_from_secs_f64(value).unwrap_or(Duration::MAX))
    };
    if let Some(wait) = text("retry-after-ms").and_then(|t| seconds(t.parse::<f64>().ok()? / 1000.0)) {
        return Some(wait);
    }
    let value = text("retry-after")?;
    if let Ok(number) = value.parse() {
        return seconds(number);
    }
    let date = DateTime::<Utc>::from(httpdate::parse_http_date(value).ok()?);
    Some((date - now).to_std().unwrap_or_default())
}

/// Paces the requests of all clones of a client.
#[derive(Debug)]
pub(crate) struct Pace {
    limiter: Option<RateLimiter<NotKeyed, InMemoryState, Ticks, NoOpMiddleware<Nanos>>>,
    /// Time of the client's clock, in milliseconds, before which the server wants no request.
    not_before: AtomicU64,
    clock: Arc<dyn Clock>,
}

/// The client's clock as governor wants it.
#[derive(Debug, Clone)]
struct Ticks(Arc<dyn Clock>);

impl GovernorClock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(self.0.elapsed())
    }
}

impl Pace {
    pub(crate) fn new(clock: Arc<dyn Clock>, per_second: Option<NonZeroU32>) -> Self {
        let limiter =
            per_second.map(|rate| RateLimiter::direct_with_clock(Quota::per_second(rate), Ticks(clock.clone())));
        Self { limiter, not_before: AtomicU64::new(0), clock }
    }

    /// Waits until a request may be sent.
    pub(crate) async fn ready(&self) {
        let now = millis(self.clock.elapsed());
        let wait = self.not_before.load(Ordering::Relaxed).saturating_sub(now);
        if wait > 0 {
            self.clock.sleep(Duration::from_millis(wait)).await;
        }
        while let Some(limiter) = &self.limiter {
            match limiter.check() {
                Ok(()) => return,
                Err(refused) => {
                    let wait = refused.wait_time_from(Nanos::from(self.clock.elapsed()));
                    self.clock.sleep(wait).await;
                }
            }
        }
    }

    /// Notes that the server has nothing left for us until its next window, if that is soon.
    pub(crate) fn learn(&self, rate_limit: &RateLimit, longest_wait: Duration) {
        if let (Some(0), Some(reset)) = (rate_limit.remaining, rate_limit.reset)
            && reset <= longest_wait
        {
            let until = millis(self.clock.elapsed().saturating_add(reset));
            self.not_before.fetch_max(until, Ordering::Relaxed);
        }
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    fn now() -> DateTime<Utc> {
        "2026-03-17T18:00:00Z".parse().unwrap()
    }

    fn header(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_str(value).unwrap());
        headers
    }

    #[test]
    fn retry_after_in_every_form() {
        let wait = |name, value| retry_after(&header(name, value), now());
        assert_eq!(wait("retry-after", "3"), Some(Duration::from_secs(3)));
        assert_eq!(wait("retry-after", " 1.5 "), Some(Duration::from_millis(1500)));
        assert_eq!(wait("retry-after-ms", "250"), Some(Duration::from_millis(250)));
        assert_eq!(wait("retry-after", "Tue, 17 Mar 2026 18:00:09 GMT"), Some(Duration::from_secs(9)));
        assert_eq!(wait("retry-after", "Tue, 17 Mar 2026 17:00:00 GMT"), Some(Duration::ZERO));
        for nonsense in ["soon", "-1", "NaN", "inf", ""] {
            assert_eq!(wait("retry-after", nonsense), None, "{nonsense}");
        }
        assert_eq!(wait("retry-after", "99999999999999999999999999"), Some(Duration::MAX));
        let mut both = header("retry-after", "3");
        both.insert("retry-after-ms", HeaderValue::from_static("-1"));
        assert_eq!(retry_after(&both, now()), Some(Duration::from_secs(3)));
    }

    #[test]
    fn reset_is_seconds_or_a_moment() {
        let reset = |value: &str| RateLimit::from_headers(&header("x-ratelimit-reset", value), now()).unwrap().reset;
        assert_eq!(reset("12"), Some(Duration::from_secs(12)));
        let moment = (now().timestamp() + 30).to_string();
        assert_eq!(reset(&moment), Some(Duration::from_secs(30)));
        assert_eq!(RateLimit::from_headers(&HeaderMap::new(), now()), None);
    }

    proptest! {
        #[test]
        fn no_header_value_panics(value in "[ -~]{0,40}") {
            for name in ["retry-after", "retry-after-ms", "x-ratelimit-reset"] {
                let headers = header(name, &value);
                retry_after(&headers, now());
                RateLimit::from_headers(&headers, now());
            }
        }
    }
}
