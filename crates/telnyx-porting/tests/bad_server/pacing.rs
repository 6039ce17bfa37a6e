//! The client's own pace, and the one that the server's headers ask for.

use std::num::NonZeroU32;
use std::time::Duration;

use futures::future::join_all;
use telnyx_porting::{Clock, RetryPolicy};

use crate::clock::TestClock;
use crate::server::{Server, get, json, order, reply};

#[tokio::test]
async fn clones_share_a_rate_limit() {
    let server = Server::always(json(200, &order("draft"))).await;
    let clock = TestClock::default();
    let client = server.builder(&clock).rate_limit(NonZeroU32::new(10).unwrap()).build().unwrap();
    let clones: Vec<_> = (0..50).map(|_| client.clone()).collect();
    let answers = join_all(clones.iter().map(get)).await;
    assert!(answers.iter().all(Result::is_ok));
    // Ten at once, then one every tenth of a second.
    let slept: Duration = clock.slept().iter().sum();
    assert!(slept >= Duration::from_millis(3900), "{slept:?}");
    assert_eq!(server.requests(), 50);
}

#[tokio::test]
async fn waiting_for_ones_turn_does_not_use_up_the_budget() {
    let server = Server::always(json(200, &order("draft"))).await;
    let clock = TestClock::default();
    let hasty = RetryPolicy::default().budget(Duration::from_secs(2));
    let client = server.builder(&clock).rate_limit(NonZeroU32::new(1).unwrap()).retry(hasty).build().unwrap();
    let answers = join_all((0..10).map(|_| get(&client))).await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert!(clock.elapsed() > Duration::from_secs(8));
}

#[tokio::test]
async fn nothing_left_in_the_window_delays_the_next_call() {
    let headers = "x-ratelimit-limit: 100\r\nx-ratelimit-remaining: 0\r\nx-ratelimit-reset: 7\r\n";
    let full = reply(200, &format!("content-type: application/json\r\n{headers}"), order("draft"));
    let server = Server::answering([full, json(200, &order("draft"))]).await;
    let clock = TestClock::default();
    let client = server.client(&clock);
    get(&client).await.unwrap();
    assert!(clock.slept().is_empty(), "the call itself was answered");
    get(&client.clone()).await.unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(7)]);
    get(&client).await.unwrap();
    assert_eq!(clock.slept().len(), 1);
}

#[tokio::test]
async fn a_window_that_ends_tomorrow_delays_nothing() {
    let headers = "x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 86400\r\n";
    let server = Server::always(reply(200, headers, order("draft"))).await;
    let clock = TestClock::default();
    let client = server.client(&clock);
    get(&client).await.unwrap();
    get(&client).await.unwrap();
    assert!(clock.slept().is_empty());
}

#[tokio::test]
async fn an_error_tells_the_rate_limit() {
    let headers = "x-ratelimit-limit: 100\r\nx-ratelimit-remaining: 3\r\nx-ratelimit-reset: 20\r\n";
    let server = Server::always(reply(404, headers, "")).await;
    let limit = get(&server.client(&TestClock::default())).await.unwrap_err().rate_limit().unwrap();
    assert_eq!((limit.limit, limit.remaining, limit.reset), (Some(100), Some(3), Some(Duration::from_secs(20))));
}
