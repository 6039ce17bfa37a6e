//! Codes that prove who holds a phone number (Australian mobile numbers).

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::order::Order;
use crate::assumptions::{MISSING, NOT_IN_ENUM, OUT_OF_RANGE, UNKNOWN_ASSOCIATION, UNPROCESSABLE, WRONG_TYPE};
use crate::call::{ApiCall, Object, data, json_body, no_content, optional_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::{Page, envelope, newest_first};
use crate::time;

/// Most numbers in one call.
const MAX_PER_CALL: usize = 100;

/// How far the proof of one number has come.
#[derive(Debug, Clone)]
pub(crate) struct VerificationCode {
    id: Uuid,
    phone_number: String,
    sent: bool,
    pub(crate) verified: bool,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl VerificationCode {
    pub(crate) fn new(id: Uuid, phone_number: String, now: DateTime<Utc>) -> Self {
        Self { id, phone_number, sent: false, verified: false, created_at: now, updated_at: now }
    }

    /// The code that reaches the handset: the last six digits of its number.
    fn code(&self) -> &str {
        let start = self.phone_number.len().saturating_sub(6);
        self.phone_number.get(start..).unwrap_or("")
    }

    fn render(&self, order: Uuid) -> Value {
        json!({
            "created_at": time::seconds(self.created_at),
            "id": self.id,
            "phone_number": self.phone_number,
            "porting_order_id": order,
            "record_type": "porting_verification_code",
            "updated_at": time::seconds(self.updated_at),
            "verified": self.verified,
        })
    }
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["verified", "phone_number"])?;
    let id = call.id("id")?;
    let page = Page::from_query(&call.query)?;
    let verified = call.query.boolean("filter.verified")?;
    let numbers = call.query.any_of("filter.phone_number");
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let codes = order
        .verification_codes
        .iter()
        .filter(|code| {
            verified.is_none_or(|wanted| wanted == code.verified)
                && numbers.as_ref().is_none_or(|numbers| numbers.contains(&code.phone_number.as_str()))
        })
        .collect();
    let (codes, meta) = page.cut(newest_first(codes, &sort));
    let codes = codes.into_iter().map(|code| code.render(id)).collect();
    json_body(StatusCode::OK, envelope(codes, meta))
}

pub(super) async fn send(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = if call.body.is_empty() { Object::new() } else { call.json()? };
    let method = optional_text(&body, "verification_method")?.unwrap_or("sms");
    if !["sms", "call"].contains(&method) {
        return Err(ApiError::at(NOT_IN_ENUM, "/verification_method", "must be sms or call"));
    }
    let mut world = call.world();
    let now = world.now();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    if order.verification_codes.is_empty() {
        return Err(not_needed());
    }
    let wanted: Option<Vec<usize>> = match body.get("phone_numbers") {
        None | Some(Value::Null) => None,
        Some(Value::Array(list)) => {
            check_count(list, "/phone_numbers")?;
            let positions = list
                .iter()
                .enumerate()
                .map(|(index, number)| position(order, Some(number), &format!("/phone_numbers/{index}")));
            Some(positions.collect::<ApiResult<_>>()?)
        }
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/phone_numbers", "must be an array"));
        }
    };
    for (index, code) in order.verification_codes.iter_mut().enumerate() {
        if wanted.as_ref().is_none_or(|wanted| wanted.contains(&index)) {
            code.sent = true;
            code.updated_at = now;
        }
    }
    no_content()
}

pub(super) async fn verify(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let entries = match body.get("verification_codes") {
        Some(Value::Array(entries)) => entries,
        None | Some(Value::Null) => {
            return Err(ApiError::at(MISSING, "/verification_codes", "is required"));
        }
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/verification_codes", "must be an array"));
        }
    };
    check_count(entries, "/verification_codes")?;
    let mut world = call.world();
    let now = world.now();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    if order.verification_codes.is_empty() {
        return Err(not_needed());
    }
    let mut proven = Vec::new();
    let mut errors = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        match check(order, index, entry) {
            Ok(position) => proven.push(position),
            Err(error) => errors.push(error),
        }
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    let mut answers = Vec::new();
    for position in proven {
        if let Some(code) = order.verification_codes.get_mut(position) {
            code.verified = true;
            code.updated_at = now;
            answers.push(code.render(id));
        }
    }
    data(StatusCode::OK, Value::Array(answers))
}

fn check(order: &Order, index: usize, entry: &Value) -> ApiResult<usize> {
    let pointer = format!("/verification_codes/{index}");
    let position = position(order, entry.get("phone_number"), &format!("{pointer}/phone_number"))?;
    let code = &order.verification_codes[position];
    let given = entry
        .get("code")
        .and_then(Value::as_str)
        .ok_or_else(|| ApiError::at(MISSING, format!("{pointer}/code"), "is required"))?;
    if !code.sent || given != code.code() {
        return Err(ApiError::at(UNPROCESSABLE, format!("{pointer}/code"), "is not the code that was sent"));
    }
    Ok(position)
}

/// Which code belongs to a phone number of a request.
fn position(order: &Order, number: Option<&Value>, pointer: &str) -> ApiResult<usize> {
    let number =
        number.and_then(Value::as_str).ok_or_else(|| ApiError::at(MISSING, pointer, "must be a phone number"))?;
    order
        .verification_codes
        .iter()
        .position(|code| code.phone_number == number)
        .ok_or_else(|| ApiError::at(UNKNOWN_ASSOCIATION, pointer, "is not a number of this order"))
}

fn check_count(list: &[Value], pointer: &str) -> ApiResult<()> {
    if list.len() > MAX_PER_CALL {
        let detail = format!("must hold at most {MAX_PER_CALL} entries");
        return Err(ApiError::at(OUT_OF_RANGE, pointer, detail));
    }
    Ok(())
}

fn not_needed() -> ApiError {
    ApiError::new(UNPROCESSABLE, "The phone numbers of this order need no verification")
}
