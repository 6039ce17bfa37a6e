//! A field of a PATCH body that is there: null or a value.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Null or a value. As `Option<Nullable<T>>` a field can be absent (leave it alone), null (clear it) or a value.
///
/// ```
/// use telnyx_porting_raw::{Nullable, types::UpdatePortingOrder};
///
/// let mut changes = UpdatePortingOrder::default();
/// assert_eq!(serde_json::to_string(&changes).unwrap(), "{}");
/// changes.customer_reference = Some(Nullable::Null);
/// assert_eq!(serde_json::to_string(&changes).unwrap(), r#"{"customer_reference":null}"#);
/// changes.customer_reference = Some("PO-7".to_owned().into());
/// assert_eq!(serde_json::to_string(&changes).unwrap(), r#"{"customer_reference":"PO-7"}"#);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
pub enum Nullable<T> {
    /// Clears the field.
    Null,
    /// Sets the field.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Option::deserialize(deserializer)? {
            None => Self::Null,
            Some(value) => Self::Value(value),
        })
    }
}

/// For fields: only a missing key is `None`.
pub(crate) fn present<'de, D, T>(deserializer: D) -> Result<Option<Nullable<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Nullable::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Body {
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
        field: Option<Nullable<Vec<u8>>>,
    }

    #[test]
    fn absent_null_empty_and_value_are_four_things() {
        for (json, field) in [
            ("{}", None),
            (r#"{"field":null}"#, Some(Nullable::Null)),
            (r#"{"field":[]}"#, Some(Nullable::Value(vec![]))),
            (r#"{"field":[7]}"#, Some(Nullable::Value(vec![7]))),
        ] {
            let body: Body = serde_json::from_str(json).unwrap();
            assert_eq!(body, Body { field });
            assert_eq!(serde_json::to_string(&body).unwrap(), json);
        }
        assert!(serde_json::from_str::<Body>(r#"{"field":"x"}"#).is_err());
    }

    #[test]
    fn a_value_is_lent_if_there_is_one() {
        assert_eq!(Nullable::from(7).value(), Some(&7));
        assert_eq!(Nullable::<u8>::Null.value(), None);
    }
}
