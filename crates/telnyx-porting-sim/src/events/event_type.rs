//! The types of events.

use serde::{Deserialize, Serialize};

/// A type of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum EventType {
    /// A draft is gone.
    #[serde(rename = "porting_order.deleted")]
    Deleted,
    /// An LOA was attached.
    #[serde(rename = "porting_order.loa_updated")]
    LoaUpdated,
    /// The messaging side of an order moved.
    #[serde(rename = "porting_order.messaging_changed")]
    MessagingChanged,
    /// An order moved.
    #[serde(rename = "porting_order.status_changed")]
    StatusChanged,
    /// A sharing token ran out.
    #[serde(rename = "porting_order.sharing_token_expired")]
    SharingTokenExpired,
    /// A comment was added.
    #[serde(rename = "porting_order.new_comment")]
    NewComment,
    /// Numbers moved to another order.
    #[serde(rename = "porting_order.split")]
    Split,
}

impl EventType {
    const EACH: [Self; 7] = [
        Self::Deleted,
        Self::LoaUpdated,
        Self::MessagingChanged,
        Self::StatusChanged,
        Self::SharingTokenExpired,
        Self::NewComment,
        Self::Split,
    ];

    /// All wire values, for filters.
    pub(crate) const ALL: &'static [&'static str] = &{
        let mut values = [""; Self::EACH.len()];
        let mut index = 0;
        while index < values.len() {
            values[index] = Self::EACH[index].as_str();
            index += 1;
        }
        values
    };

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Deleted => "porting_order.deleted",
            Self::LoaUpdated => "porting_order.loa_updated",
            Self::MessagingChanged => "porting_order.messaging_changed",
            Self::StatusChanged => "porting_order.status_changed",
            Self::SharingTokenExpired => "porting_order.sharing_token_expired",
            Self::NewComment => "porting_order.new_comment",
            Self::Split => "porting_order.split",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_spelled_alike_in_the_table_and_on_the_wire() {
        for event_type in EventType::EACH {
            assert_eq!(serde_json::to_value(event_type).unwrap(), event_type.as_str());
        }
    }
}
