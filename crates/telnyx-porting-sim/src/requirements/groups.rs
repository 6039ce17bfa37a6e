//! Requirement groups: values filled in once, copied into orders. Their answers have no envelope.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::kinds::RequirementSlot;
use super::review::{self, Verdict};
use super::value;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, Object, json_body, optional_text, required_text, unknown};
use crate::documents::{self, LinkedResource};
use crate::errors::{ApiError, ApiResult};
use crate::magic::{NUMBER_TYPES, is_country_code};
use crate::queue::Task;
use crate::time;
use crate::world::World;

const ACTIONS: &[&str] = &["ordering", "porting"];
const STATUSES: &[&str] = &["approved", "unapproved", "pending-approval", "declined", "expired", "no-longer-eligible"];

/// A set of filled-in requirements.
#[derive(Debug)]
pub(crate) struct RequirementGroup {
    id: Uuid,
    pub(crate) country: String,
    pub(crate) number_type: String,
    pub(crate) action: String,
    customer_reference: Option<String>,
    status: &'static str,
    pub(crate) slots: Vec<RequirementSlot>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl RequirementGroup {
    /// Whether orders can be filled from it.
    pub(crate) fn is_usable(&self) -> bool {
        !matches!(self.status, "declined" | "expired" | "no-longer-eligible")
    }

    fn documents(&self) -> Vec<Uuid> {
        let values = self.slots.iter().filter(|slot| slot.kind.is_document()).filter_map(|slot| slot.value.as_deref());
        let mut ids: Vec<Uuid> = values.filter_map(|text| Uuid::parse_str(text).ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn render(&self) -> Value {
        let requirements: Vec<Value> = self
            .slots
            .iter()
            .map(|slot| {
                json!({
                    "created_at": time::seconds(self.created_at),
                    "expires_at": null,
                    "field_type": slot.kind.field_type.as_str(),
                    "field_value": slot.value,
                    "requirement_id": slot.kind.id,
                    "status": self.status,
                    "updated_at": time::seconds(self.updated_at),
                })
            })
            .collect();
        json!({
            "action": self.action,
            "country_code": self.country,
            "created_at": time::seconds(self.created_at),
            "customer_reference": self.customer_reference,
            "id": self.id,
            "phone_number_type": self.number_type,
            "record_type": "requirement_group",
            "regulatory_requirements": requirements,
            "status": self.status,
            "updated_at": time::seconds(self.updated_at),
        })
    }
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["country_code", "phone_number_type", "action", "status", "customer_reference"])?;
    let query = &call.query;
    query.one_of_enum("filter.status", STATUSES)?;
    query.one_of_enum("filter.phone_number_type", NUMBER_TYPES)?;
    let names = ["country_code", "phone_number_type", "action", "status", "customer_reference"];
    let filters: Vec<(&str, Vec<&str>)> =
        names.into_iter().filter_map(|name| Some((name, query.any_of(&format!("filter.{name}"))?))).collect();
    let world = call.world();
    let groups = world
        .requirement_groups
        .values()
        .rev()
        .map(RequirementGroup::render)
        .filter(|group| {
            filters.iter().all(|(name, wanted)| group[name].as_str().is_some_and(|actual| wanted.contains(&actual)))
        })
        .collect();
    json_body(StatusCode::OK, Value::Array(groups))
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let country = required_text(&body, "country_code")?;
    let number_type = required_text(&body, "phone_number_type")?;
    let action = required_text(&body, "action")?;
    for (name, value, allowed) in [("phone_number_type", number_type, NUMBER_TYPES), ("action", action, ACTIONS)] {
        if !allowed.contains(&value) {
            let detail = format!("must be one of: {}", allowed.join(", "));
            return Err(ApiError::at(Refusal::NotInEnum, format!("/{name}"), detail));
        }
    }
    if !is_country_code(country) {
        return Err(ApiError::at(Refusal::NotInEnum, "/country_code", "must be a two-letter country code"));
    }
    let reference = optional_text(&body, "customer_reference")?;
    let mut world = call.world();
    let mut slots = world.requirement_slots(country, number_type);
    // Actions belong to an order and its numbers.
    slots.retain(|slot| !slot.is_action());
    fill(&world, &mut slots, &body)?;
    let group = RequirementGroup {
        id: world.new_id(),
        country: country.to_owned(),
        number_type: number_type.to_owned(),
        action: action.to_owned(),
        customer_reference: reference.map(str::to_owned),
        status: "unapproved",
        slots,
        created_at: world.now(),
        updated_at: world.now(),
    };
    let (id, answer) = (group.id, group.render());
    world.requirement_groups.insert(id, group);
    relink(&mut world, id);
    json_body(StatusCode::OK, answer)
}

/// Brings the links of a group in line with the documents that it holds.
fn relink(world: &mut World, id: Uuid) {
    if world.assumptions.documents.groups_link {
        let wanted = world.requirement_groups.get(&id).map(RequirementGroup::documents).unwrap_or_default();
        documents::set_links(world, LinkedResource::RequirementGroup, id, &wanted);
    }
}

/// Takes over the values of a body.
fn fill(world: &World, slots: &mut [RequirementSlot], body: &Object) -> ApiResult<()> {
    let entries = match body.get("regulatory_requirements") {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Array(entries)) => entries,
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/regulatory_requirements", "must be an array"));
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        let pointer = format!("/regulatory_requirements/{index}");
        let id = entry
            .get("requirement_id")
            .and_then(Value::as_str)
            .ok_or_else(|| ApiError::at(Refusal::Missing, format!("{pointer}/requirement_id"), "is required"))?;
        let slot = slots.iter_mut().find(|slot| slot.is_of_type(id));
        let slot = slot.ok_or_else(|| {
            let detail = "is not required for this combination";
            ApiError::at(Refusal::UnknownRequirement, format!("{pointer}/requirement_id"), detail)
        })?;
        let sent = entry.get("field_value").unwrap_or(&Value::Null);
        slot.value = value::accept(world, &slot.kind, &format!("{pointer}/field_value"), sent)?;
    }
    Ok(())
}

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let group = world.requirement_groups.get(&id).ok_or_else(|| unknown("requirement group"))?;
    json_body(StatusCode::OK, group.render())
}

