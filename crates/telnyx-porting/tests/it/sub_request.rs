use insta::assert_snapshot;

use crate::support::Wire;

#[tokio::test]
async fn get() {
    let wire = Wire::answering(200, r#"{"data":{"port_request_id":"pr_9a0f1c","sub_request_id":12345}}"#).await;
    let ids = wire.client().porting_orders().sub_request(&"po-1".parse().unwrap()).send().await.unwrap();
    assert_eq!(ids.port_request_id.as_deref(), Some("pr_9a0f1c"));
    assert_eq!(ids.sub_request_id.as_deref(), Some("12345"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/sub_request
    accept: application/json
    authorization: Bearer <key>
    ");
}
