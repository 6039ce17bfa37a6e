//! The simulator as a server of its own.

use chrono::{DateTime, Utc};
use clap::Parser;
use telnyx_porting_sim::{Builder, CarrierScript, Simulator};
use tracing_subscriber::EnvFilter;

/// A stateful simulator of the Telnyx port-in API on 127.0.0.1.
///
/// Point any client at the printed URL with the printed key. Orders move through their states on a
/// virtual clock that runs at --speed times real time.
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

    /// JSON file of carrier scripts: which orders are rejected, delayed or moved.
    #[arg(long, value_name = "FILE")]
    scenario: Option<std::path::PathBuf>,

    /// Send every event to this http URL too, besides the webhook_url of its order.
    #[arg(long, value_name = "URL", env = "TELNYX_SIM_WEBHOOK_URL")]
    webhook_url: Option<String>,

    /// Seed of ids and other random choices.
    #[arg(long, default_value_t = 0)]
    seed: u64,

    /// Refuse unknown filters with an error instead of ignoring them.
    #[arg(long)]
    strict_filters: bool,
}

fn positive(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value > 0.0 => Ok(value),
        _ => Err("must be a positive number".to_owned()),
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let options = Options::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let scripts = match &options.scenario {
        None => Vec::new(),
        Some(path) => {
            CarrierScript::read_scenario(&tokio::fs::read_to_string(path).await?).map_err(std::io::Error::other)?
        }
    };
    let builder = Simulator::builder()
        .port(options.port)
        .api_key(options.api_key)
        .speed(options.speed)
        .starting_at(options.start.unwrap_or_else(Utc::now))
        .seed(options.seed)
        .strict_filters(options.strict_filters);
    let builder = match options.webhook_url {
        Some(url) => builder.webhook_url(url),
        None => builder,
    };
    let simulator = scripts.into_iter().fold(builder, Builder::carrier).start().await?;
    println!("Telnyx porting simulator at {} with API key {}", simulator.base_url(), simulator.api_key());
    println!("Webhooks are signed; public key {}", simulator.webhook_public_key());
    tokio::signal::ctrl_c().await?;
    simulator.stop().await;
    Ok(())
}
