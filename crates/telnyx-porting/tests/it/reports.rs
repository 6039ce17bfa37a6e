use std::time::Duration;

use insta::assert_snapshot;
use telnyx_porting::ErrorKind;
use telnyx_porting::types::{
    PortingOrderStatusValue, PortingReport, PortingReportId, PortingReportStatus, PortingReportType,
};

use crate::support::{Answer, JumpingClock, Wire};

fn id() -> PortingReportId {
    "0e9b0e1a-1b9d-4c3e-8d54-6c1f5b1f2d33".parse().unwrap()
}

fn record(status: &str, document: &str) -> String {
    format!(
        r#"{{"data":{{"id":"{}","report_type":"export_porting_orders_csv","status":"{status}",
        "params":{{"filters":{{"status__in":["ported"]}}}},"document_id":{document},
        "record_type":"porting_report","created_at":"2026-03-02T09:00:00Z"}}}}"#,
        id()
    )
}

fn pending() -> Answer {
    Answer::json(200, &record("pending", "null"))
}

fn completed() -> Answer {
    Answer::json(200, &record("completed", r#""6a09cdc3-8948-47f0-aa62-74ac943d6c58""#))
}

async fn finished(wire: &Wire) -> PortingReport {
    wire.client().reports().get(&id()).send().await.unwrap()
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &record("pending", "null")).await;
    let reports = wire.client().reports();
    let report = reports
        .create()
        .status_in([PortingOrderStatusValue::Ported, PortingOrderStatusValue::from("paused")])
        .customer_reference_in(["PO-2041"])
        .created_after(chrono::DateTime::parse_from_rfc3339("2026-01-01T01:00:00+01:00").unwrap())
        .created_before(chrono::DateTime::UNIX_EPOCH)
        .send()
        .await
        .unwrap();
    assert_eq!(report.status, Some(PortingReportStatus::Pending));
    assert_eq!(report.document_id, None);
    reports.create().send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting/reports
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"params":{"filters":{"created_at__gt":"2026-01-01T00:00:00Z","created_at__lt":"1970-01-01T00:00:00Z","customer_reference__in":["PO-2041"],"status__in":["ported","paused"]}},"report_type":"export_porting_orders_csv"}
    ---
    POST /v2/porting/reports
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"params":{"filters":{}},"report_type":"export_porting_orders_csv"}
    "#);
}

#[tokio::test]
async fn a_report_is_not_started_twice() {
    let wire = Wire::answering(502, "").await;
    let client = wire.client_with(|builder| builder.retry(telnyx_porting::RetryPolicy::default()));
    let error = client.reports().create().send().await.unwrap_err();
    assert!(error.may_have_been_applied() && !error.is_retryable());
    assert_eq!(wire.count(), 1);
}

#[tokio::test]
async fn get() {
    let wire = Wire::script([completed()]).await;
    let report = finished(&wire).await;
    assert_eq!(report.status, Some(PortingReportStatus::Completed));
    assert_eq!(report.params.unwrap().filters.unwrap().status_in, [PortingOrderStatusValue::Ported]);
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/reports/0e9b0e1a-1b9d-4c3e-8d54-6c1f5b1f2d33
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn list() {
    let answer = format!(
        r#"{{"data":[{{"id":"{}","status":"completed"}}],
        "meta":{{"page_number":1,"page_size":250,"total_pages":1,"total_results":1}}}}"#,
        id()
    );
    let wire = Wire::answering(200, &answer).await;
    let list = wire
        .client()
        .reports()
        .list()
        .status(PortingReportStatus::Completed)
        .report_type(PortingReportType::ExportPortingOrdersCsv);
    assert_eq!(list.items().try_collect().await.unwrap()[0].id, id());
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/reports?filter%5Breport_type%5D=export_porting_orders_csv&filter%5Bstatus%5D=completed&page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn waiting_looks_at_once_and_then_every_interval() {
    let clock = JumpingClock::default();
    let no_document = Answer::json(200, &record("completed", "null"));
    let trouble = Answer::json(503, "");
    let wire = Wire::script([pending(), trouble, no_document, completed()]).await;
    let client = wire.client_with(|builder| builder.clock(clock.clone()));
    let report = client.reports().wait(&id()).interval(Duration::from_secs(30)).send().await.unwrap();
    assert!(report.document_id.is_some());
    assert_eq!(wire.count(), 4);
    assert_eq!(clock.slept(), [Duration::from_secs(30); 3]);
}

