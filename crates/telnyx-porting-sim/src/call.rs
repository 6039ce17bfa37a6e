//! One API call as handlers see it, and the answers they give.

use std::sync::{Arc, MutexGuard};

use axum::Json;
use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::response::IntoResponse;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::assumptions::{Assumptions, Refusal, UnknownFilter};
use crate::errors::{ApiError, ApiResult};
use crate::faults::Fault;
use crate::paging::Page;
use crate::query::Query;
use crate::server::Shared;
use crate::sharing::Caller;
use crate::world::World;

/// A JSON object.
pub(crate) type Object = Map<String, Value>;

/// Everything a handler needs to know about a call.
#[derive(Debug)]
pub(crate) struct ApiCall {
    shared: Arc<Shared>,
    params: Vec<(String, String)>,
    pub(crate) caller: Caller,
    pub(crate) query: Query,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl FromRequest<Arc<Shared>> for ApiCall {
    type Rejection = ApiError;

    async fn from_request(request: Request, shared: &Arc<Shared>) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        let params = RawPathParams::from_request_parts(&mut parts, shared)
            .await
            .map(|params| params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
            // Fails on percent-encoded bytes that are no UTF-8: no id looks like that.
            .map_err(|_| ApiError::new(Refusal::UnknownId, "The requested resource does not exist"))?;
        // The size was limited before the call got here.
        let body = axum::body::to_bytes(body, usize::MAX)
            .await
            .map_err(|_| ApiError::new(Refusal::BodyTooLarge, "The request body is too large"))?;
        Ok(Self {
            shared: Arc::clone(shared),
            params,
            caller: parts.extensions.remove().unwrap_or(Caller::Account),
            query: Query::parse(parts.uri.query().unwrap_or("")),
            headers: parts.headers,
            body,
        })
    }
}

impl ApiCall {
    /// The simulated world, locked for the rest of this (synchronous) call.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.shared.world()
    }

    /// What is assumed about the real API.
    pub(crate) fn assumptions(&self) -> &Assumptions {
        self.shared.assumptions()
    }

    /// Which page of a list is asked for.
    ///
    /// # Errors
    /// 422 for a page that cannot be.
    pub(crate) fn page(&self) -> ApiResult<Page> {
        let table = self.assumptions();
        Page::from_query(&self.query, &table.limits, table.leniency.page_size_over_limit)
    }

    pub(crate) fn inject(&self, fault: Fault) {
        self.shared.faults().push(fault);
    }

    pub(crate) fn clear_faults(&self) {
        self.shared.faults().clear();
        self.world().webhooks.clear_faults();
    }

    /// Everything the server, the clock and the inspection handles share.
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Scheme, host and port of this server, for links in answers.
    pub(crate) fn origin(&self) -> &str {
        self.shared.origin()
    }

    /// A path parameter, empty when there is none of this name.
    pub(crate) fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(param, _)| param == name).map_or("", |(_, value)| value.as_str())
    }

    /// An id from the path.
    ///
    /// # Errors
    /// 404 when it is not a UUID: no resource can have it.
    pub(crate) fn id(&self, name: &str) -> ApiResult<Uuid> {
        Uuid::parse_str(self.param(name))
            .ok()
            .ok_or_else(|| ApiError::new(Refusal::UnknownId, "The requested resource does not exist"))
    }

    /// The request body as a JSON object.
    ///
    /// # Errors
    /// 415 for another content type, 400 for text that is not JSON, 422 for JSON that is no object.
    pub(crate) fn json(&self) -> ApiResult<Object> {
        if !self.has_content_type("application/json") {
            return Err(ApiError::new(Refusal::WrongContentType, "The body must be application/json"));
        }
        match serde_json::from_slice(&self.body) {
            Ok(Value::Object(object)) => Ok(object),
            Ok(_) => Err(ApiError::at(Refusal::WrongType, "/", "The body must be a JSON object")),
            Err(error) => Err(ApiError::new(
                Refusal::InvalidJson,
                format!("The body is not valid JSON (line {}, column {})", error.line(), error.column()),
            )),
        }
    }

    pub(crate) fn has_content_type(&self, essence: &str) -> bool {
        self.headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split(';').next())
            .is_some_and(|value| value.trim().eq_ignore_ascii_case(essence))
    }

    /// The `Accept` header, empty when absent.
    pub(crate) fn accept(&self) -> &str {
        self.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// Refuses unknown filters where they are not ignored.
    pub(crate) fn check_filters(&self, known: &[&str]) -> ApiResult<()> {
        match self.assumptions().leniency.unknown_filter {
            UnknownFilter::Ignored => Ok(()),
            UnknownFilter::Refused => self.query.refuse_unknown_filters(known),
        }
    }
}

/// A required string member of a body.
///
/// # Errors
/// 422 when absent, null or not a string.
pub(crate) fn required_text<'a>(body: &'a Object, name: &str) -> ApiResult<&'a str> {
    optional_text(body, name)?.ok_or_else(|| ApiError::at(Refusal::Missing, format!("/{name}"), "is required"))
}

/// An optional string member of a body; null counts as absent.
///
/// # Errors
/// 422 when it is not a string.
pub(crate) fn optional_text<'a>(body: &'a Object, name: &str) -> ApiResult<Option<&'a str>> {
    match body.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(ApiError::at(Refusal::WrongType, format!("/{name}"), "must be a string")),
    }
}

/// The envelope of an answer that is written as it stands.
#[derive(Debug, Serialize)]
pub(crate) struct Data<T> {
    pub(crate) data: T,
}

/// Writes an answer straight into bytes.
pub(crate) fn written(status: StatusCode, body: &impl Serialize) -> ApiResult {
    let bytes =
        serde_json::to_vec(body).map_err(|_| ApiError::new(Refusal::Unexpected, "The answer cannot be written"))?;
    Ok((status, [(header::CONTENT_TYPE, "application/json")], bytes).into_response())
}

pub(crate) fn data(status: StatusCode, data: Value) -> ApiResult {
    json_body(status, json!({ "data": data }))
}

pub(crate) fn json_body(status: StatusCode, body: Value) -> ApiResult {
    Ok((status, Json(body)).into_response())
}

pub(crate) fn no_content() -> ApiResult {
    Ok(StatusCode::NO_CONTENT.into_response())
}

pub(crate) fn bytes(content_type: &str, body: impl Into<Body>) -> ApiResult {
    Ok(([(header::CONTENT_TYPE, content_type.to_owned())], body.into()).into_response())
}

pub(crate) fn unknown(what: &str) -> ApiError {
    ApiError::new(Refusal::UnknownId, format!("The requested {what} does not exist"))
}
