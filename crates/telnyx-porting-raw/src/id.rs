//! Ids: texts that may go into a path.

use std::fmt;

use progenitor_client::encode_path;
use uuid::Uuid;

/// Why a text cannot be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidId;

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: it must be 1 to 255 visible characters, and neither `.` nor `..`")
    }
}

impl std::error::Error for InvalidId {}

/// A UUID in its usual spelling without an allocation, or any other text as it came.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Repr {
    /// Written as 36 lower-case characters.
    Uuid(Uuid),
    /// Anything else: other people's servers use ids such as `po-1`.
    Text(Box<str>),
}

impl Repr {
    /// Takes any text, for decoding: a server may send what it likes.
    pub(crate) fn lenient(text: &str) -> Self {
        match Uuid::try_parse(text) {
            Ok(uuid) if text.len() == 36 && !text.bytes().any(|b| b.is_ascii_uppercase()) => Self::Uuid(uuid),
            _ => Self::Text(text.into()),
        }
    }

    /// Takes what can stand in a path: an empty id, or `..`, would name another resource altogether.
    pub(crate) fn strict(text: &str) -> Result<Self, InvalidId> {
        let visible = text.chars().all(|c| !c.is_control() && !c.is_whitespace());
        if text.is_empty() || text.len() > 255 || !visible || text == "." || text == ".." {
            return Err(InvalidId);
        }
        Ok(Self::lenient(text))
    }
}

impl fmt::Display for Repr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uuid(uuid) => f.pad(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer())),
            Self::Text(text) => f.pad(text),
        }
    }
}

/// An id as one segment of a path, or why it cannot be one. Checked again: ids are decoded leniently, and one that came with
/// an answer may be empty or `..` all the same.
pub(crate) fn segment(id: &impl fmt::Display) -> Result<String, String> {
    let id = id.to_string();
    Repr::strict(&id).map_err(|invalid| invalid.to_string())?;
    // In http URLs a backslash separates segments as well, and `encode_path` lets it through.
    Ok(encode_path(&id).replace('\\', "%5C"))
}

/// Defines an id type.
macro_rules! id {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        ///
        /// Usually a UUID, but any text of visible characters is accepted. Compare and print it; do not take it apart.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::id::Repr);

        impl $name {
            /// The id as a UUID, if it is one.
            #[must_use]
            pub fn as_uuid(&self) -> ::std::option::Option<::uuid::Uuid> {
                match &self.0 {
                    $crate::id::Repr::Uuid(uuid) => ::std::option::Option::Some(*uuid),
                    $crate::id::Repr::Text(text) => ::uuid::Uuid::try_parse(text).ok(),
                }
            }
        }

        impl ::std::convert::From<::uuid::Uuid> for $name {
            fn from(uuid: ::uuid::Uuid) -> Self {
                Self($crate::id::Repr::Uuid(uuid))
            }
        }

        impl ::std::convert::TryFrom<&str> for $name {
            type Error = $crate::InvalidId;

            fn try_from(text: &str) -> ::std::result::Result<Self, Self::Error> {
                $crate::id::Repr::strict(text).map(Self)
            }
        }

        impl ::std::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::InvalidId;

            fn try_from(text: ::std::string::String) -> ::std::result::Result<Self, Self::Error> {
                $crate::id::Repr::strict(&text).map(Self)
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::InvalidId;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                $crate::id::Repr::strict(text).map(Self)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::write!(f, "{}({})", ::std::stringify!($name), self.0)
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == $crate::id::Repr::lenient(other)
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == $crate::id::Repr::lenient(other)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::de::map_text(deserializer, |text| Self($crate::id::Repr::lenient(text)))
            }
        }

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::stringify!($name).into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": "string" })
            }
        }
    };
}
pub(crate) use id;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::PortingOrderId;
    use proptest::prelude::*;

    const UUID: &str = "7b2c1d7e-3f0a-4c55-9a51-0d2f4e6a8b10";

    #[test]
    fn only_the_usual_spelling_is_kept_as_a_uuid() {
        assert!(matches!(Repr::lenient(UUID), Repr::Uuid(_)));
        for text in [UUID.to_uppercase(), UUID.replace('-', ""), format!("{{{UUID}}}"), "po-1".to_owned()] {
            let id = Repr::lenient(&text);
            assert!(matches!(id, Repr::Text(_)), "{text}");
            assert_eq!(id.to_string(), text);
        }
    }

    #[test]
    fn a_uuid_is_recognised_in_any_spelling() {
        let uuid = Uuid::try_parse(UUID).unwrap();
        for text in [UUID.to_owned(), UUID.to_uppercase(), UUID.replace('-', "")] {
            assert_eq!(PortingOrderId::try_from(text).unwrap().as_uuid(), Some(uuid));
        }
        assert_eq!(PortingOrderId::try_from("po-1").unwrap().as_uuid(), None);
        assert_eq!(PortingOrderId::from(uuid), UUID);
    }

    #[test]
    fn what_would_change_the_path_is_no_id() {
        for text in ["", ".", "..", " ", "a b", "a\u{a0}b", "a\n", "\0", &"x".repeat(256)] {
            assert_eq!(PortingOrderId::try_from(text), Err(InvalidId), "{text:?}");
            assert_eq!(text.parse::<PortingOrderId>(), Err(InvalidId), "{text:?}");
        }
        for text in ["...", "a..b", "/", "%2e", "\u{f6}", &"x".repeat(255)] {
            assert_eq!(PortingOrderId::try_from(text).unwrap(), text);
        }
    }

    #[test]
    fn a_segment_is_checked_and_encoded() {
        assert_eq!(segment(&"po-1").unwrap(), "po-1");
        assert_eq!(segment(&"a/b\\c?d#e%f").unwrap(), "a%2Fb%5Cc%3Fd%23e%25f");
        assert_eq!(segment(&".."), Err(InvalidId.to_string()));
    }

    #[test]
    fn it_is_printed_with_its_kind_and_padded_like_a_text() {
        let id = PortingOrderId::try_from("po-1").unwrap();
        assert_eq!(format!("{id:?} {id:>6} {id:<6}|"), "PortingOrderId(po-1)   po-1 po-1  |");
    }

    proptest! {
        #[test]
        fn a_segment_never_leaves_its_place(text in "\\PC{0,20}") {
            if let Ok(segment) = segment(&text) {
                let base = "https://api.example/v2/x/";
                let url = reqwest::Url::parse(&format!("{base}{segment}/y")).unwrap();
                prop_assert_eq!(url.path_segments().unwrap().count(), 4, "{}", url);
                prop_assert!(url.as_str().starts_with(base) && url.query().is_none() && url.fragment().is_none());
            }
        }
    }
}
