//! Documents over HTTP.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, minutes, pointers};
use reqwest::{Method, multipart};
use serde_json::{Value, json};

#[tokio::test]
async fn base64_and_multipart_uploads() {
    let api = Api::start().await;
    let body = json!({ "file": "JVBERi0xLjc=", "filename": "my loa", "customer_reference": "r" });
    let (status, body) = api.post("/documents", body).await;
    assert_eq!(status, 200);
    let document = &body["data"];
    assert_eq!(document["filename"], "myloa.pdf");
    assert_eq!(document["content_type"], "application/pdf");
    assert_eq!(document["size"], json!({ "amount": 8, "unit": "bytes" }));
    assert_eq!(document["customer_reference"], "r");
    assert_eq!((&document["status"], &document["av_scan_status"]), (&json!("pending"), &json!("pending_scan")));

    let part = multipart::Part::bytes(b"a,b\n1,2\n".to_vec()).file_name("numbers.csv");
    let form = multipart::Form::new().part("file", part).text("customer_reference", "m");
    let (status, body) = api.send(api.request(Method::POST, "/documents").multipart(form)).await;
    assert_eq!(status, 200, "{body}");
    assert_eq!(body["data"]["content_type"], "text/csv");
    assert_eq!(body["data"]["customer_reference"], "m");

    api.sim.clock().advance(minutes(1));
    let (_, body) = api.get("/documents?filter[customer_reference][in][]=m&filter[customer_reference][in][]=x").await;
    assert_eq!(body["meta"]["total_results"], 1);
    assert_eq!(body["data"][0]["status"], "verified");
    let (_, body) = api.get("/documents?filter[filename][contains]=loa&sort[]=filename").await;
    assert_eq!(body["data"][0]["filename"], "myloa.pdf");
}

#[tokio::test]
async fn an_upload_by_url_is_fetched_from_this_machine() {
    let (here, there) = (Api::start().await, Api::start().await);
    let (_, body) = there.post("/documents", json!({ "file": "JVBERi0xLjc=", "filename": "loa.pdf" })).await;
    let link = format!("/documents/{}/download_link", body["data"]["id"].as_str().unwrap());
    let url = there.get(&link).await.1["data"]["url"].as_str().unwrap().to_owned();

    let (status, fetched) = here.post("/documents", json!({ "url": url, "filename": "loa.pdf" })).await;
    assert_eq!((status, &fetched["data"]["content_type"]), (200, &json!("application/pdf")));
    assert_eq!(fetched["data"]["sha256"], body["data"]["sha256"]);

    // A server that answers 404, and one that is gone.
    let gone = format!("{url}-unknown");
    let (status, answer) = here.post("/documents", json!({ "url": gone, "filename": "loa.pdf" })).await;
    assert_eq!((status, pointers(&answer)), (422, vec!["/url"]));
    there.sim.stop().await;
    let (status, answer) = here.post("/documents", json!({ "url": url, "filename": "loa.pdf" })).await;
    assert_eq!((status, pointers(&answer)), (422, vec!["/url"]));
}

#[tokio::test]
async fn uploads_that_are_refused() {
    let api = Api::start().await;
    for (body, pointer) in [
        (json!({}), "/file"),
        (json!({ "file": "***", "filename": "x" }), "/file"),
        (json!({ "file": "", "filename": "x" }), "/file"),
        (json!({ "file": "R0lGODlhAAAAAAAA", "filename": "x.gif" }), "/file"),
        (json!({ "file": "JVBERi0xLjc=", "filename": "x".repeat(513) }), "/filename"),
        (json!({ "url": "https://example.com/loa.pdf", "filename": "x" }), "/url"),
        (json!({ "file": 3 }), "/file"),
    ] {
        let (status, answer) = api.post("/documents", body).await;
        assert_eq!((status, pointers(&answer)), (422, vec![pointer]));
    }
    let request = api.request(Method::POST, "/documents").body("x").header("content-type", "text/plain");
    assert_eq!(api.send(request).await.0, 415);
    let request = api
        .request(Method::POST, "/documents")
        .body("--x\r\ngarbage")
        .header("content-type", "multipart/form-data; boundary=x");
    assert_eq!(api.send(request).await.0, 400);
    assert!(api.sim.documents().is_empty());
}

