//! What has to be right before an order is confirmed.

use serde::{Deserialize, Serialize};

use super::check::{Checked, nullable_fields, parts, require};

/// What has to be right before `confirm` is taken. Apart from `requirements` and `additional_steps` nothing
/// of it is published as a list; prose names the parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Confirming {
    /// Fields that every order needs.
    pub always: Vec<String>,
    /// Fields that numbers of the US and Canada need besides; the billing phone number is assumed.
    pub us_and_canada: Vec<String>,
    /// Fields that wireless numbers need besides.
    pub wireless: Vec<String>,
    /// Fields that a partial port needs besides.
    pub partial: Vec<String>,
    /// Fields that a partial port needs besides when the billing number leaves and the rest is kept.
    pub billing_number_leaves: Vec<String>,
    /// Fields that an order with messaging needs besides.
    pub messaging: Vec<String>,
    /// Whether each requirement needs a value; one that mirrors a field is asked for as that field. That
    /// values are enough, and approval comes later, is assumed; default true.
    pub requirements: bool,
    /// Whether each action requirement has to be completed; default true.
    pub action_requirements: bool,
    /// Whether the requested date has to be on offer still; default true.
    pub current_foc_date: bool,
    /// Whether a confirmed order keeps what `confirm` demanded: values can be changed, where `editing` has it,
    /// but not cleared. Not published; default true.
    pub gates_stay_closed: bool,
    /// What the live validation of FastPort orders names and is answered by.
    pub live_validation: LiveValidation,
}

/// Live validation: that `confirm` can fail at once is published, how it then answers is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LiveValidation {
    /// No customer service record goes with the billing number.
    pub customer_record: LiveValidationRow,
    /// The service address is another one.
    pub service_address: LiveValidationRow,
    /// The passcode or PIN is wrong.
    pub passcode: LiveValidationRow,
}

/// Where a mismatch is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveValidationRow {
    /// The field that the error names.
    pub pointer: String,
    /// The fields one of which has to change.
    pub fields: Vec<String>,
}

fn row(pointer: &str, fields: &[&str]) -> LiveValidationRow {
    LiveValidationRow { pointer: pointer.to_owned(), fields: owned(fields) }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

impl Default for Confirming {
    fn default() -> Self {
        Self {
            always: owned(&[
                "/end_user/admin/entity_name",
                "/end_user/admin/auth_person_name",
                "/end_user/location/street_address",
                "/end_user/location/locality",
                "/end_user/location/postal_code",
                "/end_user/location/country_code",
                "/documents/loa",
                "/documents/invoice",
                "/activation_settings/foc_datetime_requested",
                "/misc/type",
            ]),
            us_and_canada: owned(&[
                "/end_user/admin/account_number",
                "/end_user/admin/billing_phone_number",
                "/end_user/location/administrative_area",
            ]),
            wireless: owned(&["/end_user/admin/pin_passcode"]),
            partial: owned(&["/misc/remaining_numbers_action"]),
            billing_number_leaves: owned(&["/misc/new_billing_phone_number"]),
            messaging: owned(&["/phone_number_configuration/messaging_profile_id"]),
            requirements: true,
            action_requirements: true,
            current_foc_date: true,
            gates_stay_closed: true,
            live_validation: LiveValidation::default(),
        }
    }
}

impl Default for LiveValidation {
    fn default() -> Self {
        Self {
            customer_record: row(
                "/end_user/admin/billing_phone_number",
                &["/end_user/admin/billing_phone_number", "/end_user/admin/account_number"],
            ),
            service_address: row(
                "/end_user/location",
                &[
                    "/end_user/location/administrative_area",
                    "/end_user/location/extended_address",
                    "/end_user/location/locality",
                    "/end_user/location/postal_code",
                    "/end_user/location/street_address",
                ],
            ),
            passcode: row("/end_user/admin/pin_passcode", &["/end_user/admin/pin_passcode"]),
        }
    }
}

impl Confirming {
    pub(super) fn check(&self) -> Checked {
        let gates = [
            ("always", &self.always),
            ("us_and_canada", &self.us_and_canada),
            ("wireless", &self.wireless),
            ("partial", &self.partial),
            ("billing_number_leaves", &self.billing_number_leaves),
            ("messaging", &self.messaging),
        ];
        gates.into_iter().try_for_each(|(name, pointers)| nullable_fields(pointers, &format!("confirming.{name}")))?;
        let live = &self.live_validation;
        let rows = [
            ("customer_record", &live.customer_record),
            ("service_address", &live.service_address),
            ("passcode", &live.passcode),
        ];
        rows.into_iter().try_for_each(|(name, row)| {
            let path = format!("confirming.live_validation.{name}");
            parts(std::slice::from_ref(&row.pointer), &format!("{path}.pointer"))?;
            let fields = format!("{path}.fields");
            require(!row.fields.is_empty(), &fields, "must name at least one field")?;
            nullable_fields(&row.fields, &fields)
        })
    }
}
