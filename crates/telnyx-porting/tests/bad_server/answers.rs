//! Answers that arrive whole and are wrong.

use std::io::Write as _;

use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::clock::TestClock;
use crate::server::{Answer, Server, create, get, json, list, order, reply};

const LIMIT: usize = 100_000;

#[tokio::test]
async fn a_page_of_a_gateway_is_a_server_error_with_its_status() {
    let answer = reply(502, "content-type: text/html\r\n", "<html><h1>502 Bad Gateway</h1></html>");
    let server = Server::always(answer).await;
    let client = server.client(&TestClock::default());
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Server, 502));
    assert!(error.api_errors().is_empty());
    assert!(error.is_retryable() && !error.may_have_been_applied());
    assert_eq!((error.attempts(), server.requests()), (4, 4));

    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 1));
    assert!(error.may_have_been_applied() && !error.is_retryable());
    assert_eq!(server.requests(), 5);
}

#[tokio::test]
async fn a_success_that_is_a_web_page_names_its_media_type() {
    for body in ["<html>Sign in</html>", "", "[]"] {
        let server = Server::always(reply(200, "content-type: text/html; charset=utf-8\r\n", body)).await;
        let error = list(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains("expected JSON, got text/html"), "{error}");
        assert_eq!(server.requests(), 1, "reading it again would bring the same");
    }
}

#[tokio::test]
async fn json_under_a_wrong_or_missing_media_type_is_read() {
    for headers in ["content-type: text/plain\r\n", ""] {
        let server = Server::always(reply(200, headers, order("draft"))).await;
        assert!(get(&server.client(&TestClock::default())).await.is_ok());
    }
}

