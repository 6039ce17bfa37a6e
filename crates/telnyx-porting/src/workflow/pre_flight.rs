//! The pre-flight check: everything an order lacks, before it is confirmed.

use telnyx_porting_raw::types::{
    OrderRequirement, PortingOrder, PortingOrderType, RemainingNumbersAction, RequirementTypeId,
};

use super::gap::{Gap, add, open_steps, requirement_gap};
use crate::PhoneNumber;

/// The requirement types that are the same thing as a field of `documents`: setting either fills the other. Both the ids
/// and that they are the same in every account are taken from published examples. (Assumed.)
const LOA_AND_INVOICE: [&str; 2] = ["a428786a-5dc2-41c0-b0fe-c32df4c1b5e2", "53970723-fbff-4f46-a975-f62be6c1a585"];

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
    add(&mut found.0, open_steps(order));
    found.0
}

#[derive(Default)]
struct Gaps(Vec<Gap>);

impl Gaps {
    fn needs<T>(&mut self, pointer: &str, value: Option<&T>) {
        if value.is_none() {
            self.0.push(Gap::missing(pointer));
        }
    }

    fn needs_text(&mut self, pointer: &str, value: Option<&String>) {
        self.needs(pointer, value.filter(|text| !text.trim().is_empty()));
    }

    fn end_user(&mut self, order: &PortingOrder, north_american: bool) {
        let Some(end_user) = &order.end_user else { return };
        if let Some(admin) = &end_user.admin {
            self.needs_text("/end_user/admin/entity_name", admin.entity_name.as_ref());
            self.needs_text("/end_user/admin/auth_person_name", admin.auth_person_name.as_ref());
            if north_american {
                self.needs_text("/end_user/admin/account_number", admin.account_number.as_ref());
                self.needs_text("/end_user/admin/billing_phone_number", admin.billing_phone_number.as_ref());
            }
        }
        if let Some(location) = &end_user.location {
            self.needs_text("/end_user/location/street_address", location.street_address.as_ref());
            self.needs_text("/end_user/location/locality", location.locality.as_ref());
            self.needs_text("/end_user/location/postal_code", location.postal_code.as_ref());
            self.needs_text("/end_user/location/country_code", location.country_code.as_ref());
            if north_american {
                self.needs_text("/end_user/location/administrative_area", location.administrative_area.as_ref());
            }
        }
    }

    fn documents(&mut self, order: &PortingOrder) {
        let Some(documents) = &order.documents else { return };
        self.needs("/documents/loa", documents.loa.as_ref());
        self.needs("/documents/invoice", documents.invoice.as_ref());
    }

    fn foc_date(&mut self, order: &PortingOrder) {
        let Some(settings) = &order.activation_settings else { return };
        self.needs("/activation_settings/foc_datetime_requested", settings.foc_datetime_requested.as_ref());
    }

    fn scope(&mut self, order: &PortingOrder, numbers: &[PhoneNumber]) {
        let Some(misc) = &order.misc else {
            return self.needs::<()>("/misc/type", None);
        };
        self.needs("/misc/type", misc.type_.as_ref());
        if misc.type_ != Some(PortingOrderType::Partial) {
            return;
        }
        let action = misc.remaining_numbers_action.as_ref();
        self.needs("/misc/remaining_numbers_action", action);
        let billing = order.end_user.as_ref().and_then(|u| u.admin.as_ref()?.billing_phone_number.as_deref());
        let billing_leaves = billing.is_some_and(|billing| numbers.iter().any(|n| n.matches_wire(billing)));
        if billing_leaves && action == Some(&RemainingNumbersAction::Keep) {
            self.needs_text("/misc/new_billing_phone_number", misc.new_billing_phone_number.as_ref());
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
            self.needs("/phone_number_configuration/messaging_profile_id", profile);
        }
    }

    fn requirements(&mut self, order: &PortingOrder) {
        for (index, requirement) in order.requirements.iter().enumerate() {
            // What is one of the documents is judged with them.
            let is_document = requirement.requirement_type_id.as_ref().is_some_and(is_document);
            let is_judged = is_document && order.documents.is_some();
            if !is_judged && !has_value(requirement) {
                self.0.push(requirement_gap(index, requirement));
            }
        }
    }
}

fn is_document(id: &RequirementTypeId) -> bool {
    LOA_AND_INVOICE.iter().any(|document| *id == *document)
}

/// Given, or accepted without that the answer shows what was given.
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
    fn a_document_requirement_is_judged_with_the_documents() {
        let mut order = complete();
        let loa = json!([{"requirement_type_id": LOA_AND_INVOICE[0], "field_type": "document", "field_value": null}]);
        order["requirements"] = loa;
        assert_eq!(pointers(order.clone()), Vec::<String>::new());
        order["documents"]["loa"] = Value::Null;
        assert_eq!(pointers(order.clone()), ["/documents/loa"]);
        order.as_object_mut().unwrap().remove("documents");
        assert_eq!(pointers(order), ["/requirements/0/field_value"]);
    }

    #[test]
    fn what_an_answer_leaves_out_is_not_judged() {
        assert_eq!(
            pointers(json!({"id": "1", "status": {"value": "draft"}, "misc": {"type": "full"}})),
            Vec::<String>::new()
        );
    }
}
