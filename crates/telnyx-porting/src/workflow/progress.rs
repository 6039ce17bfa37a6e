//! What a running workflow says about itself.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::stream::{Stream, StreamExt};
use telnyx_porting_raw::types::{DocumentId, PortingOrderId};

use super::Step;

/// A step forward. `Display` is one line for a log; more kinds may be added.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// The reference that every order will carry. It is known before anything is made.
    Started {
        /// The reference.
        customer_reference: String,
        /// How many numbers are to be ported.
        numbers: usize,
    },
    /// Orders that an earlier run made were found.
    OrdersFound {
        /// Their ids.
        orders: Vec<PortingOrderId>,
    },
    /// The numbers were checked.
    PortabilityChecked {
        /// How many can be ported.
        portable: usize,
        /// How many cannot.
        not_portable: usize,
    },
    /// Orders were made.
    OrdersCreated {
        /// Their ids.
        orders: Vec<PortingOrderId>,
    },
    /// A document was uploaded.
    DocumentUploaded {
        /// Its id.
        document: DocumentId,
    },
    /// Everything that was given is filled in.
    OrderPrepared {
        /// The order.
        order: PortingOrderId,
    },
    /// The order is on its way.
    OrderConfirmed {
        /// The order.
        order: PortingOrderId,
    },
    /// The order needs a person.
    OrderNeedsAttention {
        /// The order.
        order: PortingOrderId,
        /// How many gaps it has.
        gaps: usize,
    },
    /// The order is ready and was not confirmed, as it was asked for.
    OrderReady {
        /// The order.
        order: PortingOrderId,
    },
    /// The LOA of the order is ready to be signed.
    OrderAwaitsSignature {
        /// The order.
        order: PortingOrderId,
    },
    /// The losing carrier or the porting desk has rejected the order: it is in exception.
    OrderRejected {
        /// The order.
        order: PortingOrderId,
    },
    /// The order was cancelled earlier.
    OrderCancelled {
        /// The order.
        order: PortingOrderId,
    },
    /// The workflow was cancelled before the order was done.
    OrderStopped {
        /// The order.
        order: PortingOrderId,
    },
    /// A call about the order failed.
    OrderFailed {
        /// The order.
        order: PortingOrderId,
    },
}

impl Progress {
    /// The step that was taken.
    #[must_use]
    pub fn step(&self) -> Step {
        match self {
            Self::Started { .. } => Step::Validate,
            Self::OrdersFound { .. } => Step::FindOrders,
            Self::PortabilityChecked { .. } => Step::CheckPortability,
            Self::OrdersCreated { .. } => Step::CreateOrders,
            Self::DocumentUploaded { .. } => Step::UploadDocuments,
            Self::OrderPrepared { .. } | Self::OrderAwaitsSignature { .. } => Step::FillIn,
            Self::OrderNeedsAttention { .. } | Self::OrderReady { .. } => Step::PreFlight,
            _ => Step::Confirm,
        }
    }

    /// The order that it is about, if it is about one.
    #[must_use]
    pub fn order(&self) -> Option<&PortingOrderId> {
        match self {
            Self::Started { .. }
            | Self::OrdersFound { .. }
            | Self::PortabilityChecked { .. }
            | Self::OrdersCreated { .. }
            | Self::DocumentUploaded { .. } => None,
            Self::OrderPrepared { order }
            | Self::OrderConfirmed { order }
            | Self::OrderNeedsAttention { order, .. }
            | Self::OrderReady { order }
            | Self::OrderAwaitsSignature { order }
            | Self::OrderRejected { order }
            | Self::OrderCancelled { order }
            | Self::OrderStopped { order }
            | Self::OrderFailed { order } => Some(order),
        }
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, orders: &[PortingOrderId]| {
            orders
                .iter()
                .enumerate()
                .try_for_each(|(index, id)| write!(f, "{}{id}", if index == 0 { " " } else { ", " }))
        };
        match self {
            Self::Started { customer_reference, numbers } => {
                write!(f, "porting {} as {customer_reference}", Many(*numbers, "number"))
            }
            Self::OrdersFound { orders } => {
                write!(f, "found {} of an earlier run:", Many(orders.len(), "order"))?;
                list(f, orders)
            }
            Self::PortabilityChecked { portable, not_portable } => {
                write!(f, "{} portable", Many(*portable, "number"))?;
                if *not_portable > 0 {
                    write!(f, ", {not_portable} not")?;
                }
                Ok(())
            }
            Self::OrdersCreated { orders } => {
                write!(f, "created {}:", Many(orders.len(), "order"))?;
                list(f, orders)
            }
            Self::DocumentUploaded { document } => write!(f, "uploaded document {document}"),
            Self::OrderPrepared { order } => write!(f, "order {order}: filled in"),
            Self::OrderConfirmed { order } => write!(f, "order {order}: confirmed"),
            Self::OrderNeedsAttention { order, gaps } => {
                write!(f, "order {order}: needs attention ({})", Many(*gaps, "gap"))
            }
            Self::OrderReady { order } => write!(f, "order {order}: ready to be confirmed"),
            Self::OrderAwaitsSignature { order } => write!(f, "order {order}: its LOA is to be signed"),
            Self::OrderRejected { order } => write!(f, "order {order}: rejected"),
            Self::OrderCancelled { order } => write!(f, "order {order}: cancelled"),
            Self::OrderStopped { order } => write!(f, "order {order}: stopped"),
            Self::OrderFailed { order } => write!(f, "order {order}: failed"),
        }
    }
}

