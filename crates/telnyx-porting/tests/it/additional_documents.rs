use insta::assert_snapshot;
use telnyx_porting::types::{AdditionalDocumentId, AdditionalDocumentType, CreatedAtSort, DocumentId, PortingOrderId};
use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::support::{Answer, JumpingClock, Wire};

const ATTACHED: &str = r#"{"id":"a1","document_id":"d1","document_type":"csr","filename":"csr.pdf",
    "content_type":"application/pdf","porting_order_id":"po-1","created_at":"2026-03-02T15:04:05.12345Z"}"#;

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

fn documents(count: usize) -> impl Iterator<Item = (DocumentId, AdditionalDocumentType)> {
    (1..=count).map(|n| (format!("d{n}").parse().unwrap(), AdditionalDocumentType::Csr))
}

#[tokio::test]
async fn list() {
    let wire = Wire::answering(200, &format!(r#"{{"data":[{ATTACHED}],"meta":{{"total_pages":1}}}}"#)).await;
    let list = wire
        .client()
        .porting_orders()
        .additional_documents(&order())
        .list()
        .document_type(AdditionalDocumentType::Loa)
        .document_type_in([AdditionalDocumentType::Csr, AdditionalDocumentType::Other])
        .sort(CreatedAtSort::CreatedAtDesc);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found[0].document_type, Some(AdditionalDocumentType::Csr));
    assert_eq!(found[0].document_id, Some("d1".parse().unwrap()));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/additional_documents?filter%5Bdocument_type%5D=loa&filter%5Bdocument_type%5D%5Bin%5D%5B%5D=csr&filter%5Bdocument_type%5D%5Bin%5D%5B%5D=other&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, &format!(r#"{{"data":[{ATTACHED}]}}"#)).await;
    let additional = wire.client().porting_orders().additional_documents(&order());
    let created = additional.create(documents(2)).send_for_reply().await.unwrap();
    assert_eq!(created.status, 201);
    assert_eq!(created.value[0].id, "a1");
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting_orders/po-1/additional_documents
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"additional_documents":[{"document_id":"d1","document_type":"csr"},{"document_id":"d2","document_type":"csr"}]}
    "#);
}

#[tokio::test]
async fn one_call_attaches_1_to_100() {
    let wire = Wire::answering(201, r#"{"data":[]}"#).await;
    let additional = wire.client().porting_orders().additional_documents(&order());
    for (count, message) in
        [(0, "there is no document to attach"), (101, "one call attaches at most 100 documents, not 101")]
    {
        let error = additional.create(documents(count)).send().await.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, message));
    }
    assert_eq!(wire.count(), 0);
    additional.create(documents(100)).send().await.unwrap();
    assert_eq!(wire.count(), 1);
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(204, "").await;
    let id: AdditionalDocumentId = "a1".parse().unwrap();
    let additional = wire.client().porting_orders().additional_documents(&order());
    assert_eq!(additional.delete(&id).send_for_reply().await.unwrap().status, 204);
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/porting_orders/po-1/additional_documents/a1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn what_a_lost_answer_has_deleted_is_deleted() {
    let refusals = [Answer::json(503, ""), Answer::json(404, r#"{"errors":[{"code":"10005","title":"Not found"}]}"#)];
    let wire = Wire::script(refusals).await;
    let client = wire.client_with(|builder| builder.retry(RetryPolicy::default()).clock(JumpingClock::default()));
    let id: AdditionalDocumentId = "a1".parse().unwrap();
    let additional = client.porting_orders().additional_documents(&order());
    assert_eq!(additional.delete(&id).send_for_reply().await.unwrap().attempts, 2);
    // Without a lost answer before it, the same refusal is one.
    assert_eq!(additional.delete(&id).send().await.unwrap_err().kind(), ErrorKind::NotFound);
}
