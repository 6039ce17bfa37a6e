//! Ranges of numbers: inside a block, or of extensions behind a number.

use serde_json::{Value, json};

use crate::assumptions::Refusal;
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

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
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

/// What the ends of a range are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    PhoneNumber,
    Extension { highest: u64 },
}

impl End {
    /// Reads one end, or says why it is none.
    fn read(self, value: &Value) -> Result<u64, (Refusal, String)> {
        match self {
            Self::PhoneNumber if !value.is_string() => Err((Refusal::WrongType, "must be a string".to_owned())),
            Self::PhoneNumber => phone_number(value)
                .ok_or_else(|| (Refusal::RangeEndMalformed, "must be a phone number in +E.164 format".to_owned())),
            Self::Extension { .. } if !(value.is_u64() || value.is_i64()) => {
                Err((Refusal::WrongType, "must be an integer".to_owned()))
            }
            Self::Extension { highest } => {
                let extension = value.as_u64().filter(|extension| *extension <= highest);
                extension.ok_or_else(|| (Refusal::OutOfRange, format!("must be from 0 to {highest}")))
            }
        }
    }
}

/// A phone number of 7 to 15 digits.
pub(super) fn phone_number(value: &Value) -> Option<u64> {
    let digits = value.as_str()?.strip_prefix('+')?;
    let fits = (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    if fits { digits.parse().ok() } else { None }
}

/// Reads `{start_at, end_at}`.
pub(super) fn read(value: Option<&Value>, pointer: &str, end: End) -> ApiResult<Range> {
    let object = match value {
        None | Some(Value::Null) => return Err(ApiError::at(Refusal::Missing, pointer, "is required")),
        Some(Value::Object(object)) => object,
        Some(_) => return Err(ApiError::at(Refusal::WrongType, pointer, "must be an object")),
    };
    let side = |name: &str| match object.get(name) {
        None | Some(Value::Null) => Err(ApiError::at(Refusal::Missing, format!("{pointer}/{name}"), "is required")),
        Some(value) => {
            end.read(value).map_err(|(refusal, detail)| ApiError::at(refusal, format!("{pointer}/{name}"), detail))
        }
    };
    let range = Range { start: side("start_at")?, end: side("end_at")? };
    if range.start > range.end {
        return Err(ApiError::at(Refusal::RangeReversed, pointer, "must not end before it starts"));
    }
    Ok(range)
}

/// Reads a list of ranges that lie inside `outer` and apart from each other.
pub(super) fn read_inside(value: Option<&Value>, outer: Range, pointer: &str, end: End) -> ApiResult<Vec<Range>> {
    let list = match value {
        Some(Value::Array(list)) if !list.is_empty() => list,
        None | Some(Value::Null | Value::Array(_)) => {
            return Err(ApiError::at(Refusal::Missing, pointer, "must hold at least one range"));
        }
        Some(_) => return Err(ApiError::at(Refusal::WrongType, pointer, "must be an array")),
    };
    let mut ranges: Vec<Range> = Vec::with_capacity(list.len());
    for (index, item) in list.iter().enumerate() {
        let at = format!("{pointer}/{index}");
        let range = read(Some(item), &at, end)?;
        if !outer.contains(range.start) || !outer.contains(range.end) {
            return Err(ApiError::at(Refusal::RangeOutside, at, "does not lie inside the whole range"));
        }
        if ranges.iter().any(|other| other.overlaps(&range)) {
            return Err(ApiError::at(Refusal::RangesOverlap, at, "overlaps another range"));
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
        let extension = End::Extension { highest: 999 };
        let outer = read(Some(&json!({"start_at": 0, "end_at": 99})), "/r", extension).unwrap();
        assert_eq!(outer.len(), 100);
        let inside = |list: Value| read_inside(Some(&list), outer, "/a", extension);
        assert_eq!(inside(json!([{"start_at": 0, "end_at": 9}, {"start_at": 10, "end_at": 99}])).unwrap().len(), 2);
        let overlap = inside(json!([{"start_at": 0, "end_at": 9}, {"start_at": 9, "end_at": 10}]));
        assert_eq!(overlap.unwrap_err().pointers(), ["/a/1"]);
        assert!(inside(json!([{"start_at": 0, "end_at": 100}])).is_err());
        assert!(inside(json!([])).is_err());
        assert!(read(Some(&json!({"start_at": 5, "end_at": 4})), "/r", extension).is_err());
        assert!(read(Some(&json!({"start_at": "+493090"})), "/r", End::PhoneNumber).is_err());
        assert_eq!(phone_number(&json!("+4930901820")), Some(4_930_901_820));
    }
}
