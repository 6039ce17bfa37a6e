// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: order actions.
#[allow(unused_imports)]
use super::*;
/// The planned or running activation of the numbers of an order. A job appears when the order reaches `foc-date-confirmed`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActivationJob {
    /// When the numbers are activated if nobody acts before. On demand it starts out as the end of the window.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activate_at: ::std::option::Option<crate::Timestamp>,
    /// Who starts the activation.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub activation_type: ::std::option::Option<crate::types::ActivationType>,
    /// Periods in which the activation may happen. For on-demand activation that is the FOC day from 06:00 to 20:00 US Central time in the US and from 08:00 to 15:00 US Central time in Canada.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub activation_windows: ::std::vec::Vec<ActivationWindow>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the job.
    pub id: crate::types::ActivationJobId,
    /// Kind of this record, `porting_activation_job`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// How far the job is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::ActivationJobStatus>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One activation job.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActivationJobResponse {
    /// The activation job.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: ActivationJob,
}
/// A period in which a job may activate the numbers.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ActivationWindow {
    /// Last moment of the window, in UTC.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_at: ::std::option::Option<crate::Timestamp>,
    /// First moment of the window, in UTC.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_at: ::std::option::Option<crate::Timestamp>,
}
/// What a sharing token allows and how long it lives.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SharePortingOrder {
    /// Life of the token in seconds, at most 172800 (48 hours).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub expires_in_seconds: ::std::option::Option<i64>,
    /// The one permission of the token. A single value here, although the answer gives a list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: ::std::option::Option<crate::types::SharingPermission>,
}
impl SharePortingOrder {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::SharePortingOrder {
        Default::default()
    }
}
/// A token that opens the documents of one order to somebody without a Telnyx account.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SharingToken {
    /// When the token was made.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// When the token stops working.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<crate::Timestamp>,
    /// Life of the token in seconds.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_integer")]
    pub expires_in_seconds: ::std::option::Option<i64>,
    /// Id of this sharing token.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::SharingTokenId>,
    /// What the holder may do.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub permissions: ::std::vec::Vec<crate::types::SharingPermission>,
    /// The shared order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_order_sharing_token`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// The token, a signed JWT; the sample that Telnyx prints uses HS256 and has the claims `exp`, `ist`, `permissions` and `porting_order_id`. Whoever holds it has access.
    #[serde(deserialize_with = "crate::de::text")]
    pub token: ::std::string::String,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for SharingToken {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SharingToken")
            .field("created_at", &self.created_at)
            .field("expires_at", &self.expires_at)
            .field("expires_in_seconds", &self.expires_in_seconds)
            .field("id", &self.id)
            .field("permissions", &self.permissions)
            .field("porting_order_id", &self.porting_order_id)
            .field("record_type", &self.record_type)
            .field("token", &crate::redact::redacted(&self.token))
            .finish()
    }
}
/// A new sharing token. Telnyx documented it without the `data` envelope until February 2026.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SharingTokenResponse {
    /// The sharing token.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: SharingToken,
}