pub(super) async fn patch(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let reference = optional_text(&body, "customer_reference")?;
    let mut world = call.world();
    let now = world.now();
    let group = world.requirement_groups.get(&id).ok_or_else(|| unknown("requirement group"))?;
    if group.status == "pending-approval" {
        return Err(ApiError::new(Refusal::GroupUnderReview, "The group is being reviewed"));
    }
    let mut slots = group.slots.clone();
    fill(&world, &mut slots, &body)?;
    let group = world.requirement_groups.get_mut(&id).ok_or_else(|| unknown("requirement group"))?;
    group.slots = slots;
    if body.contains_key("customer_reference") {
        group.customer_reference = reference.map(str::to_owned);
    }
    group.updated_at = now;
    let answer = group.render();
    relink(&mut world, id);
    json_body(StatusCode::OK, answer)
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let removed = world.requirement_groups.shift_remove(&id).ok_or_else(|| unknown("requirement group"))?;
    relink(&mut world, id);
    json_body(StatusCode::OK, removed.render())
}

pub(super) async fn submit(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let now = world.now();
    let group = world.requirement_groups.get_mut(&id).ok_or_else(|| unknown("requirement group"))?;
    if !matches!(group.status, "unapproved" | "declined") {
        let detail = format!("A group that is {} cannot be submitted", group.status);
        return Err(ApiError::new(Refusal::GroupNotSubmittable, detail));
    }
    let missing = group.slots.iter().enumerate().filter(|(_, slot)| slot.value.is_none());
    let missing = missing.map(|(index, _)| {
        ApiError::at(Refusal::GroupIncomplete, format!("/regulatory_requirements/{index}/field_value"), "is required")
    });
    if let Some(error) = ApiError::all(missing) {
        return Err(error);
    }
    group.status = "pending-approval";
    group.updated_at = now;
    let answer = group.render();
    let time = world.assumptions.times.group_approval;
    world.schedule_in(time, Task::GroupApproval { group: id });
    json_body(StatusCode::OK, answer)
}

/// A submitted group has been reviewed, or an approved one is looked at again.
pub(crate) fn review(world: &mut World, id: Uuid) {
    let now = world.now();
    let Some(group) = world.requirement_groups.get(&id) else { return };
    let verdict = group.slots.iter().find_map(|slot| review::verdict(world, slot));
    let status = match (group.status, verdict) {
        ("pending-approval", Some(Verdict::Declined)) => "declined",
        ("pending-approval", _) => "approved",
        ("approved", Some(Verdict::Expired)) => "expired",
        ("approved", Some(Verdict::NoLongerEligible)) => "no-longer-eligible",
        _ => return,
    };
    if let Some(group) = world.requirement_groups.get_mut(&id) {
        group.status = status;
        group.updated_at = now;
    }
    if status == "approved" && verdict.is_some() {
        let time = world.assumptions.times.group_validity;
        world.schedule_in(time, Task::GroupApproval { group: id });
    }
}
