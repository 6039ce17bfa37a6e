//! What the editable fields of an order hold.

use serde_json::Value;

use super::fields::FIELDS;

static NULL: Value = Value::Null;

/// The values of an order's editable fields, one per entry of [`FIELDS`]. A flat list takes a fraction
/// of the memory of nested JSON objects.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldValues(Box<[Value]>);

impl FieldValues {
    /// The fields of a fresh draft.
    pub(super) fn blank() -> Self {
        Self(FIELDS.iter().map(|field| field.kind.cleared()).collect())
    }

    /// The value of a field by JSON pointer; null for what is no field.
    pub(crate) fn get(&self, pointer: &str) -> &Value {
        position(pointer).map_or(&NULL, |position| self.at(position))
    }

    /// The value of a field by its place in [`FIELDS`].
    pub(super) fn at(&self, position: usize) -> &Value {
        self.0.get(position).unwrap_or(&NULL)
    }

    pub(super) fn set(&mut self, pointer: &str, value: Value) {
        if let Some(slot) = position(pointer).and_then(|position| self.0.get_mut(position)) {
            *slot = value;
        }
    }
}

fn position(pointer: &str) -> Option<usize> {
    FIELDS.binary_search_by(|field| field.pointer.cmp(pointer)).ok()
}

/// The place of a field in [`FIELDS`], for constants.
pub(super) const fn place(pointer: &str) -> usize {
    let mut position = 0;
    while position < FIELDS.len() {
        if equal(FIELDS[position].pointer.as_bytes(), pointer.as_bytes()) {
            return position;
        }
        position += 1;
    }
    // Past the end: indexing with it in a constant fails to compile.
    usize::MAX
}

const fn equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_sorted_by_pointer() {
        assert!(FIELDS.is_sorted_by(|left, right| left.pointer < right.pointer));
    }

    #[test]
    fn a_fresh_draft_is_almost_all_null() {
        let values = FieldValues::blank();
        let set: Vec<&str> =
            FIELDS.iter().filter(|field| !values.get(field.pointer).is_null()).map(|field| field.pointer).collect();
        assert_eq!(
            set,
            ["/activation_settings/activation_type", "/messaging/enable_messaging", "/phone_number_configuration/tags"]
        );
    }

    #[test]
    fn values_are_kept_by_pointer() {
        let mut values = FieldValues::blank();
        values.set("/misc/type", json!("full"));
        values.set("/no/such/field", json!(1));
        assert_eq!(values.get("/misc/type"), "full");
        assert_eq!(values.at(place("/misc/type")), "full");
        assert!(values.get("/no/such/field").is_null());
    }
}
