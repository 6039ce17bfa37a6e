// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Directory of carriers in the United Kingdom.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// List UK carriers and their provider ids
    ///
    /// Answers 200 with the whole directory at once, without paging and without `meta`. An LOA for a UK number has to name the underlying carrier or its provider id (CUPID).
    ///
    /// Sends a `GET` request to `/porting/uk_carriers`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_uk_carriers(&self) -> ListUkCarriers {
        ListUkCarriers::new(self)
    }
}
/// Request of [`Client::list_uk_carriers`](crate::Client::list_uk_carriers).
#[derive(Clone)]
pub struct ListUkCarriers {
    client: crate::Client,
}
impl ListUkCarriers {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self { client: client.clone() }
    }
    /// Sends a `GET` request to `/porting/uk_carriers`.
    pub async fn send(self) -> Result<ResponseValue<types::UkCarrierList>, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/porting/uk_carriers", client.baseurl,);
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
            operation_id: "list_uk_carriers",
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
impl ::std::fmt::Debug for ListUkCarriers {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListUkCarriers").finish_non_exhaustive()
    }
}
impl crate::Request for ListUkCarriers {
    type Answer = types::UkCarrierList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[60usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::UkCarrierList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::UkCarrierList>(body)
    }
}
