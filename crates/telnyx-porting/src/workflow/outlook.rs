//! What an order looks like once an edit is made, without making it.

use serde_json::{Map, Value, json};
use telnyx_porting_raw::types::{PortingOrder, UpdatePortingOrder};

/// The order with the changes of an edit.
///
/// The body of an edit has the shape of the order, so it is merged into it, as the server is known to do: parts by parts,
/// lists as a whole, requirements by their type. `None` if that is no order any more, which would be a mistake of ours.
pub(crate) fn with_changes(order: &PortingOrder, changes: &UpdatePortingOrder) -> Option<PortingOrder> {
    let mut order = serde_json::to_value(order).ok()?;
    let mut changes = serde_json::to_value(changes).ok()?;
    if let Some(values) = changes.as_object_mut()?.remove("requirements") {
        fill_requirements(order.get_mut("requirements"), &values);
    }
    merge(&mut order, changes);
    serde_json::from_value(order).ok()
}

/// A draft in which nothing is set.
pub(crate) fn fresh_draft(messaging_capable: bool) -> Option<PortingOrder> {
    let draft = json!({
        "id": "not-made-yet",
        "status": {"value": "draft", "details": []},
        "end_user": {"admin": {}, "location": {}},
        "documents": {},
        "messaging": {"enable_messaging": false, "messaging_capable": messaging_capable},
        "phone_number_configuration": {},
    });
    serde_json::from_value(draft).ok()
}

fn merge(into: &mut Value, changes: Value) {
    match (into, changes) {
        (Value::Object(into), Value::Object(changes)) => {
            for (key, change) in changes {
                let place = into.entry(key).or_insert(Value::Null);
                if change.is_object() && !place.is_object() {
                    *place = Value::Object(Map::new());
                }
                merge(place, change);
            }
        }
        (into, change) => *into = change,
    }
}

fn fill_requirements(requirements: Option<&mut Value>, values: &Value) {
    let Some(Value::Array(requirements)) = requirements else { return };
    for value in values.as_array().into_iter().flatten() {
        let known = requirements.iter_mut().find(|known| known["requirement_type_id"] == value["requirement_type_id"]);
        if let Some(Value::Object(known)) = known {
            known.insert("field_value".to_owned(), value["field_value"].clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_merged_and_requirements_found_by_their_type() {
        let order: PortingOrder = serde_json::from_value(json!({
            "id": "1", "status": {"value": "draft"}, "misc": null,
            "end_user": {"admin": {"entity_name": "Harbor & Pine LLC", "pin_passcode": "0000"}},
            "requirements": [{"requirement_type_id": "7", "field_value": null}, {"requirement_type_id": "8"}],
        }))
        .unwrap();
        let changes: UpdatePortingOrder = serde_json::from_value(json!({
            "misc": {"type": "full"},
            "end_user": {"admin": {"pin_passcode": null, "account_number": "HP-1"}},
            "requirements": [{"requirement_type_id": "7", "field_value": "x"}],
        }))
        .unwrap();
        let after = serde_json::to_value(with_changes(&order, &changes).unwrap()).unwrap();
        assert_eq!(after["misc"]["type"], "full");
        assert_eq!(after["end_user"]["admin"], json!({"entity_name": "Harbor & Pine LLC", "account_number": "HP-1"}));
        assert_eq!(after["requirements"][0]["field_value"], "x");
        assert_eq!(after["requirements"][1]["field_value"], Value::Null);
    }

    #[test]
    fn a_fresh_draft_can_be_judged() {
        let draft = fresh_draft(true).unwrap();
        assert!(draft.end_user.is_some() && draft.documents.is_some());
    }
}
