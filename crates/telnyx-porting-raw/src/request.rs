//! What requests have in common, for code that works with any of them.

use std::future::Future;
use std::hash::Hash;

use progenitor_client::{Error, ResponseValue};
use serde::de::DeserializeOwned;

use crate::envelope::Documented;
use crate::types::PaginationMeta;
use crate::{Client, Operation};

/// A request from [`builder`](crate::builder); implemented for all of them by generated code.
pub trait Request: Clone + Send + 'static {
    /// What a successful answer is decoded to.
    type Answer: Send + 'static;

    /// The operation it is a request of.
    const OPERATION: &'static Operation;

    /// Sends the request through `client`.
    fn send_through(
        self,
        client: &Client,
    ) -> impl Future<Output = Result<ResponseValue<Self::Answer>, Error<()>>> + Send;

    /// Why a body cannot be decoded to the answer; `None` where it can, or where answers are not decoded.
    fn problem(body: &[u8]) -> Option<DecodeProblem>;
}

/// A request for one page of a list.
pub trait PagedRequest: Request {
    /// What the list holds.
    type Item: Send + 'static;
    /// What tells two items apart.
    type Key: Eq + Hash + Send + 'static;

    /// Asks for this page, counted from 1.
    fn page(self, number: i64) -> Self;
    /// Asks for pages of this size, 1 to 250.
    fn page_of(self, size: i64) -> Self;
    /// The items of an answer and where they stand in the list.
    fn items(answer: Self::Answer) -> (Vec<Self::Item>, Option<PaginationMeta>);
    /// The key of an item, if it has one.
    fn key(item: &Self::Item) -> Option<Self::Key>;
}

/// Where and why an answer does not decode. Holds nothing of what the answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeProblem {
    /// Path into the body, such as `data[0].id`; `.` is the body itself.
    pub path: String,
    /// What was expected, such as ``missing field `id` ``.
    pub reason: String,
    /// Line in the body, from 1.
    pub line: usize,
    /// Column in the body, from 1.
    pub column: usize,
}

/// Decodes again, with the path in sight.
pub(crate) fn problem<T: DeserializeOwned>(body: &[u8]) -> Option<DecodeProblem> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let error = match serde_path_to_error::deserialize::<_, Documented<T>>(&mut deserializer) {
        Ok(_) => {
            let error = deserializer.end().err()?;
            return Some(describe(".".to_owned(), &error));
        }
        Err(error) => error,
    };
    Some(describe(error.path().to_string(), error.inner()))
}

fn describe(path: String, error: &serde_json::Error) -> DecodeProblem {
    let (line, column) = (error.line(), error.column());
    let reason = match error.classify() {
        serde_json::error::Category::Eof => "the body ends too early".to_owned(),
        serde_json::error::Category::Syntax => "not JSON".to_owned(),
        serde_json::error::Category::Io => "the body could not be read".to_owned(),
        serde_json::error::Category::Data => without_values(&error.to_string()),
    };
    DecodeProblem { path, reason, line, column }
}

/// serde quotes what it found: ``invalid type: string "0000", expected a map``. Only kinds and names of ours are kept.
fn without_values(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(before, _)| before);
    if message.starts_with("missing field `") || message.starts_with("duplicate field `") {
        return message.to_owned();
    }
    for kind in ["invalid type: ", "invalid value: ", "invalid length "] {
        let Some(rest) = message.strip_prefix(kind) else { continue };
        let Some((found, expected)) = rest.rsplit_once(", expected ") else { continue };
        let found: String = found.chars().take_while(|c| c.is_ascii_lowercase() || *c == ' ').collect();
        return format!("{kind}{}, expected {expected}", found.trim()).replace(" ,", ",");
    }
    "does not have the documented shape".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{PortingOrderList, PortingOrderResponse};

    #[test]
    fn names_the_field_and_not_its_value() {
        let body = br#"{"data":[{"status":{"value":"draft"}}]}"#;
        let found = problem::<PortingOrderList>(body).unwrap();
        assert_eq!((found.path.as_str(), found.reason.as_str()), ("data[0]", "missing field `id`"));

        let body = br#"{"data":{"id":"1","status":{"value":"draft"},"end_user":{"admin":"Ada Quill, PIN 0000"}}}"#;
        let found = problem::<PortingOrderResponse>(body).unwrap();
        assert_eq!(found.path, "data.end_user.admin");
        assert!(found.reason.starts_with("invalid type: string, expected"), "{}", found.reason);
        assert!(!format!("{found:?}").contains("Quill"));
    }

    #[test]
    fn says_what_is_no_json() {
        assert_eq!(problem::<PortingOrderList>(b"<html>").unwrap().reason, "not JSON");
        assert_eq!(problem::<PortingOrderList>(br#"{"data":["#).unwrap().reason, "the body ends too early");
        assert_eq!(problem::<PortingOrderList>(br#"{"data":[]}"#), None);
        assert_eq!(problem::<PortingOrderList>(br#"{"data":[]} x"#).unwrap().reason, "not JSON");
    }
}
