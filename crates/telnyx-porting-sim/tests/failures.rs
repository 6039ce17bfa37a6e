//! What goes wrong late: at live validation, at the switch of the numbers, with messaging, with the desk.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, LiveMismatch, Rejection, Simulator};

/// Status and reason codes of an order.
async fn state(api: &Api, id: &str) -> (String, Vec<String>) {
    let order = api.order(id).await;
    let details = order["status"]["details"].as_array().unwrap();
    let codes = details.iter().map(|detail| detail["code"].as_str().unwrap().to_owned()).collect();
    (order["status"]["value"].as_str().unwrap().to_owned(), codes)
}

/// The statuses an order went through, oldest first.
async fn path_of(api: &Api, id: &str) -> Vec<String> {
    let (_, events) = api
        .get(&format!("/porting/events?filter[porting_order_id]={id}&filter[type]=porting_order.status_changed"))
        .await;
    let events = events["data"].as_array().unwrap();
    events.iter().rev().map(|event| event["payload"]["status"]["value"].as_str().unwrap().to_owned()).collect()
}

async fn activation_states(api: &Api, id: &str) -> (Value, Vec<Value>) {
    let order = api.order(id).await;
    let numbers = order["phone_numbers"].as_array().unwrap();
    (
        order["activation_settings"]["activation_status"].clone(),
        numbers.iter().map(|number| number["activation_status"].clone()).collect(),
    )
}

#[tokio::test]
async fn numbers_go_through_the_number_database_one_by_one() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101", "+12125550102", "+12125550103"]).await[0];
    let clock = api.sim.clock();
    assert_eq!(activation_states(&api, id).await.0, Value::Null);
    api.confirm(id).await;
    assert_eq!(activation_states(&api, id).await.0, Value::Null);
    let mut seen = Vec::new();
    for wait in [hours(2), hours(5), hours(3)] {
        clock.advance(wait);
        let (order, numbers) = activation_states(&api, id).await;
        assert!(numbers.iter().all(|state| *state == order));
        seen.push(order);
    }
    for instant in ["2026-03-05T13:59:59Z", "2026-03-05T14:00:00Z", "2026-03-05T14:59:59Z"] {
        clock.advance_to(instant.parse().unwrap());
        seen.push(activation_states(&api, id).await.0);
    }
    assert_eq!(seen, ["New", "Pending", "Concurred", "Concurred", "Activate RDY", "Activate RDY"]);

    // The numbers switch at the agreed date, ten minutes apart.
    clock.advance_to("2026-03-05T15:10:00Z".parse().unwrap());
    assert_eq!(api.status(id).await, "activation-in-progress");
    let (order, numbers) = activation_states(&api, id).await;
    assert_eq!((order, numbers), (json!("Sending"), vec![json!("Active"), json!("Sending"), json!("Sending")]));
    let (_, body) = api.get("/porting_phone_numbers?filter[activation_status]=Active").await;
    assert_eq!(body["data"][0]["phone_number"], "+12125550101");
    assert_eq!(body["meta"]["total_results"], 1);
    clock.advance(minutes(20));
    assert_eq!(activation_states(&api, id).await.0, "Active");
}

#[tokio::test]
async fn an_order_on_demand_is_ready_once_its_window_opens() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550180"]).await[0];
    let patch = json!({ "activation_settings": { "activation_type": "on-demand" } });
    api.patch(&format!("/porting_orders/{id}"), patch).await;
    api.confirm(id).await;
    api.sim.clock().advance_to("2026-03-04T11:59:59Z".parse().unwrap());
    assert_eq!(activation_states(&api, id).await.0, "Concurred");
    api.sim.clock().advance(minutes(1));
    assert_eq!(activation_states(&api, id).await.0, "Activate RDY");
}

#[tokio::test]
async fn numbers_abroad_have_no_activation_status() {
    let api = Api::start().await;
    let id = &api.create(&["+33199000101"]).await[0];
    api.confirm(id).await;
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
    assert_eq!(activation_states(&api, id).await, (Value::Null, vec![Value::Null]));
}

