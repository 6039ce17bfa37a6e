// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Create, read, change and delete porting orders.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Create one or more draft porting orders
    ///
    /// Answers 201 with an array of draft orders, even for a single number: the server splits the numbers by country, by number type, by FastPort eligibility and, in the US and Canada, by losing carrier. Each order has an id of its own and must be filled in, documented and confirmed by itself; a draft that is not confirmed disappears 30 days after its creation. A number that fails the portability check makes the call fail. There is no idempotency key: give each call a unique `customer_reference`, and after a lost answer list by it before sending the call again.
    ///
    /// Sends a `POST` request to `/porting_orders`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_porting_order(&self) -> CreatePortingOrder {
        CreatePortingOrder::new(self)
    }
    /// Delete a draft porting order
    ///
    /// Removes an order that is still a draft and answers 204 without a body; a `porting_order.deleted` event follows. An order that has been confirmed cannot be deleted (422): cancel it instead.
    ///
    /// Sends a `DELETE` request to `/porting_orders/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_porting_order(&self) -> DeletePortingOrder {
        DeletePortingOrder::new(self)
    }
    /// Get a porting order
    ///
    /// Answers 200 with the order as it stands. This is where to read `foc_datetime_actual` after the order has reached `foc-date-confirmed`, since the status event does not carry it. At most the first 50 phone numbers are embedded; the link in `meta` leads to all of them. An unknown id, or a draft that has been removed, gives 404, although Telnyx does not declare it.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_porting_order(&self) -> GetPortingOrder {
        GetPortingOrder::new(self)
    }
    /// List porting orders
    ///
    /// Answers 200 with one page of the account's porting orders, newest first unless `sort[]` says otherwise. The server is known to ignore a filter it does not recognise and to answer with the full list, so check that what came back satisfies the filter before acting on it. At most the first 50 phone numbers of each order are embedded; set `include_phone_numbers` to false for lighter pages.
    ///
    /// Sends a `GET` request to `/porting_orders`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_orders(&self) -> ListPortingOrders {
        ListPortingOrders::new(self)
    }
    /// Edit a porting order
    ///
    /// Merges the body into the order and answers 200 with the result: a field that is left out keeps its value, an explicit `null` clears it. Nested objects are assumed to merge in the same way, which Telnyx does not document. `requirement_group_id` must not come together with `documents` or `requirements`. A requested FOC date has to lie inside one of the order's allowed FOC windows. The answer can lack `phone_numbers`.
    ///
    /// Sends a `PATCH` request to `/porting_orders/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn update_porting_order(&self) -> UpdatePortingOrder {
        UpdatePortingOrder::new(self)
    }
}
/// Request of [`Client::create_porting_order`](crate::Client::create_porting_order).
#[derive(Clone)]
pub struct CreatePortingOrder {
    client: crate::Client,
    body: Result<types::builder::CreatePortingOrder, String>,
}
impl CreatePortingOrder {
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
        V: std::convert::TryInto<types::CreatePortingOrder>,
        <V as std::convert::TryInto<
            types::CreatePortingOrder,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreatePortingOrder` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePortingOrder,
        ) -> types::builder::CreatePortingOrder,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderCreated>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreatePortingOrder::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting_orders", client.baseurl,);
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
            operation_id: "create_porting_order",
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
impl ::std::fmt::Debug for CreatePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_porting_order`](crate::Client::delete_porting_order).
#[derive(Clone)]
pub struct DeletePortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl DeletePortingOrder {
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
    /// Sends a `DELETE` request to `/porting_orders/{id}`.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}", client.baseurl, crate ::id::segment(& id)
            .map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client.client.delete(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "delete_porting_order",
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
impl ::std::fmt::Debug for DeletePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeletePortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_porting_order`](crate::Client::get_porting_order).
#[derive(Clone)]
pub struct GetPortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    include_phone_numbers: Result<Option<bool>, String>,
}
impl GetPortingOrder {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            include_phone_numbers: Ok(None),
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
    /// Whether the answer embeds the phone numbers of an order. At most the first 50 numbers are embedded even when this is true; `porting_phone_numbers_count` is the true count.
    pub fn include_phone_numbers<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<bool>,
    {
        self.include_phone_numbers = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `bool` for include_phone_numbers failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        let Self { client, id, include_phone_numbers } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let include_phone_numbers = include_phone_numbers
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}", client.baseurl, crate ::id::segment(& id)
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
            .query(
                &progenitor_client::QueryParam::new(
                    "include_phone_numbers",
                    &include_phone_numbers,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_porting_order",
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
impl ::std::fmt::Debug for GetPortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetPortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_orders`](crate::Client::list_porting_orders).
#[derive(Clone)]
pub struct ListPortingOrders {
    client: crate::Client,
    filter_activation_settings_fast_port_eligible: Result<Option<bool>, String>,
    filter_activation_settings_foc_datetime_requested_gt: Result<
        Option<crate::Timestamp>,
        String,
    >,
    filter_activation_settings_foc_datetime_requested_lt: Result<
        Option<crate::Timestamp>,
        String,
    >,
    filter_customer_group_reference: Result<Option<::std::string::String>, String>,
    filter_customer_reference: Result<Option<::std::string::String>, String>,
    filter_end_user_admin_auth_person_name: Result<
        Option<::std::string::String>,
        String,
    >,
    filter_end_user_admin_entity_name: Result<Option<::std::string::String>, String>,
    filter_misc_type: Result<Option<crate::types::PortingOrderType>, String>,
    filter_parent_support_key: Result<Option<::std::string::String>, String>,
    filter_phone_numbers_carrier_name: Result<Option<::std::string::String>, String>,
    filter_phone_numbers_country_code: Result<Option<::std::string::String>, String>,
    filter_phone_numbers_phone_number_contains: Result<
        Option<::std::string::String>,
        String,
    >,
    filter_status: Result<Option<crate::types::PortingOrderStatusValue>, String>,
    filter_status_in: Result<
        Option<::std::vec::Vec<crate::types::PortingOrderStatusValue>>,
        String,
    >,
    include_phone_numbers: Result<Option<bool>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::PortingOrderSort>>, String>,
}
impl ListPortingOrders {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_activation_settings_fast_port_eligible: Ok(None),
            filter_activation_settings_foc_datetime_requested_gt: Ok(None),
            filter_activation_settings_foc_datetime_requested_lt: Ok(None),
            filter_customer_group_reference: Ok(None),
            filter_customer_reference: Ok(None),
            filter_end_user_admin_auth_person_name: Ok(None),
            filter_end_user_admin_entity_name: Ok(None),
            filter_misc_type: Ok(None),
            filter_parent_support_key: Ok(None),
            filter_phone_numbers_carrier_name: Ok(None),
            filter_phone_numbers_country_code: Ok(None),
            filter_phone_numbers_phone_number_contains: Ok(None),
            filter_status: Ok(None),
            filter_status_in: Ok(None),
            include_phone_numbers: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
        }
    }
    /// Only orders that are (`true`) or are not (`false`) eligible for FastPort.
    pub fn filter_activation_settings_fast_port_eligible<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<bool>,
    {
        self.filter_activation_settings_fast_port_eligible = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `bool` for filter_activation_settings_fast_port_eligible failed"
                    .to_string()
            });
        self
    }
    /// Only orders whose requested FOC date is later than this instant.
    pub fn filter_activation_settings_foc_datetime_requested_gt<V>(
        mut self,
        value: V,
    ) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_activation_settings_foc_datetime_requested_gt = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_activation_settings_foc_datetime_requested_gt failed"
                    .to_string()
            });
        self
    }
    /// Only orders whose requested FOC date is earlier than this instant.
    pub fn filter_activation_settings_foc_datetime_requested_lt<V>(
        mut self,
        value: V,
    ) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_activation_settings_foc_datetime_requested_lt = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_activation_settings_foc_datetime_requested_lt failed"
                    .to_string()
            });
        self
    }
    /// Only orders with this `customer_group_reference`.
    pub fn filter_customer_group_reference<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_customer_group_reference = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_customer_group_reference failed"
                    .to_string()
            });
        self
    }
    /// Only orders with this `customer_reference`. With a unique reference this is the way to find out whether a create call whose answer was lost has made its orders.
    pub fn filter_customer_reference<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_customer_reference = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_customer_reference failed"
                    .to_string()
            });
        self
    }
    /// Only orders that this person authorizes.
    pub fn filter_end_user_admin_auth_person_name<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_end_user_admin_auth_person_name = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_end_user_admin_auth_person_name failed"
                    .to_string()
            });
        self
    }
    /// Only orders with this account holder, a person or a company.
    pub fn filter_end_user_admin_entity_name<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_end_user_admin_entity_name = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_end_user_admin_entity_name failed"
                    .to_string()
            });
        self
    }
    /// Only full or only partial ports.
    pub fn filter_misc_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderType>,
    {
        self.filter_misc_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderType` for filter_misc_type failed"
                    .to_string()
            });
        self
    }
    /// Only orders with this `parent_support_key` (`pr_...`), that is the siblings that came from one create call. Drafts have no such key yet.
    pub fn filter_parent_support_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_parent_support_key = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_parent_support_key failed"
                    .to_string()
            });
        self
    }
    /// Only orders whose phone numbers leave this carrier (the losing carrier), by name.
    pub fn filter_phone_numbers_carrier_name<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_phone_numbers_carrier_name = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_phone_numbers_carrier_name failed"
                    .to_string()
            });
        self
    }
    /// Only orders whose phone numbers belong to this country, as an ISO 3166-1 alpha-2 code.
    pub fn filter_phone_numbers_country_code<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_phone_numbers_country_code = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_phone_numbers_country_code failed"
                    .to_string()
            });
        self
    }
    /// Only orders with a phone number that contains these digits; a whole number works as well.
    pub fn filter_phone_numbers_phone_number_contains<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_phone_numbers_phone_number_contains = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_phone_numbers_phone_number_contains failed"
                    .to_string()
            });
        self
    }
    /// Only orders in this status. Missing from Telnyx's current reference, but still understood by the server.
    pub fn filter_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingOrderStatusValue>,
    {
        self.filter_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingOrderStatusValue` for filter_status failed"
                    .to_string()
            });
        self
    }
    /// Only orders in one of these statuses; the key is repeated for each value. Missing from Telnyx's current reference, like `filter[status]`.
    pub fn filter_status_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingOrderStatusValue>>,
    {
        self.filter_status_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingOrderStatusValue>` for filter_status_in failed"
                    .to_string()
            });
        self
    }
    /// Whether the answer embeds the phone numbers of an order. At most the first 50 numbers are embedded even when this is true; `porting_phone_numbers_count` is the true count.
    pub fn include_phone_numbers<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<bool>,
    {
        self.include_phone_numbers = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `bool` for include_phone_numbers failed".to_string()
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
        V: std::convert::TryInto<::std::vec::Vec<crate::types::PortingOrderSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::PortingOrderSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderList>, Error<()>> {
        let Self {
            client,
            filter_activation_settings_fast_port_eligible,
            filter_activation_settings_foc_datetime_requested_gt,
            filter_activation_settings_foc_datetime_requested_lt,
            filter_customer_group_reference,
            filter_customer_reference,
            filter_end_user_admin_auth_person_name,
            filter_end_user_admin_entity_name,
            filter_misc_type,
            filter_parent_support_key,
            filter_phone_numbers_carrier_name,
            filter_phone_numbers_country_code,
            filter_phone_numbers_phone_number_contains,
            filter_status,
            filter_status_in,
            include_phone_numbers,
            page_number,
            page_size,
            sort,
        } = self;
        let filter_activation_settings_fast_port_eligible = filter_activation_settings_fast_port_eligible
            .map_err(Error::InvalidRequest)?;
        let filter_activation_settings_foc_datetime_requested_gt = filter_activation_settings_foc_datetime_requested_gt
            .map_err(Error::InvalidRequest)?;
        let filter_activation_settings_foc_datetime_requested_lt = filter_activation_settings_foc_datetime_requested_lt
            .map_err(Error::InvalidRequest)?;
        let filter_customer_group_reference = filter_customer_group_reference
            .map_err(Error::InvalidRequest)?;
        let filter_customer_reference = filter_customer_reference
            .map_err(Error::InvalidRequest)?;
        let filter_end_user_admin_auth_person_name = filter_end_user_admin_auth_person_name
            .map_err(Error::InvalidRequest)?;
        let filter_end_user_admin_entity_name = filter_end_user_admin_entity_name
            .map_err(Error::InvalidRequest)?;
        let filter_misc_type = filter_misc_type.map_err(Error::InvalidRequest)?;
        let filter_parent_support_key = filter_parent_support_key
            .map_err(Error::InvalidRequest)?;
        let filter_phone_numbers_carrier_name = filter_phone_numbers_carrier_name
            .map_err(Error::InvalidRequest)?;
        let filter_phone_numbers_country_code = filter_phone_numbers_country_code
            .map_err(Error::InvalidRequest)?;
        let filter_phone_numbers_phone_number_contains = filter_phone_numbers_phone_number_contains
            .map_err(Error::InvalidRequest)?;
        let filter_status = filter_status.map_err(Error::InvalidRequest)?;
        let filter_status_in = filter_status_in.map_err(Error::InvalidRequest)?;
        let include_phone_numbers = include_phone_numbers
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting_orders", client.baseurl,);
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
                    "filter[activation_settings.fast_port_eligible]",
                    &filter_activation_settings_fast_port_eligible,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[activation_settings.foc_datetime_requested][gt]",
                    &filter_activation_settings_foc_datetime_requested_gt,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[activation_settings.foc_datetime_requested][lt]",
                    &filter_activation_settings_foc_datetime_requested_lt,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[customer_group_reference]",
                    &filter_customer_group_reference,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[customer_reference]",
                    &filter_customer_reference,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[end_user.admin.auth_person_name]",
                    &filter_end_user_admin_auth_person_name,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[end_user.admin.entity_name]",
                    &filter_end_user_admin_entity_name,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[misc.type]",
                    &filter_misc_type,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[parent_support_key]",
                    &filter_parent_support_key,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_numbers.carrier_name]",
                    &filter_phone_numbers_carrier_name,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_numbers.country_code]",
                    &filter_phone_numbers_country_code,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_numbers.phone_number][contains]",
                    &filter_phone_numbers_phone_number_contains,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filter[status]", &filter_status))
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[status][in][]",
                    &filter_status_in,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "include_phone_numbers",
                    &include_phone_numbers,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_orders",
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
impl ::std::fmt::Debug for ListPortingOrders {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingOrders").finish_non_exhaustive()
    }
}
/// Request of [`Client::update_porting_order`](crate::Client::update_porting_order).
#[derive(Clone)]
pub struct UpdatePortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::UpdatePortingOrder, String>,
}
impl UpdatePortingOrder {
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
        V: std::convert::TryInto<types::UpdatePortingOrder>,
        <V as std::convert::TryInto<
            types::UpdatePortingOrder,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `UpdatePortingOrder` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdatePortingOrder,
        ) -> types::builder::UpdatePortingOrder,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/porting_orders/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UpdatePortingOrder::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}", client.baseurl, crate ::id::segment(& id)
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
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_porting_order",
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
impl ::std::fmt::Debug for UpdatePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdatePortingOrder").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePortingOrder {
    type Answer = types::PortingOrderCreated;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[11usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingOrderCreated>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingOrderCreated>(body)
    }
}
impl crate::Request for DeletePortingOrder {
    type Answer = ();
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[21usize];
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
impl crate::Request for GetPortingOrder {
    type Answer = types::PortingOrderResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[31usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingOrderResponse>(body)
    }
}
impl crate::Request for ListPortingOrders {
    type Answer = types::PortingOrderList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[53usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingOrderList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingOrderList>(body)
    }
}
impl crate::PagedRequest for ListPortingOrders {
    type Item = types::PortingOrder;
    type Key = types::PortingOrderId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PortingOrderList,
    ) -> (
        ::std::vec::Vec<types::PortingOrder>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::PortingOrder) -> ::std::option::Option<types::PortingOrderId> {
        Some(item.id.clone())
    }
}
impl crate::Request for UpdatePortingOrder {
    type Answer = types::PortingOrderResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[70usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingOrderResponse>(body)
    }
}
