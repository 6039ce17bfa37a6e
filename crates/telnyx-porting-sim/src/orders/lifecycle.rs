//! The state machine: what happens to an order by itself, and what each change of status brings.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::activation::{self, JobStatus};
use super::order::{FormerStatus, Order, Outlook};
use super::status::Status;
use crate::assumptions::{ACTIVATION_TIME, CANCEL_REVIEW, EXCEPTION_SILENCE, FOC_LEAD, MESSAGING_TIME, RESUBMIT_TIME};
use crate::carrier::{Foc, MessagingFate, Rejection, Solution, Stage};
use crate::documents;
use crate::events;
use crate::queue::Task;
use crate::world::{World, last_instant};

/// Puts an order into a status, tells the world, and voids whatever was planned for the old one.
pub(crate) fn set_status(world: &mut World, id: Uuid, status: Status, details: Vec<Value>) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    order.status = status;
    order.status_since = now;
    order.details = details;
    order.epoch += 1;
    order.updated_at = now;
    if status.is_final() {
        let numbers: Vec<String> = order.numbers.iter().map(|number| number.phone_number.clone()).collect();
        for number in numbers {
            world.open_numbers.remove(&number);
        }
    }
    events::status_changed(world, id);
}

/// Plans the next step of an order, valid only while it keeps its status.
pub(super) fn plan_step_at(world: &mut World, id: Uuid, at: DateTime<Utc>) {
    if let Some(epoch) = world.orders.get(id).map(|order| order.epoch) {
        world.schedule_at(at, Task::OrderStep { order: id, epoch });
    }
}

fn plan_step_in(world: &mut World, id: Uuid, delay: chrono::TimeDelta) {
    let at = world.now().checked_add_signed(delay).unwrap_or(DateTime::<Utc>::MAX_UTC);
    plan_step_at(world, id, at);
}

/// The customer confirmed a draft or an order in `exception`.
pub(super) fn confirmed(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else {
        return;
    };
    if order.outlook.is_none() {
        let script = world.script_for(order);
        let outlook = Outlook {
            in_process: script.in_process,
            submitted: script.submitted,
            rejections: script.rejections.into(),
            foc: script.foc,
            messaging: script.messaging,
            refuses_cancellation: script.refuses_cancellation,
        };
        if let Some(order) = world.orders.get_mut(id) {
            order.outlook = Some(outlook);
        }
    } else if let Some(outlook) = outlook_mut(world, id)
        && outlook.rejections.front().is_some_and(Rejection::is_solved_by_confirm)
    {
        outlook.rejections.pop_front();
    }
    set_status(world, id, Status::InProcess, Vec::new());
    let stay = outlook_mut(world, id).map(|outlook| outlook.in_process);
    plan_step_in(world, id, stay.unwrap_or_default());
}

fn outlook_mut(world: &mut World, id: Uuid) -> Option<&mut Outlook> {
    world.orders.get_mut(id)?.outlook.as_mut()
}

/// Plans the next step of an order that came into being in the middle of its life.
pub(super) fn resume(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else { return };
    let outlook = order.outlook.as_ref();
    let stay = match order.status {
        Status::InProcess => outlook.map(|outlook| outlook.in_process),
        Status::Submitted => outlook.map(|outlook| outlook.submitted),
        Status::ActivationInProgress => Some(ACTIVATION_TIME),
        Status::CancelPending => Some(CANCEL_REVIEW),
        Status::FocDateConfirmed => {
            let activate_at = order.jobs.last().map(|job| job.activate_at);
            if let Some(at) = activate_at {
                plan_step_at(world, id, at);
            }
            None
        }
        Status::Exception => {
            await_customer(world, id);
            None
        }
        Status::Draft | Status::Ported | Status::Cancelled => None,
    };
    if let Some(stay) = stay {
        plan_step_in(world, id, stay);
    }
}

