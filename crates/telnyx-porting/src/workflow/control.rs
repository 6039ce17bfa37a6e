//! Holding a running workflow, and ending it early.

use std::fmt;
use std::sync::Arc;

use tokio::sync::watch;

/// Pauses and cancels a workflow from outside; see [`PortRun::control`](super::PortRun::control). Clones control the same
/// run.
///
/// Both take hold before the next call: one that is on its way is waited for, so that what it did is known and noted in
/// the checkpoint.
#[derive(Clone)]
pub struct PortControl(Arc<watch::Sender<Mode>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Running,
    Paused,
    Cancelled,
}

/// The workflow was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cancelled;

impl PortControl {
    pub(crate) fn new() -> Self {
        Self(Arc::new(watch::Sender::new(Mode::Running)))
    }

    /// Begins no further call until [`resume`](Self::resume). Documents that are not linked yet go on ageing: after 25
    /// minutes they are uploaded again.
    pub fn pause(&self) {
        self.change(Mode::Running, Mode::Paused);
    }

    /// Goes on after a pause.
    pub fn resume(&self) {
        self.change(Mode::Paused, Mode::Running);
    }

    /// Begins no further call, for good. Orders that exist are left as they are: running the same request again goes on,
    /// [`abandon_port`](crate::Client::abandon_port) clears away.
    pub fn cancel(&self) {
        self.0.send_replace(Mode::Cancelled);
    }

    /// Whether it is paused.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        *self.0.borrow() == Mode::Paused
    }

    /// Whether it was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow() == Mode::Cancelled
    }

    fn change(&self, from: Mode, to: Mode) {
        self.0.send_if_modified(|mode| {
            let changes = *mode == from;
            if changes {
                *mode = to;
            }
            changes
        });
    }

    /// Waits while it is paused. Asked before each call.
    pub(crate) async fn proceed(&self) -> Result<(), Cancelled> {
        let mut mode = self.0.subscribe();
        // The sender lives as long as `self`, so this cannot fail; if it did, nothing would hold the workflow.
        match mode.wait_for(|mode| *mode != Mode::Paused).await.map(|mode| *mode) {
            Ok(Mode::Cancelled) => Err(Cancelled),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for PortControl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PortControl").field(&*self.0.borrow()).finish()
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    #[test]
    fn a_pause_holds_until_it_ends_one_way_or_the_other() {
        let control = PortControl::new();
        assert_eq!(control.proceed().now_or_never(), Some(Ok(())));
        control.pause();
        let mut held = Box::pin(control.proceed());
        assert_eq!((&mut held).now_or_never(), None);
        control.resume();
        assert_eq!(held.now_or_never(), Some(Ok(())));

        control.pause();
        let mut held = Box::pin(control.proceed());
        assert_eq!((&mut held).now_or_never(), None);
        control.cancel();
        assert_eq!(held.now_or_never(), Some(Err(Cancelled)));
    }

    #[test]
    fn cancelled_is_for_good() {
        let control = PortControl::new();
        control.cancel();
        control.pause();
        control.resume();
        assert!(control.is_cancelled() && !control.is_paused());
        assert_eq!(control.proceed().now_or_never(), Some(Err(Cancelled)));
    }
}
