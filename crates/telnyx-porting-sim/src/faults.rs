//! Injected faults: what goes wrong on the way, by operation and by count.

use std::time::Duration;

use http::Method;

use crate::calls::path_matches;

/// What a struck call experiences.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FaultKind {
    /// The call is handled after this much real time.
    Latency(Duration),
    /// 429 with a `Retry-After` in whole seconds when given; the call has no effect.
    RateLimited {
        /// Value of the `Retry-After` header.
        retry_after: Option<u64>,
    },
    /// An error status with the API's JSON envelope; the call has no effect.
    Status(u16),
    /// An error status with a gateway's HTML page; the call has no effect.
    HtmlStatus(u16),
    /// The connection is reset before the call has any effect.
    Reset,
    /// The call has its full effect, then the connection is reset: the client never hears of it.
    LostReply,
    /// The call has its full effect; the answer's body breaks off half way.
    TruncatedBody,
    /// The call has its full effect; the answer's body trickles in over this much real time.
    SlowBody(Duration),
    /// The call has its full effect; the answer is a success status with an HTML page.
    HtmlBody,
}

/// A fault on one operation: which calls it strikes and what happens to them.
///
/// A fault strikes every matching call until told otherwise with [`times`](Self::times) or
/// [`nth`](Self::nth). When several faults match one call, the one injected first wins, except that
/// latency adds to whatever else happens.
///
/// ```
/// use telnyx_porting_sim::Fault;
/// // The first create succeeds on the server, but its reply is lost.
/// let fault = Fault::lost_reply("POST", "/porting_orders").times(1);
/// # let _ = fault;
/// ```
#[derive(Debug, Clone)]
pub struct Fault {
    method: String,
    pattern: String,
    kind: FaultKind,
    turns: Turns,
}

impl Fault {
    /// A fault on the operation with this method (`"*"` for any) and path pattern below `/v2`, such as
    /// `/porting_orders/{id}`; `/**` stands for every path.
    #[must_use]
    pub fn new(method: impl Into<String>, pattern: impl Into<String>, kind: FaultKind) -> Self {
        Self { method: method.into(), pattern: pattern.into(), kind, turns: Turns::default() }
    }

    /// See [`FaultKind::Latency`].
    #[must_use]
    pub fn latency(method: &str, pattern: &str, real_time: Duration) -> Self {
        Self::new(method, pattern, FaultKind::Latency(real_time))
    }

    /// See [`FaultKind::RateLimited`].
    #[must_use]
    pub fn rate_limited(method: &str, pattern: &str, retry_after: Option<u64>) -> Self {
        Self::new(method, pattern, FaultKind::RateLimited { retry_after })
    }

    /// See [`FaultKind::Status`].
    #[must_use]
    pub fn status(method: &str, pattern: &str, status: u16) -> Self {
        Self::new(method, pattern, FaultKind::Status(status))
    }

    /// See [`FaultKind::HtmlStatus`].
    #[must_use]
    pub fn html_status(method: &str, pattern: &str, status: u16) -> Self {
        Self::new(method, pattern, FaultKind::HtmlStatus(status))
    }

    /// See [`FaultKind::Reset`].
    #[must_use]
    pub fn reset(method: &str, pattern: &str) -> Self {
        Self::new(method, pattern, FaultKind::Reset)
    }

    /// See [`FaultKind::LostReply`].
    #[must_use]
    pub fn lost_reply(method: &str, pattern: &str) -> Self {
        Self::new(method, pattern, FaultKind::LostReply)
    }

    /// See [`FaultKind::TruncatedBody`].
    #[must_use]
    pub fn truncated_body(method: &str, pattern: &str) -> Self {
        Self::new(method, pattern, FaultKind::TruncatedBody)
    }

    /// See [`FaultKind::SlowBody`].
    #[must_use]
    pub fn slow_body(method: &str, pattern: &str, real_time: Duration) -> Self {
        Self::new(method, pattern, FaultKind::SlowBody(real_time))
    }

    /// See [`FaultKind::HtmlBody`].
    #[must_use]
    pub fn html_body(method: &str, pattern: &str) -> Self {
        Self::new(method, pattern, FaultKind::HtmlBody)
    }

    /// Strikes the first `count` matching calls only.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.turns.times(count);
        self
    }

    /// Strikes only the `n`th matching call from now on, counting from 1.
    #[must_use]
    pub fn nth(mut self, n: usize) -> Self {
        self.turns.nth(n);
        self
    }

    /// Strikes a matching call with this probability, drawn from the simulator's seeded generator.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.turns.probability(probability);
        self
    }

    fn matches(&self, method: &Method, path: &str) -> bool {
        (self.method == "*" || self.method.eq_ignore_ascii_case(method.as_str())) && path_matches(&self.pattern, path)
    }
}

