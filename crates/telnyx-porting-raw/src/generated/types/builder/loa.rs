// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: loa.
/// Builder of [`LoaAddress`](crate::types::LoaAddress).
#[derive(Clone)]
pub struct LoaAddress {
    city: ::std::result::Result<::std::string::String, ::std::string::String>,
    country_code: ::std::result::Result<::std::string::String, ::std::string::String>,
    extended_address: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    state: ::std::result::Result<::std::string::String, ::std::string::String>,
    street_address: ::std::result::Result<::std::string::String, ::std::string::String>,
    zip_code: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for LoaAddress {
    fn default() -> Self {
        Self {
            city: Err("no value supplied for city".to_string()),
            country_code: Err("no value supplied for country_code".to_string()),
            extended_address: Ok(Default::default()),
            state: Err("no value supplied for state".to_string()),
            street_address: Err("no value supplied for street_address".to_string()),
            zip_code: Err("no value supplied for zip_code".to_string()),
        }
    }
}
impl LoaAddress {
    /// Town.
    pub fn city<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.city = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for city: {e}"));
        self
    }
    /// Country as an ISO 3166-1 alpha-2 code, in capitals.
    pub fn country_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.country_code = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for country_code: {e}")
            });
        self
    }
    /// Suite, floor or the like.
    pub fn extended_address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.extended_address = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for extended_address: {e}")
            });
        self
    }
    /// State as two capital letters.
    pub fn state<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.state = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for state: {e}"));
        self
    }
    /// Street and house number.
    pub fn street_address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.street_address = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for street_address: {e}")
            });
        self
    }
    /// ZIP code of five digits, or ZIP+4 with a hyphen.
    pub fn zip_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.zip_code = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for zip_code: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<LoaAddress> for crate::types::LoaAddress {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: LoaAddress,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            city: value.city?,
            country_code: value.country_code?,
            extended_address: value.extended_address?,
            state: value.state?,
            street_address: value.street_address?,
            zip_code: value.zip_code?,
        })
    }
}
impl ::std::convert::From<crate::types::LoaAddress> for LoaAddress {
    fn from(value: crate::types::LoaAddress) -> Self {
        Self {
            city: Ok(value.city),
            country_code: Ok(value.country_code),
            extended_address: Ok(value.extended_address),
            state: Ok(value.state),
            street_address: Ok(value.street_address),
            zip_code: Ok(value.zip_code),
        }
    }
}
impl ::std::fmt::Debug for LoaAddress {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaAddress").finish_non_exhaustive()
    }
}
/// Builder of [`LoaConfigurationParams`](crate::types::LoaConfigurationParams).
#[derive(Clone)]
pub struct LoaConfigurationParams {
    address: ::std::result::Result<crate::types::LoaAddress, ::std::string::String>,
    company_name: ::std::result::Result<::std::string::String, ::std::string::String>,
    contact: ::std::result::Result<crate::types::LoaContact, ::std::string::String>,
    logo: ::std::result::Result<crate::types::LoaLogo, ::std::string::String>,
    name: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for LoaConfigurationParams {
    fn default() -> Self {
        Self {
            address: Err("no value supplied for address".to_string()),
            company_name: Err("no value supplied for company_name".to_string()),
            contact: Err("no value supplied for contact".to_string()),
            logo: Err("no value supplied for logo".to_string()),
            name: Err("no value supplied for name".to_string()),
        }
    }
}
impl LoaConfigurationParams {
    /// Address of the company.
    pub fn address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::LoaAddress>,
        T::Error: ::std::fmt::Display,
    {
        self.address = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for address: {e}"));
        self
    }
    /// Company named in the letter.
    pub fn company_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.company_name = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for company_name: {e}")
            });
        self
    }
    /// How the losing carrier reaches the company.
    pub fn contact<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::LoaContact>,
        T::Error: ::std::fmt::Display,
    {
        self.contact = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for contact: {e}"));
        self
    }
    /// Logo at the head of the letter.
    pub fn logo<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::LoaLogo>,
        T::Error: ::std::fmt::Display,
    {
        self.logo = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for logo: {e}"));
        self
    }
    /// Name under which the branding is kept.
    pub fn name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.name = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for name: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<LoaConfigurationParams>
