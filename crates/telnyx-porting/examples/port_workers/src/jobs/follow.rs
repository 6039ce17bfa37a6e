//! One look at the orders of an account. Each queues the next.
//!
//! A webhook does the same: whoever receives one, and has verified it, adds this job for now. The key makes one look of
//! many webhooks, and of the look that was planned.

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;
use graphile_worker::{DbExecutor, DbValue, IntoTaskHandlerResult, JobSpec, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use telnyx_porting::tracking::Cursor;
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::{ChangeKind, OrderChange};

use super::{ATTEMPTS, Desk, tell_if_taken_over};
use crate::database::Database;
use crate::held::Held;
use crate::requests::json;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct FollowAccount {
    pub(crate) account: String,
}

impl TaskHandler for FollowAccount {
    const IDENTIFIER: &'static str = "follow_account";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        tell_if_taken_over(&context, &self.account);
        self.look(Desk::of(&context)?).await
    }
}

impl FollowAccount {
    /// One look is planned for each account, not more.
    pub(crate) fn spec(&self, at: DateTime<Utc>) -> JobSpec {
        JobSpec::builder().job_key(format!("follow:{}", self.account)).max_attempts(ATTEMPTS).run_at(at).build()
    }

    async fn look(self, desk: &Desk) -> Result<()> {
        let held = Held::take(&desk.database, &format!("account {}", self.account)).await?;
        println!("{}: looking at the orders", self.account);
        let client = desk.clients.of(&self.account)?;
        let open = client.porting_orders().list().status_in(open_statuses());
        let tracker = client.track_all(open).resume(load(&desk.database, &self.account).await?);
        let mut changes = tracker.poll_policy(desk.pace.poll_policy()).once().changes();
        while let Some(change) = held.during(changes.next()).await? {
            match change {
                Ok(change) => self.tell(&held, &change).await?,
                // What was told is kept; the rest is told by the next look.
                Err(error) => println!("{}: could not look: {error}", self.account),
            }
        }
        // Together with the changes: if the worker dies before, the next one tells them, and this one has told nothing.
        let cursor = "INSERT INTO porting.cursor (account, cursor) VALUES ($1, $2) \
                      ON CONFLICT (account) DO UPDATE SET cursor = excluded.cursor";
        held.execute(cursor, vec![DbValue::Text(self.account.clone()), json(&changes.cursor())?]).await?;
        if let Some(pause) = changes.next_look() {
            let spec = self.spec(Utc::now() + TimeDelta::from_std(pause)?);
            held.add_job(self, spec).await?;
        }
        held.commit().await
    }

    async fn tell(&self, held: &Held<'_>, change: &OrderChange) -> Result<()> {
        let status = match &change.kind {
            ChangeKind::Status { to, .. } => Some(to.to_string()),
            ChangeKind::Seen => change.order.as_ref().map(|order| order.status.value.to_string()),
            _ => None,
        };
        let values = vec![
            DbValue::Text(self.account.clone()),
            DbValue::Text(change.order_id.to_string()),
            DbValue::Text(change.to_string()),
            DbValue::TextOpt(status),
            DbValue::TimestampTzOpt(change.at),
        ];
        let sql = "INSERT INTO porting.change (account, order_id, what, status, at) VALUES ($1, $2, $3, $4, $5)";
        held.execute(sql, values).await?;
        Ok(())
    }
}

async fn load(database: &Database, account: &str) -> Result<Cursor> {
    let sql = "SELECT cursor FROM porting.cursor WHERE account = $1";
    match database.queue.fetch_optional(sql, vec![DbValue::Text(account.to_owned())].into()).await? {
        Some(row) => Ok(serde_json::from_value(row.try_get("cursor")?)?),
        None => Ok(Cursor::default()),
    }
}

/// The orders that are not at their end.
fn open_statuses() -> Vec<PortingOrderStatusValue> {
    PortingOrderStatusValue::KNOWN.iter().filter(|status| !status.is_final()).cloned().collect()
}
