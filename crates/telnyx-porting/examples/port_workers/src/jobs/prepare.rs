//! Makes the orders of a request and fills them in. Anybody may look at the drafts before they are confirmed.

use anyhow::Result;
use graphile_worker::{IntoTaskHandlerResult, JobSpec, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use telnyx_porting::workflow::OrderOutcome;

use super::{ATTEMPTS, ConfirmPort, Desk, Verdict, judge, tell_if_taken_over};
use crate::held::Held;
use crate::requests::{self, Checkpoints};

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
        let held = Held::take(&desk.database, &reference).await?;
        let stored = requests::load(&desk.database, &reference).await?;
        if stored.state != "queued" {
            // The worker died between its last commit and telling the queue.
            return Ok(());
        }
        let checkpoints = Checkpoints { database: desk.database.clone(), reference: reference.clone() };
        let name = reference.clone();
        let run = desk
            .clients
            .of(&stored.account)?
            .port(stored.request)
            .checkpoint(checkpoints)
            .without_confirming()
            .on_progress(move |progress| println!("{name}: {progress}"))
            .run();
        let result = held.during(run).await?;
        // An order that is confirmed was confirmed by a person meanwhile.
        match judge(result, |outcome| matches!(outcome, OrderOutcome::Ready | OrderOutcome::Confirmed))? {
            Verdict::Attention(note) => {
                println!("{reference}: needs attention");
                requests::set_state(&held, &reference, "attention", Some(note)).await?;
            }
            Verdict::Done => {
                requests::set_state(&held, &reference, "ready", None).await?;
                let confirm = ConfirmPort { reference };
                let spec = confirm.spec();
                held.add_job(confirm, spec).await?;
            }
        }
        held.commit().await
    }
}
