//! What is not success arrives whole, over a real connection.

use httpmock::prelude::*;
use telnyx_porting_raw::{Client, Error, Inner};

use crate::answers::read;

async fn refused(status: u16, headers: &[(&str, &str)], body: &str) -> reqwest::Response {
    let server = MockServer::start_async().await;
    server
        .mock_async(|when, then| {
            when.method(GET).path("/v2/porting_orders/po-1");
            let then = then.status(status).body(body);
            headers.iter().fold(then, |then, (name, value)| then.header(*name, *value));
        })
        .await;
    match client(&server).get_porting_order().id("po-1").send().await {
        Err(Error::UnexpectedResponse(response)) => response,
        other => panic!("{other:?}"),
    }
}

fn client(server: &MockServer) -> Client {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
    Client::new_with_client(&server.url("/v2"), http, Inner::direct())
}

#[tokio::test]
async fn a_gateway_page_keeps_its_status_headers_and_text() {
    let page = "<html><body>502 Bad Gateway</body></html>";
    let response = refused(502, &[("content-type", "text/html"), ("cf-ray", "8f2a")], page).await;
    assert_eq!(response.status(), 502);
    assert_eq!(response.headers()["content-type"], "text/html");
    assert_eq!(response.headers()["cf-ray"], "8f2a");
    assert_eq!(response.text().await.unwrap(), page);
}

#[tokio::test]
async fn an_empty_429_keeps_its_retry_after() {
    let response = refused(429, &[("retry-after", "7"), ("x-request-id", "req-1")], "").await;
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "7");
    assert_eq!(response.headers()["x-request-id"], "req-1");
    assert_eq!(response.text().await.unwrap(), "");
}

#[tokio::test]
async fn a_refusal_in_json_keeps_every_byte() {
    let body = r#"{ "errors" : [ {"code":"10015","title":"Invalid","source":{"pointer":"/phone_numbers"}} ] }"#;
    let response = refused(422, &[("content-type", "application/json")], body).await;
    assert_eq!(response.status(), 422);
    assert_eq!(response.text().await.unwrap(), body);
}

/// A redirect is not followed into another answer by this crate: it is up to the `reqwest::Client` it was given.
#[tokio::test]
async fn a_redirect_is_no_success() {
    let response = refused(303, &[("location", "/v2/porting_orders")], "").await;
    assert_eq!(response.status(), 303);
    assert_eq!(response.headers()["location"], "/v2/porting_orders");
}

#[tokio::test]
async fn a_deletion_works_with_and_without_an_object() {
    let server = MockServer::start_async().await;
    server
        .mock_async(|when, then| {
            when.method(DELETE).path("/v2/documents/doc-1");
            then.status(204);
        })
        .await;
    server
        .mock_async(|when, then| {
            when.method(DELETE).path("/v2/documents/doc-2");
            then.status(200).header("x-request-id", "req-2").body(r#"{"data":{"id":"doc-2"}}"#);
        })
        .await;
    let nothing = client(&server).delete_document().id("doc-1").send().await.unwrap();
    assert_eq!(nothing.status(), 204);
    assert!(nothing.into_inner().is_none());
    let object = client(&server).delete_document().id("doc-2").send().await.unwrap();
    assert_eq!(object.headers()["x-request-id"], "req-2");
    assert_eq!(object.into_inner().unwrap().data.id, "doc-2");
}

#[tokio::test]
async fn a_file_comes_as_a_stream() {
    let server = MockServer::start_async().await;
    let csv = "phone_number,status\n+13125550101,ported\n".repeat(1000);
    server
        .mock_async(|when, then| {
            when.method(GET).path("/v2/porting_phone_numbers").header("accept", "text/csv");
            then.status(200).header("content-type", "text/csv").body(&csv);
        })
        .await;
    let answer = client(&server).list_porting_phone_numbers_csv().send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/csv");
    assert_eq!(read(answer).await, csv.as_bytes());
}

#[tokio::test]
async fn nobody_listening_is_a_communication_error() {
    // Port 0 is never listened on.
    let client = Client::new_with_client("http://127.0.0.1:0", reqwest::Client::new(), Inner::direct());
    let error = client.list_uk_carriers().send().await.unwrap_err();
    assert!(matches!(error, Error::CommunicationError(_)), "{error:?}");
    assert_eq!(error.status(), None);
}
