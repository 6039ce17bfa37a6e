//! PATCH bodies: absent, null and value are three things.

use serde_json::{Value, json};
use telnyx_porting_raw::Nullable;
use telnyx_porting_raw::types::*;

use crate::contract::{Sample, operations, reachable, request_schema, schemas};
use crate::models::{requests, source};
use crate::recorder::Recorder;

/// Components reachable from the body of a PATCH that changes single fields.
fn patched() -> Vec<&'static str> {
    let bodies = operations()
        .into_iter()
        .filter(|(method, _, operation)| method == "PATCH" && operation["x-full-replacement"] != true)
        .filter_map(|(_, _, operation)| request_schema(operation));
    let mut names: Vec<&str> = bodies.flat_map(reachable).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn every_field_that_can_be_cleared_tells_absent_null_and_value_apart() {
    let mut tried = 0;
    for name in patched() {
        let form = requests().filter(|model| source(model) == name).find(|model| model.name.starts_with("Update"));
        let Some(form) = form else { continue };
        let schema = &schemas()[name];
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let base = Sample::Missing.component(name);
        assert_eq!((form.decode)(&base).unwrap().json, base, "{}", form.name);
        for (field, property) in schema["properties"].as_object().unwrap() {
            let list = property["type"] == "array";
            let clearable = property["nullable"] == true || list;
            if !clearable || required.iter().any(|r| r == field) {
                continue;
            }
            let mut values = vec![Value::Null, Sample::Full.component(name)[field].clone()];
            if list {
                values.push(json!([]));
            }
            for value in values {
                let mut body = base.clone();
                body[field] = value;
                assert_eq!((form.decode)(&body).unwrap().json, body, "{}.{field}", form.name);
            }
            tried += 1;
        }
    }
    assert!(tried > 30, "only {tried} fields can be cleared");
}

#[test]
fn every_component_with_something_to_clear_has_a_patch_form() {
    for name in patched() {
        let clearable = schemas()[name]["properties"].as_object().into_iter().flatten().any(|(field, property)| {
            let required = schemas()[name]["required"].as_array();
            let required = required.is_some_and(|list| list.iter().any(|r| r == field));
            !required && (property["nullable"] == true || property["type"] == "array")
        });
        let has_form = requests().any(|model| source(model) == name && model.name.starts_with("Update"));
        assert!(has_form || !clearable, "{name}");
    }
}

async fn body_of(changes: UpdatePortingOrder) -> Value {
    let recorder = Recorder::answering(500, "");
    let _ = recorder.client().update_porting_order().id("po-1").body(changes).send().await;
    serde_json::from_str(&recorder.request().body.unwrap()).unwrap()
}

#[tokio::test]
async fn nested_fields_are_cleared_one_by_one() {
    let mut admin = UpdateEndUserAdmin::default();
    admin.pin_passcode = Some(Nullable::Null);
    admin.entity_name = Some("Quill & Sons".to_owned().into());
    let mut end_user = UpdateEndUser::default();
    end_user.admin = Some(admin);
    let mut documents = UpdatePortingOrderDocuments::default();
    documents.loa = Some(Nullable::Null);
    let mut changes = UpdatePortingOrder::default();
    changes.end_user = Some(end_user);
    changes.documents = Some(documents);
    changes.misc = Some(Nullable::Null);
    changes.requirements = Some(Vec::new().into());
    let wanted = json!({
        "end_user": { "admin": { "pin_passcode": null, "entity_name": "Quill & Sons" } },
        "documents": { "loa": null },
        "misc": null,
        "requirements": [],
    });
    assert_eq!(body_of(changes).await, wanted);
}

#[tokio::test]
async fn the_builder_says_the_same() {
    let changes = UpdatePortingOrder::builder()
        .webhook_url(Some(Nullable::Null))
        .end_user(Some(UpdateEndUser::builder().try_into().unwrap()))
        .customer_reference(Some(Nullable::Value("PO-7".to_owned())));
    let changes: UpdatePortingOrder = changes.try_into().unwrap();
    let wanted = json!({ "webhook_url": null, "end_user": {}, "customer_reference": "PO-7" });
    assert_eq!(body_of(changes.clone()).await, wanted);
    let again: UpdatePortingOrder = serde_json::from_value(wanted.clone()).unwrap();
    assert_eq!(serde_json::to_value(again).unwrap(), wanted);
}

#[tokio::test]
async fn a_request_without_changes_is_an_empty_object() {
    assert_eq!(body_of(UpdatePortingOrder::default()).await, json!({}));
}
