//! Changed rows of the table of assumptions, as clients see them: refusals, limits, the life of an order.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, Rejection};

fn path(id: &str) -> String {
    format!("/porting_orders/{id}")
}

#[tokio::test]
async fn each_refusal_is_answered_by_its_own_row() {
    let api = Api::assuming(json!({ "refusals": {
        "confirm_incomplete": { "status": 400, "code": "10027", "title": "Unprocessable Entity" },
        "cancel_in_wrong_status": { "status": 409, "code": "10036" },
        "number_not_portable": { "code": "80012", "pointer": "/phone_numbers" },
        "unknown_id": { "status": 410 },
        "delete_in_wrong_status": { "pointer": "" },
    } }))
    .await;
    let id = &api.create(&["+12125550101"]).await[0];
    let (status, body) = api.act(&format!("{}/actions/confirm", path(id))).await;
    assert_eq!((status, codes(&body)[0]), (400, "10027"));
    assert_eq!(body["errors"][0]["title"], "Unprocessable Entity");
    assert!(body["errors"][0]["meta"]["url"].as_str().unwrap().ends_with("/10027"));
    // The title keeps its default.
    let (status, body) = api.act(&format!("{}/actions/cancel", path(id))).await;
    assert_eq!((status, codes(&body)), (409, vec!["10036"]));
    assert_eq!(body["errors"][0]["title"], "Unprocessable entity");
    let numbers = json!({ "phone_numbers": ["+12125550102", "+12125550199"] });
    let (status, body) = api.post("/porting_orders", numbers).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["80012"], vec!["/phone_numbers"]));
    assert_eq!(api.get(&path("00000000-0000-4000-8000-000000000000")).await.0, 410);
    // Rows beside them are what they were.
    let (status, body) = api.post("/portability_checks", json!({ "phone_numbers": ["x"] })).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["10016"], vec!["/phone_numbers/0"]));
    api.confirm(id).await;
    let (status, body) = api.delete(&path(id)).await;
    assert_eq!((status, codes(&body), body["errors"][0].get("source")), (422, vec!["10027"], None));
}

#[tokio::test]
async fn the_first_refusal_decides_the_status() {
    let api = Api::assuming(json!({ "refusals": {
        "number_twice": { "status": 409 }, "number_not_e164": { "status": 400 },
    } }))
    .await;
    let check = async |numbers: &[&str]| api.post("/porting_orders", json!({ "phone_numbers": numbers })).await;
    let (status, body) = check(&["+12125550101", "x", "+12125550101"]).await;
    assert_eq!((status, codes(&body)), (400, vec!["10016", "80200"]));
    let (status, body) = check(&["+12125550101", "+12125550101", "x"]).await;
    assert_eq!((status, codes(&body)), (409, vec!["80200", "10016"]));
}

#[tokio::test]
async fn errors_of_every_layer_follow_the_table() {
    let api = Api::assuming(json!({
        "refusals": {
            "unknown_path": { "status": 400 }, "method_not_allowed": { "code": "1" }, "body_too_large": { "code": "2" },
        },
        "limits": { "body_bytes": 100 },
        "leniency": { "errors_have_source": false },
    }))
    .await;
    assert_eq!(api.get("/nothing").await.0, 400);
    let (status, body) = api.delete("/porting_orders").await;
    assert_eq!((status, codes(&body)), (405, vec!["1"]));
    let (status, body) = api.post("/documents", json!({ "file": "x".repeat(200) })).await;
    assert_eq!((status, codes(&body)), (413, vec!["2"]));
    let (status, body) = api.post("/porting_orders", json!({})).await;
    assert_eq!((status, codes(&body), body["errors"][0].get("source")), (422, vec!["10004"], None));
}

