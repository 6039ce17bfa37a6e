// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Extension ranges behind a number (Germany).
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Add an extension range to a number of an order
    ///
    /// Adds a range of extensions, 0 to 999, behind a number of the order and answers 201. German numbers only. The activation ranges lie inside the extension range and do not overlap; all range ends are integers. The extended numbers do not appear in the list of numbers.
    ///
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/phone_number_extensions`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_phone_number_extension(&self) -> CreatePhoneNumberExtension {
        CreatePhoneNumberExtension::new(self)
    }
    /// Remove an extension range from an order
    ///
    /// Removes the range and answers 200 with the removed object (not 204).
    ///
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/phone_number_extensions/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_phone_number_extension(&self) -> DeletePhoneNumberExtension {
        DeletePhoneNumberExtension::new(self)
    }
    /// List the extension ranges of an order
    ///
    /// Answers 200 with one page of extension ranges. They exist on orders for German numbers.
    ///
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/phone_number_extensions`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_phone_number_extensions(&self) -> ListPhoneNumberExtensions {
        ListPhoneNumberExtensions::new(self)
    }
}
/// Request of [`Client::create_phone_number_extension`](crate::Client::create_phone_number_extension).
#[derive(Clone)]
pub struct CreatePhoneNumberExtension {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::CreatePhoneNumberExtension, String>,
}
impl CreatePhoneNumberExtension {
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
        V: std::convert::TryInto<types::CreatePhoneNumberExtension>,
        <V as std::convert::TryInto<
            types::CreatePhoneNumberExtension,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `CreatePhoneNumberExtension` for body failed: {}", s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePhoneNumberExtension,
        ) -> types::builder::CreatePhoneNumberExtension,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{porting_order_id}/phone_number_extensions`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberExtensionResponse>, Error<()>> {
        let Self { client, porting_order_id, body } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::CreatePhoneNumberExtension::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_extensions", client.baseurl, crate
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
            operation_id: "create_phone_number_extension",
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
impl ::std::fmt::Debug for CreatePhoneNumberExtension {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberExtension").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_phone_number_extension`](crate::Client::delete_phone_number_extension).
#[derive(Clone)]
pub struct DeletePhoneNumberExtension {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    id: Result<crate::types::PhoneNumberExtensionId, String>,
}
impl DeletePhoneNumberExtension {
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
    /// Id of the extension range.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PhoneNumberExtensionId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PhoneNumberExtensionId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/porting_orders/{porting_order_id}/phone_number_extensions/{id}`.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::PhoneNumberExtensionResponse>>,
        Error<()>,
    > {
        let Self { client, porting_order_id, id } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_extensions/{}", client.baseurl, crate
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
            operation_id: "delete_phone_number_extension",
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
impl ::std::fmt::Debug for DeletePhoneNumberExtension {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeletePhoneNumberExtension").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_phone_number_extensions`](crate::Client::list_phone_number_extensions).
#[derive(Clone)]
pub struct ListPhoneNumberExtensions {
    client: crate::Client,
    porting_order_id: Result<crate::types::PortingOrderId, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    filter_phone_number_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    filter_porting_phone_number_id: Result<
        Option<crate::types::PortingPhoneNumberId>,
        String,
    >,
    filter_porting_phone_number_id_in: Result<
        Option<::std::vec::Vec<crate::types::PortingPhoneNumberId>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListPhoneNumberExtensions {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            porting_order_id: Err("porting_order_id was not initialized".to_string()),
            filter_phone_number: Ok(None),
            filter_phone_number_in: Ok(None),
            filter_porting_phone_number_id: Ok(None),
            filter_porting_phone_number_id_in: Ok(None),
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
    /// Only ranges behind this number, in +E.164 form.
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
    /// Only ranges behind one of these numbers, in +E.164 form.
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
    /// Only ranges behind this number, given by its id.
    pub fn filter_porting_phone_number_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingPhoneNumberId>,
    {
        self.filter_porting_phone_number_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingPhoneNumberId` for filter_porting_phone_number_id failed"
                    .to_string()
            });
        self
    }
    /// Only ranges behind one of these numbers, given by id.
    pub fn filter_porting_phone_number_id_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingPhoneNumberId>>,
    {
        self.filter_porting_phone_number_id_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingPhoneNumberId>` for filter_porting_phone_number_id_in failed"
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
    /// Sends a `GET` request to `/porting_orders/{porting_order_id}/phone_number_extensions`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberExtensionList>, Error<()>> {
        let Self {
            client,
            porting_order_id,
            filter_phone_number,
            filter_phone_number_in,
            filter_porting_phone_number_id,
            filter_porting_phone_number_id_in,
            page_number,
            page_size,
            sort,
        } = self;
        let porting_order_id = porting_order_id.map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let filter_phone_number_in = filter_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let filter_porting_phone_number_id = filter_porting_phone_number_id
            .map_err(Error::InvalidRequest)?;
        let filter_porting_phone_number_id_in = filter_porting_phone_number_id_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/phone_number_extensions", client.baseurl, crate
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
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_phone_number_id]",
                    &filter_porting_phone_number_id,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_phone_number_id][in][]",
                    &filter_porting_phone_number_id_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_phone_number_extensions",
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
impl ::std::fmt::Debug for ListPhoneNumberExtensions {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPhoneNumberExtensions").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePhoneNumberExtension {
    type Answer = types::PhoneNumberExtensionResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[9usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberExtensionResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberExtensionResponse>(body)
    }
}
impl crate::Request for DeletePhoneNumberExtension {
    type Answer = ::std::option::Option<types::PhoneNumberExtensionResponse>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[20usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<
        ResponseValue<::std::option::Option<types::PhoneNumberExtensionResponse>>,
        Error<()>,
    > {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<
            ::std::option::Option<types::PhoneNumberExtensionResponse>,
        >(body)
    }
}
impl crate::Request for ListPhoneNumberExtensions {
    type Answer = types::PhoneNumberExtensionList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[49usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberExtensionList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberExtensionList>(body)
    }
}
impl crate::PagedRequest for ListPhoneNumberExtensions {
    type Item = types::PhoneNumberExtension;
    type Key = types::PhoneNumberExtensionId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PhoneNumberExtensionList,
    ) -> (
        ::std::vec::Vec<types::PhoneNumberExtension>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::PhoneNumberExtension,
    ) -> ::std::option::Option<types::PhoneNumberExtensionId> {
        Some(item.id.clone())
    }
}
