//! The event history of the account.

mod event_type;
mod history;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use http::StatusCode;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{DeletedMembers, RepublishedId, SplitEvents};
use crate::call::{ApiCall, Data, no_content, unknown, written};
use crate::comments::{Author, Comment};
use crate::errors::ApiResult;
use crate::orders::{self, MessagingStatus};
use crate::paging::List;
use crate::server::Shared;
use crate::time::{self, Micros};
use crate::webhooks;
use crate::world::World;

pub use event_type::EventType;

pub(crate) use history::{Event, History};

const RECORD_TYPE: &str = "porting_event";
const FILTERS: &[&str] = &["type", "porting_order_id", "created_at.gte", "created_at.lte"];

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/porting/events", get(list))
        .route("/porting/events/{id}", get(show))
        .route("/porting/events/{id}/republish", post(republish))
}

/// Adds an event to the history.
pub(crate) fn record(world: &mut World, order: Uuid, event_type: EventType, payload: Option<Value>) {
    let payload = payload.and_then(|payload| to_raw_value(&payload).ok());
    let event = Event { id: world.new_id(), event_type, order, payload, created_at: world.now() };
    tracing::info!(event = event_type.as_str(), %order, at = %event.created_at, "event");
    if event.payload.is_some() {
        webhooks::publish(world, &event);
    }
    world.events.push(event);
}

pub(crate) fn status_changed(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else {
        return;
    };
    if !world.assumptions.events.status_changed.contains(&order.status) {
        return;
    }
    let payload = json!({
        "customer_reference": order.fields.get("/customer_reference"),
        "id": id,
        "status": { "value": order.status.as_str(), "details": order.details },
        "support_key": order.support_key,
        "updated_at": time::seconds_with_offset(order.updated_at),
        "webhook_url": order.fields.get("/webhook_url"),
    });
    record(world, id, EventType::StatusChanged, Some(payload));
}

pub(crate) fn new_comment(world: &mut World, comment: &Comment) {
    if !world.assumptions.events.new_comment.contains(&comment.author) {
        return;
    }
    let support_key = world.orders.get(comment.order).and_then(|order| order.support_key.clone());
    // The desk's people have no id.
    let user_id = (comment.author == Author::User).then_some(world.user_id);
    let payload = json!({
        "comment": {
            "body": comment.body,
            "id": comment.id,
            "inserted_at": time::micros(comment.created_at),
            "user_id": user_id,
            "user_type": comment.author.as_str(),
        },
        "porting_order_id": comment.order,
        "support_key": support_key,
    });
    record(world, comment.order, EventType::NewComment, Some(payload));
}

/// Moves the messaging side of an order and tells the world.
pub(crate) fn set_messaging_status(world: &mut World, id: Uuid, status: MessagingStatus) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    order.messaging_status = status;
    order.updated_at = now;
    if !world.assumptions.events.messaging_changed.contains(&status) {
        return;
    }
    let Some(order) = world.orders.get(id) else {
        return;
    };
    let payload = json!({
        "customer_reference": order.fields.get("/customer_reference"),
        "id": id,
        "messaging": orders::messaging(order),
        "support_key": order.support_key,
    });
    record(world, id, EventType::MessagingChanged, Some(payload));
}

pub(crate) fn deleted(world: &mut World, id: Uuid) {
    let now = time::micros(world.now());
    let Some(order) = world.orders.get(id) else {
        return;
    };
    let mut payload = json!({
        "customer_reference": order.fields.get("/customer_reference"),
        "deleted_at": now,
        "id": id,
    });
    if world.assumptions.events.deleted_members == DeletedMembers::Inside {
        payload["created_at"] = json!(now);
        payload["record_type"] = json!(RECORD_TYPE);
        payload["updated_at"] = json!(now);
    }
    record(world, id, EventType::Deleted, Some(payload));
}

/// Numbers moved to another order.
pub(crate) fn split(world: &mut World, from: Uuid, to: Uuid, numbers: &[Uuid]) {
    let together = match world.assumptions.events.split {
        SplitEvents::PerNumber => 1,
        SplitEvents::PerOrder => numbers.len().max(1),
    };
    for numbers in numbers.chunks(together) {
        let payload = json!({
            "from": { "id": from },
            "porting_phone_numbers": numbers.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>(),
            "to": { "id": to },
        });
        record(world, from, EventType::Split, Some(payload));
    }
}

/// An event as the API shows it.
#[derive(Debug, Serialize)]
pub(crate) struct EventView<'a> {
    available_notification_methods: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    created_at: Option<Micros>,
    event_type: EventType,
    id: Uuid,
    payload: Option<&'a RawValue>,
    payload_status: &'static str,
    porting_order_id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_at: Option<Micros>,
}

pub(crate) fn render(event: &Event, deleted: DeletedMembers) -> EventView<'_> {
    let outside = event.event_type != EventType::Deleted || deleted == DeletedMembers::Outside;
    let time = outside.then_some(Micros(event.created_at));
    EventView {
        available_notification_methods: if event.payload.is_some() { &["email", "webhook"] } else { &[] },
        created_at: time,
        event_type: event.event_type,
        id: event.id,
        payload: event.payload.as_deref(),
        payload_status: "completed",
        porting_order_id: event.order,
        record_type: outside.then_some(RECORD_TYPE),
        updated_at: time,
    }
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let query = &call.query;
    let page = call.page()?;
    let types = query.one_of_enum("filter.type", EventType::ALL)?;
    let orders = query.tokens("filter.porting_order_id");
    let orders: Option<Vec<Uuid>> =
        orders.map(|ids| ids.into_iter().filter_map(|id| Uuid::parse_str(id).ok()).collect());
    let from = query.instant("filter.created_at.gte")?;
    let to = query.instant("filter.created_at.lte")?;
    let of_type = |event: &&Event| types.as_ref().is_none_or(|types| types.contains(&event.event_type.as_str()));
    let world = call.world();
    // Newest first.
    let (events, meta) = match &orders {
        Some(orders) => {
            let in_time = |event: &&Event| {
                from.is_none_or(|from| event.created_at >= from) && to.is_none_or(|to| event.created_at <= to)
            };
            let found = world.events.of_orders(orders).into_iter().rev();
            page.cut(found.filter(in_time).filter(of_type).collect())
        }
        None if types.is_some() => page.cut(world.events.between(from, to).iter().rev().filter(of_type).collect()),
        None => {
            let found = world.events.between(from, to);
            (found.iter().rev().skip(page.offset()).take(page.size()).collect(), page.meta(found.len()))
        }
    };
    let deleted = call.assumptions().events.deleted_members;
    let data = events.into_iter().map(|event| render(event, deleted)).collect();
    written(StatusCode::OK, &List { data, meta })
}

async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let event = world.events.get(id).ok_or_else(|| unknown("event"))?;
    written(StatusCode::OK, &Data { data: render(event, call.assumptions().events.deleted_members) })
}

/// Sends an event again to whoever listens now; no new event comes of it.
async fn republish(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let event = world.events.get(id).cloned();
    let mut event = event.ok_or_else(|| unknown("event"))?;
    if call.assumptions().events.republished_id == RepublishedId::Fresh {
        event.id = world.new_id();
    }
    if event.payload.is_some() {
        webhooks::publish(&mut world, &event);
    }
    no_content()
}
