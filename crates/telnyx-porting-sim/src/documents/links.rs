//! Which resource uses which document.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::note_unlinked;
use crate::assumptions::LinkRecordTypes;
use crate::call::{ApiCall, json_body};
use crate::errors::ApiResult;
use crate::paging::envelope;
use crate::time;
use crate::world::World;

const FILTERS: &[&str] = &["document_id", "linked_record_type", "linked_resource_id"];

/// A kind of resource that uses documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkedResource {
    PortingOrder,
    RequirementGroup,
    LoaConfiguration,
    Report,
}

impl LinkedResource {
    fn record_type(self, names: &LinkRecordTypes) -> &str {
        match self {
            Self::PortingOrder => &names.porting_order,
            Self::RequirementGroup => &names.requirement_group,
            Self::LoaConfiguration => &names.loa_configuration,
            Self::Report => &names.report,
        }
    }
}

/// One use of one document.
#[derive(Debug)]
pub(crate) struct DocumentLink {
    id: Uuid,
    document: Uuid,
    resource: LinkedResource,
    created_at: DateTime<Utc>,
}

/// Brings the links of an order in line with what it refers to; an order that is gone refers to
/// nothing.
pub(crate) fn relink_order(world: &mut World, order: Uuid) {
    let wanted = world.orders.get(order).map(|order| order.documents()).unwrap_or_default();
    set_links(world, LinkedResource::PortingOrder, order, &wanted);
}

/// Makes these documents the ones that a resource uses.
pub(crate) fn set_links(world: &mut World, kind: LinkedResource, resource: Uuid, wanted: &[Uuid]) {
    let mut links = world.links.remove(&resource).unwrap_or_default();
    let (kept, stale): (Vec<_>, Vec<_>) = links.drain(..).partition(|link| wanted.contains(&link.document));
    links = kept;
    for link in stale {
        if let Some(document) = world.documents.get_mut(&link.document) {
            document.linked_to.retain(|other| *other != resource);
            if document.linked_to.is_empty() && world.assumptions.documents.unlinked_again_expires {
                note_unlinked(world, link.document);
            }
        }
    }
    for &document in wanted {
        if links.iter().any(|link| link.document == document) {
            continue;
        }
        links.push(DocumentLink { id: world.new_id(), document, resource: kind, created_at: world.now() });
        if let Some(document) = world.documents.get_mut(&document) {
            document.linked_to.push(resource);
            document.unlinked_since = None;
        }
    }
    if !links.is_empty() {
        world.links.insert(resource, links);
    }
}

fn render(names: &LinkRecordTypes, resource: Uuid, link: &DocumentLink) -> Value {
    json!({
        "created_at": time::seconds(link.created_at),
        "document_id": link.document,
        "id": link.id,
        "linked_record_type": link.resource.record_type(names),
        "linked_resource_id": resource,
        "record_type": "document_link",
        "updated_at": time::seconds(link.created_at),
    })
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let page = call.page()?;
    let documents = call.query.tokens("filter.document_id");
    let types = call.query.tokens("filter.linked_record_type");
    let resources = call.query.tokens("filter.linked_resource_id");
    let holds = |ids: &Option<Vec<&str>>, id: Uuid| {
        ids.as_ref().is_none_or(|ids| ids.iter().any(|text| Uuid::parse_str(text) == Ok(id)))
    };
    let names = &call.assumptions().documents.link_record_types;
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
            let record_type = link.resource.record_type(names);
            holds(&documents, link.document) && types.as_ref().is_none_or(|types| types.contains(&record_type))
        })
        .collect();
    // The map has no order of its own; ids settle ties.
    found.sort_by_key(|(_, link)| std::cmp::Reverse((link.created_at, link.id)));
    let (found, meta) = page.cut(found);
    let found = found.into_iter().map(|(resource, link)| render(names, resource, link)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}
