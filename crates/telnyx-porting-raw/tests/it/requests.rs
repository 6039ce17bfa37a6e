//! What goes over the wire, for every operation.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde_json::Value;
use telnyx_porting_raw::{Error, OPERATIONS, Operation};

use crate::calls::{self, Call};
use crate::contract::{self, Sample, snake};
use crate::recorder::{BASE, Recorder, Seen};

/// Everything in it has a meaning in a URL.
const ODD_ID: &str = "po/1?x=%41#é\\..&;+\"";

async fn sent(call: &Call) -> Seen {
    let recorder = Recorder::answering(500, "");
    let answer = (call.send)(recorder.client(), ODD_ID).await;
    assert!(matches!(answer, Err(Error::UnexpectedResponse(_))), "{}: {answer:?}", call.id);
    recorder.request()
}

#[test]
fn every_operation_of_the_contract_has_a_call() {
    let called: Vec<&str> = calls::all().iter().map(|call| call.id).collect();
    let known: Vec<&str> = OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(called, known);
    let documented: BTreeSet<String> =
        contract::operations().iter().map(|(method, path, _)| format!("{method} {path}")).collect();
    let listed: BTreeSet<String> = OPERATIONS.iter().map(|o| format!("{} {}", o.method, o.path)).collect();
    assert_eq!(listed, documented);
}

#[tokio::test]
async fn method_path_and_headers_are_the_documented_ones() {
    for call in calls::all() {
        let operation = Operation::find(call.id).unwrap();
        let seen = sent(&call).await;
        assert_eq!(seen.operation, call.id);
        let about = (call.about)(Recorder::answering(500, "").client()).0;
        assert_eq!(about.id, call.id);
        assert_eq!(seen.method, operation.method, "{}", call.id);
        assert!(seen.url.as_str().starts_with(&format!("{BASE}/")), "{}", seen.url);
        assert_eq!(seen.url.fragment(), None, "{}", seen.url);
        let accepted: Vec<_> = seen.headers.get_all(ACCEPT).iter().collect();
        assert_eq!(accepted, [operation.accept], "{}", call.id);
        assert!(!seen.headers.contains_key("api-version"), "{}", call.id);
        assert_eq!(seen.headers.contains_key(CONTENT_TYPE), seen.body.is_some(), "{}", call.id);
    }
}

#[tokio::test]
async fn an_id_stays_one_segment_of_the_path() {
    for call in calls::all() {
        let operation = Operation::find(call.id).unwrap();
        let seen = sent(&call).await;
        let found: Vec<String> = seen.url.path_segments().unwrap().skip(1).map(decoded).collect();
        let wanted: Vec<&str> = operation.path.trim_start_matches('/').split('/').collect();
        assert_eq!(found.len(), wanted.len(), "{} {}", call.id, seen.url);
        let mut placeholders = call.path.iter();
        for (found, wanted) in found.iter().zip(wanted) {
            if let Some(name) = wanted.strip_prefix('{') {
                assert_eq!(*placeholders.next().unwrap(), snake(name), "{}", call.id);
                assert_eq!(found, ODD_ID, "{}", seen.url);
            } else {
                assert_eq!(found, wanted, "{}", call.id);
            }
        }
        assert_eq!(placeholders.next(), None, "{}", call.id);
    }
}

/// `DELETE /porting_orders/` or `/porting_orders/..` would be about something else altogether. Ids that are typed in are
/// refused when they are made; these came with an answer.
#[tokio::test]
async fn an_id_that_names_another_resource_is_not_sent() {
    for call in calls::all().iter().filter(|call| !call.path.is_empty()) {
        for id in ["", ".", "..", "%2e%2E", "a b", "a\nb"] {
            let recorder = Recorder::answering(200, "{}");
            let answer = (call.send)(recorder.client(), id).await;
            if id == "%2e%2E" {
                // Harmless once the percent sign is encoded.
                assert!(recorder.request().url.path().contains("%252e%252E"), "{}", call.id);
                continue;
            }
            match answer {
                Err(Error::InvalidRequest(reason)) => {
                    assert!(reason.contains("not an id"), "{reason}")
                }
                other => panic!("{} with id {id:?}: {other:?}", call.id),
            }
            assert!(recorder.requests().is_empty(), "{}", call.id);
        }
    }
}

