use chrono::{DateTime, Utc};
use insta::assert_snapshot;
use telnyx_porting::types::{
    ActivationType, PortingOrderId, PortingOrderSort, PortingOrderStatusValue, PortingOrderType, RemainingNumbersAction,
};
use telnyx_porting::{ErrorKind, PhoneNumber};

use crate::support::Wire;

const ORDER: &str = r#"{"id":"po-1","status":{"value":"draft","details":[]},"customer_reference":null,
    "porting_phone_numbers_count":1,"phone_numbers":[{"phone_number":"13035550123","activation_status":null}]}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn number(text: &str) -> PhoneNumber {
    text.parse().unwrap()
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn one() -> Wire {
    Wire::answering(200, &format!(r#"{{"data":{ORDER},"meta":{{"phone_numbers_url":"/v2/porting_phone_numbers"}}}}"#))
        .await
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":[{ORDER}]}}"#)).await;
    let numbers = [number("+13035550123"), number("+18005550142")];
    let created = wire
        .client()
        .porting_orders()
        .create(numbers)
        .customer_reference("PO-7")
        .customer_group_reference("batch")
        .send()
        .await
        .unwrap();
    assert_eq!((created.len(), created[0].id.to_string().as_str()), (1, "po-1"));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"customer_group_reference":"batch","customer_reference":"PO-7","phone_numbers":["+13035550123","+18005550142"]}
    "#);
}

#[tokio::test]
async fn get() {
    let wire = one().await;
    let found = wire.client().porting_orders().get(&order()).include_phone_numbers(false).send().await.unwrap();
    assert_eq!(found.status.value, PortingOrderStatusValue::Draft);
    assert!(number("+13035550123").matches_wire(found.embedded_numbers().next().unwrap()));
    assert_snapshot!(wire.sent(), @r"
    GET /v2/porting_orders/po-1?include_phone_numbers=false
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn list_with_every_filter() {
    let wire = Wire::answering(200, r#"{"data":[],"meta":{"total_pages":0}}"#).await;
    let list = wire
        .client()
        .porting_orders()
        .list()
        .status(PortingOrderStatusValue::Draft)
        .status_in([PortingOrderStatusValue::InProcess, PortingOrderStatusValue::ActivationInProgress])
        .customer_reference("a b&c")
        .customer_group_reference("batch")
        .parent_support_key("pr_1")
        .country_code("US")
        .carrier_name("EXAMPLE BELL - IL")
        .phone_number_contains("5550")
        .port_type(PortingOrderType::Partial)
        .entity_name("Harbor & Pine LLC")
        .auth_person_name("Ada Quill")
        .fast_port_eligible(true)
        .foc_requested_after(time("2026-03-02T15:00:00Z"))
        .foc_requested_before(time("2026-03-05T15:00:00.5Z"))
        .include_phone_numbers(false)
        .sort(PortingOrderSort::CreatedAtDesc)
        .page_size(50);
    assert!(list.items().try_collect().await.unwrap().is_empty());
    let target = wire.sent();
    let target = target.lines().next().unwrap();
    let (path, query) = target.split_once('?').unwrap();
    assert_eq!(path, "GET /v2/porting_orders");
    let pairs: Vec<String> =
        url::form_urlencoded::parse(query.as_bytes()).map(|(name, value)| format!("{name} = {value}")).collect();
    assert_snapshot!(pairs.join("\n"), @r"
    filter[activation_settings.fast_port_eligible] = true
    filter[activation_settings.foc_datetime_requested][gt] = 2026-03-02T15:00:00Z
    filter[activation_settings.foc_datetime_requested][lt] = 2026-03-05T15:00:00.500Z
    filter[customer_group_reference] = batch
    filter[customer_reference] = a b&c
    filter[end_user.admin.auth_person_name] = Ada Quill
    filter[end_user.admin.entity_name] = Harbor & Pine LLC
    filter[misc.type] = partial
    filter[parent_support_key] = pr_1
    filter[phone_numbers.carrier_name] = EXAMPLE BELL - IL
    filter[phone_numbers.country_code] = US
    filter[phone_numbers.phone_number][contains] = 5550
    filter[status] = draft
    filter[status][in][] = in-process
    filter[status][in][] = activation-in-progress
    include_phone_numbers = false
    page[number] = 1
    page[size] = 50
    sort[] = -created_at
    ");
}

#[tokio::test]
async fn update_sets_what_is_set_and_clears_what_is_cleared() {
    let wire = one().await;
    let update = wire
        .client()
        .porting_orders()
        .update(&order())
        .entity_name("Harbor & Pine LLC")
        .clear_pin_passcode()
        .billing_phone_number(number("+13035550123"))
        .postal_code("80202")
        .clear_extended_address()
        .loa("d-1".parse::<telnyx_porting::types::DocumentId>().unwrap())
        .clear_invoice()
        .foc_date(time("2026-03-05T15:00:00Z"))
        .activation_type(ActivationType::OnDemand)
        .port_type(PortingOrderType::Partial)
        .remaining_numbers_action(RemainingNumbersAction::Keep)
        .new_billing_phone_number(number("+13035550199"))
        .enable_messaging(true)
        .tags(Vec::<String>::new())
        .requirement(&"r-1".parse().unwrap(), "text")
        .requirement(&"r-2".parse().unwrap(), "d-2")
        .clear_webhook_url()
        .customer_reference("PO-7")
        .user_rating(5);
    update.send().await.unwrap();
    let sent = wire.sent();
    let (head, body) = sent.split_once("\n\n").unwrap();
    assert_snapshot!(head, @r"
    PATCH /v2/porting_orders/po-1
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json
    ");
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let expected = serde_json::json!({
        "activation_settings": {"activation_type": "on-demand", "foc_datetime_requested": "2026-03-05T15:00:00Z"},
        "customer_reference": "PO-7",
        "documents": {"invoice": null, "loa": "d-1"},
        "end_user": {
            "admin": {
                "billing_phone_number": "+13035550123", "entity_name": "Harbor & Pine LLC", "pin_passcode": null,
            },
            "location": {"extended_address": null, "postal_code": "80202"},
        },
        "messaging": {"enable_messaging": true},
        "misc": {
            "new_billing_phone_number": "+13035550199", "remaining_numbers_action": "keep", "type": "partial",
        },
        "phone_number_configuration": {"tags": []},
        "requirements": [
            {"field_value": "text", "requirement_type_id": "r-1"}, {"field_value": "d-2", "requirement_type_id": "r-2"},
        ],
        "user_feedback": {"user_rating": 5},
        "webhook_url": null,
    });
    assert_eq!(body, expected);
}

#[tokio::test]
async fn an_update_of_nothing_is_an_empty_object() {
    let wire = one().await;
    wire.client().porting_orders().update(&order()).send().await.unwrap();
    assert!(wire.sent().ends_with("\n\n{}"), "{}", wire.sent());
}

#[tokio::test]
async fn clearing_and_setting_again_keeps_the_last() {
    let wire = one().await;
    let orders = wire.client().porting_orders();
    orders.update(&order()).port_type(PortingOrderType::Full).clear_port_type().send().await.unwrap();
    assert!(wire.sent().ends_with(r#"{"misc":null}"#), "{}", wire.sent());
    orders.update(&order()).clear_port_type().port_type(PortingOrderType::Full).send().await.unwrap();
    assert!(wire.sent().ends_with(r#"{"misc":{"type":"full"}}"#), "{}", wire.sent());
}

#[tokio::test]
async fn confirm_and_cancel_have_no_body() {
    let wire = one().await;
    let client = wire.client();
    client.porting_orders().confirm(&order()).send().await.unwrap();
    client.porting_orders().cancel(&order()).send().await.unwrap();
    assert_snapshot!(wire.sent(), @r"
    POST /v2/porting_orders/po-1/actions/confirm
    accept: application/json
    authorization: Bearer <key>
    ---
    POST /v2/porting_orders/po-1/actions/cancel
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(204, "").await;
    wire.client().porting_orders().delete(&order()).send().await.unwrap();
    assert_snapshot!(wire.sent(), @r"
    DELETE /v2/porting_orders/po-1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn allowed_foc_windows() {
    let body = r#"{"data":[{"started_at":"2026-03-05T15:00:00Z","ended_at":"2026-03-05T23:00:00Z",
        "start_time":"2026-03-05T15:00:00Z","end_time":"2026-03-05T23:00:00Z","record_type":"allowed_foc_window"}]}"#;
    let wire = Wire::answering(200, body).await;
    let windows = wire.client().porting_orders().allowed_foc_windows(&order()).send().await.unwrap();
    assert_eq!(windows[0].span(), Some((time("2026-03-05T15:00:00Z"), time("2026-03-05T23:00:00Z"))));
    assert_snapshot!(wire.sent(), @r"
    GET /v2/porting_orders/po-1/allowed_foc_windows
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn requirements() {
    let body = r#"{"data":[{"field_type":"document","field_value":null,"requirement_status":"requirement-info-pending",
        "requirement_type":{"id":"r-1","name":"LOA","type":"document","acceptance_criteria":{"time_limit":"90 days"}}}],
        "meta":{"total_pages":"1","page_number":"1"}}"#;
    let wire = Wire::answering(200, body).await;
    let found = wire.client().porting_orders().requirements(&order()).items().try_collect().await.unwrap();
    assert_eq!(found[0].requirement_type.as_ref().unwrap().name.as_deref(), Some("LOA"));
    assert_snapshot!(wire.sent(), @r"
    GET /v2/porting_orders/po-1/requirements?page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn options_of_a_call_reach_the_wire_and_cannot_replace_the_key() {
    let wire = one().await;
    let client = wire.client_with(|builder| builder.header("x-team".parse().unwrap(), "voice".parse().unwrap()));
    let request = client.porting_orders().get(&order()).header("x-trace".parse().unwrap(), "7".parse().unwrap());
    request.header(reqwest::header::AUTHORIZATION, "Bearer other".parse().unwrap()).send().await.unwrap();
    assert_snapshot!(wire.sent(), @r"
    GET /v2/porting_orders/po-1
    accept: application/json
    authorization: Bearer <key>
    x-team: voice
    x-trace: 7
    ");
}

#[tokio::test]
async fn a_reply_has_status_and_headers() {
    let wire = one().await;
    let reply = wire.client().porting_orders().get(&order()).send_for_reply().await.unwrap();
    assert_eq!((reply.status.as_u16(), reply.attempts), (200, 1));
    assert_eq!(reply.headers["content-type"], "application/json");
}

#[tokio::test]
async fn refusals_are_found_by_the_field_they_point_at() {
    let body = r#"{"errors":[{"code":"10004","title":"Missing required parameter","detail":"x",
        "source":{"pointer":"/documents/loa"}},{"code":10027,"title":"Unprocessable","source":{"pointer":"/misc/type"}}]}"#;
    let wire = Wire::answering(422, body).await;
    let error = wire.client().porting_orders().confirm(&order()).send().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Validation, Some("confirm_porting_order")));
    assert_eq!(error.api_errors_at("/documents").count(), 1);
    assert_eq!(error.order_id(), Some(order()));
    assert!(!error.may_have_been_applied() && !error.is_retryable());
    assert_snapshot!(error, @"POST /v2/porting_orders/po-1/actions/confirm: refused by the API (422): 10004 Missing required parameter at /documents/loa; 10027 Unprocessable at /misc/type");
}
