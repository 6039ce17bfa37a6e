//! JSON values whose depths are left out.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// More than any answer has.
const LEVELS: usize = 16;

/// A value of any kind. What is nested deeper than any answer is null: each level costs stack, and a server can write many.
pub(crate) struct Shallow(pub(crate) Value);

impl<'de> Deserialize<'de> for Shallow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(LEVELS).deserialize(deserializer).map(Self)
    }
}

/// So many levels are left.
#[derive(Clone, Copy)]
struct Level(usize);

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.0 == 0 {
            return IgnoredAny::deserialize(deserializer).map(|IgnoredAny| Value::Null);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Self(self.0 - 1))? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key()? {
            fields.insert(name, object.next_value_seed(Self(self.0 - 1))?);
        }
        Ok(fields.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_deep_is_kept_as_it_is() {
        let value = json!({ "a": [1, -1, 1.5, "x", null, true, { "b": {} }, []], "c": u64::MAX });
        let Shallow(read) = serde_json::from_str(&value.to_string()).unwrap();
        assert_eq!(read, value);
    }

    #[test]
    fn depths_are_left_out() {
        let nested = |levels: usize| format!("{}7{}", "[".repeat(levels), "]".repeat(levels));
        let Shallow(read) = serde_json::from_str(&nested(LEVELS - 1)).unwrap();
        assert_eq!(read.to_string(), nested(LEVELS - 1));
        let Shallow(read) = serde_json::from_str(&nested(100)).unwrap();
        assert_eq!(read.to_string(), nested(LEVELS).replace('7', "null"));
        assert!(serde_json::from_str::<Shallow>("[1").is_err());
    }
}
