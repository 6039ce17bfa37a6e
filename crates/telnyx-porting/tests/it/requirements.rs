use insta::assert_snapshot;
use telnyx_porting::types::{
    PhoneNumberType, RequirementAction, RequirementApprovalStatus, RequirementFieldType, RequirementGroupAction,
    RequirementGroupId, RequirementSort, RequirementTypeId, RequirementTypeSort,
};
use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::support::{Answer, Wire};

const KIND: &str = r#"{"id":"53970723-fbff-4f46-a975-f62be6c1a585","name":"LOA","type":"document",
    "description":"Signed letter","acceptance_criteria":{"max_length":null,"acceptable_values":null}}"#;

const RULES: &str = r#"{"id":"9f5a8b9e-2f0b-4a2f-8f3e-0d9f6a1c2b44","country_code":"DE","phone_number_type":"local",
    "action":"porting","version":2,"effective_end_at":null,
    "requirement_types":[{"id":"53970723-fbff-4f46-a975-f62be6c1a585","type":"document"}]}"#;

const GROUP: &str = r#"{"id":"c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66","country_code":"DE","phone_number_type":"local",
    "action":"porting","status":"unapproved","customer_reference":"harbor-de",
    "regulatory_requirements":[{"requirement_id":"53970723-fbff-4f46-a975-f62be6c1a585","field_type":"document",
    "field_value":null,"status":"unapproved"}]}"#;

fn kind_id() -> RequirementTypeId {
    "53970723-fbff-4f46-a975-f62be6c1a585".parse().unwrap()
}

fn group_id() -> RequirementGroupId {
    "c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66".parse().unwrap()
}

#[tokio::test]
async fn requirement_types() {
    let answer = format!(r#"{{"data":[{KIND}],"meta":{{"total_pages":3,"total_results":41}}}}"#);
    let wire = Wire::answering(200, &answer).await;
    let list = wire
        .client()
        .requirement_types()
        .list()
        .name_contains("letter of")
        .sort([RequirementTypeSort::Name, RequirementTypeSort::CreatedAtDesc]);
    let found = list.send().await.unwrap();
    assert_eq!(found.data[0].type_, Some(RequirementFieldType::Document));
    assert_eq!(found.meta.unwrap().total_results, Some(41));
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirement_types?filter%5Bname%5D%5Bcontains%5D=letter+of&sort%5B%5D=name&sort%5B%5D=-created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn requirement_type() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{KIND}}}"#)).await;
    let kind = wire.client().requirement_types().get(&kind_id()).send().await.unwrap();
    assert_eq!(kind.name.as_deref(), Some("LOA"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirement_types/53970723-fbff-4f46-a975-f62be6c1a585
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn requirements() {
    let answer = format!(r#"{{"data":[{RULES}],"meta":{{"page_number":1,"total_pages":1}}}}"#);
    let wire = Wire::answering(200, &answer).await;
    let list = wire
        .client()
        .requirements()
        .list()
        .country_code("DE")
        .phone_number_type(PhoneNumberType::Local)
        .action(RequirementAction::Porting)
        .version(2_u32)
        .sort([RequirementSort::CountryCodeDesc]);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].requirement_types[0].id, kind_id());
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirements?filter%5Baction%5D=porting&filter%5Bcountry_code%5D=DE&filter%5Bphone_number_type%5D=local&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-country_code&version=2
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn requirement() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{RULES}}}"#)).await;
    let id = "9f5a8b9e-2f0b-4a2f-8f3e-0d9f6a1c2b44".parse().unwrap();
    let rules = wire.client().requirements().get(&id).version(2_u32).send().await.unwrap();
    assert_eq!(rules.version, Some(2));
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirements/9f5a8b9e-2f0b-4a2f-8f3e-0d9f6a1c2b44?version=2
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn groups_come_without_an_envelope() {
    let wire = Wire::answering(200, &format!("[{GROUP}]")).await;
    let list = wire
        .client()
        .requirement_groups()
        .list()
        .country_code("DE")
        .phone_number_type(PhoneNumberType::Local)
        .action(RequirementGroupAction::Porting)
        .status(RequirementApprovalStatus::Unapproved)
        .customer_reference("harbor-de");
    let groups = list.send().await.unwrap();
    assert_eq!(groups[0].id, group_id());
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirement_groups?filter%5Baction%5D=porting&filter%5Bcountry_code%5D=DE&filter%5Bcustomer_reference%5D=harbor-de&filter%5Bphone_number_type%5D=local&filter%5Bstatus%5D=unapproved
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create_group() {
    let wire = Wire::answering(200, GROUP).await;
    let groups = wire.client().requirement_groups();
    let create = || groups.create("DE", PhoneNumberType::Local, RequirementGroupAction::Porting);
    let group = create().send().await.unwrap();
    assert_eq!(group.regulatory_requirements[0].field_value, None);
    let full = create().customer_reference("harbor-de").values([(kind_id(), "Ada Quill")]);
    full.send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/requirement_groups
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"action":"porting","country_code":"DE","phone_number_type":"local"}
    ---
    POST /v2/requirement_groups
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"action":"porting","country_code":"DE","customer_reference":"harbor-de","phone_number_type":"local","regulatory_requirements":[{"field_value":"Ada Quill","requirement_id":"53970723-fbff-4f46-a975-f62be6c1a585"}]}
    "#);
}

