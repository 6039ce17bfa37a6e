// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Values from a set that may grow: an unknown one is kept.

use crate::open_enum::open_enum;

open_enum! {
    /// What a person has to do.
    pub enum ActionRequirementActionType {
        /// Australian identity check of the account holder.
        AuIdVerification = "au_id_verification",
        /// Upload of a document. Seen in published samples only; not offered as a filter value.
        DocumentUpload = "document_upload",
    }
}

open_enum! {
    /// Order of a list of action requirements.
    pub enum ActionRequirementSort {
        /// Oldest first.
        CreatedAt = "created_at",
        /// Newest first.
        CreatedAtDesc = "-created_at",
        /// Least recently changed first.
        UpdatedAt = "updated_at",
        /// Most recently changed first.
        UpdatedAtDesc = "-updated_at",
    }
}

open_enum! {
    /// How far an action requirement is.
    pub enum ActionRequirementStatus {
        /// Not started; initiate it.
        Created = "created",
        /// Started; a person has to finish it at `action_url`.
        Pending = "pending",
        /// Done.
        Completed = "completed",
        /// Withdrawn; `cancel_reason` may say why.
        Cancelled = "cancelled",
        /// Tried without success.
        Failed = "failed",
    }
}

open_enum! {
    /// How far an activation job is.
    pub enum ActivationJobStatus {
        /// Waiting for its time or for a request.
        Created = "created",
        /// The numbers are being switched.
        InProcess = "in-process",
        /// Done. The order tells whether it is `ported`.
        Completed = "completed",
        /// The activation failed.
        Failed = "failed",
    }
}

open_enum! {
    /// State of a number in the number database (US and Canada).
    pub enum ActivationStatus {
        /// Not yet known to the number database.
        New = "New",
        /// Waiting for the losing carrier.
        Pending = "Pending",
        /// The losing carrier objects.
        Conflict = "Conflict",
        /// Withdrawal under way.
        CancelPending = "Cancel Pending",
        /// The switch failed.
        Failed = "Failed",
        /// The losing carrier agreed.
        Concurred = "Concurred",
        /// Ready to be switched.
        ActivateRdy = "Activate RDY",
        /// Disconnection under way.
        DisconnectPending = "Disconnect Pending",
        /// Agreement sent on.
        ConcurrenceSent = "Concurrence Sent",
        /// Superseded record.
        Old = "Old",
        /// Being switched.
        Sending = "Sending",
        /// Switched; service runs at Telnyx.
        Active = "Active",
        /// Withdrawn.
        Cancelled = "Cancelled",
    }
}

open_enum! {
    /// Who starts the activation of the numbers.
    pub enum ActivationType {
        /// The server, at the agreed FOC time. The choice of the server when nothing is set.
        Scheduled = "scheduled",
        /// The customer, inside an activation window on the FOC day. FastPort orders in the US and Canada only.
        OnDemand = "on-demand",
    }
}

open_enum! {
    /// What an additional document is.
    pub enum AdditionalDocumentType {
        /// Letter of authorization.
        Loa = "loa",
        /// Invoice of the losing carrier.
        Invoice = "invoice",
        /// Customer service record of the losing carrier.
        Csr = "csr",
        /// Any other proof.
        Other = "other",
    }
}

open_enum! {
    /// Something that must be done before an order can be confirmed.
    pub enum AdditionalStep {
        /// Declare every number range that stays behind (partial ports of UK local numbers).
        AssociatedPhoneNumbers = "associated_phone_numbers",
        /// Verify each number with a code (Australian mobile numbers).
        PhoneNumberVerificationCodes = "phone_number_verification_codes",
    }
}

open_enum! {
    /// What becomes of numbers that stay behind.
    pub enum AssociatedPhoneNumberAction {
        /// They stay in service at the losing carrier.
        Keep = "keep",
        /// The losing carrier ends their service. The only choice when the billing number itself is ported.
        Disconnect = "disconnect",
    }
}

open_enum! {
    /// Result of the virus scan of a document.
    pub enum AvScanStatus {
        /// Waiting for the scan.
        PendingScan = "pending_scan",
        /// Scanned, nothing found.
        Scanned = "scanned",
        /// Something was found; the document becomes `denied`.
        Infected = "infected",
        /// The file was not scanned.
        NotScanned = "not_scanned",
    }
}

open_enum! {
    /// Who wrote a comment.
    pub enum CommentUserType {
        /// The porting desk of Telnyx.
        Admin = "admin",
        /// A user of the account.
        User = "user",
        /// The server itself.
        System = "system",
    }
}

