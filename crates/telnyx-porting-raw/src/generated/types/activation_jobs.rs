// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: activation jobs.
#[allow(unused_imports)]
use super::*;
/// One page of activation jobs.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActivationJobList {
    /// The activation jobs of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<ActivationJob>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// New time of an activation.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateActivationJob {
    /// When to activate the numbers. Must lie inside one of the windows of the job.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activate_at: ::std::option::Option<crate::Timestamp>,
}
impl UpdateActivationJob {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateActivationJob {
        Default::default()
    }
}
