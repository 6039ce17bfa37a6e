//! The way a request takes below the generated client: pace, key, attempts, and reading the answer.

use std::fmt;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures::future::{Either, select};
use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, USER_AGENT,
};
use reqwest::{Method, Request, Response, StatusCode, Url};
use telnyx_porting_raw::{Operation, ResponseBody, Sending, Transport};
use tokio::time::Sleep;
use tracing::{Instrument, Span, field};

use crate::client::Shared;
use crate::error::api_error;
use crate::rate_limit::{RateLimit, retry_after};
use crate::request::CallOptions;

/// How much of a refusal is read: far more than any list of reasons.
const ERROR_BODY_LIMIT: usize = 256 * 1024;

/// How many redirects a read follows.
const MAX_REDIRECTS: usize = 5;

/// How much memory is taken for a body before it arrives, whatever length is announced.
const BODY_START: usize = 64 * 1024;

/// Headers that name a request, in the order they are looked for. Telnyx documents none. (Assumed.)
const REQUEST_ID_HEADERS: [&str; 4] = ["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"];

/// What is seen of a call on its way, for whoever made it.
#[derive(Debug, Default)]
pub(crate) struct Record(Mutex<Seen>);

#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    pub(crate) path: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) status: Option<StatusCode>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) content_type: Option<String>,
    pub(crate) failure: Option<Failure>,
    /// An attempt before the last ended in a way that leaves open what the server did.
    pub(crate) earlier_attempt_unclear: bool,
}

impl Seen {
    fn forget_answer(&mut self) {
        self.status = None;
        self.request_id = None;
        self.retry_after = None;
        self.content_type = None;
    }
}

/// Why an attempt has no answer to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No connection was made: the server has seen nothing.
    NotSent,
    /// The time limit of the attempt was over.
    TimedOut,
    /// Anything else on the way: a reset, an answer cut off.
    Broken,
    /// The answer is larger than it may be.
    TooLarge,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotSent => "no connection could be made",
            Self::TimedOut => "the time limit was reached",
            Self::Broken => "it broke off before the answer was complete",
            Self::TooLarge => "the answer is larger than the limit",
        })
    }
}

impl Record {
    pub(crate) fn attempts(&self) -> u32 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).attempts
    }

    pub(crate) fn seen(&self) -> Seen {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The transport of one call.
pub(crate) struct Call {
    pub(crate) shared: Arc<Shared>,
    pub(crate) options: CallOptions,
    pub(crate) record: Arc<Record>,
}

/// How an attempt ended.
enum Attempt {
    Answer {
        response: Response,
        /// A 429 that waiting does not help.
        hopeless: bool,
    },
    /// Nothing that can be used.
    Lost(reqwest::Result<Response>, Failure),
}

/// What an outcome means for the next attempt.
struct Verdict {
    /// Repeating may help and is harmless.
    repeat: bool,
    /// It is open what the server did.
    unclear: bool,
    /// How long the server asks to wait.
    wish: Option<Duration>,
}

impl Transport for Call {
    fn send<'a>(&'a self, http: &'a reqwest::Client, request: Request, operation: &'static Operation) -> Sending<'a> {
        // Names and attributes after OpenTelemetry's conventions for HTTP clients; no query, no header, no body.
        let span = tracing::info_span!(
            "telnyx_porting.request",
            otel.name = %format_args!("{} {}", operation.method, operation.path),
            otel.kind = "client",
            http.request.method = operation.method,
            url.template = operation.path,
            server.address = request.url().host_str(),
            server.port = request.url().port_or_known_default(),
            http.response.status_code = field::Empty,
            http.request.resend_count = field::Empty,
            error.type = field::Empty,
        );
        let attempts = self.attempts(http, request, operation);
        // Nobody listens most of the time; then entering the span at every poll is saved.
        if span.is_disabled() { Box::pin(attempts) } else { Box::pin(attempts.instrument(span)) }
    }
}

