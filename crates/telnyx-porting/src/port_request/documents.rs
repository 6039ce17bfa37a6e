//! Where documents come from.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{self, DocumentId, LoaConfigurationId};

use super::overlay::overlay;
use crate::DocumentFile;

/// The documents of an order.
///
/// They are uploaded as late as possible: what is not attached to an order 30 minutes after the upload is deleted.
///
/// ```
/// use telnyx_porting::port_request::PortRequest;
///
/// let request = PortRequest::builder()
///     .loa("loa.pdf") // a path; it is read when the request is carried out
///     .invoice("invoice.pdf");
/// # let _ = request;
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Documents {
    /// The letter of authorization, signed not more than 90 days ago. Needed unless a requirement group supplies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loa: Option<LoaSource>,
    /// An invoice of the losing carrier, not older than 30 days. Needed for most orders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<DocumentSource>,
    /// Any other proof.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additional: Vec<AdditionalDocument>,
}

overlay!(merge Documents { loa, invoice, additional });

impl Documents {
    pub(super) fn is_empty(&self) -> bool {
        self.loa.is_none() && self.invoice.is_none() && self.additional.is_empty()
    }
}

/// A document, or where to find it.
///
/// In an order file: `{ path = "invoice.pdf" }`, `{ document_id = "…" }` or `{ file = { filename = "…", base64 = "…" } }`.
///
/// ```
/// use telnyx_porting::{DocumentFile, port_request::DocumentSource};
///
/// let from_disk = DocumentSource::from("invoice.pdf");
/// let from_memory = DocumentSource::from(DocumentFile::from_bytes("invoice.pdf", b"%PDF-1.7".as_slice())?);
/// # let _ = (from_disk, from_memory);
/// # Ok::<(), telnyx_porting::InvalidDocument>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DocumentSource {
    /// A file. In an order file that was loaded from disk, relative paths start at the folder of the order file.
    Path(PathBuf),
    /// A document that has been uploaded already, by its id.
    DocumentId(DocumentId),
    /// Content that is in memory.
    File(DocumentFile),
}

/// Where the LOA comes from: a document, or the template of Telnyx.
///
/// In an order file as a [`DocumentSource`], or `{ template = {} }`.
///
/// ```
/// use telnyx_porting::port_request::{LoaSource, LoaTemplate};
///
/// let signed = LoaSource::from("loa.pdf");
/// let to_be_signed = LoaSource::from(LoaTemplate::default());
/// assert!(signed.document().is_some() && to_be_signed.document().is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LoaSource {
    /// A file. In an order file that was loaded from disk, relative paths start at the folder of the order file.
    Path(PathBuf),
    /// A document that has been uploaded already, by its id.
    DocumentId(DocumentId),
    /// Content that is in memory.
    File(DocumentFile),
    /// Have Telnyx make an LOA for each order, filled in from the order, and hand it back for signature. US and Canadian
    /// local numbers only. A person has to sign it; the API cannot.
    Template(LoaTemplate),
}

impl LoaSource {
    /// The signed document; `None` for a template, which has to be signed first.
    #[must_use]
    pub fn document(&self) -> Option<DocumentSource> {
        match self {
            Self::Path(path) => Some(DocumentSource::Path(path.clone())),
            Self::DocumentId(id) => Some(DocumentSource::DocumentId(id.clone())),
            Self::File(file) => Some(DocumentSource::File(file.clone())),
            Self::Template(_) => None,
        }
    }
}

/// How the LOA template is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LoaTemplate {
    /// LOA configuration with the branding of the letter; the most recent one when it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loa_configuration_id: Option<LoaConfigurationId>,
}

impl LoaTemplate {
    /// A template with the branding of this LOA configuration.
    #[must_use]
    pub fn branded(loa_configuration_id: LoaConfigurationId) -> Self {
        Self { loa_configuration_id: Some(loa_configuration_id) }
    }
}

/// A document besides the LOA and the invoice.
///
/// ```
/// use telnyx_porting::port_request::{AdditionalDocument, AdditionalDocumentKind};
///
/// let csr = AdditionalDocument::new(AdditionalDocumentKind::Csr, "csr.pdf");
/// # let _ = csr;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdditionalDocument {
    /// What the document is.
    #[serde(rename = "type")]
    pub kind: AdditionalDocumentKind,
    /// The document.
    pub source: DocumentSource,
}

impl AdditionalDocument {
    /// A document of this kind.
    #[must_use]
    pub fn new(kind: AdditionalDocumentKind, source: impl Into<DocumentSource>) -> Self {
        Self { kind, source: source.into() }
    }
}

/// What an additional document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AdditionalDocumentKind {
    /// Another letter of authorization.
    Loa,
    /// Another invoice.
    Invoice,
    /// Customer service record of the losing carrier.
    Csr,
    /// Any other proof.
    Other,
}

impl From<AdditionalDocumentKind> for types::AdditionalDocumentType {
    fn from(kind: AdditionalDocumentKind) -> Self {
        match kind {
            AdditionalDocumentKind::Loa => Self::Loa,
            AdditionalDocumentKind::Invoice => Self::Invoice,
            AdditionalDocumentKind::Csr => Self::Csr,
            AdditionalDocumentKind::Other => Self::Other,
        }
    }
}

macro_rules! sources {
    ($($source:ident),*) => {
        $(
            impl From<&str> for $source {
                fn from(path: &str) -> Self {
                    Self::Path(path.into())
                }
            }

            impl From<&Path> for $source {
                fn from(path: &Path) -> Self {
                    Self::Path(path.into())
                }
            }

            impl From<PathBuf> for $source {
                fn from(path: PathBuf) -> Self {
                    Self::Path(path)
                }
            }

            impl From<DocumentId> for $source {
                fn from(id: DocumentId) -> Self {
                    Self::DocumentId(id)
                }
            }

            impl From<DocumentFile> for $source {
                fn from(file: DocumentFile) -> Self {
                    Self::File(file)
                }
            }
        )*
    };
}
sources!(DocumentSource, LoaSource);

impl From<LoaTemplate> for LoaSource {
    fn from(template: LoaTemplate) -> Self {
        Self::Template(template)
    }
}
