//! What happens to confirmed orders.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes};
use serde_json::json;
use telnyx_porting_sim::{CarrierScript, Rejection, Simulator};

#[tokio::test]
async fn a_rejected_order_goes_out_again_when_the_cause_is_changed() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550195"]).await[0];
    api.confirm(id).await;
    api.sim.clock().run_until_idle();
    let order = api.order(id).await;
    assert_eq!(order["status"]["value"], "exception");
    let found: Vec<&str> =
        order["status"]["details"].as_array().unwrap().iter().map(|detail| detail["code"].as_str().unwrap()).collect();
    assert_eq!(found, ["ENTITY_NAME_MISMATCH", "POSTAL_CODE_MISMATCH"]);

    let path = format!("/porting_orders/{id}");
    api.patch(&path, json!({ "end_user": { "location": { "postal_code": "62702" } } })).await;
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "exception");
    api.patch(&path, json!({ "end_user": { "admin": { "entity_name": "Prairie Lamps Inc" } } })).await;
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
}

#[tokio::test]
async fn confirming_again_after_an_exception_starts_over() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550193"]).await[0];
    api.confirm(id).await;
    api.sim.clock().run_until_idle();
    let confirm = format!("/porting_orders/{id}/actions/confirm");
    // Nothing was corrected: the same answer comes back.
    assert_eq!(api.act(&confirm).await.0, 200);
    assert_eq!(api.status(id).await, "in-process");
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "exception");
    let fix = json!({ "end_user": { "admin": { "account_number": "A-2002" } } });
    api.patch(&format!("/porting_orders/{id}"), fix).await;
    assert_eq!(api.act(&confirm).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
}

#[tokio::test]
async fn a_silent_exception_is_cancelled_after_14_days() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550197"]).await[0];
    api.confirm(id).await;
    api.sim.clock().advance(hours(10));
    assert_eq!(api.status(id).await, "exception");
    api.sim.clock().advance(hours(14 * 24));
    assert_eq!(api.status(id).await, "cancelled");
    // The number is free again.
    api.create(&["+12125550197"]).await;
}

#[tokio::test]
async fn scripts_govern_named_orders() {
    let script = CarrierScript::for_reference("slow")
        .in_process_for(hours(1))
        .submitted_for(hours(1))
        .rejects(Rejection::new("OTHER").by_validation().solved_after(hours(5)))
        .rejects(Rejection::new("LOA_ILLEGIBLE").described_as("Page 2 is missing").solved_by_confirm())
        .moves_foc_by(hours(48));
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.patch(&format!("/porting_orders/{id}"), json!({ "customer_reference": "slow" })).await;
    api.confirm(id).await;
    let clock = api.sim.clock();
    clock.advance(hours(1));
    assert_eq!(api.sim.orders()[0].exception_codes, ["OTHER"]);
    clock.advance(hours(5));
    assert_eq!(api.status(id).await, "submitted");
    clock.advance(hours(1));
    let order = api.order(id).await;
    assert_eq!(order["status"]["details"], json!([{ "code": "LOA_ILLEGIBLE", "description": "Page 2 is missing" }]));
    api.act(&format!("/porting_orders/{id}/actions/confirm")).await;
    clock.advance(hours(2));
    let activation = api.order(id).await["activation_settings"].clone();
    assert_eq!(activation["foc_datetime_requested"], "2026-03-05T15:00:00Z");
    // Two days later is a Saturday.
    assert_eq!(activation["foc_datetime_actual"], "2026-03-09T14:00:00Z");
}

#[tokio::test]
async fn cancelling_is_a_request_with_a_cut_off() {
    let api = Api::start().await;
    let ids = api.create(&["+12125550101", "+14155550101"]).await;
    let cancel = |id: &str| format!("/porting_orders/{id}/actions/cancel");
    let (status, body) = api.act(&cancel(&ids[0])).await;
    assert_eq!((status, codes(&body)), (422, vec!["10027"]));
    for id in &ids {
        api.confirm(id).await;
    }
    let (status, body) = api.act(&cancel(&ids[0])).await;
    assert_eq!((status, &body["data"]["status"]["value"]), (200, &json!("cancel-pending")));
    assert_eq!(api.act(&cancel(&ids[0])).await.0, 422);
    // Requested for 72 hours from the start.
    api.sim.clock().advance(hours(25));
    assert_eq!(api.status(&ids[0]).await, "cancelled");
    assert_eq!(api.act(&cancel(&ids[1])).await.0, 422);
    assert_eq!(api.status(&ids[1]).await, "foc-date-confirmed");
}