#[tokio::test]
async fn get_group() {
    let wire = Wire::answering(200, GROUP).await;
    let group = wire.client().requirement_groups().get(&group_id()).send().await.unwrap();
    assert_eq!(group.status, Some(RequirementApprovalStatus::Unapproved));
    assert_snapshot!(wire.sent(), @"
    GET /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn update_group() {
    let wire = Wire::answering(200, GROUP).await;
    let groups = wire.client().requirement_groups();
    groups.update(&group_id()).values([(kind_id(), "Ada Quill")]).send().await.unwrap();
    let update = groups.update(&group_id()).customer_reference("harbor").clear_values();
    update.send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    PATCH /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"regulatory_requirements":[{"field_value":"Ada Quill","requirement_id":"53970723-fbff-4f46-a975-f62be6c1a585"}]}
    ---
    PATCH /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"customer_reference":"harbor","regulatory_requirements":null}
    "#);
}

#[tokio::test]
async fn delete_group() {
    let wire = Wire::script([Answer::json(200, GROUP), Answer::json(204, "")]).await;
    let groups = wire.client().requirement_groups();
    assert!(groups.delete(&group_id()).send().await.unwrap().is_some());
    assert!(groups.delete(&group_id()).send().await.unwrap().is_none());
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66
    accept: application/json
    authorization: Bearer <key>
    ---
    DELETE /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn submit_group() {
    let wire = Wire::answering(200, &GROUP.replace("unapproved\",\"cus", "pending-approval\",\"cus")).await;
    let groups = wire.client().requirement_groups();
    let group = groups.submit_for_approval(&group_id()).send().await.unwrap();
    assert_eq!(group.status, Some(RequirementApprovalStatus::PendingApproval));
    assert_snapshot!(wire.sent(), @"
    POST /v2/requirement_groups/c7f1a4d2-6f3e-4a38-9a52-2d3c1b5e7f66/submit_for_approval
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn a_submission_whose_answer_was_lost_is_looked_up() {
    let refused = Answer::json(422, r#"{"errors":[{"code":"10015","title":"Already submitted"}]}"#);
    let lost = Answer::json(502, "");
    let submitted = Answer::json(200, &GROUP.replacen("unapproved", "pending-approval", 1));
    let retry = RetryPolicy::default().first_wait(std::time::Duration::ZERO);

    let wire = Wire::script([lost.clone(), refused.clone(), submitted.clone()]).await;
    let client = wire.client_with(|builder| builder.retry(retry.clone()));
    let reply = client.requirement_groups().submit_for_approval(&group_id()).send_for_reply().await;
    let reply = reply.unwrap();
    assert_eq!(reply.value.status, Some(RequirementApprovalStatus::PendingApproval));
    assert_eq!(reply.attempts, 3);

    // Nothing was lost: the refusal stands.
    let wire = Wire::script([refused.clone(), submitted]).await;
    let submit = wire.client().requirement_groups().submit_for_approval(&group_id());
    assert_eq!(submit.send().await.unwrap_err().kind(), ErrorKind::Validation);
    assert_eq!(wire.count(), 1);

    // It was lost, but not done.
    let wire = Wire::script([lost, refused, Answer::json(200, GROUP)]).await;
    let client = wire.client_with(|builder| builder.retry(retry));
    let submit = client.requirement_groups().submit_for_approval(&group_id());
    assert_eq!(submit.send().await.unwrap_err().kind(), ErrorKind::Validation);
    assert_eq!(wire.count(), 3);
}
