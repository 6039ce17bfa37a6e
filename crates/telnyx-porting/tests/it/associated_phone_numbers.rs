use insta::assert_snapshot;
use telnyx_porting::ErrorKind;
use telnyx_porting::types::{AssociatedPhoneNumberAction, AssociatedPhoneNumberId, CreatedAtSort, PortingOrderId};

use crate::support::Wire;

const RANGE: &str = r#"{"id":"n1","action":"keep","country_code":"GB","phone_number_type":"local",
    "phone_number_range":{"start_at":"+442079460100","end_at":"+442079460109"},"porting_order_id":"po-1"}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{RANGE}],"meta":{{"total_pages":1}}}}"#)).await;
    let list = wire
        .client()
        .porting_orders()
        .associated_phone_numbers(&order())
        .list()
        .action(AssociatedPhoneNumberAction::Keep)
        .phone_number("+442079460100".parse::<telnyx_porting::PhoneNumber>().unwrap())
        .sort(CreatedAtSort::CreatedAt);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].phone_number_range.as_ref().unwrap().end_at.as_deref(), Some("+442079460109"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/associated_phone_numbers?filter%5Baction%5D=keep&filter%5Bphone_number%5D=%2B442079460100&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{RANGE}}}"#)).await;
    let associated = wire.client().porting_orders().associated_phone_numbers(&order());
    let range = "+442079460100".parse().unwrap()..="+442079460109".parse().unwrap();
    let created = associated.create(range, AssociatedPhoneNumberAction::Keep).send_for_reply().await.unwrap();
    assert_eq!((created.status.as_u16(), created.value.id.to_string().as_str()), (201, "n1"));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/associated_phone_numbers
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"action":"keep","phone_number_range":{"end_at":"+442079460109","start_at":"+442079460100"}}
    "#);
}

#[tokio::test]
async fn a_range_has_an_order() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{RANGE}}}"#)).await;
    let associated = wire.client().porting_orders().associated_phone_numbers(&order());
    let backwards = "+442079460109".parse().unwrap()..="+442079460100".parse().unwrap();
    let error = associated.create(backwards, AssociatedPhoneNumberAction::Keep).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.to_string(), "the range +442079460109 to +442079460100 ends before it starts");
    assert_eq!(wire.count(), 0);
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{RANGE}}}"#)).await;
    let id: AssociatedPhoneNumberId = "n1".parse().unwrap();
    let associated = wire.client().porting_orders().associated_phone_numbers(&order());
    let deleted = associated.delete(&id).send().await.unwrap().unwrap();
    assert_eq!(deleted.action, Some(AssociatedPhoneNumberAction::Keep));
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/porting_orders/po-1/associated_phone_numbers/n1
    accept: application/json
    authorization: Bearer <key>
    ");
}