#[tokio::test]
async fn files_over_20_mb_are_refused() {
    let api = Api::start().await;
    let mut file = b"%PDF-1.7".to_vec();
    file.resize(20 * 1024 * 1024, b' ');
    let send = |file: Vec<u8>| {
        let form = multipart::Form::new().part("file", multipart::Part::bytes(file).file_name("a.pdf"));
        api.send(api.request(Method::POST, "/documents").multipart(form))
    };
    assert_eq!(send(file.clone()).await.0, 200);
    file.push(b' ');
    let (status, body) = send(file).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/file"]));
}

#[tokio::test]
async fn unlinked_documents_live_for_30_minutes() {
    let api = Api::start().await;
    let (linked, unlinked) = (api.upload("a.pdf").await, api.upload("b.pdf").await);
    let order = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{order}");
    api.patch(&path, json!({ "documents": { "loa": linked } })).await;
    api.sim.clock().advance(minutes(30));
    assert_eq!(api.get(&format!("/documents/{unlinked}")).await.0, 404);
    assert_eq!(api.get(&format!("/documents/{linked}")).await.0, 200);

    let (_, links) = api.get(&format!("/document_links?filter[linked_resource_id]={order}")).await;
    assert_eq!(links["data"][0]["document_id"], json!(linked));
    assert_eq!(links["data"][0]["linked_record_type"], "porting_order");
    let (status, body) = api.delete(&format!("/documents/{linked}")).await;
    assert_eq!((status, codes(&body)), (422, vec!["10021"]));

    // Cleared, the grace period starts anew.
    api.patch(&path, json!({ "documents": { "loa": null } })).await;
    api.sim.clock().advance(minutes(29));
    assert_eq!(api.get(&format!("/documents/{linked}")).await.0, 200);
    api.sim.clock().advance(minutes(1));
    assert_eq!(api.get(&format!("/documents/{linked}")).await.0, 404);
}

#[tokio::test]
async fn deleting_a_draft_frees_its_documents() {
    let api = Api::start().await;
    let document = api.upload("a.pdf").await;
    let order = &api.create(&["+12125550101"]).await[0];
    api.patch(&format!("/porting_orders/{order}"), json!({ "documents": { "loa": document } })).await;
    api.delete(&format!("/porting_orders/{order}")).await;
    let (status, body) = api.delete(&format!("/documents/{document}")).await;
    assert_eq!((status, &body["data"]["id"]), (200, &json!(document)));
}

#[tokio::test]
async fn infected_documents_are_denied() {
    let api = Api::start().await;
    let part = multipart::Part::text("EICAR-STANDARD-ANTIVIRUS-TEST-FILE").file_name("x.txt");
    let form = multipart::Form::new().part("file", part);
    let (_, body) = api.send(api.request(Method::POST, "/documents").multipart(form)).await;
    let id = body["data"]["id"].clone();
    api.sim.clock().advance(minutes(1));
    let order = &api.create(&["+12125550101"]).await[0];
    let (status, body) = api.patch(&format!("/porting_orders/{order}"), json!({ "documents": { "loa": id } })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/documents/loa"]));
    assert_eq!(api.sim.documents()[0].status, "denied");
}

#[tokio::test]
async fn bytes_come_back() {
    let api = Api::start().await;
    let id = api.upload("loa.pdf").await;
    let response = api.request(Method::GET, &format!("/documents/{id}/download")).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/pdf");
    assert_eq!(response.bytes().await.unwrap(), "%PDF-1.7");

    let (_, body) = api.get(&format!("/documents/{id}/download_link")).await;
    let url = body["data"]["url"].as_str().unwrap().to_owned();
    let http = reqwest::Client::new();
    assert_eq!(http.get(&url).send().await.unwrap().bytes().await.unwrap(), "%PDF-1.7");
    assert_eq!(http.get(&url).bearer_auth(api.sim.api_key()).send().await.unwrap().status(), 400);
    api.sim.clock().advance(minutes(11));
    assert_eq!(http.get(&url).send().await.unwrap().status(), 404);

    let (status, body) = api.get("/documents/00000000-0000-4000-8000-000000000000/download_link").await;
    assert_eq!((status, &body["code"]), (404, &json!("10005")));
    let (_, body) =
        api.patch(&format!("/documents/{id}"), json!({ "filename": "new name", "customer_reference": "r" })).await;
    assert_eq!(body["data"]["filename"], "newname.pdf");
    let (_, body) = api.patch(&format!("/documents/{id}"), json!({ "customer_reference": null })).await;
    assert_eq!(body["data"]["customer_reference"], Value::Null);
}
