//! The editable fields of an order: names, kinds, and until when they can be changed.

use serde_json::Value;
use uuid::Uuid;

use super::status::Status;
use crate::assumptions::{NOT_E164, NOT_IN_ENUM, OUT_OF_RANGE, Refusal, TOO_LONG, WRONG_TYPE};
use crate::call::Object;
use crate::magic;
use crate::time;

/// Longest text in any field; the real limits are not published.
const MAX_TEXT: usize = 1000;

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Document,
    Number,
    Instant,
    Country,
    Flag,
    Rating,
    Tags,
    Url,
    OneOf(&'static [&'static str]),
}

/// Until when a field can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// While the customer can still change what the losing carrier will see.
    SentOut,
    /// Until a date is agreed.
    DateAgreed,
    /// Until the order is ported or cancelled.
    Final,
    Always,
}

impl Until {
    pub(super) fn allows(self, status: Status) -> bool {
        match self {
            Self::SentOut => status.is_editable(),
            Self::DateAgreed => status.is_editable() || status == Status::Submitted,
            Self::Final => !status.is_final(),
            Self::Always => true,
        }
    }
}

/// One editable field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) pointer: &'static str,
    pub(super) kind: Kind,
    pub(super) until: Until,
}

const fn field(pointer: &'static str, kind: Kind, until: Until) -> Field {
    Field { pointer, kind, until }
}

pub(super) const FIELDS: &[Field] = &[
    field("/activation_settings/activation_type", Kind::OneOf(&["scheduled", "on-demand"]), Until::DateAgreed),
    field("/activation_settings/foc_datetime_requested", Kind::Instant, Until::DateAgreed),
    field("/customer_group_reference", Kind::Text, Until::Final),
    field("/customer_reference", Kind::Text, Until::Final),
    field("/documents/invoice", Kind::Document, Until::SentOut),
    field("/documents/loa", Kind::Document, Until::SentOut),
    field("/end_user/admin/account_number", Kind::Text, Until::SentOut),
    field("/end_user/admin/auth_person_name", Kind::Text, Until::SentOut),
    field("/end_user/admin/billing_phone_number", Kind::Number, Until::SentOut),
    field("/end_user/admin/business_identifier", Kind::Text, Until::SentOut),
    field("/end_user/admin/entity_name", Kind::Text, Until::SentOut),
    field("/end_user/admin/pin_passcode", Kind::Text, Until::SentOut),
    field("/end_user/admin/tax_identifier", Kind::Text, Until::SentOut),
    field("/end_user/location/administrative_area", Kind::Text, Until::SentOut),
    field("/end_user/location/country_code", Kind::Country, Until::SentOut),
    field("/end_user/location/extended_address", Kind::Text, Until::SentOut),
    field("/end_user/location/locality", Kind::Text, Until::SentOut),
    field("/end_user/location/postal_code", Kind::Text, Until::SentOut),
    field("/end_user/location/street_address", Kind::Text, Until::SentOut),
    field("/messaging/enable_messaging", Kind::Flag, Until::SentOut),
    field("/misc/new_billing_phone_number", Kind::Number, Until::SentOut),
    field("/misc/remaining_numbers_action", Kind::OneOf(&["keep", "disconnect"]), Until::SentOut),
    field("/misc/type", Kind::OneOf(&["full", "partial"]), Until::SentOut),
    field("/phone_number_configuration/billing_group_id", Kind::Text, Until::Final),
    field("/phone_number_configuration/connection_id", Kind::Text, Until::Final),
    field("/phone_number_configuration/emergency_address_id", Kind::Text, Until::Final),
    field("/phone_number_configuration/messaging_profile_id", Kind::Text, Until::Final),
    field("/phone_number_configuration/tags", Kind::Tags, Until::Final),
    field("/user_feedback/user_comment", Kind::Text, Until::Always),
    field("/user_feedback/user_rating", Kind::Rating, Until::Always),
    field("/webhook_url", Kind::Url, Until::Final),
];

/// What a PATCH body says about one field.
#[derive(Debug, PartialEq)]
pub(super) enum Said<'a> {
    Nothing,
    Clear,
    Value(&'a Value),
    /// Something that should be an object is not; where.
    NotAnObject(String),
}

/// Looks a field up in a PATCH body. A null on the way clears everything below it.
pub(super) fn look_up<'a>(body: &'a Object, pointer: &str) -> Said<'a> {
    let mut object = body;
    let mut at = String::new();
    let mut segments = pointer.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        at.push('/');
        at.push_str(segment);
        match object.get(segment) {
            None => return Said::Nothing,
            Some(Value::Null) => return Said::Clear,
            Some(value) if segments.peek().is_none() => return Said::Value(value),
            Some(Value::Object(inner)) => object = inner,
            Some(_) => return Said::NotAnObject(at),
        }
    }
    Said::Nothing
}

