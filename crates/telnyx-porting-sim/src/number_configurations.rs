//! Bundles that numbers get once they are ported.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{FieldGroup, Refusal};
use crate::call::{ApiCall, data, json_body};
use crate::errors::{ApiError, ApiResult};
use crate::orders::{Order, Status};
use crate::paging::{envelope, newest_first};
use crate::server::Shared;
use crate::time;
use crate::world::World;

/// The bundle of one number.
#[derive(Debug)]
pub(crate) struct NumberConfiguration {
    id: Uuid,
    pub(crate) number: Uuid,
    bundle: Uuid,
    created_at: DateTime<Utc>,
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/porting_orders/phone_number_configurations", get(list).post(create))
}

fn render(configuration: &NumberConfiguration) -> Value {
    json!({
        "created_at": time::seconds(configuration.created_at),
        "id": configuration.id,
        "porting_phone_number_id": configuration.number,
        "record_type": "porting_phone_number_configuration",
        "updated_at": time::seconds(configuration.created_at),
        "user_bundle_id": configuration.bundle,
    })
}

fn order_of(world: &World, number: Uuid) -> Option<&Order> {
    world.orders.get(*world.number_owners.get(&number)?)
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["porting_order.status", "porting_order_id", "porting_phone_number", "user_bundle_id"])?;
    let query = &call.query;
    let page = call.page()?;
    let statuses = query.one_of_enum("filter.porting_order.status", Status::ALL)?;
    let orders = query.tokens("filter.porting_order_id");
    let numbers = query.tokens("filter.porting_phone_number");
    let bundles = query.tokens("filter.user_bundle_id");
    let sort = query.sort(&["created_at"])?;
    let holds = |ids: &Option<Vec<&str>>, id: Uuid| {
        ids.as_ref().is_none_or(|ids| ids.iter().any(|text| Uuid::parse_str(text) == Ok(id)))
    };
    let world = call.world();
    let found = world
        .number_configurations
        .values()
        .filter(|item| {
            if !holds(&numbers, item.number) || !holds(&bundles, item.bundle) {
                return false;
            }
            let order = order_of(&world, item.number);
            (statuses.is_none() && orders.is_none())
                || order.is_some_and(|order| {
                    holds(&orders, order.id)
                        && statuses.as_ref().is_none_or(|statuses| statuses.contains(&order.status.as_str()))
                })
        })
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    json_body(StatusCode::OK, envelope(found.into_iter().map(render).collect(), meta))
}

async fn create(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let list_pointer = "/phone_number_configurations";
    let entries = match body.get("phone_number_configurations") {
        Some(Value::Array(entries)) if !entries.is_empty() => entries,
        None | Some(Value::Null | Value::Array(_)) => {
            return Err(ApiError::at(Refusal::Missing, list_pointer, "must hold at least one entry"));
        }
        Some(_) => return Err(ApiError::at(Refusal::WrongType, list_pointer, "must be an array")),
    };
    let most = call.assumptions().limits.bundles_per_call;
    if entries.len() > most {
        let detail = format!("must hold at most {most} entries");
        return Err(ApiError::at(Refusal::TooManyBundles, list_pointer, detail));
    }
    let mut world = call.world();
    let mut accepted: Vec<(Uuid, Uuid)> = Vec::new();
    let mut errors = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        match examine(&world, &format!("{list_pointer}/{index}"), entry, &accepted) {
            Ok(pair) => accepted.push(pair),
            Err(error) => errors.push(error),
        }
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    let mut answers = Vec::new();
    for (number, bundle) in accepted {
        let created_at = world.now();
        let item = NumberConfiguration { id: world.new_id(), number, bundle, created_at };
        answers.push(render(&item));
        world.bundled_numbers.insert(number);
        world.number_configurations.insert(item.id, item);
    }
    data(StatusCode::CREATED, Value::Array(answers))
}

fn examine(world: &World, pointer: &str, entry: &Value, accepted: &[(Uuid, Uuid)]) -> ApiResult<(Uuid, Uuid)> {
    let id = |name: &str| {
        let at = format!("{pointer}/{name}");
        match entry.get(name) {
            None | Some(Value::Null) => Err(ApiError::at(Refusal::Missing, at, "is required")),
            Some(value) => value
                .as_str()
                .and_then(|text| Uuid::parse_str(text).ok())
                .ok_or_else(|| ApiError::at(Refusal::WrongType, at, "must be a UUID")),
        }
    };
    let (number, bundle) = (id("porting_phone_number_id")?, id("user_bundle_id")?);
    let at = format!("{pointer}/porting_phone_number_id");
    let order = order_of(world, number)
        .ok_or_else(|| ApiError::at(Refusal::UnknownPhoneNumber, &at, "is not a porting phone number"))?;
    if !world.assumptions.editing.allows(FieldGroup::Bundles, order.status) {
        let detail = format!("belongs to an order that is {}", order.status.as_str());
        return Err(ApiError::at(Refusal::BundleTooLate, at, detail));
    }
    let taken = world.bundled_numbers.contains(&number) || accepted.iter().any(|(other, _)| *other == number);
    if taken {
        return Err(ApiError::at(Refusal::BundleTwice, at, "has a bundle already"));
    }
    Ok((number, bundle))
}
