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
use crate::assumptions::{
    DRAFT_LIFE, DUPLICATE_NUMBER, MISSING, NOT_E164, NOT_PORTABLE, NUMBER_IN_OPEN_ORDER, UNPROCESSABLE, WRONG_TYPE,
};
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
        value => accept_numbers(&world, value)?,
    };

    let batch = world.new_id();
    let mut created: Vec<(PortTraits, Uuid)> = Vec::new();
    for (traits, numbers) in split(numbers) {
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
    let orders: Vec<_> = orders.map(|order| render::order(world.moment(), order, true)).collect();
    written(StatusCode::CREATED, &Data { data: orders })
}

/// Reads the blocks of a create call.
fn accept_blocks(world: &World, value: Option<&Value>) -> ApiResult<Vec<(PortTraits, RequestedBlock)>> {
    let list = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/phone_number_blocks", "must be an array"));
        }
    };
    let mut blocks = Vec::with_capacity(list.len());
    for (index, item) in list.iter().enumerate() {
        let pointer = format!("/phone_number_blocks/{index}");
        let object = item.as_object().ok_or_else(|| ApiError::at(WRONG_TYPE, &pointer, "must be an object"))?;
        let block = RequestedBlock::read(object, &pointer)?;
        let traits = block
            .traits()
            .ok_or_else(|| ApiError::at(UNPROCESSABLE, &pointer, "must consist of German numbers of one type"))?;
        if block.conflict(world, None) {
            let detail = "holds a number of another open porting order";
            return Err(ApiError::at(NUMBER_IN_OPEN_ORDER, pointer, detail));
        }
        blocks.push((traits, block));
    }
    Ok(blocks)
}

/// Checks the numbers of a create call. One bad number refuses the whole call, with one error per bad
/// number.
fn accept_numbers<'a>(world: &World, value: Option<&'a Value>) -> ApiResult<Vec<(&'a str, NumberProfile)>> {
    let list = match value {
        None | Some(Value::Null) => {
            return Err(ApiError::at(MISSING, "/phone_numbers", "is required"));
        }
        Some(Value::Array(list)) => list,
        Some(_) => {
            return Err(ApiError::at(WRONG_TYPE, "/phone_numbers", "must be an array"));
        }
    };
    if list.is_empty() {
        return Err(ApiError::at(MISSING, "/phone_numbers", "must hold at least one phone number"));
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
    match ApiError::all(errors) {
        Some(error) => Err(error),
        None => Ok(numbers),
    }
}

fn accept_number<'a>(
    world: &World,
    item: &'a Value,
    seen: &mut HashSet<&'a str>,
) -> Result<(&'a str, NumberProfile), (crate::assumptions::Refusal, &'static str)> {
    let text = item.as_str().ok_or((WRONG_TYPE, "must be a string"))?;
    let profile = magic::profile(text).ok_or((NOT_E164, "must be a phone number in +E.164 format"))?;
    if !seen.insert(text) {
        return Err((DUPLICATE_NUMBER, "occurs more than once"));
    }
    if profile.not_portable_reason.is_some() {
        return Err((NOT_PORTABLE, "cannot be ported"));
    }
    if world.open_numbers.contains_key(text) {
        return Err((NUMBER_IN_OPEN_ORDER, "is part of another open porting order"));
    }
    Ok((text, profile))
}

/// Groups numbers by what they have in common; groups and numbers keep the order of the call.
fn split(numbers: Vec<(&str, NumberProfile)>) -> Vec<(PortTraits, Vec<(&str, NumberProfile)>)> {
    let mut groups: IndexMap<_, (PortTraits, Vec<_>)> = IndexMap::new();
    for (text, profile) in numbers {
        let traits = PortTraits::of(&profile);
        let key = (traits.country, traits.number_type, traits.carrier, traits.fast_port_eligible);
        let group = groups.entry(key).or_insert_with(|| (traits, Vec::new()));
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
    let mut order = Order::new(id, batch, now, traits, numbers);
    if (traits.country, traits.number_type) == ("AU", "mobile") {
        let numbers = order.numbers.iter().map(|number| number.phone_number.clone());
        order.verification_codes = numbers.map(|number| VerificationCode::new(world.new_id(), number, now)).collect();
        order.action_requirements = vec![ActionRequirement::new(world.new_id(), now)];
    }
    world.orders.insert(order);
    world.own_numbers(id);
    world.schedule_in(DRAFT_LIFE, Task::DraftSweep { order: id });
    id
}