#[tokio::test]
async fn waiting_has_an_end() {
    let clock = JumpingClock::default();
    let wire = Wire::script([pending()]).await;
    let client = wire.client_with(|builder| builder.clock(clock.clone()));
    let wait = client.reports().wait(&id()).interval(Duration::from_secs(40));
    let error = wait.time_limit(Duration::from_secs(90)).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_snapshot!(error, @"no answer in time: report 0e9b0e1a-1b9d-4c3e-8d54-6c1f5b1f2d33 is still pending after 90 seconds (try again later)");
    assert_eq!(clock.slept().iter().sum::<Duration>(), Duration::from_secs(90));
    assert_eq!(wire.count(), 4);
}

#[tokio::test]
async fn waiting_ends_with_what_no_waiting_helps() {
    let clock = JumpingClock::default();
    let wire = Wire::script([pending(), Answer::json(404, "")]).await;
    let client = wire.client_with(|builder| builder.clock(clock.clone()));
    let error = client.reports().wait(&id()).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(wire.count(), 2);
}

#[tokio::test]
async fn download() {
    let wire = Wire::script([completed(), Answer::file("text/csv", "id\r\n1\r\n")]).await;
    let report = finished(&wire).await;
    let content = wire.client().reports().download(&report).bytes().await.unwrap();
    assert_eq!(content, "id\r\n1\r\n");
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/reports/0e9b0e1a-1b9d-4c3e-8d54-6c1f5b1f2d33
    accept: application/json
    authorization: Bearer <key>
    ---
    GET /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58/download
    accept: */*
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn a_report_without_a_document_is_not_downloaded() {
    let wire = Wire::script([pending()]).await;
    let report = finished(&wire).await;
    let error = wire.client().reports().download(&report).bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("has no document yet"), "{error}");
    assert_eq!(wire.count(), 1);
}

#[cfg(feature = "csv")]
mod rows {
    use super::*;
    use telnyx_porting::Result;
    use telnyx_porting::reports::ReportRow;

    async fn rows(csv: &str) -> Result<Vec<ReportRow>> {
        let wire = Wire::script([completed(), Answer::file("text/csv", csv)]).await;
        let report = finished(&wire).await;
        wire.client().reports().download(&report).rows().await
    }

    #[tokio::test]
    async fn columns_are_found_by_name() {
        let csv =
            "\u{feff}Support Key,STATUS,Entity Name,Numbers\r\nsr_1,ported,\"Harbor, Pine\",2\r\nsr_2,draft, ,\r\n";
        let rows = rows(csv).await.unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].get("support_key"), Some("sr_1"));
        assert_eq!(rows[0].get("Entity-Name"), Some("Harbor, Pine"));
        assert_eq!(rows[1].get("entity name"), None);
        assert_eq!(rows[0].get("nothing"), None);
        let cells: Vec<_> = rows[1].iter().take(2).collect();
        assert_eq!(cells, [("Support Key", "sr_2"), ("STATUS", "draft")]);
        assert!(!format!("{rows:?}").contains("Harbor"));
    }

    #[tokio::test]
    async fn a_row_is_what_you_make_of_it() {
        #[derive(serde::Deserialize, Debug, PartialEq)]
        struct Order {
            support_key: String,
            numbers: Option<u32>,
        }
        let rows = rows("Support Key,Entity Name,Numbers\nsr_1,Harbor,2\nsr_2,Pine,\nsr_3,Pine,0000x\n").await;
        let rows = rows.unwrap();
        let order = |numbers, key: &str| Order { support_key: key.to_owned(), numbers };
        assert_eq!(rows[0].deserialize::<Order>().unwrap(), order(Some(2), "sr_1"));
        assert_eq!(rows[1].deserialize::<Order>().unwrap(), order(None, "sr_2"));
        let error = rows[2].deserialize::<Order>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(
            error.to_string(),
            "the answer could not be read: line 4 of the report, field 3 does not have the shape asked for"
        );
    }

    #[tokio::test]
    async fn a_broken_file_says_where() {
        let error = rows("a,b\n1,2\n3\n").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains("line 3 of the report has another number"), "{error}");
        assert!(rows("").await.unwrap().is_empty());
    }
}
