// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: comments.
/// Builder of [`CreateComment`](crate::types::CreateComment).
#[derive(Clone)]
pub struct CreateComment {
    body: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreateComment {
    fn default() -> Self {
        Self {
            body: Ok(Default::default()),
        }
    }
}
impl CreateComment {
    /// Text of the comment. Telnyx does not mark it as required, but a comment without it makes no sense. Keep PINs and account numbers out.
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for body: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<CreateComment> for crate::types::CreateComment {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreateComment,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self { body: value.body? })
    }
}
impl ::std::convert::From<crate::types::CreateComment> for CreateComment {
    fn from(value: crate::types::CreateComment) -> Self {
        Self { body: Ok(value.body) }
    }
}
impl ::std::fmt::Debug for CreateComment {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateComment").finish_non_exhaustive()
    }
}
