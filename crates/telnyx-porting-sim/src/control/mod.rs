//! The simulator's own endpoints, apart from the API: what it is, its clock, its faults.
//!
//! They serve clients in other languages and people at a terminal; Rust tests use the handles.

mod desk;
mod inspection;
mod page;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};
use chrono::TimeDelta;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::Refusal;
use crate::call::{ApiCall, Object, data, no_content, optional_text, required_text, written};
use crate::errors::{ApiError, ApiResult};
use crate::faults::{Fault, FaultKind};
use crate::server::Shared;
use crate::time;
use crate::webhooks::WebhookFault;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/", get(page::show))
        .route("/_sim/overview", get(page::overview))
        .route("/_sim/assumptions", get(assumptions))
        .route("/_sim/clock", get(clock))
        .route("/_sim/clock/advance", post(advance))
        .route("/_sim/clock/advance_to", post(advance_to))
        .route("/_sim/clock/run_until_idle", post(run_until_idle))
        .route("/_sim/faults", post(inject).delete(clear))
        .route("/_sim/webhooks", get(webhooks))
        .route("/_sim/webhook_faults", post(inject_webhook_fault).delete(clear))
        .merge(desk::routes())
        .merge(inspection::routes())
}

/// Whether a path belongs to these endpoints: no fault strikes them and no record lists them.
pub(crate) fn is_own_path(path: &str) -> bool {
    path == "/" || path.starts_with("/_sim/")
}

/// The table in force, as a table file has it.
async fn assumptions(call: ApiCall) -> ApiResult {
    written(StatusCode::OK, call.assumptions())
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
        None | Some(Value::Null) => return Err(ApiError::at(Refusal::Missing, "/seconds", "is required")),
        Some(value) => {
            value.as_i64().ok_or_else(|| ApiError::at(Refusal::WrongType, "/seconds", "must be an integer"))?
        }
    };
    let target = TimeDelta::try_seconds(seconds)
        .filter(|by| *by >= TimeDelta::zero())
        .and_then(|by| call.world().now().checked_add_signed(by));
    let target =
        target.ok_or_else(|| ApiError::at(Refusal::OutOfRange, "/seconds", "must not lead out of the calendar"))?;
    call.world().advance_to(target);
    now(&call)
}

async fn advance_to(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let instant = time::parse(required_text(&body, "instant")?)
        .ok_or_else(|| ApiError::at(Refusal::WrongType, "/instant", "must be an RFC 3339 date-time"))?;
    call.world().advance_to(instant);
    now(&call)
}

async fn run_until_idle(call: ApiCall) -> ApiResult {
    call.world().run_until_idle();
    now(&call)
}

/// A whole number in a body.
fn whole(body: &Object, name: &str) -> ApiResult<Option<u64>> {
    match body.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_u64()
            .map(Some)
            .ok_or_else(|| ApiError::at(Refusal::WrongType, format!("/{name}"), "must be a non-negative integer")),
    }
}

/// How often a fault strikes, as far as a body says.
fn times(body: &Object) -> ApiResult<Option<usize>> {
    Ok(whole(body, "times")?.map(|times| usize::try_from(times).unwrap_or(usize::MAX)))
}

fn probability(body: &Object) -> ApiResult<Option<f64>> {
    match body.get("probability") {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_f64()
            .filter(|chance| (0.0..=1.0).contains(chance))
            .map(Some)
            .ok_or_else(|| ApiError::at(Refusal::OutOfRange, "/probability", "must be from 0 to 1")),
    }
}

async fn inject(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let number = |name: &str| whole(&body, name);
    let status = || match number("status")? {
        None => Ok(503),
        Some(status) => u16::try_from(status)
            .ok()
            .filter(|status| (400..600).contains(status))
            .ok_or_else(|| ApiError::at(Refusal::OutOfRange, "/status", "must be from 400 to 599")),
    };
    let kind = match required_text(&body, "kind")? {
        "latency" => FaultKind::Latency(Duration::from_millis(number("milliseconds")?.unwrap_or(1000))),
        "rate_limited" => FaultKind::RateLimited { retry_after: number("retry_after")? },
        "status" => FaultKind::Status(status()?),
        "html_status" => FaultKind::HtmlStatus(status()?),
        "reset" => FaultKind::Reset,
        "lost_reply" => FaultKind::LostReply,
        "truncated_body" => FaultKind::TruncatedBody,
        "slow_body" => FaultKind::SlowBody(Duration::from_millis(number("milliseconds")?.unwrap_or(1000))),
        "html_body" => FaultKind::HtmlBody,
        _ => {
            let detail = "must be one of: latency, rate_limited, status, html_status, reset, \
                          lost_reply, truncated_body, slow_body, html_body";
            return Err(ApiError::at(Refusal::NotInEnum, "/kind", detail));
        }
    };
    let method = optional_text(&body, "method")?.unwrap_or("*");
    let mut fault = Fault::new(method, required_text(&body, "path")?, kind);
    if let Some(times) = times(&body)? {
        fault = fault.times(times);
    }
    if let Some(chance) = probability(&body)? {
        fault = fault.probability(chance);
    }
    call.inject(fault);
    no_content()
}

async fn inject_webhook_fault(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let mut fault = match required_text(&body, "kind")? {
        "drop" => WebhookFault::drop(),
        "duplicate" => WebhookFault::duplicate(),
        "late" => WebhookFault::late(Duration::from_secs(whole(&body, "seconds")?.unwrap_or(60))),
        "reorder" => WebhookFault::reorder(),
        _ => return Err(ApiError::at(Refusal::NotInEnum, "/kind", "must be one of: drop, duplicate, late, reorder")),
    };
    if let Some(event_type) = optional_text(&body, "event_type")? {
        fault = fault.of_type(event_type);
    }
    if let Some(times) = times(&body)? {
        fault = fault.times(times);
    }
    if let Some(chance) = probability(&body)? {
        fault = fault.probability(chance);
    }
    call.world().webhooks.inject(fault);
    no_content()
}

/// What a receiver needs to know.
async fn webhooks(call: ApiCall) -> ApiResult {
    data(StatusCode::OK, json!({ "public_key": call.world().webhooks.public_key() }))
}

async fn clear(call: ApiCall) -> ApiResult {
    call.clear_faults();
    no_content()
}
