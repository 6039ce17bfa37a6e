//! What an order still lacks before it can be confirmed.

use std::fmt;

use crate::{ApiError, Error};

/// One thing that keeps an order from being confirmed: where, what, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// JSON pointer into the order, such as `/documents/loa`.
    pub pointer: String,
    /// What is wrong, in plain words and without personal data.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// Whether it was found before the order was confirmed, or said by the API.
    pub known_from: GapSource,
}

/// Who found a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GapSource {
    /// The pre-flight check of this library.
    PreFlight,
    /// The API, when it refused.
    Api,
    /// The losing carrier or the porting desk, by an exception.
    Exception,
}

impl Gap {
    pub(crate) fn new(pointer: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            message: message.into(),
            remedy: remedy.into(),
            known_from: GapSource::PreFlight,
        }
    }

    pub(crate) fn known_from(mut self, source: GapSource) -> Self {
        self.known_from = source;
        self
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.pointer, self.message, self.remedy)
    }
}

/// The gaps that a refusal names; empty if it is none.
pub(crate) fn from_refusal(error: &Error) -> Vec<Gap> {
    error.api_errors().iter().map(from_api_error).collect()
}

fn from_api_error(error: &ApiError) -> Gap {
    let pointer = match error.pointer.as_deref() {
        Some(pointer) if pointer.starts_with('/') && pointer != "/" && pointer != "/base" => {
            // Some parts of the API point into the body as a whole.
            pointer.strip_prefix("/body").filter(|rest| rest.starts_with('/')).unwrap_or(pointer)
        }
        _ => "/",
    };
    let remedy = remedy(pointer).unwrap_or("see the detail of the API's error, correct it and run again");
    Gap::new(pointer, error.to_string(), remedy).known_from(GapSource::Api)
}

/// What to do about a field, whoever found it wanting.
pub(crate) fn remedy(pointer: &str) -> Option<&'static str> {
    Some(match pointer {
        "/documents/loa" => "give the LOA, signed within the last 90 days",
        "/documents/invoice" => "give an invoice of the losing carrier that is at most 30 days old",
        "/end_user/admin/entity_name" => "give the account holder as the losing carrier spells it",
        "/end_user/admin/auth_person_name" => "give the person who may authorize the port",
        "/end_user/admin/account_number" => "give the account number at the losing carrier, as the invoice shows it",
        "/end_user/admin/billing_phone_number" => "give the main billing number of the account",
        "/end_user/admin/pin_passcode" => "get a fresh transfer PIN from the losing carrier",
        "/activation_settings/foc_datetime_requested" => "choose an instant inside an allowed FOC window",
        "/misc/type" => "say whether the port is full or partial",
        "/misc/remaining_numbers_action" => "say whether the numbers that stay are kept or disconnected",
        "/misc/new_billing_phone_number" => "name the new billing number of what stays at the losing carrier",
        "/messaging/enable_messaging" => "leave messaging off, or give a messaging profile",
        "/phone_number_configuration/messaging_profile_id" => "give a messaging profile",
        "/additional_steps" => "finish the additional steps of the order",
        "/requirements" => "give a value for each requirement",
        _ if pointer.starts_with("/end_user/location") => "give the complete service address, not the billing address",
        _ if pointer.starts_with("/requirements/") => "give a value within its acceptance criteria",
        _ => return None,
    })
}
