// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: porting orders.
/// Builder of [`CreatePhoneNumberBlock`](crate::types::CreatePhoneNumberBlock).
#[derive(Clone)]
pub struct CreatePhoneNumberBlock {
    activation_ranges: ::std::result::Result<
        ::std::vec::Vec<crate::types::PhoneNumberRange>,
        ::std::string::String,
    >,
    phone_number_range: ::std::result::Result<
        crate::types::PhoneNumberRange,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePhoneNumberBlock {
    fn default() -> Self {
        Self {
            activation_ranges: Err(
                "no value supplied for activation_ranges".to_string(),
            ),
            phone_number_range: Err(
                "no value supplied for phone_number_range".to_string(),
            ),
        }
    }
}
impl CreatePhoneNumberBlock {
    /// The parts to activate. Each lies inside the block, and they do not overlap.
    pub fn activation_ranges<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<crate::types::PhoneNumberRange>>,
        T::Error: ::std::fmt::Display,
    {
        self.activation_ranges = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for activation_ranges: {e}")
            });
        self
    }
    /// The whole block, at most 1000 numbers. It must fit the country and the number type of the order.
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
impl ::std::convert::TryFrom<CreatePhoneNumberBlock>
for crate::types::CreatePhoneNumberBlock {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePhoneNumberBlock,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            activation_ranges: value.activation_ranges?,
            phone_number_range: value.phone_number_range?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePhoneNumberBlock>
for CreatePhoneNumberBlock {
    fn from(value: crate::types::CreatePhoneNumberBlock) -> Self {
        Self {
            activation_ranges: Ok(value.activation_ranges),
            phone_number_range: Ok(value.phone_number_range),
        }
    }
}
impl ::std::fmt::Debug for CreatePhoneNumberBlock {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberBlock").finish_non_exhaustive()
    }
}
/// Builder of [`CreatePortingOrder`](crate::types::CreatePortingOrder).
#[derive(Clone)]
pub struct CreatePortingOrder {
    customer_group_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    customer_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    phone_number_blocks: ::std::result::Result<
        ::std::vec::Vec<crate::types::CreatePhoneNumberBlock>,
        ::std::string::String,
    >,
    phone_numbers: ::std::result::Result<
        ::std::vec::Vec<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePortingOrder {
    fn default() -> Self {
        Self {
            customer_group_reference: Ok(Default::default()),
            customer_reference: Ok(Default::default()),
            phone_number_blocks: Ok(Default::default()),
            phone_numbers: Ok(Default::default()),
        }
    }
}
impl CreatePortingOrder {
    /// The customer's own reference for a group of orders.
    pub fn customer_group_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_group_reference = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for customer_group_reference: {e}"
                )
            });
        self
    }
    /// The customer's own reference. Make it unique for each call, so that the orders of a call can be found again when its answer is lost.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// Number blocks to port (Germany only). Missing from Telnyx's reference; shown in its guide on blocks.
    pub fn phone_number_blocks<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::vec::Vec<crate::types::CreatePhoneNumberBlock>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number_blocks = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for phone_number_blocks: {e}")
            });
        self
    }
    /// Phone numbers to port, each in +E.164 form. Telnyx's reference marks the list as required; its guide on blocks leaves it out when blocks are given. No limit is documented.
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
impl ::std::convert::TryFrom<CreatePortingOrder> for crate::types::CreatePortingOrder {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePortingOrder,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            customer_group_reference: value.customer_group_reference?,
            customer_reference: value.customer_reference?,
            phone_number_blocks: value.phone_number_blocks?,
            phone_numbers: value.phone_numbers?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePortingOrder> for CreatePortingOrder {
    fn from(value: crate::types::CreatePortingOrder) -> Self {
        Self {
            customer_group_reference: Ok(value.customer_group_reference),
            customer_reference: Ok(value.customer_reference),
            phone_number_blocks: Ok(value.phone_number_blocks),
            phone_numbers: Ok(value.phone_numbers),
        }
    }
}
impl ::std::fmt::Debug for CreatePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortingOrder").finish_non_exhaustive()
    }
}
/// Builder of [`PhoneNumberRange`](crate::types::PhoneNumberRange).
#[derive(Clone)]
pub struct PhoneNumberRange {
    end_at: ::std::result::Result<::std::string::String, ::std::string::String>,
    start_at: ::std::result::Result<::std::string::String, ::std::string::String>,
}
impl ::std::default::Default for PhoneNumberRange {
    fn default() -> Self {
        Self {
            end_at: Err("no value supplied for end_at".to_string()),
            start_at: Err("no value supplied for start_at".to_string()),
        }
    }
}
impl PhoneNumberRange {
    /// Last number, in +E.164 form with 7 to 15 digits. Not below the first.
    pub fn end_at<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.end_at = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for end_at: {e}"));
        self
    }
    /// First number, in +E.164 form with 7 to 15 digits.
    pub fn start_at<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.start_at = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for start_at: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<PhoneNumberRange> for crate::types::PhoneNumberRange {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: PhoneNumberRange,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            end_at: value.end_at?,
            start_at: value.start_at?,
        })
    }
}
impl ::std::convert::From<crate::types::PhoneNumberRange> for PhoneNumberRange {
    fn from(value: crate::types::PhoneNumberRange) -> Self {
        Self {
            end_at: Ok(value.end_at),
            start_at: Ok(value.start_at),
        }
    }
}
impl ::std::fmt::Debug for PhoneNumberRange {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PhoneNumberRange").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateActivationSettings`](crate::types::UpdateActivationSettings).
#[derive(Clone)]
pub struct UpdateActivationSettings {
    activation_type: ::std::result::Result<
        ::std::option::Option<crate::types::ActivationType>,
        ::std::string::String,
    >,
    foc_datetime_requested: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::Timestamp>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateActivationSettings {
    fn default() -> Self {
        Self {
            activation_type: Ok(Default::default()),
            foc_datetime_requested: Ok(Default::default()),
        }
    }
}
impl UpdateActivationSettings {
    /// Who starts the activation; `on-demand` needs an order that is eligible for FastPort. Missing from Telnyx's reference; used by its guide on activation on demand.
    pub fn activation_type<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::types::ActivationType>>,
        T::Error: ::std::fmt::Display,
    {
        self.activation_type = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for activation_type: {e}")
            });
        self
    }
    /// Wanted FOC date, in UTC. Any instant inside one of the order's allowed FOC windows; others are refused. `null` clears it.
    pub fn foc_datetime_requested<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::Timestamp>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.foc_datetime_requested = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for foc_datetime_requested: {e}"
                )
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateActivationSettings>
for crate::types::UpdateActivationSettings {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateActivationSettings,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            activation_type: value.activation_type?,
            foc_datetime_requested: value.foc_datetime_requested?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateActivationSettings>
for UpdateActivationSettings {
    fn from(value: crate::types::UpdateActivationSettings) -> Self {
        Self {
            activation_type: Ok(value.activation_type),
            foc_datetime_requested: Ok(value.foc_datetime_requested),
        }
    }
}
impl ::std::fmt::Debug for UpdateActivationSettings {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateActivationSettings").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateEndUser`](crate::types::UpdateEndUser).
#[derive(Clone)]
pub struct UpdateEndUser {
    admin: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateEndUserAdmin>,
        ::std::string::String,
    >,
    location: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateEndUserLocation>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateEndUser {
    fn default() -> Self {
        Self {
            admin: Ok(Default::default()),
            location: Ok(Default::default()),
        }
    }
}
impl UpdateEndUser {
    /// The account and the people behind it.
    pub fn admin<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdateEndUserAdmin>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.admin = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for admin: {e}"));
        self
    }
    /// Where the service is used.
    pub fn location<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdateEndUserLocation>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.location = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for location: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdateEndUser> for crate::types::UpdateEndUser {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateEndUser,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            admin: value.admin?,
            location: value.location?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateEndUser> for UpdateEndUser {
    fn from(value: crate::types::UpdateEndUser) -> Self {
        Self {
            admin: Ok(value.admin),
            location: Ok(value.location),
        }
    }
}
impl ::std::fmt::Debug for UpdateEndUser {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEndUser").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateEndUserAdmin`](crate::types::UpdateEndUserAdmin).
#[derive(Clone)]
pub struct UpdateEndUserAdmin {
    account_number: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    auth_person_name: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    billing_phone_number: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    business_identifier: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    entity_name: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    pin_passcode: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    tax_identifier: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateEndUserAdmin {
    fn default() -> Self {
        Self {
            account_number: Ok(Default::default()),
            auth_person_name: Ok(Default::default()),
            billing_phone_number: Ok(Default::default()),
            business_identifier: Ok(Default::default()),
            entity_name: Ok(Default::default()),
            pin_passcode: Ok(Default::default()),
            tax_identifier: Ok(Default::default()),
        }
    }
}
impl UpdateEndUserAdmin {
    /// Number of the account at the losing carrier.
    pub fn account_number<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.account_number = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for account_number: {e}")
            });
        self
    }
    /// Person who may authorize the port and who signs the LOA.
    pub fn auth_person_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.auth_person_name = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for auth_person_name: {e}")
            });
        self
    }
    /// Main billing number of the account (BTN or ATN), +E.164 when written. Older answers give it without the plus sign or as a number.
    pub fn billing_phone_number<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.billing_phone_number = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for billing_phone_number: {e}")
            });
        self
    }
    /// Company id of the account holder (European Union only).
    pub fn business_identifier<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.business_identifier = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for business_identifier: {e}")
            });
        self
    }
    /// Account holder, a person or a company, spelled as the losing carrier has it.
    pub fn entity_name<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.entity_name = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for entity_name: {e}")
            });
        self
    }
    /// PIN or passcode that the losing carrier asks for; for US wireless numbers the number transfer PIN, which can expire within days. Older answers give it as a number.
    pub fn pin_passcode<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.pin_passcode = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for pin_passcode: {e}")
            });
        self
    }
    /// Tax id of the account holder (European Union only).
    pub fn tax_identifier<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.tax_identifier = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for tax_identifier: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateEndUserAdmin> for crate::types::UpdateEndUserAdmin {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateEndUserAdmin,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            account_number: value.account_number?,
            auth_person_name: value.auth_person_name?,
            billing_phone_number: value.billing_phone_number?,
            business_identifier: value.business_identifier?,
            entity_name: value.entity_name?,
            pin_passcode: value.pin_passcode?,
            tax_identifier: value.tax_identifier?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateEndUserAdmin> for UpdateEndUserAdmin {
    fn from(value: crate::types::UpdateEndUserAdmin) -> Self {
        Self {
            account_number: Ok(value.account_number),
            auth_person_name: Ok(value.auth_person_name),
            billing_phone_number: Ok(value.billing_phone_number),
            business_identifier: Ok(value.business_identifier),
            entity_name: Ok(value.entity_name),
            pin_passcode: Ok(value.pin_passcode),
            tax_identifier: Ok(value.tax_identifier),
        }
    }
}
impl ::std::fmt::Debug for UpdateEndUserAdmin {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEndUserAdmin").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateEndUserLocation`](crate::types::UpdateEndUserLocation).
#[derive(Clone)]
pub struct UpdateEndUserLocation {
    administrative_area: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    country_code: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    extended_address: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    locality: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    postal_code: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    street_address: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateEndUserLocation {
    fn default() -> Self {
        Self {
            administrative_area: Ok(Default::default()),
            country_code: Ok(Default::default()),
            extended_address: Ok(Default::default()),
            locality: Ok(Default::default()),
            postal_code: Ok(Default::default()),
            street_address: Ok(Default::default()),
        }
    }
}
impl UpdateEndUserLocation {
    /// State, province or the like.
    pub fn administrative_area<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.administrative_area = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for administrative_area: {e}")
            });
        self
    }
    /// Country as an ISO 3166-1 alpha-2 code.
    pub fn country_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.country_code = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for country_code: {e}")
            });
        self
    }
    /// Second line of the address, for example a suite or a floor.
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
    /// City or municipality.
    pub fn locality<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.locality = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for locality: {e}"));
        self
    }
    /// Postal code. Answers of 2021 give it as a number.
    pub fn postal_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.postal_code = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for postal_code: {e}")
            });
        self
    }
    /// House number and street.
    pub fn street_address<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.street_address = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for street_address: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateEndUserLocation>
