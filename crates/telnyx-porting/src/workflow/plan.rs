//! What a workflow would do, found out with reads alone.

use std::collections::HashMap;
use std::fmt;

use chrono::{DateTime, Utc};
use telnyx_porting_raw::Nullable;
use telnyx_porting_raw::types::{
    self, AdditionalStep, DocumentId, PhoneNumberType, PortabilityCheckResult, PortingOrder, PortingOrderId,
    PortingOrderStatusValue as Status,
};
use uuid::Uuid;

use super::checkpoint::Checkpoint;
use super::documents::Files;
use super::error::{NotPortable, Step, WorkflowError};
use super::exception::OrderException;
use super::found::{Found, by_id, by_reference, numbers_of};
use super::gap::{Gap, add};
use super::orders::without_order;
use super::prepare::settings_for;
use super::progress::Many;
use super::{PortWorkflow, foc_choice, outlook, portability, pre_flight};
use crate::port_request::{DocumentSource, LoaSource, OrderContext, OrderSettings};
use crate::{Client, Error, PhoneNumber};

/// What [running](PortWorkflow::run) a workflow would do. `Display` is for a person.
///
/// The server decides how numbers are split into orders, and a country's requirements, additional steps and FOC windows
/// show on the order alone: for orders that are still to be made, the plan says what is known without them.
#[derive(Debug)]
#[non_exhaustive]
pub struct PortPlan {
    /// Reference that every order would carry; `None` if one would be made up.
    pub customer_reference: Option<String>,
    /// Orders that an earlier run made.
    pub existing: Vec<ExistingOrder>,
    /// Orders that would be made, as the server is expected to split the numbers.
    pub to_create: Vec<PlannedOrder>,
    /// Numbers that cannot be ported. Unless they are to be [left out](super::NotPortablePolicy::LeaveOut), the workflow
    /// stops at them.
    pub not_portable: Vec<NotPortable>,
}

/// An order that exists already.
#[derive(Debug)]
#[non_exhaustive]
pub struct ExistingOrder {
    /// Its id.
    pub id: PortingOrderId,
    /// Its numbers.
    pub numbers: Vec<PhoneNumber>,
    /// Its status. Only a draft is touched by the workflow.
    pub status: Status,
    /// The FOC date that would be asked for, for a draft.
    pub foc_date: Option<DateTime<Utc>>,
    /// What the draft will lack once it is filled in.
    pub gaps: Vec<Gap>,
    /// Why it was rejected, if it is in exception.
    pub exceptions: Vec<OrderException>,
}

/// An order that would be made.
#[derive(Debug)]
#[non_exhaustive]
pub struct PlannedOrder {
    /// Its numbers.
    pub numbers: Vec<PhoneNumber>,
    /// Their type, as the portability check says.
    pub phone_number_type: Option<PhoneNumberType>,
    /// The losing carrier, as the portability check says.
    pub losing_carrier: Option<String>,
    /// Whether the numbers can move by Telnyx's automated path.
    pub is_fast_port: bool,
    /// What the order will lack once it is filled in, as far as that is known before it exists.
    pub gaps: Vec<Gap>,
}

impl PortPlan {
    /// Whether the workflow would confirm every order, as far as is known.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let rejected = self.existing.iter().any(|order| !order.exceptions.is_empty());
        self.not_portable.is_empty() && !rejected && self.gaps().next().is_none()
    }

    /// Every gap of every order.
    pub fn gaps(&self) -> impl Iterator<Item = &Gap> {
        let existing = self.existing.iter().flat_map(|order| &order.gaps);
        existing.chain(self.to_create.iter().flat_map(|order| &order.gaps))
    }
}