open_enum! {
    /// Order of a list by creation time.
    pub enum CreatedAtSort {
        /// Oldest first.
        CreatedAt = "created_at",
        /// Newest first.
        CreatedAtDesc = "-created_at",
    }
}

open_enum! {
    /// Sort key of a list of documents; a leading minus sorts downwards.
    pub enum DocumentSort {
        /// By file name.
        Filename = "filename",
        /// Oldest upload first.
        CreatedAt = "created_at",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// By file name, backwards.
        FilenameDesc = "-filename",
        /// Newest upload first.
        CreatedAtDesc = "-created_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
    }
}

open_enum! {
    /// How the review of a document stands.
    pub enum DocumentStatus {
        /// Not reviewed yet.
        Pending = "pending",
        /// Accepted.
        Verified = "verified",
        /// Refused; also the fate of an infected file.
        Denied = "denied",
    }
}

open_enum! {
    /// Why an order is in exception. The list is not closed: the last two codes are not documented by Telnyx and have been seen on real orders. Which field repairs which code is not documented either; the hints are advice.
    pub enum ExceptionCode {
        /// The account number is not the one the losing carrier has.
        AccountNumberMismatch = "ACCOUNT_NUMBER_MISMATCH",
        /// The authorized person is not the one the losing carrier has.
        AuthPersonMismatch = "AUTH_PERSON_MISMATCH",
        /// The billing phone number does not belong to the account.
        BtnAtnMismatch = "BTN_ATN_MISMATCH",
        /// The account holder's name differs from the losing carrier's records.
        EntityNameMismatch = "ENTITY_NAME_MISMATCH",
        /// The agreed date has passed; ask for a new one.
        FocExpired = "FOC_EXPIRED",
        /// The losing carrier refused the date; ask for another one.
        FocRejected = "FOC_REJECTED",
        /// The service address differs from the losing carrier's records.
        LocationMismatch = "LOCATION_MISMATCH",
        /// Another order for the numbers is open at the losing carrier.
        LsrPending = "LSR_PENDING",
        /// The billing number would leave while other numbers stay; name a new billing number.
        MainBtnPorting = "MAIN_BTN_PORTING",
        /// The losing carrier does not answer.
        OspIrresponsive = "OSP_IRRESPONSIVE",
        /// Something else; read the description and the comments.
        Other = "OTHER",
        /// The PIN is wrong, missing or expired; get a fresh transfer PIN.
        PasscodePinInvalid = "PASSCODE_PIN_INVALID",
        /// A feature on the number must be removed at the losing carrier first.
        PhoneNumberHasSpecialFeature = "PHONE_NUMBER_HAS_SPECIAL_FEATURE",
        /// The number is not on the account.
        PhoneNumberMismatch = "PHONE_NUMBER_MISMATCH",
        /// The number cannot be ported.
        PhoneNumberNotPortable = "PHONE_NUMBER_NOT_PORTABLE",
        /// A full port was asked for where it is a partial one, or the other way round.
        PortTypeIncorrect = "PORT_TYPE_INCORRECT",
        /// The losing carrier wants separate orders.
        PortingOrderSplitRequired = "PORTING_ORDER_SPLIT_REQUIRED",
        /// The postal code differs from the losing carrier's records.
        PostalCodeMismatch = "POSTAL_CODE_MISMATCH",
        /// Numbers of this rate center cannot be ported.
        RateCenterNotPortable = "RATE_CENTER_NOT_PORTABLE",
        /// The losing carrier objects in the number database.
        SvConflict = "SV_CONFLICT",
        /// The number database failed for an unknown reason.
        SvUnknownFailure = "SV_UNKNOWN_FAILURE",
        /// The LOA cannot be read; attach a better one.
        LoaIllegible = "LOA_ILLEGIBLE",
        /// The signature on the LOA is not accepted.
        InvalidSignatureOnTheLoa = "INVALID_SIGNATURE_ON_THE_LOA",
    }
}

open_enum! {
    /// Media type of a logo.
    pub enum LoaLogoContentType {
        /// PNG picture, the only type taken.
        ImagePng = "image/png",
    }
}

