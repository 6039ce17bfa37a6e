use insta::assert_snapshot;
use telnyx_porting::types::{AvScanStatus, DocumentId, DocumentSort, DocumentStatus};
use telnyx_porting::{DocumentFile, ErrorKind, MAX_FILENAME_CHARS, RetryPolicy};
use telnyx_porting_sim::{Fault, Simulator};

use crate::support::{Answer, Wire, client_of};

const RECORD: &str = r#"{"data":{"record_type":"document","id":"6a09cdc3-8948-47f0-aa62-74ac943d6c58",
    "filename":"loa.pdf","content_type":"application/pdf","size":{"amount":12,"unit":"bytes"},
    "sha256":"c9ab6b","customer_reference":"PO-2041","status":"pending","av_scan_status":"pending_scan",
    "created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-02T09:00:00Z"}}"#;

fn id() -> DocumentId {
    "6a09cdc3-8948-47f0-aa62-74ac943d6c58".parse().unwrap()
}

fn pdf() -> DocumentFile {
    DocumentFile::from_bytes("loa.pdf", b"%PDF-1.7 ...".as_slice()).unwrap()
}

#[tokio::test]
async fn upload_of_a_file() {
    let wire = Wire::answering(200, RECORD).await;
    let upload = wire.client().documents().upload(pdf()).customer_reference("PO-2041");
    let reply = upload.send_for_reply().await.unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.value.id, id());
    assert_eq!(reply.value.size.unwrap().amount, Some(12));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/documents
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"customer_reference":"PO-2041","file":"JVBERi0xLjcgLi4u","filename":"loa.pdf"}
    "#);
}

#[tokio::test]
async fn upload_of_a_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("invoice.csv");
    std::fs::write(&path, "number\n+13035550123\n").unwrap();
    let wire = Wire::answering(200, RECORD).await;
    let documents = wire.client().documents();
    documents.upload_path(&path).send().await.unwrap();
    documents.upload_path(&path).filename("march.csv").send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/documents
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"file":"bnVtYmVyCisxMzAzNTU1MDEyMwo=","filename":"invoice.csv"}
    ---
    POST /v2/documents
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"file":"bnVtYmVyCisxMzAzNTU1MDEyMwo=","filename":"march.csv"}
    "#);
}

#[tokio::test]
async fn upload_from_a_url() {
    let wire = Wire::answering(200, RECORD).await;
    let url = "https://files.example/loa.pdf?signature=5ecret";
    let upload = wire.client().documents().upload_from_url(url).filename("loa.pdf");
    assert!(!format!("{upload:?}").contains("5ecret"));
    upload.send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/documents
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"filename":"loa.pdf","url":"https://files.example/loa.pdf?signature=5ecret"}
    "#);
}

#[tokio::test]
async fn what_the_server_would_refuse_is_not_sent() {
    let wire = Wire::answering(200, RECORD).await;
    let documents = wire.client().documents();
    let folder = tempfile::tempdir().unwrap();
    let gif = folder.path().join("loa.gif");
    std::fs::write(&gif, "GIF89a\x01\0\x01\0").unwrap();

    let error = documents.upload_path(gif).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.to_string(), "loa.gif: documents of type image/gif are not accepted");

    let missing = documents.upload_path(folder.path().join("none.pdf")).send().await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::File);
    assert!(std::error::Error::source(&missing).unwrap().is::<std::io::Error>());

    let long = "x".repeat(MAX_FILENAME_CHARS + 1);
    let error = documents.upload(pdf()).filename(&long).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("512"), "{error}");
    let error = documents.update(&id()).filename(&long).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);

    for url in ["files.example/loa.pdf", "file:///etc/passwd", "http://"] {
        let error = documents.upload_from_url(url).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{url}");
    }
    assert_eq!(wire.count(), 0);
}