#[tokio::test]
async fn an_error_in_a_success_is_no_empty_list() {
    let body = r#"{"errors":[{"code":"10009","title":"Authentication failed"}]}"#;
    for body in [body.to_owned(), body.replacen('{', r#"{"data":null,"#, 1)] {
        let server = Server::always(json(200, &body)).await;
        let error = list(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.api_errors()[0].code.as_deref(), Some("10009"));
    }
}

#[tokio::test]
async fn an_answer_without_its_data_is_no_empty_list() {
    for (body, path) in [(r#"{"data":null}"#, "data"), ("{}", "."), (r#"{"data":[{"id":null}]}"#, "data[0].id")] {
        let server = Server::always(json(200, body)).await;
        let error = list(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.decode_problem().unwrap().path, path, "{error}");
    }
}

#[tokio::test]
async fn nothing_is_no_order() {
    for answer in [reply(204, "", ""), reply(200, "", ""), json(200, "null")] {
        let server = Server::always(answer).await;
        let client = server.client(&TestClock::default());
        let error = get(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(!error.may_have_been_applied());
        let error = create(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Decode, 1));
        assert!(error.may_have_been_applied(), "the orders may be there");
    }
}

#[tokio::test]
async fn text_that_is_no_utf8() {
    let server = Server::always(json(200, "").with_body(b"{\"data\":{\"id\":\"\xff\xfe\"}}")).await;
    assert_eq!(get(&server.client(&TestClock::default())).await.unwrap_err().kind(), ErrorKind::Decode);
    let server = Server::always(json(422, "").with_body(b"{\"errors\":[{\"code\":\"\xff\"}]}")).await;
    let error = get(&server.client(&TestClock::default())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Validation);
}

#[tokio::test]
async fn brackets_without_end_do_not_use_up_the_stack() {
    let deep = "[".repeat(100_000);
    let bodies =
        [deep.clone(), format!(r#"{{"data":{deep}"#), format!(r#"{{"unknown":{deep}"#), "{\"a\":".repeat(100_000)];
    for body in bodies {
        for status in [200, 422] {
            let server = Server::always(json(status, &body)).await;
            let error = list(&server.client(&TestClock::default())).await.unwrap_err();
            let wanted = if status == 200 { ErrorKind::Decode } else { ErrorKind::Validation };
            assert_eq!(error.kind(), wanted);
        }
    }
}

#[tokio::test]
async fn a_body_without_end_is_given_up_at_the_limit() {
    let endless = |status: u16| {
        let head = format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-type: application/json\r\n\r\n");
        Answer::Endless(head.into_bytes(), vec![b' '; 8192])
    };
    let server = Server::answering([endless(200)]).await;
    let client = server.builder(&TestClock::default()).max_body_bytes(LIMIT).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("larger than the limit"), "{error}");
    assert_eq!(error.status().unwrap().as_u16(), 200);
    assert_eq!(server.requests(), 1);
    assert!(create(&client).await.unwrap_err().may_have_been_applied());

    // The status of an endless refusal is enough.
    let server = Server::answering([endless(422)]).await;
    let error = list(&server.client(&TestClock::default())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Validation);
}

#[tokio::test]
async fn a_length_beyond_the_limit_is_given_up_at_once() {
    for length in ["100001", "18446744073709551615", "9223372036854775807"] {
        let head = format!("HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{{");
        // Nothing follows: whoever waits for the body runs into the time limit.
        let server = Server::always(Answer::Hold(head.into_bytes())).await;
        let client = server.builder(&TestClock::default()).max_body_bytes(LIMIT).retry(RetryPolicy::never());
        let error = list(&client.build().unwrap()).await.unwrap_err();
        let told = error.to_string();
        // A length that is none to the HTTP library is an answer that cannot be read at all.
        let kinds = [ErrorKind::Decode, ErrorKind::Connection];
        assert!(kinds.contains(&error.kind()), "{told}");
        assert!(error.kind() == ErrorKind::Connection || told.contains("larger than the limit"), "{told}");
    }
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_read() {
    let body = order("draft");
    let server = Server::always(json(200, &body)).await;
    let limited = |limit| server.builder(&TestClock::default()).max_body_bytes(limit).build().unwrap();
    assert!(get(&limited(body.len())).await.is_ok());
    assert_eq!(get(&limited(body.len() - 1)).await.unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(get(&limited(0)).await.unwrap_err().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn a_gzip_bomb_is_given_up_at_the_limit() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        packed.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let packed = packed.finish().unwrap();
    assert!(packed.len() < LIMIT, "what is announced and sent is within the limit");
    let server =
        Server::always(reply(200, "content-type: application/json\r\ncontent-encoding: gzip\r\n", packed)).await;
    let client = server.builder(&TestClock::default()).max_body_bytes(LIMIT).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!(server.seen()[0].headers["accept-encoding"], "gzip", "reqwest unpacks in this test");
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("larger than the limit"), "{error}");
}

#[tokio::test]
async fn every_status_has_its_kind() {
    let kinds = [
        (400, ErrorKind::Validation),
        (401, ErrorKind::Authentication),
        (402, ErrorKind::PermissionDenied),
        (403, ErrorKind::PermissionDenied),
        (404, ErrorKind::NotFound),
        (405, ErrorKind::UnexpectedStatus),
        (408, ErrorKind::Timeout),
        (409, ErrorKind::Conflict),
        (410, ErrorKind::NotFound),
        (415, ErrorKind::Validation),
        (418, ErrorKind::UnexpectedStatus),
        (422, ErrorKind::Validation),
        (423, ErrorKind::Conflict),
        (429, ErrorKind::RateLimited),
        (500, ErrorKind::Server),
        (503, ErrorKind::Server),
        (599, ErrorKind::Server),
        (304, ErrorKind::Redirect),
        (600, ErrorKind::UnexpectedStatus),
    ];
    let (server, next) = Server::switchable().await;
    let client = server.builder(&TestClock::default()).retry(RetryPolicy::never()).build().unwrap();
    for (status, kind) in kinds {
        next(reply(status, "x-request-id: req-1\r\n", ""));
        let error = get(&client).await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.kind()), (status, kind));
        assert_eq!(error.request_id(), Some("req-1"));
        assert_eq!(error.order_id(), Some(crate::server::id()));
        assert_eq!(error.operation(), Some("get_porting_order"));
    }
}
