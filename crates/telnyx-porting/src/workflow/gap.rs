//! What an order still lacks before it can be confirmed.

use std::fmt;

use telnyx_porting_raw::types::{AdditionalStep, OrderRequirement, PortingOrder};

use crate::{ApiError, Error};

/// Catalogue code of a field that has to be there and is not.
const MISSING: &str = "10004";

/// One thing that keeps an order from being confirmed: where, what, and what to do about it.
///
/// The same thing reads the same whether this library found it or the API said it: only [`known_from`](Self::known_from)
/// differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// JSON pointer into the order, such as `/documents/loa`; `/` for the order as a whole.
    pub pointer: String,
    /// What is wrong, in plain words and without personal data.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// Whether it was found before the order was confirmed, or said by the API.
    pub known_from: GapSource,
}

/// Who found a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GapSource {
    /// The pre-flight check of this library.
    PreFlight,
    /// The API, when it refused.
    Api,
}

impl Gap {
    pub(crate) fn new(pointer: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            message: message.into(),
            remedy: remedy.into(),
            known_from: GapSource::PreFlight,
        }
    }

    /// A field without a value.
    pub(crate) fn missing(pointer: &str) -> Self {
        let (what, remedy) = field(pointer).unwrap_or(("a value", "give it"));
        Self::new(pointer, format!("{what} is missing"), remedy)
    }

    pub(crate) fn told_by_api(mut self) -> Self {
        self.known_from = GapSource::Api;
        self
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.pointer, self.message, self.remedy)
    }
}

/// Adds what is not known yet. What was known first is known best.
pub(crate) fn add(gaps: &mut Vec<Gap>, more: impl IntoIterator<Item = Gap>) {
    for gap in more {
        if gaps.iter().all(|known| known.pointer != gap.pointer) {
            gaps.push(gap);
        }
    }
}

/// The gaps that a refusal of the API names, in the words of the pre-flight check; empty if it is no refusal.
pub(crate) fn from_refusal(error: &Error, order: &PortingOrder) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for error in error.api_errors() {
        add(&mut gaps, from_api_error(error, order).into_iter().map(Gap::told_by_api));
    }
    gaps
}

fn from_api_error(error: &ApiError, order: &PortingOrder) -> Vec<Gap> {
    let pointer = match error.pointer.as_deref() {
        Some(pointer) if pointer.starts_with('/') && pointer != "/" && pointer != "/base" => {
            // Some parts of the API point into the body as a whole.
            pointer.strip_prefix("/body").filter(|rest| rest.starts_with('/')).unwrap_or(pointer)
        }
        _ => "/",
    };
    if pointer.starts_with("/additional_steps") && !order.additional_steps.is_empty() {
        return open_steps(order);
    }
    if error.code.as_deref() == Some(MISSING) {
        let requirement = pointer.strip_prefix("/requirements/").and_then(|rest| rest.split('/').next()?.parse().ok());
        if let Some(gap) = requirement.and_then(|index| Some(requirement_gap(index, order.requirements.get(index)?))) {
            return vec![gap];
        }
        if field(pointer).is_some() {
            return vec![Gap::missing(pointer)];
        }
    }
    // The pointer stands beside it already.
    let reason = ApiError { pointer: None, parameter: None, ..error.clone() };
    let (what, remedy) =
        field(pointer).unwrap_or(("the order", "see the detail of the API's error, correct it and run again"));
    vec![Gap::new(pointer, format!("{what} is refused: {reason}"), remedy)]
}

/// A file that the API does not take.
pub(crate) fn refused_file(pointer: &str, error: &Error) -> Gap {
    let (what, remedy) = field(pointer).unwrap_or(("a document", "give another file"));
    let reasons: Vec<String> = error.api_errors().iter().map(ToString::to_string).collect();
    Gap::new(pointer, format!("the file of {what} is refused: {}", reasons.join(", ")), remedy).told_by_api()
}

/// A requirement without a value.
pub(crate) fn requirement_gap(index: usize, requirement: &OrderRequirement) -> Gap {
    let (kind, remedy) = match requirement.field_type.as_ref().map(|kind| kind.as_str()) {
        Some("document") => ("a document", "look up the requirement type, and give the document in `requirements`"),
        Some("address") => ("an address", "look up the requirement type, and give an address id in `requirements`"),
        Some("action") => (
            "something that a person must do",
            "start it with `porting_orders().action_requirements(&id)`, let the person finish it, and run again",
        ),
        _ => ("a value", "look up the requirement type, and give its value in `requirements`"),
    };
    let which = requirement.requirement_type_id.as_ref().map(ToString::to_string).unwrap_or_default();
    Gap::new(format!("/requirements/{index}/field_value"), format!("requirement {which} needs {kind}"), remedy)
}

/// The additional steps that are open.
pub(crate) fn open_steps(order: &PortingOrder) -> Vec<Gap> {
    let gap = |(index, step): (usize, &AdditionalStep)| {
        let (what, remedy) = match step {
            AdditionalStep::AssociatedPhoneNumbers => (
                "the numbers that stay behind are not declared",
                "give every range with its fate in `associated_phone_numbers`, and run again",
            ),
            AdditionalStep::PhoneNumberVerificationCodes => (
                "the numbers are not verified",
                "call `porting_orders().verification_codes(&id)`: `request` sends a code to each number, `verify` takes \
                 the codes that their holders read out; then run again",
            ),
            _ => ("an additional step is open that this version does not know", "see the order in the Telnyx portal"),
        };
        Gap::new(format!("/additional_steps/{index}"), what, remedy)
    };
    order.additional_steps.iter().enumerate().map(gap).collect()
}

