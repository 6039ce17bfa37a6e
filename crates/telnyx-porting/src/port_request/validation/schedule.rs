//! The wanted FOC date.

use chrono::{DateTime, Utc};

use crate::port_request::{FocDate, FocWish, PortRequest, Problem};

pub(super) fn check(request: &PortRequest, now: Option<DateTime<Utc>>, problems: &mut Vec<Problem>) {
    let Some(wish) = &request.foc else { return };
    date(wish, "", now, problems);
    let numbers = request.numbers();
    if wish.on_demand && !numbers.is_empty() && !numbers.iter().any(|number| number.is_us_or_canada()) {
        problems.push(Problem::new(
            "/foc/on_demand",
            "activation on demand exists in the US and Canada only",
            "remove it: the numbers are activated at the agreed time",
        ));
    }
}

/// Checks the date of a wish that stands in the settings at `at`. Wanting it not before a time that has passed is no
/// mistake.
pub(super) fn date(wish: &FocWish, at: &str, now: Option<DateTime<Utc>>, problems: &mut Vec<Problem>) {
    let Some(now) = now else { return };
    let passed = match wish.date {
        FocDate::At(instant) => instant <= now,
        FocDate::On(date) => date < now.date_naive(),
        FocDate::Earliest | FocDate::NotBefore(_) => false,
    };
    if passed {
        problems.push(Problem::new(
            format!("{at}/foc/date"),
            "the wanted FOC date has passed",
            "want a later date, or the earliest one that is possible",
        ));
    }
}
