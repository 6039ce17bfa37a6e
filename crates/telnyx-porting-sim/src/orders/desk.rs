//! What the porting desk does to running orders.

use uuid::Uuid;

use super::blocks;
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
    // Enough ids for all that is copied; the order is lent out meanwhile.
    let copies = order.jobs.len()
        + order.blocks.len()
        + order.additional_documents.len()
        + order.associated_numbers.len()
        + order.action_requirements.len();
    let (new_id, support_key, now) = (world.new_id(), world.new_key("sr"), world.now());
    let mut ids: Vec<Uuid> = (0..copies).map(|_| world.new_id()).collect();
    let mut fresh = || ids.pop().unwrap_or_default();
    let order = world.orders.get_mut(id)?;
    let (mut moved, mut kept): (Vec<_>, Vec<_>) = order.numbers.drain(..).partition(|number| moves(number));
    let blocks = std::mem::take(&mut order.blocks);
    let (staying_blocks, moving_blocks) = blocks::part(blocks, &mut kept, &mut moved, &mut fresh);
    order.blocks = staying_blocks;
    let (moving_extensions, staying_extensions) = std::mem::take(&mut order.extensions)
        .into_iter()
        .partition(|extension| moved.iter().any(|number| number.id == extension.number));
    order.extensions = staying_extensions;
    let (moving_codes, staying_codes) = std::mem::take(&mut order.verification_codes)
        .into_iter()
        .partition(|code| moved.iter().any(|number| number.phone_number == code.phone_number));
    order.verification_codes = staying_codes;
    order.numbers = kept;
    order.updated_at = now;
    let moved_ids: Vec<Uuid> = moved.iter().map(|number| number.id).collect();
    let mut part = Order::new(new_id, order.batch, now, order.traits, moved, order.requirements.clone());
    part.fields = order.fields.clone();
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
        job.id = fresh();
    }
    part.heard_at = order.heard_at;
    part.blocks = moving_blocks;
    part.extensions = moving_extensions;
    part.verification_codes = moving_codes;
    // What belongs to the account and not to a number is on both orders from now on.
    part.additional_documents = order.additional_documents.iter().map(|item| item.copied(fresh())).collect();
    part.associated_numbers = order.associated_numbers.iter().map(|item| item.copied(fresh())).collect();
    part.action_requirements = order.action_requirements.iter().map(|item| item.copied(fresh())).collect();
    world.orders.insert(part);
    world.own_numbers(new_id);
    documents::relink_order(world, new_id);
    lifecycle::resume(world, new_id);
    events::split(world, id, new_id, &moved_ids);
    Some(new_id)
}
