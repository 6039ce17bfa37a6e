//! Requirement groups: values filled in once, copied into orders. Their answers have no envelope.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::kinds::{RequirementSlot, for_order};
use crate::assumptions::{GROUP_APPROVAL_TIME, MISSING, NOT_IN_ENUM, UNKNOWN_ASSOCIATION, UNPROCESSABLE, WRONG_TYPE};
use crate::call::{ApiCall, Object, json_body, optional_text, required_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::queue::Task;
use crate::time;
use crate::world::World;

const NUMBER_TYPES: &[&str] = &["local", "toll_free", "mobile", "national", "shared_cost"];
const ACTIONS: &[&str] = &["ordering", "porting"];
const STATUSES: &[&str] = &["approved", "unapproved", "pending-approval", "declined", "expired"];

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
        !matches!(self.status, "declined" | "expired")
    }

    fn render(&self) -> Value {
        let requirements: Vec<Value> = self
            .slots
            .iter()
            .map(|slot| {
                json!({
                    "created_at": time::seconds(self.created_at),
                    "expires_at": null,
                    "field_type": slot.kind.field_type,
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
            return Err(ApiError::at(NOT_IN_ENUM, format!("/{name}"), detail));
        }
    }
    let reference = optional_text(&body, "customer_reference")?;
    let mut slots = for_order(country, number_type);
    fill(&mut slots, &body)?;
    let mut world = call.world();
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
    let answer = group.render();
    world.requirement_groups.insert(group.id, group);
    json_body(StatusCode::OK, answer)
}

/// Takes over the values of a body.
fn fill(slots: &mut [RequirementSlot], body: &Object) -> ApiResult<()> {
    let entries = match body.get("regulatory_requirements") {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Array(entries)) => entries,
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/regulatory_requirements", "must be an array"));
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        let pointer = format!("/regulatory_requirements/{index}");
        let id = entry
            .get("requirement_id")
            .and_then(Value::as_str)
            .ok_or_else(|| ApiError::at(MISSING, format!("{pointer}/requirement_id"), "is required"))?;
        let slot = slots.iter_mut().find(|slot| slot.kind.id.eq_ignore_ascii_case(id));
        let slot = slot.ok_or_else(|| {
            let detail = "is not required for this combination";
            ApiError::at(UNKNOWN_ASSOCIATION, format!("{pointer}/requirement_id"), detail)
        })?;
        slot.value = match entry.get("field_value") {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()),
            Some(_) => {
                return Err(ApiError::at(WRONG_TYPE, format!("{pointer}/field_value"), "must be a string"));
            }
        };
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
    let group = world.requirement_groups.get_mut(&id).ok_or_else(|| unknown("requirement group"))?;
    if group.status == "pending-approval" {
        return Err(ApiError::new(UNPROCESSABLE, "The group is being reviewed"));
    }
    let mut slots = group.slots.clone();
    fill(&mut slots, &body)?;
    group.slots = slots;
    if body.contains_key("customer_reference") {
        group.customer_reference = reference.map(str::to_owned);
    }
    group.updated_at = now;
    json_body(StatusCode::OK, group.render())
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let removed = call.world().requirement_groups.shift_remove(&id);
    json_body(StatusCode::OK, removed.ok_or_else(|| unknown("requirement group"))?.render())
}

pub(super) async fn submit(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let now = world.now();
    let group = world.requirement_groups.get_mut(&id).ok_or_else(|| unknown("requirement group"))?;
    if !matches!(group.status, "unapproved" | "declined") {
        let detail = format!("A group that is {} cannot be submitted", group.status);
        return Err(ApiError::new(UNPROCESSABLE, detail));
    }
    let missing = group.slots.iter().enumerate().filter(|(_, slot)| slot.value.is_none());
    let missing = missing.map(|(index, _)| {
        ApiError::at(MISSING, format!("/regulatory_requirements/{index}/field_value"), "is required")
    });
    if let Some(error) = ApiError::all(missing) {
        return Err(error);
    }
    group.status = "pending-approval";
    group.updated_at = now;
    let answer = group.render();
    world.schedule_in(GROUP_APPROVAL_TIME, Task::GroupApproval { group: id });
    json_body(StatusCode::OK, answer)
}

/// A submitted group has been reviewed.
pub(crate) fn approve(world: &mut World, id: Uuid) {
    let now = world.now();
    let group = world.requirement_groups.get_mut(&id);
    if let Some(group) = group.filter(|group| group.status == "pending-approval") {
        group.status = "approved";
        group.updated_at = now;
    }
}
