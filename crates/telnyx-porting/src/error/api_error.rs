//! What the API says when it refuses, however oddly it says it.

use std::fmt;

use serde_json::{Map, Value};

/// One reason for a refusal.
///
/// `Debug` and `Display` leave out the detail, because it can quote what was submitted.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// Catalogue number. The same number can mean different things in different products: decide by status.
    pub code: Option<String>,
    /// Short name of the error.
    pub title: Option<String>,
    /// What was wrong, in words. Can hold personal data.
    pub detail: Option<String>,
    /// JSON pointer into the request body, such as `/documents/loa`.
    pub pointer: Option<String>,
    /// Query parameter or header that is meant.
    pub parameter: Option<String>,
    /// Page that explains the code.
    pub url: Option<String>,
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = self.title.as_deref().unwrap_or("no reason given");
        match &self.code {
            Some(code) if !code.is_empty() => write!(f, "{} {}", brief(code), brief(title))?,
            _ => write!(f, "{}", brief(title))?,
        }
        if let Some(pointer) = self.pointer.as_deref().filter(|p| !p.is_empty() && *p != "/") {
            write!(f, " at {}", brief(pointer))?;
        } else if let Some(parameter) = self.parameter.as_deref().filter(|p| is_name(p)) {
            write!(f, " at {}", brief(parameter))?;
        }
        Ok(())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({self})")
    }
}

/// A title or pointer is short; a server that sends a novel does not get it into every log.
fn brief(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(120).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// `source.parameter` has been seen to hold a value instead of a name.
fn is_name(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric() || "_-[].".contains(c))
        && text.chars().any(|c| c.is_ascii_alphabetic())
}

/// Every entry of an error body; empty if the body is none.
pub(crate) fn decode(body: &[u8]) -> Vec<ApiError> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Vec::new() };
    let Value::Object(root) = value else { return Vec::new() };
    match root.get("errors") {
        Some(Value::Array(list)) => list.iter().filter_map(entry).collect(),
        Some(Value::Object(by_field)) => by_field.iter().flat_map(|(field, what)| keyed(field, what)).collect(),
        Some(Value::String(text)) => vec![ApiError { detail: Some(text.clone()), ..ApiError::default() }],
        _ => match root.get("error") {
            Some(Value::String(text)) => vec![ApiError { detail: Some(text.clone()), ..ApiError::default() }],
            Some(inner) => entry(inner).into_iter().collect(),
            // One bare entry, as documented for a missing download link.
            None => bare(&root).into_iter().collect(),
        },
    }
}

/// Whether a body that came with a success is an error after all.
pub(crate) fn is_error_envelope(body: &[u8]) -> bool {
    // `errors` beside `data` is not an error envelope; scanning is left to the few bodies that fail to decode.
    serde_json::from_slice::<Value>(body).is_ok_and(|root| {
        root.get("data").is_none_or(Value::is_null)
            && (root.get("errors").is_some_and(|e| !e.is_null()) || root.get("error").is_some_and(|e| !e.is_null()))
    })
}

fn bare(root: &Map<String, Value>) -> Option<ApiError> {
    let known = ["code", "title", "detail", "description", "message"];
    known.iter().any(|key| root.contains_key(*key)).then(|| object(root))
}

fn entry(value: &Value) -> Option<ApiError> {
    match value {
        Value::Object(map) => Some(object(map)),
        Value::String(text) => Some(ApiError { detail: Some(text.clone()), ..ApiError::default() }),
        _ => None,
    }
}

/// `{"phone_numbers": ["is invalid"]}`: the field is the pointer.
fn keyed(field: &str, what: &Value) -> Vec<ApiError> {
    let pointer = if field.starts_with('/') { field.to_owned() } else { format!("/{}", field.replace('.', "/")) };
    let texts = match what {
        Value::Array(list) => list.iter().filter_map(entry).collect(),
        other => entry(other).into_iter().collect::<Vec<_>>(),
    };
    let at_field = |mut error: ApiError| {
        error.pointer.get_or_insert_with(|| pointer.clone());
        error
    };
    texts.into_iter().map(at_field).collect()
}

fn object(map: &Map<String, Value>) -> ApiError {
    let source = map.get("source");
    ApiError {
        code: map.get("code").and_then(scalar),
        title: map.get("title").and_then(scalar),
        detail: ["detail", "description", "message"].iter().find_map(|key| map.get(*key).and_then(text)),
        pointer: source.and_then(|s| s.get("pointer")).and_then(scalar),
        parameter: source.and_then(|s| s.get("parameter")).and_then(scalar),
        url: map.get("meta").and_then(|m| m.get("url")).and_then(scalar),
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// The detail may be an object.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Object(_) | Value::Array(_) => Some(value.to_string()),
        other => scalar(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn only(body: &str) -> ApiError {
        let mut errors = decode(body.as_bytes());
        assert_eq!(errors.len(), 1, "{body}");
        errors.remove(0)
    }

    #[test]
    fn the_usual_shape() {
        let error = only(
            r#"{"errors":[{"code":"10016","title":"Not E.164","detail":"303 is not a number",
                "source":{"pointer":"/phone_numbers/0"},"meta":{"url":"https://example.com/10016"}}]}"#,
        );
        assert_eq!(error.to_string(), "10016 Not E.164 at /phone_numbers/0");
        assert_eq!(error.detail.as_deref(), Some("303 is not a number"));
        assert!(!format!("{error:?}").contains("303"));
    }

    #[test]
    fn codes_as_numbers_details_as_objects_and_other_names() {
        assert_eq!(only(r#"{"errors":[{"code":404,"title":"x"}]}"#).code.as_deref(), Some("404"));
        assert_eq!(only(r#"{"errors":[{"detail":{"a":1}}]}"#).detail.as_deref(), Some(r#"{"a":1}"#));
        assert_eq!(only(r#"{"errors":[{"description":"d"}]}"#).detail.as_deref(), Some("d"));
        assert_eq!(only(r#"{"errors":["text"]}"#).detail.as_deref(), Some("text"));
        assert_eq!(only(r#"{"error":"text"}"#).detail.as_deref(), Some("text"));
        assert_eq!(only(r#"{"code":"10005","title":"Gone"}"#).code.as_deref(), Some("10005"));
        assert_eq!(only(r#"{"message":"no"}"#).detail.as_deref(), Some("no"));
    }

    #[test]
    fn an_object_keyed_by_field() {
        let errors = decode(br#"{"errors":{"phone_numbers":["is invalid","is taken"],"misc.type":"required"}}"#);
        let mut pointers: Vec<_> = errors.iter().filter_map(|e| e.pointer.as_deref()).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/misc/type", "/phone_numbers", "/phone_numbers"]);
    }

    #[test]
    fn a_parameter_that_holds_a_value_is_not_shown() {
        let error = only(r#"{"errors":[{"title":"t","source":{"parameter":"Ada Quill"}}]}"#);
        assert_eq!(error.to_string(), "t");
        let error = only(r#"{"errors":[{"title":"t","source":{"parameter":"filter[status]"}}]}"#);
        assert_eq!(error.to_string(), "t at filter[status]");
    }

    #[test]
    fn an_envelope_with_data_is_no_error() {
        assert!(is_error_envelope(br#"{"errors":[{"code":"1"}]}"#));
        assert!(is_error_envelope(br#"{"data":null,"errors":[]}"#));
        assert!(!is_error_envelope(br#"{"data":[],"errors":[]}"#));
    }

    proptest! {
        #[test]
        fn any_body_is_survived(body in prop::collection::vec(any::<u8>(), 0..200)) {
            decode(&body);
            is_error_envelope(&body);
        }
    }
}
