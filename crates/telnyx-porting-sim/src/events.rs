//! The event history of the account.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::call::{ApiCall, data, json_body, no_content, unknown};
use crate::comments::{Author, Comment};
use crate::errors::ApiResult;
use crate::orders::render_order;
use crate::paging::{Page, envelope};
use crate::server::Shared;
use crate::time;
use crate::webhooks;
use crate::world::World;

const STATUS_CHANGED: &str = "porting_order.status_changed";
const NEW_COMMENT: &str = "porting_order.new_comment";
pub(crate) const MESSAGING_CHANGED: &str = "porting_order.messaging_changed";
pub(crate) const DELETED: &str = "porting_order.deleted";
pub(crate) const SPLIT: &str = "porting_order.split";
pub(crate) const SHARING_TOKEN_EXPIRED: &str = "porting_order.sharing_token_expired";
const TYPES: &[&str] = &[
    DELETED,
    "porting_order.loa_updated",
    MESSAGING_CHANGED,
    STATUS_CHANGED,
    SHARING_TOKEN_EXPIRED,
    NEW_COMMENT,
    SPLIT,
];
const FILTERS: &[&str] = &["type", "porting_order_id", "created_at.gte", "created_at.lte"];

/// Something that happened to an order.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: Uuid,
    pub(crate) event_type: &'static str,
    pub(crate) order: Uuid,
    /// `None` for events that are not sent out.
    pub(crate) payload: Option<Value>,
    pub(crate) created_at: DateTime<Utc>,
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/porting/events", get(list))
        .route("/porting/events/{id}", get(show))
        .route("/porting/events/{id}/republish", post(republish))
}

/// Adds an event to the history.
pub(crate) fn record(world: &mut World, order: Uuid, event_type: &'static str, payload: Option<Value>) {
    let event = Event { id: world.new_id(), event_type, order, payload, created_at: world.now() };
    tracing::info!(event = event_type, %order, at = %event.created_at, "event");
    if event.payload.is_some() {
        webhooks::publish(world, &event);
    }
    world.events.push(event);
}

pub(crate) fn status_changed(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(&id) else {
        return;
    };
    let payload = json!({
        "customer_reference": order.fields["customer_reference"],
        "id": id,
        "status": { "value": order.status.as_str(), "details": order.details },
        "support_key": order.support_key,
        "updated_at": time::seconds_with_offset(order.updated_at),
        "webhook_url": order.fields["webhook_url"],
    });
    record(world, id, STATUS_CHANGED, Some(payload));
}

pub(crate) fn new_comment(world: &mut World, comment: &Comment) {
    let support_key = world.orders.get(&comment.order).and_then(|order| order.support_key.clone());
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
    record(world, comment.order, NEW_COMMENT, Some(payload));
}

/// Moves the messaging side of an order and tells the world.
pub(crate) fn set_messaging_status(world: &mut World, id: Uuid, status: &'static str) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(&id) else {
        return;
    };
    order.messaging_status = status;
    order.updated_at = now;
    let Some(order) = world.orders.get(&id) else {
        return;
    };
    let payload = json!({
        "customer_reference": order.fields["customer_reference"],
        "id": id,
        "messaging": render_order(world, order, false)["messaging"],
        "support_key": order.support_key,
    });
    record(world, id, MESSAGING_CHANGED, Some(payload));
}

pub(crate) fn deleted(world: &mut World, id: Uuid) {
    let now = time::micros(world.now());
    let Some(order) = world.orders.get(&id) else {
        return;
    };
    let payload = json!({
        "created_at": now,
        "customer_reference": order.fields["customer_reference"],
        "deleted_at": now,
        "id": id,
        "record_type": "porting_event",
        "updated_at": now,
    });
    record(world, id, DELETED, Some(payload));
}

/// A number moved to another order.
pub(crate) fn split(world: &mut World, from: Uuid, to: Uuid, number: Uuid) {
    let payload = json!({
        "from": { "id": from },
        "porting_phone_numbers": [{ "id": number }],
        "to": { "id": to },
    });
    record(world, from, SPLIT, Some(payload));
}

/// An event as the API shows it.
pub(crate) fn render(event: &Event) -> Value {
    let methods: &[&str] = if event.payload.is_some() { &["email", "webhook"] } else { &[] };
    let mut body = json!({
        "available_notification_methods": methods,
        "event_type": event.event_type,
        "id": event.id,
        "payload": event.payload,
        "payload_status": "completed",
        "porting_order_id": event.order,
    });
    // The published form of this one event carries these inside its payload.
    if event.event_type != DELETED {
        body["created_at"] = json!(time::micros(event.created_at));
        body["record_type"] = json!("porting_event");
        body["updated_at"] = json!(time::micros(event.created_at));
    }
    body
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let query = &call.query;
    let page = Page::from_query(query)?;
    let types = query.one_of_enum("filter.type", TYPES)?;
    let orders = query.any_of("filter.porting_order_id");
    let from = query.instant("filter.created_at.gte")?;
    let to = query.instant("filter.created_at.lte")?;
    let world = call.world();
    let found = world
        .events
        .iter()
        .rev()
        .filter(|event| {
            types.as_ref().is_none_or(|types| types.contains(&event.event_type))
                && orders.as_ref().is_none_or(|ids| ids.iter().any(|id| Uuid::parse_str(id) == Ok(event.order)))
                && from.is_none_or(|from| event.created_at >= from)
                && to.is_none_or(|to| event.created_at <= to)
        })
        .collect();
    let (events, meta) = page.cut(found);
    json_body(StatusCode::OK, envelope(events.into_iter().map(render).collect(), meta))
}

async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let event = world.events.iter().find(|event| event.id == id);
    data(StatusCode::OK, render(event.ok_or_else(|| unknown("event"))?))
}

/// Sends an event again to whoever listens now; no new event comes of it.
async fn republish(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let event = world.events.iter().find(|event| event.id == id).cloned();
    let event = event.ok_or_else(|| unknown("event"))?;
    if event.payload.is_some() {
        webhooks::publish(&mut world, &event);
    }
    no_content()
}
