//! What rows of several groups are checked for.

use std::fmt::Display;

use super::AssumptionError;
use crate::magic;
use crate::orders;

pub(super) type Checked = Result<(), AssumptionError>;

/// Refuses a row that does not hold what it has to.
pub(super) fn require(holds: bool, row: impl Into<String>, reason: impl Into<String>) -> Checked {
    if holds { Ok(()) } else { Err(AssumptionError::new(row, reason)) }
}

/// A count from `least` to `most`.
pub(super) fn within<T: PartialOrd + Display>(value: T, least: T, most: T, row: &str) -> Checked {
    let reason = format!("must be from {least} to {most}");
    require(least <= value && value <= most, row, reason)
}

/// Pointers to single fields of an order that can be empty.
pub(super) fn nullable_fields(pointers: &[String], row: &str) -> Checked {
    pointers.iter().enumerate().try_for_each(|(index, pointer)| {
        let reason = format!("there is no editable field at {pointer} that can be empty");
        require(orders::is_nullable_field(pointer), format!("{row}[{index}]"), reason)
    })
}

/// Pointers to fields of an order or to what holds some.
pub(super) fn parts(pointers: &[String], row: &str) -> Checked {
    pointers.iter().enumerate().try_for_each(|(index, pointer)| {
        let reason = format!("there is no editable field at or below {pointer}");
        require(orders::holds_fields(pointer), format!("{row}[{index}]"), reason)
    })
}

/// ISO country codes.
pub(super) fn countries(codes: &[String], row: &str) -> Checked {
    codes.iter().enumerate().try_for_each(|(index, code)| {
        let fits = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        require(fits, format!("{row}[{index}]"), "must be a country code of two capital letters")
    })
}

/// Wire values of `phone_number_type`.
pub(super) fn number_types(types: &[String], row: &str) -> Checked {
    types.iter().enumerate().try_for_each(|(index, number_type)| {
        let known = magic::NUMBER_TYPES;
        let reason = format!("must be one of: {}", known.join(", "));
        require(known.contains(&number_type.as_str()), format!("{row}[{index}]"), reason)
    })
}

/// A text that has to say something.
pub(super) fn text(value: &str, row: &str) -> Checked {
    require(!value.trim().is_empty(), row, "must not be empty")
}
