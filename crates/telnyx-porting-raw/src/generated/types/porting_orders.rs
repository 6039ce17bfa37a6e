// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: porting orders.
#[allow(unused_imports)]
use super::*;
/// When and how the numbers of an order are activated.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActivationSettings {
    /// State in the number database (US and Canada); `null` before the database is involved.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activation_status: ::std::option::Option<crate::types::ActivationStatus>,
    /// Who starts the activation. Missing from Telnyx's reference; its guide on activation on demand reads and writes it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activation_type: ::std::option::Option<crate::types::ActivationType>,
    /// Whether the order takes the automated FastPort way (US and Canada only). Activation on demand needs it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub fast_port_eligible: ::std::option::Option<bool>,
    /// Date the losing carrier agreed to. Set when the order reaches `foc-date-confirmed`; can differ from the requested one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub foc_datetime_actual: ::std::option::Option<crate::Timestamp>,
    /// Date the customer asked for. It is a wish; the losing carrier can agree to another one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub foc_datetime_requested: ::std::option::Option<crate::Timestamp>,
}
/// A block of numbers to port, and the parts of it to activate.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePhoneNumberBlock {
    /// The parts to activate. Each lies inside the block, and they do not overlap.
    pub activation_ranges: ::std::vec::Vec<PhoneNumberRange>,
    /// The whole block, at most 1000 numbers. It must fit the country and the number type of the order.
    #[serde(deserialize_with = "crate::de::one")]
    pub phone_number_range: PhoneNumberRange,
}
impl CreatePhoneNumberBlock {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePhoneNumberBlock {
        Default::default()
    }
}
impl CreatePhoneNumberBlock {
    /// One with what is required, and nothing else set.
    pub fn new(
        activation_ranges: ::std::vec::Vec<PhoneNumberRange>,
        phone_number_range: PhoneNumberRange,
    ) -> Self {
        Self {
            activation_ranges,
            phone_number_range,
        }
    }
}
/// Body of a create call. At least one of `phone_numbers` and `phone_number_blocks` must be there. References given here are copied to every order that the call makes, and are the only link between those orders while they are drafts.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePortingOrder {
    /// The customer's own reference for a group of orders.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_group_reference: ::std::option::Option<::std::string::String>,
    /// The customer's own reference. Make it unique for each call, so that the orders of a call can be found again when its answer is lost.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Number blocks to port (Germany only). Missing from Telnyx's reference; shown in its guide on blocks.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub phone_number_blocks: ::std::vec::Vec<CreatePhoneNumberBlock>,
    /// Phone numbers to port, each in +E.164 form. Telnyx's reference marks the list as required; its guide on blocks leaves it out when blocks are given. No limit is documented.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::texts")]
    pub phone_numbers: ::std::vec::Vec<::std::string::String>,
}
impl CreatePortingOrder {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePortingOrder {
        Default::default()
    }
}
/// Who holds the numbers at the losing carrier. Everything must match that carrier's records.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct EndUser {
    /// The account and the people behind it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub admin: ::std::option::Option<EndUserAdmin>,
    /// Where the service is used.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub location: ::std::option::Option<EndUserLocation>,
}
/// The account at the losing carrier. Answers carry every value in plain text, the PIN and the account number included.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct EndUserAdmin {
    /// Number of the account at the losing carrier.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub account_number: ::std::option::Option<::std::string::String>,
    /// Person who may authorize the port and who signs the LOA.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub auth_person_name: ::std::option::Option<::std::string::String>,
    /// Main billing number of the account (BTN or ATN), +E.164 when written. Older answers give it without the plus sign or as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub billing_phone_number: ::std::option::Option<::std::string::String>,
    /// Company id of the account holder (European Union only).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub business_identifier: ::std::option::Option<::std::string::String>,
    /// Account holder, a person or a company, spelled as the losing carrier has it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub entity_name: ::std::option::Option<::std::string::String>,
    /// PIN or passcode that the losing carrier asks for; for US wireless numbers the number transfer PIN, which can expire within days. Older answers give it as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub pin_passcode: ::std::option::Option<::std::string::String>,
    /// Tax id of the account holder (European Union only).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub tax_identifier: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for EndUserAdmin {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("EndUserAdmin")
            .field("account_number", &crate::redact::redacted(&self.account_number))
            .field("auth_person_name", &crate::redact::redacted(&self.auth_person_name))
            .field(
                "billing_phone_number",
                &crate::redact::redacted(&self.billing_phone_number),
            )
            .field(
                "business_identifier",
                &crate::redact::redacted(&self.business_identifier),
            )
            .field("entity_name", &crate::redact::redacted(&self.entity_name))
            .field("pin_passcode", &crate::redact::redacted(&self.pin_passcode))
            .field("tax_identifier", &crate::redact::redacted(&self.tax_identifier))
            .finish()
    }
}
/// Service address of the numbers as the losing carrier has it. Telnyx's reference calls it a billing address; its guides and its support want the service address.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct EndUserLocation {
    /// State, province or the like.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub administrative_area: ::std::option::Option<::std::string::String>,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// Second line of the address, for example a suite or a floor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub extended_address: ::std::option::Option<::std::string::String>,
    /// City or municipality.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub locality: ::std::option::Option<::std::string::String>,
    /// Postal code. Answers of 2021 give it as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// House number and street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub street_address: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for EndUserLocation {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("EndUserLocation")
            .field("administrative_area", &self.administrative_area)
            .field("country_code", &self.country_code)
            .field("extended_address", &crate::redact::redacted(&self.extended_address))
            .field("locality", &crate::redact::redacted(&self.locality))
            .field("postal_code", &crate::redact::redacted(&self.postal_code))
            .field("street_address", &crate::redact::redacted(&self.street_address))
            .finish()
    }
}
/// One reason for an exception, in the catalogue or on an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExceptionType {
    /// The reason as a code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<crate::types::ExceptionCode>,
    /// The reason in words. On an order the wording can be specific to that order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub description: ::std::option::Option<::std::string::String>,
}
/// One thing that has to be supplied for an order, with the value supplied so far.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OrderRequirement {
    /// What kind of value is wanted. Telnyx's reference lists only `document`; other kinds are real.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub field_type: ::std::option::Option<crate::types::RequirementFieldType>,
    /// The supplied value: id of a document, id of an address, or text, according to `field_type`. `null` until something is supplied.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub field_value: ::std::option::Option<::std::string::String>,
    /// Kind of this record, `porting_requirement`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// How the review of the value stands. Not documented by Telnyx here; seen in real answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_status: ::std::option::Option<crate::types::OrderRequirementStatus>,
    /// Requirement type that says what is wanted.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_type_id: ::std::option::Option<crate::types::RequirementTypeId>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for OrderRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OrderRequirement")
            .field("field_type", &self.field_type)
            .field("field_value", &crate::redact::redacted(&self.field_value))
            .field("record_type", &self.record_type)
            .field("requirement_status", &self.requirement_status)
            .field("requirement_type_id", &self.requirement_type_id)
            .finish()
    }
}
/// Where a page stands in its list. Every field can be missing on the wire.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PaginationMeta {
    /// Number of this page, from 1.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub page_number: ::std::option::Option<i64>,
    /// Requested size of a page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub page_size: ::std::option::Option<i64>,
    /// How many pages there are; 0 for an empty list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub total_pages: ::std::option::Option<i64>,
    /// How many items there are in all.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub total_results: ::std::option::Option<i64>,
}
/// Settings that every number of an order gets when the port completes. Numbers without a connection and an emergency address go live unconfigured. `null` clears a setting.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberConfigurationSettings {
    /// Billing group of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub billing_group_id: ::std::option::Option<crate::types::BillingGroupId>,
    /// Voice connection of the numbers. A long decimal number in practice; keep it as a string.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub connection_id: ::std::option::Option<crate::types::ConnectionId>,
    /// Emergency address of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub emergency_address_id: ::std::option::Option<crate::types::EmergencyAddressId>,
    /// Messaging profile of the numbers. Needed to port messaging.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub messaging_profile_id: ::std::option::Option<crate::types::MessagingProfileId>,
    /// Tags of the numbers. The list is assumed to be replaced as a whole when it is sent.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::texts")]
    pub tags: ::std::vec::Vec<::std::string::String>,
}
/// A run of consecutive phone numbers, both ends included. A single number is presumably written as a range with equal ends (not documented by Telnyx; assumed).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PhoneNumberRange {
    /// Last number, in +E.164 form with 7 to 15 digits. Not below the first.
    #[serde(deserialize_with = "crate::de::text")]
    pub end_at: ::std::string::String,
    /// First number, in +E.164 form with 7 to 15 digits.
    #[serde(deserialize_with = "crate::de::text")]
    pub start_at: ::std::string::String,
}
impl PhoneNumberRange {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::PhoneNumberRange {
        Default::default()
    }
}
impl PhoneNumberRange {
    /// One with what is required, and nothing else set.
    pub fn new(end_at: ::std::string::String, start_at: ::std::string::String) -> Self {
        Self { end_at, start_at }
    }
}
/// A request to move phone numbers from a losing carrier to Telnyx. All its numbers share one country, one number type and one losing carrier; the server makes several orders out of one create call where they do not. Fields that nobody has filled in yet are `null`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrder {
    /// FOC dates and the way the numbers are activated.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub activation_settings: ::std::option::Option<ActivationSettings>,
    /// Steps that must be done before the order can be confirmed. Empty when there is nothing left to do; missing in older answers.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub additional_steps: ::std::vec::Vec<crate::types::AdditionalStep>,
    /// When the order was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The customer's own reference for a group of orders; usable as a list filter.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_group_reference: ::std::option::Option<::std::string::String>,
    /// The customer's own reference. Copied to every order that one create call makes, and usable as a list filter.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// Short label that the server gives to the order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub description: ::std::option::Option<::std::string::String>,
    /// The LOA and the invoice of the order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub documents: ::std::option::Option<PortingOrderDocuments>,
    /// Account holder at the losing carrier, and the service address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub end_user: ::std::option::Option<EndUser>,
    /// Id of this order.
    pub id: crate::types::PortingOrderId,
    /// State of the messaging port, which is separate from voice. Missing in some answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub messaging: ::std::option::Option<PortingOrderMessaging>,
    /// Full or partial port, and what happens to the numbers that stay. `null` until it is set.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub misc: ::std::option::Option<PortingOrderMisc>,
    /// Losing carrier. In spite of its name the value is a carrier name, not a bare operating company number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub old_service_provider_ocn: ::std::option::Option<::std::string::String>,
    /// Support key (`pr_...`) shared by the orders that came from one create call. `null` while the order is a draft.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub parent_support_key: ::std::option::Option<::std::string::String>,
    /// Settings that every number of the order gets when the port completes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub phone_number_configuration: ::std::option::Option<
        PhoneNumberConfigurationSettings,
    >,
    /// Kind of the phone numbers of this order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Phone numbers of the order, at most the first 50. Missing when `include_phone_numbers` is false, and in the answers of some edits and actions.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub phone_numbers: ::std::vec::Vec<PortingPhoneNumber>,
    /// How many phone numbers the order really has; can be more than are embedded in `phone_numbers`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub porting_phone_numbers_count: ::std::option::Option<i64>,
    /// Kind of this record, `porting_order`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// What has to be supplied for numbers of this country and type; filled by the server. An empty list means either that nothing is required or that the list has not been computed yet.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub requirements: ::std::vec::Vec<OrderRequirement>,
    /// Whether the required values are there. It does not say that they are approved; approval comes later, which Telnyx does not document clearly. A Telnyx guide calls this flag `requirements_status`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub requirements_met: ::std::option::Option<bool>,
    /// Where the order stands, with the reasons when it is in exception.
    #[serde(deserialize_with = "crate::de::one")]
    pub status: PortingOrderStatus,
    /// Key of this order (`sr_...`) for conversations with Telnyx support. `null` while the order is a draft.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub support_key: ::std::option::Option<::std::string::String>,
    /// When the order was last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
    /// The customer's rating of the port.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub user_feedback: ::std::option::Option<UserFeedback>,
    /// User or organization that asked for the port.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<crate::types::UserId>,
    /// Where events of this order are delivered. `null` when none is set on the order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub webhook_url: ::std::option::Option<::std::string::String>,
}
/// Answer to a create call. Always a list, even for one order; no `meta`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderCreated {
    /// The draft orders, one for each group of numbers that can be ported together. Each of them has to be completed and confirmed.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PortingOrder>,
}
/// The two standard documents of an order, by id. An uploaded document that is not attached to anything disappears 30 minutes after the upload. Also filled from a requirement group.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderDocuments {
    /// A recent invoice of the losing carrier; `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub invoice: ::std::option::Option<crate::types::DocumentId>,
    /// The signed letter of authorization; `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub loa: ::std::option::Option<crate::types::DocumentId>,
}
/// One page of porting orders.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderList {
    /// The orders of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PortingOrder>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Port of the messaging service, which follows voice and takes from minutes to days. Tracked for local and toll-free numbers of the US and Canada; elsewhere messaging moves with voice.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderMessaging {
    /// Whether messaging is ported too. When it is false or `null`, messaging stays with the present provider.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub enable_messaging: ::std::option::Option<bool>,
    /// Whether messaging can be ported for this order. Decided by the server.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub messaging_capable: ::std::option::Option<bool>,
    /// Whether the messaging port is complete. Decided by the server.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub messaging_port_completed: ::std::option::Option<bool>,
    /// How far the messaging port is. Decided by the server.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub messaging_port_status: ::std::option::Option<crate::types::MessagingPortStatus>,
}
/// Links that come with a single porting order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderMeta {
    /// Link to the list of all phone numbers of the order. Relative to the host, starting with `/v2`, with brackets that are not percent-encoded.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub phone_numbers_url: ::std::option::Option<::std::string::String>,
}
/// Whether the whole account is ported, and what happens to the rest of it. For a full port send `type` alone.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderMisc {
    /// Number that becomes the billing number of the rest of the account when the present one is ported; one of the numbers that stay, in +E.164 form. Needed with the action `keep`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub new_billing_phone_number: ::std::option::Option<::std::string::String>,
    /// What happens to the numbers that are not ported. Partial ports only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub remaining_numbers_action: ::std::option::Option<
        crate::types::RemainingNumbersAction,
    >,
    /// Full or partial port.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<crate::types::PortingOrderType>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for PortingOrderMisc {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PortingOrderMisc")
            .field(
                "new_billing_phone_number",
                &crate::redact::redacted(&self.new_billing_phone_number),
            )
            .field("remaining_numbers_action", &self.remaining_numbers_action)
            .field("type_", &self.type_)
            .finish()
    }
}
/// One porting order and the link to all of its phone numbers.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderResponse {
    /// The order.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: PortingOrder,
    /// Where to find the rest of its phone numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PortingOrderMeta>,
}
/// Status of an order together with the reasons for an exception.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingOrderStatus {
    /// Why the order is in exception; several reasons can stand side by side. Empty otherwise, although it can stay filled after the order has been ported.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub details: ::std::vec::Vec<ExceptionType>,
    /// The status itself.
    pub value: crate::types::PortingOrderStatusValue,
}
/// A phone number inside a porting order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingPhoneNumber {
    /// State in the number database (US and Canada); `null` before the database is involved.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activation_status: ::std::option::Option<crate::types::ActivationStatus>,
    /// Block the number belongs to (Germany only). Missing from Telnyx's reference; named in its guide on blocks. That it is the id of the block is assumed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub block_reference_id: ::std::option::Option<crate::types::PhoneNumberBlockId>,
    /// Id of the number inside its order, the value wanted as `porting_phone_number_id` by extensions and phone number configurations. Missing from Telnyx's reference; its guides rely on it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::PortingPhoneNumberId>,
    /// The phone number, +E.164 in real answers. Documented examples drop the plus sign, and older answers give a number, so normalise it before comparing.
    #[serde(deserialize_with = "crate::de::text")]
    pub phone_number: ::std::string::String,
    /// Kind of the number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone_number_type: ::std::option::Option<crate::types::PhoneNumberType>,
    /// Whether the number can be ported.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub portability_status: ::std::option::Option<crate::types::PortabilityStatus>,
    /// Order the number belongs to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Status of that order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_status: ::std::option::Option<
        crate::types::PortingOrderStatusValue,
    >,
    /// Kind of this record, `porting_phone_number`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// How far the review of the requirements is. Meant for orders outside the US and Canada.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirements_status: ::std::option::Option<crate::types::OrderRequirementStatus>,
    /// Support key of the order (`sr_...`); `null` while it is a draft.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub support_key: ::std::option::Option<::std::string::String>,
}
/// What a customer can set about the activation of an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateActivationSettings {
    /// Who starts the activation; `on-demand` needs an order that is eligible for FastPort. Missing from Telnyx's reference; used by its guide on activation on demand.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activation_type: ::std::option::Option<crate::types::ActivationType>,
    /// Wanted FOC date, in UTC. Any instant inside one of the order's allowed FOC windows; others are refused. `null` clears it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub foc_datetime_requested: ::std::option::Option<crate::Nullable<crate::Timestamp>>,
}
impl UpdateActivationSettings {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateActivationSettings {
        Default::default()
    }
}
/// Changes to a [`EndUser`](crate::types::EndUser): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Who holds the numbers at the losing carrier. Everything must match that carrier's records.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateEndUser {
    /// The account and the people behind it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub admin: ::std::option::Option<UpdateEndUserAdmin>,
    /// Where the service is used.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub location: ::std::option::Option<UpdateEndUserLocation>,
}
impl UpdateEndUser {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateEndUser {
        Default::default()
    }
}
/// Changes to a [`EndUserAdmin`](crate::types::EndUserAdmin): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// The account at the losing carrier. Answers carry every value in plain text, the PIN and the account number included.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateEndUserAdmin {
    /// Number of the account at the losing carrier.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub account_number: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Person who may authorize the port and who signs the LOA.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub auth_person_name: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Main billing number of the account (BTN or ATN), +E.164 when written. Older answers give it without the plus sign or as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub billing_phone_number: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// Company id of the account holder (European Union only).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub business_identifier: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// Account holder, a person or a company, spelled as the losing carrier has it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub entity_name: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// PIN or passcode that the losing carrier asks for; for US wireless numbers the number transfer PIN, which can expire within days. Older answers give it as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub pin_passcode: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Tax id of the account holder (European Union only).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub tax_identifier: ::std::option::Option<crate::Nullable<::std::string::String>>,
}
impl UpdateEndUserAdmin {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateEndUserAdmin {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateEndUserAdmin {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEndUserAdmin")
            .field("account_number", &crate::redact::redacted(&self.account_number))
            .field("auth_person_name", &crate::redact::redacted(&self.auth_person_name))
            .field(
                "billing_phone_number",
                &crate::redact::redacted(&self.billing_phone_number),
            )
            .field(
                "business_identifier",
                &crate::redact::redacted(&self.business_identifier),
            )
            .field("entity_name", &crate::redact::redacted(&self.entity_name))
            .field("pin_passcode", &crate::redact::redacted(&self.pin_passcode))
            .field("tax_identifier", &crate::redact::redacted(&self.tax_identifier))
            .finish()
    }
}
/// Changes to a [`EndUserLocation`](crate::types::EndUserLocation): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Service address of the numbers as the losing carrier has it. Telnyx's reference calls it a billing address; its guides and its support want the service address.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateEndUserLocation {
    /// State, province or the like.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub administrative_area: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// Country as an ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub country_code: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Second line of the address, for example a suite or a floor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub extended_address: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// City or municipality.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub locality: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Postal code. Answers of 2021 give it as a number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub postal_code: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// House number and street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub street_address: ::std::option::Option<crate::Nullable<::std::string::String>>,
}
impl UpdateEndUserLocation {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateEndUserLocation {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateEndUserLocation {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEndUserLocation")
            .field("administrative_area", &self.administrative_area)
            .field("country_code", &self.country_code)
            .field("extended_address", &crate::redact::redacted(&self.extended_address))
            .field("locality", &crate::redact::redacted(&self.locality))
            .field("postal_code", &crate::redact::redacted(&self.postal_code))
            .field("street_address", &crate::redact::redacted(&self.street_address))
            .finish()
    }
}
/// What a customer can set about the messaging of an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateMessaging {
    /// Whether messaging is ported too. Possible in `draft`, `in-process` and `exception`, for an order that is `messaging_capable` and has a `messaging_profile_id`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub enable_messaging: ::std::option::Option<crate::Nullable<bool>>,
}
impl UpdateMessaging {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateMessaging {
        Default::default()
    }
}
/// Value for one requirement of an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateOrderRequirement {
    /// Id of a document, id of an address, or text, according to the kind of the requirement.
    #[serde(deserialize_with = "crate::de::text")]
    pub field_value: ::std::string::String,
    /// Requirement type that the value is for.
    pub requirement_type_id: crate::types::RequirementTypeId,
}
impl UpdateOrderRequirement {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateOrderRequirement {
        Default::default()
    }
}
impl UpdateOrderRequirement {
    /// One with what is required, and nothing else set.
    pub fn new(
        field_value: ::std::string::String,
        requirement_type_id: crate::types::RequirementTypeId,
    ) -> Self {
        Self {
            field_value,
            requirement_type_id,
        }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateOrderRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateOrderRequirement")
            .field("field_value", &crate::redact::redacted(&self.field_value))
            .field("requirement_type_id", &self.requirement_type_id)
            .finish()
    }
}
/// Changes to a [`PhoneNumberConfigurationSettings`](crate::types::PhoneNumberConfigurationSettings): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Settings that every number of an order gets when the port completes. Numbers without a connection and an emergency address go live unconfigured. `null` clears a setting.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdatePhoneNumberConfigurationSettings {
    /// Billing group of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub billing_group_id: ::std::option::Option<
        crate::Nullable<crate::types::BillingGroupId>,
    >,
    /// Voice connection of the numbers. A long decimal number in practice; keep it as a string.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub connection_id: ::std::option::Option<
        crate::Nullable<crate::types::ConnectionId>,
    >,
    /// Emergency address of the numbers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub emergency_address_id: ::std::option::Option<
        crate::Nullable<crate::types::EmergencyAddressId>,
    >,
    /// Messaging profile of the numbers. Needed to port messaging.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub messaging_profile_id: ::std::option::Option<
        crate::Nullable<crate::types::MessagingProfileId>,
    >,
    /// Tags of the numbers. The list is assumed to be replaced as a whole when it is sent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub tags: ::std::option::Option<
        crate::Nullable<::std::vec::Vec<::std::string::String>>,
    >,
}
impl UpdatePhoneNumberConfigurationSettings {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdatePhoneNumberConfigurationSettings {
        Default::default()
    }
}
/// Body of an edit. A field that is left out keeps its value; `null` clears it. Telnyx declares several of the nullable fields as plain strings, in conflict with its own rule that `null` clears.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdatePortingOrder {
    /// Requested FOC date and the way of activation.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub activation_settings: ::std::option::Option<UpdateActivationSettings>,
    /// The customer's own reference for a group of orders; `null` clears it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub customer_group_reference: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// The customer's own reference; `null` clears it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub customer_reference: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// The LOA and the invoice, by document id; attach them within 30 minutes of the upload. Not together with `requirement_group_id`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub documents: ::std::option::Option<UpdatePortingOrderDocuments>,
    /// Account holder at the losing carrier, and the service address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub end_user: ::std::option::Option<UpdateEndUser>,
    /// Whether messaging is ported too.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub messaging: ::std::option::Option<UpdateMessaging>,
    /// Full or partial port, and what happens to the numbers that stay; `null` clears all of it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub misc: ::std::option::Option<crate::Nullable<UpdatePortingOrderMisc>>,
    /// Settings that every number of the order gets when the port completes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub phone_number_configuration: ::std::option::Option<
        UpdatePhoneNumberConfigurationSettings,
    >,
    /// Requirement group whose present values are copied into the documents and requirements of the order; later edits of the group have no effect. Possible in `draft`, `in-process` and `exception`; the group must fit the country, the number type and the action `porting`. Refused together with `documents` or `requirements`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requirement_group_id: ::std::option::Option<crate::types::RequirementGroupId>,
    /// Values for requirements of the order. Types that are not listed are assumed to keep their value. Not together with `requirement_group_id`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub requirements: ::std::option::Option<
        crate::Nullable<::std::vec::Vec<UpdateOrderRequirement>>,
    >,
    /// Rating of the port; accepted even when the order is ported or cancelled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub user_feedback: ::std::option::Option<UpdateUserFeedback>,
    /// Where events of this order are delivered; `null` clears it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub webhook_url: ::std::option::Option<crate::Nullable<::std::string::String>>,
}
impl UpdatePortingOrder {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdatePortingOrder {
        Default::default()
    }
}
/// Changes to a [`PortingOrderDocuments`](crate::types::PortingOrderDocuments): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// The two standard documents of an order, by id. An uploaded document that is not attached to anything disappears 30 minutes after the upload. Also filled from a requirement group.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdatePortingOrderDocuments {
    /// A recent invoice of the losing carrier; `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub invoice: ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
    /// The signed letter of authorization; `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub loa: ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
}
impl UpdatePortingOrderDocuments {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdatePortingOrderDocuments {
        Default::default()
    }
}
/// Changes to a [`PortingOrderMisc`](crate::types::PortingOrderMisc): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Whether the whole account is ported, and what happens to the rest of it. For a full port send `type` alone.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdatePortingOrderMisc {
    /// Number that becomes the billing number of the rest of the account when the present one is ported; one of the numbers that stay, in +E.164 form. Needed with the action `keep`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub new_billing_phone_number: ::std::option::Option<
        crate::Nullable<::std::string::String>,
    >,
    /// What happens to the numbers that are not ported. Partial ports only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub remaining_numbers_action: ::std::option::Option<
        crate::Nullable<crate::types::RemainingNumbersAction>,
    >,
    /// Full or partial port.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub type_: ::std::option::Option<crate::Nullable<crate::types::PortingOrderType>>,
}
impl UpdatePortingOrderMisc {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdatePortingOrderMisc {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdatePortingOrderMisc {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePortingOrderMisc")
            .field(
                "new_billing_phone_number",
                &crate::redact::redacted(&self.new_billing_phone_number),
            )
            .field("remaining_numbers_action", &self.remaining_numbers_action)
            .field("type_", &self.type_)
            .finish()
    }
}
/// Changes to a [`UserFeedback`](crate::types::UserFeedback): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// The customer's rating of a port. Can be given once the order is ported, is cancelled or is being cancelled.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateUserFeedback {
    /// Words that go with the rating.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub user_comment: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// Rating as a whole number; Telnyx documents no scale and shows 5 as an example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub user_rating: ::std::option::Option<crate::Nullable<i64>>,
}
impl UpdateUserFeedback {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateUserFeedback {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateUserFeedback {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateUserFeedback")
            .field("user_comment", &crate::redact::redacted(&self.user_comment))
            .field("user_rating", &self.user_rating)
            .finish()
    }
}
/// The customer's rating of a port. Can be given once the order is ported, is cancelled or is being cancelled.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UserFeedback {
    /// Words that go with the rating.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub user_comment: ::std::option::Option<::std::string::String>,
    /// Rating as a whole number; Telnyx documents no scale and shows 5 as an example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub user_rating: ::std::option::Option<i64>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UserFeedback {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UserFeedback")
            .field("user_comment", &crate::redact::redacted(&self.user_comment))
            .field("user_rating", &self.user_rating)
            .finish()
    }
}
