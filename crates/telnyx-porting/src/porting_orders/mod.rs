//! Porting orders: create, find, change, confirm, cancel.

use telnyx_porting_raw::types::{
    self, FocWindow, OrderRequirementDetail, PortingOrder, PortingOrderId, SharingPermission,
};

use crate::{Client, PhoneNumber};

mod actions;
mod list;
mod update;

pub use actions::{
    ActivatePortingOrder, CancelPortingOrder, ConfirmPortingOrder, DeletePortingOrder, SharePortingOrder,
};
pub use list::ListPortingOrders;
pub use update::UpdatePortingOrder;

/// Calls about porting orders; see [`Client::porting_orders`].
#[derive(Debug, Clone)]
pub struct PortingOrders {
    client: Client,
}

impl Client {
    /// Porting orders.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// let orders = client
    ///     .porting_orders()
    ///     .create(["+13035550123".parse()?, "+18005550142".parse()?])
    ///     .customer_reference("PO-2041")
    ///     .send()
    ///     .await?;
    /// assert_eq!(orders.len(), 2, "the server splits local from toll-free numbers");
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn porting_orders(&self) -> PortingOrders {
        PortingOrders { client: self.clone() }
    }
}

impl PortingOrders {
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Creates draft orders for these numbers (`POST /porting_orders`, 201).
    ///
    /// **One call can make several orders**: the server splits by country, number type, losing carrier and FastPort. Each
    /// is to be documented and confirmed by itself; drafts vanish after 30 days. One bad number refuses the whole call.
    ///
    /// It is never sent again after a lost answer, because that could make a second set of orders: set a
    /// [`customer_reference`](CreatePortingOrder::customer_reference) of your own, and after an error that
    /// [may have been applied](crate::Error::may_have_been_applied) list by it before you try again.
    pub fn create(&self, phone_numbers: impl IntoIterator<Item = PhoneNumber>) -> CreatePortingOrder {
        let numbers: Vec<String> = phone_numbers.into_iter().map(|n| n.to_string()).collect();
        let request = crate::request::Request::new(&self.client, |raw| raw.create_porting_order());
        CreatePortingOrder(request.with(|raw| raw.body_map(|body| body.phone_numbers(numbers))))
    }

    /// One order (`GET /porting_orders/{id}`). At most 50 of its numbers are embedded.
    pub fn get(&self, id: &PortingOrderId) -> GetPortingOrder {
        GetPortingOrder(crate::request::Request::new(&self.client, |raw| raw.get_porting_order().id(id)))
    }

    /// Orders, newest first (`GET /porting_orders`).
    pub fn list(&self) -> ListPortingOrders {
        ListPortingOrders::new(&self.client, |raw| raw.list_porting_orders())
    }

    /// Changes an order (`PATCH /porting_orders/{id}`): what is not set is left alone, what is cleared is sent as null.
    pub fn update(&self, id: &PortingOrderId) -> UpdatePortingOrder {
        UpdatePortingOrder::new(&self.client, id)
    }

    /// Sends a draft on its way (`POST …/actions/confirm`); see [`ConfirmPortingOrder`].
    pub fn confirm(&self, id: &PortingOrderId) -> ConfirmPortingOrder {
        ConfirmPortingOrder(crate::request::Request::new(&self.client, |raw| raw.confirm_porting_order().id(id)))
    }

    /// Asks to cancel an order (`POST …/actions/cancel`); see [`CancelPortingOrder`].
    pub fn cancel(&self, id: &PortingOrderId) -> CancelPortingOrder {
        CancelPortingOrder(crate::request::Request::new(&self.client, |raw| raw.cancel_porting_order().id(id)))
    }

    /// Deletes a draft (`DELETE /porting_orders/{id}`); see [`DeletePortingOrder`].
    pub fn delete(&self, id: &PortingOrderId) -> DeletePortingOrder {
        DeletePortingOrder(crate::request::Request::new(&self.client, |raw| raw.delete_porting_order().id(id)))
    }

    /// Switches all numbers of an order now (`POST …/actions/activate`, 202); see [`ActivatePortingOrder`].
    pub fn activate(&self, id: &PortingOrderId) -> ActivatePortingOrder {
        ActivatePortingOrder(crate::request::Request::new(&self.client, |raw| raw.activate_porting_order().id(id)))
    }

    /// Makes a token for somebody without an account (`POST …/actions/share`, 201); see [`SharePortingOrder`].
    pub fn share(&self, id: &PortingOrderId, permission: SharingPermission) -> SharePortingOrder {
        let request = crate::request::Request::new(&self.client, |raw| raw.share_porting_order().id(id));
        SharePortingOrder(request.with(|raw| raw.body_map(|body| body.permissions(permission))))
    }

    /// When the FOC date may be (`GET …/allowed_foc_windows`). The times are UTC; any instant inside a window will do.
    pub fn allowed_foc_windows(&self, id: &PortingOrderId) -> ListAllowedFocWindows {
        ListAllowedFocWindows(crate::request::Request::new(&self.client, |raw| raw.list_allowed_foc_windows().id(id)))
    }

    /// What country and number type require, with the state of each (`GET …/requirements`).
    pub fn requirements(&self, id: &PortingOrderId) -> ListOrderRequirements {
        ListOrderRequirements::new(&self.client, |raw| raw.list_porting_order_requirements().id(id))
    }
}

crate::request::request! {
    /// Creates draft orders; see [`PortingOrders::create`].
    pub struct CreatePortingOrder(CreatePortingOrder) => Vec<PortingOrder>, |created: types::PortingOrderCreated| created.data;
}

impl CreatePortingOrder {
    /// Your own reference, copied to every order that comes of this call. Make it unique: it is how orders are found
    /// again after a lost answer.
    pub fn customer_reference(self, reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self(self.0.with(|raw| raw.body_map(|body| body.customer_reference(reference))))
    }

    /// Your own reference for a group of orders.
    pub fn customer_group_reference(self, reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self(self.0.with(|raw| raw.body_map(|body| body.customer_group_reference(reference))))
    }
}

crate::request::request! {
    /// Reads one order; see [`PortingOrders::get`].
    pub struct GetPortingOrder(GetPortingOrder) => PortingOrder, |answer: types::PortingOrderResponse| answer.data;
}

impl GetPortingOrder {
    /// Whether the numbers of the order are embedded (the first 50 at most). They are by default.
    pub fn include_phone_numbers(self, include: bool) -> Self {
        Self(self.0.with(|raw| raw.include_phone_numbers(include)))
    }
}

crate::request::request! {
    /// Reads when the FOC date may be; see [`PortingOrders::allowed_foc_windows`].
    pub struct ListAllowedFocWindows(ListAllowedFocWindows) => Vec<FocWindow>, |answer: types::FocWindowList| answer.data;
}

crate::pages::list_request! {
    /// Lists the requirements of an order; see [`PortingOrders::requirements`].
    pub struct ListOrderRequirements(ListPortingOrderRequirements) of OrderRequirementDetail;
}
