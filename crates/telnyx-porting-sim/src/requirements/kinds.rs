//! What an order of a country and number type has to be backed with.

use serde::Serialize;
use serde_json::{Value, json};

use crate::orders::Status;

/// A kind of requirement.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RequirementType {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) field_type: &'static str,
    pub(crate) description: &'static str,
    pub(crate) example: &'static str,
    /// Longest text, for textual requirements.
    pub(crate) max_length: Option<usize>,
    /// The order field that holds the same thing.
    pub(crate) mirror: Option<&'static str>,
}

impl RequirementType {
    pub(crate) fn is_document(&self) -> bool {
        self.field_type == "document"
    }

    pub(crate) fn acceptance_criteria(&self) -> Value {
        json!({
            "acceptable_characters": null,
            "acceptable_values": [],
            "locality_limit": null,
            "max_length": self.max_length,
            "min_length": self.max_length.map(|_| 1),
            "time_limit": null,
        })
    }
}

/// One requirement of an order and what was given for it.
#[derive(Debug, Clone)]
pub(crate) struct RequirementSlot {
    pub(crate) kind: &'static RequirementType,
    pub(crate) value: Option<String>,
}

/// A requirement as embedded in an order.
#[derive(Debug, Serialize)]
pub(crate) struct RequirementView<'a> {
    field_type: &'static str,
    field_value: Option<&'a str>,
    record_type: &'static str,
    requirement_status: &'static str,
    requirement_type_id: &'static str,
}

static LOA: RequirementType = RequirementType {
    id: "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2",
    name: "Letter of authorization",
    field_type: "document",
    description: "A letter of authorization signed by the account holder",
    example: "A signed PDF",
    max_length: None,
    mirror: Some("/documents/loa"),
};
static INVOICE: RequirementType = RequirementType {
    id: "53970723-fbff-4f46-a975-f62be6c1a585",
    name: "Latest invoice",
    field_type: "document",
    description: "The latest invoice of the losing carrier, not older than 30 days",
    example: "A PDF of the invoice",
    max_length: None,
    mirror: Some("/documents/invoice"),
};
static UK_CARRIER: RequirementType = RequirementType {
    id: "0b7f6f6e-6f58-4f0a-9d25-1c7a1f1f3b10",
    name: "Underlying carrier",
    field_type: "textual",
    description: "Name or CUPID of the carrier that owns the number range",
    example: "001",
    max_length: Some(60),
    mirror: None,
};
static PROOF_OF_ADDRESS: RequirementType = RequirementType {
    id: "5d9d3c1e-97b1-4c07-8a3f-7d1c1d2a9e44",
    name: "Proof of address",
    field_type: "document",
    description: "An official letter that shows the service address",
    example: "A PDF of a utility bill",
    max_length: None,
    mirror: None,
};

/// Every kind there is.
pub(super) static ALL_KINDS: &[&RequirementType] = &[&LOA, &INVOICE, &UK_CARRIER, &PROOF_OF_ADDRESS];

/// The requirements of an order; which ones apply outside the US and Canada is assumed.
pub(crate) fn for_order(country: &str, number_type: &str) -> Vec<RequirementSlot> {
    let mut kinds = vec![&LOA, &INVOICE];
    match (country, number_type) {
        ("GB", _) => kinds.push(&UK_CARRIER),
        ("DE", "local" | "national") => kinds.push(&PROOF_OF_ADDRESS),
        _ => {}
    }
    kinds.into_iter().map(|kind| RequirementSlot { kind, value: None }).collect()
}

impl RequirementSlot {
    fn status(&self, order: Status) -> &'static str {
        match (&self.value, order) {
            (None, _) => "requirement-info-pending",
            (Some(_), Status::Draft | Status::InProcess | Status::Exception) => "requirement-info-under-review",
            (Some(_), _) => "approved",
        }
    }

    /// As embedded in an order.
    pub(crate) fn view(&self, order: Status) -> RequirementView<'_> {
        RequirementView {
            field_type: self.kind.field_type,
            field_value: self.value.as_deref(),
            record_type: "porting_requirement",
            requirement_status: self.status(order),
            requirement_type_id: self.kind.id,
        }
    }

    /// As `GET …/requirements` shows it.
    pub(crate) fn render_detail(&self, order: Status) -> Value {
        json!({
            "field_type": self.kind.field_type,
            "field_value": self.value,
            "record_type": "porting_requirement",
            "requirement_status": self.status(order),
            "requirement_type": {
                "acceptance_criteria": self.kind.acceptance_criteria(),
                "description": self.kind.description,
                "example": self.kind.example,
                "id": self.kind.id,
                "name": self.kind.name,
                "type": self.kind.field_type,
            },
        })
    }
}

/// Status of all requirements of an order taken together, as numbers show it.
pub(crate) fn overall_status(slots: &[RequirementSlot], order: Status) -> &'static str {
    let statuses = ["requirement-info-pending", "requirement-info-under-review"];
    statuses.into_iter().find(|wanted| slots.iter().any(|slot| slot.status(order) == *wanted)).unwrap_or("approved")
}