for crate::types::UpdateEndUserLocation {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateEndUserLocation,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            administrative_area: value.administrative_area?,
            country_code: value.country_code?,
            extended_address: value.extended_address?,
            locality: value.locality?,
            postal_code: value.postal_code?,
            street_address: value.street_address?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateEndUserLocation>
for UpdateEndUserLocation {
    fn from(value: crate::types::UpdateEndUserLocation) -> Self {
        Self {
            administrative_area: Ok(value.administrative_area),
            country_code: Ok(value.country_code),
            extended_address: Ok(value.extended_address),
            locality: Ok(value.locality),
            postal_code: Ok(value.postal_code),
            street_address: Ok(value.street_address),
        }
    }
}
impl ::std::fmt::Debug for UpdateEndUserLocation {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEndUserLocation").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateMessaging`](crate::types::UpdateMessaging).
#[derive(Clone)]
pub struct UpdateMessaging {
    enable_messaging: ::std::result::Result<
        ::std::option::Option<crate::Nullable<bool>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateMessaging {
    fn default() -> Self {
        Self {
            enable_messaging: Ok(Default::default()),
        }
    }
}
impl UpdateMessaging {
    /// Whether messaging is ported too. Possible in `draft`, `in-process` and `exception`, for an order that is `messaging_capable` and has a `messaging_profile_id`.
    pub fn enable_messaging<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::Nullable<bool>>>,
        T::Error: ::std::fmt::Display,
    {
        self.enable_messaging = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for enable_messaging: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateMessaging> for crate::types::UpdateMessaging {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateMessaging,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            enable_messaging: value.enable_messaging?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateMessaging> for UpdateMessaging {
    fn from(value: crate::types::UpdateMessaging) -> Self {
        Self {
            enable_messaging: Ok(value.enable_messaging),
        }
    }
}
impl ::std::fmt::Debug for UpdateMessaging {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateMessaging").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateOrderRequirement`](crate::types::UpdateOrderRequirement).
#[derive(Clone)]
pub struct UpdateOrderRequirement {
    field_value: ::std::result::Result<::std::string::String, ::std::string::String>,
    requirement_type_id: ::std::result::Result<
        crate::types::RequirementTypeId,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateOrderRequirement {
    fn default() -> Self {
        Self {
            field_value: Err("no value supplied for field_value".to_string()),
            requirement_type_id: Err(
                "no value supplied for requirement_type_id".to_string(),
            ),
        }
    }
}
impl UpdateOrderRequirement {
    /// Id of a document, id of an address, or text, according to the kind of the requirement.
    pub fn field_value<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.field_value = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for field_value: {e}")
            });
        self
    }
    /// Requirement type that the value is for.
    pub fn requirement_type_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::RequirementTypeId>,
        T::Error: ::std::fmt::Display,
    {
        self.requirement_type_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for requirement_type_id: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateOrderRequirement>
for crate::types::UpdateOrderRequirement {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateOrderRequirement,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            field_value: value.field_value?,
            requirement_type_id: value.requirement_type_id?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateOrderRequirement>
for UpdateOrderRequirement {
    fn from(value: crate::types::UpdateOrderRequirement) -> Self {
        Self {
            field_value: Ok(value.field_value),
            requirement_type_id: Ok(value.requirement_type_id),
        }
    }
}
impl ::std::fmt::Debug for UpdateOrderRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateOrderRequirement").finish_non_exhaustive()
    }
}
/// Builder of [`UpdatePhoneNumberConfigurationSettings`](crate::types::UpdatePhoneNumberConfigurationSettings).
#[derive(Clone)]
pub struct UpdatePhoneNumberConfigurationSettings {
    billing_group_id: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::BillingGroupId>>,
        ::std::string::String,
    >,
    connection_id: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::ConnectionId>>,
        ::std::string::String,
    >,
    emergency_address_id: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::EmergencyAddressId>>,
        ::std::string::String,
    >,
    messaging_profile_id: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::MessagingProfileId>>,
        ::std::string::String,
    >,
    tags: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::vec::Vec<::std::string::String>>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdatePhoneNumberConfigurationSettings {
    fn default() -> Self {
        Self {
            billing_group_id: Ok(Default::default()),
            connection_id: Ok(Default::default()),
            emergency_address_id: Ok(Default::default()),
            messaging_profile_id: Ok(Default::default()),
            tags: Ok(Default::default()),
        }
    }
}
impl UpdatePhoneNumberConfigurationSettings {
    /// Billing group of the numbers.
    pub fn billing_group_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::BillingGroupId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.billing_group_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for billing_group_id: {e}")
            });
        self
    }
    /// Voice connection of the numbers. A long decimal number in practice; keep it as a string.
    pub fn connection_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::ConnectionId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.connection_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for connection_id: {e}")
            });
        self
    }
    /// Emergency address of the numbers.
    pub fn emergency_address_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::EmergencyAddressId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.emergency_address_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for emergency_address_id: {e}")
            });
        self
    }
    /// Messaging profile of the numbers. Needed to port messaging.
    pub fn messaging_profile_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::MessagingProfileId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.messaging_profile_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for messaging_profile_id: {e}")
            });
        self
    }
    /// Tags of the numbers. The list is assumed to be replaced as a whole when it is sent.
    pub fn tags<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<
                crate::Nullable<::std::vec::Vec<::std::string::String>>,
            >,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.tags = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for tags: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdatePhoneNumberConfigurationSettings>
