//! What can be set for an order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{RequirementGroupId, RequirementTypeId};

use super::overlay::Overlay;
use super::{AssociatedNumbers, Documents, EndUser, FocWish, NumberConfiguration, PortScope, RequirementValue};

/// Everything that is set for one order: what the request says for all orders, with the overrides that apply.
///
/// ```
/// use telnyx_porting::port_request::{AccountDetails, EndUser, OrderSettings, ServiceAddress};
///
/// // What an override sets: here the account number alone.
/// let mut set = OrderSettings::default();
/// set.end_user.admin = AccountDetails::default().account_number("4711");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderSettings {
    /// Who holds the numbers at the losing carrier, and the service address.
    #[serde(skip_serializing_if = "EndUser::is_empty")]
    pub end_user: EndUser,
    /// Full or partial port.
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
    /// Where events of the order are delivered, an http or https URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(url))]
    pub webhook_url: Option<String>,
}

impl OrderSettings {
    /// Whether a requirement group would overwrite something that is set here.
    pub(super) fn has_what_a_group_fills(&self) -> bool {
        self.documents.loa.is_some() || self.documents.invoice.is_some() || !self.requirements.is_empty()
    }

    /// Names of the parts in which two sets of settings differ.
    pub(super) fn differences(&self, other: &Self) -> Vec<&'static str> {
        [
            ("end_user", self.end_user != other.end_user),
            ("port", self.port != other.port),
            ("associated_phone_numbers", self.associated_phone_numbers != other.associated_phone_numbers),
            ("documents", self.documents != other.documents),
            ("phone_number_configuration", self.phone_number_configuration != other.phone_number_configuration),
            ("enable_messaging", self.enable_messaging != other.enable_messaging),
            ("foc", self.foc != other.foc),
            ("requirement_group_id", self.requirement_group_id != other.requirement_group_id),
            ("requirements", self.requirements != other.requirements),
            ("webhook_url", self.webhook_url != other.webhook_url),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }
}

impl Overlay for OrderSettings {
    fn overlaid(mut self, over: &Self) -> Self {
        // A group and single values exclude each other, so what comes later takes the place of the other kind.
        if over.requirement_group_id.is_some() {
            self.documents.loa = None;
            self.documents.invoice = None;
            self.requirements.clear();
        } else if over.has_what_a_group_fills() {
            self.requirement_group_id = None;
        }
        Self {
            end_user: self.end_user.overlaid(&over.end_user),
            port: self.port.overlaid(&over.port),
            associated_phone_numbers: self.associated_phone_numbers.overlaid(&over.associated_phone_numbers),
            documents: self.documents.overlaid(&over.documents),
            phone_number_configuration: self.phone_number_configuration.overlaid(&over.phone_number_configuration),
            enable_messaging: self.enable_messaging.overlaid(&over.enable_messaging),
            foc: self.foc.overlaid(&over.foc),
            requirement_group_id: self.requirement_group_id.overlaid(&over.requirement_group_id),
            requirements: self.requirements.overlaid(&over.requirements),
            webhook_url: self.webhook_url.overlaid(&over.webhook_url),
        }
    }
}
