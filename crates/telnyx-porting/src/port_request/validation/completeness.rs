//! What every order needs, and values that need each other. An override can supply what the request leaves out.

use std::collections::HashSet;

use crate::PhoneNumber;
use crate::port_request::overlay::Overlay as _;
use crate::port_request::{LoaSource, OrderSettings, PortRequest, PortType, Problem, RemainingNumbersAction};

type Field = (&'static str, fn(&OrderSettings) -> bool, &'static str, &'static str);

const ALWAYS: [Field; 7] = [
    (
        "/end_user/admin/entity_name",
        |s| s.end_user.admin.entity_name.is_some(),
        "the account holder is missing",
        "give the person or company as the losing carrier spells it",
    ),
    (
        "/end_user/admin/auth_person_name",
        |s| s.end_user.admin.auth_person_name.is_some(),
        "the authorized person is missing",
        "name the person who may authorize the port and who signs the LOA",
    ),
    (
        "/end_user/location/street_address",
        |s| s.end_user.location.street_address.is_some(),
        "the street of the service address is missing",
        "give house number and street of the service address, not of the billing address",
    ),
    (
        "/end_user/location/locality",
        |s| s.end_user.location.locality.is_some(),
        "the city of the service address is missing",
        "give the city or municipality",
    ),
    (
        "/end_user/location/postal_code",
        |s| s.end_user.location.postal_code.is_some(),
        "the postal code of the service address is missing",
        "give the postal code as the losing carrier has it",
    ),
    (
        "/end_user/location/country_code",
        |s| s.end_user.location.country_code.is_some(),
        "the country of the service address is missing",
        "give the ISO 3166-1 code of two capital letters, such as US",
    ),
    (
        "/port",
        |s| s.port.is_some(),
        "it is not said whether the port is full or partial",
        "set `port.type` to `full` if every number of the account is ported, otherwise to `partial`",
    ),
];

const US_AND_CANADA: [Field; 3] = [
    (
        "/end_user/admin/account_number",
        |s| s.end_user.admin.account_number.is_some(),
        "the account number is missing, which numbers of the US and Canada need",
        "give the account number that the invoice of the losing carrier shows",
    ),
    (
        "/end_user/admin/billing_phone_number",
        |s| s.end_user.admin.billing_phone_number.is_some(),
        "the billing number (BTN) is missing, which numbers of the US and Canada need",
        "give the main billing number of the account; if it has none, any of its numbers",
    ),
    (
        "/end_user/location/administrative_area",
        |s| s.end_user.location.administrative_area.is_some(),
        "the state or province of the service address is missing, which numbers of the US and Canada need",
        "give its code of two letters",
    ),
];

pub(super) fn check(request: &PortRequest, problems: &mut Vec<Problem>) {
    let base = request.settings();
    let numbers = request.numbers();
    // One number of each kind stands for all of them: there can be thousands.
    let mut seen = HashSet::new();
    let kinds: Vec<PhoneNumber> =
        numbers.iter().copied().filter(|number| seen.insert(number.numbering_plan())).collect();
    // An incomplete request is reported even when none of its numbers can be read.
    let uncovered = |has: &dyn Fn(&OrderSettings) -> bool, concerns: &dyn Fn(PhoneNumber) -> bool| {
        if has(&base) {
            return false;
        }
        let supplied =
            |number: PhoneNumber| request.overrides.iter().any(|each| has(&each.set) && each.matches.may_cover(number));
        kinds.iter().any(|number| concerns(*number) && !supplied(*number))
    };

    for (pointer, has, message, remedy) in ALWAYS {
        if (numbers.is_empty() && !has(&base)) || uncovered(&has, &|_| true) {
            problems.push(Problem::new(pointer, message, remedy));
        }
    }
    for (pointer, has, message, remedy) in US_AND_CANADA {
        if uncovered(&has, &PhoneNumber::is_us_or_canada) {
            problems.push(Problem::new(pointer, message, remedy));
        }
    }

    let has_loa = |s: &OrderSettings| s.documents.loa.is_some() || s.requirement_group_id.is_some();
    if (numbers.is_empty() && !has_loa(&base)) || uncovered(&has_loa, &|_| true) {
        problems.push(Problem::new(
            "/documents/loa",
            "there is no letter of authorization",
            "give the signed LOA, ask for a template to sign, or name a requirement group that holds one",
        ));
    }
    let is_template = |s: &OrderSettings| matches!(s.documents.loa, Some(LoaSource::Template(_)));
    let other_loa = |s: &OrderSettings| has_loa(s) && !is_template(s);
    let without_template = |number: PhoneNumber| !number.is_us_or_canada() || number.is_north_american_toll_free();
    if is_template(&base) && uncovered(&other_loa, &without_template) {
        problems.push(Problem::new(
            "/documents/loa/template",
            "templates are made for US and Canadian local numbers only, and there are other numbers",
            "give a signed LOA for those, for all orders or in an override",
        ));
    }

    let no_messaging_gap = |s: &OrderSettings| {
        s.enable_messaging == Some(false) || s.phone_number_configuration.messaging_profile_id.is_some()
    };
    if base.enable_messaging == Some(true) && uncovered(&no_messaging_gap, &|_| true) {
        problems.push(messaging_profile_missing(""));
    }
    if let Some(problem) = billing_number_left_behind(&base, "", &numbers) {
        problems.push(problem);
    }
}

/// Checks what an override makes of the settings of the request, as far as it is the override that makes it so.
pub(super) fn check_override(
    base: &OrderSettings,
    set: &OrderSettings,
    at: &str,
    numbers: &[PhoneNumber],
    problems: &mut Vec<Problem>,
) {
    let effective = base.clone().overlaid(set);
    let profile = &effective.phone_number_configuration.messaging_profile_id;
    if set.enable_messaging == Some(true) && profile.is_none() {
        problems.push(messaging_profile_missing(at));
    }
    let concerns_billing = set.port.is_some() || set.end_user.admin.billing_phone_number.is_some();
    if concerns_billing && let Some(problem) = billing_number_left_behind(&effective, at, numbers) {
        problems.push(problem);
    }
}

fn messaging_profile_missing(at: &str) -> Problem {
    Problem::new(
        format!("{at}/phone_number_configuration/messaging_profile_id"),
        "messaging can only be ported into a messaging profile",
        "give the messaging profile, or do not set `enable_messaging`",
    )
}

/// Rules about the billing number of a partial port.
fn billing_number_left_behind(settings: &OrderSettings, at: &str, numbers: &[PhoneNumber]) -> Option<Problem> {
    let scope = settings.port.as_ref().filter(|scope| scope.port_type == PortType::Partial)?;
    let pointer = format!("{at}/port/new_billing_phone_number");
    let is_ported = |text: &str| PhoneNumber::from_wire(text).is_some_and(|number| numbers.contains(&number));
    let billing_number = settings.end_user.admin.billing_phone_number.as_ref();
    let billing_number_ported = billing_number.is_some_and(|number| is_ported(number.expose()));
    let kept = scope.remaining_numbers_action == Some(RemainingNumbersAction::Keep);
    match &scope.new_billing_phone_number {
        None if kept && billing_number_ported => Some(Problem::new(
            pointer,
            "the billing number is ported while other numbers of the account stay",
            "name one of the numbers that stay as the new billing number",
        )),
        Some(new) if is_ported(new.expose()) => Some(Problem::new(
            pointer,
            "the new billing number is one of the numbers that are ported",
            "name one of the numbers that stay",
        )),
        Some(_) if scope.remaining_numbers_action == Some(RemainingNumbersAction::Disconnect) => Some(Problem::new(
            pointer,
            "a new billing number is of no use when the remaining numbers are disconnected",
            "remove it, or keep the remaining numbers",
        )),
        _ => None,
    }
}