impl fmt::Display for PortPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reference = self.customer_reference.as_deref().unwrap_or("(a reference that is made up)");
        write!(
            f,
            "{reference}: {} to be made, {} there already",
            Many(self.to_create.len(), "order"),
            self.existing.len()
        )?;
        for order in &self.existing {
            write!(f, "\norder {}, {}: {}", order.id, Many(order.numbers.len(), "number"), order.status)?;
            order.gaps.iter().try_for_each(|gap| write!(f, "\n  {gap}"))?;
            order.exceptions.iter().try_for_each(|exception| write!(f, "\n  {exception}"))?;
        }
        for order in &self.to_create {
            write!(f, "\nnew order, {}", Many(order.numbers.len(), "number"))?;
            if let Some(number_type) = &order.phone_number_type {
                write!(f, ", {number_type}")?;
            }
            if let Some(carrier) = &order.losing_carrier {
                write!(f, ", from {carrier}")?;
            }
            order.gaps.iter().try_for_each(|gap| write!(f, "\n  {gap}"))?;
        }
        self.not_portable.iter().try_for_each(|number| write!(f, "\nnot portable: {number}"))
    }
}

/// Makes the plan. Sends reads and portability checks only.
pub(super) async fn make(workflow: &PortWorkflow) -> Result<PortPlan, WorkflowError> {
    let PortWorkflow { client, request, .. } = workflow;
    request.validate(client.clock().now()).map_err(|error| WorkflowError::new(Step::Validate, error))?;
    Files::read(request).await?;
    let checkpoint = checkpoint(workflow).await?;
    let reference = request.customer_reference.clone();
    let reference = reference.or_else(|| checkpoint.as_ref().map(|checkpoint| checkpoint.customer_reference.clone()));
    let ids = checkpoint.map(|checkpoint| checkpoint.orders.into_keys().collect()).unwrap_or_default();
    let found = find(client, reference.as_deref(), ids).await;
    let found = found.map_err(|error| WorkflowError::new(Step::FindOrders, error))?;

    let wanted = without_order(&request.numbers(), &found);
    let results = portability::check(client, &wanted, workflow.concurrency).await?;
    let not_portable = portability::refused(&results);
    let to_create = split(&results).into_iter().map(|order| plan(workflow, order)).collect::<Result<_, _>>()?;
    let mut existing = Vec::with_capacity(found.len());
    for found in found {
        existing.push(look_at(workflow, found).await?);
    }
    Ok(PortPlan { customer_reference: reference, existing, to_create, not_portable })
}

async fn checkpoint(workflow: &PortWorkflow) -> Result<Option<Checkpoint>, WorkflowError> {
    match (&workflow.from, &workflow.store) {
        (Some(given), _) => Ok(Some(given.clone())),
        (None, Some(store)) => store.load().await.map_err(|error| WorkflowError::new(Step::Checkpoint, error)),
        (None, None) => Ok(None),
    }
}

async fn find(client: &Client, reference: Option<&str>, ids: Vec<PortingOrderId>) -> Result<Vec<Found>, Error> {
    let mut orders = match reference {
        Some(reference) => by_reference(client, reference).await?,
        None => Vec::new(),
    };
    for id in ids {
        if orders.iter().all(|order| order.id != id) {
            orders.extend(by_id(client, &id).await?);
        }
    }
    let mut found = Vec::with_capacity(orders.len());
    for order in orders {
        let numbers = numbers_of(client, &order).await?;
        found.push(Found { order, numbers });
    }
    Ok(found)
}

/// Portable numbers, by what the server splits orders by: country, number type, and for the US and Canada losing carrier
/// and FastPort. Groups and numbers stay in order.
fn split(results: &[(PhoneNumber, PortabilityCheckResult)]) -> Vec<(PlannedOrder, bool)> {
    let mut places = HashMap::new();
    let mut orders: Vec<(PlannedOrder, bool)> = Vec::new();
    for (number, result) in results.iter().filter(|(_, result)| result.portable == Some(true)) {
        let north_american = number.is_us_or_canada();
        let carrier = result.carrier_name.clone().filter(|name| !name.is_empty());
        let is_fast_port = north_american && result.fast_portable == Some(true);
        let number_type = result.phone_number_type.clone();
        let by_carrier = carrier.clone().filter(|_| north_american);
        let key = (number.calling_code(), number_type.as_ref().map(ToString::to_string), by_carrier, is_fast_port);
        let place = *places.entry(key).or_insert_with(|| {
            orders.push((
                PlannedOrder {
                    numbers: Vec::new(),
                    phone_number_type: number_type,
                    losing_carrier: carrier,
                    is_fast_port,
                    gaps: Vec::new(),
                },
                true,
            ));
            orders.len() - 1
        });
        if let Some((order, messaging_capable)) = orders.get_mut(place) {
            order.numbers.push(*number);
            *messaging_capable &= result.messaging_capable != Some(false);
        }
    }
    orders
}

