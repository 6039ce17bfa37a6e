// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Attach further documents to an order.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Attach uploaded documents to an order
    ///
    /// Attaches up to 100 documents and answers 201 with an array. The documents have to be uploaded first, and a document that nothing refers to is removed 30 minutes after its upload, so attach it at once.
    ///
    /// Sends a `POST` request to `/porting_orders/{id}/additional_documents`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_additional_documents(&self) -> CreateAdditionalDocuments {
        CreateAdditionalDocuments::new(self)
    }
    /// Detach an additional document from an order
    ///
    /// Removes the attachment and answers 204 without a body. The id is that of the attachment, not that of the document. A document that nothing else refers to presumably falls under the 30-minute rule again (not documented by Telnyx; assumed).
    ///
    /// Sends a `DELETE` request to `/porting_orders/{id}/additional_documents/{additional_document_id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_additional_document(&self) -> DeleteAdditionalDocument {
        DeleteAdditionalDocument::new(self)
    }
    /// List the additional documents of an order
    ///
    /// Answers 200 with one page of the documents that were attached to the order in addition to the LOA and the invoice in its `documents`.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/additional_documents`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_additional_documents(&self) -> ListAdditionalDocuments {
        ListAdditionalDocuments::new(self)
    }
}
/// Request of [`Client::create_additional_documents`](crate::Client::create_additional_documents).
#[derive(Clone)]
pub struct CreateAdditionalDocuments {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    body: Result<types::builder::CreateAdditionalDocuments, String>,
}
impl CreateAdditionalDocuments {
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
        V: std::convert::TryInto<types::CreateAdditionalDocuments>,
        <V as std::convert::TryInto<
            types::CreateAdditionalDocuments,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `CreateAdditionalDocuments` for body failed: {}", s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateAdditionalDocuments,
        ) -> types::builder::CreateAdditionalDocuments,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting_orders/{id}/additional_documents`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AdditionalDocumentsCreated>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::CreateAdditionalDocuments::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/additional_documents", client.baseurl, crate
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
            operation_id: "create_additional_documents",
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
impl ::std::fmt::Debug for CreateAdditionalDocuments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateAdditionalDocuments").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_additional_document`](crate::Client::delete_additional_document).
#[derive(Clone)]
pub struct DeleteAdditionalDocument {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    additional_document_id: Result<crate::types::AdditionalDocumentId, String>,
}
impl DeleteAdditionalDocument {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            additional_document_id: Err(
                "additional_document_id was not initialized".to_string(),
            ),
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
    /// Id of the attachment, not of the document.
    pub fn additional_document_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::AdditionalDocumentId>,
    {
        self.additional_document_id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::AdditionalDocumentId` for additional_document_id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/porting_orders/{id}/additional_documents/{additional_document_id}`.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id, additional_document_id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let additional_document_id = additional_document_id
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/additional_documents/{}", client.baseurl, crate
            ::id::segment(& id).map_err(Error::InvalidRequest) ?, crate ::id::segment(&
            additional_document_id).map_err(Error::InvalidRequest) ?,
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
            operation_id: "delete_additional_document",
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
impl ::std::fmt::Debug for DeleteAdditionalDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteAdditionalDocument").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_additional_documents`](crate::Client::list_additional_documents).
#[derive(Clone)]
pub struct ListAdditionalDocuments {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    filter_document_type: Result<Option<crate::types::AdditionalDocumentType>, String>,
    filter_document_type_in: Result<
        Option<::std::vec::Vec<crate::types::AdditionalDocumentType>>,
        String,
    >,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::CreatedAtSort>>, String>,
}
impl ListAdditionalDocuments {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            filter_document_type: Ok(None),
            filter_document_type_in: Ok(None),
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
    /// Only documents of this kind.
    pub fn filter_document_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::AdditionalDocumentType>,
    {
        self.filter_document_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::AdditionalDocumentType` for filter_document_type failed"
                    .to_string()
            });
        self
    }
    /// Only documents of one of these kinds.
    pub fn filter_document_type_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::AdditionalDocumentType>>,
    {
        self.filter_document_type_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::AdditionalDocumentType>` for filter_document_type_in failed"
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
    /// Sends a `GET` request to `/porting_orders/{id}/additional_documents`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AdditionalDocumentList>, Error<()>> {
        let Self {
            client,
            id,
            filter_document_type,
            filter_document_type_in,
            page_number,
            page_size,
            sort,
        } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let filter_document_type = filter_document_type.map_err(Error::InvalidRequest)?;
        let filter_document_type_in = filter_document_type_in
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/additional_documents", client.baseurl, crate
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
                    "filter[document_type]",
                    &filter_document_type,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[document_type][in][]",
                    &filter_document_type_in,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_additional_documents",
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
impl ::std::fmt::Debug for ListAdditionalDocuments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListAdditionalDocuments").finish_non_exhaustive()
    }
}
impl crate::Request for CreateAdditionalDocuments {
    type Answer = types::AdditionalDocumentsCreated;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[3usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::AdditionalDocumentsCreated>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::AdditionalDocumentsCreated>(body)
    }
}
impl crate::Request for DeleteAdditionalDocument {
    type Answer = ();
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[15usize];
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
impl crate::Request for ListAdditionalDocuments {
    type Answer = types::AdditionalDocumentList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[40usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::AdditionalDocumentList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::AdditionalDocumentList>(body)
    }
}
impl crate::PagedRequest for ListAdditionalDocuments {
    type Item = types::AdditionalDocument;
    type Key = types::AdditionalDocumentId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::AdditionalDocumentList,
    ) -> (
        ::std::vec::Vec<types::AdditionalDocument>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::AdditionalDocument,
    ) -> ::std::option::Option<types::AdditionalDocumentId> {
        Some(item.id.clone())
    }
}
