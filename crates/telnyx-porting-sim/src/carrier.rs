//! Scripts for what losing carriers do with orders.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::assumptions::{Assumptions, Times};
use crate::desk_answers::DeskAnswer;
use crate::magic::{self, Habit};
pub use crate::rejection::Rejection;
pub(crate) use crate::rejection::{Solution, Stage};
use crate::time::delta;

/// What happens to an order after it was confirmed.
///
/// The default script: two hours in `in-process`, eight hours in `submitted` (unless
/// [`Times`](crate::assumptions::Times) has it otherwise), then the losing carrier agrees to the requested
/// date, at which the numbers port.
///
/// ```
/// use std::time::Duration;
/// use telnyx_porting_sim::{CarrierScript, Rejection};
///
/// // The order with this reference is rejected once, until its account number is corrected.
/// let script = CarrierScript::for_reference("shop-17")
///     .rejects(Rejection::new("ACCOUNT_NUMBER_MISMATCH"))
///     .moves_foc_by(Duration::from_secs(24 * 3600));
/// # let _ = script;
/// ```
#[derive(Debug, Clone)]
pub struct CarrierScript {
    target: Target,
    /// As the table of assumptions has it, unless given.
    pub(crate) in_process: Option<TimeDelta>,
    /// As the table of assumptions has it, unless given.
    pub(crate) submitted: Option<TimeDelta>,
    pub(crate) rejections: Vec<Rejection>,
    pub(crate) rejected_requirements: Vec<Uuid>,
    pub(crate) foc: Foc,
    pub(crate) live_mismatches: Vec<LiveMismatch>,
    pub(crate) messaging: MessagingFate,
    pub(crate) refuses_cancellation: bool,
    pub(crate) identity_check: IdentityCheck,
    pub(crate) answers: Vec<DeskAnswer>,
}

/// How an identity check ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IdentityCheck {
    Passes,
    Fails,
    /// Nobody went through it, for this reason.
    Cancelled(String),
}

#[derive(Debug, Clone)]
enum Target {
    Every,
    Reference(String),
    Number(String),
}

/// What live validation of a FastPort order can find wrong while `confirm` runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LiveMismatch {
    /// No customer service record goes with the billing phone number (code 80016).
    CustomerRecord,
    /// The service address is another one (code 80014).
    ServiceAddress,
    /// The passcode or PIN is wrong (code 80005).
    Passcode,
}

/// What becomes of the messaging side once the voice side is ported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MessagingFate {
    Follows,
    /// It fails; the desk puts it right after this time.
    FailsFor(Duration),
    Fails,
    /// It comes for some numbers; the desk brings the others after this time.
    InPartFor(Duration),
}

/// The losing carrier's word on the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foc {
    AsRequested,
    MovedBy(TimeDelta),
    At(DateTime<Utc>),
}

impl CarrierScript {
    fn new(target: Target) -> Self {
        Self {
            target,
            in_process: None,
            submitted: None,
            rejections: Vec::new(),
            rejected_requirements: Vec::new(),
            foc: Foc::AsRequested,
            live_mismatches: Vec::new(),
            messaging: MessagingFate::Follows,
            refuses_cancellation: false,
            identity_check: IdentityCheck::Passes,
            answers: Vec::new(),
        }
    }

    /// A script for every order that no other script names.
    #[must_use]
    pub fn for_every_order() -> Self {
        Self::new(Target::Every)
    }

    /// A script for orders with this `customer_reference`.
    #[must_use]
    pub fn for_reference(reference: impl Into<String>) -> Self {
        Self::new(Target::Reference(reference.into()))
    }

    /// A script for orders that hold this phone number, in +E.164.
    #[must_use]
    pub fn for_number(number: impl Into<String>) -> Self {
        Self::new(Target::Number(number.into()))
    }

    /// How long the order stays in `in-process`.
    #[must_use]
    pub fn in_process_for(mut self, stay: Duration) -> Self {
        self.in_process = Some(delta(stay));
        self
    }

    /// How long the order stays in `submitted`.
    #[must_use]
    pub fn submitted_for(mut self, stay: Duration) -> Self {
        self.submitted = Some(delta(stay));
        self
    }

    /// Adds a rejection. Several are met one after the other, each time the order is sent out anew.
    #[must_use]
    pub fn rejects(mut self, rejection: Rejection) -> Self {
        self.rejections.push(rejection);
        self
    }

    /// The losing carrier agrees to a date this much later than requested.
    #[must_use]
    pub fn moves_foc_by(mut self, by: Duration) -> Self {
        self.foc = Foc::MovedBy(delta(by));
        self
    }

    /// The losing carrier agrees to this date, whatever was requested.
    #[must_use]
    pub fn sets_foc_to(mut self, at: DateTime<Utc>) -> Self {
        self.foc = Foc::At(at);
        self
    }

    /// `confirm` is refused while a FastPort order holds this mismatch: until the fields behind it
    /// differ from what they held at the refused attempt. Other orders are not validated live.
    #[must_use]
    pub fn fails_live_validation(mut self, mismatch: LiveMismatch) -> Self {
        self.live_mismatches.push(mismatch);
        self
    }

    /// Messaging goes to `exception` after the port, until the desk puts it right this much later.
    #[must_use]
    pub fn fails_messaging_for(mut self, time: Duration) -> Self {
        self.messaging = MessagingFate::FailsFor(time);
        self
    }

    /// Messaging goes to `exception` after the port and stays there.
    #[must_use]
    pub fn fails_messaging(mut self) -> Self {
        self.messaging = MessagingFate::Fails;
        self
    }

