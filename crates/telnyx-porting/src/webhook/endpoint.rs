//! A webhook endpoint that answers as Telnyx expects.

use std::convert::Infallible;
use std::fmt;
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum_core::extract::Request;
use axum_core::response::{IntoResponse, Response};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use futures::stream::Stream;
use http::StatusCode;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tower_service::Service;

use super::extractor::{RejectedDelivery, body_of};
use super::{Event, Verifier};
use crate::tracking::TrackerHandle;

/// How long an [`Endpoint`] takes at most, if nothing else is asked for: Telnyx waits two seconds, and the way takes time, too.
pub const ANSWER_WITHIN: Duration = Duration::from_millis(1500);

/// Receives webhooks and answers in time, whatever becomes of the event: a service for axum 0.8, or for any server that
/// takes a `tower` service.
///
/// It reads the body, checks the signature, hands the event over, and answers with an empty body:
///
/// | status | when |
/// |---|---|
/// | 200 | the event is genuine, and was taken |
/// | 400, 401, 408, 413 | as [`RejectedDelivery::status`] tells: it gives no event |
/// | 503 | the event is genuine, but was not taken in time, or not at all: Telnyx sends it again |
///
/// All of this takes [`ANSWER_WITHIN`] at most, from the moment when the head of the request was read. Telnyx gives up after
/// some attempts (three are assumed), so a [tracker](crate::tracking) or a look at the [history](crate::events) has to
/// catch what was refused each time. Deliveries of one event that come twice are handed over twice: tell them apart where
/// they are worked off, with [`SeenEvents`](super::SeenEvents) or in a database.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
/// # let url = format!("http://{}/webhooks/telnyx", listener.local_addr()?);
/// # let sim = telnyx_porting_sim::Simulator::builder().webhook_url(url).start().await?;
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
/// # let public_key = sim.webhook_public_key();
/// use axum::{Router, routing::post_service};
/// use telnyx_porting::webhook::{Endpoint, Verifier};
///
/// // Answers 200 as soon as an event is in the queue, 503 while the queue is full.
/// let (endpoint, mut events) = Endpoint::queue(Verifier::new(public_key)?, 1_000);
/// let app = Router::new().route("/webhooks/telnyx", post_service(endpoint));
/// tokio::spawn(async move { axum::serve(listener, app).await });
///
/// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
/// # client.porting_orders().delete(&orders[0].id).send().await?;
/// // Elsewhere, and as slowly as it needs to be. Somebody deletes a draft:
/// let event = events.recv().await.expect("the endpoint is there");
/// assert_eq!(event.event_type.as_str(), "porting_order.deleted");
/// # sim.settle_webhooks().await;
/// # assert!(sim.webhook_attempts().iter().all(|attempt| attempt.status == Some(200)));
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Endpoint {
    verifier: Verifier,
    limit: Duration,
    /// Whether the event was taken.
    take: Arc<dyn Fn(Event) -> BoxFuture<'static, bool> + Send + Sync>,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").field("verifier", &self.verifier).field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl Endpoint {
    /// Hands each event to a function that keeps it: writes it to a database, or puts it on a queue of your own. 200 is
    /// answered when it returns `Ok`, 503 when it returns `Err` or takes too long.
    ///
    /// When the time is up, or the connection breaks, the function is dropped where it waits, and the event comes again. What
    /// it does has to be done as a whole or not at all, such as one transaction. The error is for nobody: log it in the
    /// function.
    ///
    /// ```
    /// use telnyx_porting::webhook::{Endpoint, Event, Verifier};
    ///
    /// # struct Database;
    /// # #[derive(Debug)] struct DatabaseError;
    /// # impl Database {
    /// #     async fn insert(&self, event: &Event) -> Result<(), DatabaseError> { Ok(()) }
    /// # }
    /// fn endpoint(verifier: Verifier, database: std::sync::Arc<Database>) -> Endpoint {
    ///     Endpoint::new(verifier, move |event: Event| {
    ///         let database = database.clone();
    ///         // Unique by id, so that one that comes twice is kept once.
    ///         async move { database.insert(&event).await }
    ///     })
    /// }
    /// ```
    pub fn new<F, Taking, E>(verifier: Verifier, take: F) -> Self
    where
        F: Fn(Event) -> Taking + Send + Sync + 'static,
        Taking: Future<Output = Result<(), E>> + Send + 'static,
    {
        let take = move |event| take(event).map(|taken| taken.is_ok()).boxed();
        Self { verifier, limit: ANSWER_WITHIN, take: Arc::new(take) }
    }

    /// Puts each event in a queue of this many, at least one, and answers 200 at once; 503 while the queue is full, and
    /// when nobody holds its other end any more.
    ///
    /// The queue is in memory: what is in it when the program ends was answered with 200 and does not come again.
    #[must_use]
    pub fn queue(verifier: Verifier, capacity: usize) -> (Self, EventQueue) {
        let (sender, receiver) = mpsc::channel(capacity.max(1));
        (Self::new(verifier, move |event| ready(sender.try_send(event))), EventQueue(receiver))
    }

    /// [Wakes](TrackerHandle::wake) a tracker with each event, and answers 200 at once. Nothing else is needed where the
    /// tracker's changes are what is worked off: it looks at the order itself, and polls for what webhooks miss.
    ///
    /// ```
    /// use axum::{Router, routing::post_service};
    /// use telnyx_porting::Changes;
    /// use telnyx_porting::webhook::{Endpoint, Verifier};
    ///
    /// fn router(verifier: Verifier, changes: &Changes) -> Router {
    ///     Router::new().route("/webhooks/telnyx", post_service(Endpoint::waking(verifier, changes.handle())))
    /// }
    /// ```
    #[must_use]
    pub fn waking(verifier: Verifier, tracker: TrackerHandle) -> Self {
        Self::new(verifier, move |event| {
            tracker.wake(&event);
            ready(Ok::<_, Infallible>(()))
        })
    }

    /// How long to take at most, instead of [`ANSWER_WITHIN`]. More than two seconds is of no use: nobody waits for the
    /// answer any more, and the event comes again.
    #[must_use]
    pub fn answer_within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Works off one delivery: the status of its answer, which has no body. For handlers that do something else besides.
    pub async fn receive(&self, request: Request) -> StatusCode {
        // A moment that no clock reaches is no limit.
        let deadline = Instant::now().checked_add(self.limit);
        let (parts, body) = request.into_parts();
        let body = match until(deadline, body_of(body)).await.unwrap_or(Err(RejectedDelivery::TooSlow)) {
            Ok(body) => body,
            Err(rejected) => return rejected.answer(),
        };
        let event = match self.verifier.event(&parts.headers, &body) {
            Ok(event) => event,
            Err(error) => return RejectedDelivery::NoEvent(error).answer(),
        };
        let (id, event_type) = (event.id.clone(), event.event_type.clone());
        let reason = match until(deadline, (self.take)(event)).await {
            Some(true) => return StatusCode::OK,
            Some(false) => "it was refused",
            None => "it was not taken in time",
        };
        tracing::warn!(event = %id, %event_type, reason, "webhook not taken");
        StatusCode::SERVICE_UNAVAILABLE
    }
}

/// What comes of it before the deadline.
async fn until<T>(deadline: Option<Instant>, work: impl Future<Output = T>) -> Option<T> {
    match deadline {
        Some(deadline) => tokio::time::timeout_at(deadline, work).await.ok(),
        None => Some(work.await),
    }
}

impl Service<Request> for Endpoint {
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let endpoint = self.clone();
        async move { Ok(endpoint.receive(request).await.into_response()) }.boxed()
    }
}

/// The events that an [`Endpoint`] took, in the order in which they came; see [`Endpoint::queue`]. It is also a stream.
pub struct EventQueue(mpsc::Receiver<Event>);

impl EventQueue {
    /// Waits for the next event; `None` when the endpoint is gone and every event was given out. Nothing is lost when the
    /// wait is given up.
    pub async fn recv(&mut self) -> Option<Event> {
        self.0.recv().await
    }

    /// Takes no more events (they are answered with 503) and gives out what is left.
    pub fn close(&mut self) {
        self.0.close();
    }
}

impl fmt::Debug for EventQueue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventQueue").field("waiting", &self.0.len()).finish_non_exhaustive()
    }
}

impl Stream for EventQueue {
    type Item = Event;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Event>> {
        self.0.poll_recv(cx)
    }
}
