//! Documents of a workflow: read once and first of all, uploaded once and late, and again when they went out of date.

use std::collections::BTreeMap;
use std::path::PathBuf;

use futures::lock::Mutex;
use sha2::{Digest, Sha256};
use telnyx_porting_raw::types::DocumentId;

use super::control::Cancelled;
use super::error::{Cause, Step, WorkflowError};
use super::progress::Progress;
use super::run::Running;
use super::state::State;
use crate::port_request::{DocumentSource, LoaSource, OrderSettings, PortRequest, RequirementValue};
use crate::{DocumentFile, Error};

/// The files that a request names, read and found acceptable.
pub(crate) struct Files(BTreeMap<PathBuf, DocumentFile>);

impl Files {
    /// Reads every file, also those of overrides that may apply to no order.
    pub(crate) async fn read(request: &PortRequest) -> Result<Self, WorkflowError> {
        let mut files = BTreeMap::new();
        let overrides = request.overrides.iter().map(|each| each.set.clone());
        for source in overrides.chain([request.settings()]).flat_map(|settings| sources(&settings)) {
            if let DocumentSource::Path(path) = source
                && !files.contains_key(&path)
            {
                let file =
                    DocumentFile::open(&path).await.map_err(|error| WorkflowError::new(Step::ReadDocuments, error))?;
                files.insert(path, file);
            }
        }
        Ok(Self(files))
    }
}

/// Every document that settings name.
fn sources(settings: &OrderSettings) -> Vec<DocumentSource> {
    let documents = &settings.documents;
    let mut sources: Vec<DocumentSource> = documents.loa.iter().filter_map(LoaSource::document).collect();
    sources.extend(documents.invoice.clone());
    sources.extend(documents.additional.iter().map(|additional| additional.source.clone()));
    sources.extend(settings.requirements.values().filter_map(|value| match value {
        RequirementValue::Document(source) => Some(source.clone()),
        RequirementValue::Text(_) | RequirementValue::AddressId(_) => None,
    }));
    sources
}

/// What is on the server of the files of a request.
pub(crate) struct Uploads<'a> {
    running: &'a Running,
    state: &'a State,
    files: Files,
    /// Held while uploading, so that two orders never upload the same file.
    one_at_a_time: Mutex<()>,
}

/// Why a document cannot be had for one order.
pub(crate) enum UploadFailure {
    Call(Error),
    Whole(WorkflowError),
    Cancelled,
}

impl From<Cancelled> for UploadFailure {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl<'a> Uploads<'a> {
    pub(crate) fn new(running: &'a Running, state: &'a State, files: Files) -> Self {
        Self { running, state, files, one_at_a_time: Mutex::default() }
    }

    /// The id of a document, uploaded if it is not there (any more).
    pub(crate) async fn id(&self, source: &DocumentSource) -> Result<DocumentId, UploadFailure> {
        let file = match source {
            DocumentSource::DocumentId(id) => return Ok(id.clone()),
            DocumentSource::File(file) => file.clone(),
            DocumentSource::Path(path) => match self.files.0.get(path) {
                Some(file) => file.clone(),
                None => DocumentFile::open(path)
                    .await
                    .map_err(|error| UploadFailure::Whole(WorkflowError::new(Step::ReadDocuments, error)))?,
            },
        };
        let hash = hex(&Sha256::digest(file.content()));
        let _turn = self.one_at_a_time.lock().await;
        let now = self.running.client.clock().now();
        if let Some(id) = self.state.document(&hash, now).await {
            return Ok(id);
        }
        self.running.control.proceed().await?;
        let filename = file.filename().to_owned();
        let document = self.running.client.documents().upload(file).send().await.map_err(UploadFailure::Call)?;
        if document.sha256.as_deref().is_some_and(|stored| !stored.is_empty() && !stored.eq_ignore_ascii_case(&hash)) {
            let damaged = WorkflowError::new(Step::UploadDocuments, Cause::DocumentDamaged { filename });
            return Err(UploadFailure::Whole(damaged));
        }
        self.state.note_document(&hash, document.id.clone(), now).await.map_err(UploadFailure::Whole)?;
        self.running.listener.tell(Progress::DocumentUploaded { document: document.id.clone() });
        Ok(document.id)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
