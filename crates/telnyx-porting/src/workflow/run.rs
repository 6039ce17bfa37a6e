//! A workflow that is under way.

use std::fmt;
use std::future::Future;
use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt};

use super::checkpoint::{Checkpoint, CheckpointStore};
use super::control::PortControl;
use super::documents::{Files, Uploads};
use super::error::{NotPortable, Step, WorkflowError};
use super::found::Found;
use super::orders::Orders;
use super::prepare::OrderWork;
use super::progress::{Listener, Progress, ProgressEvents};
use super::report::{OrderReport, PortReport};
use super::state::State;
use super::{NotPortablePolicy, PortWorkflow};
use crate::Client;
use crate::port_request::PortRequest;

/// A port workflow under way: the future of its [`PortReport`]; see [`PortWorkflow::run`].
///
/// Nothing happens before it is polled. Dropping it is like a crash: a request that is on its way may still take effect.
/// That is no loss either, as running the same request again goes on from there; but [`control`](Self::control) ends it
/// in good order.
#[must_use = "a workflow does nothing until it is awaited"]
pub struct PortRun {
    control: PortControl,
    listener: Listener,
    work: BoxFuture<'static, Result<PortReport, WorkflowError>>,
}

impl PortRun {
    /// Pauses and cancels the run from outside.
    #[must_use]
    pub fn control(&self) -> PortControl {
        self.control.clone()
    }

    /// What happens from now on, with how far the run is: for a bar or a log. The stream ends with the run, and never
    /// holds it up.
    #[must_use]
    pub fn events(&self) -> ProgressEvents {
        self.listener.events()
    }
}

impl Future for PortRun {
    type Output = Result<PortReport, WorkflowError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let result = self.work.poll_unpin(cx);
        if result.is_ready() {
            self.listener.close();
        }
        result
    }
}

impl Drop for PortRun {
    fn drop(&mut self) {
        self.listener.close();
    }
}

impl fmt::Debug for PortRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PortRun").field("control", &self.control).finish_non_exhaustive()
    }
}

/// What the parts of a run share.
pub(crate) struct Running {
    pub(crate) client: Client,
    pub(crate) request: PortRequest,
    pub(crate) not_portable: NotPortablePolicy,
    pub(crate) concurrency: NonZeroUsize,
    pub(crate) confirms: bool,
    pub(crate) listener: Listener,
    pub(crate) control: PortControl,
}

/// Starts a workflow, as far as that goes without polling it.
pub(super) fn start(workflow: PortWorkflow) -> PortRun {
    let PortWorkflow { client, request, not_portable, concurrency, confirms, store, from, callback } = workflow;
    let (listener, control) = (Listener::new(callback), PortControl::new());
    let running = Running {
        client,
        request,
        not_portable,
        concurrency,
        confirms,
        listener: listener.clone(),
        control: control.clone(),
    };
    PortRun { control, listener, work: running.work(store, from).boxed() }
}

impl Running {
    async fn work(
        self,
        store: Option<Arc<dyn CheckpointStore>>,
        from: Option<Checkpoint>,
    ) -> Result<PortReport, WorkflowError> {
        self.request.validate(self.client.clock().now()).map_err(|e| WorkflowError::new(Step::Validate, e))?;
        // Read first of all, so that a missing or unusable file is found while nothing has been made.
        let files = Files::read(&self.request).await?;
        let state = State::open(store, from, self.request.customer_reference.as_deref()).await?;
        let result = self.port(&state, files).await;
        let checkpoint = state.checkpoint().await;
        match result {
            Ok((orders, not_portable)) => Ok(PortReport {
                customer_reference: checkpoint.customer_reference.clone(),
                orders,
                not_portable,
                checkpoint,
            }),
            Err(error) => Err(error.with_checkpoint(checkpoint)),
        }
    }

    async fn port(&self, state: &State, files: Files) -> Result<(Vec<OrderReport>, Vec<NotPortable>), WorkflowError> {
        let numbers = self.request.numbers();
        let reference = state.customer_reference().await;
        self.listener.tell(Progress::Started { customer_reference: reference.clone(), numbers: numbers.len() });
        let orders = Orders { running: self, state, reference: &reference };
        let (found, not_portable) = orders.ensure(&numbers).await?;
        Ok((self.work_on(state, files, found).await?, not_portable))
    }

    /// Fills in and confirms the orders, several at a time; their order is kept.
    async fn work_on(
        &self,
        state: &State,
        files: Files,
        orders: Vec<Found>,
    ) -> Result<Vec<OrderReport>, WorkflowError> {
        let work: Vec<OrderWork<'_>> =
            orders.into_iter().map(|found| OrderWork::new(self, found)).collect::<Result<_, _>>()?;
        let uploads = Uploads::new(self, state, files);
        // Boxed beforehand: a closure in the stream would have to be general over all lifetimes.
        let reports: Vec<_> = work.into_iter().map(|work| work.run(state, &uploads).boxed()).collect();
        Ok(futures::stream::iter(reports).buffered(self.concurrency.get()).collect().await)
    }
}
