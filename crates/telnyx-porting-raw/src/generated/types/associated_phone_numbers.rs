// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: associated phone numbers.
#[allow(unused_imports)]
use super::*;
/// A range of numbers on the same account that is not ported (partial ports in the United Kingdom).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AssociatedPhoneNumber {
    /// What becomes of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub action: ::std::option::Option<crate::types::AssociatedPhoneNumberAction>,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the entry.
    pub id: crate::types::AssociatedPhoneNumberId,
    /// The numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub phone_number_range: ::std::option::Option<PhoneNumberRangeDetails>,
    /// Kind of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// The order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_associated_phone_number`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of ranges that stay behind.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AssociatedPhoneNumberList {
    /// The ranges of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<AssociatedPhoneNumber>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One range that stays behind.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AssociatedPhoneNumberResponse {
    /// The range that stays behind.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: AssociatedPhoneNumber,
}
/// A range of numbers that is not ported, and what becomes of it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreateAssociatedPhoneNumber {
    /// What becomes of them.
    pub action: crate::types::AssociatedPhoneNumberAction,
    /// The numbers.
    #[serde(deserialize_with = "crate::de::one")]
    pub phone_number_range: PhoneNumberRange,
}
impl CreateAssociatedPhoneNumber {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreateAssociatedPhoneNumber {
        Default::default()
    }
}
impl CreateAssociatedPhoneNumber {
    /// One with what is required, and nothing else set.
    pub fn new(
        action: crate::types::AssociatedPhoneNumberAction,
        phone_number_range: PhoneNumberRange,
    ) -> Self {
        Self { action, phone_number_range }
    }
}
/// A run of consecutive phone numbers as answers tell it, both ends included. An end that the server leaves out is missing; requests take a `PhoneNumberRange`, which has both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberRangeDetails {
    /// Last number, normally in +E.164 form.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub end_at: ::std::option::Option<::std::string::String>,
    /// First number, normally in +E.164 form.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub start_at: ::std::option::Option<::std::string::String>,
}
