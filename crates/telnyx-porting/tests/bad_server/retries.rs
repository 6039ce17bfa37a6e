//! How often, after how long, and when not.

use std::time::Duration;

use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::clock::TestClock;
use crate::server::{Answer, KEY, Server, create, get, json, order, orders, refusal, reply};

const DAY: Duration = Duration::from_secs(86_400);

fn limited(headers: &str) -> Answer {
    let body = r#"{"errors":[{"code":"10011","title":"Too many requests"}]}"#;
    reply(429, &format!("content-type: application/json\r\n{headers}"), body)
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test]
async fn a_creation_refused_for_the_rate_is_sent_again() {
    let server = Server::answering([limited(""), limited(""), json(201, &orders())]).await;
    let clock = TestClock::default();
    assert_eq!(create(&server.client(&clock)).await.unwrap().len(), 1);
    let seen = server.seen();
    assert_eq!((seen.len(), clock.slept().len()), (3, 2));
    assert!(seen.iter().all(|s| s.body == seen[0].body && s.body.contains("PO-MARKER")), "the same each time");
    assert!(seen.iter().all(|s| s.headers["authorization"] == format!("Bearer {KEY}")));
}

#[tokio::test]
async fn what_the_server_asks_to_wait_is_waited() {
    let date = |text: &str| format!("retry-after: {text}\r\n");
    let cases = [
        (date("2"), Duration::from_secs(2)),
        (date("1.5"), Duration::from_millis(1500)),
        (date("Tue, 17 Mar 2026 18:00:09 GMT"), Duration::from_secs(9)),
        ("retry-after-ms: 2500\r\nretry-after: 7\r\n".to_owned(), Duration::from_millis(2500)),
        ("x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 12\r\n".to_owned(), Duration::from_secs(12)),
        // An epoch: 2026-03-17T18:00:20Z.
        ("x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 1773770420\r\n".to_owned(), Duration::from_secs(20)),
    ];
    for (headers, wait) in cases {
        for status in [429, 503] {
            if status == 503 && headers.starts_with("x-") {
                continue;
            }
            let refused = limited(&headers).with_status(status);
            let server = Server::answering([refused, json(200, &order("draft"))]).await;
            let clock = TestClock::default();
            get(&server.client(&clock)).await.unwrap();
            let slept: Duration = clock.slept().iter().sum();
            assert!(slept >= wait && slept < wait + seconds(1), "{headers} {slept:?}");
        }
    }
}

#[tokio::test]
async fn a_wait_of_a_day_is_an_error_at_once() {
    let dates =
        ["retry-after: 86400\r\n", "retry-after: Wed, 18 Mar 2026 18:00:00 GMT\r\n", "retry-after-ms: 86400000\r\n"];
    for headers in dates {
        for status in [429, 503] {
            let server = Server::always(limited(headers).with_status(status)).await;
            let clock = TestClock::default();
            let error = get(&server.client(&clock)).await.unwrap_err();
            assert_eq!(error.retry_after(), Some(DAY));
            assert_eq!((error.attempts(), server.requests(), clock.slept().len()), (1, 1, 0));
            assert!(error.is_retryable(), "later");
        }
    }
}

#[tokio::test]
async fn a_wait_that_makes_no_sense_is_none() {
    for value in ["-5", "NaN", "inf", "1e400", "soon", "", "99999999999999999999999999"] {
        let refused = limited(&format!("retry-after: {value}\r\n"));
        let server = Server::answering([refused, json(200, &order("draft"))]).await;
        let read = get(&server.client(&TestClock::default())).await;
        if value == "99999999999999999999999999" {
            assert_eq!(read.unwrap_err().attempts(), 1, "that is more than a day");
        } else {
            assert!(read.is_ok(), "{value}");
        }
    }
}

#[tokio::test]
async fn a_spending_limit_is_not_waited_for() {
    let server = Server::always(refusal(429, "40333")).await;
    let error = get(&server.client(&TestClock::default())).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::RateLimited, 1, 1));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn the_server_can_forbid_to_try_again() {
    for status in [429, 500, 503] {
        let server = Server::always(reply(status, "x-should-retry: false\r\n", "")).await;
        assert_eq!(get(&server.client(&TestClock::default())).await.unwrap_err().attempts(), 1);
        assert_eq!(server.requests(), 1);
    }
}

#[tokio::test]
async fn what_no_repetition_changes_is_sent_once() {
    for status in [400, 401, 403, 404, 409, 422, 418] {
        let server = Server::always(refusal(status, "10015")).await;
        let error = get(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!((error.attempts(), server.requests()), (1, 1));
        assert!(!error.is_retryable(), "{status}");
    }
}

#[tokio::test]
async fn attempts_and_waits_are_those_of_the_policy() {
    let server = Server::always(reply(500, "", "")).await;
    let clock = TestClock::default();
    let policy = RetryPolicy::default().attempts(6).jitter(false).first_wait(seconds(1)).longest_wait(seconds(5));
    let client = server.builder(&clock).retry(policy).build().unwrap();
    assert_eq!(get(&client).await.unwrap_err().attempts(), 6);
    assert_eq!(clock.slept(), [1, 2, 4, 5, 5].map(seconds));

    let call = client.porting_orders().get(&crate::server::id()).retry(RetryPolicy::never());
    assert_eq!(call.send().await.unwrap_err().attempts(), 1, "a call can have a policy of its own");
}

#[tokio::test]
async fn waits_never_exceed_the_budget() {
    for budget in [0, 1, 3, 10, 60] {
        let server = Server::always(reply(500, "", "")).await;
        let clock = TestClock::default();
        let policy = RetryPolicy::default().attempts(50).longest_wait(seconds(9)).budget(seconds(budget));
        let client = server.builder(&clock).retry(policy).build().unwrap();
        get(&client).await.unwrap_err();
        let slept: Duration = clock.slept().iter().sum();
        assert!(slept < seconds(budget.max(1)), "{slept:?} of {budget}");
        assert!(server.requests() <= 50);
    }
}

#[tokio::test]
async fn an_outage_is_not_amplified() {
    let server = Server::always(reply(503, "", "")).await;
    let client = server.client(&TestClock::default());
    let calls = 1000;
    for _ in 0..calls {
        get(&client.clone()).await.unwrap_err();
    }
    assert_eq!(server.requests(), calls + 100, "500 tokens, 5 for each repetition");
}

#[tokio::test]
async fn success_brings_repetitions_back() {
    let down = |count: usize| !(1000..1010).contains(&count);
    let server =
        Server::deciding(move |count, _| if down(count) { reply(503, "", "") } else { json(200, &order("draft")) })
            .await;
    let client = server.client(&TestClock::default());
    while server.requests() < 1000 {
        get(&client).await.unwrap_err();
    }
    for _ in 0..10 {
        get(&client).await.unwrap();
    }
    let retried = [get(&client).await, get(&client).await].map(|read| read.unwrap_err().attempts());
    assert_eq!(retried, [3, 1], "ten successes are worth two repetitions");
}
