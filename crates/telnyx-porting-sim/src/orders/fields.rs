//! The editable fields of an order: names, kinds, and until when they can be changed.

use serde_json::Value;
use uuid::Uuid;

use crate::assumptions::{Assumptions, FieldGroup, Refusal};
use crate::call::Object;
use crate::magic;
use crate::time;

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

/// One editable field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) pointer: &'static str,
    pub(super) kind: Kind,
    /// What decides until when it can be changed.
    pub(super) group: FieldGroup,
}

const fn field(pointer: &'static str, kind: Kind, group: FieldGroup) -> Field {
    Field { pointer, kind, group }
}

pub(super) const FIELDS: &[Field] = &[
    field("/activation_settings/activation_type", Kind::OneOf(&["scheduled", "on-demand"]), FieldGroup::ActivationType),
    field("/activation_settings/foc_datetime_requested", Kind::Instant, FieldGroup::FocDate),
    field("/customer_group_reference", Kind::Text, FieldGroup::References),
    field("/customer_reference", Kind::Text, FieldGroup::References),
    field("/documents/invoice", Kind::Document, FieldGroup::Documents),
    field("/documents/loa", Kind::Document, FieldGroup::Documents),
    field("/end_user/admin/account_number", Kind::Text, FieldGroup::EndUser),
    field("/end_user/admin/auth_person_name", Kind::Text, FieldGroup::EndUser),
    field("/end_user/admin/billing_phone_number", Kind::Number, FieldGroup::EndUser),
    field("/end_user/admin/business_identifier", Kind::Text, FieldGroup::EndUser),
    field("/end_user/admin/entity_name", Kind::Text, FieldGroup::EndUser),
    field("/end_user/admin/pin_passcode", Kind::Text, FieldGroup::EndUser),
    field("/end_user/admin/tax_identifier", Kind::Text, FieldGroup::EndUser),
    field("/end_user/location/administrative_area", Kind::Text, FieldGroup::EndUser),
    field("/end_user/location/country_code", Kind::Country, FieldGroup::EndUser),
    field("/end_user/location/extended_address", Kind::Text, FieldGroup::EndUser),
    field("/end_user/location/locality", Kind::Text, FieldGroup::EndUser),
    field("/end_user/location/postal_code", Kind::Text, FieldGroup::EndUser),
    field("/end_user/location/street_address", Kind::Text, FieldGroup::EndUser),
    field("/messaging/enable_messaging", Kind::Flag, FieldGroup::Messaging),
    field("/misc/new_billing_phone_number", Kind::Number, FieldGroup::Misc),
    field("/misc/remaining_numbers_action", Kind::OneOf(&["keep", "disconnect"]), FieldGroup::Misc),
    field("/misc/type", Kind::OneOf(&["full", "partial"]), FieldGroup::Misc),
    field("/phone_number_configuration/billing_group_id", Kind::Text, FieldGroup::NumberConfiguration),
    field("/phone_number_configuration/connection_id", Kind::Text, FieldGroup::NumberConfiguration),
    field("/phone_number_configuration/emergency_address_id", Kind::Text, FieldGroup::NumberConfiguration),
    field("/phone_number_configuration/messaging_profile_id", Kind::Text, FieldGroup::NumberConfiguration),
    field("/phone_number_configuration/tags", Kind::Tags, FieldGroup::NumberConfiguration),
    field("/user_feedback/user_comment", Kind::Text, FieldGroup::UserFeedback),
    field("/user_feedback/user_rating", Kind::Rating, FieldGroup::UserFeedback),
    field("/webhook_url", Kind::Url, FieldGroup::WebhookUrl),
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
    pub(super) fn accept(self, value: &Value, table: &Assumptions) -> Result<Value, (Refusal, String)> {
        let longest = table.limits.text_characters;
        let wrong = |expected: &str| Err((Refusal::WrongType, format!("must be {expected}")));
        let text = value.as_str();
        match (self, text) {
            (Self::Flag, _) => match value {
                Value::Bool(_) => Ok(value.clone()),
                _ => wrong("true or false"),
            },
            (Self::Rating, _) => match value.as_i64() {
                Some(1..=5) => Ok(value.clone()),
                Some(_) => Err((Refusal::OutOfRange, "must be from 1 to 5".to_owned())),
                None => wrong("an integer"),
            },
            (Self::Tags, _) => match value.as_array() {
                Some(tags) if tags.iter().all(Value::is_string) => Ok(value.clone()),
                _ => wrong("an array of strings"),
            },
            (_, None) => wrong("a string"),
            (_, Some(text)) if text.chars().count() > longest => {
                Err((Refusal::TooLong, format!("must be at most {longest} characters long")))
            }
            (Self::Text, Some(_)) => Ok(value.clone()),
            (Self::Document, Some(text)) => match Uuid::parse_str(text) {
                Ok(id) => Ok(Value::String(id.to_string())),
                Err(_) => wrong("the id of a document"),
            },
            (Self::Number, Some(text)) => {
                // Answers of the real API sometimes drop the plus, and clients send back what they got.
                let completes = table.leniency.phone_numbers_without_plus && !text.starts_with('+');
                let number = if completes { format!("+{text}") } else { text.to_owned() };
                if magic::is_e164(&number) {
                    Ok(Value::String(number))
                } else {
                    Err((Refusal::NumberNotE164, "must be a phone number in +E.164 format".to_owned()))
                }
            }
            (Self::Instant, Some(text)) => match time::parse(text) {
                Some(instant) => Ok(Value::String(time::seconds(instant))),
                None => wrong("an RFC 3339 date-time"),
            },
            (Self::Country, Some(text)) => {
                if magic::is_country_code(text) {
                    Ok(value.clone())
                } else {
                    Err((Refusal::NotInEnum, "must be a two-letter country code".to_owned()))
                }
            }
            (Self::Url, Some(text)) => match url::Url::parse(text) {
                Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(value.clone()),
                _ => Err((Refusal::InvalidUrl, "must be an http or https URL".to_owned())),
            },
            (Self::OneOf(allowed), Some(text)) => {
                if allowed.contains(&text) {
                    Ok(value.clone())
                } else {
                    Err((Refusal::NotInEnum, format!("must be one of: {}", allowed.join(", "))))
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

/// Whether a pointer names a field that is null while nothing was given.
pub(crate) fn is_nullable_field(pointer: &str) -> bool {
    FIELDS.iter().any(|field| field.pointer == pointer && field.kind.cleared().is_null())
}

/// Whether a pointer names a field that holds a document.
pub(crate) fn is_document_field(pointer: &str) -> bool {
    FIELDS.iter().any(|field| field.pointer == pointer && field.kind == Kind::Document)
}

/// Whether a pointer names a field that holds any text.
pub(crate) fn is_text_field(pointer: &str) -> bool {
    FIELDS.iter().any(|field| field.pointer == pointer && field.kind == Kind::Text)
}

/// Whether a pointer names a field, what holds some, or the requirements.
pub(crate) fn holds_fields(pointer: &str) -> bool {
    let below = |field: &str| field.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    pointer == "/requirements" || (!pointer.is_empty() && FIELDS.iter().any(|field| below(field.pointer)))
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
        let table = Assumptions::default();
        assert_eq!(Kind::Number.accept(&json!("12125550101"), &table), Ok(json!("+12125550101")));
        assert!(Kind::Number.accept(&json!("555-0101"), &table).is_err());
        assert!(Kind::Text.accept(&json!("x".repeat(1001)), &table).is_err());
        assert!(Kind::Text.accept(&json!(1234), &table).is_err());
        assert_eq!(
            Kind::Instant.accept(&json!("2026-03-05T10:00:00-06:00"), &table),
            Ok(json!("2026-03-05T16:00:00Z"))
        );
        assert!(Kind::Country.accept(&json!("usa"), &table).is_err());
        assert!(Kind::Url.accept(&json!("ftp://example.com"), &table).is_err());
        assert!(Kind::Rating.accept(&json!(6), &table).is_err());
        assert!(Kind::Tags.accept(&json!(["a", 1]), &table).is_err());
        assert!(Kind::OneOf(&["full"]).accept(&json!("half"), &table).is_err());
    }

    #[test]
    fn a_missing_plus_may_be_refused() {
        let mut table = Assumptions::default();
        table.leniency.phone_numbers_without_plus = false;
        assert!(Kind::Number.accept(&json!("12125550101"), &table).is_err());
        assert!(Kind::Number.accept(&json!("+12125550101"), &table).is_ok());
    }

    #[test]
    fn pointers_of_parts_are_told_from_others() {
        assert!(holds_fields("/misc") && holds_fields("/misc/type") && holds_fields("/end_user/location"));
        assert!(!holds_fields("") && !holds_fields("/mis") && !holds_fields("/misc/type/x"));
        assert!(is_nullable_field("/misc/type") && !is_nullable_field("/messaging/enable_messaging"));
    }
}
