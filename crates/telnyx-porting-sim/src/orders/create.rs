//! `POST /porting_orders`: one call, one draft per group of like numbers.

use std::collections::HashSet;

use http::StatusCode;
use indexmap::IndexMap;
use serde_json::{Value, json};
use uuid::Uuid;

use super::action_requirements::ActionRequirement;
use super::blocks::{self, RequestedBlock};
use super::order::{Order, PortTraits, PortingNumber};
use super::render;
use super::verification::VerificationCode;
use crate::assumptions::{BadNumbers, Creating, Refusal, SplitKey};
use crate::call::{ApiCall, Data, optional_text, written};
use crate::errors::{ApiError, ApiResult};
use crate::magic::{self, NumberProfile};
use crate::queue::Task;
use crate::world::World;

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let reference = optional_text(&body, "customer_reference")?;
    let group_reference = optional_text(&body, "customer_group_reference")?;
    let mut world = call.world();
    let blocks = accept_blocks(&world, body.get("phone_number_blocks"))?;
    let numbers = match body.get("phone_numbers") {
        // Blocks may stand alone.
        None | Some(Value::Null) if !blocks.is_empty() => Vec::new(),
        Some(Value::Array(list)) if list.is_empty() && !blocks.is_empty() => Vec::new(),
        value => accept_numbers(&world, value)?,
    };

    let batch = world.new_id();
    let mut created: Vec<(PortTraits, Uuid)> = Vec::new();
    for (traits, numbers) in split(&call.assumptions().creating, numbers) {
        let id = draft(&mut world, batch, traits, numbers);
        created.push((traits, id));
    }
    for (traits, block) in blocks {
        let known = created.iter().find(|(of, _)| *of == traits).map(|(_, id)| *id);
        let id = known.unwrap_or_else(|| {
            let id = draft(&mut world, batch, traits, Vec::new());
            created.push((traits, id));
            id
        });
        blocks::add(&mut world, id, block);
    }
    for (_, id) in &created {
        if let Some(order) = world.orders.get_mut(*id) {
            order.fields.set("/customer_reference", json!(reference));
            order.fields.set("/customer_group_reference", json!(group_reference));
        }
    }
    let orders = created.iter().filter_map(|(_, id)| world.orders.get(*id));
    let moment = world.moment();
    let orders: Vec<_> = orders.map(|order| render::order(&moment, order, true)).collect();
    written(StatusCode::CREATED, &Data { data: orders })
}

/// Reads the blocks of a create call.
fn accept_blocks(world: &World, value: Option<&Value>) -> ApiResult<Vec<(PortTraits, RequestedBlock)>> {
    let list = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/phone_number_blocks", "must be an array"));
        }
    };
    let mut blocks: Vec<(PortTraits, RequestedBlock)> = Vec::with_capacity(list.len());
    for (index, item) in list.iter().enumerate() {
        let pointer = format!("/phone_number_blocks/{index}");
        let object = item.as_object().ok_or_else(|| ApiError::at(Refusal::WrongType, &pointer, "must be an object"))?;
        let block = RequestedBlock::read(object, &pointer, world.assumptions.limits.numbers_per_block)?;
        let traits = block.traits().ok_or_else(|| {
            ApiError::at(Refusal::BlockNotFitting, &pointer, "must consist of German numbers of one type")
        })?;
        if block.conflict(world, None) {
            let detail = "holds a number of another open porting order";
            return Err(ApiError::at(Refusal::NumberInOpenOrder, pointer, detail));
        }
        if blocks.iter().any(|(_, other)| other.overlaps(&block)) {
            let pointer = format!("{pointer}/phone_number_range");
            return Err(ApiError::at(Refusal::RangesOverlap, pointer, "overlaps another block"));
        }
        blocks.push((traits, block));
    }
    Ok(blocks)
}

