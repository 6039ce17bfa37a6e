// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! History of what happened to orders, and sending notifications again.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Get an event
    ///
    /// Answers 200 with the event. Read it again while `payload_status` is `created` and a field is missing from the payload.
    ///
    /// Sends a `GET` request to `/porting/events/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_porting_event(&self) -> GetPortingEvent {
        GetPortingEvent::new(self)
    }
    /// List the events of all porting orders
    ///
    /// Answers 200 with one page of the event history of the account, including events that no webhook or email announces. Use it to catch up on missed webhooks from the last `created_at` that was seen. The order of the list cannot be chosen and is not documented. The bounds of the time filter are inclusive, whereas orders use exclusive ones.
    ///
    /// Sends a `GET` request to `/porting/events`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_events(&self) -> ListPortingEvents {
        ListPortingEvents::new(self)
    }
    /// Send the notifications of an event again
    ///
    /// Sends the webhooks and emails of the event once more, to the channels that are subscribed at this moment, and answers 204. No new event is recorded, and emails may lag by minutes. There is no request body. Whether a repeated webhook keeps the id of the event is not documented; if it does, a receiver that drops known ids drops it.
    ///
    /// Sends a `POST` request to `/porting/events/{id}/republish`
    #[must_use = "a request does nothing until it is sent"]
    pub fn republish_porting_event(&self) -> RepublishPortingEvent {
        RepublishPortingEvent::new(self)
    }
}
/// Request of [`Client::get_porting_event`](crate::Client::get_porting_event).
#[derive(Clone)]
pub struct GetPortingEvent {
    client: crate::Client,
    id: Result<crate::types::PortingEventId, String>,
}
impl GetPortingEvent {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the event.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingEventId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingEventId` for id failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting/events/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingEventResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/events/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_porting_event",
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
impl ::std::fmt::Debug for GetPortingEvent {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetPortingEvent").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_events`](crate::Client::list_porting_events).
#[derive(Clone)]
pub struct ListPortingEvents {
    client: crate::Client,
    filter_created_at_gte: Result<Option<crate::Timestamp>, String>,
    filter_created_at_lte: Result<Option<crate::Timestamp>, String>,
    filter_porting_order_id: Result<Option<crate::types::PortingOrderId>, String>,
    filter_type: Result<Option<crate::types::PortingEventType>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingEvents {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_created_at_gte: Ok(None),
            filter_created_at_lte: Ok(None),
            filter_porting_order_id: Ok(None),
            filter_type: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Only events recorded at this moment or later.
    pub fn filter_created_at_gte<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_created_at_gte = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_created_at_gte failed"
                    .to_string()
            });
        self
    }
    /// Only events recorded at this moment or earlier.
    pub fn filter_created_at_lte<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_created_at_lte = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_created_at_lte failed"
                    .to_string()
            });
        self
    }
    /// Only events of this order.
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
    /// Only events of this kind.
    pub fn filter_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingEventType>,
    {
        self.filter_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PortingEventType` for filter_type failed"
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
    /// Sends a `GET` request to `/porting/events`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingEventList>, Error<()>> {
        let Self {
            client,
            filter_created_at_gte,
            filter_created_at_lte,
            filter_porting_order_id,
            filter_type,
            page_number,
            page_size,
        } = self;
        let filter_created_at_gte = filter_created_at_gte
            .map_err(Error::InvalidRequest)?;
        let filter_created_at_lte = filter_created_at_lte
            .map_err(Error::InvalidRequest)?;
        let filter_porting_order_id = filter_porting_order_id
            .map_err(Error::InvalidRequest)?;
        let filter_type = filter_type.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/events", client.baseurl,);
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
                    "filter[created_at][gte]",
                    &filter_created_at_gte,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[created_at][lte]",
                    &filter_created_at_lte,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[porting_order_id]",
                    &filter_porting_order_id,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filter[type]", &filter_type))
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_events",
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
impl ::std::fmt::Debug for ListPortingEvents {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingEvents").finish_non_exhaustive()
    }
}
/// Request of [`Client::republish_porting_event`](crate::Client::republish_porting_event).
#[derive(Clone)]
pub struct RepublishPortingEvent {
    client: crate::Client,
    id: Result<crate::types::PortingEventId, String>,
}
impl RepublishPortingEvent {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the event.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PortingEventId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::PortingEventId` for id failed".to_string()
            });
        self
    }
    /// Sends a `POST` request to `/porting/events/{id}/republish`.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/events/{}/republish", client.baseurl, crate ::id::segment(& id)
            .map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client.client.post(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "republish_porting_event",
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
impl ::std::fmt::Debug for RepublishPortingEvent {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RepublishPortingEvent").finish_non_exhaustive()
    }
}
impl crate::Request for GetPortingEvent {
    type Answer = types::PortingEventResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[30usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingEventResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingEventResponse>(body)
    }
}
impl crate::Request for ListPortingEvents {
    type Answer = types::PortingEventList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[50usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortingEventList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortingEventList>(body)
    }
}
impl crate::PagedRequest for ListPortingEvents {
    type Item = types::PortingEvent;
    type Key = types::PortingEventId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::PortingEventList,
    ) -> (
        ::std::vec::Vec<types::PortingEvent>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::PortingEvent) -> ::std::option::Option<types::PortingEventId> {
        Some(item.id.clone())
    }
}
impl crate::Request for RepublishPortingEvent {
    type Answer = ();
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[63usize];
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
