//! What tracing gets to see.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

use tracing_subscriber::filter::dynamic_filter_fn;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::prelude::*;

use crate::clock::TestClock;
use crate::server::{Answer, KEY, Server, id, json, order, reply};

thread_local! {
    /// What this thread's test records; a test and all its tasks are on one thread.
    static LOG: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

struct ThreadLog;

impl io::Write for ThreadLog {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.get_or_insert_default().extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Records everything, of this crate and of all others, for this thread. One subscriber for the whole process: those of
/// single threads disturb one another when they come and go.
fn record() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let here = dynamic_filter_fn(|_, _| LOG.with_borrow(Option::is_some));
        let layer = tracing_subscriber::fmt::layer()
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(|| ThreadLog)
            .with_filter(here);
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(layer)).unwrap();
    });
    LOG.set(Some(Vec::new()));
}

fn recorded() -> String {
    String::from_utf8(LOG.take().unwrap()).unwrap()
}

#[tokio::test]
async fn a_call_is_a_span_with_its_attempts_as_events() {
    record();
    let answers = [reply(503, "", "BODY-MARKER"), Answer::Bytes(Vec::new()), json(200, &order("draft"))];
    let server = Server::answering(answers).await;
    let client = server.client(&TestClock::default());
    client.porting_orders().update(&id()).pin_passcode("PIN-MARKER").send().await.unwrap();
    let text = recorded();
    let wanted = [
        "telnyx_porting.request",
        "PATCH /porting_orders/{id}",
        "http.request.method=\"PATCH\"",
        "url.template=\"/porting_orders/{id}\"",
        "server.address=\"127.0.0.1\"",
        "http.request.resend_count=2",
        "http.response.status_code=200",
        "trying again attempt=1 because=status 503",
        "trying again attempt=2 because=it broke off",
    ];
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    for secret in [KEY, "PIN-MARKER", "BODY-MARKER", "Bearer"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

#[tokio::test]
async fn a_failed_call_tells_its_status_and_never_its_query() {
    record();
    let server = Server::always(reply(404, "", r#"{"errors":[{"detail":"DETAIL-MARKER"}]}"#)).await;
    let client = server.client(&TestClock::default());
    client.porting_orders().list().entity_name("NAME-MARKER").page(1).await.unwrap_err();
    let broken = Server::always(Answer::Bytes(Vec::new())).await;
    broken.client(&TestClock::default()).porting_orders().list().entity_name("NAME-MARKER").page(1).await.unwrap_err();
    let text = recorded();
    assert!(text.contains("error.type=\"404\"") && text.contains("error.type=Broken"), "{text}");
    for secret in [KEY, "NAME-MARKER", "DETAIL-MARKER", "filter"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}
