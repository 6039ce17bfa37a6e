//! Sends the orders of a request on their way.

use anyhow::Result;
use chrono::Utc;
use graphile_worker::{IntoTaskHandlerResult, JobSpec, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use telnyx_porting::workflow::OrderOutcome;

use super::{ATTEMPTS, Desk, FollowAccount, Verdict, judge, tell_if_taken_over};
use crate::held::Held;
use crate::requests::{self, Checkpoints};

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ConfirmPort {
    pub(crate) reference: String,
}

impl TaskHandler for ConfirmPort {
    const IDENTIFIER: &'static str = "confirm_port";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        tell_if_taken_over(&context, &self.reference);
        self.confirm(Desk::of(&context)?).await
    }
}

impl ConfirmPort {
    /// A request is confirmed once.
    pub(crate) fn spec(&self) -> JobSpec {
        JobSpec::builder().job_key(format!("confirm:{}", self.reference)).max_attempts(ATTEMPTS).build()
    }

    async fn confirm(self, desk: &Desk) -> Result<()> {
        let reference = self.reference;
        let held = Held::take(&desk.database, &reference).await?;
        let stored = requests::load(&desk.database, &reference).await?;
        if stored.state != "ready" {
            return Ok(());
        }
        let checkpoints = Checkpoints { database: desk.database.clone(), reference: reference.clone() };
        let name = reference.clone();
        // The same request again: what is made and filled in is found so.
        let run = desk
            .clients
            .of(&stored.account)?
            .port(stored.request)
            .checkpoint(checkpoints)
            .on_progress(move |progress| println!("{name}: {progress}"))
            .run();
        let result = held.during(run).await?;
        match judge(result, OrderOutcome::is_confirmed)? {
            Verdict::Attention(note) => {
                println!("{reference}: needs attention");
                requests::set_state(&held, &reference, "attention", Some(note)).await?;
            }
            Verdict::Done => requests::set_state(&held, &reference, "confirmed", None).await?,
        }
        // Some orders may be on their way even if others are not.
        let follow = FollowAccount { account: stored.account };
        let spec = follow.spec(Utc::now());
        held.add_job(follow, spec).await?;
        held.commit().await
    }
}