for crate::types::UpdatePhoneNumberConfigurationSettings {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdatePhoneNumberConfigurationSettings,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            billing_group_id: value.billing_group_id?,
            connection_id: value.connection_id?,
            emergency_address_id: value.emergency_address_id?,
            messaging_profile_id: value.messaging_profile_id?,
            tags: value.tags?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdatePhoneNumberConfigurationSettings>
for UpdatePhoneNumberConfigurationSettings {
    fn from(value: crate::types::UpdatePhoneNumberConfigurationSettings) -> Self {
        Self {
            billing_group_id: Ok(value.billing_group_id),
            connection_id: Ok(value.connection_id),
            emergency_address_id: Ok(value.emergency_address_id),
            messaging_profile_id: Ok(value.messaging_profile_id),
            tags: Ok(value.tags),
        }
    }
}
impl ::std::fmt::Debug for UpdatePhoneNumberConfigurationSettings {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePhoneNumberConfigurationSettings").finish_non_exhaustive()
    }
}
/// Builder of [`UpdatePortingOrder`](crate::types::UpdatePortingOrder).
#[derive(Clone)]
pub struct UpdatePortingOrder {
    activation_settings: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateActivationSettings>,
        ::std::string::String,
    >,
    customer_group_reference: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    customer_reference: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    documents: ::std::result::Result<
        ::std::option::Option<crate::types::UpdatePortingOrderDocuments>,
        ::std::string::String,
    >,
    end_user: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateEndUser>,
        ::std::string::String,
    >,
    messaging: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateMessaging>,
        ::std::string::String,
    >,
    misc: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::UpdatePortingOrderMisc>>,
        ::std::string::String,
    >,
    phone_number_configuration: ::std::result::Result<
        ::std::option::Option<crate::types::UpdatePhoneNumberConfigurationSettings>,
        ::std::string::String,
    >,
    requirement_group_id: ::std::result::Result<
        ::std::option::Option<crate::types::RequirementGroupId>,
        ::std::string::String,
    >,
    requirements: ::std::result::Result<
        ::std::option::Option<
            crate::Nullable<::std::vec::Vec<crate::types::UpdateOrderRequirement>>,
        >,
        ::std::string::String,
    >,
    user_feedback: ::std::result::Result<
        ::std::option::Option<crate::types::UpdateUserFeedback>,
        ::std::string::String,
    >,
    webhook_url: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdatePortingOrder {
    fn default() -> Self {
        Self {
            activation_settings: Ok(Default::default()),
            customer_group_reference: Ok(Default::default()),
            customer_reference: Ok(Default::default()),
            documents: Ok(Default::default()),
            end_user: Ok(Default::default()),
            messaging: Ok(Default::default()),
            misc: Ok(Default::default()),
            phone_number_configuration: Ok(Default::default()),
            requirement_group_id: Ok(Default::default()),
            requirements: Ok(Default::default()),
            user_feedback: Ok(Default::default()),
            webhook_url: Ok(Default::default()),
        }
    }
}
impl UpdatePortingOrder {
    /// Requested FOC date and the way of activation.
    pub fn activation_settings<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdateActivationSettings>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.activation_settings = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for activation_settings: {e}")
            });
        self
    }
    /// The customer's own reference for a group of orders; `null` clears it.
    pub fn customer_group_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.customer_group_reference = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for customer_group_reference: {e}"
                )
            });
        self
    }
    /// The customer's own reference; `null` clears it.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// The LOA and the invoice, by document id; attach them within 30 minutes of the upload. Not together with `requirement_group_id`.
    pub fn documents<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdatePortingOrderDocuments>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.documents = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for documents: {e}"));
        self
    }
    /// Account holder at the losing carrier, and the service address.
    pub fn end_user<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::types::UpdateEndUser>>,
        T::Error: ::std::fmt::Display,
    {
        self.end_user = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for end_user: {e}"));
        self
    }
    /// Whether messaging is ported too.
    pub fn messaging<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::types::UpdateMessaging>>,
        T::Error: ::std::fmt::Display,
    {
        self.messaging = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for messaging: {e}"));
        self
    }
    /// Full or partial port, and what happens to the numbers that stay; `null` clears all of it.
    pub fn misc<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::UpdatePortingOrderMisc>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.misc = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for misc: {e}"));
        self
    }
    /// Settings that every number of the order gets when the port completes.
    pub fn phone_number_configuration<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdatePhoneNumberConfigurationSettings>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number_configuration = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for phone_number_configuration: {e}"
                )
            });
        self
    }
    /// Requirement group whose present values are copied into the documents and requirements of the order; later edits of the group have no effect. Possible in `draft`, `in-process` and `exception`; the group must fit the country, the number type and the action `porting`. Refused together with `documents` or `requirements`.
    pub fn requirement_group_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::RequirementGroupId>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.requirement_group_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for requirement_group_id: {e}")
            });
        self
    }
    /// Values for requirements of the order. Types that are not listed are assumed to keep their value. Not together with `requirement_group_id`.
    pub fn requirements<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<
                crate::Nullable<::std::vec::Vec<crate::types::UpdateOrderRequirement>>,
            >,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.requirements = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for requirements: {e}")
            });
        self
    }
    /// Rating of the port; accepted even when the order is ported or cancelled.
    pub fn user_feedback<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::UpdateUserFeedback>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.user_feedback = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for user_feedback: {e}")
            });
        self
    }
    /// Where events of this order are delivered; `null` clears it.
    pub fn webhook_url<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.webhook_url = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for webhook_url: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdatePortingOrder> for crate::types::UpdatePortingOrder {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdatePortingOrder,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            activation_settings: value.activation_settings?,
            customer_group_reference: value.customer_group_reference?,
            customer_reference: value.customer_reference?,
            documents: value.documents?,
            end_user: value.end_user?,
            messaging: value.messaging?,
            misc: value.misc?,
            phone_number_configuration: value.phone_number_configuration?,
            requirement_group_id: value.requirement_group_id?,
            requirements: value.requirements?,
            user_feedback: value.user_feedback?,
            webhook_url: value.webhook_url?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdatePortingOrder> for UpdatePortingOrder {
    fn from(value: crate::types::UpdatePortingOrder) -> Self {
        Self {
            activation_settings: Ok(value.activation_settings),
            customer_group_reference: Ok(value.customer_group_reference),
            customer_reference: Ok(value.customer_reference),
            documents: Ok(value.documents),
            end_user: Ok(value.end_user),
            messaging: Ok(value.messaging),
            misc: Ok(value.misc),
            phone_number_configuration: Ok(value.phone_number_configuration),
            requirement_group_id: Ok(value.requirement_group_id),
            requirements: Ok(value.requirements),
            user_feedback: Ok(value.user_feedback),
            webhook_url: Ok(value.webhook_url),
        }
    }
}
impl ::std::fmt::Debug for UpdatePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePortingOrder").finish_non_exhaustive()
    }
}
/// Builder of [`UpdatePortingOrderDocuments`](crate::types::UpdatePortingOrderDocuments).
#[derive(Clone)]
pub struct UpdatePortingOrderDocuments {
    invoice: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
        ::std::string::String,
    >,
    loa: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdatePortingOrderDocuments {
    fn default() -> Self {
        Self {
            invoice: Ok(Default::default()),
            loa: Ok(Default::default()),
        }
    }
}
impl UpdatePortingOrderDocuments {
    /// A recent invoice of the losing carrier; `null` when there is none.
    pub fn invoice<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.invoice = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for invoice: {e}"));
        self
    }
    /// The signed letter of authorization; `null` when there is none.
    pub fn loa<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::DocumentId>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.loa = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for loa: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdatePortingOrderDocuments>
for crate::types::UpdatePortingOrderDocuments {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdatePortingOrderDocuments,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            invoice: value.invoice?,
            loa: value.loa?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdatePortingOrderDocuments>
for UpdatePortingOrderDocuments {
    fn from(value: crate::types::UpdatePortingOrderDocuments) -> Self {
        Self {
            invoice: Ok(value.invoice),
            loa: Ok(value.loa),
        }
    }
}
impl ::std::fmt::Debug for UpdatePortingOrderDocuments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePortingOrderDocuments").finish_non_exhaustive()
    }
}
/// Builder of [`UpdatePortingOrderMisc`](crate::types::UpdatePortingOrderMisc).
#[derive(Clone)]
pub struct UpdatePortingOrderMisc {
    new_billing_phone_number: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    remaining_numbers_action: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::RemainingNumbersAction>>,
        ::std::string::String,
    >,
    type_: ::std::result::Result<
        ::std::option::Option<crate::Nullable<crate::types::PortingOrderType>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdatePortingOrderMisc {
    fn default() -> Self {
        Self {
            new_billing_phone_number: Ok(Default::default()),
            remaining_numbers_action: Ok(Default::default()),
            type_: Ok(Default::default()),
        }
    }
}
impl UpdatePortingOrderMisc {
    /// Number that becomes the billing number of the rest of the account when the present one is ported; one of the numbers that stay, in +E.164 form. Needed with the action `keep`.
    pub fn new_billing_phone_number<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.new_billing_phone_number = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for new_billing_phone_number: {e}"
                )
            });
        self
    }
    /// What happens to the numbers that are not ported. Partial ports only.
    pub fn remaining_numbers_action<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::RemainingNumbersAction>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.remaining_numbers_action = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for remaining_numbers_action: {e}"
                )
            });
        self
    }
    /// Full or partial port.
    pub fn type_<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<crate::types::PortingOrderType>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.type_ = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for type_: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdatePortingOrderMisc>