#[tokio::test]
async fn get() {
    let wire = Wire::answering(200, RECORD).await;
    let document = wire.client().documents().get(&id()).send().await.unwrap();
    assert_eq!(document.status, Some(DocumentStatus::Pending));
    assert_eq!(document.av_scan_status, Some(AvScanStatus::PendingScan));
    assert_snapshot!(wire.sent(), @"
    GET /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn list() {
    let answer = r#"{"data":[{"id":"6a09cdc3-8948-47f0-aa62-74ac943d6c58","filename":null,"size":null}],
        "meta":{"page_number":1,"page_size":250,"total_pages":1,"total_results":1}}"#;
    let wire = Wire::answering(200, answer).await;
    let list = wire
        .client()
        .documents()
        .list()
        .filename_contains("loa & more")
        .customer_reference("PO-2041")
        .customer_reference_in(["PO-2041", "PO-2042"])
        .created_after(chrono::DateTime::parse_from_rfc3339("2026-03-02T10:00:00+01:00").unwrap())
        .created_before(chrono::DateTime::UNIX_EPOCH)
        .sort([DocumentSort::FilenameDesc, DocumentSort::CreatedAt]);
    let found = list.items().try_collect().await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, id());
    assert_snapshot!(wire.sent(), @"
    GET /v2/documents?filter%5Bcreated_at%5D%5Bgt%5D=2026-03-02T09%3A00%3A00Z&filter%5Bcreated_at%5D%5Blt%5D=1970-01-01T00%3A00%3A00Z&filter%5Bcustomer_reference%5D%5Beq%5D=PO-2041&filter%5Bcustomer_reference%5D%5Bin%5D%5B%5D=PO-2041&filter%5Bcustomer_reference%5D%5Bin%5D%5B%5D=PO-2042&filter%5Bfilename%5D%5Bcontains%5D=loa+%26+more&page%5Bnumber%5D=1&page%5Bsize%5D=250&sort%5B%5D=-filename&sort%5B%5D=created_at
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn update() {
    let wire = Wire::answering(200, RECORD).await;
    let documents = wire.client().documents();
    let document = documents.update(&id()).filename("b.pdf").send().await.unwrap();
    assert_eq!(document.filename.as_deref(), Some("loa.pdf"));
    documents.update(&id()).customer_reference("PO-2042").send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    PATCH /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"filename":"b.pdf"}
    ---
    PATCH /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"customer_reference":"PO-2042"}
    "#);
}

