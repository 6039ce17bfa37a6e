//! Rejections: for which reasons, when in the life of an order, and what solves them.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::assumptions::{Assumptions, Exceptions, NumberState};
use crate::exceptions;
use crate::time::delta;

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

/// Something that has to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cause {
    /// What the table of assumptions has for this code.
    Code(String),
    /// One of these fields.
    Fields(Vec<String>),
}

/// What makes a rejection go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Solution {
    /// For each cause, one of the fields behind it is changed.
    Changes(Vec<Cause>),
    /// The customer confirms again.
    Confirm,
    /// The desk solves it after this time.
    After(TimeDelta),
    /// Nothing helps.
    Never,
}

impl Rejection {
    /// A rejection with this code. It is solved by changing the field behind the code, as
    /// [`Exceptions::remedies`](crate::assumptions::Exceptions::remedies) has it; for codes that no field
    /// can solve, by confirming again.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { reasons: Vec::new(), stage: Stage::Carrier, solution: Solution::Confirm }.and(code)
    }

    /// Adds a second reason to the same rejection.
    #[must_use]
    pub fn and(mut self, code: impl Into<String>) -> Self {
        let code = code.into();
        let cause = Cause::Code(code.clone());
        match &mut self.solution {
            Solution::Changes(causes) => causes.push(cause),
            Solution::Confirm => self.solution = Solution::Changes(vec![cause]),
            Solution::After(_) | Solution::Never => {}
        }
        let description = exceptions::describe(&code).unwrap_or("The losing carrier rejected the order.");
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
        self.solution = Solution::Changes(vec![Cause::Fields(vec![pointer.into()])]);
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
    pub fn solved_after(mut self, time: Duration) -> Self {
        self.solution = Solution::After(delta(time));
        self
    }

    /// Nothing solves it: the order is rejected again each time.
    #[must_use]
    pub fn never_solved(mut self) -> Self {
        self.solution = Solution::Never;
        self
    }

    /// What the review of requirements says: codes, and what has to change for each.
    pub(crate) fn in_review(reasons: impl Iterator<Item = (String, String)>) -> Self {
        let mut rejection = Self { reasons: Vec::new(), stage: Stage::Validation, solution: Solution::Confirm };
        let mut causes = Vec::new();
        for (code, pointer) in reasons {
            causes.push(Cause::Fields(vec![pointer]));
            if rejection.reasons.iter().all(|reason| reason.code != code) {
                rejection = rejection.and(code);
            }
        }
        rejection.solution = Solution::Changes(causes);
        rejection
    }

    /// Looks up which fields are behind the codes.
    pub(crate) fn resolve(&mut self, table: &Exceptions) {
        let Solution::Changes(causes) = &mut self.solution else {
            return;
        };
        for cause in causes.iter_mut() {
            if let Cause::Code(code) = cause {
                *cause = Cause::Fields(table.remedies_of(code).to_vec());
            }
        }
        causes.retain(|cause| !matches!(cause, Cause::Fields(fields) if fields.is_empty()));
        if causes.is_empty() {
            self.solution = Solution::Confirm;
        }
    }

    /// Notes that the field at `pointer` changed.
    pub(crate) fn note_change(&mut self, pointer: &str) {
        if let Solution::Changes(causes) = &mut self.solution {
            causes.retain(|cause| match cause {
                Cause::Fields(fields) => !fields.iter().any(|field| is_within(pointer, field)),
                Cause::Code(_) => true,
            });
        }
    }

    /// Whether nothing is left to change.
    pub(crate) fn is_put_right(&self) -> bool {
        matches!(&self.solution, Solution::Changes(causes) if causes.is_empty())
    }

    /// Whether confirming again puts it behind: that is all it takes, or the cause is changed already.
    pub(crate) fn is_solved_by_confirm(&self) -> bool {
        match &self.solution {
            Solution::Confirm => true,
            Solution::Changes(causes) => causes.is_empty(),
            Solution::After(_) | Solution::Never => false,
        }
    }

    /// Whether the agreed date goes by without an attempt to switch the numbers.
    pub(crate) fn lets_date_lapse(&self, table: &Exceptions) -> bool {
        self.stage == Stage::Activation && self.reasons.iter().all(|reason| table.date_goes_by(&reason.code))
    }

    /// What the number database says about the numbers meanwhile.
    pub(crate) fn number_state(&self, table: &Assumptions) -> Option<NumberState> {
        let states = &table.numbers;
        let conflict = self.reasons.iter().any(|reason| states.conflict_codes.contains(&reason.code));
        match self.stage {
            Stage::Activation if conflict => states.conflict,
            Stage::Activation if !self.lets_date_lapse(&table.exceptions) => states.failed,
            _ => states.exception,
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
    fn a_rejection_is_solved_when_each_reason_is() {
        let resolved = |mut rejection: Rejection| {
            rejection.resolve(&Exceptions::default());
            rejection
        };
        let mut rejection = resolved(Rejection::new("ENTITY_NAME_MISMATCH").and("POSTAL_CODE_MISMATCH"));
        for changed in ["/end_user/admin/account_number", "/end_user/admin/entity_name"] {
            rejection.note_change(changed);
            assert!(!rejection.is_put_right());
        }
        rejection.note_change("/end_user/location/postal_code");
        assert!(rejection.is_put_right());
        let mut rejection = resolved(Rejection::new("LOCATION_MISMATCH"));
        rejection.note_change("/end_user/location/locality");
        assert!(rejection.is_put_right());
        assert_eq!(resolved(Rejection::new("OTHER")).solution, Solution::Confirm);
        assert_eq!(resolved(Rejection::new("OTHER").never_solved().and("FOC_EXPIRED")).solution, Solution::Never);
    }
}
