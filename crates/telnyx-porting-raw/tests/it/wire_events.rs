//! Events: seven kinds of payload in one model, and those of other products.

use serde_json::{Value, json};
use telnyx_porting_raw::types::*;

use crate::wire::answering;

fn event(event_type: &str, payload: Value) -> Value {
    json!({ "id": "ev-1", "event_type": event_type, "porting_order_id": "po-1", "payload": payload,
            "payload_status": "completed", "available_notification_methods": ["email", "webhook_v1", "pigeon"],
            "record_type": "porting_event", "created_at": "2026-03-17T18:01:01.123456Z" })
}

async fn payload(event_type: &str, payload: Value) -> Option<PortingEventPayload> {
    let body = json!({ "data": event(event_type, payload) });
    let answer = answering(200, body).get_porting_event().id("ev-1").send().await.unwrap();
    assert_eq!(answer.data.event_type, event_type);
    assert!(answer.data.event_type.is_known(), "{event_type}");
    assert_eq!(answer.data.available_notification_methods.len(), 3);
    answer.into_inner().data.payload
}

#[tokio::test]
async fn a_status_change() {
    let found = payload("porting_order.status_changed", json!({
        "id": "po-1", "customer_reference": null, "support_key": "sr_1a2b3c", "webhook_url": null,
        "status": { "value": "exception", "details": [{ "code": "ACCOUNT_NUMBER_MISMATCH", "description": "No match" }] },
        "updated_at": "2026-03-17T18:01:00+00:00" }))
    .await
    .unwrap();
    assert_eq!(found.id.unwrap(), "po-1");
    assert_eq!(found.status.unwrap().value, PortingOrderStatusValue::Exception);
    assert!(found.updated_at.unwrap().utc().is_some());
}

#[tokio::test]
async fn a_comment_of_the_desk() {
    let found = payload("porting_order.new_comment", json!({
        "porting_order_id": "po-1", "support_key": "sr_1a2b3c",
        "comment": { "id": "c-1", "body": "Done.", "user_id": null, "user_type": "admin", "inserted_at": "2026-03-17T18:01:01Z" } }))
    .await
    .unwrap();
    assert_eq!((found.id, found.porting_order_id.unwrap().to_string()), (None, "po-1".to_owned()));
    let comment = found.comment.unwrap();
    assert_eq!((comment.user_id, comment.body.as_deref()), (None, Some("Done.")));
}

#[tokio::test]
async fn a_split_with_and_without_its_numbers() {
    for (numbers, count) in [(json!(null), 0), (json!([{ "id": "ppn-1" }]), 1)] {
        let found = payload(
            "porting_order.split",
            json!({
            "from": { "id": "po-1" }, "to": { "id": "po-2" }, "porting_phone_numbers": numbers }),
        )
        .await
        .unwrap();
        assert_eq!(found.from.unwrap().id.unwrap(), "po-1");
        assert_eq!(found.to.unwrap().id.unwrap(), "po-2");
        assert_eq!(found.porting_phone_numbers.len(), count);
    }
}

#[tokio::test]
async fn a_change_of_messaging() {
    let found = payload(
        "porting_order.messaging_changed",
        json!({
        "id": "po-1", "customer_reference": "M-7", "support_key": "sr_1a2b3c",
        "messaging": { "enable_messaging": true, "messaging_capable": true, "messaging_port_status": "ported" } }),
    )
    .await
    .unwrap();
    let messaging = found.messaging.unwrap();
    assert_eq!(messaging.messaging_port_status, Some(MessagingPortStatus::Ported));
    assert_eq!(messaging.messaging_port_completed, None);
}

#[tokio::test]
async fn a_deletion_with_its_record_inside_or_beside() {
    let inside = json!({ "id": "po-1", "customer_reference": null, "deleted_at": "2026-03-17T18:01:01.000000Z",
        "record_type": "porting_event", "created_at": "2026-03-17T18:01:01.000000Z", "updated_at": "2026-03-17T18:01:01.000000Z" });
    let found = payload("porting_order.deleted", inside).await.unwrap();
    assert_eq!(found.deleted_at, found.created_at);
    assert_eq!(found.record_type.as_deref(), Some("porting_event"));
    let beside = json!({ "id": "po-1", "customer_reference": null, "deleted_at": "2026-03-17T18:01:01Z" });
    let found = payload("porting_order.deleted", beside).await.unwrap();
    assert_eq!((found.id.unwrap().to_string().as_str(), found.created_at), ("po-1", None));
}

#[tokio::test]
async fn the_two_kinds_without_payload() {
    for event_type in ["porting_order.loa_updated", "porting_order.sharing_token_expired"] {
        assert!(payload(event_type, Value::Null).await.is_none());
    }
}

#[tokio::test]
async fn events_of_other_products_do_not_cost_the_page() {
    let mut foreign = event("portout.status_changed", json!({ "phone_numbers": ["+13125550101"], "status": null }));
    foreign["porting_order_id"] = Value::Null;
    let body =
        json!({ "data": [foreign, event("porting_order.loa_updated", Value::Null)], "meta": { "total_pages": 1 } });
    let page = answering(200, body).list_porting_events().send().await.unwrap();
    assert_eq!(
        (page.data[0].event_type.as_str(), page.data[0].event_type.is_known()),
        ("portout.status_changed", false)
    );
    assert!(page.data[1].payload.is_none());
}
