use std::ops::RangeInclusive;

use insta::assert_snapshot;
use telnyx_porting::types::{CreatedAtSort, PhoneNumberBlockId, PortingOrderId};
use telnyx_porting::{ErrorKind, PhoneNumber, RetryPolicy};

use crate::support::{Answer, JumpingClock, Wire};

const BLOCK: &str = r#"{"id":"b1","country_code":"DE","phone_number_type":"local",
    "phone_number_range":{"start_at":"+49305550100","end_at":"+49305550199"},
    "activation_ranges":[{"start_at":"+49305550100","end_at":"+49305550149"}]}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn id() -> PhoneNumberBlockId {
    "b1".parse().unwrap()
}

fn numbers(first: u64, last: u64) -> RangeInclusive<PhoneNumber> {
    let number = |place: u64| format!("+4930555{place:04}").parse().unwrap();
    number(first)..=number(last)
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{BLOCK}],"meta":{{"total_pages":1}}}}"#)).await;
    let list = wire
        .client()
        .porting_orders()
        .phone_number_blocks(&order())
        .list()
        .phone_number(*numbers(100, 100).start())
        .phone_number_in([*numbers(100, 100).start(), *numbers(101, 101).start()])
        .sort(CreatedAtSort::CreatedAtDesc);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].activation_ranges[0].end_at.as_deref(), Some("+49305550149"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/phone_number_blocks?filter%5Bphone_number%5D=%2B49305550100&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B49305550100&filter%5Bphone_number%5D%5Bin%5D%5B%5D=%2B49305550101&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{BLOCK}}}"#)).await;
    let blocks = wire.client().porting_orders().phone_number_blocks(&order());
    let create = blocks.create(numbers(100, 199), [numbers(100, 149), numbers(190, 199)]);
    assert_eq!(create.send().await.unwrap().id, id());
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/phone_number_blocks
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"activation_ranges":[{"end_at":"+49305550149","start_at":"+49305550100"},{"end_at":"+49305550199","start_at":"+49305550190"}],"phone_number_range":{"end_at":"+49305550199","start_at":"+49305550100"}}
    "#);
}

#[tokio::test]
async fn an_impossible_block_is_not_sent() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{BLOCK}}}"#)).await;
    let blocks = wire.client().porting_orders().phone_number_blocks(&order());
    for (block, parts, message) in [
        (numbers(100, 1100), vec![numbers(100, 1100)], "holds 1001 numbers; at most 1000 are possible"),
        (numbers(199, 100), vec![numbers(100, 199)], "ends before it starts"),
        (numbers(100, 199), vec![], "no activation range"),
        (numbers(100, 199), vec![numbers(190, 200)], "is not inside +49305550100 to +49305550199"),
        (numbers(100, 199), vec![numbers(100, 110), numbers(110, 120)], "overlap"),
    ] {
        let error = blocks.create(block, parts).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains(message), "{error}");
    }
    assert_eq!(wire.count(), 0);
    blocks.create(numbers(100, 1099), [numbers(100, 1099)]).send().await.unwrap();
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{BLOCK}}}"#)).await;
    let blocks = wire.client().porting_orders().phone_number_blocks(&order());
    let deleted = blocks.delete(&id()).send().await.unwrap().unwrap();
    assert_eq!(deleted.id, id());
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/porting_orders/po-1/phone_number_blocks/b1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn what_a_lost_answer_has_deleted_is_deleted() {
    let refusals = [Answer::json(502, "<html>"), Answer::json(404, r#"{"errors":[]}"#)];
    let wire = Wire::script(refusals).await;
    let client = wire.client_with(|builder| builder.retry(RetryPolicy::default()).clock(JumpingClock::default()));
    let blocks = client.porting_orders().phone_number_blocks(&order());
    assert!(blocks.delete(&id()).send().await.unwrap().is_none());
    assert_eq!(blocks.delete(&id()).send().await.unwrap_err().kind(), ErrorKind::NotFound);
}
