//! Every operation of the contract against every way to lose an answer.

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::{Method, Request};
use telnyx_porting::{Client, ClientBuilder, RetryPolicy};
use telnyx_porting_raw::{OPERATIONS, Operation, ResponseBody};

use crate::clock::TestClock;
use crate::server::{Answer, Server, builder, cut_off, nowhere, refusal, reply};

const ATTEMPTS: usize = 3;

/// Sends a request of an operation in the way the generated client does.
async fn send(client: &Client, operation: &'static Operation) -> reqwest::Result<reqwest::Response> {
    let mut path = operation.path.to_owned();
    while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
        path.replace_range(from..=to, "1");
    }
    let url = format!("{}{path}", client.base_url()).parse().unwrap();
    let mut request = Request::new(Method::from_bytes(operation.method.as_bytes()).unwrap(), url);
    if operation.method != "GET" {
        *request.body_mut() = Some("{}".into());
    }
    client.raw().exec(request, &OperationInfo { operation_id: operation.id }).await
}

/// As many operations as a client has tokens to repeat, so that a client need not be made for each.
const ON_ONE_CLIENT: usize = 100 / (ATTEMPTS - 1);

fn client(builder: ClientBuilder) -> Client {
    let policy = RetryPolicy::default().attempts(ATTEMPTS as u32);
    builder.retry(policy).build().unwrap()
}

/// How many requests the server sees of each operation.
async fn counts(answer: Answer) -> Vec<(&'static Operation, usize)> {
    let mut counts = Vec::new();
    let server = Server::always(answer).await;
    for operations in OPERATIONS.chunks(ON_ONE_CLIENT) {
        let client = client(server.builder(&TestClock::default()));
        for operation in operations {
            let before = server.requests();
            let sent = send(&client, operation).await;
            // A file is handed over as it comes; nothing else looks like a success.
            let good = sent.is_ok_and(|answer| answer.status().is_success());
            assert!(!good || operation.body == ResponseBody::Bytes, "{}", operation.id);
            counts.push((operation, server.requests() - before));
        }
    }
    counts
}

async fn repeated_only_where_harmless(answer: Answer) {
    for (operation, count) in counts(answer).await {
        assert_eq!(count, if operation.repeatable { ATTEMPTS } else { 1 }, "{}", operation.id);
    }
}

#[tokio::test]
async fn a_server_error() {
    repeated_only_where_harmless(reply(503, "", "")).await;
}

#[tokio::test]
async fn a_time_out_of_the_server() {
    repeated_only_where_harmless(reply(408, "", "")).await;
}

#[tokio::test]
async fn a_reset() {
    repeated_only_where_harmless(Answer::BytesThenReset(Vec::new())).await;
}

#[tokio::test]
async fn no_answer_at_all() {
    repeated_only_where_harmless(Answer::Bytes(Vec::new())).await;
}

#[tokio::test]
async fn a_body_cut_off() {
    for (operation, count) in counts(cut_off(200)).await {
        let read = operation.body != ResponseBody::Bytes;
        assert_eq!(count, if read && operation.repeatable { ATTEMPTS } else { 1 }, "{}", operation.id);
    }
}

#[tokio::test]
async fn too_many_requests() {
    for (operation, count) in counts(refusal(429, "10011")).await {
        assert_eq!(count, ATTEMPTS, "{}: it has not been done", operation.id);
    }
}

#[tokio::test]
async fn no_connection() {
    let clock = TestClock::default();
    let url = nowhere().await;
    for operations in OPERATIONS.chunks(ON_ONE_CLIENT) {
        let client = client(builder(&url, &clock));
        for operation in operations {
            let before = clock.slept().len();
            assert!(send(&client, operation).await.unwrap_err().is_connect());
            assert_eq!(clock.slept().len() - before, ATTEMPTS - 1, "{}", operation.id);
        }
    }
}

#[test]
fn what_must_not_be_done_twice_is_known() {
    let once: Vec<&str> = OPERATIONS.iter().filter(|o| !o.repeatable).map(|o| o.id).collect();
    insta::assert_snapshot!(once.join("\n"));
}
