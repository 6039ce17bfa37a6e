//! Lenient decoding of answers: a number for a text, null for a list, an object where a list is documented.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

mod shallow;
mod shapes;

pub(crate) use shallow::Shallow;
pub(crate) use shapes::{Peeked, fitting, fitting_list, fitting_text, list, one, one_or_many, optional_one};

/// A text, or a number or flag as the text it would be.
pub(crate) fn map_text<'de, D, T>(deserializer: D, make: impl FnOnce(&str) -> T) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Text<F>(F);

    impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Text<F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E>(self, value: &str) -> Result<T, E> {
            Ok((self.0)(value))
        }

        fn visit_u64<E>(self, value: u64) -> Result<T, E> {
            Ok((self.0)(&value.to_string()))
        }

        fn visit_i64<E>(self, value: i64) -> Result<T, E> {
            Ok((self.0)(&value.to_string()))
        }

        fn visit_f64<E>(self, value: f64) -> Result<T, E> {
            Ok((self.0)(&value.to_string()))
        }

        fn visit_bool<E>(self, value: bool) -> Result<T, E> {
            Ok((self.0)(if value { "true" } else { "false" }))
        }
    }

    deserializer.deserialize_any(Text(make))
}

/// A `String` for which a number is taken, too: phone numbers and PINs have been numbers.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        map_text(deserializer, str::to_owned).map(Self)
    }
}

pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    map_text(deserializer, str::to_owned)
}

pub(crate) fn optional_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Text>::deserialize(deserializer)?.map(|text| text.0))
}

/// Null is an empty list, and a null in a list is nothing.
pub(crate) fn texts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(list::<D, Text>(deserializer)?.into_iter().map(|text| text.0).collect())
}

/// An integer, or a text or float that is one.
struct Integer(i64);

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IntegerVisitor;

        impl Visitor<'_> for IntegerVisitor {
            type Value = Integer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer")
            }

            fn visit_i64<E>(self, value: i64) -> Result<Integer, E> {
                Ok(Integer(value))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Integer, E> {
                i64::try_from(value).map(Integer).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Integer, E> {
                // Up to 2^53 a float holds every integer exactly.
                if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 {
                    Ok(Integer(value as i64))
                } else {
                    Err(E::invalid_value(Unexpected::Float(value), &self))
                }
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Integer, E> {
                // The text is not shown: it can be anything a server sends.
                value.trim().parse().map(Integer).map_err(|_| E::invalid_type(Unexpected::Other("a text"), &self))
            }
        }

        deserializer.deserialize_any(IntegerVisitor)
    }
}

pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    Integer::deserialize(deserializer).map(|integer| integer.0)
}

pub(crate) fn optional_integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Ok(Option::<Integer>::deserialize(deserializer)?.map(|integer| integer.0))
}

/// A flag, or a text that says true or false.
struct Flag(bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FlagVisitor;

        impl Visitor<'_> for FlagVisitor {
            type Value = Flag;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true or false")
            }

            fn visit_bool<E>(self, value: bool) -> Result<Flag, E> {
                Ok(Flag(value))
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Flag, E> {
                match value {
                    "true" => Ok(Flag(true)),
                    "false" => Ok(Flag(false)),
                    _ => Err(E::invalid_type(Unexpected::Other("a text"), &self)),
                }
            }
        }

        deserializer.deserialize_any(FlagVisitor)
    }
}

pub(crate) fn optional_flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    Ok(Option::<Flag>::deserialize(deserializer)?.map(|flag| flag.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn read<T>(value: Value, decode: impl FnOnce(Value) -> Result<T, serde_json::Error>) -> Result<T, String> {
        decode(value).map_err(|error| error.to_string())
    }

    #[test]
    fn a_text_may_be_a_number_or_a_flag() {
        for (value, wanted) in [
            (json!("1234"), "1234"),
            (json!(1234), "1234"),
            (json!(-1), "-1"),
            (json!(u64::MAX), "18446744073709551615"),
            (json!(1.5), "1.5"),
            (json!(false), "false"),
            (json!(""), ""),
        ] {
            assert_eq!(read(value, text).unwrap(), wanted);
        }
        for value in [json!(null), json!([]), json!({ "a": 1 })] {
            assert!(read(value, text).unwrap_err().contains("expected a string"));
        }
    }

    #[test]
    fn an_optional_text_is_none_only_for_null() {
        assert_eq!(read(json!(null), optional_text).unwrap(), None);
        assert_eq!(read(json!(""), optional_text).unwrap().as_deref(), Some(""));
        assert_eq!(read(json!(7), optional_text).unwrap().as_deref(), Some("7"));
        assert_eq!(read(json!(null), texts).unwrap(), Vec::<String>::new());
        assert_eq!(read(json!(["a", 7]), texts).unwrap(), ["a", "7"]);
        assert_eq!(read(json!(["a", null]), texts).unwrap(), ["a"]);
        assert!(read(json!(["a", {}]), texts).is_err());
    }

    #[test]
    fn an_integer_may_be_a_text_or_a_whole_float() {
        for value in [json!(42), json!("42"), json!(" 42 "), json!(42.0), json!("+42")] {
            assert_eq!(read(value.clone(), integer).unwrap(), 42, "{value}");
        }
        assert_eq!(read(json!(i64::MIN), integer).unwrap(), i64::MIN);
        assert_eq!(read(json!(null), optional_integer).unwrap(), None);
        for value in [json!(42.5), json!(1e300), json!(u64::MAX), json!(""), json!("4 2"), json!(true), json!(null)] {
            assert!(read(value.clone(), integer).is_err(), "{value}");
        }
    }

    #[test]
    fn a_flag_may_be_a_text() {
        assert_eq!(read(json!("true"), optional_flag).unwrap(), Some(true));
        assert_eq!(read(json!(false), optional_flag).unwrap(), Some(false));
        assert_eq!(read(json!(null), optional_flag).unwrap(), None);
        for value in [json!("yes"), json!("True"), json!(1)] {
            assert!(read(value.clone(), optional_flag).is_err(), "{value}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_quoted() {
        let secret = json!("Ada Quill, PIN 0000");
        let errors = [read(secret.clone(), integer).unwrap_err(), read(secret, optional_flag).map(|_| 0).unwrap_err()];
        for error in errors {
            assert!(error.contains("invalid type") && !error.contains("Quill"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn every_integer_is_read_from_its_text(number in any::<i64>()) {
            prop_assert_eq!(read(json!(number), integer).unwrap(), number);
            prop_assert_eq!(read(json!(number.to_string()), integer).unwrap(), number);
        }
    }
}
