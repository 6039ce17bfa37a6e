//! Answers in another shape than the documented one: with or without their envelope, with gaps, with payloads of others.

use serde_json::{Value, json};
use telnyx_porting_raw::types::*;
use telnyx_porting_raw::{Error, OPERATIONS, ResponseBody};

use crate::calls::{self, Call};
use crate::contract::{self, Sample};
use crate::models;
use crate::recorder::Recorder;
use crate::wire::answering;

async fn answered(call: &Call, body: &Value) -> Result<String, Error<()>> {
    (call.send)(Recorder::answering(200, body.to_string()).client(), "po-1").await
}

/// Calls that answer JSON, with a documented answer.
fn documented() -> impl Iterator<Item = (Call, Value)> {
    let is_json = |id: &str| OPERATIONS.iter().any(|o| o.id == id && o.body == ResponseBody::Json);
    calls::all().into_iter().filter(move |call| is_json(call.id)).map(|call| {
        let schema = contract::answer_schema(contract::operation(call.id)).unwrap();
        (call, Sample::Full.of(schema))
    })
}

fn is_refused(call: &Call, body: &Value, answer: &Result<String, Error<()>>) {
    assert!(matches!(answer, Err(Error::InvalidResponsePayload(..))), "{} {body}: {answer:?}", call.id);
    let client = Recorder::answering(200, "").client();
    let problem = (call.about)(client).1(body.to_string().as_bytes());
    assert!(problem.is_some(), "{} {body}", call.id);
}

#[tokio::test]
async fn one_object_is_read_without_its_envelope() {
    let mut read = Vec::new();
    for (call, full) in documented() {
        let Some(data @ Value::Object(_)) = full.get("data") else { continue };
        let answer = answered(&call, data).await;
        if call.id == "get_sub_request" {
            // It has no field that is always there, so anything could be one.
            is_refused(&call, data, &answer);
            continue;
        }
        let without_meta = json!({ "data": data });
        assert_eq!(answer.unwrap(), answered(&call, &without_meta).await.unwrap(), "{}", call.id);
        let client = Recorder::answering(200, "").client();
        assert_eq!((call.about)(client).1(data.to_string().as_bytes()), None, "{}", call.id);
        read.push(call.id);
    }
    assert!(read.contains(&"share_porting_order") && read.contains(&"delete_document"), "{read:?}");
    assert!(read.len() > 25, "{read:?}");
}

#[tokio::test]
async fn what_is_documented_bare_is_read_from_an_envelope() {
    let mut read = 0;
    for (call, full) in documented().filter(|(_, full)| full.get("data").is_none()) {
        let as_documented = answered(&call, &full).await.unwrap();
        for body in [
            json!({ "data": full }),
            json!({ "data": full, "meta": { "total_pages": 1 } }),
            json!({ "meta": null, "jsonapi": [1], "data": full }),
        ] {
            assert_eq!(answered(&call, &body).await.unwrap(), as_documented, "{} {body}", call.id);
        }
        read += 1;
    }
    assert_eq!(read, 6, "requirement groups");
}

