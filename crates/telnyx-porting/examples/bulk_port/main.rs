//! Ports the numbers of many accounts from a CSV file, and goes on where it stopped when it is started again.
//!
//! Without flags everything happens on this machine: a simulator of the Telnyx API is started, the CSV file beside this
//! program is carried out against it, the program interrupts itself once as Ctrl-C would, and goes on from its
//! checkpoints.
//!
//! ```text
//! cargo run --example bulk_port                                 # the file shipped with the example
//! cargo run --example bulk_port -- --dry-run                    # look, and do nothing
//! cargo run --example bulk_port -- --csv accounts.csv --loa loa.pdf --invoice invoice.pdf \
//!     --checkpoints batch-1 --batch batch-1 --base-url http://127.0.0.1:4010/v2 --api-key KEY
//! ```
//!
//! It goes to the real API only with `--base-url https://api.telnyx.com/v2`, and real numbers are moved then.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Parser;
use futures::StreamExt;
use telnyx_porting::port_request::PortRequest;
use telnyx_porting::workflow::{FileStore, NotPortablePolicy, PortReport};
use telnyx_porting::{API_KEY_VARIABLE, Client};

mod accounts;
mod progress;
mod results;
mod simulated;

use progress::Display;

/// Requests that are carried out at the same time; each works on several orders.
const ACCOUNTS_AT_A_TIME: usize = 2;

/// Confirmed orders after which the demonstration interrupts itself.
const INTERRUPT_AFTER: usize = 1;

/// Simulated time between two looks at the orders.
const POLL: Duration = Duration::from_secs(6 * 3600);

/// Port the numbers of many accounts. Without --base-url this runs against a simulator.
#[derive(Debug, Parser)]
#[command(name = "bulk_port", version)]
struct Cli {
    /// One line for each number, with its account.
    #[arg(long, value_name = "FILE", default_value_os_t = shipped("bulk_port/accounts.csv"))]
    csv: PathBuf,
    /// The signed LOA.
    #[arg(long, value_name = "FILE", default_value_os_t = shipped("port_in/loa.pdf"))]
    loa: PathBuf,
    /// The invoice of the losing carrier.
    #[arg(long, value_name = "FILE", default_value_os_t = shipped("port_in/invoice.pdf"))]
    invoice: PathBuf,
    /// Name of the batch. References of orders begin with it: the same name goes on with the same batch.
    #[arg(long, default_value = "bulk-demo")]
    batch: String,
    /// Folder where checkpoints are kept. A temporary one when it is not given.
    #[arg(long, value_name = "FOLDER")]
    checkpoints: Option<PathBuf>,
    /// Another server than the simulator, version included: http://127.0.0.1:4010/v2.
    #[arg(long, value_name = "URL", requires = "api_key", requires = "checkpoints")]
    base_url: Option<String>,
    /// The API key.
    #[arg(long, env = API_KEY_VARIABLE, value_name = "KEY", hide_env_values = true)]
    api_key: Option<String>,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    dry_run: bool,
}

fn shipped(file: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).join(file)
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(&Cli::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}

/// Whether everything that can be ported is on its way.
async fn run(cli: &Cli) -> Result<bool> {
    let papers = accounts::Papers { loa: cli.loa.clone(), invoice: cli.invoice.clone() };
    let requests = accounts::read(&cli.csv, &cli.batch, &papers)?;
    let (client, simulated) = match (&cli.base_url, &cli.api_key) {
        (Some(url), Some(key)) => (Client::builder().base_url(url).api_key(key).build()?, None),
        _ => {
            let simulated = simulated::Simulated::start().await.context("the simulator could not be started")?;
            println!("simulated Telnyx API at {}", simulated.base_url());
            (simulated.client()?, Some(simulated))
        }
    };
    if cli.dry_run {
        return plan(&client, requests).await;
    }
    let temporary = tempfile::tempdir()?;
    let folder = cli.checkpoints.as_deref().unwrap_or(temporary.path());
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;

    // The demonstration stops itself once, as if somebody had pressed Ctrl-C.
    let interruption = simulated.is_some().then_some(INTERRUPT_AFTER);
    let mut batch = carry_out(&client, &requests, folder, interruption).await?;
    if batch.was_interrupted && simulated.is_some() {
        println!("\ninterrupted; the checkpoints are in {}. Starting again:\n", folder.display());
        batch = carry_out(&client, &requests, folder, None).await?;
    } else if batch.was_interrupted {
        println!("\ninterrupted; start it again to go on. The checkpoints are in {}", folder.display());
    }
    let confirmed = batch.reports.iter().flat_map(PortReport::confirmed).map(|order| order.id.clone());
    let ended = match &simulated {
        // Days pass in moments. Where they do not, `port_in` shows how to follow orders.
        Some(_) => client.track(confirmed).poll_every(POLL).until_final().await?,
        None => Vec::new(),
    };
    println!("\n{}", results::table(&batch.reports, &ended));
    results::explain(&batch.reports);
    Ok(!batch.was_interrupted && batch.reports.iter().all(results::is_settled))
}

/// Whether nothing is missing. Numbers that cannot be ported would be left out.
async fn plan(client: &Client, requests: Vec<PortRequest>) -> Result<bool> {
    let mut is_ready = true;
    for request in requests {
        let plan = client.port(request).dry_run().await?;
        println!("{plan}");
        is_ready &= plan.gaps().next().is_none();
    }
    Ok(is_ready)
}

struct Batch {
    reports: Vec<PortReport>,
    was_interrupted: bool,
}

/// Carries out every request, some at a time, until all are done or Ctrl-C is pressed.
async fn carry_out(
    client: &Client,
    requests: &[PortRequest],
    folder: &std::path::Path,
    interrupt_after: Option<usize>,
) -> Result<Batch> {
    let display = Display::new(requests.iter().map(|request| request.numbers().len()).sum());
    let stop = tokio_util::sync::CancellationToken::new();
    let runs = requests.iter().map(|request| {
        let name = request.customer_reference.clone().unwrap_or_default();
        let store = FileStore::new(folder.join(format!("{name}.json")));
        let workflow = client.port(request.clone()).checkpoint(store).not_portable(NotPortablePolicy::LeaveOut);
        let (display, stop) = (display.clone(), stop.clone());
        async move {
            let run = workflow.run();
            let (control, mut events) = (run.control(), run.events());
            let watched = async {
                while let Some(event) = events.next().await {
                    display.event(&name, &event);
                    if interrupt_after.is_some_and(|orders| display.confirmed() >= orders) {
                        stop.cancel();
                    }
                }
            };
            let ended = async {
                stop.cancelled().await;
                control.cancel();
                std::future::pending().await
            };
            tokio::select! {
                (result, ()) = futures::future::join(run, watched) => result,
                result = ended => result,
            }
        }
    });
    let runs: Vec<_> = runs.collect();
    let all = futures::stream::iter(runs).buffered(ACCOUNTS_AT_A_TIME).collect::<Vec<_>>();
    let ctrl_c = async {
        if tokio::signal::ctrl_c().await.is_ok() {
            display.line("stopping after the calls that are on their way");
            stop.cancel();
        }
        std::future::pending::<()>().await;
    };
    let results = tokio::select! {
        results = all => results,
        () = ctrl_c => Vec::new(),
    };
    display.finish();
    let was_interrupted = stop.is_cancelled();
    let mut reports = Vec::new();
    for result in results {
        match result {
            Ok(report) => reports.push(report),
            // It had not come as far as to have orders to report on.
            Err(error) if was_interrupted && results::is_cancelled(&error) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Batch { reports, was_interrupted })
}
