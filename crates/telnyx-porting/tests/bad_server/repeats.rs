//! What was done by an attempt whose answer was lost is not an error when the next attempt finds it done.

use telnyx_porting::ErrorKind;
use telnyx_porting::types::PortingOrderStatusValue;

use crate::clock::TestClock;
use crate::server::{Answer, Server, builder, id, json, nowhere, order, refusal, reply};

/// Answers writes one after the other, and every read with an order in `status`.
async fn server(writes: [Answer; 2], status: &'static str) -> Server {
    Server::deciding(move |count, seen| match seen.method.as_str() {
        "GET" => json(200, &order(status)),
        _ => writes[count.min(1)].clone(),
    })
    .await
}

fn lost() -> Answer {
    Answer::Bytes(Vec::new())
}

#[tokio::test]
async fn a_draft_that_is_gone_by_the_second_try_was_deleted_by_the_first() {
    for first in [lost(), reply(502, "", ""), Answer::ResetAtOnce] {
        let server = Server::answering([first, refusal(404, "10005")]).await;
        let client = server.client(&TestClock::default());
        let reply = client.porting_orders().delete(&id()).send_for_reply().await.unwrap();
        assert_eq!((reply.attempts, server.requests()), (2, 2));
    }
}

#[tokio::test]
async fn a_draft_that_is_not_there_at_once_is_not_found() {
    // A 429 and a connection that was not made leave nothing open.
    for answers in [vec![refusal(404, "10005")], vec![refusal(429, "10011"), refusal(404, "10005")]] {
        let server = Server::answering(answers).await;
        let error = server.client(&TestClock::default()).porting_orders().delete(&id()).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert!(!error.may_have_been_applied());
    }
    let client = builder(&nowhere().await, &TestClock::default()).build().unwrap();
    let error = client.porting_orders().delete(&id()).send().await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_applied()), (ErrorKind::Connection, false));
}

#[tokio::test]
async fn a_confirmation_refused_the_second_time_is_read_back() {
    for status in ["in-process", "submitted", "foc-date-confirmed", "something-new"] {
        let server = server([lost(), refusal(422, "10027")], status).await;
        let client = server.client(&TestClock::default());
        let reply = client.porting_orders().confirm(&id()).send_for_reply().await.unwrap();
        assert_eq!(reply.value.status.value, PortingOrderStatusValue::from(status));
        assert_eq!((reply.attempts, server.requests()), (3, 3));
    }
}

#[tokio::test]
async fn a_confirmation_that_was_not_done_is_the_refusal() {
    for status in ["draft", "exception"] {
        let server = server([lost(), refusal(422, "10027")], status).await;
        let error = server.client(&TestClock::default()).porting_orders().confirm(&id()).send().await.unwrap_err();
        assert_eq!((error.kind(), error.api_errors().len()), (ErrorKind::Validation, 1));
        assert_eq!(server.requests(), 3);
    }
}

#[tokio::test]
async fn a_refusal_at_once_is_not_looked_into() {
    let server = server([refusal(422, "10027"), refusal(422, "10027")], "in-process").await;
    let client = server.client(&TestClock::default());
    let confirmed = client.porting_orders().confirm(&id()).send().await;
    assert_eq!(confirmed.unwrap_err().kind(), ErrorKind::Validation, "it may be in process for other reasons");
    let cancelled = client.porting_orders().cancel(&id()).send().await;
    assert_eq!(cancelled.unwrap_err().kind(), ErrorKind::Validation);
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn a_refusal_stays_where_the_order_cannot_be_read() {
    let writes = [lost(), refusal(422, "10027")];
    let server = Server::deciding(move |count, seen| match seen.method.as_str() {
        "GET" => refusal(404, "10005"),
        _ => writes[count.min(1)].clone(),
    })
    .await;
    let error = server.client(&TestClock::default()).porting_orders().confirm(&id()).send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Validation, 422));
}

#[tokio::test]
async fn a_cancellation_is_read_back_in_the_same_way() {
    for (status, done) in [("cancel-pending", true), ("cancelled", true), ("in-process", false), ("ported", false)] {
        let server = server([reply(504, "", ""), refusal(422, "10027")], status).await;
        let cancelled = server.client(&TestClock::default()).porting_orders().cancel(&id()).send().await;
        assert_eq!(cancelled.is_ok(), done, "{status}");
        assert_eq!(server.requests(), 3);
    }
}
