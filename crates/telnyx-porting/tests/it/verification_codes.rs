use insta::assert_snapshot;
use telnyx_porting::types::{CreatedAtSort, PortingOrderId, VerificationMethod};
use telnyx_porting::{ErrorKind, PhoneNumber};

use crate::support::Wire;

const CODE: &str = r#"{"id":"v1","phone_number":"61491570006","porting_order_id":"po-1","verified":true,
    "created_at":"2026-03-02T15:04:05Z","updated_at":"2026-03-02T15:06:40Z"}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn number() -> PhoneNumber {
    "+61491570006".parse().unwrap()
}

fn other() -> PhoneNumber {
    "+61491570156".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{CODE}],"meta":{{"total_pages":1}}}}"#)).await;
    let list = wire
        .client()
        .porting_orders()
        .verification_codes(&order())
        .list()
        .verified(false)
        .phone_number(number())
        .phone_number_in([number(), other()])
        .sort(CreatedAtSort::CreatedAt);
    let found = list.items().try_collect().await.unwrap();
    assert!(number().matches_wire(&found[0].phone_number));
    assert_eq!(found[0].verified, Some(true));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/verification_codes?filter%5Bphone_number%5D=%2B61491570006&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B61491570006&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B61491570156&filter%5Bverified%5D=false&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn request() {
    let wire = Wire::answering(204, "").await;
    let codes = wire.client().porting_orders().verification_codes(&order());
    let sent = codes.request([number(), other()], VerificationMethod::Call).send_for_reply().await.unwrap();
    assert_eq!(sent.status, 204);
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/verification_codes/send
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"phone_numbers":["+61491570006","+61491570156"],"verification_method":"call"}
    "#);
}

#[tokio::test]
async fn verify() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{CODE}]}}"#)).await;
    let codes = wire.client().porting_orders().verification_codes(&order());
    let verify = codes.verify([(number(), "00042"), (other(), "31337")]);
    assert!(!format!("{verify:?}").contains("00042"));
    let checked = verify.send().await.unwrap();
    assert_eq!((checked.len(), checked[0].verified), (1, Some(true)));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/verification_codes/verify
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"verification_codes":[{"code":"00042","phone_number":"+61491570006"},{"code":"31337","phone_number":"+61491570156"}]}
    "#);
}

#[tokio::test]
async fn one_call_takes_1_to_100() {
    let wire = Wire::answering(200, r#"{"data":[]}"#).await;
    let codes = wire.client().porting_orders().verification_codes(&order());
    for count in [0, 101] {
        let numbers = vec![number(); count];
        let error = codes.request(numbers.clone(), VerificationMethod::Sms).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("phone numbers"), "{error}");
        let error = codes.verify(numbers.into_iter().map(|n| (n, "1"))).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("codes"), "{error}");
    }
    assert_eq!(wire.count(), 0);
    codes.verify(vec![(number(), "1"); 100]).send().await.unwrap();
}
