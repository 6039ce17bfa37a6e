//! Extensions behind German numbers.

use std::ops::RangeInclusive;

use telnyx_porting_raw::types::{
    CreatedAtSort, ExtensionRange, PhoneNumberExtension, PhoneNumberExtensionId, PhoneNumberExtensionResponse,
    PortingOrderId, PortingPhoneNumberId,
};

use crate::deletion::gone_is_done;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};
use crate::{Client, PhoneNumber, ranges};

/// The highest extension.
const MAX_EXTENSION: u16 = 999;

/// Phone number extensions of one order; see [`PortingOrders::phone_number_extensions`].
#[derive(Debug, Clone)]
pub struct PhoneNumberExtensions {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// Ranges of extensions behind a number: German orders only. The extended numbers never appear in the
    /// [list of numbers](PortingOrders::phone_numbers).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+49305550123".parse()?]).send().await?.remove(0).id;
    /// let orders = client.porting_orders();
    /// let number = orders.phone_numbers(&order).items().try_next().await?.and_then(|number| number.id).unwrap();
    ///
    /// // Extensions 10 to 99, of which 10 to 49 are activated.
    /// let extensions = orders.phone_number_extensions(&order);
    /// let added = extensions.create(&number, 10..=99, [10..=49]).send().await?;
    /// extensions.delete(&added.id).send().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn phone_number_extensions(&self, id: &PortingOrderId) -> PhoneNumberExtensions {
        PhoneNumberExtensions { client: self.client().clone(), order: id.clone() }
    }
}

impl PhoneNumberExtensions {
    /// The extension ranges of the order (`GET /porting_orders/{porting_order_id}/phone_number_extensions`, 200).
    pub fn list(&self) -> ListPhoneNumberExtensions {
        ListPhoneNumberExtensions::new(&self.client, |raw| {
            raw.list_phone_number_extensions().porting_order_id(&self.order)
        })
    }

    /// Adds a range of extensions, 0 to 999 and both ends included, behind a number of the order, and says which parts
    /// of it are activated (`POST /porting_orders/{porting_order_id}/phone_number_extensions`, 201).
    ///
    /// The number is named by its `id` in the [list of numbers](PortingOrders::phone_numbers). Each part lies inside
    /// the range and no two overlap; there is at least one. Anything else is refused before it is sent. Not sent again
    /// after a lost answer: the [list](Self::list) tells.
    pub fn create(
        &self,
        number: &PortingPhoneNumberId,
        extensions: RangeInclusive<u16>,
        activation_ranges: impl IntoIterator<Item = RangeInclusive<u16>>,
    ) -> CreatePhoneNumberExtension {
        let parts: Vec<RangeInclusive<u16>> = activation_ranges.into_iter().collect();
        let rule = ranges::divides(&parts, &extensions).and_then(|()| {
            if *extensions.end() <= MAX_EXTENSION {
                return Ok(());
            }
            Err(format!("an extension is a number from 0 to {MAX_EXTENSION}, not {}", extensions.end()))
        });
        let whole = wire(&extensions);
        let parts: Vec<_> = parts.iter().map(wire).collect();
        let request =
            Request::new(&self.client, |raw| raw.create_phone_number_extension().porting_order_id(&self.order));
        let request = request.with(|raw| {
            raw.body_map(|body| body.porting_phone_number_id(number).extension_range(whole).activation_ranges(parts))
        });
        CreatePhoneNumberExtension(request.check(rule))
    }

    /// Removes a range (`DELETE /porting_orders/{porting_order_id}/phone_number_extensions/{id}`, 200) and answers what
    /// it was.
    ///
    /// Sent again after a lost answer; that it is gone by then is success. `None` if the server does not say what it
    /// was.
    pub fn delete(&self, id: &PhoneNumberExtensionId) -> DeletePhoneNumberExtension {
        let order = &self.order;
        DeletePhoneNumberExtension(Request::new(&self.client, |raw| {
            raw.delete_phone_number_extension().porting_order_id(order).id(id)
        }))
    }
}

fn wire(range: &RangeInclusive<u16>) -> ExtensionRange {
    ExtensionRange::new(i64::from(*range.end()), i64::from(*range.start()))
}

list_request! {
    /// Lists extension ranges; see [`PhoneNumberExtensions::list`].
    pub struct ListPhoneNumberExtensions(ListPhoneNumberExtensions) of PhoneNumberExtension;
}

impl ListPhoneNumberExtensions {
    filters! {
        /// Ranges behind this number, by its id (`filter[porting_phone_number_id]`).
        porting_phone_number: PortingPhoneNumberId => filter_porting_phone_number_id;
        /// Ranges behind any of these numbers, by their ids (`filter[porting_phone_number_id][in][]`). Gone from
        /// Telnyx's reference; that it still works is assumed.
        porting_phone_number_in: [PortingPhoneNumberId] => filter_porting_phone_number_id_in;
        /// Ranges behind this number (`filter[phone_number]`). Gone from Telnyx's reference as well.
        phone_number: PhoneNumber => filter_phone_number;
        /// Ranges behind any of these numbers (`filter[phone_number][in][]`). Gone from Telnyx's reference as well.
        phone_number_in: numbers => filter_phone_number_in;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Adds a range of extensions; see [`PhoneNumberExtensions::create`].
    pub struct CreatePhoneNumberExtension(CreatePhoneNumberExtension) => PhoneNumberExtension,
        |answer: PhoneNumberExtensionResponse| answer.data;
}

request! {
    /// Removes a range of extensions; see [`PhoneNumberExtensions::delete`].
    pub struct DeletePhoneNumberExtension(DeletePhoneNumberExtension) => Option<PhoneNumberExtension>,
        |answer: Option<PhoneNumberExtensionResponse>| answer.map(|answer| answer.data), settle gone_is_done;
}
