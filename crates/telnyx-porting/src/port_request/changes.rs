//! From settings to the body of an edit.

use telnyx_porting_raw::Nullable;
use telnyx_porting_raw::types::{self, DocumentId};

use super::{
    AccountDetails, ConflictingOverrides, DocumentSource, EndUser, NumberConfiguration, OrderContext, OrderSettings,
    PortRequest, PortScope, RequirementValue, Sensitive, ServiceAddress,
};

impl PortRequest {
    /// The edit (`PATCH /porting_orders/{id}`) that gives an order its end user, scope, configuration, messaging,
    /// requirement group and webhook URL.
    ///
    /// Fields that the request does not set are absent, so that nothing is cleared. What depends on uploads or on the
    /// order itself comes later: documents, requirement values, FOC date and way of activation.
    ///
    /// ```
    /// use telnyx_porting::port_request::{OrderContext, PortRequest};
    ///
    /// # use telnyx_porting::port_request::{AccountDetails, EndUser, ServiceAddress};
    /// # let request = PortRequest::builder().phone_number("+13035550123").full_port().loa("loa.pdf").end_user(EndUser::new(
    /// #     AccountDetails::new("A", "B").account_number("1").billing_phone_number("+13035550123"),
    /// #     ServiceAddress::new("US").street_address("1").locality("D").administrative_area("CO").postal_code("80202"),
    /// # )).build()?;
    /// let changes = request.changes(&OrderContext::new(&request.numbers()))?;
    /// assert!(changes.end_user.is_some() && changes.documents.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When overrides contradict each other, see [`settings_for`](Self::settings_for).
    pub fn changes(&self, order: &OrderContext<'_>) -> Result<types::UpdatePortingOrder, ConflictingOverrides> {
        Ok(self.settings_for(order)?.changes())
    }
}

impl OrderSettings {
    /// The edit that makes these settings, see [`PortRequest::changes`].
    #[must_use]
    pub fn changes(&self) -> types::UpdatePortingOrder {
        let mut changes = types::UpdatePortingOrder::default();
        changes.end_user = end_user(&self.end_user);
        changes.misc = self.port.as_ref().map(|scope| misc(scope).into());
        changes.phone_number_configuration = configuration(&self.phone_number_configuration);
        changes.messaging = self.enable_messaging.map(|enable| {
            let mut messaging = types::UpdateMessaging::default();
            messaging.enable_messaging = Some(enable.into());
            messaging
        });
        changes.requirement_group_id.clone_from(&self.requirement_group_id);
        changes.webhook_url = self.webhook_url.clone().map(Nullable::Value);
        changes
    }

    /// The requirement values, once the documents among them are uploaded: `uploaded` gives the id of a document. All
    /// values belong into one edit, because it is only assumed that requirements left out of the list keep theirs.
    ///
    /// A document without an id is left out.
    #[must_use]
    pub fn requirement_values(
        &self,
        mut uploaded: impl FnMut(&DocumentSource) -> Option<DocumentId>,
    ) -> Vec<types::UpdateOrderRequirement> {
        let values = self.requirements.iter().filter_map(|(id, value)| {
            let value = match value {
                RequirementValue::Text(text) => text.expose().to_owned(),
                RequirementValue::AddressId(id) => id.clone(),
                RequirementValue::Document(source) => uploaded(source)?.to_string(),
            };
            types::UpdateOrderRequirement::builder().requirement_type_id(id).field_value(value).try_into().ok()
        });
        values.collect()
    }
}

fn text(value: Option<&Sensitive>) -> Option<Nullable<String>> {
    value.map(|value| value.expose().trim().to_owned().into())
}

fn plain(value: Option<&String>) -> Option<Nullable<String>> {
    value.map(|value| value.trim().to_owned().into())
}

fn end_user(end_user: &EndUser) -> Option<types::UpdateEndUser> {
    let EndUser { admin, location } = end_user;
    let mut changes = types::UpdateEndUser::default();
    changes.admin = (!admin.is_empty()).then(|| account(admin));
    changes.location = (!location.is_empty()).then(|| address(location));
    (!end_user.is_empty()).then_some(changes)
}

fn account(details: &AccountDetails) -> types::UpdateEndUserAdmin {
    let mut changes = types::UpdateEndUserAdmin::default();
    changes.entity_name = text(details.entity_name.as_ref());
    changes.auth_person_name = text(details.auth_person_name.as_ref());
    changes.account_number = text(details.account_number.as_ref());
    changes.billing_phone_number = text(details.billing_phone_number.as_ref());
    changes.pin_passcode = text(details.pin_passcode.as_ref());
    changes.tax_identifier = text(details.tax_identifier.as_ref());
    changes.business_identifier = text(details.business_identifier.as_ref());
    changes
}

fn address(address: &ServiceAddress) -> types::UpdateEndUserLocation {
    let mut changes = types::UpdateEndUserLocation::default();
    changes.street_address = text(address.street_address.as_ref());
    changes.extended_address = text(address.extended_address.as_ref());
    changes.locality = text(address.locality.as_ref());
    changes.administrative_area = plain(address.administrative_area.as_ref());
    changes.postal_code = text(address.postal_code.as_ref());
    changes.country_code = plain(address.country_code.as_ref());
    changes
}

fn misc(scope: &PortScope) -> types::UpdatePortingOrderMisc {
    let mut changes = types::UpdatePortingOrderMisc::default();
    changes.type_ = Some(types::PortingOrderType::from(scope.port_type).into());
    changes.remaining_numbers_action =
        scope.remaining_numbers_action.map(|action| types::RemainingNumbersAction::from(action).into());
    changes.new_billing_phone_number = text(scope.new_billing_phone_number.as_ref());
    changes
}

fn configuration(settings: &NumberConfiguration) -> Option<types::UpdatePhoneNumberConfigurationSettings> {
    let mut changes = types::UpdatePhoneNumberConfigurationSettings::default();
    changes.connection_id = settings.connection_id.clone().map(Nullable::Value);
    changes.messaging_profile_id = settings.messaging_profile_id.clone().map(Nullable::Value);
    changes.billing_group_id = settings.billing_group_id.clone().map(Nullable::Value);
    changes.emergency_address_id = settings.emergency_address_id.clone().map(Nullable::Value);
    changes.tags = (!settings.tags.is_empty()).then(|| settings.tags.clone().into());
    (!settings.is_empty()).then_some(changes)
}
