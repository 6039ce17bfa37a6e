//! `PATCH /porting_orders/{id}`: absent leaves alone, null clears, a value replaces.

use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::fields::{self, FIELDS, Kind, Said};
use super::lifecycle;
use super::order::Order;
use super::render;
use crate::assumptions::{
    FOC_OUTSIDE_WINDOWS, FORBIDDEN, GROUP_WITH_VALUES, MISSING, TOO_LONG, UNKNOWN_ASSOCIATION, UNPROCESSABLE,
    WRONG_TYPE,
};
use crate::call::{ApiCall, Object, data, unknown, written};
use crate::documents;
use crate::errors::{ApiError, ApiResult};
use crate::events;
use crate::sharing::Caller;
use crate::time;
use crate::world::World;

/// What a PATCH will do once all of it was found good.
#[derive(Debug, Default)]
struct Changes {
    fields: Vec<(&'static str, Value)>,
    /// Index of the requirement, and its value.
    requirements: Vec<(usize, Option<String>)>,
}

pub(super) async fn patch(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if call.caller != Caller::Account {
        return attach_loa(&mut world, id, &body);
    }
    let changes = examine(&world, order, &body)?;
    apply(&mut world, id, changes);
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    // The published answers to a PATCH leave the numbers out.
    written(StatusCode::OK, &render::single(world.moment(), order, false))
}

/// An outsider with a sharing token attaches the LOA. The answer leaves out what is none of theirs.
fn attach_loa(world: &mut World, id: Uuid, body: &Object) -> ApiResult {
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let documents = body.get("documents").and_then(Value::as_object);
    let only_loa = body.len() == 1 && documents.is_some_and(|documents| documents.keys().eq(["loa"]));
    if !only_loa {
        return Err(ApiError::new(FORBIDDEN, "A sharing token permits to set documents.loa and nothing else"));
    }
    let changes = examine(world, order, body)?;
    let attached = !changes.fields.is_empty();
    apply(world, id, changes);
    if attached {
        events::record(world, id, events::LOA_UPDATED, None);
    }
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let answer = json!({ "documents": render::documents(order), "id": id, "record_type": "porting_order" });
    data(StatusCode::OK, answer)
}

fn examine(world: &World, order: &Order, body: &Object) -> ApiResult<Changes> {
    let mut errors = Vec::new();
    let mut changes = Changes::default();
    let mut misplaced: Vec<String> = Vec::new();
    for field in FIELDS {
        let value = match fields::look_up(body, field.pointer) {
            Said::Nothing => continue,
            Said::Clear => field.kind.cleared(),
            Said::Value(value) => match field.kind.accept(value) {
                Ok(value) => value,
                Err((refusal, detail)) => {
                    errors.push(ApiError::at(refusal, field.pointer, detail));
                    continue;
                }
            },
            Said::NotAnObject(at) => {
                if !misplaced.contains(&at) {
                    errors.push(ApiError::at(WRONG_TYPE, &at, "must be an object"));
                    misplaced.push(at);
                }
                continue;
            }
        };
        if order.fields.get(field.pointer) == &value {
            continue;
        }
        if !field.until.allows(order.status) {
            let detail = format!("cannot be changed while the order is {}", order.status.as_str());
            errors.push(ApiError::at(UNPROCESSABLE, field.pointer, detail));
            continue;
        }
        errors.extend(objection(world, order, field.pointer, field.kind, &value));
        changes.fields.push((field.pointer, value));
    }
    examine_requirements(world, order, body, &mut changes, &mut errors);
    errors.extend(examine_group(world, order, body, &mut changes));
    match ApiError::all(errors) {
        Some(error) => Err(error),
        None => Ok(changes),
    }
}

/// Why a well-formed value is refused for this order at this time.
fn objection(world: &World, order: &Order, pointer: &str, kind: Kind, value: &Value) -> Option<ApiError> {
    let text = value.as_str();
    match (pointer, kind) {
        (_, Kind::Document) => text.and_then(|text| document_objection(world, pointer, text)),
        (_, Kind::Instant) => {
            let instant = text.and_then(time::parse)?;
            let allowed = order.foc_windows(world.now()).iter().any(|window| window.contains(instant));
            (!allowed)
                .then(|| ApiError::at(FOC_OUTSIDE_WINDOWS, pointer, "is not inside any of the allowed FOC windows"))
        }
        ("/activation_settings/activation_type", _) => (text == Some("on-demand") && !order.traits.fast_port_eligible)
            .then(|| ApiError::at(UNPROCESSABLE, pointer, "needs an order that is eligible for FastPort")),
        ("/messaging/enable_messaging", _) => (*value == Value::Bool(true) && !order.messaging_capable())
            .then(|| ApiError::at(UNPROCESSABLE, pointer, "not all phone numbers are capable of messaging")),
        _ => None,
    }
}

fn document_objection(world: &World, pointer: &str, text: &str) -> Option<ApiError> {
    let document = Uuid::parse_str(text).ok().and_then(|id| world.documents.get(&id));
    match document {
        None => Some(ApiError::at(UNKNOWN_ASSOCIATION, pointer, "there is no document with this id")),
        Some(document) if document.is_denied() => Some(ApiError::at(UNPROCESSABLE, pointer, "the document was denied")),
        Some(_) => None,
    }
}

fn examine_requirements(
    world: &World,
    order: &Order,
    body: &Object,
    changes: &mut Changes,
    errors: &mut Vec<ApiError>,
) {
    let entries = match body.get("requirements") {
        None | Some(Value::Null) => return,
        Some(Value::Array(entries)) => entries,
        Some(_) => {
            return errors.push(ApiError::at(WRONG_TYPE, "/requirements", "must be an array"));
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        match examine_requirement(world, order, index, entry) {
            Ok(change) => changes.requirements.push(change),
            Err(error) => errors.push(error),
        }
    }
    if !changes.requirements.is_empty() && !order.status.is_editable() {
        let detail = format!("cannot be changed while the order is {}", order.status.as_str());
        errors.push(ApiError::at(UNPROCESSABLE, "/requirements", detail));
    }
}

fn examine_requirement(
    world: &World,
    order: &Order,
    index: usize,
    entry: &Value,
) -> ApiResult<(usize, Option<String>)> {
    let type_pointer = format!("/requirements/{index}/requirement_type_id");
    let value_pointer = format!("/requirements/{index}/field_value");
    let type_id = entry
        .get("requirement_type_id")
        .and_then(Value::as_str)
        .ok_or_else(|| ApiError::at(MISSING, &type_pointer, "is required"))?;
    let slot = order
        .requirements
        .iter()
        .position(|slot| slot.kind.id.eq_ignore_ascii_case(type_id))
        .ok_or_else(|| ApiError::at(UNKNOWN_ASSOCIATION, &type_pointer, "is not required for this order"))?;
    let kind = order.requirements[slot].kind;
    let value = match entry.get("field_value") {
        None => return Err(ApiError::at(MISSING, value_pointer, "is required")),
        Some(Value::Null) => return Ok((slot, None)),
        Some(Value::String(text)) => text,
        Some(_) => return Err(ApiError::at(WRONG_TYPE, value_pointer, "must be a string")),
    };
    if kind.is_document() {
        if let Some(error) = document_objection(world, &value_pointer, value) {
            return Err(error);
        }
        return Ok((slot, Some(value.to_lowercase())));
    }
    let length = value.chars().count();
    if length == 0 || kind.max_length.is_some_and(|most| length > most) {
        return Err(ApiError::at(TOO_LONG, value_pointer, "does not meet the acceptance criteria"));
    }
    Ok((slot, Some(value.clone())))
}

/// Takes the values of a requirement group, which excludes values given one by one.
fn examine_group(world: &World, order: &Order, body: &Object, changes: &mut Changes) -> Option<ApiError> {
    let pointer = "/requirement_group_id";
    let text = match body.get("requirement_group_id") {
        None | Some(Value::Null) => return None,
        Some(_) if body.contains_key("documents") || body.contains_key("requirements") => {
            let detail = "cannot be given together with documents or requirements";
            return Some(ApiError::at(GROUP_WITH_VALUES, pointer, detail));
        }
        Some(Value::String(text)) => text,
        Some(_) => return Some(ApiError::at(WRONG_TYPE, pointer, "must be a string")),
    };
    let group = Uuid::parse_str(text).ok().and_then(|id| world.requirement_groups.get(&id));
    let Some(group) = group else {
        let detail = "there is no requirement group with this id";
        return Some(ApiError::at(UNKNOWN_ASSOCIATION, pointer, detail));
    };
    let fits = group.country == order.traits.country
        && group.number_type == order.traits.number_type
        && group.action == "porting";
    if !fits || !group.is_usable() || !order.status.is_editable() {
        let detail = "the group does not fit this order, is not usable, or comes too late";
        return Some(ApiError::at(UNPROCESSABLE, pointer, detail));
    }
    for filled in group.slots.iter().filter(|slot| slot.value.is_some()) {
        let slot = order.requirements.iter().position(|slot| slot.kind.id == filled.kind.id);
        changes.requirements.extend(slot.map(|slot| (slot, filled.value.clone())));
    }
    None
}

fn apply(world: &mut World, id: Uuid, changes: Changes) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    let mut changed: Vec<String> = Vec::new();
    for (slot, value) in changes.requirements {
        let kind = order.requirements[slot].kind;
        if let Some(pointer) = kind.mirror {
            order.fields.set(pointer, value.clone().map_or(Value::Null, Value::String));
            changed.push(pointer.to_owned());
        }
        order.requirements[slot].value = value;
        changed.push(format!("/requirements/{}", kind.id));
    }
    for (pointer, value) in changes.fields {
        for slot in order.requirements.iter_mut().filter(|slot| slot.kind.mirror == Some(pointer)) {
            slot.value = value.as_str().map(str::to_owned);
        }
        order.fields.set(pointer, value);
        changed.push(pointer.to_owned());
    }
    if changed.is_empty() {
        return;
    }
    order.updated_at = now;
    let enabled = order.messaging_enabled();
    let messaging = match (order.messaging_status, enabled) {
        ("not_applicable", true) => Some("pending"),
        ("pending", false) => Some("not_applicable"),
        _ => None,
    };
    documents::relink_order(world, id);
    if let Some(status) = messaging {
        events::set_messaging_status(world, id, status);
    }
    lifecycle::note_changes(world, id, &changed);
}
