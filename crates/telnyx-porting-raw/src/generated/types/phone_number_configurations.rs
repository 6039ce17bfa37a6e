// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: phone number configurations.
#[allow(unused_imports)]
use super::*;
/// Bundles to assign to numbers of porting orders.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePhoneNumberConfigurations {
    /// One entry for each number, at most 20.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub phone_number_configurations: ::std::vec::Vec<NewPhoneNumberConfiguration>,
}
impl CreatePhoneNumberConfigurations {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePhoneNumberConfigurations {
        Default::default()
    }
}
/// Assignment of a bundle to a number. A number takes one bundle.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct NewPhoneNumberConfiguration {
    /// The number: its id in `GET /porting_phone_numbers`, not the number itself.
    pub porting_phone_number_id: crate::types::PortingPhoneNumberId,
    /// The bundle.
    pub user_bundle_id: crate::types::UserBundleId,
}
impl NewPhoneNumberConfiguration {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::NewPhoneNumberConfiguration {
        Default::default()
    }
}
impl NewPhoneNumberConfiguration {
    /// One with what is required, and nothing else set.
    pub fn new(
        porting_phone_number_id: crate::types::PortingPhoneNumberId,
        user_bundle_id: crate::types::UserBundleId,
    ) -> Self {
        Self {
            porting_phone_number_id,
            user_bundle_id,
        }
    }
}
/// The bundle that a number gets when its port completes.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberConfiguration {
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::PhoneNumberConfigurationId>,
    /// The number inside its porting order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_phone_number_id: ::std::option::Option<
        crate::types::PortingPhoneNumberId,
    >,
    /// Kind of this record, `porting_phone_number_configuration`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
    /// The bundle.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_bundle_id: ::std::option::Option<crate::types::UserBundleId>,
}
/// One page of phone number configurations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberConfigurationList {
    /// The phone number configurations of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PhoneNumberConfiguration>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Answer to the assignment of bundles.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberConfigurationsCreated {
    /// The configurations that were made.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PhoneNumberConfiguration>,
}
