//! Clearing away what an abandoned batch left behind.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue as Status};

use super::error::{Step, WorkflowError};
use super::found::{by_reference, numbers_of};
use crate::{Client, Error, ErrorKind, PhoneNumber};

/// Within this time before the FOC date an order cannot be cancelled through the API.
const CANCEL_ENDS: TimeDelta = TimeDelta::hours(48);

/// Orders that are worked on at the same time.
const CONCURRENCY: usize = 4;

impl Client {
    /// Clears away the orders that carry this customer reference: their drafts are deleted. What is running goes on,
    /// unless [`cancel_running`](AbandonPort::cancel_running) is said.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let numbers = ["+13035550123".parse()?, "+18005550142".parse()?];
    /// # client.porting_orders().create(numbers).customer_reference("move-2027-03").send().await?;
    /// let report = client.abandon_port("move-2027-03").run().await?;
    /// for order in &report.orders {
    ///     println!("{}: {}", order.id, order.outcome);
    /// }
    /// assert!(report.is_complete() && sim.orders().is_empty());
    /// # Ok(()) }
    /// ```
    pub fn abandon_port(&self, customer_reference: impl Into<String>) -> AbandonPort {
        AbandonPort { client: self.clone(), reference: customer_reference.into(), cancels: false }
    }
}

/// Clears away the orders of a batch; see [`Client::abandon_port`].
#[derive(Debug, Clone)]
#[must_use = "nothing is cleared away until it is run"]
pub struct AbandonPort {
    client: Client,
    reference: String,
    cancels: bool,
}

/// What became of the orders of an abandoned batch.
#[derive(Debug)]
#[non_exhaustive]
pub struct CleanUpReport {
    /// Reference that every order carries.
    pub customer_reference: String,
    /// The orders, the oldest first.
    pub orders: Vec<CleanedOrder>,
}

/// One order and what became of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct CleanedOrder {
    /// Its id.
    pub id: PortingOrderId,
    /// Its numbers.
    pub numbers: Vec<PhoneNumber>,
    /// Its status before.
    pub status: Status,
    /// What became of it.
    pub outcome: CleanUpOutcome,
}

/// What became of an order of an abandoned batch.
#[derive(Debug)]
#[non_exhaustive]
pub enum CleanUpOutcome {
    /// The draft is deleted.
    Deleted,
    /// Its cancellation is asked for; the porting desk decides, within about two days.
    CancellationRequested,
    /// It was cancelled already, or that is asked for already.
    CancelledBefore,
    /// It goes on, because cancelling was not asked for.
    LeftRunning,
    /// It goes on: its FOC date is less than 48 hours away, and only Telnyx's support can stop it now.
    TooLate {
        /// The agreed date.
        foc_date: DateTime<Utc>,
    },
    /// The numbers have moved, or are moving: nothing can be cancelled.
    Ported,
    /// The API refused, and the order goes on.
    Refused(Error),
    /// The call failed; run it again.
    Failed(Error),
}

impl CleanUpOutcome {
    /// Whether the order is out of the way.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        matches!(self, Self::Deleted | Self::CancellationRequested | Self::CancelledBefore)
    }
}

impl fmt::Display for CleanUpOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deleted => f.write_str("draft deleted"),
            Self::CancellationRequested => f.write_str("cancellation asked for"),
            Self::CancelledBefore => f.write_str("cancelled before"),
            Self::LeftRunning => f.write_str("left running"),
            Self::TooLate { foc_date } => write!(
                f,
                "goes on: its FOC date {} is less than 48 hours away; ask Telnyx's support",
                foc_date.format("%Y-%m-%d %H:%M UTC")
            ),
            Self::Ported => f.write_str("has moved"),
            Self::Refused(error) => write!(f, "goes on: {error}"),
            Self::Failed(error) => write!(f, "failed: {error}"),
        }
    }
}

impl CleanUpReport {
    /// Whether every order is out of the way.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.orders.iter().all(|order| order.outcome.is_clean())
    }

    /// The orders that are not out of the way.
    pub fn remaining(&self) -> impl Iterator<Item = &CleanedOrder> {
        self.orders.iter().filter(|order| !order.outcome.is_clean())
    }
}

impl AbandonPort {
    /// Also asks to cancel what is running. Not possible within 48 hours before the agreed FOC date.
    pub fn cancel_running(mut self) -> Self {
        self.cancels = true;
        self
    }

    /// Does it, several orders at a time. It can be run again: what is done is not done twice.
    ///
    /// # Errors
    ///
    /// When the orders cannot be found. What goes wrong with one order is in the report.
    pub async fn run(self) -> Result<CleanUpReport, WorkflowError> {
        let failed = |error: Error| WorkflowError::new(Step::CleanUp, error);
        let orders = by_reference(&self.client, &self.reference).await.map_err(failed)?;
        let cleaned = futures::stream::iter(orders).map(|order| self.clean(order)).buffered(CONCURRENCY);
        let orders = cleaned.collect().await;
        Ok(CleanUpReport { customer_reference: self.reference, orders })
    }

    async fn clean(&self, order: PortingOrder) -> CleanedOrder {
        let (numbers, outcome) = match numbers_of(&self.client, &order).await {
            Ok(numbers) => (numbers, self.end(&order).await),
            Err(error) => (Vec::new(), CleanUpOutcome::Failed(error)),
        };
        CleanedOrder { id: order.id, numbers, status: order.status.value, outcome }
    }

    async fn end(&self, order: &PortingOrder) -> CleanUpOutcome {
        let orders = self.client.porting_orders();
        match order.status.value {
            Status::Draft => match orders.delete(&order.id).send().await {
                // Somebody else was quicker.
                Err(error) if error.kind() == ErrorKind::NotFound => CleanUpOutcome::Deleted,
                deleted => done(deleted, CleanUpOutcome::Deleted),
            },
            Status::Cancelled | Status::CancelPending => CleanUpOutcome::CancelledBefore,
            Status::Ported | Status::ActivationInProgress => CleanUpOutcome::Ported,
            _ if !self.cancels => CleanUpOutcome::LeftRunning,
            _ => match self.too_late(order) {
                Some(foc_date) => CleanUpOutcome::TooLate { foc_date },
                None => done(orders.cancel(&order.id).send().await, CleanUpOutcome::CancellationRequested),
            },
        }
    }

    /// The agreed date, if it is too near. A date that has gone by (in a long exception) binds nobody.
    fn too_late(&self, order: &PortingOrder) -> Option<DateTime<Utc>> {
        let left = |date: &DateTime<Utc>| *date - self.client.clock().now();
        order.foc_date().filter(|date| (TimeDelta::zero()..CANCEL_ENDS).contains(&left(date)))
    }
}

fn done<T>(result: Result<T, Error>, outcome: CleanUpOutcome) -> CleanUpOutcome {
    match result {
        Ok(_) => outcome,
        Err(error) if matches!(error.kind(), ErrorKind::Validation | ErrorKind::Conflict) => {
            CleanUpOutcome::Refused(error)
        }
        Err(error) => CleanUpOutcome::Failed(error),
    }
}
