// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Say what becomes of numbers that stay behind in a partial port (United Kingdom).
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Declare a range that an order leaves behind
    ///
    /// Declares one range and what becomes of it, and answers 201. While `additional_steps` of the order contains `associated_phone_numbers`, ranges are missing and the order cannot be confirmed. If the billing number itself is ported, only `disconnect` is possible.
    ///
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/associated_phone_numbers`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_associated_phone_number(&self) -> CreateAssociatedPhoneNumber {
        CreateAssociatedPhoneNumber::new(self)
    }
    /// Withdraw a range that an order leaves behind
    ///
    /// Removes the declaration and answers 200 with the removed object (not 204).
    ///
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/associated_phone_numbers/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_associated_phone_number(&self) -> DeleteAssociatedPhoneNumber {
        DeleteAssociatedPhoneNumber::new(self)
    }
    /// List the numbers that an order leaves behind
    ///
    /// Answers 200 with one page of the ranges declared so far. Needed for partial ports of local numbers in the United Kingdom.
    ///
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/associated_phone_numbers`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_associated_phone_numbers(&self) -> ListAssociatedPhoneNumbers {
        ListAssociatedPhoneNumbers::new(self)
    }
}
/// Request of [`Client::create_associated_phone_number`](crate::Client::create_associated_phone_number).
#[derive(Clone)]
pub struct CreateAssociatedPhoneNumber {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::CreateAssociatedPhoneNumber, String>,
}
impl CreateAssociatedPhoneNumber {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
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
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::CreateAssociatedPhoneNumber>,
        <V as std::convert::TryInto<
            types::CreateAssociatedPhoneNumber,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `CreateAssociatedPhoneNumber` for body failed: {}", s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateAssociatedPhoneNumber,
        ) -> types::builder::CreateAssociatedPhoneNumber,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/associated_phone_numbers`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AssociatedPhoneNumberResponse>, Error<()>> {
        let Self { client, porting_order_id, body } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::CreateAssociatedPhoneNumber::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/associated_phone_numbers", client.baseurl, crate
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_associated_phone_number",
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
impl ::std::fmt::Debug for CreateAssociatedPhoneNumber {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateAssociatedPhoneNumber").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_associated_phone_number`](crate::Client::delete_associated_phone_number).
#[derive(Clone)]
pub struct DeleteAssociatedPhoneNumber {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    id: Result<crate::types::AssociatedPhoneNumberId, String>,
}
impl DeleteAssociatedPhoneNumber {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            id: Err("id was not initialized".to_string()),
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
    /// Id of the declared range.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::AssociatedPhoneNumberId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::AssociatedPhoneNumberId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/associated_phone_numbers/{id}`.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::AssociatedPhoneNumberResponse>>,
        Error<()>,
    > {
        let Self { client, porting_order_id, id } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/associated_phone_numbers/{}", client.baseurl, crate
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
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_associated_phone_number",
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
impl ::std::fmt::Debug for DeleteAssociatedPhoneNumber {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteAssociatedPhoneNumber").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_associated_phone_numbers`](crate::Client::list_associated_phone_numbers).
#[derive(Clone)]
pub struct ListAssociatedPhoneNumbers {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    filter_action: Result<Option<crate::types::AssociatedPhoneNumberAction>, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListAssociatedPhoneNumbers {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            filter_action: Ok(None),
            filter_phone_number: Ok(None),
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
    /// Only ranges with this fate.
    pub fn filter_action<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::AssociatedPhoneNumberAction>,
    {
        self.filter_action = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::AssociatedPhoneNumberAction` for filter_action failed"
                    .to_string()
            });
        self
    }
    /// Only ranges for this number, in +E.164 form. How a range is matched is not documented.
    pub fn filter_phone_number<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_phone_number = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_phone_number failed"
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
        V: std::convert::TryInto<::std::vec::Vec<crate::types::CreatedAtSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::CreatedAtSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/associated_phone_numbers`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AssociatedPhoneNumberList>, Error<()>> {
        let Self {
            client,
            porting_order_id,
            filter_action,
            filter_phone_number,
            page_number,
            page_size,
            sort,
        } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let filter_action = filter_action.map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/associated_phone_numbers", client.baseurl, crate
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
            .query(&progenitor_client::QueryParam::new("filter[action]", &filter_action))
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_number]",
                    &filter_phone_number,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_associated_phone_numbers",
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
impl ::std::fmt::Debug for ListAssociatedPhoneNumbers {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListAssociatedPhoneNumbers").finish_non_exhaustive()
    }
}
impl crate::Request for CreateAssociatedPhoneNumber {
    type Answer = types::AssociatedPhoneNumberResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[4usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::AssociatedPhoneNumberResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::AssociatedPhoneNumberResponse>(body)
    }
}
impl crate::Request for DeleteAssociatedPhoneNumber {
    type Answer = ::std::option::Option<types::AssociatedPhoneNumberResponse>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[16usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<
        ResponseValue<::std::option::Option<types::AssociatedPhoneNumberResponse>>,
        Error<()>,
    > {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<
            ::std::option::Option<types::AssociatedPhoneNumberResponse>,
        >(body)
    }
}
impl crate::Request for ListAssociatedPhoneNumbers {
    type Answer = types::AssociatedPhoneNumberList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[42usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::AssociatedPhoneNumberList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::AssociatedPhoneNumberList>(body)
    }
}
impl crate::PagedRequest for ListAssociatedPhoneNumbers {
    type Item = types::AssociatedPhoneNumber;
    type Key = types::AssociatedPhoneNumberId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::AssociatedPhoneNumberList,
    ) -> (
        ::std::vec::Vec<types::AssociatedPhoneNumber>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::AssociatedPhoneNumber,
    ) -> ::std::option::Option<types::AssociatedPhoneNumberId> {
        Some(item.id.clone())
    }
}
