// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: exception types.
#[allow(unused_imports)]
use super::*;
/// The catalogue of exception types. Not paged, no `meta`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExceptionTypeList {
    /// Every exception type with its default wording.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<ExceptionType>,
}
