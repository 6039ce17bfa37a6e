//! Ports the numbers of an order file and follows them until they are ported.
//!
//! Without flags everything happens on this machine: a simulator of the Telnyx API is started, the order file beside
//! this program is carried out against it, and days pass in seconds.
//!
//! ```text
//! cargo run --example port_in                              # the order file shipped with the example
//! cargo run --example port_in -- --order my-order.toml     # another one: TOML, YAML or JSON
//! cargo run --example port_in -- --base-url http://127.0.0.1:4010/v2 --api-key KEY
//! TELNYX_API_KEY=… cargo run --example port_in -- --order my-order.toml --live   # real numbers!
//! ```

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Parser;
use futures::StreamExt;
use telnyx_porting::port_request::PortRequest;
use telnyx_porting::types::{PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::workflow::{OrderOutcome, PortReport};
use telnyx_porting::{API_KEY_VARIABLE, Client, LIVE_BASE_URL, OrderChange};

mod progress;
mod simulated;
mod table;

use progress::Display;
use simulated::Simulated;

/// Port the numbers of an order file to Telnyx. Without --live or --base-url this runs against a simulator.
#[derive(Debug, Parser)]
#[command(name = "port_in", version)]
struct Cli {
    /// The order file: TOML, YAML or JSON. Paths of documents in it are relative to its folder.
    #[arg(long, value_name = "FILE", default_value_os_t = shipped_order())]
    order: PathBuf,
    /// Another server than the simulator, version included: http://127.0.0.1:4010/v2.
    #[arg(long, value_name = "URL", conflicts_with = "live", requires = "api_key")]
    base_url: Option<String>,
    /// The API key.
    #[arg(long, env = API_KEY_VARIABLE, value_name = "KEY", hide_env_values = true)]
    api_key: Option<String>,
    /// The real API. Real numbers are moved; you are asked first.
    #[arg(long, requires = "api_key")]
    live: bool,
    /// Stop when the orders are confirmed, instead of following them to the end.
    #[arg(long)]
    no_wait: bool,
    /// Seconds between two looks at the orders.
    #[arg(long, value_name = "SECONDS", default_value_t = 900)]
    poll: u64,
}

fn shipped_order() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/port_in/order.toml"))
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let display = Display::new();
    match run(&cli, &display).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            display.finish();
            let text = format!("{error:#}");
            eprintln!("error: {text}");
            for id in display.orders().iter().filter(|id| !text.contains(&id.to_string())) {
                eprintln!("order made so far: {id}");
            }
            ExitCode::from(1)
        }
    }
}

/// Whether every number is ported (or confirmed, with --no-wait).
async fn run(cli: &Cli, display: &Display) -> Result<bool> {
    let request = PortRequest::load(&cli.order).await?;
    let (client, _simulator) = connect(cli).await?;
    if cli.live {
        ask(&request, &client)?;
    }
    let listener = display.clone();
    let report = client.port(request).on_progress(move |progress| listener.progress(&progress)).run().await?;

    let followed: Vec<PortingOrderId> = report.confirmed().map(|order| order.id.clone()).collect();
    let ended = if cli.no_wait {
        Vec::new()
    } else {
        follow(&client, followed, Duration::from_secs(cli.poll), display).await?
    };
    display.finish();
    println!("\n{}", table::of(&report, &ended));
    explain(&report);
    let ported = |id: &PortingOrderId| {
        ended.iter().any(|order| order.id == *id && order.status.value == PortingOrderStatusValue::Ported)
    };
    let all_ported = report.orders.iter().all(|order| ported(&order.id));
    Ok(report.is_complete() && (cli.no_wait || all_ported))
}

async fn connect(cli: &Cli) -> Result<(Client, Option<Simulated>)> {
    let key = cli.api_key.as_deref();
    match (&cli.base_url, cli.live, key) {
        (Some(url), _, Some(key)) => Ok((Client::builder().base_url(url).api_key(key).build()?, None)),
        (None, true, Some(key)) => Ok((Client::builder().api_key(key).build()?, None)),
        (None, false, _) => {
            let simulated = Simulated::start().await.context("the simulator could not be started")?;
            println!("simulated Telnyx API at {}", simulated.base_url());
            Ok((simulated.client()?, Some(simulated)))
        }
        (_, _, None) => bail!("no API key: use --api-key, or set {API_KEY_VARIABLE}"),
    }
}

/// Real phone service hangs on it, so it is said what will happen, and asked.
fn ask(request: &PortRequest, client: &Client) -> Result<()> {
    println!("This moves real phone numbers, through {}:", client.base_url());
    for number in request.numbers() {
        println!("  {number}");
    }
    println!("Orders are created, filled in with the documents and data of the order file, and confirmed.");
    debug_assert_eq!(client.base_url(), LIVE_BASE_URL);
    if !std::io::stdin().is_terminal() {
        bail!("--live asks before it begins, and there is no terminal to ask on");
    }
    print!("Type `port` to go on: ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    if answer.trim() != "port" {
        bail!("nothing was done");
    }
    Ok(())
}

/// Follows orders to their end; Ctrl-C stops following, not the ports.
async fn follow(
    client: &Client,
    orders: Vec<PortingOrderId>,
    poll: Duration,
    display: &Display,
) -> Result<Vec<telnyx_porting::types::PortingOrder>> {
    let mut last = std::collections::BTreeMap::new();
    let mut changes = client.track(orders).poll_every(poll).changes();
    loop {
        let change = tokio::select! {
            change = changes.next() => change,
            _ = tokio::signal::ctrl_c() => {
                display.line("no longer following; the orders go on");
                break;
            }
        };
        match change {
            None => break,
            Some(Ok(change)) => {
                display.change(&change);
                if let OrderChange { order_id, order: Some(order), .. } = change {
                    last.insert(order_id, order);
                }
            }
            Some(Err(error)) if error.is_retryable() => display.line(&format!("could not look: {error}")),
            Some(Err(error)) => return Err(error.into()),
        }
    }
    Ok(last.into_values().map(std::sync::Arc::unwrap_or_clone).collect())
}

/// What a person has to do about orders that are not on their way.
fn explain(report: &PortReport) {
    for number in &report.not_portable {
        println!("not portable: {number}");
    }
    for order in &report.orders {
        match &order.outcome {
            OrderOutcome::Confirmed | OrderOutcome::Ready => {}
            outcome => println!("order {}: {outcome}", order.id),
        }
    }
}
