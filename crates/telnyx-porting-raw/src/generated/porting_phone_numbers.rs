// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! The numbers of all porting orders.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// List phone numbers over all porting orders
    ///
    /// Answers 200 with one page of porting phone numbers, as JSON or, when `Accept` asks for `text/csv`, as CSV without paging information. With `filter[porting_order_id]` it is the only complete view of an order with more than 50 numbers. Numbers of a phone number extension never appear here. Telnyx's reference has lost every filter but `filter[porting_order_status]`; the server's own links still use `filter[porting_order_id]`.
    ///
    /// Sends a `GET` request to `/porting_phone_numbers`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_phone_numbers(&self) -> ListPortingPhoneNumbers {
        ListPortingPhoneNumbers::new(self)
    }
    /// List phone numbers over all porting orders
    ///
    /// Answers 200 with one page of porting phone numbers, as JSON or, when `Accept` asks for `text/csv`, as CSV without paging information. With `filter[porting_order_id]` it is the only complete view of an order with more than 50 numbers. Numbers of a phone number extension never appear here. Telnyx's reference has lost every filter but `filter[porting_order_status]`; the server's own links still use `filter[porting_order_id]`.
    ///
    /// Sends a `GET` request to `/porting_phone_numbers`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_phone_numbers_csv(&self) -> ListPortingPhoneNumbersCsv {
        ListPortingPhoneNumbersCsv::new(self)
    }
}
/// Request of [`Client::list_porting_phone_numbers`](crate::Client::list_porting_phone_numbers).
#[derive(Clone)]
pub struct ListPortingPhoneNumbers {
    client: crate::Client,
    filter_activation_status: Result<Option<crate::types::ActivationStatus>, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    filter_phone_number_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    filter_portability_status: Result<Option<crate::types::PortabilityStatus>, String>,
    filter_porting_order_id: Result<Option<crate::types::PortingOrderId>, String>,
    filter_porting_order_id_in: Result<
        Option<::std::vec::Vec<crate::types::PortingOrderId>>,
        String,
    >,
    filter_porting_order_status: Result<
        Option<crate::types::PortingOrderStatusValue>,
        String,
    >,
    filter_support_key_eq: Result<Option<::std::string::String>, String>,
    filter_support_key_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingPhoneNumbers {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_activation_status: Ok(None),
            filter_phone_number: Ok(None),
            filter_phone_number_in: Ok(None),
            filter_portability_status: Ok(None),
            filter_porting_order_id: Ok(None),
            filter_porting_order_id_in: Ok(None),
            filter_porting_order_status: Ok(None),
            filter_support_key_eq: Ok(None),
            filter_support_key_in: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Only numbers in this state of the number database (US and Canada).
    pub fn filter_activation_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActivationStatus>,
    {
        self.filter_activation_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::ActivationStatus` for filter_activation_status failed"
                    .to_string()
            });
        self
    }
    /// Only this phone number, in +E.164 form.
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
    /// Only these phone numbers, in +E.164 form; the key is repeated for each number.
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
    /// Only numbers with this portability.
    pub fn filter_portability_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortabilityStatus>,
    {
        self.filter_portability_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortabilityStatus` for filter_portability_status failed"
                    .to_string()
            });
        self
    }
    /// Only numbers of this porting order.
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
    /// Only numbers of one of these porting orders; the key is repeated for each id.
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
    /// Only numbers whose order is in this status.
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
    /// Only numbers of the order with this support key (`sr_...`).
    pub fn filter_support_key_eq<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_support_key_eq = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_support_key_eq failed"
                    .to_string()
            });
        self
    }
    /// Only numbers of the orders with one of these support keys; the key is repeated for each value.
    pub fn filter_support_key_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.filter_support_key_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <::std::string::String>` for filter_support_key_in failed"
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
    /// Sends a `GET` request to `/porting_phone_numbers`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingPhoneNumberList>, Error<()>> {
        let Self {
            client,
            filter_activation_status,
            filter_phone_number,
            filter_phone_number_in,
            filter_portability_status,
            filter_porting_order_id,
            filter_porting_order_id_in,
            filter_porting_order_status,
            filter_support_key_eq,
            filter_support_key_in,
            page_number,
            page_size,
        } = self;
        let filter_activation_status = filter_activation_status
            .map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let filter_phone_number_in = filter_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let filter_portability_status = filter_portability_status
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id = filter_porting_order_id
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id_in = filter_porting_order_id_in
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_status = filter_porting_order_status
            .map_err(Error::InvalidRequest)?;
        let filter_support_key_eq = filter_support_key_eq
            .map_err(Error::InvalidRequest)?;
        let filter_support_key_in = filter_support_key_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting_phone_numbers", client.baseurl,);
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
                    "filter[activation_status]",
                    &filter_activation_status,
                ),
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
                    "filter[portability_status]",
                    &filter_portability_status,
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
                    "filter[porting_order_status]",
                    &filter_porting_order_status,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[support_key][eq]",
                    &filter_support_key_eq,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[support_key][in][]",
                    &filter_support_key_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_phone_numbers",
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
impl ::std::fmt::Debug for ListPortingPhoneNumbers {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingPhoneNumbers").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_phone_numbers_csv`](crate::Client::list_porting_phone_numbers_csv).
#[derive(Clone)]
pub struct ListPortingPhoneNumbersCsv {
    client: crate::Client,
    filter_activation_status: Result<Option<crate::types::ActivationStatus>, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    filter_phone_number_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    filter_portability_status: Result<Option<crate::types::PortabilityStatus>, String>,
    filter_porting_order_id: Result<Option<crate::types::PortingOrderId>, String>,
    filter_porting_order_id_in: Result<
        Option<::std::vec::Vec<crate::types::PortingOrderId>>,
        String,
    >,
    filter_porting_order_status: Result<
        Option<crate::types::PortingOrderStatusValue>,
        String,
    >,
    filter_support_key_eq: Result<Option<::std::string::String>, String>,
    filter_support_key_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingPhoneNumbersCsv {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_activation_status: Ok(None),
            filter_phone_number: Ok(None),
            filter_phone_number_in: Ok(None),
            filter_portability_status: Ok(None),
            filter_porting_order_id: Ok(None),
            filter_porting_order_id_in: Ok(None),
            filter_porting_order_status: Ok(None),
            filter_support_key_eq: Ok(None),
            filter_support_key_in: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Only numbers in this state of the number database (US and Canada).
    pub fn filter_activation_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::ActivationStatus>,
    {
        self.filter_activation_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::ActivationStatus` for filter_activation_status failed"
                    .to_string()
            });
        self
    }
    /// Only this phone number, in +E.164 form.
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
    /// Only these phone numbers, in +E.164 form; the key is repeated for each number.
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
    /// Only numbers with this portability.
    pub fn filter_portability_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortabilityStatus>,
    {
        self.filter_portability_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortabilityStatus` for filter_portability_status failed"
                    .to_string()
            });
        self
    }
    /// Only numbers of this porting order.
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
    /// Only numbers of one of these porting orders; the key is repeated for each id.
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
    /// Only numbers whose order is in this status.
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
    /// Only numbers of the order with this support key (`sr_...`).
    pub fn filter_support_key_eq<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_support_key_eq = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_support_key_eq failed"
                    .to_string()
            });
        self
    }
    /// Only numbers of the orders with one of these support keys; the key is repeated for each value.
    pub fn filter_support_key_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.filter_support_key_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <::std::string::String>` for filter_support_key_in failed"
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
    /// Sends a `GET` request to `/porting_phone_numbers`.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let Self {
            client,
            filter_activation_status,
            filter_phone_number,
            filter_phone_number_in,
            filter_portability_status,
            filter_porting_order_id,
            filter_porting_order_id_in,
            filter_porting_order_status,
            filter_support_key_eq,
            filter_support_key_in,
            page_number,
            page_size,
        } = self;
        let filter_activation_status = filter_activation_status
            .map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let filter_phone_number_in = filter_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let filter_portability_status = filter_portability_status
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id = filter_porting_order_id
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id_in = filter_porting_order_id_in
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_status = filter_porting_order_status
            .map_err(Error::InvalidRequest)?;
        let filter_support_key_eq = filter_support_key_eq
            .map_err(Error::InvalidRequest)?;
        let filter_support_key_in = filter_support_key_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting_phone_numbers", client.baseurl,);
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
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[activation_status]",
                    &filter_activation_status,
                ),
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
                    "filter[portability_status]",
                    &filter_portability_status,
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
                    "filter[porting_order_status]",
                    &filter_porting_order_status,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[support_key][eq]",
                    &filter_support_key_eq,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[support_key][in][]",
                    &filter_support_key_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_phone_numbers_csv",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
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
impl ::std::fmt::Debug for ListPortingPhoneNumbersCsv {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingPhoneNumbersCsv").finish_non_exhaustive()
    }
}
impl crate::Request for ListPortingPhoneNumbers {
    type Answer = types::PortingPhoneNumberList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[54usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingPhoneNumberList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingPhoneNumberList>(body)
    }
}
impl crate::PagedRequest for ListPortingPhoneNumbers {
    type Item = types::PortingPhoneNumber;
    type Key = types::PortingPhoneNumberId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PortingPhoneNumberList,
    ) -> (
        ::std::vec::Vec<types::PortingPhoneNumber>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::PortingPhoneNumber,
    ) -> ::std::option::Option<types::PortingPhoneNumberId> {
        item.id.clone()
    }
}
impl crate::Request for ListPortingPhoneNumbersCsv {
    type Answer = ByteStream;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[55usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(_: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        None
    }
}
