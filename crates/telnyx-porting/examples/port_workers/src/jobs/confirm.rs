//! Sends the orders of a request on their way.

use anyhow::Result;
use chrono::Utc;
use graphile_worker::{IntoTaskHandlerResult, JobSpec, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use telnyx_porting::workflow::OrderOutcome;

use super::{ATTEMPTS, Desk, FollowAccount, Step, carry_out, tell_if_taken_over};
use crate::requests;

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
        let step = carry_out(desk, &self.reference, "ready", |whole| whole, OrderOutcome::is_confirmed).await?;
        let Some(Step { held, account, is_done }) = step else { return Ok(()) };
        if is_done {
            requests::set_state(&held, &self.reference, "confirmed", None).await?;
        }
        // Some orders may be on their way even if others are not.
        let follow = FollowAccount { account };
        let spec = follow.spec(Utc::now());
        held.add_job(follow, spec).await?;
        held.commit().await
    }
}
