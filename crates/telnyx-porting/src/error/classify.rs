//! From what the generated client returns to an [`Error`]: the one place where answers are judged.

use reqwest::StatusCode;
use telnyx_porting_raw::{self as raw, Request, ResponseBody};

use super::{ApiError, Error, ErrorKind, Inner, api_error};
use crate::transport::{Failure, Record};

/// Catalogue code of a 429 that no waiting helps: the account's spending limit.
const SPENDING_LIMIT: &str = "40333";

/// Turns a failure of the generated client into an error. `record` is what the transport saw on the way.
pub(crate) async fn from_raw<R: Request>(error: raw::Error<()>, record: &Record) -> Error {
    let seen = record.seen();
    let operation = R::OPERATION;
    let mut inner = Inner {
        kind: ErrorKind::InvalidInput,
        operation: Some(operation),
        path: seen.path,
        status: seen.status,
        request_id: seen.request_id,
        retry_after: seen.retry_after,
        rate_limit: seen.rate_limit,
        api_errors: Vec::new(),
        decode: None,
        message: None,
        attempts: seen.attempts,
        may_have_been_applied: false,
        is_retryable: false,
        source: None,
    };
    // Whether an attempt ended in a way that leaves open what the server did.
    let mut unclear = seen.earlier_attempt_unclear;
    match error {
        raw::Error::InvalidRequest(message) | raw::Error::Custom(message) => {
            inner.kind = ErrorKind::InvalidInput;
            inner.message = Some(message);
        }
        raw::Error::CommunicationError(error)
        | raw::Error::InvalidUpgrade(error)
        | raw::Error::ResponseBodyError(error) => {
            inner.kind = match seen.failure {
                Some(Failure::TooLarge) => ErrorKind::Decode,
                Some(Failure::TimedOut) => ErrorKind::Timeout,
                _ if error.is_builder() => ErrorKind::InvalidInput,
                _ if error.is_timeout() => ErrorKind::Timeout,
                _ => ErrorKind::Connection,
            };
            inner.message = seen.failure.map(|failure| failure.to_string());
            unclear |= !error.is_builder() && seen.failure != Some(Failure::NotSent);
            // The URL holds the query, and with it what was searched for.
            inner.source = Some(Box::new(error.without_url()));
        }
        raw::Error::InvalidResponsePayload(body, _) => {
            inner.kind = ErrorKind::Decode;
            if api_error::is_error_envelope(&body) {
                inner.message = Some("an error came with a status that means success".to_owned());
                inner.api_errors = api_error::decode(&body);
            } else {
                inner.decode = R::problem(&body);
                if let Some(media) = seen.content_type.filter(|media| !media.contains("json")) {
                    inner.message = Some(format!("expected JSON, got {media}"));
                }
            }
            unclear = true;
        }
        raw::Error::ErrorResponse(answer) => {
            inner.status = Some(answer.status());
            inner.kind = kind_of(answer.status());
        }
        raw::Error::UnexpectedResponse(response) => {
            let status = response.status();
            inner.status = Some(status);
            inner.kind = kind_of(status);
            // The transport has read the body already, so this neither waits nor grows.
            let body = response.bytes().await.unwrap_or_default();
            inner.api_errors = api_error::decode(&body);
            unclear |= status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT || status.is_redirection();
        }
    }
    // A broken answer to a read, or one whose bytes are still to come, has changed nothing.
    let writes = operation.method != "GET" && !(operation.body == ResponseBody::Bytes);
    inner.may_have_been_applied = writes && unclear && seen.attempts > 0;
    inner.is_retryable = match inner.kind {
        ErrorKind::RateLimited => !inner.api_errors.iter().any(is_spending_limit),
        ErrorKind::Server | ErrorKind::Timeout | ErrorKind::Connection => {
            operation.repeatable || !inner.may_have_been_applied
        }
        _ => false,
    };
    Error::from_inner(inner)
}

pub(crate) fn is_spending_limit(error: &ApiError) -> bool {
    error.code.as_deref() == Some(SPENDING_LIMIT)
}

fn kind_of(status: StatusCode) -> ErrorKind {
    match status.as_u16() {
        401 => ErrorKind::Authentication,
        402 | 403 => ErrorKind::PermissionDenied,
        404 | 410 => ErrorKind::NotFound,
        400 | 415 | 422 => ErrorKind::Validation,
        408 => ErrorKind::Timeout,
        409 | 423 => ErrorKind::Conflict,
        429 => ErrorKind::RateLimited,
        300..=399 => ErrorKind::Redirect,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::UnexpectedStatus,
    }
}
