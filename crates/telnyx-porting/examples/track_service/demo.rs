//! Four days in as many seconds, with everything that goes wrong with webhooks.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
use telnyx_porting::tracking::PollPolicy;
use telnyx_porting::types::PortingOrderId;
use telnyx_porting::webhook::Verifier;
use telnyx_porting::{ChangeKind, Client, Clock, OrderChange, SystemClock, Tracker};
use telnyx_porting_sim::{CarrierScript, Rejection, Simulator, WebhookFault};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use crate::service::Service;

/// How much faster time goes: a day in less than a second.
const SPEED: f64 = 100_000.0;

/// After this many changes the service is stopped and started again.
const RESTART_AFTER: usize = 8;

/// The simulator's time, also for waiting.
#[derive(Debug)]
struct FastClock(telnyx_porting_sim::Clock);

impl Clock for FastClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        SystemClock::default().elapsed().mul_f64(SPEED)
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(duration.div_f64(SPEED)))
    }
}

/// What was told of each order, to see that nothing is told twice.
#[derive(Default)]
struct Told {
    changes: usize,
    orders: BTreeMap<PortingOrderId, Vec<String>>,
}

impl Told {
    fn note(&mut self, change: &OrderChange) {
        self.changes += 1;
        if let ChangeKind::Seen | ChangeKind::Status { .. } = change.kind {
            self.orders.entry(change.order_id.clone()).or_default().push(change.to_string());
        }
    }
}

pub(crate) async fn run(listener: TcpListener, cursor: Option<PathBuf>) -> Result<()> {
    let address = listener.local_addr()?;
    let sim = Simulator::builder()
        .webhook_url(format!("http://{address}/webhooks/telnyx"))
        .webhook_fault(WebhookFault::duplicate().probability(0.3))
        .webhook_fault(WebhookFault::reorder().probability(0.3))
        .webhook_fault(WebhookFault::drop().probability(0.2))
        .carrier(CarrierScript::for_every_order())
        .carrier(
            CarrierScript::for_number("+12125550123")
                .rejects(Rejection::new("ENTITY_NAME_MISMATCH").solved_after(Duration::from_secs(6 * 3600))),
        )
        .start()
        .await?;
    let client =
        Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).clock(FastClock(sim.clock())).build()?;
    let verifier = Verifier::new(sim.webhook_public_key())?;
    let folder = tempfile::tempdir()?;
    let cursor = cursor.unwrap_or_else(|| folder.path().join("cursor.json"));

    let report = client.port(request()?).run().await?;
    let orders: Vec<PortingOrderId> = report.confirmed().map(|order| order.id.clone()).collect();
    ensure!(orders.len() == 3, "three orders were to be confirmed");
    let time = Time::run(&sim);

    let mut told = Told::default();
    let (restart, interrupted) = (Notify::new(), AtomicBool::new(false));
    let stop = || async {
        tokio::select! {
            () = restart.notified() => {}
            () = crate::ctrl_c() => interrupted.store(true, Ordering::Relaxed),
        }
    };
    println!("following {} orders; webhooks arrive at http://{address}", orders.len());
    let first = service(&client, &orders, &verifier, &cursor).run(listener, stop(), |change| {
        told.note(change);
        if told.changes == RESTART_AFTER {
            restart.notify_one();
        }
    });
    first.await?;
    if !interrupted.load(Ordering::Relaxed) {
        println!("stopped, and started again from {}", cursor.display());
        let listener = TcpListener::bind(address).await.context("the address is in use by now")?;
        // Somebody begins to ask and never goes on: no reason not to end.
        let mut silent = TcpStream::connect(address).await?;
        silent.write_all(b"POST /webhooks/telnyx HTTP/1.1\r\n").await?;
        let second = service(&client, &orders, &verifier, &cursor);
        second.run(listener, stop(), |change| told.note(change)).await?;
    }
    drop(time);
    sim.stop().await;

    for (order, lines) in &told.orders {
        let once: BTreeSet<&String> = lines.iter().collect();
        ensure!(once.len() == lines.len(), "order {order} was told of twice: {lines:#?}");
    }
    println!("{} changes of {} orders, each told once", told.changes, told.orders.len());
    Ok(())
}

fn service(client: &Client, orders: &[PortingOrderId], verifier: &Verifier, cursor: &Path) -> Service {
    // Polling only catches what webhooks miss.
    let policy =
        PollPolicy::default().with_carrier(Duration::from_secs(12 * 3600)).on_the_day(Duration::from_secs(1800));
    let tracker: Tracker = client.track(orders.iter().cloned()).poll_policy(policy);
    Service::new(tracker, verifier.clone(), cursor.to_owned())
}

/// Lets the simulator's time run.
struct Time(tokio::task::JoinHandle<()>);

impl Time {
    fn run(sim: &Simulator) -> Self {
        let clock = sim.clock();
        let tick = Duration::from_millis(5);
        Self(tokio::spawn(async move {
            loop {
                tokio::time::sleep(tick).await;
                clock.advance(tick.mul_f64(SPEED));
            }
        }))
    }
}

impl Drop for Time {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Two carriers and toll-free: three orders.
fn request() -> Result<PortRequest> {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/port_in");
    let account = AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
        .account_number("HP-20481")
        .billing_phone_number("+12125550123")
        .pin_passcode("0000");
    let address = ServiceAddress::new("US")
        .street_address("100 Example Street")
        .locality("New York")
        .administrative_area("NY")
        .postal_code("10001");
    let request = PortRequest::builder()
        .customer_reference("track-service")
        .phone_numbers(["+12125550123", "+14155550121", "+18885550142"])
        .end_user(EndUser::new(account, address))
        .full_port()
        .loa(documents.join("loa.pdf"))
        .invoice(documents.join("invoice.pdf"));
    Ok(request.build()?)
}
