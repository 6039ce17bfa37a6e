//! `POST /portability_checks`.

use std::sync::Arc;

use axum::Router;
use axum::routing::post;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::{MAX_LOOKUPS, MISSING, NOT_E164, TOO_MANY_LOOKUPS, WRONG_TYPE};
use crate::call::{ApiCall, data};
use crate::errors::{ApiError, ApiResult};
use crate::magic::{self, NumberProfile};
use crate::server::Shared;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/portability_checks", post(check))
}

async fn check(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let numbers = match body.get("phone_numbers") {
        Some(Value::Array(numbers)) if !numbers.is_empty() => numbers,
        None | Some(Value::Null | Value::Array(_)) => {
            return Err(ApiError::at(MISSING, "/phone_numbers", "must hold at least one phone number"));
        }
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/phone_numbers", "must be an array"));
        }
    };
    if numbers.len() > MAX_LOOKUPS {
        let detail = format!("must hold at most {MAX_LOOKUPS} phone numbers");
        return Err(ApiError::at(TOO_MANY_LOOKUPS, "/phone_numbers", detail));
    }
    let (mut results, mut errors) = (Vec::new(), Vec::new());
    for (index, number) in numbers.iter().enumerate() {
        match number.as_str().and_then(|text| Some((text, magic::profile(text)?))) {
            Some((text, profile)) => results.push(render(text, &profile)),
            None => errors.push(ApiError::at(
                NOT_E164,
                format!("/phone_numbers/{index}"),
                "must be a phone number in +E.164 format",
            )),
        }
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    // The published sample answers in another order than asked: clients have to match by number.
    results.reverse();
    data(StatusCode::CREATED, Value::Array(results))
}

fn render(number: &str, profile: &NumberProfile) -> Value {
    let portable = profile.not_portable_reason.is_none();
    json!({
        "carrier_name": profile.carrier,
        "fast_portable": portable && profile.fast_portable,
        "messaging_capable": profile.messaging_capable,
        "not_portable_reason": profile.not_portable_reason,
        "phone_number": number,
        "phone_number_type": profile.number_type,
        "portable": portable,
        "record_type": "portability_check_result",
    })
}
