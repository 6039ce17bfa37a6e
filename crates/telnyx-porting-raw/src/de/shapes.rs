//! One thing for a list of one and the other way round, null for a list, and what fits of a payload of others.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, Visitor,
};
use serde_json::Value;

use super::{Shallow, Text};

/// Null is the default.
fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Null is an empty list, a null in a list is nothing, and one item stands for a list of one.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(or_default::<D, List<T>>(deserializer)?.0)
}

struct List<T>(Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = List<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<List<T>, E> {
                T::deserialize(text.into_deserializer()).map(|item| List(vec![item]))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<List<T>, A::Error> {
                // Servers in languages that do not tell the two apart write an empty list this way.
                let Some(first) = object.next_key()? else { return Ok(List::default()) };
                T::deserialize(Peeked::new(first, object)).map(|item| List(vec![item]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<List<T>, A::Error> {
                Ok(List(items(list)?.0))
            }
        }

        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

/// The items of a list that are not null, and how many are.
fn items<'de, A: SeqAccess<'de>, T: Deserialize<'de>>(mut list: A) -> Result<(Vec<T>, usize), A::Error> {
    // The hint comes from the server: it is not worth more than a modest start.
    let mut items = Vec::with_capacity(list.size_hint().unwrap_or(0).min(250));
    let mut nulls = 0;
    while let Some(item) = list.next_element::<Option<One<T>>>()? {
        match item {
            Some(One(item)) => items.push(item),
            None => nulls += 1,
        }
    }
    Ok((items, nulls))
}

/// A list, or one object that stands for a list of one. A null in a list is nothing, but null, or a list of nothing but
/// nulls, is an error: an answer without its data must not look like an empty list.
pub(crate) fn one_or_many<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    struct OneOrMany<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMany<T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list or an object")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Vec<T>, A::Error> {
            let (items, nulls) = items(list)?;
            if items.is_empty() && nulls > 0 {
                return Err(A::Error::invalid_type(Unexpected::Unit, &"an object in the list"));
            }
            Ok(items)
        }

        fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Vec<T>, A::Error> {
            T::deserialize(MapAccessDeserializer::new(object)).map(|item| vec![item])
        }
    }

    deserializer.deserialize_any(OneOrMany(PhantomData))
}

/// One thing, or (if `LISTED`) a list that holds exactly one. Without this, derived code would take the items of a list for
/// the fields of an object.
struct One<T, const LISTED: bool = true>(T);

impl<'de, T: Deserialize<'de>, const LISTED: bool> Deserialize<'de> for One<T, LISTED> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneVisitor<T, const LISTED: bool>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>, const LISTED: bool> Visitor<'de> for OneVisitor<T, LISTED> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a value")
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
                T::deserialize(value.into_deserializer())
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
                T::deserialize(value.into_deserializer())
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
                T::deserialize(value.into_deserializer())
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
                T::deserialize(value.into_deserializer())
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
                T::deserialize(value.into_deserializer())
            }

            fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(object))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<T, A::Error> {
                // Lists in lists are nobody's spelling of one thing, and each level costs stack.
                if !LISTED {
                    return Err(A::Error::invalid_type(Unexpected::Seq, &self));
                }
                let first = list.next_element::<One<T, false>>()?;
                let One(first) = first.ok_or_else(|| A::Error::invalid_length(0, &self))?;
                if list.next_element::<IgnoredAny>()?.is_some() {
                    return Err(A::Error::invalid_length(2, &self));
                }
                Ok(first)
            }
        }

        deserializer.deserialize_any(OneVisitor::<T, LISTED>(PhantomData)).map(Self)
    }
}

/// An object, or a list that holds exactly one.
pub(crate) fn one<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    One::<T>::deserialize(deserializer).map(|One(object)| object)
}

/// As [`one`], or nothing.
pub(crate) fn optional_one<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::<One<T>>::deserialize(deserializer)?.map(|One(object)| object))
}

/// A value of whatever shape; `None` where it does not fit. For payloads that belong to somebody else.
pub(crate) fn fitting<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    Ok(one(Shallow::deserialize(deserializer)?.0).ok())
}

/// As [`fitting`], and a number or flag is the text it would be.
pub(crate) fn fitting_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(fitting::<D, Text>(deserializer)?.map(|text| text.0))
}

/// The items that fit, of a list or of one item that stands for it.
pub(crate) fn fitting_list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let items = match Shallow::deserialize(deserializer)?.0 {
        Value::Array(items) => items,
        one => vec![one],
    };
    Ok(items.into_iter().filter_map(|item| one(item).ok()).collect())
}

/// An object whose first key was read already.
pub(crate) struct Peeked<A> {
    first: Option<String>,
    object: A,
}

