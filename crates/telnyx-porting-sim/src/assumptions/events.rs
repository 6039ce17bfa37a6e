//! Which events come of what.

use serde::{Deserialize, Serialize};

use super::{CommentAuthor, MessagingStatus, OrderStatus};

/// Which events come of what, and what they look like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Events {
    /// Statuses whose arrival is announced by `status_changed`. Default all; an order is born as a draft
    /// without an event.
    pub status_changed: Vec<OrderStatus>,
    /// Authors whose comments are announced by `new_comment`. Default both.
    pub new_comment: Vec<CommentAuthor>,
    /// Messaging statuses whose arrival is announced by `messaging_changed`. Samples show `exception` and
    /// `ported` only; default all.
    pub messaging_changed: Vec<MessagingStatus>,
    /// How a split by the desk is announced. Published: one webhook per number; that the event history has
    /// as many is assumed.
    pub split: SplitEvents,
    /// Whether `deleted` comes of a draft that the customer deletes. Default true.
    pub deleted_by_customer: bool,
    /// Whether `deleted` comes of a draft that reaches the end of its life. Default true.
    pub deleted_by_sweep: bool,
    /// Whose LOA is announced by `loa_updated`; nothing is published but the name. Default that of the
    /// holder of a sharing token.
    pub loa_updated: LoaUpdated,
    /// Whether `sharing_token_expired` comes of a token that runs out. Default true.
    pub sharing_token_expired: bool,
    /// Where a `deleted` event of the history has `record_type`, `created_at` and `updated_at`. The
    /// published schema has them inside its payload, unlike all other events, which may be a slip; default
    /// inside.
    pub deleted_members: DeletedMembers,
    /// Whether an event that is sent again keeps its id in the webhook; default yes.
    pub republished_id: RepublishedId,
}

/// How a split is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SplitEvents {
    /// One event for each number that moves.
    PerNumber,
    /// One event for all of them.
    PerOrder,
}

/// Whose LOA is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LoaUpdated {
    /// One set with a sharing token.
    Outsider,
    /// One set by anyone.
    Anyone,
    /// Nobody's.
    Nobody,
}

/// Where a `deleted` event has what other events have beside their payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeletedMembers {
    /// Inside its payload.
    Inside,
    /// Beside it.
    Outside,
}

/// The id of an event that is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RepublishedId {
    /// The same as before.
    Same,
    /// A fresh one, which the history does not know.
    Fresh,
}

impl Default for Events {
    fn default() -> Self {
        Self {
            status_changed: OrderStatus::EACH.to_vec(),
            new_comment: vec![CommentAuthor::User, CommentAuthor::Admin],
            messaging_changed: MessagingStatus::EACH.to_vec(),
            split: SplitEvents::PerNumber,
            deleted_by_customer: true,
            deleted_by_sweep: true,
            loa_updated: LoaUpdated::Outsider,
            sharing_token_expired: true,
            deleted_members: DeletedMembers::Inside,
            republished_id: RepublishedId::Same,
        }
    }
}
