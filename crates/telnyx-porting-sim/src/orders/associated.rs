//! Numbers that stay behind when a part of a British account is ported.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::lifecycle;
use super::order::Order;
use super::ranges::{self, End, Range};
use super::status::Status;
use crate::assumptions::{Assumptions, FieldGroup, Refusal};
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::magic;
use crate::paging::{envelope, newest_first};
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

impl AssociatedNumber {
    /// Whether the range stays in service at the losing carrier.
    pub(super) fn is_kept(&self) -> bool {
        self.action == "keep"
    }

    /// The same declaration on another order.
    pub(super) fn copied(&self, id: Uuid) -> Self {
        Self { id, ..self.clone() }
    }
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
    let page = call.page()?;
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
        return Err(ApiError::at(Refusal::NotInEnum, "/action", "must be keep or disconnect"));
    }
    let range = ranges::read(body.get("phone_number_range"), "/phone_number_range", End::PhoneNumber)?;
    let mut world = call.world();
    let (item_id, now) = (world.new_id(), world.now());
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    if let Some(error) = objection(call.assumptions(), order, action, range) {
        return Err(error);
    }
    let item = AssociatedNumber { id: item_id, action: action.to_owned(), range, created_at: now };
    let answer = render(order, &item);
    order.associated_numbers.push(item);
    // An order in `exception` may have waited for it.
    lifecycle::note_changes(&mut world, id, &[]);
    data(StatusCode::CREATED, answer)
}

fn objection(table: &Assumptions, order: &Order, action: &str, range: Range) -> Option<ApiError> {
    if !order.is_british_partial() {
        let detail = "Only partial ports of local numbers in GB have associated phone numbers";
        return Some(ApiError::new(Refusal::AssociatedNotPartial, detail));
    }
    if let Some(error) = locked(table, order) {
        return Some(error);
    }
    if action == "keep" && order.ports_billing_number() {
        let detail = "must be disconnect: the billing number is ported";
        return Some(ApiError::at(Refusal::AssociatedMustDisconnect, "/action", detail));
    }
    let at = |refusal: Refusal, detail: &str| Some(ApiError::at(refusal, "/phone_number_range", detail));
    let british = [range.start, range.end].into_iter().all(|end| {
        let profile = magic::profile(&format!("+{end}"));
        profile.is_some_and(|profile| (profile.country, profile.number_type) == ("GB", "local"))
    });
    if !british {
        return at(Refusal::AssociatedNotFitting, "must consist of local numbers of Great Britain");
    }
    let digits = |number: &str| number.trim_start_matches('+').parse().ok();
    if order.numbers.iter().filter_map(|number| digits(&number.phone_number)).any(|number| range.contains(number)) {
        return at(Refusal::AssociatedNotFitting, "holds a number that ports");
    }
    if order.associated_numbers.iter().any(|other| other.range.overlaps(&range)) {
        return at(Refusal::RangesOverlap, "overlaps a range that is declared already");
    }
    None
}

fn locked(table: &Assumptions, order: &Order) -> Option<ApiError> {
    let detail = format!("Cannot be changed while the order is {}", order.status.as_str());
    let editable = table.editing.allows(FieldGroup::AssociatedNumbers, order.status);
    (!editable).then(|| ApiError::new(Refusal::BlockInWrongStatus, detail))
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
    if let Some(error) = locked(call.assumptions(), order) {
        return Err(error);
    }
    // In `exception` it may make room for another one: the order does not go out before.
    let running = !matches!(order.status, Status::Draft | Status::Exception);
    let last = order.is_british_partial() && order.associated_numbers.len() == 1;
    if running && last && call.assumptions().confirming.gates_stay_closed {
        let detail = "A confirmed order cannot be left without associated phone numbers";
        return Err(ApiError::new(Refusal::ConfirmedIncomplete, detail));
    }
    let removed = order.associated_numbers.remove(position);
    data(StatusCode::OK, render(order, &removed))
}
