//! Requirements: what a country asks for one kind of number and one action.
//!
//! Ask before there is an order; once there is one, [its own list](crate::porting_orders::PortingOrders::requirements) is
//! what counts.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use telnyx_porting::types::{PhoneNumberType, RequirementAction};
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! let rules = client
//!     .requirements()
//!     .list()
//!     .country_code("DE")
//!     .phone_number_type(PhoneNumberType::Local)
//!     .action(RequirementAction::Porting);
//! for rule in rules.items().try_collect().await? {
//!     println!("{} needs {} things", rule.id, rule.requirement_types.len());
//! }
//! # Ok(()) }
//! ```

use telnyx_porting_raw::types::{
    PhoneNumberType, Requirement, RequirementAction, RequirementId, RequirementResponse, RequirementSort,
};

use crate::Client;
use crate::pages::{filters, list_request};
use crate::request::{Request, request};

/// Calls about requirements; see [`Client::requirements`].
#[derive(Debug, Clone)]
pub struct Requirements {
    client: Client,
}

impl Client {
    /// Requirements by country, number type and action. See [`requirements`](crate::requirements) for an example.
    #[must_use]
    pub fn requirements(&self) -> Requirements {
        Requirements { client: self.clone() }
    }
}

impl Requirements {
    /// Rule sets, each for a combination of country, number type and action (`GET /requirements`).
    pub fn list(&self) -> ListRequirements {
        ListRequirements::new(&self.client, |raw| raw.list_requirements())
    }

    /// One rule set (`GET /requirements/{id}`, 200).
    pub fn get(&self, id: &RequirementId) -> GetRequirement {
        GetRequirement(Request::new(&self.client, |raw| raw.get_requirement().id(id)))
    }
}

list_request! {
    /// Lists rule sets; see [`Requirements::list`].
    pub struct ListRequirements(ListRequirements) of Requirement;
}

impl ListRequirements {
    filters! {
        /// Rules of this country, as ISO 3166-1 alpha-2 (`filter[country_code]`).
        country_code: String => filter_country_code;
        /// Rules for this kind of number (`filter[phone_number_type]`). Documented are local, national and toll-free; the
        /// server is assumed to take the others too.
        phone_number_type: PhoneNumberType => filter_phone_number_type;
        /// Rules for this action (`filter[action]`): porting, for ports.
        action: RequirementAction => filter_action;
        /// Rules of this version, counted from 1 (`version`). Without it presumably those in force; not documented.
        version: u32 => version;
        /// The order of the list, the most significant key first (`sort[]`).
        sort: [RequirementSort] => sort;
    }
}

request! {
    /// Reads one rule set; see [`Requirements::get`].
    pub struct GetRequirement(GetRequirement) => Requirement, |answer: RequirementResponse| answer.data;
}

impl GetRequirement {
    filters! {
        /// This version of the rule set, counted from 1 (`version`). Without it presumably the one in force; not documented.
        version: u32 => version;
    }
}
