//! The port workflow: one request from order file to confirmed orders.
//!
//! ```text
//! PortRequest ─ validate ─ find orders of an earlier run ─ check portability ─ create (n orders) ─ upload documents
//!                                                                               │
//!                        for each order, several at a time:  FOC window ─ fill in ─ pre-flight ─ confirm
//! ```
//!
//! Every step can be repeated: orders are found again by their customer reference before any is made, edits set the
//! same values again, documents that went out of date are uploaded anew, an order that is on its way is left alone. So
//! after a crash, an error or a correction the same request is simply run again.
//!
//! - [`Client::port`] makes a [`PortWorkflow`]: [`run`](PortWorkflow::run) carries it out,
//!   [`dry_run`](PortWorkflow::dry_run) only looks. The [report](PortReport) has an [outcome](OrderOutcome) for each order.
//! - [`Client::fix_port`] corrects an order that was rejected after its confirmation, and sends it on its way again.
//! - [`Client::abandon_port`] clears away what a batch left behind.
//!
//! The [guide](crate::guide) walks through all of it.

use std::num::NonZeroUsize;
use std::sync::Arc;

use crate::Client;
use crate::port_request::PortRequest;

mod additional_steps;
mod checkpoint;
mod clean_up;
mod control;
mod documents;
mod error;
mod exception;
mod fix;
mod foc_choice;
mod found;
mod gap;
mod loa;
mod orders;
mod outlook;
mod plan;
mod portability;
mod pre_flight;
mod prepare;
mod progress;
mod report;
mod run;
mod state;

pub use checkpoint::{Checkpoint, CheckpointStore, FileStore, OrderStage, Storing, UploadedDocument};
pub use clean_up::{AbandonPort, CleanUpOutcome, CleanUpReport, CleanedOrder};
pub use control::PortControl;
pub use error::{Cause, NotPortable, Step, WorkflowError};
pub use exception::{ExceptionMeaning, OrderException};
pub use fix::{FixError, FixOrder, FixedOrder, Resubmission};
pub use gap::{Gap, GapSource};
pub use loa::UnsignedLoa;
pub use plan::{ExistingOrder, PlannedOrder, PortPlan};
pub use progress::{Counts, Progress, ProgressEvent, ProgressEvents};
pub use report::{OrderOutcome, OrderReport, PortReport};
pub use run::PortRun;

use progress::Callback;

/// Orders that are worked on at the same time when nothing else is asked for.
const CONCURRENCY: NonZeroUsize = NonZeroUsize::new(4).unwrap();

/// What happens with numbers that cannot be ported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum NotPortablePolicy {
    /// Nothing is made; the error names them.
    #[default]
    Stop,
    /// The others are ported; the report names them.
    LeaveOut,
}

/// A port request on its way; see the [module](self).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// # let clock = SimClock(sim.clock());
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).clock(clock).build()?;
///
/// let request = PortRequest::builder()
///     .customer_reference("move-2027-03")
///     .phone_numbers(["+13035550123", "+18005550142"])
///     .end_user(EndUser::new(
///         AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
///             .account_number("HP-20481")
///             .billing_phone_number("+13035550123"),
///         ServiceAddress::new("US")
///             .street_address("100 Example Street")
///             .locality("Denver")
///             .administrative_area("CO")
///             .postal_code("80202"),
///     ))
///     .full_port()
///     .loa("examples/port_in/loa.pdf")
///     .invoice("examples/port_in/invoice.pdf")
///     .build()?;
///
/// let report = client.port(request).run().await?;
/// for order in &report.orders {
///     println!("{} with {} numbers: {}", order.id, order.numbers.len(), order.outcome);
/// }
/// assert!(report.is_complete());
/// # Ok(()) }
/// # #[derive(Debug)]
/// # struct SimClock(telnyx_porting_sim::Clock);
/// # impl telnyx_porting::Clock for SimClock {
/// #     fn now(&self) -> chrono::DateTime<chrono::Utc> { self.0.now() }
/// #     fn elapsed(&self) -> std::time::Duration { telnyx_porting::SystemClock::default().elapsed() }
/// #     fn sleep(&self, d: std::time::Duration) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send + '_>> { self.0.advance(d); Box::pin(async {}) }
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a workflow does nothing until it is run"]
pub struct PortWorkflow {
    client: Client,
    request: PortRequest,
    not_portable: NotPortablePolicy,
    concurrency: NonZeroUsize,
    confirms: bool,
    store: Option<Arc<dyn CheckpointStore>>,
    from: Option<Checkpoint>,
    callback: Option<Callback>,
}

