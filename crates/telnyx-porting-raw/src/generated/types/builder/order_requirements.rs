// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: order requirements.
/// Builder of [`AuIdVerificationParams`](crate::types::AuIdVerificationParams).
#[derive(Clone)]
pub struct AuIdVerificationParams {
    first_name: ::std::result::Result<::std::string::String, ::std::string::String>,
    last_name: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for AuIdVerificationParams {
    fn default() -> Self {
        Self {
            first_name: Err("no value supplied for first_name".to_string()),
            last_name: Err("no value supplied for last_name".to_string()),
        }
    }
}
impl AuIdVerificationParams {
    /// Given name.
    pub fn first_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.first_name = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for first_name: {e}"));
        self
    }
    /// Family name.
    pub fn last_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.last_name = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for last_name: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<AuIdVerificationParams>
for crate::types::AuIdVerificationParams {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: AuIdVerificationParams,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            first_name: value.first_name?,
            last_name: value.last_name?,
        })
    }
}
impl ::std::convert::From<crate::types::AuIdVerificationParams>
for AuIdVerificationParams {
    fn from(value: crate::types::AuIdVerificationParams) -> Self {
        Self {
            first_name: Ok(value.first_name),
            last_name: Ok(value.last_name),
        }
    }
}
impl ::std::fmt::Debug for AuIdVerificationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AuIdVerificationParams").finish_non_exhaustive()
    }
}
/// Builder of [`InitiateActionRequirement`](crate::types::InitiateActionRequirement).
#[derive(Clone)]
pub struct InitiateActionRequirement {
    params: ::std::result::Result<
        crate::types::AuIdVerificationParams,
        ::std::string::String,
    >,
}
impl ::std::default::Default for InitiateActionRequirement {
    fn default() -> Self {
        Self {
            params: Err("no value supplied for params".to_string()),
        }
    }
}
impl InitiateActionRequirement {
    /// Parameters of the Australian identity check, the only action that can be initiated today.
    pub fn params<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::AuIdVerificationParams>,
        T::Error: ::std::fmt::Display,
    {
        self.params = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for params: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<InitiateActionRequirement>
for crate::types::InitiateActionRequirement {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: InitiateActionRequirement,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self { params: value.params? })
    }
}
impl ::std::convert::From<crate::types::InitiateActionRequirement>
for InitiateActionRequirement {
    fn from(value: crate::types::InitiateActionRequirement) -> Self {
        Self { params: Ok(value.params) }
    }
}
impl ::std::fmt::Debug for InitiateActionRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("InitiateActionRequirement").finish_non_exhaustive()
    }
}
