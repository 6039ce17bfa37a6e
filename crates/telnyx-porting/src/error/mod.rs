//! The one error type.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use reqwest::StatusCode;
use telnyx_porting_raw::types::PortingOrderId;
use telnyx_porting_raw::{DecodeProblem, Operation};

use crate::RateLimit;

pub(crate) mod api_error;
mod classify;

pub use api_error::ApiError;
pub(crate) use classify::{from_raw, is_spending_limit};

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong with a call.
///
/// It is one pointer in size. `Display` says what happened, to what, and what to do next; neither it nor `Debug` holds
/// personal data, keys or bodies. [`api_errors`](Self::api_errors) has what the API said in full.
///
/// ```
/// use telnyx_porting::ErrorKind;
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sim = telnyx_porting_sim::Simulator::start().await?;
/// let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key("wrong").build()?;
///
/// let error = client.porting_orders().get(&"5f6f9e9c-6c1b-4a6c-8c0f-1f1f1f1f1f1f".parse()?).send().await.unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Authentication);
/// assert_eq!(error.status().map(|s| s.as_u16()), Some(401));
/// assert!(!error.is_retryable());
/// # Ok(()) }
/// ```
pub struct Error(Box<Inner>);

/// What kind of failure an [`Error`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// 401: the API key is missing, wrong or switched off.
    Authentication,
    /// 402 or 403: the key is good, but the account may not do this (its level, its credit, a blocked feature).
    PermissionDenied,
    /// 404 or 410: nothing of this id belongs to the account. Drafts vanish after 30 days, unlinked documents after 30
    /// minutes.
    NotFound,
    /// 400 or 422: the request was understood and refused; see [`Error::api_errors`].
    Validation,
    /// 409: the thing is being changed by somebody else.
    Conflict,
    /// 429: too many requests, or a spending limit.
    RateLimited,
    /// 5xx: the server failed.
    Server,
    /// No answer in time.
    Timeout,
    /// No connection, or it broke.
    Connection,
    /// An answer came and could not be read: not JSON, another shape, or too large.
    Decode,
    /// A redirect that is not followed, because it could carry the key elsewhere or turn a write into a read.
    Redirect,
    /// Refused before anything was sent.
    InvalidInput,
    /// A file could not be read or written.
    File,
    /// The client could not be set up.
    Configuration,
    /// Any other status.
    UnexpectedStatus,
}

