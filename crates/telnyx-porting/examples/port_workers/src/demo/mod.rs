//! Two accounts, three workers, three deaths.

mod check;
mod crew;
pub(crate) mod postgres;
mod telnyx;

use std::time::Duration;

use anyhow::{Context, Result, bail};
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

/// How long an hour of the simulators takes.
const HOUR: Duration = Duration::from_millis(60);

pub(crate) async fn run(database: &Database) -> Result<()> {
    let accounts = Accounts::start().await?;
    let mut submitted = Vec::new();
    for (account, request) in accounts.requests(REQUESTS)? {
        requests::submit(database, &account, &request).await?;
        submitted.push((account, request));
    }
    println!("queued {} requests for {} accounts", submitted.len(), accounts.all().len());

    let mut crew = Crew::start(&accounts, WORKERS)?;
    let story = async {
        while !is_all_confirmed(database).await? {
            crew.next_line(&accounts).await?;
        }
        println!("all requests are confirmed; now the days pass");
        while !check::is_all_ported(database, &accounts).await? {
            tokio::select! {
                line = crew.next_line(&accounts) => line?,
                () = tokio::time::sleep(HOUR) => accounts.pass(Duration::from_secs(3600)),
            }
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
