//! The checkpoint of a running workflow.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures::lock::Mutex;
use telnyx_porting_raw::types::{DocumentId, PortingOrderId};
use uuid::Uuid;

use super::checkpoint::{Checkpoint, CheckpointStore, OrderStage, UploadedDocument};
use super::error::{Cause, Step, WorkflowError};

/// How long before its end an unlinked document is given up: a call may take a minute.
const LINK_WITHIN: chrono::TimeDelta = chrono::TimeDelta::minutes(25);

/// The checkpoint, and where it is kept. Saved after each change, one at a time.
#[derive(Debug)]
pub(crate) struct State {
    checkpoint: Mutex<Checkpoint>,
    store: Option<Arc<dyn CheckpointStore>>,
}

impl State {
    /// Goes on from a checkpoint that was given or stored, or begins one, whose reference is on disk before anything is
    /// made.
    pub(crate) async fn open(
        store: Option<Arc<dyn CheckpointStore>>,
        given: Option<Checkpoint>,
        reference: Option<&str>,
    ) -> Result<Self, WorkflowError> {
        let failed = |error: std::io::Error| WorkflowError::new(Step::Checkpoint, error);
        let stored = match (given, &store) {
            (Some(given), _) => Some(given),
            (None, Some(store)) => store.load().await.map_err(failed)?,
            (None, None) => None,
        };
        let checkpoint = match (stored, reference) {
            (Some(stored), Some(reference)) if stored.customer_reference != reference => {
                let cause = Cause::OtherCheckpoint { found: stored.customer_reference };
                return Err(WorkflowError::new(Step::Checkpoint, cause));
            }
            (Some(stored), _) => stored,
            (None, reference) => Checkpoint {
                customer_reference: reference.map_or_else(|| format!("port-{}", Uuid::new_v4()), str::to_owned),
                ..Checkpoint::default()
            },
        };
        let state = Self { checkpoint: Mutex::new(checkpoint), store };
        state.change(|_| ()).await?;
        Ok(state)
    }

    pub(crate) async fn checkpoint(&self) -> Checkpoint {
        self.checkpoint.lock().await.clone()
    }

    pub(crate) async fn customer_reference(&self) -> String {
        self.checkpoint.lock().await.customer_reference.clone()
    }

    pub(crate) async fn orders(&self) -> Vec<PortingOrderId> {
        self.checkpoint.lock().await.orders.keys().cloned().collect()
    }

    /// Notes how far orders are.
    pub(crate) async fn note_orders(
        &self,
        ids: impl IntoIterator<Item = PortingOrderId>,
        stage: OrderStage,
    ) -> Result<(), WorkflowError> {
        let ids: Vec<PortingOrderId> = ids.into_iter().collect();
        self.change(|checkpoint| checkpoint.orders.extend(ids.into_iter().map(|id| (id, stage)))).await
    }

    /// Forgets an order that does not exist any more.
    pub(crate) async fn forget_order(&self, id: &PortingOrderId) -> Result<(), WorkflowError> {
        self.change(|checkpoint| checkpoint.orders.remove(id)).await.map(|_| ())
    }

    /// An upload of this content that is still there.
    pub(crate) async fn document(&self, sha256: &str, now: DateTime<Utc>) -> Option<DocumentId> {
        let checkpoint = self.checkpoint.lock().await;
        let document = checkpoint.documents.get(sha256)?;
        (document.linked || now - document.uploaded_at < LINK_WITHIN).then(|| document.id.clone())
    }

    pub(crate) async fn note_document(
        &self,
        sha256: &str,
        id: DocumentId,
        now: DateTime<Utc>,
    ) -> Result<(), WorkflowError> {
        let document = UploadedDocument { id, uploaded_at: now, linked: false };
        self.change(|checkpoint| checkpoint.documents.insert(sha256.to_owned(), document)).await.map(|_| ())
    }

    pub(crate) async fn note_linked(&self, ids: &[DocumentId]) -> Result<(), WorkflowError> {
        self.change(|checkpoint| {
            for document in checkpoint.documents.values_mut().filter(|d| ids.contains(&d.id)) {
                document.linked = true;
            }
        })
        .await
    }

    pub(crate) async fn forget_documents(&self, ids: &[DocumentId]) -> Result<(), WorkflowError> {
        self.change(|checkpoint| checkpoint.documents.retain(|_, document| !ids.contains(&document.id))).await
    }

    async fn change<T>(&self, change: impl FnOnce(&mut Checkpoint) -> T) -> Result<T, WorkflowError> {
        let mut checkpoint = self.checkpoint.lock().await;
        let result = change(&mut checkpoint);
        if let Some(store) = &self.store {
            // Held while saving, so that an older state never overwrites a newer one.
            store.save(&checkpoint).await.map_err(|error| WorkflowError::new(Step::Checkpoint, error))?;
        }
        Ok(result)
    }
}