/// A count with its noun.
pub(crate) struct Many(pub(crate) usize, pub(crate) &'static str);

impl fmt::Display for Many {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count, noun) = self;
        write!(f, "{count} {noun}{}", if *count == 1 { "" } else { "s" })
    }
}

/// How far a run is, in numbers and orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Numbers of the request.
    pub numbers: usize,
    /// Orders that exist. It grows while they are found and made, and stands still from then on.
    pub orders: usize,
    /// Orders that are filled in.
    pub prepared: usize,
    /// Orders that are on their way.
    pub confirmed: usize,
    /// Orders whose outcome is known, the confirmed ones among them.
    pub done: usize,
}

/// A step forward, with how far the run is by it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProgressEvent {
    /// The step that was taken.
    pub step: Step,
    /// The order that it is about, if it is about one.
    pub order: Option<PortingOrderId>,
    /// How far the run is.
    pub counts: Counts,
    /// What happened. It displays as one line for a log, and so does the event.
    pub progress: Progress,
}

impl fmt::Display for ProgressEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.progress.fmt(f)
    }
}

/// What a run says about itself, as a stream; see [`PortRun::events`](super::PortRun::events).
pub struct ProgressEvents(UnboundedReceiver<ProgressEvent>);

impl fmt::Debug for ProgressEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProgressEvents(..)")
    }
}

impl Stream for ProgressEvents {
    type Item = ProgressEvent;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

/// A function that is told of progress.
pub(crate) type Callback = Arc<dyn Fn(Progress) + Send + Sync>;

/// Tells everybody who listens to one run.
#[derive(Clone)]
pub(crate) struct Listener {
    callback: Option<Callback>,
    hub: Arc<Mutex<Hub>>,
}

#[derive(Default)]
struct Hub {
    counts: Counts,
    streams: Vec<UnboundedSender<ProgressEvent>>,
    is_over: bool,
}

impl Listener {
    pub(crate) fn new(callback: Option<Callback>) -> Self {
        Self { callback, hub: Arc::default() }
    }

    pub(crate) fn events(&self) -> ProgressEvents {
        let (sender, receiver) = unbounded();
        let mut hub = self.hub();
        if !hub.is_over {
            hub.streams.push(sender);
        }
        ProgressEvents(receiver)
    }

    pub(crate) fn tell(&self, progress: Progress) {
        tracing::debug!(%progress, "port workflow");
        {
            let mut hub = self.hub();
            hub.counts.take(&progress);
            let event = ProgressEvent {
                step: progress.step(),
                order: progress.order().cloned(),
                counts: hub.counts,
                progress: progress.clone(),
            };
            // Who has dropped the stream does not want to know any more.
            hub.streams.retain(|stream| stream.unbounded_send(event.clone()).is_ok());
        }
        if let Some(callback) = &self.callback {
            callback(progress);
        }
    }

    /// Ends the streams.
    pub(crate) fn close(&self) {
        let mut hub = self.hub();
        hub.is_over = true;
        hub.streams.clear();
    }

    fn hub(&self) -> MutexGuard<'_, Hub> {
        // Nothing in there can be half changed.
        self.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn take(&mut self, progress: &Progress) {
        match progress {
            Progress::Started { numbers, .. } => self.numbers = *numbers,
            // All that are known, those of before among them.
            Progress::OrdersFound { orders } => self.orders = orders.len(),
            Progress::OrdersCreated { orders } => self.orders += orders.len(),
            Progress::OrderPrepared { .. } => self.prepared += 1,
            Progress::OrderConfirmed { .. } => {
                self.confirmed += 1;
                self.done += 1;
            }
            Progress::OrderNeedsAttention { .. }
            | Progress::OrderReady { .. }
            | Progress::OrderAwaitsSignature { .. }
            | Progress::OrderRejected { .. }
            | Progress::OrderCancelled { .. }
            | Progress::OrderStopped { .. }
            | Progress::OrderFailed { .. } => self.done += 1,
            Progress::PortabilityChecked { .. } | Progress::DocumentUploaded { .. } => {}
        }
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener").field("callback", &self.callback.is_some()).finish_non_exhaustive()
    }
}
