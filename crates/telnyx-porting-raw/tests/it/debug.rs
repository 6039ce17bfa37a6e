//! No personal data in `Debug`.

use std::fmt::Debug;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use serde_json::Value;
use telnyx_porting_raw::{Client, Inner};

use crate::calls;
use crate::contract::{MARKER, Sample, reachable, schemas};
use crate::models::{all, source};

fn has_sensitive(component: &str) -> bool {
    let properties = schemas()[component]["properties"].as_object();
    properties.is_some_and(|p| p.values().any(|property| property["x-sensitive"] == true))
}

#[test]
fn no_model_and_no_builder_shows_a_sensitive_value() {
    let mut hidden = 0;
    for model in all() {
        let value = Sample::Full.component(source(model));
        let decoded = (model.decode)(&value).unwrap();
        let sensitive = reachable(source(model)).into_iter().any(has_sensitive);
        // Otherwise nothing would be proven below.
        assert_eq!(decoded.json.to_string().contains(MARKER), sensitive, "{}", model.name);
        for debug in &decoded.debug {
            assert!(!debug.contains(MARKER), "{}", model.name);
        }
        if sensitive {
            hidden += 1;
            assert!(decoded.debug[0].contains("<redacted>"), "{}", decoded.debug[0]);
        }
    }
    assert!(hidden > 50, "only {hidden} models hold anything sensitive");
}

#[test]
fn what_is_not_there_is_shown_as_not_there() {
    let admin = model_debug("EndUserAdmin", Sample::Missing);
    assert!(admin.contains("pin_passcode: None"), "{admin}");
    let admin = model_debug("EndUserAdmin", Sample::Full);
    assert!(admin.contains("pin_passcode: <redacted>"), "{admin}");
    let update = model_debug("UpdateEndUserAdmin", Sample::Full);
    assert!(update.contains("pin_passcode: <redacted>"), "{update}");
}

fn model_debug(name: &str, sample: Sample) -> String {
    let model = all().find(|model| model.name == name).unwrap();
    (model.decode)(&sample.component(source(model))).unwrap().debug.remove(0)
}

#[test]
fn no_request_shows_its_parameters_or_its_body() {
    for call in calls::all() {
        let client = Client::new_with_client("https://api.example", crate::recorder::http().clone(), Inner::direct());
        let shown = (call.debug)(client);
        assert!(!shown.contains(MARKER), "{}: {shown}", call.id);
        let values = (call.query)().into_iter().map(|(_, value)| value).chain((call.body)());
        for text in values.flat_map(|value| texts(&value)).filter(|text| text.len() > 6) {
            assert!(!shown.contains(&text), "{}: {shown}", call.id);
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_client_does_not_show_its_key() {
    // Not marked as sensitive, as people do who do not know that they should.
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, HeaderValue::from_static("Bearer KEY0123456789"));
    let http = reqwest::Client::builder().default_headers(headers).build().unwrap();
    let client = Client::new_with_client("https://user:pass1234@api.example/v2", http, Inner::direct());
    let shown = [debug(&client), debug(&client.list_porting_orders()), debug(&Inner::direct())].concat();
    assert!(!shown.contains("KEY0123456789"), "{shown}");
    assert!(!shown.contains("pass1234"), "{shown}");
}

fn debug(value: &impl Debug) -> String {
    format!("{value:?} {value:#?}")
}
