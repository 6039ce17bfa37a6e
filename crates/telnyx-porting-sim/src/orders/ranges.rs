//! Ranges of numbers: inside a block, or of extensions behind a number.

use serde_json::{Value, json};

use crate::assumptions::{MISSING, NOT_E164, OUT_OF_RANGE, UNPROCESSABLE, WRONG_TYPE};
use crate::errors::{ApiError, ApiResult};

/// An inclusive range; phone numbers count as their digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) start: u64,
    pub(super) end: u64,
}

impl Range {
    pub(super) fn contains(&self, number: u64) -> bool {
        (self.start..=self.end).contains(&number)
    }

    pub(super) fn len(&self) -> u64 {
        self.end - self.start + 1
    }

    /// As the wire shows phone numbers.
    pub(super) fn as_phone_numbers(&self) -> Value {
        json!({ "start_at": format!("+{}", self.start), "end_at": format!("+{}", self.end) })
    }

    /// As the wire shows extensions.
    pub(super) fn as_extensions(&self) -> Value {
        json!({ "start_at": self.start, "end_at": self.end })
    }
}

/// Reads one end of a range.
type ReadEnd = fn(&Value) -> Option<u64>;

/// A phone number of 7 to 15 digits.
pub(super) fn phone_number(value: &Value) -> Option<u64> {
    let digits = value.as_str()?.strip_prefix('+')?;
    let fits = (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    if fits { digits.parse().ok() } else { None }
}

/// An extension of 0 to 999.
pub(super) fn extension(value: &Value) -> Option<u64> {
    value.as_u64().filter(|extension| *extension <= 999)
}

/// Reads `{start_at, end_at}`.
pub(super) fn read(value: Option<&Value>, pointer: &str, end: ReadEnd) -> ApiResult<Range> {
    let object = match value {
        None | Some(Value::Null) => return Err(ApiError::at(MISSING, pointer, "is required")),
        Some(Value::Object(object)) => object,
        Some(_) => return Err(ApiError::at(WRONG_TYPE, pointer, "must be an object")),
    };
    let side = |name: &str| match object.get(name) {
        None | Some(Value::Null) => Err(ApiError::at(MISSING, format!("{pointer}/{name}"), "is required")),
        Some(value) => end(value).ok_or_else(|| {
            let detail = "must be a phone number in +E.164 format, or an extension from 0 to 999";
            ApiError::at(NOT_E164, format!("{pointer}/{name}"), detail)
        }),
    };
    let range = Range { start: side("start_at")?, end: side("end_at")? };
    if range.start > range.end {
        return Err(ApiError::at(OUT_OF_RANGE, pointer, "must not end before it starts"));
    }
    Ok(range)
}

/// Reads a list of ranges that lie inside `outer` and apart from each other.
pub(super) fn read_inside(value: Option<&Value>, outer: Range, pointer: &str, end: ReadEnd) -> ApiResult<Vec<Range>> {
    let list = match value {
        Some(Value::Array(list)) if !list.is_empty() => list,
        None | Some(Value::Null | Value::Array(_)) => {
            return Err(ApiError::at(MISSING, pointer, "must hold at least one range"));
        }
        Some(_) => return Err(ApiError::at(WRONG_TYPE, pointer, "must be an array")),
    };
    let mut ranges: Vec<Range> = Vec::with_capacity(list.len());
    for (index, item) in list.iter().enumerate() {
        let at = format!("{pointer}/{index}");
        let range = read(Some(item), &at, end)?;
        if !outer.contains(range.start) || !outer.contains(range.end) {
            return Err(ApiError::at(UNPROCESSABLE, at, "does not lie inside the whole range"));
        }
        if ranges.iter().any(|other| other.start <= range.end && range.start <= other.end) {
            return Err(ApiError::at(UNPROCESSABLE, at, "overlaps another range"));
        }
        ranges.push(range);
    }
    Ok(ranges)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_and_refused() {
        let outer = read(Some(&json!({"start_at": 0, "end_at": 99})), "/r", extension).unwrap();
        assert_eq!(outer.len(), 100);
        let inside = |list: Value| read_inside(Some(&list), outer, "/a", extension);
        assert_eq!(inside(json!([{"start_at": 0, "end_at": 9}, {"start_at": 10, "end_at": 99}])).unwrap().len(), 2);
        let overlap = inside(json!([{"start_at": 0, "end_at": 9}, {"start_at": 9, "end_at": 10}]));
        assert_eq!(overlap.unwrap_err().pointers(), ["/a/1"]);
        assert!(inside(json!([{"start_at": 0, "end_at": 100}])).is_err());
        assert!(inside(json!([])).is_err());
        assert!(read(Some(&json!({"start_at": 5, "end_at": 4})), "/r", extension).is_err());
        assert!(read(Some(&json!({"start_at": "+493090"})), "/r", phone_number).is_err());
        assert_eq!(phone_number(&json!("+4930901820")), Some(4_930_901_820));
    }
}
