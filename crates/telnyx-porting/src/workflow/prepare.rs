//! One order: filling in, pre-flight, confirmation.

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{self, ActivationType, DocumentId, PortingOrder, PortingOrderStatusValue as Status};
use telnyx_porting_raw::{Nullable, Timestamp};

use super::additional_steps::{self, declare_associated};
use super::checkpoint::OrderStage;
use super::control::Cancelled;
use super::documents::{UploadFailure, Uploads};
use super::error::{Step, WorkflowError};
use super::exception::OrderException;
use super::found::Found;
use super::gap::{Gap, add, from_refusal, refused_file};
use super::loa::UnsignedLoa;
use super::progress::Progress;
use super::report::{OrderOutcome, OrderReport};
use super::run::Running;
use super::state::State;
use super::{foc_choice, outlook, pre_flight};
use crate::port_request::{
    ConflictingOverrides, DocumentSource, LoaSource, OrderContext, OrderSettings, PortRequest, RequirementValue,
};
use crate::{Error, ErrorKind, PhoneNumber};

/// What has to be done for one order.
pub(crate) struct OrderWork<'a> {
    running: &'a Running,
    order: PortingOrder,
    numbers: Vec<PhoneNumber>,
    settings: OrderSettings,
}

/// Why the work on an order ended before its confirmation.
enum Stop {
    Gaps(Vec<Gap>),
    Unsigned(UnsignedLoa),
    Failed(Error),
    Cancelled,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Cancelled> for Stop {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<WorkflowError> for Stop {
    /// Something that concerns the whole workflow, met while working on one order.
    fn from(error: WorkflowError) -> Self {
        Self::Failed(Error::new(ErrorKind::File, error.to_string()).with_source(error))
    }
}

/// The settings for an order that exists.
pub(crate) fn settings_for(
    request: &PortRequest,
    order: &PortingOrder,
    numbers: &[PhoneNumber],
) -> Result<OrderSettings, ConflictingOverrides> {
    let mut context = OrderContext::new(numbers);
    if let Some(number_type) = &order.phone_number_type {
        context = context.phone_number_type(number_type);
    }
    if let Some(carrier) = &order.old_service_provider_ocn {
        context = context.losing_carrier(carrier);
    }
    request.settings_for(&context)
}

/// What is for a person to correct; `None` if it is another failure of the call.
fn refusal(error: &Error, order: &PortingOrder) -> Option<Vec<Gap>> {
    let is_refusal = error.kind() == ErrorKind::Validation && !error.api_errors().is_empty();
    is_refusal.then(|| from_refusal(error, order))
}

impl<'a> OrderWork<'a> {
    pub(crate) fn new(running: &'a Running, found: Found) -> Result<Self, WorkflowError> {
        let Found { order, numbers } = found;
        let settings = settings_for(&running.request, &order, &numbers);
        let settings = settings.map_err(|conflict| WorkflowError::new(Step::Validate, conflict))?;
        Ok(Self { running, order, numbers, settings })
    }

    /// Does it. Whatever happens is told in the report.
    pub(crate) async fn run(mut self, state: &State, uploads: &Uploads<'_>) -> OrderReport {
        let outcome = match self.order.status.value {
            Status::Draft => self.prepare_and_confirm(state, uploads).await,
            Status::Exception => OrderOutcome::Rejected(OrderException::all_of(&self.order)),
            Status::Cancelled | Status::CancelPending => OrderOutcome::Cancelled,
            // Including a status that this version does not know: only drafts are touched.
            _ => OrderOutcome::Confirmed,
        };
        let order = self.order.id.clone();
        self.running.listener.tell(match &outcome {
            OrderOutcome::Confirmed => Progress::OrderConfirmed { order },
            OrderOutcome::Ready => Progress::OrderReady { order },
            OrderOutcome::NeedsAttention(gaps) => Progress::OrderNeedsAttention { order, gaps: gaps.len() },
            OrderOutcome::AwaitingSignature(_) => Progress::OrderAwaitsSignature { order },
            OrderOutcome::Rejected(_) => Progress::OrderRejected { order },
            OrderOutcome::Cancelled => Progress::OrderCancelled { order },
            OrderOutcome::Stopped => Progress::OrderStopped { order },
            OrderOutcome::Failed(_) => Progress::OrderFailed { order },
        });
        let foc_requested =
            self.order.activation_settings.as_ref().and_then(|s| s.foc_datetime_requested.as_ref()?.utc());
        OrderReport { id: self.order.id.clone(), numbers: self.numbers, order: self.order, foc_requested, outcome }
    }

    async fn prepare_and_confirm(&mut self, state: &State, uploads: &Uploads<'_>) -> OrderOutcome {
        let done = match self.prepare(state, uploads).await {
            Ok(()) if self.running.confirms => self.confirm(state).await.map(|()| OrderOutcome::Confirmed),
            Ok(()) => Ok(OrderOutcome::Ready),
            Err(stop) => Err(stop),
        };
        done.unwrap_or_else(|stop| match stop {
            Stop::Gaps(gaps) => OrderOutcome::NeedsAttention(gaps),
            Stop::Unsigned(loa) => OrderOutcome::AwaitingSignature(loa),
            Stop::Failed(error) => OrderOutcome::Failed(error),
            Stop::Cancelled => OrderOutcome::Stopped,
        })
    }

    async fn confirm(&mut self, state: &State) -> Result<(), Stop> {
        self.running.control.proceed().await?;
        match self.running.client.porting_orders().confirm(&self.order.id).send().await {
            Ok(order) => {
                self.take(order);
                // The order is on its way whether or not that can be noted; the next run sees it on the server.
                let _ = state.note_orders([self.order.id.clone()], OrderStage::Confirmed).await;
                Ok(())
            }
            Err(error) => Err(refusal(&error, &self.order).map_or(Stop::Failed(error), Stop::Gaps)),
        }
    }

    /// Fills the order in, and checks that nothing is missing.
    async fn prepare(&mut self, state: &State, uploads: &Uploads<'_>) -> Result<(), Stop> {
        let mut gaps = Vec::new();
        let foc_date = self.choose_foc_date().await?.map_err(|gap| gaps.push(gap)).ok();
        if self.fill_in(foc_date, state, uploads, &mut gaps).await? {
            self.attach_additional(state, uploads, &mut gaps).await?;
            self.declare_associated(&mut gaps).await?;
            state.note_orders([self.order.id.clone()], OrderStage::Prepared).await?;
            self.running.listener.tell(Progress::OrderPrepared { order: self.order.id.clone() });
        }
        // What is known better already is not said twice.
        add(&mut gaps, pre_flight::gaps(&self.order, &self.numbers));
        let unsigned = self.unsigned_loa(&mut gaps).await?;
        match unsigned {
            Some(pdf) => Err(Stop::Unsigned(UnsignedLoa { pdf, gaps })),
            None if gaps.is_empty() => Ok(()),
            None => Err(Stop::Gaps(gaps)),
        }
    }

    async fn choose_foc_date(&self) -> Result<Result<DateTime<Utc>, Gap>, Stop> {
        self.running.control.proceed().await?;
        let client = &self.running.client;
        let windows = client.porting_orders().allowed_foc_windows(&self.order.id).send().await?;
        let wish = self.settings.foc.clone().unwrap_or_default();
        Ok(foc_choice::choose(&wish.date, &windows, client.clock().now()))
    }

    /// Makes the one edit that fills the order in; whether it was accepted. If not, the order is looked at as it would
    /// be after the edit, so that whatever else is missing is found as well.
    async fn fill_in(
        &mut self,
        foc_date: Option<DateTime<Utc>>,
        state: &State,
        uploads: &Uploads<'_>,
        gaps: &mut Vec<Gap>,
    ) -> Result<bool, Stop> {
        let orders = self.running.client.porting_orders();
        // A document that went out of date between two runs is uploaded again, once.
        let mut again = true;
        loop {
            let (changes, used) = self.changes(foc_date, uploads, gaps).await?;
            self.running.control.proceed().await?;
            match orders.update(&self.order.id).changes(changes.clone()).send().await {
                Ok(order) => {
                    state.note_linked(&used).await?;
                    self.take(order);
                    return Ok(true);
                }
                Err(error) if again && mentions_documents(&error) => {
                    again = false;
                    state.forget_documents(&used).await?;
                }
                Err(error) => {
                    let Some(refused) = refusal(&error, &self.order) else { return Err(error.into()) };
                    add(gaps, refused);
                    if let Some(wanted) = outlook::with_changes(&self.order, &changes) {
                        self.order = wanted;
                    }
                    return Ok(false);
                }
            }
        }
    }

    /// The one edit that fills the order in, and the documents it links.
    async fn changes(
        &self,
        foc_date: Option<DateTime<Utc>>,
        uploads: &Uploads<'_>,
        gaps: &mut Vec<Gap>,
    ) -> Result<(types::UpdatePortingOrder, Vec<DocumentId>), Stop> {
        let mut changes = self.settings.changes();
        let mut used = Vec::new();
        let mut documents = types::UpdatePortingOrderDocuments::default();
        if let Some(source) = self.settings.documents.loa.as_ref().and_then(LoaSource::document) {
            let id = self.document("/documents/loa", &source, uploads, gaps).await?;
            used.extend(id.clone());
            documents.loa = id.map(Nullable::Value);
        }
        if let Some(source) = &self.settings.documents.invoice {
            let id = self.document("/documents/invoice", source, uploads, gaps).await?;
            used.extend(id.clone());
            documents.invoice = id.map(Nullable::Value);
        }
        if !used.is_empty() {
            changes.documents = Some(documents);
        }
        let mut uploaded = Vec::new();
        for (kind, value) in &self.settings.requirements {
            if let RequirementValue::Document(source) = value {
                let pointer = self.requirement_pointer(kind);
                if let Some(id) = self.document(&pointer, source, uploads, gaps).await? {
                    used.push(id.clone());
                    uploaded.push((source, id));
                }
            }
        }
        let values = self.settings.requirement_values(|wanted| {
            uploaded.iter().find(|(source, _)| *source == wanted).map(|(_, id)| id.clone())
        });
        if !values.is_empty() {
            changes.requirements = Some(Nullable::Value(values));
        }
        let on_demand = self.settings.foc.as_ref().is_some_and(|wish| wish.on_demand);
        if foc_date.is_some() || on_demand {
            let mut activation = types::UpdateActivationSettings::default();
            activation.foc_datetime_requested = foc_date.map(|date| Nullable::Value(Timestamp::from(date)));
            activation.activation_type = on_demand.then_some(ActivationType::OnDemand);
            changes.activation_settings = Some(activation);
        }
        Ok((changes, used))
    }

    /// The id of a document. One that the server refuses is a gap, and the order is filled in without it.
    async fn document(
        &self,
        pointer: &str,
        source: &DocumentSource,
        uploads: &Uploads<'_>,
        gaps: &mut Vec<Gap>,
    ) -> Result<Option<DocumentId>, Stop> {
        match uploads.id(source).await {
            Ok(id) => Ok(Some(id)),
            Err(UploadFailure::Call(error)) if error.kind() == ErrorKind::Validation => {
                add(gaps, [refused_file(pointer, &error)]);
                Ok(None)
            }
            Err(UploadFailure::Call(error)) => Err(error.into()),
            Err(UploadFailure::Whole(error)) => Err(error.into()),
            Err(UploadFailure::Cancelled) => Err(Stop::Cancelled),
        }
    }

    fn requirement_pointer(&self, kind: &types::RequirementTypeId) -> String {
        let place = self.order.requirements.iter().position(|known| known.requirement_type_id.as_ref() == Some(kind));
        place.map_or_else(|| "/requirements".to_owned(), |index| format!("/requirements/{index}/field_value"))
    }

    /// Attaches what is not attached yet. Attaching is not repeated after a lost answer, so what is there is looked up.
    async fn attach_additional(&self, state: &State, uploads: &Uploads<'_>, gaps: &mut Vec<Gap>) -> Result<(), Stop> {
        let additional = &self.settings.documents.additional;
        if additional.is_empty() {
            return Ok(());
        }
        self.running.control.proceed().await?;
        let attachments = self.running.client.porting_orders().additional_documents(&self.order.id);
        let present = attachments.list().items().try_collect().await?;
        let mut missing = Vec::new();
        for (index, document) in additional.iter().enumerate() {
            let pointer = format!("/additional_documents/{index}");
            let Some(id) = self.document(&pointer, &document.source, uploads, gaps).await? else { continue };
            if present.iter().all(|attached| attached.document_id.as_ref() != Some(&id)) {
                missing.push((id, document.kind.into()));
            }
        }
        if !missing.is_empty() {
            let ids: Vec<DocumentId> = missing.iter().map(|(id, _)| id.clone()).collect();
            self.running.control.proceed().await?;
            attachments.create(missing).send().await?;
            state.note_linked(&ids).await?;
        }
        Ok(())
    }

    async fn declare_associated(&mut self, gaps: &mut Vec<Gap>) -> Result<(), Stop> {
        let Running { client, control, .. } = self.running;
        let associated = &self.settings.associated_phone_numbers;
        match declare_associated(client, control, &self.order, associated).await {
            Ok(Some(order)) => self.take(order),
            Ok(None) => {}
            Err(additional_steps::Failure::Cancelled) => return Err(Stop::Cancelled),
            Err(additional_steps::Failure::Call(error)) => {
                let Some(refused) = refusal(&error, &self.order) else { return Err(error.into()) };
                // What it points at is the declaration, not the order.
                let at = |gap: Gap| Gap { pointer: "/additional_steps/associated_phone_numbers".to_owned(), ..gap };
                add(gaps, refused.into_iter().map(at));
            }
        }
        Ok(())
    }

    /// The LOA for a person to sign, if a template was asked for and nobody has signed one yet. That gap is told by the
    /// outcome.
    async fn unsigned_loa(&self, gaps: &mut Vec<Gap>) -> Result<Option<bytes::Bytes>, Stop> {
        let Some(LoaSource::Template(template)) = &self.settings.documents.loa else { return Ok(None) };
        let Some(place) = gaps.iter().position(|gap| gap.pointer == "/documents/loa") else { return Ok(None) };
        self.running.control.proceed().await?;
        match UnsignedLoa::fetch(&self.running.client, &self.order.id, template).await {
            Ok(pdf) => {
                gaps.remove(place);
                Ok(Some(pdf))
            }
            Err(error) => {
                let Some(refused) = refusal(&error, &self.order) else { return Err(error.into()) };
                add(gaps, refused);
                Ok(None)
            }
        }
    }

    /// Takes over an answer. Some leave the numbers out.
    fn take(&mut self, mut order: PortingOrder) {
        if order.phone_numbers.is_empty() {
            order.phone_numbers = std::mem::take(&mut self.order.phone_numbers);
        }
        self.order = order;
    }
}

fn mentions_documents(error: &Error) -> bool {
    let pointers = error.api_errors().iter().filter_map(|e| e.pointer.as_deref());
    error.kind() == ErrorKind::Validation
        && pointers.into_iter().any(|p| p.contains("/documents") || p.contains("/requirements"))
}
