// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: phone number configurations.
/// Builder of [`CreatePhoneNumberConfigurations`](crate::types::CreatePhoneNumberConfigurations).
#[derive(Clone)]
pub struct CreatePhoneNumberConfigurations {
    phone_number_configurations: ::std::result::Result<
        ::std::vec::Vec<crate::types::NewPhoneNumberConfiguration>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePhoneNumberConfigurations {
    fn default() -> Self {
        Self {
            phone_number_configurations: Ok(Default::default()),
        }
    }
}
impl CreatePhoneNumberConfigurations {
    /// One entry for each number, at most 20.
    pub fn phone_number_configurations<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::vec::Vec<crate::types::NewPhoneNumberConfiguration>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number_configurations = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for phone_number_configurations: {e}"
                )
            });
        self
    }
}
impl ::std::convert::TryFrom<CreatePhoneNumberConfigurations>
for crate::types::CreatePhoneNumberConfigurations {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePhoneNumberConfigurations,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            phone_number_configurations: value.phone_number_configurations?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePhoneNumberConfigurations>
for CreatePhoneNumberConfigurations {
    fn from(value: crate::types::CreatePhoneNumberConfigurations) -> Self {
        Self {
            phone_number_configurations: Ok(value.phone_number_configurations),
        }
    }
}
impl ::std::fmt::Debug for CreatePhoneNumberConfigurations {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberConfigurations").finish_non_exhaustive()
    }
}
/// Builder of [`NewPhoneNumberConfiguration`](crate::types::NewPhoneNumberConfiguration).
#[derive(Clone)]
pub struct NewPhoneNumberConfiguration {
    porting_phone_number_id: ::std::result::Result<
        crate::types::PortingPhoneNumberId,
        ::std::string::String,
    >,
    user_bundle_id: ::std::result::Result<
        crate::types::UserBundleId,
        ::std::string::String,
    >,
}
impl ::std::default::Default for NewPhoneNumberConfiguration {
    fn default() -> Self {
        Self {
            porting_phone_number_id: Err(
                "no value supplied for porting_phone_number_id".to_string(),
            ),
            user_bundle_id: Err("no value supplied for user_bundle_id".to_string()),
        }
    }
}
impl NewPhoneNumberConfiguration {
    /// The number: its id in `GET /porting_phone_numbers`, not the number itself.
    pub fn porting_phone_number_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::PortingPhoneNumberId>,
        T::Error: ::std::fmt::Display,
    {
        self.porting_phone_number_id = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for porting_phone_number_id: {e}"
                )
            });
        self
    }
    /// The bundle.
    pub fn user_bundle_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::UserBundleId>,
        T::Error: ::std::fmt::Display,
    {
        self.user_bundle_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for user_bundle_id: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<NewPhoneNumberConfiguration>
for crate::types::NewPhoneNumberConfiguration {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: NewPhoneNumberConfiguration,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            porting_phone_number_id: value.porting_phone_number_id?,
            user_bundle_id: value.user_bundle_id?,
        })
    }
}
impl ::std::convert::From<crate::types::NewPhoneNumberConfiguration>
for NewPhoneNumberConfiguration {
    fn from(value: crate::types::NewPhoneNumberConfiguration) -> Self {
        Self {
            porting_phone_number_id: Ok(value.porting_phone_number_id),
            user_bundle_id: Ok(value.user_bundle_id),
        }
    }
}
impl ::std::fmt::Debug for NewPhoneNumberConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("NewPhoneNumberConfiguration").finish_non_exhaustive()
    }
}
