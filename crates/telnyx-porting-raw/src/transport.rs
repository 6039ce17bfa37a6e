//! Where requests leave the generated client.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::header::{ACCEPT, HeaderName, HeaderValue};

use crate::{Client, Operation, ResponseBody};

/// An answer on its way.
pub type Sending<'a> = Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>>;

/// Sends requests: the one place for the key, retries, time limits and tracing.
///
/// A status that is not a success is an answer like any other here; the generated client passes it on as
/// [`Error::UnexpectedResponse`](crate::Error::UnexpectedResponse) with headers and body intact.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and waits for the answer.
    fn send<'a>(
        &'a self,
        http: &'a reqwest::Client,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> Sending<'a>;
}

/// Sends each request once and as it is.
#[derive(Debug, Clone, Copy)]
struct Direct;

impl Transport for Direct {
    fn send<'a>(&'a self, http: &'a reqwest::Client, request: reqwest::Request, _: &'static Operation) -> Sending<'a> {
        Box::pin(http.execute(request))
    }
}

/// The transport of a [`Client`].
#[derive(Clone)]
pub struct Inner(Arc<dyn Transport>);

impl Inner {
    /// Sends through `transport`.
    pub fn new(transport: impl Transport) -> Self {
        Self(Arc::new(transport))
    }

    /// Sends through a transport that others hold, too.
    #[must_use]
    pub fn shared(transport: Arc<dyn Transport>) -> Self {
        Self(transport)
    }

    /// Sends each request once, through the `reqwest::Client` alone (which may hold the key as a default header).
    #[must_use]
    pub fn direct() -> Self {
        Self::new(Direct)
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Inner(..)")
    }
}

impl Client {
    /// The same client with another transport.
    #[must_use]
    pub fn with_transport(&self, inner: Inner) -> Self {
        Self { baseurl: self.baseurl.clone(), client: self.client.clone(), inner }
    }
}

impl ClientHooks<Inner> for Client {
    async fn exec(&self, mut request: reqwest::Request, info: &OperationInfo) -> reqwest::Result<reqwest::Response> {
        let headers = request.headers_mut();
        // progenitor sends the contract's version; the API does not know this header.
        headers.remove(HeaderName::from_static("api-version"));
        let Some(operation) = Operation::find(info.operation_id) else {
            // The table is generated together with the calls, so this is only a second way to say the same.
            return self.client.execute(request).await;
        };
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(operation.accept));
        let response = self.inner.0.send(&self.client, request, operation).await?;
        if operation.method == "DELETE" && operation.body == ResponseBody::Json {
            return null_for_nothing(response).await;
        }
        Ok(response)
    }
}

/// Deletes answer 204 without a body or 200 with the object, whatever is documented. Nothing is read as `null`.
async fn null_for_nothing(response: reqwest::Response) -> reqwest::Result<reqwest::Response> {
    if !response.status().is_success() {
        return Ok(response);
    }
    let mut parts = http::Response::new(());
    *parts.status_mut() = response.status();
    *parts.headers_mut() = response.headers().clone();
    let body = response.bytes().await?;
    let empty = body.iter().all(u8::is_ascii_whitespace);
    let body = if empty { reqwest::Body::from("null") } else { reqwest::Body::from(body) };
    Ok(parts.map(|()| body).into())
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// Answers with what it is given, and remembers which operations it was asked for.
    struct Canned {
        status: u16,
        body: &'static str,
        asked: Mutex<Vec<&'static str>>,
    }

    impl Transport for Canned {
        fn send<'a>(
            &'a self,
            _: &'a reqwest::Client,
            request: reqwest::Request,
            operation: &'static Operation,
        ) -> Sending<'a> {
            assert!(request.headers().contains_key(ACCEPT));
            self.asked.lock().unwrap().push(operation.id);
            let answer = http::Response::builder().status(self.status).header("x-request-id", "req-1");
            let answer = answer.body(self.body).unwrap();
            Box::pin(async move { Ok(answer.into()) })
        }
    }

    fn canned(status: u16, body: &'static str) -> Arc<Canned> {
        Arc::new(Canned { status, body, asked: Mutex::default() })
    }

    fn client(transport: Arc<Canned>) -> Client {
        Client::new_with_client("https://api.example", reqwest::Client::new(), Inner::shared(transport))
    }

    #[tokio::test]
    async fn another_transport_can_be_plugged_in_and_the_old_one_stays() {
        let (first, second) = (canned(204, ""), canned(204, ""));
        let old = client(first.clone());
        let new = old.with_transport(Inner::shared(second.clone()));
        new.delete_porting_order().id("po-1").send().await.unwrap();
        old.republish_porting_event().id("ev-1").send().await.unwrap();
        old.delete_document().id("doc-1").with_client(&new).send().await.unwrap();
        assert_eq!(*first.asked.lock().unwrap(), ["republish_porting_event"]);
        assert_eq!(*second.asked.lock().unwrap(), ["delete_porting_order", "delete_document"]);
    }

    #[tokio::test]
    async fn nothing_is_read_as_null_with_status_and_headers_kept() {
        for (status, body) in [(204, ""), (200, " \n")] {
            let answer = client(canned(status, body)).delete_document().id("doc-1").send().await.unwrap();
            assert_eq!(answer.status(), status);
            assert_eq!(answer.headers()["x-request-id"], "req-1");
            assert!(answer.into_inner().is_none());
        }
    }

    #[tokio::test]
    async fn a_refused_deletion_keeps_its_body() {
        let error = client(canned(404, " ")).delete_document().id("doc-1").send().await.unwrap_err();
        let crate::Error::UnexpectedResponse(response) = error else { panic!("{error:?}") };
        assert_eq!(response.headers()["x-request-id"], "req-1");
        assert_eq!(response.text().await.unwrap(), " ");
    }

    #[test]
    fn a_transport_shows_nothing_of_itself() {
        assert_eq!(format!("{:?}", Inner::shared(canned(200, "secret"))), "Inner(..)");
    }
}