/// Checks the numbers of a create call. One bad number refuses the whole call, with one error per bad
/// number, unless bad numbers are left out.
fn accept_numbers<'a>(world: &World, value: Option<&'a Value>) -> ApiResult<Vec<(&'a str, NumberProfile)>> {
    let list = match value {
        None | Some(Value::Null) => {
            return Err(ApiError::at(Refusal::Missing, "/phone_numbers", "is required"));
        }
        Some(Value::Array(list)) => list,
        Some(_) => {
            return Err(ApiError::at(Refusal::WrongType, "/phone_numbers", "must be an array"));
        }
    };
    if list.is_empty() {
        return Err(ApiError::at(Refusal::Missing, "/phone_numbers", "must hold at least one phone number"));
    }
    if let Some(most) = world.assumptions.limits.numbers_per_create.filter(|most| list.len() > *most) {
        let detail = format!("must hold at most {most} phone numbers");
        return Err(ApiError::at(Refusal::TooManyNumbers, "/phone_numbers", detail));
    }
    let mut seen = HashSet::new();
    let mut numbers = Vec::with_capacity(list.len());
    let mut errors = Vec::new();
    for (index, item) in list.iter().enumerate() {
        let pointer = format!("/phone_numbers/{index}");
        match accept_number(world, item, &mut seen) {
            Ok(number) => numbers.push(number),
            Err((refusal, detail)) => errors.push(ApiError::at(refusal, pointer, detail)),
        }
    }
    let suffices = world.assumptions.creating.bad_numbers == BadNumbers::AreLeftOut && !numbers.is_empty();
    match ApiError::all(errors) {
        Some(error) if !suffices => Err(error),
        _ => Ok(numbers),
    }
}

fn accept_number<'a>(
    world: &World,
    item: &'a Value,
    seen: &mut HashSet<&'a str>,
) -> Result<(&'a str, NumberProfile), (Refusal, &'static str)> {
    let text = item.as_str().ok_or((Refusal::WrongType, "must be a string"))?;
    let profile = magic::profile(text).ok_or((Refusal::NumberNotE164, "must be a phone number in +E.164 format"))?;
    if !seen.insert(text) {
        return Err((Refusal::NumberTwice, "occurs more than once"));
    }
    if profile.not_portable_reason.is_some() {
        return Err((Refusal::NumberNotPortable, "cannot be ported"));
    }
    if world.open_numbers.contains_key(text) {
        return Err((Refusal::NumberInOpenOrder, "is part of another open porting order"));
    }
    Ok((text, profile))
}

/// Groups numbers by what they have in common; groups and numbers keep the order of the call.
fn split<'a>(
    table: &Creating,
    numbers: Vec<(&'a str, NumberProfile)>,
) -> Vec<(PortTraits, Vec<(&'a str, NumberProfile)>)> {
    let mut groups: IndexMap<_, (PortTraits, Vec<_>)> = IndexMap::new();
    for (text, profile) in numbers {
        let traits = PortTraits::of(&profile);
        let carrier = traits.carrier.filter(|_| table.splits_by(SplitKey::Carrier));
        let fast_port = traits.fast_port_eligible && table.splits_by(SplitKey::FastPortEligible);
        let key = (traits.country, traits.number_type, carrier, fast_port);
        let group = groups.entry(key).or_insert_with(|| (traits, Vec::new()));
        group.0.fast_port_eligible &= traits.fast_port_eligible;
        group.1.push((text, profile));
    }
    groups.into_values().collect()
}

fn draft(world: &mut World, batch: Uuid, traits: PortTraits, numbers: Vec<(&str, NumberProfile)>) -> Uuid {
    let id = world.new_id();
    let numbers: Vec<PortingNumber> = numbers
        .into_iter()
        .map(|(text, profile)| PortingNumber {
            id: world.new_id(),
            phone_number: text.to_owned(),
            profile,
            block: None,
        })
        .collect();
    let now = world.now();
    let requirements = world.requirement_slots(traits.country, traits.number_type);
    let mut order = Order::new(id, batch, now, traits, numbers, requirements);
    if (traits.country, traits.number_type) == ("AU", "mobile") {
        let numbers = order.numbers.iter().map(|number| number.phone_number.clone());
        order.verification_codes = numbers.map(|number| VerificationCode::new(world.new_id(), number, now)).collect();
    }
    let actions = order.requirements.iter().filter(|slot| slot.is_action()).map(|slot| slot.kind.id);
    order.action_requirements =
        actions.map(|requirement_type| ActionRequirement::new(world.new_id(), requirement_type, now)).collect();
    world.orders.insert(order);
    world.own_numbers(id);
    let life = world.assumptions.times.draft_life;
    world.schedule_in(life, Task::DraftSweep { order: id });
    id
}
