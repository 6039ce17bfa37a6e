//! Finding and making the orders of a request. Never makes one twice.

use std::collections::HashSet;
use std::time::Duration;

use telnyx_porting_raw::types::PortingOrder;

use super::checkpoint::OrderStage;
use super::error::{Cause, NotPortable, Step, WorkflowError};
use super::found::{Found, by_id, by_reference, numbers_of};
use super::progress::Progress;
use super::run::Running;
use super::state::State;
use super::{NotPortablePolicy, portability};
use crate::{Error, PhoneNumber};

/// How often orders are looked for after a create call whose answer was lost, before it is made again.
const LOOKS_AFTER_LOSS: u32 = 3;

/// Wait before each of those looks: a create call that is still being worked on must have time to show.
const WAIT_BEFORE_LOOK: Duration = Duration::from_secs(5);

/// How often a create call is made in all.
const MAX_CREATES: u32 = 3;

/// The orders of a request, in the making.
pub(crate) struct Orders<'a> {
    pub(crate) running: &'a Running,
    pub(crate) state: &'a State,
    pub(crate) reference: &'a str,
}

impl Orders<'_> {
    /// The orders of the request, found or made, with their numbers of it, and the numbers that cannot be ported.
    pub(crate) async fn ensure(
        &self,
        numbers: &[PhoneNumber],
    ) -> Result<(Vec<Found>, Vec<NotPortable>), WorkflowError> {
        self.proceed(Step::FindOrders).await?;
        let mut found = self.find().await?;
        if !found.is_empty() {
            self.tell_found(&found);
        }
        let mut wanted = without_order(numbers, &found);
        let not_portable = if wanted.is_empty() { Vec::new() } else { self.check(&mut wanted).await? };
        let mut creates = 0;
        while !wanted.is_empty() {
            self.proceed(Step::CreateOrders).await?;
            creates += 1;
            match self.create(&wanted).await {
                Ok(created) => {
                    // Noted before anything else is asked, so that no id is lost.
                    self.note(&created).await?;
                    for order in created {
                        found.push(self.with_numbers(order).await?);
                    }
                }
                Err(error) if error.may_have_been_applied() && creates < MAX_CREATES => {
                    tracing::warn!(error = %error, "the answer to the create call was lost; looking for the orders");
                    found = self.look_after_loss(found, &wanted).await?;
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

    /// Orders that carry the reference, and those of the checkpoint that the list does not show (any more).
    async fn find(&self) -> Result<Vec<Found>, WorkflowError> {
        let client = &self.running.client;
        let failed = |error: Error| WorkflowError::new(Step::FindOrders, error);
        let mut orders = by_reference(client, self.reference).await.map_err(failed)?;
        for id in self.state.orders().await {
            if orders.iter().any(|order| order.id == id) {
                continue;
            }
            match by_id(client, &id).await.map_err(failed)? {
                Some(order) => orders.push(order),
                // A draft that was deleted, or is older than 30 days.
                None => self.state.forget_order(&id).await?,
            }
        }
        self.note(&orders).await?;
        let mut found = Vec::with_capacity(orders.len());
        for order in orders {
            found.push(self.with_numbers(order).await?);
        }
        Ok(found)
    }

    async fn look_after_loss(&self, before: Vec<Found>, wanted: &[PhoneNumber]) -> Result<Vec<Found>, WorkflowError> {
        let known = before.len();
        let mut found = before;
        for _ in 0..LOOKS_AFTER_LOSS {
            self.running.client.clock().sleep(WAIT_BEFORE_LOOK).await;
            self.proceed(Step::FindOrders).await?;
            found = self.find().await?;
            // One create call makes several orders, which need not show at the same time.
            if without_order(wanted, &found).is_empty() {
                break;
            }
        }
        if found.len() > known {
            self.tell_found(&found);
        }
        Ok(found)
    }

    /// Takes out of `wanted` what cannot be ported.
    async fn check(&self, wanted: &mut Vec<PhoneNumber>) -> Result<Vec<NotPortable>, WorkflowError> {
        self.proceed(Step::CheckPortability).await?;
        let results = portability::check(&self.running.client, wanted, self.running.concurrency).await?;
        let refused = portability::refused(&results);
        let left_out: HashSet<PhoneNumber> = refused.iter().map(|refused| refused.phone_number).collect();
        wanted.retain(|number| !left_out.contains(number));
        let progress = Progress::PortabilityChecked { portable: wanted.len(), not_portable: refused.len() };
        self.running.listener.tell(progress);
        let stop = self.running.not_portable == NotPortablePolicy::Stop || wanted.is_empty();
        if !refused.is_empty() && stop {
            return Err(WorkflowError::new(Step::CheckPortability, refused));
        }
        Ok(refused)
    }

    async fn create(&self, numbers: &[PhoneNumber]) -> Result<Vec<PortingOrder>, Error> {
        let running = self.running;
        let mut create =
            running.client.porting_orders().create(numbers.iter().copied()).customer_reference(self.reference);
        if let Some(group) = &running.request.customer_group_reference {
            create = create.customer_group_reference(group);
        }
        let orders = create.send().await?;
        let orders_created = orders.iter().map(|order| order.id.clone()).collect();
        running.listener.tell(Progress::OrdersCreated { orders: orders_created });
        Ok(orders)
    }

    async fn with_numbers(&self, order: PortingOrder) -> Result<Found, WorkflowError> {
        let numbers = numbers_of(&self.running.client, &order).await;
        let numbers = numbers.map_err(|error| WorkflowError::new(Step::FindOrders, error))?;
        Ok(Found { order, numbers })
    }

    async fn note(&self, orders: &[PortingOrder]) -> Result<(), WorkflowError> {
        let known: HashSet<_> = self.state.orders().await.into_iter().collect();
        let unknown: Vec<_> = orders.iter().map(|order| order.id.clone()).filter(|id| !known.contains(id)).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        self.state.note_orders(unknown, OrderStage::Created).await
    }

    async fn proceed(&self, step: Step) -> Result<(), WorkflowError> {
        self.running.control.proceed().await.map_err(|cancelled| WorkflowError::new(step, cancelled))
    }

    fn tell_found(&self, found: &[Found]) {
        let orders = found.iter().map(|found| found.order.id.clone()).collect();
        self.running.listener.tell(Progress::OrdersFound { orders });
    }
}

pub(crate) fn without_order(numbers: &[PhoneNumber], found: &[Found]) -> Vec<PhoneNumber> {
    let covered: HashSet<PhoneNumber> = found.iter().flat_map(|found| found.numbers.iter().copied()).collect();
    numbers.iter().copied().filter(|number| !covered.contains(number)).collect()
}