impl Call {
    async fn attempts(
        &self,
        http: &reqwest::Client,
        mut request: Request,
        operation: &'static Operation,
    ) -> reqwest::Result<Response> {
        let shared = &*self.shared;
        let policy = self.options.retry.as_ref().unwrap_or(&shared.retry);
        let mut started = shared.clock.elapsed();
        self.prepare(&mut request, operation);
        self.record.note(|seen| seen.path = Some(request.url().path().to_owned()));
        let mut attempts = 0;
        loop {
            // Every body is held in memory, so this only fails for one that was made by hand; that one is sent once.
            let (this, again) = match request.try_clone() {
                Some(clone) => (clone, true),
                None => (std::mem::replace(&mut request, Request::new(Method::GET, shared.base_url.clone())), false),
            };
            let queued = shared.clock.elapsed();
            shared.pace.ready().await;
            let now = shared.clock.elapsed();
            // Waiting for one's turn behind others does not use up the budget: nothing has gone wrong yet.
            started = started.saturating_add(now.saturating_sub(queued));
            attempts += 1;
            self.record.note(|seen| {
                seen.attempts = attempts;
                seen.forget_answer();
            });
            let time_left = policy.time_budget().saturating_sub(now.saturating_sub(started));
            let outcome = self.attempt(http, this, &request, operation, time_left).await;

            let verdict = self.judge(&outcome, operation);
            let spent = shared.clock.elapsed().saturating_sub(started);
            let wait = if again && verdict.repeat { policy.wait(attempts, spent, verdict.wish) } else { None };
            let Some(wait) = wait.filter(|_| shared.tokens.take()) else {
                return self.finish(outcome, attempts);
            };
            self.record.note(|seen| seen.earlier_attempt_unclear |= verdict.unclear);
            let wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
            tracing::debug!(attempt = attempts, because = %outcome, wait_ms, "trying again");
            // Let go of the answer before waiting, so that its connection can be used meanwhile.
            drop(outcome);
            shared.clock.sleep(wait).await;
        }
    }

    fn prepare(&self, request: &mut Request, operation: &Operation) {
        self.shared.spelling.apply(request.url_mut(), operation);
        let headers = request.headers_mut();
        for (name, value) in &self.shared.headers {
            headers.insert(name.clone(), value.clone());
        }
        for (name, value) in &self.options.headers {
            headers.insert(name.clone(), value.clone());
        }
        headers.insert(AUTHORIZATION, self.shared.authorization.clone());
    }

    fn judge(&self, outcome: &Attempt, operation: &Operation) -> Verdict {
        let (response, hopeless) = match outcome {
            Attempt::Lost(_, failure) => {
                let repeat = match failure {
                    Failure::NotSent => true,
                    Failure::TimedOut | Failure::Broken => operation.repeatable,
                    Failure::TooLarge => false,
                };
                return Verdict { repeat, unclear: *failure != Failure::NotSent, wish: None };
            }
            Attempt::Answer { response, hopeless } => (response, *hopeless),
        };
        let status = response.status();
        if status.is_success() {
            return Verdict { repeat: false, unclear: false, wish: None };
        }
        let unclear = status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT;
        let limited = status == StatusCode::TOO_MANY_REQUESTS;
        let forbidden = response.headers().get("x-should-retry").is_some_and(|value| value == "false");
        let seen = self.record.seen();
        // Coming back before the window is over would only be refused again.
        let window = || seen.rate_limit.filter(|limit| limited && limit.remaining == Some(0))?.reset;
        Verdict {
            repeat: !forbidden && !hopeless && (limited || (unclear && operation.repeatable)),
            unclear,
            wish: seen.retry_after.or_else(window),
        }
    }

    fn finish(&self, outcome: Attempt, attempts: u32) -> reqwest::Result<Response> {
        let span = Span::current();
        if attempts > 1 {
            span.record("http.request.resend_count", attempts - 1);
        }
        match outcome {
            Attempt::Answer { response, .. } => {
                let status = response.status();
                span.record("http.response.status_code", status.as_u16());
                if status.is_success() {
                    self.shared.tokens.put_back();
                } else {
                    span.record("error.type", status.as_str());
                }
                Ok(response)
            }
            Attempt::Lost(result, failure) => {
                span.record("error.type", field::debug(failure));
                self.record.note(|seen| seen.failure = Some(failure));
                result
            }
        }
    }

