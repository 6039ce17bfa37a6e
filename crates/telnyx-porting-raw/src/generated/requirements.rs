// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Catalogue of regulatory requirements, and reusable groups of answers to them.
use crate::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
impl crate::Client {
    /// Create a requirement group
    ///
    /// Makes a reusable set of answers for one combination of country, number type and action. Values may be given at once or later by PATCH. Answers **200** (not 201) with the bare group, without `data`; it is expected to list every requirement of the combination, though Telnyx shows no sample. The group starts as `unapproved` and can be put on porting orders in that state.
    ///
    /// Sends a `POST` request to `/requirement_groups`
    #[must_use = "a request does nothing until it is sent"]
    pub fn create_requirement_group(&self) -> CreateRequirementGroup {
        CreateRequirementGroup::new(self)
    }
    /// Delete a requirement group
    ///
    /// Removes a group and answers **200** with it, bare (not 204). Orders filled from the group are assumed to keep their values, since they hold a copy; Telnyx does not say.
    ///
    /// Sends a `DELETE` request to `/requirement_groups/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn delete_requirement_group(&self) -> DeleteRequirementGroup {
        DeleteRequirementGroup::new(self)
    }
    /// Get a rule set
    ///
    /// Answers 200 with one rule set, its requirement types included.
    ///
    /// Sends a `GET` request to `/requirements/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_requirement(&self) -> GetRequirement {
        GetRequirement::new(self)
    }
    /// Get a requirement group
    ///
    /// Answers 200 with the bare group, without `data`: the values given so far and how each of them was judged.
    ///
    /// Sends a `GET` request to `/requirement_groups/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_requirement_group(&self) -> GetRequirementGroup {
        GetRequirementGroup::new(self)
    }
    /// Get a requirement type
    ///
    /// Answers 200 with the name, the kind of value and the acceptance criteria of one requirement type. Use it to explain a `requirement_type_id` found on an order.
    ///
    /// Sends a `GET` request to `/requirement_types/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn get_requirement_type(&self) -> GetRequirementType {
        GetRequirementType::new(self)
    }
    /// List requirement groups
    ///
    /// Answers 200 with a **bare JSON array** of every group that matches: no `data`, no `meta`, no pages.
    ///
    /// Sends a `GET` request to `/requirement_groups`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_requirement_groups(&self) -> ListRequirementGroups {
        ListRequirementGroups::new(self)
    }
    /// List the catalogue of requirement types
    ///
    /// Answers 200 with every kind of information that can be asked for, whatever the country. The answer carries `meta`, but Telnyx documents no page parameters for it. To learn what one country and number type needs, list `/requirements`; to learn what an order needs, list the requirements of that order.
    ///
    /// Sends a `GET` request to `/requirement_types`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_requirement_types(&self) -> ListRequirementTypes {
        ListRequirementTypes::new(self)
    }
    /// List what countries and number types require
    ///
    /// Answers 200 with one page of rule sets, each for a combination of country, number type and action. Filter by `country_code`, `phone_number_type` and the action `porting` to learn what a port will need before an order exists. The requirements array of the order itself is what counts in the end.
    ///
    /// Sends a `GET` request to `/requirements`
    #[must_use = "a request does nothing until it is sent"]
    pub fn list_requirements(&self) -> ListRequirements {
        ListRequirements::new(self)
    }
    /// Ask Telnyx to review a requirement group
    ///
    /// Sends the group to pre-approval and answers 200 with the bare group, without `data`, then `pending-approval`. Optional: an order may use the group before it is approved. Send no request body.
    ///
    /// Sends a `POST` request to `/requirement_groups/{id}/submit_for_approval`
    #[must_use = "a request does nothing until it is sent"]
    pub fn submit_requirement_group(&self) -> SubmitRequirementGroup {
        SubmitRequirementGroup::new(self)
    }
    /// Fill in values of a requirement group
    ///
    /// Sets values and the reference of a group; answers 200 with the bare group, without `data`. Entries that are not listed are assumed to keep their values; Telnyx does not say. Porting orders that already took their values from the group do not follow: set `requirement_group_id` on them once more.
    ///
    /// Sends a `PATCH` request to `/requirement_groups/{id}`
    #[must_use = "a request does nothing until it is sent"]
    pub fn update_requirement_group(&self) -> UpdateRequirementGroup {
        UpdateRequirementGroup::new(self)
    }
}
/// Request of [`Client::create_requirement_group`](crate::Client::create_requirement_group).
#[derive(Clone)]
pub struct CreateRequirementGroup {
    client: crate::Client,
    body: Result<types::builder::CreateRequirementGroup, String>,
}
impl CreateRequirementGroup {
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
        V: std::convert::TryInto<types::CreateRequirementGroup>,
        <V as std::convert::TryInto<
            types::CreateRequirementGroup,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreateRequirementGroup` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateRequirementGroup,
        ) -> types::builder::CreateRequirementGroup,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/requirement_groups`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreateRequirementGroup::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/requirement_groups", client.baseurl,);
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
            operation_id: "create_requirement_group",
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
impl ::std::fmt::Debug for CreateRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateRequirementGroup").finish_non_exhaustive()
    }
}
/// Request of [`Client::delete_requirement_group`](crate::Client::delete_requirement_group).
#[derive(Clone)]
pub struct DeleteRequirementGroup {
    client: crate::Client,
    id: Result<crate::types::RequirementGroupId, String>,
}
impl DeleteRequirementGroup {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the requirement group.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementGroupId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementGroupId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `DELETE` request to `/requirement_groups/{id}`.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::RequirementGroup>>,
        Error<()>,
    > {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirement_groups/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "delete_requirement_group",
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
impl ::std::fmt::Debug for DeleteRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteRequirementGroup").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_requirement`](crate::Client::get_requirement).
#[derive(Clone)]
pub struct GetRequirement {
    client: crate::Client,
    id: Result<crate::types::RequirementId, String>,
    version: Result<Option<i64>, String>,
}
impl GetRequirement {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            version: Ok(None),
        }
    }
    /// Id of the rule set.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementId` for id failed".to_string()
            });
        self
    }
    /// Version to read. Which version is answered without it is not documented; presumably the one in force.
    pub fn version<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.version = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for version failed".to_string());
        self
    }
    /// Sends a `GET` request to `/requirements/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementResponse>, Error<()>> {
        let Self { client, id, version } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let version = version.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirements/{}", client.baseurl, crate ::id::segment(& id)
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
            .query(&progenitor_client::QueryParam::new("version", &version))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_requirement",
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
impl ::std::fmt::Debug for GetRequirement {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetRequirement").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_requirement_group`](crate::Client::get_requirement_group).
#[derive(Clone)]
pub struct GetRequirementGroup {
    client: crate::Client,
    id: Result<crate::types::RequirementGroupId, String>,
}
impl GetRequirementGroup {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the requirement group.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementGroupId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementGroupId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/requirement_groups/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirement_groups/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_requirement_group",
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
impl ::std::fmt::Debug for GetRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetRequirementGroup").finish_non_exhaustive()
    }
}
/// Request of [`Client::get_requirement_type`](crate::Client::get_requirement_type).
#[derive(Clone)]
pub struct GetRequirementType {
    client: crate::Client,
    id: Result<crate::types::RequirementTypeId, String>,
}
impl GetRequirementType {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the requirement type.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementTypeId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementTypeId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/requirement_types/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementTypeResponse>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirement_types/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "get_requirement_type",
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
impl ::std::fmt::Debug for GetRequirementType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetRequirementType").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_requirement_groups`](crate::Client::list_requirement_groups).
#[derive(Clone)]
pub struct ListRequirementGroups {
    client: crate::Client,
    filter_action: Result<Option<crate::types::RequirementGroupAction>, String>,
    filter_country_code: Result<Option<::std::string::String>, String>,
    filter_customer_reference: Result<Option<::std::string::String>, String>,
    filter_phone_number_type: Result<Option<crate::types::PhoneNumberType>, String>,
    filter_status: Result<Option<crate::types::RequirementApprovalStatus>, String>,
}
impl ListRequirementGroups {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_action: Ok(None),
            filter_country_code: Ok(None),
            filter_customer_reference: Ok(None),
            filter_phone_number_type: Ok(None),
            filter_status: Ok(None),
        }
    }
    /// Only groups for this action; `porting` for the ones that fit a porting order.
    pub fn filter_action<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementGroupAction>,
    {
        self.filter_action = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::RequirementGroupAction` for filter_action failed"
                    .to_string()
            });
        self
    }
    /// Only groups for this country, as an ISO 3166-1 alpha-2 code.
    pub fn filter_country_code<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_country_code = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_country_code failed"
                    .to_string()
            });
        self
    }
    /// Only groups with this `customer_reference`.
    pub fn filter_customer_reference<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_customer_reference = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_customer_reference failed"
                    .to_string()
            });
        self
    }
    /// Only groups for this kind of number. Groups for `landline` are not documented.
    pub fn filter_phone_number_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PhoneNumberType>,
    {
        self.filter_phone_number_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PhoneNumberType` for filter_phone_number_type failed"
                    .to_string()
            });
        self
    }
    /// Only groups with this status.
    pub fn filter_status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementApprovalStatus>,
    {
        self.filter_status = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::RequirementApprovalStatus` for filter_status failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/requirement_groups`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<::std::vec::Vec<types::RequirementGroup>>, Error<()>> {
        let Self {
            client,
            filter_action,
            filter_country_code,
            filter_customer_reference,
            filter_phone_number_type,
            filter_status,
        } = self;
        let filter_action = filter_action.map_err(Error::InvalidRequest)?;
        let filter_country_code = filter_country_code.map_err(Error::InvalidRequest)?;
        let filter_customer_reference = filter_customer_reference
            .map_err(Error::InvalidRequest)?;
        let filter_phone_number_type = filter_phone_number_type
            .map_err(Error::InvalidRequest)?;
        let filter_status = filter_status.map_err(Error::InvalidRequest)?;
        let url = format!("{}/requirement_groups", client.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("filter[action]", &filter_action))
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[country_code]",
                    &filter_country_code,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[customer_reference]",
                    &filter_customer_reference,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_number_type]",
                    &filter_phone_number_type,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filter[status]", &filter_status))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_requirement_groups",
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
impl ::std::fmt::Debug for ListRequirementGroups {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListRequirementGroups").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_requirement_types`](crate::Client::list_requirement_types).
#[derive(Clone)]
pub struct ListRequirementTypes {
    client: crate::Client,
    filter_name_contains: Result<Option<::std::string::String>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::RequirementTypeSort>>, String>,
}
impl ListRequirementTypes {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_name_contains: Ok(None),
            sort: Ok(None),
        }
    }
    /// Only types whose name contains this text.
    pub fn filter_name_contains<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_name_contains = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_name_contains failed"
                    .to_string()
            });
        self
    }
    /// How to order the list; several keys are allowed, the most significant first.
    pub fn sort<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<crate::types::RequirementTypeSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::RequirementTypeSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Sends a `GET` request to `/requirement_types`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementTypeList>, Error<()>> {
        let Self { client, filter_name_contains, sort } = self;
        let filter_name_contains = filter_name_contains.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let url = format!("{}/requirement_types", client.baseurl,);
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
                    "filter[name][contains]",
                    &filter_name_contains,
                ),
            )
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_requirement_types",
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
impl ::std::fmt::Debug for ListRequirementTypes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListRequirementTypes").finish_non_exhaustive()
    }
}
/// Request of [`Client::list_requirements`](crate::Client::list_requirements).
#[derive(Clone)]
pub struct ListRequirements {
    client: crate::Client,
    filter_action: Result<Option<crate::types::RequirementAction>, String>,
    filter_country_code: Result<Option<::std::string::String>, String>,
    filter_phone_number_type: Result<Option<crate::types::PhoneNumberType>, String>,
    page_number: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    sort: Result<Option<::std::vec::Vec<crate::types::RequirementSort>>, String>,
    version: Result<Option<i64>, String>,
}
impl ListRequirements {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            filter_action: Ok(None),
            filter_country_code: Ok(None),
            filter_phone_number_type: Ok(None),
            page_number: Ok(None),
            page_size: Ok(None),
            sort: Ok(None),
            version: Ok(None),
        }
    }
    /// Only rule sets for this action. `porting` is the one for port-in; `both` is not documented as a value of the filter.
    pub fn filter_action<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementAction>,
    {
        self.filter_action = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::RequirementAction` for filter_action failed"
                    .to_string()
            });
        self
    }
    /// Only rule sets of this country, as an ISO 3166-1 alpha-2 code.
    pub fn filter_country_code<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.filter_country_code = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::string::String` for filter_country_code failed"
                    .to_string()
            });
        self
    }
    /// Only rule sets for this kind of number. Telnyx documents only `local`, `national` and `toll_free` for this filter.
    pub fn filter_phone_number_type<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::PhoneNumberType>,
    {
        self.filter_phone_number_type = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `crate::types::PhoneNumberType` for filter_phone_number_type failed"
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
        V: std::convert::TryInto<::std::vec::Vec<crate::types::RequirementSort>>,
    {
        self.sort = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<crate::types::RequirementSort>` for sort failed"
                    .to_string()
            });
        self
    }
    /// Only this version of each rule set. Which version is answered without it is not documented; presumably the one in force.
    pub fn version<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.version = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for version failed".to_string());
        self
    }
    /// Sends a `GET` request to `/requirements`.
    pub async fn send(self) -> Result<ResponseValue<types::RequirementList>, Error<()>> {
        let Self {
            client,
            filter_action,
            filter_country_code,
            filter_phone_number_type,
            page_number,
            page_size,
            sort,
            version,
        } = self;
        let filter_action = filter_action.map_err(Error::InvalidRequest)?;
        let filter_country_code = filter_country_code.map_err(Error::InvalidRequest)?;
        let filter_phone_number_type = filter_phone_number_type
            .map_err(Error::InvalidRequest)?;
        let page_number = page_number.map_err(Error::InvalidRequest)?;
        let page_size = page_size.map_err(Error::InvalidRequest)?;
        let sort = sort.map_err(Error::InvalidRequest)?;
        let version = version.map_err(Error::InvalidRequest)?;
        let url = format!("{}/requirements", client.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("filter[action]", &filter_action))
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[country_code]",
                    &filter_country_code,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter[phone_number_type]",
                    &filter_phone_number_type,
                ),
            )
            .query(&progenitor_client::QueryParam::new("page[number]", &page_number))
            .query(&progenitor_client::QueryParam::new("page[size]", &page_size))
            .query(&progenitor_client::QueryParam::new("sort[]", &sort))
            .query(&progenitor_client::QueryParam::new("version", &version))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_requirements",
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
impl ::std::fmt::Debug for ListRequirements {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListRequirements").finish_non_exhaustive()
    }
}
/// Request of [`Client::submit_requirement_group`](crate::Client::submit_requirement_group).
#[derive(Clone)]
pub struct SubmitRequirementGroup {
    client: crate::Client,
    id: Result<crate::types::RequirementGroupId, String>,
}
impl SubmitRequirementGroup {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Id of the requirement group.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementGroupId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementGroupId` for id failed"
                    .to_string()
            });
        self
    }
    /// Sends a `POST` request to `/requirement_groups/{id}/submit_for_approval`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirement_groups/{}/submit_for_approval", client.baseurl, crate
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
            operation_id: "submit_requirement_group",
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
impl ::std::fmt::Debug for SubmitRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SubmitRequirementGroup").finish_non_exhaustive()
    }
}
/// Request of [`Client::update_requirement_group`](crate::Client::update_requirement_group).
#[derive(Clone)]
pub struct UpdateRequirementGroup {
    client: crate::Client,
    id: Result<crate::types::RequirementGroupId, String>,
    body: Result<types::builder::UpdateRequirementGroup, String>,
}
impl UpdateRequirementGroup {
    /// An empty request.
    pub(crate) fn new(client: &crate::Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Id of the requirement group.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<crate::types::RequirementGroupId>,
    {
        self.id = value
            .try_into()
            .map_err(|_| {
                "conversion to `crate::types::RequirementGroupId` for id failed"
                    .to_string()
            });
        self
    }
    /// The whole body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UpdateRequirementGroup>,
        <V as std::convert::TryInto<
            types::UpdateRequirementGroup,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `UpdateRequirementGroup` for body failed: {}", s)
            });
        self
    }
    /// Changes the body as built so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateRequirementGroup,
        ) -> types::builder::UpdateRequirementGroup,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/requirement_groups/{id}`.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UpdateRequirementGroup::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/requirement_groups/{}", client.baseurl, crate ::id::segment(& id)
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
            operation_id: "update_requirement_group",
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
impl ::std::fmt::Debug for UpdateRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateRequirementGroup").finish_non_exhaustive()
    }
}
impl crate::Request for CreateRequirementGroup {
    type Answer = types::RequirementGroup;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[14usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementGroup>(body)
    }
}
impl crate::Request for DeleteRequirementGroup {
    type Answer = ::std::option::Option<types::RequirementGroup>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[22usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<
        ResponseValue<::std::option::Option<types::RequirementGroup>>,
        Error<()>,
    > {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<::std::option::Option<types::RequirementGroup>>(body)
    }
}
impl crate::Request for GetRequirement {
    type Answer = types::RequirementResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[33usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementResponse>(body)
    }
}
impl crate::Request for GetRequirementGroup {
    type Answer = types::RequirementGroup;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[34usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementGroup>(body)
    }
}
impl crate::Request for GetRequirementType {
    type Answer = types::RequirementTypeResponse;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[35usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementTypeResponse>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementTypeResponse>(body)
    }
}
impl crate::Request for ListRequirementGroups {
    type Answer = ::std::vec::Vec<types::RequirementGroup>;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[57usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<::std::vec::Vec<types::RequirementGroup>>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<::std::vec::Vec<types::RequirementGroup>>(body)
    }
}
impl crate::Request for ListRequirementTypes {
    type Answer = types::RequirementTypeList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[58usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementTypeList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementTypeList>(body)
    }
}
impl crate::Request for ListRequirements {
    type Answer = types::RequirementList;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[59usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementList>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementList>(body)
    }
}
impl crate::PagedRequest for ListRequirements {
    type Item = types::Requirement;
    type Key = types::RequirementId;
    fn page(self, number: i64) -> Self {
        self.page_number(number)
    }
    fn page_of(self, size: i64) -> Self {
        self.page_size(size)
    }
    fn items(
        answer: types::RequirementList,
    ) -> (
        ::std::vec::Vec<types::Requirement>,
        ::std::option::Option<types::PaginationMeta>,
    ) {
        (answer.data, answer.meta)
    }
    fn key(item: &types::Requirement) -> ::std::option::Option<types::RequirementId> {
        Some(item.id.clone())
    }
}
impl crate::Request for SubmitRequirementGroup {
    type Answer = types::RequirementGroup;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[66usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementGroup>(body)
    }
}
impl crate::Request for UpdateRequirementGroup {
    type Answer = types::RequirementGroup;
    const OPERATION: &'static crate::Operation = &crate::OPERATIONS[71usize];
    async fn send_through(
        self,
        client: &crate::Client,
    ) -> Result<ResponseValue<types::RequirementGroup>, Error<()>> {
        self.with_client(client).send().await
    }
    fn problem(body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
        crate::request::problem::<types::RequirementGroup>(body)
    }
}
