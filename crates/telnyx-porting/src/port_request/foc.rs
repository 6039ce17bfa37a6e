//! When the numbers should move.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, de};

/// When the numbers should move, and who starts it.
///
/// It is a wish: the server offers windows, one instant in one of them is requested, and the losing carrier may agree to
/// another one. In an order file:
///
/// ```toml
/// [foc]
/// date.not_before = "2027-03-01"   # or date = "earliest", date.on = "2027-03-01", date.at = "2027-03-01T16:00:00Z"
/// on_demand = false
/// ```
///
/// ```
/// use telnyx_porting::port_request::{FocDate, FocWish};
///
/// // As soon as possible, at the moment of our own choice on that day.
/// let wish = FocWish::new(FocDate::Earliest).on_demand();
/// assert!(wish.on_demand);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FocWish {
    /// The date; the earliest possible one when it is not given.
    pub date: FocDate,
    /// Activate on demand inside a window on the FOC day, rather than at a fixed time. Possible for orders in the US and
    /// Canada that are eligible for FastPort.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub on_demand: bool,
}

impl FocWish {
    /// A wish for this date.
    #[must_use]
    pub fn new(date: FocDate) -> Self {
        Self { date, on_demand: false }
    }

    /// Activates on demand.
    #[must_use]
    pub fn on_demand(mut self) -> Self {
        self.on_demand = true;
        self
    }
}

impl From<FocDate> for FocWish {
    fn from(date: FocDate) -> Self {
        Self::new(date)
    }
}

/// The wanted FOC date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FocDate {
    /// The first window that is offered.
    #[default]
    Earliest,
    /// A window that starts on this day, in UTC (windows of the US start in the morning of the same day).
    On(NaiveDate),
    /// The first window that leaves time at or after this instant. In files with an offset from UTC; a date alone means
    /// its start in UTC.
    #[serde(deserialize_with = "instant_or_date")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "instant_or_date_schema"))]
    NotBefore(DateTime<Utc>),
    /// Exactly this instant; it has to lie in an offered window. In files with an offset from UTC.
    At(DateTime<Utc>),
}

fn instant_or_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    let text = String::deserialize(deserializer)?;
    match (DateTime::parse_from_rfc3339(&text), text.parse::<NaiveDate>()) {
        (Ok(instant), _) => Ok(instant.to_utc()),
        (_, Ok(date)) => Ok(date.and_time(NaiveTime::MIN).and_utc()),
        _ => Err(de::Error::custom(
            "expected a date such as 2027-03-01, or a date and time with an offset such as 2027-03-01T16:00:00Z",
        )),
    }
}

#[cfg(feature = "schemars")]
fn instant_or_date_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "anyOf": [{ "format": "date" }, { "format": "date-time" }] })
}
