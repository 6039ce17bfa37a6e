//! The API's error envelope: `{"errors": [{code, title, detail, source, meta}]}`.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use crate::assumptions::{Assumptions, Refusal};

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

/// A refused call: the situations it met. Status, codes and titles are looked up in the table of
/// assumptions when the answer is written. Holds at least one entry; the first one decides the HTTP
/// status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    entries: Vec<Entry>,
    /// Decided by something else than the table.
    status: Option<StatusCode>,
    bare: bool,
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
        Self { entries: vec![Entry { refusal, detail, source }], status: None, bare: false }
    }

    /// Answers with this status whatever the table says.
    pub(crate) fn with_status(self, status: StatusCode) -> Self {
        Self { status: Some(status), ..self }
    }

    /// Answers with the bare error object that some 404 answers consist of.
    pub(crate) fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// Joins refusals of one call into one answer; `None` when there is nothing to refuse.
    pub(crate) fn all(errors: impl IntoIterator<Item = Self>) -> Option<Self> {
        errors.into_iter().reduce(|mut first, next| {
            first.entries.extend(next.entries);
            first
        })
    }

    fn status(&self, table: &Assumptions) -> StatusCode {
        let row = self.entries.first().map(|entry| table.refusals.answer(entry.refusal).status);
        let status = self.status.or_else(|| StatusCode::from_u16(row?).ok());
        status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn body(&self, table: &Assumptions) -> Value {
        let mut errors = self.entries.iter().map(|entry| entry.to_json(table));
        if self.bare { errors.next().unwrap_or_default() } else { json!({ "errors": errors.collect::<Vec<_>>() }) }
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
    fn to_json(&self, table: &Assumptions) -> Value {
        let row = table.refusals.answer(self.refusal);
        let mut object = json!({
            "code": row.code,
            "title": row.title,
            "detail": self.detail,
            "meta": { "url": format!("https://developers.telnyx.com/docs/overview/errors/{}", row.code) },
        });
        let source = match (row.pointer.as_deref(), &self.source) {
            (Some(""), _) | (None, None) => None,
            (Some(pointer), _) => Some(json!({ "pointer": pointer })),
            (None, Some(Source::Pointer(pointer))) => Some(json!({ "pointer": pointer })),
            (None, Some(Source::Parameter(name))) => Some(json!({ "parameter": name })),
        };
        if let Some(source) = source.filter(|_| table.leniency.errors_have_source) {
            object["source"] = source;
        }
        object
    }
}

impl IntoResponse for ApiError {
    /// Handlers do not know the table: the answer carries the error until [`written`] writes it.
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the error that an answer carries, if any, by the table.
pub(crate) fn written(response: Response, table: &Assumptions) -> Response {
    let (mut parts, body) = response.into_parts();
    let Some(error) = parts.extensions.remove::<ApiError>() else {
        return Response::from_parts(parts, body);
    };
    parts.status = error.status(table);
    // That of the empty body.
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Response::from_parts(parts, Body::from(error.body(table).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_decides_how_an_error_looks() {
        let mut table = Assumptions::default();
        let error = ApiError::at(Refusal::ConfirmIncomplete, "/documents/loa", "is required");
        assert_eq!(error.status(&table), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(error.body(&table)["errors"][0]["source"]["pointer"], "/documents/loa");
        let row = &mut table.refusals.confirm_incomplete;
        (row.status, row.code, row.pointer) = (409, "10027".to_owned(), Some("/base".to_owned()));
        assert_eq!(error.status(&table).as_u16(), 409);
        let body = error.body(&table);
        assert_eq!(
            (&body["errors"][0]["code"], &body["errors"][0]["source"]["pointer"]),
            (&json!("10027"), &json!("/base"))
        );
        table.refusals.confirm_incomplete.pointer = Some(String::new());
        assert_eq!(error.body(&table)["errors"][0].get("source"), None);
        table.refusals.confirm_incomplete.pointer = None;
        table.leniency.errors_have_source = false;
        assert_eq!(error.body(&table)["errors"][0].get("source"), None);
    }
}
