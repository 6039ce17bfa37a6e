//! A server that answers as it is told and shows what it was asked.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use httpmock::{HttpMockRequest, HttpMockResponse, MockServer};
use telnyx_porting::{Client, ClientBuilder, Clock, RetryPolicy};

/// The key of [`Wire::client`].
pub(crate) const KEY: &str = "KEY0123456789ABCDEF";

/// Headers that change from run to run or with the HTTP client, and say nothing about the request.
const VOLATILE: [&str; 5] = ["accept-encoding", "connection", "content-length", "host", "user-agent"];

/// One answer of a [`Wire`].
#[derive(Clone)]
pub(crate) struct Answer {
    status: u16,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Answer {
    /// A JSON answer; an empty text is no body at all.
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self { status, content_type: "application/json", body: body.into() }
    }

    /// A file.
    pub(crate) fn file(content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, content_type, body: body.into() }
    }
}

/// A server on loopback that gives its answers one after the other, the last one for ever.
pub(crate) struct Wire {
    server: MockServer,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Wire {
    /// One JSON answer, however often it is asked.
    pub(crate) async fn answering(status: u16, body: &str) -> Self {
        Self::script([Answer::json(status, body)]).await
    }

    /// These answers in turn.
    pub(crate) async fn script(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers = Mutex::new(answers.into_iter().collect::<VecDeque<_>>());
        Self::responding(move |_| {
            let mut answers = answers.lock().unwrap();
            let answer = answers.front().cloned().expect("an answer");
            if answers.len() > 1 {
                answers.pop_front();
            }
            answer
        })
        .await
    }

    /// Answers that depend on the body of the request.
    pub(crate) async fn responding(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let server = MockServer::start_async().await;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = seen.clone();
        server
            .mock_async(move |when, then| {
                when.any_request();
                then.respond_with(move |request: &HttpMockRequest| {
                    log.lock().unwrap().push(shown(request));
                    let Answer { status, content_type, body } = answer(&request.body_string());
                    let response = HttpMockResponse::builder().status(status);
                    let response = if body.is_empty() {
                        response.no_body()
                    } else {
                        response.header("content-type", content_type).body(body)
                    };
                    response.build()
                });
            })
            .await;
        Self { server, seen }
    }

    /// A client of this server that sends everything once.
    pub(crate) fn client(&self) -> Client {
        self.client_with(|builder| builder)
    }

    /// A client of this server that sends everything once, set up further.
    pub(crate) fn client_with(&self, set_up: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Client {
        let builder = Client::builder().base_url(self.server.url("/v2")).api_key(KEY).retry(RetryPolicy::never());
        set_up(builder).build().unwrap()
    }

    /// All requests so far, as they were on the wire: request line, headers in alphabetical order, body.
    pub(crate) fn sent(&self) -> String {
        self.seen.lock().unwrap().join("\n---\n")
    }

    /// How many requests there were.
    pub(crate) fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}

fn shown(request: &HttpMockRequest) -> String {
    let uri = request.uri();
    let target = uri.path_and_query().map_or_else(|| "/".to_owned(), |target| target.as_str().to_owned());
    let mut text = format!("{} {target}", request.method_str());
    let mut headers: Vec<(String, String)> = request
        .headers_vec()
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
        .filter(|(name, _)| !VOLATILE.contains(&name.as_str()))
        .collect();
    headers.sort();
    for (name, value) in headers {
        let value = value.replace(KEY, "<key>");
        write!(text, "\n{name}: {value}").unwrap();
    }
    let body = request.body_string();
    if !body.is_empty() {
        write!(text, "\n\n{body}").unwrap();
    }
    text
}

/// A clock whose waiting takes no time: a sleep moves it on at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct JumpingClock {
    slept: Arc<Mutex<Vec<Duration>>>,
}

impl JumpingClock {
    /// What was slept so far, in order.
    pub(crate) fn slept(&self) -> Vec<Duration> {
        self.slept.lock().unwrap().clone()
    }
}

impl Clock for JumpingClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + self.elapsed()
    }

    fn elapsed(&self) -> Duration {
        self.slept.lock().unwrap().iter().sum()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.slept.lock().unwrap().push(duration);
        Box::pin(async {})
    }
}

/// A client of a simulator that sends everything once.
pub(crate) fn client_of(sim: &telnyx_porting_sim::Simulator) -> Client {
    let builder = Client::builder().base_url(sim.base_url()).api_key(sim.api_key());
    builder.retry(RetryPolicy::never()).build().unwrap()
}
