// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Upload, read and delete documents, and see where they are used.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Upload a document
    ///
    /// Stores a file of at most 20 MB and answers **200** (not 201) with its record. Send it as a `multipart/form-data` part, as base64 text in JSON, or let the server fetch a `url`. Accepted are PDF, PNG, JPEG, CSV, plain text, JSON, DOC, DOCX, XLS and XLSX. Nothing here says what the file is (an LOA, an invoice, ...): its role comes from where its id is used afterwards. A document that nothing links to is deleted 30 minutes after the upload, so upload late and put its id on the order at once. A file that is too large or of another kind is expected to answer 422; Telnyx publishes no sample of that refusal.
    ///
    /// Sends a `POST` request to `/documents`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_document(&self) -> CreateDocument {
        CreateDocument::new(self)
    }
    /// Delete a document
    ///
    /// Removes a document for good and answers **200** with its last record (not 204). Refused while a resource such as a porting order still links to it; take it off there first, for example by setting `documents.loa` to `null`. The refusal is assumed to be a 422; Telnyx does not show it.
    ///
    /// Sends a `DELETE` request to `/documents/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_document(&self) -> DeleteDocument {
        DeleteDocument::new(self)
    }
    /// Download the bytes of a document
    ///
    /// Answers 200 with the raw file. The `Content-Type` of the answer is that of the document, not always `application/octet-stream`, and errors come as JSON, so look at the status before saving anything. Also the way to fetch the CSV of a finished porting report. Compare the bytes with the record's `sha256`.
    ///
    /// Sends a `GET` request to `/documents/{id}/download`
    #[must_use = "a request does nothing until it is sent"]
    pub fn download_document(&self) -> DownloadDocument {
        DownloadDocument::new(self)
    }
    /// Get the record of a document
    ///
    /// Answers 200 with the record: file name, type, size, hash, review status and virus scan. The bytes come from `/documents/{id}/download`. 404 is not declared, but must be expected for a document that the server has deleted.
    ///
    /// Sends a `GET` request to `/documents/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_document(&self) -> GetDocument {
        GetDocument::new(self)
    }
    /// Get a short-lived link to a document
    ///
    /// Answers 200 with a pre-signed URL on the storage host. Whoever holds the URL can read the file until it expires; Telnyx does not publish how long that takes. Never send the API key to that host. The 404 answer is documented as a single error object instead of the usual list.
    ///
    /// Sends a `GET` request to `/documents/{id}/download_link`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_document_download_link(&self) -> GetDocumentDownloadLink {
        GetDocumentDownloadLink::new(self)
    }
    /// List which resources use which documents
    ///
    /// Answers 200 with one page of links, newest first. Links come and go by themselves as resources start and stop using a document; they cannot be created or removed here. A document with a link is safe from the deletion after 30 minutes.
    ///
    /// Sends a `GET` request to `/document_links`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_document_links(&self) -> ListDocumentLinks {
        ListDocumentLinks::new(self)
    }
    /// List uploaded documents
    ///
    /// Answers 200 with one page of the account's documents, newest first unless `sort[]` says otherwise. Documents that nothing uses vanish from the list 30 minutes after their upload.
    ///
    /// Sends a `GET` request to `/documents`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_documents(&self) -> ListDocuments {
        ListDocuments::new(self)
    }
    /// Change the file name or reference of a document
    ///
    /// Changes `filename` and `customer_reference`, the only fields that can be written; a field that is left out keeps its value. Answers 200 with the record. The content cannot be replaced: upload a new document for that.
    ///
    /// Sends a `PATCH` request to `/documents/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn update_document(&self) -> UpdateDocument {
        UpdateDocument::new(self)
    }
}
/// Request of [`Client::create_document`](crate::Client::create_document).
#[derive(Clone)]
pub struct CreateDocument {
    client: crate::Client,
    body: Result<types::builder::CreateDocument, String>,
}
impl CreateDocument {
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
        V: std::convert::TryInto<types::CreateDocument>,
        <V as std::convert::TryInto<types::CreateDocument>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreateDocument` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateDocument,
        ) -> types::builder::CreateDocument,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/documents`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::CreateDocument::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/documents", client.baseurl,);
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
            operation_id: "create_document",
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
impl ::std::fmt::Debug for CreateDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateDocument").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_document`](crate::Client::delete_document).
#[derive(Clone)]
pub struct DeleteDocument {
    client: crate::Client,
    id: Result<crate::types::DocumentId, String>,
}
impl DeleteDocument {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the document.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for id failed".to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/documents/{id}`.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::DocumentResponse>>,
        Error<()>,
    > {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/documents/{}", client.baseurl, crate ::id::segment(& id)
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
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_document",
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
impl ::std::fmt::Debug for DeleteDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteDocument").finish_non_exhaustive()
    }
}
/// Request of [`Client::download_document`](crate::Client::download_document).
#[derive(Clone)]
pub struct DownloadDocument {
    client: crate::Client,
    id: Result<crate::types::DocumentId, String>,
}
impl DownloadDocument {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the document.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for id failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/documents/{id}/download`.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/documents/{}/download", client.baseurl, crate ::id::segment(& id)
            .map_err(Error::InvalidRequest) ?,
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(crate::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "download_document",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
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
impl ::std::fmt::Debug for DownloadDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DownloadDocument").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_document`](crate::Client::get_document).
#[derive(Clone)]
pub struct GetDocument {
    client: crate::Client,
    id: Result<crate::types::DocumentId, String>,
}
impl GetDocument {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the document.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for id failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/documents/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/documents/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_document",
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
impl ::std::fmt::Debug for GetDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDocument").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_document_download_link`](crate::Client::get_document_download_link).
#[derive(Clone)]
pub struct GetDocumentDownloadLink {
    client: crate::Client,
    id: Result<crate::types::DocumentId, String>,
}
impl GetDocumentDownloadLink {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the document.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for id failed".to_string()
            });
        self
    }
    /// Sends a `GET` request to `/documents/{id}/download_link`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::DocumentDownloadLinkResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/documents/{}/download_link", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_document_download_link",
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
impl ::std::fmt::Debug for GetDocumentDownloadLink {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDocumentDownloadLink").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_document_links`](crate::Client::list_document_links).
#[derive(Clone)]
pub struct ListDocumentLinks {
    client: crate::Client,
    filter_document_id: Result<Option<crate::types::DocumentId>, String>,
    filter_linked_record_type: Result<Option<::std::string::String>, String>,
    filter_linked_resource_id: Result<Option<::std::string::String>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListDocumentLinks {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_document_id: Ok(None),
            filter_linked_record_type: Ok(None),
            filter_linked_resource_id: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
        }
    }
    /// Only links of this document. Telnyx's guide offers this filter although its current reference leaves it out.
    pub fn filter_document_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.filter_document_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for filter_document_id failed"
                    .to_string()
            });
        self
    }
    /// Only links from resources of this kind, for example `porting_order`.
    pub fn filter_linked_record_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_linked_record_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_linked_record_type failed"
                    .to_string()
            });
        self
    }
    /// Only links from the resource with this id, for example a porting order.
    pub fn filter_linked_resource_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_linked_resource_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_linked_resource_id failed"
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
    /// Sends a `GET` request to `/document_links`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::DocumentLinkList>, Error<()>> {
        let Self {
            client,
            filter_document_id,
            filter_linked_record_type,
            filter_linked_resource_id,
            page_number,
            page_size,
        } = self;
        let filter_document_id = filter_document_id.map_err(Error::InvalidRequest)?;
        let filter_linked_record_type = filter_linked_record_type
            .map_err(Error::InvalidRequest)?;
        let filter_linked_resource_id = filter_linked_resource_id
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/document_links", client.baseurl,);
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
                    "filter[document_id]",
                    &filter_document_id,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[linked_record_type]",
                    &filter_linked_record_type,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[linked_resource_id]",
                    &filter_linked_resource_id,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_document_links",
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
impl ::std::fmt::Debug for ListDocumentLinks {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListDocumentLinks").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_documents`](crate::Client::list_documents).
#[derive(Clone)]
pub struct ListDocuments {
    client: crate::Client,
    filter_created_at_gt: Result<Option<crate::Timestamp>, String>,
    filter_created_at_lt: Result<Option<crate::Timestamp>, String>,
    filter_customer_reference_eq: Result<Option<::std::string::String>, String>,
    filter_customer_reference_in: Result<
        Option<::std::vec::Vec<::std::string::String>>,
        String,
    >,
    filter_filename_contains: Result<Option<::std::string::String>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::DocumentSort>>, String>,
}
impl ListDocuments {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_created_at_gt: Ok(None),
            filter_created_at_lt: Ok(None),
            filter_customer_reference_eq: Ok(None),
            filter_customer_reference_in: Ok(None),
            filter_filename_contains: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
        }
    }
    /// Only documents uploaded after this moment.
    pub fn filter_created_at_gt<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_created_at_gt = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_created_at_gt failed"
                    .to_string()
            });
        self
    }
    /// Only documents uploaded before this moment.
    pub fn filter_created_at_lt<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::Timestamp>,
    {
        self.filter_created_at_lt = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::Timestamp` for filter_created_at_lt failed"
                    .to_string()
            });
        self
    }
    /// Only documents whose `customer_reference` equals this.
    pub fn filter_customer_reference_eq<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_customer_reference_eq = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_customer_reference_eq failed"
                    .to_string()
            });
        self
    }
    /// Only documents with one of these references; the key is repeated for each value.
    pub fn filter_customer_reference_in<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.filter_customer_reference_in = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <::std::string::String>` for filter_customer_reference_in failed"
                    .to_string()
            });
        self
    }
    /// Only documents whose file name contains this text.
    pub fn filter_filename_contains<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_filename_contains = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_filename_contains failed"
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
    /// How to order the list; several keys are allowed, the most significant first.
    pub fn sort<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::DocumentSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::DocumentSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/documents`.
    pub async fn send(self) -> Result<ResponseValue<types::DocumentList>, Error<()>> {
        let Self {
            client,
            filter_created_at_gt,
            filter_created_at_lt,
            filter_customer_reference_eq,
            filter_customer_reference_in,
            filter_filename_contains,
            page_number,
            page_size,
            sort,
        } = self;
        let filter_created_at_gt = filter_created_at_gt.map_err(Error::InvalidRequest)?;
        let filter_created_at_lt = filter_created_at_lt.map_err(Error::InvalidRequest)?;
        let filter_customer_reference_eq = filter_customer_reference_eq
            .map_err(Error::InvalidRequest)?;
        let filter_customer_reference_in = filter_customer_reference_in
            .map_err(Error::InvalidRequest)?;
        let filter_filename_contains = filter_filename_contains
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!("{}/documents", client.baseurl,);
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
                    "filter[created_at][gt]",
                    &filter_created_at_gt,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[created_at][lt]",
                    &filter_created_at_lt,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[customer_reference][eq]",
                    &filter_customer_reference_eq,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[customer_reference][in][]",
                    &filter_customer_reference_in,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[filename][contains]",
                    &filter_filename_contains,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_documents",
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
impl ::std::fmt::Debug for ListDocuments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListDocuments").finish_non_exhaustive()
    }
}
/// Request of [`Client::update_document`](crate::Client::update_document).
#[derive(Clone)]
pub struct UpdateDocument {
    client: crate::Client,
    id: Result<crate::types::DocumentId, String>,
    body: Result<types::builder::UpdateDocument, String>,
}
impl UpdateDocument {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the document.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::DocumentId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::DocumentId` for id failed".to_string()
            });
        self
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UpdateDocument>,
        <V as std::convert::TryInto<types::UpdateDocument>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `UpdateDocument` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateDocument,
        ) -> types::builder::UpdateDocument,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/documents/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| types::UpdateDocument::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/documents/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "update_document",
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
impl ::std::fmt::Debug for UpdateDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateDocument").finish_non_exhaustive()
    }
}
impl crate::Request for CreateDocument {
    type Answer = types::DocumentResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[5usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentResponse>(body)
    }
}
impl crate::Request for DeleteDocument {
    type Answer = ::std::option::Option<types::DocumentResponse>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[17usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<
        ResponseValue<::std::option::Option<types::DocumentResponse>>,
        Error<()>,
    > {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<::std::option::Option<types::DocumentResponse>>(body)
    }
}
impl crate::Request for DownloadDocument {
    type Answer = ByteStream;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[23usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(_: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        None
    }
}
impl crate::Request for GetDocument {
    type Answer = types::DocumentResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[25usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentResponse>(body)
    }
}
impl crate::Request for GetDocumentDownloadLink {
    type Answer = types::DocumentDownloadLinkResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[26usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentDownloadLinkResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentDownloadLinkResponse>(body)
    }
}
impl crate::Request for ListDocumentLinks {
    type Answer = types::DocumentLinkList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[43usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentLinkList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentLinkList>(body)
    }
}
impl crate::PagedRequest for ListDocumentLinks {
    type Item = types::DocumentLink;
    type Key = types::DocumentLinkId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::DocumentLinkList,
    ) -> (
        ::std::vec::Vec<types::DocumentLink>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::DocumentLink) -> ::std::option::Option<types::DocumentLinkId> {
        item.id.clone()
    }
}
impl crate::Request for ListDocuments {
    type Answer = types::DocumentList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[44usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentList>(body)
    }
}
impl crate::PagedRequest for ListDocuments {
    type Item = types::Document;
    type Key = types::DocumentId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::DocumentList,
    ) -> (
        ::std::vec::Vec<types::Document>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::Document) -> ::std::option::Option<types::DocumentId> {
        Some(item.id.clone())
    }
}
impl crate::Request for UpdateDocument {
    type Answer = types::DocumentResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[68usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::DocumentResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::DocumentResponse>(body)
    }
}
