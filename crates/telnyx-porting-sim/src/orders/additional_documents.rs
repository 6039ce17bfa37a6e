//! Documents attached to an order besides LOA and invoice.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, no_content, unknown};
use crate::documents;
use crate::errors::{ApiError, ApiResult};
use crate::paging::{envelope, newest_first};
use crate::time;
use crate::world::World;

const TYPES: &[&str] = &["loa", "invoice", "csr", "other"];

/// One attachment.
#[derive(Debug, Clone)]
pub(crate) struct AdditionalDocument {
    id: Uuid,
    pub(crate) document: Uuid,
    document_type: String,
    created_at: DateTime<Utc>,
}

impl AdditionalDocument {
    /// The same document attached to another order.
    pub(super) fn copied(&self, id: Uuid) -> Self {
        Self { id, ..self.clone() }
    }
}

fn render(world: &World, order: Uuid, attachment: &AdditionalDocument) -> Value {
    let document = world.documents.get(&attachment.document);
    json!({
        "content_type": document.map(|document| document.content_type),
        "created_at": time::micros(attachment.created_at),
        "document_id": attachment.document,
        "document_type": attachment.document_type,
        "filename": document.map(|document| document.filename.as_str()),
        "id": attachment.id,
        "porting_order_id": order,
        "record_type": "porting_additional_document",
        "updated_at": time::micros(attachment.created_at),
    })
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["document_type"])?;
    let id = call.id("id")?;
    let page = call.page()?;
    let types = call.query.one_of_enum("filter.document_type", TYPES)?;
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let found = order
        .additional_documents
        .iter()
        .filter(|item| types.as_ref().is_none_or(|types| types.contains(&item.document_type.as_str())))
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    let found = found.into_iter().map(|item| render(&world, id, item)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let entries = match body.get("additional_documents") {
        Some(Value::Array(entries)) if !entries.is_empty() => entries,
        None | Some(Value::Null | Value::Array(_)) => {
            return Err(ApiError::at(Refusal::Missing, "/additional_documents", "must hold at least one entry"));
        }
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/additional_documents", "must be an array"));
        }
    };
    let most = call.assumptions().limits.additional_documents_per_call;
    if entries.len() > most {
        let detail = format!("must hold at most {most} entries");
        return Err(ApiError::at(Refusal::TooManyAdditionalDocuments, "/additional_documents", detail));
    }
    let mut world = call.world();
    if !world.orders.contains(id) {
        return Err(unknown("porting order"));
    }
    let (mut accepted, mut errors) = (Vec::new(), Vec::new());
    for (index, entry) in entries.iter().enumerate() {
        match examine(&world, index, entry) {
            Ok(pair) => accepted.push(pair),
            Err(error) => errors.push(error),
        }
    }
    if let Some(error) = ApiError::all(errors) {
        return Err(error);
    }
    let mut answers = Vec::new();
    for (document, document_type) in accepted {
        let attachment = AdditionalDocument {
            id: world.new_id(),
            document,
            document_type: document_type.to_owned(),
            created_at: world.now(),
        };
        answers.push(render(&world, id, &attachment));
        if let Some(order) = world.orders.get_mut(id) {
            order.additional_documents.push(attachment);
        }
    }
    documents::relink_order(&mut world, id);
    data(StatusCode::CREATED, Value::Array(answers))
}

fn examine<'a>(world: &World, index: usize, entry: &'a Value) -> ApiResult<(Uuid, &'a str)> {
    let pointer = format!("/additional_documents/{index}");
    let document_type = entry.get("document_type").and_then(Value::as_str).unwrap_or("other");
    if !TYPES.contains(&document_type) {
        let detail = format!("must be one of: {}", TYPES.join(", "));
        return Err(ApiError::at(Refusal::NotInEnum, format!("{pointer}/document_type"), detail));
    }
    let document = entry
        .get("document_id")
        .and_then(Value::as_str)
        .ok_or_else(|| ApiError::at(Refusal::Missing, format!("{pointer}/document_id"), "is required"))?;
    match documents::usable(world, document) {
        Ok(id) => Ok((id, document_type)),
        Err(unusable) => Err(unusable.at(format!("{pointer}/document_id"))),
    }
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let (id, item) = (call.id("id")?, call.id("item")?);
    let mut world = call.world();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let before = order.additional_documents.len();
    order.additional_documents.retain(|candidate| candidate.id != item);
    if order.additional_documents.len() == before {
        return Err(unknown("additional document"));
    }
    documents::relink_order(&mut world, id);
    no_content()
}
