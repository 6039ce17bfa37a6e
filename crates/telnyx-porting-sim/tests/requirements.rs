//! Requirements: who has to meet which, and how their review ends.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, hours, minutes, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, Simulator};

const PROOF_OF_ADDRESS: &str = "5d9d3c1e-97b1-4c07-8a3f-7d1c1d2a9e44";
const LOA: &str = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
const IDENTITY_CHECK: &str = "9f4c2f0e-55f1-4b57-8e7c-2d8f2f1f0a66";

fn path(order: &str) -> String {
    format!("/porting_orders/{order}")
}

async fn text(api: &Api, content: &'static str) -> String {
    let part = reqwest::multipart::Part::text(content).file_name("paper.txt");
    let form = reqwest::multipart::Form::new().part("file", part);
    let (_, body) = api.send(api.request(reqwest::Method::POST, "/documents").multipart(form)).await;
    body["data"]["id"].as_str().unwrap().to_owned()
}

async fn details(api: &Api, order: &str) -> Vec<Value> {
    let (_, body) = api.get(&format!("{}/requirements", path(order))).await;
    body["data"].as_array().unwrap().clone()
}

async fn status_of(api: &Api, order: &str, requirement: &str) -> Value {
    let details = details(api, order).await;
    details.iter().find(|entry| entry["requirement_type"]["id"] == requirement).unwrap()["requirement_status"].clone()
}

/// Fills an order in, with everything its requirements ask for.
async fn complete(api: &Api, order: &str) {
    let body = api.complete_body(order).await;
    assert_eq!(api.patch(&path(order), body).await.0, 200);
    let mut values = Vec::new();
    for entry in details(api, order).await {
        let kind = &entry["requirement_type"];
        let value = match entry["field_type"].as_str().unwrap() {
            "document" => api.upload("paper.pdf").await,
            "action" => continue,
            _ => kind["acceptance_criteria"]["acceptable_values"][0].as_str().unwrap_or("123").to_owned(),
        };
        values.push(json!({ "requirement_type_id": kind["id"], "field_value": value }));
    }
    let (status, answer) = api.patch(&path(order), json!({ "requirements": values })).await;
    assert_eq!(status, 200, "{answer}");
}

async fn confirm(api: &Api, order: &str) -> (u16, Value) {
    api.act(&format!("{}/actions/confirm", path(order))).await
}

