//! Answers with their envelope or without it, whatever is documented.
//!
//! Most answers are documented as `{"data": …}`, some as the bare thing, and the documentation has changed between the two
//! (sharing tokens were bare until February 2026). One rule serves all operations:
//!
//! - Where an envelope is documented, one bare object is read as its `data`, if it has what such an object always has. An
//!   object that could be anything (`{"errors": […]}` in a 200, say) is not, and neither is a bare list: an answer about
//!   something else must not become an empty list.
//! - Where none is documented, `data` is taken out of one.

use std::fmt::{self, Debug};
use std::marker::PhantomData;

use progenitor_client::{Error, ResponseValue};
use serde::de::value::{MapDeserializer, SeqAccessDeserializer, UnitDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde_json::{Map, Value, json};

use crate::de::{Peeked, Shallow};

/// The only field by which an envelope is known.
const DATA: &str = "data";

/// Reads an answer of an operation.
pub(crate) async fn read<T>(response: reqwest::Response) -> Result<ResponseValue<T>, Error<()>>
where
    T: DeserializeOwned + Debug,
{
    ResponseValue::<Documented<T>>::from_response(response).await?.map(|Documented(answer)| answer)
}

/// An answer in the shape that is documented for it, whichever it came in.
#[derive(Debug)]
pub(crate) struct Documented<T>(pub(crate) T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Documented<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut shape = None;
        // It always fails: only the question is of interest.
        let _ = T::deserialize(Probe(&mut shape));
        match shape {
            Some(shape) => deserializer.deserialize_any(Root { shape, answer: PhantomData }).map(Self),
            None => T::deserialize(deserializer).map(Self),
        }
    }
}

/// What is documented.
#[derive(Clone, Copy)]
enum Shape {
    /// An object with these fields.
    Object(&'static [&'static str]),
    /// A list.
    List,
}

impl Shape {
    fn is_envelope(self) -> bool {
        matches!(self, Self::Object(fields) if fields.contains(&DATA))
    }

    fn has(self, field: &str) -> bool {
        matches!(self, Self::Object(fields) if fields.contains(&field))
    }
}

/// Finds out what a type asks of a deserializer.
struct Probe<'a>(&'a mut Option<Shape>);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Self::Error::custom("nothing is read from here"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        *self.0 = Some(Shape::List);
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = Some(Shape::Object(fields));
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct map enum identifier ignored_any
    }
}

struct Root<T> {
    shape: Shape,
    answer: PhantomData<T>,
}

impl<'de, T: DeserializeOwned> Visitor<'de> for Root<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if matches!(self.shape, Shape::List) { "a list" } else { "an object" })
    }

    /// Only where a deletion may answer nothing.
    fn visit_unit<E: serde::de::Error>(self) -> Result<T, E> {
        T::deserialize(UnitDeserializer::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        match self.shape {
            // A derived `Deserialize` would take the items for the fields, one by one.
            Shape::Object(_) => Err(A::Error::invalid_type(Unexpected::Seq, &self)),
            Shape::List => T::deserialize(SeqAccessDeserializer::new(list)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<T, A::Error> {
        let mut unknown = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            if self.shape.has(&key) {
                // From here on as documented; what came before is unknown and so of no interest.
                return T::deserialize(Peeked::new(key, object));
            }
            if key == DATA {
                let answer = object.next_value()?;
                while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(answer);
            }
            if self.shape.is_envelope() {
                let Shallow(value) = object.next_value()?;
                unknown.insert(key, value);
            } else {
                object.next_value::<IgnoredAny>()?;
            }
        }
        match self.shape {
            Shape::List => Err(A::Error::invalid_type(Unexpected::Map, &self)),
            Shape::Object(_) if self.shape.is_envelope() => bare(unknown).ok_or_else(|| A::Error::missing_field(DATA)),
            // Nothing of it is known: let it say what is missing.
            Shape::Object(_) => T::deserialize(MapDeserializer::new(std::iter::empty::<(&str, &str)>())),
        }
    }
}

/// The answer whose `data` this object is.
fn bare<T: DeserializeOwned>(object: Map<String, Value>) -> Option<T> {
    let around = |data: Value| T::deserialize(json!({ DATA: data })).ok();
    // What an empty object or list would do for is not known by what it holds.
    let known = around(json!({})).is_none() && around(json!([])).is_none();
    if known { around(Value::Object(object)) } else { None }
}
