//! Why an order was rejected after its confirmation, and what a person can do about it.

use std::fmt;

use telnyx_porting_raw::types::{ExceptionCode, PortingOrder};

/// One reason why an order is in `exception`, with what it means and what to correct.
///
/// ```
/// use telnyx_porting::types::ExceptionCode;
/// use telnyx_porting::workflow::{ExceptionMeaning, OrderException};
///
/// let exception = OrderException::from(ExceptionCode::PasscodePinInvalid);
/// assert_eq!(exception.meaning, ExceptionMeaning::WrongData);
/// assert_eq!(exception.fields, ["/end_user/admin/pin_passcode"]);
/// assert_eq!(
///     exception.to_string(),
///     "PASSCODE_PIN_INVALID: the PIN or passcode is wrong, missing or expired: get a fresh transfer PIN from the losing \
///      carrier",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderException {
    /// The code; `None` if the server gave none.
    pub code: Option<ExceptionCode>,
    /// What kind of thing is wrong.
    pub meaning: ExceptionMeaning,
    /// JSON pointers to the fields of the order one of which has to change; empty where no field helps.
    pub fields: &'static [&'static str],
    /// What happened and what to do, in a sentence for a person.
    pub advice: &'static str,
    /// What the losing carrier or the porting desk wrote. It can hold personal data, so it is neither in `Display` nor
    /// in `Debug`.
    pub description: Option<String>,
}

/// What kind of thing is wrong with an order in `exception`. More may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExceptionMeaning {
    /// Data differ from the records of the losing carrier.
    WrongData,
    /// The LOA is not accepted.
    WrongLoa,
    /// Full or partial port, or the billing number of what stays, does not fit the account.
    WrongScope,
    /// Another FOC date is needed.
    DateNeeded,
    /// Numbers cannot be ported this way: the order goes on only without them.
    NumbersCannotMove,
    /// The losing carrier wants more than one order.
    SplitNeeded,
    /// Something at the losing carrier is in the way, which the account holder has to clear.
    BlockedAtLosingCarrier,
    /// For the porting desk to solve; ask in a comment.
    AskPortingDesk,
}

type Row = (&'static [&'static str], ExceptionMeaning, &'static [&'static str], &'static str);

