use insta::assert_snapshot;
use telnyx_porting::types::{CommentUserType, PortingOrderId};
use telnyx_porting::{ErrorKind, RetryPolicy};
use telnyx_porting_sim::{Fault, Simulator};

use crate::support::{Wire, client_of};

const COMMENT: &str = r#"{"id":"c1","porting_order_id":"po-1","body":"Which invoice?","user_type":"admin","user_id":null,
    "created_at":"2026-03-02T15:04:05.123456Z","record_type":"porting_comment"}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{COMMENT}],"meta":{{"total_pages":1}}}}"#)).await;
    let found = wire.client().porting_orders().comments(&order()).list().items().try_collect().await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].user_type, Some(CommentUserType::Admin));
    assert_eq!(found[0].body.as_deref(), Some("Which invoice?"));
    assert_eq!(found[0].created_at.as_ref().unwrap().to_string(), "2026-03-02T15:04:05.123456Z");
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/comments?page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{COMMENT}}}"#)).await;
    let comments = wire.client().porting_orders().comments(&order());
    let comment = comments.create("The one of \"March\"\n").send_for_reply().await.unwrap();
    assert_eq!((comment.status.as_u16(), comment.value.id.to_string().as_str()), (201, "c1"));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/comments
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"body":"The one of \"March\"\n"}
    "#);
}

#[tokio::test]
async fn an_empty_comment_is_not_sent() {
    let wire = Wire::answering(201, &format!(r#"{{"data":{COMMENT}}}"#)).await;
    let comments = wire.client().porting_orders().comments(&order());
    let error = comments.create(" \n").send().await.unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, "the comment is empty"));
    assert!(!error.may_have_been_applied());
    assert_eq!(wire.count(), 0);
}

#[tokio::test]
async fn a_lost_answer_does_not_make_two_comments() {
    let sim = Simulator::start().await.unwrap();
    let client = client_of(&sim);
    let created = client.porting_orders().create(["+13035550123".parse().unwrap()]).send().await.unwrap();
    let comments = client.porting_orders().comments(&created[0].id);
    sim.inject(Fault::lost_reply("POST", "/porting_orders/{id}/comments").times(1));
    let error = comments.create("Once").retry(RetryPolicy::default()).send().await.unwrap_err();
    assert!(error.may_have_been_applied() && !error.is_retryable(), "{error:?}");
    assert_eq!(comments.list().items().try_collect().await.unwrap().len(), 1);
}