impl Client {
    /// Ports the numbers of a request: makes the orders, fills them in and confirms them.
    pub fn port(&self, request: PortRequest) -> PortWorkflow {
        PortWorkflow {
            client: self.clone(),
            request,
            not_portable: NotPortablePolicy::default(),
            concurrency: CONCURRENCY,
            confirms: true,
            store: None,
            from: None,
            callback: None,
        }
    }
}

impl PortWorkflow {
    /// What happens with numbers that cannot be ported. The workflow stops before anything is made by default.
    pub fn not_portable(mut self, policy: NotPortablePolicy) -> Self {
        self.not_portable = policy;
        self
    }

    /// How many orders are worked on at the same time, 4 by default.
    pub fn concurrency(mut self, orders: NonZeroUsize) -> Self {
        self.concurrency = orders;
        self
    }

    /// Does everything but the confirmation. The orders are made, as drafts, because only the server knows how it splits
    /// the numbers and what it requires; drafts vanish after 30 days, or can be [deleted](Client::abandon_port). To look
    /// without making anything, there is [`dry_run`](Self::dry_run).
    pub fn without_confirming(mut self) -> Self {
        self.confirms = false;
        self
    }

    /// Keeps a checkpoint after each step, and goes on from it if there is one already.
    pub fn checkpoint(mut self, store: impl CheckpointStore) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Goes on from this checkpoint, that of a [report](PortReport::checkpoint) or an
    /// [error](WorkflowError::checkpoint), whatever the store holds.
    ///
    /// Without any checkpoint the orders are found by the `customer_reference` of the request; the checkpoint also knows
    /// the orders by id, and which documents are uploaded.
    pub fn resume(mut self, checkpoint: Checkpoint) -> Self {
        self.from = Some(checkpoint);
        self
    }

    /// Calls this with each step forward. It must return quickly: the workflow waits for it. As a stream, and with how
    /// far everything is, there is [`PortRun::events`].
    pub fn on_progress(mut self, listen: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.callback = Some(Arc::new(listen));
        self
    }

    /// Looks what would happen, and changes nothing on the server: only reads and the portability check (which stores
    /// nothing) are sent, and no checkpoint is written. The [plan](PortPlan) says which orders exist already, which ones
    /// are expected to be made, and what they lack.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use telnyx_porting::port_request::PortRequest;
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    ///
    /// let request = PortRequest::load("examples/port_in/order.toml").await?;
    /// let plan = client.port(request).dry_run().await?;
    /// assert_eq!(plan.to_create.len(), 3, "three losing carriers");
    /// assert!(plan.gaps().next().is_none());
    /// println!("{plan}");
    /// # assert!(sim.orders().is_empty());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`WorkflowError`] if the request is invalid, a file cannot be used, or a call fails. Numbers that are not portable
    /// are no error here but in the plan.
    pub async fn dry_run(self) -> Result<PortPlan, WorkflowError> {
        plan::make(&self).await
    }

    /// Runs the workflow: await what it gives, after taking hold of its [control](PortRun::control) and its
    /// [events](PortRun::events) if they are wanted.
    ///
    /// It can be dropped and run again: orders are then found and not made twice, provided the request has a
    /// `customer_reference` or a checkpoint.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use futures::StreamExt;
    /// use telnyx_porting::port_request::PortRequest;
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let start = "2026-03-02T15:00:00Z".parse()?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).clock(SimClock(start)).build()?;
    ///
    /// let run = client.port(PortRequest::load("examples/port_in/order.toml").await?).run();
    /// let control = run.control(); // control.pause(), control.cancel()
    /// let mut events = run.events();
    /// tokio::spawn(async move {
    ///     while let Some(event) = events.next().await {
    ///         println!("{}/{} orders confirmed: {event}", event.counts.confirmed, event.counts.orders);
    ///     }
    /// });
    /// let report = run.await?;
    /// assert!(report.is_complete());
    /// # let _ = control;
    /// # Ok(()) }
    /// # #[derive(Debug)]
    /// # struct SimClock(chrono::DateTime<chrono::Utc>);
    /// # impl telnyx_porting::Clock for SimClock {
    /// #     fn now(&self) -> chrono::DateTime<chrono::Utc> { self.0 }
    /// #     fn elapsed(&self) -> std::time::Duration { telnyx_porting::SystemClock::default().elapsed() }
    /// #     fn sleep(&self, d: std::time::Duration) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send + '_>> { Box::pin(tokio::time::sleep(d)) }
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`WorkflowError`] if the workflow stopped as a whole. What goes wrong with one order is in the report.
    pub fn run(self) -> PortRun {
        run::start(self)
    }
}

impl std::fmt::Debug for PortWorkflow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PortWorkflow")
            .field("request", &self.request)
            .field("not_portable", &self.not_portable)
            .field("concurrency", &self.concurrency)
            .field("confirms", &self.confirms)
            .field("store", &self.store)
            .finish_non_exhaustive()
    }
}
