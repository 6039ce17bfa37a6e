//! When ports may happen.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::check::{Checked, countries, number_types, require, within};

/// The windows for FOC dates and activation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FocWindows {
    /// How many windows an order is offered; not published. Default 20.
    pub offered: usize,
    /// When numbers port, by what they are; the first row that fits an order counts, so the last one has
    /// to fit all. Published are the hours of FastPort, of Great Britain and of Germany; the others and
    /// the lead are assumed.
    pub hours: Vec<PortingHours>,
}

/// The hours in which some numbers port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortingHours {
    /// Countries it holds for; empty for all.
    #[serde(default)]
    pub country_codes: Vec<String>,
    /// Number types it holds for; empty for all.
    #[serde(default)]
    pub phone_number_types: Vec<String>,
    /// Whether it holds for orders eligible for FastPort only, or for others only; null for both.
    #[serde(default)]
    pub fast_port: Option<bool>,
    /// The time zone of the hours, such as `America/Chicago`.
    pub time_zone: Tz,
    /// The local hour in which windows open, from 0.
    pub from_hour: u32,
    /// The local hour in which they close, up to 24.
    pub to_hour: u32,
    /// Business days from today to the first window.
    pub lead_business_days: u32,
}

fn hours(countries: &[&str], fast_port: Option<bool>, time_zone: Tz, span: (u32, u32), lead: u32) -> PortingHours {
    PortingHours {
        country_codes: countries.iter().map(|code| (*code).to_owned()).collect(),
        phone_number_types: Vec::new(),
        fast_port,
        time_zone,
        from_hour: span.0,
        to_hour: span.1,
        lead_business_days: lead,
    }
}

impl Default for FocWindows {
    fn default() -> Self {
        let central = Tz::America__Chicago;
        let british_toll_free = PortingHours {
            phone_number_types: vec!["toll_free".to_owned()],
            ..hours(&["GB"], None, Tz::GMT, (0, 4), 5)
        };
        Self {
            offered: 20,
            hours: vec![
                hours(&["US"], Some(true), central, (6, 20), 2),
                hours(&["CA"], Some(true), central, (8, 15), 2),
                hours(&["US", "CA"], None, central, (9, 17), 3),
                british_toll_free,
                // Published in GMT, which does not follow British summer time.
                hours(&["GB"], None, Tz::GMT, (10, 16), 5),
                hours(&["DE"], None, Tz::Europe__Berlin, (6, 8), 5),
                hours(&["AU"], None, Tz::Australia__Sydney, (9, 17), 5),
                hours(&[], None, Tz::UTC, (9, 17), 5),
            ],
        }
    }
}

impl PortingHours {
    fn fit(&self, country: &str, number_type: &str, fast_port: bool) -> bool {
        let holds = |list: &[String], value: &str| list.is_empty() || list.iter().any(|entry| entry == value);
        holds(&self.country_codes, country)
            && holds(&self.phone_number_types, number_type)
            && self.fast_port.is_none_or(|wanted| wanted == fast_port)
    }

    fn fits_all(&self) -> bool {
        self.country_codes.is_empty() && self.phone_number_types.is_empty() && self.fast_port.is_none()
    }
}

impl FocWindows {
    /// The hours of a kind of port.
    pub(crate) fn hours_of(&self, country: &str, number_type: &str, fast_port: bool) -> Option<&PortingHours> {
        self.hours.iter().find(|hours| hours.fit(country, number_type, fast_port))
    }

    pub(super) fn check(&self) -> Checked {
        within(self.offered, 1, 366, "foc_windows.offered")?;
        for (index, row) in self.hours.iter().enumerate() {
            let path = format!("foc_windows.hours[{index}]");
            countries(&row.country_codes, &format!("{path}.country_codes"))?;
            number_types(&row.phone_number_types, &format!("{path}.phone_number_types"))?;
            within(row.to_hour, 1, 24, &format!("{path}.to_hour"))?;
            require(row.from_hour < row.to_hour, format!("{path}.from_hour"), "must lie before to_hour")?;
            within(row.lead_business_days, 1, 366, &format!("{path}.lead_business_days"))?;
        }
        let complete = self.hours.last().is_some_and(PortingHours::fits_all);
        require(complete, "foc_windows.hours", "must end with a row that fits every order")
    }
}
