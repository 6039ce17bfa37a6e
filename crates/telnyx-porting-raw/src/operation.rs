//! What is known of an operation beside its parameters.

use crate::OPERATIONS;

/// An operation of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// Name of the operation and of its method on [`Client`](crate::Client).
    pub id: &'static str,
    /// HTTP method, in capitals.
    pub method: &'static str,
    /// Path below the base URL, with placeholders in braces.
    pub path: &'static str,
    /// Area of the API it belongs to.
    pub area: &'static str,
    /// What is asked for in the `Accept` header.
    pub accept: &'static str,
    /// What a successful answer carries.
    pub body: ResponseBody,
    /// Whether sending it a second time by accident is harmless. Where it is not, a lost answer must not be followed
    /// by another try.
    pub repeatable: bool,
}

/// What a successful answer carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResponseBody {
    /// JSON.
    Json,
    /// A file (PDF, CSV, a document's own type), to be read as a stream.
    Bytes,
    /// Nothing.
    Empty,
}

impl Operation {
    /// The operation of this name.
    ///
    /// ```
    /// use telnyx_porting_raw::Operation;
    ///
    /// let create = Operation::find("create_porting_order").unwrap();
    /// assert_eq!((create.method, create.path), ("POST", "/porting_orders"));
    /// assert!(!create.repeatable, "a second try could make a second set of orders");
    /// ```
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Operation> {
        let index = OPERATIONS.binary_search_by(|operation| operation.id.cmp(id)).ok()?;
        OPERATIONS.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(OPERATIONS.windows(2).all(|pair| pair[0].id < pair[1].id));
        // 72 operations of the contract, one of them with a second representation (CSV).
        assert_eq!(OPERATIONS.len(), 73);
        assert!(OPERATIONS.iter().all(|o| Operation::find(o.id) == Some(o)));
    }

    #[test]
    fn reading_is_always_repeatable() {
        assert!(OPERATIONS.iter().filter(|o| o.method == "GET").all(|o| o.repeatable));
    }
}