#[tokio::test]
async fn the_catalogue_says_what_orders_ask_for() {
    let api = Api::start().await;
    let mut kinds = Vec::new();
    for (number, country, number_type) in [
        ("+12125550101", "US", "local"),
        ("+14165550101", "CA", "local"),
        ("+35315550101", "IE", "local"),
        ("+442079460101", "GB", "local"),
        ("+447700900101", "GB", "mobile"),
        ("+448081570101", "GB", "toll_free"),
        ("+4930901820", "DE", "local"),
        ("+498005550101", "DE", "toll_free"),
        ("+61491570101", "AU", "mobile"),
        ("+33639980101", "FR", "mobile"),
        ("+819012345601", "JP", "local"),
    ] {
        let query = format!("/requirements?filter[country_code]={country}&filter[phone_number_type]={number_type}");
        let (_, sets) = api.get(&query).await;
        assert_eq!(sets["meta"]["total_results"], 1, "{country}");
        let listed = sets["data"][0]["requirement_types"].as_array().unwrap();
        let order = &api.create(&[number]).await[0];
        let asked = details(&api, order).await;
        let ids = |list: &[Value], pointer: &str| {
            list.iter().map(|entry| entry.pointer(pointer).unwrap().clone()).collect::<Vec<_>>()
        };
        assert!(asked.len() >= 2, "{country}");
        assert_eq!(ids(listed, "/id"), ids(&asked, "/requirement_type/id"), "{country} {number_type}");
        assert_eq!(
            ids(&asked, "/requirement_type/id"),
            ids(api.order(order).await["requirements"].as_array().unwrap(), "/requirement_type_id",)
        );
        for kind in listed {
            let (status, one) = api.get(&format!("/requirement_types/{}", kind["id"].as_str().unwrap())).await;
            assert_eq!((status, &one["data"]), (200, kind));
            kinds.push(kind["type"].as_str().unwrap().to_owned());
        }
        let names: Vec<&str> = listed.iter().map(|kind| kind["name"].as_str().unwrap()).collect();
        match (country, number_type) {
            ("GB", "mobile") => assert!(names.contains(&"PAC")),
            ("DE", "toll_free") => {
                assert!(names.contains(&"Allocation notice") && !names.contains(&"Proof of address"));
            }
            ("AU", _) => assert!(names.contains(&"Second government ID") && names.contains(&"Prepaid or postpaid")),
            _ => {}
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["action", "address", "document", "textual"]);
}

#[tokio::test]
async fn an_action_is_a_requirement_like_any_other() {
    let api = Api::start().await;
    let order = &api.create(&["+61491570101"]).await[0];
    complete(&api, order).await;
    let verify = format!("{}/verification_codes", path(order));
    api.act(&format!("{verify}/send")).await;
    let code = json!({ "verification_codes": [{ "phone_number": "+61491570101", "code": "570101" }] });
    assert_eq!(api.post(&format!("{verify}/verify"), code).await.0, 200);
    let index =
        details(&api, order).await.iter().position(|entry| entry["requirement_type"]["id"] == IDENTITY_CHECK).unwrap();
    let pointer = format!("/requirements/{index}");
    let (status, body) = confirm(&api, order).await;
    assert_eq!((status, pointers(&body)), (422, vec![pointer.as_str()]));
    assert_eq!(status_of(&api, order, IDENTITY_CHECK).await, "requirement-info-pending");
    // No value meets it.
    let give = json!({ "requirements": [{ "requirement_type_id": IDENTITY_CHECK, "field_value": "Ida" }] });
    assert_eq!(api.patch(&path(order), give).await.0, 422);

    let actions = format!("{}/action_requirements", path(order));
    let (_, list) = api.get(&format!("{actions}?filter[requirement_type_id]={IDENTITY_CHECK}")).await;
    let action = format!("{actions}/{}/initiate", list["data"][0]["id"].as_str().unwrap());
    let attempt = async |last_name: &str| {
        let params = json!({ "params": { "first_name": "Ida", "last_name": last_name } });
        let (status, body) = api.post(&action, params).await;
        assert_eq!((status, &body["data"]["status"]), (200, &json!("pending")));
        assert_eq!(status_of(&api, order, IDENTITY_CHECK).await, "requirement-info-under-review");
        api.sim.clock().advance(minutes(20));
        let (_, list) = api.get(&actions).await;
        let action = &list["data"][0];
        (action["status"].as_str().unwrap().to_owned(), action["cancel_reason"].clone())
    };
    assert_eq!(attempt("FAILED-TEST").await, ("failed".to_owned(), Value::Null));
    assert_eq!(status_of(&api, order, IDENTITY_CHECK).await, "requirement-info-exception");
    assert_eq!(pointers(&confirm(&api, order).await.1), [pointer.as_str()]);
    let (status, reason) = attempt("CANCELLED-TEST").await;
    assert!(status == "cancelled" && reason.is_string());
    assert_eq!(attempt("Quill").await, ("completed".to_owned(), Value::Null));
    assert_eq!(status_of(&api, order, IDENTITY_CHECK).await, "approved");
    assert_eq!(confirm(&api, order).await.0, 200);
}

#[tokio::test]
async fn identity_checks_are_scripted() {
    let script = CarrierScript::for_every_order().cancels_identity_check("Link expired");
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let order = &api.create(&["+61491570101"]).await[0];
    let actions = format!("{}/action_requirements", path(order));
    let (_, list) = api.get(&actions).await;
    let action = format!("{actions}/{}/initiate", list["data"][0]["id"].as_str().unwrap());
    for (status, reason) in [("cancelled", json!("Link expired")), ("completed", Value::Null)] {
        let params = json!({ "params": { "first_name": "Ida", "last_name": "Quill" } });
        assert_eq!(api.post(&action, params).await.0, 200);
        api.sim.clock().advance(minutes(20));
        let (_, list) = api.get(&actions).await;
        assert_eq!((&list["data"][0]["status"], &list["data"][0]["cancel_reason"]), (&json!(status), &reason));
    }
}

#[tokio::test]
async fn a_value_is_rejected_until_another_one_is_given() {
    let api = Api::start().await;
    let order = &api.create(&["+4930901820"]).await[0];
    complete(&api, order).await;
    let give = async |content: &'static str| {
        let paper = text(&api, content).await;
        let values = json!({ "requirements": [{ "requirement_type_id": PROOF_OF_ADDRESS, "field_value": paper }] });
        let (status, body) = api.patch(&path(order), values).await;
        assert_eq!(status, 200, "{body}");
    };
    give("REVIEW-DECLINED-TEST").await;
    assert_eq!(confirm(&api, order).await.0, 200);
    api.sim.clock().advance(hours(2));
    let seen = api.order(order).await;
    assert_eq!(seen["status"]["details"][0]["code"], "LOCATION_MISMATCH");
    assert_eq!(seen["phone_numbers"][0]["requirements_status"], "requirement-info-exception");
    assert_eq!(seen["requirements_met"], false);
    assert_eq!(status_of(&api, order, PROOF_OF_ADDRESS).await, "requirement-info-exception");
    assert_eq!(status_of(&api, order, LOA).await, "requirement-info-under-review");
    // As bad as the one before.
    give("another REVIEW-DECLINED-TEST").await;
    assert_eq!(status_of(&api, order, PROOF_OF_ADDRESS).await, "requirement-info-under-review");
    api.sim.clock().advance(hours(24));
    assert_eq!(api.status(order).await, "exception");
    assert_eq!(status_of(&api, order, PROOF_OF_ADDRESS).await, "requirement-info-exception");
    // Confirming changes nothing by itself.
    assert_eq!(confirm(&api, order).await.0, 200);
    api.sim.clock().advance(hours(3));
    assert_eq!(api.status(order).await, "exception");
    give("an electricity bill").await;
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(order).await, "ported");
    assert_eq!(status_of(&api, order, PROOF_OF_ADDRESS).await, "approved");
}

