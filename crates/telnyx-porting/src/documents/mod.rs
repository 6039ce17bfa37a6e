//! Documents: upload, find, download, delete, and see what uses them.
//!
//! A document that nothing uses is deleted by the server **30 minutes** after its upload: upload late, and put its id on
//! the order, the requirement or the LOA configuration at once. What a document is (LOA, invoice, other proof) is not
//! said at the upload; it comes from where its id is used.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use telnyx_porting::DocumentFile;
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! # let order = client.porting_orders().create(["+13035550123".parse()?]).send().await?.remove(0);
//!
//! let loa = DocumentFile::from_bytes("loa.pdf", b"%PDF-1.7 signed".as_slice())?;
//! let document = client.documents().upload(loa).customer_reference("PO-2041").send().await?;
//! client.porting_orders().update(&order.id).loa(document.id.clone()).send().await?;
//!
//! let users = client.documents().links().document(&document.id).items().try_collect().await?;
//! assert_eq!(users.len(), 1, "the order uses it now, so it stays");
//! let content = client.documents().download(&document.id).bytes().await?;
//! assert_eq!(content, b"%PDF-1.7 signed".as_slice());
//! # Ok(()) }
//! ```

use std::path::PathBuf;

use telnyx_porting_raw::types::{
    Document, DocumentDownloadLink, DocumentDownloadLinkResponse, DocumentId, DocumentResponse,
};

use crate::deletion::gone_is_done;
use crate::document_file::checked_filename;
use crate::download::download_request;
use crate::request::{Request, request};
use crate::{Client, DocumentFile};

mod list;
mod upload;

pub use list::{ListDocumentLinks, ListDocuments};
pub use upload::UploadDocument;

/// Calls about documents; see [`Client::documents`].
#[derive(Debug, Clone)]
pub struct Documents {
    client: Client,
}

impl Client {
    /// Documents: letters of authorization, invoices, other proof. See [`documents`](crate::documents) for an example.
    #[must_use]
    pub fn documents(&self) -> Documents {
        Documents { client: self.clone() }
    }
}

impl Documents {
    /// Uploads a file (`POST /documents`, 200). It goes out as base64 in JSON, so that the request is a third larger than
    /// the file.
    ///
    /// Sent again after a lost answer: a stray copy is used by nothing, so the server deletes it after 30 minutes.
    pub fn upload(&self, file: DocumentFile) -> UploadDocument {
        UploadDocument::file(&self.client, file)
    }

    /// Reads a file when the request is sent, and uploads it like [`upload`](Self::upload). Its last path component becomes the
    /// file name unless [`filename`](UploadDocument::filename) gives another.
    ///
    /// A file that cannot be read is an error of kind [`File`](crate::ErrorKind::File); one that the server would not
    /// take (see [`DocumentFile`]) is [`InvalidInput`](crate::ErrorKind::InvalidInput). Nothing is sent then.
    pub fn upload_path(&self, path: impl Into<PathBuf>) -> UploadDocument {
        UploadDocument::path(&self.client, path.into())
    }

    /// Lets the server fetch the file from a public `http` or `https` address (`POST /documents`, 200). Its size and type are
    /// judged by the server alone. Whether the server fetches before it answers is not documented.
    pub fn upload_from_url(&self, url: impl Into<String>) -> UploadDocument {
        UploadDocument::url(&self.client, url.into())
    }

    /// The record of a document (`GET /documents/{id}`): name, type, size, hash, review and virus scan.
    pub fn get(&self, id: &DocumentId) -> GetDocument {
        GetDocument(Request::new(&self.client, |raw| raw.get_document().id(id)))
    }

    /// Documents of the account, newest first (`GET /documents`).
    pub fn list(&self) -> ListDocuments {
        ListDocuments::new(&self.client, |raw| raw.list_documents())
    }

    /// Changes name or reference (`PATCH /documents/{id}`, 200). The content cannot be changed: upload anew for that.
    pub fn update(&self, id: &DocumentId) -> UpdateDocument {
        UpdateDocument(Request::new(&self.client, |raw| raw.update_document().id(id)))
    }

    /// Deletes a document for good (`DELETE /documents/{id}`, 200 with its last record).
    ///
    /// Refused while something uses it; take it off there first, for example with
    /// [`clear_loa`](crate::porting_orders::UpdatePortingOrder::clear_loa). Sent again after a lost answer; that the
    /// document is gone by then is success, without the record.
    pub fn delete(&self, id: &DocumentId) -> DeleteDocument {
        DeleteDocument(Request::new(&self.client, |raw| raw.delete_document().id(id)))
    }

    /// The content of a document (`GET /documents/{id}/download`): as a stream, in memory, or as a file.
    pub fn download(&self, id: &DocumentId) -> DownloadDocument {
        DownloadDocument(Request::new(&self.client, |raw| raw.download_document().id(id)))
    }

    /// A short-lived link to the content (`GET /documents/{id}/download_link`), to hand to somebody without a key.
    ///
    /// Whoever has the link can read the file; how long is not documented. It leads to another host: never send the API
    /// key there.
    pub fn download_link(&self, id: &DocumentId) -> GetDocumentDownloadLink {
        GetDocumentDownloadLink(Request::new(&self.client, |raw| raw.get_document_download_link().id(id)))
    }

    /// Which resources use which documents, newest first (`GET /document_links`). Links come and go by themselves.
    pub fn links(&self) -> ListDocumentLinks {
        ListDocumentLinks::new(&self.client, |raw| raw.list_document_links())
    }
}

request! {
    /// Reads the record of a document; see [`Documents::get`].
    pub struct GetDocument(GetDocument) => Document, |answer: DocumentResponse| answer.data;
}

request! {
    /// Changes name or reference of a document; see [`Documents::update`]. What is not set stays as it is.
    pub struct UpdateDocument(UpdateDocument) => Document, |answer: DocumentResponse| answer.data;
}

impl UpdateDocument {
    /// A new file name, at most 512 printable characters. The server removes spaces and may append an extension.
    pub fn filename(self, filename: impl Into<String>) -> Self {
        let filename = filename.into();
        let rule = checked_filename(filename.clone()).map(drop);
        let request = self.0.check(rule.map_err(|broken| broken.to_string()));
        Self(request.with(|raw| raw.body_map(|body| body.filename(filename))))
    }

    /// A new reference of your own.
    pub fn customer_reference(self, reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self(self.0.with(|raw| raw.body_map(|body| body.customer_reference(reference))))
    }
}

request! {
    /// Deletes a document; see [`Documents::delete`].
    pub struct DeleteDocument(DeleteDocument) => Option<Document>,
        |answer: Option<DocumentResponse>| answer.map(|answer| answer.data),
        settle gone_is_done;
}

request! {
    /// Asks for a short-lived link to a document; see [`Documents::download_link`].
    pub struct GetDocumentDownloadLink(GetDocumentDownloadLink) => DocumentDownloadLink,
        |answer: DocumentDownloadLinkResponse| answer.data;
}

download_request! {
    /// Reads the content of a document; see [`Documents::download`].
    pub struct DownloadDocument(DownloadDocument);
}