/// Grouped after Telnyx's support articles; which field helps with which code is documented nowhere. The older names of
/// the support articles stand beside those of the API. (Assumed.)
const TABLE: &[Row] = {
    use ExceptionMeaning::{
        AskPortingDesk, BlockedAtLosingCarrier, DateNeeded, NumbersCannotMove, SplitNeeded, WrongData, WrongLoa,
        WrongScope,
    };
    &[
        (
            &["ACCOUNT_NUMBER_MISMATCH", "ACCOUNT_NUMBER_REQUIRED"],
            WrongData,
            &["/end_user/admin/account_number"],
            "the account number is not the one the losing carrier has: give it as its invoice or customer service \
             record shows it",
        ),
        (
            &["PASSCODE_PIN_INVALID"],
            WrongData,
            &["/end_user/admin/pin_passcode"],
            "the PIN or passcode is wrong, missing or expired: get a fresh transfer PIN from the losing carrier",
        ),
        (
            &["AUTH_PERSON_MISMATCH", "AUTH_NAME_MISMATCH"],
            WrongData,
            &["/end_user/admin/auth_person_name", "/documents/loa"],
            "the losing carrier does not know the authorized person: name one that it knows, and have that person sign \
             the LOA",
        ),
        (
            &["ENTITY_NAME_MISMATCH", "BUSINESS_NAME_MISMATCH"],
            WrongData,
            &["/end_user/admin/entity_name", "/documents/loa"],
            "the account holder is spelled differently at the losing carrier: give the name exactly as its records have \
             it, also in the LOA",
        ),
        (
            &["BTN_ATN_MISMATCH"],
            WrongData,
            &["/end_user/admin/billing_phone_number"],
            "the billing number does not belong to the account: give the account's main billing number",
        ),
        (
            &["LOCATION_MISMATCH", "SERVICE_ADDRESS_MISMATCH"],
            WrongData,
            &["/end_user/location"],
            "the address is not the service address that the losing carrier has: give that one, not the billing address",
        ),
        (
            &["POSTAL_CODE_MISMATCH", "ZIP_POSTAL_CODE_MISMATCH"],
            WrongData,
            &["/end_user/location/postal_code"],
            "the postal code is not that of the service address the losing carrier has: correct it",
        ),
        (
            &["LOA_ILLEGIBLE", "ILLEGIBLE_LOA"],
            WrongLoa,
            &["/documents/loa"],
            "the LOA cannot be read: upload a better copy",
        ),
        (
            &["INVALID_SIGNATURE_ON_THE_LOA"],
            WrongLoa,
            &["/documents/loa"],
            "the signature on the LOA is not accepted: have the authorized person sign it again",
        ),
        (
            &["MAIN_BTN_PORTING", "PORTING_MAIN_BTN"],
            WrongScope,
            &["/misc/new_billing_phone_number", "/misc/remaining_numbers_action", "/misc/type"],
            "the main billing number leaves while other numbers stay: name a new billing number for them, or port the \
             whole account",
        ),
        (
            &["PORT_TYPE_INCORRECT"],
            WrongScope,
            &["/misc/type", "/misc/remaining_numbers_action"],
            "full or partial port does not fit the account: say full only if every number of it is ported",
        ),
        (
            &["FOC_EXPIRED"],
            DateNeeded,
            &["/activation_settings/foc_datetime_requested"],
            "the agreed date has gone by: ask for a new one",
        ),
        (
            &["FOC_REJECTED"],
            DateNeeded,
            &["/activation_settings/foc_datetime_requested"],
            "the losing carrier does not accept the date: ask for another one",
        ),
        (
            &["PHONE_NUMBER_MISMATCH", "TN_MISMATCH", "PHONE_NUMBER_NOT_PORTABLE", "TN_NOT_PORTABLE"],
            NumbersCannotMove,
            &[],
            "a number is not on the account or cannot be ported: cancel, and make a new order without it",
        ),
        (
            &["RATE_CENTER_NOT_PORTABLE", "UNSUPPORTED_RATE_CENTER"],
            NumbersCannotMove,
            &[],
            "numbers of this rate center cannot be ported: cancel, and make a new order without them",
        ),
        (
            &["PORTING_ORDER_SPLIT_REQUIRED", "DIFFERENT_ACCOUNTS", "DIFFERENT_RATE_CENTERS"],
            SplitNeeded,
            &[],
            "the losing carrier wants separate orders: ask the porting desk to split this one, or make new orders",
        ),
        (
            &["LSR_PENDING", "PENDING_ORDER"],
            BlockedAtLosingCarrier,
            &[],
            "another order for the numbers is open at the losing carrier: have the account holder close or cancel it, then \
             comment",
        ),
        (
            &["PHONE_NUMBER_HAS_SPECIAL_FEATURE", "TN_HAS_SPECIAL_FEATURE"],
            BlockedAtLosingCarrier,
            &[],
            "a number has a feature that must go first: have the account holder remove it at the losing carrier, then \
             comment",
        ),
        (
            &["OSP_IRRESPONSIVE", "LOSING_CARRIER_NO_RESPONSE"],
            AskPortingDesk,
            &[],
            "the losing carrier does not answer: the porting desk presses it; ask in a comment",
        ),
        (
            &["SV_CONFLICT", "SV_UNKNOWN_FAILURE"],
            AskPortingDesk,
            &[],
            "the number database reports a problem: the porting desk solves it; ask in a comment",
        ),
    ]
};

const UNKNOWN: &str = "read what the porting desk wrote, and ask in a comment on the order";

impl From<ExceptionCode> for OrderException {
    fn from(code: ExceptionCode) -> Self {
        let row = TABLE.iter().find(|(codes, ..)| codes.contains(&code.as_str()));
        let (meaning, fields, advice) = match row {
            Some((_, meaning, fields, advice)) => (*meaning, *fields, *advice),
            None => (ExceptionMeaning::AskPortingDesk, &[][..], UNKNOWN),
        };
        Self { code: Some(code), meaning, fields, advice, description: None }
    }
}

