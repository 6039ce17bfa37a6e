// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: phone number extensions.
/// Builder of [`CreatePhoneNumberExtension`](crate::types::CreatePhoneNumberExtension).
#[derive(Clone)]
pub struct CreatePhoneNumberExtension {
    activation_ranges: ::std::result::Result<
        ::std::vec::Vec<crate::types::ExtensionRange>,
        ::std::string::String,
    >,
    extension_range: ::std::result::Result<
        crate::types::ExtensionRange,
        ::std::string::String,
    >,
    porting_phone_number_id: ::std::result::Result<
        crate::types::PortingPhoneNumberId,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePhoneNumberExtension {
    fn default() -> Self {
        Self {
            activation_ranges: Err(
                "no value supplied for activation_ranges".to_string(),
            ),
            extension_range: Err("no value supplied for extension_range".to_string()),
            porting_phone_number_id: Err(
                "no value supplied for porting_phone_number_id".to_string(),
            ),
        }
    }
}
impl CreatePhoneNumberExtension {
    /// The parts to activate. Each lies inside the range, and they do not overlap.
    pub fn activation_ranges<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<crate::types::ExtensionRange>>,
        T::Error: ::std::fmt::Display,
    {
        self.activation_ranges = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for activation_ranges: {e}")
            });
        self
    }
    /// The whole range.
    pub fn extension_range<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::ExtensionRange>,
        T::Error: ::std::fmt::Display,
    {
        self.extension_range = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for extension_range: {e}")
            });
        self
    }
    /// The number in front of the extensions: its id in `GET /porting_phone_numbers`.
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
}
impl ::std::convert::TryFrom<CreatePhoneNumberExtension>
for crate::types::CreatePhoneNumberExtension {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePhoneNumberExtension,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            activation_ranges: value.activation_ranges?,
            extension_range: value.extension_range?,
            porting_phone_number_id: value.porting_phone_number_id?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePhoneNumberExtension>
for CreatePhoneNumberExtension {
    fn from(value: crate::types::CreatePhoneNumberExtension) -> Self {
        Self {
            activation_ranges: Ok(value.activation_ranges),
            extension_range: Ok(value.extension_range),
            porting_phone_number_id: Ok(value.porting_phone_number_id),
        }
    }
}
impl ::std::fmt::Debug for CreatePhoneNumberExtension {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberExtension").finish_non_exhaustive()
    }
}
/// Builder of [`ExtensionRange`](crate::types::ExtensionRange).
#[derive(Clone)]
pub struct ExtensionRange {
    end_at: ::std::result::Result<i64, ::std::string::String>,
    start_at: ::std::result::Result<i64, ::std::string::String>,
}
impl ::std::default::Default for ExtensionRange {
    fn default() -> Self {
        Self {
            end_at: Err("no value supplied for end_at".to_string()),
            start_at: Err("no value supplied for start_at".to_string()),
        }
    }
}
impl ExtensionRange {
    /// Last extension, 0 to 999. Not below the first.
    pub fn end_at<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<i64>,
        T::Error: ::std::fmt::Display,
    {
        self.end_at = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for end_at: {e}"));
        self
    }
    /// First extension, 0 to 999.
    pub fn start_at<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<i64>,
        T::Error: ::std::fmt::Display,
    {
        self.start_at = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for start_at: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<ExtensionRange> for crate::types::ExtensionRange {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: ExtensionRange,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            end_at: value.end_at?,
            start_at: value.start_at?,
        })
    }
}
impl ::std::convert::From<crate::types::ExtensionRange> for ExtensionRange {
    fn from(value: crate::types::ExtensionRange) -> Self {
        Self {
            end_at: Ok(value.end_at),
            start_at: Ok(value.start_at),
        }
    }
}
impl ::std::fmt::Debug for ExtensionRange {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExtensionRange").finish_non_exhaustive()
    }
}
