// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: events.
#[allow(unused_imports)]
use super::*;
/// An entry of the event history of the account. It is not the body of a webhook: a delivery carries `occurred_at` and lacks `payload_status`, `porting_order_id` and `available_notification_methods`. Dispatch on `event_type`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEvent {
    /// Channels over which the event can be announced; empty when it is only recorded.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub available_notification_methods: ::std::vec::Vec<
        crate::types::PortingEventNotificationMethod,
    >,
    /// When the event was recorded. Events of the kind `porting_order.deleted` may carry it inside the payload instead.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// What happened. Decides which fields of the payload are filled.
    pub event_type: crate::types::PortingEventType,
    /// Id of the event. A webhook about the same event presumably carries the same id (not documented by Telnyx; assumed).
    pub id: crate::types::PortingEventId,
    /// What the event says. `null` for `porting_order.loa_updated` and `porting_order.sharing_token_expired`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub payload: ::std::option::Option<PortingEventPayload>,
    /// Whether the payload is complete.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub payload_status: ::std::option::Option<crate::types::PortingEventPayloadStatus>,
    /// The order the event is about.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_event`. Not stable enough to dispatch on. Events of the kind `porting_order.deleted` may carry it inside the payload instead.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When the record of the event last changed. Events of the kind `porting_order.deleted` may carry it inside the payload instead.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// The comment a `porting_order.new_comment` event announces.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventComment {
    /// Text of the comment.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub body: ::std::option::Option<::std::string::String>,
    /// Id of the comment.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::CommentId>,
    /// When the comment was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inserted_at: ::std::option::Option<crate::Timestamp>,
    /// Who wrote it. `null` when the porting desk did.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<crate::types::UserId>,
    /// Which side wrote it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_type: ::std::option::Option<crate::types::CommentUserType>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for PortingEventComment {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PortingEventComment")
            .field("body", &crate::redact::redacted(&self.body))
            .field("id", &self.id)
            .field("inserted_at", &self.inserted_at)
            .field("user_id", &self.user_id)
            .field("user_type", &self.user_type)
            .finish()
    }
}
/// One page of events.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventList {
    /// The events of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PortingEvent>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One of the two orders of a split.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventOrderRef {
    /// Id of the order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::PortingOrderId>,
}
/// Payloads of all kinds of events in one object; which fields are present depends on `event_type`. The id of the order stands in `id` (`status_changed`, `messaging_changed`, `deleted`), in `porting_order_id` (`new_comment`) or in `from` and `to` (`split`). Events of other products have payloads of their own: what does not fit is left out.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventPayload {
    /// The new comment, in `new_comment`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub comment: ::std::option::Option<PortingEventComment>,
    /// When the event was recorded, in `deleted` only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Reference the customer gave to the order, in `status_changed`, `messaging_changed` and `deleted`. `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting_text")]
    pub customer_reference: ::std::option::Option<::std::string::String>,
    /// When the order was deleted, in `deleted`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub deleted_at: ::std::option::Option<crate::Timestamp>,
    /// The order the numbers left, in `split`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub from: ::std::option::Option<PortingEventOrderRef>,
    /// The order, in `status_changed`, `messaging_changed` and `deleted`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub id: ::std::option::Option<crate::types::PortingOrderId>,
    /// State of the messaging port, in `messaging_changed`. Observed payloads lack `messaging_port_completed`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub messaging: ::std::option::Option<PortingOrderMessaging>,
    /// The order that got a comment, in `new_comment` only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// The numbers that moved, in `split`. Missing in observed payloads, so list the numbers of both orders again.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::fitting_list")]
    pub porting_phone_numbers: ::std::vec::Vec<PortingEventPhoneNumberRef>,
    /// Kind of this record, `porting_event`. Not stable enough to dispatch on. In `deleted` only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// The new status, in `status_changed`. It carries no FOC date: read the order after `foc-date-confirmed`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub status: ::std::option::Option<PortingOrderStatus>,
    /// Key of the order for support tickets (`sr_` and a code), in `status_changed`, `new_comment` and `messaging_changed`. `null` on drafts.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting_text")]
    pub support_key: ::std::option::Option<::std::string::String>,
    /// The order the numbers moved to, in `split`. May be one the client has not seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub to: ::std::option::Option<PortingEventOrderRef>,
    /// When the order changed (`status_changed`) or when the record of the event changed (`deleted`). Can differ by seconds from the time of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
    /// Address the webhook of the order goes to, in `status_changed`. `null` when the order has none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::fitting_text")]
    pub webhook_url: ::std::option::Option<::std::string::String>,
}
/// A number that moved to another order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventPhoneNumberRef {
    /// Id of the number inside its porting order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::PortingPhoneNumberId>,
}
/// One event.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingEventResponse {
    /// The event.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: PortingEvent,
}
