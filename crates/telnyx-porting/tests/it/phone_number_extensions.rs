use insta::assert_snapshot;
use telnyx_porting::types::{CreatedAtSort, PhoneNumberExtensionId, PortingOrderId, PortingPhoneNumberId};
use telnyx_porting::{ErrorKind, PhoneNumber};

use crate::support::Wire;

const EXTENSION: &str = r#"{"id":"x1","porting_phone_number_id":"pn-1","extension_range":{"start_at":10,"end_at":"99"},
    "activation_ranges":[{"start_at":10,"end_at":49}]}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn number() -> PortingPhoneNumberId {
    "pn-1".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{EXTENSION}],"meta":{{"total_pages":1}}}}"#)).await;
    let phone_number: PhoneNumber = "+49305550100".parse().unwrap();
    let list = wire
        .client()
        .porting_orders()
        .phone_number_extensions(&order())
        .list()
        .porting_phone_number(number())
        .porting_phone_number_in([number(), "pn-2".parse().unwrap()])
        .phone_number(phone_number)
        .phone_number_in([phone_number])
        .sort(CreatedAtSort::CreatedAt);
    let found = list.items().try_collect().await.unwrap();
    let range = found[0].extension_range.as_ref().unwrap();
    assert_eq!((range.start_at, range.end_at), (Some(10), Some(99)));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/phone_number_extensions?filter%5Bphone_number%5D=%2B49305550100&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B49305550100&filter%5Bporting_phone_number_id%5D=pn-1&filter%5Bporting_phone_number_id%5D%5Bin%5D%5B%5D=pn-1&filter%5Bporting_phone_number_id%5D%5Bin%5D%5B%5D=pn-2&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{EXTENSION}}}"#)).await;
    let extensions = wire.client().porting_orders().phone_number_extensions(&order());
    let created = extensions.create(&number(), 10..=99, [10..=49]).send_for_reply().await.unwrap();
    assert_eq!(created.status, 201);
    assert_eq!(created.value.porting_phone_number_id, Some(number()));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/phone_number_extensions
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"activation_ranges":[{"end_at":49,"start_at":10}],"extension_range":{"end_at":99,"start_at":10},"porting_phone_number_id":"pn-1"}
    "#);
}

#[tokio::test]
async fn impossible_extensions_are_not_sent() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{EXTENSION}}}"#)).await;
    let extensions = wire.client().porting_orders().phone_number_extensions(&order());
    for (range, parts, message) in [
        (0..=1000, vec![0..=9], "an extension is a number from 0 to 999, not 1000"),
        (10..=99, vec![9..=20], "the activation range 9 to 20 is not inside 10 to 99"),
        (10..=99, vec![], "no activation range"),
    ] {
        let error = extensions.create(&number(), range, parts).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains(message), "{error}");
    }
    assert_eq!(wire.count(), 0);
    extensions.create(&number(), 0..=999, [0..=999]).send().await.unwrap();
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{EXTENSION}}}"#)).await;
    let id: PhoneNumberExtensionId = "x1".parse().unwrap();
    let extensions = wire.client().porting_orders().phone_number_extensions(&order());
    assert_eq!(extensions.delete(&id).send().await.unwrap().unwrap().id, id);
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/porting_orders/po-1/phone_number_extensions/x1
    accept: application/json
    authorization: Bearer <key>
    ");
}
