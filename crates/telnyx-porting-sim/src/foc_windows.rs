//! When a port may happen: windows for the FOC date and for activation.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::assumptions::{FAST_PORT_LEAD_DAYS, FOC_WINDOWS, INTERNATIONAL_LEAD_DAYS, US_LEAD_DAYS};
use crate::calendar::business_days_after;
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

/// Local business hours of ports, by country and kind of port.
fn hours(country: &str, number_type: &str, fast_port: bool) -> (Tz, u32, u32) {
    match (country, fast_port) {
        ("US", true) => (chrono_tz::America::Chicago, 6, 20),
        ("CA", true) => (chrono_tz::America::Chicago, 8, 15),
        ("US" | "CA", false) => (chrono_tz::America::Chicago, 9, 17),
        ("GB", _) if number_type == "toll_free" => (chrono_tz::Europe::London, 0, 4),
        ("GB", _) => (chrono_tz::Europe::London, 10, 16),
        ("DE", _) => (chrono_tz::Europe::Berlin, 6, 8),
        ("AU", _) => (chrono_tz::Australia::Sydney, 9, 17),
        _ => (chrono_tz::UTC, 9, 17),
    }
}

fn lead_days(country: &str, fast_port: bool) -> u32 {
    match (country, fast_port) {
        (_, true) => FAST_PORT_LEAD_DAYS,
        ("US" | "CA", false) => US_LEAD_DAYS,
        _ => INTERNATIONAL_LEAD_DAYS,
    }
}

/// The next windows for the FOC date of an order, seen at `now`.
pub(crate) fn upcoming(now: DateTime<Utc>, country: &str, number_type: &str, fast_port: bool) -> Vec<Window> {
    let (zone, from, to) = hours(country, number_type, fast_port);
    let today = now.with_timezone(&zone).date_naive();
    business_days_after(today, lead_days(country, fast_port), country)
        .filter_map(|day| window_on(zone, day, from, to))
        .take(FOC_WINDOWS)
        .collect()
}

/// The window for activation on the day of `foc`.
pub(crate) fn activation_window(foc: DateTime<Utc>, country: &str, number_type: &str, fast_port: bool) -> Window {
    let (zone, from, to) = hours(country, number_type, fast_port);
    let day = foc.with_timezone(&zone).date_naive();
    match window_on(zone, day, from, to) {
        Some(window) => Window { start: window.start.min(foc), end: window.end.max(foc) },
        None => Window { start: foc, end: foc },
    }
}

fn window_on(zone: Tz, day: NaiveDate, from: u32, to: u32) -> Option<Window> {
    let local = |hour: u32| {
        let (day, hour) = if hour == 24 { (day.checked_add_days(Days::new(1))?, 0) } else { (day, hour) };
        let naive = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?);
        // A clock change never falls into these hours; `earliest` only settles the type.
        zone.from_local_datetime(&naive).earliest().map(|local| local.to_utc())
    };
    Some(Window { start: local(from)?, end: local(to)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        time::parse(text).unwrap()
    }

    #[test]
    fn windows_follow_central_time_over_the_clock_change() {
        // Clocks change on Sunday 2026-03-08.
        let windows = upcoming(at("2026-03-02T15:00:00Z"), "US", "local", false);
        assert_eq!(windows.len(), FOC_WINDOWS);
        assert_eq!(windows[0].start, at("2026-03-05T15:00:00Z"));
        assert_eq!(windows[0].end, at("2026-03-05T23:00:00Z"));
        assert_eq!(windows[2].start, at("2026-03-09T14:00:00Z"));
        assert_eq!(windows[2].end, at("2026-03-09T22:00:00Z"));
    }

    #[test]
    fn fast_port_windows_cross_midnight_utc() {
        let windows = upcoming(at("2026-09-16T15:00:00Z"), "US", "local", true);
        assert_eq!(windows[0].start, at("2026-09-18T11:00:00Z"));
        assert_eq!(windows[0].end, at("2026-09-19T01:00:00Z"));
        let foc = at("2026-09-18T20:00:00Z");
        assert_eq!(activation_window(foc, "US", "local", true), windows[0]);
    }

    #[test]
    fn thanksgiving_is_left_out() {
        let windows = upcoming(at("2026-11-20T15:00:00Z"), "US", "local", false);
        assert!(windows.iter().all(|window| {
            window.start.with_timezone(&chrono_tz::America::Chicago).date_naive().to_string() != "2026-11-26"
        }));
        assert_eq!(windows[1].start, at("2026-11-27T15:00:00Z"));
    }
}
