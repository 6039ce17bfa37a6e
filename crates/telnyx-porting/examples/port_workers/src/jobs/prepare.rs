//! Makes the orders of a request and fills them in. Anybody may look at the drafts before they are confirmed.

use anyhow::Result;
use graphile_worker::{IntoTaskHandlerResult, JobSpec, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use telnyx_porting::workflow::{OrderOutcome, PortWorkflow};

use super::{ATTEMPTS, ConfirmPort, Desk, Step, carry_out, tell_if_taken_over};
use crate::requests;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PreparePort {
    pub(crate) reference: String,
}

impl TaskHandler for PreparePort {
    const IDENTIFIER: &'static str = "prepare_port";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        tell_if_taken_over(&context, &self.reference);
        self.prepare(Desk::of(&context)?).await
    }
}

impl PreparePort {
    /// A request is prepared once.
    pub(crate) fn spec(&self) -> JobSpec {
        JobSpec::builder().job_key(format!("prepare:{}", self.reference)).max_attempts(ATTEMPTS).build()
    }

    async fn prepare(self, desk: &Desk) -> Result<()> {
        let reference = self.reference;
        // An order that is confirmed was confirmed by a person meanwhile.
        let is_ready = |outcome: &OrderOutcome| matches!(outcome, OrderOutcome::Ready | OrderOutcome::Confirmed);
        let step = carry_out(desk, &reference, "queued", PortWorkflow::without_confirming, is_ready).await?;
        let Some(Step { held, is_done, .. }) = step else { return Ok(()) };
        if is_done {
            requests::set_state(&held, &reference, "ready", None).await?;
            let confirm = ConfirmPort { reference };
            let spec = confirm.spec();
            held.add_job(confirm, spec).await?;
        }
        held.commit().await
    }
}
