//! Overrides: what they match, what they set, and whether they agree.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::{completeness, form, is_blank, schedule};
use crate::PhoneNumber;
use crate::port_request::overrides::contradictions;
use crate::port_request::{OrderMatch, OrderSettings, PortRequest, Problem};

pub(super) fn check(request: &PortRequest, now: Option<DateTime<Utc>>, problems: &mut Vec<Problem>) {
    let numbers = request.numbers();
    let base = request.settings();
    for (index, each) in request.overrides.iter().enumerate() {
        let at = format!("/overrides/{index}");
        check_match(&each.matches, &at, &numbers, problems);
        let set_at = format!("{at}/set");
        if each.set == OrderSettings::default() {
            problems.push(Problem::new(&set_at, "the override sets nothing", "set something, or remove it"));
        }
        form::check(&each.set, &set_at, problems);
        completeness::check_override(&base, &each.set, &set_at, &numbers, problems);
        if let Some(wish) = &each.set.foc {
            schedule::date(wish, &set_at, now, problems);
        }
    }
    check_agreement(request, problems);
}

fn check_match(matches: &OrderMatch, at: &str, numbers: &[PhoneNumber], problems: &mut Vec<Problem>) {
    if matches.is_empty() {
        problems.push(Problem::new(
            format!("{at}/match"),
            "the override does not say which orders it is for",
            "name numbers, a number type or a losing carrier; set what is for all orders in the request itself",
        ));
    }
    let known: HashSet<_> = numbers.iter().collect();
    for (position, text) in matches.phone_numbers.iter().enumerate() {
        let pointer = format!("{at}/match/phone_numbers/{position}");
        match text.parse::<PhoneNumber>() {
            Err(invalid) => problems.push(Problem::new(
                pointer,
                invalid.to_string(),
                "write a plus sign, the country calling code and the number, digits only",
            )),
            Ok(number) if !known.contains(&number) => problems.push(Problem::new(
                pointer,
                format!("{number} is not among the numbers to port"),
                "add it to `phone_numbers`, or remove it here",
            )),
            Ok(_) => {}
        }
    }
    if matches.phone_number_type.as_ref().is_some_and(|number_type| !number_type.is_known()) {
        problems.push(Problem::new(
            format!("{at}/match/phone_number_type"),
            "there is no such number type",
            "use landline, local, mobile, national, shared_cost or toll_free",
        ));
    }
    if matches.losing_carrier.as_deref().is_some_and(is_blank) {
        problems.push(Problem::new(
            format!("{at}/match/losing_carrier"),
            "the losing carrier is blank",
            "name it as the portability check does, or leave it out",
        ));
    }
}

/// Two overrides that name the same number are certain to meet in one order.
fn check_agreement(request: &PortRequest, problems: &mut Vec<Problem>) {
    let named: Vec<HashSet<PhoneNumber>> =
        request.overrides.iter().map(|each| each.matches.parsed_numbers().collect()).collect();
    for (second, (later, later_numbers)) in request.overrides.iter().zip(&named).enumerate() {
        for (first, (earlier, earlier_numbers)) in request.overrides.iter().zip(&named).take(second).enumerate() {
            // With further conditions, one of the two may not apply after all.
            let certain = [earlier, later]
                .iter()
                .all(|each| each.matches.phone_number_type.is_none() && each.matches.losing_carrier.is_none());
            if !certain || earlier_numbers.is_disjoint(later_numbers) {
                continue;
            }
            let parts = contradictions(&earlier.set, &later.set);
            if !parts.is_empty() {
                problems.push(Problem::new(
                    format!("/overrides/{second}"),
                    format!(
                        "it names a number that /overrides/{first} names too, and sets {} differently",
                        parts.join(", ")
                    ),
                    "let one override alone set it for that number",
                ));
            }
        }
    }
}
