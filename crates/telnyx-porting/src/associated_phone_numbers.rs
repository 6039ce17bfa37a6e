//! Numbers of the account that an order leaves behind.

use std::ops::RangeInclusive;

use telnyx_porting_raw::types::{
    AssociatedPhoneNumber, AssociatedPhoneNumberAction, AssociatedPhoneNumberId, AssociatedPhoneNumberResponse,
    CreatedAtSort, PortingOrderId,
};

use crate::deletion::gone_is_done;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};
use crate::{Client, PhoneNumber, ranges};

/// Associated phone numbers of one order; see [`PortingOrders::associated_phone_numbers`].
#[derive(Debug, Clone)]
pub struct AssociatedPhoneNumbers {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// Numbers of the account that an order leaves behind. Needed while the order's `additional_steps` name
    /// `associated_phone_numbers` (partial ports of UK local numbers): it cannot be confirmed before.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+442079460123".parse()?]).send().await?.remove(0).id;
    /// use telnyx_porting::types::AssociatedPhoneNumberAction;
    /// # use telnyx_porting::types::PortingOrderType;
    /// # client.porting_orders().update(&order).port_type(PortingOrderType::Partial).send().await?;
    ///
    /// let left_behind = "+442079460100".parse()?..="+442079460109".parse()?;
    /// client
    ///     .porting_orders()
    ///     .associated_phone_numbers(&order)
    ///     .create(left_behind, AssociatedPhoneNumberAction::Keep)
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn associated_phone_numbers(&self, id: &PortingOrderId) -> AssociatedPhoneNumbers {
        AssociatedPhoneNumbers { client: self.client().clone(), order: id.clone() }
    }
}

impl AssociatedPhoneNumbers {
    /// What is declared so far (`GET /porting_orders/{porting_order_id}/associated_phone_numbers`, 200).
    pub fn list(&self) -> ListAssociatedPhoneNumbers {
        ListAssociatedPhoneNumbers::new(&self.client, |raw| {
            raw.list_associated_phone_numbers().porting_order_id(&self.order)
        })
    }

    /// Declares a range, both ends included, and what becomes of it
    /// (`POST /porting_orders/{porting_order_id}/associated_phone_numbers`, 201). One call for each range.
    ///
    /// If the billing number itself is ported, only `disconnect` is possible. A range that ends before it starts is
    /// refused before anything is sent. Not sent again after a lost answer: the [list](Self::list) tells.
    pub fn create(
        &self,
        range: RangeInclusive<PhoneNumber>,
        action: AssociatedPhoneNumberAction,
    ) -> CreateAssociatedPhoneNumber {
        let request =
            Request::new(&self.client, |raw| raw.create_associated_phone_number().porting_order_id(&self.order));
        let wire = ranges::wire(&range);
        CreateAssociatedPhoneNumber(
            request
                .with(|raw| raw.body_map(|body| body.phone_number_range(wire).action(action)))
                .check(ranges::in_order(&range)),
        )
    }

    /// Withdraws a declaration (`DELETE /porting_orders/{porting_order_id}/associated_phone_numbers/{id}`, 200) and
    /// answers what it was.
    ///
    /// Sent again after a lost answer; that it is gone by then is success. `None` if the server does not say what it
    /// was.
    pub fn delete(&self, id: &AssociatedPhoneNumberId) -> DeleteAssociatedPhoneNumber {
        let order = &self.order;
        DeleteAssociatedPhoneNumber(Request::new(&self.client, |raw| {
            raw.delete_associated_phone_number().porting_order_id(order).id(id)
        }))
    }
}

list_request! {
    /// Lists what an order leaves behind, newest first unless sorted otherwise; see [`AssociatedPhoneNumbers::list`].
    pub struct ListAssociatedPhoneNumbers(ListAssociatedPhoneNumbers) of AssociatedPhoneNumber;
}

impl ListAssociatedPhoneNumbers {
    filters! {
        /// Numbers with this fate (`filter[action]`).
        action: AssociatedPhoneNumberAction => filter_action;
        /// The range with this number (`filter[phone_number]`). Whether any number of a range finds it, or its first
        /// alone, is not documented.
        phone_number: PhoneNumber => filter_phone_number;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Declares a range; see [`AssociatedPhoneNumbers::create`].
    pub struct CreateAssociatedPhoneNumber(CreateAssociatedPhoneNumber) => AssociatedPhoneNumber,
        |answer: AssociatedPhoneNumberResponse| answer.data;
}

request! {
    /// Withdraws a range; see [`AssociatedPhoneNumbers::delete`].
    pub struct DeleteAssociatedPhoneNumber(DeleteAssociatedPhoneNumber) => Option<AssociatedPhoneNumber>,
        |answer: Option<AssociatedPhoneNumberResponse>| answer.map(|answer| answer.data), settle gone_is_done;
}
