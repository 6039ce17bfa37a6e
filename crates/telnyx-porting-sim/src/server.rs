//! The HTTP side: routes, authentication, records and faults around every call.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use bytes::Bytes;
use chrono::Utc;
use futures::{StreamExt as _, stream};
use http::{HeaderValue, StatusCode, header};

use crate::assumptions::{Assumptions, RateLimitReset, Refusal};
use crate::calls::{CallLog, CallRecord};
use crate::connection::ResetHandle;
use crate::errors::{self, ApiError, ApiResult};
use crate::faults::{FaultKind, FaultPlan};
use crate::sharing::Caller;
use crate::world::World;
use crate::{
    comments, control, documents, events, loa, number_configurations, numbers, orders, portability, reports,
    requirements, uk_carriers,
};

/// Everything the server, the clock and the inspection handles share.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    calls: Mutex<CallLog>,
    faults: Mutex<FaultPlan>,
    api_key: String,
    origin: String,
    assumptions: Arc<Assumptions>,
}

impl Shared {
    pub(crate) fn new(
        world: World,
        seed: u64,
        api_key: String,
        address: SocketAddr,
        assumptions: Arc<Assumptions>,
    ) -> Self {
        Self {
            world: Mutex::new(world),
            calls: Mutex::new(CallLog::default()),
            faults: Mutex::new(FaultPlan::new(seed)),
            api_key,
            origin: format!("http://{address}"),
            assumptions,
        }
    }

    // A panic elsewhere must not turn every later call into one.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn calls(&self) -> MutexGuard<'_, CallLog> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, FaultPlan> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn api_key(&self) -> &str {
        &self.api_key
    }

    /// Whether a call carries the API key.
    pub(crate) fn has_key(&self, headers: &http::HeaderMap) -> bool {
        bearer(headers) == Some(self.api_key())
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    pub(crate) fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }
}

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    let api = Router::new()
        .merge(portability::routes())
        .merge(orders::routes())
        .merge(numbers::routes())
        .merge(comments::routes())
        .merge(events::routes())
        .merge(documents::routes())
        .merge(loa::routes())
        .merge(number_configurations::routes())
        .merge(reports::routes())
        .merge(requirements::routes())
        .merge(uk_carriers::routes());
    Router::new()
        .nest("/v2", api)
        .merge(documents::storage_routes())
        .merge(control::routes())
        .fallback(async || ApiError::new(Refusal::UnknownPath, "There is nothing at this path"))
        .method_not_allowed_fallback(async || {
            ApiError::new(Refusal::MethodNotAllowed, "This path does not support this method")
        })
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), around_call))
        .with_state(shared)
}

/// Wraps every call of the API: reads the body, asks the fault plan, authenticates, writes errors, records.
async fn around_call(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<ResetHandle>,
    request: Request,
    next: Next,
) -> Response {
    if control::is_own_path(request.uri().path()) {
        return errors::written(next.run(request).await, shared.assumptions());
    }
    let (mut parts, body) = request.into_parts();
    let path = parts.uri.path().strip_prefix("/v2").unwrap_or(parts.uri.path()).to_owned();
    let verdict = shared.faults().judge(&parts.method, &path);
    if !verdict.latency.is_zero() {
        tokio::time::sleep(verdict.latency).await;
    }
    let body = match to_bytes(body, shared.assumptions().limits.body_bytes).await {
        Ok(body) => body,
        Err(_) => {
            let error = ApiError::new(Refusal::BodyTooLarge, "The request body is too large");
            return errors::written(error.into_response(), shared.assumptions());
        }
    };
    let mut record = CallRecord {
        method: parts.method.clone(),
        path,
        query: parts.uri.query().unwrap_or("").to_owned(),
        status: None,
        content_type: header_text(&parts.headers, header::CONTENT_TYPE).map(str::to_owned),
        authorized: parts.headers.contains_key(header::AUTHORIZATION),
        // Not a slice of the connection's read buffer, which it would keep alive.
        body: Bytes::copy_from_slice(&body),
    };

    let response = match before_effect(verdict.kind.as_ref(), &connection, shared.assumptions()) {
        Some(response) => response,
        None => match admit(&shared, &parts, &record.path) {
            Ok(caller) => {
                parts.extensions.insert(caller);
                next.run(Request::from_parts(parts, Body::from(body))).await
            }
            Err(error) => error.into_response(),
        },
    };
    let response = errors::written(response, shared.assumptions());
    if verdict.kind != Some(FaultKind::Reset) {
        record.status = Some(response.status().as_u16());
    }
    tracing::info!(
        method = %record.method,
        path = %record.path,
        status = response.status().as_u16(),
        fault = ?verdict.kind,
        "call"
    );
    shared.calls().push(record);
    after_effect(verdict.kind.as_ref(), &connection, response).await
}

