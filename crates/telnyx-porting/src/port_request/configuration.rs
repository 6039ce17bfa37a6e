//! What the numbers are connected to once they are ported.

use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{BillingGroupId, ConnectionId, EmergencyAddressId, MessagingProfileId};

use super::overlay::overlay;

/// Settings that the numbers get when the port completes (`phone_number_configuration` on the wire).
///
/// Numbers without a connection and an emergency address go live unconfigured.
///
/// ```
/// use telnyx_porting::port_request::NumberConfiguration;
///
/// let mut configuration = NumberConfiguration::default();
/// configuration.connection_id = Some("1293384261075731499".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NumberConfiguration {
    /// Voice connection. A long decimal number: keep it in quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connection_id: Option<ConnectionId>,
    /// Messaging profile. Needed to port messaging.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub messaging_profile_id: Option<MessagingProfileId>,
    /// Billing group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_group_id: Option<BillingGroupId>,
    /// Emergency address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emergency_address_id: Option<EmergencyAddressId>,
    /// Tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

overlay!(merge NumberConfiguration {
    connection_id,
    messaging_profile_id,
    billing_group_id,
    emergency_address_id,
    tags,
});

impl NumberConfiguration {
    pub(super) fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}