#[tokio::test]
async fn an_id_that_is_typed_in_is_checked_as_well() {
    let recorder = Recorder::answering(200, "{}");
    for id in ["", "..", "a b"] {
        let answer = recorder.client().delete_porting_order().id(id).send().await;
        assert!(matches!(answer, Err(Error::InvalidRequest(_))), "{answer:?}");
    }
    assert!(recorder.requests().is_empty());
}

#[tokio::test]
async fn every_query_parameter_has_its_documented_name() {
    let mut repeated = 0;
    for call in calls::all() {
        let documented: Vec<&str> = contract::parameters(contract::operation(call.id))
            .into_iter()
            .filter(|parameter| parameter["in"] == "query")
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let query = (call.query)();
        let set: BTreeSet<&str> = query.iter().map(|(name, _)| *name).collect();
        let all: BTreeSet<String> = documented.iter().map(|name| snake(name)).collect();
        assert_eq!(set, all.iter().map(String::as_str).collect(), "{}: not every parameter is tried", call.id);

        let mut wanted = Vec::new();
        for (setter, value) in query {
            let name = documented.iter().find(|name| snake(name) == setter).unwrap();
            let values = value.as_array().cloned().unwrap_or_else(|| vec![value]);
            repeated += usize::from(values.len() > 1 && name.ends_with("[]"));
            wanted.extend(values.iter().map(|value| (name.to_string(), plain(value))));
        }
        let seen = sent(&call).await;
        let mut found: Vec<(String, String)> = seen.url.query_pairs().into_owned().collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{}", call.id);
        let raw = seen.url.query().unwrap_or_default();
        assert!(!raw.contains(['[', ']', ' ']), "{raw}");
    }
    assert!(repeated > 10, "repeated keys were hardly tried: {repeated}");
}

#[tokio::test]
async fn every_body_holds_every_documented_field() {
    for call in calls::all() {
        let schema = contract::request_schema(contract::operation(call.id));
        let seen = sent(&call).await;
        let body: Option<Value> = seen.body.map(|body| serde_json::from_str(&body).unwrap());
        assert_eq!(body, (call.body)(), "{}", call.id);
        assert_eq!(body, schema.map(|name| Sample::Full.component(name)), "{}", call.id);
        if let Some(content_type) = seen.headers.get(CONTENT_TYPE) {
            assert_eq!(content_type, "application/json", "{}", call.id);
        }
    }
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let recorder = Recorder::answering(200, r#"{"data":[]}"#);
    recorder.client().list_porting_orders().send().await.unwrap();
    assert_eq!(recorder.request().url.as_str(), "https://api.example/v2/porting_orders");

    let recorder = Recorder::answering(200, r#"{"data":{"id":"po-1","status":{"value":"draft"}}}"#);
    recorder.client().update_porting_order().id("po-1").send().await.unwrap();
    assert_eq!(recorder.request().body.as_deref(), Some("{}"));
}

/// Whole requests: of each area the one with the most query parameters, and the one with the largest body.
#[tokio::test]
async fn requests_look_like_this() {
    let mut largest: BTreeMap<String, (usize, Call)> = BTreeMap::new();
    for call in calls::all() {
        let area = Operation::find(call.id).unwrap().area;
        let (name, size) = match (call.body)() {
            Some(body) => (format!("{area}_body"), body.to_string().len()),
            None => (format!("{area}_query"), (call.query)().len()),
        };
        if largest.get(&name).is_none_or(|(found, _)| *found < size) {
            largest.insert(name, (size, call));
        }
    }
    assert!(largest.len() > 30);
    for (name, (_, call)) in largest {
        let recorder = Recorder::answering(500, "");
        let _ = (call.send)(recorder.client(), "po-1").await;
        insta::assert_snapshot!(name, shown(&recorder.request()));
    }
}

fn shown(seen: &Seen) -> String {
    let mut text = format!("{} {}\n", seen.method, seen.url.path());
    for pair in seen.url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        text.push_str(&format!("  {pair}\n"));
    }
    let mut headers: Vec<String> =
        seen.headers.iter().map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap())).collect();
    headers.sort();
    text.push_str(&headers.concat());
    if let Some(body) = &seen.body {
        let body: Value = serde_json::from_str(body).unwrap();
        text.push_str(&format!("\n{}", serde_json::to_string_pretty(&body).unwrap()));
    }
    text
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn decoded(segment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits: String = rest.by_ref().take(2).map(char::from).collect();
            bytes.push(u8::from_str_radix(&digits, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}