    /// Messaging goes to `partial_port_complete` after the port, until the desk brings the rest this much
    /// later.
    #[must_use]
    pub fn ports_messaging_in_part_for(mut self, time: Duration) -> Self {
        self.messaging = MessagingFate::InPartFor(time);
        self
    }

    /// The first attempt at the identity check of an order ends as `failed`.
    #[must_use]
    pub fn fails_identity_check(mut self) -> Self {
        self.identity_check = IdentityCheck::Fails;
        self
    }

    /// The first attempt at the identity check of an order ends as `cancelled`, with this `cancel_reason`.
    #[must_use]
    pub fn cancels_identity_check(mut self, reason: impl Into<String>) -> Self {
        self.identity_check = IdentityCheck::Cancelled(reason.into());
        self
    }

    /// The review rejects what the order has for this type of requirement, until another value is given:
    /// the requirement goes to `requirement-info-exception` and the order, out of `in-process`, to
    /// `exception`, for the reason that
    /// [`rejected_as`](crate::assumptions::RequirementType::rejected_as) has.
    #[must_use]
    pub fn rejects_requirement(mut self, requirement_type: Uuid) -> Self {
        self.rejected_requirements.push(requirement_type);
        self
    }

    /// The desk refuses to cancel: the order returns from `cancel-pending` to its former status.
    #[must_use]
    pub fn refuses_cancellation(mut self) -> Self {
        self.refuses_cancellation = true;
        self
    }

    /// How closely the script fits an order; `None` when it does not.
    fn fit<'a>(&self, reference: Option<&str>, mut numbers: impl Iterator<Item = &'a str>) -> Option<u8> {
        match &self.target {
            Target::Every => Some(0),
            Target::Reference(wanted) => (reference == Some(wanted)).then_some(1),
            Target::Number(wanted) => numbers.any(|number| number == wanted).then_some(2),
        }
    }

    /// The script that governs an order: the one that names it most closely, the latest among equals;
    /// without one, what its numbers say.
    pub(crate) fn choose<'a>(
        scripts: &[Self],
        reference: Option<&str>,
        numbers: impl Iterator<Item = &'a str> + Clone,
        table: &Assumptions,
    ) -> Self {
        let best = scripts
            .iter()
            .filter_map(|script| Some((script.fit(reference, numbers.clone())?, script)))
            .max_by_key(|(fit, _)| *fit);
        let mut chosen = match best {
            Some((fit, script)) if fit > 0 => script.clone(),
            Some((_, script)) => script.clone().with_habits(numbers, table),
            None => Self::for_every_order().with_habits(numbers, table),
        };
        for rejection in &mut chosen.rejections {
            rejection.resolve(&table.exceptions);
        }
        chosen
    }

    /// The stay in `in-process`.
    pub(crate) fn stay_in_process(&self, times: &Times) -> TimeDelta {
        self.in_process.unwrap_or_else(|| delta(times.in_process))
    }

    /// The stay in `submitted`.
    pub(crate) fn stay_submitted(&self, times: &Times) -> TimeDelta {
        self.submitted.unwrap_or_else(|| delta(times.submitted))
    }

    fn with_habits<'a>(mut self, numbers: impl Iterator<Item = &'a str>, table: &Assumptions) -> Self {
        let times = &table.times;
        let mut seen = Vec::new();
        for profile in numbers.filter_map(magic::profile) {
            if seen.contains(&profile.habit) {
                continue;
            }
            seen.push(profile.habit);
            match profile.habit {
                Habit::Agrees => {}
                Habit::Rejects(codes) => {
                    let mut codes = codes.iter();
                    if let Some(first) = codes.next() {
                        let rejection = codes.fold(Rejection::new(*first), |all, code| all.and(*code));
                        self.rejections.push(rejection);
                    }
                }
                Habit::MovesDate => self.foc = Foc::MovedBy(delta(times.foc_move)),
                Habit::NeverAnswers => {
                    self.rejections.push(Rejection::new("OSP_IRRESPONSIVE").never_solved());
                }
                Habit::FailsActivation(code) => {
                    let mut rejection = Rejection::new(code).at_activation();
                    if table.exceptions.remedies_of(code).is_empty() {
                        rejection = rejection.solved_after(times.activation_repair);
                    }
                    self.rejections.push(rejection);
                }
                Habit::MessagingInPart => self.messaging = MessagingFate::InPartFor(times.messaging_repair),
                Habit::FailsMessaging => self.messaging = MessagingFate::FailsFor(times.messaging_repair),
                Habit::FailsLiveValidation(mismatch) => self.live_mismatches.push(mismatch),
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_and_latest_script_wins() {
        let scripts = [
            CarrierScript::for_number("+12125550101").in_process_for(Duration::from_secs(1)),
            CarrierScript::for_reference("a").in_process_for(Duration::from_secs(2)),
            CarrierScript::for_reference("a").in_process_for(Duration::from_secs(3)),
            CarrierScript::for_every_order().in_process_for(Duration::from_secs(4)),
        ];
        let table = Assumptions::default();
        let chosen = |reference, number| CarrierScript::choose(&scripts, reference, [number].into_iter(), &table);
        let stay = |reference, number| chosen(reference, number).stay_in_process(&table.times);
        assert_eq!(stay(Some("a"), "+12125550102"), TimeDelta::seconds(3));
        assert_eq!(stay(Some("a"), "+12125550101"), TimeDelta::seconds(1));
        assert_eq!(stay(None, "+12125550102"), TimeDelta::seconds(4));
        let ordinary = CarrierScript::choose(&[], None, ["+12125550102"].into_iter(), &table);
        assert_eq!(ordinary.stay_in_process(&table.times), TimeDelta::hours(2));
    }
}
