//! The API's error envelope: `{"errors": [{code, title, detail, source, meta}]}`.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::Refusal;

/// One entry of the `errors` array.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    refusal: Refusal,
    detail: String,
    source: Option<Source>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Pointer(String),
    Parameter(String),
}

/// A refused call. Holds at least one entry; the first one decides the HTTP status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    status: StatusCode,
    entries: Vec<Entry>,
}

/// What every operation answers with.
pub(crate) type ApiResult<T = Response> = Result<T, ApiError>;

impl ApiError {
    /// An error that names neither a body field nor a parameter.
    pub(crate) fn new(refusal: Refusal, detail: impl Into<String>) -> Self {
        Self::entry(refusal, detail.into(), None)
    }

    /// An error about one place of the request body.
    pub(crate) fn at(refusal: Refusal, pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::entry(refusal, detail.into(), Some(Source::Pointer(pointer.into())))
    }

    /// An error about one query parameter.
    pub(crate) fn parameter(refusal: Refusal, parameter: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::entry(refusal, detail.into(), Some(Source::Parameter(parameter.into())))
    }

    fn entry(refusal: Refusal, detail: String, source: Option<Source>) -> Self {
        Self {
            status: StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::BAD_REQUEST),
            entries: vec![Entry { refusal, detail, source }],
        }
    }

    /// Joins refusals of one call into one answer; `None` when there is nothing to refuse.
    pub(crate) fn all(errors: impl IntoIterator<Item = Self>) -> Option<Self> {
        errors.into_iter().reduce(|mut first, next| {
            first.entries.extend(next.entries);
            first
        })
    }

    /// The envelope as JSON.
    pub(crate) fn body(&self) -> Value {
        let errors: Vec<Value> = self.entries.iter().map(Entry::to_json).collect();
        json!({ "errors": errors })
    }

    /// The bare error object that some 404 answers consist of.
    pub(crate) fn into_bare_response(self) -> Response {
        let body = self.entries.first().map_or(Value::Null, Entry::to_json);
        (self.status, Json(body)).into_response()
    }

    #[cfg(test)]
    pub(crate) fn pointers(&self) -> Vec<&str> {
        self.entries
            .iter()
            .filter_map(|entry| match &entry.source {
                Some(Source::Pointer(text) | Source::Parameter(text)) => Some(text.as_str()),
                None => None,
            })
            .collect()
    }
}

impl Entry {
    fn to_json(&self) -> Value {
        let mut object = json!({
            "code": self.refusal.code,
            "title": self.refusal.title,
            "detail": self.detail,
            "meta": {
                "url": format!("https://developers.telnyx.com/docs/overview/errors/{}", self.refusal.code),
            },
        });
        match &self.source {
            Some(Source::Pointer(pointer)) => object["source"] = json!({ "pointer": pointer }),
            Some(Source::Parameter(name)) => object["source"] = json!({ "parameter": name }),
            None => {}
        }
        object
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.status, Json(self.body())).into_response()
    }
}