#[tokio::test]
async fn delete_answers_the_last_record_or_nothing() {
    let wire = Wire::script([Answer::json(200, RECORD), Answer::json(204, "")]).await;
    let documents = wire.client().documents();
    let record = documents.delete(&id()).send().await.unwrap();
    assert_eq!(record.unwrap().id, id());
    assert!(documents.delete(&id()).send().await.unwrap().is_none());
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58
    accept: application/json
    authorization: Bearer <key>
    ---
    DELETE /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn what_a_lost_answer_deleted_is_deleted() {
    let gone = r#"{"errors":[{"code":"10005","title":"Resource not found"}]}"#;
    let wire = Wire::script([Answer::json(502, ""), Answer::json(404, gone)]).await;
    let client = wire.client_with(|builder| {
        let policy = RetryPolicy::default().first_wait(std::time::Duration::ZERO);
        builder.retry(policy)
    });
    let reply = client.documents().delete(&id()).send_for_reply().await.unwrap();
    assert!(reply.value.is_none());
    assert_eq!(reply.attempts, 2);

    // Without a lost answer before it, it was never there.
    let error = client.documents().delete(&id()).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn download_link() {
    let answer = r#"{"data":{"url":"https://storage.example/loa.pdf?signature=5ecret"}}"#;
    let wire = Wire::answering(200, answer).await;
    let link = wire.client().documents().download_link(&id()).send().await.unwrap();
    assert_eq!(link.url, "https://storage.example/loa.pdf?signature=5ecret");
    assert!(!format!("{link:?}").contains("5ecret"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58/download_link
    accept: application/json
    authorization: Bearer <key>
    ");

    let bare = r#"{"code":"10005","title":"Resource not found"}"#;
    let wire = Wire::answering(404, bare).await;
    let error = wire.client().documents().download_link(&id()).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(error.api_errors().len(), 1);
}

#[tokio::test]
async fn links() {
    let answer = r#"{"data":[{"id":"bcf8f0e5-7e3b-4b25-a9bb-3d4b2d5a0c11","record_type":"document_link",
        "document_id":"6a09cdc3-8948-47f0-aa62-74ac943d6c58","linked_record_type":"porting_order",
        "linked_resource_id":"7d2f0c1e-5a64-4b0b-9a6f-0c8f5b7f2a11"}],
        "meta":{"page_number":1,"page_size":20,"total_pages":1,"total_results":1}}"#;
    let wire = Wire::answering(200, answer).await;
    let order = "7d2f0c1e-5a64-4b0b-9a6f-0c8f5b7f2a11".parse().unwrap();
    let links = wire.client().documents().links().document(&id()).porting_order(&order);
    let page = links.page_size(20).page(1).await.unwrap();
    assert_eq!(page.items[0].document_id, Some(id()));
    assert_snapshot!(wire.sent(), @"
    GET /v2/document_links?filter%5Bdocument_id%5D=6a09cdc3-8948-47f0-aa62-74ac943d6c58&filter%5Blinked_record_type%5D=porting_order&filter%5Blinked_resource_id%5D=7d2f0c1e-5a64-4b0b-9a6f-0c8f5b7f2a11&page%5Bnumber%5D=1&page%5Bsize%5D=20
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn download() {
    let wire = Wire::script([Answer::file("Application/PDF; charset=binary", "%PDF-1.7 ...")]).await;
    let mut download = wire.client().documents().download(&id()).send().await.unwrap();
    assert_eq!(download.content_type().as_deref(), Some("application/pdf"));
    assert_eq!(download.content_length(), Some(12));
    let mut content = Vec::new();
    while let Some(chunk) = download.chunk().await.unwrap() {
        content.extend_from_slice(&chunk);
    }
    assert_eq!(content, b"%PDF-1.7 ...");
    assert_eq!(download.received(), 12);
    assert!(download.chunk().await.unwrap().is_none());
    assert_snapshot!(wire.sent(), @"
    GET /v2/documents/6a09cdc3-8948-47f0-aa62-74ac943d6c58/download
    accept: */*
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn a_refused_download_is_an_error_and_no_content() {
    let gone = r#"{"errors":[{"code":"10005","title":"Resource not found"}]}"#;
    let wire = Wire::answering(404, gone).await;
    let folder = tempfile::tempdir().unwrap();
    let download = wire.client().documents().download(&id());
    let error = download.save_to(folder.path().join("loa.pdf")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_file_is_replaced_when_it_is_complete() {
    let content = vec![7; 300_000];
    let wire = Wire::script([Answer::file("application/pdf", content.clone())]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loa.pdf");
    std::fs::write(&path, "old").unwrap();
    let written = wire.client().documents().download(&id()).save_to(&path).await.unwrap();
    assert_eq!(written, 300_000);
    assert_eq!(std::fs::read(&path).unwrap(), content);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left over");
}

#[tokio::test]
async fn a_file_that_breaks_off_leaves_the_old_one_alone() {
    let sim = Simulator::start().await.unwrap();
    let documents = client_of(&sim).documents();
    let document = documents.upload(pdf()).send().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loa.pdf");
    std::fs::write(&path, "old").unwrap();

    sim.inject(Fault::truncated_body("GET", "/documents/{id}/download").times(2));
    let error = documents.download(&document.id).save_to(&path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert!(error.is_retryable() && !error.may_have_been_applied());
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left over");

    let error = documents.download(&document.id).bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);

    documents.download(&document.id).save_to(&path).await.unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"%PDF-1.7 ...");
}

#[tokio::test]
async fn a_file_that_cannot_be_written_says_where() {
    let wire = Wire::script([Answer::file("application/pdf", "%PDF-1.7 ...")]).await;
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("missing/loa.pdf"), folder.path().join("..")] {
        let error = wire.client().documents().download(&id()).save_to(&path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::File);
        assert!(error.to_string().contains(&*path.to_string_lossy()), "{error}");
        assert!(std::error::Error::source(&error).unwrap().is::<std::io::Error>());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
