//! What the porting desk says to comments of the customer, when it is scripted to answer.

use std::time::Duration;

use uuid::Uuid;

use crate::carrier::CarrierScript;
use crate::comments::{self, Author, Comment};
use crate::queue::Task;
use crate::world::World;

/// An answer of the desk, and how long it takes for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DeskAnswer {
    after: Duration,
    body: String,
}

impl CarrierScript {
    /// The desk answers a comment of the customer this much later. Several answers are given one after the
    /// other, one to each comment; the last one answers all comments that follow. Unlike the rest of a
    /// script, answers hold for orders in every status, also for those confirmed before.
    #[must_use]
    pub fn answers_comment(mut self, after: Duration, body: impl Into<String>) -> Self {
        self.answers.push(DeskAnswer { after, body: body.into() });
        self
    }

    /// The desk's answer to the n-th comment of the customer, counted from 0.
    fn answer_to(&self, comment: usize) -> Option<&DeskAnswer> {
        self.answers.get(comment).or(self.answers.last())
    }
}

/// Has the desk answer later, when it is scripted to.
pub(crate) fn plan(world: &mut World, comment: &Comment) {
    let Some(order) = world.orders.get(comment.order) else { return };
    let earlier = order.comments.iter().filter(|other| other.author == Author::User).count().saturating_sub(1);
    if let Some(answer) = world.script_for(order).answer_to(earlier).cloned() {
        world.desk_answers.insert(comment.id, answer.body);
        world.schedule_in(answer.after, Task::DeskAnswer { order: comment.order, comment: comment.id });
    }
}

/// The desk got round to answering a comment; the order may be gone by then.
pub(crate) fn give(world: &mut World, order: Uuid, comment: Uuid) {
    if let Some(body) = world.desk_answers.remove(&comment) {
        comments::add(world, order, Author::Admin, &body);
    }
}