#[tokio::test]
async fn times_and_limits() {
    let api = Api::assuming(json!({
        "times": { "draft_life_seconds": 3600, "cancel_cutoff_seconds": 360_000, "in_process_seconds": 60 },
        "limits": { "page_size": 2, "numbers_per_create": 2, "comment_characters": 3, "numbers_embedded": 1 },
    }))
    .await;
    let ids = api.create(&["+12125550101", "+12125550102"]).await;
    let (status, body) =
        api.post("/porting_orders", json!({ "phone_numbers": ["+12125550103", "+12125550104", "+12125550105"] })).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["10033"], vec!["/phone_numbers"]));
    assert_eq!(api.order(&ids[0]).await["phone_numbers"].as_array().unwrap().len(), 1);
    let comments = format!("{}/comments", path(&ids[0]));
    assert_eq!(api.post(&comments, json!({ "body": "1234" })).await.0, 422);
    for _ in 0..3 {
        assert_eq!(api.post(&comments, json!({ "body": "123" })).await.0, 201);
    }
    let (_, page) = api.get(&comments).await;
    assert_eq!((&page["meta"]["page_size"], &page["meta"]["total_pages"]), (&json!(2), &json!(2)));
    let draft = api.create(&["+14155550101"]).await;
    api.confirm(&ids[0]).await;
    api.sim.clock().advance(minutes(1));
    assert_eq!(api.status(&ids[0]).await, "submitted");
    let (status, body) = api.act(&format!("{}/actions/cancel", path(&ids[0]))).await;
    assert_eq!((status, body["errors"][0]["detail"].as_str().unwrap().contains("100 hours")), (422, true));
    api.sim.clock().advance(hours(1));
    assert_eq!(api.get(&path(&draft[0])).await.0, 404);
}

#[tokio::test]
async fn creating() {
    let numbers = ["+12125550101", "+14155550101", "+12125550180", "+12125550181"];
    let api = Api::assuming(json!({ "creating": { "split_by": ["country_code", "phone_number_type"] } })).await;
    let ids = api.create(&numbers).await;
    let order = api.order(&ids[0]).await;
    assert_eq!((ids.len(), &order["porting_phone_numbers_count"]), (1, &json!(4)));
    // Not all numbers are eligible.
    assert_eq!(order["activation_settings"]["fast_port_eligible"], false);
    let keys = json!(["country_code", "phone_number_type", "carrier"]);
    let api = Api::assuming(json!({ "creating": { "split_by": keys } })).await;
    assert_eq!(api.create(&numbers).await.len(), 2);
    let eligible = api.create(&["+13035550180", "+13035550181"]).await;
    assert_eq!(api.order(&eligible[0]).await["activation_settings"]["fast_port_eligible"], true);

    let api = Api::assuming(json!({ "creating": { "bad_numbers": "are_left_out" } })).await;
    let ids = api.create(&["+12125550101", "nonsense", "+12125550199", "+12125550101"]).await;
    assert_eq!(api.order(&ids[0]).await["porting_phone_numbers_count"], 1);
    let (status, body) = api.post("/porting_orders", json!({ "phone_numbers": ["nonsense", "+12125550199"] })).await;
    assert_eq!((status, codes(&body)), (422, vec!["10016", "10027"]));
}

