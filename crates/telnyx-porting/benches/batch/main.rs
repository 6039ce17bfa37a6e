//! How much faster a batch is when its orders are worked on side by side.
//!
//! ```text
//! cargo bench -p telnyx-porting --bench batch
//! ```
//!
//! 1,000 numbers in 40 orders, against the simulator with 50 ms of latency on each call, one order at a time and eight at
//! a time. Fails when the second is not at least five times faster.

use std::num::NonZeroUsize;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use telnyx_porting::port_request::{
    AccountDetails, DocumentSource, EndUser, OrderMatch, OrderOverride, OrderSettings, PortRequest, RequirementValue,
    ServiceAddress,
};
use telnyx_porting::{Client, Clock, DocumentFile, SystemClock};
use telnyx_porting_sim::{Fault, Simulator};

const LATENCY: Duration = Duration::from_millis(50);
const NUMBERS_PER_ORDER: usize = 25;
const SIDE_BY_SIDE: usize = 8;
const TARGET: f64 = 5.0;

/// Beginnings of numbers, each of another losing carrier, country or number type: so many orders.
const KINDS: [&str; 40] = [
    "+12125550",
    "+14155550",
    "+18885550",
    "+14165550",
    "+33160000",
    "+33639980",
    "+33800000",
    "+33900000",
    "+61255500",
    "+61180000",
    "+35312000",
    "+35121000",
    "+35891000",
    "+42021000",
    "+85221000",
    "+97221000",
    "+31201000",
    "+32251000",
    "+34911000",
    "+39061000",
    "+41441000",
    "+43115000",
    "+45331000",
    "+46850000",
    "+47221000",
    "+48221000",
    "+52551000",
    "+55111000",
    "+64411000",
    "+65611000",
    "+81311000",
    "+49800000",
    "+49151000",
    "+49180000",
    GERMAN_LOCAL,
    "+44207946",
    "+44770090",
    "+44808157",
    "+44844000",
    "+44300000",
];
const GERMAN_LOCAL: &str = "+49309018";

#[tokio::main]
async fn main() -> Result<()> {
    let one = measure(1).await?;
    let eight = measure(SIDE_BY_SIDE).await?;
    let ratio = one.as_secs_f64() / eight.as_secs_f64();
    let numbers = KINDS.len() * NUMBERS_PER_ORDER;
    println!("{numbers} numbers in {} orders, {} ms latency", KINDS.len(), LATENCY.as_millis());
    println!("one order at a time     {:>6.2} s", one.as_secs_f64());
    println!("{SIDE_BY_SIDE} orders at a time      {:>6.2} s", eight.as_secs_f64());
    println!("faster by               {ratio:>6.1}   (wanted: {TARGET:.1})");
    ensure!(ratio >= TARGET, "not fast enough");
    Ok(())
}

async fn measure(concurrency: usize) -> Result<Duration> {
    let sim = Simulator::start().await?;
    sim.inject(Fault::latency("*", "/**", LATENCY));
    let clock = SimulatedClock(sim.clock());
    let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).clock(clock).build()?;
    let concurrency = NonZeroUsize::new(concurrency).context("at least one order at a time")?;
    let workflow = client.port(request()?).concurrency(concurrency);
    let started = Instant::now();
    let report = workflow.run().await?;
    let took = started.elapsed();
    ensure!(
        report.is_complete(),
        "not everything was confirmed: {:?}",
        report.orders.iter().map(|o| &o.outcome).collect::<Vec<_>>()
    );
    ensure!(report.orders.len() == KINDS.len(), "{} orders", report.orders.len());
    Ok(took)
}

fn numbers(kind: &str) -> impl Iterator<Item = String> {
    (0..NUMBERS_PER_ORDER).map(move |n| format!("{kind}{}", 100 + n))
}

fn request() -> Result<PortRequest> {
    let document = |name| DocumentFile::from_bytes(name, b"%PDF-1.7 a document of the benchmark".as_slice());
    let mut request = PortRequest::builder()
        .customer_reference("benchmark")
        .phone_numbers(KINDS.iter().flat_map(|kind| numbers(kind)))
        .end_user(EndUser::new(
            AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
                .account_number("HP-20481")
                .billing_phone_number("+12125550100"),
            ServiceAddress::new("US")
                .street_address("100 Example Street")
                .locality("New York")
                .administrative_area("NY")
                .postal_code("10001"),
        ))
        .full_port()
        .loa(document("loa.pdf")?)
        .invoice(document("invoice.pdf")?)
        .build()?;
    let british: Vec<String> =
        KINDS.iter().filter(|kind| kind.starts_with("+44")).flat_map(|kind| numbers(kind)).collect();
    let carrier = ("0b7f6f6e-6f58-4f0a-9d25-1c7a1f1f3b10", RequirementValue::Text("001".into()));
    let proof = DocumentSource::File(document("proof.pdf")?);
    let address = ("5d9d3c1e-97b1-4c07-8a3f-7d1c1d2a9e44", RequirementValue::Document(proof));
    for (numbers, (requirement, value)) in [(british, carrier), (numbers(GERMAN_LOCAL).collect(), address)] {
        let mut set = OrderSettings::default();
        set.requirements.insert(requirement.parse()?, value);
        request.overrides.push(OrderOverride::new(OrderMatch::phone_numbers(numbers), set));
    }
    Ok(request)
}

/// The simulator's dates, and real waiting.
#[derive(Debug)]
struct SimulatedClock(telnyx_porting_sim::Clock);

impl Clock for SimulatedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        SystemClock::default().elapsed()
    }

    fn sleep(&self, duration: Duration) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(duration))
    }
}
