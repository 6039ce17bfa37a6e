//! Requirement types: every kind of information that can be asked for, whatever the country.
//!
//! To learn what one country and number type needs, list [`requirements`](crate::requirements); to learn what an order
//! needs, list the requirements [of that order](crate::porting_orders::PortingOrders::requirements).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! for kind in client.requirement_types().list().name_contains("LOA").send().await?.data {
//!     println!("{} {:?} {:?}", kind.id, kind.name, kind.type_);
//! }
//! # Ok(()) }
//! ```

use telnyx_porting_raw::types::{
    RequirementType, RequirementTypeId, RequirementTypeList, RequirementTypeResponse, RequirementTypeSort,
};

use crate::Client;
use crate::pages::filters;
use crate::request::{Request, request};

/// The catalogue of requirement types; see [`Client::requirement_types`].
#[derive(Debug, Clone)]
pub struct RequirementTypes {
    client: Client,
}

impl Client {
    /// Requirement types. See [`requirement_types`](crate::requirement_types) for an example.
    #[must_use]
    pub fn requirement_types(&self) -> RequirementTypes {
        RequirementTypes { client: self.clone() }
    }
}

impl RequirementTypes {
    /// The catalogue (`GET /requirement_types`, 200).
    ///
    /// Telnyx documents no page parameters for this list, although its answer has `meta`. That is why the answer is given
    /// back whole: where `meta.total_results` is more than `data` holds, the server kept some for itself, and a
    /// [filter](ListRequirementTypes::name_contains) gets at them.
    pub fn list(&self) -> ListRequirementTypes {
        ListRequirementTypes(Request::new(&self.client, |raw| raw.list_requirement_types()))
    }

    /// One requirement type (`GET /requirement_types/{id}`, 200), to explain an id that was found on an order.
    pub fn get(&self, id: &RequirementTypeId) -> GetRequirementType {
        GetRequirementType(Request::new(&self.client, |raw| raw.get_requirement_type().id(id)))
    }
}

request! {
    /// Reads the catalogue; see [`RequirementTypes::list`].
    pub struct ListRequirementTypes(ListRequirementTypes) => RequirementTypeList, |answer| answer;
}

impl ListRequirementTypes {
    filters! {
        /// Types whose name contains this text (`filter[name][contains]`).
        name_contains: String => filter_name_contains;
        /// The order of the list, the most significant key first (`sort[]`).
        sort: [RequirementTypeSort] => sort;
    }
}

request! {
    /// Reads one requirement type; see [`RequirementTypes::get`].
    pub struct GetRequirementType(GetRequirementType) => RequirementType,
        |answer: RequirementTypeResponse| answer.data;
}
