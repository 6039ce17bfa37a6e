//! `POST …/actions/confirm` and everything that has to be right before it.

use chrono::{DateTime, Utc};
use http::StatusCode;
use uuid::Uuid;

use super::lifecycle;
use super::live_validation;
use super::order::Order;
use super::render;
use super::status::Status;
use crate::assumptions::{FOC_OUTSIDE_WINDOWS, INCOMPLETE_ORDER, UNPROCESSABLE};
use crate::call::{ApiCall, unknown, written};
use crate::errors::{ApiError, ApiResult};
use crate::world::World;

/// Fields without which no order is accepted.
const ALWAYS: &[&str] = &[
    "/end_user/admin/entity_name",
    "/end_user/admin/auth_person_name",
    "/end_user/location/street_address",
    "/end_user/location/locality",
    "/end_user/location/postal_code",
    "/end_user/location/country_code",
    "/documents/loa",
    "/documents/invoice",
    "/activation_settings/foc_datetime_requested",
    "/misc/type",
];
/// Fields that the US and Canada want besides.
const NORTH_AMERICA: &[&str] = &[
    "/end_user/admin/account_number",
    "/end_user/admin/billing_phone_number",
    "/end_user/location/administrative_area",
];

pub(super) async fn confirm(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if !matches!(order.status, Status::Draft | Status::Exception) {
        let detail = format!("An order that is {} cannot be confirmed", order.status.as_str());
        return Err(ApiError::new(UNPROCESSABLE, detail));
    }
    if let Some(error) = ApiError::all(gaps(&world, order)) {
        return Err(error);
    }
    live_validation::validate(&mut world, id)?;
    assign_keys(&mut world, id);
    lifecycle::confirmed(&mut world, id);
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    written(StatusCode::OK, &render::single(world.moment(), order, false))
}

/// Everything that stands in the way of confirming, one entry each.
fn gaps(world: &World, order: &Order) -> Vec<ApiError> {
    let mut required: Vec<&str> = ALWAYS.to_vec();
    if order.traits.in_number_database() {
        required.extend(NORTH_AMERICA);
    }
    if order.numbers.iter().any(|number| number.profile.needs_pin) {
        required.push("/end_user/admin/pin_passcode");
    }
    if order.text("/misc/type") == Some("partial") {
        required.push("/misc/remaining_numbers_action");
        if strands_billing_number(order) {
            required.push("/misc/new_billing_phone_number");
        }
    }
    if order.messaging_enabled() {
        required.push("/phone_number_configuration/messaging_profile_id");
    }
    let mut gaps: Vec<ApiError> = required
        .into_iter()
        .filter(|pointer| order.text(pointer).is_none_or(|text| text.trim().is_empty()))
        .map(|pointer| ApiError::at(INCOMPLETE_ORDER, pointer, "is required to confirm the order"))
        .collect();
    let unmet = order.requirements.iter().enumerate().filter(|(_, slot)| {
        // A mirrored requirement already shows up as its field.
        slot.value.is_none() && slot.kind.mirror.is_none()
    });
    gaps.extend(unmet.map(|(index, slot)| {
        ApiError::at(
            INCOMPLETE_ORDER,
            format!("/requirements/{index}/field_value"),
            format!("is required to confirm the order: {}", slot.kind.name),
        )
    }));
    if order.action_requirements.iter().any(|action| action.status != "completed") {
        let detail = "an action requirement of this order is not completed";
        gaps.push(ApiError::at(INCOMPLETE_ORDER, "/requirements", detail));
    }
    gaps.extend(stale_values(world, order));
    let steps = order.additional_steps();
    if !steps.is_empty() {
        let detail = format!("these steps must be completed first: {}", steps.join(", "));
        gaps.push(ApiError::at(UNPROCESSABLE, "/additional_steps", detail));
    }
    gaps
}

/// Values that were good when they were given and no longer are.
fn stale_values(world: &World, order: &Order) -> Vec<ApiError> {
    let mut stale = Vec::new();
    if order.foc_requested().is_some_and(|date| !is_still_good(world, order, date)) {
        stale.push(ApiError::at(
            FOC_OUTSIDE_WINDOWS,
            "/activation_settings/foc_datetime_requested",
            "is no longer inside any of the allowed FOC windows",
        ));
    }
    for pointer in ["/documents/loa", "/documents/invoice"] {
        let document =
            order.text(pointer).and_then(|text| Uuid::parse_str(text).ok()).and_then(|id| world.documents.get(&id));
        if document.is_some_and(crate::documents::Document::is_denied) {
            stale.push(ApiError::at(UNPROCESSABLE, pointer, "the document was denied"));
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
        _ => order.foc_windows(now).iter().any(|window| window.contains(date)),
    }
}

/// A partial port that takes the billing number away while the other numbers stay.
fn strands_billing_number(order: &Order) -> bool {
    order.ports_billing_number() && order.text("/misc/remaining_numbers_action") == Some("keep")
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
