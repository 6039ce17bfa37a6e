//! A running simulator and what tests may look at.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::assumptions::Assumptions;
use crate::builder::Builder;
use crate::calls::CallRecord;
use crate::carrier::CarrierScript;
use crate::clock::Clock;
use crate::faults::Fault;
use crate::server::Shared;
use crate::snapshot::{DocumentSnapshot, OrderSnapshot};
use crate::webhooks::{WebhookAttempt, WebhookFault};

/// How long [`Simulator::stop`] waits for calls in flight.
const GRACE: Duration = Duration::from_secs(2);

/// A port-in API on loopback, with a world of its own.
///
/// Any number of simulators can run side by side. Dropping one stops its server.
pub struct Simulator {
    shared: Arc<Shared>,
    address: SocketAddr,
    base_url: String,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<()>>,
    /// Tasks that work besides the server: the clock, webhooks.
    tasks: Vec<JoinHandle<()>>,
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulator").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

impl Simulator {
    pub(crate) fn new(
        shared: Arc<Shared>,
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        serving: JoinHandle<()>,
        tasks: Vec<JoinHandle<()>>,
    ) -> Self {
        Self {
            shared,
            address,
            base_url: format!("http://{address}/v2"),
            stop: Some(stop),
            serving: Some(serving),
            tasks,
        }
    }

    /// Starts a simulator on a free port of 127.0.0.1, with time standing still.
    ///
    /// # Errors
    /// When no port can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Settings for a simulator that is to be other than the default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The base URL to give to a client: `http://127.0.0.1:PORT/v2`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The API key that is let in.
    #[must_use]
    pub fn api_key(&self) -> &str {
        self.shared.api_key()
    }

    /// The address the server listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The table of assumptions in force.
    #[must_use]
    pub fn assumptions(&self) -> &Assumptions {
        self.shared.assumptions()
    }

    /// The virtual clock.
    #[must_use]
    pub fn clock(&self) -> Clock {
        Clock::new(Arc::clone(&self.shared))
    }

    /// Adds a script for what losing carriers do. It governs orders confirmed from now on; the script
    /// added last wins.
    pub fn carrier(&self, script: CarrierScript) {
        self.shared.world().add_script(script);
    }

    /// Puts a fault in force.
    pub fn inject(&self, fault: Fault) {
        self.shared.faults().push(fault);
    }

    /// Lifts all faults, also those of webhooks.
    pub fn clear_faults(&self) {
        self.shared.faults().clear();
        self.shared.world().webhooks.clear_faults();
    }

    /// Puts a fault of webhooks in force.
    pub fn inject_webhook_fault(&self, fault: WebhookFault) {
        self.shared.world().webhooks.inject(fault);
    }

    /// All orders that exist, oldest first.
    #[must_use]
    pub fn orders(&self) -> Vec<OrderSnapshot> {
        let world = self.shared.world();
        world.orders.iter().map(|order| OrderSnapshot::new(&world, order)).collect()
    }

    /// One order.
    #[must_use]
    pub fn order(&self, id: Uuid) -> Option<OrderSnapshot> {
        let world = self.shared.world();
        world.orders.get(id).map(|order| OrderSnapshot::new(&world, order))
    }

    /// All documents that exist, oldest first.
    #[must_use]
    pub fn documents(&self) -> Vec<DocumentSnapshot> {
        self.shared.world().documents.values().map(DocumentSnapshot::new).collect()
    }

    /// All events so far, oldest first, as `GET /porting/events` shows them.
    #[must_use]
    pub fn events(&self) -> Vec<Value> {
        let deleted = self.assumptions().events.deleted_members;
        self.shared.world().events.iter().map(|event| json!(crate::events::render(event, deleted))).collect()
    }

    /// Recent HTTP calls, oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<CallRecord> {
        self.shared.calls().all()
    }

    /// Forgets the calls so far.
    pub fn clear_calls(&self) {
        self.shared.calls().clear();
    }

    /// How many recent calls went to an operation, given as method and path pattern
    /// (`"GET"`, `"/porting_orders/{id}"`).
    #[must_use]
    pub fn call_count(&self, method: &str, pattern: &str) -> usize {
        self.shared.calls().count(method, pattern)
    }

    /// Asserts how often an operation was called.
    ///
    /// # Panics
    /// When the count differs.
    #[track_caller]
    pub fn assert_called(&self, method: &str, pattern: &str, times: usize) {
        let count = self.call_count(method, pattern);
        assert!(count == times, "{method} {pattern} was called {count} times, not {times}");
    }

    /// Asserts that no phone number is in two open orders and that no customer reference was used by
    /// more than one create call: what a doubled create would leave behind.
    ///
    /// # Panics
    /// When a create was doubled.
    #[track_caller]
    pub fn assert_no_doubled_orders(&self) {
        let doubled = self.shared.world().doubled_orders();
        assert!(doubled == 0, "{doubled} orders come from a repeated create call");
    }

    /// Has the porting desk comment on an order; `false` when there is no such order.
    pub fn comment_from_desk(&self, order: Uuid, body: &str) -> bool {
        crate::comments::add(&mut self.shared.world(), order, crate::comments::Author::Admin, body).is_some()
    }

    /// Has the porting desk move some numbers of a running order to a new order, which goes on from the
    /// same status by itself; the id of the new order.
    ///
    /// `None` when there is no such order, when it is a draft or final, or when the numbers are none,
    /// all, or not of it.
    pub fn split_by_desk(&self, order: Uuid, numbers: &[&str]) -> Option<Uuid> {
        crate::orders::split(&mut self.shared.world(), order, numbers)
    }

    /// The key that webhooks are signed with: base64 of the 32 bytes of an Ed25519 public key.
    #[must_use]
    pub fn webhook_public_key(&self) -> String {
        self.shared.world().webhooks.public_key()
    }

    /// Recent attempts to deliver webhooks, oldest first.
    #[must_use]
    pub fn webhook_attempts(&self) -> Vec<WebhookAttempt> {
        self.shared.world().webhooks.attempts()
    }

    /// Waits until no webhook is on its way. Retries wait for virtual time and are not waited for.
    pub async fn settle_webhooks(&self) {
        let in_flight = self.shared.world().webhooks.in_flight();
        in_flight.settled().await;
    }

    /// Stops the server: no new connections, calls in flight get two seconds to end.
    pub async fn stop(mut self) {
        self.signal();
        if let Some(mut serving) = self.serving.take()
            && tokio::time::timeout(GRACE, &mut serving).await.is_err()
        {
            serving.abort();
        }
    }

    fn signal(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Fails only when the server has ended already.
            let _ = stop.send(());
        }
        for task in self.tasks.drain(..) {
            task.abort();
        }
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.signal();
    }
}
