// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: portability checks.
/// Builder of [`CreatePortabilityCheck`](crate::types::CreatePortabilityCheck).
#[derive(Clone)]
pub struct CreatePortabilityCheck {
    phone_numbers: ::std::result::Result<
        ::std::vec::Vec<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePortabilityCheck {
    fn default() -> Self {
        Self {
            phone_numbers: Ok(Default::default()),
        }
    }
}
impl CreatePortabilityCheck {
    /// Phone numbers to check, each in +E.164 form. Telnyx documents no limit for this list; its error catalogue names 1000 look-ups per request (code 80401).
    pub fn phone_numbers<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.phone_numbers = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for phone_numbers: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<CreatePortabilityCheck>
for crate::types::CreatePortabilityCheck {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePortabilityCheck,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            phone_numbers: value.phone_numbers?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePortabilityCheck>
for CreatePortabilityCheck {
    fn from(value: crate::types::CreatePortabilityCheck) -> Self {
        Self {
            phone_numbers: Ok(value.phone_numbers),
        }
    }
}
impl ::std::fmt::Debug for CreatePortabilityCheck {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortabilityCheck").finish_non_exhaustive()
    }
}
