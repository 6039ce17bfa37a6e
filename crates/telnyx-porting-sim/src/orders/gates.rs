//! What an order needs to be confirmed, and keeps from then on.

use super::order::Order;
use crate::world::World;

/// Something that an order cannot be confirmed without, and that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Gate {
    /// A field, and the field that calls for it.
    Field { pointer: String, because: &'static str },
    /// A value for a requirement, by position.
    Requirement(usize),
    /// The action behind a requirement, by position.
    Action(usize),
    /// A step besides filling the order in.
    Step(&'static str),
    /// A range that has to be disconnected, by position.
    Associated(usize),
}

impl Gate {
    pub(super) fn is_step(&self) -> bool {
        matches!(self, Self::Step(_))
    }

    /// Where the gap is in the order.
    pub(super) fn pointer(&self) -> String {
        match self {
            Self::Field { pointer, .. } => pointer.clone(),
            Self::Requirement(slot) => format!("/requirements/{slot}/field_value"),
            Self::Action(slot) => format!("/requirements/{slot}"),
            Self::Step(_) => "/additional_steps".to_owned(),
            Self::Associated(index) => format!("/associated_phone_numbers/{index}/action"),
        }
    }

    /// What to blame in a body that sets the fields which `sent` admits.
    pub(super) fn pointer_in(&self, sent: impl Fn(&str) -> bool) -> String {
        let culprit = match self {
            Self::Field { pointer, because } if !sent(pointer) => Some(*because),
            Self::Step("associated_phone_numbers") => Some("/misc/type"),
            Self::Associated(_) => Some("/end_user/admin/billing_phone_number"),
            _ => None,
        };
        culprit.filter(|culprit| sent(culprit)).map_or_else(|| self.pointer(), str::to_owned)
    }

    /// The requirement behind it, by position.
    pub(super) fn requirement(&self, order: &Order) -> Option<usize> {
        match self {
            Self::Requirement(slot) | Self::Action(slot) => Some(*slot),
            Self::Field { pointer, .. } => {
                order.requirements.iter().position(|slot| slot.kind.mirrors.as_ref() == Some(pointer))
            }
            Self::Step(_) | Self::Associated(_) => None,
        }
    }

    /// What is wanted, in words.
    pub(super) fn wanted(&self, order: &Order) -> String {
        match self {
            Self::Field { pointer, .. } => pointer.clone(),
            Self::Requirement(slot) | Self::Action(slot) => {
                order.requirements.get(*slot).map(|slot| slot.kind.name.clone()).unwrap_or_default()
            }
            Self::Step(step) => format!("the step {step}"),
            Self::Associated(_) => "disconnecting the rest of the account, whose billing number is ported".to_owned(),
        }
    }
}

/// Everything that an order lacks.
pub(super) fn open(world: &World, order: &Order) -> Vec<Gate> {
    let table = &world.assumptions.confirming;
    let blank = required_fields(world, order).into_iter().filter(|(pointer, _)| is_blank(order, pointer));
    let mut gates: Vec<Gate> =
        blank.map(|(pointer, because)| Gate::Field { pointer: pointer.to_owned(), because }).collect();
    for (index, slot) in order.requirements.iter().enumerate().filter(|(_, slot)| slot.is_open()) {
        if slot.is_action() {
            gates.extend(table.action_requirements.then_some(Gate::Action(index)));
        } else if table.requirements && slot.kind.mirrors.is_none() {
            // A mirrored requirement is asked for as its field.
            gates.push(Gate::Requirement(index));
        }
    }
    if order.ports_billing_number() && order.is_british_partial() {
        let kept = order.associated_numbers.iter().enumerate().filter(|(_, item)| item.is_kept());
        gates.extend(kept.map(|(index, _)| Gate::Associated(index)));
    }
    gates.extend(order.additional_steps().into_iter().map(Gate::Step));
    gates
}

/// The fields that this order cannot be confirmed without, each with the field that calls for it.
fn required_fields<'a>(world: &'a World, order: &Order) -> Vec<(&'a str, &'static str)> {
    let table = &world.assumptions.confirming;
    let partial = order.text("/misc/type") == Some("partial");
    let strands = partial && order.ports_billing_number() && keeps_the_rest(order);
    let gates = [
        (true, &table.always, ""),
        (order.traits.in_number_database(), &table.us_and_canada, ""),
        (order.numbers.iter().any(|number| number.profile.needs_pin), &table.wireless, ""),
        (partial, &table.partial, "/misc/type"),
        (strands, &table.billing_number_leaves, "/misc/remaining_numbers_action"),
        (order.messaging_enabled(), &table.messaging, "/messaging/enable_messaging"),
    ];
    let mut required: Vec<(&str, &'static str)> = Vec::new();
    for (_, pointers, because) in gates.into_iter().filter(|(applies, ..)| *applies) {
        for pointer in pointers {
            if !required.iter().any(|(known, _)| *known == pointer) {
                required.push((pointer, because));
            }
        }
    }
    required
}

fn keeps_the_rest(order: &Order) -> bool {
    order.text("/misc/remaining_numbers_action") == Some("keep")
}

fn is_blank(order: &Order, pointer: &str) -> bool {
    order.field(pointer).is_none_or(|value| value.as_str().is_some_and(|text| text.trim().is_empty()))
}
