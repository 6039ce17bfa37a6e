// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: verification codes.
#[allow(unused_imports)]
use super::*;
/// Which numbers get a code, and how.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SendVerificationCodes {
    /// Numbers of the order in +E.164 form, at most 100. What the server does without the list is not documented.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::texts")]
    pub phone_numbers: ::std::vec::Vec<::std::string::String>,
    /// How the codes are delivered.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verification_method: ::std::option::Option<crate::types::VerificationMethod>,
}
impl SendVerificationCodes {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::SendVerificationCodes {
        Default::default()
    }
}
/// State of the ownership proof of one number. It never shows the code itself.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct VerificationCode {
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the record.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<crate::types::VerificationCodeId>,
    /// The number; normally in +E.164 form.
    #[serde(deserialize_with = "crate::de::text")]
    pub phone_number: ::std::string::String,
    /// The order.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_verification_code`. Not stable enough to dispatch on. Missing in observed answers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
    /// Whether the code was entered correctly.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_flag")]
    pub verified: ::std::option::Option<bool>,
}
/// A number and the code it received. Telnyx's reference requires neither field; send both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct VerificationCodeAttempt {
    /// The code, as text so that leading zeros survive.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub code: ::std::option::Option<::std::string::String>,
    /// The number in +E.164 form.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub phone_number: ::std::option::Option<::std::string::String>,
}
impl VerificationCodeAttempt {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::VerificationCodeAttempt {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for VerificationCodeAttempt {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCodeAttempt")
            .field("code", &crate::redact::redacted(&self.code))
            .field("phone_number", &self.phone_number)
            .finish()
    }
}
/// One page of verification code records.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct VerificationCodeList {
    /// The verification code records of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<VerificationCode>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Answer to an attempt to verify codes.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct VerificationCodesChecked {
    /// The records of the numbers that were sent; read `verified` of each.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<VerificationCode>,
}
/// Codes as the holders of the numbers read them out.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct VerifyVerificationCodes {
    /// One entry for each number, at most 100.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    #[serde(deserialize_with = "crate::de::list")]
    pub verification_codes: ::std::vec::Vec<VerificationCodeAttempt>,
}
impl VerifyVerificationCodes {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::VerifyVerificationCodes {
        Default::default()
    }
}
