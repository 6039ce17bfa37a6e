//! What the holder of a sharing token may do.

use http::Method;
use serde::{Deserialize, Serialize};

use super::check::{Checked, require};
use crate::calls::path_matches;

/// The operations open to the holder of a sharing token, as method and path below `/v2`
/// (`GET /documents/{id}`).
///
/// None of it is published. An id in the path has to be that of the shared order or of a document that it
/// uses; a PATCH may set `documents.loa` and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Sharing {
    /// With either permission.
    pub reading: Vec<String>,
    /// With the permission to update, besides.
    pub updating: Vec<String>,
}

impl Default for Sharing {
    fn default() -> Self {
        let owned = |operations: &[&str]| operations.iter().map(|operation| (*operation).to_owned()).collect();
        Self {
            reading: owned(&[
                "GET /porting_orders/{id}/loa_template",
                "GET /porting_orders/{id}/additional_documents",
                "GET /documents/{id}",
                "GET /documents/{id}/download",
            ]),
            updating: owned(&["POST /documents", "PATCH /porting_orders/{id}"]),
        }
    }
}

fn covers(operations: &[String], method: &Method, path: &str) -> bool {
    operations
        .iter()
        .filter_map(|operation| operation.split_once(' '))
        .any(|(of, pattern)| of == method.as_str() && path_matches(pattern, path))
}

impl Sharing {
    pub(crate) fn permits_reading(&self, method: &Method, path: &str) -> bool {
        covers(&self.reading, method, path)
    }

    pub(crate) fn permits_updating(&self, method: &Method, path: &str) -> bool {
        covers(&self.updating, method, path)
    }

    pub(super) fn check(&self) -> Checked {
        for (name, operations) in [("reading", &self.reading), ("updating", &self.updating)] {
            for (index, operation) in operations.iter().enumerate() {
                let fits = operation.split_once(' ').is_some_and(|(method, path)| {
                    ["GET", "POST", "PATCH", "DELETE"].contains(&method) && path.starts_with('/')
                });
                let reason = "must be a method and a path, such as GET /documents/{id}";
                require(fits, format!("sharing.{name}[{index}]"), reason)?;
            }
        }
        Ok(())
    }
}
