//! Requirements that need a person to do something: the Australian identity check.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, unknown};
use crate::carrier::IdentityCheck;
use crate::errors::{ApiError, ApiResult};
use crate::paging::{envelope, newest_first};
use crate::queue::Task;
use crate::requirements::Standing;
use crate::time;
use crate::world::World;

const ACTION_TYPE: &str = "au_id_verification";
const STATUSES: &[&str] = &["created", "pending", "completed", "cancelled", "failed"];

/// An action and how far it has come.
#[derive(Debug, Clone)]
pub(crate) struct ActionRequirement {
    id: Uuid,
    requirement_type: Uuid,
    status: &'static str,
    cancel_reason: Option<String>,
    /// How often it was started.
    attempts: usize,
    /// How the attempt under way will end.
    outcome: IdentityCheck,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl ActionRequirement {
    pub(crate) fn new(id: Uuid, requirement_type: Uuid, now: DateTime<Utc>) -> Self {
        Self {
            id,
            requirement_type,
            status: "created",
            cancel_reason: None,
            attempts: 0,
            outcome: IdentityCheck::Passes,
            created_at: now,
            updated_at: now,
        }
    }

    /// The same action on another order.
    pub(super) fn copied(&self, id: Uuid) -> Self {
        Self { id, ..self.clone() }
    }

    fn render(&self, order: Uuid) -> Value {
        // The link appears with the start of the action.
        let url = (self.status != "created").then(|| format!("https://identity.example.com/verify/{}", self.id));
        json!({
            "action_type": ACTION_TYPE,
            "action_url": url,
            "cancel_reason": self.cancel_reason,
            "created_at": time::seconds(self.created_at),
            "id": self.id,
            "porting_order_id": order,
            "record_type": "porting_action_requirement",
            "requirement_type_id": self.requirement_type,
            "status": self.status,
            "updated_at": time::seconds(self.updated_at),
        })
    }
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["id", "action_type", "requirement_type_id", "status"])?;
    let id = call.id("id")?;
    let query = &call.query;
    let page = call.page()?;
    let statuses = query.one_of_enum("filter.status", STATUSES)?;
    let types = query.one_of_enum("filter.action_type", &[ACTION_TYPE])?;
    let requirement_types = query.tokens("filter.requirement_type_id");
    let ids = query.tokens("filter.id");
    let sort = query.sort(&["created_at", "updated_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let found = order
        .action_requirements
        .iter()
        .filter(|action| {
            statuses.as_ref().is_none_or(|statuses| statuses.contains(&action.status))
                && types.as_ref().is_none_or(|types| types.contains(&ACTION_TYPE))
                && requirement_types
                    .as_ref()
                    .is_none_or(|types| types.iter().any(|text| Uuid::parse_str(text) == Ok(action.requirement_type)))
                && ids.as_ref().is_none_or(|ids| ids.iter().any(|id| Uuid::parse_str(id) == Ok(action.id)))
        })
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    let found = found.into_iter().map(|action| action.render(id)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}

pub(super) async fn initiate(call: ApiCall) -> ApiResult {
    let (id, item) = (call.id("id")?, call.id("item")?);
    let body = call.json()?;
    let mut world = call.world();
    let now = world.now();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let known = order.action_requirements.iter().find(|action| action.id == item);
    let known = known.ok_or_else(|| unknown("action requirement"))?;
    let param = |name: &str| body.get("params").and_then(|params| params.get(name)).and_then(Value::as_str);
    let missing =
        ["first_name", "last_name"].into_iter().filter(|name| param(name).is_none_or(|text| text.trim().is_empty()));
    let missing = missing.map(|name| ApiError::at(Refusal::Missing, format!("/params/{name}"), "is required"));
    if let Some(error) = ApiError::all(missing) {
        return Err(error);
    }
    let restarts = call.assumptions().requirements.actions_restart && matches!(known.status, "cancelled" | "failed");
    if known.status != "created" && !restarts {
        return Err(ApiError::new(Refusal::ActionBegun, "The action has been initiated already"));
    }
    let outcome = param("last_name").and_then(outcome_of_name).unwrap_or_else(|| {
        // Scripts decide the first attempt.
        let scripted = (known.attempts == 0).then(|| world.script_for(order).identity_check);
        scripted.unwrap_or(IdentityCheck::Passes)
    });
    let answer = set(&mut world, id, item, |action| {
        action.status = "pending";
        action.cancel_reason = None;
        action.attempts += 1;
        action.outcome = outcome;
        action.updated_at = now;
    });
    let time = world.assumptions.times.identity_check;
    world.schedule_in(time, Task::IdentityCheck { order: id, action: item });
    data(StatusCode::OK, answer.ok_or_else(|| unknown("action requirement"))?)
}

/// Last names that a person does not get through the check with.
fn outcome_of_name(last_name: &str) -> Option<IdentityCheck> {
    match last_name {
        "FAILED-TEST" => Some(IdentityCheck::Fails),
        "CANCELLED-TEST" => Some(IdentityCheck::Cancelled("Cancelled by the person to be verified".to_owned())),
        _ => None,
    }
}

/// Changes an action and, with it, the requirement that it is for.
fn set(world: &mut World, order: Uuid, item: Uuid, change: impl FnOnce(&mut ActionRequirement)) -> Option<Value> {
    let order = world.orders.get_mut(order)?;
    let action = order.action_requirements.iter_mut().find(|action| action.id == item)?;
    change(action);
    let standing = match action.status {
        "pending" => Standing::UnderWay,
        "completed" => Standing::Done,
        "cancelled" | "failed" => Standing::Refused,
        _ => Standing::Open,
    };
    let requirement = order.requirements.iter_mut().find(|slot| slot.kind.id == action.requirement_type);
    if let Some(slot) = requirement {
        slot.standing = standing;
    }
    Some(action.render(order.id))
}

/// The person went through the identity check, or did not.
pub(crate) fn conclude(world: &mut World, order: Uuid, action: Uuid) {
    let now = world.now();
    set(world, order, action, |action| {
        action.updated_at = now;
        match action.outcome.clone() {
            IdentityCheck::Passes => action.status = "completed",
            IdentityCheck::Fails => action.status = "failed",
            IdentityCheck::Cancelled(reason) => {
                action.status = "cancelled";
                action.cancel_reason = Some(reason);
            }
        }
    });
}
