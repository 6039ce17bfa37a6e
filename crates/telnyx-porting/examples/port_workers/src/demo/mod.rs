//! Two accounts, three workers, three deaths.

mod check;
mod crew;
mod postgres;
mod telnyx;

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use graphile_worker::{DbExecutor, DbParams};

use crate::database::Database;
use crate::requests;

use crew::Crew;
use telnyx::Accounts;

/// Requests of each account.
const REQUESTS: usize = 5;

/// Worker processes.
const WORKERS: usize = 3;

/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(120);

#[derive(Debug, Default, Args)]
pub(crate) struct Options {
    /// An empty PostgreSQL database, as postgres://user:password@host:port/name. Without it a server is started.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Kill so many workers more, at moments that chance picks.
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    more_deaths: usize,
    /// The server that was started for this.
    #[arg(long, hide = true, conflicts_with = "database")]
    beside_postgres: bool,
}

pub(crate) async fn run(options: Options) -> Result<()> {
    match options.database {
        Some(url) => tell(&url, options.more_deaths).await,
        None if options.beside_postgres => tell(&postgres::beside()?, options.more_deaths).await,
        None => postgres::run_beside(options.more_deaths).await,
    }
}

async fn tell(url: &str, more_deaths: usize) -> Result<()> {
    let database = &Database::connect(url).await?;
    let requests: i64 = database
        .queue
        .fetch_one("SELECT count(*) AS requests FROM porting.request", DbParams::new())
        .await?
        .try_get("requests")?;
    ensure!(requests == 0, "the database has requests already: the demonstration needs one of its own");
    let accounts = Accounts::start().await?;
    let mut submitted = Vec::new();
    for (account, request) in accounts.requests(REQUESTS)? {
        requests::submit(database, &account, request.clone()).await?;
        submitted.push((account, request));
    }
    println!("queued {} requests for {} accounts", submitted.len(), accounts.all().len());

    let mut crew = Crew::start(url, &accounts, WORKERS, more_deaths)?;
    let story = async {
        while !is_all_confirmed(database).await? {
            crew.next_line(&accounts).await?;
        }
        println!("all requests are confirmed; now the days pass");
        let _days = accounts.pass();
        // Each look of a worker is a line.
        while !check::is_all_ported(database, &accounts).await? {
            crew.next_line(&accounts).await?;
        }
        anyhow::Ok(())
    };
    let told = tokio::time::timeout(PATIENCE, story).await;
    told.with_context(|| format!("not everything was ported within {} seconds", PATIENCE.as_secs()))??;
    let report = crew.dismiss().await?;
    check::everything(database, &accounts, &submitted).await?;
    println!("{report}");
    Ok(())
}

/// Requests that need a person would never be: there are none here.
async fn is_all_confirmed(database: &Database) -> Result<bool> {
    let sql = "SELECT count(*) AS open, count(note) AS notes FROM porting.request WHERE state <> 'confirmed'";
    let row = database.queue.fetch_one(sql, DbParams::new()).await?;
    if row.try_get::<i64>("notes")? > 0 {
        bail!("a request needs a person; see porting.request");
    }
    Ok(row.try_get::<i64>("open")? == 0)
}
