//! Business days: weekends and the six holidays on which nothing ports in the US.

use chrono::{Datelike, NaiveDate, Weekday};

/// Whether numbers of this country port on this day.
pub(crate) fn is_business_day(date: NaiveDate, country: &str) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let holiday = matches!(country, "US" | "CA") && is_porting_holiday(date);
    !weekend && !holiday
}

/// New Year, Memorial, Independence, Labor, Thanksgiving and Christmas Day. A holiday on a weekend is
/// observed on the nearest weekday.
fn is_porting_holiday(date: NaiveDate) -> bool {
    let fixed = [(1, 1), (7, 4), (12, 25)];
    let around = [date.pred_opt(), Some(date), date.succ_opt()];
    let observed = around
        .into_iter()
        .flatten()
        .any(|holiday| fixed.contains(&(holiday.month(), holiday.day())) && observed_on(holiday) == Some(date));
    let nth = date.day0() / 7 + 1;
    observed
        || match (date.month(), date.weekday()) {
            (5, Weekday::Mon) => date.day() + 7 > 31,
            (9, Weekday::Mon) => nth == 1,
            (11, Weekday::Thu) => nth == 4,
            _ => false,
        }
}

fn observed_on(holiday: NaiveDate) -> Option<NaiveDate> {
    match holiday.weekday() {
        Weekday::Sat => holiday.pred_opt(),
        Weekday::Sun => holiday.succ_opt(),
        _ => Some(holiday),
    }
}

/// Business days from the `lead`th one after `from` on.
pub(crate) fn business_days_after(from: NaiveDate, lead: u32, country: &str) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().skip(1).filter(move |date| is_business_day(*date, country)).skip(lead.saturating_sub(1) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_six_holidays() {
        for holiday in [
            "2026-01-01",
            "2026-05-25",
            "2026-07-03",
            "2026-09-07",
            "2026-11-26",
            "2026-12-25",
            "2027-07-05",
            "2027-12-24",
            "2027-05-31",
        ] {
            assert!(!is_business_day(day(holiday), "US"), "{holiday}");
        }
        for ordinary in ["2026-05-18", "2026-11-27", "2026-07-02", "2026-12-24", "2026-01-02"] {
            assert!(is_business_day(day(ordinary), "US"), "{ordinary}");
        }
        assert!(is_business_day(day("2026-11-26"), "DE"));
        assert!(!is_business_day(day("2026-11-28"), "DE"));
    }

    #[test]
    fn new_year_on_saturday_is_observed_the_year_before() {
        assert!(!is_business_day(day("2027-12-31"), "US"));
    }

    #[test]
    fn lead_days_skip_weekends() {
        let mut days = business_days_after(day("2026-03-05"), 2, "US");
        assert_eq!(days.next(), Some(day("2026-03-09")));
        assert_eq!(days.next(), Some(day("2026-03-10")));
    }
}
