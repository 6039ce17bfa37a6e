//! Creating, renaming and deleting documents.

use axum::body::Body;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{StatusCode, header};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::disposition::extended_filename;
use super::fetch::{fetch, name_in};
use super::{Document, Scan, content, note_unlinked};
use crate::assumptions::{Limits, Refusal, SizeCounts};
use crate::call::{ApiCall, data, optional_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::queue::Task;
use crate::world::World;

/// Name of a document that was sent without one.
const UNNAMED: &str = "document";

/// A file on its way in.
#[derive(Debug, Default)]
struct Upload {
    file: Option<Bytes>,
    /// Bytes that the file took on the way.
    sent: usize,
    filename: Option<String>,
    customer_reference: Option<String>,
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let upload = if call.has_content_type("multipart/form-data") {
        from_multipart(&call).await?
    } else {
        from_json(&call).await?
    };
    store(&call, upload)
}

async fn from_json(call: &ApiCall) -> ApiResult<Upload> {
    let body = call.json()?;
    let owned = |name| optional_text(&body, name).map(|text| text.map(str::to_owned));
    let mut filename = owned("filename")?;
    let text = optional_text(&body, "file")?;
    let file = match (text, optional_text(&body, "url")?) {
        (Some(_), Some(_)) => {
            return Err(ApiError::at(Refusal::FileAndUrl, "/url", "cannot be given together with file"));
        }
        (None, Some(url)) => {
            filename = filename.or_else(|| name_in(url));
            Some(fetch(url, &call.assumptions().limits).await?)
        }
        (None, None) => None,
        (Some(text), None) => {
            // Encoders that wrap lines are common.
            let compact: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
            let bytes =
                STANDARD.decode(compact).map_err(|_| ApiError::at(Refusal::WrongType, "/file", "must be base64"))?;
            Some(Bytes::from(bytes))
        }
    };
    let sent = text.map(str::len).or(file.as_ref().map(Bytes::len)).unwrap_or_default();
    Ok(Upload { file, sent, filename, customer_reference: owned("customer_reference")? })
}

async fn from_multipart(call: &ApiCall) -> ApiResult<Upload> {
    let malformed = || ApiError::new(Refusal::InvalidMultipart, "The multipart body is malformed");
    let mut request = Request::new(Body::from(call.body.clone()));
    if let Some(content_type) = call.headers.get(header::CONTENT_TYPE) {
        request.headers_mut().insert(header::CONTENT_TYPE, content_type.clone());
    }
    // The size of the whole body was limited before it got here.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| malformed())?;
    let mut upload = Upload::default();
    while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
        match part.name() {
            Some("file") => {
                let extended = part.headers().get(header::CONTENT_DISPOSITION).and_then(extended_filename);
                upload.filename = extended.or_else(|| part.file_name().map(str::to_owned));
                let bytes = part.bytes().await.map_err(|_| malformed())?;
                upload.sent = bytes.len();
                upload.file = Some(bytes);
            }
            Some("customer_reference") => {
                upload.customer_reference = Some(text(part).await.ok_or_else(malformed)?);
            }
            _ => {}
        }
    }
    Ok(upload)
}

pub(super) fn too_large(pointer: &str, limits: &Limits) -> ApiError {
    const MEGABYTE: usize = 1024 * 1024;
    let bytes = limits.document_bytes;
    let detail = match bytes % MEGABYTE {
        0 => format!("must be at most {} MB", bytes / MEGABYTE),
        _ => format!("must be at most {bytes} bytes"),
    };
    ApiError::at(Refusal::DocumentTooLarge, pointer, detail)
}

async fn text(part: Field<'_>) -> Option<String> {
    part.text().await.ok()
}

fn store(call: &ApiCall, upload: Upload) -> ApiResult {
    let table = call.assumptions();
    let bytes = upload.file.ok_or_else(|| ApiError::at(Refusal::Missing, "/file", "is required"))?;
    let name = upload.filename.as_deref().unwrap_or(UNNAMED);
    if bytes.is_empty() {
        return Err(ApiError::at(Refusal::DocumentEmpty, "/file", "must not be empty"));
    }
    let counted = match table.documents.size_counts {
        SizeCounts::Decoded => bytes.len(),
        SizeCounts::Encoded => upload.sent,
    };
    if counted > table.limits.document_bytes {
        return Err(too_large("/file", &table.limits));
    }
    if let Some(detail) = content::filename_objection(name, table.limits.filename_characters) {
        return Err(ApiError::at(Refusal::FilenameRefused, "/filename", detail));
    }
    let content_type = content::detect(&bytes, name)
        .ok_or_else(|| ApiError::at(Refusal::DocumentTypeRefused, "/file", "is not of an accepted content type"))?;
    let mut world = call.world();
    let id = insert(&mut world, name, content_type, bytes, upload.customer_reference);
    let answer = world.documents.get(&id).map_or(Value::Null, Document::render);
    data(StatusCode::OK, answer)
}

/// Adds a file that the API itself made, such as a report.
pub(crate) fn add_generated(world: &mut World, name: &str, content_type: &'static str, bytes: Bytes) -> Uuid {
    insert(world, name, content_type, bytes, None)
}

fn insert(
    world: &mut World,
    name: &str,
    content_type: &'static str,
    bytes: Bytes,
    customer_reference: Option<String>,
) -> Uuid {
    let id = world.new_id();
    let document = Document {
        id,
        filename: content::stored_filename(name, content_type),
        content_type,
        sha256: Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
        bytes,
        customer_reference,
        scan: Scan::Pending,
        created_at: world.now(),
        updated_at: world.now(),
        linked_to: Vec::new(),
        unlinked_since: None,
    };
    world.documents.insert(id, document);
    let scan = world.assumptions.times.document_scan;
    world.schedule_in(scan, Task::DocumentScan { document: id });
    note_unlinked(world, id);
    id
}

pub(super) async fn patch(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let filename = optional_text(&body, "filename")?;
    let longest = call.assumptions().limits.filename_characters;
    if let Some(detail) = filename.and_then(|name| content::filename_objection(name, longest)) {
        return Err(ApiError::at(Refusal::FilenameRefused, "/filename", detail));
    }
    let reference = optional_text(&body, "customer_reference")?;
    let mut world = call.world();
    let now = world.now();
    let document = world.documents.get_mut(&id).ok_or_else(|| unknown("document"))?;
    if let Some(filename) = filename {
        document.filename = content::stored_filename(filename, document.content_type);
    }
    match (body.get("customer_reference"), reference) {
        (Some(Value::Null), _) => document.customer_reference = None,
        (_, Some(reference)) => document.customer_reference = Some(reference.to_owned()),
        _ => {}
    }
    document.updated_at = now;
    data(StatusCode::OK, document.render())
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let document = world.documents.get(&id).ok_or_else(|| unknown("document"))?;
    if !document.linked_to.is_empty() {
        return Err(ApiError::new(Refusal::DocumentInUse, "The document is linked to another resource"));
    }
    let removed = world.documents.shift_remove(&id);
    data(StatusCode::OK, removed.map_or(Value::Null, |document| document.render()))
}
