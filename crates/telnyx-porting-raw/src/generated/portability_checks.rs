// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Ask whether numbers can be ported.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Check whether phone numbers can be ported
    ///
    /// Checks a list of phone numbers while the call runs and answers 201 (not 200) with one result for each number. Nothing is stored and no order is made. The order of the results is not guaranteed, so match them by `phone_number`. The result is advice: a losing carrier can still refuse later, and abroad the porting desk can sometimes move a number that is reported as not portable. Telnyx documents no limit for this endpoint; its error catalogue names 1000 look-ups per request (code 80401), which is assumed to apply here.
    ///
    /// Sends a `POST` request to `/portability_checks`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_portability_check(&self) -> CreatePortabilityCheck {
        CreatePortabilityCheck::new(self)
    }
}
/// Request of [`Client::create_portability_check`](crate::Client::create_portability_check).
#[derive(Clone)]
pub struct CreatePortabilityCheck {
    client: crate::Client,
    body: Result<types::builder::CreatePortabilityCheck, String>,
}
impl CreatePortabilityCheck {
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
        V: std::convert::TryInto<types::CreatePortabilityCheck>,
        <V as std::convert::TryInto<
            types::CreatePortabilityCheck,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreatePortabilityCheck` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePortabilityCheck,
        ) -> types::builder::CreatePortabilityCheck,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/portability_checks`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PortabilityCheckResultList>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreatePortabilityCheck::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/portability_checks", client.baseurl,);
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
            operation_id: "create_portability_check",
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
impl ::std::fmt::Debug for CreatePortabilityCheck {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortabilityCheck").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePortabilityCheck {
    type Answer = types::PortabilityCheckResultList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[10usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::PortabilityCheckResultList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::PortabilityCheckResultList>(body)
    }
}
