//! Activation jobs: when the numbers of an order are switched.

use chrono::{DateTime, TimeZone};
use telnyx_porting_raw::Timestamp;
use telnyx_porting_raw::types::{ActivationJob, ActivationJobId, ActivationJobResponse, PortingOrderId};

use crate::Client;
use crate::pages::list_request;
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};

/// Activation jobs of one order; see [`PortingOrders::activation_jobs`].
#[derive(Debug, Clone)]
pub struct ActivationJobs {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// When the numbers of an order are switched. A job exists once the order is `foc-date-confirmed`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let jobs = client.porting_orders().activation_jobs(&orders[0].id);
    /// assert!(jobs.list().items().try_collect().await?.is_empty(), "nobody has agreed to a date yet");
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn activation_jobs(&self, id: &PortingOrderId) -> ActivationJobs {
        ActivationJobs { client: self.client().clone(), order: id.clone() }
    }
}

impl ActivationJobs {
    /// The jobs of the order (`GET /porting_orders/{id}/activation_jobs`, 200). There are no filters.
    pub fn list(&self) -> ListActivationJobs {
        ListActivationJobs::new(&self.client, |raw| raw.list_activation_jobs().id(&self.order))
    }

    /// One job (`GET /porting_orders/{id}/activation_jobs/{activationJobId}`, 200). That it is `completed` does not
    /// mean that the port is done: wait until the order is `ported`.
    pub fn get(&self, job: &ActivationJobId) -> GetActivationJob {
        let order = &self.order;
        GetActivationJob(Request::new(&self.client, |raw| raw.get_activation_job().id(order).activation_job_id(job)))
    }

    /// Moves the time at which the numbers are switched if nobody
    /// [activates](PortingOrders::activate) them before (`PATCH
    /// /porting_orders/{id}/activation_jobs/{activationJobId}`, 200).
    ///
    /// It must lie inside one of the job's `activation_windows`; otherwise the server refuses it, with 422 as is
    /// assumed. Repeating it is harmless, so it is sent again after a lost answer.
    pub fn update<Tz: TimeZone>(&self, job: &ActivationJobId, activate_at: DateTime<Tz>) -> UpdateActivationJob {
        let order = &self.order;
        let time = Timestamp::from(activate_at);
        let request = Request::new(&self.client, |raw| raw.update_activation_job().id(order).activation_job_id(job));
        UpdateActivationJob(request.with(|raw| raw.body_map(|body| body.activate_at(time))))
    }
}

list_request! {
    /// Lists activation jobs; see [`ActivationJobs::list`].
    pub struct ListActivationJobs(ListActivationJobs) of ActivationJob;
}

request! {
    /// Reads an activation job; see [`ActivationJobs::get`].
    pub struct GetActivationJob(GetActivationJob) => ActivationJob, |answer: ActivationJobResponse| answer.data;
}

request! {
    /// Moves an activation job; see [`ActivationJobs::update`].
    pub struct UpdateActivationJob(UpdateActivationJob) => ActivationJob, |answer: ActivationJobResponse| answer.data;
}
