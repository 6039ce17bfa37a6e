use chrono::DateTime;
use insta::assert_snapshot;
use telnyx_porting::types::{PortingEventId, PortingEventType, PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::support::{JumpingClock, Wire};

const EVENT: &str = r#"{"id":"e1","event_type":"porting_order.status_changed","porting_order_id":"po-1",
    "available_notification_methods":["webhook","fax"],"payload_status":"completed","record_type":"porting_event",
    "payload":{"id":"po-1","customer_reference":null,"support_key":"sr_5c21d0","webhook_url":null,
    "status":{"value":"foc-date-confirmed","details":[]},"updated_at":"2026-03-02T15:04:05+00:00"},
    "created_at":"2026-03-02T15:04:05.123456Z","updated_at":"2026-03-02T15:04:05.123456Z"}"#;

fn id() -> PortingEventId {
    "e1".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let odd = r#"{"id":"e2","event_type":"porting_order.loa_updated","payload":null}"#;
    let wire = Wire::answering(200, &format!(r#"{{"data":[{EVENT},{odd}],"meta":{{"total_pages":1}}}}"#)).await;
    let order: PortingOrderId = "po-1".parse().unwrap();
    let list = wire
        .client()
        .events()
        .list()
        .event_type(PortingEventType::PortingOrderStatusChanged)
        .porting_order(&order)
        .created_from(DateTime::parse_from_rfc3339("2026-03-02T10:00:00.5-06:00").unwrap())
        .created_until(DateTime::parse_from_rfc3339("2026-03-03T00:00:00Z").unwrap());
    let found = list.items().try_collect().await.unwrap();
    let status = found[0].payload.as_ref().and_then(|payload| payload.status.as_ref()).unwrap();
    assert_eq!(status.value, PortingOrderStatusValue::FocDateConfirmed);
    assert_eq!(found[1].event_type, PortingEventType::PortingOrderLoaUpdated);
    assert!(found[1].payload.is_none());
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/events?filter%5Bcreated_at%5D%5Bgte%5D=2026-03-02T16%3A00%3A00.500Z&filter%5Bcreated_at%5D%5Blte%5D=2026-03-03T00%3A00%3A00Z&filter%5Bporting_order_id%5D=po-1&filter%5Btype%5D=porting_order.status_changed&page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn get() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{EVENT}}}"#)).await;
    let event = wire.client().events().get(&id()).send().await.unwrap();
    assert_eq!(event.available_notification_methods[1].as_str(), "fax");
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/events/e1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn republish() {
    let wire = Wire::answering(204, "").await;
    let reply = wire.client().events().republish(&id()).send_for_reply().await.unwrap();
    assert_eq!(reply.status, 204);
    assert_snapshot!(wire.sent(), @"
    POST /v2/porting/events/e1/republish
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn republishing_is_not_repeated() {
    let wire = Wire::answering(503, "").await;
    let client = wire.client_with(|builder| builder.retry(RetryPolicy::default()).clock(JumpingClock::default()));
    let error = client.events().republish(&id()).send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 1));
    assert!(error.may_have_been_applied());
    assert_eq!(wire.count(), 1);
}
