// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: errors.
#[allow(unused_imports)]
use super::*;
/// One reason for a refusal.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorEntry {
    /// Catalogue number of the error as a string. The same number can mean different things in different products.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub code: ::std::option::Option<::std::string::String>,
    /// What was wrong, in words. May quote submitted values.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Link to the catalogue page of the code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<ErrorMeta>,
    /// Which part of the request is meant.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub source: ::std::option::Option<ErrorSource>,
    /// Short name of the error.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub title: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for ErrorEntry {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ErrorEntry")
            .field("code", &self.code)
            .field("detail", &crate::redact::redacted(&self.detail))
            .field("meta", &self.meta)
            .field("source", &self.source)
            .field("title", &self.title)
            .finish()
    }
}
/// What the API says when it refuses. Real answers vary (entries without `detail`, a bare entry, an object keyed by field), so a client decodes them leniently.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorList {
    /// One entry for each reason.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub errors: ::std::vec::Vec<ErrorEntry>,
}
/// Further reading about an error.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorMeta {
    /// Page that explains the code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub url: ::std::option::Option<::std::string::String>,
}
/// Points at the offending part of a request.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorSource {
    /// Name of a query parameter.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub parameter: ::std::option::Option<::std::string::String>,
    /// JSON pointer into the request body.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub pointer: ::std::option::Option<::std::string::String>,
}
/// Upload as a form. The name of the file travels in the `filename` of the `file` part.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UploadDocument {
    /// The customer's own reference, to find the document again.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Content of the file, at most 20 MB.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub file: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UploadDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UploadDocument")
            .field("customer_reference", &self.customer_reference)
            .field("file", &crate::redact::redacted(&self.file))
            .finish()
    }
}
