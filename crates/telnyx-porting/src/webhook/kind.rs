//! What an event says, by its type.

use std::fmt;

use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use telnyx_porting_raw::Timestamp;
use telnyx_porting_raw::types::{
    ExceptionType, MessagingPortStatus, PortingEventComment, PortingEventPayload, PortingEventType, PortingOrderId,
    PortingOrderMessaging, PortingOrderStatus, PortingPhoneNumberId,
};

/// What an event says.
///
/// `Debug` leaves out what can be personal: words of comments and reasons, and your references.
#[derive(Clone)]
#[non_exhaustive]
pub enum EventKind {
    /// `porting_order.status_changed`. It has no FOC date: read the order after `foc-date-confirmed`.
    #[non_exhaustive]
    StatusChanged {
        /// The order.
        order_id: PortingOrderId,
        /// The new status, with its reasons.
        status: PortingOrderStatus,
        /// Your own reference of the order.
        customer_reference: Option<String>,
        /// Key of the order for support, `sr_…`.
        support_key: Option<String>,
        /// When the order changed; can be seconds from the time of the event.
        updated_at: Option<Timestamp>,
    },
    /// `porting_order.new_comment`, of whoever wrote it.
    #[non_exhaustive]
    NewComment {
        /// The order.
        order_id: PortingOrderId,
        /// The comment. `user_id` is `None` for the porting desk.
        comment: PortingEventComment,
        /// Key of the order for support, `sr_…`.
        support_key: Option<String>,
    },
    /// `porting_order.split`: the porting desk moved a number to another order. One event comes for each number.
    #[non_exhaustive]
    Split {
        /// The order that the number left.
        from: PortingOrderId,
        /// The order that it is in now, perhaps one that you have not seen.
        to: PortingOrderId,
        /// The numbers that moved. Webhooks leave them out: list the numbers of both orders again.
        phone_numbers: Vec<PortingPhoneNumberId>,
    },
    /// `porting_order.messaging_changed`.
    #[non_exhaustive]
    MessagingChanged {
        /// The order.
        order_id: PortingOrderId,
        /// How far messaging is. Webhooks leave `messaging_port_completed` out.
        messaging: PortingOrderMessaging,
        /// Your own reference of the order.
        customer_reference: Option<String>,
    },
    /// `porting_order.deleted`: the draft was removed, by you or after 30 days.
    #[non_exhaustive]
    Deleted {
        /// The order.
        order_id: PortingOrderId,
        /// Your own reference of the order.
        customer_reference: Option<String>,
        /// When it was removed.
        deleted_at: Option<Timestamp>,
    },
    /// `porting_order.loa_updated`: somebody with a sharing token attached an LOA. In the history only, without payload;
    /// no webhook is sent.
    #[non_exhaustive]
    LoaUpdated {
        /// The order, where it is told.
        order_id: Option<PortingOrderId>,
    },
    /// `porting_order.sharing_token_expired`. In the history only, without payload; no webhook is sent.
    #[non_exhaustive]
    SharingTokenExpired {
        /// The order, where it is told.
        order_id: Option<PortingOrderId>,
    },
    /// A type that this version does not know, or a known one without what belongs to it.
    /// [`Event::payload`](super::Event::payload) has what came.
    #[non_exhaustive]
    Other {
        /// The orders that it seems to be about.
        order_ids: Vec<PortingOrderId>,
    },
}

impl EventKind {
    /// Reads a payload. Fields that do not fit are left out; where one of them is needed it is [`EventKind::Other`]: news
    /// that cannot be read in full is news all the same. `about` is the order that the envelope names.
    pub(super) fn read(event_type: &PortingEventType, payload: &Value, about: Option<PortingOrderId>) -> Self {
        let typed = fitting(payload);
        let kind = typed.and_then(|typed| Self::typed(event_type, typed, payload, about.as_ref()));
        kind.unwrap_or_else(|| {
            let order_ids = orders_in(event_type, payload, about);
            match event_type {
                PortingEventType::PortingOrderLoaUpdated => Self::LoaUpdated { order_id: order_ids.into_iter().next() },
                PortingEventType::PortingOrderSharingTokenExpired => {
                    Self::SharingTokenExpired { order_id: order_ids.into_iter().next() }
                }
                _ => Self::Other { order_ids },
            }
        })
    }