for crate::types::LoaConfigurationParams {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: LoaConfigurationParams,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            address: value.address?,
            company_name: value.company_name?,
            contact: value.contact?,
            logo: value.logo?,
            name: value.name?,
        })
    }
}
impl ::std::convert::From<crate::types::LoaConfigurationParams>
for LoaConfigurationParams {
    fn from(value: crate::types::LoaConfigurationParams) -> Self {
        Self {
            address: Ok(value.address),
            company_name: Ok(value.company_name),
            contact: Ok(value.contact),
            logo: Ok(value.logo),
            name: Ok(value.name),
        }
    }
}
impl ::std::fmt::Debug for LoaConfigurationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaConfigurationParams").finish_non_exhaustive()
    }
}
/// Builder of [`LoaContact`](crate::types::LoaContact).
#[derive(Clone)]
pub struct LoaContact {
    email: ::std::result::Result<::std::string::String, ::std::string::String>,
    phone_number: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for LoaContact {
    fn default() -> Self {
        Self {
            email: Err("no value supplied for email".to_string()),
            phone_number: Err("no value supplied for phone_number".to_string()),
        }
    }
}
impl LoaContact {
    /// Email address.
    pub fn email<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.email = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for email: {e}"));
        self
    }
    /// Telephone number with a leading plus and 11 to 15 digits.
    pub fn phone_number<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
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
impl ::std::convert::TryFrom<LoaContact> for crate::types::LoaContact {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: LoaContact,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            email: value.email?,
            phone_number: value.phone_number?,
        })
    }
}
impl ::std::convert::From<crate::types::LoaContact> for LoaContact {
    fn from(value: crate::types::LoaContact) -> Self {
        Self {
            email: Ok(value.email),
            phone_number: Ok(value.phone_number),
        }
    }
}
impl ::std::fmt::Debug for LoaContact {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaContact").finish_non_exhaustive()
    }
}
/// Builder of [`LoaLogo`](crate::types::LoaLogo).
#[derive(Clone)]
pub struct LoaLogo {
    document_id: ::std::result::Result<crate::types::DocumentId, ::std::string::String>,
}
impl ::std::default::Default for LoaLogo {
    fn default() -> Self {
        Self {
            document_id: Err("no value supplied for document_id".to_string()),
        }
    }
}
impl LoaLogo {
    /// The uploaded picture; it must be a PNG. An uploaded document that nothing refers to is removed after 30 minutes, so save the configuration soon after the upload.
    pub fn document_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::DocumentId>,
        T::Error: ::std::fmt::Display,
    {
        self.document_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for document_id: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<LoaLogo> for crate::types::LoaLogo {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: LoaLogo,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            document_id: value.document_id?,
        })
    }
}
impl ::std::convert::From<crate::types::LoaLogo> for LoaLogo {
    fn from(value: crate::types::LoaLogo) -> Self {
        Self {
            document_id: Ok(value.document_id),
        }
    }
}
impl ::std::fmt::Debug for LoaLogo {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaLogo").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateLoaAddress`](crate::types::UpdateLoaAddress).
#[derive(Clone)]
pub struct UpdateLoaAddress {
    city: ::std::result::Result<::std::string::String, ::std::string::String>,
    country_code: ::std::result::Result<::std::string::String, ::std::string::String>,
    extended_address: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    state: ::std::result::Result<::std::string::String, ::std::string::String>,
    street_address: ::std::result::Result<::std::string::String, ::std::string::String>,
    zip_code: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for UpdateLoaAddress {
    fn default() -> Self {
        Self {
            city: Err("no value supplied for city".to_string()),
            country_code: Err("no value supplied for country_code".to_string()),
            extended_address: Ok(Default::default()),
            state: Err("no value supplied for state".to_string()),
            street_address: Err("no value supplied for street_address".to_string()),
            zip_code: Err("no value supplied for zip_code".to_string()),
        }
    }
}
impl UpdateLoaAddress {
    /// Town.
    pub fn city<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.city = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for city: {e}"));
        self
    }
    /// Country as an ISO 3166-1 alpha-2 code, in capitals.
    pub fn country_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.country_code = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for country_code: {e}")
            });
        self
    }
    /// Suite, floor or the like.
    pub fn extended_address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.extended_address = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for extended_address: {e}")
            });
        self
    }
    /// State as two capital letters.
    pub fn state<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.state = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for state: {e}"));
        self
    }
    /// Street and house number.
    pub fn street_address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.street_address = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for street_address: {e}")
            });
        self
    }
    /// ZIP code of five digits, or ZIP+4 with a hyphen.
    pub fn zip_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.zip_code = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for zip_code: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdateLoaAddress> for crate::types::UpdateLoaAddress {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateLoaAddress,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            city: value.city?,
            country_code: value.country_code?,
            extended_address: value.extended_address?,
            state: value.state?,
            street_address: value.street_address?,
            zip_code: value.zip_code?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateLoaAddress> for UpdateLoaAddress {
    fn from(value: crate::types::UpdateLoaAddress) -> Self {
        Self {
            city: Ok(value.city),
            country_code: Ok(value.country_code),
            extended_address: Ok(value.extended_address),
            state: Ok(value.state),
            street_address: Ok(value.street_address),
            zip_code: Ok(value.zip_code),
        }
    }
}
impl ::std::fmt::Debug for UpdateLoaAddress {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateLoaAddress").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateLoaConfigurationParams`](crate::types::UpdateLoaConfigurationParams).
#[derive(Clone)]
pub struct UpdateLoaConfigurationParams {
    address: ::std::result::Result<
        crate::types::UpdateLoaAddress,
        ::std::string::String,
    >,
    company_name: ::std::result::Result<::std::string::String, ::std::string::String>,
    contact: ::std::result::Result<crate::types::LoaContact, ::std::string::String>,
    logo: ::std::result::Result<crate::types::LoaLogo, ::std::string::String>,
    name: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for UpdateLoaConfigurationParams {
    fn default() -> Self {
        Self {
            address: Err("no value supplied for address".to_string()),
            company_name: Err("no value supplied for company_name".to_string()),
            contact: Err("no value supplied for contact".to_string()),
            logo: Err("no value supplied for logo".to_string()),
            name: Err("no value supplied for name".to_string()),
        }
    }
}
impl UpdateLoaConfigurationParams {
    /// Address of the company.
    pub fn address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::UpdateLoaAddress>,
        T::Error: ::std::fmt::Display,
    {
        self.address = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for address: {e}"));
        self
    }
    /// Company named in the letter.
    pub fn company_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.company_name = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for company_name: {e}")
            });
        self
    }
    /// How the losing carrier reaches the company.
    pub fn contact<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::LoaContact>,
        T::Error: ::std::fmt::Display,
    {
        self.contact = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for contact: {e}"));
        self
    }
    /// Logo at the head of the letter.
    pub fn logo<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::LoaLogo>,
        T::Error: ::std::fmt::Display,
    {
        self.logo = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for logo: {e}"));
        self
    }
    /// Name under which the branding is kept.
    pub fn name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.name = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for name: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdateLoaConfigurationParams>
for crate::types::UpdateLoaConfigurationParams {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateLoaConfigurationParams,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            address: value.address?,
            company_name: value.company_name?,
            contact: value.contact?,
            logo: value.logo?,
            name: value.name?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateLoaConfigurationParams>
for UpdateLoaConfigurationParams {
    fn from(value: crate::types::UpdateLoaConfigurationParams) -> Self {
        Self {
            address: Ok(value.address),
            company_name: Ok(value.company_name),
            contact: Ok(value.contact),
            logo: Ok(value.logo),
            name: Ok(value.name),
        }
    }
}
impl ::std::fmt::Debug for UpdateLoaConfigurationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateLoaConfigurationParams").finish_non_exhaustive()
    }
}
