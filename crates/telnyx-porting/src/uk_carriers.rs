//! Carriers of the United Kingdom and their provider ids.
//!
//! An LOA for a UK number has to name the underlying carrier or its provider id (CUPID).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! for carrier in client.uk_carriers().list().send().await? {
//!     println!("{:?} {:?}", carrier.cupid, carrier.name);
//! }
//! # Ok(()) }
//! ```

use telnyx_porting_raw::types::{UkCarrier, UkCarrierList};

use crate::Client;
use crate::request::{Request, request};

/// The directory of UK carriers; see [`Client::uk_carriers`].
#[derive(Debug, Clone)]
pub struct UkCarriers {
    client: Client,
}

impl Client {
    /// Carriers of the United Kingdom.
    #[must_use]
    pub fn uk_carriers(&self) -> UkCarriers {
        UkCarriers { client: self.clone() }
    }
}

impl UkCarriers {
    /// The whole directory at once (`GET /porting/uk_carriers`, 200). It is not paged.
    pub fn list(&self) -> ListUkCarriers {
        ListUkCarriers(Request::new(&self.client, |raw| raw.list_uk_carriers()))
    }
}

request! {
    /// Reads the directory of UK carriers; see [`UkCarriers::list`].
    pub struct ListUkCarriers(ListUkCarriers) => Vec<UkCarrier>, |answer: UkCarrierList| answer.data;
}
