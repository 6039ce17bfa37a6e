//! The letter of authorization, ready to be signed.

use telnyx_porting_raw::types::{LoaConfigurationId, PortingOrderId};

use crate::download::download_request;
use crate::pages::filters;
use crate::porting_orders::PortingOrders;
use crate::request::Request;

impl PortingOrders {
    /// A letter of authorization as a PDF, filled in from the order (`GET /porting_orders/{id}/loa_template`, 200). A
    /// person still has to sign it; then it is uploaded and [set](crate::porting_orders::UpdatePortingOrder::loa) as
    /// the order's LOA.
    ///
    /// For local numbers in the US and Canada only. Set the end user first, as the letter takes its data from there.
    /// What the server answers for other orders is not documented; an answer that is no PDF is an error.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+13035550123".parse()?]).send().await?.remove(0).id;
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("to-be-signed.pdf");
    /// client.porting_orders().loa_template(&order).save_to(&path).await?;
    /// # assert!(std::fs::read(path)?.starts_with(b"%PDF"));
    /// # Ok(()) }
    /// ```
    pub fn loa_template(&self, id: &PortingOrderId) -> GetLoaTemplate {
        GetLoaTemplate(Request::new(self.client(), |raw| raw.get_loa_template().id(id)))
    }
}

download_request! {
    /// Reads the LOA of an order; see [`PortingOrders::loa_template`].
    pub struct GetLoaTemplate(GetLoaTemplate) of "application/pdf";
}

impl GetLoaTemplate {
    filters! {
        /// The [branding](crate::loa_configurations) of the letter (`loa_configuration_id`). The newest one by default.
        configuration: LoaConfigurationId => loa_configuration_id;
    }
}
