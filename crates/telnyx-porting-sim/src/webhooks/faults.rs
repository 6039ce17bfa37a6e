//! Injected faults of webhooks: what goes wrong between an event and its receiver.

use std::time::Duration;

use crate::faults::Turns;

/// What happens to a struck delivery.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum WebhookFaultKind {
    /// It is never sent; the event history still has the event.
    Drop,
    /// It is sent twice, with the same event id.
    Duplicate,
    /// It is sent this much later, in virtual time.
    Late(Duration),
    /// It is held back until a later delivery to the same URL has arrived, or for a minute of virtual
    /// time.
    Reorder,
}

/// A fault on webhooks: which deliveries it strikes and what happens to them.
///
/// A fault strikes every delivery until told otherwise; one event to two URLs counts as two deliveries.
/// Retries are never struck. When several faults match a delivery, the one injected first wins.
///
/// ```
/// use telnyx_porting_sim::WebhookFault;
/// // A third of the status changes get lost on the way.
/// let fault = WebhookFault::drop().of_type("porting_order.status_changed").probability(0.33);
/// # let _ = fault;
/// ```
#[derive(Debug, Clone)]
pub struct WebhookFault {
    kind: WebhookFaultKind,
    event_type: Option<String>,
    turns: Turns,
}

impl WebhookFault {
    /// A fault of this kind on every delivery.
    #[must_use]
    pub fn new(kind: WebhookFaultKind) -> Self {
        Self { kind, event_type: None, turns: Turns::default() }
    }

    /// See [`WebhookFaultKind::Drop`].
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "there is no receiver to be dropped")]
    pub fn drop() -> Self {
        Self::new(WebhookFaultKind::Drop)
    }

    /// See [`WebhookFaultKind::Duplicate`].
    #[must_use]
    pub fn duplicate() -> Self {
        Self::new(WebhookFaultKind::Duplicate)
    }

    /// See [`WebhookFaultKind::Late`].
    #[must_use]
    pub fn late(by: Duration) -> Self {
        Self::new(WebhookFaultKind::Late(by))
    }

    /// See [`WebhookFaultKind::Reorder`].
    #[must_use]
    pub fn reorder() -> Self {
        Self::new(WebhookFaultKind::Reorder)
    }

    /// Strikes events of this type only, such as `porting_order.status_changed`.
    #[must_use]
    pub fn of_type(mut self, event_type: impl Into<String>) -> Self {
        self.event_type = Some(event_type.into());
        self
    }

    /// Strikes the first `count` matching deliveries only.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.turns.times(count);
        self
    }

    /// Strikes only the `n`th matching delivery from now on, counting from 1.
    #[must_use]
    pub fn nth(mut self, n: usize) -> Self {
        self.turns.nth(n);
        self
    }

    /// Strikes a matching delivery with this probability, drawn from the simulator's seeded generator.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.turns.probability(probability);
        self
    }
}

/// All webhook faults in force.
#[derive(Debug)]
pub(super) struct WebhookFaults {
    faults: Vec<WebhookFault>,
    rng: fastrand::Rng,
}

impl WebhookFaults {
    pub(super) fn new(seed: u64) -> Self {
        Self { faults: Vec::new(), rng: fastrand::Rng::with_seed(seed) }
    }

    pub(super) fn push(&mut self, fault: WebhookFault) {
        self.faults.push(fault);
    }

    pub(super) fn clear(&mut self) {
        self.faults.clear();
    }

    pub(super) fn judge(&mut self, event_type: &str) -> Option<WebhookFaultKind> {
        let rng = &mut self.rng;
        let mut matching =
            self.faults.iter_mut().filter(|fault| fault.event_type.as_deref().is_none_or(|of| of == event_type));
        let struck = matching.find_map(|fault| fault.turns.strike(rng).then(|| fault.kind.clone()));
        self.faults.retain(|fault| !fault.turns.are_over());
        struck
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_strike_by_type_count_and_chance() {
        let mut faults = WebhookFaults::new(3);
        faults.push(WebhookFault::drop().of_type("a").nth(2));
        faults.push(WebhookFault::duplicate().times(1));
        let kinds: Vec<_> = ["a", "a", "b", "a"].map(|of| faults.judge(of)).into();
        assert_eq!(kinds, [Some(WebhookFaultKind::Duplicate), Some(WebhookFaultKind::Drop), None, None]);

        let run = || {
            let mut faults = WebhookFaults::new(7);
            faults.push(WebhookFault::reorder().probability(0.5));
            (0..64).map(|_| faults.judge("a").is_some()).collect::<Vec<_>>()
        };
        assert_eq!(run(), run());
        assert!(run().contains(&true) && run().contains(&false));
    }
}
