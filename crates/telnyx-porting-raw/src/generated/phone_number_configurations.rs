// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Bundles for numbers that are being ported.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Assign bundles to porting numbers
    ///
    /// Assigns a bundle to each of up to 20 numbers and answers 201 with an array. It is possible until the order is `ported` or `cancelled`. A number takes one bundle, and a pair that does not fit is refused. The bundle is used when the port completes; one that was used up elsewhere in the meantime is presumably skipped without an error (not documented by Telnyx; assumed).
    ///
    /// Sends a `POST` request to `/porting_orders/phone_number_configurations`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_phone_number_configurations(&self) -> CreatePhoneNumberConfigurations {
        CreatePhoneNumberConfigurations::new(self)
    }
    /// List bundle assignments of porting numbers
    ///
    /// Answers 200 with one page of the assignments on all porting orders of the account.
    ///
    /// Sends a `GET` request to `/porting_orders/phone_number_configurations`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_phone_number_configurations(&self) -> ListPhoneNumberConfigurations {
        ListPhoneNumberConfigurations::new(self)
    }
}
/// Request of [`Client::create_phone_number_configurations`](crate::Client::create_phone_number_configurations).
#[derive(Clone)]
pub struct CreatePhoneNumberConfigurations {
    client: crate::Client,
    body: Result<types::builder::CreatePhoneNumberConfigurations, String>,
}
impl CreatePhoneNumberConfigurations {
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
        V: std::convert::TryInto<types::CreatePhoneNumberConfigurations>,
        <V as std::convert::TryInto<
            types::CreatePhoneNumberConfigurations,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `CreatePhoneNumberConfigurations` for body failed: {}",
                    s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePhoneNumberConfigurations,
        ) -> types::builder::CreatePhoneNumberConfigurations,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/phone_number_configurations`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberConfigurationsCreated>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreatePhoneNumberConfigurations::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/phone_number_configurations", client.baseurl,
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
            operation_id: "create_phone_number_configurations",
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
impl ::std::fmt::Debug for CreatePhoneNumberConfigurations {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePhoneNumberConfigurations").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_phone_number_configurations`](crate::Client::list_phone_number_configurations).
#[derive(Clone)]
pub struct ListPhoneNumberConfigurations {
    client: crate::Client,
    filter_porting_order_status: Result<
        Option<crate::types::PortingOrderStatusValue>,
        String,
    >,
    filter_porting_order_status_in: Result<
        Option<::std::vec::Vec<crate::types::PortingOrderStatusValue>>,
        String,
    >,
    filter_porting_order_id: Result<Option<crate::types::PortingOrderId>, String>,
    filter_porting_order_id_in: Result<
        Option<::std::vec::Vec<crate::types::PortingOrderId>>,
        String,
    >,
    filter_porting_phone_number: Result<
        Option<crate::types::PortingPhoneNumberId>,
        String,
    >,
    filter_porting_phone_number_in: Result<
        Option<::std::vec::Vec<crate::types::PortingPhoneNumberId>>,
        String,
    >,
    filter_user_bundle_id: Result<Option<crate::types::UserBundleId>, String>,
    filter_user_bundle_id_in: Result<
        Option<::std::vec::Vec<crate::types::UserBundleId>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListPhoneNumberConfigurations {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_porting_order_status: Ok(None),
            filter_porting_order_status_in: Ok(None),
            filter_porting_order_id: Ok(None),
            filter_porting_order_id_in: Ok(None),
            filter_porting_phone_number: Ok(None),
            filter_porting_phone_number_in: Ok(None),
            filter_user_bundle_id: Ok(None),
            filter_user_bundle_id_in: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
        }
    }
    /// Only assignments to numbers of orders in this status.
    pub fn filter_porting_order_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderStatusValue>,
    {
        self.filter_porting_order_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderStatusValue` for filter_porting_order_status failed"
                    .to_string()
            });
        self
    }
    /// Only assignments to numbers of orders in one of these statuses.
    pub fn filter_porting_order_status_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingOrderStatusValue>>,
    {
        self.filter_porting_order_status_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingOrderStatusValue>` for filter_porting_order_status_in failed"
                    .to_string()
            });
        self
    }
    /// Only assignments to numbers of this order.
    pub fn filter_porting_order_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderId>,
    {
        self.filter_porting_order_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderId` for filter_porting_order_id failed"
                    .to_string()
            });
        self
    }
    /// Only assignments to numbers of one of these orders.
    pub fn filter_porting_order_id_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingOrderId>>,
    {
        self.filter_porting_order_id_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingOrderId>` for filter_porting_order_id_in failed"
                    .to_string()
            });
        self
    }
    /// Only the assignment to this number, given by its id.
    pub fn filter_porting_phone_number<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingPhoneNumberId>,
    {
        self.filter_porting_phone_number = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingPhoneNumberId` for filter_porting_phone_number failed"
                    .to_string()
            });
        self
    }
    /// Only assignments to one of these numbers, given by id.
    pub fn filter_porting_phone_number_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingPhoneNumberId>>,
    {
        self.filter_porting_phone_number_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingPhoneNumberId>` for filter_porting_phone_number_in failed"
                    .to_string()
            });
        self
    }
    /// Only assignments of this bundle.
    pub fn filter_user_bundle_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::UserBundleId>,
    {
        self.filter_user_bundle_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::UserBundleId` for filter_user_bundle_id failed"
                    .to_string()
            });
        self
    }
    /// Only assignments of one of these bundles.
    pub fn filter_user_bundle_id_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::UserBundleId>>,
    {
        self.filter_user_bundle_id_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::UserBundleId>` for filter_user_bundle_id_in failed"
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
    /// Sends a `GET` request to `/porting_orders/phone_number_configurations`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PhoneNumberConfigurationList>, Error<()>> {
        let Self {
            client,
            filter_porting_order_status,
            filter_porting_order_status_in,
            filter_porting_order_id,
            filter_porting_order_id_in,
            filter_porting_phone_number,
            filter_porting_phone_number_in,
            filter_user_bundle_id,
            filter_user_bundle_id_in,
            page_number,
            page_size,
            sort,
        } = self;
        let filter_porting_order_status = filter_porting_order_status
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_status_in = filter_porting_order_status_in
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id = filter_porting_order_id
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id_in = filter_porting_order_id_in
            .map_err(Error::InvalidRequest)?;
        let filter_porting_phone_number = filter_porting_phone_number
            .map_err(Error::InvalidRequest)?;
        let filter_porting_phone_number_in = filter_porting_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let filter_user_bundle_id = filter_user_bundle_id
            .map_err(Error::InvalidRequest)?;
        let filter_user_bundle_id_in = filter_user_bundle_id_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/phone_number_configurations", client.baseurl,
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
                    "filter[porting_order.status]",
                    &filter_porting_order_status,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_order.status][in][]",
                    &filter_porting_order_status_in,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_order_id]",
                    &filter_porting_order_id,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_order_id][in][]",
                    &filter_porting_order_id_in,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_phone_number]",
                    &filter_porting_phone_number,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_phone_number][in][]",
                    &filter_porting_phone_number_in,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[user_bundle_id]",
                    &filter_user_bundle_id,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[user_bundle_id][in][]",
                    &filter_user_bundle_id_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_phone_number_configurations",
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
impl ::std::fmt::Debug for ListPhoneNumberConfigurations {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPhoneNumberConfigurations").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePhoneNumberConfigurations {
    type Answer = types::PhoneNumberConfigurationsCreated;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[8usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberConfigurationsCreated>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberConfigurationsCreated>(body)
    }
}
impl crate::Request for ListPhoneNumberConfigurations {
    type Answer = types::PhoneNumberConfigurationList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[48usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PhoneNumberConfigurationList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PhoneNumberConfigurationList>(body)
    }
}
impl crate::PagedRequest for ListPhoneNumberConfigurations {
    type Item = types::PhoneNumberConfiguration;
    type Key = types::PhoneNumberConfigurationId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PhoneNumberConfigurationList,
    ) -> (
        ::std::vec::Vec<types::PhoneNumberConfiguration>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::PhoneNumberConfiguration,
    ) -> ::std::option::Option<types::PhoneNumberConfigurationId> {
        item.id.clone()
    }
}
