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

use std::num::NonZeroUsize;
use std::sync::Arc;

use crate::Client;
use crate::port_request::PortRequest;
use futures::StreamExt;

mod checkpoint;
mod documents;
mod error;
mod foc_choice;
mod gap;
mod orders;
mod pre_flight;
mod prepare;
mod progress;
mod report;
mod state;

pub use checkpoint::{Checkpoint, CheckpointStore, FileStore, OrderStage, Storing, UploadedDocument};
pub use error::{Cause, NotPortable, Step, WorkflowError};
pub use gap::{Gap, GapSource};
pub use progress::Progress;
pub use report::{OrderOutcome, OrderReport, PortReport};

use documents::{Files, Uploads};
use orders::Found;
use prepare::OrderWork;
use progress::Listener;
use state::State;

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
#[derive(Debug, Clone)]
#[must_use = "a workflow does nothing until it is run"]
pub struct PortWorkflow {
    client: Client,
    request: PortRequest,
    not_portable: NotPortablePolicy,
    concurrency: NonZeroUsize,
    dry_run: bool,
    store: Option<Arc<dyn CheckpointStore>>,
    listener: Listener,
}

impl Client {
    /// Ports the numbers of a request: makes the orders, fills them in and confirms them.
    pub fn port(&self, request: PortRequest) -> PortWorkflow {
        PortWorkflow {
            client: self.clone(),
            request,
            not_portable: NotPortablePolicy::default(),
            concurrency: CONCURRENCY,
            dry_run: false,
            store: None,
            listener: Listener::default(),
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
    /// the numbers and what it requires; drafts vanish after 30 days, or can be deleted.
    pub fn without_confirming(mut self) -> Self {
        self.dry_run = true;
        self
    }

    /// Keeps a checkpoint after each step, and goes on from it if there is one already.
    pub fn checkpoint(mut self, store: impl CheckpointStore) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Calls this with each step forward. It must return quickly: the workflow waits for it.
    pub fn on_progress(mut self, listen: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.listener = Listener::new(listen);
        self
    }

    /// Runs the workflow.
    ///
    /// Not safe to drop and forget: a request on its way may still take effect. It **is** safe to drop and run again;
    /// orders are then found and not made twice, provided the request has a `customer_reference` or a checkpoint.
    ///
    /// # Errors
    ///
    /// [`WorkflowError`] if the workflow stopped as a whole. What goes wrong with one order is in the report.
    pub async fn run(self) -> Result<PortReport, WorkflowError> {
        self.request.validate(self.client.clock().now()).map_err(|e| WorkflowError::new(Step::Validate, e))?;
        // Read first of all, so that a missing or unusable file is found while nothing has been made.
        let files = Files::read(&self.request).await?;
        let state = State::open(self.store.clone(), self.request.customer_reference.as_deref()).await?;
        let reference = state.customer_reference().await;
        let numbers = self.request.numbers();
        self.listener.tell(Progress::Started { customer_reference: reference.clone(), numbers: numbers.len() });

        let run = orders::Run { workflow: &self, state: &state, reference: &reference };
        let (orders, not_portable) = match run.ensure_orders(&numbers).await {
            Ok(made) => made,
            Err(error) => return Err(error.with_orders(&reference, state.orders().await)),
        };
        let reports = match self.work_on(&state, files, orders).await {
            Ok(reports) => reports,
            Err(error) => return Err(error.with_orders(&reference, state.orders().await)),
        };
        Ok(PortReport { customer_reference: reference, orders: reports, not_portable })
    }

    /// Fills in and confirms the orders, several at a time; their order is kept.
    async fn work_on(
        &self,
        state: &State,
        files: Files,
        orders: Vec<Found>,
    ) -> Result<Vec<OrderReport>, WorkflowError> {
        let mut work = Vec::with_capacity(orders.len());
        for Found { order, numbers } in orders {
            work.push(OrderWork::new(self, order, numbers)?);
        }
        let uploads = Uploads::new(&self.client, state, &self.listener, files);
        let reports: Vec<OrderReport> = futures::stream::iter(work)
            .map(|work| work.run(state, &uploads))
            .buffered(self.concurrency.get())
            .collect()
            .await;
        Ok(reports)
    }
}
