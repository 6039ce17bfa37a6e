//! The state machine: what happens to an order by itself, and what each change of status brings.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::activation::{self, JobStatus};
use super::messaging::MessagingStatus;
use super::order::{FormerStatus, Order, Outlook};
use super::status::Status;
use crate::assumptions::{ConfirmInException, RequirementType, Times};
use crate::carrier::{Foc, MessagingFate, Rejection, Solution, Stage};
use crate::documents;
use crate::events;
use crate::queue::Task;
use crate::requirements::{Standing, review};
use crate::time;
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
        world.free_numbers(id, numbers.iter());
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
            in_process: script.stay_in_process(times(world)),
            submitted: script.stay_submitted(times(world)),
            rejections: script.rejections.into(),
            rejected_requirements: script.rejected_requirements,
            foc: script.foc,
            messaging: script.messaging,
            refuses_cancellation: script.refuses_cancellation,
        };
        if let Some(order) = world.orders.get_mut(id) {
            order.outlook = Some(outlook);
        }
        confirmed_as(world, id, ConfirmInException::InProcess);
        return;
    }
    if let Some(outlook) = outlook_mut(world, id)
        && outlook.rejections.front().is_some_and(Rejection::is_solved_by_confirm)
    {
        outlook.rejections.pop_front();
    }
    let outlook = world.orders.get(id).and_then(|order| order.outlook.as_ref());
    let next = outlook.and_then(|outlook| outlook.rejections.front());
    let goes_to = match next.map(|next| next.stage) {
        // What validation still objects to never reaches the losing carrier.
        Some(Stage::Validation) => ConfirmInException::InProcess,
        _ => world.assumptions.moves.confirm_in_exception,
    };
    confirmed_as(world, id, goes_to);
}

fn confirmed_as(world: &mut World, id: Uuid, goes_to: ConfirmInException) {
    match goes_to {
        ConfirmInException::InProcess => {
            set_status(world, id, Status::InProcess, Vec::new());
            let stay = outlook_mut(world, id).map(|outlook| outlook.in_process);
            plan_step_in(world, id, stay.unwrap_or_default());
        }
        ConfirmInException::Submitted => submit(world, id),
    }
}

fn times(world: &World) -> &Times {
    &world.assumptions.times
}

fn outlook_mut(world: &mut World, id: Uuid) -> Option<&mut Outlook> {
    world.orders.get_mut(id)?.outlook.as_mut()
}

