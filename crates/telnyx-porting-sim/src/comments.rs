//! The comment thread of an order.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::desk_answers;
use crate::errors::{ApiError, ApiResult};
use crate::events;
use crate::paging::envelope;
use crate::server::Shared;
use crate::time;
use crate::world::World;

/// Who wrote a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Author {
    /// The customer.
    User,
    /// The porting desk.
    Admin,
}

impl Author {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Admin => "admin",
        }
    }
}

/// One comment.
#[derive(Debug, Clone)]
pub(crate) struct Comment {
    pub(crate) id: Uuid,
    pub(crate) order: Uuid,
    pub(crate) author: Author,
    pub(crate) body: String,
    pub(crate) created_at: DateTime<Utc>,
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/porting_orders/{id}/comments", get(list).post(create))
}

/// Adds a comment and tells the world; `None` when there is no such order.
pub(crate) fn add(world: &mut World, order: Uuid, author: Author, body: &str) -> Option<Value> {
    let now = world.now();
    let subject = world.orders.get_mut(order)?;
    if author == Author::User {
        subject.heard_at = now;
    }
    let comment = Comment { id: world.new_id(), order, author, body: body.to_owned(), created_at: world.now() };
    let rendered = render(&comment);
    if let Some(subject) = world.orders.get_mut(order) {
        subject.comments.push(comment.clone());
    }
    events::new_comment(world, &comment);
    if author == Author::User {
        desk_answers::plan(world, &comment);
    }
    Some(rendered)
}

fn render(comment: &Comment) -> Value {
    json!({
        "body": comment.body,
        "created_at": time::micros(comment.created_at),
        "id": comment.id,
        "porting_order_id": comment.order,
        "record_type": "porting_comment",
        "user_type": comment.author.as_str(),
    })
}

async fn list(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let page = call.page()?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let (comments, meta) = page.cut(order.comments.iter().collect());
    json_body(StatusCode::OK, envelope(comments.into_iter().map(render).collect(), meta))
}

async fn create(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let text = required_text(&body, "body")?;
    if text.trim().is_empty() {
        return Err(ApiError::at(Refusal::Missing, "/body", "must not be empty"));
    }
    let longest = call.assumptions().limits.comment_characters;
    if text.chars().count() > longest {
        let detail = format!("must be at most {longest} characters long");
        return Err(ApiError::at(Refusal::CommentTooLong, "/body", detail));
    }
    let comment = add(&mut call.world(), id, Author::User, text);
    data(StatusCode::CREATED, comment.ok_or_else(|| unknown("porting order"))?)
}
