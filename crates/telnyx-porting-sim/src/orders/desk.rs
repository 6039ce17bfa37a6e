//! What the porting desk does to running orders.

use uuid::Uuid;

use super::lifecycle;
use super::order::{Order, PortingNumber};
use super::status::Status;
use crate::documents;
use crate::events;
use crate::world::World;

/// Moves numbers of a running order to a new order that goes on from the same status by itself.
///
/// `None` when there is no such order, when it is a draft or final, or when the numbers are not a proper
/// part of it.
pub(crate) fn split(world: &mut World, id: Uuid, numbers: &[&str]) -> Option<Uuid> {
    let order = world.orders.get(id)?;
    let moves = |number: &PortingNumber| numbers.contains(&number.phone_number.as_str());
    let moving = order.numbers.iter().filter(|number| moves(number)).count();
    let runs = order.status != Status::Draft && !order.status.is_final();
    if !runs || moving == 0 || moving != numbers.len() || moving == order.numbers.len() {
        return None;
    }
    let (new_id, support_key, now) = (world.new_id(), world.new_key("sr"), world.now());
    let order = world.orders.get_mut(id)?;
    let (moved, kept): (Vec<_>, Vec<_>) = order.numbers.drain(..).partition(|number| moves(number));
    order.numbers = kept;
    order.updated_at = now;
    let ids: Vec<Uuid> = moved.iter().map(|number| number.id).collect();
    let mut part = Order::new(new_id, order.batch, now, order.traits, moved);
    part.fields = order.fields.clone();
    part.requirements = order.requirements.clone();
    part.status = order.status;
    part.status_since = order.status_since;
    part.in_number_database = order.in_number_database;
    part.state_in_exception = order.state_in_exception;
    part.before_cancel = order.before_cancel.clone();
    part.live_findings = order.live_findings.clone();
    part.details = order.details.clone();
    part.parent_support_key = order.parent_support_key.clone();
    part.support_key = Some(support_key);
    part.foc_actual = order.foc_actual;
    part.messaging_status = order.messaging_status;
    part.jobs = order.jobs.clone();
    part.outlook = order.outlook.clone();
    for job in &mut part.jobs {
        job.id = world.new_id();
    }
    world.orders.insert(part);
    world.own_numbers(new_id);
    documents::relink_order(world, new_id);
    lifecycle::resume(world, new_id);
    // One event per number, as the real API announces it.
    for number in ids {
        events::split(world, id, new_id, number);
    }
    Some(new_id)
}
