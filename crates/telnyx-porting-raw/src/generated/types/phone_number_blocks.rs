// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: phone number blocks.
#[allow(unused_imports)]
use super::*;
/// A block of consecutive numbers on a porting order (Germany).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberBlock {
    /// The parts to activate, inside the block and disjoint.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub activation_ranges: ::std::vec::Vec<PhoneNumberRangeDetails>,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the block. The numbers inside it carry it as `block_reference_id`.
    pub id: crate::types::PhoneNumberBlockId,
    /// The whole block.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub phone_number_range: ::std::option::Option<PhoneNumberRangeDetails>,
    /// Kind of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Kind of this record, `porting_phone_number_block`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of phone number blocks.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberBlockList {
    /// The phone number blocks of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PhoneNumberBlock>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One phone number block.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberBlockResponse {
    /// The phone number block.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: PhoneNumberBlock,
}