#[tokio::test]
async fn reviews_are_scripted() {
    let scripts = json!([{ "phone_number": "+12125550101", "rejected_requirements": [LOA] }]);
    let scripts = CarrierScript::read_scenario(&scripts.to_string()).unwrap();
    let api =
        Api::with(scripts.into_iter().fold(Simulator::builder(), |builder, script| builder.carrier(script))).await;
    let order = &api.create(&["+12125550101"]).await[0];
    api.confirm(order).await;
    api.sim.clock().advance(hours(2));
    assert_eq!(api.order(order).await["status"]["details"][0]["code"], "LOA_ILLEGIBLE");
    assert_eq!(status_of(&api, order, LOA).await, "requirement-info-exception");
    let other = json!({ "documents": { "loa": api.upload("clearer.pdf").await } });
    assert_eq!(api.patch(&path(order), other).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(order).await, "ported");
}

#[tokio::test]
async fn messaging_comes_in_part() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550185"]).await[0];
    let mut body = api.complete_body(order).await;
    body["messaging"] = json!({ "enable_messaging": true });
    body["phone_number_configuration"] = json!({ "messaging_profile_id": "p" });
    assert_eq!(api.patch(&path(order), body).await.0, 200);
    assert_eq!(confirm(&api, order).await.0, 200);
    api.sim.clock().run_until_idle();
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.messaging_changed").await;
    let statuses: Vec<&str> = events["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["payload"]["messaging"]["messaging_port_status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["ported", "partial_port_complete", "activating", "pending"]);
}
