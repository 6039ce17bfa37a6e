//! `PATCH /porting_orders/{id}`: absent leaves alone, null clears, a value replaces.

use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::fields::{self, FIELDS, Kind, Said};
use super::gates::{self, Gate};
use super::lifecycle;
use super::messaging::MessagingStatus;
use super::order::Order;
use super::render;
use super::status::Status;
use crate::assumptions::{FieldGroup, LoaUpdated, Refusal, UnlistedRequirements};
use crate::call::{ApiCall, Object, data, unknown, written};
use crate::documents;
use crate::errors::{ApiError, ApiResult};
use crate::events::{self, EventType};
use crate::requirements;
use crate::sharing::Caller;
use crate::time;
use crate::world::World;

const LOA: &str = "/documents/loa";

/// What a PATCH will do once all of it was found good.
#[derive(Debug, Default)]
struct Changes {
    fields: Vec<(&'static str, Value)>,
    requirements: Vec<Given>,
}

/// A value for a requirement.
#[derive(Debug)]
struct Given {
    /// Which requirement of the order.
    slot: usize,
    value: Option<String>,
    /// Where the body says so.
    pointer: String,
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
    let attached = changes.fields.iter().any(|(pointer, _)| *pointer == LOA);
    apply(&mut world, id, &changes);
    if attached && world.assumptions.events.loa_updated == LoaUpdated::Anyone {
        events::record(&mut world, id, EventType::LoaUpdated, None);
    }
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    // The published answers to a PATCH leave the numbers out.
    written(StatusCode::OK, &render::single(&world.moment(), order, false))
}

/// An outsider with a sharing token attaches the LOA. The answer leaves out what is none of theirs.
fn attach_loa(world: &mut World, id: Uuid, body: &Object) -> ApiResult {
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let documents = body.get("documents").and_then(Value::as_object);
    let only_loa = body.len() == 1 && documents.is_some_and(|documents| documents.keys().eq(["loa"]));
    if !only_loa {
        return Err(ApiError::new(
            Refusal::ForbiddenToSharingToken,
            "A sharing token permits to set documents.loa and nothing else",
        ));
    }
    let changes = examine(world, order, body)?;
    let attached = !changes.fields.is_empty();
    apply(world, id, &changes);
    if attached && world.assumptions.events.loa_updated != LoaUpdated::Nobody {
        events::record(world, id, EventType::LoaUpdated, None);
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
        let (sent, value) = match fields::look_up(body, field.pointer) {
            Said::Nothing => continue,
            Said::Clear => (&Value::Null, field.kind.cleared()),
            Said::Value(sent) => match field.kind.accept(sent, &world.assumptions) {
                Ok(value) => (sent, value),
                Err((refusal, detail)) => {
                    errors.push(ApiError::at(refusal, field.pointer, detail));
                    continue;
                }
            },
            Said::NotAnObject(at) => {
                if !misplaced.contains(&at) {
                    errors.push(ApiError::at(Refusal::WrongType, &at, "must be an object"));
                    misplaced.push(at);
                }
                continue;
            }
        };
        if order.fields.get(field.pointer) == &value {
            continue;
        }
        if !world.assumptions.editing.allows(field.group, order.status) {
            let refusal = match field.group {
                FieldGroup::Messaging => Refusal::MessagingNotPossible,
                _ => Refusal::FieldLocked,
            };
            errors.push(ApiError::at(refusal, field.pointer, locked(order)));
            continue;
        }
        errors.extend(objection(world, order, field.pointer, field.kind, sent));
        changes.fields.push((field.pointer, value));
    }
    examine_requirements(world, order, body, &mut changes, &mut errors);
    errors.extend(examine_group(world, order, body, &mut changes));
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    match ApiError::all(reopened_gates(world, order, &changes)) {
        Some(error) => Err(error),
        None => Ok(changes),
    }
}

/// What `confirm` demanded stays once it was confirmed: its values change, but do not go away.
fn reopened_gates(world: &World, order: &Order, changes: &Changes) -> Vec<ApiError> {
    let nothing = changes.fields.is_empty() && changes.requirements.is_empty();
    if nothing || order.status == Status::Draft || !world.assumptions.confirming.gates_stay_closed {
        return Vec::new();
    }
    let mut after = order.clone();
    changes.set(&mut after);
    let (before, after_changes) = (gates::open(world, order), gates::open(world, &after));
    // A corrected port type may call for a step, which is then done before the order goes out again.
    let may_open_steps = order.status == Status::Exception;
    let is_known = |gate: &Gate| before.contains(gate) || (may_open_steps && gate.is_step());
    let reopened = after_changes.into_iter().filter(|gate| !is_known(gate));
    reopened
        .map(|gate| {
            let slot = gate.requirement(order);
            let given = changes.requirements.iter().find(|given| Some(given.slot) == slot);
            let sent = |pointer: &str| changes.fields.iter().any(|(field, _)| *field == pointer);
            let pointer = match given {
                Some(given) => given.pointer.clone(),
                None => gate.pointer_in(sent),
            };
            let detail = format!("cannot leave the confirmed order without {}", gate.wanted(order));
            ApiError::at(Refusal::ConfirmedIncomplete, pointer, detail)
        })
        .collect()
}

fn locked(order: &Order) -> String {
    format!("cannot be changed while the order is {}", order.status.as_str())
}

/// Why a well-formed value is refused for this order at this time. `sent` still has the fractions of a
/// second that are not kept.
fn objection(world: &World, order: &Order, pointer: &str, kind: Kind, sent: &Value) -> Option<ApiError> {
    let text = sent.as_str();
    match (pointer, kind) {
        (_, Kind::Document) => Some(documents::usable(world, text?).err()?.at(pointer)),
        (_, Kind::Instant) => {
            let instant = text.and_then(time::parse)?;
            let allowed =
                order.foc_windows(&world.assumptions, world.now()).iter().any(|window| window.contains(instant));
            let detail = "is not inside any of the allowed FOC windows";
            (!allowed).then(|| ApiError::at(Refusal::FocDateOutsideWindows, pointer, detail))
        }
        ("/activation_settings/activation_type", _) => (text == Some("on-demand") && !order.traits.fast_port_eligible)
            .then(|| ApiError::at(Refusal::OnDemandWithoutFastPort, pointer, "needs an order eligible for FastPort")),
        ("/messaging/enable_messaging", _) => (*sent == Value::Bool(true) && !order.messaging_capable())
            .then(|| ApiError::at(Refusal::MessagingNotPossible, pointer, "not all phone numbers are capable of it")),
        _ => None,
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
            return errors.push(ApiError::at(Refusal::WrongType, "/requirements", "must be an array"));
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        match examine_requirement(world, order, index, entry) {
            Ok(change) => changes.requirements.push(change),
            Err(error) => errors.push(error),
        }
    }
    if world.assumptions.requirements.unlisted == UnlistedRequirements::Cleared {
        let listed: Vec<usize> = changes.requirements.iter().map(|given| given.slot).collect();
        let unlisted = (0..order.requirements.len()).filter(|slot| !listed.contains(slot));
        let given = unlisted.filter(|slot| order.requirements[*slot].value.is_some());
        let cleared = given.map(|slot| Given { slot, value: None, pointer: "/requirements".to_owned() });
        changes.requirements.extend(cleared);
    }
    let editable = world.assumptions.editing.allows(FieldGroup::Requirements, order.status);
    if !changes.requirements.is_empty() && !editable {
        errors.push(ApiError::at(Refusal::FieldLocked, "/requirements", locked(order)));
    }
}

fn examine_requirement(world: &World, order: &Order, index: usize, entry: &Value) -> ApiResult<Given> {
    let type_pointer = format!("/requirements/{index}/requirement_type_id");
    let value_pointer = format!("/requirements/{index}/field_value");
    let type_id = entry
        .get("requirement_type_id")
        .and_then(Value::as_str)
        .ok_or_else(|| ApiError::at(Refusal::Missing, &type_pointer, "is required"))?;
    let slot =
        order.requirements.iter().position(|slot| slot.is_of_type(type_id)).ok_or_else(|| {
            ApiError::at(Refusal::UnknownRequirement, &type_pointer, "is not required for this order")
        })?;
    let sent = entry.get("field_value").ok_or_else(|| ApiError::at(Refusal::Missing, &value_pointer, "is required"))?;
    let value = requirements::value::accept(world, &order.requirements[slot].kind, &value_pointer, sent)?;
    Ok(Given { slot, value, pointer: value_pointer })
}

/// Takes the values of a requirement group, which excludes values given one by one.
fn examine_group(world: &World, order: &Order, body: &Object, changes: &mut Changes) -> Option<ApiError> {
    let pointer = "/requirement_group_id";
    let text = match body.get("requirement_group_id") {
        None | Some(Value::Null) => return None,
        Some(_) if body.contains_key("documents") || body.contains_key("requirements") => {
            let detail = "cannot be given together with documents or requirements";
            return Some(ApiError::at(Refusal::GroupWithValues, pointer, detail));
        }
        Some(Value::String(text)) => text,
        Some(_) => return Some(ApiError::at(Refusal::WrongType, pointer, "must be a string")),
    };
    let group = Uuid::parse_str(text).ok().and_then(|id| world.requirement_groups.get(&id));
    let Some(group) = group else {
        let detail = "there is no requirement group with this id";
        return Some(ApiError::at(Refusal::UnknownRequirementGroup, pointer, detail));
    };
    let fits = group.country == order.traits.country
        && group.number_type == order.traits.number_type
        && group.action == "porting";
    let editable = world.assumptions.editing.allows(FieldGroup::RequirementGroup, order.status);
    if !fits || !group.is_usable() || !editable {
        let detail = "the group does not fit this order, is not usable, or comes too late";
        return Some(ApiError::at(Refusal::GroupNotFitting, pointer, detail));
    }
    let mut unusable = Vec::new();
    for filled in &group.slots {
        let slot = order.requirements.iter().position(|slot| slot.kind.id == filled.kind.id);
        let (Some(slot), Some(value)) = (slot, &filled.value) else {
            continue;
        };
        if filled.kind.is_document() {
            unusable.extend(documents::usable(world, value).err().map(|unusable| unusable.at(pointer)));
        }
        changes.requirements.push(Given { slot, value: Some(value.clone()), pointer: pointer.to_owned() });
    }
    ApiError::all(unusable)
}

impl Changes {
    /// Sets the values; the pointers of what changed.
    fn set(&self, order: &mut Order) -> Vec<String> {
        let mut changed: Vec<String> = Vec::new();
        for given in &self.requirements {
            let Some(slot) = order.requirements.get_mut(given.slot) else {
                continue;
            };
            slot.give(given.value.clone());
            changed.push(slot.kind.pointer());
            if let Some(pointer) = slot.kind.mirrors.clone() {
                order.fields.set(&pointer, given.value.clone().map_or(Value::Null, Value::String));
                changed.push(pointer);
            }
        }
        for (pointer, value) in &self.fields {
            for slot in order.requirements.iter_mut().filter(|slot| slot.kind.mirrors.as_deref() == Some(pointer)) {
                slot.give(value.as_str().map(str::to_owned));
                changed.push(slot.kind.pointer());
            }
            order.fields.set(pointer, value.clone());
            changed.push((*pointer).to_owned());
        }
        changed
    }
}

fn apply(world: &mut World, id: Uuid, changes: &Changes) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    let changed = changes.set(order);
    if changed.is_empty() {
        return;
    }
    order.updated_at = now;
    let enabled = order.messaging_enabled();
    let messaging = match (order.messaging_status, enabled) {
        (MessagingStatus::NotApplicable, true) => Some(MessagingStatus::Pending),
        (MessagingStatus::Pending, false) => Some(MessagingStatus::NotApplicable),
        _ => None,
    };
    documents::relink_order(world, id);
    if let Some(status) = messaging {
        events::set_messaging_status(world, id, status);
    }
    lifecycle::note_changes(world, id, &changed);
}
