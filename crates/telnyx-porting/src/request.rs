//! What every request of the facade has: options of its own, and one way to be sent.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use telnyx_porting_raw as raw;

use crate::transport::{Call, Record};
use crate::{Client, Error, Result, RetryPolicy, error};

/// What one call does differently from its client.
#[derive(Clone, Default)]
pub(crate) struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) headers: HeaderMap,
}

/// An answer with what came around it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reply<T> {
    /// The answer.
    pub value: T,
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// How many times the request was sent.
    pub attempts: u32,
}

impl<T> Reply<T> {
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        let Self { value, status, headers, attempts } = self;
        Reply { value: change(value), status, headers, attempts }
    }
}

/// A generated request with the client it belongs to.
#[derive(Clone)]
pub(crate) struct Request<R> {
    pub(crate) client: Client,
    pub(crate) raw: R,
    pub(crate) options: CallOptions,
    /// Why it must not be sent, where that is known beforehand.
    pub(crate) refused: Option<String>,
}

impl<R: raw::Request> Request<R> {
    pub(crate) fn new(client: &Client, make: impl FnOnce(&raw::Client) -> R) -> Self {
        Self { client: client.clone(), raw: make(client.bare()), options: CallOptions::default(), refused: None }
    }

    /// Keeps the first rule that is broken: sending fails with it, and nothing goes out.
    pub(crate) fn check(mut self, rule: std::result::Result<(), String>) -> Self {
        self.refused = self.refused.or(rule.err());
        self
    }

    /// Changes the generated request.
    pub(crate) fn with(mut self, change: impl FnOnce(R) -> R) -> Self {
        self.raw = change(self.raw);
        self
    }

    /// Sends it: the one way from here to the wire and back.
    pub(crate) async fn send(self) -> Result<Reply<R::Answer>> {
        if let Some(rule) = self.refused {
            return Err(Error::invalid_input(rule));
        }
        let record = Arc::new(Record::default());
        let call = Call { shared: self.client.shared().clone(), options: self.options, record: record.clone() };
        let through = self.client.bare().with_transport(raw::Inner::new(call));
        match self.raw.send_through(&through).await {
            Ok(answer) => {
                let (status, headers) = (answer.status(), answer.headers().clone());
                let attempts = record.attempts();
                Ok(Reply { value: answer.into_inner(), status, headers, attempts })
            }
            Err(error) => Err(error::from_raw::<R>(error, &record).await),
        }
    }
}

/// Gives closures of [`request!`] their types.
pub(crate) async fn settle<R, A, F>(
    request: Request<R>,
    error: Error,
    settle: impl FnOnce(Request<R>, Error) -> F,
) -> Result<Reply<A>>
where
    F: Future<Output = Result<Reply<A>>>,
{
    settle(request, error).await
}

impl<R: raw::Request> fmt::Debug for Request<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(R::OPERATION.id).finish_non_exhaustive()
    }
}

/// Defines a request type around a generated one.
///
/// `=> Answer, convert` is what `send` returns and the function that makes it from the decoded answer. With `settle`, a
/// function looks at an error first: after a lost answer, a refusal can mean that it was done already.
macro_rules! request {
    (
        $(#[$meta:meta])*
        pub struct $name:ident($raw:ident) => $answer:ty, $convert:expr $(, settle $settle:expr)?;
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name(pub(crate) $crate::request::Request<telnyx_porting_raw::builder::$raw>);

        impl $name {
            /// Sends the request.
            ///
            /// # Errors
            ///
            /// Every failure is an [`Error`](crate::Error): refused, unreachable, too slow, unreadable.
            pub async fn send(self) -> $crate::Result<$answer> {
                Ok(self.send_for_reply().await?.value)
            }

            /// Sends the request, and keeps status and headers of the answer.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send).
            pub async fn send_for_reply(self) -> $crate::Result<$crate::Reply<$answer>> {
                $crate::request::answer!(self.0, $convert $(, $settle)?)
            }

            $crate::request::call_options!();
        }
    };
}
pub(crate) use request;

/// Sends a request and converts its answer.
macro_rules! answer {
    ($request:expr, $convert:expr) => {
        Ok($request.send().await?.map($convert))
    };
    ($request:expr, $convert:expr, $settle:expr) => {{
        let request = $request.clone();
        match $request.send().await {
            Ok(reply) => Ok(reply.map($convert)),
            Err(error) => $crate::request::settle(request, error, $settle).await,
        }
    }};
}
pub(crate) use answer;

/// Options that every request type has.
macro_rules! call_options {
    () => {
        /// Time limit of each attempt, instead of the client's.
        pub fn timeout(mut self, limit: ::std::time::Duration) -> Self {
            self.0.options.timeout = Some(limit);
            self
        }

        /// Retry policy of this call, instead of the client's.
        pub fn retry(mut self, policy: $crate::RetryPolicy) -> Self {
            self.0.options.retry = Some(policy);
            self
        }

        /// Adds a header to this call. `Authorization` is always the client's.
        pub fn header(mut self, name: ::reqwest::header::HeaderName, value: ::reqwest::header::HeaderValue) -> Self {
            self.0.options.headers.insert(name, value);
            self
        }
    };
}
pub(crate) use call_options;
