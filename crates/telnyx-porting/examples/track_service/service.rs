//! The service: a webhook endpoint beside a tracker.

use std::future::Future;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::post;
use futures::StreamExt;
use telnyx_porting::tracking::Cursor;
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::webhook::{SeenEvents, SignedEvent, Verifier};
use telnyx_porting::{OrderChange, Tracker, TrackerHandle};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Deliveries of one event come within minutes of each other; this many events do not.
const REMEMBERED_EVENTS: usize = 10_000;

pub(crate) struct Service {
    tracker: Tracker,
    verifier: Verifier,
    cursor: PathBuf,
}

/// What the webhook endpoint needs.
#[derive(Clone)]
struct Hook {
    verifier: Verifier,
    seen: Arc<SeenEvents>,
    tracker: TrackerHandle,
}

impl FromRef<Hook> for Verifier {
    fn from_ref(hook: &Hook) -> Self {
        hook.verifier.clone()
    }
}

/// Answers 200 at once: the tracker does the work.
async fn receive(State(hook): State<Hook>, SignedEvent(event): SignedEvent) {
    if hook.seen.is_first(&event.id) {
        println!("  webhook {} (attempt {})", event.event_type, event.attempt.unwrap_or(1));
        hook.tracker.wake(&event);
    } else {
        println!("  webhook {} came again", event.event_type);
    }
}

impl Service {
    pub(crate) fn new(tracker: Tracker, verifier: Verifier, cursor: PathBuf) -> Self {
        Self { tracker, verifier, cursor }
    }

    /// Runs until there is nothing left to follow, or until it is told to stop. Every change goes to `work` once.
    pub(crate) async fn run(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()>,
        mut work: impl FnMut(&OrderChange),
    ) -> Result<()> {
        let cursor = load(&self.cursor).await?;
        let mut changes = self.tracker.resume(cursor).changes();
        let tracker = changes.handle();

        let hook = Hook {
            verifier: self.verifier,
            seen: Arc::new(SeenEvents::new(REMEMBERED_EVENTS)),
            tracker: tracker.clone(),
        };
        let app = Router::new().route("/webhooks/telnyx", post(receive)).with_state(hook);
        let (stop_server, server_stopped) = oneshot::channel::<()>();
        let serving = axum::serve(listener, app).with_graceful_shutdown(async { drop(server_stopped.await) });
        let server = tokio::spawn(async move { serving.await });

        let mut stop = std::pin::pin!(stop);
        let mut stopping = false;
        loop {
            let change = tokio::select! {
                change = changes.next() => change,
                () = &mut stop, if !stopping => {
                    // What was read is still told; then the stream ends.
                    tracker.stop();
                    stopping = true;
                    continue;
                }
            };
            match change {
                None => break,
                Some(Err(error)) => eprintln!("could not look: {error}"),
                Some(Ok(change)) => {
                    println!("{change}");
                    work(&change);
                    // In this order: a crash in between repeats a change and never loses one.
                    save(&self.cursor, &changes.cursor()).await?;
                }
            }
        }
        save(&self.cursor, &changes.cursor()).await?;
        // Fails only if the server has ended already.
        let _ = stop_server.send(());
        server.await?.context("the webhook endpoint failed")
    }
}

async fn load(path: &Path) -> Result<Cursor> {
    match tokio::fs::read(path).await {
        Ok(json) => serde_json::from_slice(&json).with_context(|| format!("{} is not a cursor", path.display())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Cursor::default()),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Beside it first, so that a crash leaves the old one or the new one.
async fn save(path: &Path, cursor: &Cursor) -> Result<()> {
    let beside = path.with_extension("new");
    tokio::fs::write(&beside, serde_json::to_vec(cursor)?).await?;
    tokio::fs::rename(&beside, path).await.with_context(|| format!("cannot write {}", path.display()))
}

/// The orders that are not at their end.
pub(crate) fn open_statuses() -> Vec<PortingOrderStatusValue> {
    PortingOrderStatusValue::KNOWN.iter().filter(|status| !status.is_final()).cloned().collect()
}
