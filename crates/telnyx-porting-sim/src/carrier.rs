//! Scripts for what losing carriers do with orders.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::assumptions::{ACTIVATION_REPAIR, MESSAGING_REPAIR};
use crate::exceptions;
use crate::magic::{self, Habit};

/// What happens to an order after it was confirmed.
///
/// The default script: two hours in `in-process`, eight hours in `submitted`, then the losing carrier
/// agrees to the requested date, at which the numbers port.
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
    pub(crate) in_process: TimeDelta,
    pub(crate) submitted: TimeDelta,
    pub(crate) rejections: Vec<Rejection>,
    pub(crate) foc: Foc,
    pub(crate) live_mismatches: Vec<LiveMismatch>,
    pub(crate) messaging: MessagingFate,
    pub(crate) refuses_cancellation: bool,
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
    FailsFor(TimeDelta),
    Fails,
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
            in_process: TimeDelta::hours(2),
            submitted: TimeDelta::hours(8),
            rejections: Vec::new(),
            foc: Foc::AsRequested,
            live_mismatches: Vec::new(),
            messaging: MessagingFate::Follows,
            refuses_cancellation: false,
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
        self.in_process = delta(stay);
        self
    }

    /// How long the order stays in `submitted`.
    #[must_use]
    pub fn submitted_for(mut self, stay: Duration) -> Self {
        self.submitted = delta(stay);
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
        self.messaging = MessagingFate::FailsFor(delta(time));
        self
    }

    /// Messaging goes to `exception` after the port and stays there.
    #[must_use]
    pub fn fails_messaging(mut self) -> Self {
        self.messaging = MessagingFate::Fails;
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
    ) -> Self {
        let best = scripts
            .iter()
            .filter_map(|script| Some((script.fit(reference, numbers.clone())?, script)))
            .max_by_key(|(fit, _)| *fit);
        match best {
            Some((fit, script)) if fit > 0 => script.clone(),
            Some((_, script)) => script.clone().with_habits(numbers),
            None => Self::for_every_order().with_habits(numbers),
        }
    }

    fn with_habits<'a>(mut self, numbers: impl Iterator<Item = &'a str>) -> Self {
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
                Habit::MovesDate => self.foc = Foc::MovedBy(TimeDelta::hours(24)),
                Habit::NeverAnswers => {
                    self.rejections.push(Rejection::new("OSP_IRRESPONSIVE").never_solved());
                }
                Habit::FailsActivation(code) => {
                    let rejection = Rejection::new(code).at_activation();
                    let by_desk = rejection.solution == Solution::Confirm;
                    let rejection = if by_desk { rejection.after(ACTIVATION_REPAIR) } else { rejection };
                    self.rejections.push(rejection);
                }
                Habit::FailsMessaging => self.messaging = MessagingFate::FailsFor(MESSAGING_REPAIR),
                Habit::FailsLiveValidation(mismatch) => self.live_mismatches.push(mismatch),
            }
        }
        self
    }
}

fn delta(duration: Duration) -> TimeDelta {
    // A script that waits longer than a century waits for ever.
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX).min(TimeDelta::days(36_500))
}

/// A rejection by validation or by the losing carrier, and what solves it.
#[derive(Debug, Clone)]
pub struct Rejection {
    pub(crate) reasons: Vec<Reason>,
    pub(crate) stage: Stage,
    pub(crate) solution: Solution,
}

/// Where in an order's life a rejection strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Automated validation, out of `in-process`.
    Validation,
    /// The losing carrier, out of `submitted`.
    Carrier,
    /// The switch of the numbers, after a date was agreed.
    Activation,
}

/// One entry of `status.details`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) code: String,
    pub(crate) description: String,
}

/// What makes a rejection go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Solution {
    /// For each group of fields, one of them is changed.
    Changes(Vec<Vec<String>>),
    /// The customer confirms again.
    Confirm,
    /// The desk solves it after this time.
    After(TimeDelta),
    /// Nothing helps.
    Never,
}

