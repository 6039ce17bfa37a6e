// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: foc windows.
#[allow(unused_imports)]
use super::*;
/// A period in which the requested FOC date may lie. Observed answers carry the times twice, under both pairs of names; read whichever is present.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct FocWindow {
    /// Same as `ended_at`. Missing from Telnyx's reference; named in its guide and seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<crate::Timestamp>,
    /// Last moment of the window, in UTC. A window can cross midnight UTC.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ended_at: ::std::option::Option<crate::Timestamp>,
    /// Kind of this record: `allowed_foc_window` in answers, `porting_order` in Telnyx's reference. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// Same as `started_at`. Missing from Telnyx's reference; named in its guide and seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<crate::Timestamp>,
    /// First moment of the window, in UTC.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub started_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of allowed FOC windows.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct FocWindowList {
    /// The allowed FOC windows of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<FocWindow>,
    /// Where this page stands in the list. The call takes no page parameters, so all windows are in one answer. Can be missing.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
