//! Small helpers on generated models.

use chrono::{DateTime, Utc};

use crate::types::{ExceptionType, FocWindow, PortingOrder, PortingOrderStatusValue};

impl PortingOrderStatusValue {
    /// Whether nothing will happen to the order any more. An unknown status is never final.
    ///
    /// ```
    /// use telnyx_porting_raw::types::PortingOrderStatusValue;
    ///
    /// assert!(PortingOrderStatusValue::Ported.is_final());
    /// // The spelling of specifications up to 2023.
    /// assert!(PortingOrderStatusValue::from("canceled").is_final());
    /// assert!(!PortingOrderStatusValue::from("port-activating").is_final());
    /// ```
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Ported | Self::Cancelled) || *self == "canceled"
    }
}

impl PortingOrder {
    /// Whether nothing will happen to the order any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.status.value.is_final()
    }

    /// What is wrong: the reasons of an order in `exception`. The details can stay filled in later states, where they
    /// mean nothing, so they are only given in that one.
    #[must_use]
    pub fn exceptions(&self) -> &[ExceptionType] {
        if self.status.value == PortingOrderStatusValue::Exception { &self.status.details } else { &[] }
    }

    /// The embedded phone numbers: the first 50 at most; `porting_phone_numbers_count` says how many there are.
    pub fn embedded_numbers(&self) -> impl Iterator<Item = &str> {
        self.phone_numbers.iter().map(|number| number.phone_number.as_str())
    }

    /// The agreed FOC date. A date that was only asked for is not one, and neither is the date of an order whose losing
    /// carrier has not agreed yet.
    #[must_use]
    pub fn foc_date(&self) -> Option<DateTime<Utc>> {
        self.activation_settings.as_ref()?.foc_datetime_actual.as_ref()?.utc()
    }

    /// Whether Telnyx can move the numbers by its automated path (US and Canada).
    #[must_use]
    pub fn is_fast_port(&self) -> bool {
        self.activation_settings.as_ref().and_then(|settings| settings.fast_port_eligible).unwrap_or(false)
    }
}

impl FocWindow {
    /// Beginning and end, by whichever of the two spellings the server used; `None` unless both are dates in order.
    #[must_use]
    pub fn span(&self) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let start = self.started_at.as_ref().or(self.start_time.as_ref())?.utc()?;
        let end = self.ended_at.as_ref().or(self.end_time.as_ref())?.utc()?;
        (start < end).then_some((start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(json: &str) -> PortingOrder {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn old_details_are_no_exceptions() {
        let details = r#"[{"code":"LOCATION_MISMATCH","description":"x"}]"#;
        let in_exception = order(&format!(r#"{{"id":"1","status":{{"value":"exception","details":{details}}}}}"#));
        assert_eq!(in_exception.exceptions().len(), 1);
        let later = order(&format!(r#"{{"id":"1","status":{{"value":"ported","details":{details}}}}}"#));
        assert!(later.exceptions().is_empty() && later.is_final());
    }

    #[test]
    fn a_wish_is_not_a_date() {
        let json = r#"{"id":"1","status":{"value":"submitted"},
            "activation_settings":{"foc_datetime_requested":"2026-03-17T18:00:00Z","foc_datetime_actual":null}}"#;
        assert_eq!(order(json).foc_date(), None);
    }

    #[test]
    fn windows_in_both_spellings() {
        let window = |json: &str| serde_json::from_str::<FocWindow>(json).unwrap().span();
        assert!(window(r#"{"started_at":"2026-03-17T15:00:00Z","ended_at":"2026-03-17T23:00:00Z"}"#).is_some());
        assert!(window(r#"{"start_time":"2026-03-17T15:00:00Z","end_time":"2026-03-17T23:00:00Z"}"#).is_some());
        assert!(window(r#"{"started_at":"2026-03-17T15:00:00Z","ended_at":"2026-03-17T14:00:00Z"}"#).is_none());
        assert!(window(r#"{"started_at":"2026-03-17T15:00:00Z"}"#).is_none());
    }
}
