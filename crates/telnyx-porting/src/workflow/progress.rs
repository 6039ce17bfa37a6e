//! What a running workflow says about itself.

use std::fmt;
use std::sync::Arc;

use telnyx_porting_raw::types::{DocumentId, PortingOrderId};

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
    /// The order is ready and was not confirmed (dry run).
    OrderReady {
        /// The order.
        order: PortingOrderId,
    },
    /// A call about the order failed.
    OrderFailed {
        /// The order.
        order: PortingOrderId,
    },
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
                write!(f, "porting {numbers} numbers as {customer_reference}")
            }
            Self::OrdersFound { orders } => {
                write!(f, "found {} orders of an earlier run:", orders.len())?;
                list(f, orders)
            }
            Self::PortabilityChecked { portable, not_portable: 0 } => write!(f, "{portable} numbers are portable"),
            Self::PortabilityChecked { portable, not_portable } => {
                write!(f, "{portable} numbers are portable, {not_portable} are not")
            }
            Self::OrdersCreated { orders } => {
                write!(f, "created {} orders:", orders.len())?;
                list(f, orders)
            }
            Self::DocumentUploaded { document } => write!(f, "uploaded document {document}"),
            Self::OrderPrepared { order } => write!(f, "order {order}: filled in"),
            Self::OrderConfirmed { order } => write!(f, "order {order}: confirmed"),
            Self::OrderNeedsAttention { order, gaps } => write!(f, "order {order}: needs attention ({gaps} gaps)"),
            Self::OrderReady { order } => write!(f, "order {order}: ready to be confirmed"),
            Self::OrderFailed { order } => write!(f, "order {order}: failed"),
        }
    }
}

/// Who listens to progress.
#[derive(Clone, Default)]
pub(crate) struct Listener(Option<Arc<dyn Fn(Progress) + Send + Sync>>);

impl Listener {
    pub(crate) fn new(listen: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listen)))
    }

    pub(crate) fn tell(&self, progress: Progress) {
        tracing::debug!(%progress, "port workflow");
        if let Some(listen) = &self.0 {
            listen(progress);
        }
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Listener(..)" } else { "Listener(none)" })
    }
}
