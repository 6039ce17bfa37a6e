//! `POST …/actions/share`: tokens for outsiders.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use http::StatusCode;
use serde_json::{Value, json};

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, optional_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::queue::Task;
use crate::sharing::{Grant, Permission};
use crate::time;

pub(super) async fn share(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let permission = match optional_text(&body, "permissions")? {
        None => Permission::Read,
        Some(text) => Permission::parse(text).ok_or_else(|| {
            let detail = format!("must be one of: {}", Permission::ALL.join(", "));
            ApiError::at(Refusal::NotInEnum, "/permissions", detail)
        })?,
    };
    let times = &call.assumptions().times;
    let longest = time::delta(times.longest_sharing_token_life).num_seconds();
    let seconds = match body.get("expires_in_seconds") {
        None | Some(Value::Null) => time::delta(times.sharing_token_life).num_seconds().clamp(1, longest.max(1)),
        Some(value) => value
            .as_i64()
            .ok_or_else(|| ApiError::at(Refusal::WrongType, "/expires_in_seconds", "must be an integer"))?,
    };
    if !(1..=longest).contains(&seconds) {
        let detail = format!("must be from 1 to {longest}");
        return Err(ApiError::at(Refusal::SharingLifeOutOfRange, "/expires_in_seconds", detail));
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