impl OrderException {
    /// The reasons of an order in `exception`. Such an order has at least one, if only an unknown one; any other order
    /// has none.
    ///
    /// After 14 days without a reaction the order is cancelled.
    #[must_use]
    pub fn all_of(order: &PortingOrder) -> Vec<Self> {
        let unknown = || Self {
            code: None,
            meaning: ExceptionMeaning::AskPortingDesk,
            fields: &[],
            advice: UNKNOWN,
            description: None,
        };
        let reason = |detail: &telnyx_porting_raw::types::ExceptionType| {
            let exception = detail.code.clone().map_or_else(unknown, Self::from);
            Self { description: detail.description.clone().filter(|text| !text.is_empty()), ..exception }
        };
        let reasons: Vec<Self> = order.exceptions().iter().map(reason).collect();
        let is_rejected = order.status.value == telnyx_porting_raw::types::PortingOrderStatusValue::Exception;
        if reasons.is_empty() && is_rejected { vec![unknown()] } else { reasons }
    }
}

impl fmt::Display for OrderException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{code}: {}", self.advice),
            None => write!(f, "an exception without a code: {}", self.advice),
        }
    }
}

impl fmt::Debug for OrderException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OrderException")
            .field("code", &self.code)
            .field("meaning", &self.meaning)
            .field("fields", &self.fields)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::json;

    use super::*;

    /// The codes of the published list and those seen beyond it.
    const KNOWN: [ExceptionCode; 23] = [
        ExceptionCode::AccountNumberMismatch,
        ExceptionCode::AuthPersonMismatch,
        ExceptionCode::BtnAtnMismatch,
        ExceptionCode::EntityNameMismatch,
        ExceptionCode::FocExpired,
        ExceptionCode::FocRejected,
        ExceptionCode::LocationMismatch,
        ExceptionCode::LsrPending,
        ExceptionCode::MainBtnPorting,
        ExceptionCode::OspIrresponsive,
        ExceptionCode::Other,
        ExceptionCode::PasscodePinInvalid,
        ExceptionCode::PhoneNumberHasSpecialFeature,
        ExceptionCode::PhoneNumberMismatch,
        ExceptionCode::PhoneNumberNotPortable,
        ExceptionCode::PortTypeIncorrect,
        ExceptionCode::PortingOrderSplitRequired,
        ExceptionCode::PostalCodeMismatch,
        ExceptionCode::RateCenterNotPortable,
        ExceptionCode::SvConflict,
        ExceptionCode::SvUnknownFailure,
        ExceptionCode::LoaIllegible,
        ExceptionCode::InvalidSignatureOnTheLoa,
    ];

    #[test]
    fn every_known_code_has_a_meaning_of_its_own() {
        for code in KNOWN {
            let exception = OrderException::from(code.clone());
            assert_eq!(exception.advice == UNKNOWN, code == ExceptionCode::Other, "{code}");
        }
        let mut seen = HashSet::new();
        assert!(TABLE.iter().flat_map(|(codes, ..)| codes.iter()).all(|code| seen.insert(code)), "a code stands twice");
    }

    #[test]
    fn the_fields_are_where_the_meaning_is_about_fields() {
        use ExceptionMeaning::{DateNeeded, WrongData, WrongLoa, WrongScope};
        for (codes, meaning, fields, _) in TABLE {
            let has_fields = matches!(meaning, WrongData | WrongLoa | WrongScope | DateNeeded);
            assert_eq!(!fields.is_empty(), has_fields, "{codes:?}");
        }
    }

    #[test]
    fn an_order_in_exception_always_has_a_reason() {
        let order = |details| -> PortingOrder {
            serde_json::from_value(json!({"id": "1", "status": {"value": "exception", "details": details}})).unwrap()
        };
        assert_eq!(OrderException::all_of(&order(json!([])))[0].code, None);
        let both = json!([{"code": "FOC_EXPIRED", "description": "Ada Quill is away"}, {"code": "NEW_ONE"}]);
        let exceptions = OrderException::all_of(&order(both));
        assert_eq!(exceptions[0].meaning, ExceptionMeaning::DateNeeded);
        assert_eq!(exceptions[0].description.as_deref(), Some("Ada Quill is away"));
        assert!(!format!("{exceptions:?} {}", exceptions[0]).contains("Ada"));
        assert_eq!(exceptions[1].to_string(), format!("NEW_ONE: {UNKNOWN}"));
    }
}
