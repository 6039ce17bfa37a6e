//! Everything about a request that can be wrong, found before any call is made.

mod completeness;
mod form;
mod numbers;
mod overrides;
mod schedule;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::InvalidId;

use super::{InvalidPortRequest, PortRequest, Problem};

impl PortRequest {
    /// Checks everything that can be known before a call is made, and reports all of it at once.
    ///
    /// Checked are the form of every value, what every order needs before it can be confirmed (end user, LOA, full or
    /// partial port; account and billing number in the US and Canada), values that exclude or need each other, the
    /// overrides, and whether the wanted FOC date is still to come at `now`. Files are not opened. What depends on the
    /// resulting orders (requirements of a country, FOC windows) is for the checks before they are confirmed.
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let now = Utc.with_ymd_and_hms(2027, 2, 1, 12, 0, 0).unwrap();
    /// let invalid = PortRequest::default().validate(now).unwrap_err();
    /// assert!(invalid.to_string().starts_with("the port request has "));
    /// assert_eq!(invalid.problems[0].pointer, "/phone_numbers");
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong, each with a JSON pointer into the order file and a remedy.
    pub fn validate(&self, now: DateTime<Utc>) -> Result<(), InvalidPortRequest> {
        InvalidPortRequest::unless_empty(problems(self, Some(now)))
    }
}

/// All problems; those that depend on the time only if it is known.
pub(super) fn problems(request: &PortRequest, now: Option<DateTime<Utc>>) -> Vec<Problem> {
    let mut problems = Vec::new();
    references(request, &mut problems);
    numbers::check(request, &mut problems);
    form::check(&request.settings(), "", &mut problems);
    completeness::check(request, &mut problems);
    schedule::check(request, now, &mut problems);
    overrides::check(request, now, &mut problems);
    problems
}

/// A text that cannot be an id.
pub(super) fn invalid_id(pointer: &str, invalid: InvalidId) -> Problem {
    Problem::new(pointer, invalid.to_string(), "give the id as the API shows it")
}

fn references(request: &PortRequest, problems: &mut Vec<Problem>) {
    for (pointer, reference) in [
        ("/customer_reference", &request.customer_reference),
        ("/customer_group_reference", &request.customer_group_reference),
    ] {
        if reference.as_deref().is_some_and(is_blank) {
            problems.push(Problem::new(pointer, "the reference is blank", "give a unique text, or leave it out"));
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
