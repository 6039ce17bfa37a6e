// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! The reasons for which an order can be held up.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// List the reasons an order can be put in exception
    ///
    /// Answers 200 with the catalogue of exception codes and their default wording. The list is static, is not paged and has no `meta`. Orders have been seen with codes that are not in it.
    ///
    /// Sends a `GET` request to `/porting_orders/exception_types`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_exception_types(&self) -> ListExceptionTypes {
        ListExceptionTypes::new(self)
    }
}
/// Request of [`Client::list_exception_types`](crate::Client::list_exception_types).
#[derive(Clone)]
pub struct ListExceptionTypes {
    client: crate::Client,
}
impl ListExceptionTypes {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self { client: client.clone() }
    }
    /// Sends a `GET` request to `/porting_orders/exception_types`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ExceptionTypeList>, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/porting_orders/exception_types", client.baseurl,);
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
            operation_id: "list_exception_types",
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
impl ::std::fmt::Debug for ListExceptionTypes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListExceptionTypes").finish_non_exhaustive()
    }
}
impl crate::Request for ListExceptionTypes {
    type Answer = types::ExceptionTypeList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[45usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::ExceptionTypeList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::ExceptionTypeList>(body)
    }
}
