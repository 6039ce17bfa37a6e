//! Which requirements there are and who has to meet them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::OrderStatus;
use super::check::{Checked, countries, number_types, require, text};
use super::requirement_types;
use crate::orders;

/// Which requirements there are and who has to meet them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Requirements {
    /// All types of requirement. The ids of LOA and invoice are those of published samples, though which
    /// is the LOA is assumed; the other types are invented.
    pub types: Vec<RequirementType>,
    /// Which types an order asks for: those of all rows that fit it, in this order. Published is only that
    /// country and number type decide.
    pub asked: Vec<RequirementRule>,
    /// Statuses of an order in which what was given for a requirement is under review; in others it is
    /// approved. Default draft, in-process, exception.
    pub under_review_while: Vec<OrderStatus>,
    /// When the flag `requirements_met` of an order is true. A published sample of `confirm` has it true
    /// early, a guide says that approval is needed; by default values are enough.
    pub met_when: RequirementsMet,
    /// What a PATCH with `requirements` does to types that it does not list; by default it keeps them.
    pub unlisted: UnlistedRequirements,
    /// Whether an action that failed or was cancelled can be started again. Not published; default true,
    /// because nothing else would help the order.
    pub actions_restart: bool,
}

/// A type of requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementType {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is met with.
    pub field_type: FieldType,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// What would do.
    #[serde(default)]
    pub example: String,
    /// Longest text, in characters, where it is met with one; null for no limit.
    #[serde(default)]
    pub max_length: Option<usize>,
    /// Texts that are taken, where it is met with one; empty for any.
    #[serde(default)]
    pub acceptable_values: Vec<String>,
    /// The field of the order that holds the same thing: setting either sets the other. That
    /// `documents.loa` and `documents.invoice` mirror requirements is assumed. Null for none.
    #[serde(default)]
    pub mirrors: Option<String>,
    /// Code of the exception that an order goes to when what was given is rejected in review. Published are
    /// the codes, not which requirement leads to which; `OTHER` where nothing is closer.
    #[serde(default = "other")]
    pub rejected_as: String,
}

/// What a requirement is met with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FieldType {
    /// The id of an uploaded document.
    Document,
    /// A text.
    Textual,
    /// The id of an address, which is not looked up.
    Address,
    /// What a person does, by way of an action requirement of the order; no value is given for it.
    Action,
}

/// Which numbers ask for some types of requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementRule {
    /// Countries it holds for; empty for all.
    #[serde(default)]
    pub country_codes: Vec<String>,
    /// Number types it holds for; empty for all.
    #[serde(default)]
    pub phone_number_types: Vec<String>,
    /// Ids of the types.
    pub types: Vec<Uuid>,
}

/// When an order counts as having its requirements met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequirementsMet {
    /// As soon as each has a value.
    Supplied,
    /// Once each value is approved.
    Approved,
}

/// What a PATCH does to requirements that it does not list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnlistedRequirements {
    /// They keep their value.
    Kept,
    /// They lose it: the list is the whole of it.
    Cleared,
}

impl Default for Requirements {
    fn default() -> Self {
        Self {
            types: requirement_types::types(),
            asked: requirement_types::asked(),
            under_review_while: vec![OrderStatus::Draft, OrderStatus::InProcess, OrderStatus::Exception],
            met_when: RequirementsMet::Supplied,
            unlisted: UnlistedRequirements::Kept,
            actions_restart: true,
        }
    }
}

fn other() -> String {
    "OTHER".to_owned()
}

impl RequirementRule {
    pub(crate) fn fits(&self, country: &str, number_type: &str) -> bool {
        let holds = |list: &[String], value: &str| list.is_empty() || list.iter().any(|entry| entry == value);
        holds(&self.country_codes, country) && holds(&self.phone_number_types, number_type)
    }
}

impl Requirements {
    pub(super) fn check(&self) -> Checked {
        for (index, kind) in self.types.iter().enumerate() {
            let path = format!("requirements.types[{index}]");
            text(&kind.name, &format!("{path}.name"))?;
            let first = self.types.iter().position(|other| other.id == kind.id) == Some(index);
            require(first, format!("{path}.id"), "is the id of another type already")?;
            require(kind.max_length != Some(0), format!("{path}.max_length"), "must be at least 1")?;
            text(&kind.rejected_as, &format!("{path}.rejected_as"))?;
            let Some(pointer) = &kind.mirrors else { continue };
            let fits = match kind.field_type {
                FieldType::Action => false,
                FieldType::Document => orders::is_document_field(pointer),
                FieldType::Textual | FieldType::Address => orders::is_text_field(pointer),
            };
            let reason = format!("no field of this type is at {pointer}");
            require(fits, format!("{path}.mirrors"), reason)?;
            let alone = self.types.iter().filter(|other| other.mirrors.as_ref() == Some(pointer)).count() == 1;
            require(alone, format!("{path}.mirrors"), "mirrors the same field as another type")?;
        }
        for (index, rule) in self.asked.iter().enumerate() {
            let path = format!("requirements.asked[{index}]");
            countries(&rule.country_codes, &format!("{path}.country_codes"))?;
            number_types(&rule.phone_number_types, &format!("{path}.phone_number_types"))?;
            for (at, id) in rule.types.iter().enumerate() {
                let known = self.types.iter().any(|kind| kind.id == *id);
                require(known, format!("{path}.types[{at}]"), "is not the id of one of requirements.types")?;
            }
        }
        Ok(())
    }
}
