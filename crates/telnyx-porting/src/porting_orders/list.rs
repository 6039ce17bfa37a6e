//! Finding porting orders.

use chrono::{DateTime, TimeZone};
use telnyx_porting_raw::Timestamp;
use telnyx_porting_raw::types::{PortingOrder, PortingOrderSort, PortingOrderStatusValue, PortingOrderType};

crate::pages::list_request! {
    /// Lists porting orders, newest first unless sorted otherwise.
    ///
    /// Filters are combined: an order must satisfy them all. The server ignores a filter that it does not know, without
    /// a word. [`status`](Self::status) and [`status_in`](Self::status_in) have vanished from Telnyx's reference, but
    /// are known to work.
    ///
    /// ```
    /// use telnyx_porting::types::PortingOrderStatusValue;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let mut drafts = client.porting_orders().list().status(PortingOrderStatusValue::Draft).items();
    /// while let Some(order) = drafts.try_next().await? {
    ///     println!("{} {}", order.id, order.status.value);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct ListPortingOrders(ListPortingOrders) of PortingOrder;
}

impl ListPortingOrders {
    crate::pages::filters! {
        /// Orders in this status (`filter[status]`).
        status: PortingOrderStatusValue => filter_status;
        /// Orders with exactly this reference of yours (`filter[customer_reference]`).
        customer_reference: String => filter_customer_reference;
        /// Orders of this group of yours (`filter[customer_group_reference]`).
        customer_group_reference: String => filter_customer_group_reference;
        /// Orders that were confirmed together (`filter[parent_support_key]`).
        parent_support_key: String => filter_parent_support_key;
        /// Orders with numbers of this country, as ISO 3166-1 alpha-2 (`filter[phone_numbers.country_code]`).
        country_code: String => filter_phone_numbers_country_code;
        /// Orders with numbers of this losing carrier (`filter[phone_numbers.carrier_name]`).
        carrier_name: String => filter_phone_numbers_carrier_name;
        /// Orders with a number that contains these digits (`filter[phone_numbers.phone_number][contains]`).
        phone_number_contains: String => filter_phone_numbers_phone_number_contains;
        /// Full or partial ports (`filter[misc.type]`).
        port_type: PortingOrderType => filter_misc_type;
        /// Orders of this account holder (`filter[end_user.admin.entity_name]`). The name stands in the URL.
        entity_name: String => filter_end_user_admin_entity_name;
        /// Orders with this authorized person (`filter[end_user.admin.auth_person_name]`). The name stands in the URL.
        auth_person_name: String => filter_end_user_admin_auth_person_name;
        /// Orders that can, or cannot, take the automated path (`filter[activation_settings.fast_port_eligible]`).
        fast_port_eligible: bool => filter_activation_settings_fast_port_eligible;
        /// Whether the numbers of each order are embedded (50 at most). They are by default; leaving them out makes pages
        /// much smaller.
        include_phone_numbers: bool => include_phone_numbers;
    }

    /// Orders in any of these statuses (`filter[status][in][]`).
    pub fn status_in(self, statuses: impl IntoIterator<Item = PortingOrderStatusValue>) -> Self {
        let statuses: Vec<PortingOrderStatusValue> = statuses.into_iter().collect();
        Self(self.0.with(|raw| raw.filter_status_in(statuses)), self.1)
    }

    /// Orders whose requested FOC date is later than this.
    pub fn foc_requested_after<Tz: TimeZone>(self, time: DateTime<Tz>) -> Self {
        let time = Timestamp::from(time);
        Self(self.0.with(|raw| raw.filter_activation_settings_foc_datetime_requested_gt(time)), self.1)
    }

    /// Orders whose requested FOC date is earlier than this.
    pub fn foc_requested_before<Tz: TimeZone>(self, time: DateTime<Tz>) -> Self {
        let time = Timestamp::from(time);
        Self(self.0.with(|raw| raw.filter_activation_settings_foc_datetime_requested_lt(time)), self.1)
    }

    /// The order of the list.
    pub fn sort(self, sort: PortingOrderSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}
