//! Signed webhooks to a receiver in the same process.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::Api;
use common::inbox::{Shared, bodies, receiver};
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::{Value, json};
use telnyx_porting_sim::{Simulator, WebhookFault};

#[tokio::test]
async fn status_changes_arrive_signed() {
    let (url, inbox) = receiver(&[]).await;
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.patch(&format!("/porting_orders/{id}"), json!({ "webhook_url": url })).await;
    api.confirm(id).await;
    api.sim.settle_webhooks().await;
    let body = &bodies(&inbox)[0];
    assert_eq!(body["data"]["event_type"], "porting_order.status_changed");
    assert_eq!(body["data"]["payload"]["status"]["value"], "in-process");
    assert_eq!(body["data"]["payload"]["id"], json!(id));
    assert_eq!(body["meta"], json!({ "attempt": 1, "delivered_to": url }));
    assert_eq!(body["data"]["id"], api.sim.events()[0]["id"]);

    let (headers, text) = inbox.lock().unwrap().received[0].clone();
    let key: [u8; 32] = STANDARD.decode(api.sim.webhook_public_key()).unwrap().try_into().unwrap();
    let key = VerifyingKey::from_bytes(&key).unwrap();
    let signature = STANDARD.decode(&headers["telnyx-signature-ed25519"]).unwrap();
    let signature = Signature::from_slice(&signature).unwrap();
    let timestamp = headers["telnyx-timestamp"].to_str().unwrap();
    key.verify_strict(format!("{timestamp}|{text}").as_bytes(), &signature).unwrap();
    assert!(key.verify_strict(text.as_bytes(), &signature).is_err());
}

#[tokio::test]
async fn failures_are_retried_twice() {
    let (url, inbox) = receiver(&[500, 302, 503]).await;
    let api = Api::with(Simulator::builder().webhook_url(&url)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.post(&format!("/porting_orders/{id}/comments"), json!({ "body": "Hello" })).await;
    for _ in 0..4 {
        api.sim.settle_webhooks().await;
        api.sim.clock().advance(Duration::from_secs(5));
    }
    let attempts: Vec<_> = api.sim.webhook_attempts().iter().map(|attempt| (attempt.attempt, attempt.status)).collect();
    assert_eq!(attempts, [(1, Some(500)), (2, Some(302)), (3, Some(503))]);
    let found: Vec<Value> = bodies(&inbox).iter().map(|body| body["meta"]["attempt"].clone()).collect();
    assert_eq!(found, [1, 2, 3]);
}

#[tokio::test]
async fn republishing_repeats_the_event() {
    let (url, inbox) = receiver(&[]).await;
    let api = Api::with(Simulator::builder().webhook_url(&url).flat_webhooks(true)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.delete(&format!("/porting_orders/{id}")).await;
    api.sim.settle_webhooks().await;
    let event = api.sim.events()[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(api.act(&format!("/porting/events/{event}/republish")).await, (204, Value::Null));
    api.sim.settle_webhooks().await;
    let bodies = bodies(&inbox);
    assert_eq!(bodies.len(), 2);
    assert_eq!(bodies[0], bodies[1]);
    assert_eq!(bodies[0]["id"], json!(event));
    assert_eq!(bodies[0]["payload"]["id"], json!(id));
    assert!(bodies[0].get("data").is_none());
    assert_eq!(api.sim.events().len(), 1);
}

#[tokio::test]
async fn nobody_listening_is_no_harm() {
    let api = Api::with(Simulator::builder().webhook_url("http://127.0.0.1:1/")).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    api.sim.settle_webhooks().await;
    assert_eq!(api.sim.webhook_attempts()[0].status, None);
    assert!(!api.sim.webhook_attempts()[0].is_delivered());
}

/// Confirms an order under a fault and gives what arrived of its first three statuses, in order.
async fn statuses_under(fault: WebhookFault) -> (Vec<String>, Vec<Value>) {
    let (url, inbox) = receiver(&[]).await;
    let api = Api::with(Simulator::builder().webhook_url(&url).webhook_fault(fault)).await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    for hours in [0, 2, 8] {
        api.sim.clock().advance(Duration::from_secs(hours * 3600));
        api.sim.settle_webhooks().await;
    }
    let bodies = bodies(&inbox);
    let status = |body: &Value| body["data"]["payload"]["status"]["value"].as_str().unwrap().to_owned();
    assert_eq!(api.sim.events().len(), 3);
    (bodies.iter().map(status).collect(), bodies)
}

#[tokio::test]
async fn deliveries_get_lost_doubled_late_and_out_of_order() {
    let (found, _) = statuses_under(WebhookFault::drop().nth(2)).await;
    assert_eq!(found, ["in-process", "foc-date-confirmed"]);

    let (found, bodies) = statuses_under(WebhookFault::duplicate().nth(2)).await;
    assert_eq!(found, ["in-process", "submitted", "submitted", "foc-date-confirmed"]);
    assert_eq!(bodies[1], bodies[2]);

    let (found, bodies) = statuses_under(WebhookFault::late(Duration::from_secs(3 * 3600)).nth(1)).await;
    assert_eq!(found[0], "submitted");
    assert_eq!(found.iter().filter(|status| *status == "in-process").count(), 1);
    let late = bodies.iter().find(|body| body["data"]["payload"]["status"]["value"] == "in-process").unwrap();
    assert_eq!(late["data"]["occurred_at"], "2026-03-02T15:00:00.000000Z");

    let other = WebhookFault::drop().of_type("porting_order.new_comment");
    assert_eq!(statuses_under(other).await.0, ["in-process", "submitted", "foc-date-confirmed"]);
}

#[tokio::test]
async fn a_held_delivery_is_overtaken_by_the_next() {
    let (url, inbox) = receiver(&[]).await;
    let api = Api::with(Simulator::builder().webhook_url(&url)).await;
    api.sim.inject_webhook_fault(WebhookFault::reorder().times(1));
    let id = &api.create(&["+12125550101"]).await[0];
    let comments = format!("/porting_orders/{id}/comments");
    for body in ["first", "second"] {
        api.post(&comments, json!({ "body": body })).await;
    }
    api.sim.settle_webhooks().await;
    let texts = |inbox: &Shared| {
        bodies(inbox).iter().map(|body| body["data"]["payload"]["comment"]["body"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&inbox), ["second", "first"]);

    // With nothing to overtake it, a delivery comes a minute later.
    api.sim.inject_webhook_fault(WebhookFault::reorder().times(1));
    api.post(&comments, json!({ "body": "third" })).await;
    api.sim.settle_webhooks().await;
    assert_eq!(texts(&inbox).len(), 2);
    api.sim.clock().advance(Duration::from_secs(60));
    api.sim.settle_webhooks().await;
    assert_eq!(texts(&inbox), ["second", "first", "third"]);
}
