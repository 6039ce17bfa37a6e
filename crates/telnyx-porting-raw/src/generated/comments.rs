// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Talk with the porting desk about an order.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Add a comment to an order
    ///
    /// Writes a comment that the porting desk reads, and answers 201 with it. Use it for questions, above all while an order is in `exception`. No operation edits or removes a comment, and everybody with access to the account sees it, so keep PINs and account numbers out.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/comments`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_porting_order_comment(&self) -> CreatePortingOrderComment {
        CreatePortingOrderComment::new(self)
    }
    /// List the comments of an order
    ///
    /// Answers 200 with one page of the conversation between the customer and the porting desk. There are no filters and no choice of order.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/comments`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_porting_order_comments(&self) -> ListPortingOrderComments {
        ListPortingOrderComments::new(self)
    }
}
/// Request of [`Client::create_porting_order_comment`](crate::Client::create_porting_order_comment).
#[derive(Clone)]
pub struct CreatePortingOrderComment {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::CreateComment, String>,
}
impl CreatePortingOrderComment {
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
        V: std::convert::TryInto<types::CreateComment>,
        <V as std::convert::TryInto<types::CreateComment>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreateComment` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateComment,
        ) -> types::builder::CreateComment,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{id}/comments`.
    pub async fn send(self) -> Result<ResponseValue<types::CommentResponse>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| types::CreateComment::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/comments", client.baseurl, crate ::id::segment(& id)
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_porting_order_comment",
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
impl ::std::fmt::Debug for CreatePortingOrderComment {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortingOrderComment").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_porting_order_comments`](crate::Client::list_porting_order_comments).
#[derive(Clone)]
pub struct ListPortingOrderComments {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListPortingOrderComments {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            page_number: Ok(None),
            page_size: Ok(None),
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
    /// Sends a `GET` request to `/porting_orders/{id}/comments`.
    pub async fn send(self) -> Result<ResponseValue<types::CommentList>, Error<()>> {
        let Self { client, id, page_number, page_size } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/comments", client.baseurl, crate ::id::segment(& id)
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
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_porting_order_comments",
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
impl ::std::fmt::Debug for ListPortingOrderComments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPortingOrderComments").finish_non_exhaustive()
    }
}
impl crate::Request for CreatePortingOrderComment {
    type Answer = types::CommentResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[12usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::CommentResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::CommentResponse>(body)
    }
}
impl crate::Request for ListPortingOrderComments {
    type Answer = types::CommentList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[51usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::CommentList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::CommentList>(body)
    }
}
impl crate::PagedRequest for ListPortingOrderComments {
    type Item = types::Comment;
    type Key = types::CommentId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::CommentList,
    ) -> (
        ::std::vec::Vec<types::Comment>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::Comment) -> ::std::option::Option<types::CommentId> {
        Some(item.id.clone())
    }
}