impl Kind {
    /// The value to store for what was sent, or why it is refused.
    pub(super) fn accept(self, value: &Value) -> Result<Value, (Refusal, String)> {
        let wrong = |expected: &str| Err((WRONG_TYPE, format!("must be {expected}")));
        let text = value.as_str();
        match (self, text) {
            (Self::Flag, _) => match value {
                Value::Bool(_) => Ok(value.clone()),
                _ => wrong("true or false"),
            },
            (Self::Rating, _) => match value.as_i64() {
                Some(1..=5) => Ok(value.clone()),
                Some(_) => Err((OUT_OF_RANGE, "must be from 1 to 5".to_owned())),
                None => wrong("an integer"),
            },
            (Self::Tags, _) => match value.as_array() {
                Some(tags) if tags.iter().all(Value::is_string) => Ok(value.clone()),
                _ => wrong("an array of strings"),
            },
            (_, None) => wrong("a string"),
            (_, Some(text)) if text.chars().count() > MAX_TEXT => {
                Err((TOO_LONG, format!("must be at most {MAX_TEXT} characters long")))
            }
            (Self::Text, Some(_)) => Ok(value.clone()),
            (Self::Document, Some(text)) => match Uuid::parse_str(text) {
                Ok(id) => Ok(Value::String(id.to_string())),
                Err(_) => wrong("the id of a document"),
            },
            (Self::Number, Some(text)) => {
                // Answers of the real API sometimes drop the plus, and clients send back what they got.
                let number = if text.starts_with('+') { text.to_owned() } else { format!("+{text}") };
                if magic::is_e164(&number) {
                    Ok(Value::String(number))
                } else {
                    Err((NOT_E164, "must be a phone number in +E.164 format".to_owned()))
                }
            }
            (Self::Instant, Some(text)) => match time::parse(text) {
                Some(instant) => Ok(Value::String(time::seconds(instant))),
                None => wrong("an RFC 3339 date-time"),
            },
            (Self::Country, Some(text)) => {
                if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
                    Ok(value.clone())
                } else {
                    Err((NOT_IN_ENUM, "must be a two-letter country code".to_owned()))
                }
            }
            (Self::Url, Some(text)) => match url::Url::parse(text) {
                Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(value.clone()),
                _ => Err((crate::assumptions::INVALID_URL, "must be an http or https URL".to_owned())),
            },
            (Self::OneOf(allowed), Some(text)) => {
                if allowed.contains(&text) {
                    Ok(value.clone())
                } else {
                    Err((NOT_IN_ENUM, format!("must be one of: {}", allowed.join(", "))))
                }
            }
        }
    }

    /// What a cleared field holds.
    pub(super) fn cleared(self) -> Value {
        match self {
            Self::Flag => Value::Bool(false),
            Self::Tags => Value::Array(Vec::new()),
            Self::OneOf(&["scheduled", "on-demand"]) => Value::from("scheduled"),
            _ => Value::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Object {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn absent_null_and_value_differ() {
        let pointer = "/end_user/admin/entity_name";
        assert_eq!(look_up(&object(json!({})), pointer), Said::Nothing);
        assert_eq!(look_up(&object(json!({"end_user": {}})), pointer), Said::Nothing);
        assert_eq!(look_up(&object(json!({"end_user": null})), pointer), Said::Clear);
        let body = object(json!({"end_user": {"admin": {"entity_name": "Acme"}}}));
        assert_eq!(look_up(&body, pointer), Said::Value(&json!("Acme")));
        let body = object(json!({"end_user": {"admin": 3}}));
        assert_eq!(look_up(&body, pointer), Said::NotAnObject("/end_user/admin".to_owned()));
    }

    #[test]
    fn kinds_accept_and_refuse() {
        assert_eq!(Kind::Number.accept(&json!("12125550101")), Ok(json!("+12125550101")));
        assert!(Kind::Number.accept(&json!("555-0101")).is_err());
        assert!(Kind::Text.accept(&json!("x".repeat(1001))).is_err());
        assert!(Kind::Text.accept(&json!(1234)).is_err());
        assert_eq!(Kind::Instant.accept(&json!("2026-03-05T10:00:00-06:00")), Ok(json!("2026-03-05T16:00:00Z")));
        assert!(Kind::Country.accept(&json!("usa")).is_err());
        assert!(Kind::Url.accept(&json!("ftp://example.com")).is_err());
        assert!(Kind::Rating.accept(&json!(6)).is_err());
        assert!(Kind::Tags.accept(&json!(["a", 1])).is_err());
        assert!(Kind::OneOf(&["full"]).accept(&json!("half")).is_err());
    }
}
