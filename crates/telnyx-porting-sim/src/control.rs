//! The simulator's own endpoints, apart from the API: what it is, its clock, its faults.
//!
//! They serve clients in other languages and people at a terminal; Rust tests use the handles.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::{get, post};
use chrono::TimeDelta;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::{MISSING, NOT_IN_ENUM, OUT_OF_RANGE, WRONG_TYPE};
use crate::call::{ApiCall, data, no_content, optional_text, required_text};
use crate::errors::{ApiError, ApiResult};
use crate::faults::{Fault, FaultKind};
use crate::server::Shared;
use crate::time;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/", get(about))
        .route("/_sim/clock", get(clock))
        .route("/_sim/clock/advance", post(advance))
        .route("/_sim/clock/run_until_idle", post(run_until_idle))
        .route("/_sim/faults", post(inject).delete(clear))
}

/// Whether a path belongs to these endpoints: no fault strikes them and no record lists them.
pub(crate) fn is_own_path(path: &str) -> bool {
    path == "/" || path.starts_with("/_sim/")
}

async fn about(State(shared): State<Arc<Shared>>) -> Html<String> {
    let (now, orders) = {
        let world = shared.world();
        (time::seconds(world.now()), world.orders.len())
    };
    Html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Telnyx porting simulator</title></head>\
         <body><h1>Telnyx porting simulator</h1>\
         <p>API: <code>{origin}/v2</code>. Simulated time: {now}. Orders: {orders}.</p>\
         <p>Move time with <code>POST /_sim/clock/advance</code> <code>{{\"seconds\": 3600}}</code> or \
         <code>POST /_sim/clock/run_until_idle</code>; inject faults with <code>POST /_sim/faults</code> \
         <code>{{\"method\": \"POST\", \"path\": \"/porting_orders\", \"kind\": \"lost_reply\", \"times\": 1}}</code> \
         and lift them with <code>DELETE /_sim/faults</code>.</p></body></html>",
        origin = shared.origin(),
    ))
}

async fn clock(call: ApiCall) -> ApiResult {
    now(&call)
}

fn now(call: &ApiCall) -> ApiResult {
    data(StatusCode::OK, json!({ "now": time::micros(call.world().now()) }))
}

async fn advance(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let seconds = match body.get("seconds") {
        None | Some(Value::Null) => return Err(ApiError::at(MISSING, "/seconds", "is required")),
        Some(value) => value.as_i64().ok_or_else(|| ApiError::at(WRONG_TYPE, "/seconds", "must be an integer"))?,
    };
    let target = TimeDelta::try_seconds(seconds)
        .filter(|by| *by >= TimeDelta::zero())
        .and_then(|by| call.world().now().checked_add_signed(by));
    let target = target.ok_or_else(|| ApiError::at(OUT_OF_RANGE, "/seconds", "must not lead out of the calendar"))?;
    call.world().advance_to(target);
    now(&call)
}

async fn run_until_idle(call: ApiCall) -> ApiResult {
    call.world().run_until_idle();
    now(&call)
}

async fn inject(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let number = |name: &str| match body.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_u64()
            .map(Some)
            .ok_or_else(|| ApiError::at(WRONG_TYPE, format!("/{name}"), "must be a non-negative integer")),
    };
    let status = || match number("status")? {
        None => Ok(503),
        Some(status) => u16::try_from(status)
            .ok()
            .filter(|status| (400..600).contains(status))
            .ok_or_else(|| ApiError::at(OUT_OF_RANGE, "/status", "must be from 400 to 599")),
    };
    let kind = match required_text(&body, "kind")? {
        "latency" => FaultKind::Latency(Duration::from_millis(number("milliseconds")?.unwrap_or(1000))),
        "rate_limited" => FaultKind::RateLimited { retry_after: number("retry_after")? },
        "status" => FaultKind::Status(status()?),
        "html_status" => FaultKind::HtmlStatus(status()?),
        "reset" => FaultKind::Reset,
        "lost_reply" => FaultKind::LostReply,
        "truncated_body" => FaultKind::TruncatedBody,
        "html_body" => FaultKind::HtmlBody,
        _ => {
            let detail = "must be one of: latency, rate_limited, status, html_status, reset, \
                          lost_reply, truncated_body, html_body";
            return Err(ApiError::at(NOT_IN_ENUM, "/kind", detail));
        }
    };
    let method = optional_text(&body, "method")?.unwrap_or("*");
    let mut fault = Fault::new(method, required_text(&body, "path")?, kind);
    if let Some(times) = number("times")? {
        fault = fault.times(usize::try_from(times).unwrap_or(usize::MAX));
    }
    call.inject(fault);
    no_content()
}

async fn clear(call: ApiCall) -> ApiResult {
    call.clear_faults();
    no_content()
}
