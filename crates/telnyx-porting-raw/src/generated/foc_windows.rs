// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Date windows from which the FOC date of an order can be chosen.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// List when an order may be ported
    ///
    /// Answers 200 with the periods in which `activation_settings.foc_datetime_requested` may lie, in UTC. A requested date outside of them is refused. All windows come in one answer: there is `meta`, but no page parameter. The windows follow US business hours, so they can cross midnight UTC and shift with daylight saving.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/allowed_foc_windows`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_allowed_foc_windows(&self) -> ListAllowedFocWindows {
        ListAllowedFocWindows::new(self)
    }
}
/// Request of [`Client::list_allowed_foc_windows`](crate::Client::list_allowed_foc_windows).
#[derive(Clone)]
pub struct ListAllowedFocWindows {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
}
impl ListAllowedFocWindows {
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
    /// Sends a `GET` request to `/porting_orders/{id}/allowed_foc_windows`.
    pub async fn send(self) -> Result<ResponseValue<types::FocWindowList>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/allowed_foc_windows", client.baseurl, crate
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
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_allowed_foc_windows",
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
impl ::std::fmt::Debug for ListAllowedFocWindows {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListAllowedFocWindows").finish_non_exhaustive()
    }
}
impl crate::Request for ListAllowedFocWindows {
    type Answer = types::FocWindowList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[41usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::FocWindowList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::FocWindowList>(body)
    }
}
