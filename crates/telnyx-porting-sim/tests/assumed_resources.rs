//! Changed rows of the table of assumptions, as clients see them: requirements, documents, events, webhooks,
//! leniency.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use std::time::Duration;

use common::inbox::{bodies, receiver};
use common::{Api, codes, hours, minutes, pointers};
use reqwest::Method;
use serde_json::{Value, json};
use telnyx_porting_sim::{Assumptions, Fault, Simulator};

const LOA_TYPE: &str = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
const TAX_TYPE: &str = "00000000-0000-4000-8000-0000000000aa";

fn path(id: &str) -> String {
    format!("/porting_orders/{id}")
}

#[tokio::test]
async fn requirements_are_what_the_table_asks() {
    let api = Api::assuming(json!({ "requirements": {
        "types": [
            { "id": LOA_TYPE, "name": "LOA", "field_type": "document" },
            { "id": TAX_TYPE, "name": "Tax number", "field_type": "textual", "max_length": 3,
              "mirrors": "/end_user/admin/tax_identifier" },
        ],
        "asked": [
            { "country_codes": ["US"], "phone_number_types": ["local"], "types": [TAX_TYPE, LOA_TYPE] },
            { "types": [LOA_TYPE] },
        ],
        "met_when": "approved", "under_review_while": ["draft"], "unlisted": "cleared",
    } }))
    .await;
    let ids = api.create(&["+12125550101", "+18005550101"]).await;
    let types = |order: &Value| {
        let list = order["requirements"].as_array().unwrap();
        list.iter().map(|entry| entry["requirement_type_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(types(&api.order(&ids[0]).await), [TAX_TYPE, LOA_TYPE]);
    assert_eq!(types(&api.order(&ids[1]).await), [LOA_TYPE]);
    let (_, sets) = api.get("/requirements?filter[country_code]=US&filter[phone_number_type]=local").await;
    assert_eq!(sets["data"][0]["requirement_types"][0]["name"], "Tax number");
    assert_eq!(api.get(&format!("/requirement_types/{TAX_TYPE}")).await.1["data"]["type"], "textual");
    assert_eq!(api.get("/requirement_types/53970723-fbff-4f46-a975-f62be6c1a585").await.0, 404);

    // The mirror works both ways, while the LOA has none any more.
    let order = path(&ids[0]);
    let loa = api.upload("loa.pdf").await;
    api.patch(&order, json!({ "end_user": { "admin": { "tax_identifier": "123" } } })).await;
    api.patch(&order, json!({ "documents": { "loa": loa } })).await;
    let found = api.order(&ids[0]).await["requirements"].clone();
    assert_eq!((&found[0]["field_value"], &found[1]["field_value"]), (&json!("123"), &Value::Null));
    let give = |id: &str, value: &str| json!({ "requirement_type_id": id, "field_value": value });
    let (status, body) = api.patch(&order, json!({ "requirements": [give(TAX_TYPE, "1234")] })).await;
    assert_eq!((status, codes(&body)), (422, vec!["10025"]));
    // What the list leaves out is cleared, and its field with it.
    let (_, body) = api.patch(&order, json!({ "requirements": [give(LOA_TYPE, &loa)] })).await;
    assert_eq!(body["data"]["end_user"]["admin"]["tax_identifier"], Value::Null);
    let both = json!({ "requirements": [give(TAX_TYPE, "456"), give(LOA_TYPE, &loa)] });
    let (_, body) = api.patch(&order, both).await;
    assert_eq!(body["data"]["end_user"]["admin"]["tax_identifier"], "456");
    assert_eq!(body["data"]["requirements_met"], false);
    api.confirm_as_it_is_with_the_rest(&ids[0]).await;
    assert_eq!(api.order(&ids[0]).await["requirements_met"], true);
}

impl Api {
    /// Confirms an order after giving what `complete_body` has besides documents.
    async fn confirm_as_it_is_with_the_rest(&self, id: &str) {
        let mut body = self.complete_body(id).await;
        body["documents"] = json!({ "invoice": body["documents"]["invoice"] });
        assert_eq!(self.patch(&path(id), body).await.0, 200);
        let (status, answer) = self.act(&format!("{}/actions/confirm", path(id))).await;
        assert_eq!(status, 200, "{answer}");
    }
}

#[tokio::test]
async fn documents_and_links() {
    let api = Api::assuming(json!({
        "documents": {
            "link_record_types": { "porting_order": "order" }, "size_counts": "encoded",
            "unlinked_again_expires": false,
        },
        "limits": { "document_bytes": 12 },
    }))
    .await;
    // Nine bytes make twelve of base64, ten make sixteen.
    let upload = async |file: &str| api.post("/documents", json!({ "file": file, "filename": "a.pdf" })).await;
    let (status, body) = upload("JVBERi0xLjcK").await;
    assert_eq!(status, 200);
    let document = body["data"]["id"].as_str().unwrap();
    let (status, body) = upload("JVBERi0xLjcKCg==").await;
    assert_eq!((status, codes(&body)), (422, vec!["10033"]));
    assert!(body["errors"][0]["detail"].as_str().unwrap().contains("12 bytes"));
    let id = &api.create(&["+12125550101"]).await[0];
    api.patch(&path(id), json!({ "documents": { "loa": document } })).await;
    let (_, links) = api.get("/document_links?filter[linked_record_type]=order").await;
    assert_eq!(
        (&links["meta"]["total_results"], &links["data"][0]["linked_record_type"]),
        (&json!(1), &json!("order"))
    );
    assert_eq!(api.get("/document_links?filter[linked_record_type]=porting_order").await.1["data"], json!([]));
    api.patch(&path(id), json!({ "documents": { "loa": null } })).await;
    api.sim.clock().advance(hours(2));
    assert_eq!(api.get(&format!("/documents/{document}")).await.0, 200);
}

#[tokio::test]
async fn sharing() {
    let api = Api::assuming(json!({
        "sharing": { "reading": ["GET /porting_orders/{id}"], "updating": [] },
        "times": { "sharing_token_life_seconds": 60, "longest_sharing_token_life_seconds": 120 },
        "events": { "sharing_token_expired": false, "loa_updated": "anyone" },
    }))
    .await;
    let id = &api.create(&["+12125550101"]).await[0];
    let share = format!("{}/actions/share", path(id));
    let (status, body) = api.post(&share, json!({ "expires_in_seconds": 121 })).await;
    assert_eq!((status, codes(&body)), (422, vec!["10033"]));
    let (_, body) = api.post(&share, json!({ "permissions": "porting_order.document.update" })).await;
    assert_eq!(body["data"]["expires_in_seconds"], 60);
    let token = body["data"]["token"].as_str().unwrap().to_owned();
    let outside = async |method: Method, path: String| {
        let url = format!("{}{path}", api.sim.base_url());
        api.send(reqwest::Client::new().request(method, url).bearer_auth(&token)).await.0
    };
    assert_eq!(outside(Method::GET, path(id)).await, 200);
    assert_eq!(outside(Method::GET, format!("{}/loa_template", path(id))).await, 403);
    assert_eq!(outside(Method::POST, "/documents".to_owned()).await, 403);
    let loa = api.upload("loa.pdf").await;
    api.patch(&path(id), json!({ "documents": { "loa": loa } })).await;
    api.sim.clock().advance(minutes(1));
    let types: Vec<Value> = api.sim.events().iter().map(|event| event["event_type"].clone()).collect();
    assert_eq!(types, ["porting_order.loa_updated"]);
}

#[tokio::test]
async fn events_come_of_what_the_table_says() {
    let api = Api::assuming(json!({ "events": {
        "status_changed": ["ported"], "new_comment": ["admin"], "messaging_changed": ["ported"], "split": "per_order",
        "deleted_by_sweep": false, "deleted_members": "outside",
    } }))
    .await;
    let ids = api.create(&["+12125550101", "+12125550102", "+12125550103", "+14155550101", "+18005550101"]).await;
    api.delete(&path(&ids[2])).await;
    let messaging = json!({
        "messaging": { "enable_messaging": true }, "phone_number_configuration": { "messaging_profile_id": "m" },
    });
    api.patch(&path(&ids[0]), messaging).await;
    api.confirm(&ids[0]).await;
    api.post(&format!("{}/comments", path(&ids[0])), json!({ "body": "unheard" })).await;
    let order = api.sim.orders()[0].id;
    assert!(api.sim.comment_from_desk(order, "heard"));
    assert!(api.sim.split_by_desk(order, &["+12125550101", "+12125550102"]).is_some());
    api.sim.clock().run_until_idle();
    api.sim.clock().advance(hours(24 * 31));
    assert_eq!(api.get(&path(&ids[1])).await.0, 404);
    let events = api.sim.events();
    let types: Vec<&str> = events.iter().map(|event| event["event_type"].as_str().unwrap()).collect();
    let [deleted, comment, split, rest @ ..] = &types[..] else { panic!("{types:?}") };
    assert_eq!(
        [*deleted, *comment, *split],
        ["porting_order.deleted", "porting_order.new_comment", "porting_order.split"]
    );
    let count = |wanted: &str| rest.iter().filter(|event_type| **event_type == wanted).count();
    assert_eq!((count("porting_order.status_changed"), count("porting_order.messaging_changed")), (2, 2));
    assert_eq!(rest.len(), 4);
    assert_eq!(events[0]["record_type"], "porting_event");
    assert_eq!(events[0]["payload"].get("record_type"), None);
    assert_eq!(events[2]["payload"]["porting_phone_numbers"].as_array().unwrap().len(), 2);
}

/// A simulator with some rows of the table and a receiver for the account, which answers with these.
async fn listening(rows: Value, answers: &[u16]) -> (Api, common::inbox::Shared) {
    let (url, inbox) = receiver(answers).await;
    let table = Assumptions::from_json(&rows.to_string()).unwrap();
    (Api::with(Simulator::builder().assumptions(table).webhook_url(&url)).await, inbox)
}

async fn settle(api: &Api) {
    for _ in 0..4 {
        api.sim.settle_webhooks().await;
        api.sim.clock().advance(Duration::from_secs(10));
    }
}

#[tokio::test]
async fn webhooks_are_delivered_as_the_table_says() {
    let rows = json!({ "webhooks": {
        "delivered_by": "200", "retry_after_seconds": [7.5], "flat": ["porting_order.new_comment"],
        "account_besides_order": false,
    } });
    let (api, inbox) = listening(rows, &[204, 202]).await;
    let ids = api.create(&["+12125550101", "+14155550101"]).await;
    let comment = async |id: &str| api.post(&format!("{}/comments", path(id)), json!({ "body": "Hello" })).await;
    comment(&ids[0]).await;
    settle(&api).await;
    let attempts: Vec<_> = api.sim.webhook_attempts().iter().map(|attempt| (attempt.attempt, attempt.status)).collect();
    assert_eq!(attempts, [(1, Some(204)), (2, Some(202))]);
    let found = bodies(&inbox);
    assert_eq!((&found[0]["event_type"], found[0].get("data")), (&json!("porting_order.new_comment"), None));

    // An order with a URL of its own.
    let (own, others) = receiver(&[]).await;
    api.patch(&path(&ids[1]), json!({ "webhook_url": own })).await;
    comment(&ids[1]).await;
    settle(&api).await;
    assert_eq!((bodies(&others).len(), bodies(&inbox).len()), (1, 2));
}

#[tokio::test]
async fn a_republished_event_may_have_another_id() {
    let (api, inbox) = listening(json!({ "events": { "republished_id": "fresh" } }), &[]).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.delete(&path(id)).await;
    let event = api.sim.events()[0]["id"].as_str().unwrap().to_owned();
    api.act(&format!("/porting/events/{event}/republish")).await;
    settle(&api).await;
    let found = bodies(&inbox);
    assert_eq!(found[0]["data"]["payload"], found[1]["data"]["payload"]);
    let ids: Vec<&Value> = found.iter().map(|body| &body["data"]["id"]).collect();
    assert!(ids.contains(&&json!(event)) && ids[0] != ids[1]);
    assert_eq!(api.sim.events().len(), 1);
}

#[tokio::test]
async fn odd_requests_are_put_up_with_or_refused() {
    let api = Api::assuming(json!({ "leniency": {
        "unknown_filter": "refused", "page_size_over_limit": "clamped", "missing_download_link": "envelope",
        "portability_check": "as_asked", "phone_numbers_without_plus": false, "rate_limit_reset": "unix_time",
    } }))
    .await;
    let (status, body) = api.get("/porting_orders?filter[colour]=red").await;
    assert_eq!((status, codes(&body)), (422, vec!["10031"]));
    let (status, body) = api.get("/porting_orders?page[size]=9999").await;
    assert_eq!((status, &body["meta"]["page_size"]), (200, &json!(250)));
    assert_eq!(api.get("/porting_orders?page[size]=0").await.0, 422);
    let (status, body) = api.get("/documents/none/download_link").await;
    assert_eq!((status, codes(&body)), (404, vec!["10005"]));
    let numbers = json!(["+12125550101", "+12125550102"]);
    let (_, body) = api.post("/portability_checks", json!({ "phone_numbers": numbers })).await;
    assert_eq!(body["data"][0]["phone_number"], "+12125550101");
    let id = &api.create(&["+12125550101"]).await[0];
    let billing = json!({ "end_user": { "admin": { "billing_phone_number": "12125550100" } } });
    let (status, body) = api.patch(&path(id), billing).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/end_user/admin/billing_phone_number"]));
    api.sim.inject(Fault::rate_limited("GET", "/porting_orders", Some(30)));
    let response = api.request(Method::GET, "/porting_orders").send().await.unwrap();
    let reset: u64 = response.headers()["x-ratelimit-reset"].to_str().unwrap().parse().unwrap();
    assert!(response.status() == 429 && reset > 1_700_000_000);
}

#[tokio::test]
async fn a_wrong_verification_code_may_only_leave_its_number_unverified() {
    let api = Api::assuming(json!({ "leniency": { "wrong_verification_code": "unverified" } })).await;
    let id = &api.create(&["+61491570101", "+61491570102"]).await[0];
    api.act(&format!("{}/verification_codes/send", path(id))).await;
    let entry = |number: &str, code: &str| json!({ "phone_number": number, "code": code });
    let entries = json!([entry("+61491570101", "000000"), entry("+61491570102", "570102")]);
    let verify = format!("{}/verification_codes/verify", path(id));
    let (status, body) = api.post(&verify, json!({ "verification_codes": entries })).await;
    let verified = |index: usize| &body["data"][index]["verified"];
    assert_eq!((status, verified(0), verified(1)), (200, &json!(false), &json!(true)));
    assert_eq!(api.order(id).await["additional_steps"], json!(["phone_number_verification_codes"]));
}

#[tokio::test]
async fn loa_configurations_may_take_any_address() {
    let address = json!({
        "street_address": "Musterweg 1", "city": "Berlin", "state": "Berlin", "zip_code": "10115",
        "country_code": "DE",
    });
    for (rows, expected) in [(json!({}), 422), (json!({ "leniency": { "loa_addresses": "any" } }), 201)] {
        let api = Api::assuming(rows).await;
        let upload = json!({ "file": "iVBORw0KGgo=", "filename": "logo.png" });
        let logo = api.post("/documents", upload).await.1["data"]["id"].clone();
        let body = json!({
            "name": "main", "company_name": "Musterlampen GmbH", "logo": { "document_id": logo }, "address": address,
            "contact": { "email": "port@example.com", "phone_number": "+4930901820100" },
        });
        assert_eq!(api.post("/porting/loa_configurations", body).await.0, expected);
    }
}
