//! One order: FOC window, filling in, pre-flight, confirmation.

use chrono::{DateTime, Utc};
use telnyx_porting_raw::types::{
    self, ActivationType, DocumentId, PortingOrder, PortingOrderId, PortingOrderStatusValue as Status,
};
use telnyx_porting_raw::{Nullable, Timestamp};

use super::checkpoint::OrderStage;
use super::documents::{UploadFailure, Uploads};
use super::error::{Step, WorkflowError};
use super::gap::{Gap, GapSource, from_refusal, remedy};
use super::progress::Progress;
use super::report::{OrderOutcome, OrderReport};
use super::state::State;
use super::{PortWorkflow, foc_choice, pre_flight};
use crate::port_request::{LoaSource, OrderContext, OrderSettings, RequirementValue};
use crate::{Error, ErrorKind, PhoneNumber};

/// What has to be done for one order.
pub(crate) struct OrderWork<'a> {
    workflow: &'a PortWorkflow,
    order: PortingOrder,
    numbers: Vec<PhoneNumber>,
    settings: OrderSettings,
}

/// Why the work on an order ended before its confirmation.
enum Stop {
    Gaps(Vec<Gap>),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        // What the API refuses is for a person to correct; everything else is a failed call.
        match error.kind() {
            ErrorKind::Validation if !error.api_errors().is_empty() => Self::Gaps(from_refusal(&error)),
            _ => Self::Failed(error),
        }
    }
}

impl<'a> OrderWork<'a> {
    pub(crate) fn new(
        workflow: &'a PortWorkflow,
        order: PortingOrder,
        numbers: Vec<PhoneNumber>,
    ) -> Result<Self, WorkflowError> {
        let mut context = OrderContext::new(&numbers);
        if let Some(number_type) = &order.phone_number_type {
            context = context.phone_number_type(number_type);
        }
        if let Some(carrier) = &order.old_service_provider_ocn {
            context = context.losing_carrier(carrier);
        }
        let settings = workflow.request.settings_for(&context).map_err(|e| WorkflowError::new(Step::Validate, e))?;
        Ok(Self { workflow, order, numbers, settings })
    }

    /// Does it. Whatever happens is told in the report.
    pub(crate) async fn run(mut self, state: &State, uploads: &Uploads<'_>) -> OrderReport {
        let outcome = match self.order.status.value {
            Status::Draft => self.prepare_and_confirm(state, uploads).await,
            Status::Exception => OrderOutcome::NeedsAttention(exceptions(&self.order)),
            Status::Cancelled | Status::CancelPending => OrderOutcome::Cancelled,
            // Including a status that this version does not know: only drafts are touched.
            _ => OrderOutcome::Confirmed,
        };
        let order = self.order.id.clone();
        self.workflow.listener.tell(match &outcome {
            OrderOutcome::Confirmed => Progress::OrderConfirmed { order },
            OrderOutcome::Ready => Progress::OrderReady { order },
            OrderOutcome::NeedsAttention(gaps) => Progress::OrderNeedsAttention { order, gaps: gaps.len() },
            OrderOutcome::Cancelled | OrderOutcome::Failed(_) => Progress::OrderFailed { order },
        });
        let foc_requested =
            self.order.activation_settings.as_ref().and_then(|s| s.foc_datetime_requested.as_ref()?.utc());
        OrderReport { id: self.order.id.clone(), numbers: self.numbers, order: self.order, foc_requested, outcome }
    }

    async fn prepare_and_confirm(&mut self, state: &State, uploads: &Uploads<'_>) -> OrderOutcome {
        match self.prepare(state, uploads).await {
            Ok(()) => {}
            Err(Stop::Gaps(gaps)) => return OrderOutcome::NeedsAttention(gaps),
            Err(Stop::Failed(error)) => return OrderOutcome::Failed(error),
        }
        if self.workflow.dry_run {
            return OrderOutcome::Ready;
        }
        match self.workflow.client.porting_orders().confirm(&self.order.id).send().await {
            Ok(order) => {
                self.take(order);
                // The order is on its way whether or not that can be noted; the next run sees it on the server.
                let _ = state.note_orders([self.order.id.clone()], OrderStage::Confirmed).await;
                OrderOutcome::Confirmed
            }
            Err(error) => match Stop::from(error) {
                Stop::Gaps(gaps) => OrderOutcome::NeedsAttention(gaps),
                Stop::Failed(error) => OrderOutcome::Failed(error),
            },
        }
    }

