//! What an order of a country and number type has to be backed with.

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{FieldType, RequirementType, Requirements, RequirementsMet};
use crate::orders::Status;

impl FieldType {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Textual => "textual",
            Self::Address => "address",
            Self::Action => "action",
        }
    }
}

impl RequirementType {
    /// What names it where changes of an order are noted.
    pub(crate) fn pointer(&self) -> String {
        format!("/requirements/{}", self.id)
    }

    pub(crate) fn is_document(&self) -> bool {
        self.field_type == FieldType::Document
    }

    /// Whether a text meets the acceptance criteria.
    pub(super) fn admits(&self, text: &str) -> bool {
        let length = text.chars().count();
        let listed = self.acceptable_values.is_empty() || self.acceptable_values.iter().any(|value| value == text);
        !text.trim().is_empty() && self.max_length.is_none_or(|most| length <= most) && listed
    }

    pub(crate) fn acceptance_criteria(&self) -> Value {
        json!({
            "acceptable_characters": null,
            "acceptable_values": self.acceptable_values,
            "locality_limit": null,
            "max_length": self.max_length,
            "min_length": self.max_length.map(|_| 1),
            "time_limit": null,
        })
    }
}

/// The types of the table of assumptions, shared by all that ask for them.
#[derive(Debug)]
pub(crate) struct RequirementKinds(Vec<Arc<RequirementType>>);

impl RequirementKinds {
    pub(crate) fn new(table: &Requirements) -> Self {
        Self(table.types.iter().cloned().map(Arc::new).collect())
    }

    /// The requirements of a country and number type, nothing given yet.
    pub(crate) fn slots(&self, table: &Requirements, country: &str, number_type: &str) -> Vec<RequirementSlot> {
        let kinds = table.asked_of(country, number_type);
        let kinds = kinds.into_iter().filter_map(|id| self.0.iter().find(|kind| kind.id == id));
        kinds.map(|kind| RequirementSlot::new(Arc::clone(kind))).collect()
    }
}

impl Requirements {
    /// Ids of the types that a country and number type ask for.
    pub(super) fn asked_of(&self, country: &str, number_type: &str) -> Vec<Uuid> {
        let mut ids = Vec::new();
        for rule in self.asked.iter().filter(|rule| rule.fits(country, number_type)) {
            for id in &rule.types {
                if !ids.contains(id) {
                    ids.push(*id);
                }
            }
        }
        ids
    }

    /// Whether requirements count as met in an order of this status.
    pub(crate) fn are_met(&self, slots: &[RequirementSlot], order: Status) -> bool {
        slots.iter().all(|slot| match self.met_when {
            RequirementsMet::Supplied => !slot.is_open() && slot.standing != Standing::Refused,
            RequirementsMet::Approved => slot.status(self, order) == APPROVED,
        })
    }
}

/// One requirement of an order and what was given for it.
#[derive(Debug, Clone)]
pub(crate) struct RequirementSlot {
    pub(crate) kind: Arc<RequirementType>,
    pub(crate) value: Option<String>,
    pub(crate) standing: Standing,
}

/// What is known of a requirement besides its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing: the value and the status of the order say it all. An action has not begun.
    Open,
    /// The action is under way.
    UnderWay,
    /// The review refused what was given, or the action failed.
    Refused,
    /// The action is completed.
    Done,
}

/// A requirement as embedded in an order.
#[derive(Debug, Serialize)]
pub(crate) struct RequirementView<'a> {
    field_type: &'static str,
    field_value: Option<&'a str>,
    record_type: &'static str,
    requirement_status: &'static str,
    requirement_type_id: Uuid,
}

const PENDING: &str = "requirement-info-pending";
const UNDER_REVIEW: &str = "requirement-info-under-review";
const EXCEPTION: &str = "requirement-info-exception";
const APPROVED: &str = "approved";

impl RequirementSlot {
    fn new(kind: Arc<RequirementType>) -> Self {
        Self { kind, value: None, standing: Standing::Open }
    }

    /// Takes another value, which nobody has judged yet.
    pub(crate) fn give(&mut self, value: Option<String>) {
        self.value = value;
        self.standing = Standing::Open;
    }

    /// Whether it is met by an action of a person and not by a value.
    pub(crate) fn is_action(&self) -> bool {
        self.kind.field_type == FieldType::Action
    }

    /// Whether nothing was given for it yet.
    pub(crate) fn is_open(&self) -> bool {
        if self.is_action() { self.standing != Standing::Done } else { self.value.is_none() }
    }

    /// Whether an id in a request is that of this type.
    pub(crate) fn is_of_type(&self, id: &str) -> bool {
        Uuid::parse_str(id) == Ok(self.kind.id)
    }

    fn status(&self, table: &Requirements, order: Status) -> &'static str {
        match (self.standing, &self.value) {
            (Standing::Refused, _) => EXCEPTION,
            (Standing::Done, _) => APPROVED,
            (Standing::UnderWay, _) => UNDER_REVIEW,
            (Standing::Open, None) => PENDING,
            (Standing::Open, Some(_)) if table.under_review_while.contains(&order) => UNDER_REVIEW,
            (Standing::Open, Some(_)) => APPROVED,
        }
    }

    /// As embedded in an order.
    pub(crate) fn view(&self, table: &Requirements, order: Status) -> RequirementView<'_> {
        RequirementView {
            field_type: self.kind.field_type.as_str(),
            field_value: self.value.as_deref(),
            record_type: "porting_requirement",
            requirement_status: self.status(table, order),
            requirement_type_id: self.kind.id,
        }
    }

    /// As `GET …/requirements` shows it.
    pub(crate) fn render_detail(&self, table: &Requirements, order: Status) -> Value {
        json!({
            "field_type": self.kind.field_type.as_str(),
            "field_value": self.value,
            "record_type": "porting_requirement",
            "requirement_status": self.status(table, order),
            "requirement_type": {
                "acceptance_criteria": self.kind.acceptance_criteria(),
                "description": self.kind.description,
                "example": self.kind.example,
                "id": self.kind.id,
                "name": self.kind.name,
                "type": self.kind.field_type.as_str(),
            },
        })
    }
}

/// Status of all requirements of an order taken together, as numbers show it.
pub(crate) fn overall_status(slots: &[RequirementSlot], table: &Requirements, order: Status) -> &'static str {
    let statuses = [EXCEPTION, PENDING, UNDER_REVIEW];
    let found = statuses.into_iter().find(|wanted| slots.iter().any(|slot| slot.status(table, order) == *wanted));
    found.unwrap_or(APPROVED)
}
