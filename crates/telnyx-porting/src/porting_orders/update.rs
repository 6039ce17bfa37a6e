//! Changing a porting order.

use chrono::{DateTime, TimeZone};
use telnyx_porting_raw::types::{
    self, ActivationType, BillingGroupId, ConnectionId, DocumentId, EmergencyAddressId, MessagingProfileId,
    PortingOrder, PortingOrderId, PortingOrderType, RemainingNumbersAction, RequirementGroupId, RequirementTypeId,
};
use telnyx_porting_raw::{Nullable, Timestamp, builder};

use crate::request::{Request, call_options};
use crate::{Client, PhoneNumber, Reply, Result};

/// Changes an order (`PATCH /porting_orders/{id}`).
///
/// A setter sets, a `clear_…` sends null, and what is not touched is not sent, also inside nested parts: setting the
/// postal code leaves the street alone. Lists ([`tags`](Self::tags)) are replaced as a whole. That the server merges
/// nested parts is not documented; it is what Telnyx's guides rely on.
///
/// Most fields can be changed in `draft`, `in-process` and `exception`. Repeating a change is harmless, so it is sent
/// again after a lost answer.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
/// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
/// let order = client
///     .porting_orders()
///     .update(&orders[0].id)
///     .entity_name("Harbor & Pine LLC")
///     .auth_person_name("Ada Quill")
///     .clear_customer_reference()
///     .send()
///     .await?;
/// let end_user = order.end_user.and_then(|user| user.admin).unwrap();
/// assert_eq!(end_user.entity_name.as_deref(), Some("Harbor & Pine LLC"));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePortingOrder(Request<builder::UpdatePortingOrder>, types::UpdatePortingOrder);

/// The place of a field inside the changes; parts on the way are made as needed.
macro_rules! place {
    ($root:expr, $field:ident) => { $root.$field };
    ($root:expr, $part:ident . $($rest:ident).+) => { place!($root.$part.get_or_insert_default(), $($rest).+) };
}

