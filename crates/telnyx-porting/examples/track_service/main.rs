//! A service that follows porting orders: webhooks for speed, polling for certainty, a cursor for restarts.
//!
//! Without flags everything happens on this machine, in a few seconds: a simulator ports three orders and delivers signed
//! webhooks to this service, some twice, some in the wrong order, some not at all. Half way the service is stopped and
//! started again.
//!
//! ```text
//! cargo run --example track_service
//! # the real API; it only reads. The webhook URL of the account, or of an order, must lead to the address.
//! TELNYX_API_KEY=… TELNYX_PUBLIC_KEY=… cargo run --example track_service -- --live --listen 0.0.0.0:8080
//! ```

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use telnyx_porting::Client;
use telnyx_porting::webhook::Verifier;
use tokio::net::TcpListener;

mod demo;
mod service;

use service::Service;

/// Follow porting orders. Without --live this runs against a simulator, and ends by itself.
#[derive(Debug, Parser)]
#[command(name = "track_service", version)]
struct Cli {
    /// The real API. Every open order of the account is followed until Ctrl-C; nothing is changed.
    #[arg(long)]
    live: bool,
    /// Where webhooks arrive, at the path /webhooks/telnyx.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// The file that remembers what was told. With --live, `track_service.cursor.json` if nothing is said.
    #[arg(long, value_name = "FILE")]
    cursor: Option<PathBuf>,
    /// The account's public key, from the portal.
    #[arg(long, env = "TELNYX_PUBLIC_KEY", value_name = "BASE64", hide_env_values = true)]
    public_key: Option<String>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let cli = Cli::parse();
    let listener = TcpListener::bind(cli.listen).await.with_context(|| format!("cannot listen on {}", cli.listen))?;
    if !cli.live {
        return demo::run(listener, cli.cursor).await;
    }
    let public_key = cli.public_key.context("no public key: use --public-key, or set TELNYX_PUBLIC_KEY")?;
    let client = Client::from_env()?;
    let tracker = client.track_all(client.porting_orders().list().status_in(service::open_statuses()));
    let cursor = cli.cursor.unwrap_or_else(|| PathBuf::from("track_service.cursor.json"));
    println!("following the open orders; webhooks arrive at http://{}/webhooks/telnyx", listener.local_addr()?);
    Service::new(tracker, Verifier::new(public_key)?, cursor).run(listener, ctrl_c(), |_| ()).await?;
    println!("stopped; the next start goes on from here");
    Ok(())
}

/// Waits for Ctrl-C. The next one ends the program at once, whatever it is waiting for: the cursor is a whole file at any
/// moment.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals there is nothing to stop for.
        std::future::pending::<()>().await;
    }
    eprintln!("stopping; Ctrl-C again ends at once");
    tokio::spawn(async {
        if tokio::signal::ctrl_c().await.is_ok() {
            std::process::exit(130);
        }
    });
}
