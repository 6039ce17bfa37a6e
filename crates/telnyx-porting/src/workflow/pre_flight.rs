//! The pre-flight check: everything an order lacks, before it is confirmed.

use telnyx_porting_raw::types::{
    AdditionalStep, OrderRequirement, PortingOrder, PortingOrderType, RemainingNumbersAction,
};

use super::gap::{Gap, remedy};
use crate::PhoneNumber;

/// Every gap of a draft that its own fields show. `numbers` are all numbers of the order.
///
/// Telnyx publishes no list of what a confirmation needs; this one is drawn from its guides (and said to be so in the
/// table of the porting guide). A part that the answer leaves out altogether is not judged.
pub(crate) fn gaps(order: &PortingOrder, numbers: &[PhoneNumber]) -> Vec<Gap> {
    let mut found = Gaps::default();
    let north_american = numbers.iter().any(|number| number.is_us_or_canada());
    found.end_user(order, north_american);
    found.documents(order);
    found.foc_date(order);
    found.scope(order, numbers);
    found.messaging(order);
    found.requirements(order);
    found.additional_steps(order);
    found.0
}

#[derive(Default)]
struct Gaps(Vec<Gap>);

impl Gaps {
    fn missing<T>(&mut self, pointer: &str, value: Option<&T>, is_empty: impl FnOnce(&T) -> bool, what: &str) {
        if value.is_none_or(is_empty) {
            self.0.push(Gap::new(pointer, format!("{what} is missing"), remedy(pointer).unwrap_or("give it")));
        }
    }

    fn text(&mut self, pointer: &str, value: Option<&String>, what: &str) {
        self.missing(pointer, value, |text| text.trim().is_empty(), what);
    }

    fn end_user(&mut self, order: &PortingOrder, north_american: bool) {
        let Some(end_user) = &order.end_user else { return };
        if let Some(admin) = &end_user.admin {
            self.text("/end_user/admin/entity_name", admin.entity_name.as_ref(), "the account holder");
            self.text("/end_user/admin/auth_person_name", admin.auth_person_name.as_ref(), "the authorized person");
            if north_american {
                self.text("/end_user/admin/account_number", admin.account_number.as_ref(), "the account number");
                let billing = admin.billing_phone_number.as_ref();
                self.text("/end_user/admin/billing_phone_number", billing, "the billing number");
            }
        }
        if let Some(location) = &end_user.location {
            self.text("/end_user/location/street_address", location.street_address.as_ref(), "the street");
            self.text("/end_user/location/locality", location.locality.as_ref(), "the city");
            self.text("/end_user/location/postal_code", location.postal_code.as_ref(), "the postal code");
            self.text("/end_user/location/country_code", location.country_code.as_ref(), "the country");
            if north_american {
                let area = location.administrative_area.as_ref();
                self.text("/end_user/location/administrative_area", area, "the state or province");
            }
        }
    }

    fn documents(&mut self, order: &PortingOrder) {
        let Some(documents) = &order.documents else { return };
        self.missing("/documents/loa", documents.loa.as_ref(), |_| false, "the LOA");
        self.missing("/documents/invoice", documents.invoice.as_ref(), |_| false, "the invoice");
    }

    fn foc_date(&mut self, order: &PortingOrder) {
        let Some(settings) = &order.activation_settings else { return };
        let pointer = "/activation_settings/foc_datetime_requested";
        self.missing(pointer, settings.foc_datetime_requested.as_ref(), |_| false, "the FOC date");
    }

    fn scope(&mut self, order: &PortingOrder, numbers: &[PhoneNumber]) {
        let Some(misc) = &order.misc else {
            return self.missing::<()>("/misc/type", None, |()| true, "full or partial port");
        };
        self.missing("/misc/type", misc.type_.as_ref(), |_| false, "full or partial port");
        if misc.type_ != Some(PortingOrderType::Partial) {
            return;
        }
        let action = misc.remaining_numbers_action.as_ref();
        self.missing("/misc/remaining_numbers_action", action, |_| false, "the fate of the remaining numbers");
        let billing = order.end_user.as_ref().and_then(|u| u.admin.as_ref()?.billing_phone_number.as_deref());
        let billing_leaves = billing.is_some_and(|billing| numbers.iter().any(|n| n.matches_wire(billing)));
        if billing_leaves && action == Some(&RemainingNumbersAction::Keep) {
            let new = misc.new_billing_phone_number.as_ref();
            self.text(
                "/misc/new_billing_phone_number",
                new,
                "the billing number is ported and the rest is kept: a new one",
            );
        }
    }

    fn messaging(&mut self, order: &PortingOrder) {
        let Some(messaging) = order.messaging.as_ref().filter(|m| m.enable_messaging == Some(true)) else { return };
        if messaging.messaging_capable == Some(false) {
            let pointer = "/messaging/enable_messaging";
            self.0.push(Gap::new(pointer, "the numbers cannot port messaging", "leave messaging off for this order"));
        }
        if let Some(configuration) = &order.phone_number_configuration {
            let profile = configuration.messaging_profile_id.as_ref();
            let pointer = "/phone_number_configuration/messaging_profile_id";
            self.missing(pointer, profile, |_| false, "messaging is to be ported, and the messaging profile");
        }
    }

