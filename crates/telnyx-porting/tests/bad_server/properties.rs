//! Nothing that a server sends makes the client panic or hang.

use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use telnyx_porting::RetryPolicy;

use crate::clock::TestClock;
use crate::server::{Answer, Server, create, get, list};

/// Pieces that real answers are made of, and noise between them.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"data\"",
        "\"errors\"",
        "\"meta\"",
        "\"id\"",
        "\"status\"",
        "\"value\"",
        "\"total_pages\"",
        "\"page_number\"",
        "\"code\"",
        "\"source\"",
        "\"pointer\"",
        "null",
        "true",
        "-1",
        "1e999",
        "18446744073709551616",
        "\"x\"",
        "\"\\ud800\"",
        "<html>",
        "\u{0}",
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat().into_bytes()),
    ]
}

fn headers() -> impl Strategy<Value = String> {
    let names = prop::sample::select(vec![
        "retry-after",
        "retry-after-ms",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-ratelimit-limit",
        "content-type",
        "content-encoding",
        "location",
        "x-request-id",
        "x-should-retry",
        "transfer-encoding",
    ]);
    let values = prop_oneof![
        "[ -.0-\\[\\]-~]{0,20}",
        "[0-9]{1,25}",
        Just("gzip".to_owned()),
        Just("chunked".to_owned()),
        Just("application/json".to_owned()),
        Just("Tue, 17 Mar 2026 18:00:09 GMT".to_owned()),
        Just("Fri, 31 Dec 9999 23:59:59 GMT".to_owned()),
    ];
    let lines = prop::collection::vec((names, values), 0..4);
    lines.prop_map(|lines| lines.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect())
}

#[test]
fn any_answer_is_survived() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() });
    let statuses = prop_oneof![Just(200), Just(201), Just(429), Just(422), Just(302), 100u16..1000];
    let answers = (statuses, headers(), body(), any::<bool>());
    let (server, next) = runtime.block_on(Server::switchable());
    let client = server
        .builder(&TestClock::default())
        .timeout(Duration::from_millis(500))
        .retry(RetryPolicy::default().attempts(2))
        .build()
        .unwrap();
    let outcome = runner.run(&answers, |(status, headers, body, length)| {
        let length = if length { format!("content-length: {}\r\n", body.len()) } else { String::new() };
        let mut bytes = format!("HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}{length}\r\n").into_bytes();
        bytes.extend_from_slice(&body);
        next(Answer::Bytes(bytes));
        let before = server.requests();
        runtime.block_on(async {
            let errors = [get(&client).await.err(), list(&client).await.err(), create(&client).await.err()];
            for error in errors.into_iter().flatten() {
                assert!(!format!("{error} {error:?}").is_empty());
            }
        });
        // Two attempts each, and five redirects of each attempt to read.
        prop_assert!(server.requests() - before <= 6 + 4 * 5);
        Ok(())
    });
    outcome.unwrap();
}
