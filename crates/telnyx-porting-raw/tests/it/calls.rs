//! One call of each operation with everything set that can be set.

use std::future::Future;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use telnyx_porting_raw::types::{self, *};
use telnyx_porting_raw::{Client, DecodeProblem, Error, Operation, Request, Timestamp};

use crate::contract::{MARKER, Sample};

pub(crate) type Sent = Pin<Box<dyn Future<Output = Result<String, Error<()>>> + Send>>;

/// A call of an operation, whatever the types of its request and its answer.
pub(crate) struct Call {
    /// Name of the client method.
    pub(crate) id: &'static str,
    /// Path parameters in the order of the path.
    pub(crate) path: &'static [&'static str],
    /// Sends it, every path id being the given text as if it had come with an answer; gives back the answer's `Debug`.
    pub(crate) send: fn(Client, &str) -> Sent,
    /// `Debug` of the request before it is sent.
    pub(crate) debug: fn(Client) -> String,
    /// Where the request says it goes, and its second look at a body that does not decode.
    pub(crate) about: fn(Client) -> (&'static Operation, Problem),
    /// Query parameters by the names of their setters.
    pub(crate) query: fn() -> Vec<(&'static str, Value)>,
    /// The JSON body.
    pub(crate) body: fn() -> Option<Value>,
}

pub(crate) type Problem = fn(&[u8]) -> Option<DecodeProblem>;

fn about<R: Request>(_: R) -> (&'static Operation, Problem) {
    (R::OPERATION, R::problem)
}

/// An id as it is in an answer: any text at all.
pub(crate) struct FromAnswer<'a>(pub(crate) &'a str);

macro_rules! ids_from_answers {
    ($($id:ident)*) => {
        /// Names of all id types.
        pub(crate) const IDS: &[&str] = &[$(stringify!($id)),*];

        $(impl From<FromAnswer<'_>> for types::$id {
            fn from(id: FromAnswer<'_>) -> Self {
                serde_json::from_value(json!(id.0)).expect("every text is decoded")
            }
        })*
    };
}

ids_from_answers! {
    ActionRequirementId ActivationJobId AdditionalDocumentId AssociatedPhoneNumberId BillingGroupId CommentId
    ConnectionId DocumentId DocumentLinkId EmergencyAddressId LoaConfigurationId MessagingProfileId OrganizationId
    PhoneNumberBlockId PhoneNumberConfigurationId PhoneNumberExtensionId PortingEventId PortingOrderId
    PortingPhoneNumberId PortingReportId RequirementGroupId RequirementId RequirementTypeId SharingTokenId
    UkCarrierId UserBundleId UserId VerificationCodeId
}

macro_rules! calls {
    ($($operation:ident ($($id:ident),*) { $($setter:ident: $value:expr),* $(,)? } $(body $body:expr)? ;)*) => {
        pub(crate) fn all() -> Vec<Call> {
            vec![$(Call {
                id: stringify!($operation),
                path: &[$(stringify!($id)),*],
                send: |client, _id| {
                    let request = client.$operation()$(.$id(FromAnswer(_id)))*$(.$setter($value))*$(.body($body))?;
                    Box::pin(async move { request.send().await.map(|answer| calls!(@show answer $operation)) })
                },
                debug: |client| {
                    let request = client.$operation()$(.$id(FromAnswer(MARKER)))*$(.$setter($value))*$(.body($body))?;
                    format!("{request:?} {request:#?}")
                },
                about: |client| about(client.$operation()),
                query: || vec![$((stringify!($setter), json!($value))),*],
                body: || calls!(@body $($body)?),
            }),*]
        }
    };
    (@body $body:expr) => { Some(json!($body)) };
    (@body) => { None };
    // A stream of bytes has no `Debug`.
    (@show $answer:ident list_porting_phone_numbers_csv) => { status($answer.status()) };
    (@show $answer:ident get_loa_template) => { status($answer.status()) };
    (@show $answer:ident get_loa_configuration_preview) => { status($answer.status()) };
    (@show $answer:ident preview_loa_configuration) => { status($answer.status()) };
    (@show $answer:ident download_document) => { status($answer.status()) };
    (@show $answer:ident $operation:ident) => { format!("{:?}", $answer.into_inner()) };
}

