// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: comments.
#[allow(unused_imports)]
use super::*;
/// One comment in the conversation about an order.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Comment {
    /// Text of the comment.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub body: ::std::option::Option<::std::string::String>,
    /// When the comment was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of this comment.
    pub id: crate::types::CommentId,
    /// Order the comment belongs to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub porting_order_id: ::std::option::Option<crate::types::PortingOrderId>,
    /// Kind of this record, `porting_comment`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// Email address of the writer. Gone from Telnyx's reference since late 2025.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub user_email: ::std::option::Option<::std::string::String>,
    /// User who wrote it; `null` for the porting desk. Gone from Telnyx's reference since late 2025.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<crate::types::UserId>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_type: ::std::option::Option<crate::types::CommentUserType>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for Comment {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Comment")
            .field("body", &crate::redact::redacted(&self.body))
            .field("created_at", &self.created_at)
            .field("id", &self.id)
            .field("porting_order_id", &self.porting_order_id)
            .field("record_type", &self.record_type)
            .field("user_email", &crate::redact::redacted(&self.user_email))
            .field("user_id", &self.user_id)
            .field("user_type", &self.user_type)
            .finish()
    }
}
/// One page of comments.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CommentList {
    /// The comments of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<Comment>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One comment.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CommentResponse {
    /// The comment.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: Comment,
}
/// Body of a new comment.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreateComment {
    /// Text of the comment. Telnyx does not mark it as required, but a comment without it makes no sense. Keep PINs and account numbers out.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub body: ::std::option::Option<::std::string::String>,
}
impl CreateComment {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreateComment {
        Default::default()
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for CreateComment {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateComment")
            .field("body", &crate::redact::redacted(&self.body))
            .finish()
    }
}