#[tokio::test]
async fn a_conflict_in_the_number_database_stops_the_switch() {
    let api = Api::start().await;
    let id = &api.create(&["+18005550186"]).await[0];
    api.confirm(id).await;
    api.sim.clock().advance_to("2026-03-05T15:30:00Z".parse().unwrap());
    assert_eq!(state(&api, id).await, ("exception".to_owned(), vec!["SV_CONFLICT".to_owned()]));
    assert_eq!(activation_states(&api, id).await.0, "Conflict");
    let (_, jobs) = api.get(&format!("/porting_orders/{id}/activation_jobs")).await;
    assert_eq!(jobs["data"][0]["status"], "failed");
    assert_eq!(api.order(id).await["activation_settings"]["foc_datetime_actual"], Value::Null);

    // No field of the order helps: the desk resolves it, and there is a new date.
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
    let expected = [
        "in-process",
        "submitted",
        "foc-date-confirmed",
        "activation-in-progress",
        "exception",
        "submitted",
        "foc-date-confirmed",
        "activation-in-progress",
        "ported",
    ];
    assert_eq!(path_of(&api, id).await, expected);
    let (_, jobs) = api.get(&format!("/porting_orders/{id}/activation_jobs")).await;
    let statuses: Vec<&Value> = jobs["data"].as_array().unwrap().iter().map(|job| &job["status"]).collect();
    assert_eq!(statuses, ["completed", "failed"]);
}

#[tokio::test]
async fn a_date_that_goes_by_needs_another_one() {
    let api = Api::start().await;
    let id = &api.create(&["+18005550184"]).await[0];
    api.confirm(id).await;
    api.sim.clock().run_until_idle();
    assert_eq!(state(&api, id).await, ("exception".to_owned(), vec!["FOC_EXPIRED".to_owned()]));
    assert!(!path_of(&api, id).await.contains(&"activation-in-progress".to_owned()));
    let date = api.first_foc_window(id).await;
    let patch = json!({ "activation_settings": { "foc_datetime_requested": date } });
    assert_eq!(api.patch(&format!("/porting_orders/{id}"), patch).await.0, 200);
    api.sim.clock().run_until_idle();
    let order = api.order(id).await;
    assert_eq!(order["status"]["value"], "ported");
    assert_eq!(order["activation_settings"]["foc_datetime_actual"], json!(date));
}