#[tokio::test]
async fn editing() {
    let api = Api::assuming(json!({ "editing": {
        "end_user": ["draft", "submitted"], "messaging": ["draft"], "bundles": [], "requirements": ["submitted"],
    } }))
    .await;
    let id = &api.create(&["+12125550101"]).await[0];
    let name = |name: &str| json!({ "end_user": { "admin": { "entity_name": name } } });
    let invoice = json!([{ "requirement_type_id": "53970723-fbff-4f46-a975-f62be6c1a585", "field_value": null }]);
    assert_eq!(api.patch(&path(id), json!({ "requirements": invoice })).await.0, 422);
    let number = api.order(id).await["phone_numbers"][0]["id"].clone();
    let bundle = json!({ "phone_number_configurations": [
        { "porting_phone_number_id": number, "user_bundle_id": "00000000-0000-4000-8000-000000000001" },
    ] });
    assert_eq!(api.post("/porting_orders/phone_number_configurations", bundle).await.0, 422);
    api.confirm(id).await;
    let (status, body) = api.patch(&path(id), name("Too soon")).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/end_user/admin/entity_name"]));
    let (status, body) = api.patch(&path(id), json!({ "messaging": { "enable_messaging": true } })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/messaging/enable_messaging"]));
    api.sim.clock().advance(hours(2));
    assert_eq!(api.patch(&path(id), name("In time")).await.0, 200);
}

#[tokio::test]
async fn confirming() {
    let api = Api::assuming(json!({ "confirming": {
        "always": ["/end_user/admin/tax_identifier"],
        "us_and_canada": [],
        "live_validation": { "passcode": { "pointer": "/end_user", "fields": ["/end_user/admin/tax_identifier"] } },
    } }))
    .await;
    let id = &api.create(&["+12125550189"]).await[0];
    let confirm = format!("{}/actions/confirm", path(id));
    let (_, body) = api.act(&confirm).await;
    assert_eq!(pointers(&body), ["/end_user/admin/tax_identifier"]);
    let tax = |text: &str| json!({ "end_user": { "admin": { "tax_identifier": text } } });
    api.patch(&path(id), tax("1")).await;
    let (_, body) = api.act(&confirm).await;
    assert_eq!((codes(&body), pointers(&body)), (vec!["80005"], vec!["/end_user"]));
    api.patch(&path(id), tax("2")).await;
    assert_eq!(api.act(&confirm).await.0, 200);

    // What a requirement asks for without a field of its own.
    for (needs, expected) in [
        (true, vec!["/requirements/2/field_value", "/requirements/3/field_value", "/requirements/4/field_value"]),
        (false, vec!["/misc/type"]),
    ] {
        let rows = json!({ "always": if needs { json!([]) } else { json!(["/misc/type"]) }, "requirements": needs });
        let api = Api::assuming(json!({ "confirming": rows })).await;
        let id = &api.create(&["+442079460101"]).await[0];
        let (_, body) = api.act(&format!("{}/actions/confirm", path(id))).await;
        assert_eq!(pointers(&body), expected);
    }
    // A date that has gone by since.
    let api = Api::assuming(json!({ "confirming": { "current_foc_date": false } })).await;
    let id = &api.create(&["+12125550101"]).await[0];
    let body = api.complete_body(id).await;
    api.patch(&path(id), body).await;
    api.sim.clock().advance(hours(24 * 10));
    assert_eq!(api.act(&format!("{}/actions/confirm", path(id))).await.0, 200);
}

/// An order rejected once for its account number, with some rows of the table; in `exception`.
async fn rejected(rows: Value) -> (Api, String) {
    let api = Api::assuming(rows).await;
    let id = api.create(&["+12125550193"]).await.remove(0);
    api.confirm(&id).await;
    api.sim.clock().advance(hours(10));
    assert_eq!(api.status(&id).await, "exception");
    (api, id)
}

#[tokio::test]
async fn moves_out_of_an_exception() {
    let account = json!({ "end_user": { "admin": { "account_number": "B-2002" } } });
    let (api, id) = rejected(json!({ "moves": { "confirm_in_exception": "submitted" } })).await;
    api.patch(&path(&id), account.clone()).await;
    let (status, body) = api.act(&format!("{}/actions/confirm", path(&id))).await;
    assert_eq!((status, &body["data"]["status"]["value"]), (200, &json!("submitted")));
    api.sim.clock().advance(hours(8));
    assert_eq!(api.status(&id).await, "foc-date-confirmed");

    let (api, id) = rejected(json!({ "moves": { "resubmits_by_itself": false } })).await;
    api.patch(&path(&id), account.clone()).await;
    api.sim.clock().advance(hours(48));
    assert_eq!(api.status(&id).await, "exception");
    api.act(&format!("{}/actions/confirm", path(&id))).await;
    api.sim.clock().advance(hours(10));
    assert_eq!(api.status(&id).await, "foc-date-confirmed");

    let (api, id) = rejected(json!({ "moves": { "confirm": ["draft"] } })).await;
    assert_eq!(api.act(&format!("{}/actions/confirm", path(&id))).await.0, 422);
    api.patch(&path(&id), account).await;
    api.sim.clock().advance(hours(4));
    assert_eq!(api.status(&id).await, "submitted");
}

#[tokio::test]
async fn what_validation_still_objects_to_is_not_submitted() {
    let table = telnyx_porting_sim::Assumptions::from_json(r#"{"moves": {"confirm_in_exception": "submitted"}}"#);
    let script = CarrierScript::for_every_order().rejects(Rejection::new("LOCATION_MISMATCH").by_validation());
    let api = Api::with(telnyx_porting_sim::Simulator::builder().assumptions(table.unwrap()).carrier(script)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    api.sim.clock().advance(hours(2));
    assert_eq!(api.status(id).await, "exception");
    let (_, body) = api.act(&format!("{}/actions/confirm", path(id))).await;
    assert_eq!(body["data"]["status"]["value"], "in-process");
    api.sim.clock().advance(hours(2));
    assert_eq!(api.status(id).await, "exception");
}

#[tokio::test]
async fn moves_of_drafts_and_fast_ports() {
    let api = Api::assuming(json!({ "moves": {
        "cancel": ["draft"], "delete": ["draft", "cancelled"], "fast_port_skips_submitted": true,
    } }))
    .await;
    let ids = api.create(&["+12125550101", "+12125550180"]).await;
    assert_eq!(api.act(&format!("{}/actions/cancel", path(&ids[0]))).await.0, 200);
    api.sim.clock().advance(hours(24));
    assert_eq!(api.status(&ids[0]).await, "cancelled");
    // Another order takes the number before the old one is deleted.
    api.create(&["+12125550101"]).await;
    assert_eq!(api.delete(&path(&ids[0])).await.0, 204);
    let (status, body) = api.post("/porting_orders", json!({ "phone_numbers": ["+12125550101"] })).await;
    assert_eq!((status, codes(&body)), (422, vec!["80003"]));

    api.confirm(&ids[1]).await;
    api.sim.clock().advance(hours(2));
    let order = api.order(&ids[1]).await;
    assert_eq!(order["status"]["value"], "foc-date-confirmed");
    assert_eq!(order["activation_settings"]["activation_status"], "Concurred");
    assert_eq!(api.act(&format!("{}/actions/cancel", path(&ids[1]))).await.0, 422);
}

#[tokio::test]
async fn windows_and_number_states() {
    let api = Api::assuming(json!({
        "foc_windows": { "offered": 3, "hours": [
            { "country_codes": ["US"], "time_zone": "America/New_York", "from_hour": 22, "to_hour": 24,
              "lead_business_days": 1 },
            { "time_zone": "UTC", "from_hour": 9, "to_hour": 17, "lead_business_days": 5 },
        ] },
        "numbers": {
            "submitted": ["New", "Concurrence Sent", "Old", "Pending"], "date_agreed": null, "live": "Old",
        },
    }))
    .await;
    let id = &api.create(&["+12125550101"]).await[0];
    let (_, windows) = api.get(&format!("{}/allowed_foc_windows", path(id))).await;
    assert_eq!(windows["meta"]["total_results"], 3);
    let first = &windows["data"][0];
    assert_eq!(
        (&first["started_at"], &first["ended_at"]),
        (&json!("2026-03-04T03:00:00Z"), &json!("2026-03-04T05:00:00Z"))
    );
    api.confirm(id).await;
    api.sim.clock().advance(hours(2));
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(api.order(id).await["activation_settings"]["activation_status"].clone());
        api.sim.clock().advance(hours(2));
    }
    assert_eq!(seen, [json!("New"), json!("Concurrence Sent"), json!("Old"), json!("Pending"), Value::Null]);
    api.sim.clock().run_until_idle();
    let order = api.order(id).await;
    let found = (&order["status"]["value"], &order["phone_numbers"][0]["activation_status"]);
    assert_eq!(found, (&json!("ported"), &json!("Old")));
}

#[tokio::test]
async fn remedies_of_exceptions() {
    let rows = json!({ "exceptions": { "remedies": {
        "ACCOUNT_NUMBER_MISMATCH": ["/documents/invoice"], "OTHER": ["/misc"],
    } } });
    let (api, id) = rejected(rows).await;
    api.patch(&path(&id), json!({ "end_user": { "admin": { "account_number": "B-2002" } } })).await;
    api.sim.clock().advance(hours(4));
    assert_eq!(api.status(&id).await, "exception");
    let invoice = api.upload("newer.pdf").await;
    api.patch(&path(&id), json!({ "documents": { "invoice": invoice } })).await;
    api.sim.clock().advance(hours(4));
    assert_eq!(api.status(&id).await, "submitted");

    api.sim.carrier(CarrierScript::for_every_order().rejects(Rejection::new("OTHER")));
    let other = &api.create(&["+14155550101"]).await[0];
    api.confirm(other).await;
    api.sim.clock().advance(hours(10));
    api.patch(&path(other), json!({ "misc": { "type": "partial", "remaining_numbers_action": "keep" } })).await;
    api.sim.clock().advance(hours(4));
    assert_eq!(api.status(other).await, "submitted");

    // With nothing that helps, confirming does.
    let (api, id) = rejected(json!({ "exceptions": { "remedies": { "ACCOUNT_NUMBER_MISMATCH": [] } } })).await;
    api.act(&format!("{}/actions/confirm", path(&id))).await;
    api.sim.clock().advance(hours(10));
    assert_eq!(api.status(&id).await, "foc-date-confirmed");
}