    /// Fills the order in, and checks that nothing is missing.
    async fn prepare(&mut self, state: &State, uploads: &Uploads<'_>) -> Result<(), Stop> {
        let orders = self.workflow.client.porting_orders();
        let mut gaps = Vec::new();
        let foc_date = self.choose_foc_date().await?.map_err(|gap| gaps.push(gap)).ok();

        // A document that went out of date between two runs is uploaded again, once.
        let mut again = true;
        let order = loop {
            let (changes, used) = self.changes(foc_date, uploads).await?;
            match orders.update(&self.order.id).changes(changes).send().await {
                Ok(order) => {
                    state.note_linked(&used).await.map_err(whole)?;
                    break order;
                }
                Err(error) if again && mentions_documents(&error) => {
                    again = false;
                    state.forget_documents(&used).await.map_err(whole)?;
                }
                Err(error) => return Err(error.into()),
            }
        };
        self.take(order);
        self.attach_additional(state, uploads).await?;
        state.note_orders([self.order.id.clone()], OrderStage::Prepared).await.map_err(whole)?;
        self.workflow.listener.tell(Progress::OrderPrepared { order: self.order.id.clone() });

        let found = pre_flight::gaps(&self.order, &self.numbers);
        // What is known better already is not said twice.
        gaps.extend(
            found
                .into_iter()
                .filter(|new| gaps.iter().all(|known: &Gap| known.pointer != new.pointer))
                .collect::<Vec<_>>(),
        );
        self.explain_template(&mut gaps);
        if gaps.is_empty() { Ok(()) } else { Err(Stop::Gaps(gaps)) }
    }

    async fn choose_foc_date(&self) -> Result<Result<DateTime<Utc>, Gap>, Stop> {
        let windows = self.workflow.client.porting_orders().allowed_foc_windows(&self.order.id).send().await?;
        let wish = self.settings.foc.clone().unwrap_or_default();
        Ok(foc_choice::choose(&wish.date, &windows, self.workflow.client.clock().now()))
    }

