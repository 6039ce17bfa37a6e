//! Exception codes and their default wording. What puts an order right again is in the table of
//! assumptions.

use serde_json::{Value, json};

/// The published codes.
const EXCEPTION_TYPES: &[(&str, &str)] = &[
    ("ACCOUNT_NUMBER_MISMATCH", "The account number does not match the losing carrier's records."),
    ("AUTH_PERSON_MISMATCH", "The authorized person is not known to the losing carrier."),
    ("BTN_ATN_MISMATCH", "The billing phone number does not belong to the account."),
    ("ENTITY_NAME_MISMATCH", "The account holder's name does not match."),
    ("FOC_EXPIRED", "The agreed date has gone by."),
    ("FOC_REJECTED", "The losing carrier does not accept the date."),
    ("LOCATION_MISMATCH", "The service address does not match."),
    ("LSR_PENDING", "Another order is pending at the losing carrier."),
    ("MAIN_BTN_PORTING", "The main billing phone number ports while others stay."),
    ("OSP_IRRESPONSIVE", "The losing carrier does not respond."),
    ("OTHER", "The losing carrier gave another reason."),
    ("PASSCODE_PIN_INVALID", "The passcode or PIN is missing or wrong."),
    ("PHONE_NUMBER_HAS_SPECIAL_FEATURE", "A phone number has a feature that must be removed first."),
    ("PHONE_NUMBER_MISMATCH", "A phone number is not on the account."),
    ("PHONE_NUMBER_NOT_PORTABLE", "A phone number cannot be ported."),
    ("PORT_TYPE_INCORRECT", "Full or partial does not fit the account."),
    ("PORTING_ORDER_SPLIT_REQUIRED", "The losing carrier wants separate orders."),
    ("POSTAL_CODE_MISMATCH", "The postal code does not match."),
    ("RATE_CENTER_NOT_PORTABLE", "The rate center cannot be ported."),
    ("SV_CONFLICT", "The number database reports a conflict."),
    ("SV_UNKNOWN_FAILURE", "The number database reports a failure."),
];

/// Codes seen in deliveries although the published list lacks them.
const UNLISTED: &[(&str, &str)] = &[("LOA_ILLEGIBLE", "The letter of authorization cannot be read.")];

/// The usual wording of a code.
pub(crate) fn describe(code: &str) -> Option<&'static str> {
    EXCEPTION_TYPES.iter().chain(UNLISTED).find(|(of, _)| *of == code).map(|(_, description)| *description)
}

/// The list as `GET /porting_orders/exception_types` gives it.
pub(crate) fn render_list() -> Vec<Value> {
    EXCEPTION_TYPES.iter().map(|(code, description)| json!({ "code": code, "description": description })).collect()
}
