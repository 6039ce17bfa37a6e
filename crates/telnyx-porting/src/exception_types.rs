//! The reasons for which an order can be put in exception.
//!
//! The catalogue has the default wording of each code. What is wrong with one order stands on the order itself, see
//! [`PortingOrder::exceptions`](crate::types::PortingOrder::exceptions); orders have been seen with codes that are not in
//! the catalogue.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! let catalogue = client.exception_types().list().send().await?;
//! assert!(!catalogue.is_empty());
//! # Ok(()) }
//! ```

use telnyx_porting_raw::types::{ExceptionType, ExceptionTypeList};

use crate::Client;
use crate::request::{Request, request};

/// The catalogue of exception types; see [`Client::exception_types`].
#[derive(Debug, Clone)]
pub struct ExceptionTypes {
    client: Client,
}

impl Client {
    /// The reasons for which an order can be put in exception.
    #[must_use]
    pub fn exception_types(&self) -> ExceptionTypes {
        ExceptionTypes { client: self.clone() }
    }
}

impl ExceptionTypes {
    /// The whole catalogue at once (`GET /porting_orders/exception_types`, 200). It is not paged.
    pub fn list(&self) -> ListExceptionTypes {
        ListExceptionTypes(Request::new(&self.client, |raw| raw.list_exception_types()))
    }
}

request! {
    /// Reads the catalogue of exception types; see [`ExceptionTypes::list`].
    pub struct ListExceptionTypes(ListExceptionTypes) => Vec<ExceptionType>,
        |answer: ExceptionTypeList| answer.data;
}
