//! Additional steps, as far as the request has what they need.

use std::ops::RangeInclusive;

use telnyx_porting_raw::types::{AdditionalStep, AssociatedPhoneNumber, PortingOrder, PortingOrderType};

use super::control::{Cancelled, PortControl};
use crate::port_request::AssociatedNumbers;
use crate::{Client, Error, PhoneNumber};

/// Why the numbers that stay behind could not be declared.
pub(crate) enum Failure {
    Call(Error),
    Cancelled,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<Cancelled> for Failure {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Declares what stays behind where the order asks for it, and gives back the order as it is then; `None` if there is
/// nothing to do.
///
/// Declaring is not repeated after a lost answer, so what is declared already is looked up first. The first declaration
/// may end the step, so an order that has one is given the others as well.
pub(crate) async fn declare_associated(
    client: &Client,
    control: &PortControl,
    order: &PortingOrder,
    associated: &[AssociatedNumbers],
) -> Result<Option<PortingOrder>, Failure> {
    let is_asked_for = order.additional_steps.contains(&AdditionalStep::AssociatedPhoneNumbers);
    let is_partial = order.misc.as_ref().is_some_and(|misc| misc.type_ == Some(PortingOrderType::Partial));
    if associated.is_empty() || !(is_asked_for || is_partial) {
        return Ok(None);
    }
    let orders = client.porting_orders();
    let declarations = orders.associated_phone_numbers(&order.id);
    control.proceed().await?;
    let present = declarations.list().items().try_collect().await?;
    if !is_asked_for && present.is_empty() {
        return Ok(None);
    }
    // The request is validated, so each range can be read.
    let ranges = associated.iter().filter_map(|numbers| Some((numbers.phone_numbers()?, numbers.action)));
    let missing: Vec<_> = ranges.filter(|(range, _)| present.iter().all(|known| !is_declared(known, range))).collect();
    if missing.is_empty() && !is_asked_for {
        return Ok(None);
    }
    for (range, action) in missing {
        control.proceed().await?;
        declarations.create(range, action.into()).send().await?;
    }
    control.proceed().await?;
    Ok(Some(orders.get(&order.id).send().await?))
}

fn is_declared(known: &AssociatedPhoneNumber, range: &RangeInclusive<PhoneNumber>) -> bool {
    let is_same =
        |number: &PhoneNumber, text: &Option<String>| text.as_deref().is_some_and(|text| number.matches_wire(text));
    known
        .phone_number_range
        .as_ref()
        .is_some_and(|known| is_same(range.start(), &known.start_at) && is_same(range.end(), &known.end_at))
}
