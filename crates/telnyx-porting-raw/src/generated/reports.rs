// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Exports of porting orders as files.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Start a porting report
    ///
    /// Starts the generation of a report in the background and answers 201 with a job that is `pending`. Poll `GET /porting/reports/{id}` until it is `completed`, then download the document that `document_id` names. No value of the state stands for a failure, so limit the time spent polling.
    ///
    /// Sends a `POST` request to `/porting/reports`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_porting_report(&self) -> CreatePortingReport {
        CreatePortingReport::new(self)
    }
    /// Get a porting report
    ///
    /// Answers 200 with the state of the job. Once it is `completed`, `GET /documents/{id}/download` with its `document_id` yields the CSV file.
    ///
    /// Sends a `GET` request to `/porting/reports/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_porting_report(&self) -> GetPortingReport {
        GetPortingReport::new(self)
    }
    /// List porting reports
    ///
    /// Answers 200 with one page of report jobs. The order of the list is not documented.
    ///
    /// Sends a `GET` request to `/porting/reports`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_reports(&self) -> ListPortingReports {
        ListPortingReports::new(self)
    }
}
/// Request of [`Client::create_porting_report`](crate::Client::create_porting_report).
#[derive(Clone)]
pub struct CreatePortingReport {
    client: crate::Client,
    body: Result<types::builder::CreatePortingReport, String>,
}
impl CreatePortingReport {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::CreatePortingReport>,
        <V as std::convert::TryInto<
            types::CreatePortingReport,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreatePortingReport` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePortingReport,
        ) -> types::builder::CreatePortingReport,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting/reports`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingReportResponse>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreatePortingReport::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/reports", client.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_porting_report",
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
impl ::std::fmt::Debug for CreatePortingReport {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortingReport").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_porting_report`](crate::Client::get_porting_report).
#[derive(Clone)]
pub struct GetPortingReport {
    client: crate::Client,
    id: Result<crate::types::PortingReportId, String>,
}
impl GetPortingReport {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the report.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingReportId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingReportId` for id failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting/reports/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingReportResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/reports/{}", client.baseurl, crate ::id::segment(& id)
            .map_err(Error::InvalidRequest) ?,
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
            operation_id: "get_porting_report",
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
impl ::std::fmt::Debug for GetPortingReport {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetPortingReport").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_reports`](crate::Client::list_porting_reports).
#[derive(Clone)]
pub struct ListPortingReports {
    client: crate::Client,
    filter_report_type: Result<Option<crate::types::PortingReportType>, String>,
    filter_status: Result<Option<crate::types::PortingReportStatus>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingReports {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_report_type: Ok(None),
            filter_status: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Only reports of this kind.
    pub fn filter_report_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingReportType>,
    {
        self.filter_report_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingReportType` for filter_report_type failed"
                    .to_string()
            });
        self
    }
    /// Only reports with this status.
    pub fn filter_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingReportStatus>,
    {
        self.filter_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingReportStatus` for filter_status failed"
                    .to_string()
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
    /// Sends a `GET` request to `/porting/reports`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingReportList>, Error<()>> {
        let Self { client, filter_report_type, filter_status, page_number, page_size } = self;
        let filter_report_type = filter_report_type.map_err(Error::InvalidRequest)?;
        let filter_status = filter_status.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/reports", client.baseurl,);
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
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[report_type]",
                    &filter_report_type,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filter[status]", &filter_status))
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_reports",
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
impl ::std::fmt::Debug for ListPortingReports {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingReports").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePortingReport {
    type Answer = types::PortingReportResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[13usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingReportResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingReportResponse>(body)
    }
}
impl crate::Request for GetPortingReport {
    type Answer = types::PortingReportResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[32usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingReportResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingReportResponse>(body)
    }
}
impl crate::Request for ListPortingReports {
    type Answer = types::PortingReportList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[56usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingReportList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingReportList>(body)
    }
}
impl crate::PagedRequest for ListPortingReports {
    type Item = types::PortingReport;
    type Key = types::PortingReportId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PortingReportList,
    ) -> (
        ::std::vec::Vec<types::PortingReport>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::PortingReport,
    ) -> ::std::option::Option<types::PortingReportId> {
        Some(item.id.clone())
    }
}
