use chrono::DateTime;
use insta::assert_snapshot;
use telnyx_porting::types::{ActivationJobId, ActivationJobStatus, ActivationType, PortingOrderId};

use crate::support::Wire;

const JOB: &str = r#"{"id":"job-1","status":"created","activation_type":"on-demand",
    "activate_at":"2026-03-10T01:00:00Z","record_type":"porting_activation_job",
    "activation_windows":[{"start_at":"2026-03-09T11:00:00Z","end_at":"2026-03-10T01:00:00Z"}],
    "created_at":"2026-03-05T15:04:05Z","updated_at":"2026-03-05T15:04:05Z"}"#;

fn ids() -> (PortingOrderId, ActivationJobId) {
    ("po-1".parse().unwrap(), "job-1".parse().unwrap())
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{JOB}],"meta":{{"total_pages":1}}}}"#)).await;
    let jobs = wire.client().porting_orders().activation_jobs(&ids().0).list().page_size(10);
    let found = jobs.items().try_collect().await.unwrap();
    assert_eq!(found[0].status, Some(ActivationJobStatus::Created));
    assert_eq!(found[0].activation_type, Some(ActivationType::OnDemand));
    let window = &found[0].activation_windows[0];
    assert!(window.start_at < window.end_at);
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/activation_jobs?page%5Bnumber%5D=1&page%5Bsize%5D=10
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn get() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{JOB}}}"#)).await;
    let (order, job) = ids();
    let found = wire.client().porting_orders().activation_jobs(&order).get(&job).send().await.unwrap();
    assert_eq!(found.id, job);
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/activation_jobs/job-1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn update() {
    let wire = Wire::answering(200, &format!(r#"{{"data":{JOB}}}"#)).await;
    let (order, job) = ids();
    let time = DateTime::parse_from_rfc3339("2026-03-09T12:30:00-06:00").unwrap();
    let moved = wire.client().porting_orders().activation_jobs(&order).update(&job, time).send().await.unwrap();
    assert_eq!(moved.id, job);
    assert_snapshot!(wire.sent(), @r#"
    PATCH /v2/porting_orders/po-1/activation_jobs/job-1
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"activate_at":"2026-03-09T18:30:00Z"}
    "#);
}
