//! Bundles that porting numbers get when their port completes.

use telnyx_porting_raw::types::{
    CreatedAtSort, NewPhoneNumberConfiguration, PhoneNumberConfiguration, PhoneNumberConfigurationsCreated,
    PortingOrderId, PortingOrderStatusValue, PortingPhoneNumberId, UserBundleId,
};

use crate::Client;
use crate::pages::{filters, list_request};
use crate::request::{Request, request};

/// Most assignments of one call.
const MAX_CONFIGURATIONS: usize = 20;

/// Phone number configurations; see [`Client::phone_number_configurations`].
#[derive(Debug, Clone)]
pub struct PhoneNumberConfigurations {
    client: Client,
}

impl Client {
    /// Bundles that porting numbers get when their port completes, over all orders of the account.
    ///
    /// ```
    /// use telnyx_porting::types::UserBundleId;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+13035550123".parse()?]).send().await?.remove(0).id;
    /// let bundle: UserBundleId = "6d15a9c3-4f7e-4b02-8ca8-e09b37f5d124".parse()?;
    /// let numbers = client.porting_orders().phone_numbers(&order).items().try_collect().await?;
    /// let assignments = numbers.into_iter().filter_map(|number| Some((number.id?, bundle.clone())));
    /// let assigned = client.phone_number_configurations().create(assignments).send().await?;
    /// assert_eq!(assigned.len(), 1);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn phone_number_configurations(&self) -> PhoneNumberConfigurations {
        PhoneNumberConfigurations { client: self.clone() }
    }
}

impl PhoneNumberConfigurations {
    /// All assignments (`GET /porting_orders/phone_number_configurations`, 200).
    pub fn list(&self) -> ListPhoneNumberConfigurations {
        ListPhoneNumberConfigurations::new(&self.client, |raw| raw.list_phone_number_configurations())
    }

    /// Assigns bundles to 1 to 20 numbers (`POST /porting_orders/phone_number_configurations`, 201). Another number of
    /// assignments is refused before anything is sent.
    ///
    /// A number is named by its `id` in the [list of numbers](Client::porting_phone_numbers) and takes one bundle.
    /// Possible until the order is `ported` or `cancelled`; a pair that does not fit is refused. A bundle that was
    /// used up elsewhere meanwhile is skipped without a word. (Assumed.) Not sent again after a lost answer: the
    /// [list](Self::list) tells.
    pub fn create(
        &self,
        assignments: impl IntoIterator<Item = (PortingPhoneNumberId, UserBundleId)>,
    ) -> CreatePhoneNumberConfigurations {
        let assignments: Vec<NewPhoneNumberConfiguration> =
            assignments.into_iter().map(|(number, bundle)| NewPhoneNumberConfiguration::new(number, bundle)).collect();
        let rule = match assignments.len() {
            0 => Err("there is no bundle to assign".to_owned()),
            1..=MAX_CONFIGURATIONS => Ok(()),
            count => Err(format!("one call assigns at most {MAX_CONFIGURATIONS} bundles, not {count}")),
        };
        let request = Request::new(&self.client, |raw| raw.create_phone_number_configurations());
        CreatePhoneNumberConfigurations(
            request.with(|raw| raw.body_map(|body| body.phone_number_configurations(assignments))).check(rule),
        )
    }
}

list_request! {
    /// Lists assignments of bundles; see [`PhoneNumberConfigurations::list`].
    pub struct ListPhoneNumberConfigurations(ListPhoneNumberConfigurations) of PhoneNumberConfiguration;
}

impl ListPhoneNumberConfigurations {
    filters! {
        /// Numbers of orders in this status (`filter[porting_order.status]`).
        order_status: PortingOrderStatusValue => filter_porting_order_status;
        /// Numbers of orders in any of these statuses (`filter[porting_order.status][in][]`).
        order_status_in: [PortingOrderStatusValue] => filter_porting_order_status_in;
        /// Numbers of this order (`filter[porting_order_id]`). Gone from Telnyx's reference; that it still works is
        /// assumed.
        porting_order: PortingOrderId => filter_porting_order_id;
        /// Numbers of any of these orders (`filter[porting_order_id][in][]`). Gone from Telnyx's reference as well.
        porting_order_in: [PortingOrderId] => filter_porting_order_id_in;
        /// This number, by its id (`filter[porting_phone_number]`).
        porting_phone_number: PortingPhoneNumberId => filter_porting_phone_number;
        /// Any of these numbers, by their ids (`filter[porting_phone_number][in][]`).
        porting_phone_number_in: [PortingPhoneNumberId] => filter_porting_phone_number_in;
        /// Numbers with this bundle (`filter[user_bundle_id]`).
        user_bundle: UserBundleId => filter_user_bundle_id;
        /// Numbers with any of these bundles (`filter[user_bundle_id][in][]`).
        user_bundle_in: [UserBundleId] => filter_user_bundle_id_in;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Assigns bundles; see [`PhoneNumberConfigurations::create`].
    pub struct CreatePhoneNumberConfigurations(CreatePhoneNumberConfigurations) => Vec<PhoneNumberConfiguration>,
        |created: PhoneNumberConfigurationsCreated| created.data;
}
