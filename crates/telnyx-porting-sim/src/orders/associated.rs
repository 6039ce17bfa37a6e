//! Numbers that stay behind when a part of a British account is ported.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::order::Order;
use super::ranges::{self, Range};
use crate::assumptions::{NOT_IN_ENUM, UNPROCESSABLE};
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::{Page, envelope, newest_first};
use crate::time;

const ACTIONS: &[&str] = &["keep", "disconnect"];

/// A range that does not port, and what becomes of it.
#[derive(Debug, Clone)]
pub(crate) struct AssociatedNumber {
    id: Uuid,
    action: String,
    range: Range,
    created_at: DateTime<Utc>,
}

fn render(order: &Order, associated: &AssociatedNumber) -> Value {
    json!({
        "action": associated.action,
        "country_code": order.traits.country,
        "created_at": time::seconds(associated.created_at),
        "id": associated.id,
        "phone_number_range": associated.range.as_phone_numbers(),
        "phone_number_type": order.traits.number_type,
        "porting_order_id": order.id,
        "record_type": "porting_associated_phone_number",
        "updated_at": time::seconds(associated.created_at),
    })
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["action", "phone_number"])?;
    let id = call.id("id")?;
    let page = Page::from_query(&call.query)?;
    let actions = call.query.one_of_enum("filter.action", ACTIONS)?;
    let number = call
        .query
        .last("filter.phone_number")
        .map(|(_, text)| ranges::phone_number(&Value::from(format!("+{}", text.trim_start_matches(['+', ' '])))));
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let found = order
        .associated_numbers
        .iter()
        .filter(|item| {
            actions.as_ref().is_none_or(|actions| actions.contains(&item.action.as_str()))
                && number.is_none_or(|number| number.is_some_and(|number| item.range.contains(number)))
        })
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    let found = found.into_iter().map(|item| render(order, item)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let action = required_text(&body, "action")?;
    if !ACTIONS.contains(&action) {
        return Err(ApiError::at(NOT_IN_ENUM, "/action", "must be keep or disconnect"));
    }
    let range = ranges::read(body.get("phone_number_range"), "/phone_number_range", ranges::phone_number)?;
    let mut world = call.world();
    let (item_id, now) = (world.new_id(), world.now());
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    if let Some(error) = objection(order, action) {
        return Err(error);
    }
    let item = AssociatedNumber { id: item_id, action: action.to_owned(), range, created_at: now };
    let answer = render(order, &item);
    order.associated_numbers.push(item);
    data(StatusCode::CREATED, answer)
}

fn objection(order: &Order, action: &str) -> Option<ApiError> {
    if !order.is_british_partial() {
        let detail = "Only partial ports of local numbers in GB have associated phone numbers";
        return Some(ApiError::new(UNPROCESSABLE, detail));
    }
    if !order.status.is_editable() {
        let detail = format!("Cannot be changed while the order is {}", order.status.as_str());
        return Some(ApiError::new(UNPROCESSABLE, detail));
    }
    (action == "keep" && order.ports_billing_number())
        .then(|| ApiError::at(UNPROCESSABLE, "/action", "must be disconnect, because the billing number is ported"))
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let (id, item) = (call.id("id")?, call.id("item")?);
    let mut world = call.world();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let position = order
        .associated_numbers
        .iter()
        .position(|candidate| candidate.id == item)
        .ok_or_else(|| unknown("associated phone number"))?;
    if !order.status.is_editable() {
        let detail = format!("Cannot be changed while the order is {}", order.status.as_str());
        return Err(ApiError::new(UNPROCESSABLE, detail));
    }
    let removed = order.associated_numbers.remove(position);
    data(StatusCode::OK, render(order, &removed))
}