/// Whose turn it is to be struck.
#[derive(Debug, Clone)]
pub(crate) struct Turns {
    skip: usize,
    left: Option<usize>,
    probability: f64,
}

impl Default for Turns {
    fn default() -> Self {
        Self { skip: 0, left: None, probability: 1.0 }
    }
}

impl Turns {
    pub(crate) fn times(&mut self, count: usize) {
        self.left = Some(count);
    }

    pub(crate) fn nth(&mut self, n: usize) {
        self.skip = n.saturating_sub(1);
        self.left = Some(1);
    }

    pub(crate) fn probability(&mut self, probability: f64) {
        self.probability = probability.clamp(0.0, 1.0);
    }

    pub(crate) fn are_over(&self) -> bool {
        self.left == Some(0)
    }

    /// Counts a match and says whether it is struck.
    pub(crate) fn strike(&mut self, rng: &mut fastrand::Rng) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if self.left == Some(0) || (self.probability < 1.0 && rng.f64() >= self.probability) {
            return false;
        }
        if let Some(left) = &mut self.left {
            *left -= 1;
        }
        true
    }
}

/// What one call will experience.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) latency: Duration,
    pub(crate) kind: Option<FaultKind>,
}

/// All faults in force.
#[derive(Debug)]
pub(crate) struct FaultPlan {
    faults: Vec<Fault>,
    rng: fastrand::Rng,
}

impl FaultPlan {
    pub(crate) fn new(seed: u64) -> Self {
        Self { faults: Vec::new(), rng: fastrand::Rng::with_seed(seed) }
    }

    pub(crate) fn push(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.faults.clear();
    }

    pub(crate) fn judge(&mut self, method: &Method, path: &str) -> Verdict {
        let mut verdict = Verdict::default();
        for fault in self.faults.iter_mut().filter(|fault| fault.matches(method, path)) {
            match &fault.kind {
                FaultKind::Latency(delay) => {
                    let delay = *delay;
                    if fault.turns.strike(&mut self.rng) {
                        verdict.latency += delay;
                    }
                }
                kind if verdict.kind.is_none() => {
                    let kind = kind.clone();
                    if fault.turns.strike(&mut self.rng) {
                        verdict.kind = Some(kind);
                    }
                }
                // Already struck: this fault waits for its own turn, uncounted.
                _ => {}
            }
        }
        self.faults.retain(|fault| !fault.turns.are_over());
        verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(plan: &mut FaultPlan, calls: usize) -> Vec<Option<FaultKind>> {
        (0..calls).map(|_| plan.judge(&Method::GET, "/porting_orders/1").kind).collect()
    }

    #[test]
    fn times_strikes_the_first_calls() {
        let mut plan = FaultPlan::new(1);
        plan.push(Fault::status("GET", "/porting_orders/{id}", 503).times(2));
        let struck = Some(FaultKind::Status(503));
        assert_eq!(kinds(&mut plan, 3), [struck.clone(), struck, None]);
    }

    #[test]
    fn nth_strikes_one_call() {
        let mut plan = FaultPlan::new(1);
        plan.push(Fault::reset("get", "/porting_orders/{id}").nth(2));
        assert_eq!(kinds(&mut plan, 3), [None, Some(FaultKind::Reset), None]);
        assert_eq!(plan.judge(&Method::POST, "/porting_orders/1"), Verdict::default());
    }

    #[test]
    fn latency_adds_to_other_faults() {
        let mut plan = FaultPlan::new(1);
        plan.push(Fault::status("*", "/**", 500));
        plan.push(Fault::latency("*", "/**", Duration::from_millis(3)));
        let verdict = plan.judge(&Method::GET, "/documents");
        assert_eq!(verdict.latency, Duration::from_millis(3));
        assert_eq!(verdict.kind, Some(FaultKind::Status(500)));
    }

    #[test]
    fn probability_is_seeded() {
        let run = || {
            let mut plan = FaultPlan::new(7);
            plan.push(Fault::reset("*", "/**").probability(0.5));
            kinds(&mut plan, 64)
        };
        let first = run();
        assert_eq!(first, run());
        assert!(first.contains(&None) && first.contains(&Some(FaultKind::Reset)));
    }
}