impl Rejection {
    /// A rejection with this code. It is solved by changing the field behind the code; for codes that
    /// no field can solve, by confirming again.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { reasons: Vec::new(), stage: Stage::Carrier, solution: Solution::Confirm }.and(code)
    }

    /// Adds a second reason to the same rejection.
    #[must_use]
    pub fn and(mut self, code: impl Into<String>) -> Self {
        let code = code.into();
        let known = exceptions::find(&code);
        let remedies = known.map_or(&[][..], |kind| kind.remedies);
        if !remedies.is_empty() {
            let group = remedies.iter().map(|pointer| (*pointer).to_owned()).collect();
            match &mut self.solution {
                Solution::Changes(groups) => groups.push(group),
                Solution::Confirm => self.solution = Solution::Changes(vec![group]),
                Solution::After(_) | Solution::Never => {}
            }
        }
        let description = known.map_or("The losing carrier rejected the order.", |kind| kind.description);
        self.reasons.push(Reason { code, description: description.to_owned() });
        self
    }

    /// Words the latest reason differently.
    #[must_use]
    pub fn described_as(mut self, description: impl Into<String>) -> Self {
        if let Some(reason) = self.reasons.last_mut() {
            reason.description = description.into();
        }
        self
    }

    /// The order is rejected out of `in-process` by automated validation, not by the losing carrier.
    #[must_use]
    pub fn by_validation(mut self) -> Self {
        self.stage = Stage::Validation;
        self
    }

    /// The order is rejected when its numbers should go live. With `FOC_…` codes the date goes by in
    /// `foc-date-confirmed`; with others, such as `SV_CONFLICT`, activation begins and fails. The
    /// agreed date is void; once solved, the order goes to the losing carrier for a new one.
    #[must_use]
    pub fn at_activation(mut self) -> Self {
        self.stage = Stage::Activation;
        self
    }

    /// Solved when the field at this JSON pointer of the order changes, such as
    /// `/end_user/admin/pin_passcode`.
    #[must_use]
    pub fn solved_by_change_of(mut self, pointer: impl Into<String>) -> Self {
        self.solution = Solution::Changes(vec![vec![pointer.into()]]);
        self
    }

    /// Solved when the customer confirms again.
    #[must_use]
    pub fn solved_by_confirm(mut self) -> Self {
        self.solution = Solution::Confirm;
        self
    }

    /// Solved by the desk after this time, without the customer.
    #[must_use]
    pub fn solved_after(self, time: Duration) -> Self {
        self.after(delta(time))
    }

    fn after(mut self, time: TimeDelta) -> Self {
        self.solution = Solution::After(time);
        self
    }

    /// Nothing solves it: the order is rejected again each time.
    #[must_use]
    pub fn never_solved(mut self) -> Self {
        self.solution = Solution::Never;
        self
    }

    /// Notes that the field at `pointer` changed; `true` when nothing is left to change.
    pub(crate) fn note_change(&mut self, pointer: &str) -> bool {
        let Solution::Changes(groups) = &mut self.solution else {
            return false;
        };
        groups.retain(|group| !group.iter().any(|field| is_within(pointer, field)));
        groups.is_empty()
    }

    /// Whether confirming again puts it behind: that is all it takes, or the cause is changed already.
    pub(crate) fn is_solved_by_confirm(&self) -> bool {
        match &self.solution {
            Solution::Confirm => true,
            Solution::Changes(groups) => groups.is_empty(),
            Solution::After(_) | Solution::Never => false,
        }
    }

    /// Whether the agreed date goes by without an attempt to switch the numbers.
    pub(crate) fn lets_date_lapse(&self) -> bool {
        self.stage == Stage::Activation && self.reasons.iter().all(|reason| reason.code.starts_with("FOC_"))
    }

    /// What the number database says about the numbers meanwhile.
    pub(crate) fn number_state(&self) -> &'static str {
        let conflict = self.reasons.iter().any(|reason| reason.code == "SV_CONFLICT");
        match self.stage {
            Stage::Activation if conflict => "Conflict",
            Stage::Activation if !self.lets_date_lapse() => "Failed",
            _ => "Pending",
        }
    }

    pub(crate) fn details(&self) -> Vec<Value> {
        self.reasons.iter().map(|reason| json!({ "code": reason.code, "description": reason.description })).collect()
    }
}

/// Whether `pointer` is `parent` or lies below it.
fn is_within(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
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
        let stay = |reference, number| CarrierScript::choose(&scripts, reference, [number].into_iter()).in_process;
        assert_eq!(stay(Some("a"), "+12125550102"), TimeDelta::seconds(3));
        assert_eq!(stay(Some("a"), "+12125550101"), TimeDelta::seconds(1));
        assert_eq!(stay(None, "+12125550102"), TimeDelta::seconds(4));
        assert_eq!(CarrierScript::choose(&[], None, ["+12125550102"].into_iter()).in_process, TimeDelta::hours(2));
    }

    #[test]
    fn a_rejection_is_solved_when_each_reason_is() {
        let mut rejection = Rejection::new("ENTITY_NAME_MISMATCH").and("POSTAL_CODE_MISMATCH");
        assert!(!rejection.note_change("/end_user/admin/account_number"));
        assert!(!rejection.note_change("/end_user/admin/entity_name"));
        assert!(rejection.note_change("/end_user/location/postal_code"));
        let mut rejection = Rejection::new("LOCATION_MISMATCH");
        assert!(rejection.note_change("/end_user/location/locality"));
        assert_eq!(Rejection::new("OTHER").solution, Solution::Confirm);
    }
}