/// What a field is in plain words, and what to do when it is wanting, whoever found it so.
pub(crate) fn field(pointer: &str) -> Option<(&'static str, &'static str)> {
    const ADDRESS: &str = "give the complete service address, not the billing address";
    Some(match pointer {
        "/documents/loa" => ("the LOA", "give the LOA, signed within the last 90 days"),
        "/documents/invoice" => ("the invoice", "give an invoice of the losing carrier that is at most 30 days old"),
        "/end_user/admin/entity_name" => {
            ("the account holder", "give the account holder as the losing carrier spells it")
        }
        "/end_user/admin/auth_person_name" => ("the authorized person", "give the person who may authorize the port"),
        "/end_user/admin/account_number" => {
            ("the account number", "give the account number at the losing carrier, as the invoice shows it")
        }
        "/end_user/admin/billing_phone_number" => ("the billing number", "give the main billing number of the account"),
        "/end_user/admin/pin_passcode" => ("the PIN", "get a fresh transfer PIN from the losing carrier"),
        "/end_user/location/street_address" => ("the street", ADDRESS),
        "/end_user/location/locality" => ("the city", ADDRESS),
        "/end_user/location/administrative_area" => ("the state or province", ADDRESS),
        "/end_user/location/postal_code" => ("the postal code", ADDRESS),
        "/end_user/location/country_code" => ("the country", ADDRESS),
        "/activation_settings/foc_datetime_requested" => {
            ("the FOC date", "choose an instant inside an allowed FOC window")
        }
        "/misc/type" => ("full or partial port", "say whether the port is full or partial"),
        "/misc/remaining_numbers_action" => {
            ("the fate of the remaining numbers", "say whether the numbers that stay are kept or disconnected")
        }
        "/misc/new_billing_phone_number" => (
            "the billing number is ported and the rest is kept: a new one",
            "name the new billing number of what stays at the losing carrier",
        ),
        "/messaging/enable_messaging" => ("messaging", "leave messaging off, or give a messaging profile"),
        "/phone_number_configuration/messaging_profile_id" => {
            ("messaging is to be ported, and the messaging profile", "give a messaging profile")
        }
        "/additional_steps" => ("an additional step", "finish the additional steps of the order"),
        "/requirements" => ("a requirement", "give a value for each requirement, and finish each action"),
        _ if pointer.starts_with("/end_user/location") => ("the service address", ADDRESS),
        _ if pointer.starts_with("/requirements/") => ("a requirement", "give a value within its acceptance criteria"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use telnyx_porting_raw::types::{PortingOrderType, RemainingNumbersAction};
    use telnyx_porting_sim::Simulator;

    use super::*;
    use crate::workflow::{found, pre_flight};
    use crate::{Client, PhoneNumber};

    async fn told_by_both(numbers: &[&str], partial: bool) -> (Vec<Gap>, Vec<Gap>) {
        let sim = Simulator::start().await.unwrap();
        let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build().unwrap();
        let orders = client.porting_orders();
        let numbers: Vec<PhoneNumber> = numbers.iter().map(|number| number.parse().unwrap()).collect();
        let order = orders.create(numbers.iter().copied()).send().await.unwrap().remove(0);
        let edit =
            orders.update(&order.id).billing_phone_number(numbers[0]).enable_messaging(numbers[0].is_us_or_canada());
        let edit = if partial {
            edit.port_type(PortingOrderType::Partial).remaining_numbers_action(RemainingNumbersAction::Keep)
        } else {
            edit
        };
        edit.send().await.unwrap();
        let order = found::by_id(&client, &order.id).await.unwrap().unwrap();
        let refused = orders.confirm(&order.id).send().await.unwrap_err();
        (sorted(pre_flight::gaps(&order, &numbers)), sorted(from_refusal(&refused, &order)))
    }

    fn sorted(mut gaps: Vec<Gap>) -> Vec<Gap> {
        gaps.sort_by(|one, other| one.pointer.cmp(&other.pointer));
        gaps
    }

    #[tokio::test]
    async fn the_list_is_the_same_whoever_finds_it() {
        for (numbers, partial, least) in [
            (&["+12125550123"][..], false, 10),
            (&["+12125550123", "+12125550124"], true, 11),
            (&["+14165550123"], false, 10),
            (&["+442079460123"], true, 8),
            (&["+4930901820"], false, 8),
            // With an identity check, which only a person can finish.
            (&["+61491570006"], false, 8),
        ] {
            let (local, remote) = told_by_both(numbers, partial).await;
            assert!(local.len() >= least, "{numbers:?}: {local:?}");
            assert!(remote.iter().all(|gap| gap.known_from == GapSource::Api));
            let words = |gaps: &[Gap]| gaps.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
            assert_eq!(words(&local), words(&remote), "{numbers:?}");
        }
    }
}
