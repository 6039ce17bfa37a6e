//! Uploading documents.

use std::fmt;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use telnyx_porting_raw::builder;
use telnyx_porting_raw::types::Document;
use url::Url;

use crate::document_file::checked_filename;
use crate::request::{Request, call_options};
use crate::{Client, DocumentFile, Error, ErrorKind, InvalidDocument, Reply, Result};

/// Uploads a document; see [`Documents::upload`](super::Documents::upload),
/// [`upload_path`](super::Documents::upload_path) and [`upload_from_url`](super::Documents::upload_from_url).
///
/// The name in the answer can differ from the one that was sent: the server removes spaces and may append an extension.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadDocument(Request<builder::CreateDocument>, Upload);

#[derive(Clone)]
struct Upload {
    source: Source,
    filename: Option<String>,
    customer_reference: Option<String>,
}

/// Where the content comes from. It is encoded when the request is sent, so that a waiting request takes no memory.
#[derive(Clone)]
enum Source {
    File(DocumentFile),
    Path(PathBuf),
    Url(String),
}

impl UploadDocument {
    fn new(client: &Client, source: Source) -> Self {
        Self(
            Request::new(client, |raw| raw.create_document()),
            Upload { source, filename: None, customer_reference: None },
        )
    }

    pub(super) fn file(client: &Client, file: DocumentFile) -> Self {
        Self::new(client, Source::File(file))
    }

    pub(super) fn path(client: &Client, path: PathBuf) -> Self {
        Self::new(client, Source::Path(path))
    }

    pub(super) fn url(client: &Client, url: String) -> Self {
        Self::new(client, Source::Url(url))
    }

    /// Another name for the document, at most 512 printable characters.
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.1.filename = Some(filename.into());
        self
    }

    /// Your own reference, to find the document again.
    pub fn customer_reference(mut self, reference: impl Into<String>) -> Self {
        self.1.customer_reference = Some(reference.into());
        self
    }

    /// Uploads the document.
    ///
    /// # Errors
    ///
    /// Every failure is an [`Error`]. Before anything is sent: [`ErrorKind::File`] for a file that cannot be read,
    /// [`ErrorKind::InvalidInput`] for content, name or address that cannot be accepted.
    pub async fn send(self) -> Result<Document> {
        Ok(self.send_for_reply().await?.value)
    }

    /// Uploads the document, and keeps status and headers of the answer.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_for_reply(self) -> Result<Reply<Document>> {
        let Self(mut request, Upload { source, filename, customer_reference }) = self;
        let filename = filename.map(checked_filename).transpose()?;
        request = match source {
            Source::File(file) => with_file(request, &file, filename),
            Source::Path(path) => with_file(request, &DocumentFile::open(path).await?, filename),
            Source::Url(url) => with_url(request, url, filename)?,
        };
        if let Some(reference) = customer_reference {
            request = request.with(|raw| raw.body_map(|body| body.customer_reference(reference)));
        }
        Ok(request.send().await?.map(|answer| answer.data))
    }

    call_options!();
}

fn with_file(
    request: Request<builder::CreateDocument>,
    file: &DocumentFile,
    filename: Option<String>,
) -> Request<builder::CreateDocument> {
    let filename = filename.unwrap_or_else(|| file.filename().to_owned());
    let content = BASE64.encode(file.content());
    request.with(|raw| raw.body_map(|body| body.filename(filename).file(content)))
}

fn with_url(
    request: Request<builder::CreateDocument>,
    url: String,
    filename: Option<String>,
) -> Result<Request<builder::CreateDocument>> {
    // The address itself is not repeated: signed ones are as good as a key.
    let is_public = Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !is_public {
        return Err(Error::invalid_input(
            "the address of a document must begin with http:// or https:// and name a host",
        ));
    }
    Ok(request.with(|raw| {
        raw.body_map(|body| match filename {
            Some(filename) => body.url(url).filename(filename),
            None => body.url(url),
        })
    }))
}

impl fmt::Debug for UploadDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("UploadDocument");
        match &self.1.source {
            Source::File(file) => shown.field("file", file),
            Source::Path(path) => shown.field("path", path),
            Source::Url(_) => shown.field("url", &format_args!("..")),
        };
        shown.finish_non_exhaustive()
    }
}

impl From<InvalidDocument> for Error {
    /// [`ErrorKind::File`] for a file that cannot be read, with the reason as source; [`ErrorKind::InvalidInput`] for one
    /// that breaks a rule.
    fn from(invalid: InvalidDocument) -> Self {
        let message = invalid.to_string();
        match invalid {
            InvalidDocument::Unreadable { source, .. } => Error::new(ErrorKind::File, message).with_source(source),
            _ => Error::invalid_input(message),
        }
    }
}
