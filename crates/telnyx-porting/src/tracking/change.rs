//! What happens to an order that is followed.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{
    ActivationStatus, CommentId, CommentUserType, ExceptionCode, MessagingPortStatus, OrderRequirementStatus,
    PortingEventComment, PortingOrder, PortingOrderId, PortingOrderStatusValue, RequirementTypeId,
};

/// Something that happened to an order.
///
/// `Debug` leaves out what the order holds, but for its status: references, and what the porting desk wrote, can be personal.
#[derive(Clone)]
#[non_exhaustive]
pub struct OrderChange {
    /// The order.
    pub order_id: PortingOrderId,
    /// What happened.
    pub kind: ChangeKind,
    /// When it happened, by the server's time, where it is known. Changes that only reading the order shows have the time
    /// at which it was last changed.
    pub at: Option<DateTime<Utc>>,
    /// The order as it was last read: that can be after this change, or a moment before it, where the change is known from
    /// the history; what `kind` says is right. `None` if it is gone. Its numbers are only there on the day of the port.
    /// Changes of one look share it.
    pub order: Option<Arc<PortingOrder>>,
}

/// What happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChangeKind {
    /// First look: where it stands.
    Seen,
    /// It has another status. Statuses that it passed through between two looks are told, too.
    Status {
        /// The status before.
        from: PortingOrderStatusValue,
        /// The status now.
        to: PortingOrderStatusValue,
    },
    /// It is in exception for other reasons than before. What the porting desk wrote about each is in the `status` of
    /// the order.
    Exception {
        /// The reasons now.
        codes: Vec<ExceptionCode>,
    },
    /// The agreed FOC date was set or moved.
    FocDate {
        /// The date before.
        from: Option<DateTime<Utc>>,
        /// The date now.
        to: Option<DateTime<Utc>>,
    },
    /// A number moved on in the number database (US and Canada), on the day of the port.
    NumberActivation {
        /// The number.
        phone_number: String,
        /// Its state before, where it is known.
        from: Option<ActivationStatus>,
        /// Its state now.
        to: ActivationStatus,
    },
    /// Messaging, which is moved apart from voice, came further.
    Messaging {
        /// Its state before, where it is known.
        from: Option<MessagingPortStatus>,
        /// Its state now.
        to: MessagingPortStatus,
    },
    /// The porting desk, or the system, wrote a comment. Those of your own side are not told.
    Comment(DeskComment),
    /// A value that was supplied for a requirement was decided on, or is being looked at.
    Requirement {
        /// The requirement.
        requirement_type_id: RequirementTypeId,
        /// Its state before, where it is known.
        from: Option<OrderRequirementStatus>,
        /// Its state now.
        to: OrderRequirementStatus,
    },
    /// The porting desk moved numbers of it to another order, which is followed from now on, too.
    Split {
        /// The other order.
        into: PortingOrderId,
    },
    /// Somebody attached an LOA to it with a sharing token.
    LoaUpdated,
    /// It does not exist any more: a draft was deleted, or is older than 30 days.
    Gone,
}

/// A comment of the porting desk. `Debug` leaves its words out.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeskComment {
    /// Id of the comment, where it is told.
    pub id: Option<CommentId>,
    /// Its words.
    pub body: String,
    /// Who wrote it.
    pub author: Option<CommentUserType>,
}

impl DeskComment {
    /// `None` for a comment of your own side.
    pub(super) fn from_event(comment: PortingEventComment) -> Option<Self> {
        let PortingEventComment { id, body, user_type, .. } = comment;
        let own = user_type == Some(CommentUserType::User);
        (!own).then(|| Self { id, body: body.unwrap_or_default(), author: user_type })
    }
}

impl fmt::Debug for DeskComment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeskComment").field("id", &self.id).field("author", &self.author).finish_non_exhaustive()
    }
}

impl fmt::Debug for OrderChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.order.as_ref().map(|order| &order.status.value);
        f.debug_struct("OrderChange")
            .field("order_id", &self.order_id)
            .field("kind", &self.kind)
            .field("at", &self.at)
            .field("order_status", &status)
            .finish_non_exhaustive()
    }
}

/// A line for a log or a terminal, without personal data: the words of comments are left out.
impl fmt::Display for OrderChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "order {}: ", self.order_id)?;
        match &self.kind {
            ChangeKind::Seen => match &self.order {
                Some(order) => write!(f, "{}", order.status.value),
                None => f.write_str("gone"),
            },
            ChangeKind::Status { from, to } => write!(f, "{from} -> {to}"),
            ChangeKind::Exception { codes } => {
                f.write_str("exception")?;
                codes.iter().try_for_each(|code| write!(f, " {code}"))
            }
            ChangeKind::FocDate { to: Some(date), .. } => write!(f, "FOC date {}", date.format("%Y-%m-%d %H:%M UTC")),
            ChangeKind::FocDate { to: None, .. } => f.write_str("FOC date taken back"),
            ChangeKind::NumberActivation { phone_number, to, .. } => write!(f, "{phone_number} {to}"),
            ChangeKind::Messaging { to, .. } => write!(f, "messaging {to}"),
            ChangeKind::Comment(_) => f.write_str("comment by the porting desk"),
            ChangeKind::Requirement { requirement_type_id, to, .. } => {
                write!(f, "requirement {requirement_type_id} {to}")
            }
            ChangeKind::Split { into } => write!(f, "numbers moved to order {into}"),
            ChangeKind::LoaUpdated => f.write_str("LOA attached by a sharing token"),
            ChangeKind::Gone => f.write_str("gone"),
        }
    }
}
