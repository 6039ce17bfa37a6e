//! What is to be ported, and how: one request, from which the server makes one or more orders.
//!
//! A [`PortRequest`] is plain data. It comes from a [builder](PortRequest::builder) or from an order file in TOML, JSON
//! or YAML (feature `order-file`), is [validated](PortRequest::validate) before any call is made, and tells for each
//! resulting order what has to be [set](PortRequest::changes).

mod associated;
mod builder;
mod changes;
mod configuration;
mod documents;
mod embed;
mod end_user;
#[cfg(feature = "order-file")]
mod file;
mod foc;
#[cfg(feature = "order-file")]
mod numbers_csv;
mod overlay;
mod overrides;
mod problem;
mod requirements;
#[cfg(feature = "schemars")]
mod schema;
mod scope;
mod sensitive;
mod settings;
mod validation;

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{RequirementGroupId, RequirementTypeId};

pub use associated::AssociatedNumbers;
pub use builder::PortRequestBuilder;
pub use configuration::NumberConfiguration;
pub use documents::{AdditionalDocument, AdditionalDocumentKind, DocumentSource, Documents, LoaSource, LoaTemplate};
pub use end_user::{AccountDetails, EndUser, ServiceAddress};
#[cfg(feature = "order-file")]
pub use file::{OrderFileError, OrderFileFormat};
pub use foc::{FocDate, FocWish};
#[cfg(feature = "order-file")]
pub use numbers_csv::{InvalidLine, InvalidNumberList};
pub use overrides::{ConflictingOverrides, OrderContext, OrderMatch, OrderOverride};
pub use problem::{InvalidPortRequest, Problem};
pub use requirements::RequirementValue;
pub use scope::{PortScope, PortType, RemainingNumbersAction};
pub use sensitive::Sensitive;
pub use settings::OrderSettings;

use crate::PhoneNumber;

/// Phone numbers to port to Telnyx, with everything that their orders need.
///
/// The server splits the numbers by country, number type, losing carrier and FastPort eligibility, and makes an order of
/// each group. What is set here applies to every one of them; [`overrides`](Self::overrides) tell the differences.
///
/// Numbers and other texts are kept as they were written, so that [`validate`](Self::validate) can report everything
/// that is wrong at once.
///
/// ```
/// use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
///
/// let request = PortRequest::builder()
///     .customer_reference("move-2027-03")
///     .phone_numbers(["+13035550123", "+13035550124"])
///     .end_user(EndUser::new(
///         AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
///             .account_number("HP-20481")
///             .billing_phone_number("+13035550123"),
///         ServiceAddress::new("US")
///             .street_address("100 Example Street")
///             .locality("Denver")
///             .administrative_area("CO")
///             .postal_code("80202"),
///     ))
///     .full_port()
///     .loa("loa.pdf")
///     .invoice("invoice.pdf")
///     .connection_id("1293384261075731499")
///     .build()?;
/// assert_eq!(request.numbers().len(), 2);
/// # Ok::<(), telnyx_porting::port_request::InvalidPortRequest>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PortRequest {
    /// JSON Schema of this file, for editors.
    #[serde(rename = "$schema", skip_serializing)]
    schema: Option<String>,
    /// Own reference of the request. Copied to every order, and what the orders are found again by after a lost answer:
    /// make it unique. One is made up when it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_reference: Option<String>,
    /// Own reference of a group of requests. Copied to every order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_group_reference: Option<String>,
    /// The numbers to port, in E.164 form (`+13035550123`).
    #[cfg_attr(feature = "schemars", schemars(with = "Vec<PhoneNumber>"))]
    pub phone_numbers: Vec<String>,
    /// Who holds the numbers at the losing carrier, and the service address.
    #[serde(skip_serializing_if = "EndUser::is_empty")]
    pub end_user: EndUser,
    /// Full or partial port. Always needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<PortScope>,
    /// Numbers of the account that stay behind (partial ports of UK local numbers).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub associated_phone_numbers: Vec<AssociatedNumbers>,
    /// LOA, invoice and other documents.
    #[serde(skip_serializing_if = "Documents::is_empty")]
    pub documents: Documents,
    /// Settings that the numbers get when the port completes.
    #[serde(skip_serializing_if = "NumberConfiguration::is_empty")]
    pub phone_number_configuration: NumberConfiguration,
    /// Whether messaging is ported too. It needs a messaging profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_messaging: Option<bool>,
    /// When the numbers should move; as early as possible when it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foc: Option<FocWish>,
    /// Requirement group whose values fill the documents and requirements. Not together with an LOA, an invoice or
    /// requirement values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirement_group_id: Option<RequirementGroupId>,
    /// Values for requirements, by the id of the requirement type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub requirements: BTreeMap<RequirementTypeId, RequirementValue>,
    /// Where events of the orders are delivered, an http or https URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(url))]
    pub webhook_url: Option<String>,
    /// Settings that apply to some of the resulting orders only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<OrderOverride>,
}

impl PortRequest {
    /// A builder with nothing set.
    pub fn builder() -> PortRequestBuilder {
        PortRequestBuilder::default()
    }

    /// The numbers to port, each once, in the order they were given. Texts that are no numbers are left out;
    /// [`validate`](Self::validate) reports them.
    #[must_use]
    pub fn numbers(&self) -> Vec<PhoneNumber> {
        let mut seen = HashSet::new();
        self.phone_numbers.iter().filter_map(|text| text.parse().ok()).filter(|number| seen.insert(*number)).collect()
    }

    /// What is set for every order, without the overrides.
    #[must_use]
    pub fn settings(&self) -> OrderSettings {
        OrderSettings {
            end_user: self.end_user.clone(),
            port: self.port.clone(),
            associated_phone_numbers: self.associated_phone_numbers.clone(),
            documents: self.documents.clone(),
            phone_number_configuration: self.phone_number_configuration.clone(),
            enable_messaging: self.enable_messaging,
            foc: self.foc.clone(),
            requirement_group_id: self.requirement_group_id.clone(),
            requirements: self.requirements.clone(),
            webhook_url: self.webhook_url.clone(),
        }
    }
}