    async fn attempt(
        &self,
        http: &reqwest::Client,
        request: Request,
        template: &Request,
        operation: &'static Operation,
        time_left: Duration,
    ) -> Attempt {
        // Runs until the last byte of the body, so an answer that trickles in does not go on for ever.
        let mut limit = pin!(tokio::time::sleep(self.options.timeout.unwrap_or(self.shared.timeout).min(time_left)));
        let response = match within(limit.as_mut(), self.follow(http, request, template, operation)).await {
            Some(Ok(response)) => response,
            Some(Err(error)) => {
                let failure = failure_of(&error);
                return Attempt::Lost(Err(error), failure);
            }
            None => return lost(Failure::TimedOut).await,
        };
        self.note_answer(&response);
        if operation.body == ResponseBody::Bytes && response.status().is_success() {
            // A file may take as long as it takes; whoever reads it watches over it.
            return Attempt::Answer { response, hopeless: false };
        }
        self.whole(response, limit).await
    }

    /// Sends, and follows redirects of reads. The key goes to the host it belongs to and to no other.
    /// `template` is the request again, for the next hop.
    async fn follow(
        &self,
        http: &reqwest::Client,
        request: Request,
        template: &Request,
        operation: &'static Operation,
    ) -> reqwest::Result<Response> {
        let mut response = http.execute(request).await?;
        if operation.method != "GET" {
            return Ok(response);
        }
        let mut from = template.url().clone();
        for _ in 0..MAX_REDIRECTS {
            let Some(target) = redirect_target(&response, &from) else { break };
            let Some(mut next) = template.try_clone() else { break };
            if target.origin() != self.shared.base_url.origin() {
                // Whatever else the program adds may be a secret as well.
                let headers = std::mem::take(next.headers_mut());
                next.headers_mut().extend(
                    headers.into_iter().filter(|(name, _)| matches!(name, Some(n) if n == ACCEPT || n == USER_AGENT)),
                );
            }
            from = target.clone();
            *next.url_mut() = target;
            response = http.execute(next).await?;
        }
        Ok(response)
    }

    fn note_answer(&self, response: &Response) {
        let headers = response.headers();
        let now = self.shared.clock.now();
        let rate_limit = RateLimit::from_headers(headers, now);
        if let Some(rate_limit) = &rate_limit {
            self.shared.pace.learn(rate_limit, self.shared.retry.time_budget());
        }
        self.record.note(|seen| {
            seen.status = Some(response.status());
            seen.request_id = request_id(headers);
            seen.retry_after = retry_after(headers, now);
            seen.rate_limit = rate_limit;
            seen.content_type = media_type(headers);
        });
    }

    /// Reads the body, as far as it may go, and puts the answer together again.
    async fn whole(&self, mut response: Response, mut time: Pin<&mut Sleep>) -> Attempt {
        let status = response.status();
        let success = status.is_success();
        let limit = if success { self.shared.max_body } else { ERROR_BODY_LIMIT };
        let announced = response.headers().get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
        if success && announced.is_some_and(|length| length > limit as u64) {
            return lost(Failure::TooLarge).await;
        }
        let mut body = Vec::with_capacity(announced.map_or(0, |length| length.min(BODY_START as u64) as usize));
        // Of a refusal, the status says enough and half a reason is better than none: it is taken as far as it came.
        loop {
            match within(time.as_mut(), response.chunk()).await {
                Some(Ok(Some(chunk))) if chunk.len() > limit - body.len() => {
                    if success {
                        return lost(Failure::TooLarge).await;
                    }
                    break;
                }
                Some(Ok(Some(chunk))) => body.extend_from_slice(&chunk),
                Some(Ok(None)) => break,
                Some(Err(error)) if success => {
                    let failure = if error.is_timeout() { Failure::TimedOut } else { Failure::Broken };
                    return Attempt::Lost(Err(error), failure);
                }
                None if success => return lost(Failure::TimedOut).await,
                Some(Err(_)) | None => break,
            }
        }
        let hopeless = status == StatusCode::TOO_MANY_REQUESTS
            && api_error::decode(&body).iter().any(crate::error::is_spending_limit);
        let mut parts = http::Response::new(reqwest::Body::from(body));
        *parts.status_mut() = status;
        *parts.version_mut() = response.version();
        *parts.headers_mut() = std::mem::take(response.headers_mut());
        Attempt::Answer { response: parts.into(), hopeless }
    }
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer { response, .. } => write!(f, "status {}", response.status().as_u16()),
            Self::Lost(_, failure) => failure.fmt(f),
        }
    }
}

