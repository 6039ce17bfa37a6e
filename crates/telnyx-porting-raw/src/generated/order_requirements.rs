// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! What an order still needs, including actions a person has to take.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Get the former ids of an order
    ///
    /// Answers 200 with the ids of the port request and the sub request that represent the order in the former API, for use in support tickets. Before the order has such ids the answer is presumably 404 (not documented by Telnyx; assumed).
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/sub_request`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_sub_request(&self) -> GetSubRequest {
        GetSubRequest::new(self)
    }
    /// Start an action requirement
    ///
    /// Starts the action for the named person and answers 200 (not 201) with the requirement, which now carries `action_url`. Hand that address to the person; the state moves on when the person is done.
    ///
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/action_requirements/{id}/initiate`
    #[must_use = "a request does nothing until it is sent"]
    pub fn initiate_action_requirement(&self) -> InitiateActionRequirement {
        InitiateActionRequirement::new(self)
    }
    /// List what a person has to do for an order
    ///
    /// Answers 200 with one page of requirements that no value satisfies, today the Australian identity check.
    ///
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/action_requirements`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_action_requirements(&self) -> ListActionRequirements {
        ListActionRequirements::new(self)
    }
    /// List the requirements of an order in full
    ///
    /// Answers 200 with one page of what the country and number type of the order ask for, with the value given so far, its state and a description of each type. The order itself shows a short form. Values are given by an update of the order, except for the type `action`, which is started through its action requirement. An empty list can also mean that the requirements were not computed yet.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/requirements`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_order_requirements(&self) -> ListPortingOrderRequirements {
        ListPortingOrderRequirements::new(self)
    }
}
/// Request of [`Client::get_sub_request`](crate::Client::get_sub_request).
#[derive(Clone)]
pub struct GetSubRequest {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl GetSubRequest {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
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
    /// Sends a `GET` request to `/porting_orders/{id}/sub_request`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::SubRequestResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/sub_request", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_sub_request",
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
impl ::std::fmt::Debug for GetSubRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSubRequest").finish_non_exhaustive()
    }
}
/// Request of [`Client::initiate_action_requirement`](crate::Client::initiate_action_requirement).
#[derive(Clone)]
pub struct InitiateActionRequirement {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    id: Result<crate::types::ActionRequirementId, String>,
    body: Result<types::builder::InitiateActionRequirement, String>,
}
impl InitiateActionRequirement {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the porting order.
    pub fn porting_order_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.porting_order_id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for porting_order_id failed"
                    .to_string()
            });
        self
    }
    /// Id of the action requirement.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActionRequirementId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::ActionRequirementId` for id failed"
                    .to_string()
            });
        self
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::InitiateActionRequirement>,
        <V as std::convert::TryInto<
            types::InitiateActionRequirement,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `InitiateActionRequirement` for body failed: {}", s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::InitiateActionRequirement,
        ) -> types::builder::InitiateActionRequirement,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/action_requirements/{id}/initiate`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActionRequirementResponse>, Error<()>> {
        let Self { client, porting_order_id, id, body } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::InitiateActionRequirement::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/action_requirements/{}/initiate", client.baseurl, crate
            ::id::segment(& porting_order_id).map_err(Error::InvalidRequest) ?, crate
            ::id::segment(& id).map_err(Error::InvalidRequest) ?,
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "initiate_action_requirement",
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
impl ::std::fmt::Debug for InitiateActionRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("InitiateActionRequirement").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_action_requirements`](crate::Client::list_action_requirements).
#[derive(Clone)]
pub struct ListActionRequirements {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    filter_action_type: Result<
        Option<crate::types::ActionRequirementActionType>,
        String,
    >,
    filter_id_in: Result<
        Option<::std::vec::Vec<crate::types::ActionRequirementId>>,
        String,
    >,
    filter_requirement_type_id: Result<Option<crate::types::RequirementTypeId>, String>,
    filter_status: Result<Option<crate::types::ActionRequirementStatus>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::ActionRequirementSort>>, String>,
}
impl ListActionRequirements {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            filter_action_type: Ok(None),
            filter_id_in: Ok(None),
            filter_requirement_type_id: Ok(None),
            filter_status: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
        }
    }
    /// Id of the porting order.
    pub fn porting_order_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.porting_order_id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for porting_order_id failed"
                    .to_string()
            });
        self
    }
    /// Only actions of this kind. Telnyx's reference offers `au_id_verification` alone.
    pub fn filter_action_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActionRequirementActionType>,
    {
        self.filter_action_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::ActionRequirementActionType` for filter_action_type failed"
                    .to_string()
            });
        self
    }
    /// Only the action requirements with one of these ids.
    pub fn filter_id_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::ActionRequirementId>>,
    {
        self.filter_id_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::ActionRequirementId>` for filter_id_in failed"
                    .to_string()
            });
        self
    }
    /// Only actions that satisfy this requirement type.
    pub fn filter_requirement_type_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementTypeId>,
    {
        self.filter_requirement_type_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::RequirementTypeId` for filter_requirement_type_id failed"
                    .to_string()
            });
        self
    }
    /// Only actions with this status.
    pub fn filter_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActionRequirementStatus>,
    {
        self.filter_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::ActionRequirementStatus` for filter_status failed"
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
    /// How to order the list; newest first when left out.
    pub fn sort<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::ActionRequirementSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::ActionRequirementSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/action_requirements`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActionRequirementList>, Error<()>> {
        let Self {
            client,
            porting_order_id,
            filter_action_type,
            filter_id_in,
            filter_requirement_type_id,
            filter_status,
            page_number,
            page_size,
            sort,
        } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let filter_action_type = filter_action_type.map_err(Error::InvalidRequest)?;
        let filter_id_in = filter_id_in.map_err(Error::InvalidRequest)?;
        let filter_requirement_type_id = filter_requirement_type_id
            .map_err(Error::InvalidRequest)?;
        let filter_status = filter_status.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/action_requirements", client.baseurl, crate
            ::id::segment(& porting_order_id).map_err(Error::InvalidRequest) ?,
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
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[action_type]",
                    &filter_action_type,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("filter[id][in][]", &filter_id_in),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[requirement_type_id]",
                    &filter_requirement_type_id,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filter[status]", &filter_status))
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_action_requirements",
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
impl ::std::fmt::Debug for ListActionRequirements {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListActionRequirements").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_order_requirements`](crate::Client::list_porting_order_requirements).
#[derive(Clone)]
pub struct ListPortingOrderRequirements {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingOrderRequirements {
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
    /// Sends a `GET` request to `/porting_orders/{id}/requirements`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::OrderRequirementDetailList>, Error<()>> {
        let Self { client, id, page_number, page_size } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/requirements", client.baseurl, crate ::id::segment(&
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
            operation_id: "list_porting_order_requirements",
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
impl ::std::fmt::Debug for ListPortingOrderRequirements {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingOrderRequirements").finish_non_exhaustive()
    }
}
impl crate::Request for GetSubRequest {
    type Answer = types::SubRequestResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[36usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::SubRequestResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::SubRequestResponse>(body)
    }
}
impl crate::Request for InitiateActionRequirement {
    type Answer = types::ActionRequirementResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[37usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActionRequirementResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActionRequirementResponse>(body)
    }
}
impl crate::Request for ListActionRequirements {
    type Answer = types::ActionRequirementList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[38usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActionRequirementList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActionRequirementList>(body)
    }
}
impl crate::PagedRequest for ListActionRequirements {
    type Item = types::ActionRequirement;
    type Key = types::ActionRequirementId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::ActionRequirementList,
    ) -> (
        ::std::vec::Vec<types::ActionRequirement>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::ActionRequirement,
    ) -> ::std::option::Option<types::ActionRequirementId> {
        Some(item.id.clone())
    }
}
impl crate::Request for ListPortingOrderRequirements {
    type Answer = types::OrderRequirementDetailList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[52usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::OrderRequirementDetailList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::OrderRequirementDetailList>(body)
    }
}
impl crate::PagedRequest for ListPortingOrderRequirements {
    type Item = types::OrderRequirementDetail;
    type Key = ();
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::OrderRequirementDetailList,
    ) -> (
        ::std::vec::Vec<types::OrderRequirementDetail>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(_: &types::OrderRequirementDetail) -> ::std::option::Option<()> {
        None
    }
}
