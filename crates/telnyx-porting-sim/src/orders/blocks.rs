//! Blocks of German numbers that port together.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::order::{Order, PortTraits, PortingNumber};
use super::ranges::{self, End, Range};
use crate::assumptions::{Assumptions, FieldGroup, Refusal};
use crate::call::{ApiCall, Object, data, json_body, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::magic;
use crate::paging::{envelope, newest_first};
use crate::time;
use crate::world::World;

/// A block of an order.
#[derive(Debug, Clone)]
pub(crate) struct NumberBlock {
    id: Uuid,
    range: Range,
    activation_ranges: Vec<Range>,
    created_at: DateTime<Utc>,
}

/// A block as a request describes it.
#[derive(Debug)]
pub(super) struct RequestedBlock {
    range: Range,
    activation_ranges: Vec<Range>,
}

impl RequestedBlock {
    /// Reads a block at a place of a body.
    pub(super) fn read(body: &Object, pointer: &str, most: u64) -> ApiResult<Self> {
        let range_pointer = format!("{pointer}/phone_number_range");
        let range = ranges::read(body.get("phone_number_range"), &range_pointer, End::PhoneNumber)?;
        if range.len() > most {
            let detail = format!("must hold at most {most} numbers");
            return Err(ApiError::at(Refusal::BlockTooLarge, range_pointer, detail));
        }
        let activation_ranges = ranges::read_inside(
            body.get("activation_ranges"),
            range,
            &format!("{pointer}/activation_ranges"),
            End::PhoneNumber,
        )?;
        Ok(Self { range, activation_ranges })
    }

    /// What the numbers of the block have in common; `None` unless they are all German.
    pub(super) fn traits(&self) -> Option<PortTraits> {
        let traits = |number: u64| magic::profile(&format!("+{number}")).map(|profile| PortTraits::of(&profile));
        let first = traits(self.range.start)?;
        (first.country == "DE" && traits(self.range.end) == Some(first)).then_some(first)
    }

    /// Numbers that will go live.
    fn numbers(&self) -> impl Iterator<Item = String> {
        self.activation_ranges.iter().flat_map(|range| range.start..=range.end).map(|number| format!("+{number}"))
    }

    /// Whether it has numbers in common with another block.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.range.overlaps(&other.range)
    }

    /// Whether a number of the block cannot join an order.
    pub(super) fn conflict(&self, world: &World, order: Option<Uuid>) -> bool {
        self.numbers().any(|number| world.open_numbers.get(&number).is_some_and(|holder| Some(*holder) != order))
    }
}

/// Adds a block to an order; numbers that are on the order already are absorbed.
pub(super) fn add(world: &mut World, order_id: Uuid, block: RequestedBlock) -> Option<Value> {
    let (id, now) = (world.new_id(), world.now());
    let known: HashSet<String> =
        world.orders.get(order_id)?.numbers.iter().map(|number| number.phone_number.clone()).collect();
    let fresh: Vec<PortingNumber> = block
        .numbers()
        .filter(|number| !known.contains(number))
        .filter_map(|phone_number| {
            let profile = magic::profile(&phone_number)?;
            Some(PortingNumber { id: world.new_id(), phone_number, profile, block: Some(id) })
        })
        .collect();
    let order = world.orders.get_mut(order_id)?;
    for number in &mut order.numbers {
        let digits = number.phone_number.get(1..).and_then(|digits| digits.parse().ok());
        if digits.is_some_and(|digits| block.range.contains(digits)) {
            number.block = Some(id);
        }
    }
    order.numbers.extend(fresh);
    order.updated_at = now;
    let block = NumberBlock { id, range: block.range, activation_ranges: block.activation_ranges, created_at: now };
    let answer = render(order, &block);
    order.blocks.push(block);
    world.own_numbers(order_id);
    Some(answer)
}

/// Parts the blocks of an order whose numbers go to another one: those of the numbers that stay, and
/// those of the numbers that move. A block with numbers on both sides becomes two.
pub(super) fn part(
    blocks: Vec<NumberBlock>,
    kept: &mut [PortingNumber],
    moved: &mut [PortingNumber],
    mut new_id: impl FnMut() -> Uuid,
) -> (Vec<NumberBlock>, Vec<NumberBlock>) {
    let leaving: HashSet<u64> = moved.iter().filter_map(|number| digits(&number.phone_number)).collect();
    let (mut staying_blocks, mut moving_blocks) = (Vec::new(), Vec::new());
    for block in blocks {
        let side = |leaves: bool| runs(&block.activation_ranges, |number| leaving.contains(&number) == leaves);
        let (stays, moves) = (side(false), side(true));
        // A side without numbers to activate has no block.
        let staying = (!stays.is_empty()).then_some(block.id);
        let moving = (!moves.is_empty()).then(|| if staying.is_some() { new_id() } else { block.id });
        for (numbers, id) in [(&mut *kept, staying), (&mut *moved, moving)] {
            for number in numbers.iter_mut().filter(|number| number.block == Some(block.id)) {
                number.block = id;
            }
        }
        let with = |id: Uuid, activation_ranges| NumberBlock { id, activation_ranges, ..block.clone() };
        staying_blocks.extend(staying.map(|id| with(id, stays)));
        moving_blocks.extend(moving.map(|id| with(id, moves)));
    }
    (staying_blocks, moving_blocks)
}