open_enum! {
    /// How far the messaging port of an order is. An order in status `ported` says nothing about it.
    pub enum MessagingPortStatus {
        /// Messaging is not ported.
        NotApplicable = "not_applicable",
        /// Asked for; voice has not moved yet.
        Pending = "pending",
        /// Voice has moved, messaging is on its way.
        Activating = "activating",
        /// Messaging failed for at least one number; the porting desk takes over.
        Exception = "exception",
        /// The messaging port was called off. Spelled with one l.
        Canceled = "canceled",
        /// Messaging has moved for some of the numbers.
        PartialPortComplete = "partial_port_complete",
        /// Messaging works at Telnyx. Final.
        Ported = "ported",
    }
}

open_enum! {
    /// How far the review of a required value, or of all values of a number, is.
    pub enum OrderRequirementStatus {
        /// Nothing has been supplied yet.
        RequirementInfoPending = "requirement-info-pending",
        /// The porting desk looks at it.
        RequirementInfoUnderReview = "requirement-info-under-review",
        /// Not accepted; supply a better value.
        RequirementInfoException = "requirement-info-exception",
        /// Accepted.
        Approved = "approved",
    }
}

open_enum! {
    /// Kind of a phone number.
    pub enum PhoneNumberType {
        /// Landline number.
        Landline = "landline",
        /// Geographic number; US wireless numbers appear as local too.
        Local = "local",
        /// Mobile number (outside the US and Canada).
        Mobile = "mobile",
        /// Number without a geographic area.
        National = "national",
        /// Caller and callee share the cost.
        SharedCost = "shared_cost",
        /// Free for the caller.
        TollFree = "toll_free",
    }
}

open_enum! {
    /// Whether a number can be ported.
    pub enum PortabilityStatus {
        /// Not yet known.
        Pending = "pending",
        /// Can be ported.
        Confirmed = "confirmed",
        /// Probably; the porting desk decides. Normal outside the US and Canada.
        Provisional = "provisional",
    }
}

open_enum! {
    /// Channel over which an event can be announced.
    pub enum PortingEventNotificationMethod {
        /// Email to the subscribers of the notification profile.
        Email = "email",
        /// Webhook in the current format.
        Webhook = "webhook",
        /// Webhook in the format of the former API.
        WebhookV1 = "webhook_v1",
    }
}

open_enum! {
    /// How far the server is with writing the payload of an event.
    pub enum PortingEventPayloadStatus {
        /// The event is recorded; its payload may still be missing or partial (not documented by Telnyx; assumed).
        Created = "created",
        /// The payload is complete.
        Completed = "completed",
    }
}

open_enum! {
    /// What happened to a porting order. No event exists for the creation of a draft, a changed FOC date, a changed requirement or a changed activation job; poll for those.
    pub enum PortingEventType {
        /// A draft was removed, by a request or by the server 30 days after its creation.
        PortingOrderDeleted = "porting_order.deleted",
        /// An LOA was attached through a sharing token (trigger assumed). Sends no webhook.
        PortingOrderLoaUpdated = "porting_order.loa_updated",
        /// The messaging port status moved.
        PortingOrderMessagingChanged = "porting_order.messaging_changed",
        /// The order has a new status.
        PortingOrderStatusChanged = "porting_order.status_changed",
        /// A sharing token ran out. Sends no webhook.
        PortingOrderSharingTokenExpired = "porting_order.sharing_token_expired",
        /// A comment was added by the customer, the porting desk or the system.
        PortingOrderNewComment = "porting_order.new_comment",
        /// Numbers moved to another order; one event for each number.
        PortingOrderSplit = "porting_order.split",
    }
}

open_enum! {
    /// Order of the list of porting orders.
    pub enum PortingOrderSort {
        /// Oldest first.
        CreatedAt = "created_at",
        /// Newest first. What the server does when no order is asked for.
        CreatedAtDesc = "-created_at",
        /// Earliest requested FOC date first.
        ActivationSettingsFocDatetimeRequested = "activation_settings.foc_datetime_requested",
        /// Latest requested FOC date first.
        ActivationSettingsFocDatetimeRequestedDesc = "-activation_settings.foc_datetime_requested",
    }
}

open_enum! {
    /// Where a porting order stands.
    pub enum PortingOrderStatusValue {
        /// Being filled in; removed by the server 30 days after creation.
        Draft = "draft",
        /// Confirmed by the customer, not yet sent to the losing carrier.
        InProcess = "in-process",
        /// With the losing carrier.
        Submitted = "submitted",
        /// Something does not match; the details of the status say what.
        Exception = "exception",
        /// The losing carrier agreed to a date.
        FocDateConfirmed = "foc-date-confirmed",
        /// The numbers are being switched.
        ActivationInProgress = "activation-in-progress",
        /// Voice service has moved. Final.
        Ported = "ported",
        /// Cancellation asked for, not yet granted.
        CancelPending = "cancel-pending",
        /// Cancelled. Final; a new order is needed to try again.
        Cancelled = "cancelled",
    }
}

