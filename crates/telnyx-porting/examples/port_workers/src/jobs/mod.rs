//! What the queue holds. Jobs carry names and no personal data: whoever reads the queue reads nothing else.

mod confirm;
mod follow;
mod prepare;

use anyhow::{Context, Result};
use graphile_worker::WorkerContext;
use telnyx_porting::workflow::{Cause, OrderOutcome, PortReport, PortWorkflow, WorkflowError};

pub(crate) use confirm::ConfirmPort;
pub(crate) use follow::FollowAccount;
pub(crate) use prepare::PreparePort;

use crate::accounts::Clients;
use crate::database::Database;
use crate::held::Held;
use crate::requests::{self, Checkpoints};
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

/// A step of the workflow that was carried out.
struct Step<'a> {
    held: Held<'a>,
    account: String,
    /// Whether it can go on. Otherwise a person has to look at the request, and its row says why.
    is_done: bool,
}

/// Runs the workflow of a request that is in this state, as far as `limit` has it go. `None` if it is in another: then the
/// worker before died between its last commit and telling the queue.
///
/// # Errors
///
/// What passes: the queue tries the job again.
async fn carry_out<'a>(
    desk: &'a Desk,
    reference: &str,
    state: &str,
    limit: fn(PortWorkflow) -> PortWorkflow,
    is_done: fn(&OrderOutcome) -> bool,
) -> Result<Option<Step<'a>>> {
    let held = Held::take(&desk.database, reference).await?;
    let stored = requests::load(&desk.database, reference).await?;
    if stored.state != state {
        return Ok(None);
    }
    let checkpoints = Checkpoints { database: desk.database.clone(), reference: reference.to_owned() };
    let name = reference.to_owned();
    // What an earlier run made and filled in is found so.
    let workflow = desk.clients.of(&stored.account)?.port(stored.request).checkpoint(checkpoints);
    let run = limit(workflow).on_progress(move |progress| println!("{name}: {progress}")).run();
    let attention = judge(held.during(run).await?, is_done)?;
    let is_done = attention.is_none();
    if let Some(note) = attention {
        println!("{reference}: needs attention");
        requests::set_state(&held, reference, "attention", Some(note)).await?;
    }
    Ok(Some(Step { held, account: stored.account, is_done }))
}

/// Why a person has to look at it, if one has to.
fn judge(result: Result<PortReport, WorkflowError>, is_done: impl Fn(&OrderOutcome) -> bool) -> Result<Option<String>> {
    let report = match result {
        Ok(report) => report,
        Err(error) => {
            let passes = match error.cause() {
                Cause::Api(error) => error.is_retryable() || error.may_have_been_applied(),
                Cause::Checkpoint(_) => true,
                _ => false,
            };
            return if passes { Err(error.into()) } else { Ok(Some(error.to_string())) };
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
    Ok((!open.is_empty()).then(|| open.join("\n")))
}
