//! What an order is called in Telnyx's former API.

use telnyx_porting_raw::types::{PortingOrderId, SubRequest, SubRequestResponse};

use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};

impl PortingOrders {
    /// The ids of an order in Telnyx's former API (`GET /porting_orders/{id}/sub_request`, 200): what support asks for.
    ///
    /// Before the order has them, [not found](crate::ErrorKind::NotFound) is the answer. (Assumed.)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use telnyx_porting::ErrorKind;
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let draft = client.porting_orders().sub_request(&orders[0].id).send().await;
    /// assert_eq!(draft.unwrap_err().kind(), ErrorKind::NotFound, "drafts have none");
    /// # Ok(()) }
    /// ```
    pub fn sub_request(&self, id: &PortingOrderId) -> GetSubRequest {
        GetSubRequest(Request::new(self.client(), |raw| raw.get_sub_request().id(id)))
    }
}

request! {
    /// Reads the former ids of an order; see [`PortingOrders::sub_request`].
    pub struct GetSubRequest(GetSubRequest) => SubRequest, |answer: SubRequestResponse| answer.data;
}
