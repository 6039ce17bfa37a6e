use insta::assert_snapshot;
use telnyx_porting::types::{
    ActionRequirementActionType, ActionRequirementId, ActionRequirementSort, ActionRequirementStatus, PortingOrderId,
    RequirementTypeId,
};
use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::support::{JumpingClock, Wire};

const ACTION: &str = r#"{"id":"ar-1","action_type":"au_id_verification","status":"pending","porting_order_id":"po-1",
    "requirement_type_id":"rt-1","action_url":"https://id.example/check/5ecret","cancel_reason":null}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn id() -> ActionRequirementId {
    "ar-1".parse().unwrap()
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{ACTION}],"meta":{{"total_pages":1}}}}"#)).await;
    let requirement_type: RequirementTypeId = "rt-1".parse().unwrap();
    let list = wire
        .client()
        .porting_orders()
        .action_requirements(&order())
        .list()
        .action_type(ActionRequirementActionType::AuIdVerification)
        .status(ActionRequirementStatus::Pending)
        .requirement_type(&requirement_type)
        .id_in([id(), "ar-2".parse().unwrap()])
        .sort(ActionRequirementSort::UpdatedAtDesc);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].action_url.as_deref(), Some("https://id.example/check/5ecret"));
    assert!(!format!("{found:?}").contains("5ecret"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/action_requirements?filter%5Baction_type%5D=au_id_verification&filter%5Bid%5D%5Bin%5D%5B%5D=ar-1&filter%5Bid%5D%5Bin%5D%5B%5D=ar-2&filter%5Brequirement_type_id%5D=rt-1&filter%5Bstatus%5D=pending&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-updated_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn initiate() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{ACTION}}}"#)).await;
    let actions = wire.client().porting_orders().action_requirements(&order());
    let started = actions.initiate_au_id_verification(&id(), "Ada", "Quill").send().await.unwrap();
    assert_eq!(started.status, Some(ActionRequirementStatus::Pending));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/action_requirements/ar-1/initiate
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"params":{"first_name":"Ada","last_name":"Quill"}}
    "#);
}

#[tokio::test]
async fn a_check_is_not_started_twice() {
    let wire = Wire::answering(500, "").await;
    let client = wire.client_with(|builder| builder.retry(RetryPolicy::default()).clock(JumpingClock::default()));
    let actions = client.porting_orders().action_requirements(&order());
    let initiate = actions.initiate_au_id_verification(&id(), "Ada", "Quill");
    assert!(!format!("{initiate:?}").contains("Quill"));
    let error = initiate.send().await.unwrap_err();
    assert_eq!((error.kind(), wire.count()), (ErrorKind::Server, 1));
    assert!(error.may_have_been_applied());
}
