//! What the queue holds. Jobs carry names and no personal data: whoever reads the queue reads nothing else.

mod confirm;
mod follow;
mod prepare;

use anyhow::{Context, Result};
use graphile_worker::WorkerContext;
use telnyx_porting::workflow::{Cause, OrderOutcome, PortReport, WorkflowError};

pub(crate) use confirm::ConfirmPort;
pub(crate) use follow::FollowAccount;
pub(crate) use prepare::PreparePort;

use crate::accounts::Clients;
use crate::database::Database;
use crate::work::Pace;

/// What jobs work with.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) database: Database,
    pub(crate) clients: Clients,
    pub(crate) pace: Pace,
}

impl Desk {
    fn of(context: &WorkerContext) -> Result<&Self> {
        context.get_ext().context("the worker was started without its desk")
    }
}

/// No job is given up for good, and nothing forgotten by that: the queue's pauses between attempts grow to six hours.
pub(crate) const ATTEMPTS: i16 = i16::MAX;

/// Says that the worker that had this job before did not finish it.
fn tell_if_taken_over(context: &WorkerContext, name: &str) {
    if context.job().last_error().as_deref().is_some_and(|error| error.contains("recovered")) {
        println!("{name}: taken over from a worker that is gone");
    }
}

/// What a run of the workflow means for the job.
enum Verdict {
    Done,
    /// A person has to look at it; why.
    Attention(String),
}

/// Errors are for the queue, which tries the job again.
fn judge(result: Result<PortReport, WorkflowError>, is_done: impl Fn(&OrderOutcome) -> bool) -> Result<Verdict> {
    let report = match result {
        Ok(report) => report,
        Err(error) => {
            let passes = match error.cause() {
                Cause::Api(error) => error.is_retryable() || error.may_have_been_applied(),
                Cause::Checkpoint(_) => true,
                _ => false,
            };
            return if passes { Err(error.into()) } else { Ok(Verdict::Attention(error.to_string())) };
        }
    };
    for order in &report.orders {
        if let OrderOutcome::Failed(error) = &order.outcome
            && (error.is_retryable() || error.may_have_been_applied())
        {
            anyhow::bail!("order {}: {error}", order.id);
        }
    }
    let open: Vec<String> = report
        .orders
        .iter()
        .filter(|order| !is_done(&order.outcome))
        .map(|order| format!("order {} {}", order.id, order.outcome))
        .collect();
    Ok(if open.is_empty() { Verdict::Done } else { Verdict::Attention(open.join("\n")) })
}
