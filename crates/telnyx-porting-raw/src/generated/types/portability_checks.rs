// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: portability checks.
#[allow(unused_imports)]
use super::*;
/// Body of a portability check.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePortabilityCheck {
    /// Phone numbers to check, each in +E.164 form. Telnyx documents no limit for this list; its error catalogue names 1000 look-ups per request (code 80401).
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::texts")]
    pub phone_numbers: ::std::vec::Vec<::std::string::String>,
}
impl CreatePortabilityCheck {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePortabilityCheck {
        Default::default()
    }
}
/// What the portability check says about one phone number. Advice, not a promise: a losing carrier can still refuse the number later, and abroad the porting desk can sometimes move a number that is reported as not portable.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortabilityCheckResult {
    /// Name of the present carrier; can be `null` or empty. Not documented by Telnyx; seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub carrier_name: ::std::option::Option<::std::string::String>,
    /// Whether the number is eligible for FastPort, the automated way for US and Canadian numbers with a date fixed at once and activation on demand.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub fast_portable: ::std::option::Option<bool>,
    /// Whether the messaging of the number can be ported too. Not documented by Telnyx; seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub messaging_capable: ::std::option::Option<bool>,
    /// Why the number cannot be ported. `null` or an empty string when it can. Telnyx enumerates no values: both machine codes (`no_coverage`, `invalid_phone_number`) and prose have been seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub not_portable_reason: ::std::option::Option<::std::string::String>,
    /// The reason in words. Not documented by Telnyx; seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub not_portable_reason_description: ::std::option::Option<::std::string::String>,
    /// The checked phone number, in +E.164 form. The key for matching a result to the request.
    #[serde(deserialize_with = "crate::de::text")]
    pub phone_number: ::std::string::String,
    /// Kind of the number. Not documented by Telnyx; seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Whether the number can be ported to Telnyx.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub portable: ::std::option::Option<bool>,
    /// Kind of this record, `portability_check_result`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
}
/// Answer to a portability check. Not paged, no `meta`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortabilityCheckResultList {
    /// One result for each checked number, in no guaranteed order.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PortabilityCheckResult>,
}
