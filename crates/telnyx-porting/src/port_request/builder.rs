//! Building a request in code.

use std::fmt::Display;
use std::str::FromStr;

use telnyx_porting_raw::InvalidId;

use super::{
    AdditionalDocument, AdditionalDocumentKind, AssociatedNumbers, DocumentSource, EndUser, FocWish,
    InvalidPortRequest, LoaSource, OrderMatch, OrderOverride, OrderSettings, PortRequest, PortScope, Problem,
    RemainingNumbersAction, RequirementValue, validation,
};

/// Builds a [`PortRequest`].
///
/// Nothing has to be parsed beforehand: what is wrong, whatever it is, comes out of [`build`](Self::build), all at once.
///
/// ```
/// use telnyx_porting::port_request::{FocDate, PortRequest, RemainingNumbersAction};
///
/// let invalid = PortRequest::builder()
///     .phone_numbers(["+13035550123", "303-555-0124"])
///     .partial_port(RemainingNumbersAction::Keep)
///     .loa("loa.pdf")
///     .foc(FocDate::Earliest)
///     .build()
///     .unwrap_err();
/// assert!(invalid.problems.iter().any(|problem| problem.pointer == "/phone_numbers/1"));
/// assert!(invalid.problems.iter().any(|problem| problem.pointer == "/end_user/admin/entity_name"));
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct PortRequestBuilder {
    request: PortRequest,
    problems: Vec<Problem>,
}

impl PortRequestBuilder {
    /// Sets the own reference of the request. Make it unique: orders are found again by it.
    pub fn customer_reference(mut self, reference: impl Into<String>) -> Self {
        self.request.customer_reference = Some(reference.into());
        self
    }

    /// Sets the own reference of a group of requests.
    pub fn customer_group_reference(mut self, reference: impl Into<String>) -> Self {
        self.request.customer_group_reference = Some(reference.into());
        self
    }

    /// Adds a number, in E.164 form.
    pub fn phone_number(mut self, number: impl Into<String>) -> Self {
        self.request.phone_numbers.push(number.into());
        self
    }

    /// Adds numbers, in E.164 form.
    pub fn phone_numbers(mut self, numbers: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.phone_numbers.extend(numbers.into_iter().map(Into::into));
        self
    }

    /// Sets account holder and service address.
    pub fn end_user(mut self, end_user: EndUser) -> Self {
        self.request.end_user = end_user;
        self
    }

    /// Ports every number of the account, which closes it at the losing carrier.
    pub fn full_port(mut self) -> Self {
        self.request.port = Some(PortScope::full());
        self
    }

    /// Ports some numbers of the account.
    pub fn partial_port(mut self, remaining: RemainingNumbersAction) -> Self {
        self.request.port = Some(PortScope::partial(remaining));
        self
    }

    /// Sets full or partial port with all its details.
    pub fn port(mut self, scope: PortScope) -> Self {
        self.request.port = Some(scope);
        self
    }

    /// Adds numbers of the account that stay behind (partial ports of UK local numbers).
    pub fn associated_phone_numbers(mut self, numbers: AssociatedNumbers) -> Self {
        self.request.associated_phone_numbers.push(numbers);
        self
    }

    /// Sets the letter of authorization.
    pub fn loa(mut self, loa: impl Into<LoaSource>) -> Self {
        self.request.documents.loa = Some(loa.into());
        self
    }

    /// Sets the invoice of the losing carrier.
    pub fn invoice(mut self, invoice: impl Into<DocumentSource>) -> Self {
        self.request.documents.invoice = Some(invoice.into());
        self
    }

    /// Adds another document.
    pub fn additional_document(mut self, kind: AdditionalDocumentKind, source: impl Into<DocumentSource>) -> Self {
        self.request.documents.additional.push(AdditionalDocument::new(kind, source));
        self
    }

    /// Sets the voice connection of the numbers.
    pub fn connection_id(mut self, id: impl Display) -> Self {
        self.request.phone_number_configuration.connection_id =
            self.parsed("/phone_number_configuration/connection_id", &id);
        self
    }

    /// Sets the messaging profile of the numbers.
    pub fn messaging_profile_id(mut self, id: impl Display) -> Self {
        self.request.phone_number_configuration.messaging_profile_id =
            self.parsed("/phone_number_configuration/messaging_profile_id", &id);
        self
    }

    /// Sets the billing group of the numbers.
    pub fn billing_group_id(mut self, id: impl Display) -> Self {
        self.request.phone_number_configuration.billing_group_id =
            self.parsed("/phone_number_configuration/billing_group_id", &id);
        self
    }

    /// Sets the emergency address of the numbers.
    pub fn emergency_address_id(mut self, id: impl Display) -> Self {
        self.request.phone_number_configuration.emergency_address_id =
            self.parsed("/phone_number_configuration/emergency_address_id", &id);
        self
    }

    /// Adds a tag for the numbers.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.request.phone_number_configuration.tags.push(tag.into());
        self
    }

    /// Ports messaging too. It needs a messaging profile.
    pub fn enable_messaging(mut self) -> Self {
        self.request.enable_messaging = Some(true);
        self
    }

    /// Sets when the numbers should move: a [`FocDate`](super::FocDate), or a [`FocWish`] with more than a date.
    pub fn foc(mut self, wish: impl Into<FocWish>) -> Self {
        self.request.foc = Some(wish.into());
        self
    }

    /// Fills documents and requirements from a requirement group.
    pub fn requirement_group_id(mut self, id: impl Display) -> Self {
        self.request.requirement_group_id = self.parsed("/requirement_group_id", &id);
        self
    }

    /// Sets the value for the requirement type with this id.
    pub fn requirement(mut self, requirement_type_id: impl Display, value: RequirementValue) -> Self {
        if let Some(id) = self.parsed("/requirements", &requirement_type_id) {
            self.request.requirements.insert(id, value);
        }
        self
    }

    /// Sets where events of the orders are delivered.
    pub fn webhook_url(mut self, url: impl Into<String>) -> Self {
        self.request.webhook_url = Some(url.into());
        self
    }

    /// Adds settings for some of the resulting orders.
    pub fn override_for(mut self, matches: OrderMatch, set: OrderSettings) -> Self {
        self.request.overrides.push(OrderOverride::new(matches, set));
        self
    }

    /// The request, checked with everything that can be known without a clock.
    ///
    /// # Errors
    ///
    /// Everything that is wrong.
    pub fn build(mut self) -> Result<PortRequest, InvalidPortRequest> {
        self.problems.extend(validation::problems(&self.request, None));
        InvalidPortRequest::unless_empty(self.problems)?;
        Ok(self.request)
    }

    fn parsed<T: FromStr<Err = InvalidId>>(&mut self, pointer: &str, id: &impl Display) -> Option<T> {
        match id.to_string().parse() {
            Ok(id) => Some(id),
            Err(invalid) => {
                self.problems.push(validation::invalid_id(pointer, invalid));
                None
            }
        }
    }
}
