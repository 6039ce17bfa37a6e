//! Documents: uploads, their life without a link, and who uses them.

mod content;
mod disposition;
mod fetch;
mod links;
mod reading;
mod text;
mod upload;
mod usable;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::queue::Task;
use crate::server::Shared;
use crate::time;
use crate::world::World;

pub(crate) use links::{DocumentLink, LinkedResource, relink_order, set_links};
pub(crate) use upload::add_generated;
pub(crate) use usable::{Unusable, usable};

/// Bytes that stand for a virus: the start of the industry's harmless test file.
const VIRUS_MARKER: &[u8] = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

/// An uploaded file.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) id: Uuid,
    pub(crate) filename: String,
    pub(crate) content_type: &'static str,
    pub(crate) sha256: String,
    pub(crate) bytes: Bytes,
    pub(crate) customer_reference: Option<String>,
    pub(crate) scan: Scan,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
    /// The resources that use it.
    pub(crate) linked_to: Vec<Uuid>,
    /// Since when nothing has used it.
    pub(crate) unlinked_since: Option<DateTime<Utc>>,
}

/// The virus scan, which also decides whether a document is verified or denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scan {
    Pending,
    Clean,
    Infected,
}

impl Document {
    pub(crate) fn is_denied(&self) -> bool {
        self.scan == Scan::Infected
    }

    pub(crate) fn status(&self) -> &'static str {
        match self.scan {
            Scan::Pending => "pending",
            Scan::Clean => "verified",
            Scan::Infected => "denied",
        }
    }

    pub(crate) fn render(&self) -> Value {
        let scan = match self.scan {
            Scan::Pending => "pending_scan",
            Scan::Clean => "scanned",
            Scan::Infected => "infected",
        };
        json!({
            "av_scan_status": scan,
            "content_type": self.content_type,
            "created_at": time::seconds(self.created_at),
            "customer_reference": self.customer_reference,
            "filename": self.filename,
            "id": self.id,
            "record_type": "document",
            "sha256": self.sha256,
            "size": { "amount": self.bytes.len(), "unit": "bytes" },
            "status": self.status(),
            "updated_at": time::seconds(self.updated_at),
        })
    }
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/documents", get(reading::list).post(upload::create))
        .route("/documents/{id}", get(reading::show).patch(upload::patch).delete(upload::delete))
        .route("/documents/{id}/download", get(reading::download))
        .route("/documents/{id}/download_link", get(reading::download_link))
        .route("/document_links", get(links::list))
}

/// Where download links lead: outside the API, without its key.
pub(crate) fn storage_routes() -> Router<Arc<Shared>> {
    Router::new().route("/_storage/{token}", get(reading::stored))
}

/// The virus scan of a document ended.
pub(crate) fn finish_scan(world: &mut World, id: Uuid) {
    let now = world.now();
    let Some(document) = world.documents.get_mut(&id) else {
        return;
    };
    let infected = document.bytes.windows(VIRUS_MARKER.len()).any(|window| window == VIRUS_MARKER);
    document.scan = if infected { Scan::Infected } else { Scan::Clean };
    document.updated_at = now;
}

/// Deletes a document that has had no link for its whole grace period.
pub(crate) fn sweep(world: &mut World, id: Uuid) {
    let now = world.now();
    let life = time::delta(world.assumptions.times.unlinked_document_life);
    let expired =
        world.documents.get(&id).and_then(|document| document.unlinked_since).is_some_and(|since| now - since >= life);
    if expired {
        world.documents.shift_remove(&id);
    }
}

/// Starts the grace period of a document without links.
fn note_unlinked(world: &mut World, id: Uuid) {
    let now = world.now();
    if let Some(document) = world.documents.get_mut(&id) {
        document.unlinked_since = Some(now);
        let life = world.assumptions.times.unlinked_document_life;
        world.schedule_in(life, Task::DocumentSweep { document: id });
    }
}