fn plan(
    workflow: &PortWorkflow,
    (mut order, messaging_capable): (PlannedOrder, bool),
) -> Result<PlannedOrder, WorkflowError> {
    let mut context = OrderContext::new(&order.numbers);
    if let Some(number_type) = &order.phone_number_type {
        context = context.phone_number_type(number_type);
    }
    if let Some(carrier) = &order.losing_carrier {
        context = context.losing_carrier(carrier);
    }
    let settings = workflow.request.settings_for(&context);
    let settings = settings.map_err(|conflict| WorkflowError::new(Step::Validate, conflict))?;
    if let Some(draft) = outlook::fresh_draft(messaging_capable) {
        order.gaps = gaps_once_filled_in(&settings, &draft, &order.numbers);
    }
    Ok(order)
}

async fn look_at(workflow: &PortWorkflow, found: Found) -> Result<ExistingOrder, WorkflowError> {
    let Found { order, numbers } = found;
    let (mut gaps, mut foc_date) = (Vec::new(), None);
    if order.status.value == Status::Draft {
        let settings = settings_for(&workflow.request, &order, &numbers);
        let settings = settings.map_err(|conflict| WorkflowError::new(Step::Validate, conflict))?;
        let windows = workflow.client.porting_orders().allowed_foc_windows(&order.id).send().await;
        let windows = windows.map_err(|error| WorkflowError::new(Step::FindOrders, error))?;
        let wish = settings.foc.clone().unwrap_or_default();
        match foc_choice::choose(&wish.date, &windows, workflow.client.clock().now()) {
            Ok(date) => foc_date = Some(date),
            Err(gap) => gaps.push(gap),
        }
        let foc = "/activation_settings/foc_datetime_requested";
        let others = gaps_once_filled_in(&settings, &order, &numbers).into_iter().filter(|gap| gap.pointer != foc);
        add(&mut gaps, others);
    }
    Ok(ExistingOrder {
        id: order.id.clone(),
        numbers,
        status: order.status.value.clone(),
        foc_date,
        gaps,
        exceptions: OrderException::all_of(&order),
    })
}

/// What an order will lack once everything that is given is filled in and every file uploaded.
fn gaps_once_filled_in(settings: &OrderSettings, order: &PortingOrder, numbers: &[PhoneNumber]) -> Vec<Gap> {
    let id = |source: &DocumentSource| match source {
        DocumentSource::DocumentId(id) => id.clone(),
        // Stands for the id that the upload will give.
        DocumentSource::Path(_) | DocumentSource::File(_) => DocumentId::from(Uuid::nil()),
    };
    let mut changes = settings.changes();
    let mut documents = types::UpdatePortingOrderDocuments::default();
    documents.loa = settings.documents.loa.as_ref().and_then(LoaSource::document).map(|s| Nullable::Value(id(&s)));
    documents.invoice = settings.documents.invoice.as_ref().map(|source| Nullable::Value(id(source)));
    changes.documents = Some(documents);
    let values = settings.requirement_values(|source| Some(id(source)));
    changes.requirements = (!values.is_empty()).then_some(Nullable::Value(values));
    let Some(mut order) = outlook::with_changes(order, &changes) else { return Vec::new() };
    if !settings.associated_phone_numbers.is_empty() {
        order.additional_steps.retain(|step| *step != AdditionalStep::AssociatedPhoneNumbers);
    }

    let from_template = matches!(settings.documents.loa, Some(LoaSource::Template(_)));
    let from_group = settings.requirement_group_id.is_some();
    let mut gaps = pre_flight::gaps(&order, numbers);
    // Documents and requirements are what a requirement group fills.
    gaps.retain(|gap| {
        !(from_group && (gap.pointer.starts_with("/documents/") || gap.pointer.starts_with("/requirements/")))
    });
    for gap in gaps.iter_mut().filter(|gap| from_template && gap.pointer == "/documents/loa") {
        gap.message = "the LOA has to be signed".to_owned();
        gap.remedy = "run the workflow: it hands out the LOA of the order for signature".to_owned();
    }
    gaps
}
