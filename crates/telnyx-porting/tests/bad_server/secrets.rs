//! What errors say, and that they never say what is nobody's business.

use std::error::Error as _;
use std::fmt::Write as _;
use std::time::Duration;

use telnyx_porting::{Client, Error, ErrorKind, RetryPolicy};

use crate::clock::TestClock;
use crate::server::{Answer, KEY, Server, builder, cut_off, id, json, nowhere, reply, silence};

const PIN: &str = "PIN-MARKER-7788";
const NAME: &str = "NAME-MARKER Quill";
const DETAIL: &str = "DETAIL-MARKER";
const BODY: &str = "BODY-MARKER";
const LOCATION: &str = "SIGNATURE-MARKER";

const SECRETS: [&str; 6] = [KEY, PIN, "NAME-MARKER", DETAIL, BODY, LOCATION];

fn servers() -> Vec<(&'static str, Answer)> {
    let refusal = |status: u16| {
        let error = format!(
            r#"{{"code":"10015","title":"Bad request","detail":"{DETAIL}","source":{{"pointer":"/end_user/admin","parameter":"{NAME}"}}}}"#
        );
        let headers = "content-type: application/json\r\nx-request-id: req-7\r\n";
        reply(status, headers, format!(r#"{{"errors":[{error}]}}"#))
    };
    let endless = b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\n\r\n".to_vec();
    vec![
        ("validation", refusal(422)),
        ("authentication", refusal(401)),
        ("permission", refusal(403)),
        ("not found", refusal(404)),
        ("conflict", refusal(409)),
        ("rate", refusal(429)),
        ("server", refusal(500)),
        ("teapot", refusal(418)),
        ("keyed by field", json(422, &format!(r#"{{"errors":{{"tags":["{DETAIL}"]}}}}"#))),
        ("gateway", reply(502, "content-type: text/html\r\n", BODY)),
        ("web page", reply(200, "content-type: text/html\r\n", BODY)),
        ("wrong type", json(200, &format!(r#"{{"data":"{BODY}"}}"#))),
        (
            "wrong field",
            json(200, &format!(r#"{{"data":{{"id":"1","status":{{"value":"draft"}},"end_user":"{BODY}"}}}}"#)),
        ),
        ("wrong items", json(200, &format!(r#"{{"data":[{{"id":"1","status":"{BODY}"}}]}}"#))),
        ("error in success", refusal(200)),
        ("redirect", reply(307, &format!("location: http://127.0.0.1:1/?{LOCATION}\r\n"), "")),
        ("nonsense", Answer::Bytes(format!("{BODY}\r\n\r\n").into_bytes())),
        ("cut off", cut_off(200)),
        ("closed", Answer::Bytes(Vec::new())),
        ("too large", Answer::Endless(endless, BODY.repeat(100).into_bytes())),
        ("silence", silence()),
    ]
}

/// A write with secrets in its body, and a read with secrets in its query.
async fn both(client: &Client) -> [Error; 2] {
    let update = client.porting_orders().update(&id()).entity_name(NAME).pin_passcode(PIN);
    let list = client.porting_orders().list().entity_name(NAME);
    [update.send().await.unwrap_err(), list.page(1).await.unwrap_err()]
}

async fn all() -> Vec<(String, Error)> {
    let mut errors = Vec::new();
    let tight = |builder: telnyx_porting::ClientBuilder| {
        let policy = RetryPolicy::default().attempts(2);
        builder.retry(policy).timeout(Duration::from_millis(100)).max_body_bytes(100_000).build().unwrap()
    };
    let (server, next) = Server::switchable().await;
    let client = tight(server.builder(&TestClock::default()));
    for (name, answer) in servers() {
        next(answer);
        let [write, read] = both(&client).await;
        errors.push((format!("{name}, write"), write));
        errors.push((format!("{name}, read"), read));
    }
    let [write, read] = both(&tight(builder(&nowhere().await, &TestClock::default()))).await;
    errors.push(("nowhere, write".to_owned(), write));
    errors.push(("nowhere, read".to_owned(), read));
    errors
}

#[tokio::test]
async fn no_error_shows_what_was_sent_or_what_came_back() {
    for (name, error) in all().await {
        let mut shown = format!("{error}\n{error:?}\n{error:#?}\n");
        let mut source = error.source();
        while let Some(inner) = source {
            writeln!(shown, "{inner}\n{inner:?}").unwrap();
            source = inner.source();
        }
        for reason in error.api_errors() {
            writeln!(shown, "{reason}\n{reason:?}").unwrap();
        }
        for secret in SECRETS {
            assert!(!shown.contains(secret), "{name} shows {secret}: {shown}");
        }
        assert!(!shown.contains("filter"), "{name} shows the query: {shown}");
    }
}

#[tokio::test]
async fn the_detail_is_there_for_who_asks() {
    let server = Server::always(servers().remove(0).1).await;
    let [write, _] = both(&server.client(&TestClock::default())).await;
    assert_eq!(write.api_errors()[0].detail.as_deref(), Some(DETAIL));
    assert_eq!(write.api_errors_at("/end_user").count(), 1);
}

#[tokio::test]
async fn what_errors_say() {
    let mut texts = String::new();
    let errors = all().await;
    for (name, error) in &errors {
        writeln!(texts, "{name}\n  {:?}: {error}", error.kind()).unwrap();
    }
    insta::assert_snapshot!(texts);

    let kinds = [
        ErrorKind::Authentication,
        ErrorKind::PermissionDenied,
        ErrorKind::NotFound,
        ErrorKind::Validation,
        ErrorKind::Conflict,
        ErrorKind::RateLimited,
        ErrorKind::Server,
        ErrorKind::Timeout,
        ErrorKind::Connection,
        ErrorKind::Decode,
        ErrorKind::Redirect,
        ErrorKind::UnexpectedStatus,
    ];
    for kind in kinds {
        assert!(errors.iter().any(|(_, error)| error.kind() == kind), "{kind:?}");
    }
}

#[test]
fn an_error_is_small() {
    assert!(size_of::<Error>() <= 16);
    assert!(size_of::<telnyx_porting::Result<()>>() <= 16);
}
