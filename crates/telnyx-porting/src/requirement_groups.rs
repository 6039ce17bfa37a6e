//! Requirement groups: values for everything that a country asks, filled in once and used by many orders.
//!
//! Putting a group on an order ([`requirement_group`](crate::porting_orders::UpdatePortingOrder::requirement_group)) copies its
//! values; later changes do not reach that order. Review by Telnyx is optional: an order may use a group before it is
//! approved.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use telnyx_porting::DocumentFile;
//! use telnyx_porting::types::{PhoneNumberType, RequirementFieldType, RequirementGroupAction};
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//!
//! let groups = client.requirement_groups();
//! let group = groups
//!     .create("FR", PhoneNumberType::Local, RequirementGroupAction::Porting)
//!     .customer_reference("harbor-fr")
//!     .send()
//!     .await?;
//! // The group lists what is asked. Here it is documents; other countries also want texts and addresses.
//! let proof = DocumentFile::from_bytes("proof.pdf", b"%PDF-1.7 proof".as_slice())?;
//! let proof = client.documents().upload(proof).send().await?;
//! let is_document = Some(RequirementFieldType::Document);
//! let documents = group.regulatory_requirements.iter().filter(|asked| asked.field_type == is_document);
//! let values = documents.filter_map(|asked| Some((asked.requirement_id.clone()?, proof.id.to_string())));
//! groups.update(&group.id).values(values).send().await?;
//! groups.submit_for_approval(&group.id).send().await?;
//! # Ok(()) }
//! ```

use telnyx_porting_raw::types::{
    PhoneNumberType, RequirementApprovalStatus, RequirementGroup, RequirementGroupAction, RequirementGroupId,
    RequirementGroupValue, RequirementTypeId,
};
use telnyx_porting_raw::{Nullable, builder as raw};

use crate::deletion::gone_is_done;
use crate::pages::filters;
use crate::request::{Request, call_options, request};
use crate::{Client, Error, ErrorKind, Reply, Result};

/// Calls about requirement groups; see [`Client::requirement_groups`].
#[derive(Debug, Clone)]
pub struct RequirementGroups {
    client: Client,
}

impl Client {
    /// Requirement groups. See [`requirement_groups`](crate::requirement_groups) for an example.
    #[must_use]
    pub fn requirement_groups(&self) -> RequirementGroups {
        RequirementGroups { client: self.clone() }
    }
}

impl RequirementGroups {
    /// Creates a group for one combination (`POST /requirement_groups`, 200). `country_code` is ISO 3166-1 alpha-2.
    ///
    /// Not sent again after a lost answer, because that could make a second group: look for it by
    /// [reference](ListRequirementGroups::customer_reference) first.
    pub fn create(
        &self,
        country_code: impl Into<String>,
        phone_number_type: PhoneNumberType,
        action: RequirementGroupAction,
    ) -> CreateRequirementGroup {
        let country_code = country_code.into();
        let request = Request::new(&self.client, |raw| raw.create_requirement_group());
        CreateRequirementGroup(request.with(|raw| {
            raw.body_map(|body| body.country_code(country_code).phone_number_type(phone_number_type).action(action))
        }))
    }

    /// All groups of the account (`GET /requirement_groups`, 200). The list is not paged.
    pub fn list(&self) -> ListRequirementGroups {
        ListRequirementGroups(Request::new(&self.client, |raw| raw.list_requirement_groups()))
    }

    /// One group (`GET /requirement_groups/{id}`, 200).
    pub fn get(&self, id: &RequirementGroupId) -> GetRequirementGroup {
        GetRequirementGroup(Request::new(&self.client, |raw| raw.get_requirement_group().id(id)))
    }

    /// Fills in values (`PATCH /requirement_groups/{id}`, 200). Orders that took their values from the group before do not
    /// follow.
    pub fn update(&self, id: &RequirementGroupId) -> UpdateRequirementGroup {
        UpdateRequirementGroup(Request::new(&self.client, |raw| raw.update_requirement_group().id(id)))
    }

    /// Deletes a group (`DELETE /requirement_groups/{id}`, 200 with its last record). Orders are assumed to keep the values
    /// that they copied.
    ///
    /// Sent again after a lost answer; that the group is gone by then is success, without the record.
    pub fn delete(&self, id: &RequirementGroupId) -> DeleteRequirementGroup {
        DeleteRequirementGroup(Request::new(&self.client, |raw| raw.delete_requirement_group().id(id)))
    }

    /// Asks Telnyx to review a group (`POST /requirement_groups/{id}/submit_for_approval`, 200): it goes to
    /// `pending-approval`.
    ///
    /// Sent again after a lost answer. If the second try is refused because the first one was done, the group is read and
    /// given back as it is.
    pub fn submit_for_approval(&self, id: &RequirementGroupId) -> SubmitRequirementGroup {
        let request = Request::new(&self.client, |raw| raw.submit_requirement_group().id(id));
        SubmitRequirementGroup(request, id.clone())
    }
}

request! {
    /// Creates a group; see [`RequirementGroups::create`].
    pub struct CreateRequirementGroup(CreateRequirementGroup) => RequirementGroup, |group| group;
}

