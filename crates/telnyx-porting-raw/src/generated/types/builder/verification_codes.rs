// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: verification codes.
/// Builder of [`SendVerificationCodes`](crate::types::SendVerificationCodes).
#[derive(Clone)]
pub struct SendVerificationCodes {
    phone_numbers: ::std::result::Result<
        ::std::vec::Vec<::std::string::String>,
        ::std::string::String,
    >,
    verification_method: ::std::result::Result<
        ::std::option::Option<crate::types::VerificationMethod>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for SendVerificationCodes {
    fn default() -> Self {
        Self {
            phone_numbers: Ok(Default::default()),
            verification_method: Ok(Default::default()),
        }
    }
}
impl SendVerificationCodes {
    /// Numbers of the order in +E.164 form, at most 100. What the server does without the list is not documented.
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
    /// How the codes are delivered.
    pub fn verification_method<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::VerificationMethod>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.verification_method = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for verification_method: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<SendVerificationCodes>
for crate::types::SendVerificationCodes {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: SendVerificationCodes,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            phone_numbers: value.phone_numbers?,
            verification_method: value.verification_method?,
        })
    }
}
impl ::std::convert::From<crate::types::SendVerificationCodes>
for SendVerificationCodes {
    fn from(value: crate::types::SendVerificationCodes) -> Self {
        Self {
            phone_numbers: Ok(value.phone_numbers),
            verification_method: Ok(value.verification_method),
        }
    }
}
impl ::std::fmt::Debug for SendVerificationCodes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SendVerificationCodes").finish_non_exhaustive()
    }
}
/// Builder of [`VerificationCodeAttempt`](crate::types::VerificationCodeAttempt).
#[derive(Clone)]
pub struct VerificationCodeAttempt {
    code: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    phone_number: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for VerificationCodeAttempt {
    fn default() -> Self {
        Self {
            code: Ok(Default::default()),
            phone_number: Ok(Default::default()),
        }
    }
}
impl VerificationCodeAttempt {
    /// The code, as text so that leading zeros survive.
    pub fn code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.code = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for code: {e}"));
        self
    }
    /// The number in +E.164 form.
    pub fn phone_number<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for phone_number: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<VerificationCodeAttempt>
for crate::types::VerificationCodeAttempt {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: VerificationCodeAttempt,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            code: value.code?,
            phone_number: value.phone_number?,
        })
    }
}
impl ::std::convert::From<crate::types::VerificationCodeAttempt>
for VerificationCodeAttempt {
    fn from(value: crate::types::VerificationCodeAttempt) -> Self {
        Self {
            code: Ok(value.code),
            phone_number: Ok(value.phone_number),
        }
    }
}
impl ::std::fmt::Debug for VerificationCodeAttempt {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCodeAttempt").finish_non_exhaustive()
    }
}
/// Builder of [`VerifyVerificationCodes`](crate::types::VerifyVerificationCodes).
#[derive(Clone)]
pub struct VerifyVerificationCodes {
    verification_codes: ::std::result::Result<
        ::std::vec::Vec<crate::types::VerificationCodeAttempt>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for VerifyVerificationCodes {
    fn default() -> Self {
        Self {
            verification_codes: Ok(Default::default()),
        }
    }
}
impl VerifyVerificationCodes {
    /// One entry for each number, at most 100.
    pub fn verification_codes<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::vec::Vec<crate::types::VerificationCodeAttempt>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.verification_codes = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for verification_codes: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<VerifyVerificationCodes>
for crate::types::VerifyVerificationCodes {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: VerifyVerificationCodes,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            verification_codes: value.verification_codes?,
        })
    }
}
impl ::std::convert::From<crate::types::VerifyVerificationCodes>
for VerifyVerificationCodes {
    fn from(value: crate::types::VerifyVerificationCodes) -> Self {
        Self {
            verification_codes: Ok(value.verification_codes),
        }
    }
}
impl ::std::fmt::Debug for VerifyVerificationCodes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerifyVerificationCodes").finish_non_exhaustive()
    }
}