/// A setter and the method that clears the same field.
macro_rules! fields {
    ($($(#[$meta:meta])* $set:ident, $clear:ident: $ty:ty => $($part:ident).+;)*) => {
        $(
            $(#[$meta])*
            pub fn $set(mut self, value: impl Into<$ty>) -> Self {
                let value: $ty = value.into();
                place!(self.1, $($part).+) = Some(Nullable::Value(value));
                self
            }

            #[doc = concat!("Clears what [`", stringify!($set), "`](Self::", stringify!($set), ") sets.")]
            pub fn $clear(mut self) -> Self {
                place!(self.1, $($part).+) = Some(Nullable::Null);
                self
            }
        )*
    };
}

impl UpdatePortingOrder {
    pub(super) fn new(client: &Client, id: &PortingOrderId) -> Self {
        let request = Request::new(client, |raw| raw.update_porting_order().id(id));
        Self(request, types::UpdatePortingOrder::default())
    }

    fields! {
        /// Your own reference.
        customer_reference, clear_customer_reference: String => customer_reference;
        /// Your own reference for a group of orders.
        customer_group_reference, clear_customer_group_reference: String => customer_group_reference;
        /// Where events of this order are delivered, beside the account's own settings.
        webhook_url, clear_webhook_url: String => webhook_url;

        /// Account holder, spelled as the losing carrier has it.
        entity_name, clear_entity_name: String => end_user.admin.entity_name;
        /// Person who may authorize the port and who signs the LOA.
        auth_person_name, clear_auth_person_name: String => end_user.admin.auth_person_name;
        /// Number of the account at the losing carrier.
        account_number, clear_account_number: String => end_user.admin.account_number;
        /// PIN or passcode of the account; for US wireless numbers the transfer PIN, which expires within days.
        pin_passcode, clear_pin_passcode: String => end_user.admin.pin_passcode;
        /// Tax id of the account holder, in some countries.
        tax_identifier, clear_tax_identifier: String => end_user.admin.tax_identifier;
        /// Company id of the account holder, in some countries.
        business_identifier, clear_business_identifier: String => end_user.admin.business_identifier;

        /// Street and house number of the **service** address.
        street_address, clear_street_address: String => end_user.location.street_address;
        /// Flat, floor or suite.
        extended_address, clear_extended_address: String => end_user.location.extended_address;
        /// City or town.
        locality, clear_locality: String => end_user.location.locality;
        /// State or province.
        administrative_area, clear_administrative_area: String => end_user.location.administrative_area;
        /// Postal code of the service address.
        postal_code, clear_postal_code: String => end_user.location.postal_code;
        /// Country of the service address, ISO 3166-1 alpha-2.
        country_code, clear_country_code: String => end_user.location.country_code;

        /// The signed LOA. Link it within 30 minutes of its upload.
        loa, clear_loa: DocumentId => documents.loa;
        /// The losing carrier's invoice, at most 30 days old. Link it within 30 minutes of its upload.
        invoice, clear_invoice: DocumentId => documents.invoice;

        /// Voice connection the numbers get when the port completes.
        connection_id, clear_connection_id: ConnectionId => phone_number_configuration.connection_id;
        /// Messaging profile the numbers get; needed to port messaging.
        messaging_profile_id, clear_messaging_profile_id: MessagingProfileId => phone_number_configuration.messaging_profile_id;
        /// Billing group the numbers get.
        billing_group_id, clear_billing_group_id: BillingGroupId => phone_number_configuration.billing_group_id;
        /// Emergency address the numbers get.
        emergency_address_id, clear_emergency_address_id: EmergencyAddressId => phone_number_configuration.emergency_address_id;
    }

    /// Main billing number of the account at the losing carrier.
    pub fn billing_phone_number(mut self, number: PhoneNumber) -> Self {
        place!(self.1, end_user.admin.billing_phone_number) = Some(Nullable::Value(number.to_string()));
        self
    }

    /// Clears the billing number.
    pub fn clear_billing_phone_number(mut self) -> Self {
        place!(self.1, end_user.admin.billing_phone_number) = Some(Nullable::Null);
        self
    }

    /// The FOC date to ask for: an instant inside one of the
    /// [allowed windows](super::PortingOrders::allowed_foc_windows). The losing carrier may agree to another.
    pub fn foc_date<Tz: TimeZone>(mut self, date: DateTime<Tz>) -> Self {
        let date = Timestamp::from(date);
        place!(self.1, activation_settings.foc_datetime_requested) = Some(Nullable::Value(date));
        self
    }

    /// Takes back the FOC date that was asked for.
    pub fn clear_foc_date(mut self) -> Self {
        place!(self.1, activation_settings.foc_datetime_requested) = Some(Nullable::Null);
        self
    }

    /// Whether the numbers are switched at the FOC date or when you say so (FastPort orders, US and Canada).
    pub fn activation_type(mut self, activation_type: ActivationType) -> Self {
        place!(self.1, activation_settings.activation_type) = Some(activation_type);
        self
    }

    /// Whether messaging moves too. Needs a [messaging profile](Self::messaging_profile_id).
    pub fn enable_messaging(mut self, enable: bool) -> Self {
        place!(self.1, messaging.enable_messaging) = Some(Nullable::Value(enable));
        self
    }

    /// Full or partial port.
    pub fn port_type(self, port_type: PortingOrderType) -> Self {
        self.misc(|misc| misc.type_ = Some(Nullable::Value(port_type)))
    }

    /// What happens to the numbers of the account that stay behind (partial ports).
    pub fn remaining_numbers_action(self, action: RemainingNumbersAction) -> Self {
        self.misc(|misc| misc.remaining_numbers_action = Some(Nullable::Value(action)))
    }

    /// New billing number of what stays behind, where the old one is ported (partial ports).
    pub fn new_billing_phone_number(self, number: PhoneNumber) -> Self {
        self.misc(|misc| misc.new_billing_phone_number = Some(Nullable::Value(number.to_string())))
    }

    /// Clears full or partial and all that goes with it.
    pub fn clear_port_type(mut self) -> Self {
        self.1.misc = Some(Nullable::Null);
        self
    }

    /// Tags the numbers get; all of them, an empty list for none.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        place!(self.1, phone_number_configuration.tags) = Some(Nullable::Value(tags));
        self
    }

    /// Gives the value of a requirement: a document's id, an address's id, or text, after its kind.
    pub fn requirement(mut self, requirement_type: &RequirementTypeId, value: impl Into<String>) -> Self {
        let mut values = match self.1.requirements.take() {
            Some(Nullable::Value(values)) => values,
            Some(Nullable::Null) | None => Vec::new(),
        };
        values.push(types::UpdateOrderRequirement::new(value.into(), requirement_type.clone()));
        self.1.requirements = Some(Nullable::Value(values));
        self
    }

    /// Fills documents and requirements from a requirement group. Refused together with either of them in one call.
    pub fn requirement_group(mut self, id: &RequirementGroupId) -> Self {
        self.1.requirement_group_id = Some(id.clone());
        self
    }

    /// Rates the port, 1 to 5; possible to the end and after.
    pub fn user_rating(mut self, rating: u8) -> Self {
        place!(self.1, user_feedback.user_rating) = Some(Nullable::Value(i64::from(rating)));
        self
    }

    /// Says something about the port; possible to the end and after.
    pub fn user_comment(mut self, comment: impl Into<String>) -> Self {
        place!(self.1, user_feedback.user_comment) = Some(Nullable::Value(comment.into()));
        self
    }

    /// Replaces all changes made so far.
    pub fn changes(mut self, changes: types::UpdatePortingOrder) -> Self {
        self.1 = changes;
        self
    }

    /// Sends the changes.
    ///
    /// # Errors
    ///
    /// Every failure is an [`Error`](crate::Error).
    pub async fn send(self) -> Result<PortingOrder> {
        Ok(self.send_for_reply().await?.value)
    }

    /// Sends the changes, and keeps status and headers of the answer.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_for_reply(self) -> Result<Reply<PortingOrder>> {
        let Self(request, changes) = self;
        Ok(request.with(|raw| raw.body(changes)).send().await?.map(|answer| answer.data))
    }

    call_options!();

    fn misc(mut self, change: impl FnOnce(&mut types::UpdatePortingOrderMisc)) -> Self {
        let mut misc = match self.1.misc.take() {
            Some(Nullable::Value(misc)) => misc,
            Some(Nullable::Null) | None => types::UpdatePortingOrderMisc::default(),
        };
        change(&mut misc);
        self.1.misc = Some(Nullable::Value(misc));
        self
    }
}