#[tokio::test]
async fn activation_on_demand() {
    let api = Api::start().await;
    let ids = api.create(&["+12125550180", "+12125550181", "+12125550101"]).await;
    let (fast, slow) = (&ids[0], &ids[1]);
    let path = format!("/porting_orders/{fast}");
    let patch = json!({ "activation_settings": { "activation_type": "on-demand" } });
    assert_eq!(api.patch(&path, patch.clone()).await.0, 200);
    assert_eq!(api.patch(&format!("/porting_orders/{slow}"), patch).await.0, 422);
    api.confirm(fast).await;
    let activate = format!("{path}/actions/activate");
    assert_eq!(api.act(&activate).await.0, 422);
    api.sim.clock().advance(hours(10));
    // Agreed, but the day has not come.
    assert_eq!(api.act(&activate).await.0, 422);
    let (_, jobs) = api.get(&format!("{path}/activation_jobs")).await;
    let job = jobs["data"][0].clone();
    assert_eq!(
        job["activation_windows"],
        json!([{ "start_at": "2026-03-04T12:00:00Z", "end_at": "2026-03-05T02:00:00Z" }])
    );
    assert_eq!(job["activate_at"], "2026-03-05T02:00:00Z");
    assert_eq!(job["status"], "created");

    let job_path = format!("{path}/activation_jobs/{}", job["id"].as_str().unwrap());
    let (status, body) = api.patch(&job_path, json!({ "activate_at": "2026-03-05T03:00:00Z" })).await;
    assert_eq!((status, codes(&body)), (422, vec!["10033"]));
    assert_eq!(api.patch(&job_path, json!({ "activate_at": "2026-03-04T20:00:00Z" })).await.0, 200);

    api.sim.clock().advance_to("2026-03-04T13:00:00Z".parse().unwrap());
    let (status, body) = api.act(&activate).await;
    assert_eq!((status, &body["data"]["status"]), (202, &json!("in-process")));
    api.sim.clock().advance(minutes(30));
    assert_eq!(api.status(fast).await, "ported");
    assert_eq!(api.get(&job_path).await.1["data"]["status"], "completed");
}

#[tokio::test]
async fn a_missed_window_activates_by_itself() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550180"]).await[0];
    let patch = json!({ "activation_settings": { "activation_type": "on-demand" } });
    api.patch(&format!("/porting_orders/{id}"), patch).await;
    api.confirm(id).await;
    api.sim.clock().advance_to("2026-03-05T01:59:59Z".parse().unwrap());
    assert_eq!(api.status(id).await, "foc-date-confirmed");
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(id).await, "ported");
}

#[tokio::test]
async fn messaging_follows_the_voice_side() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}");
    let mut body = api.complete_body(id).await;
    body["messaging"] = json!({ "enable_messaging": true });
    assert_eq!(api.patch(&path, body).await.1["data"]["messaging"]["messaging_port_status"], "pending");
    assert_eq!(api.act(&format!("{path}/actions/confirm")).await.0, 422);
    api.patch(&path, json!({ "phone_number_configuration": { "messaging_profile_id": "p" } })).await;
    assert_eq!(api.act(&format!("{path}/actions/confirm")).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.order(id).await["messaging"]["messaging_port_status"], "ported");
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.messaging_changed").await;
    let statuses: Vec<&str> = events["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["payload"]["messaging"]["messaging_port_status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["ported", "activating", "pending"]);
}

#[tokio::test]
async fn running_orders_take_few_edits() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    api.sim.clock().advance(hours(2));
    let path = format!("/porting_orders/{id}");
    let (status, _) = api.patch(&path, json!({ "end_user": { "admin": { "entity_name": "Other" } } })).await;
    assert_eq!(status, 422);
    // The same value again is no change.
    let same = json!({ "end_user": { "admin": { "entity_name": "Prairie Lamps LLC" } } });
    assert_eq!(api.patch(&path, same).await.0, 200);
    assert_eq!(api.patch(&path, json!({ "customer_reference": "late" })).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.patch(&path, json!({ "customer_reference": "later" })).await.0, 422);
    assert_eq!(api.patch(&path, json!({ "user_feedback": { "user_rating": 5 } })).await.0, 200);
}

#[tokio::test]
async fn time_runs_by_itself_on_request() {
    // Ten milliseconds of real time are a simulated day.
    let sim = Simulator::builder().speed(8_640_000.0).start().await.unwrap();
    let start = sim.clock().now();
    while sim.clock().now() - start < chrono::TimeDelta::days(1) {
        tokio::task::yield_now().await;
    }
    sim.stop().await;
}

#[tokio::test]
async fn the_desk_splits_running_orders() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101", "+12125550102", "+12125550103"]).await[0];
    let order = id.parse().unwrap();
    assert_eq!(api.sim.split_by_desk(order, &["+12125550101"]), None);
    api.confirm(id).await;
    api.sim.clock().advance(hours(2));
    assert_eq!(api.sim.split_by_desk(order, &["+12125550199"]), None);
    let part = api.sim.split_by_desk(order, &["+12125550101", "+12125550103"]).unwrap();
    let part = api.order(&part.to_string()).await;
    assert_eq!(part["status"]["value"], "submitted");
    assert_eq!(part["porting_phone_numbers_count"], 2);
    assert_eq!(part["parent_support_key"], api.order(id).await["parent_support_key"]);
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.split").await;
    assert_eq!(events["meta"]["total_results"], 2);
    assert_eq!(events["data"][0]["payload"]["to"]["id"], part["id"]);
    api.sim.clock().run_until_idle();
    assert!(api.sim.orders().iter().all(|order| order.status == "ported"));
}

#[tokio::test]
async fn handles_print_no_secrets() {
    let builder = Simulator::builder().api_key("very-secret");
    assert!(!format!("{builder:?}").contains("very-secret"));
    let api = Api::with(builder).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    let text = format!("{:?} {:?} {:?}", api.sim, api.sim.clock(), api.sim.orders());
    for secret in ["very-secret", "Ida Quill", "A-1001"] {
        assert!(!text.contains(secret), "{secret}");
    }
}
