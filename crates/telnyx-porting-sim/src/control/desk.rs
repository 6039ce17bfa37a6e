//! What losing carriers and the porting desk do, said from outside.

use std::sync::Arc;

use axum::Router;
use axum::routing::post;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, no_content, required_text, unknown};
use crate::carrier::CarrierScript;
use crate::comments::{self, Author};
use crate::errors::{ApiError, ApiResult};
use crate::orders;
use crate::server::Shared;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/_sim/carrier_scripts", post(add_scripts))
        .route("/_sim/orders/{id}/comments", post(comment))
        .route("/_sim/orders/{id}/split", post(split))
}

/// Adds scripts, written as in a scenario file.
async fn add_scripts(call: ApiCall) -> ApiResult {
    if !call.has_content_type("application/json") {
        return Err(ApiError::new(Refusal::WrongContentType, "The body must be application/json"));
    }
    let text = std::str::from_utf8(&call.body)
        .map_err(|_| ApiError::new(Refusal::InvalidJson, "The body is not valid UTF-8"))?;
    let scripts =
        CarrierScript::read_scenario(text).map_err(|error| ApiError::new(Refusal::WrongType, error.to_string()))?;
    let mut world = call.world();
    for script in scripts {
        world.add_script(script);
    }
    no_content()
}

/// The desk comments on an order; answers with the comment as the API shows it.
async fn comment(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let text = required_text(&body, "body")?;
    if text.trim().is_empty() {
        return Err(ApiError::at(Refusal::Missing, "/body", "must not be empty"));
    }
    let comment = comments::add(&mut call.world(), id, Author::Admin, text);
    data(StatusCode::CREATED, comment.ok_or_else(|| unknown("porting order"))?)
}

/// The desk moves numbers to a new order; answers with its id.
async fn split(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let pointer = "/phone_numbers";
    let numbers = match body.get("phone_numbers") {
        None | Some(Value::Null) => return Err(ApiError::at(Refusal::Missing, pointer, "is required")),
        Some(value) => value.as_array().and_then(|list| list.iter().map(Value::as_str).collect::<Option<Vec<_>>>()),
    };
    let numbers = numbers.ok_or_else(|| ApiError::at(Refusal::WrongType, pointer, "must be an array of strings"))?;
    let mut world = call.world();
    if !world.orders.contains(id) {
        return Err(unknown("porting order"));
    }
    let part = orders::split(&mut world, id, &numbers).ok_or_else(|| {
        let detail = "must be some numbers, not all, of an order that is neither a draft nor final";
        ApiError::at(Refusal::OutOfRange, pointer, detail)
    })?;
    data(StatusCode::CREATED, json!({ "id": part }))
}