fn status(status: http::StatusCode) -> String {
    status.to_string()
}

calls! {
    activate_porting_order(id) {};
    cancel_porting_order(id) {};
    confirm_porting_order(id) {};
    create_additional_documents(id) {} body sample::<CreateAdditionalDocuments>("CreateAdditionalDocuments");
    create_associated_phone_number(porting_order_id) {}
        body sample::<CreateAssociatedPhoneNumber>("CreateAssociatedPhoneNumber");
    create_document() {} body sample::<CreateDocument>("CreateDocument");
    create_loa_configuration() {} body sample::<LoaConfigurationParams>("LoaConfigurationParams");
    create_phone_number_block(porting_order_id) {} body sample::<CreatePhoneNumberBlock>("CreatePhoneNumberBlock");
    create_phone_number_configurations() {}
        body sample::<CreatePhoneNumberConfigurations>("CreatePhoneNumberConfigurations");
    create_phone_number_extension(porting_order_id) {}
        body sample::<CreatePhoneNumberExtension>("CreatePhoneNumberExtension");
    create_portability_check() {} body sample::<CreatePortabilityCheck>("CreatePortabilityCheck");
    create_porting_order() {} body sample::<CreatePortingOrder>("CreatePortingOrder");
    create_porting_order_comment(id) {} body sample::<CreateComment>("CreateComment");
    create_porting_report() {} body sample::<CreatePortingReport>("CreatePortingReport");
    create_requirement_group() {} body sample::<CreateRequirementGroup>("CreateRequirementGroup");
    delete_additional_document(id, additional_document_id) {};
    delete_associated_phone_number(porting_order_id, id) {};
    delete_document(id) {};
    delete_loa_configuration(id) {};
    delete_phone_number_block(porting_order_id, id) {};
    delete_phone_number_extension(porting_order_id, id) {};
    delete_porting_order(id) {};
    delete_requirement_group(id) {};
    download_document(id) {};
    get_activation_job(id, activation_job_id) {};
    get_document(id) {};
    get_document_download_link(id) {};
    get_loa_configuration(id) {};
    get_loa_configuration_preview(id) {};
    get_loa_template(id) { loa_configuration_id: id::<LoaConfigurationId>() };
    get_porting_event(id) {};
    get_porting_order(id) { include_phone_numbers: false };
    get_porting_report(id) {};
    get_requirement(id) { version: 2 };
    get_requirement_group(id) {};
    get_requirement_type(id) {};
    get_sub_request(id) {};
    initiate_action_requirement(porting_order_id, id) {}
        body sample::<InitiateActionRequirement>("InitiateActionRequirement");
    list_action_requirements(porting_order_id) {
        page_number: 2, page_size: 50,
        filter_id_in: ids::<ActionRequirementId>(),
        filter_action_type: ActionRequirementActionType::AuIdVerification,
        filter_requirement_type_id: id::<RequirementTypeId>(),
        filter_status: ActionRequirementStatus::Pending,
        sort: vec![ActionRequirementSort::CreatedAtDesc, ActionRequirementSort::UpdatedAt],
    };
    list_activation_jobs(id) { page_number: 2, page_size: 50 };
    list_additional_documents(id) {
        page_number: 2, page_size: 50,
        filter_document_type: values::<AdditionalDocumentType>(["loa"]).remove(0),
        filter_document_type_in: values::<AdditionalDocumentType>(["loa", "invoice", "one of next year"]),
        sort: vec![CreatedAtSort::CreatedAtDesc],
    };
    list_allowed_foc_windows(id) {};
    list_associated_phone_numbers(porting_order_id) {
        page_number: 2, page_size: 50,
        filter_action: AssociatedPhoneNumberAction::Disconnect,
        filter_phone_number: text(),
        sort: vec![CreatedAtSort::CreatedAt],
    };
    list_document_links() {
        filter_document_id: id::<DocumentId>(),
        filter_linked_record_type: text(),
        filter_linked_resource_id: text(),
        page_number: 2, page_size: 50,
    };
    list_documents() {
        filter_filename_contains: text(),
        filter_customer_reference_eq: text(),
        filter_customer_reference_in: texts(),
        filter_created_at_gt: time(), filter_created_at_lt: time(),
        sort: values::<DocumentSort>(["filename", "-created_at"]),
        page_number: 2, page_size: 50,
    };
    list_exception_types() {};
    list_loa_configurations() { page_number: 2, page_size: 50 };
    list_phone_number_blocks(porting_order_id) {
        page_number: 2, page_size: 50,
        filter_phone_number: text(), filter_phone_number_in: texts(),
        sort: vec![CreatedAtSort::CreatedAt],
    };
    list_phone_number_configurations() {
        page_number: 2, page_size: 50,
        filter_porting_order_id: id::<PortingOrderId>(), filter_porting_order_id_in: ids::<PortingOrderId>(),
        filter_porting_order_status: PortingOrderStatusValue::Draft,
        filter_porting_order_status_in: values::<PortingOrderStatusValue>(["draft", "activation-in-progress"]),
        filter_porting_phone_number: id::<PortingPhoneNumberId>(),
        filter_porting_phone_number_in: ids::<PortingPhoneNumberId>(),
        filter_user_bundle_id: id::<UserBundleId>(), filter_user_bundle_id_in: ids::<UserBundleId>(),
        sort: vec![CreatedAtSort::CreatedAt],
    };
    list_phone_number_extensions(porting_order_id) {
        page_number: 2, page_size: 50,
        filter_phone_number: text(), filter_phone_number_in: texts(),
        filter_porting_phone_number_id: id::<PortingPhoneNumberId>(),
        filter_porting_phone_number_id_in: ids::<PortingPhoneNumberId>(),
        sort: vec![CreatedAtSort::CreatedAt],
    };
    list_porting_events() {
        page_number: 2, page_size: 50,
        filter_type: PortingEventType::PortingOrderNewComment,
        filter_porting_order_id: id::<PortingOrderId>(),
        filter_created_at_gte: time(), filter_created_at_lte: time(),
    };
    list_porting_order_comments(id) { page_number: 2, page_size: 50 };
    list_porting_order_requirements(id) { page_number: 2, page_size: 50 };
    list_porting_orders() {
        page_number: 2, page_size: 50,
        include_phone_numbers: false,
        filter_status: PortingOrderStatusValue::InProcess,
        filter_status_in: values::<PortingOrderStatusValue>(["draft", "exception"]),
        filter_customer_reference: text(), filter_customer_group_reference: text(), filter_parent_support_key: text(),
        filter_phone_numbers_country_code: text(), filter_phone_numbers_carrier_name: text(),
        filter_phone_numbers_phone_number_contains: text(),
        filter_misc_type: PortingOrderType::Partial,
        filter_end_user_admin_entity_name: text(), filter_end_user_admin_auth_person_name: text(),
        filter_activation_settings_fast_port_eligible: true,
        filter_activation_settings_foc_datetime_requested_gt: time(),
        filter_activation_settings_foc_datetime_requested_lt: time(),
        sort: values::<PortingOrderSort>(["-created_at", "activation_settings.foc_datetime_requested"]),
    };
    list_porting_phone_numbers() {
        page_number: 2, page_size: 50,
        filter_porting_order_id: id::<PortingOrderId>(), filter_porting_order_id_in: ids::<PortingOrderId>(),
        filter_support_key_eq: text(), filter_support_key_in: texts(),
        filter_phone_number: text(), filter_phone_number_in: texts(),
        filter_porting_order_status: PortingOrderStatusValue::Ported,
        filter_activation_status: values::<ActivationStatus>(["Activate RDY"]).remove(0),
        filter_portability_status: PortabilityStatus::Confirmed,
    };
    list_porting_phone_numbers_csv() {
        page_number: 2, page_size: 50,
        filter_porting_order_id: id::<PortingOrderId>(), filter_porting_order_id_in: ids::<PortingOrderId>(),
        filter_support_key_eq: text(), filter_support_key_in: texts(),
        filter_phone_number: text(), filter_phone_number_in: texts(),
        filter_porting_order_status: PortingOrderStatusValue::Ported,
        filter_activation_status: values::<ActivationStatus>(["Activate RDY"]).remove(0),
        filter_portability_status: PortabilityStatus::Confirmed,
    };
    list_porting_reports() {
        page_number: 2, page_size: 50,
        filter_report_type: PortingReportType::ExportPortingOrdersCsv,
        filter_status: PortingReportStatus::Completed,
    };
    list_requirement_groups() {
        filter_country_code: text(),
        filter_phone_number_type: PhoneNumberType::Local,
        filter_action: RequirementGroupAction::Porting,
        filter_status: values::<RequirementApprovalStatus>(["approved"]).remove(0),
        filter_customer_reference: text(),
    };
    list_requirement_types() { filter_name_contains: text(), sort: values::<RequirementTypeSort>(["name"]) };
    list_requirements() {
        filter_country_code: text(),
        filter_phone_number_type: PhoneNumberType::TollFree,
        filter_action: RequirementAction::Porting,
        version: 2,
        sort: values::<RequirementSort>(["country_code"]),
        page_number: 2, page_size: 50,
    };
    list_uk_carriers() {};
    list_verification_codes(id) {
        page_number: 2, page_size: 50,
        filter_phone_number: text(), filter_phone_number_in: texts(),
        filter_verified: true,
        sort: vec![CreatedAtSort::CreatedAtDesc],
    };
    preview_loa_configuration() {} body sample::<LoaConfigurationParams>("LoaConfigurationParams");
    republish_porting_event(id) {};
    send_verification_codes(id) {} body sample::<SendVerificationCodes>("SendVerificationCodes");
    share_porting_order(id) {} body sample::<SharePortingOrder>("SharePortingOrder");
    submit_requirement_group(id) {};
    update_activation_job(id, activation_job_id) {} body sample::<UpdateActivationJob>("UpdateActivationJob");
    update_document(id) {} body sample::<UpdateDocument>("UpdateDocument");
    update_loa_configuration(id) {} body sample::<UpdateLoaConfigurationParams>("LoaConfigurationParams");
    update_porting_order(id) {} body sample::<UpdatePortingOrder>("UpdatePortingOrder");
    update_requirement_group(id) {} body sample::<UpdateRequirementGroup>("UpdateRequirementGroup");
    verify_verification_codes(id) {} body sample::<VerifyVerificationCodes>("VerifyVerificationCodes");
}

/// A body with every field set.
fn sample<T: DeserializeOwned + Serialize>(component: &str) -> T {
    serde_json::from_value(Sample::Full.component(component)).expect("a sample of the contract")
}

/// Characters that a careless encoding would let through as part of the query's own syntax.
fn text() -> String {
    format!("{MARKER} a&b=c+d#é%41")
}

fn texts() -> Vec<String> {
    vec![text(), "+13125550101".to_owned()]
}

fn time() -> Timestamp {
    "2026-03-17T18:01:01Z".parse().expect("a date")
}

fn id<T: for<'a> From<FromAnswer<'a>>>() -> T {
    T::from(FromAnswer("po-1"))
}

fn ids<T: for<'a> From<FromAnswer<'a>>>() -> Vec<T> {
    ["po-1", "po-2"].map(|id| T::from(FromAnswer(id))).into()
}

fn values<T: for<'a> From<&'a str>>(values: impl IntoIterator<Item = &'static str>) -> Vec<T> {
    values.into_iter().map(T::from).collect()
}
