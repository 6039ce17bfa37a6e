// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: additional documents.
#[allow(unused_imports)]
use super::*;
/// The attachment of an additional document to an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AdditionalDocument {
    /// Media type of the file. Missing in some answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub content_type: ::std::option::Option<::std::string::String>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The document.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<crate::types::DocumentId>,
    /// What the document is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_type: ::std::option::Option<crate::types::AdditionalDocumentType>,
    /// Name of the file. Missing in some answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub filename: ::std::option::Option<::std::string::String>,
    /// Id of the attachment, the one to delete it by. Not the id of the document.
    pub id: crate::types::AdditionalDocumentId,
    /// The order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_additional_document`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of additional documents.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AdditionalDocumentList {
    /// The additional documents of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<AdditionalDocument>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Answer to the attachment of documents.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AdditionalDocumentsCreated {
    /// The attachments that were made.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<AdditionalDocument>,
}
/// Documents to attach to an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreateAdditionalDocuments {
    /// The documents, at most 100.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub additional_documents: ::std::vec::Vec<NewAdditionalDocument>,
}
impl CreateAdditionalDocuments {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreateAdditionalDocuments {
        Default::default()
    }
}
/// An uploaded document and its role. Telnyx's reference requires neither field; send both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct NewAdditionalDocument {
    /// The uploaded document.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<crate::types::DocumentId>,
    /// What the document is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_type: ::std::option::Option<crate::types::AdditionalDocumentType>,
}
impl NewAdditionalDocument {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::NewAdditionalDocument {
        Default::default()
    }
}
