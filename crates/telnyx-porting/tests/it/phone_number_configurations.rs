use insta::assert_snapshot;
use telnyx_porting::ErrorKind;
use telnyx_porting::types::{
    CreatedAtSort, PortingOrderId, PortingOrderStatusValue, PortingPhoneNumberId, UserBundleId,
};

use crate::support::Wire;

const CONFIGURATION: &str = r#"{"id":"k1","porting_phone_number_id":"pn-1","user_bundle_id":"ub-1",
    "record_type":"porting_phone_number_configuration","created_at":"2026-03-02T15:04:05Z"}"#;

fn number(n: usize) -> PortingPhoneNumberId {
    format!("pn-{n}").parse().unwrap()
}

fn bundle(n: usize) -> UserBundleId {
    format!("ub-{n}").parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{CONFIGURATION}],"meta":{{"total_pages":1}}}}"#)).await;
    let order: PortingOrderId = "po-1".parse().unwrap();
    let list = wire
        .client()
        .phone_number_configurations()
        .list()
        .order_status(PortingOrderStatusValue::Draft)
        .order_status_in([PortingOrderStatusValue::ActivationInProgress, PortingOrderStatusValue::Ported])
        .porting_order(&order)
        .porting_order_in([&order])
        .porting_phone_number(number(1))
        .porting_phone_number_in([number(1), number(2)])
        .user_bundle(bundle(1))
        .user_bundle_in([bundle(1), bundle(2)])
        .sort(CreatedAtSort::CreatedAtDesc);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].user_bundle_id, Some(bundle(1)));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/phone_number_configurations?filter%5Bporting_order.status%5D=draft&filter%5Bporting_order.status%5D%5Bin%5D%5B%5D=activation-in-progress&filter%5Bporting_order.status%5D%5Bin%5D%5B%5D=ported&filter%5Bporting_order_id%5D=po-1&filter%5Bporting_order_id%5D%5Bin%5D%5B%5D=po-1&filter%5Bporting_phone_number%5D=pn-1&filter%5Bporting_phone_number%5D%5Bin%5D%5B%5D=pn-1&filter%5Bporting_phone_number%5D%5Bin%5D%5B%5D=pn-2&filter%5Buser_bundle_id%5D=ub-1&filter%5Buser_bundle_id%5D%5Bin%5D%5B%5D=ub-1&filter%5Buser_bundle_id%5D%5Bin%5D%5B%5D=ub-2&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":[{CONFIGURATION}]}}"#)).await;
    let configurations = wire.client().phone_number_configurations();
    let created = configurations.create((1..=2).map(|n| (number(n), bundle(n)))).send_for_reply().await.unwrap();
    assert_eq!(created.status, 201);
    assert_eq!(created.value[0].porting_phone_number_id, Some(number(1)));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/phone_number_configurations
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"phone_number_configurations":[{"porting_phone_number_id":"pn-1","user_bundle_id":"ub-1"},{"porting_phone_number_id":"pn-2","user_bundle_id":"ub-2"}]}
    "#);
}

#[tokio::test]
async fn one_call_assigns_1_to_20() {
    let wire = Wire::answering(201, r#"{"data":[]}"#).await;
    let configurations = wire.client().phone_number_configurations();
    for (count, message) in [(0, "there is no bundle to assign"), (21, "one call assigns at most 20 bundles, not 21")] {
        let error = configurations.create((0..count).map(|n| (number(n), bundle(n)))).send().await.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, message));
    }
    assert_eq!(wire.count(), 0);
    configurations.create((0..20).map(|n| (number(n), bundle(n)))).send().await.unwrap();
}