#[tokio::test]
async fn an_envelope_is_known_wherever_its_data_stands() {
    for (call, full) in documented() {
        let Some(data) = full.get("data") else { continue };
        // Written out: a JSON map of serde's would be sorted.
        for body in [
            format!(r#"{{"jsonapi":{{"version":[1]}},"id":"req-1","data":{data}}}"#),
            format!(r#"{{"data":{data},"id":"req-1"}}"#),
        ] {
            let answer = (call.send)(Recorder::answering(200, body.clone()).client(), "po-1").await;
            let wanted = answered(&call, &json!({ "data": data })).await.unwrap();
            assert_eq!(answer.unwrap(), wanted, "{} {body}", call.id);
        }
    }
}

/// Other clients read an empty list out of each of these.
#[tokio::test]
async fn what_is_about_something_else_is_no_answer() {
    for (call, full) in documented() {
        let mut strange = vec![
            json!({ "errors": [{ "code": "10015", "title": "Bad request" }] }),
            json!({ "message": "ok", "status": "up" }),
            json!("ok"),
            json!([[full]]),
            json!({ "id": null, "token": null, "url": null, "status": null }),
        ];
        if full.get("data").is_some() {
            strange.extend([json!([]), json!([full["data"]]), json!({ "data": null, "id": "po-1" })]);
        }
        if full["data"].is_array() {
            strange.push(full["data"][0].clone());
        }
        for body in strange {
            let answer = answered(&call, &body).await;
            is_refused(&call, &body, &answer);
        }
    }
}

#[tokio::test]
async fn a_bare_answer_with_a_gap_is_said_to_lack_its_envelope() {
    let call = calls::all().into_iter().find(|call| call.id == "share_porting_order").unwrap();
    let problem = (call.about)(Recorder::answering(200, "").client()).1;
    let found = problem(br#"{"id":"st-1","permissions":[]}"#).unwrap();
    assert_eq!((found.path.as_str(), found.reason.as_str()), (".", "missing field `data`"));
    let found = problem(br#"{"data":{"id":"st-1"}}"#).unwrap();
    assert_eq!((found.path.as_str(), found.reason.as_str()), ("data", "missing field `token`"));
}

#[tokio::test]
async fn a_token_is_not_lost_by_what_is_around_it() {
    for body in [
        json!({ "data": { "token": "not-a-real-token" } }),
        json!({ "token": "not-a-real-token" }),
        json!({ "record_type": "porting_order_sharing_token", "id": null, "porting_order_id": null, "created_at": null,
            "expires_at": "soon", "expires_in_seconds": "3600", "permissions": null, "token": "not-a-real-token" }),
        json!({ "id": "st-1", "token": "not-a-real-token", "permissions": "porting_order.document.read" }),
    ] {
        let answer = answering(201, body.clone()).share_porting_order().id("po-1").send().await.unwrap();
        assert_eq!(answer.data.token, "not-a-real-token", "{body}");
        let permissions: Vec<&str> = answer.data.permissions.iter().map(SharingPermission::as_str).collect();
        let told = body["permissions"].as_str().into_iter().collect::<Vec<_>>();
        assert_eq!(permissions, told);
    }
}

#[tokio::test]
async fn incomplete_ranges_do_not_cost_the_page() {
    let gaps = json!([{ "start_at": "+49305550100" }, {}, null, { "start_at": null, "end_at": 49305550109i64 }]);
    let body = json!({ "data": [
        { "id": "block-1", "phone_number_range": { "end_at": "+49305550109" }, "activation_ranges": gaps },
        { "id": "block-2", "phone_number_range": null, "activation_ranges": null },
        { "id": "block-3", "phone_number_range": {} },
    ]});
    let page = answering(200, body).list_phone_number_blocks().porting_order_id("po-1").send().await.unwrap();
    let [first, second, third] = page.data.as_slice() else { panic!("{page:?}") };
    let whole = first.phone_number_range.as_ref().unwrap();
    assert_eq!((whole.start_at.as_deref(), whole.end_at.as_deref()), (None, Some("+49305550109")));
    let parts: Vec<_> = first.activation_ranges.iter().map(|r| (r.start_at.as_deref(), r.end_at.as_deref())).collect();
    assert_eq!(parts, [(Some("+49305550100"), None), (None, None), (None, Some("49305550109"))]);
    assert!(second.phone_number_range.is_none() && second.activation_ranges.is_empty());
    assert!(third.phone_number_range.as_ref().unwrap().start_at.is_none());

    let body = json!({ "data": [
        { "id": "ext-1", "extension_range": { "start_at": 10 }, "activation_ranges": [{ "end_at": "49" }, {}] },
        { "id": "ext-2" },
    ]});
    let page = answering(200, body).list_phone_number_extensions().porting_order_id("po-1").send().await.unwrap();
    assert_eq!(page.data[0].extension_range.as_ref().unwrap().start_at, Some(10));
    assert_eq!(page.data[0].activation_ranges[0].end_at, Some(49));
    assert_eq!(page.data.len(), 2);
}

/// At every level, not only in `data`.
#[test]
fn one_thing_stands_for_a_list_of_one_and_the_other_way_round() {
    let mut swapped = 0;
    for model in models::answers() {
        let full = Sample::Full.component(models::source(model));
        let wanted = (model.decode)(&full).unwrap().json;
        for (name, value) in full.as_object().unwrap() {
            let mut other = full.clone();
            other[name] = match value {
                // A free-form map has no fields that items could be taken for.
                Value::Object(map) if !map.is_empty() => {
                    let fields: Vec<Value> = map.values().cloned().collect();
                    for odd in [json!([value, value]), json!(fields)].into_iter().filter(|_| fields.len() > 1) {
                        let mut several = full.clone();
                        several[name] = odd;
                        // Refused, or left out where that is allowed: the items are never taken for the fields.
                        if let Ok(decoded) = (model.decode)(&several) {
                            assert!(decoded.json[name].is_null(), "{}.{name}: {}", model.name, decoded.json);
                        }
                    }
                    json!([value])
                }
                Value::Array(items) if items[0].is_object() || items[0].is_string() => items[0].clone(),
                _ => continue,
            };
            let decoded = (model.decode)(&other).unwrap_or_else(|e| panic!("{}.{name}: {e}", model.name));
            assert_eq!(decoded.json, wanted, "{}.{name}", model.name);
            swapped += 1;
        }
    }
    assert!(swapped > 80, "only {swapped} fields were tried");
}

#[tokio::test]
async fn nulls_between_items_are_nothing() {
    let mut lists = 0;
    for (call, full) in documented() {
        let Some(Value::Array(items)) = full.get("data") else { continue };
        let wanted = answered(&call, &json!({ "data": items })).await.unwrap();
        let gaps = json!({ "data": [null, items[0], null] });
        assert_eq!(answered(&call, &gaps).await.unwrap(), wanted, "{}", call.id);
        let nothing = json!({ "data": [null, null] });
        is_refused(&call, &nothing, &answered(&call, &nothing).await);
        assert!(answered(&call, &json!({ "data": [] })).await.is_ok(), "{}", call.id);
        lists += 1;
    }
    assert!(lists > 20);
}

/// The threads of tests have small stacks, and a second look with the path in sight needs the most.
#[tokio::test]
async fn brackets_without_end_do_not_use_up_the_stack() {
    for call in calls::all() {
        for (open, close) in [("[", "]"), (r#"{"data":"#, "}"), (r#"{"id":"#, "}"), (r#"{"status":"#, "}")] {
            let endless = open.repeat(1_000);
            // Whole, and not too deep for serde_json: some models have no field that is missing then.
            let deep = format!("{}7{}", open.repeat(120), close.repeat(120));
            for (before, after) in [
                ("", ""),
                (r#"{"data":"#, "}"),
                (r#"{"data":[{"payload":"#, "}]}"),
                (r#"{"data":{"status":{"details":"#, "}}}"),
                (r#"{"x":"#, "}"),
            ] {
                let problem = (call.about)(Recorder::answering(200, "").client()).1;
                let is_json = OPERATIONS.iter().any(|o| o.id == call.id && o.body == ResponseBody::Json);
                assert_eq!(problem(format!("{before}{endless}").as_bytes()).is_some(), is_json, "{} {before}", call.id);
                problem(format!("{before}{deep}{after}").as_bytes());
            }
        }
    }
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let body =
        format!(r#"{{"data":[{{"id":"ev-1","event_type":"x","payload":{deep}}},{{"id":"ev-2","event_type":"x"}}]}}"#);
    let page = Recorder::answering(200, body).client().list_porting_events().send().await.unwrap();
    assert!(page.data.len() == 2 && page.data[0].payload.is_none());
}

#[tokio::test]
async fn payloads_of_any_shape_do_not_cost_the_history() {
    let event =
        |id: &str, payload: Value| json!({ "id": id, "event_type": "portout.status_changed", "payload": payload });
    let body = json!({ "data": [
        event("ev-1", json!(["gone", "po-1"])),
        event("ev-2", json!([{ "id": "po-1" }])),
        event("ev-3", json!({ "status": "ported", "id": { "x": 1 }, "customer_reference": { "a": 1 }, "support_key": 7,
            "comment": "Done.", "from": "po-1", "to": { "id": "po-2" }, "messaging": false, "deleted_at": {},
            "porting_phone_numbers": ["+13035550123", { "id": "ppn-1" }, null] })),
        event("ev-4", json!({ "status": { "details": [] }, "porting_order_id": "po-4", "porting_phone_numbers": { "id": 5 } })),
        event("ev-5", json!({ "status": { "value": "ported" }, "id": "po-5", "messaging": { "messaging_capable": 1 } })),
    ], "meta": { "total_pages": 1 } });
    let page = answering(200, body).list_porting_events().send().await.unwrap();
    let payloads: Vec<Option<&PortingEventPayload>> = page.data.iter().map(|event| event.payload.as_ref()).collect();
    let [None, Some(listed), Some(odd), Some(partial), Some(good)] = payloads.as_slice() else { panic!("{page:?}") };
    assert_eq!(listed.id.as_ref().unwrap(), "po-1");
    assert!(odd.status.is_none() && odd.id.is_none() && odd.customer_reference.is_none() && odd.comment.is_none());
    assert_eq!(odd.support_key.as_deref(), Some("7"));
    assert!(odd.from.is_none() && odd.messaging.is_none() && odd.deleted_at.is_none());
    assert_eq!(odd.to.as_ref().unwrap().id.as_ref().unwrap(), "po-2");
    assert_eq!(odd.porting_phone_numbers.len(), 1);
    assert!(partial.status.is_none());
    assert_eq!(partial.porting_order_id.as_ref().unwrap(), "po-4");
    assert_eq!(partial.porting_phone_numbers[0].id.as_ref().unwrap(), "5");
    assert_eq!(good.status.as_ref().unwrap().value, PortingOrderStatusValue::Ported);
    assert!(good.messaging.is_none());
}
