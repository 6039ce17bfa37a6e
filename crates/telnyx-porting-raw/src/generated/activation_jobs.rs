// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Follow and move the switching of the numbers of an order.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Get an activation job
    ///
    /// Answers 200 with the job. A finished job does not yet mean that the port is done: wait until the order is `ported`.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/activation_jobs/{activationJobId}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_activation_job(&self) -> GetActivationJob {
        GetActivationJob::new(self)
    }
    /// List the activation jobs of an order
    ///
    /// Answers 200 with one page of jobs. A job exists once the order is `foc-date-confirmed`. There are no filters.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/activation_jobs`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_activation_jobs(&self) -> ListActivationJobs {
        ListActivationJobs::new(self)
    }
    /// Move the time of an activation
    ///
    /// Sets the moment at which the numbers are activated without further action, and answers 200 with the job. The moment must lie inside one of the `activation_windows` of the job, otherwise the call is refused (422 assumed).
    ///
    /// Sends a `PATCH` request to `/porting_orders/{id}/activation_jobs/{activationJobId}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn update_activation_job(&self) -> UpdateActivationJob {
        UpdateActivationJob::new(self)
    }
}
/// Request of [`Client::get_activation_job`](crate::Client::get_activation_job).
#[derive(Clone)]
pub struct GetActivationJob {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    activation_job_id: Result<crate::types::ActivationJobId, String>,
}
impl GetActivationJob {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            activation_job_id: Err("activation_job_id was not initialized".to_string()),
        }
    }
    /// Id of the porting order.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for id failed".to_string()
            });
        self
    }
    /// Id of the activation job.
    pub fn activation_job_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActivationJobId>,
    {
        self.activation_job_id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::ActivationJobId` for activation_job_id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders/{id}/activation_jobs/{activationJobId}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        let Self { client, id, activation_job_id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let activation_job_id = activation_job_id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/activation_jobs/{}", client.baseurl, crate
            ::id::segment(& id).map_err(Error::InvalidRequest) ?, crate ::id::segment(&
            activation_job_id).map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_activation_job",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crate::envelope::read(response).await,
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /// Sends the request through another client (one with other policies, say).
    #[must_use]
    pub fn with_client(mut self, client: &crate::Client) -> Self {
        self.client = client.clone();
        self
    }
}
impl ::std::fmt::Debug for GetActivationJob {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetActivationJob").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_activation_jobs`](crate::Client::list_activation_jobs).
#[derive(Clone)]
pub struct ListActivationJobs {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListActivationJobs {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Id of the porting order.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for id failed".to_string()
            });
        self
    }
    /// Number of the page to return, counted from 1.
    pub fn page_number<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page_number = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for page_number failed".to_string());
        self
    }
    /// How many items a page holds, 1 to 250. The server answers 20 when it is left out.
    pub fn page_size<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page_size = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for page_size failed".to_string());
        self
    }
    /// Sends a `GET` request to `/porting_orders/{id}/activation_jobs`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActivationJobList>, Error<()>> {
        let Self { client, id, page_number, page_size } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/activation_jobs", client.baseurl, crate ::id::segment(&
            id).map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_activation_jobs",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crate::envelope::read(response).await,
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /// Sends the request through another client (one with other policies, say).
    #[must_use]
    pub fn with_client(mut self, client: &crate::Client) -> Self {
        self.client = client.clone();
        self
    }
}
impl ::std::fmt::Debug for ListActivationJobs {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListActivationJobs").finish_non_exhaustive()
    }
}
/// Request of [`Client::update_activation_job`](crate::Client::update_activation_job).
#[derive(Clone)]
pub struct UpdateActivationJob {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    activation_job_id: Result<crate::types::ActivationJobId, String>,
    body: Result<types::builder::UpdateActivationJob, String>,
}
impl UpdateActivationJob {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            activation_job_id: Err("activation_job_id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the porting order.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for id failed".to_string()
            });
        self
    }
    /// Id of the activation job.
    pub fn activation_job_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActivationJobId>,
    {
        self.activation_job_id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::ActivationJobId` for activation_job_id failed"
                    .to_string()
            });
        self
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UpdateActivationJob>,
        <V as std::convert::TryInto<
            types::UpdateActivationJob,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `UpdateActivationJob` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateActivationJob,
        ) -> types::builder::UpdateActivationJob,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/porting_orders/{id}/activation_jobs/{activationJobId}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        let Self { client, id, activation_job_id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let activation_job_id = activation_job_id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UpdateActivationJob::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/activation_jobs/{}", client.baseurl, crate
            ::id::segment(& id).map_err(Error::InvalidRequest) ?, crate ::id::segment(&
            activation_job_id).map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_activation_job",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crate::envelope::read(response).await,
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /// Sends the request through another client (one with other policies, say).
    #[must_use]
    pub fn with_client(mut self, client: &crate::Client) -> Self {
        self.client = client.clone();
        self
    }
}
impl ::std::fmt::Debug for UpdateActivationJob {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateActivationJob").finish_non_exhaustive()
    }
}
impl crate::Request for GetActivationJob {
    type Answer = types::ActivationJobResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[24usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActivationJobResponse>(body)
    }
}
impl crate::Request for ListActivationJobs {
    type Answer = types::ActivationJobList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[39usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActivationJobList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActivationJobList>(body)
    }
}
impl crate::PagedRequest for ListActivationJobs {
    type Item = types::ActivationJob;
    type Key = types::ActivationJobId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::ActivationJobList,
    ) -> (
        ::std::vec::Vec<types::ActivationJob>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::ActivationJob,
    ) -> ::std::option::Option<types::ActivationJobId> {
        Some(item.id.clone())
    }
}
impl crate::Request for UpdateActivationJob {
    type Answer = types::ActivationJobResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[67usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActivationJobResponse>(body)
    }
}
