//! Why a table of assumptions is refused.

use std::error::Error;
use std::fmt;

/// Why a table of assumptions is refused, and which row is to blame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumptionError {
    row: String,
    reason: String,
}

impl AssumptionError {
    pub(super) fn new(row: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { row: row.into(), reason: reason.into() }
    }

    pub(super) fn from_reading(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = error.path().to_string();
        let reason = error.inner().to_string();
        // The names of a hundred rows help nobody; the printed table shows them in their places.
        let reason = match reason.split_once(", expected one of") {
            Some((what, rest)) if rest.len() > 400 => format!("{what}; the printed table shows all rows"),
            _ => reason,
        };
        Self::new(if path == "." { String::new() } else { path }, reason)
    }

    /// The row as a dotted path, such as `times.draft_life_seconds`; empty when the text is not even JSON.
    #[must_use]
    pub fn row(&self) -> &str {
        &self.row
    }
}

impl fmt::Display for AssumptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the table of assumptions is not valid: ")?;
        if !self.row.is_empty() {
            write!(f, "{}: ", self.row)?;
        }
        f.write_str(&self.reason)
    }
}

impl Error for AssumptionError {}
