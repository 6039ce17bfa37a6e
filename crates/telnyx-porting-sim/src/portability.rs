//! `POST /portability_checks`.

use std::sync::Arc;

use axum::Router;
use axum::routing::post;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::{CheckOrder, Refusal};
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
            return Err(ApiError::at(Refusal::Missing, "/phone_numbers", "must hold at least one phone number"));
        }
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/phone_numbers", "must be an array"));
        }
    };
    let most = call.assumptions().limits.numbers_per_check;
    if numbers.len() > most {
        let detail = format!("must hold at most {most} phone numbers");
        return Err(ApiError::at(Refusal::TooManyLookups, "/phone_numbers", detail));
    }
    let (mut results, mut errors) = (Vec::new(), Vec::new());
    for (index, number) in numbers.iter().enumerate() {
        match number.as_str().and_then(|text| Some((text, magic::profile(text)?))) {
            Some((text, profile)) => results.push(render(text, &profile)),
            None => errors.push(ApiError::at(
                Refusal::NumberNotE164,
                format!("/phone_numbers/{index}"),
                "must be a phone number in +E.164 format",
            )),
        }
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    // Clients have to match by number.
    if call.assumptions().leniency.portability_check == CheckOrder::Reversed {
        results.reverse();
    }
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
