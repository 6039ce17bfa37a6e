// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: order actions.
/// Builder of [`SharePortingOrder`](crate::types::SharePortingOrder).
#[derive(Clone)]
pub struct SharePortingOrder {
    expires_in_seconds: ::std::result::Result<
        ::std::option::Option<i64>,
        ::std::string::String,
    >,
    permissions: ::std::result::Result<
        ::std::option::Option<crate::types::SharingPermission>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for SharePortingOrder {
    fn default() -> Self {
        Self {
            expires_in_seconds: Ok(Default::default()),
            permissions: Ok(Default::default()),
        }
    }
}
impl SharePortingOrder {
    /// Life of the token in seconds, at most 172800 (48 hours).
    pub fn expires_in_seconds<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<i64>>,
        T::Error: ::std::fmt::Display,
    {
        self.expires_in_seconds = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for expires_in_seconds: {e}")
            });
        self
    }
    /// The one permission of the token. A single value here, although the answer gives a list.
    pub fn permissions<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::SharingPermission>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.permissions = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for permissions: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<SharePortingOrder> for crate::types::SharePortingOrder {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: SharePortingOrder,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            expires_in_seconds: value.expires_in_seconds?,
            permissions: value.permissions?,
        })
    }
}
impl ::std::convert::From<crate::types::SharePortingOrder> for SharePortingOrder {
    fn from(value: crate::types::SharePortingOrder) -> Self {
        Self {
            expires_in_seconds: Ok(value.expires_in_seconds),
            permissions: Ok(value.permissions),
        }
    }
}
impl ::std::fmt::Debug for SharePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SharePortingOrder").finish_non_exhaustive()
    }
}
