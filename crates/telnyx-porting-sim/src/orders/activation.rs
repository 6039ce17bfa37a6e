//! Activation jobs: when the numbers of an order go live.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::lifecycle;
use super::order::Order;
use super::status::Status;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::foc_windows::Window;
use crate::paging::envelope;
use crate::time;
use crate::world::World;

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JobStatus {
    Created,
    InProcess,
    Completed,
    Failed,
}

impl JobStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::InProcess => "in-process",
            Self::Completed => "completed",
            Self::Failed => "failed",
        }
    }
}

/// The switch-over of an order's numbers.
#[derive(Debug, Clone)]
pub(crate) struct ActivationJob {
    pub(crate) id: Uuid,
    pub(crate) status: JobStatus,
    pub(crate) on_demand: bool,
    pub(crate) activate_at: DateTime<Utc>,
    pub(crate) window: Window,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
}

/// The job that comes with an agreed date. On demand, nothing happens before the end of the day's
/// window unless the customer acts.
pub(super) fn new_job(
    id: Uuid,
    order: &Order,
    date: DateTime<Utc>,
    window: Window,
    now: DateTime<Utc>,
) -> ActivationJob {
    let on_demand = order.is_on_demand();
    ActivationJob {
        id,
        status: JobStatus::Created,
        on_demand,
        activate_at: if on_demand { window.end } else { date },
        window,
        created_at: now,
        updated_at: now,
    }
}

pub(super) fn set_job_status(world: &mut World, order: Uuid, status: JobStatus) {
    let now = world.now();
    let job = world.orders.get_mut(order).and_then(|order| order.jobs.last_mut());
    if let Some(job) = job {
        job.status = status;
        job.updated_at = now;
    }
}

fn render(job: &ActivationJob) -> Value {
    json!({
        "activate_at": time::seconds(job.activate_at),
        "activation_type": if job.on_demand { "on-demand" } else { "scheduled" },
        "activation_windows": [job.window.as_activation_window()],
        "created_at": time::seconds(job.created_at),
        "id": job.id,
        "record_type": "porting_activation_job",
        "status": job.status.as_str(),
        "updated_at": time::seconds(job.updated_at),
    })
}

pub(super) async fn activate(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if let Some((refusal, detail)) = activation_objection(order, world.now()) {
        return Err(ApiError::new(refusal, detail));
    }
    lifecycle::begin_activation(&mut world, id);
    let job = world.orders.get(id).and_then(|order| order.jobs.last()).map(render);
    data(StatusCode::ACCEPTED, job.unwrap_or(Value::Null))
}

fn activation_objection(order: &Order, now: DateTime<Utc>) -> Option<(Refusal, &'static str)> {
    if !order.traits.fast_port_eligible {
        let detail = "Only orders that are eligible for FastPort can be activated on demand";
        return Some((Refusal::ActivateNotEligible, detail));
    }
    if !order.is_on_demand() {
        return Some((Refusal::ActivateNotEligible, "The activation type of this order is not on-demand"));
    }
    if order.status != Status::FocDateConfirmed {
        let detail = "Only an order whose FOC date is confirmed can be activated";
        return Some((Refusal::ActivateInWrongStatus, detail));
    }
    let inside = order.jobs.last().is_some_and(|job| job.window.contains(now));
    let detail = "The order can only be activated inside its activation window";
    (!inside).then_some((Refusal::ActivateOutsideWindow, detail))
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let page = call.page()?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let (jobs, meta) = page.cut(order.jobs.iter().rev().collect());
    json_body(StatusCode::OK, envelope(jobs.into_iter().map(render).collect(), meta))
}

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let (id, job) = (call.id("id")?, call.id("job")?);
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let job = order.jobs.iter().find(|candidate| candidate.id == job);
    data(StatusCode::OK, render(job.ok_or_else(|| unknown("activation job"))?))
}

pub(super) async fn patch(call: ApiCall) -> ApiResult {
    let (id, job_id) = (call.id("id")?, call.id("job")?);
    let body = call.json()?;
    let mut world = call.world();
    let now = world.now();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let status = order.status;
    let job =
        order.jobs.iter_mut().find(|candidate| candidate.id == job_id).ok_or_else(|| unknown("activation job"))?;
    let activate_at = time::parse(required_text(&body, "activate_at")?)
        .ok_or_else(|| ApiError::at(Refusal::WrongType, "/activate_at", "must be an RFC 3339 date-time"))?;
    if job.status != JobStatus::Created {
        return Err(ApiError::new(Refusal::ActivationBegun, "The activation has begun already"));
    }
    if status != Status::FocDateConfirmed {
        let detail = format!("The activation cannot be moved while the order is {}", status.as_str());
        return Err(ApiError::new(Refusal::ActivationNotPlanned, detail));
    }
    if !job.window.contains(activate_at) || activate_at < now {
        let detail = "must lie ahead and inside one of the activation windows";
        return Err(ApiError::at(Refusal::ActivateAtOutsideWindows, "/activate_at", detail));
    }
    job.activate_at = activate_at;
    job.updated_at = now;
    let answer = render(job);
    // Voids the step planned for the former moment.
    order.epoch += 1;
    lifecycle::plan_step_at(&mut world, id, activate_at);
    data(StatusCode::OK, answer)
}
