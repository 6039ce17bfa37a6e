use insta::assert_snapshot;

use crate::support::Wire;

#[tokio::test]
async fn uk_carriers() {
    let answer = r#"{"data":[{"id":"b1f3d3d5-9e6b-4c8b-8a36-4f8d6d2b9e77","name":"Example Telecom","cupid":"019",
        "alternative_cupids":null,"record_type":"porting_uk_carrier"}]}"#;
    let wire = Wire::answering(200, answer).await;
    let carriers = wire.client().uk_carriers().list().send().await.unwrap();
    assert_eq!(carriers[0].cupid.as_deref(), Some("019"));
    assert!(carriers[0].alternative_cupids.is_empty());
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/uk_carriers
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn exception_types() {
    let answer = r#"{"data":[{"code":"ENTITY_NAME_MISMATCH","description":"x"},{"code":"NEWS","description":"y"}]}"#;
    let wire = Wire::answering(200, answer).await;
    let catalogue = wire.client().exception_types().list().send().await.unwrap();
    assert_eq!(catalogue.len(), 2);
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/exception_types
    accept: application/json
    authorization: Bearer <key>
    ");
}
