// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: order requirements.
#[allow(unused_imports)]
use super::*;
/// A requirement that a person satisfies by doing something, not by sending a value.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActionRequirement {
    /// What has to be done.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub action_type: ::std::option::Option<crate::types::ActionRequirementActionType>,
    /// Where the person does it. `null` until the action is initiated. Whoever holds the address can act on it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub action_url: ::std::option::Option<::std::string::String>,
    /// Why it was cancelled; `null` otherwise.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub cancel_reason: ::std::option::Option<::std::string::String>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the action requirement.
    pub id: crate::types::ActionRequirementId,
    /// The order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_action_requirement`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// The requirement of the order that the action satisfies.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_type_id: ::std::option::Option<crate::types::RequirementTypeId>,
    /// How far it is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::ActionRequirementStatus>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for ActionRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ActionRequirement")
            .field("action_type", &self.action_type)
            .field("action_url", &crate::redact::redacted(&self.action_url))
            .field("cancel_reason", &self.cancel_reason)
            .field("created_at", &self.created_at)
            .field("id", &self.id)
            .field("porting_order_id", &self.porting_order_id)
            .field("record_type", &self.record_type)
            .field("requirement_type_id", &self.requirement_type_id)
            .field("status", &self.status)
            .field("updated_at", &self.updated_at)
            .finish()
    }
}
/// One page of action requirements.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActionRequirementList {
    /// The action requirements of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<ActionRequirement>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One action requirement.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActionRequirementResponse {
    /// The action requirement.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: ActionRequirement,
}
/// The person who will go through the Australian identity check.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AuIdVerificationParams {
    /// Given name.
    #[serde(deserialize_with = "crate::de::text")]
    pub first_name: ::std::string::String,
    /// Family name.
    #[serde(deserialize_with = "crate::de::text")]
    pub last_name: ::std::string::String,
}
impl AuIdVerificationParams {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::AuIdVerificationParams {
        Default::default()
    }
}
impl AuIdVerificationParams {
    /// One with what is required, and nothing else set.
    pub fn new(
        first_name: ::std::string::String,
        last_name: ::std::string::String,
    ) -> Self {
        Self { first_name, last_name }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for AuIdVerificationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AuIdVerificationParams")
            .field("first_name", &crate::redact::redacted(&self.first_name))
            .field("last_name", &crate::redact::redacted(&self.last_name))
            .finish()
    }
}
/// What the start of an action needs.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct InitiateActionRequirement {
    /// Parameters of the Australian identity check, the only action that can be initiated today.
    #[serde(deserialize_with = "crate::de::one")]
    pub params: AuIdVerificationParams,
}
impl InitiateActionRequirement {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::InitiateActionRequirement {
        Default::default()
    }
}
impl InitiateActionRequirement {
    /// One with what is required, and nothing else set.
    pub fn new(params: AuIdVerificationParams) -> Self {
        Self { params }
    }
}
/// What a value has to satisfy. The keys are not fixed; the requirement catalog uses `max_length`, `min_length`, `time_limit`, `locality_limit`, `acceptable_values` and `acceptable_characters`, and any value can be `null`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OrderAcceptanceCriteria(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for OrderAcceptanceCriteria {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for OrderAcceptanceCriteria {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
/// Something that an order has to bring, with its state and a full description of its type.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OrderRequirementDetail {
    /// What kind of value is expected.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub field_type: ::std::option::Option<crate::types::RequirementFieldType>,
    /// The value given so far: the id of a document or an address, or a text. `null` until one is given.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub field_value: ::std::option::Option<::std::string::String>,
    /// Kind of this record, `porting_requirement`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// Whether the value was given and approved.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_status: ::std::option::Option<crate::types::OrderRequirementStatus>,
    /// What is asked for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub requirement_type: ::std::option::Option<OrderRequirementType>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for OrderRequirementDetail {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OrderRequirementDetail")
            .field("field_type", &self.field_type)
            .field("field_value", &crate::redact::redacted(&self.field_value))
            .field("record_type", &self.record_type)
            .field("requirement_status", &self.requirement_status)
            .field("requirement_type", &self.requirement_type)
            .finish()
    }
}
/// One page of requirements.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OrderRequirementDetailList {
    /// The requirements of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<OrderRequirementDetail>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Type of a requirement, as an order shows it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OrderRequirementType {
    /// What a value has to satisfy.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub acceptance_criteria: ::std::option::Option<OrderAcceptanceCriteria>,
    /// What is asked for, in words.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub description: ::std::option::Option<::std::string::String>,
    /// An example of an acceptable value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub example: ::std::option::Option<::std::string::String>,
    /// Id of the type, to be sent as `requirement_type_id`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::RequirementTypeId>,
    /// Short name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub name: ::std::option::Option<::std::string::String>,
    /// What kind of value the type takes.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<crate::types::RequirementFieldType>,
}
/// Ids of an order in the former API, for support tickets.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubRequest {
    /// Id of the port request, the parent of the orders that came from one request.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub port_request_id: ::std::option::Option<::std::string::String>,
    /// Id of the sub request, the counterpart of this order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub sub_request_id: ::std::option::Option<::std::string::String>,
}
/// One pair of ids.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubRequestResponse {
    /// The pair of ids.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: SubRequest,
}
