//! Finding and making the orders of a request. Never makes one twice.

use std::collections::HashSet;
use std::time::Duration;

use futures::StreamExt;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId};

use super::checkpoint::OrderStage;
use super::error::{Cause, NotPortable, Step, WorkflowError};
use super::progress::Progress;
use super::state::State;
use super::{NotPortablePolicy, PortWorkflow};
use crate::{Error, PhoneNumber};

/// How often orders are looked for after a create call whose answer was lost, before it is made again.
const LOOKS_AFTER_LOSS: u32 = 3;

/// Wait before each of those looks: a create call that is still being worked on must have time to show.
const WAIT_BEFORE_LOOK: Duration = Duration::from_secs(5);

/// How often a create call is made in all.
const MAX_CREATES: u32 = 3;

pub(crate) struct Run<'a> {
    pub(crate) workflow: &'a PortWorkflow,
    pub(crate) state: &'a State,
    pub(crate) reference: &'a str,
}

/// An order and what is known of its numbers.
pub(crate) struct Found {
    pub(crate) order: PortingOrder,
    /// All its numbers, or those of the request where that is said.
    pub(crate) numbers: Vec<PhoneNumber>,
}

impl Run<'_> {
    /// The orders of the request, found or made, with their numbers of it, and the numbers that cannot be ported.
    pub(crate) async fn ensure_orders(
        &self,
        numbers: &[PhoneNumber],
    ) -> Result<(Vec<Found>, Vec<NotPortable>), WorkflowError> {
        let mut found = self.find().await?;
        if !found.is_empty() {
            self.workflow.listener.tell(Progress::OrdersFound { orders: ids(&found) });
        }
        let mut wanted = without_order(numbers, &found);
        let not_portable = if wanted.is_empty() { Vec::new() } else { self.check(&mut wanted).await? };
        let mut creates = 0;
        while !wanted.is_empty() {
            creates += 1;
            match self.create(&wanted).await {
                Ok(created) => {
                    // Noted before anything else is asked, so that no id is lost.
                    self.note(created.iter().map(|order| order.id.clone())).await?;
                    for order in created {
                        let numbers = self.numbers_of(&order).await?;
                        found.push(Found { order, numbers });
                    }
                }
                Err(error) if error.may_have_been_applied() && creates < MAX_CREATES => {
                    tracing::warn!(error = %error, "the answer to the create call was lost; looking for the orders");
                    found = self.look_after_loss(found).await?;
                }
                Err(error) => return Err(WorkflowError::new(Step::CreateOrders, error)),
            }
            let left = without_order(&wanted, &found);
            if left.len() == wanted.len() && creates >= MAX_CREATES {
                return Err(WorkflowError::new(Step::CreateOrders, Cause::NumbersWithoutOrder(left)));
            }
            wanted = left;
        }
        let of_request: HashSet<PhoneNumber> = numbers.iter().copied().collect();
        for found in &mut found {
            found.numbers.retain(|number| of_request.contains(number));
        }
        Ok((found, not_portable))
    }

    /// Orders that carry the reference. The server ignores filters it does not know, so each is looked at again.
    async fn find(&self) -> Result<Vec<Found>, WorkflowError> {
        let list = self.workflow.client.porting_orders().list().customer_reference(self.reference);
        let mut items = list.items();
        let mut found = Vec::new();
        while let Some(order) = items.next().await {
            let order = order.map_err(|error| WorkflowError::new(Step::FindOrders, error))?;
            if order.customer_reference.as_deref() == Some(self.reference) {
                let numbers = self.numbers_of(&order).await?;
                found.push(Found { order, numbers });
            }
        }
        // Newest first on the wire; the report is in the order they were made.
        found.reverse();
        self.note(found.iter().map(|found| found.order.id.clone())).await?;
        Ok(found)
    }

    async fn look_after_loss(&self, before: Vec<Found>) -> Result<Vec<Found>, WorkflowError> {
        let known = before.len();
        let mut found = before;
        for _ in 0..LOOKS_AFTER_LOSS {
            self.workflow.client.clock().sleep(WAIT_BEFORE_LOOK).await;
            found = self.find().await?;
            if found.len() > known {
                self.workflow.listener.tell(Progress::OrdersFound { orders: ids(&found) });
                break;
            }
        }
        Ok(found)
    }

    /// All numbers of an order; more than the 50 that are embedded are listed.
    async fn numbers_of(&self, order: &PortingOrder) -> Result<Vec<PhoneNumber>, WorkflowError> {
        let count = order.porting_phone_numbers_count.and_then(|count| usize::try_from(count).ok());
        let embedded: Vec<PhoneNumber> = order.embedded_numbers().filter_map(PhoneNumber::from_wire).collect();
        if count.is_some_and(|count| count <= embedded.len()) {
            return Ok(embedded);
        }
        let mut items = self.workflow.client.porting_orders().phone_numbers(&order.id).items();
        let mut numbers = Vec::new();
        while let Some(number) = items.next().await {
            let number = number.map_err(|error| WorkflowError::new(Step::FindOrders, error))?;
            // The filter may have been ignored; a number of another order must not count as covered.
            if number.porting_order_id.as_ref().is_none_or(|id| *id == order.id) {
                numbers.extend(PhoneNumber::from_wire(&number.phone_number));
            }
        }
        Ok(numbers)
    }

    /// Takes out of `wanted` what cannot be ported.
    async fn check(&self, wanted: &mut Vec<PhoneNumber>) -> Result<Vec<NotPortable>, WorkflowError> {
        let check = self.workflow.client.portability_checks().check(wanted.iter().copied());
        let results = check.send().await.map_err(|error| WorkflowError::new(Step::CheckPortability, error))?;
        let refused: Vec<NotPortable> = wanted
            .iter()
            .zip(&results)
            .filter(|(_, result)| result.portable != Some(true))
            .map(|(number, result)| NotPortable {
                phone_number: *number,
                reason: result.not_portable_reason.clone().filter(|reason| !reason.is_empty()),
            })
            .collect();
        wanted.retain(|number| refused.iter().all(|refused| refused.phone_number != *number));
        self.workflow
            .listener
            .tell(Progress::PortabilityChecked { portable: wanted.len(), not_portable: refused.len() });
        let stop = self.workflow.not_portable == NotPortablePolicy::Stop || wanted.is_empty();
        if !refused.is_empty() && stop {
            return Err(WorkflowError::new(Step::CheckPortability, refused));
        }
        Ok(refused)
    }

    async fn create(&self, numbers: &[PhoneNumber]) -> Result<Vec<PortingOrder>, Error> {
        let mut create =
            self.workflow.client.porting_orders().create(numbers.iter().copied()).customer_reference(self.reference);
        if let Some(group) = &self.workflow.request.customer_group_reference {
            create = create.customer_group_reference(group);
        }
        let orders = create.send().await?;
        let listener = &self.workflow.listener;
        listener.tell(Progress::OrdersCreated { orders: orders.iter().map(|order| order.id.clone()).collect() });
        Ok(orders)
    }

    async fn note(&self, ids: impl Iterator<Item = PortingOrderId>) -> Result<(), WorkflowError> {
        let known: HashSet<PortingOrderId> = self.state.orders().await.into_iter().collect();
        let unknown: Vec<PortingOrderId> = ids.filter(|id| !known.contains(id)).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        self.state.note_orders(unknown, OrderStage::Created).await
    }
}

fn ids(found: &[Found]) -> Vec<PortingOrderId> {
    found.iter().map(|found| found.order.id.clone()).collect()
}

fn without_order(numbers: &[PhoneNumber], found: &[Found]) -> Vec<PhoneNumber> {
    let covered: HashSet<PhoneNumber> = found.iter().flat_map(|found| found.numbers.iter().copied()).collect();
    numbers.iter().copied().filter(|number| !covered.contains(number)).collect()
}
