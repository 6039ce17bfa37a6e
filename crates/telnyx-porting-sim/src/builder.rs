//! Settings of a simulator before it starts.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::assumptions::{Assumptions, EventType, UnknownFilter};
use crate::carrier::CarrierScript;
use crate::clock;
use crate::connection::{ResetHandle, ResettableListener};
use crate::faults::Fault;
use crate::server::{self, Shared};
use crate::simulator::Simulator;
use crate::webhooks::{self, WebhookFault};
use crate::world::World;

/// Settings of a [`Simulator`]; get one from [`Simulator::builder`].
#[must_use = "a builder does nothing until started"]
pub struct Builder {
    port: u16,
    api_key: Option<String>,
    start: DateTime<Utc>,
    speed: Option<f64>,
    seed: u64,
    assumptions: Assumptions,
    scripts: Vec<CarrierScript>,
    faults: Vec<Fault>,
    webhook_faults: Vec<WebhookFault>,
    webhook_url: Option<String>,
}

impl fmt::Debug for Builder {
    // The key stays out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("port", &self.port)
            .field("start", &self.start)
            .field("speed", &self.speed)
            .field("seed", &self.seed)
            .finish_non_exhaustive()
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            port: 0,
            api_key: None,
            start: default_start(),
            speed: None,
            seed: 0,
            assumptions: Assumptions::default(),
            scripts: Vec::new(),
            faults: Vec::new(),
            webhook_faults: Vec::new(),
            webhook_url: None,
        }
    }
}

/// A Monday morning in Central time, far from holidays and clock changes.
fn default_start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 2, 15, 0, 0).single().unwrap_or(DateTime::<Utc>::UNIX_EPOCH)
}

impl Builder {
    /// Listens on this port of 127.0.0.1; 0, the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The only API key that is let in. By default one is derived from the seed.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Where virtual time starts; by default Monday 2026-03-02 at 15:00 UTC (9:00 Central).
    pub fn starting_at(mut self, instant: DateTime<Utc>) -> Self {
        self.start = instant;
        self
    }

    /// Lets virtual time run by itself at this many times real time. Without it time stands still
    /// until it is moved through [`Simulator::clock`]. Values that are not positive are ignored.
    pub fn speed(mut self, factor: f64) -> Self {
        self.speed = (factor.is_finite() && factor > 0.0).then_some(factor);
        self
    }

    /// Seeds ids, support keys and the probabilities of faults, of calls and webhooks alike: the same
    /// seed and the same calls give the same answers.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Runs by this table of what is assumed about the real API, in place of the whole table so far.
    /// [`strict_filters`](Self::strict_filters) and [`flat_webhooks`](Self::flat_webhooks) set rows of the
    /// same table: of these calls, the last one wins.
    pub fn assumptions(mut self, table: Assumptions) -> Self {
        self.assumptions = table;
        self
    }

    /// Refuses filters that an operation does not know with 422 (code 10031). Without it they are
    /// silently ignored, as the real API does; a test of a client wants to know. Sets
    /// [`Leniency::unknown_filter`](crate::assumptions::Leniency::unknown_filter).
    pub fn strict_filters(mut self, strict: bool) -> Self {
        self.assumptions.leniency.unknown_filter = if strict { UnknownFilter::Refused } else { UnknownFilter::Ignored };
        self
    }

    /// Adds a script for what losing carriers do; see [`CarrierScript`]. The script added last wins.
    pub fn carrier(mut self, script: CarrierScript) -> Self {
        self.scripts.push(script);
        self
    }

    /// Injects a fault from the start; see [`Fault`].
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Injects a fault of webhooks from the start; see [`WebhookFault`].
    pub fn webhook_fault(mut self, fault: WebhookFault) -> Self {
        self.webhook_faults.push(fault);
        self
    }

    /// Sends every event to this URL too, besides the `webhook_url` of its order. Receivers are reached
    /// over plain http only; deliveries to https URLs count as failed.
    pub fn webhook_url(mut self, url: impl Into<String>) -> Self {
        self.webhook_url = Some(url.into());
        self
    }

    /// Sends `messaging_changed` and `deleted` in the flat form that the documentation shows for them:
    /// without `data` and `meta`. Sets [`Webhooks::flat`](crate::assumptions::Webhooks::flat).
    pub fn flat_webhooks(mut self, flat: bool) -> Self {
        let types = if flat { vec![EventType::MessagingChanged, EventType::Deleted] } else { Vec::new() };
        self.assumptions.webhooks.flat = types;
        self
    }

    /// Binds the port and serves on the current tokio runtime.
    ///
    /// # Errors
    /// When the port cannot be bound, or when a row of the table of assumptions has a value it cannot have:
    /// then of kind `InvalidInput`, with an [`AssumptionError`](crate::AssumptionError) inside.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start(self) -> io::Result<Simulator> {
        self.assumptions.check().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let table = Arc::new(self.assumptions);
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        let address = listener.local_addr()?;
        let mut world = World::new(self.start, self.seed, Arc::clone(&table));
        for script in self.scripts {
            world.add_script(script);
        }
        let (outbox, outgoing) = mpsc::unbounded_channel();
        world.webhooks.open(outbox, self.webhook_url);
        for fault in self.webhook_faults {
            world.webhooks.inject(fault);
        }
        let api_key = self.api_key.unwrap_or_else(|| format!("KEYSIM{:016X}", self.seed));
        let shared = Arc::new(Shared::new(world, self.seed, api_key, address, Arc::clone(&table)));
        for fault in self.faults {
            shared.faults().push(fault);
        }

        let (stop, stopped) = oneshot::channel::<()>();
        let service = server::router(Arc::clone(&shared)).into_make_service_with_connect_info::<ResetHandle>();
        let serving = tokio::spawn(async move {
            let server = axum::serve(ResettableListener(listener), service)
                // A dropped sender counts as a request to stop.
                .with_graceful_shutdown(async { drop(stopped.await) });
            if let Err(error) = server.await {
                tracing::error!(%error, "the server ended");
            }
        });
        let ticking = self.speed.map(|factor| clock::run_automatically(Arc::downgrade(&shared), factor));
        let delivering = webhooks::deliver(Arc::downgrade(&shared), outgoing, table.webhooks.timeout)?;
        let tasks = ticking.into_iter().chain([delivering]).collect();
        Ok(Simulator::new(shared, address, stop, serving, tasks))
    }
}
