//! A simulator whose time is the client's, and the request that is ported.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::time::Duration;

use chrono::{DateTime, Utc};
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, PortRequestBuilder, ServiceAddress};
use telnyx_porting::{Client, Clock, RetryPolicy};
use telnyx_porting_sim::Simulator;

/// Waiting moves the simulator's time and takes none of ours.
#[derive(Debug)]
struct SimulatedClock(telnyx_porting_sim::Clock, DateTime<Utc>);

impl Clock for SimulatedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        (self.0.now() - self.1).to_std().unwrap_or_default()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.0.advance(duration);
        Box::pin(std::future::ready(()))
    }
}

pub(crate) async fn simulator() -> Simulator {
    Simulator::start().await.unwrap()
}

pub(crate) fn client(sim: &Simulator) -> Client {
    client_with(sim, RetryPolicy::default())
}

pub(crate) fn client_with(sim: &Simulator, retry: RetryPolicy) -> Client {
    let clock = SimulatedClock(sim.clock(), sim.clock().now());
    Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).clock(clock).retry(retry).build().unwrap()
}

pub(crate) fn example(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/port_in").join(file)
}

/// Two carriers and toll-free: three orders.
pub(crate) const NUMBERS: [&str; 5] = ["+12125550123", "+12125550124", "+14155550121", "+14155550122", "+18885550142"];

pub(crate) fn builder() -> PortRequestBuilder {
    PortRequest::builder()
        .customer_reference("move-1")
        .phone_numbers(NUMBERS)
        .end_user(EndUser::new(
            AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
                .account_number("HP-20481")
                .billing_phone_number("+12125550123")
                .pin_passcode("0000"),
            ServiceAddress::new("US")
                .street_address("100 Example Street")
                .locality("New York")
                .administrative_area("NY")
                .postal_code("10001"),
        ))
        .full_port()
        .loa(example("loa.pdf"))
        .invoice(example("invoice.pdf"))
}

pub(crate) fn request() -> PortRequest {
    builder().build().unwrap()
}

/// Every number in one order, and every order on its way.
#[track_caller]
pub(crate) fn assert_one_set(sim: &Simulator, killed: &str) {
    let mut orders = sim.orders();
    let mut numbers: Vec<String> = orders.iter().flat_map(|order| order.phone_numbers.clone()).collect();
    numbers.sort();
    let mut wanted = NUMBERS.map(str::to_owned).to_vec();
    wanted.sort();
    assert_eq!(numbers, wanted, "{killed}: each number in one order");
    orders.retain(|order| order.status == "draft");
    assert!(orders.is_empty(), "{killed}: {} orders left as drafts", orders.len());
    sim.assert_no_doubled_orders();
}
