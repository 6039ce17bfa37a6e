//! What clients asked for: a record of every HTTP call.

use std::collections::VecDeque;

use bytes::Bytes;
use http::Method;

/// Calls kept; older ones are forgotten so that a long-running server does not grow without end.
const KEPT: usize = 50_000;

/// One HTTP call as the simulator saw it. The `Authorization` header is never kept.
#[derive(Clone)]
#[non_exhaustive]
pub struct CallRecord {
    /// HTTP method.
    pub method: Method,
    /// Path below `/v2`, for example `/porting_orders`.
    pub path: String,
    /// Raw query string as sent, without the question mark; empty when there was none.
    pub query: String,
    /// Status of the answer that was produced, also when a fault kept it from arriving; `None` when a
    /// fault struck before the call had any effect.
    pub status: Option<u16>,
    /// The `Content-Type` the client sent.
    pub content_type: Option<String>,
    /// Whether the call carried an `Authorization` header.
    pub authorized: bool,
    /// The request body.
    pub body: Bytes,
}

impl std::fmt::Debug for CallRecord {
    // Bodies and queries hold names, addresses and PINs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CallRecord")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl CallRecord {
    /// Whether this call went to an operation, given as method and path pattern
    /// (`"GET"`, `"/porting_orders/{id}"`).
    #[must_use]
    pub fn is(&self, method: &str, pattern: &str) -> bool {
        self.method.as_str().eq_ignore_ascii_case(method) && path_matches(pattern, &self.path)
    }
}

/// Whether `path` fits `pattern`, whose `{…}` segments stand for any one segment and whose final
/// `**` stands for any rest.
pub(crate) fn path_matches(pattern: &str, path: &str) -> bool {
    let mut path = path.split('/').filter(|segment| !segment.is_empty());
    for expected in pattern.split('/').filter(|segment| !segment.is_empty()) {
        if expected == "**" {
            return true;
        }
        let Some(actual) = path.next() else {
            return false;
        };
        let any = expected == "*" || (expected.starts_with('{') && expected.ends_with('}'));
        if !any && expected != actual {
            return false;
        }
    }
    path.next().is_none()
}

/// The most recent calls, oldest first.
#[derive(Debug, Default)]
pub(crate) struct CallLog(VecDeque<CallRecord>);

impl CallLog {
    pub(crate) fn push(&mut self, call: CallRecord) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(call);
    }

    pub(crate) fn all(&self) -> Vec<CallRecord> {
        self.0.iter().cloned().collect()
    }

    pub(crate) fn count(&self, method: &str, pattern: &str) -> usize {
        self.0.iter().filter(|call| call.is(method, pattern)).count()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::path_matches;

    #[test]
    fn patterns_match_whole_paths() {
        assert!(path_matches("/porting_orders/{id}", "/porting_orders/7"));
        assert!(!path_matches("/porting_orders/{id}", "/porting_orders"));
        assert!(!path_matches("/porting_orders/{id}", "/porting_orders/7/comments"));
        assert!(path_matches("/porting_orders/**", "/porting_orders/7/comments"));
        assert!(path_matches("/**", "/documents"));
        assert!(!path_matches("/documents", "/porting_orders"));
    }
}
