use std::time::Duration;

use insta::assert_snapshot;
use telnyx_porting::types::{
    ActivationJobStatus, ActivationType, PortingEventType, PortingOrderId, PortingOrderStatusValue, PortingOrderType,
    SharingPermission,
};
use telnyx_porting::{Client, DocumentFile, ErrorKind, RetryPolicy};
use telnyx_porting_sim::{Fault, Simulator};

use crate::support::{Wire, client_of};

const TOKEN: &str = r#"{"data":{"id":"t1","token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln","porting_order_id":"po-1",
    "permissions":["porting_order.document.update"],"expires_in_seconds":172800,
    "created_at":"2026-03-02T15:04:05Z","expires_at":"2026-03-04T15:04:05Z"}}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

#[tokio::test]
async fn activate() {
    let answer = r#"{"data":{"id":"job-1","status":"in-process","activation_type":"on-demand"}}"#;
    let wire = Wire::answering(202, answer).await;
    let job = wire.client().porting_orders().activate(&order()).send_for_reply().await.unwrap();
    assert_eq!(job.status, 202);
    assert_eq!(job.value.status, Some(ActivationJobStatus::InProcess));
    assert_eq!(job.value.activation_type, Some(ActivationType::OnDemand));
    assert_snapshot!(wire.sent(), @"
    POST /v2/porting_orders/po-1/actions/activate
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn share() {
    let wire = Wire::answering(201, TOKEN).await;
    let orders = wire.client().porting_orders();
    let share = orders.share(&order(), SharingPermission::PortingOrderDocumentUpdate);
    let token = share.expires_in(Duration::from_millis(172_800_999)).send().await.unwrap();
    assert_eq!(token.token, "eyJhbGciOiJIUzI1NiJ9.e30.c2ln");
    assert_eq!(token.permissions, [SharingPermission::PortingOrderDocumentUpdate]);
    assert!(!format!("{token:?}").contains("eyJ"), "{token:?}");

    orders.share(&order(), SharingPermission::PortingOrderDocumentRead).send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/actions/share
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"expires_in_seconds":172800,"permissions":"porting_order.document.update"}
    ---
    POST /v2/porting_orders/po-1/actions/share
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"permissions":"porting_order.document.read"}
    "#);
}

#[tokio::test]
async fn a_token_outside_its_limits_is_not_asked_for() {
    let wire = Wire::answering(201, TOKEN).await;
    let orders = wire.client().porting_orders();
    for life in [Duration::ZERO, Duration::from_millis(999), Duration::from_secs(172_801), Duration::MAX] {
        let share = orders.share(&order(), SharingPermission::PortingOrderDocumentRead);
        let error = share.expires_in(life).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().starts_with("a sharing token lives 1 to 172800 seconds"), "{error}");
    }
    assert_eq!(wire.count(), 0);
}

#[tokio::test]
async fn a_lost_answer_does_not_make_a_second_token() {
    let sim = Simulator::start().await.unwrap();
    let client = client_of(&sim);
    let created = client.porting_orders().create(["+13035550123".parse().unwrap()]).send().await.unwrap();
    sim.inject(Fault::lost_reply("POST", "/porting_orders/{id}/actions/share").times(1));
    let share = client.porting_orders().share(&created[0].id, SharingPermission::PortingOrderDocumentRead);
    let error = share.retry(RetryPolicy::default()).send().await.unwrap_err();
    assert!(error.may_have_been_applied());
    sim.assert_called("POST", "/porting_orders/{id}/actions/share", 1);
}

/// A draft with all that a US order needs.
async fn complete_draft(client: &Client, number: &str) -> PortingOrderId {
    let order = client.porting_orders().create([number.parse().unwrap()]).send().await.unwrap().remove(0).id;
    let pdf = || DocumentFile::from_bytes("proof.pdf", b"%PDF-1.7 ...".as_slice()).unwrap();
    let loa = client.documents().upload(pdf()).send().await.unwrap().id;
    let invoice = client.documents().upload(pdf()).send().await.unwrap().id;
    let windows = client.porting_orders().allowed_foc_windows(&order).send().await.unwrap();
    let update = client
        .porting_orders()
        .update(&order)
        .entity_name("Harbor & Pine LLC")
        .auth_person_name("Ada Quill")
        .account_number("A-1001")
        .billing_phone_number(number.parse().unwrap())
        .street_address("12 Example Street")
        .locality("Denver")
        .administrative_area("CO")
        .postal_code("80202")
        .country_code("US")
        .port_type(PortingOrderType::Full)
        .loa(loa)
        .invoice(invoice)
        .foc_date(windows[0].span().unwrap().0)
        .activation_type(ActivationType::OnDemand);
    update.send().await.unwrap();
    order
}

#[tokio::test]
async fn numbers_are_switched_on_demand() {
    let sim = Simulator::start().await.unwrap();
    let client = client_of(&sim);
    let orders = client.porting_orders();
    let order = complete_draft(&client, "+13035550185").await;
    orders.confirm(&order).send().await.unwrap();
    sim.clock().advance(Duration::from_secs(12 * 3600));

    let jobs = orders.activation_jobs(&order);
    let job = jobs.list().items().try_collect().await.unwrap().remove(0);
    assert_eq!((job.status, job.activation_type), (Some(ActivationJobStatus::Created), Some(ActivationType::OnDemand)));
    let window = &job.activation_windows[0];
    let opens = window.start_at.as_ref().and_then(|time| time.utc()).unwrap();

    let outside = jobs.update(&job.id, opens - Duration::from_secs(60)).send().await.unwrap_err();
    assert_eq!(outside.kind(), ErrorKind::Validation);
    assert_eq!(outside.order_id(), Some(order.clone()));
    let later = opens + Duration::from_secs(3600);
    let moved = jobs.update(&job.id, later).send().await.unwrap();
    assert_eq!(moved.activate_at.and_then(|time| time.utc()), Some(later));

    let too_early = orders.activate(&order).send().await.unwrap_err();
    assert_eq!(too_early.kind(), ErrorKind::Validation);
    sim.clock().advance_to(opens + Duration::from_secs(60));
    let started = orders.activate(&order).send().await.unwrap();
    assert_eq!((started.id, started.status), (job.id.clone(), Some(ActivationJobStatus::InProcess)));

    sim.clock().run_until_idle();
    assert_eq!(orders.get(&order).send().await.unwrap().status.value, PortingOrderStatusValue::Ported);
    assert_eq!(jobs.get(&job.id).send().await.unwrap().status, Some(ActivationJobStatus::Completed));
    let ids = orders.sub_request(&order).send().await.unwrap();
    assert!(ids.sub_request_id.is_some() && ids.port_request_id.is_some());

    let changes = client.events().list().porting_order(&order).event_type(PortingEventType::PortingOrderStatusChanged);
    let changes = changes.items().try_collect().await.unwrap();
    assert!(changes.len() >= 4, "{changes:?}");
    client.events().republish(&changes[0].id).send().await.unwrap();
}
