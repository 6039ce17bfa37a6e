//! Choosing the FOC date to ask for.

use chrono::{DateTime, SecondsFormat, Utc};
use telnyx_porting_raw::types::FocWindow;

use super::gap::Gap;
use crate::port_request::FocDate;

type Span = (DateTime<Utc>, DateTime<Utc>);

/// The first instant that fulfils a wish and lies inside a window, not before `now`; or why there is none.
pub(crate) fn choose(wish: &FocDate, windows: &[FocWindow], now: DateTime<Utc>) -> Result<DateTime<Utc>, Gap> {
    let mut spans: Vec<Span> = windows.iter().filter_map(FocWindow::span).filter(|(_, end)| *end > now).collect();
    spans.sort();
    let from = |earliest: DateTime<Utc>| {
        spans.iter().find(|(_, end)| *end > earliest).map(|(start, _)| (*start).max(earliest))
    };
    let chosen = match wish {
        FocDate::Earliest => from(now),
        FocDate::NotBefore(time) => from((*time).max(now)),
        FocDate::On(day) => {
            spans.iter().find(|(start, _)| start.date_naive() == *day).map(|(start, _)| (*start).max(now))
        }
        FocDate::At(time) => {
            spans.iter().any(|(start, end)| start <= time && time < end && now <= *time).then_some(*time)
        }
    };
    chosen.ok_or_else(|| no_window(wish, &spans))
}

fn no_window(wish: &FocDate, spans: &[Span]) -> Gap {
    let text = |time: &DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let wanted = match wish {
        FocDate::Earliest => "the earliest date".to_owned(),
        FocDate::NotBefore(time) => format!("a date not before {}", text(time)),
        FocDate::On(day) => format!("{day}"),
        FocDate::At(time) => text(time),
    };
    let remedy = match (spans.first(), spans.last()) {
        (Some((first, _)), Some((last, end))) => format!(
            "choose from the {} windows between {} and {} (the last one begins {})",
            spans.len(),
            text(first),
            text(end),
            text(last)
        ),
        _ => "the server offers no window now: run again later, or ask the porting desk".to_owned(),
    };
    let message = format!("no allowed FOC window fits {wanted}");
    Gap::new("/activation_settings/foc_datetime_requested", message, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn windows() -> Vec<FocWindow> {
        // The second one crosses midnight UTC; the list is not in order.
        let json = r#"[
            {"started_at":"2027-03-02T11:00:00Z","ended_at":"2027-03-03T01:00:00Z"},
            {"started_at":"2027-03-01T15:00:00Z","ended_at":"2027-03-01T23:00:00Z"},
            {"started_at":"soon","ended_at":"later"}
        ]"#;
        serde_json::from_str(json).unwrap()
    }

    fn chosen(wish: FocDate, now: &str) -> Option<String> {
        choose(&wish, &windows(), at(now)).ok().map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
    }

    #[test]
    fn the_earliest_is_the_beginning_of_the_first_window() {
        assert_eq!(chosen(FocDate::Earliest, "2027-02-25T00:00:00Z").as_deref(), Some("2027-03-01T15:00:00Z"));
    }

    #[test]
    fn never_in_the_past() {
        assert_eq!(chosen(FocDate::Earliest, "2027-03-01T16:30:00Z").as_deref(), Some("2027-03-01T16:30:00Z"));
        assert_eq!(chosen(FocDate::At(at("2027-03-01T16:00:00Z")), "2027-03-01T16:30:00Z"), None);
        assert_eq!(chosen(FocDate::Earliest, "2027-03-04T00:00:00Z"), None);
    }

    #[test]
    fn a_day_a_floor_or_an_instant() {
        let now = "2027-02-25T00:00:00Z";
        assert_eq!(chosen(FocDate::On("2027-03-02".parse().unwrap()), now).as_deref(), Some("2027-03-02T11:00:00Z"));
        assert_eq!(chosen(FocDate::On("2027-03-03".parse().unwrap()), now), None);
        let floor = FocDate::NotBefore(at("2027-03-02T12:00:00Z"));
        assert_eq!(chosen(floor, now).as_deref(), Some("2027-03-02T12:00:00Z"));
        assert_eq!(chosen(FocDate::At(at("2027-03-03T00:30:00Z")), now).as_deref(), Some("2027-03-03T00:30:00Z"));
        assert_eq!(chosen(FocDate::At(at("2027-03-03T01:00:00Z")), now), None, "the end is not inside");
    }

    #[test]
    fn a_refusal_says_what_is_on_offer() {
        let gap =
            choose(&FocDate::On("2027-04-01".parse().unwrap()), &windows(), at("2027-02-25T00:00:00Z")).unwrap_err();
        insta::assert_snapshot!(gap, @"/activation_settings/foc_datetime_requested: no allowed FOC window fits 2027-04-01; choose from the 2 windows between 2027-03-01T15:00:00Z and 2027-03-03T01:00:00Z (the last one begins 2027-03-02T11:00:00Z)");
    }
}
