//! How each kind of refused call is answered.

mod rows;

use serde::{Deserialize, Serialize};

use super::check::{Checked, require, text, within};

pub(crate) use rows::Refusal;
pub use rows::Refusals;

/// How one kind of refused call is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorAnswer {
    /// HTTP status, from 400 to 599. When a call is refused for several reasons, the first one decides.
    pub status: u16,
    /// Code of the error, as in the catalogue of the API.
    pub code: String,
    /// Title of the error.
    pub title: String,
    /// What `source` names: null for the place that the simulator found, another JSON pointer instead of
    /// it, or an empty text for no `source` at all.
    #[serde(default)]
    pub pointer: Option<String>,
}

/// The members of a row that a written table changes.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Change {
    status: Option<u16>,
    code: Option<String>,
    title: Option<String>,
    pointer: Option<String>,
}

impl ErrorAnswer {
    fn new(status: u16, code: &str, title: &str) -> Self {
        Self { status, code: code.to_owned(), title: title.to_owned(), pointer: None }
    }

    fn changed(self, change: Change) -> Self {
        Self {
            status: change.status.unwrap_or(self.status),
            code: change.code.unwrap_or(self.code),
            title: change.title.unwrap_or(self.title),
            pointer: change.pointer.or(self.pointer),
        }
    }

    fn check(&self, row: &str) -> Checked {
        let path = |member: &str| format!("refusals.{row}.{member}");
        within(self.status, 400, 599, &path("status"))?;
        text(&self.code, &path("code"))?;
        text(&self.title, &path("title"))?;
        let pointer = self.pointer.as_deref().unwrap_or_default();
        let fits = pointer.is_empty() || pointer.starts_with('/');
        require(fits, path("pointer"), "must be empty or a JSON pointer, which begins with a slash")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_changed_member_by_member() {
        let table: Refusals = serde_json::from_str(r#"{"cancel_too_late": {"status": 409}}"#).unwrap();
        let row = table.answer(Refusal::CancelTooLate);
        assert_eq!((row.status, row.code.as_str()), (409, "10027"));
        assert_eq!(table.answer(Refusal::Missing), Refusals::default().answer(Refusal::Missing));
        let error = serde_json::from_str::<Refusals>(r#"{"cancel_too_late": {"http": 409}}"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `http`"), "{error}");
    }
}
