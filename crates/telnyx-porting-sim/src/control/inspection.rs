//! What the simulator has seen and holds, as Rust tests see it through [`Simulator`](crate::Simulator).
//!
//! These answers hold what customers sent, so they want the API key.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::Refusal;
use crate::call::{ApiCall, Object, data, no_content, unknown};
use crate::calls::CallRecord;
use crate::errors::{ApiError, ApiResult};
use crate::events;
use crate::server::Shared;
use crate::snapshot::{DocumentSnapshot, OrderSnapshot};
use crate::time;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/_sim/orders", get(list_orders))
        .route("/_sim/orders/{id}", get(show_order))
        .route("/_sim/doubled_orders", get(doubled_orders))
        .route("/_sim/documents", get(list_documents))
        .route("/_sim/events", get(list_events))
        .route("/_sim/calls", get(list_calls).delete(clear_calls))
        .route("/_sim/webhook_attempts", get(list_attempts))
        .route("/_sim/webhooks/settle", post(settle))
}

fn check_key(call: &ApiCall) -> ApiResult<()> {
    if call.shared().has_key(&call.headers) {
        Ok(())
    } else {
        Err(ApiError::new(Refusal::Unauthorized, "The API key is missing or not valid"))
    }
}

fn order(order: OrderSnapshot) -> Value {
    json!({
        "customer_reference": order.customer_reference,
        "exception_codes": order.exception_codes,
        "foc_datetime_actual": order.foc_datetime_actual.map(time::seconds),
        "id": order.id,
        "order": order.json,
        "phone_numbers": order.phone_numbers,
        "status": order.status,
    })
}

/// All orders, oldest first, with all their numbers.
async fn list_orders(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let orders: Vec<OrderSnapshot> = {
        let world = call.world();
        world.orders.iter().map(|order| OrderSnapshot::new(&world, order)).collect()
    };
    data(StatusCode::OK, orders.into_iter().map(order).collect())
}

async fn show_order(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let id = call.id("id")?;
    let world = call.world();
    let found = world.orders.get(id).map(|order| OrderSnapshot::new(&world, order));
    data(StatusCode::OK, order(found.ok_or_else(|| unknown("porting order"))?))
}

/// How many orders come from a repeated create call.
async fn doubled_orders(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    data(StatusCode::OK, json!({ "count": call.world().doubled_orders() }))
}

/// All documents, oldest first; the API has their bytes.
async fn list_documents(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let documents: Vec<DocumentSnapshot> = call.world().documents.values().map(DocumentSnapshot::new).collect();
    let rendered = documents.into_iter().map(|document| {
        json!({
            "bytes": document.bytes.len(),
            "content_type": document.content_type,
            "filename": document.filename,
            "id": document.id,
            "linked_to": document.linked_to,
            "status": document.status,
        })
    });
    data(StatusCode::OK, rendered.collect())
}

/// All events, oldest first, without pages.
async fn list_events(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let deleted = call.assumptions().events.deleted_members;
    let rendered: Value = call.world().events.iter().map(|event| json!(events::render(event, deleted))).collect();
    data(StatusCode::OK, rendered)
}

/// Recent calls of the API, oldest first; `method` and `path` choose those of one operation.
async fn list_calls(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let said = |name: &str| call.query.last(name).map(|(_, text)| text.to_owned());
    let (method, path) = (said("method"), said("path").unwrap_or_else(|| "/**".to_owned()));
    let mut calls = call.shared().calls().all();
    calls.retain(|record| record.is(method.as_deref().unwrap_or(record.method.as_str()), &path));
    data(StatusCode::OK, calls.iter().map(render_call).collect())
}

/// The body goes as text where it is text, else as base64.
fn render_call(call: &CallRecord) -> Value {
    let mut rendered = Object::from_iter([
        ("authorized".to_owned(), json!(call.authorized)),
        ("content_type".to_owned(), json!(call.content_type)),
        ("method".to_owned(), json!(call.method.as_str())),
        ("path".to_owned(), json!(call.path)),
        ("query".to_owned(), json!(call.query)),
        ("status".to_owned(), json!(call.status)),
    ]);
    let (name, body) = match std::str::from_utf8(&call.body) {
        Ok(text) => ("body", text.to_owned()),
        Err(_) => ("body_base64", STANDARD.encode(&call.body)),
    };
    rendered.insert(name.to_owned(), Value::String(body));
    Value::Object(rendered)
}

async fn clear_calls(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    call.shared().calls().clear();
    no_content()
}

/// Recent attempts to deliver webhooks, oldest first.
async fn list_attempts(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let attempts = call.world().webhooks.attempts();
    let rendered = attempts.iter().map(|attempt| {
        json!({
            "attempt": attempt.attempt,
            "delivered": attempt.is_delivered(),
            "event_id": attempt.event_id,
            "event_type": attempt.event_type,
            "status": attempt.status,
            "url": attempt.url,
        })
    });
    data(StatusCode::OK, rendered.collect())
}

/// Answers once no webhook is on its way.
async fn settle(call: ApiCall) -> ApiResult {
    check_key(&call)?;
    let in_flight = call.world().webhooks.in_flight();
    in_flight.settled().await;
    no_content()
}
