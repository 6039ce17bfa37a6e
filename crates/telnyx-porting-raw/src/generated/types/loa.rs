// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: loa.
#[allow(unused_imports)]
use super::*;
/// Address of the company named in an LOA. The patterns fit US addresses only.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaAddress {
    /// Town.
    #[serde(deserialize_with = "crate::de::text")]
    pub city: ::std::string::String,
    /// Country as an ISO 3166-1 alpha-2 code, in capitals.
    #[serde(deserialize_with = "crate::de::text")]
    pub country_code: ::std::string::String,
    /// Suite, floor or the like.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub extended_address: ::std::option::Option<::std::string::String>,
    /// State as two capital letters.
    #[serde(deserialize_with = "crate::de::text")]
    pub state: ::std::string::String,
    /// Street and house number.
    #[serde(deserialize_with = "crate::de::text")]
    pub street_address: ::std::string::String,
    /// ZIP code of five digits, or ZIP+4 with a hyphen.
    #[serde(deserialize_with = "crate::de::text")]
    pub zip_code: ::std::string::String,
}
impl LoaAddress {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::LoaAddress {
        Default::default()
    }
}
impl LoaAddress {
    /// One with what is required, and nothing else set.
    pub fn new(
        city: ::std::string::String,
        country_code: ::std::string::String,
        state: ::std::string::String,
        street_address: ::std::string::String,
        zip_code: ::std::string::String,
    ) -> Self {
        Self {
            city,
            country_code,
            extended_address: ::std::default::Default::default(),
            state,
            street_address,
            zip_code,
        }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaAddress {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaAddress")
            .field("city", &crate::redact::redacted(&self.city))
            .field("country_code", &self.country_code)
            .field("extended_address", &crate::redact::redacted(&self.extended_address))
            .field("state", &self.state)
            .field("street_address", &crate::redact::redacted(&self.street_address))
            .field("zip_code", &crate::redact::redacted(&self.zip_code))
            .finish()
    }
}
/// Address of the company named in an LOA, as answers tell it. A part that the server leaves out is missing; requests take a `LoaAddress`, which is whole.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaAddressDetails {
    /// Town.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub city: ::std::option::Option<::std::string::String>,
    /// Country as an ISO 3166-1 alpha-2 code, in capitals.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// Suite, floor or the like. `null` when there is none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub extended_address: ::std::option::Option<::std::string::String>,
    /// State as two capital letters.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub state: ::std::option::Option<::std::string::String>,
    /// Street and house number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub street_address: ::std::option::Option<::std::string::String>,
    /// ZIP code of five digits, or ZIP+4 with a hyphen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub zip_code: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaAddressDetails {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaAddressDetails")
            .field("city", &crate::redact::redacted(&self.city))
            .field("country_code", &self.country_code)
            .field("extended_address", &crate::redact::redacted(&self.extended_address))
            .field("state", &self.state)
            .field("street_address", &crate::redact::redacted(&self.street_address))
            .field("zip_code", &crate::redact::redacted(&self.zip_code))
            .finish()
    }
}
/// Saved branding (logo, company, address, contact) for the LOAs that Telnyx generates.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaConfiguration {
    /// Address of the company.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub address: ::std::option::Option<LoaAddressDetails>,
    /// Company named in the letter.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub company_name: ::std::option::Option<::std::string::String>,
    /// How the losing carrier reaches the company.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub contact: ::std::option::Option<LoaContactDetails>,
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// Id of the configuration.
    pub id: crate::types::LoaConfigurationId,
    /// Logo at the head of the letter.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub logo: ::std::option::Option<LoaLogoDetails>,
    /// Name under which the branding is kept.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub name: ::std::option::Option<::std::string::String>,
    /// Organization that owns the configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_id: ::std::option::Option<crate::types::OrganizationId>,
    /// Kind of this record, `porting_loa_configuration`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaConfiguration")
            .field("address", &self.address)
            .field("company_name", &crate::redact::redacted(&self.company_name))
            .field("contact", &self.contact)
            .field("created_at", &self.created_at)
            .field("id", &self.id)
            .field("logo", &self.logo)
            .field("name", &self.name)
            .field("organization_id", &self.organization_id)
            .field("record_type", &self.record_type)
            .field("updated_at", &self.updated_at)
            .finish()
    }
}
/// One page of LOA configurations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaConfigurationList {
    /// The LOA configurations of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<LoaConfiguration>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// Branding of generated LOAs, as sent to create, replace or preview it. All parts are required in all three calls.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaConfigurationParams {
    /// Address of the company.
    #[serde(deserialize_with = "crate::de::one")]
    pub address: LoaAddress,
    /// Company named in the letter.
    #[serde(deserialize_with = "crate::de::text")]
    pub company_name: ::std::string::String,
    /// How the losing carrier reaches the company.
    #[serde(deserialize_with = "crate::de::one")]
    pub contact: LoaContact,
    /// Logo at the head of the letter.
    #[serde(deserialize_with = "crate::de::one")]
    pub logo: LoaLogo,
    /// Name under which the branding is kept.
    #[serde(deserialize_with = "crate::de::text")]
    pub name: ::std::string::String,
}
impl LoaConfigurationParams {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::LoaConfigurationParams {
        Default::default()
    }
}
impl LoaConfigurationParams {
    /// One with what is required, and nothing else set.
    pub fn new(
        address: LoaAddress,
        company_name: ::std::string::String,
        contact: LoaContact,
        logo: LoaLogo,
        name: ::std::string::String,
    ) -> Self {
        Self {
            address,
            company_name,
            contact,
            logo,
            name,
        }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaConfigurationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaConfigurationParams")
            .field("address", &self.address)
            .field("company_name", &crate::redact::redacted(&self.company_name))
            .field("contact", &self.contact)
            .field("logo", &self.logo)
            .field("name", &self.name)
            .finish()
    }
}
/// One LOA configuration.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaConfigurationResponse {
    /// The LOA configuration.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: LoaConfiguration,
}
/// How the losing carrier reaches the company named in an LOA.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaContact {
    /// Email address.
    #[serde(deserialize_with = "crate::de::text")]
    pub email: ::std::string::String,
    /// Telephone number with a leading plus and 11 to 15 digits.
    #[serde(deserialize_with = "crate::de::text")]
    pub phone_number: ::std::string::String,
}
impl LoaContact {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::LoaContact {
        Default::default()
    }
}
impl LoaContact {
    /// One with what is required, and nothing else set.
    pub fn new(
        email: ::std::string::String,
        phone_number: ::std::string::String,
    ) -> Self {
        Self { email, phone_number }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaContact {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaContact")
            .field("email", &crate::redact::redacted(&self.email))
            .field("phone_number", &crate::redact::redacted(&self.phone_number))
            .finish()
    }
}
/// How the losing carrier reaches the company named in an LOA, as answers tell it. What the server leaves out is missing; requests take a `LoaContact`, which is whole.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaContactDetails {
    /// Email address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Telephone number, normally with a leading plus and 11 to 15 digits.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub phone_number: ::std::option::Option<::std::string::String>,
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for LoaContactDetails {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LoaContactDetails")
            .field("email", &crate::redact::redacted(&self.email))
            .field("phone_number", &crate::redact::redacted(&self.phone_number))
            .finish()
    }
}
/// Logo of an LOA.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaLogo {
    /// The uploaded picture; it must be a PNG. An uploaded document that nothing refers to is removed after 30 minutes, so save the configuration soon after the upload.
    pub document_id: crate::types::DocumentId,
}
impl LoaLogo {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::LoaLogo {
        Default::default()
    }
}
impl LoaLogo {
    /// One with what is required, and nothing else set.
    pub fn new(document_id: crate::types::DocumentId) -> Self {
        Self { document_id }
    }
}
/// Logo of an LOA as answers tell it. Requests take a `LoaLogo`, which names a picture.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct LoaLogoDetails {
    /// Media type of the picture.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub content_type: ::std::option::Option<crate::types::LoaLogoContentType>,
    /// The picture.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<crate::types::DocumentId>,
}
/// Changes to a [`LoaAddress`](crate::types::LoaAddress): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Address of the company named in an LOA. The patterns fit US addresses only.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateLoaAddress {
    /// Town.
    #[serde(deserialize_with = "crate::de::text")]
    pub city: ::std::string::String,
    /// Country as an ISO 3166-1 alpha-2 code, in capitals.
    #[serde(deserialize_with = "crate::de::text")]
    pub country_code: ::std::string::String,
    /// Suite, floor or the like.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::nullable::present")]
    pub extended_address: ::std::option::Option<crate::Nullable<::std::string::String>>,
    /// State as two capital letters.
    #[serde(deserialize_with = "crate::de::text")]
    pub state: ::std::string::String,
    /// Street and house number.
    #[serde(deserialize_with = "crate::de::text")]
    pub street_address: ::std::string::String,
    /// ZIP code of five digits, or ZIP+4 with a hyphen.
    #[serde(deserialize_with = "crate::de::text")]
    pub zip_code: ::std::string::String,
}
impl UpdateLoaAddress {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateLoaAddress {
        Default::default()
    }
}
impl UpdateLoaAddress {
    /// One with what is required, and nothing else set.
    pub fn new(
        city: ::std::string::String,
        country_code: ::std::string::String,
        state: ::std::string::String,
        street_address: ::std::string::String,
        zip_code: ::std::string::String,
    ) -> Self {
        Self {
            city,
            country_code,
            extended_address: ::std::default::Default::default(),
            state,
            street_address,
            zip_code,
        }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateLoaAddress {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateLoaAddress")
            .field("city", &crate::redact::redacted(&self.city))
            .field("country_code", &self.country_code)
            .field("extended_address", &crate::redact::redacted(&self.extended_address))
            .field("state", &self.state)
            .field("street_address", &crate::redact::redacted(&self.street_address))
            .field("zip_code", &crate::redact::redacted(&self.zip_code))
            .finish()
    }
}
/// Changes to a [`LoaConfigurationParams`](crate::types::LoaConfigurationParams): a field left alone is absent from the request, `Nullable::Null` clears it.
///
/// Branding of generated LOAs, as sent to create, replace or preview it. All parts are required in all three calls.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UpdateLoaConfigurationParams {
    /// Address of the company.
    pub address: UpdateLoaAddress,
    /// Company named in the letter.
    #[serde(deserialize_with = "crate::de::text")]
    pub company_name: ::std::string::String,
    /// How the losing carrier reaches the company.
    pub contact: LoaContact,
    /// Logo at the head of the letter.
    pub logo: LoaLogo,
    /// Name under which the branding is kept.
    #[serde(deserialize_with = "crate::de::text")]
    pub name: ::std::string::String,
}
impl UpdateLoaConfigurationParams {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::UpdateLoaConfigurationParams {
        Default::default()
    }
}
impl UpdateLoaConfigurationParams {
    /// One with what is required, and nothing else set.
    pub fn new(
        address: UpdateLoaAddress,
        company_name: ::std::string::String,
        contact: LoaContact,
        logo: LoaLogo,
        name: ::std::string::String,
    ) -> Self {
        Self {
            address,
            company_name,
            contact,
            logo,
            name,
        }
    }
}
/// Personal data and secrets are left out.
impl ::std::fmt::Debug for UpdateLoaConfigurationParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateLoaConfigurationParams")
            .field("address", &self.address)
            .field("company_name", &crate::redact::redacted(&self.company_name))
            .field("contact", &self.contact)
            .field("logo", &self.logo)
            .field("name", &self.name)
            .finish()
    }
}
