//! When a port may happen: windows for the FOC date and for activation.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use serde_json::{Value, json};

use crate::assumptions::{FocWindows, PortingHours};
use crate::calendar::{business_days_after, is_business_day};
use crate::orders::PortTraits;
use crate::time;

/// A span of time in which a port may happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) start: DateTime<Utc>,
    pub(crate) end: DateTime<Utc>,
}

impl Window {
    pub(crate) fn contains(&self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant <= self.end
    }

    /// As `allowed_foc_windows` shows it: both spellings of the times.
    pub(crate) fn as_foc_window(&self) -> Value {
        json!({
            "record_type": "allowed_foc_window",
            "start_time": time::seconds(self.start),
            "end_time": time::seconds(self.end),
            "started_at": time::seconds(self.start),
            "ended_at": time::seconds(self.end),
        })
    }

    /// As an activation job shows it.
    pub(crate) fn as_activation_window(&self) -> Value {
        json!({ "start_at": time::seconds(self.start), "end_at": time::seconds(self.end) })
    }
}

impl FocWindows {
    fn hours_for(&self, traits: &PortTraits) -> Option<&PortingHours> {
        self.hours_of(traits.country, traits.number_type, traits.fast_port_eligible)
    }

    /// The next windows for the FOC date of an order, seen at `now`.
    pub(crate) fn upcoming(&self, now: DateTime<Utc>, traits: &PortTraits) -> Vec<Window> {
        let Some(hours) = self.hours_for(traits) else {
            return Vec::new();
        };
        let today = now.with_timezone(&hours.time_zone).date_naive();
        business_days_after(today, hours.lead_business_days, traits.country)
            .filter_map(|day| window_on(hours, day))
            .take(self.offered)
            .collect()
    }

    /// The first instant from `date` on at which numbers may port: `date` itself inside the hours of a
    /// business day, the opening of the next window otherwise.
    pub(crate) fn on_or_after(&self, date: DateTime<Utc>, traits: &PortTraits) -> DateTime<Utc> {
        let opening = self.hours_for(traits).and_then(|hours| {
            let day = date.with_timezone(&hours.time_zone).date_naive();
            // The last day may open a window that closes the day after.
            let days = day.pred_opt()?.iter_days().filter(|day| is_business_day(*day, traits.country));
            let window = days.filter_map(|day| window_on(hours, day)).find(|window| date <= window.end)?;
            Some(window.start.max(date))
        });
        opening.unwrap_or(date)
    }

    /// The window for activation on the day of `foc`.
    pub(crate) fn activation_window(&self, foc: DateTime<Utc>, traits: &PortTraits) -> Window {
        let window = self.hours_for(traits).and_then(|hours| {
            let day = foc.with_timezone(&hours.time_zone).date_naive();
            window_on(hours, day)
        });
        match window {
            Some(window) => Window { start: window.start.min(foc), end: window.end.max(foc) },
            None => Window { start: foc, end: foc },
        }
    }
}

fn window_on(hours: &PortingHours, day: NaiveDate) -> Option<Window> {
    let local = |hour: u32| {
        let (day, hour) = if hour == 24 { (day.checked_add_days(Days::new(1))?, 0) } else { (day, hour) };
        let naive = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?);
        // A day whose hours a clock change skips has no window.
        hours.time_zone.from_local_datetime(&naive).earliest().map(|local| local.to_utc())
    };
    Some(Window { start: local(hours.from_hour)?, end: local(hours.to_hour)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        time::parse(text).unwrap()
    }

    const fn us_local(fast_port_eligible: bool) -> PortTraits {
        PortTraits { country: "US", number_type: "local", carrier: None, fast_port_eligible }
    }

    fn upcoming(now: &str, fast_port: bool) -> Vec<Window> {
        FocWindows::default().upcoming(at(now), &us_local(fast_port))
    }

    #[test]
    fn windows_follow_central_time_over_the_clock_change() {
        // Clocks change on Sunday 2026-03-08.
        let windows = upcoming("2026-03-02T15:00:00Z", false);
        assert_eq!(windows.len(), 20);
        assert_eq!(windows[0].start, at("2026-03-05T15:00:00Z"));
        assert_eq!(windows[0].end, at("2026-03-05T23:00:00Z"));
        assert_eq!(windows[2].start, at("2026-03-09T14:00:00Z"));
        assert_eq!(windows[2].end, at("2026-03-09T22:00:00Z"));
    }

    #[test]
    fn fast_port_windows_cross_midnight_utc() {
        let windows = upcoming("2026-09-16T15:00:00Z", true);
        assert_eq!(windows[0].start, at("2026-09-18T11:00:00Z"));
        assert_eq!(windows[0].end, at("2026-09-19T01:00:00Z"));
        let foc = at("2026-09-18T20:00:00Z");
        assert_eq!(FocWindows::default().activation_window(foc, &us_local(true)), windows[0]);
    }

    #[test]
    fn thanksgiving_is_left_out() {
        let windows = upcoming("2026-11-20T15:00:00Z", false);
        assert!(windows.iter().all(|window| {
            window.start.with_timezone(&chrono_tz::America::Chicago).date_naive().to_string() != "2026-11-26"
        }));
        assert_eq!(windows[1].start, at("2026-11-27T15:00:00Z"));
    }
}
