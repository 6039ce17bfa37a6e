//! What will happen when: one queue of tasks, ordered by virtual time.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Something that happens by itself when virtual time reaches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// The next step in an order's life; void when the order changed its status meanwhile.
    OrderStep { order: Uuid, epoch: u64 },
    /// The messaging side of a ported order goes on.
    MessagingStep { order: Uuid },
    /// A person finishes an identity check.
    IdentityCheck { order: Uuid, action: Uuid },
    /// A report is ready.
    Report { report: Uuid },
    /// The desk answers a comment.
    DeskAnswer { order: Uuid, comment: Uuid },
    /// A requirement group has been reviewed.
    GroupApproval { group: Uuid },
    /// A webhook that failed is sent again.
    WebhookRetry { delivery: u64 },
    /// A draft reached the end of its life.
    DraftSweep { order: Uuid },
    /// An order stayed in `exception` without reaction; void when its status changed meanwhile.
    ExceptionTimeout { order: Uuid, epoch: u64 },
    /// The virus scan of a document ends.
    DocumentScan { document: Uuid },
    /// A document may have been without a link for too long.
    DocumentSweep { document: Uuid },
    /// A sharing token ran out.
    SharingTokenExpiry { order: Uuid },
}

impl Task {
    /// Work is what a caller waits for; the rest only tidies up.
    fn is_work(self) -> bool {
        !matches!(
            self,
            Self::DraftSweep { .. }
                | Self::ExceptionTimeout { .. }
                | Self::DocumentSweep { .. }
                | Self::SharingTokenExpiry { .. }
        )
    }
}

/// Tasks by due time; tasks due at the same instant run in the order they were scheduled.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    tasks: BTreeMap<(DateTime<Utc>, u64), Task>,
    scheduled: u64,
    work: usize,
}

impl Queue {
    pub(crate) fn schedule(&mut self, at: DateTime<Utc>, task: Task) {
        self.scheduled += 1;
        self.work += usize::from(task.is_work());
        self.tasks.insert((at, self.scheduled), task);
    }

    /// Takes the earliest task that is due at `now`.
    pub(crate) fn pop_due(&mut self, now: DateTime<Utc>) -> Option<(DateTime<Utc>, Task)> {
        let entry = self.tasks.first_entry()?;
        if entry.key().0 > now {
            return None;
        }
        let ((at, _), task) = entry.remove_entry();
        self.work -= usize::from(task.is_work());
        Some((at, task))
    }

    /// When the earliest task is due, while any work is left.
    pub(crate) fn next_due_while_busy(&self) -> Option<DateTime<Utc>> {
        if self.work == 0 {
            return None;
        }
        self.tasks.keys().next().map(|(at, _)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn tasks_run_by_time_then_by_order_of_scheduling() {
        let ids: Vec<Uuid> = (1..=3).map(Uuid::from_u128).collect();
        let mut queue = Queue::default();
        queue.schedule(instant(20), Task::DraftSweep { order: ids[0] });
        queue.schedule(instant(10), Task::DraftSweep { order: ids[1] });
        queue.schedule(instant(10), Task::DraftSweep { order: ids[2] });

        assert_eq!(queue.pop_due(instant(9)), None);
        let order: Vec<Task> = std::iter::from_fn(|| queue.pop_due(instant(20))).map(|(_, task)| task).collect();
        assert_eq!(order, [ids[1], ids[2], ids[0]].map(|order| Task::DraftSweep { order }));
    }

    #[test]
    fn sweeps_alone_do_not_count_as_work() {
        let mut queue = Queue::default();
        queue.schedule(instant(5), Task::DraftSweep { order: Uuid::nil() });
        assert_eq!(queue.next_due_while_busy(), None);
        queue.schedule(instant(7), Task::OrderStep { order: Uuid::nil(), epoch: 0 });
        assert_eq!(queue.next_due_while_busy(), Some(instant(5)));
    }
}