impl CreateRequirementGroup {
    /// Your own reference, to find the group again. Make it unique.
    pub fn customer_reference(self, reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self(self.0.with(|raw| raw.body_map(|body| body.customer_reference(reference))))
    }

    /// Values that are known already; the rest can follow by [`update`](RequirementGroups::update). A value is the id of a
    /// document, the id of an address, or a text, after the kind of the requirement. Replaces values given before.
    pub fn values(self, values: impl IntoIterator<Item = (RequirementTypeId, impl Into<String>)>) -> Self {
        let values = group_values(values);
        Self(self.0.with(|raw| raw.body_map(|body| body.regulatory_requirements(values))))
    }
}

request! {
    /// Lists groups; see [`RequirementGroups::list`].
    pub struct ListRequirementGroups(ListRequirementGroups) => Vec<RequirementGroup>, |groups| groups;
}

impl ListRequirementGroups {
    filters! {
        /// Groups for this country, as ISO 3166-1 alpha-2 (`filter[country_code]`).
        country_code: String => filter_country_code;
        /// Groups for this kind of number (`filter[phone_number_type]`).
        phone_number_type: PhoneNumberType => filter_phone_number_type;
        /// Groups for this action (`filter[action]`): porting, for ports.
        action: RequirementGroupAction => filter_action;
        /// Groups whose review stands like this (`filter[status]`).
        status: RequirementApprovalStatus => filter_status;
        /// Groups with exactly this reference of yours (`filter[customer_reference]`).
        customer_reference: String => filter_customer_reference;
    }
}

request! {
    /// Reads one group; see [`RequirementGroups::get`].
    pub struct GetRequirementGroup(GetRequirementGroup) => RequirementGroup, |group| group;
}

request! {
    /// Fills in values of a group; see [`RequirementGroups::update`]. What is not set stays as it is.
    pub struct UpdateRequirementGroup(UpdateRequirementGroup) => RequirementGroup, |group| group;
}

impl UpdateRequirementGroup {
    /// A new reference of your own.
    pub fn customer_reference(self, reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self(self.0.with(|raw| raw.body_map(|body| body.customer_reference(reference))))
    }

    /// Sets the values of these requirements. Those that are not named are assumed to keep theirs. A value is the id of a
    /// document, the id of an address, or a text, after the kind of the requirement.
    pub fn values(self, values: impl IntoIterator<Item = (RequirementTypeId, impl Into<String>)>) -> Self {
        self.all_values(Nullable::Value(group_values(values)))
    }

    /// Sends null for all values. What the server makes of it is not documented; that it clears them is assumed.
    pub fn clear_values(self) -> Self {
        self.all_values(Nullable::Null)
    }

    fn all_values(self, values: Nullable<Vec<RequirementGroupValue>>) -> Self {
        Self(self.0.with(|raw| raw.body_map(|body| body.regulatory_requirements(Some(values)))))
    }
}

fn group_values(
    values: impl IntoIterator<Item = (RequirementTypeId, impl Into<String>)>,
) -> Vec<RequirementGroupValue> {
    let value = |(requirement, value): (RequirementTypeId, _)| {
        let mut entry = RequirementGroupValue::default();
        entry.requirement_id = Some(requirement);
        entry.field_value = Some(Into::into(value));
        entry
    };
    values.into_iter().map(value).collect()
}

request! {
    /// Deletes a group; see [`RequirementGroups::delete`].
    pub struct DeleteRequirementGroup(DeleteRequirementGroup) => Option<RequirementGroup>, |group| group,
        settle gone_is_done;
}

/// Asks for a review; see [`RequirementGroups::submit_for_approval`].
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SubmitRequirementGroup(Request<raw::SubmitRequirementGroup>, RequirementGroupId);

impl SubmitRequirementGroup {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// Every failure is an [`Error`]: refused, unreachable, too slow, unreadable.
    pub async fn send(self) -> Result<RequirementGroup> {
        Ok(self.send_for_reply().await?.value)
    }

    /// Sends the request, and keeps status and headers of the answer.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_for_reply(self) -> Result<Reply<RequirementGroup>> {
        let Self(request, id) = self;
        let (client, options) = (request.client.clone(), request.options.clone());
        match request.send().await {
            Err(error) if is_second_try(&error) => {
                let mut read = Request::new(&client, |raw| raw.get_requirement_group().id(&id));
                read.options = options;
                match read.send().await {
                    Ok(mut reply) if is_submitted(&reply.value) => {
                        reply.attempts += error.attempts();
                        Ok(reply)
                    }
                    // Whatever the second look says, the refusal is what the caller has to know.
                    _ => Err(error),
                }
            }
            outcome => outcome,
        }
    }

    call_options!();
}

/// Whether a refusal can mean that an earlier try, whose answer was lost, was done.
fn is_second_try(error: &Error) -> bool {
    error.may_have_been_applied() && matches!(error.kind(), ErrorKind::Validation | ErrorKind::Conflict)
}

fn is_submitted(group: &RequirementGroup) -> bool {
    group.status.as_ref().is_some_and(|status| {
        matches!(
            status,
            RequirementApprovalStatus::PendingApproval
                | RequirementApprovalStatus::Approved
                | RequirementApprovalStatus::Declined
        )
    })
}
