// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Generate letters of authorization and keep their branding.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Save a branding for generated LOAs
    ///
    /// Saves a logo, company, address and contact and answers 201. The logo must be a PNG that was uploaded as a document before. State, ZIP code and telephone number have to match US-shaped patterns, so other addresses are presumably refused (not documented by Telnyx; assumed). The newest configuration becomes the default of LOA templates.
    ///
    /// Sends a `POST` request to `/porting/loa_configurations`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_loa_configuration(&self) -> CreateLoaConfiguration {
        CreateLoaConfiguration::new(self)
    }
    /// Delete an LOA configuration
    ///
    /// Removes the branding and answers 204 without a body. A second call answers 404.
    ///
    /// Sends a `DELETE` request to `/porting/loa_configurations/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_loa_configuration(&self) -> DeleteLoaConfiguration {
        DeleteLoaConfiguration::new(self)
    }
    /// Get an LOA configuration
    ///
    /// Answers 200 with the saved branding.
    ///
    /// Sends a `GET` request to `/porting/loa_configurations/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_loa_configuration(&self) -> GetLoaConfiguration {
        GetLoaConfiguration::new(self)
    }
    /// Render an LOA with a saved branding
    ///
    /// Answers 200 with a PDF. A refusal arrives as JSON instead (not documented by Telnyx; assumed), so look at the status and the media type before storing the answer as a file.
    ///
    /// Sends a `GET` request to `/porting/loa_configurations/{id}/preview`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_loa_configuration_preview(&self) -> GetLoaConfigurationPreview {
        GetLoaConfigurationPreview::new(self)
    }
    /// Download a prepared LOA for an order
    ///
    /// Answers 200 with a PDF that is filled from the data of the order and still has to be signed by a person. It exists for local numbers in the US and Canada only. Set the end user of the order first, since the letter takes its data from there. A refusal arrives as JSON instead (not documented by Telnyx; assumed): look at the status and the media type before storing the answer as a file.
    ///
    /// Sends a `GET` request to `/porting_orders/{id}/loa_template`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_loa_template(&self) -> GetLoaTemplate {
        GetLoaTemplate::new(self)
    }
    /// List LOA configurations
    ///
    /// Answers 200 with one page of the saved brandings. There are no filters, and the order of the list is not documented.
    ///
    /// Sends a `GET` request to `/porting/loa_configurations`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_loa_configurations(&self) -> ListLoaConfigurations {
        ListLoaConfigurations::new(self)
    }
    /// Render an LOA with an unsaved branding
    ///
    /// Answers 200 with a PDF and saves nothing. A refusal arrives as JSON instead (not documented by Telnyx; assumed), so look at the status and the media type before storing the answer as a file.
    ///
    /// Sends a `POST` request to `/porting/loa_configurations/preview`
    #[must_use = "a request does nothing until it is sent"]
    pub fn preview_loa_configuration(&self) -> PreviewLoaConfiguration {
        PreviewLoaConfiguration::new(self)
    }
    /// Replace the content of an LOA configuration
    ///
    /// Replaces the whole branding and answers 200. Although the method is PATCH, all parts are required: send what should stay, too.
    ///
    /// Sends a `PATCH` request to `/porting/loa_configurations/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn update_loa_configuration(&self) -> UpdateLoaConfiguration {
        UpdateLoaConfiguration::new(self)
    }
}
/// Request of [`Client::create_loa_configuration`](crate::Client::create_loa_configuration).
#[derive(Clone)]
pub struct CreateLoaConfiguration {
    client: crate::Client,
    body: Result<types::builder::LoaConfigurationParams, String>,
}
impl CreateLoaConfiguration {
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
        V: std::convert::TryInto<types::LoaConfigurationParams>,
        <V as std::convert::TryInto<
            types::LoaConfigurationParams,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `LoaConfigurationParams` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::LoaConfigurationParams,
        ) -> types::builder::LoaConfigurationParams,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting/loa_configurations`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::LoaConfigurationParams::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/loa_configurations", client.baseurl,);
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
            operation_id: "create_loa_configuration",
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
impl ::std::fmt::Debug for CreateLoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateLoaConfiguration").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_loa_configuration`](crate::Client::delete_loa_configuration).
#[derive(Clone)]
pub struct DeleteLoaConfiguration {
    client: crate::Client,
    id: Result<crate::types::LoaConfigurationId, String>,
}
impl DeleteLoaConfiguration {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the LOA configuration.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::LoaConfigurationId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::LoaConfigurationId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/porting/loa_configurations/{id}`.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/loa_configurations/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "delete_loa_configuration",
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
impl ::std::fmt::Debug for DeleteLoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteLoaConfiguration").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_loa_configuration`](crate::Client::get_loa_configuration).
#[derive(Clone)]
pub struct GetLoaConfiguration {
    client: crate::Client,
    id: Result<crate::types::LoaConfigurationId, String>,
}
impl GetLoaConfiguration {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the LOA configuration.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::LoaConfigurationId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::LoaConfigurationId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting/loa_configurations/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/loa_configurations/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_loa_configuration",
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
impl ::std::fmt::Debug for GetLoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetLoaConfiguration").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_loa_configuration_preview`](crate::Client::get_loa_configuration_preview).
#[derive(Clone)]
pub struct GetLoaConfigurationPreview {
    client: crate::Client,
    id: Result<crate::types::LoaConfigurationId, String>,
}
impl GetLoaConfigurationPreview {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the LOA configuration.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::LoaConfigurationId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::LoaConfigurationId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting/loa_configurations/{id}/preview`.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/loa_configurations/{}/preview", client.baseurl, crate
            ::id::segment(& id).map_err(Error::InvalidRequest) ?,
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
            operation_id: "get_loa_configuration_preview",
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
impl ::std::fmt::Debug for GetLoaConfigurationPreview {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetLoaConfigurationPreview").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_loa_template`](crate::Client::get_loa_template).
#[derive(Clone)]
pub struct GetLoaTemplate {
    client: crate::Client,
    id: Result<crate::types::PortingOrderId, String>,
    loa_configuration_id: Result<Option<crate::types::LoaConfigurationId>, String>,
}
impl GetLoaTemplate {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            loa_configuration_id: Ok(None),
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
    /// Branding to use. Without it the most recent one is taken.
    pub fn loa_configuration_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::LoaConfigurationId>,
    {
        self.loa_configuration_id = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::LoaConfigurationId` for loa_configuration_id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/porting_orders/{id}/loa_template`.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let Self { client, id, loa_configuration_id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let loa_configuration_id = loa_configuration_id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting_orders/{}/loa_template", client.baseurl, crate ::id::segment(&
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
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "loa_configuration_id",
                    &loa_configuration_id,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_loa_template",
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
impl ::std::fmt::Debug for GetLoaTemplate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetLoaTemplate").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_loa_configurations`](crate::Client::list_loa_configurations).
#[derive(Clone)]
pub struct ListLoaConfigurations {
    client: crate::Client,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
}
impl ListLoaConfigurations {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            page_number: Ok(None),
            page_size: Ok(None),
        }
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
    /// Sends a `GET` request to `/porting/loa_configurations`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::LoaConfigurationList>, Error<()>> {
        let Self { client, page_number, page_size } = self;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/loa_configurations", client.baseurl,);
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
            operation_id: "list_loa_configurations",
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
impl ::std::fmt::Debug for ListLoaConfigurations {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListLoaConfigurations").finish_non_exhaustive()
    }
}
/// Request of [`Client::preview_loa_configuration`](crate::Client::preview_loa_configuration).
#[derive(Clone)]
pub struct PreviewLoaConfiguration {
    client: crate::Client,
    body: Result<types::builder::LoaConfigurationParams, String>,
}
impl PreviewLoaConfiguration {
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
        V: std::convert::TryInto<types::LoaConfigurationParams>,
        <V as std::convert::TryInto<
            types::LoaConfigurationParams,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `LoaConfigurationParams` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::LoaConfigurationParams,
        ) -> types::builder::LoaConfigurationParams,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/porting/loa_configurations/preview`.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::LoaConfigurationParams::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/porting/loa_configurations/preview", client.baseurl,);
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
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "preview_loa_configuration",
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
impl ::std::fmt::Debug for PreviewLoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PreviewLoaConfiguration").finish_non_exhaustive()
    }
}
/// Request of [`Client::update_loa_configuration`](crate::Client::update_loa_configuration).
#[derive(Clone)]
pub struct UpdateLoaConfiguration {
    client: crate::Client,
    id: Result<crate::types::LoaConfigurationId, String>,
    body: Result<types::builder::UpdateLoaConfigurationParams, String>,
}
impl UpdateLoaConfiguration {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the LOA configuration.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::LoaConfigurationId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::LoaConfigurationId` for id failed"
                    .to_string()
            });
        self
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UpdateLoaConfigurationParams>,
        <V as std::convert::TryInto<
            types::UpdateLoaConfigurationParams,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `UpdateLoaConfigurationParams` for body failed: {}", s
                )
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateLoaConfigurationParams,
        ) -> types::builder::UpdateLoaConfigurationParams,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/porting/loa_configurations/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UpdateLoaConfigurationParams::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/porting/loa_configurations/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "update_loa_configuration",
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
impl ::std::fmt::Debug for UpdateLoaConfiguration {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateLoaConfiguration").finish_non_exhaustive()
    }
}
impl crate::Request for CreateLoaConfiguration {
    type Answer = types::LoaConfigurationResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[6usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::LoaConfigurationResponse>(body)
    }
}
impl crate::Request for DeleteLoaConfiguration {
    type Answer = ();
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[18usize];
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
impl crate::Request for GetLoaConfiguration {
    type Answer = types::LoaConfigurationResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[27usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::LoaConfigurationResponse>(body)
    }
}
impl crate::Request for GetLoaConfigurationPreview {
    type Answer = ByteStream;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[28usize];
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
impl crate::Request for GetLoaTemplate {
    type Answer = ByteStream;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[29usize];
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
impl crate::Request for ListLoaConfigurations {
    type Answer = types::LoaConfigurationList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[46usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::LoaConfigurationList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::LoaConfigurationList>(body)
    }
}
impl crate::PagedRequest for ListLoaConfigurations {
    type Item = types::LoaConfiguration;
    type Key = types::LoaConfigurationId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::LoaConfigurationList,
    ) -> (
        ::std::vec::Vec<types::LoaConfiguration>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(
        item: &types::LoaConfiguration,
    ) -> ::std::option::Option<types::LoaConfigurationId> {
        Some(item.id.clone())
    }
}
impl crate::Request for PreviewLoaConfiguration {
    type Answer = ByteStream;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[62usize];
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
impl crate::Request for UpdateLoaConfiguration {
    type Answer = types::LoaConfigurationResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[69usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::LoaConfigurationResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::LoaConfigurationResponse>(body)
    }
}
