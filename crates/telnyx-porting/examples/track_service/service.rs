//! The service: a webhook endpoint beside a tracker.

use std::convert::Infallible;
use std::future::{Future, ready};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::routing::post_service;
use futures::StreamExt;
use telnyx_porting::tracking::Cursor;
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::webhook::{Endpoint, SeenEvents, Verifier};
use telnyx_porting::{OrderChange, Tracker, TrackerHandle};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// While changes come without a pause, the cursor is kept this often: so much is worked off again after a crash.
const KEEP_EVERY: Duration = Duration::from_secs(1);

/// Deliveries that have begun are answered within this; nobody else is waited for at the end.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// Deliveries of one event come within minutes of each other; this many events do not.
const REMEMBERED_EVENTS: usize = 10_000;

pub(crate) struct Service {
    tracker: Tracker,
    verifier: Verifier,
    cursor: PathBuf,
}

/// Answers 200 at once: the tracker does the work.
fn endpoint(verifier: Verifier, tracker: TrackerHandle) -> Endpoint {
    let seen = SeenEvents::new(REMEMBERED_EVENTS);
    Endpoint::new(verifier, move |event| {
        if seen.is_first(&event.id) {
            println!("  webhook {} (attempt {})", event.event_type, event.attempt.unwrap_or(1));
            tracker.wake(&event);
        } else {
            println!("  webhook {} came again", event.event_type);
        }
        ready(Ok::<_, Infallible>(()))
    })
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

        let endpoint = endpoint(self.verifier, tracker.clone());
        let app = Router::new().route("/webhooks/telnyx", post_service(endpoint));
        let (stop_server, server_stopped) = oneshot::channel::<()>();
        let serving = axum::serve(listener, app).with_graceful_shutdown(async { drop(server_stopped.await) });
        let mut server = tokio::spawn(async move { serving.await });

        let mut stop = std::pin::pin!(stop);
        let mut stopping = false;
        let mut kept = Kept { path: self.cursor, at: Instant::now(), behind: false };
        loop {
            let change = tokio::select! {
                biased;
                () = &mut stop, if !stopping => {
                    // What was read is still told; then the stream ends.
                    tracker.stop();
                    stopping = true;
                    continue;
                }
                change = changes.next() => change,
                // Nothing is ready: the moment to keep what was worked off.
                () = ready(()), if kept.behind => {
                    kept.keep(&changes.cursor()).await?;
                    continue;
                }
            };
            match change {
                None => break,
                Some(Err(error)) => eprintln!("could not look: {error}"),
                Some(Ok(change)) => {
                    println!("{change}");
                    work(&change);
                    // In this order: a crash in between repeats changes and never loses one.
                    kept.behind = true;
                    if kept.at.elapsed() > KEEP_EVERY {
                        kept.keep(&changes.cursor()).await?;
                    }
                }
            }
        }
        kept.keep(&changes.cursor()).await?;
        // Fails only if the server has ended already.
        let _ = stop_server.send(());
        match tokio::time::timeout(LAST_ANSWERS, &mut server).await {
            Ok(ended) => ended?.context("the webhook endpoint failed"),
            Err(_) => {
                // Somebody holds a connection open without asking for anything.
                server.abort();
                drop(server.await);
                Ok(())
            }
        }
    }
}

/// The file with the cursor. It is written as a whole, so not for each of thousands of changes.
struct Kept {
    path: PathBuf,
    at: Instant,
    /// Changes were worked off since.
    behind: bool,
}

impl Kept {
    async fn keep(&mut self, cursor: &Cursor) -> Result<()> {
        save(&self.path, cursor).await?;
        (self.at, self.behind) = (Instant::now(), false);
        Ok(())
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