for crate::types::UpdatePortingOrderMisc {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdatePortingOrderMisc,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            new_billing_phone_number: value.new_billing_phone_number?,
            remaining_numbers_action: value.remaining_numbers_action?,
            type_: value.type_?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdatePortingOrderMisc>
for UpdatePortingOrderMisc {
    fn from(value: crate::types::UpdatePortingOrderMisc) -> Self {
        Self {
            new_billing_phone_number: Ok(value.new_billing_phone_number),
            remaining_numbers_action: Ok(value.remaining_numbers_action),
            type_: Ok(value.type_),
        }
    }
}
impl ::std::fmt::Debug for UpdatePortingOrderMisc {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePortingOrderMisc").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateUserFeedback`](crate::types::UpdateUserFeedback).
#[derive(Clone)]
pub struct UpdateUserFeedback {
    user_comment: ::std::result::Result<
        ::std::option::Option<crate::Nullable<::std::string::String>>,
        ::std::string::String,
    >,
    user_rating: ::std::result::Result<
        ::std::option::Option<crate::Nullable<i64>>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateUserFeedback {
    fn default() -> Self {
        Self {
            user_comment: Ok(Default::default()),
            user_rating: Ok(Default::default()),
        }
    }
}
impl UpdateUserFeedback {
    /// Words that go with the rating.
    pub fn user_comment<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::Nullable<::std::string::String>>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.user_comment = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for user_comment: {e}")
            });
        self
    }
    /// Rating as a whole number; Telnyx documents no scale and shows 5 as an example.
    pub fn user_rating<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::Nullable<i64>>>,
        T::Error: ::std::fmt::Display,
    {
        self.user_rating = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for user_rating: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateUserFeedback> for crate::types::UpdateUserFeedback {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateUserFeedback,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            user_comment: value.user_comment?,
            user_rating: value.user_rating?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateUserFeedback> for UpdateUserFeedback {
    fn from(value: crate::types::UpdateUserFeedback) -> Self {
        Self {
            user_comment: Ok(value.user_comment),
            user_rating: Ok(value.user_rating),
        }
    }
}
impl ::std::fmt::Debug for UpdateUserFeedback {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateUserFeedback").finish_non_exhaustive()
    }
}
