//! Connections that break, and answers that come half, late or never.

use std::time::Duration;

use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::clock::TestClock;
use crate::server::{
    Answer, Server, builder, create, cut_off, get, json, list, nowhere, order, orders, reply, silence,
};

const SHORT: Duration = Duration::from_millis(50);

fn cut_chunk() -> Answer {
    let head = "HTTP/1.1 200 X\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    Answer::Bytes(format!("{head}100\r\n{{\"data\":[").into_bytes())
}

fn reset_midway() -> Answer {
    let head = "HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n";
    Answer::BytesThenReset(format!("{head}{{\"data\":[").into_bytes())
}

fn ways_to_break() -> [(&'static str, Answer); 6] {
    [
        ("length not reached", cut_off(200)),
        ("chunk cut", cut_chunk()),
        ("reset midway", reset_midway()),
        ("reset at once", Answer::ResetAtOnce),
        ("closed after reading", Answer::Bytes(Vec::new())),
        ("half a head", Answer::Bytes(b"HTTP/1.1 200 OK\r\ncontent-ty".to_vec())),
    ]
}

#[tokio::test]
async fn a_broken_read_is_tried_again_until_it_works() {
    for (name, broken) in ways_to_break() {
        let server = Server::answering([broken.clone(), broken, json(200, &order("draft"))]).await;
        let read = get(&server.client(&TestClock::default())).await;
        assert_eq!(read.unwrap().id, crate::server::id(), "{name}");
        assert_eq!(server.requests(), 3, "{name}");
    }
}

#[tokio::test]
async fn a_read_that_stays_broken_is_an_error_of_the_connection() {
    for (name, broken) in ways_to_break() {
        let server = Server::always(broken).await;
        let error = get(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connection, "{name}");
        assert_eq!((error.attempts(), server.requests()), (4, 4), "{name}");
        assert!(error.is_retryable() && !error.may_have_been_applied(), "{name}");
    }
}

#[tokio::test]
async fn an_order_is_created_once_however_the_answer_is_lost() {
    for (name, broken) in ways_to_break() {
        let server = Server::answering([broken, json(201, &orders())]).await;
        let error = create(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connection, 1), "{name}");
        assert_eq!(server.requests(), 1, "{name}");
        assert!(error.may_have_been_applied() && !error.is_retryable(), "{name}");
    }
}

#[tokio::test]
async fn where_no_connection_is_made_everything_is_tried_again() {
    let clock = TestClock::default();
    let client = builder(&nowhere().await, &clock).build().unwrap();
    for error in [get(&client).await.unwrap_err(), create(&client).await.unwrap_err()] {
        assert_eq!((error.kind(), error.attempts(), error.status()), (ErrorKind::Connection, 4, None));
        assert!(!error.may_have_been_applied(), "nothing has been sent");
        assert!(error.is_retryable());
    }
    assert_eq!(clock.slept().len(), 6);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_a_timeout() {
    let head = b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n".to_vec();
    for (name, slow) in [("silence", silence()), ("trickle", Answer::Trickle(head, b' '))] {
        let server = Server::always(slow).await;
        let client = server.builder(&TestClock::default()).timeout(SHORT).build().unwrap();
        let begun = std::time::Instant::now();
        let error = get(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 4), "{name}");
        assert!(error.to_string().contains("no answer in time"), "{error}");
        assert!(begun.elapsed() < 100 * SHORT, "{name}");

        let error = create(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{name}");
        assert!(error.may_have_been_applied() && !error.is_retryable(), "{name}");
        assert_eq!(server.requests(), 5, "{name}");
    }
}

#[tokio::test]
async fn a_refusal_that_trickles_in_is_known_by_its_status() {
    let head = b"HTTP/1.1 422 X\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n".to_vec();
    let server = Server::always(Answer::Trickle(head, b' ')).await;
    let client = server.builder(&TestClock::default()).timeout(SHORT).build().unwrap();
    assert_eq!(get(&client).await.unwrap_err().kind(), ErrorKind::Validation);
    // The same where the answer would have been a file, which has no time limit itself.
    let loa = client.porting_orders().loa_template(&crate::server::id()).timeout(SHORT).send().await;
    assert_eq!(loa.unwrap_err().kind(), ErrorKind::Validation);
}

#[tokio::test]
async fn a_file_that_does_not_begin_is_an_error_before_anything_is_read() {
    let server = Server::always(silence()).await;
    let client = server.builder(&TestClock::default()).timeout(SHORT).build().unwrap();
    let error = client.porting_orders().loa_template(&crate::server::id()).send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.status()), (ErrorKind::Timeout, 4, None));
}

#[tokio::test]
async fn half_a_refusal_is_better_than_none() {
    let server = Server::always(cut_off(422)).await;
    let error = create(&server.client(&TestClock::default())).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Validation, 422));
    assert!(!error.may_have_been_applied());
}

#[tokio::test]
async fn the_last_attempt_is_the_one_that_is_told() {
    let server = Server::answering([reply(503, "x-request-id: old\r\n", ""), silence()]).await;
    let client = server.builder(&TestClock::default()).timeout(SHORT).retry(RetryPolicy::default().attempts(2));
    let error = list(&client.build().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.status(), error.request_id()), (ErrorKind::Timeout, None, None));
}

#[tokio::test]
async fn no_protocol_at_all() {
    for noise in [&b"SSH-2.0-OpenSSH\r\n"[..], b"\0\0\0\0", b"HTTP/9.9 200 OK\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n"] {
        let server = Server::always(Answer::Bytes(noise.to_vec())).await;
        let error = get(&server.client(&TestClock::default())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connection);
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_sends_nothing_more() {
    let server = Server::answering([silence(), json(200, &order("draft"))]).await;
    let client = server.client(&TestClock::default());
    assert!(tokio::time::timeout(SHORT, get(&client)).await.is_err());
    get(&client).await.unwrap();
    assert_eq!(server.requests(), 2, "the client goes on to work, and the dropped call does not");
}
