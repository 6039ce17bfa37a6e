//! Who holds the numbers at the losing carrier.

use serde::{Deserialize, Serialize};

use super::Sensitive;
use super::overlay::overlay;

/// The account holder at the losing carrier and where the service is used (`end_user` on the wire).
///
/// Everything must be spelled as the losing carrier has it: a difference is the most frequent reason for a rejection.
///
/// ```
/// use telnyx_porting::port_request::{AccountDetails, EndUser, ServiceAddress};
///
/// let end_user = EndUser::new(
///     AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
///         .account_number("HP-20481")
///         .billing_phone_number("+13035550100"),
///     ServiceAddress::new("US")
///         .street_address("100 Example Street")
///         .locality("Denver")
///         .administrative_area("CO")
///         .postal_code("80202"),
/// );
/// assert!(!format!("{end_user:?}").contains("Quill"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct EndUser {
    /// The account at the losing carrier and the people behind it.
    #[serde(skip_serializing_if = "AccountDetails::is_empty")]
    pub admin: AccountDetails,
    /// Where the service is used: the service address, not the billing address.
    #[serde(skip_serializing_if = "ServiceAddress::is_empty")]
    pub location: ServiceAddress,
}

impl EndUser {
    /// An account and its service address.
    #[must_use]
    pub fn new(admin: AccountDetails, location: ServiceAddress) -> Self {
        Self { admin, location }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.admin.is_empty() && self.location.is_empty()
    }
}

overlay!(merge EndUser { admin, location });

/// The account at the losing carrier (`end_user.admin` on the wire).
///
/// ```
/// use telnyx_porting::port_request::AccountDetails;
///
/// let wireless = AccountDetails::new("Ada Quill", "Ada Quill").account_number("4711").pin_passcode("0000");
/// assert_eq!(wireless.pin_passcode.as_ref().map(|pin| pin.expose()), Some("0000"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AccountDetails {
    /// Account holder, a person or a company. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity_name: Option<Sensitive>,
    /// Person who may authorize the port and who signs the LOA. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_person_name: Option<Sensitive>,
    /// Account number as the invoice shows it. Needed in the US and Canada.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<Sensitive>,
    /// Main billing number of the account (BTN or ATN) in E.164 form. Needed in the US and Canada, where the account is
    /// looked up by it; for an account without one, any of its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_phone_number: Option<Sensitive>,
    /// PIN or passcode of the account. For US wireless numbers the number transfer PIN, which can expire within days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pin_passcode: Option<Sensitive>,
    /// Tax id of the account holder (European Union).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_identifier: Option<Sensitive>,
    /// Company id of the account holder (European Union).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_identifier: Option<Sensitive>,
}

overlay!(replace AccountDetails {
    entity_name,
    auth_person_name,
    account_number,
    billing_phone_number,
    pin_passcode,
    tax_identifier,
    business_identifier,
});

impl AccountDetails {
    /// The account holder, and the person who may authorize the port.
    pub fn new(entity_name: impl Into<Sensitive>, auth_person_name: impl Into<Sensitive>) -> Self {
        Self {
            entity_name: Some(entity_name.into()),
            auth_person_name: Some(auth_person_name.into()),
            ..Self::default()
        }
    }

    /// Sets the account number.
    #[must_use]
    pub fn account_number(mut self, account_number: impl Into<Sensitive>) -> Self {
        self.account_number = Some(account_number.into());
        self
    }

    /// Sets the main billing number of the account, in E.164 form.
    #[must_use]
    pub fn billing_phone_number(mut self, billing_phone_number: impl Into<Sensitive>) -> Self {
        self.billing_phone_number = Some(billing_phone_number.into());
        self
    }

    /// Sets the PIN or passcode.
    #[must_use]
    pub fn pin_passcode(mut self, pin_passcode: impl Into<Sensitive>) -> Self {
        self.pin_passcode = Some(pin_passcode.into());
        self
    }

    /// Sets the tax id.
    #[must_use]
    pub fn tax_identifier(mut self, tax_identifier: impl Into<Sensitive>) -> Self {
        self.tax_identifier = Some(tax_identifier.into());
        self
    }

    /// Sets the company id.
    #[must_use]
    pub fn business_identifier(mut self, business_identifier: impl Into<Sensitive>) -> Self {
        self.business_identifier = Some(business_identifier.into());
        self
    }
}

/// The service address (`end_user.location` on the wire).
///
/// ```
/// use telnyx_porting::port_request::ServiceAddress;
///
/// let address = ServiceAddress::new("GB").street_address("1 Example Road").locality("London").postal_code("ZZ1 1ZZ");
/// assert_eq!(address.country_code.as_deref(), Some("GB"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceAddress {
    /// House number and street. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<Sensitive>,
    /// Second line, for example a suite or a floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended_address: Option<Sensitive>,
    /// City or municipality. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<Sensitive>,
    /// State, province or the like; two letters in the US and Canada, where it is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrative_area: Option<String>,
    /// Postal code. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<Sensitive>,
    /// Country as an ISO 3166-1 alpha-2 code in capitals. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(regex(pattern = "^[A-Z]{2}$")))]
    pub country_code: Option<String>,
}

overlay!(replace ServiceAddress {
    street_address,
    extended_address,
    locality,
    administrative_area,
    postal_code,
    country_code,
});

impl ServiceAddress {
    /// An address in the country with this ISO 3166-1 alpha-2 code.
    pub fn new(country_code: impl Into<String>) -> Self {
        Self { country_code: Some(country_code.into()), ..Self::default() }
    }

    /// Sets house number and street.
    #[must_use]
    pub fn street_address(mut self, street_address: impl Into<Sensitive>) -> Self {
        self.street_address = Some(street_address.into());
        self
    }

    /// Sets the second line.
    #[must_use]
    pub fn extended_address(mut self, extended_address: impl Into<Sensitive>) -> Self {
        self.extended_address = Some(extended_address.into());
        self
    }

    /// Sets the city.
    #[must_use]
    pub fn locality(mut self, locality: impl Into<Sensitive>) -> Self {
        self.locality = Some(locality.into());
        self
    }

    /// Sets the state, province or the like.
    #[must_use]
    pub fn administrative_area(mut self, administrative_area: impl Into<String>) -> Self {
        self.administrative_area = Some(administrative_area.into());
        self
    }

    /// Sets the postal code.
    #[must_use]
    pub fn postal_code(mut self, postal_code: impl Into<Sensitive>) -> Self {
        self.postal_code = Some(postal_code.into());
        self
    }
}
