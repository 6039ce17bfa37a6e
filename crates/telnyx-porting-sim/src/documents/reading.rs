//! Listing documents and getting their bytes back.

use std::cmp::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{StatusCode, header};
use serde_json::json;

use super::Document;
use crate::assumptions::{MissingDownloadLink, Refusal};
use crate::call::{ApiCall, bytes, data, json_body, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::envelope;
use crate::time;

const FILTERS: &[&str] = &["filename.contains", "customer_reference", "created_at.gt", "created_at.lt"];

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let query = &call.query;
    let page = call.page()?;
    let part = query.last("filter.filename.contains").map(|(_, part)| part);
    let references = query.any_of("filter.customer_reference");
    let after = query.instant("filter.created_at.gt")?;
    let before = query.instant("filter.created_at.lt")?;
    let sort = query.sort(&["filename", "created_at", "updated_at"])?;
    let world = call.world();
    let mut found: Vec<&Document> = world
        .documents
        .values()
        .rev()
        .filter(|document| {
            part.is_none_or(|part| document.filename.contains(part))
                && references.as_ref().is_none_or(|wanted| {
                    document.customer_reference.as_deref().is_some_and(|own| wanted.contains(&own))
                })
                && after.is_none_or(|after| document.created_at > after)
                && before.is_none_or(|before| document.created_at < before)
        })
        .collect();
    if sort.iter().any(|(key, descending)| *key == "created_at" && !descending) {
        // Ties keep the order of creation.
        found.reverse();
    }
    found.sort_by(|left, right| compare(left, right, &sort));
    let (found, meta) = page.cut(found);
    json_body(StatusCode::OK, envelope(found.into_iter().map(Document::render).collect(), meta))
}

fn compare(left: &Document, right: &Document, sort: &[(&str, bool)]) -> Ordering {
    sort.iter().fold(Ordering::Equal, |decided, (key, descending)| {
        decided.then_with(|| {
            let order = match *key {
                "filename" => left.filename.cmp(&right.filename),
                "updated_at" => left.updated_at.cmp(&right.updated_at),
                _ => left.created_at.cmp(&right.created_at),
            };
            if *descending { order.reverse() } else { order }
        })
    })
}

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let document = world.documents.get(&id).ok_or_else(|| unknown("document"))?;
    data(StatusCode::OK, document.render())
}

pub(super) async fn download(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let document = world.documents.get(&id).ok_or_else(|| unknown("document"))?;
    bytes(document.content_type, document.bytes.clone())
}

/// A link to the bytes that needs no API key and does not live long.
pub(super) async fn download_link(call: ApiCall) -> ApiResult {
    let mut world = call.world();
    let id = match call.id("id") {
        Ok(id) if world.documents.contains_key(&id) => id,
        _ => {
            let error = unknown("document");
            return Err(match call.assumptions().leniency.missing_download_link {
                MissingDownloadLink::Bare => error.bare(),
                MissingDownloadLink::Envelope => error,
            });
        }
    };
    let token = URL_SAFE_NO_PAD.encode(world.new_secret());
    let now = world.now();
    let expires_at = time::after(now, call.assumptions().times.download_link_life);
    world.download_links.retain(|_, (_, expires_at)| *expires_at > now);
    world.download_links.insert(token.clone(), (id, expires_at));
    data(StatusCode::OK, json!({ "url": format!("{}/_storage/{token}", call.origin()) }))
}

/// The storage that download links lead to. Like real ones it wants no other credentials.
pub(super) async fn stored(call: ApiCall) -> ApiResult {
    if call.headers.contains_key(header::AUTHORIZATION) {
        let detail = "A signed link takes no Authorization header; do not send the API key here";
        return Err(ApiError::new(Refusal::DownloadWithKey, detail));
    }
    let world = call.world();
    let document = world
        .download_links
        .get(call.param("token"))
        .filter(|(_, expires_at)| *expires_at > world.now())
        .and_then(|(id, _)| world.documents.get(id))
        .ok_or_else(|| ApiError::new(Refusal::DownloadLinkGone, "The link is not valid or has expired"))?;
    bytes(document.content_type, document.bytes.clone())
}