/// Plans the next step of an order that came into being in the middle of its life; what it has spent in
/// its status counts.
pub(super) fn resume(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else { return };
    let (outlook, since) = (order.outlook.as_ref(), order.status_since);
    let stay = match order.status {
        Status::InProcess => outlook.map(|outlook| outlook.in_process),
        Status::Submitted => outlook.map(|outlook| outlook.submitted),
        Status::ActivationInProgress => Some(time::delta(times(world).activation)),
        Status::CancelPending => Some(time::delta(times(world).cancel_review)),
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
        let end = since.checked_add_signed(stay).unwrap_or(DateTime::<Utc>::MAX_UTC);
        plan_step_at(world, id, end);
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
            let skips = world.assumptions.moves.fast_port_skips_submitted && order.traits.fast_port_eligible;
            if reject_in_review(world, id) {
                return;
            }
            if reject(world, id, Stage::Validation) || (skips && reject(world, id, Stage::Carrier)) {
                return;
            }
            if skips {
                enter_number_database(world, id);
                agree_on_date(world, id);
            } else {
                submit(world, id);
            }
        }
        Status::Submitted => {
            if !reject(world, id, Stage::Carrier) {
                agree_on_date(world, id);
            }
        }
        Status::Exception => {
            if !order.additional_steps().is_empty() {
                // The desk waits for what a correction called for.
                let time = times(world).resubmission;
                return plan_step_in(world, id, time::delta(time));
            }
            // Steps out of an exception are only planned once it is solved.
            if let Some(outlook) = outlook_mut(world, id) {
                outlook.rejections.pop_front();
            }
            if !reject_in_review(world, id) {
                submit(world, id);
            }
        }
        Status::FocDateConfirmed => {
            let lapses = order.outlook.as_ref().and_then(|outlook| outlook.rejections.front());
            let lapses = lapses.is_some_and(|next| next.lets_date_lapse(&world.assumptions.exceptions));
            if !lapses || !reject(world, id, Stage::Activation) {
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

fn enter_number_database(world: &mut World, id: Uuid) {
    if let Some(order) = world.orders.get_mut(id) {
        order.in_number_database = true;
    }
}

fn submit(world: &mut World, id: Uuid) {
    enter_number_database(world, id);
    set_status(world, id, Status::Submitted, Vec::new());
    let stay = outlook_mut(world, id).map(|outlook| outlook.submitted);
    plan_step_in(world, id, stay.unwrap_or_default());
}

/// Meets the next rejection, when it strikes at this stage.
fn reject(world: &mut World, id: Uuid, stage: Stage) -> bool {
    let outlook = world.orders.get(id).and_then(|order| order.outlook.as_ref());
    let next = outlook.and_then(|outlook| outlook.rejections.front()).filter(|next| next.stage == stage);
    let found = next.map(|next| (next.details(), next.number_state(&world.assumptions)));
    let Some((details, number_state)) = found else {
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
    hear_of_customer(world, id);
    await_customer(world, id);
    true
}

fn hear_of_customer(world: &mut World, id: Uuid) {
    let now = world.now();
    if let Some(order) = world.orders.get_mut(id) {
        order.heard_at = now;
    }
}

/// The review of what was given for requirements: `true` when some of it puts the order into `exception`.
fn reject_in_review(world: &mut World, id: Uuid) -> bool {
    let Some(order) = world.orders.get(id) else { return false };
    let scripted = order.outlook.as_ref().map_or(&[][..], |outlook| &outlook.rejected_requirements);
    // What was rejected already is in a rejection that is not solved yet.
    let judged = order.requirements.iter().filter(|slot| slot.value.is_some() && slot.standing != Standing::Refused);
    let refused: Vec<Arc<RequirementType>> = judged
        .filter(|slot| scripted.contains(&slot.kind.id) || review::verdict(world, slot).is_some())
        .map(|slot| Arc::clone(&slot.kind))
        .collect();
    if refused.is_empty() {
        return false;
    }
    let reasons = refused.iter().map(|kind| (kind.rejected_as.clone(), kind.pointer()));
    let rejection = Rejection::in_review(reasons);
    if let Some(order) = world.orders.get_mut(id) {
        let is_refused = |other: &Uuid| refused.iter().any(|kind| kind.id == *other);
        for slot in order.requirements.iter_mut().filter(|slot| is_refused(&slot.kind.id)) {
            slot.standing = Standing::Refused;
        }
        if let Some(outlook) = &mut order.outlook {
            outlook.rejected_requirements.retain(|id| !is_refused(id));
            outlook.rejections.push_front(rejection);
        }
    }
    reject(world, id, Stage::Validation)
}

/// What an order in `exception` waits for: a solution, or the end of patience.
fn await_customer(world: &mut World, id: Uuid) {
    let (silence, resubmission) = (times(world).exception_silence, times(world).resubmission);
    let by_itself = world.assumptions.moves.resubmits_by_itself;
    let Some(order) = world.orders.get(id) else {
        return;
    };
    let (epoch, since, heard_at) = (order.epoch, order.status_since, order.heard_at);
    let solution = order.outlook.as_ref().and_then(|outlook| outlook.rejections.front()).map(|next| &next.solution);
    let way_out = match solution {
        Some(Solution::After(time)) => since.checked_add_signed(*time),
        // Solved before a refused cancellation or a split came in between.
        Some(Solution::Changes(causes)) if causes.is_empty() && by_itself => Some(time::after(heard_at, resubmission)),
        _ => None,
    };
    world.schedule_at(time::after(heard_at, silence), Task::ExceptionTimeout { order: id, epoch });
    if let Some(at) = way_out {
        plan_step_at(world, id, at);
    }
}

/// The customer asks for an end to the order; the desk decides later.
pub(super) fn request_cancellation(world: &mut World, id: Uuid) {
    if let Some(order) = world.orders.get_mut(id) {
        order.before_cancel = Some(FormerStatus { status: order.status, details: order.details.clone() });
    }
    set_status(world, id, Status::CancelPending, Vec::new());
    plan_step_in(world, id, time::delta(times(world).cancel_review));
}

/// The desk approves, unless scripted otherwise: then the order goes on where it was.
fn decide_on_cancellation(world: &mut World, id: Uuid) {
    let refused = outlook_mut(world, id).is_some_and(|outlook| outlook.refuses_cancellation);
    let former = world.orders.get_mut(id).and_then(|order| order.before_cancel.take());
    match former.filter(|_| refused) {
        Some(former) => {
            set_status(world, id, former.status, former.details);
            hear_of_customer(world, id);
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
    for pointer in pointers {
        current.note_change(pointer);
    }
    let solved = current.is_put_right();
    // A correction may call for a step, such as declaring what stays behind.
    let steps_done = world.orders.get(id).is_some_and(|order| order.additional_steps().is_empty());
    if solved && steps_done && world.assumptions.moves.resubmits_by_itself {
        plan_step_in(world, id, time::delta(times(world).resubmission));
    }
}

fn agree_on_date(world: &mut World, id: Uuid) {
    let now = world.now();
    let Some(order) = world.orders.get(id) else {
        return;
    };
    let date = agreed_date(world, order);
    let window = world.assumptions.foc_windows.activation_window(date, &order.traits);
    let job_id = world.new_id();
    let Some(order) = world.orders.get_mut(id) else {
        return;
    };
    order.foc_actual = Some(date);
    let job = activation::new_job(job_id, order, date, window, now);
    let activate_at = job.activate_at;
    order.jobs.push(job);
    set_status(world, id, Status::FocDateConfirmed, Vec::new());
    plan_step_at(world, id, activate_at);
}

/// The date of the losing carrier: as requested, unless scripted otherwise or gone by.
fn agreed_date(world: &World, order: &Order) -> DateTime<Utc> {
    let now = world.now();
    let requested = order.foc_requested();
    let scripted = match order.outlook.as_ref().map(|outlook| outlook.foc) {
        Some(Foc::At(date)) => Some(date),
        Some(Foc::MovedBy(by)) => requested
            .and_then(|date| date.checked_add_signed(by))
            .map(|date| world.assumptions.foc_windows.on_or_after(date, &order.traits)),
        Some(Foc::AsRequested) | None => requested,
    };
    scripted.filter(|date| *date > now && *date < last_instant()).unwrap_or_else(|| {
        let earliest = time::after(now, times(world).foc_lead);
        let windows = order.foc_windows(&world.assumptions, now);
        windows.iter().map(|window| window.start).find(|start| *start >= earliest).unwrap_or(earliest)
    })
}

/// Numbers start to switch: at the planned moment, or on demand.
pub(super) fn begin_activation(world: &mut World, id: Uuid) {
    activation::set_job_status(world, id, JobStatus::InProcess);
    set_status(world, id, Status::ActivationInProgress, Vec::new());
    plan_step_in(world, id, time::delta(times(world).activation));
}

fn complete(world: &mut World, id: Uuid) {
    activation::set_job_status(world, id, JobStatus::Completed);
    set_status(world, id, Status::Ported, Vec::new());
    if world.orders.get(id).is_some_and(Order::messaging_enabled) {
        events::set_messaging_status(world, id, MessagingStatus::Activating);
        world.schedule_in(times(world).messaging, Task::MessagingStep { order: id });
    }
}

/// The messaging side goes on: it follows the voice side, fails, or is put right.
pub(crate) fn messaging_step(world: &mut World, id: Uuid) {
    let Some(order) = world.orders.get(id) else { return };
    let fate = order.outlook.as_ref().map_or(MessagingFate::Follows, |outlook| outlook.messaging);
    match (order.messaging_status, fate) {
        (MessagingStatus::Activating, MessagingFate::Follows)
        | (MessagingStatus::Exception | MessagingStatus::PartialPortComplete, _) => {
            events::set_messaging_status(world, id, MessagingStatus::Ported);
        }
        (MessagingStatus::Activating, MessagingFate::Fails) => {
            events::set_messaging_status(world, id, MessagingStatus::Exception);
        }
        (MessagingStatus::Activating, MessagingFate::InPartFor(time)) => {
            events::set_messaging_status(world, id, MessagingStatus::PartialPortComplete);
            world.schedule_in(time, Task::MessagingStep { order: id });
        }
        (MessagingStatus::Activating, MessagingFate::FailsFor(time)) => {
            events::set_messaging_status(world, id, MessagingStatus::Exception);
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
    let end = time::after(order.heard_at, times(world).exception_silence);
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
    if world.orders.get(id).is_some_and(|order| order.messaging_status == MessagingStatus::Pending) {
        events::set_messaging_status(world, id, MessagingStatus::Canceled);
    }
}

/// A draft reached the end of its life.
pub(crate) fn sweep_draft(world: &mut World, id: Uuid) {
    if world.orders.get(id).is_some_and(|order| order.status == Status::Draft) {
        let announced = world.assumptions.events.deleted_by_sweep;
        remove(world, id, announced);
    }
}

/// Removes an order and frees its numbers and documents.
pub(super) fn remove(world: &mut World, id: Uuid, announced: bool) {
    if announced {
        events::deleted(world, id);
    }
    let Some(order) = world.orders.remove(id) else {
        return;
    };
    world.free_numbers(id, order.numbers.iter().map(|number| &number.phone_number));
    let mut bundled = false;
    for number in &order.numbers {
        world.number_owners.remove(&number.id);
        bundled |= world.bundled_numbers.remove(&number.id);
    }
    if bundled {
        let owned = &world.number_owners;
        world.number_configurations.retain(|_, bundle| owned.contains_key(&bundle.number));
    }
    documents::relink_order(world, id);
}