/// The next step fell due.
pub(crate) fn step(world: &mut World, id: Uuid, epoch: u64) {
    let Some(order) = world.orders.get(id) else {
        return;
    };
    if order.epoch != epoch {
        return;
    }
    match order.status {
        Status::InProcess => {
            if !reject(world, id, Stage::Validation) {
                submit(world, id);
            }
        }
        Status::Submitted => {
            if !reject(world, id, Stage::Carrier) {
                agree_on_date(world, id);
            }
        }
        Status::Exception => {
            // Steps out of an exception are only planned once it is solved.
            if let Some(outlook) = outlook_mut(world, id) {
                outlook.rejections.pop_front();
            }
            submit(world, id);
        }
        Status::FocDateConfirmed => {
            let lapses = order.outlook.as_ref().and_then(|outlook| outlook.rejections.front());
            if !lapses.is_some_and(Rejection::lets_date_lapse) || !reject(world, id, Stage::Activation) {
                begin_activation(world, id);
            }
        }
        Status::ActivationInProgress => {
            if !reject(world, id, Stage::Activation) {
                complete(world, id);
            }
        }
        Status::CancelPending => decide_on_cancellation(world, id),
        Status::Draft | Status::Ported | Status::Cancelled => {}
    }
}

fn submit(world: &mut World, id: Uuid) {
    if let Some(order) = world.orders.get_mut(id) {
        order.in_number_database = true;
    }
    set_status(world, id, Status::Submitted, Vec::new());
    let stay = outlook_mut(world, id).map(|outlook| outlook.submitted);
    plan_step_in(world, id, stay.unwrap_or_default());
}

/// Meets the next rejection, when it strikes at this stage.
fn reject(world: &mut World, id: Uuid, stage: Stage) -> bool {
    let Some(outlook) = outlook_mut(world, id) else {
        return false;
    };
    let next = outlook.rejections.front().filter(|next| next.stage == stage);
    let Some((details, number_state)) = next.map(|next| (next.details(), next.number_state())) else {
        return false;
    };
    if stage == Stage::Activation {
        activation::set_job_status(world, id, JobStatus::Failed);
    }
    if let Some(order) = world.orders.get_mut(id) {
        order.state_in_exception = number_state;
        if stage == Stage::Activation {
            // The date is void; resubmission brings a new one.
            order.foc_actual = None;
        }
    }
    set_status(world, id, Status::Exception, details);
    await_customer(world, id);
    true
}

/// What an order in `exception` waits for: a solution, or the end of patience.
fn await_customer(world: &mut World, id: Uuid) {
    let now = world.now();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    order.heard_at = now;
    let epoch = order.epoch;
    let solution = order.outlook.as_ref().and_then(|outlook| outlook.rejections.front()).map(|next| &next.solution);
    let resubmission = match solution {
        Some(Solution::After(time)) => Some(*time),
        // Solved before a refused cancellation came in between.
        Some(Solution::Changes(groups)) if groups.is_empty() => Some(RESUBMIT_TIME),
        _ => None,
    };
    world.schedule_in(EXCEPTION_SILENCE, Task::ExceptionTimeout { order: id, epoch });
    if let Some(time) = resubmission {
        plan_step_in(world, id, time);
    }
}

/// The customer asks for an end to the order; the desk decides later.
pub(super) fn request_cancellation(world: &mut World, id: Uuid) {
    if let Some(order) = world.orders.get_mut(id) {
        order.before_cancel = Some(FormerStatus { status: order.status, details: order.details.clone() });
    }
    set_status(world, id, Status::CancelPending, Vec::new());
    plan_step_in(world, id, CANCEL_REVIEW);
}

/// The desk approves, unless scripted otherwise: then the order goes on where it was.
fn decide_on_cancellation(world: &mut World, id: Uuid) {
    let refused = outlook_mut(world, id).is_some_and(|outlook| outlook.refuses_cancellation);
    let former = world.orders.get_mut(id).and_then(|order| order.before_cancel.take());
    match former.filter(|_| refused) {
        Some(former) => {
            set_status(world, id, former.status, former.details);
            resume(world, id);
        }
        None => cancelled(world, id),
    }
}

/// The customer changed these fields; an order in `exception` goes out again when they were the cause.
pub(super) fn note_changes(world: &mut World, id: Uuid, pointers: &[String]) {
    let now = world.now();
    if let Some(order) = world.orders.get_mut(id) {
        order.heard_at = now;
    }
    let in_exception = world.orders.get(id).is_some_and(|order| order.status == Status::Exception);
    let Some(outlook) = outlook_mut(world, id) else {
        return;
    };
    let Some(current) = outlook.rejections.front_mut().filter(|_| in_exception) else {
        return;
    };
    if pointers.iter().any(|pointer| current.note_change(pointer)) {
        plan_step_in(world, id, RESUBMIT_TIME);
    }
}

