//! What an order consists of.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::action_requirements::ActionRequirement;
use super::activation::ActivationJob;
use super::additional_documents::AdditionalDocument;
use super::associated::AssociatedNumber;
use super::blocks::NumberBlock;
use super::extensions::NumberExtension;
use super::messaging::MessagingStatus;
use super::status::Status;
use super::values::FieldValues;
use super::verification::VerificationCode;
use crate::assumptions::{Assumptions, NumberState};
use crate::carrier::{Foc, LiveMismatch, MessagingFate, Rejection, Stage};
use crate::comments::Comment;
use crate::foc_windows::Window;
use crate::magic::NumberProfile;
use crate::requirements::RequirementSlot;
use crate::time;

/// What all numbers of an order have in common. Numbers that differ end up in different orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PortTraits {
    pub(crate) country: &'static str,
    pub(crate) number_type: &'static str,
    /// Carriers only separate numbers in the US and Canada.
    pub(crate) carrier: Option<&'static str>,
    pub(crate) fast_port_eligible: bool,
}

impl PortTraits {
    pub(crate) fn of(profile: &NumberProfile) -> Self {
        let in_number_database = matches!(profile.country, "US" | "CA");
        Self {
            country: profile.country,
            number_type: profile.number_type,
            carrier: in_number_database.then_some(profile.carrier),
            fast_port_eligible: profile.fast_portable,
        }
    }

    /// Whether the US/CA number database knows these numbers.
    pub(crate) fn in_number_database(&self) -> bool {
        self.carrier.is_some()
    }
}

/// One number of an order.
#[derive(Debug, Clone)]
pub(crate) struct PortingNumber {
    pub(crate) id: Uuid,
    pub(crate) phone_number: String,
    pub(crate) profile: NumberProfile,
    /// The block it came with.
    pub(crate) block: Option<Uuid>,
}

/// What the losing carrier will do, fixed when the order is first confirmed.
#[derive(Debug, Clone)]
pub(crate) struct Outlook {
    pub(crate) in_process: TimeDelta,
    pub(crate) submitted: TimeDelta,
    pub(crate) rejections: VecDeque<Rejection>,
    /// Types of requirement whose value the review has still to reject.
    pub(crate) rejected_requirements: Vec<Uuid>,
    pub(crate) foc: Foc,
    pub(crate) messaging: MessagingFate,
    pub(crate) refuses_cancellation: bool,
}

/// The status of an order before its cancellation was asked for.
#[derive(Debug, Clone)]
pub(crate) struct FormerStatus {
    pub(crate) status: Status,
    pub(crate) details: Vec<Value>,
}

/// Something live validation objected to, and what the fields behind it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LiveFinding {
    pub(crate) mismatch: LiveMismatch,
    pub(crate) given: String,
}

/// A porting order.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) id: Uuid,
    /// The create call this order came from.
    pub(crate) batch: Uuid,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
    pub(crate) status: Status,
    pub(crate) status_since: DateTime<Utc>,
    pub(crate) details: Vec<Value>,
    /// Counts status changes, so that steps scheduled for an earlier status are void.
    pub(crate) epoch: u64,
    pub(crate) traits: PortTraits,
    pub(crate) numbers: Vec<PortingNumber>,
    /// What the customer can edit.
    pub(crate) fields: FieldValues,
    pub(crate) requirements: Vec<RequirementSlot>,
    pub(crate) support_key: Option<String>,
    pub(crate) parent_support_key: Option<String>,
    pub(crate) foc_actual: Option<DateTime<Utc>>,
    pub(crate) messaging_status: MessagingStatus,
    /// Whether the number database has heard of the port.
    pub(crate) in_number_database: bool,
    /// What the number database says while the order is in `exception`.
    pub(crate) state_in_exception: Option<NumberState>,
    /// The status a refused cancellation leads back to.
    pub(crate) before_cancel: Option<FormerStatus>,
    /// When the customer was last heard of in an exception.
    pub(crate) heard_at: DateTime<Utc>,
    /// What live validation found wrong at the latest attempts to confirm.
    pub(crate) live_findings: Vec<LiveFinding>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) jobs: Vec<ActivationJob>,
    pub(crate) outlook: Option<Outlook>,
    pub(crate) additional_documents: Vec<AdditionalDocument>,
    pub(crate) verification_codes: Vec<VerificationCode>,
    pub(crate) action_requirements: Vec<ActionRequirement>,
    pub(crate) associated_numbers: Vec<AssociatedNumber>,
    pub(crate) blocks: Vec<NumberBlock>,
    pub(crate) extensions: Vec<NumberExtension>,
}

