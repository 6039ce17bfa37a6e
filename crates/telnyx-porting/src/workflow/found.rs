//! Finding the orders of a request by their customer reference.

use futures::StreamExt;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId};

use crate::{Client, Error, ErrorKind, PhoneNumber};

/// An order and what is known of its numbers.
pub(crate) struct Found {
    pub(crate) order: PortingOrder,
    /// All its numbers, or those of the request where that is said.
    pub(crate) numbers: Vec<PhoneNumber>,
}

/// Orders that carry the reference, the oldest first. The server ignores filters it does not know, so each is looked at
/// again.
pub(crate) async fn by_reference(client: &Client, reference: &str) -> Result<Vec<PortingOrder>, Error> {
    let mut items = client.porting_orders().list().customer_reference(reference).items();
    let mut found = Vec::new();
    while let Some(order) = items.next().await {
        let order = order?;
        if order.customer_reference.as_deref() == Some(reference) {
            found.push(order);
        }
    }
    // Newest first on the wire.
    found.reverse();
    Ok(found)
}

/// One order; `None` if it does not exist any more.
pub(crate) async fn by_id(client: &Client, id: &PortingOrderId) -> Result<Option<PortingOrder>, Error> {
    match client.porting_orders().get(id).send().await {
        Ok(order) => Ok(Some(order)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// All numbers of an order; more than the 50 that are embedded are listed.
pub(crate) async fn numbers_of(client: &Client, order: &PortingOrder) -> Result<Vec<PhoneNumber>, Error> {
    let count = order.porting_phone_numbers_count.and_then(|count| usize::try_from(count).ok());
    let embedded: Vec<PhoneNumber> = order.embedded_numbers().filter_map(PhoneNumber::from_wire).collect();
    if count.is_some_and(|count| count <= embedded.len()) {
        return Ok(embedded);
    }
    let mut items = client.porting_orders().phone_numbers(&order.id).items();
    let mut numbers = Vec::new();
    while let Some(number) = items.next().await {
        let number = number?;
        // The filter may have been ignored; a number of another order must not count as covered.
        if number.porting_order_id.as_ref().is_none_or(|id| *id == order.id) {
            numbers.extend(PhoneNumber::from_wire(&number.phone_number));
        }
    }
    Ok(numbers)
}
