//! `POST …/actions/confirm` and everything that has to be right before it.

use chrono::{DateTime, Utc};
use http::StatusCode;
use uuid::Uuid;

use super::gates::{self, Gate};
use super::lifecycle;
use super::live_validation;
use super::order::Order;
use super::render;
use super::status::Status;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, unknown, written};
use crate::documents::{self, Unusable};
use crate::errors::{ApiError, ApiResult};
use crate::world::World;

pub(super) async fn confirm(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if !world.assumptions.moves.confirm.contains(&order.status) {
        let detail = format!("An order that is {} cannot be confirmed", order.status.as_str());
        return Err(ApiError::new(Refusal::ConfirmInWrongStatus, detail));
    }
    if let Some(error) = ApiError::all(gaps(&world, order)) {
        return Err(error);
    }
    live_validation::validate(&mut world, id)?;
    assign_keys(&mut world, id);
    lifecycle::confirmed(&mut world, id);
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    written(StatusCode::OK, &render::single(&world.moment(), order, false))
}

/// Everything that stands in the way of confirming, one entry each; steps share one.
fn gaps(world: &World, order: &Order) -> Vec<ApiError> {
    let (steps, missing): (Vec<Gate>, Vec<Gate>) = gates::open(world, order).into_iter().partition(Gate::is_step);
    let mut gaps: Vec<ApiError> = missing.iter().map(|gate| gap(order, gate)).collect();
    gaps.extend(stale_values(world, order));
    if !steps.is_empty() {
        let detail = format!("these steps must be completed first: {}", order.additional_steps().join(", "));
        gaps.push(ApiError::at(Refusal::ConfirmStepsOpen, "/additional_steps", detail));
    }
    gaps
}

fn gap(order: &Order, gate: &Gate) -> ApiError {
    let (refusal, detail) = match gate {
        Gate::Field { .. } | Gate::Step(_) => {
            (Refusal::ConfirmIncomplete, "is required to confirm the order".to_owned())
        }
        Gate::Requirement(_) => {
            (Refusal::ConfirmIncomplete, format!("is required to confirm the order: {}", gate.wanted(order)))
        }
        Gate::Action(_) => (Refusal::ConfirmActionOpen, format!("the action is not completed: {}", gate.wanted(order))),
        Gate::Associated(_) => {
            (Refusal::AssociatedMustDisconnect, "must be disconnect: the billing number is ported".to_owned())
        }
    };
    ApiError::at(refusal, gate.pointer(), detail)
}

/// Values that were good when they were given and no longer are.
fn stale_values(world: &World, order: &Order) -> Vec<ApiError> {
    let mut stale = Vec::new();
    let checks_date = world.assumptions.confirming.current_foc_date;
    if checks_date && order.foc_requested().is_some_and(|date| !is_still_good(world, order, date)) {
        stale.push(ApiError::at(
            Refusal::ConfirmFocDateGone,
            "/activation_settings/foc_datetime_requested",
            "is no longer inside any of the allowed FOC windows",
        ));
    }
    let fields = ["/documents/loa", "/documents/invoice"].into_iter();
    let fields = fields.filter_map(|pointer| Some((pointer.to_owned(), order.text(pointer)?)));
    let slots = order.requirements.iter().enumerate();
    // A mirrored requirement already shows up as its field.
    let slots = slots.filter(|(_, slot)| slot.kind.is_document() && slot.kind.mirrors.is_none());
    let slots =
        slots.filter_map(|(index, slot)| Some((format!("/requirements/{index}/field_value"), slot.value.as_deref()?)));
    for (pointer, document) in fields.chain(slots) {
        match documents::usable(world, document) {
            Ok(_) => {}
            Err(Unusable::Unknown) => stale.push(Unusable::Unknown.at(pointer)),
            Err(Unusable::Denied) => {
                stale.push(ApiError::at(Refusal::ConfirmDocumentDenied, pointer, Unusable::Denied.detail()));
            }
        }
    }
    stale
}

/// A draft needs a date that is still on offer; an order that is known already may keep a nearer one,
/// as long as it lies ahead.
fn is_still_good(world: &World, order: &Order, date: DateTime<Utc>) -> bool {
    let now = world.now();
    match order.status {
        Status::Exception => date > now,
        _ => order.foc_windows(&world.assumptions, now).iter().any(|window| window.contains(date)),
    }
}

/// The legacy keys appear with the first confirmation; orders of one create call share the parent.
fn assign_keys(world: &mut World, id: Uuid) {
    let Some(batch) = world.orders.get(id).map(|order| order.batch) else {
        return;
    };
    let (support_key, fresh_parent) = (world.new_key("sr"), world.new_key("pr"));
    let parent = world.parent_keys.entry(batch).or_insert(fresh_parent).clone();
    if let Some(order) = world.orders.get_mut(id) {
        order.support_key.get_or_insert(support_key);
        order.parent_support_key.get_or_insert(parent);
    }
}