/// What work comes to, unless the time is over first.
async fn within<T>(time: Pin<&mut Sleep>, work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), time).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(((), _)) => None,
    }
}

fn failure_of(error: &reqwest::Error) -> Failure {
    if error.is_connect() || error.is_builder() {
        Failure::NotSent
    } else if error.is_timeout() {
        Failure::TimedOut
    } else {
        Failure::Broken
    }
}

/// An attempt that was given up on our side of the wire.
async fn lost(failure: Failure) -> Attempt {
    let kind = if failure == Failure::TimedOut { io::ErrorKind::TimedOut } else { io::ErrorKind::Other };
    let failing = futures::stream::iter([Err::<Bytes, _>(io::Error::new(kind, failure.to_string()))]);
    // Reading a body that fails is the one way to come by an error of reqwest's.
    let unreadable = Response::from(http::Response::new(reqwest::Body::wrap_stream(failing)));
    let result = unreadable.bytes().await.map(|body| {
        let mut answer = http::Response::new(body);
        *answer.status_mut() = StatusCode::BAD_GATEWAY;
        answer.into()
    });
    Attempt::Lost(result, failure)
}

fn redirect_target(response: &Response, from: &Url) -> Option<Url> {
    let followed = [301, 302, 303, 307, 308].contains(&response.status().as_u16());
    let location = response.headers().get(LOCATION).filter(|_| followed)?;
    let target = from.join(location.to_str().ok()?).ok()?;
    // Never from an encrypted connection to an open one.
    let safe = target.scheme() == "https" || (target.scheme() == "http" && from.scheme() == "http");
    safe.then_some(target)
}

fn request_id(headers: &HeaderMap) -> Option<String> {
    let value = REQUEST_ID_HEADERS.iter().find_map(|name| headers.get(*name))?;
    printable(value, 200)
}

fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = printable(headers.get(CONTENT_TYPE)?, 100)?;
    Some(value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
}

fn printable(value: &HeaderValue, longest: usize) -> Option<String> {
    Some(value.to_str().ok()?.chars().take(longest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_never_leads_from_an_encrypted_connection_to_an_open_one() {
        let target = |status: u16, from: &str, location: &str| {
            let answer = http::Response::builder().status(status).header(LOCATION, location).body("").unwrap();
            redirect_target(&answer.into(), &from.parse().unwrap()).map(String::from)
        };
        assert_eq!(target(302, "https://a.example/x", "http://a.example/y"), None);
        assert_eq!(target(302, "https://a.example/x", "https://b.example/y").as_deref(), Some("https://b.example/y"));
        assert_eq!(target(302, "https://a.example/x", "//b.example/y").as_deref(), Some("https://b.example/y"));
        assert_eq!(target(302, "http://a.example/x", "https://a.example/y").as_deref(), Some("https://a.example/y"));
        assert_eq!(target(308, "https://a.example/v2/x", "y?z=1").as_deref(), Some("https://a.example/v2/y?z=1"));
        assert_eq!(target(302, "https://a.example/x", "file:///etc/passwd"), None);
        assert_eq!(target(304, "https://a.example/x", "https://a.example/y"), None);
        assert_eq!(target(200, "https://a.example/x", "https://a.example/y"), None);
    }
}
