// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: phone number extensions.
#[allow(unused_imports)]
use super::*;
/// A range of extensions behind a number of the order, and the parts of it to activate.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePhoneNumberExtension {
    /// The parts to activate. Each lies inside the range, and they do not overlap.
    pub activation_ranges: ::std::vec::Vec<ExtensionRange>,
    /// The whole range.
    #[serde(deserialize_with = "crate::de::one")]
    pub extension_range: ExtensionRange,
    /// The number in front of the extensions: its id in `GET /porting_phone_numbers`.
    pub porting_phone_number_id: crate::types::PortingPhoneNumberId,
}
impl CreatePhoneNumberExtension {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePhoneNumberExtension {
        Default::default()
    }
}
impl CreatePhoneNumberExtension {
    /// One with what is required, and nothing else set.
    pub fn new(
        activation_ranges: ::std::vec::Vec<ExtensionRange>,
        extension_range: ExtensionRange,
        porting_phone_number_id: crate::types::PortingPhoneNumberId,
    ) -> Self {
        Self {
            activation_ranges,
            extension_range,
            porting_phone_number_id,
        }
    }
}
/// A run of consecutive extensions behind a number, both ends included. The ends are integers, not numbers in +E.164 form.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExtensionRange {
    /// Last extension, 0 to 999. Not below the first.
    #[serde(deserialize_with = "crate::de::integer")]
    pub end_at: i64,
    /// First extension, 0 to 999.
    #[serde(deserialize_with = "crate::de::integer")]
    pub start_at: i64,
}
impl ExtensionRange {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::ExtensionRange {
        Default::default()
    }
}
impl ExtensionRange {
    /// One with what is required, and nothing else set.
    pub fn new(end_at: i64, start_at: i64) -> Self {
        Self { end_at, start_at }
    }
}
/// A run of consecutive extensions behind a number as answers tell it, both ends included. An end that the server leaves out is missing; requests take an `ExtensionRange`, which has both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExtensionRangeDetails {
    /// Last extension, 0 to 999.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub end_at: ::std::option::Option<i64>,
    /// First extension, 0 to 999.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub start_at: ::std::option::Option<i64>,
}
/// A range of extensions behind a number of a porting order (Germany). Extended numbers never appear in the list of numbers.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberExtension {
    /// The parts to activate, inside the range and disjoint.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub activation_ranges: ::std::vec::Vec<ExtensionRangeDetails>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The whole range.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub extension_range: ::std::option::Option<ExtensionRangeDetails>,
    /// Id of the range.
    pub id: crate::types::PhoneNumberExtensionId,
    /// The number in front of the extensions.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_phone_number_id: ::std::option::Option<
        crate::types::PortingPhoneNumberId,
    >,
    /// Kind of this record, `porting_phone_number_extension`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of extension ranges.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberExtensionList {
    /// The extension ranges of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PhoneNumberExtension>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One extension range.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberExtensionResponse {
    /// The extension range.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: PhoneNumberExtension,
}