impl<A> Peeked<A> {
    pub(crate) fn new(first: String, object: A) -> Self {
        Self { first: Some(first), object }
    }
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Peeked<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Peeked<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(key) => {
                let key: StringDeserializer<A::Error> = key.into_deserializer();
                seed.deserialize(key).map(Some)
            }
            None => self.object.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.object.next_value_seed(seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read<T>(value: Value, decode: impl FnOnce(Value) -> Result<T, serde_json::Error>) -> Result<T, String> {
        decode(value).map_err(|error| error.to_string())
    }

    #[test]
    fn null_is_an_empty_list_but_not_an_empty_answer() {
        assert_eq!(read(json!(null), list::<_, i64>).unwrap(), Vec::<i64>::new());
        assert_eq!(read(json!([1]), list::<_, i64>).unwrap(), [1]);
        assert_eq!(read(json!(null), or_default::<_, String>).unwrap(), "");
        assert!(read(json!(null), one_or_many::<_, Value>).is_err());
        assert!(read(json!("text"), one_or_many::<_, Value>).is_err());
    }

    #[test]
    fn an_object_and_a_list_of_one_are_the_same() {
        let object = json!({ "id": 1 });
        let list = vec![object.clone()];
        assert_eq!(read(object.clone(), one_or_many::<_, Value>).unwrap(), list);
        assert_eq!(read(json!(list), one_or_many::<_, Value>).unwrap(), list);
        assert_eq!(read(object.clone(), one::<_, Value>).unwrap(), object);
        assert_eq!(read(json!(list), one::<_, Value>).unwrap(), object);
        for value in [json!([]), json!([object, object]), json!(null)] {
            assert!(read(value.clone(), one::<_, Value>).is_err(), "{value}");
        }
        assert_eq!(read(json!(null), optional_one::<_, Value>).unwrap(), None);
        assert_eq!(read(json!([object]), optional_one::<_, Value>).unwrap(), Some(object));
        assert!(read(json!([]), optional_one::<_, Value>).is_err());
    }

    #[test]
    fn a_list_is_read_in_order() {
        let long: Vec<i64> = (0..1000).collect();
        assert_eq!(read(json!(long), one_or_many::<_, i64>).unwrap(), long);
    }

    #[derive(Debug, serde::Deserialize, PartialEq)]
    struct Range {
        first: u8,
        last: u8,
    }

    /// What serde derives would do that.
    #[test]
    fn the_items_of_a_list_are_never_taken_for_fields() {
        assert!(read(json!([1, 9]), Range::deserialize).is_ok());
        let range = Range { first: 1, last: 9 };
        let fields = json!({ "first": 1, "last": 9 });
        assert!(read(json!([1, 9]), one::<_, Range>).is_err());
        assert!(read(json!([1, 9]), optional_one::<_, Range>).is_err());
        assert!(read(json!([[1, 9]]), list::<_, Range>).is_err());
        assert!(read(json!([[fields]]), one::<_, Range>).is_err());
        assert!(read(json!([[1, 9]]), one_or_many::<_, Range>).is_err());
        assert_eq!(read(json!([1, 9]), fitting::<_, Range>).unwrap(), None);
        assert_eq!(read(json!([[1, 9], fields]), fitting_list::<_, Range>).unwrap(), [range]);
        assert_eq!(read(json!([fields]), fitting::<_, Range>).unwrap(), Some(Range { first: 1, last: 9 }));
    }

    #[test]
    fn one_item_stands_for_a_list_of_one() {
        let range = json!({ "last": 9, "first": 1 });
        assert_eq!(read(range.clone(), list::<_, Range>).unwrap(), [Range { first: 1, last: 9 }]);
        assert_eq!(read(json!("a"), list::<_, String>).unwrap(), ["a"]);
        assert_eq!(read(json!({}), list::<_, Range>).unwrap(), []);
        assert_eq!(read(json!([range, null, [range]]), list::<_, Range>).unwrap().len(), 2);
        assert!(read(json!({ "first": 1 }), list::<_, Range>).is_err());
        assert!(read(json!(7), list::<_, Range>).is_err());
    }

    #[test]
    fn nulls_between_items_are_nothing_but_nothing_else_is_no_answer() {
        assert_eq!(read(json!([null, 1, null]), one_or_many::<_, i64>).unwrap(), [1]);
        assert!(read(json!([null]), one_or_many::<_, i64>).unwrap_err().contains("expected an object in the list"));
        assert_eq!(read(json!([]), one_or_many::<_, i64>).unwrap(), [0; 0]);
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        assert_eq!(read(json!("x"), fitting::<_, i64>).unwrap(), None);
        assert_eq!(read(json!(7), fitting::<_, i64>).unwrap(), Some(7));
        assert_eq!(read(json!(7), fitting_text).unwrap().as_deref(), Some("7"));
        assert_eq!(read(json!({ "a": 1 }), fitting_text).unwrap(), None);
        assert_eq!(read(json!([7, "x", null, 8]), fitting_list::<_, i64>).unwrap(), [7, 8]);
        assert_eq!(read(json!(9), fitting_list::<_, i64>).unwrap(), [9]);
        assert_eq!(read(json!(null), fitting_list::<_, i64>).unwrap(), [0; 0]);
    }
}