pub(crate) struct Inner {
    pub(crate) kind: ErrorKind,
    pub(crate) operation: Option<&'static Operation>,
    /// Path of the request, with its ids; never its query.
    pub(crate) path: Option<String>,
    pub(crate) status: Option<StatusCode>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) api_errors: Vec<ApiError>,
    pub(crate) decode: Option<DecodeProblem>,
    pub(crate) message: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) may_have_been_applied: bool,
    pub(crate) is_retryable: bool,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            path: None,
            status: None,
            request_id: None,
            retry_after: None,
            rate_limit: None,
            api_errors: Vec::new(),
            decode: None,
            message: Some(message.into()),
            attempts: 0,
            may_have_been_applied: false,
            is_retryable: false,
            source: None,
        }))
    }

    /// Refused before anything was sent.
    pub(crate) fn invalid_input(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidInput, message)
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn from_inner(inner: Inner) -> Self {
        Self(Box::new(inner))
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Status of the last answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Name of the operation, such as `confirm_porting_order`.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The order that the call was about, where it was about one.
    #[must_use]
    pub fn order_id(&self) -> Option<PortingOrderId> {
        let about_one = self.0.operation?.path.starts_with("/porting_orders/{");
        let (_, rest) = self.0.path.as_deref().filter(|_| about_one)?.split_once("/porting_orders/")?;
        let id = rest.split('/').next()?;
        // An id that had to be escaped is not worth a decoder: it is no id of Telnyx's.
        if id.contains('%') { None } else { id.parse().ok() }
    }

    /// What the server calls this request, for a question to support. Telnyx documents no such header; the usual ones
    /// are looked for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How long the server asks to wait before the next try.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What the last answer said about the rate limit.
    #[must_use]
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.0.rate_limit
    }

    /// Every reason the API gave.
    #[must_use]
    pub fn api_errors(&self) -> &[ApiError] {
        &self.0.api_errors
    }

    /// The reasons that point at a field of the body or into it, such as `/documents` or `/documents/loa`.
    ///
    /// ```no_run
    /// # fn show(error: &telnyx_porting::Error) {
    /// if error.api_errors_at("/end_user/admin/pin_passcode").next().is_some() {
    ///     println!("ask the customer for a new transfer PIN");
    /// }
    /// # }
    /// ```
    pub fn api_errors_at<'a>(&'a self, pointer: &'a str) -> impl Iterator<Item = &'a ApiError> {
        let pointer = pointer.trim_end_matches('/');
        self.0.api_errors.iter().filter(move |error| {
            let rest = error.pointer.as_deref().and_then(|found| found.strip_prefix(pointer));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Where an answer did not decode.
    #[must_use]
    pub fn decode_problem(&self) -> Option<&DecodeProblem> {
        self.0.decode.as_ref()
    }

    /// How many times the request was sent; 0 if never.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether the same call may go through later **and** repeating it is harmless.
    ///
    /// After the client's own retries it means: later, not at once. It is never true where
    /// [`may_have_been_applied`](Self::may_have_been_applied) is and the operation must not be done twice.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.is_retryable
    }

    /// Whether the server may have done what was asked, although no good answer came: look before doing it again.
    ///
    /// Orders are found again by their customer reference.
    #[must_use]
    pub fn may_have_been_applied(&self) -> bool {
        self.0.may_have_been_applied
    }

    fn advice(&self) -> Option<&'static str> {
        let inner = &self.0;
        if inner.may_have_been_applied {
            return Some("it may have been done all the same: look before you repeat it");
        }
        Some(match inner.kind {
            ErrorKind::Authentication => "check the API key",
            ErrorKind::PermissionDenied => "check what the account may do, and its credit",
            ErrorKind::RateLimited => "wait, or send fewer requests",
            ErrorKind::Server | ErrorKind::Timeout | ErrorKind::Connection => "try again later",
            ErrorKind::Conflict => "read it again, then repeat the change",
            _ => return None,
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        if let Some(operation) = inner.operation {
            let path = inner.path.as_deref().unwrap_or(operation.path);
            write!(f, "{} {path}: ", operation.method)?;
        }
        match inner.kind {
            ErrorKind::Authentication => f.write_str("the API key was not accepted")?,
            ErrorKind::PermissionDenied => f.write_str("the account may not do this")?,
            ErrorKind::NotFound => f.write_str("not found")?,
            ErrorKind::Validation => f.write_str("refused by the API")?,
            ErrorKind::Conflict => f.write_str("conflict")?,
            ErrorKind::RateLimited => f.write_str("too many requests")?,
            ErrorKind::Server => f.write_str("the server failed")?,
            ErrorKind::Timeout => f.write_str("no answer in time")?,
            ErrorKind::Connection => f.write_str("the connection failed")?,
            ErrorKind::Decode => f.write_str("the answer could not be read")?,
            ErrorKind::Redirect => f.write_str("the server wants to redirect, which is not followed")?,
            ErrorKind::UnexpectedStatus => f.write_str("unexpected status")?,
            ErrorKind::InvalidInput | ErrorKind::File | ErrorKind::Configuration => {}
        }
        if let Some(status) = inner.status {
            write!(f, " ({})", status.as_u16())?;
        }
        let named = !matches!(inner.kind, ErrorKind::InvalidInput | ErrorKind::File | ErrorKind::Configuration);
        let mut separator = if named { ": " } else { "" };
        if let Some(message) = &inner.message {
            write!(f, "{separator}{message}")?;
            separator = "; ";
        }
        if let Some(problem) = &inner.decode {
            write!(f, "{separator}{}: {}", problem.path, problem.reason)?;
            separator = "; ";
        }
        for error in &inner.api_errors {
            write!(f, "{separator}{error}")?;
            separator = "; ";
        }
        if let Some(advice) = self.advice() {
            write!(f, " ({advice}")?;
            if inner.attempts > 1 {
                write!(f, "; {} attempts", inner.attempts)?;
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("operation", &self.operation())
            .field("path", &inner.path)
            .field("status", &inner.status)
            .field("request_id", &inner.request_id)
            .field("retry_after", &inner.retry_after)
            .field("api_errors", &inner.api_errors)
            .field("decode", &inner.decode)
            .field("message", &inner.message)
            .field("attempts", &inner.attempts)
            .field("may_have_been_applied", &inner.may_have_been_applied)
            .field("source", &inner.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| &**source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_small_and_can_be_sent() {
        fn check<T: Send + Sync + 'static>() {}
        check::<Error>();
        assert!(size_of::<Error>() <= 16);
    }

    #[test]
    fn reasons_are_found_by_pointer() {
        let mut error = Error::new(ErrorKind::Validation, "x");
        error.0.api_errors = ["/documents/loa", "/documents", "/documentation", "/misc"]
            .map(|p| ApiError { pointer: Some(p.to_owned()), ..ApiError::default() })
            .to_vec();
        assert_eq!(error.api_errors_at("/documents").count(), 2);
        assert_eq!(error.api_errors_at("/documents/").count(), 2);
        assert_eq!(error.api_errors_at("").count(), 4);
    }
}
