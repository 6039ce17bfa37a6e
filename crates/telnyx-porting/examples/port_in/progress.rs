//! What the user sees while it runs: a bar on a terminal, plain lines otherwise.

use std::io::IsTerminal;
use std::sync::{Arc, Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use telnyx_porting::types::{PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::workflow::Progress;
use telnyx_porting::{ChangeKind, OrderChange};

/// Milestones of an order: made, filled in, confirmed, with the losing carrier, date agreed, ported.
const MILESTONES: u64 = 6;

#[derive(Clone)]
pub(crate) struct Display {
    bar: ProgressBar,
    on_terminal: bool,
    orders: Arc<Mutex<Vec<PortingOrderId>>>,
}

impl Display {
    pub(crate) fn new() -> Self {
        let on_terminal = std::io::stdout().is_terminal();
        let target = if on_terminal { ProgressDrawTarget::stdout() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos:>3}/{len} {msg}") {
            bar.set_style(style);
        }
        Self { bar, on_terminal, orders: Arc::default() }
    }

    /// Every order that is known to exist.
    pub(crate) fn orders(&self) -> Vec<PortingOrderId> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn line(&self, text: &str) {
        if self.on_terminal {
            self.bar.println(text);
        } else {
            println!("{text}");
        }
    }

    pub(crate) fn progress(&self, progress: &Progress) {
        match progress {
            Progress::OrdersCreated { orders } | Progress::OrdersFound { orders } => {
                let mut known = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
                for id in orders {
                    if !known.contains(id) {
                        known.push(id.clone());
                    }
                }
                self.bar.set_length(known.len() as u64 * MILESTONES);
                self.bar.set_position(known.len() as u64);
            }
            Progress::OrderPrepared { .. } | Progress::OrderConfirmed { .. } => self.bar.inc(1),
            _ => {}
        }
        self.bar.set_message(progress.to_string());
        self.line(&progress.to_string());
    }

    pub(crate) fn change(&self, change: &OrderChange) {
        if let ChangeKind::Status { to, .. } = &change.kind {
            self.bar.inc(match to {
                PortingOrderStatusValue::Submitted | PortingOrderStatusValue::FocDateConfirmed => 1,
                PortingOrderStatusValue::Ported => 1,
                _ => 0,
            });
        }
        self.bar.set_message(change.to_string());
        self.line(&change.to_string());
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
