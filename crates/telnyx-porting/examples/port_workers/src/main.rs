//! Ports and follows the orders of several accounts with workers on any number of machines.
//!
//! Steps of the workflow and looks of the tracker are jobs in a durable queue: `graphile_worker`, in PostgreSQL. A worker
//! that dies loses nothing. Its jobs go to another one, which finds what was made already, so that no order is doubled,
//! and goes on from the cursor, so that no change is lost or told twice.
//!
//! Without arguments everything happens on this machine: a PostgreSQL server for the moment (by `pg_virtualenv`, of
//! Debian's package `postgresql-common`), two simulated Telnyx accounts, three worker processes. Three of them are killed
//! on the way: between making an order and hearing of it, between two confirmations, and in the middle of a look. In the
//! end it is checked that every number is ported, in one order, and every change was told once.
//!
//! ```text
//! cargo run -p port_workers
//! ```
//!
//! With a database of your own, on as many machines as you like (the real API only by its URL; real numbers move then):
//!
//! ```text
//! export DATABASE_URL=postgres://…  TELNYX_API_KEY_MAIN=…
//! cargo run -p port_workers -- submit --account main order.toml
//! cargo run -p port_workers -- work --account main=https://api.telnyx.com/v2
//! ```
//!
//! # Why this queue
//!
//! Workers on several machines need a server that they share, and whoever keeps orders has a database. `graphile_worker`
//! (MIT, released monthly or more often; its tables are those of the Node.js library of the same name) adds jobs in the
//! same transaction as results, knows keys that keep a job from being queued twice, and takes over the jobs of workers
//! whose heartbeat stops. Queues in SQLite files do not leave their machine; engines with a server of their own, such as
//! Temporal or Restate, are one more thing to run for steps that can be repeated anyway.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use telnyx_porting::port_request::PortRequest;

mod accounts;
mod database;
mod demo;
mod held;
mod jobs;
mod requests;
mod server_time;
mod work;

use accounts::Account;
use database::Database;

/// Port with several workers. Without a command: a demonstration, which ends by itself.
#[derive(Debug, Parser)]
#[command(name = "port_workers", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Queue a port request. Its customer_reference names it: the same one is not queued twice.
    Submit {
        #[command(flatten)]
        shared: Shared,
        /// The account that the numbers go to.
        #[arg(long, value_name = "NAME")]
        account: String,
        /// The order file.
        file: PathBuf,
    },
    /// Work off jobs until Ctrl-C.
    Work {
        #[command(flatten)]
        shared: Shared,
        #[command(flatten)]
        options: work::Options,
    },
    /// What happens without a command: simulated accounts, and workers that are killed.
    Demo(demo::Options),
}

/// What every process needs.
#[derive(Debug, Args)]
struct Shared {
    /// PostgreSQL, as postgres://user:password@host:port/name.
    #[arg(long, env = DATABASE_VARIABLE, value_name = "URL", hide_env_values = true)]
    database: String,
}

/// The variable of the environment that names the database.
const DATABASE_VARIABLE: &str = "DATABASE_URL";

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}

async fn run(cli: Cli) -> Result<()> {
    match cli.command {
        None => demo::run(demo::Options::default()).await,
        Some(Command::Demo(options)) => demo::run(options).await,
        Some(Command::Work { shared, options }) => {
            work::run(&Database::connect(&shared.database).await?, options).await
        }
        Some(Command::Submit { shared, account, file }) => {
            let request = PortRequest::load(&file).await?;
            let database = Database::connect(&shared.database).await?;
            let reference =
                requests::submit(&database, &account, request).await.context("the request was not queued")?;
            println!("{reference} is queued");
            Ok(())
        }
    }
}