impl Order {
    pub(crate) fn new(
        id: Uuid,
        batch: Uuid,
        now: DateTime<Utc>,
        traits: PortTraits,
        numbers: Vec<PortingNumber>,
        requirements: Vec<RequirementSlot>,
    ) -> Self {
        Self {
            id,
            batch,
            created_at: now,
            updated_at: now,
            status: Status::Draft,
            status_since: now,
            details: Vec::new(),
            epoch: 0,
            traits,
            numbers,
            fields: FieldValues::blank(),
            requirements,
            support_key: None,
            parent_support_key: None,
            foc_actual: None,
            messaging_status: MessagingStatus::NotApplicable,
            in_number_database: false,
            state_in_exception: None,
            before_cancel: None,
            heard_at: now,
            live_findings: Vec::new(),
            comments: Vec::new(),
            jobs: Vec::new(),
            outlook: None,
            additional_documents: Vec::new(),
            verification_codes: Vec::new(),
            action_requirements: Vec::new(),
            associated_numbers: Vec::new(),
            blocks: Vec::new(),
            extensions: Vec::new(),
        }
    }

    /// An editable field by JSON pointer; `None` when null.
    pub(crate) fn field(&self, pointer: &str) -> Option<&Value> {
        Some(self.fields.get(pointer)).filter(|value| !value.is_null())
    }

    pub(crate) fn text(&self, pointer: &str) -> Option<&str> {
        self.field(pointer).and_then(Value::as_str)
    }

    pub(crate) fn instant(&self, pointer: &str) -> Option<DateTime<Utc>> {
        self.text(pointer).and_then(time::parse)
    }

    pub(crate) fn foc_requested(&self) -> Option<DateTime<Utc>> {
        self.instant("/activation_settings/foc_datetime_requested")
    }

    /// When the port is due: the agreed date, before that the requested one.
    pub(crate) fn foc(&self) -> Option<DateTime<Utc>> {
        self.foc_actual.or_else(|| self.foc_requested())
    }

    pub(crate) fn is_on_demand(&self) -> bool {
        self.text("/activation_settings/activation_type") == Some("on-demand")
    }

    /// Whether the switch of the numbers is going to fail.
    pub(crate) fn fails_activation(&self) -> bool {
        let next = self.outlook.as_ref().and_then(|outlook| outlook.rejections.front());
        next.is_some_and(|next| next.stage == Stage::Activation)
    }

    pub(crate) fn messaging_enabled(&self) -> bool {
        self.field("/messaging/enable_messaging") == Some(&Value::Bool(true))
    }

    pub(crate) fn messaging_capable(&self) -> bool {
        self.numbers.iter().all(|number| number.profile.messaging_capable)
    }

    /// What has to happen before the order can be confirmed, besides filling it in.
    pub(crate) fn additional_steps(&self) -> Vec<&'static str> {
        let mut steps = Vec::new();
        // Which ranges stay is for the customer to know: one declaration ends the step.
        if self.is_british_partial() && self.associated_numbers.is_empty() {
            steps.push("associated_phone_numbers");
        }
        if self.verification_codes.iter().any(|code| !code.verified) {
            steps.push("phone_number_verification_codes");
        }
        steps
    }

    pub(crate) fn is_british_partial(&self) -> bool {
        (self.traits.country, self.traits.number_type) == ("GB", "local") && self.text("/misc/type") == Some("partial")
    }

    /// Whether the billing number of the account is among the numbers that port.
    pub(crate) fn ports_billing_number(&self) -> bool {
        self.text("/end_user/admin/billing_phone_number")
            .is_some_and(|billing| self.numbers.iter().any(|number| number.phone_number == billing))
    }

    pub(crate) fn foc_windows(&self, table: &Assumptions, now: DateTime<Utc>) -> Vec<Window> {
        table.foc_windows.upcoming(now, &self.traits)
    }

    /// Ids of the documents this order refers to.
    pub(crate) fn documents(&self) -> Vec<Uuid> {
        let slots = self.requirements.iter().filter(|slot| slot.kind.is_document());
        let values = ["/documents/loa", "/documents/invoice"]
            .into_iter()
            .filter_map(|pointer| self.text(pointer))
            .chain(slots.filter_map(|slot| slot.value.as_deref()));
        let attached = self.additional_documents.iter().map(|attachment| attachment.document);
        let mut ids: Vec<Uuid> = values.filter_map(|text| Uuid::parse_str(text).ok()).chain(attached).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    pub(crate) fn requirements_met(&self, table: &Assumptions) -> bool {
        table.requirements.are_met(&self.requirements, self.status)
    }
}
