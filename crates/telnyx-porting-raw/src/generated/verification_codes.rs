// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Prove control of numbers with codes sent to them.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// List which numbers of an order are verified
    ///
    /// Answers 200 with one page of records, one for each number whose ownership is to be proven. Needed while `additional_steps` of the order contains `phone_number_verification_codes` (Australian mobile numbers): such an order cannot be confirmed before all its numbers are verified.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/verification_codes`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_verification_codes(&self) -> ListVerificationCodes {
        ListVerificationCodes::new(self)
    }
    /// Send verification codes to the handsets of an order
    ///
    /// Sends a code by text message or call to each of up to 100 numbers and answers 204 without a body. Real handsets ring, so call it only when their holders expect it. The body is optional in Telnyx's reference; what the server does without one is not documented.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/verification_codes/send`
    #[must_use = "a request does nothing until it is sent"]
    pub fn send_verification_codes(&self) -> SendVerificationCodes {
        SendVerificationCodes::new(self)
    }
    /// Check verification codes
    ///
    /// Checks up to 100 codes and answers 200 (not 201) with the records of their numbers. Read `verified` of each record: whether a wrong code is refused with 422 or reported as not verified is not documented.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/verification_codes/verify`
    #[must_use = "a request does nothing until it is sent"]
    pub fn verify_verification_codes(&self) -> VerifyVerificationCodes {
        VerifyVerificationCodes::new(self)
    }
}
/// Request of [`Client::list_verification_codes`](crate::Client::list_verification_codes).
#[derive(Clone)]
pub struct ListVerificationCodes {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    filter_phone_number: Result<Option<::std::string::String>, String>,
    filter_phone_number_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    filter_verified: Result<Option<bool>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListVerificationCodes {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            filter_phone_number: Ok(None),
            filter_phone_number_in: Ok(None),
            filter_verified: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
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
    /// Only the record of this number, in +E.164 form.
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
    /// Only the records of these numbers, in +E.164 form.
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
    /// Only numbers that are verified (`true`) or are not (`false`).
    pub fn filter_verified<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<bool>,
    {
        self.filter_verified = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `bool` for filter_verified failed".to_string());
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
    /// Sends a `GET` request to `/porting_orders/{id}/verification_codes`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::VerificationCodeList>, Error<()>> {
        let Self {
            client,
            id,
            filter_phone_number,
            filter_phone_number_in,
            filter_verified,
            page_number,
            page_size,
            sort,
        } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let filter_phone_number = filter_phone_number.map_err(Error::InvalidRequest)?;
        let filter_phone_number_in = filter_phone_number_in
            .map_err(Error::InvalidRequest)?;
        let filter_verified = filter_verified.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/verification_codes", client.baseurl, crate
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
                &progenitor_client::QueryParam::new("filter[verified]", &filter_verified),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_verification_codes",
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
impl ::std::fmt::Debug for ListVerificationCodes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListVerificationCodes").finish_non_exhaustive()
    }
}
/// Request of [`Client::send_verification_codes`](crate::Client::send_verification_codes).
#[derive(Clone)]
pub struct SendVerificationCodes {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::SendVerificationCodes, String>,
}
impl SendVerificationCodes {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
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
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::SendVerificationCodes>,
        <V as std::convert::TryInto<
            types::SendVerificationCodes,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `SendVerificationCodes` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::SendVerificationCodes,
        ) -> types::builder::SendVerificationCodes,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{id}/verification_codes/send`.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::SendVerificationCodes::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/verification_codes/send", client.baseurl, crate
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
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "send_verification_codes",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
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
impl ::std::fmt::Debug for SendVerificationCodes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SendVerificationCodes").finish_non_exhaustive()
    }
}
/// Request of [`Client::verify_verification_codes`](crate::Client::verify_verification_codes).
#[derive(Clone)]
pub struct VerifyVerificationCodes {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::VerifyVerificationCodes, String>,
}
impl VerifyVerificationCodes {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
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
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerifyVerificationCodes>,
        <V as std::convert::TryInto<
            types::VerifyVerificationCodes,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `VerifyVerificationCodes` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::VerifyVerificationCodes,
        ) -> types::builder::VerifyVerificationCodes,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{id}/verification_codes/verify`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::VerificationCodesChecked>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::VerifyVerificationCodes::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/verification_codes/verify", client.baseurl, crate
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
            operation_id: "verify_verification_codes",
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
impl ::std::fmt::Debug for VerifyVerificationCodes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerifyVerificationCodes").finish_non_exhaustive()
    }
}
impl crate::Request for ListVerificationCodes {
    type Answer = types::VerificationCodeList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[61usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::VerificationCodeList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::VerificationCodeList>(body)
    }
}
impl crate::PagedRequest for ListVerificationCodes {
    type Item = types::VerificationCode;
    type Key = types::VerificationCodeId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::VerificationCodeList,
    ) -> (
        ::std::vec::Vec<types::VerificationCode>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::VerificationCode,
    ) -> ::std::option::Option<types::VerificationCodeId> {
        item.id.clone()
    }
}
impl crate::Request for SendVerificationCodes {
    type Answer = ();
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[64usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<()>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(_: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        None
    }
}
impl crate::Request for VerifyVerificationCodes {
    type Answer = types::VerificationCodesChecked;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[72usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::VerificationCodesChecked>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::VerificationCodesChecked>(body)
    }
}
