//! Codes that prove who holds a phone number (Australian mobile numbers).

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::order::Order;
use crate::assumptions::{Refusal, WrongVerificationCode};
use crate::call::{ApiCall, Object, data, json_body, no_content, optional_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::{envelope, newest_first};
use crate::time;

/// How far the proof of one number has come.
#[derive(Debug, Clone)]
pub(crate) struct VerificationCode {
    id: Uuid,
    pub(super) phone_number: String,
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
    let page = call.page()?;
    let verified = call.query.boolean("filter.verified")?;
    let numbers = call.query.numbers("filter.phone_number");
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let codes = order
        .verification_codes
        .iter()
        .filter(|code| {
            verified.is_none_or(|wanted| wanted == code.verified)
                && numbers.as_ref().is_none_or(|numbers| numbers.contains(&code.phone_number.trim_start_matches('+')))
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
        return Err(ApiError::at(Refusal::NotInEnum, "/verification_method", "must be sms or call"));
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
            check_count(&call, list, "/phone_numbers")?;
            let positions = list
                .iter()
                .enumerate()
                .map(|(index, number)| position(order, Some(number), &format!("/phone_numbers/{index}")));
            Some(positions.collect::<ApiResult<_>>()?)
        }
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/phone_numbers", "must be an array"));
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
            return Err(ApiError::at(Refusal::Missing, "/verification_codes", "is required"));
        }
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/verification_codes", "must be an array"));
        }
    };
    check_count(&call, entries, "/verification_codes")?;
    let mut world = call.world();
    let now = world.now();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    if order.verification_codes.is_empty() {
        return Err(not_needed());
    }
    let mut checked = Vec::new();
    let mut errors = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        match check(order, index, entry) {
            Ok((position, proven)) => checked.push((index, position, proven)),
            Err(error) => errors.push(error),
        }
    }
    if call.assumptions().leniency.wrong_verification_code == WrongVerificationCode::Refused {
        let wrong = checked.iter().filter(|(_, _, proven)| !proven).map(|(index, ..)| {
            let pointer = format!("/verification_codes/{index}/code");
            ApiError::at(Refusal::WrongVerificationCode, pointer, "is not the code that was sent")
        });
        errors.extend(wrong);
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    let mut answers = Vec::new();
    for (_, position, proven) in checked {
        if let Some(code) = order.verification_codes.get_mut(position) {
            if proven {
                code.verified = true;
                code.updated_at = now;
            }
            answers.push(code.render(id));
        }
    }
    data(StatusCode::OK, Value::Array(answers))
}

/// Which code an entry is about, and whether it has it right.
fn check(order: &Order, index: usize, entry: &Value) -> ApiResult<(usize, bool)> {
    let pointer = format!("/verification_codes/{index}");
    let position = position(order, entry.get("phone_number"), &format!("{pointer}/phone_number"))?;
    let code = &order.verification_codes[position];
    let given = text(entry.get("code"), &format!("{pointer}/code"))?;
    Ok((position, code.sent && given == code.code()))
}

/// Which code belongs to a phone number of a request.
fn position(order: &Order, number: Option<&Value>, pointer: &str) -> ApiResult<usize> {
    let number = text(number, pointer)?;
    order
        .verification_codes
        .iter()
        .position(|code| code.phone_number == number)
        .ok_or_else(|| ApiError::at(Refusal::UnknownPhoneNumber, pointer, "is not a number of this order"))
}

/// A required text inside an entry.
fn text<'a>(value: Option<&'a Value>, pointer: &str) -> ApiResult<&'a str> {
    match value {
        None | Some(Value::Null) => Err(ApiError::at(Refusal::Missing, pointer, "is required")),
        Some(value) => value.as_str().ok_or_else(|| ApiError::at(Refusal::WrongType, pointer, "must be a string")),
    }
}

fn check_count(call: &ApiCall, list: &[Value], pointer: &str) -> ApiResult<()> {
    let most = call.assumptions().limits.verification_codes_per_call;
    if list.len() > most {
        let detail = format!("must hold at most {most} entries");
        return Err(ApiError::at(Refusal::TooManyVerificationCodes, pointer, detail));
    }
    Ok(())
}

fn not_needed() -> ApiError {
    ApiError::new(Refusal::VerificationNotNeeded, "The phone numbers of this order need no verification")
}
