//! What clients asked for: a record of every HTTP call.

use std::collections::VecDeque;

use bytes::Bytes;
use http::Method;

/// Calls kept; older ones are forgotten so that a long-running server does not grow without end.
const KEPT: usize = 50_000;
/// Bytes of bodies kept; beyond them the oldest bodies are forgotten.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

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
    /// The request body. The simulator keeps 16 MiB of bodies: of older calls it is empty, while the
    /// latest call always has its own.
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
pub(crate) struct CallLog {
    calls: VecDeque<CallRecord>,
    /// Bytes of all bodies held.
    bytes: usize,
    /// How many of the oldest calls have lost their body.
    emptied: usize,
}

impl CallLog {
    pub(crate) fn push(&mut self, call: CallRecord) {
        if self.calls.len() == KEPT {
            let oldest = self.calls.pop_front();
            self.bytes -= oldest.map_or(0, |call| call.body.len());
            self.emptied = self.emptied.saturating_sub(1);
        }
        self.bytes += call.body.len();
        self.calls.push_back(call);
        while self.bytes > KEPT_BYTES && self.emptied + 1 < self.calls.len() {
            let Some(oldest) = self.calls.get_mut(self.emptied) else { break };
            self.bytes -= std::mem::take(&mut oldest.body).len();
            self.emptied += 1;
        }
    }

    pub(crate) fn all(&self) -> Vec<CallRecord> {
        self.calls.iter().cloned().collect()
    }

    pub(crate) fn count(&self, method: &str, pattern: &str) -> usize {
        self.calls.iter().filter(|call| call.is(method, pattern)).count()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_bodies_are_forgotten_before_calls_are() {
        let call = |path: &str, bytes: usize| CallRecord {
            method: Method::POST,
            path: path.to_owned(),
            query: String::new(),
            status: None,
            content_type: None,
            authorized: true,
            body: Bytes::from(vec![0; bytes]),
        };
        let mut log = CallLog::default();
        for path in ["/a", "/b", "/c"] {
            log.push(call(path, KEPT_BYTES / 2));
        }
        let sizes = |log: &CallLog| log.all().iter().map(|call| call.body.len()).collect::<Vec<_>>();
        assert_eq!(sizes(&log), [0, KEPT_BYTES / 2, KEPT_BYTES / 2]);
        // More than is kept in all: the latest stays whole.
        log.push(call("/d", KEPT_BYTES + 1));
        assert_eq!(sizes(&log), [0, 0, 0, KEPT_BYTES + 1]);
        assert_eq!(log.count("POST", "/{any}"), 4);
        assert_eq!(log.bytes, KEPT_BYTES + 1);
    }

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
