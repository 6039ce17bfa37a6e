// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: associated phone numbers.
/// Builder of [`CreateAssociatedPhoneNumber`](crate::types::CreateAssociatedPhoneNumber).
#[derive(Clone)]
pub struct CreateAssociatedPhoneNumber {
    action: ::std::result::Result<
        crate::types::AssociatedPhoneNumberAction,
        ::std::string::String,
    >,
    phone_number_range: ::std::result::Result<
        crate::types::PhoneNumberRange,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreateAssociatedPhoneNumber {
    fn default() -> Self {
        Self {
            action: Err("no value supplied for action".to_string()),
            phone_number_range: Err(
                "no value supplied for phone_number_range".to_string(),
            ),
        }
    }
}
impl CreateAssociatedPhoneNumber {
    /// What becomes of them.
    pub fn action<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::AssociatedPhoneNumberAction>,
        T::Error: ::std::fmt::Display,
    {
        self.action = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for action: {e}"));
        self
    }
    /// The numbers.
    pub fn phone_number_range<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::PhoneNumberRange>,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number_range = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for phone_number_range: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<CreateAssociatedPhoneNumber>
for crate::types::CreateAssociatedPhoneNumber {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreateAssociatedPhoneNumber,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            action: value.action?,
            phone_number_range: value.phone_number_range?,
        })
    }
}
impl ::std::convert::From<crate::types::CreateAssociatedPhoneNumber>
for CreateAssociatedPhoneNumber {
    fn from(value: crate::types::CreateAssociatedPhoneNumber) -> Self {
        Self {
            action: Ok(value.action),
            phone_number_range: Ok(value.phone_number_range),
        }
    }
}
impl ::std::fmt::Debug for CreateAssociatedPhoneNumber {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateAssociatedPhoneNumber").finish_non_exhaustive()
    }
}
