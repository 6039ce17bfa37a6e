// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: requirements.
#[allow(unused_imports)]
use super::*;
/// What a value must fulfil to be accepted. Every field may be `null` or missing.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AcceptanceCriteria {
    /// The characters a text may consist of, as one string.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub acceptable_characters: ::std::option::Option<::std::string::String>,
    /// The only values allowed. No restriction when it is empty.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::texts")]
    pub acceptable_values: ::std::vec::Vec<::std::string::String>,
    /// Where the thing must come from or lie, in words.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub locality_limit: ::std::option::Option<::std::string::String>,
    /// Most characters of a text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub max_length: ::std::option::Option<i64>,
    /// Fewest characters of a text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub min_length: ::std::option::Option<i64>,
    /// How recent or how long valid the thing must be, in words.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub time_limit: ::std::option::Option<::std::string::String>,
}
/// A new requirement group.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreateRequirementGroup {
    /// What the group is for; `porting` for porting orders. Documented here are `porting` and `ordering`.
    pub action: crate::types::RequirementGroupAction,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(deserialize_with = "crate::de::text")]
    pub country_code: ::std::string::String,
    /// The customer's own reference, to find the group again.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Kind of number. `landline` is not documented here.
    pub phone_number_type: crate::types::PhoneNumberType,
    /// Values known already; the rest can follow by PATCH.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub regulatory_requirements: ::std::vec::Vec<RequirementGroupValue>,
}
impl CreateRequirementGroup {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreateRequirementGroup {
        Default::default()
    }
}
impl CreateRequirementGroup {
    /// One with what is required, and nothing else set.
    pub fn new(
        action: crate::types::RequirementGroupAction,
        country_code: ::std::string::String,
        phone_number_type: crate::types::PhoneNumberType,
    ) -> Self {
        Self {
            action,
            country_code,
            customer_reference: ::std::default::Default::default(),
            phone_number_type,
            regulatory_requirements: ::std::default::Default::default(),
        }
    }
}
/// Rule set: what a country asks for one kind of number and one action. Rule sets are versioned.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Requirement {
    /// What the rules apply to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub action: ::std::option::Option<crate::types::RequirementAction>,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// When the rule set was added.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// When a later version took over; `null` while this one is in force or still to come.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub effective_end_at: ::std::option::Option<crate::Timestamp>,
    /// When this version comes, or came, into force.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub effective_start_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the rule set.
    pub id: crate::types::RequirementId,
    /// Place within the country the rules are limited to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub locality: ::std::option::Option<::std::string::String>,
    /// Kind of number; empty when the rules hold for every kind.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Kind of this record, `requirement`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// What has to be given, all of it.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub requirement_types: ::std::vec::Vec<RequirementType>,
    /// When the rule set last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
    /// Version of the rule set, counted from 1.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub version: ::std::option::Option<i64>,
}
/// Reusable set of values for one combination of country, number type and action. Putting it on an order copies the values; later changes of the group do not reach that order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementGroup {
    /// What the group is for; `porting` to fit a porting order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub action: ::std::option::Option<crate::types::RequirementGroupAction>,
    /// Country as an ISO 3166-1 alpha-2 code. An order must be for the same one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// When the group was made.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The customer's own reference for the group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Id to put into `requirement_group_id` of a porting order.
    pub id: crate::types::RequirementGroupId,
    /// Kind of number. An order must be for the same one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Kind of this record, `requirement_group`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// One entry for each requirement of the combination.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub regulatory_requirements: ::std::vec::Vec<UserRequirement>,
    /// How the review stands. Only `no-longer-eligible` keeps orders from using the group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::RequirementApprovalStatus>,
    /// When the group last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// Value for one requirement of a group. Send both fields, although Telnyx marks neither as required.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementGroupValue {
    /// The value: a text within the acceptance criteria, the id of a document or the id of an address, whatever the requirement takes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub field_value: ::std::option::Option<::std::string::String>,
    /// The requirement that is meant, as the group lists it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_id: ::std::option::Option<crate::types::RequirementTypeId>,
}
impl RequirementGroupValue {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::RequirementGroupValue {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for RequirementGroupValue {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RequirementGroupValue")
            .field("field_value", &crate::redact::redacted(&self.field_value))
            .field("requirement_id", &self.requirement_id)
            .finish()
    }
}
/// One page of rule sets.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementList {
    /// The rule sets of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<Requirement>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One rule set.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementResponse {
    /// The rule set.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: Requirement,
}
/// One kind of information that may be asked for, such as a proof of address.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementType {
    /// Limits on the value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub acceptance_criteria: ::std::option::Option<AcceptanceCriteria>,
    /// When the type was added.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// What is asked for, in words.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub description: ::std::option::Option<::std::string::String>,
    /// What would be accepted, in words.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub example: ::std::option::Option<::std::string::String>,
    /// Id to name the type by when a value is sent.
    pub id: crate::types::RequirementTypeId,
    /// Short name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub name: ::std::option::Option<::std::string::String>,
    /// Kind of this record, `requirement_type`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// What kind of value it takes.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<crate::types::RequirementFieldType>,
    /// When the type last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// The catalogue of requirement types.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementTypeList {
    /// The requirement types.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<RequirementType>,
    /// Counts of the list; present although no page parameters are documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One requirement type.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct RequirementTypeResponse {
    /// The requirement type.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: RequirementType,
}
/// Changes to a requirement group. A field that is left out keeps its value.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateRequirementGroup {
    /// New reference of the customer's own.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// The values to set.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub regulatory_requirements: ::std::option::Option<
        crate::Nullable<::std::vec::Vec<RequirementGroupValue>>,
    >,
}
impl UpdateRequirementGroup {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateRequirementGroup {
        Default::default()
    }
}
/// One requirement of a group, with the value given for it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UserRequirement {
    /// When the entry was made.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// When the approval of the value ends.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<crate::Timestamp>,
    /// What kind of value it takes. Documented as plain text without a list of values.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub field_type: ::std::option::Option<crate::types::RequirementFieldType>,
    /// The value: a text, the id of a document or the id of an address, depending on `field_type`. `null` until it is given.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub field_value: ::std::option::Option<::std::string::String>,
    /// The requirement that is meant. Telnyx does not say of which resource this is the id; its samples show the id of a requirement type.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_id: ::std::option::Option<crate::types::RequirementTypeId>,
    /// How the value was judged.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::RequirementApprovalStatus>,
    /// When the entry last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UserRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UserRequirement")
            .field("created_at", &self.created_at)
            .field("expires_at", &self.expires_at)
            .field("field_type", &self.field_type)
            .field("field_value", &crate::redact::redacted(&self.field_value))
            .field("requirement_id", &self.requirement_id)
            .field("status", &self.status)
            .field("updated_at", &self.updated_at)
            .finish()
    }
}