    fn requirements(&mut self, order: &PortingOrder) {
        for (index, requirement) in order.requirements.iter().enumerate() {
            if has_value(requirement) {
                continue;
            }
            let kind = requirement.field_type.as_ref().map_or("a value", |kind| match kind.as_str() {
                "document" => "a document",
                "address" => "an address",
                "action" => "something a person must do",
                _ => "a value",
            });
            let which = requirement.requirement_type_id.as_ref().map(ToString::to_string).unwrap_or_default();
            self.0.push(Gap::new(
                format!("/requirements/{index}/field_value"),
                format!("requirement {which} needs {kind}"),
                "look up the requirement type, and give its value in `requirements`",
            ));
        }
    }

    fn additional_steps(&mut self, order: &PortingOrder) {
        for (index, step) in order.additional_steps.iter().enumerate() {
            let (what, remedy) = match step {
                AdditionalStep::AssociatedPhoneNumbers => (
                    "the numbers that stay behind are not declared",
                    "declare every range with its fate as associated phone numbers",
                ),
                AdditionalStep::PhoneNumberVerificationCodes => {
                    ("the numbers are not verified", "send a verification code to each number and give the codes back")
                }
                _ => {
                    ("an additional step is open that this version does not know", "see the order in the Telnyx portal")
                }
            };
            self.0.push(Gap::new(format!("/additional_steps/{index}"), what, remedy));
        }
    }
}

/// The LOA and invoice requirements are the same things as `documents`, so a value counts wherever it stands.
fn has_value(requirement: &OrderRequirement) -> bool {
    let given = requirement.field_value.as_ref().is_some_and(|value| !value.trim().is_empty());
    let accepted = requirement
        .requirement_status
        .as_ref()
        .is_some_and(|status| matches!(status.as_str(), "approved" | "requirement-info-under-review"));
    given || accepted
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn complete() -> Value {
        json!({
            "id": "1", "status": {"value": "draft"},
            "end_user": {
                "admin": {"entity_name": "Harbor & Pine LLC", "auth_person_name": "Ada Quill", "account_number": "HP-1",
                          "billing_phone_number": "+13035550123"},
                "location": {"street_address": "100 Example Street", "locality": "Denver", "administrative_area": "CO",
                             "postal_code": "80202", "country_code": "US"},
            },
            "documents": {"loa": "1", "invoice": "2"},
            "activation_settings": {"foc_datetime_requested": "2027-03-01T16:00:00Z"},
            "misc": {"type": "full"},
            "messaging": {"enable_messaging": false, "messaging_capable": true},
            "phone_number_configuration": {"messaging_profile_id": null},
            "requirements": [], "additional_steps": [],
        })
    }

    fn pointers(order: Value) -> Vec<String> {
        let order: PortingOrder = serde_json::from_value(order).unwrap();
        let numbers = ["+13035550123".parse().unwrap()];
        gaps(&order, &numbers).into_iter().map(|gap| gap.pointer).collect()
    }

    #[test]
    fn a_complete_order_has_no_gap() {
        assert_eq!(pointers(complete()), Vec::<String>::new());
    }

    #[test]
    fn a_fresh_draft_lacks_everything_at_once() {
        let mut order = complete();
        for part in ["admin", "location"] {
            for value in order["end_user"][part].as_object_mut().unwrap().values_mut() {
                *value = Value::Null;
            }
        }
        order["documents"] = json!({"loa": null, "invoice": null});
        order["activation_settings"]["foc_datetime_requested"] = Value::Null;
        order["misc"] = Value::Null;
        order["requirements"] = json!([{"requirement_type_id": "7", "field_type": "document", "field_value": null}]);
        order["additional_steps"] = json!(["phone_number_verification_codes", "something_new"]);
        insta::assert_json_snapshot!(pointers(order), @r#"
        [
          "/end_user/admin/entity_name",
          "/end_user/admin/auth_person_name",
          "/end_user/admin/account_number",
          "/end_user/admin/billing_phone_number",
          "/end_user/location/street_address",
          "/end_user/location/locality",
          "/end_user/location/postal_code",
          "/end_user/location/country_code",
          "/end_user/location/administrative_area",
          "/documents/loa",
          "/documents/invoice",
          "/activation_settings/foc_datetime_requested",
          "/misc/type",
          "/requirements/0/field_value",
          "/additional_steps/0",
          "/additional_steps/1"
        ]
        "#);
    }

    #[test]
    fn a_partial_port_that_takes_the_billing_number_needs_a_new_one() {
        let mut order = complete();
        order["misc"] = json!({"type": "partial", "remaining_numbers_action": "keep"});
        assert_eq!(pointers(order.clone()), ["/misc/new_billing_phone_number"]);
        order["misc"]["remaining_numbers_action"] = json!("disconnect");
        assert_eq!(pointers(order.clone()), Vec::<String>::new());
        order["misc"]["remaining_numbers_action"] = Value::Null;
        assert_eq!(pointers(order), ["/misc/remaining_numbers_action"]);
    }

    #[test]
    fn messaging_needs_capable_numbers_and_a_profile() {
        let mut order = complete();
        order["messaging"] = json!({"enable_messaging": true, "messaging_capable": false});
        assert_eq!(
            pointers(order),
            ["/messaging/enable_messaging", "/phone_number_configuration/messaging_profile_id"]
        );
    }

    #[test]
    fn what_an_answer_leaves_out_is_not_judged() {
        assert_eq!(
            pointers(json!({"id": "1", "status": {"value": "draft"}, "misc": {"type": "full"}})),
            Vec::<String>::new()
        );
    }
}