    fn typed(
        event_type: &PortingEventType,
        typed: PortingEventPayload,
        payload: &Value,
        about: Option<&PortingOrderId>,
    ) -> Option<Self> {
        use PortingEventType as Type;
        let customer_reference = typed.customer_reference;
        let support_key = typed.support_key;
        let order_id = typed.id.or_else(|| typed.porting_order_id.clone()).or_else(|| about.cloned());
        Some(match event_type {
            Type::PortingOrderStatusChanged => Self::StatusChanged {
                order_id: order_id?,
                status: typed.status.or_else(|| odd_status(payload.get("status")?))?,
                customer_reference,
                support_key,
                updated_at: typed.updated_at,
            },
            Type::PortingOrderNewComment => Self::NewComment {
                // `id` could be the id of the comment.
                order_id: typed.porting_order_id.or_else(|| about.cloned())?,
                comment: typed.comment.or_else(|| fitting(payload.get("comment")?))?,
                support_key,
            },
            Type::PortingOrderSplit => Self::Split {
                from: typed.from?.id?,
                to: typed.to?.id?,
                phone_numbers: typed.porting_phone_numbers.into_iter().filter_map(|number| number.id).collect(),
            },
            Type::PortingOrderMessagingChanged => Self::MessagingChanged {
                order_id: order_id?,
                messaging: typed
                    .messaging
                    .or_else(|| messaging_with_status(payload.get("messaging")?))
                    .or_else(|| messaging_with_status(payload))?,
                customer_reference,
            },
            Type::PortingOrderDeleted => {
                Self::Deleted { order_id: order_id?, customer_reference, deleted_at: typed.deleted_at }
            }
            _ => return None,
        })
    }

    /// Every order that the event is about: two for a split.
    pub fn order_ids(&self) -> impl Iterator<Item = &PortingOrderId> {
        let (first, second, more): (_, _, &[PortingOrderId]) = match self {
            Self::StatusChanged { order_id, .. }
            | Self::NewComment { order_id, .. }
            | Self::MessagingChanged { order_id, .. }
            | Self::Deleted { order_id, .. } => (Some(order_id), None, &[]),
            Self::Split { from, to, .. } => (Some(from), Some(to), &[]),
            Self::LoaUpdated { order_id } | Self::SharingTokenExpired { order_id } => (order_id.as_ref(), None, &[]),
            Self::Other { order_ids } => (None, None, order_ids),
        };
        first.into_iter().chain(second).chain(more)
    }

    fn name(&self) -> &'static str {
        match self {
            Self::StatusChanged { .. } => "StatusChanged",
            Self::NewComment { .. } => "NewComment",
            Self::Split { .. } => "Split",
            Self::MessagingChanged { .. } => "MessagingChanged",
            Self::Deleted { .. } => "Deleted",
            Self::LoaUpdated { .. } => "LoaUpdated",
            Self::SharingTokenExpired { .. } => "SharingTokenExpired",
            Self::Other { .. } => "Other",
        }
    }
}

impl fmt::Debug for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.name());
        shown.field("orders", &self.order_ids().collect::<Vec<_>>());
        match self {
            Self::StatusChanged { status, .. } => {
                let codes: Vec<_> = status.details.iter().filter_map(|detail| detail.code.as_ref()).collect();
                shown.field("status", &status.value).field("codes", &codes);
            }
            Self::NewComment { comment, .. } => {
                shown.field("comment", comment);
            }
            Self::MessagingChanged { messaging, .. } => {
                shown.field("status", &messaging.messaging_port_status);
            }
            _ => {}
        }
        shown.finish_non_exhaustive()
    }
}

/// An object without the members that do not fit, for types that need none of theirs. One odd field beside it does not
/// make news unreadable.
fn fitting<T: DeserializeOwned>(object: &Value) -> Option<T> {
    if let Ok(whole) = T::deserialize(object) {
        return Some(whole);
    }
    let alone = |(name, member): (&String, &Value)| Map::from_iter([(name.clone(), member.clone())]);
    let fits = |member: &Map<String, Value>| T::deserialize(member).is_ok();
    let members: Map<String, Value> = object.as_object()?.iter().map(alone).filter(fits).flatten().collect();
    T::deserialize(members).ok()
}

/// A status whose reasons are not what they are today: until 2021 they were codes alone.
fn odd_status(status: &Value) -> Option<PortingOrderStatus> {
    let reason = |detail: &Value| match detail {
        Value::String(code) => Some(json!({ "code": code })),
        detail => serde_json::to_value(fitting::<ExceptionType>(detail)?).ok(),
    };
    let details: Vec<Value> = status.get("details")?.as_array().into_iter().flatten().filter_map(reason).collect();
    PortingOrderStatus::deserialize(json!({ "value": status.get("value")?, "details": details })).ok()
}

/// Some senders leave the object around the status out.
fn messaging_with_status(object: &Value) -> Option<PortingOrderMessaging> {
    let messaging: PortingOrderMessaging = fitting(object)?;
    messaging.messaging_port_status.as_ref().map(MessagingPortStatus::as_str)?;
    Some(messaging)
}

/// The orders that a payload names, wherever they stand.
fn orders_in(event_type: &PortingEventType, payload: &Value, about: Option<PortingOrderId>) -> Vec<PortingOrderId> {
    let mut places = vec!["/porting_order_id", "/porting_order/id", "/comment/porting_order_id", "/from/id", "/to/id"];
    // Elsewhere `id` is a message, a call, anything.
    let is_of_order = event_type.as_str().starts_with("porting_order.");
    if is_of_order && *event_type != PortingEventType::PortingOrderNewComment {
        places.push("/id");
    }
    let named = places.into_iter().filter_map(|place| payload.pointer(place)?.as_str()?.parse().ok());
    let mut orders: Vec<PortingOrderId> = Vec::new();
    for order in about.into_iter().chain(named) {
        if !orders.contains(&order) {
            orders.push(order);
        }
    }
    orders
}
