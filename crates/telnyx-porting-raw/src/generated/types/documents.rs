// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: documents.
#[allow(unused_imports)]
use super::*;
/// Upload as JSON. Give exactly one of `file` and `url`; Telnyx marks neither as required and does not say what happens with both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreateDocument {
    /// The customer's own reference, to find the document again.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Content of the file in base64. The 20 MB limit is assumed to count the decoded bytes; the request itself is a third larger.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub file: ::std::option::Option<::std::string::String>,
    /// Name for the file, at most 512 printable Unicode characters. Spaces are removed, and an extension may be appended.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub filename: ::std::option::Option<::std::string::String>,
    /// Public address the server fetches the file from.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub url: ::std::option::Option<::std::string::String>,
}
impl CreateDocument {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreateDocument {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for CreateDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateDocument")
            .field("customer_reference", &self.customer_reference)
            .field("file", &crate::redact::redacted(&self.file))
            .field("filename", &self.filename)
            .field("url", &crate::redact::redacted(&self.url))
            .finish()
    }
}
/// Record of a stored file. The content is read with `/documents/{id}/download`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Document {
    /// Result of the virus scan.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub av_scan_status: ::std::option::Option<crate::types::AvScanStatus>,
    /// MIME type the server detected.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub content_type: ::std::option::Option<::std::string::String>,
    /// When the document was uploaded. Without a link it lives for 30 minutes from here.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The customer's own reference for the document.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// File name, at most 512 printable Unicode characters. The server removes spaces and may append an extension that fits the detected type, so it need not equal the name that was sent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub filename: ::std::option::Option<::std::string::String>,
    /// Id to put on an order, a requirement or an LOA configuration.
    pub id: crate::types::DocumentId,
    /// Kind of this record, `document`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// SHA-256 of the content in hexadecimal, to check an upload or a download.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub sha256: ::std::option::Option<::std::string::String>,
    /// Size of the file.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub size: ::std::option::Option<DocumentSize>,
    /// How the review stands.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::DocumentStatus>,
    /// When the record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// Temporary access to the content of a document.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentDownloadLink {
    /// Pre-signed address on the storage host; works without the API key until it expires.
    #[serde(deserialize_with = "crate::de::text")]
    pub url: ::std::string::String,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for DocumentDownloadLink {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DocumentDownloadLink")
            .field("url", &crate::redact::redacted(&self.url))
            .finish()
    }
}
/// A download link.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentDownloadLinkResponse {
    /// The link.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: DocumentDownloadLink,
}
/// Says that a resource uses a document. As long as one link exists, the document is kept.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentLink {
    /// When the resource began to use the document.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The document in use.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<crate::types::DocumentId>,
    /// Id of the link.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::DocumentLinkId>,
    /// Kind of the resource that uses it, such as `porting_order`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub linked_record_type: ::std::option::Option<::std::string::String>,
    /// Id of the resource that uses it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub linked_resource_id: ::std::option::Option<::std::string::String>,
    /// Kind of this record, `document_link`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When the link last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of document links.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentLinkList {
    /// The links of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<DocumentLink>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One page of documents.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentList {
    /// The documents of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<Document>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One document.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentResponse {
    /// The document.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: Document,
}
/// Size of a stored file.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct DocumentSize {
    /// How many units the file has.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub amount: ::std::option::Option<i64>,
    /// Unit of `amount`; always `bytes` where seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub unit: ::std::option::Option<::std::string::String>,
}
/// Changes to the record of a document. A field that is left out keeps its value.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateDocument {
    /// New reference of the customer's own.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// New file name, at most 512 printable Unicode characters; rewritten by the rules of an upload.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub filename: ::std::option::Option<::std::string::String>,
}
impl UpdateDocument {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateDocument {
        Default::default()
    }
}
