//! What an order consists of.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::action_requirements::ActionRequirement;
use super::activation::ActivationJob;
use super::additional_documents::AdditionalDocument;
use super::associated::AssociatedNumber;
use super::blocks::NumberBlock;
use super::extensions::NumberExtension;
use super::status::Status;
use super::verification::VerificationCode;
use crate::carrier::{Foc, Rejection};
use crate::foc_windows::{self, Window};
use crate::magic::NumberProfile;
use crate::requirements::{self, RequirementSlot};
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
    pub(crate) foc: Foc,
}

/// A porting order.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) id: Uuid,
    /// The create call this order came from.
    pub(crate) batch: Uuid,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
    pub(crate) status: Status,
    pub(crate) details: Vec<Value>,
    /// Counts status changes, so that steps scheduled for an earlier status are void.
    pub(crate) epoch: u64,
    pub(crate) traits: PortTraits,
    pub(crate) numbers: Vec<PortingNumber>,
    /// What the customer can edit, shaped as on the wire.
    pub(crate) fields: Value,
    pub(crate) requirements: Vec<RequirementSlot>,
    pub(crate) support_key: Option<String>,
    pub(crate) parent_support_key: Option<String>,
    pub(crate) foc_actual: Option<DateTime<Utc>>,
    pub(crate) messaging_status: &'static str,
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
    ) -> Self {
        Self {
            id,
            batch,
            created_at: now,
            updated_at: now,
            status: Status::Draft,
            details: Vec::new(),
            epoch: 0,
            traits,
            numbers,
            fields: blank_fields(),
            requirements: requirements::for_order(traits.country, traits.number_type),
            support_key: None,
            parent_support_key: None,
            foc_actual: None,
            messaging_status: "not_applicable",
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
        self.fields.pointer(pointer).filter(|value| !value.is_null())
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

    pub(crate) fn foc_windows(&self, now: DateTime<Utc>) -> Vec<Window> {
        let traits = &self.traits;
        foc_windows::upcoming(now, traits.country, traits.number_type, traits.fast_port_eligible)
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

    pub(crate) fn requirements_met(&self) -> bool {
        self.requirements.iter().all(|slot| slot.value.is_some())
            && self.action_requirements.iter().all(|action| action.status == "completed")
    }
}

/// The editable part of a fresh draft.
fn blank_fields() -> Value {
    json!({
        "activation_settings": { "activation_type": "scheduled", "foc_datetime_requested": null },
        "customer_group_reference": null,
        "customer_reference": null,
        "documents": { "invoice": null, "loa": null },
        "end_user": {
            "admin": {
                "account_number": null, "auth_person_name": null, "billing_phone_number": null,
                "business_identifier": null, "entity_name": null, "pin_passcode": null,
                "tax_identifier": null,
            },
            "location": {
                "administrative_area": null, "country_code": null, "extended_address": null,
                "locality": null, "postal_code": null, "street_address": null,
            },
        },
        "messaging": { "enable_messaging": false },
        "misc": null,
        "phone_number_configuration": {
            "billing_group_id": null, "connection_id": null, "emergency_address_id": null,
            "messaging_profile_id": null, "tags": [],
        },
        "user_feedback": { "user_comment": null, "user_rating": null },
        "webhook_url": null,
    })
}
