//! Requirements that need a person to do something: the Australian identity check.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{IDENTITY_CHECK_TIME, MISSING, UNPROCESSABLE};
use crate::call::{ApiCall, data, json_body, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::{Page, envelope, newest_first};
use crate::queue::Task;
use crate::time;
use crate::world::World;

const ACTION_TYPE: &str = "au_id_verification";
/// Requirement type of the identity check; the real id is not published.
const REQUIREMENT_TYPE: &str = "9f4c2f0e-55f1-4b57-8e7c-2d8f2f1f0a66";
const STATUSES: &[&str] = &["created", "pending", "completed", "cancelled", "failed"];

/// An action and how far it has come.
#[derive(Debug, Clone)]
pub(crate) struct ActionRequirement {
    id: Uuid,
    pub(crate) status: &'static str,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl ActionRequirement {
    pub(crate) fn new(id: Uuid, now: DateTime<Utc>) -> Self {
        Self { id, status: "created", created_at: now, updated_at: now }
    }

    fn render(&self, order: Uuid) -> Value {
        // The link appears with the start of the action.
        let url = (self.status != "created").then(|| format!("https://identity.example.com/verify/{}", self.id));
        json!({
            "action_type": ACTION_TYPE,
            "action_url": url,
            "cancel_reason": null,
            "created_at": time::seconds(self.created_at),
            "id": self.id,
            "porting_order_id": order,
            "record_type": "porting_action_requirement",
            "requirement_type_id": REQUIREMENT_TYPE,
            "status": self.status,
            "updated_at": time::seconds(self.updated_at),
        })
    }
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["id", "action_type", "requirement_type_id", "status"])?;
    let id = call.id("id")?;
    let query = &call.query;
    let page = Page::from_query(query)?;
    let statuses = query.one_of_enum("filter.status", STATUSES)?;
    let types = query.one_of_enum("filter.action_type", &[ACTION_TYPE])?;
    let requirement_types = query.any_of("filter.requirement_type_id");
    let ids = query.any_of("filter.id");
    let sort = query.sort(&["created_at", "updated_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let found = order
        .action_requirements
        .iter()
        .filter(|action| {
            statuses.as_ref().is_none_or(|statuses| statuses.contains(&action.status))
                && types.as_ref().is_none_or(|types| types.contains(&ACTION_TYPE))
                && requirement_types.as_ref().is_none_or(|types| types.contains(&REQUIREMENT_TYPE))
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
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let action = order
        .action_requirements
        .iter_mut()
        .find(|action| action.id == item)
        .ok_or_else(|| unknown("action requirement"))?;
    let missing = ["first_name", "last_name"].into_iter().filter(|name| {
        let value = body.get("params").and_then(|params| params.get(name)).and_then(Value::as_str);
        value.is_none_or(|text| text.trim().is_empty())
    });
    let missing = missing.map(|name| ApiError::at(MISSING, format!("/params/{name}"), "is required"));
    if let Some(error) = ApiError::all(missing) {
        return Err(error);
    }
    if action.status != "created" {
        return Err(ApiError::new(UNPROCESSABLE, "The action has been initiated already"));
    }
    action.status = "pending";
    action.updated_at = now;
    let answer = action.render(id);
    world.schedule_in(IDENTITY_CHECK_TIME, Task::IdentityCheck { order: id, action: item });
    data(StatusCode::OK, answer)
}

/// The person went through the identity check.
pub(crate) fn complete(world: &mut World, order: Uuid, action: Uuid) {
    let now = world.now();
    let found = world
        .orders
        .get_mut(order)
        .and_then(|order| order.action_requirements.iter_mut().find(|item| item.id == action));
    if let Some(item) = found {
        item.status = "completed";
        item.updated_at = now;
    }
}
