//! Redirects: of reads they are followed with care, of writes never.

use reqwest::header::{HeaderName, HeaderValue};
use telnyx_porting::ErrorKind;

use crate::clock::TestClock;
use crate::server::{Answer, KEY, ORDER, Server, create, get, id, json, order, orders, reply};

const MOVED: [u16; 5] = [301, 302, 303, 307, 308];

fn to(status: u16, target: &str) -> Answer {
    reply(status, &format!("location: {target}\r\n"), "")
}

#[tokio::test]
async fn a_read_is_followed_to_another_host_without_key_and_headers() {
    for status in MOVED {
        let other = Server::always(json(200, &order("draft"))).await;
        let server = Server::always(to(status, &format!("{}/elsewhere?signature=1", other.url()))).await;
        let secret = HeaderValue::from_static("tenant-secret");
        let client = server.builder(&TestClock::default()).header(HeaderName::from_static("x-tenant"), secret);
        assert_eq!(get(&client.build().unwrap()).await.unwrap().id, id());

        let first = &server.seen()[0];
        assert_eq!(first.headers["authorization"], format!("Bearer {KEY}"));
        assert_eq!(first.headers["x-tenant"], "tenant-secret");
        let second = &other.seen()[0];
        assert_eq!((second.method.as_str(), second.target.as_str()), ("GET", "/v2/elsewhere?signature=1"));
        for name in ["authorization", "x-tenant", "referer", "cookie"] {
            assert!(!second.headers.contains_key(name), "{name}");
        }
        assert_eq!(second.headers["accept"], "application/json");
        assert_eq!((server.requests(), other.requests()), (1, 1));
    }
}

#[tokio::test]
async fn a_read_is_followed_on_the_same_host_with_the_key() {
    let server = Server::answering([to(302, "/v3/orders"), to(307, "other"), json(200, &order("draft"))]).await;
    get(&server.client(&TestClock::default())).await.unwrap();
    let targets: Vec<String> = server.seen().into_iter().map(|seen| seen.target).collect();
    assert_eq!(
        targets,
        [&format!("/v2/porting_orders/{ORDER}"), "/v3/orders", "/v3/other"],
        "each is relative to the last"
    );
    assert!(server.seen().iter().all(|seen| seen.headers["authorization"].contains(KEY)));
}

#[tokio::test]
async fn a_loop_ends() {
    let server = Server::always(to(302, &format!("/v2/porting_orders/{ORDER}"))).await;
    let error = get(&server.client(&TestClock::default())).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Redirect, 302));
    assert_eq!((server.requests(), error.attempts()), (6, 1));
}

#[tokio::test]
async fn a_redirect_to_nowhere_sensible_is_an_error() {
    for target in ["ftp://files.example/x", "javascript:alert(1)", "http://[", "//", "\u{e4}"] {
        let server = Server::always(to(302, target)).await;
        let error = get(&server.client(&TestClock::default())).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Redirect | ErrorKind::Connection), "{target}: {error}");
    }
    let server = Server::always(reply(302, "", "")).await;
    assert_eq!(get(&server.client(&TestClock::default())).await.unwrap_err().kind(), ErrorKind::Redirect);
}

#[tokio::test]
async fn a_write_is_never_followed() {
    for status in MOVED {
        let other = Server::always(json(201, &orders())).await;
        let server = Server::always(to(status, &other.url())).await;
        let client = server.client(&TestClock::default());
        let updated = client.porting_orders().update(&id()).customer_reference("PO-1").send().await.map(drop);
        let deleted = client.porting_orders().delete(&id()).send().await;
        for error in [create(&client).await.unwrap_err(), updated.unwrap_err(), deleted.unwrap_err()] {
            assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Redirect, status));
            assert!(error.may_have_been_applied() && !error.is_retryable());
        }
        assert_eq!((server.requests(), other.requests()), (3, 0));
    }
}

#[tokio::test]
async fn a_list_is_not_taken_for_what_was_created() {
    // An HTTP client that follows would read the list at the same URL, which looks like the answer of a creation.
    let server = Server::deciding(|_, seen| match seen.method.as_str() {
        "POST" => to(303, "/v2/porting_orders"),
        _ => json(200, &orders()),
    })
    .await;
    let following = reqwest::Client::builder().redirect(reqwest::redirect::Policy::limited(10));
    let client = server.builder(&TestClock::default()).http_client(following).build().unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Redirect, 303));
    assert_eq!(server.requests(), 1);
}