open_enum! {
    /// How much of the account at the losing carrier is ported.
    pub enum PortingOrderType {
        /// Every number of the account.
        Full = "full",
        /// Some numbers of the account.
        Partial = "partial",
    }
}

open_enum! {
    /// How far a report is. There is no value for a failure, so put a limit on the time spent polling.
    pub enum PortingReportStatus {
        /// Being generated.
        Pending = "pending",
        /// Done; the document can be downloaded.
        Completed = "completed",
    }
}

open_enum! {
    /// Kind of a report.
    pub enum PortingReportType {
        /// CSV file with the porting orders that match the filters.
        ExportPortingOrdersCsv = "export_porting_orders_csv",
    }
}

open_enum! {
    /// What the losing carrier does with the numbers that are not ported.
    pub enum RemainingNumbersAction {
        /// They stay in service at the losing carrier.
        Keep = "keep",
        /// They are disconnected.
        Disconnect = "disconnect",
    }
}

open_enum! {
    /// What a rule set applies to.
    pub enum RequirementAction {
        /// Porting numbers in.
        Porting = "porting",
        /// Buying numbers.
        Ordering = "ordering",
        /// Porting as well as buying.
        Both = "both",
        /// Branded calling.
        BrandedCalling = "branded_calling",
    }
}

open_enum! {
    /// How the review of a requirement group, or of one value in it, stands.
    pub enum RequirementApprovalStatus {
        /// Not reviewed and not submitted for review; the state of a new group.
        Unapproved = "unapproved",
        /// Submitted, under review.
        PendingApproval = "pending-approval",
        /// Accepted.
        Approved = "approved",
        /// Refused.
        Declined = "declined",
        /// Was accepted, but its time has run out.
        Expired = "expired",
        /// The rules have changed; orders can no longer use the group.
        NoLongerEligible = "no-longer-eligible",
    }
}

open_enum! {
    /// What kind of value a requirement takes.
    pub enum RequirementFieldType {
        /// Id of an uploaded document.
        Document = "document",
        /// Text within the acceptance criteria.
        Textual = "textual",
        /// Id of an address.
        Address = "address",
        /// Something a person must do; not a value to send.
        Action = "action",
    }
}

open_enum! {
    /// What a requirement group is for.
    pub enum RequirementGroupAction {
        /// Porting orders.
        Porting = "porting",
        /// Orders of new numbers.
        Ordering = "ordering",
        /// Known only as a filter value of the list of groups; its meaning is not documented.
        Action = "action",
    }
}

open_enum! {
    /// Sort key of the rule sets; a leading minus sorts downwards.
    pub enum RequirementSort {
        /// Oldest first.
        CreatedAt = "created_at",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// By country.
        CountryCode = "country_code",
        /// By kind of number.
        PhoneNumberType = "phone_number_type",
        /// Newest first.
        CreatedAtDesc = "-created_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
        /// By country, backwards.
        CountryCodeDesc = "-country_code",
        /// By kind of number, backwards.
        PhoneNumberTypeDesc = "-phone_number_type",
    }
}

open_enum! {
    /// Sort key of the requirement types; a leading minus sorts downwards.
    pub enum RequirementTypeSort {
        /// By name.
        Name = "name",
        /// Oldest first.
        CreatedAt = "created_at",
        /// Longest unchanged first.
        UpdatedAt = "updated_at",
        /// By name, backwards.
        NameDesc = "-name",
        /// Newest first.
        CreatedAtDesc = "-created_at",
        /// Latest change first.
        UpdatedAtDesc = "-updated_at",
    }
}

open_enum! {
    /// What the holder of a sharing token may do.
    pub enum SharingPermission {
        /// Read the documents of the order.
        PortingOrderDocumentRead = "porting_order.document.read",
        /// Change, and so sign, the documents of the order.
        PortingOrderDocumentUpdate = "porting_order.document.update",
    }
}

open_enum! {
    /// How a verification code reaches the handset.
    pub enum VerificationMethod {
        /// Text message.
        Sms = "sms",
        /// Voice call.
        Call = "call",
    }
}
