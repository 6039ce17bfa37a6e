//! The rows: one per situation.

use serde::{Deserialize, Serialize};

use super::super::check::Checked;
use super::{Change, ErrorAnswer};

/// One row per situation: its name in the table, the same for the rules, its default.
macro_rules! refusals {
    ($($(#[$doc:meta])* $row:ident, $name:ident, $status:literal, $code:literal, $title:literal;)*) => {
        /// How each kind of refused call is answered.
        ///
        /// Porting operations declare their errors without a body, and the catalogue of codes does not say
        /// which operation uses which. So status, code and title of every row are assumed, unless its
        /// description names a source. A refused call has no effect.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "Changes")]
        #[non_exhaustive]
        pub struct Refusals {
            $($(#[$doc])* pub $row: ErrorAnswer,)*
        }

        /// A kind of refused call.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Refusal {
            $($name,)*
        }

        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Changes {
            $($row: Change,)*
        }

        impl From<Changes> for Refusals {
            fn from(changes: Changes) -> Self {
                let table = Self::default();
                Self { $($row: table.$row.changed(changes.$row),)* }
            }
        }

        impl Default for Refusals {
            fn default() -> Self {
                Self { $($row: ErrorAnswer::new($status, $code, $title),)* }
            }
        }

        impl Refusals {
            /// The row of a situation.
            pub(crate) fn answer(&self, refusal: Refusal) -> &ErrorAnswer {
                match refusal {
                    $(Refusal::$name => &self.$row,)*
                }
            }

            pub(in crate::assumptions) fn check(&self) -> Checked {
                $(self.$row.check(stringify!($row))?;)*
                Ok(())
            }
        }
    };
}

refusals! {
    /// No API key, or a wrong one.
    unauthorized, Unauthorized, 401, "10009", "Authentication failed";
    /// A sharing token that does not cover the call.
    forbidden_to_sharing_token, ForbiddenToSharingToken, 403, "10010", "Authorization failed";
    /// The id of something that does not exist.
    unknown_id, UnknownId, 404, "10005", "Resource not found";
    /// The legacy ids of an order that has none before its first confirmation.
    sub_request_before_confirm, SubRequestBeforeConfirm, 404, "10005", "Resource not found";
    /// A path that is none of the API's.
    unknown_path, UnknownPath, 404, "10005", "Resource not found";
    /// A method that the path does not support.
    method_not_allowed, MethodNotAllowed, 405, "10030", "Method not allowed";
    /// A body above `limits.body_bytes`.
    body_too_large, BodyTooLarge, 413, "10033", "Request too large";
    /// A body that is not declared as JSON.
    wrong_content_type, WrongContentType, 415, "10029", "Unsupported content type";
    /// A body that is not JSON.
    invalid_json, InvalidJson, 400, "10023", "Invalid JSON";
    /// A multipart body that breaks its own rules.
    invalid_multipart, InvalidMultipart, 400, "10015", "Bad request";
    /// Too many calls, as a fault has it. The status and the code are published.
    rate_limited, RateLimited, 429, "10011", "Too many requests";
    /// A failure of the server, as a fault has it; the fault says the status.
    unexpected, Unexpected, 500, "10007", "Unexpected error";

    /// A required member of a body that is absent or null.
    missing, Missing, 422, "10004", "Missing required parameter";
    /// A value of the wrong type.
    wrong_type, WrongType, 422, "10026", "Invalid type";
    /// A text that is too long.
    too_long, TooLong, 422, "10025", "Invalid length";
    /// A value that is none of those allowed.
    not_in_enum, NotInEnum, 422, "10032", "Invalid value";
    /// A number outside its range.
    out_of_range, OutOfRange, 422, "10033", "Value out of range";
    /// A URL that is none, or that this simulator does not fetch.
    invalid_url, InvalidUrl, 422, "10003", "Invalid URL";
    /// A `page[number]` below 1.
    page_number_out_of_range, PageNumberOutOfRange, 422, "10033", "Value out of range";
    /// A `page[size]` below 1 or, unless it is put up with, above the largest.
    page_size_out_of_range, PageSizeOutOfRange, 422, "10033", "Value out of range";
    /// A sort key that the list does not know.
    invalid_sort, InvalidSort, 422, "10018", "Invalid sort";
    /// A filter that the list does not know, where it is not ignored.
    unknown_filter, UnknownFilter, 422, "10031", "Invalid filter";

    /// A phone number that is not in +E.164.
    number_not_e164, NumberNotE164, 422, "10016", "Phone number must be in +E.164 format";
    /// A number that cannot be ported, in a create call. The guide only says that the call fails.
    number_not_portable, NumberNotPortable, 422, "10027", "Phone number not portable";
    /// A number that a create call lists twice.
    number_twice, NumberTwice, 422, "80200", "Duplicate phone number";
    /// A number that another open order holds.
    number_in_open_order, NumberInOpenOrder, 422, "80003", "Phone number is part of another port request";
    /// More numbers in a portability check than `limits.numbers_per_check`.
    too_many_lookups, TooManyLookups, 422, "80401", "Too many phone numbers";
    /// More numbers in a create call than `limits.numbers_per_create`.
    too_many_numbers, TooManyNumbers, 422, "10033", "Value out of range";

    /// Confirming where `moves.confirm` does not allow it.
    confirm_in_wrong_status, ConfirmInWrongStatus, 422, "10027", "Unprocessable entity";
    /// Confirming with gaps: one error each.
    confirm_incomplete, ConfirmIncomplete, 422, "10004", "Missing required parameter";
    /// Confirming before the additional steps are done.
    confirm_steps_open, ConfirmStepsOpen, 422, "10027", "Unprocessable entity";
    /// Confirming before an action requirement is completed.
    confirm_action_open, ConfirmActionOpen, 422, "10004", "Missing required parameter";
    /// Confirming with a requested date that is no longer on offer.
    confirm_foc_date_gone, ConfirmFocDateGone, 422, "80018", "Invalid FOC date";
    /// Taking back, after confirming, what `confirm` demanded; see `confirming.gates_stay_closed`.
    confirmed_incomplete, ConfirmedIncomplete, 422, "10004", "Missing required parameter";
    /// Confirming with a document that was denied since.
    confirm_document_denied, ConfirmDocumentDenied, 422, "10027", "Unprocessable entity";
    /// Live validation: no customer service record. That `confirm` can fail at once is published.
    live_customer_record, LiveCustomerRecord, 422, "80016", "Customer service record not found";
    /// Live validation: another service address.
    live_service_address, LiveServiceAddress, 422, "80014", "Service address mismatch";
    /// Live validation: a wrong passcode or PIN.
    live_passcode, LivePasscode, 422, "80005", "Invalid passcode or PIN";

    /// Changing a part of an order where `editing` does not allow it.
    field_locked, FieldLocked, 422, "10027", "Unprocessable entity";
    /// A requested date outside the windows on offer.
    foc_date_outside_windows, FocDateOutsideWindows, 422, "80018", "Invalid FOC date";
    /// Activation on demand for an order that is not eligible for FastPort.
    on_demand_without_fast_port, OnDemandWithoutFastPort, 422, "10027", "Unprocessable entity";
    /// Enabling messaging for numbers that are not capable of it, or where `editing` does not allow it.
    messaging_not_possible, MessagingNotPossible, 422, "10027", "Unprocessable entity";
    /// A document id that names no document.
    unknown_document, UnknownDocument, 422, "10017", "Associated resource not found";
    /// A document that was denied.
    document_denied, DocumentDenied, 422, "10027", "Unprocessable entity";
    /// A requirement type that the order or group does not ask for.
    unknown_requirement, UnknownRequirement, 422, "10017", "Associated resource not found";
    /// A requirement value that does not meet the acceptance criteria.
    requirement_value_refused, RequirementValueRefused, 422, "10025", "Invalid length";
    /// A requirement group together with documents or requirements. The specification says it is an error.
    group_with_values, GroupWithValues, 422, "10015", "Bad request";
    /// A requirement group that does not exist.
    unknown_requirement_group, UnknownRequirementGroup, 422, "10017", "Associated resource not found";
    /// A requirement group that does not fit the order, is not usable, or comes too late.
    group_not_fitting, GroupNotFitting, 422, "10027", "Unprocessable entity";
    /// Changing a requirement group under review.
    group_under_review, GroupUnderReview, 422, "10027", "Unprocessable entity";
    /// Submitting a requirement group that has been submitted already.
    group_not_submittable, GroupNotSubmittable, 422, "10027", "Unprocessable entity";
    /// Submitting a requirement group with gaps: one error each.
    group_incomplete, GroupIncomplete, 422, "10004", "Missing required parameter";

    /// Deleting an order where `moves.delete` does not allow it. The specification says drafts only.
    delete_in_wrong_status, DeleteInWrongStatus, 422, "10027", "Unprocessable entity";
    /// Cancelling an order where `moves.cancel` does not allow it.
    cancel_in_wrong_status, CancelInWrongStatus, 422, "10027", "Unprocessable entity";
    /// Cancelling within `times.cancel_cutoff_seconds` of the FOC time. The guide says it is an error.
    cancel_too_late, CancelTooLate, 422, "10027", "Unprocessable entity";
    /// Activating an order that is not eligible for FastPort, or not set to be activated on demand.
    activate_not_eligible, ActivateNotEligible, 422, "10027", "Unprocessable entity";
    /// Activating an order whose FOC date is not confirmed, or whose numbers switch already.
    activate_in_wrong_status, ActivateInWrongStatus, 422, "10027", "Unprocessable entity";
    /// Activating outside the activation window.
    activate_outside_window, ActivateOutsideWindow, 422, "10027", "Unprocessable entity";
    /// Moving an activation that has begun.
    activation_begun, ActivationBegun, 422, "10027", "Unprocessable entity";
    /// Moving the activation of an order whose FOC date is not confirmed, or not any more.
    activation_not_planned, ActivationNotPlanned, 422, "10027", "Unprocessable entity";
    /// Moving an activation out of its windows.
    activate_at_outside_windows, ActivateAtOutsideWindows, 422, "10033", "Value out of range";

    /// A block or extension on an order that is not German.
    block_not_german, BlockNotGerman, 422, "10027", "Unprocessable entity";
    /// A block, extension or associated number where `editing` does not allow a change.
    block_in_wrong_status, BlockInWrongStatus, 422, "10027", "Unprocessable entity";
    /// A block that does not fit the country and number type of the order.
    block_not_fitting, BlockNotFitting, 422, "10027", "Unprocessable entity";
    /// A block of more numbers than `limits.numbers_per_block`.
    block_too_large, BlockTooLarge, 422, "10033", "Value out of range";
    /// An end of a range of phone numbers that is none.
    range_end_malformed, RangeEndMalformed, 422, "10016", "Phone number must be in +E.164 format";
    /// A range that ends before it starts.
    range_reversed, RangeReversed, 422, "10033", "Value out of range";
    /// An activation range that does not lie inside the whole range.
    range_outside, RangeOutside, 422, "10027", "Unprocessable entity";
    /// Ranges that overlap: activation ranges, blocks, extensions of a number, or associated numbers.
    ranges_overlap, RangesOverlap, 422, "10027", "Unprocessable entity";
    /// An associated number on an order that is not a partial port of local numbers in GB.
    associated_not_partial, AssociatedNotPartial, 422, "10027", "Unprocessable entity";
    /// An associated number that is no other British local number than those that port.
    associated_not_fitting, AssociatedNotFitting, 422, "10027", "Unprocessable entity";
    /// An associated number that is to be kept although the billing number leaves.
    associated_must_disconnect, AssociatedMustDisconnect, 422, "10027", "Unprocessable entity";
    /// A number, or its id, that is not on the order.
    unknown_phone_number, UnknownPhoneNumber, 422, "10017", "Associated resource not found";

    /// More bundles in a call than `limits.bundles_per_call`.
    too_many_bundles, TooManyBundles, 422, "10033", "Value out of range";
    /// A bundle for a number where `editing.bundles` does not allow it.
    bundle_too_late, BundleTooLate, 422, "10027", "Unprocessable entity";
    /// A second bundle for a number.
    bundle_twice, BundleTwice, 422, "10027", "Unprocessable entity";
    /// More additional documents in a call than `limits.additional_documents_per_call`.
    too_many_additional_documents, TooManyAdditionalDocuments, 422, "10033", "Value out of range";
    /// More codes in a call than `limits.verification_codes_per_call`.
    too_many_verification_codes, TooManyVerificationCodes, 422, "10033", "Value out of range";
    /// Codes for an order whose numbers need no verification.
    verification_not_needed, VerificationNotNeeded, 422, "10027", "Unprocessable entity";
    /// A verification code that is not the one sent, where it is not put up with.
    wrong_verification_code, WrongVerificationCode, 422, "10027", "Unprocessable entity";
    /// Starting an action requirement a second time.
    action_begun, ActionBegun, 422, "10027", "Unprocessable entity";
    /// A sharing token with a life of less than a second or more than the longest.
    sharing_life_out_of_range, SharingLifeOutOfRange, 422, "10033", "Value out of range";
    /// A comment longer than `limits.comment_characters`.
    comment_too_long, CommentTooLong, 422, "10025", "Invalid length";

    /// An LOA template for numbers that have none. Published: local numbers of the US and Canada have one.
    no_loa_template, NoLoaTemplate, 422, "10027", "Unprocessable entity";
    /// An LOA configuration that does not exist, named for a template.
    unknown_loa_configuration, UnknownLoaConfiguration, 422, "10017", "Associated resource not found";
    /// A member of an LOA configuration that does not have the published form.
    loa_form_refused, LoaFormRefused, 422, "10032", "Invalid value";
    /// A logo that is not a PNG image.
    logo_not_png, LogoNotPng, 422, "10027", "Unprocessable entity";

    /// An empty document.
    document_empty, DocumentEmpty, 422, "10027", "Unprocessable entity";
    /// A document above `limits.document_bytes`.
    document_too_large, DocumentTooLarge, 422, "10033", "Value out of range";
    /// A document of a type that is not accepted.
    document_type_refused, DocumentTypeRefused, 422, "10027", "Unprocessable entity";
    /// The name of a document that is too long, empty or not printable.
    filename_refused, FilenameRefused, 422, "10025", "Invalid length";
    /// An upload with both `file` and `url`.
    file_and_url, FileAndUrl, 422, "10026", "Invalid type";
    /// A document that could not be fetched from its URL.
    document_not_fetched, DocumentNotFetched, 422, "10027", "Unprocessable entity";
    /// Deleting a document that something is linked to.
    document_in_use, DocumentInUse, 422, "10021", "Resource in use";
    /// A download link that is not valid or has run out.
    download_link_gone, DownloadLinkGone, 404, "10005", "Resource not found";
    /// A download link called with the API key, which belongs elsewhere.
    download_with_key, DownloadWithKey, 400, "10015", "Bad request";
}
