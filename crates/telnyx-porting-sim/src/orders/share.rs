//! `POST …/actions/share`: tokens for outsiders.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::{MAX_SHARING_SECONDS, NOT_IN_ENUM, OUT_OF_RANGE, WRONG_TYPE};
use crate::call::{ApiCall, data, optional_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::queue::Task;
use crate::sharing::{Grant, Permission};
use crate::time;

/// Life of a token when the request names none.
const DEFAULT_SECONDS: i64 = 3600;

pub(super) async fn share(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let permission = match optional_text(&body, "permissions")? {
        None => Permission::Read,
        Some(text) => Permission::parse(text).ok_or_else(|| {
            let detail = format!("must be one of: {}", Permission::ALL.join(", "));
            ApiError::at(NOT_IN_ENUM, "/permissions", detail)
        })?,
    };
    let seconds = match body.get("expires_in_seconds") {
        None | Some(Value::Null) => DEFAULT_SECONDS,
        Some(value) => {
            value.as_i64().ok_or_else(|| ApiError::at(WRONG_TYPE, "/expires_in_seconds", "must be an integer"))?
        }
    };
    if !(1..=MAX_SHARING_SECONDS).contains(&seconds) {
        let detail = format!("must be from 1 to {MAX_SHARING_SECONDS}");
        return Err(ApiError::at(OUT_OF_RANGE, "/expires_in_seconds", detail));
    }
    let mut world = call.world();
    if !world.orders.contains(id) {
        return Err(unknown("porting order"));
    }
    let now = world.now();
    let expires_at = now + TimeDelta::seconds(seconds);
    let claims = json!({
        "exp": expires_at.timestamp(),
        "ist": now.timestamp(),
        "permissions": [permission.as_str()],
        "porting_order_id": id,
    });
    let encode = |part: &[u8]| URL_SAFE_NO_PAD.encode(part);
    let token = format!(
        "{}.{}.{}",
        encode(br#"{"alg":"HS256","typ":"JWT"}"#),
        encode(claims.to_string().as_bytes()),
        // Nobody but the server could check the signature.
        encode(&world.new_secret()),
    );
    world.sharing_tokens.insert(token.clone(), Grant { order: id, permission, expires_at });
    world.schedule_at(expires_at, Task::SharingTokenExpiry { order: id });
    let token_id = world.new_id();
    data(
        StatusCode::CREATED,
        json!({
            "created_at": time::seconds(now),
            "expires_at": time::seconds(expires_at),
            "expires_in_seconds": seconds,
            "id": token_id,
            "permissions": [permission.as_str()],
            "porting_order_id": id,
            "record_type": "porting_order_sharing_token",
            "token": token,
        }),
    )
}