fn agree_on_date(world: &mut World, id: Uuid) {
    let now = world.now();
    let Some(order) = world.orders.get(id) else {
        return;
    };
    let date = agreed_date(order, now);
    let job_id = world.new_id();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    order.foc_actual = Some(date);
    let job = activation::new_job(job_id, order, date, now);
    let activate_at = job.activate_at;
    order.jobs.push(job);
    set_status(world, id, Status::FocDateConfirmed, Vec::new());
    plan_step_at(world, id, activate_at);
}

/// The date of the losing carrier: as requested, unless scripted otherwise or gone by.
fn agreed_date(order: &Order, now: DateTime<Utc>) -> DateTime<Utc> {
    let requested = order.foc_requested();
    let scripted = match order.outlook.as_ref().map(|outlook| outlook.foc) {
        Some(Foc::At(date)) => Some(date),
        Some(Foc::MovedBy(by)) => requested.and_then(|date| date.checked_add_signed(by)),
        Some(Foc::AsRequested) | None => requested,
    };
    scripted.filter(|date| *date > now && *date < last_instant()).unwrap_or_else(|| {
        let earliest = now + FOC_LEAD;
        let windows = order.foc_windows(now);
        windows.iter().map(|window| window.start).find(|start| *start >= earliest).unwrap_or(earliest)
    })
}

/// Numbers start to switch: at the planned moment, or on demand.
pub(super) fn begin_activation(world: &mut World, id: Uuid) {
    activation::set_job_status(world, id, JobStatus::InProcess);
    set_status(world, id, Status::ActivationInProgress, Vec::new());
    plan_step_in(world, id, ACTIVATION_TIME);
}

fn complete(world: &mut World, id: Uuid) {
    activation::set_job_status(world, id, JobStatus::Completed);
    set_status(world, id, Status::Ported, Vec::new());
    if world.orders.get(id).is_some_and(Order::messaging_enabled) {
        events::set_messaging_status(world, id, "activating");
        world.schedule_in(MESSAGING_TIME, Task::MessagingStep { order: id });
    }
}

/// The messaging side goes on: it follows the voice side, fails, or is put right.
pub(crate) fn messaging_step(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else { return };
    let fate = order.outlook.as_ref().map_or(MessagingFate::Follows, |outlook| outlook.messaging);
    match (order.messaging_status, fate) {
        ("activating", MessagingFate::Follows) | ("exception", _) => {
            events::set_messaging_status(world, id, "ported");
        }
        ("activating", MessagingFate::Fails) => events::set_messaging_status(world, id, "exception"),
        ("activating", MessagingFate::FailsFor(time)) => {
            events::set_messaging_status(world, id, "exception");
            world.schedule_in(time, Task::MessagingStep { order: id });
        }
        _ => {}
    }
}

/// An order stayed in `exception` for long; it ends unless the customer was heard of meanwhile.
pub(crate) fn exception_timeout(world: &mut World, id: Uuid, epoch: u64) {
    let Some(order) = world.orders.get(id).filter(|order| order.epoch == epoch) else {
        return;
    };
    let end = order.heard_at + EXCEPTION_SILENCE;
    if end > world.now() {
        world.schedule_at(end, Task::ExceptionTimeout { order: id, epoch });
    } else {
        cancelled(world, id);
    }
}

/// The order is over without a port.
fn cancelled(world: &mut World, id: Uuid) {
    activation::set_job_status(world, id, JobStatus::Failed);
    set_status(world, id, Status::Cancelled, Vec::new());
    if world.orders.get(id).is_some_and(|order| order.messaging_status == "pending") {
        events::set_messaging_status(world, id, "canceled");
    }
}

/// A draft reached the end of its life.
pub(crate) fn sweep_draft(world: &mut World, id: Uuid) {
    if world.orders.get(id).is_some_and(|order| order.status == Status::Draft) {
        remove(world, id);
    }
}

/// Removes an order and frees its numbers and documents.
pub(super) fn remove(world: &mut World, id: Uuid) {
    events::deleted(world, id);
    let Some(order) = world.orders.remove(id) else {
        return;
    };
    for number in &order.numbers {
        world.open_numbers.remove(&number.phone_number);
        world.number_owners.remove(&number.id);
    }
    documents::relink_order(world, id);
}
