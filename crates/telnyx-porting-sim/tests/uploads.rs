//! What uploads are taken for, and what they are called.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, pointers};
use reqwest::{Method, multipart};
use serde_json::json;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Uploads a file; its content type, or the pointers of the refusal.
async fn kind(api: &Api, filename: &str, content: &[u8]) -> Result<String, Vec<String>> {
    let part = multipart::Part::bytes(content.to_vec()).file_name(filename.to_owned());
    let form = multipart::Form::new().part("file", part);
    let (status, body) = api.send(api.request(Method::POST, "/documents").multipart(form)).await;
    if status == 200 {
        return Ok(body["data"]["content_type"].as_str().unwrap().to_owned());
    }
    assert_eq!(status, 422, "{body}");
    Err(pointers(&body).into_iter().map(str::to_owned).collect())
}

/// An archive with parts of these names, empty, in this order.
fn archive(names: &[&str]) -> Vec<u8> {
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    for name in names {
        let (mut entry, config) = archive.new_file(*name).start().unwrap();
        let (_, descriptor) = config.wrap(&mut entry).finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap()
}

#[tokio::test]
async fn office_files_with_their_parts_in_any_order() {
    let api = Api::start().await;
    // As python-docx writes them, with both property files before the text.
    let first = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml"];
    let file = |part| archive(&[&first[..], &[part]].concat());
    assert_eq!(kind(&api, "loa.docx", &file("word/document.xml")).await.unwrap(), DOCX);
    assert_eq!(kind(&api, "numbers", &file("xl/workbook.xml")).await.unwrap(), XLSX);
    assert_eq!(kind(&api, "loa.docx", &file("ppt/presentation.xml")).await.unwrap_err(), ["/file"]);
    assert_eq!(kind(&api, "loa.docx", &archive(&["notes.txt"])).await.unwrap_err(), ["/file"]);
    assert_eq!(kind(&api, "loa.docx", b"PK\x03\x04 cut off").await.unwrap_err(), ["/file"]);
    let container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0";
    assert_eq!(kind(&api, "numbers.xls", container).await.unwrap(), "application/vnd.ms-excel");
    assert_eq!(kind(&api, "slides.ppt", container).await.unwrap_err(), ["/file"]);
}

#[tokio::test]
async fn texts_in_every_usual_encoding() {
    let api = Api::start().await;
    for content in [&b"Z\xfcrich;1\r\n"[..], b"\xff\xfeZ\0\xfc\0", b"\xfe\xff\0Z\0\xfc", "\u{feff}Zürich".as_bytes()] {
        assert_eq!(kind(&api, "a.txt", content).await.unwrap(), "text/plain", "{content:?}");
        assert_eq!(kind(&api, "a.csv", content).await.unwrap(), "text/csv", "{content:?}");
    }
    assert_eq!(kind(&api, "a.txt", b"\xff\xfe\0\xd8").await.unwrap_err(), ["/file"]);
    assert_eq!(kind(&api, "a.txt", b"Z\xfcrich\0").await.unwrap_err(), ["/file"]);
}

#[tokio::test]
async fn text_wins_over_signatures_of_a_few_letters() {
    let api = Api::start().await;
    for text in ["BMW invoice", "MZ Berlin", "ID3 tariff", "GIFT card", "II* is a footnote", "#! urgent"] {
        assert_eq!(kind(&api, "a.txt", text.as_bytes()).await.unwrap(), "text/plain", "{text}");
    }
    assert_eq!(kind(&api, "a.txt", b"GIF89a\x01\0\x01\0").await.unwrap_err(), ["/file"]);
    assert_eq!(kind(&api, "a.txt", b"<!DOCTYPE html><p>").await.unwrap_err(), ["/file"]);
}

#[tokio::test]
async fn names_have_to_be_printable() {
    let api = Api::start().await;
    for name in ["lo\u{200b}a.pdf", "fdp.\u{202e}aol", "loa\u{2028}.pdf"] {
        let (status, body) = api.post("/documents", json!({ "file": "JVBERi0xLjc=", "filename": name })).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/filename"]), "{name:?}");
    }
    let (status, body) = api.post("/documents", json!({ "file": "JVBERi0xLjc=", "filename": "Żak-委任.pdf" })).await;
    assert_eq!((status, &body["data"]["filename"]), (200, &json!("Żak-委任.pdf")));
}

#[tokio::test]
async fn an_extended_name_counts_before_the_plain_one() {
    let api = Api::start().await;
    let body = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"?ak.pdf\"; \
                filename*=UTF-8''%C5%BBak.pdf\r\n\r\n%PDF-1.7\r\n--x--\r\n";
    let request =
        api.request(Method::POST, "/documents").body(body).header("content-type", "multipart/form-data; boundary=x");
    let (status, body) = api.send(request).await;
    assert_eq!((status, &body["data"]["filename"]), (200, &json!("Żak.pdf")));
}

#[tokio::test]
async fn a_document_fetched_without_a_name_is_named_by_its_url() {
    let api = Api::start().await;
    // Some other server of this machine.
    let files = axum::Router::new().route("/files/{name}", axum::routing::get(async || "%PDF-1.7"));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(async { axum::serve(listener, files).await });

    let url = format!("{origin}/files/%C5%BBak%20loa.pdf?token=x");
    let (status, body) = api.post("/documents", json!({ "url": url })).await;
    assert_eq!((status, &body["data"]["filename"]), (200, &json!("Żakloa.pdf")));
    let (_, body) = api.post("/documents", json!({ "url": url, "filename": "given.pdf" })).await;
    assert_eq!(body["data"]["filename"], "given.pdf");
    serving.abort();
}
