// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Confirm, cancel, activate and share porting orders.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Activate every number of an order now
    ///
    /// Starts the activation of all numbers of the order and answers 202 with an activation job, not with the order. It works for FastPort orders in `foc-date-confirmed`, inside an activation window of the FOC day; Telnyx's reference limits it to the US, its guide includes Canada. The switch runs in the background: wait until the order is `ported`. If nobody activates, the order completes by itself at the `activate_at` of its job. The call has no request body.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/actions/activate`
    #[must_use = "a request does nothing until it is sent"]
    pub fn activate_porting_order(&self) -> ActivatePortingOrder {
        ActivatePortingOrder::new(self)
    }
    /// Ask for the cancellation of an order
    ///
    /// Asks the porting desk to cancel the order and answers 200 with the order, now `cancel-pending`. The desk takes up to 48 hours to grant it; only then is the order `cancelled`, and that is final. Within 48 hours of the FOC time the call is refused and support has to be contacted. A draft is deleted rather than cancelled. The call has no request body.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/actions/cancel`
    #[must_use = "a request does nothing until it is sent"]
    pub fn cancel_porting_order(&self) -> CancelPortingOrder {
        CancelPortingOrder::new(self)
    }
    /// Submit a porting order
    ///
    /// Hands a filled-in order to Telnyx and answers 200 with the order, now `in-process`; this does not yet mean that the losing carrier has it. Required data and documents must be in place and `additional_steps` must be empty, otherwise the call is refused (422 assumed). FastPort orders are checked against the losing carrier while the call runs, so it can take long and can fail at once on a mismatch. Whether an order in `exception` has to be confirmed again once it is fixed is not documented by Telnyx. The call has no request body.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/actions/confirm`
    #[must_use = "a request does nothing until it is sent"]
    pub fn confirm_porting_order(&self) -> ConfirmPortingOrder {
        ConfirmPortingOrder::new(self)
    }
    /// Create a sharing token for an order
    ///
    /// Mints a signed token that lets somebody without a Telnyx account read or sign the documents of the order, and answers 201 with it. The token lives 1 to 172800 seconds (48 hours). A signature raises the event `porting_order.loa_updated`, the end of its life `porting_order.sharing_token_expired`. How the holder presents the token is not documented by Telnyx. Telnyx declares only 401 and 404 here, and documented the answer without its envelope until February 2026.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/actions/share`
    #[must_use = "a request does nothing until it is sent"]
    pub fn share_porting_order(&self) -> SharePortingOrder {
        SharePortingOrder::new(self)
    }
}
/// Request of [`Client::activate_porting_order`](crate::Client::activate_porting_order).
#[derive(Clone)]
pub struct ActivatePortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl ActivatePortingOrder {
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
    /// Sends a `POST` request to `/porting_orders/{id}/actions/activate`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/actions/activate", client.baseurl, crate
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
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "activate_porting_order",
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
impl ::std::fmt::Debug for ActivatePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ActivatePortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::cancel_porting_order`](crate::Client::cancel_porting_order).
#[derive(Clone)]
pub struct CancelPortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl CancelPortingOrder {
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
    /// Sends a `POST` request to `/porting_orders/{id}/actions/cancel`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/actions/cancel", client.baseurl, crate ::id::segment(&
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "cancel_porting_order",
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
impl ::std::fmt::Debug for CancelPortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CancelPortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::confirm_porting_order`](crate::Client::confirm_porting_order).
#[derive(Clone)]
pub struct ConfirmPortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl ConfirmPortingOrder {
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
    /// Sends a `POST` request to `/porting_orders/{id}/actions/confirm`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortingOrderResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/actions/confirm", client.baseurl, crate ::id::segment(&
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "confirm_porting_order",
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
impl ::std::fmt::Debug for ConfirmPortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ConfirmPortingOrder").finish_non_exhaustive()
    }
}
/// Request of [`Client::share_porting_order`](crate::Client::share_porting_order).
#[derive(Clone)]
pub struct SharePortingOrder {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::SharePortingOrder, String>,
}
impl SharePortingOrder {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the porting order to share.
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
        V: std::convert::TryInto<types::SharePortingOrder>,
        <V as std::convert::TryInto<types::SharePortingOrder>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `SharePortingOrder` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::SharePortingOrder,
        ) -> types::builder::SharePortingOrder,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{id}/actions/share`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::SharingTokenResponse>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::SharePortingOrder::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/actions/share", client.baseurl, crate ::id::segment(&
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "share_porting_order",
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
impl ::std::fmt::Debug for SharePortingOrder {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SharePortingOrder").finish_non_exhaustive()
    }
}
impl crate::Request for ActivatePortingOrder {
    type Answer = types::ActivationJobResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[0usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ActivationJobResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ActivationJobResponse>(body)
    }
}
impl crate::Request for CancelPortingOrder {
    type Answer = types::PortingOrderResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[1usize];
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
impl crate::Request for ConfirmPortingOrder {
    type Answer = types::PortingOrderResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[2usize];
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
impl crate::Request for SharePortingOrder {
    type Answer = types::SharingTokenResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[65usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::SharingTokenResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::SharingTokenResponse>(body)
    }
}
