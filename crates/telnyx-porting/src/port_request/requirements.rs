//! Values for what a country asks for.

use serde::{Deserialize, Serialize};

use super::{DocumentSource, Sensitive};

/// The value for one requirement of an order. Which requirements there are depends on country and number type, and each
/// is known by the id of its requirement type.
///
/// In an order file: `requirements."<requirement type id>" = { text = "…" }`, `{ address_id = "…" }` or
/// `{ document = { path = "…" } }`.
///
/// ```
/// use telnyx_porting::port_request::{DocumentSource, PortRequest, RequirementValue};
///
/// let request = PortRequest::builder().requirement(
///     "53970723-fbff-4f46-a975-f62be6c1a585",
///     RequirementValue::Document(DocumentSource::from("invoice.pdf")),
/// );
/// # let _ = request;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequirementValue {
    /// Text, within the acceptance criteria of the requirement type.
    Text(Sensitive),
    /// Id of an address in the Telnyx account.
    AddressId(String),
    /// A document.
    Document(DocumentSource),
}
