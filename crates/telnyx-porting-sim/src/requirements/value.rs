//! What a requirement takes, on an order or in a group.

use serde_json::Value;

use crate::assumptions::{FieldType, Refusal, RequirementType};
use crate::documents;
use crate::errors::{ApiError, ApiResult};
use crate::world::World;

/// The value to keep for what was sent; null clears.
///
/// # Errors
/// For a value of the wrong type, a document that cannot be referred to, and a text that does not meet the
/// acceptance criteria.
pub(crate) fn accept(world: &World, kind: &RequirementType, pointer: &str, sent: &Value) -> ApiResult<Option<String>> {
    let text = match sent {
        Value::Null => return Ok(None),
        Value::String(text) => text,
        _ => return Err(ApiError::at(Refusal::WrongType, pointer, "must be a string")),
    };
    match kind.field_type {
        FieldType::Document => match documents::usable(world, text) {
            Ok(id) => Ok(Some(id.to_string())),
            Err(unusable) => Err(unusable.at(pointer)),
        },
        FieldType::Action => {
            let detail = "is met by its action requirement, not by a value";
            Err(ApiError::at(Refusal::RequirementValueRefused, pointer, detail))
        }
        FieldType::Textual | FieldType::Address if !kind.admits(text) => {
            Err(ApiError::at(Refusal::RequirementValueRefused, pointer, "does not meet the acceptance criteria"))
        }
        FieldType::Textual | FieldType::Address => Ok(Some(text.clone())),
    }
}