fn header_text(headers: &http::HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Who makes a call; what lies outside the API wants no key.
///
/// # Errors
/// 401 without the key or a valid sharing token, 403 when the token does not cover the call.
fn admit(shared: &Shared, parts: &http::request::Parts, path: &str) -> ApiResult<Caller> {
    if !parts.uri.path().starts_with("/v2") {
        return Ok(Caller::Account);
    }
    let refused = || ApiError::new(Refusal::Unauthorized, "The API key is missing or not valid");
    let key = bearer(&parts.headers).ok_or_else(refused)?;
    if key == shared.api_key() {
        return Ok(Caller::Account);
    }
    let world = shared.world();
    let grant = world.sharing_tokens.get(key).filter(|grant| grant.expires_at > world.now()).ok_or_else(refused)?;
    if grant.permits(&world, &parts.method, path) {
        Ok(Caller::Outsider(*grant))
    } else {
        Err(ApiError::new(Refusal::ForbiddenToSharingToken, "The sharing token does not permit this"))
    }
}

/// What a call sends as its bearer token.
fn bearer(headers: &http::HeaderMap) -> Option<&str> {
    let (scheme, key) = header_text(headers, header::AUTHORIZATION)?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

/// The answer of faults that keep a call from having any effect.
fn before_effect(fault: Option<&FaultKind>, connection: &ResetHandle, table: &Assumptions) -> Option<Response> {
    match fault? {
        FaultKind::Reset => {
            connection.reset();
            Some(StatusCode::BAD_GATEWAY.into_response())
        }
        FaultKind::RateLimited { retry_after } => {
            let mut response = ApiError::new(Refusal::RateLimited, "The rate limit has been reached").into_response();
            let headers = response.headers_mut();
            headers.insert("x-ratelimit-limit", HeaderValue::from(table.limits.rate_limit));
            headers.insert("x-ratelimit-remaining", HeaderValue::from_static("0"));
            if let Some(seconds) = retry_after {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
                let reset = match table.leniency.rate_limit_reset {
                    RateLimitReset::Seconds => *seconds,
                    RateLimitReset::UnixTime => seconds.saturating_add(Utc::now().timestamp().unsigned_abs()),
                };
                headers.insert("x-ratelimit-reset", HeaderValue::from(reset));
            }
            Some(response)
        }
        FaultKind::Status(status) => {
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_REQUEST);
            let error = ApiError::new(Refusal::Unexpected, "An injected fault").with_status(status);
            Some(error.into_response())
        }
        FaultKind::HtmlStatus(status) => {
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY);
            Some((status, gateway_page(status)).into_response())
        }
        FaultKind::Latency(_)
        | FaultKind::LostReply
        | FaultKind::TruncatedBody
        | FaultKind::SlowBody(_)
        | FaultKind::HtmlBody => None,
    }
}

/// What faults do to the answer of a call that had its effect.
async fn after_effect(fault: Option<&FaultKind>, connection: &ResetHandle, response: Response) -> Response {
    match fault {
        Some(FaultKind::LostReply) => {
            connection.reset();
            response
        }
        Some(FaultKind::TruncatedBody) => truncate(response).await,
        Some(FaultKind::SlowBody(real_time)) => trickle(response, *real_time).await,
        Some(FaultKind::HtmlBody) => {
            let status = response.status();
            (status, gateway_page(status)).into_response()
        }
        _ => response,
    }
}

fn gateway_page(status: StatusCode) -> Html<String> {
    Html(format!("<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"))
}

/// Announces the whole body, sends half of it and breaks off.
async fn truncate(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(whole) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let half: Bytes = whole.slice(..whole.len() / 2);
    let break_off = async {
        // Lets the first half go out before the connection breaks.
        tokio::task::yield_now().await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))
    };
    let broken = stream::once(async { Ok(half) }).chain(stream::once(break_off));
    Response::from_parts(parts, Body::from_stream(broken))
}

/// Pieces that a slow body comes in.
const TRICKLE: u32 = 16;

/// Announces the whole body and sends it piece by piece.
async fn trickle(response: Response, real_time: Duration) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(whole) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let size = whole.len().div_ceil(TRICKLE as usize).max(1);
    let pieces: Vec<Bytes> =
        (0..whole.len()).step_by(size).map(|at| whole.slice(at..whole.len().min(at + size))).collect();
    let slowly = stream::iter(pieces).then(move |piece| async move {
        tokio::time::sleep(real_time / TRICKLE).await;
        Ok::<_, std::io::Error>(piece)
    });
    Response::from_parts(parts, Body::from_stream(slowly))
}
