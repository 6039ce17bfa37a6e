//! Texts that must not be seen by accident.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

/// A personal or secret text: a name, an address, an account number, a PIN.
///
/// It has no `Display`, and `Debug` does not show it; [`expose`](Self::expose) does. Serialising writes it in the
/// clear, because it must reach the server and the order file.
///
/// ```
/// use telnyx_porting::port_request::Sensitive;
///
/// let pin = Sensitive::from("0000");
/// assert_eq!(format!("{pin:?}"), "<redacted>");
/// assert_eq!(pin.expose(), "0000");
/// ```
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Sensitive(String);

impl Sensitive {
    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Sensitive {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Sensitive {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Sensitive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<redacted>")
    }
}

impl<'de> Deserialize<'de> for Sensitive {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const WANTED: &str = "a string: write numbers in quotes, so that no digit is lost";

        struct Text;

        impl Text {
            // The usual message repeats the value.
            fn without_quotes<E: de::Error>(self) -> Result<Sensitive, E> {
                Err(E::custom(format_args!("expected {WANTED}")))
            }
        }

        impl de::Visitor<'_> for Text {
            type Value = Sensitive;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(WANTED)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Sensitive, E> {
                Ok(Sensitive(text.to_owned()))
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<Sensitive, E> {
                Ok(Sensitive(text))
            }

            fn visit_i64<E: de::Error>(self, _: i64) -> Result<Sensitive, E> {
                self.without_quotes()
            }

            fn visit_u64<E: de::Error>(self, _: u64) -> Result<Sensitive, E> {
                self.without_quotes()
            }

            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Sensitive, E> {
                self.without_quotes()
            }

            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Sensitive, E> {
                self.without_quotes()
            }
        }

        deserializer.deserialize_string(Text)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Sensitive {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Sensitive".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
