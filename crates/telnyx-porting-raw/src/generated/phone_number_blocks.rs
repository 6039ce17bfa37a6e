// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Blocks of consecutive numbers (Germany).
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Add a phone number block to an order
    ///
    /// Adds a block of up to 1000 numbers and answers 201. German numbers only, while the order is `draft`, `in-process` or `exception`; the block must fit the country and number type of the order. The activation ranges lie inside the block and do not overlap. Numbers of the order that lie inside the block become part of it.
    ///
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/phone_number_blocks`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_phone_number_block(&self) -> CreatePhoneNumberBlock {
        CreatePhoneNumberBlock::new(self)
    }
    /// Remove a phone number block from an order
    ///
    /// Removes the grouping and answers 200 with the removed block (not 204). The numbers stay on the order. Possible while the order is `draft`, `in-process` or `exception`.
    ///
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/phone_number_blocks/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_phone_number_block(&self) -> DeletePhoneNumberBlock {
        DeletePhoneNumberBlock::new(self)
    }
    /// List the phone number blocks of an order
    ///
    /// Answers 200 with one page of blocks. Blocks exist on orders for German numbers.
    ///
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/phone_number_blocks`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_phone_number_blocks(&self) -> ListPhoneNumberBlocks {
        ListPhoneNumberBlocks::new(self)
    }
}
/// Request of [`Client::create_phone_number_block`](crate::Client::create_phone_number_block).
#[derive(Clone)]
pub struct CreatePhoneNumberBlock {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::CreatePhoneNumberBlock, String>,
}
impl CreatePhoneNumberBlock {
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
        V: std::convert::TryInto<types::CreatePhoneNumberBlock>,
        <V as std::convert::TryInto<
            types::CreatePhoneNumberBlock,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreatePhoneNumberBlock` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePhoneNumberBlock,
        ) -> types::builder::CreatePhoneNumberBlock,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/phone_number_blocks`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberBlockResponse>, Error<()>> {
        let Self { client, porting_order_id, body } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::CreatePhoneNumberBlock::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_blocks", client.baseurl, crate
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
            operation_id: "create_phone_number_block",
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
impl ::std::fmt::Debug for CreatePhoneNumberBlock {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberBlock").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_phone_number_block`](crate::Client::delete_phone_number_block).
#[derive(Clone)]
pub struct DeletePhoneNumberBlock {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    id: Result<crate::types::PhoneNumberBlockId, String>,
}
impl DeletePhoneNumberBlock {
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
    /// Id of the block.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PhoneNumberBlockId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PhoneNumberBlockId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/phone_number_blocks/{id}`.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::PhoneNumberBlockResponse>>,
        Error<()>,
    > {
        let Self { client, porting_order_id, id } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_blocks/{}", client.baseurl, crate
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
            operation_id: "delete_phone_number_block",
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
impl ::std::fmt::Debug for DeletePhoneNumberBlock {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeletePhoneNumberBlock").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_phone_number_blocks`](crate::Client::list_phone_number_blocks).
#[derive(Clone)]
pub struct ListPhoneNumberBlocks {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    filter_phone_number_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListPhoneNumberBlocks {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            filter_phone_number: Ok(None),
            filter_phone_number_in: Ok(None),
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
    /// Only blocks for this number, in +E.164 form. How a block is matched is not documented.
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
    /// Only blocks for one of these numbers, in +E.164 form.
    pub fn filter_phone_number_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.filter_phone_number_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <::std::string::String>` for filter_phone_number_in failed"
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
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/phone_number_blocks`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberBlockList>, Error<()>> {
        let Self {
            client,
            porting_order_id,
            filter_phone_number,
            filter_phone_number_in,
            page_number,
            page_size,
            sort,
        } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let filter_phone_number_in = filter_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_blocks", client.baseurl, crate
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
                    "filter[phone_number]",
                    &filter_phone_number,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_number][in][]",
                    &filter_phone_number_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_phone_number_blocks",
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
impl ::std::fmt::Debug for ListPhoneNumberBlocks {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPhoneNumberBlocks").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePhoneNumberBlock {
    type Answer = types::PhoneNumberBlockResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[7usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberBlockResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberBlockResponse>(body)
    }
}
impl crate::Request for DeletePhoneNumberBlock {
    type Answer = ::std::option::Option<types::PhoneNumberBlockResponse>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[19usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<
        ResponseValue<::std::option::Option<types::PhoneNumberBlockResponse>>,
        Error<()>,
    > {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<
            ::std::option::Option<types::PhoneNumberBlockResponse>,
        >(body)
    }
}
impl crate::Request for ListPhoneNumberBlocks {
    type Answer = types::PhoneNumberBlockList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[47usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberBlockList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberBlockList>(body)
    }
}
impl crate::PagedRequest for ListPhoneNumberBlocks {
    type Item = types::PhoneNumberBlock;
    type Key = types::PhoneNumberBlockId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PhoneNumberBlockList,
    ) -> (
        ::std::vec::Vec<types::PhoneNumberBlock>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::PhoneNumberBlock,
    ) -> ::std::option::Option<types::PhoneNumberBlockId> {
        Some(item.id.clone())
    }
}
