//! What a port workflow remembers, so that it can go on after a crash.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{DocumentId, PortingOrderId};

/// The state of a port workflow: ids and times, no personal data.
///
/// It makes a rerun cheaper; it is not what keeps orders from being doubled. That is the customer reference, by which
/// orders are found on the server even when the checkpoint is lost.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Checkpoint {
    /// Reference that every order of the request carries.
    pub customer_reference: String,
    /// Orders seen so far, and how far each is.
    #[serde(default)]
    pub orders: BTreeMap<PortingOrderId, OrderStage>,
    /// Uploaded documents, by the SHA-256 of their content.
    #[serde(default)]
    pub documents: BTreeMap<String, UploadedDocument>,
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrderStage {
    /// It exists as a draft.
    Created,
    /// Everything that was given is filled in.
    Prepared,
    /// It is confirmed.
    Confirmed,
}

/// A document on the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UploadedDocument {
    /// Its id.
    pub id: DocumentId,
    /// When it was uploaded. Without a link it lives for 30 minutes.
    pub uploaded_at: DateTime<Utc>,
    /// Whether an order uses it, which keeps it alive.
    pub linked: bool,
}

/// A future of a store.
pub type Storing<'a, T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send + 'a>>;

/// Where checkpoints are kept.
pub trait CheckpointStore: Debug + Send + Sync + 'static {
    /// The last checkpoint, if there is one.
    fn load(&self) -> Storing<'_, Option<Checkpoint>>;
    /// Replaces the checkpoint. It must be all of the old one or all of the new one that is found after a crash.
    fn save<'a>(&'a self, checkpoint: &'a Checkpoint) -> Storing<'a, ()>;
}

/// Keeps the checkpoint in a JSON file, which is replaced as a whole.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use telnyx_porting::workflow::{Checkpoint, CheckpointStore, FileStore};
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("batch.json");
///
/// let store = FileStore::new(&path);
/// assert!(store.load().await?.is_none());
/// store.save(&Checkpoint::default()).await?;
/// assert_eq!(store.load().await?, Some(Checkpoint::default()));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone)]
pub struct FileStore(PathBuf);

impl FileStore {
    /// Keeps the checkpoint in this file. Its folder must exist.
    pub fn new(path: impl AsRef<Path>) -> Self {
        Self(path.as_ref().to_owned())
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl CheckpointStore for FileStore {
    fn load(&self) -> Storing<'_, Option<Checkpoint>> {
        Box::pin(async {
            match tokio::fs::read(&self.0).await {
                Ok(text) => Ok(Some(serde_json::from_slice(&text)?)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            }
        })
    }

    fn save<'a>(&'a self, checkpoint: &'a Checkpoint) -> Storing<'a, ()> {
        Box::pin(async {
            let text = serde_json::to_vec_pretty(checkpoint)?;
            replace_file(&self.0, text).await
        })
    }
}

/// Replaces a file as a whole, off the threads that run tasks.
pub(crate) async fn replace_file(path: &Path, content: impl AsRef<[u8]> + Send + 'static) -> io::Result<()> {
    let path = path.to_owned();
    let written = tokio::task::spawn_blocking(move || replace(&path, content.as_ref())).await;
    written.map_err(io::Error::other)?
}

/// Written beside the file and renamed over it once it is on the disk.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, content)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_damaged_file_is_an_error_and_not_a_new_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("batch.json");
        std::fs::write(&path, "{\"customer_ref").unwrap();
        let error = FileStore::new(&path).load().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    }

    #[tokio::test]
    async fn saving_leaves_nothing_else_behind() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::new(folder.path().join("batch.json"));
        for reference in ["a", "b"] {
            let checkpoint = Checkpoint { customer_reference: reference.to_owned(), ..Checkpoint::default() };
            store.save(&checkpoint).await.unwrap();
            assert_eq!(store.load().await.unwrap(), Some(checkpoint));
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
