//! Exception codes: their default wording and what puts an order right again.

use serde_json::{Value, json};

/// One kind of rejection.
#[derive(Debug)]
pub(crate) struct ExceptionType {
    pub(crate) code: &'static str,
    pub(crate) description: &'static str,
    /// Fields of the order one of which has to change; empty when no field helps.
    pub(crate) remedies: &'static [&'static str],
}

const fn kind(code: &'static str, description: &'static str, remedies: &'static [&'static str]) -> ExceptionType {
    ExceptionType { code, description, remedies }
}

/// The published codes.
pub(crate) const EXCEPTION_TYPES: &[ExceptionType] = &[
    kind(
        "ACCOUNT_NUMBER_MISMATCH",
        "The account number does not match the losing carrier's records.",
        &["/end_user/admin/account_number"],
    ),
    kind(
        "AUTH_PERSON_MISMATCH",
        "The authorized person is not known to the losing carrier.",
        &["/end_user/admin/auth_person_name", "/documents/loa"],
    ),
    kind(
        "BTN_ATN_MISMATCH",
        "The billing phone number does not belong to the account.",
        &["/end_user/admin/billing_phone_number"],
    ),
    kind(
        "ENTITY_NAME_MISMATCH",
        "The account holder's name does not match.",
        &["/end_user/admin/entity_name", "/documents/loa"],
    ),
    kind("FOC_EXPIRED", "The agreed date has gone by.", &["/activation_settings/foc_datetime_requested"]),
    kind(
        "FOC_REJECTED",
        "The losing carrier does not accept the date.",
        &["/activation_settings/foc_datetime_requested"],
    ),
    kind("LOCATION_MISMATCH", "The service address does not match.", &["/end_user/location"]),
    kind("LSR_PENDING", "Another order is pending at the losing carrier.", &[]),
    kind("MAIN_BTN_PORTING", "The main billing phone number ports while others stay.", &["/misc"]),
    kind("OSP_IRRESPONSIVE", "The losing carrier does not respond.", &[]),
    kind("OTHER", "The losing carrier gave another reason.", &[]),
    kind("PASSCODE_PIN_INVALID", "The passcode or PIN is missing or wrong.", &["/end_user/admin/pin_passcode"]),
    kind("PHONE_NUMBER_HAS_SPECIAL_FEATURE", "A phone number has a feature that must be removed first.", &[]),
    kind("PHONE_NUMBER_MISMATCH", "A phone number is not on the account.", &[]),
    kind("PHONE_NUMBER_NOT_PORTABLE", "A phone number cannot be ported.", &[]),
    kind("PORT_TYPE_INCORRECT", "Full or partial does not fit the account.", &["/misc"]),
    kind("PORTING_ORDER_SPLIT_REQUIRED", "The losing carrier wants separate orders.", &[]),
    kind("POSTAL_CODE_MISMATCH", "The postal code does not match.", &["/end_user/location/postal_code"]),
    kind("RATE_CENTER_NOT_PORTABLE", "The rate center cannot be ported.", &[]),
    kind("SV_CONFLICT", "The number database reports a conflict.", &[]),
    kind("SV_UNKNOWN_FAILURE", "The number database reports a failure.", &[]),
];

/// Codes seen in deliveries although the published list lacks them.
const UNLISTED: &[ExceptionType] =
    &[kind("LOA_ILLEGIBLE", "The letter of authorization cannot be read.", &["/documents/loa"])];

pub(crate) fn find(code: &str) -> Option<&'static ExceptionType> {
    EXCEPTION_TYPES.iter().chain(UNLISTED).find(|kind| kind.code == code)
}

/// The list as `GET /porting_orders/exception_types` gives it.
pub(crate) fn render_list() -> Vec<Value> {
    EXCEPTION_TYPES.iter().map(|kind| json!({ "code": kind.code, "description": kind.description })).collect()
}
