//! Requirements that a person has to act for, such as an identity check.

use telnyx_porting_raw::types::{
    ActionRequirement, ActionRequirementActionType, ActionRequirementId, ActionRequirementResponse,
    ActionRequirementSort, ActionRequirementStatus, AuIdVerificationParams, PortingOrderId, RequirementTypeId,
};

use crate::Client;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};

/// Action requirements of one order; see [`PortingOrders::action_requirements`].
#[derive(Debug, Clone)]
pub struct ActionRequirements {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// What a person has to do for an order: today, the Australian identity check.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+61491570006".parse()?]).send().await?.remove(0).id;
    /// use telnyx_porting::types::ActionRequirementStatus;
    ///
    /// let actions = client.porting_orders().action_requirements(&order);
    /// let mut open = actions.list().status(ActionRequirementStatus::Created).items();
    /// while let Some(action) = open.try_next().await? {
    ///     let started = actions.initiate_au_id_verification(&action.id, "Ada", "Quill").send().await?;
    ///     assert!(started.action_url.is_some(), "for Ada, who goes through the check there");
    /// }
    /// # assert_eq!(actions.list().status(ActionRequirementStatus::Pending).items().try_collect().await?.len(), 1);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn action_requirements(&self, id: &PortingOrderId) -> ActionRequirements {
        ActionRequirements { client: self.client().clone(), order: id.clone() }
    }
}

impl ActionRequirements {
    /// What is to be done and how far it is (`GET /porting_orders/{porting_order_id}/action_requirements`, 200).
    pub fn list(&self) -> ListActionRequirements {
        ListActionRequirements::new(&self.client, |raw| raw.list_action_requirements().porting_order_id(&self.order))
    }

    /// Starts the Australian identity check of a person
    /// (`POST /porting_orders/{porting_order_id}/action_requirements/{id}/initiate`, 200).
    ///
    /// The answer carries `action_url`, where the person goes through the check; the status moves on when that is
    /// done. The name is that of the account holder or of whoever may act for them.
    ///
    /// After a lost answer it is not sent again, because that could start a second check: read the
    /// [list](Self::list) first.
    pub fn initiate_au_id_verification(
        &self,
        id: &ActionRequirementId,
        first_name: impl Into<String>,
        last_name: impl Into<String>,
    ) -> InitiateActionRequirement {
        let person = AuIdVerificationParams::new(first_name.into(), last_name.into());
        let request =
            Request::new(&self.client, |raw| raw.initiate_action_requirement().porting_order_id(&self.order).id(id));
        InitiateActionRequirement(request.with(|raw| raw.body_map(|body| body.params(person))))
    }
}

list_request! {
    /// Lists action requirements; see [`ActionRequirements::list`].
    pub struct ListActionRequirements(ListActionRequirements) of ActionRequirement;
}

impl ListActionRequirements {
    filters! {
        /// Actions of this kind (`filter[action_type]`).
        action_type: ActionRequirementActionType => filter_action_type;
        /// Actions in this status (`filter[status]`).
        status: ActionRequirementStatus => filter_status;
        /// Actions for this requirement (`filter[requirement_type_id]`).
        requirement_type: RequirementTypeId => filter_requirement_type_id;
        /// Any of these actions (`filter[id][in][]`).
        id_in: [ActionRequirementId] => filter_id_in;
    }

    /// The order of the list.
    pub fn sort(self, sort: ActionRequirementSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Starts an action; see [`ActionRequirements::initiate_au_id_verification`].
    pub struct InitiateActionRequirement(InitiateActionRequirement) => ActionRequirement,
        |answer: ActionRequirementResponse| answer.data;
}
