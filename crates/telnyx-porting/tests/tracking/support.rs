//! A simulator whose time is the client's, and orders in it.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::StreamExt;
use futures::future::Either;
use telnyx_porting::types::{PortingOrder, PortingOrderId, PortingOrderType};
use telnyx_porting::{ChangeKind, Changes, Client, Clock, DocumentFile, OrderChange, PhoneNumber, Result, RetryPolicy};
use telnyx_porting_sim::{Clock as SimClock, Simulator};

use crate::fake::Fake;

/// Waiting moves the simulator's time.
#[derive(Debug)]
pub(crate) struct SimulatedClock {
    pub(crate) sim: SimClock,
    pub(crate) start: DateTime<Utc>,
}

impl SimulatedClock {
    pub(crate) fn of(sim: &Simulator) -> Self {
        Self { sim: sim.clock(), start: sim.clock().now() }
    }
}

impl Clock for SimulatedClock {
    fn now(&self) -> DateTime<Utc> {
        self.sim.now()
    }

    fn elapsed(&self) -> Duration {
        (self.sim.now() - self.start).to_std().unwrap_or_default()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.sim.advance(duration);
        Box::pin(std::future::ready(()))
    }
}

pub(crate) fn client_with(sim: &Simulator, clock: impl Clock) -> Client {
    let builder = Client::builder().base_url(sim.base_url()).api_key(sim.api_key());
    builder.clock(clock).retry(RetryPolicy::never()).build().unwrap()
}

pub(crate) async fn set_up() -> (Simulator, Client) {
    let sim = Simulator::start().await.unwrap();
    let client = client_with(&sim, SimulatedClock::of(&sim));
    (sim, client)
}

/// Drafts of `count` numbers, each an order of its own.
pub(crate) async fn drafts(client: &Client, count: usize) -> Vec<PortingOrder> {
    let mut orders = Vec::new();
    for n in 0..count {
        orders.push(draft(client, &[&format!("+1212555{:04}", 1000 + n)]).await);
    }
    orders
}

/// A draft of numbers that belong together.
pub(crate) async fn draft(client: &Client, numbers: &[&str]) -> PortingOrder {
    let numbers = numbers.iter().map(|number| number.parse::<PhoneNumber>().unwrap());
    let mut orders = client.porting_orders().create(numbers).send().await.unwrap();
    assert_eq!(orders.len(), 1);
    orders.remove(0)
}

pub(crate) fn ids(orders: &[PortingOrder]) -> Vec<PortingOrderId> {
    orders.iter().map(|order| order.id.clone()).collect()
}

/// Fills a draft in, so that it can be confirmed.
pub(crate) async fn complete(client: &Client, id: &PortingOrderId) {
    let upload = async |name: &str| {
        let file = DocumentFile::from_bytes(name, b"%PDF-1.7".to_vec()).unwrap();
        client.documents().upload(file).send().await.unwrap().id
    };
    let (loa, invoice) = (upload("loa.pdf").await, upload("invoice.pdf").await);
    let windows = client.porting_orders().allowed_foc_windows(id).send().await.unwrap();
    let update = client.porting_orders().update(id);
    update
        .entity_name("Prairie Lamps LLC")
        .auth_person_name("Ida Quill")
        .account_number("A-1001")
        .billing_phone_number("+12125550100".parse().unwrap())
        .street_address("1 Sample Street")
        .locality("Springfield")
        .administrative_area("IL")
        .postal_code("62701")
        .country_code("US")
        .port_type(PortingOrderType::Full)
        .loa(loa)
        .invoice(invoice)
        .foc_date(windows[0].span().unwrap().0)
        .send()
        .await
        .unwrap();
}

pub(crate) async fn confirm(client: &Client, id: &PortingOrderId) {
    complete(client, id).await;
    client.porting_orders().confirm(id).send().await.unwrap();
}

pub(crate) async fn next(changes: &mut Changes) -> OrderChange {
    changes.next().await.unwrap().unwrap()
}

/// What is told until the server's time is past this many seconds.
pub(crate) async fn told_until(changes: &mut Changes, fake: &Fake, seconds: i64) -> Vec<Result<OrderChange>> {
    let mut all = Vec::new();
    loop {
        let enough = async {
            while fake.seconds() <= seconds {
                let calls = fake.world.lock().unwrap().calls.len();
                assert!(calls < 3000, "{calls} requests, and the clock shows {} s", fake.seconds());
                tokio::task::yield_now().await;
            }
        };
        let (enough, reading) = (std::pin::pin!(enough), std::pin::pin!(changes.next()));
        match futures::future::select(enough, reading).await {
            Either::Right((Some(change), _)) => all.push(change),
            _ => return all,
        }
    }
}

/// The lines of those, without the errors.
pub(crate) async fn lines_until(changes: &mut Changes, fake: &Fake, seconds: i64) -> Vec<String> {
    told_until(changes, fake, seconds)
        .await
        .iter()
        .filter_map(|one| one.as_ref().ok().map(ToString::to_string))
        .collect()
}

/// What a change is, as a line without the order.
pub(crate) fn line(change: &OrderChange) -> String {
    change.to_string().split_once(": ").unwrap().1.to_owned()
}

/// All lines until the stream ends.
pub(crate) async fn lines(changes: &mut Changes) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(change) = changes.next().await {
        lines.push(line(&change.unwrap()));
    }
    lines
}

pub(crate) fn is_comment(change: &OrderChange, words: &str) -> bool {
    matches!(&change.kind, ChangeKind::Comment(comment) if comment.body == words)
}

pub(crate) fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 3600)
}
