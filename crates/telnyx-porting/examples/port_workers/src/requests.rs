//! The port requests of the application, and how far each is.

use std::io;

use anyhow::{Context, Result};
use graphile_worker::{DbExecutor, DbValue};
use serde::Serialize;
use telnyx_porting::port_request::PortRequest;
use telnyx_porting::workflow::{Checkpoint, CheckpointStore, Storing};

use crate::database::Database;
use crate::held::Held;
use crate::jobs::PreparePort;

/// A request as it stands in the table.
pub(crate) struct Stored {
    pub(crate) account: String,
    pub(crate) request: PortRequest,
    pub(crate) state: String,
}

/// Stores a request with the files that it names, and queues its first step, both or neither. One that is there already
/// is left as it is.
pub(crate) async fn submit(database: &Database, account: &str, request: PortRequest) -> Result<String> {
    let reference = request.customer_reference.clone().context("the request needs a customer_reference")?;
    // The worker may be on another machine.
    let request = request.embed_files().await?;
    let held = Held::without_lock(database).await?;
    let values = vec![
        DbValue::Text(reference.clone()),
        DbValue::Text(account.to_owned()),
        DbValue::Json(serde_json::to_value(&request)?),
    ];
    let added = held.execute(
        "INSERT INTO porting.request (reference, account, request) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        values,
    );
    if added.await? > 0 {
        let prepare = PreparePort { reference: reference.clone() };
        let spec = prepare.spec();
        held.add_job(prepare, spec).await?;
    }
    held.commit().await?;
    Ok(reference)
}

pub(crate) async fn load(database: &Database, reference: &str) -> Result<Stored> {
    let sql = "SELECT account, request, state FROM porting.request WHERE reference = $1";
    let row = database.queue.fetch_optional(sql, vec![DbValue::Text(reference.to_owned())].into()).await?;
    let row = row.with_context(|| format!("there is no request {reference}"))?;
    Ok(Stored {
        account: row.try_get("account")?,
        request: serde_json::from_value(row.try_get("request")?).context("the stored request cannot be read")?,
        state: row.try_get("state")?,
    })
}

/// Notes how far a request is, as part of a job.
pub(crate) async fn set_state(held: &Held<'_>, reference: &str, state: &str, note: Option<String>) -> Result<()> {
    let values = vec![DbValue::Text(reference.to_owned()), DbValue::Text(state.to_owned()), DbValue::TextOpt(note)];
    held.execute("UPDATE porting.request SET state = $2, note = $3 WHERE reference = $1", values).await?;
    Ok(())
}

/// The checkpoint of a request, beside it. It is written outside the transaction of the job: it has to survive the job.
#[derive(Debug)]
pub(crate) struct Checkpoints {
    pub(crate) database: Database,
    pub(crate) reference: String,
}

impl CheckpointStore for Checkpoints {
    fn load(&self) -> Storing<'_, Option<Checkpoint>> {
        Box::pin(async {
            let sql = "SELECT checkpoint FROM porting.request WHERE reference = $1";
            let values = vec![DbValue::Text(self.reference.clone())];
            let row = self.database.queue.fetch_one(sql, values.into()).await.map_err(io::Error::other)?;
            let kept: Option<serde_json::Value> = row.try_get("checkpoint").map_err(io::Error::other)?;
            Ok(kept.map(serde_json::from_value).transpose()?)
        })
    }

    fn save<'a>(&'a self, checkpoint: &'a Checkpoint) -> Storing<'a, ()> {
        Box::pin(async {
            let sql = "UPDATE porting.request SET checkpoint = $2 WHERE reference = $1";
            let values = vec![DbValue::Text(self.reference.clone()), json(checkpoint)?];
            self.database.queue.execute(sql, values.into()).await.map_err(io::Error::other)?;
            Ok(())
        })
    }
}

/// A value for a column of JSON.
pub(crate) fn json(value: &impl Serialize) -> serde_json::Result<DbValue> {
    serde_json::to_value(value).map(DbValue::Json)
}
