//! The simulator as a server of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::Parser;
use telnyx_porting_sim::assumptions::UnknownFilter;
use telnyx_porting_sim::{Assumptions, Builder, CarrierScript, Simulator};
use tracing_subscriber::EnvFilter;

/// A stateful simulator of the Telnyx port-in API on 127.0.0.1.
///
/// Point any client at the printed URL with the printed key. Orders move through their states on a
/// virtual clock that runs at --speed times real time. While it runs, it is driven through endpoints
/// below /_sim: clock, faults, carrier scripts, comments and splits of the desk, records of calls; the
/// documentation of the crate lists them.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Options {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8080, env = "TELNYX_SIM_PORT")]
    port: u16,

    /// How many times faster than real time the virtual clock runs; 3600 makes an hour a second.
    #[arg(long, default_value_t = 1.0, value_parser = positive, env = "TELNYX_SIM_SPEED")]
    speed: f64,

    /// The only API key that is let in.
    #[arg(long, default_value = "KEYSIM", env = "TELNYX_SIM_API_KEY", hide_env_values = true)]
    api_key: String,

    /// Where virtual time starts (RFC 3339); by default now.
    #[arg(long, value_name = "RFC3339", env = "TELNYX_SIM_START")]
    start: Option<DateTime<Utc>>,

    /// JSON file of carrier scripts: which orders are rejected, delayed or moved, how the desk
    /// answers comments.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,

    /// JSON file of what is to be assumed about the real API, with at least the rows that differ from
    /// the default: error codes, times, what confirming needs, and so on.
    #[arg(long, value_name = "FILE", env = "TELNYX_SIM_ASSUMPTIONS")]
    assumptions: Option<PathBuf>,

    /// Print the table of assumptions in force as JSON, in the form that --assumptions takes, and exit.
    #[arg(long)]
    print_assumptions: bool,

    /// Send every event to this http URL too, besides the webhook_url of its order.
    #[arg(long, value_name = "URL", env = "TELNYX_SIM_WEBHOOK_URL")]
    webhook_url: Option<String>,

    /// Seed of ids and other random choices.
    #[arg(long, default_value_t = 0)]
    seed: u64,

    /// Refuse unknown filters with an error instead of ignoring them, whatever the table of assumptions
    /// says.
    #[arg(long)]
    strict_filters: bool,
}

fn positive(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value > 0.0 => Ok(value),
        _ => Err("must be a positive number".to_owned()),
    }
}

/// The table to run by: the default, the rows of the file over it, the options over both.
async fn assumptions(options: &Options) -> std::io::Result<Assumptions> {
    let mut table = match &options.assumptions {
        None => Assumptions::default(),
        Some(path) => Assumptions::from_json(&read(path).await?).map_err(std::io::Error::other)?,
    };
    if options.strict_filters {
        table.leniency.unknown_filter = UnknownFilter::Refused;
    }
    Ok(table)
}

/// A file, named when it cannot be read.
async fn read(path: &Path) -> std::io::Result<String> {
    let named = |error: std::io::Error| std::io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    tokio::fs::read_to_string(path).await.map_err(named)
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> std::io::Result<()> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let table = assumptions(&options).await?;
    if options.print_assumptions {
        return writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&table)?);
    }
    let scripts = match &options.scenario {
        None => Vec::new(),
        Some(path) => CarrierScript::read_scenario(&read(path).await?).map_err(std::io::Error::other)?,
    };
    let builder = Simulator::builder()
        .port(options.port)
        .api_key(options.api_key)
        .speed(options.speed)
        .starting_at(options.start.unwrap_or_else(Utc::now))
        .seed(options.seed)
        .assumptions(table);
    let builder = match options.webhook_url {
        Some(url) => builder.webhook_url(url),
        None => builder,
    };
    let simulator = scripts.into_iter().fold(builder, Builder::carrier).start().await?;
    // Nobody has to listen: the server serves all the same.
    let _ = writeln!(
        std::io::stdout(),
        "Telnyx porting simulator at {} with API key {}\nWebhooks are signed; public key {}",
        simulator.base_url(),
        simulator.api_key(),
        simulator.webhook_public_key()
    );
    tokio::signal::ctrl_c().await?;
    simulator.stop().await;
    Ok(())
}
