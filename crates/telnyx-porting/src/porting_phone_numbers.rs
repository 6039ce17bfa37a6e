//! The numbers of porting orders, one by one.

use telnyx_porting_raw::types::{
    ActivationStatus, PortabilityStatus, PortingOrderId, PortingOrderStatusValue, PortingPhoneNumber,
};

use crate::download::download_request;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::Request;
use crate::{Client, PhoneNumber};

/// Items of a page of CSV when nothing else is asked for: the most that the API gives.
const CSV_PAGE_SIZE: i64 = 250;

/// Numbers of porting orders; see [`Client::porting_phone_numbers`].
#[derive(Debug, Clone)]
pub struct PortingPhoneNumbers {
    client: Client,
}

impl Client {
    /// The numbers of all porting orders of the account.
    ///
    /// ```
    /// use telnyx_porting::types::PortingOrderStatusValue;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # client.porting_orders().create(["+13035550123".parse()?, "+18005550142".parse()?]).send().await?;
    /// let drafts = client.porting_phone_numbers().list().order_status(PortingOrderStatusValue::Draft);
    /// assert_eq!(drafts.items().try_collect().await?.len(), 2);
    ///
    /// let table = client.porting_phone_numbers().csv().bytes().await?;
    /// assert!(table.starts_with(b"id,phone_number,"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn porting_phone_numbers(&self) -> PortingPhoneNumbers {
        PortingPhoneNumbers { client: self.clone() }
    }
}

impl PortingOrders {
    /// All numbers of an order (`GET /porting_phone_numbers?filter[porting_order_id]=…`, 200). Orders themselves embed
    /// the first 50 at most.
    ///
    /// The filter is gone from Telnyx's reference, but links in its answers still use it. If a server ignored it, this
    /// would be the numbers of all orders: each has its `porting_order_id`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let mut numbers = client.porting_orders().phone_numbers(&orders[0].id).items();
    /// while let Some(number) = numbers.try_next().await? {
    ///     println!("{} {:?}", number.phone_number, number.activation_status);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn phone_numbers(&self, id: &PortingOrderId) -> ListPortingPhoneNumbers {
        self.client().porting_phone_numbers().list().porting_order(id)
    }
}

impl PortingPhoneNumbers {
    /// The numbers, as a list (`GET /porting_phone_numbers`, 200).
    pub fn list(&self) -> ListPortingPhoneNumbers {
        ListPortingPhoneNumbers::new(&self.client, |raw| raw.list_porting_phone_numbers())
    }

    /// The numbers, as a table (`GET /porting_phone_numbers` with `Accept: text/csv`, 200).
    ///
    /// **It is one page**: the first 250 numbers unless [`page`](PortingPhoneNumbersCsv::page) says otherwise. The
    /// table does not tell whether there are more; where there can be, use the [list](Self::list). Its columns are not
    /// documented, so find them by the header line.
    pub fn csv(&self) -> PortingPhoneNumbersCsv {
        let request = Request::new(&self.client, |raw| raw.list_porting_phone_numbers_csv().page_size(CSV_PAGE_SIZE));
        PortingPhoneNumbersCsv(request)
    }
}

list_request! {
    /// Lists numbers of porting orders; see [`PortingPhoneNumbers::list`]. The order of the list is not documented and
    /// cannot be chosen.
    pub struct ListPortingPhoneNumbers(ListPortingPhoneNumbers) of PortingPhoneNumber;
}

download_request! {
    /// Reads numbers of porting orders as CSV; see [`PortingPhoneNumbers::csv`].
    pub struct PortingPhoneNumbersCsv(ListPortingPhoneNumbersCsv) of "text/csv", "application/csv";
}

/// Both forms take the same filters.
macro_rules! number_filters {
    () => {
        filters! {
            /// Numbers of orders in this status (`filter[porting_order_status]`): the only filter that Telnyx's
            /// reference still names. That the others still work is assumed.
            order_status: PortingOrderStatusValue => filter_porting_order_status;
            /// Numbers of this order (`filter[porting_order_id]`).
            porting_order: PortingOrderId => filter_porting_order_id;
            /// Numbers of any of these orders (`filter[porting_order_id][in][]`).
            porting_order_in: [PortingOrderId] => filter_porting_order_id_in;
            /// Numbers of the order with this support key, `sr_…` (`filter[support_key][eq]`).
            support_key: String => filter_support_key_eq;
            /// Numbers of orders with any of these support keys (`filter[support_key][in][]`).
            support_key_in: [String] => filter_support_key_in;
            /// This number (`filter[phone_number]`). It can be in several orders, of which one is open at most.
            phone_number: PhoneNumber => filter_phone_number;
            /// Any of these numbers (`filter[phone_number][in][]`).
            phone_number_in: numbers => filter_phone_number_in;
            /// Numbers in this state of the number database (`filter[activation_status]`; US and Canada).
            activation_status: ActivationStatus => filter_activation_status;
            /// Numbers with this result of the portability check (`filter[portability_status]`).
            portability_status: PortabilityStatus => filter_portability_status;
        }
    };
}

impl ListPortingPhoneNumbers {
    number_filters!();
}

impl PortingPhoneNumbersCsv {
    number_filters!();

    /// Which page, counted from 1 (`page[number]`).
    pub fn page(self, number: u32) -> Self {
        Self(self.0.with(|raw| raw.page_number(i64::from(number))))
    }

    /// Numbers of a page, 1 to 250 (`page[size]`). 250 by default.
    pub fn page_size(self, size: u8) -> Self {
        Self(self.0.with(|raw| raw.page_size(i64::from(size.clamp(1, 250)))))
    }
}
