//! Which resource uses which document.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::note_unlinked;
use crate::call::{ApiCall, json_body};
use crate::errors::ApiResult;
use crate::paging::{Page, envelope};
use crate::time;
use crate::world::World;

/// What porting orders are called in links; assumed, no sample shows it.
const PORTING_ORDER: &str = "porting_order";
const FILTERS: &[&str] = &["document_id", "linked_record_type", "linked_resource_id"];

/// One use of one document.
#[derive(Debug)]
pub(crate) struct DocumentLink {
    id: Uuid,
    document: Uuid,
    record_type: &'static str,
    created_at: DateTime<Utc>,
}

/// Brings the links of an order in line with what it refers to; an order that is gone refers to
/// nothing.
pub(crate) fn relink_order(world: &mut World, order: Uuid) {
    let wanted = world.orders.get(order).map(|order| order.documents()).unwrap_or_default();
    set_links(world, PORTING_ORDER, order, &wanted);
}

/// Makes these documents the ones that a resource uses.
pub(crate) fn set_links(world: &mut World, record_type: &'static str, resource: Uuid, wanted: &[Uuid]) {
    let mut links = world.links.remove(&resource).unwrap_or_default();
    let (kept, stale): (Vec<_>, Vec<_>) = links.drain(..).partition(|link| wanted.contains(&link.document));
    links = kept;
    for link in stale {
        if let Some(document) = world.documents.get_mut(&link.document) {
            document.linked_to.retain(|other| *other != resource);
            if document.linked_to.is_empty() {
                note_unlinked(world, link.document);
            }
        }
    }
    for &document in wanted {
        if links.iter().any(|link| link.document == document) {
            continue;
        }
        links.push(DocumentLink { id: world.new_id(), document, record_type, created_at: world.now() });
        if let Some(document) = world.documents.get_mut(&document) {
            document.linked_to.push(resource);
            document.unlinked_since = None;
        }
    }
    if !links.is_empty() {
        world.links.insert(resource, links);
    }
}

fn render(resource: Uuid, link: &DocumentLink) -> Value {
    json!({
        "created_at": time::seconds(link.created_at),
        "document_id": link.document,
        "id": link.id,
        "linked_record_type": link.record_type,
        "linked_resource_id": resource,
        "record_type": "document_link",
        "updated_at": time::seconds(link.created_at),
    })
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let page = Page::from_query(&call.query)?;
    let documents = call.query.any_of("filter.document_id");
    let types = call.query.any_of("filter.linked_record_type");
    let resources = call.query.any_of("filter.linked_resource_id");
    let holds = |ids: &Option<Vec<&str>>, id: Uuid| {
        ids.as_ref().is_none_or(|ids| ids.iter().any(|text| Uuid::parse_str(text) == Ok(id)))
    };
    let world = call.world();
    let links: Box<dyn Iterator<Item = (&Uuid, &Vec<DocumentLink>)>> = match &resources {
        Some(ids) => {
            let ids = ids.iter().filter_map(|id| Uuid::parse_str(id).ok());
            // Naming a resource twice must not list its links twice.
            Box::new(ids.collect::<BTreeSet<_>>().into_iter().filter_map(|id| world.links.get_key_value(&id)))
        }
        None => Box::new(world.links.iter()),
    };
    let mut found: Vec<(Uuid, &DocumentLink)> = links
        .flat_map(|(resource, links)| links.iter().map(move |link| (*resource, link)))
        .filter(|(_, link)| {
            holds(&documents, link.document) && types.as_ref().is_none_or(|types| types.contains(&link.record_type))
        })
        .collect();
    // The map has no order of its own; ids settle ties.
    found.sort_by_key(|(_, link)| std::cmp::Reverse((link.created_at, link.id)));
    let (found, meta) = page.cut(found);
    let found = found.into_iter().map(|(resource, link)| render(resource, link)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}