    /// The one edit that fills the order in, and the documents it links.
    async fn changes(
        &self,
        foc_date: Option<DateTime<Utc>>,
        uploads: &Uploads<'_>,
    ) -> Result<(types::UpdatePortingOrder, Vec<DocumentId>), Stop> {
        let mut changes = self.settings.changes();
        let mut used = Vec::new();
        let mut documents = types::UpdatePortingOrderDocuments::default();
        if let Some(source) = self.settings.documents.loa.as_ref().and_then(LoaSource::document) {
            let id = uploads.id(&source).await?;
            used.push(id.clone());
            documents.loa = Some(Nullable::Value(id));
        }
        if let Some(source) = &self.settings.documents.invoice {
            let id = uploads.id(source).await?;
            used.push(id.clone());
            documents.invoice = Some(Nullable::Value(id));
        }
        if !used.is_empty() {
            changes.documents = Some(documents);
        }
        let mut uploaded = Vec::new();
        for value in self.settings.requirements.values() {
            if let RequirementValue::Document(source) = value {
                let id = uploads.id(source).await?;
                used.push(id.clone());
                uploaded.push((source, id));
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

    /// Attaches what is not attached yet. Attaching is not repeated after a lost answer, so what is there is looked up.
    async fn attach_additional(&self, state: &State, uploads: &Uploads<'_>) -> Result<(), Stop> {
        let additional = &self.settings.documents.additional;
        if additional.is_empty() {
            return Ok(());
        }
        let attachments = self.workflow.client.porting_orders().additional_documents(&self.order.id);
        let present = attachments.list().items().try_collect().await?;
        let mut missing = Vec::new();
        for document in additional {
            let id = uploads.id(&document.source).await?;
            if present.iter().all(|attached| attached.document_id.as_ref() != Some(&id)) {
                missing.push((id, document.kind.into()));
            }
        }
        if !missing.is_empty() {
            let ids: Vec<DocumentId> = missing.iter().map(|(id, _)| id.clone()).collect();
            attachments.create(missing).send().await?;
            state.note_linked(&ids).await.map_err(whole)?;
        }
        Ok(())
    }

    /// A template is no LOA: somebody has to sign it.
    fn explain_template(&self, gaps: &mut [Gap]) {
        if !matches!(self.settings.documents.loa, Some(LoaSource::Template(_))) {
            return;
        }
        for gap in gaps.iter_mut().filter(|gap| gap.pointer == "/documents/loa") {
            gap.message = "the LOA has to be signed".to_owned();
            gap.remedy = "download the LOA template of the order, have it signed, and give the signed file".to_owned();
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

impl From<UploadFailure> for Stop {
    fn from(failure: UploadFailure) -> Self {
        match failure {
            UploadFailure::Call(error) => error.into(),
            UploadFailure::Whole(error) => whole(error),
        }
    }
}

/// Something that concerns the whole workflow, met while working on one order.
fn whole(error: WorkflowError) -> Stop {
    Stop::Failed(Error::new(ErrorKind::File, error.to_string()).with_source(error))
}

fn mentions_documents(error: &Error) -> bool {
    let pointers = error.api_errors().iter().filter_map(|e| e.pointer.as_deref());
    error.kind() == ErrorKind::Validation
        && pointers.into_iter().any(|p| p.contains("/documents") || p.contains("/requirements"))
}

/// The exceptions of an order as gaps.
fn exceptions(order: &PortingOrder) -> Vec<Gap> {
    let ids: &PortingOrderId = &order.id;
    let details = order.exceptions().iter().map(|exception| {
        let code = exception.code.as_ref().map_or("an exception without a code", |code| code.as_str());
        let pointer = exception.code.as_ref().and_then(field_of).unwrap_or("/status");
        let advice = remedy(pointer).unwrap_or("ask the porting desk in a comment on the order");
        Gap::new(pointer, format!("the losing carrier or the porting desk reports {code}"), advice)
            .known_from(GapSource::Exception)
    });
    let gaps: Vec<Gap> = details.collect();
    if gaps.is_empty() {
        let gap = Gap::new("/status", format!("order {ids} is in exception, without a reason"), "ask the porting desk");
        return vec![gap.known_from(GapSource::Exception)];
    }
    gaps
}

/// The field behind an exception. Grouped after Telnyx's support articles; no machine-readable source exists. (Assumed.)
fn field_of(code: &types::ExceptionCode) -> Option<&'static str> {
    Some(match code.as_str() {
        "ACCOUNT_NUMBER_MISMATCH" => "/end_user/admin/account_number",
        "PASSCODE_PIN_INVALID" => "/end_user/admin/pin_passcode",
        "AUTH_PERSON_MISMATCH" => "/end_user/admin/auth_person_name",
        "ENTITY_NAME_MISMATCH" => "/end_user/admin/entity_name",
        "BTN_ATN_MISMATCH" => "/end_user/admin/billing_phone_number",
        "LOCATION_MISMATCH" => "/end_user/location",
        "POSTAL_CODE_MISMATCH" => "/end_user/location/postal_code",
        "MAIN_BTN_PORTING" => "/misc/new_billing_phone_number",
        "PORT_TYPE_INCORRECT" => "/misc/type",
        "FOC_EXPIRED" | "FOC_REJECTED" => "/activation_settings/foc_datetime_requested",
        "LOA_ILLEGIBLE" | "INVALID_SIGNATURE_ON_THE_LOA" => "/documents/loa",
        _ => return None,
    })
}