#[tokio::test]
async fn scripted_failures_of_activation() {
    let script = CarrierScript::for_every_order()
        .rejects(Rejection::new("SV_UNKNOWN_FAILURE").at_activation().solved_by_confirm());
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    api.sim.clock().run_until_idle();
    assert_eq!(state(&api, id).await.1, ["SV_UNKNOWN_FAILURE"]);
    assert_eq!(activation_states(&api, id).await.0, "Failed");
    let date = api.first_foc_window(id).await;
    let patch = json!({ "activation_settings": { "foc_datetime_requested": date } });
    api.patch(&format!("/porting_orders/{id}"), patch).await;
    assert_eq!(api.act(&format!("/porting_orders/{id}/actions/confirm")).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
}

#[tokio::test]
async fn messaging_can_fail_after_the_port() {
    let api = Api::start().await;
    let id = &api.create(&["+18005550183"]).await[0];
    let path = format!("/porting_orders/{id}");
    let mut body = api.complete_body(id).await;
    body["messaging"] = json!({ "enable_messaging": true });
    body["phone_number_configuration"] = json!({ "messaging_profile_id": "profile" });
    api.patch(&path, body).await;
    assert_eq!(api.act(&format!("{path}/actions/confirm")).await.0, 200);
    api.sim.clock().advance_to("2026-03-05T15:40:00Z".parse().unwrap());
    let order = api.order(id).await;
    assert_eq!(order["status"]["value"], "ported");
    assert_eq!(order["messaging"]["messaging_port_status"], "exception");
    assert_eq!(order["messaging"]["messaging_port_completed"], false);
    api.sim.clock().advance(hours(72));
    assert_eq!(api.order(id).await["messaging"]["messaging_port_status"], "ported");
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.messaging_changed").await;
    let statuses: Vec<&Value> = events["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| &event["payload"]["messaging"]["messaging_port_status"])
        .collect();
    assert_eq!(statuses, ["ported", "exception", "activating", "pending"]);
}

#[tokio::test]
async fn fast_port_is_validated_while_confirm_runs() {
    let fix = |pointer: &str| match pointer {
        "/end_user/location" => json!({ "end_user": { "location": { "postal_code": "62702" } } }),
        "/end_user/admin/pin_passcode" => json!({ "end_user": { "admin": { "pin_passcode": "4711" } } }),
        _ => json!({ "end_user": { "admin": { "billing_phone_number": "+12125550107" } } }),
    };
    for (number, code, pointer) in [
        ("+12125550187", "80016", "/end_user/admin/billing_phone_number"),
        ("+12125550188", "80014", "/end_user/location"),
        ("+12125550189", "80005", "/end_user/admin/pin_passcode"),
    ] {
        let api = Api::start().await;
        let id = &api.create(&[number]).await[0];
        let path = format!("/porting_orders/{id}");
        let body = api.complete_body(id).await;
        api.patch(&path, body).await;
        for _ in 0..2 {
            let (status, body) = api.act(&format!("{path}/actions/confirm")).await;
            assert_eq!((status, codes(&body), pointers(&body)), (422, vec![code], vec![pointer]));
            assert_eq!(api.status(id).await, "draft");
        }
        assert_eq!(api.patch(&path, fix(pointer)).await.0, 200);
        assert_eq!(api.act(&format!("{path}/actions/confirm")).await.0, 200, "{number}");
    }
}

#[tokio::test]
async fn only_fast_port_orders_are_validated_live() {
    let script = CarrierScript::for_every_order()
        .fails_live_validation(LiveMismatch::Passcode)
        .fails_live_validation(LiveMismatch::ServiceAddress);
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let ids = api.create(&["+12125550101", "+12125550180"]).await;
    api.confirm(&ids[0]).await;
    let body = api.complete_body(&ids[1]).await;
    api.patch(&format!("/porting_orders/{}", ids[1]), body).await;
    let (status, body) = api.act(&format!("/porting_orders/{}/actions/confirm", ids[1])).await;
    assert_eq!((status, codes(&body)), (422, vec!["80005", "80014"]));
}

#[tokio::test]
async fn the_desk_can_refuse_to_cancel() {
    let script = CarrierScript::for_every_order().refuses_cancellation();
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let ids = api.create(&["+12125550101", "+14155550193"]).await;
    for id in &ids {
        api.confirm(id).await;
    }
    // One has its date, the other one is in `exception` with the correction made.
    api.sim.clock().advance(hours(10));
    let fix = json!({ "end_user": { "admin": { "account_number": "A-2002" } } });
    assert_eq!(api.status(&ids[0]).await, "foc-date-confirmed");
    assert_eq!(state(&api, &ids[1]).await.1, ["ACCOUNT_NUMBER_MISMATCH"]);
    api.patch(&format!("/porting_orders/{}", ids[1]), fix).await;
    for id in &ids {
        assert_eq!(api.act(&format!("/porting_orders/{id}/actions/cancel")).await.0, 200);
        assert_eq!(api.status(id).await, "cancel-pending");
    }
    api.sim.clock().advance(hours(24));
    assert_eq!(api.status(&ids[0]).await, "foc-date-confirmed");
    assert_eq!(state(&api, &ids[1]).await, ("exception".to_owned(), vec!["ACCOUNT_NUMBER_MISMATCH".to_owned()]));
    api.sim.clock().run_until_idle();
    // The correction made before still counts.
    for id in &ids {
        assert_eq!(api.status(id).await, "ported");
    }
}

#[tokio::test]
async fn silence_in_an_exception_counts_from_the_last_sign_of_life() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550197"]).await[0];
    let path = format!("/porting_orders/{id}");
    api.confirm(id).await;
    api.sim.clock().advance(hours(10));
    api.sim.clock().advance(hours(13 * 24));
    api.post(&format!("{path}/comments"), json!({ "body": "Still here" })).await;
    api.sim.clock().advance(hours(10 * 24));
    api.patch(&path, json!({ "customer_reference": "still-here" })).await;
    // The desk's own words are no sign of the customer.
    api.sim.comment_from_desk(id.parse().unwrap(), "Hello?");
    api.sim.clock().advance(hours(14 * 24 - 1));
    assert_eq!(api.status(id).await, "exception");
    api.sim.clock().advance(hours(1));
    assert_eq!(api.status(id).await, "cancelled");
    assert_eq!(path_of(&api, id).await, ["in-process", "submitted", "exception", "cancelled"]);
}

#[tokio::test]
async fn a_swept_draft_leaves_an_event_behind() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.patch(&format!("/porting_orders/{id}"), json!({ "customer_reference": "forgotten" })).await;
    api.sim.clock().advance(hours(30 * 24));
    assert_eq!(api.get(&format!("/porting_orders/{id}")).await.0, 404);
    let (_, events) = api.get(&format!("/porting/events?filter[porting_order_id]={id}")).await;
    assert_eq!(events["meta"]["total_results"], 1);
    let event = &events["data"][0];
    assert_eq!(event["event_type"], "porting_order.deleted");
    assert_eq!(event["payload"]["customer_reference"], "forgotten");
    assert_eq!(event["payload"]["deleted_at"], "2026-04-01T15:00:00.000000Z");
}
