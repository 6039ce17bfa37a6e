use insta::assert_snapshot;
use telnyx_porting::types::{ActivationStatus, PortabilityStatus, PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{ErrorKind, PhoneNumber};
use telnyx_porting_sim::Simulator;

use crate::support::{Answer, Wire, client_of};

const NUMBER: &str = r#"{"id":"pn-1","phone_number":"13035550123","phone_number_type":"local","porting_order_id":"po-1",
    "porting_order_status":"draft","support_key":null,"activation_status":null,"portability_status":"confirmed"}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn number() -> PhoneNumber {
    "+13035550123".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{NUMBER}],"meta":{{"total_pages":1}}}}"#)).await;
    let list = wire
        .client()
        .porting_phone_numbers()
        .list()
        .order_status(PortingOrderStatusValue::FocDateConfirmed)
        .porting_order(order())
        .porting_order_in([order(), "po-2".parse().unwrap()])
        .support_key("sr_5c21d0")
        .support_key_in(["sr_5c21d0", "sr_5c21d1"])
        .phone_number(number())
        .phone_number_in([number()])
        .activation_status(ActivationStatus::ActivateRdy)
        .portability_status(PortabilityStatus::Provisional);
    let found = list.items().try_collect().await.unwrap();
    assert!(number().matches_wire(&found[0].phone_number));
    assert_eq!((found[0].activation_status.as_ref(), found[0].support_key.as_ref()), (None, None));
    assert_eq!(found[0].portability_status, Some(PortabilityStatus::Confirmed));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_phone_numbers?filter%5Bactivation_status%5D=Activate+RDY&filter%5Bphone_number%5D=%2B13035550123&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B13035550123&filter%5Bportability_status%5D=provisional&filter%5Bporting_order_id%5D=po-1&filter%5Bporting_order_id%5D%5Bin%5D%5B%5D=po-1&filter%5Bporting_order_id%5D%5Bin%5D%5B%5D=po-2&filter%5Bporting_order_status%5D=foc-date-confirmed&filter%5Bsupport_key%5D%5Beq%5D=sr_5c21d0&filter%5Bsupport_key%5D%5Bin%5D%5B%5D=sr_5c21d0&filter%5Bsupport_key%5D%5Bin%5D%5B%5D=sr_5c21d1&page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn of_an_order() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{NUMBER}],"meta":{{"total_pages":1}}}}"#)).await;
    let found = wire.client().porting_orders().phone_numbers(&order()).items().try_collect().await.unwrap();
    assert_eq!(found[0].porting_order_id, Some(order()));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_phone_numbers?filter%5Bporting_order_id%5D=po-1&page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn csv() {
    let table = "phone_number,porting_order_id\r\n+13035550123,po-1\r\n";
    let wire = Wire::script([Answer::file("text/csv; charset=utf-8", table)]).await;
    let csv = wire.client().porting_phone_numbers().csv();
    let filtered = csv.clone().porting_order(order()).phone_number_in([number()]).page(2).page_size(0);
    assert_eq!(filtered.bytes().await.unwrap(), table);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers.csv");
    assert_eq!(csv.save_to(&path).await.unwrap(), table.len() as u64);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), table);
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_phone_numbers?filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B13035550123&filter%5Bporting_order_id%5D=po-1&page%5Bnumber%5D=2&page%5Bsize%5D=1
    accept: text/csv
    authorization: Bearer <key>
    ---
    GET /v2/porting_phone_numbers?page%5Bsize%5D=250
    accept: text/csv
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn json_is_not_taken_for_a_table() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{NUMBER}]}}"#)).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers.csv");
    let error = wire.client().porting_phone_numbers().csv().save_to(&path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn an_order_gives_all_its_numbers_and_no_others() {
    let sim = Simulator::start().await.unwrap();
    let client = client_of(&sim);
    let wanted: Vec<PhoneNumber> = (0..60).map(|n| format!("+130355501{n:02}").parse().unwrap()).collect();
    let created = client.porting_orders().create(wanted.iter().copied()).send().await.unwrap();
    client.porting_orders().create(["+18005550142".parse().unwrap()]).send().await.unwrap();
    assert_eq!((created.len(), created[0].embedded_numbers().count()), (1, 50));

    let list = client.porting_orders().phone_numbers(&created[0].id).page_size(25);
    let found = list.items().try_collect().await.unwrap();
    let mut found: Vec<PhoneNumber> = found.iter().filter_map(|n| PhoneNumber::from_wire(&n.phone_number)).collect();
    found.sort();
    assert_eq!(found, wanted);

    let table = client.porting_phone_numbers().csv().porting_order(&created[0].id).bytes().await.unwrap();
    assert_eq!(std::str::from_utf8(&table).unwrap().lines().count(), 61);
}