/// The longest ranges of consecutive numbers that fit.
fn runs(ranges: &[Range], fits: impl Fn(u64) -> bool) -> Vec<Range> {
    let mut found: Vec<Range> = Vec::new();
    for range in ranges {
        let mut open = None;
        for number in range.start..=range.end {
            match (open, fits(number)) {
                (None, true) => open = Some(number),
                (Some(start), false) => {
                    found.push(Range { start, end: number - 1 });
                    open = None;
                }
                _ => {}
            }
        }
        found.extend(open.map(|start| Range { start, end: range.end }));
    }
    found
}

fn digits(number: &str) -> Option<u64> {
    number.strip_prefix('+')?.parse().ok()
}

fn render(order: &Order, block: &NumberBlock) -> Value {
    json!({
        "activation_ranges": block.activation_ranges.iter().map(Range::as_phone_numbers).collect::<Vec<_>>(),
        "country_code": order.traits.country,
        "created_at": time::seconds(block.created_at),
        "id": block.id,
        "phone_number_range": block.range.as_phone_numbers(),
        "phone_number_type": order.traits.number_type,
        "record_type": "porting_phone_number_block",
        "updated_at": time::seconds(block.created_at),
    })
}

/// Blocks and extensions belong to German orders that have not been sent out.
pub(super) fn check_order(table: &Assumptions, order: &Order) -> ApiResult<()> {
    if order.traits.country != "DE" {
        return Err(ApiError::new(Refusal::BlockNotGerman, "Only German numbers come in blocks and with extensions"));
    }
    if !table.editing.allows(FieldGroup::BlocksAndExtensions, order.status) {
        let detail = format!("Cannot be changed while the order is {}", order.status.as_str());
        return Err(ApiError::new(Refusal::BlockInWrongStatus, detail));
    }
    Ok(())
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    // The other names were published for this list by mistake and mean nothing here.
    call.check_filters(&[
        "phone_number",
        "status",
        "support_key",
        "porting_order_id",
        "activation_status",
        "portability_status",
    ])?;
    let id = call.id("id")?;
    let page = call.page()?;
    let numbers: Option<Vec<Option<u64>>> = call
        .query
        .numbers("filter.phone_number")
        .map(|numbers| numbers.into_iter().map(|digits| digits.parse().ok()).collect());
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let found = order
        .blocks
        .iter()
        .filter(|block| {
            numbers.as_ref().is_none_or(|numbers| numbers.iter().flatten().any(|number| block.range.contains(*number)))
        })
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    let found = found.into_iter().map(|block| render(order, block)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let block = RequestedBlock::read(&call.json()?, "", call.assumptions().limits.numbers_per_block)?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    check_order(call.assumptions(), order)?;
    if block.traits() != Some(order.traits) {
        let detail = "does not fit the country and number type of the order";
        return Err(ApiError::at(Refusal::BlockNotFitting, "/phone_number_range", detail));
    }
    if order.blocks.iter().any(|other| other.range.overlaps(&block.range)) {
        let detail = "overlaps a block of the order";
        return Err(ApiError::at(Refusal::RangesOverlap, "/phone_number_range", detail));
    }
    if block.conflict(&world, Some(id)) {
        let detail = "holds a number of another open porting order";
        return Err(ApiError::at(Refusal::NumberInOpenOrder, "/activation_ranges", detail));
    }
    let answer = add(&mut world, id, block);
    data(StatusCode::CREATED, answer.ok_or_else(|| unknown("porting order"))?)
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let (id, item) = (call.id("id")?, call.id("item")?);
    let mut world = call.world();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let position =
        order.blocks.iter().position(|block| block.id == item).ok_or_else(|| unknown("phone number block"))?;
    check_order(call.assumptions(), order)?;
    let removed = order.blocks.remove(position);
    // The numbers stay on the order, one by one.
    for number in order.numbers.iter_mut().filter(|number| number.block == Some(item)) {
        number.block = None;
    }
    data(StatusCode::OK, render(order, &removed))
}
