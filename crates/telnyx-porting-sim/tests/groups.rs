//! Requirement groups: what they take, what they hold, and how their review ends.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Answer, Api, codes, hours, minutes, pointers};
use serde_json::{Value, json};

const LOA: &str = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
const INVOICE: &str = "53970723-fbff-4f46-a975-f62be6c1a585";
const UK_CARRIER: &str = "0b7f6f6e-6f58-4f0a-9d25-1c7a1f1f3b10";

/// Uploads a text.
pub(crate) async fn text(api: &Api, content: &str) -> String {
    let part = reqwest::multipart::Part::text(content.to_owned()).file_name("paper.txt");
    let form = reqwest::multipart::Form::new().part("file", part);
    let (status, body) = api.send(api.request(reqwest::Method::POST, "/documents").multipart(form)).await;
    assert_eq!(status, 200, "{body}");
    body["data"]["id"].as_str().unwrap().to_owned()
}

async fn group(api: &Api, country: &str, values: &[(&str, &str)]) -> Answer {
    let values: Vec<Value> =
        values.iter().map(|(id, value)| json!({ "requirement_id": id, "field_value": value })).collect();
    let body = json!({
        "country_code": country, "phone_number_type": "local", "action": "porting",
        "regulatory_requirements": values,
    });
    api.post("/requirement_groups", body).await
}

#[tokio::test]
async fn documents_live_as_long_as_their_group() {
    let api = Api::start().await;
    let (loa, invoice) = (api.upload("loa.pdf").await, api.upload("invoice.pdf").await);
    let (status, made) = group(&api, "US", &[(LOA, &loa), (INVOICE, &invoice)]).await;
    assert_eq!(status, 200, "{made}");
    let (_, links) = api.get("/document_links?filter[linked_record_type]=requirement_group").await;
    assert_eq!(links["meta"]["total_results"], 2);
    api.sim.clock().advance(hours(24));
    assert_eq!(api.get(&format!("/documents/{loa}")).await.0, 200);
    assert_eq!(codes(&api.delete(&format!("/documents/{loa}")).await.1), ["10021"]);

    let order = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{order}");
    let mut body = api.complete_body(order).await;
    body.as_object_mut().unwrap().remove("documents");
    body["requirement_group_id"] = made["id"].clone();
    let (status, answer) = api.patch(&path, body).await;
    assert_eq!((status, &answer["data"]["documents"]["loa"]), (200, &json!(loa)));
    // The order holds them now.
    let item = format!("/requirement_groups/{}", made["id"].as_str().unwrap());
    assert_eq!(api.delete(&item).await.0, 200);
    api.sim.clock().advance(hours(1));
    assert_eq!(api.get(&format!("/documents/{loa}")).await.0, 200);
    assert_eq!(api.act(&format!("{path}/actions/confirm")).await.0, 200);
}

#[tokio::test]
async fn without_their_group_documents_run_out() {
    let api = Api::start().await;
    let (loa, other) = (api.upload("loa.pdf").await, api.upload("other.pdf").await);
    let (_, made) = group(&api, "US", &[(LOA, &loa)]).await;
    let item = format!("/requirement_groups/{}", made["id"].as_str().unwrap());
    let values = json!({ "regulatory_requirements": [{ "requirement_id": LOA, "field_value": other }] });
    assert_eq!(api.patch(&item, values).await.0, 200);
    api.sim.clock().advance(hours(1));
    assert_eq!(api.get(&format!("/documents/{loa}")).await.0, 404);
    assert_eq!(api.get(&format!("/documents/{other}")).await.0, 200);
    api.delete(&item).await;
    api.sim.clock().advance(hours(1));
    assert_eq!(api.get(&format!("/documents/{other}")).await.0, 404);
}

#[tokio::test]
async fn values_are_checked_as_those_of_orders() {
    let api = Api::start().await;
    let pointer = "/regulatory_requirements/0/field_value";
    for (country, id, value, code) in [
        ("US", LOA, "not-a-doc", "10017"),
        ("US", LOA, "00000000-0000-4000-8000-000000000000", "10017"),
        ("GB", UK_CARRIER, &"x".repeat(61), "10025"),
        ("GB", UK_CARRIER, "", "10025"),
    ] {
        let (status, body) = group(&api, country, &[(id, value)]).await;
        assert_eq!((status, codes(&body), pointers(&body)), (422, vec![code], vec![pointer]), "{value}");
    }
    let (_, made) = group(&api, "US", &[]).await;
    let item = format!("/requirement_groups/{}", made["id"].as_str().unwrap());
    let values = json!({ "regulatory_requirements": [{ "requirement_id": LOA, "field_value": "not-a-doc" }] });
    let (status, body) = api.patch(&item, values).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["10017"], vec![pointer]));
    let (_, found) = api.get(&item).await;
    assert!(found["regulatory_requirements"].as_array().unwrap().iter().all(|entry| entry["field_value"].is_null()));
}

#[tokio::test]
async fn groups_with_lost_or_denied_documents_fill_nothing() {
    let api = Api::assuming(json!({ "documents": { "groups_link": false } })).await;
    let order = &api.create(&["+12125550101"]).await[0];
    let fill = async |group: &Value| {
        api.patch(&format!("/porting_orders/{order}"), json!({ "requirement_group_id": group["id"] })).await
    };
    let infected = text(&api, "EICAR-STANDARD-ANTIVIRUS-TEST-FILE").await;
    let (_, denied) = group(&api, "US", &[(LOA, &infected)]).await;
    let (_, lost) = group(&api, "US", &[(LOA, &api.upload("loa.pdf").await)]).await;
    api.sim.clock().advance(minutes(10));
    let (status, body) = fill(&denied).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/requirement_group_id"]));
    api.sim.clock().advance(hours(1));
    let (status, body) = fill(&lost).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["10017"], vec!["/requirement_group_id"]));
    assert_eq!(api.order(order).await["documents"]["loa"], Value::Null);
}

#[tokio::test]
async fn reviews_end_as_the_values_say() {
    for (content, first, then) in [
        ("an honest letter", "approved", "approved"),
        ("REVIEW-DECLINED-TEST", "declined", "declined"),
        ("x REVIEW-EXPIRED-TEST", "approved", "expired"),
        ("REVIEW-NO-LONGER-ELIGIBLE-TEST", "approved", "no-longer-eligible"),
    ] {
        let api = Api::start().await;
        let (loa, invoice) = (text(&api, content).await, api.upload("invoice.pdf").await);
        let (_, made) = group(&api, "US", &[(LOA, &loa), (INVOICE, &invoice)]).await;
        let item = format!("/requirement_groups/{}", made["id"].as_str().unwrap());
        assert_eq!(api.act(&format!("{item}/submit_for_approval")).await.0, 200);
        api.sim.clock().advance(hours(24));
        assert_eq!(api.get(&item).await.1["status"], first, "{content}");
        api.sim.clock().advance(hours(24));
        assert_eq!(api.get(&item).await.1["status"], then, "{content}");
        let (_, found) = api.get(&format!("/requirement_groups?filter[status]={then}")).await;
        assert_eq!(found.as_array().unwrap().len(), 1);
        let order = &api.create(&["+12125550101"]).await[0];
        let fill = json!({ "requirement_group_id": made["id"] });
        let (status, _) = api.patch(&format!("/porting_orders/{order}"), fill).await;
        assert_eq!(status, if then == "approved" { 200 } else { 422 }, "{content}");
    }
}
