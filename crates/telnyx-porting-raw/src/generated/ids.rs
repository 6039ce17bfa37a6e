// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Ids, a type for each kind of thing.

use crate::id::id;

id! {
    /// Id of an action requirement.
    pub struct ActionRequirementId;
}

id! {
    /// Id of an activation job.
    pub struct ActivationJobId;
}

id! {
    /// Id of an attachment of an additional document to an order (not of the document itself).
    pub struct AdditionalDocumentId;
}

id! {
    /// Id of an associated phone number range.
    pub struct AssociatedPhoneNumberId;
}

id! {
    /// Id of a billing group.
    pub struct BillingGroupId;
}

id! {
    /// Id of a comment.
    pub struct CommentId;
}

id! {
    /// Id of a voice connection; a long decimal number in practice, never a UUID to rely on.
    pub struct ConnectionId;
}

id! {
    /// Id of an uploaded document.
    pub struct DocumentId;
}

id! {
    /// Id of a document link.
    pub struct DocumentLinkId;
}

id! {
    /// Id of an emergency address.
    pub struct EmergencyAddressId;
}

id! {
    /// Id of an LOA configuration.
    pub struct LoaConfigurationId;
}

id! {
    /// Id of a messaging profile.
    pub struct MessagingProfileId;
}

id! {
    /// Id of a Telnyx organization.
    pub struct OrganizationId;
}

id! {
    /// Id of a phone number block.
    pub struct PhoneNumberBlockId;
}

id! {
    /// Id of a phone number configuration (bundle assignment).
    pub struct PhoneNumberConfigurationId;
}

id! {
    /// Id of a phone number extension range.
    pub struct PhoneNumberExtensionId;
}

id! {
    /// Id of a porting event.
    pub struct PortingEventId;
}

id! {
    /// Id of a porting order.
    pub struct PortingOrderId;
}

id! {
    /// Id of a phone number inside a porting order.
    pub struct PortingPhoneNumberId;
}

id! {
    /// Id of a porting report.
    pub struct PortingReportId;
}

id! {
    /// Id of a requirement group.
    pub struct RequirementGroupId;
}

id! {
    /// Id of a requirement (the rule set of a country, number type and action).
    pub struct RequirementId;
}

id! {
    /// Id of a requirement type.
    pub struct RequirementTypeId;
}

id! {
    /// Id of a sharing token.
    pub struct SharingTokenId;
}

id! {
    /// Id of a UK carrier.
    pub struct UkCarrierId;
}

id! {
    /// Id of a user bundle.
    pub struct UserBundleId;
}

id! {
    /// Id of a Telnyx user.
    pub struct UserId;
}

id! {
    /// Id of a verification code record.
    pub struct VerificationCodeId;
}
