//! Orders and their numbers as they appear on the wire, written without a tree of JSON in between.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::messaging::MessagingStatus;
use super::number_state;
use super::order::{Order, PortingNumber};
use super::status::Status;
use super::values::{FieldValues, place};
use crate::assumptions::Assumptions;
use crate::requirements::{self, RequirementView};
use crate::time::Seconds;

/// What answers depend on besides the order itself.
#[derive(Debug)]
pub(crate) struct Moment {
    pub(crate) now: DateTime<Utc>,
    pub(crate) user_id: Uuid,
    pub(crate) assumptions: Arc<Assumptions>,
}

/// An order.
#[derive(Debug, Serialize)]
pub(crate) struct OrderView<'a> {
    activation_settings: ActivationSettings<'a>,
    additional_steps: Vec<&'static str>,
    created_at: Seconds,
    customer_group_reference: &'a Value,
    customer_reference: &'a Value,
    description: &'static str,
    documents: Documents<'a>,
    end_user: EndUser<'a>,
    id: Uuid,
    messaging: Messaging,
    misc: Option<Misc<'a>>,
    old_service_provider_ocn: &'static str,
    parent_support_key: Option<&'a str>,
    phone_number_configuration: NumberConfiguration<'a>,
    phone_number_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_numbers: Option<Vec<NumberView<'a>>>,
    porting_phone_numbers_count: usize,
    record_type: &'static str,
    requirements: Vec<RequirementView<'a>>,
    requirements_met: bool,
    status: StatusView<'a>,
    support_key: Option<&'a str>,
    updated_at: Seconds,
    user_feedback: UserFeedback<'a>,
    user_id: Uuid,
    webhook_url: &'a Value,
}

#[derive(Debug, Serialize)]
struct ActivationSettings<'a> {
    activation_status: Option<&'static str>,
    activation_type: &'a Value,
    fast_port_eligible: bool,
    foc_datetime_actual: Option<Seconds>,
    foc_datetime_requested: &'a Value,
}

#[derive(Debug, Serialize)]
pub(super) struct Documents<'a> {
    invoice: &'a Value,
    loa: &'a Value,
}

#[derive(Debug, Serialize)]
struct EndUser<'a> {
    admin: Admin<'a>,
    location: Location<'a>,
}

#[derive(Debug, Serialize)]
struct Admin<'a> {
    account_number: &'a Value,
    auth_person_name: &'a Value,
    billing_phone_number: &'a Value,
    business_identifier: &'a Value,
    entity_name: &'a Value,
    pin_passcode: &'a Value,
    tax_identifier: &'a Value,
}

#[derive(Debug, Serialize)]
struct Location<'a> {
    administrative_area: &'a Value,
    country_code: &'a Value,
    extended_address: &'a Value,
    locality: &'a Value,
    postal_code: &'a Value,
    street_address: &'a Value,
}

#[derive(Debug, Serialize)]
struct Misc<'a> {
    new_billing_phone_number: &'a Value,
    remaining_numbers_action: &'a Value,
    #[serde(rename = "type")]
    port_type: &'a Value,
}

#[derive(Debug, Serialize)]
struct NumberConfiguration<'a> {
    billing_group_id: &'a Value,
    connection_id: &'a Value,
    emergency_address_id: &'a Value,
    messaging_profile_id: &'a Value,
    tags: &'a Value,
}

#[derive(Debug, Serialize)]
struct StatusView<'a> {
    value: &'static str,
    details: &'a [Value],
}

#[derive(Debug, Serialize)]
struct UserFeedback<'a> {
    user_comment: &'a Value,
    user_rating: &'a Value,
}

/// The messaging part of an order.
#[derive(Debug, Serialize)]
pub(crate) struct Messaging {
    enable_messaging: bool,
    messaging_capable: bool,
    messaging_port_completed: bool,
    messaging_port_status: MessagingStatus,
}

/// One number of an order.
#[derive(Debug, Serialize)]
pub(crate) struct NumberView<'a> {
    activation_status: Option<&'static str>,
    block_reference_id: Option<Uuid>,
    id: Uuid,
    phone_number: &'a str,
    phone_number_type: &'static str,
    portability_status: &'static str,
    porting_order_id: Uuid,
    porting_order_status: &'static str,
    record_type: &'static str,
    requirements_status: &'static str,
    support_key: Option<&'a str>,
}

/// The body of answers about one order.
#[derive(Debug, Serialize)]
pub(crate) struct Single<'a> {
    data: OrderView<'a>,
    meta: SingleMeta,
}

#[derive(Debug, Serialize)]
struct SingleMeta {
    phone_numbers_url: String,
}

/// A field of an order by its pointer, looked up at compile time.
macro_rules! field {
    ($fields:expr, $pointer:literal) => {
        $fields.at(const { place($pointer) })
    };
}

/// An order; numbers are embedded up to a limit when asked for.
pub(crate) fn order<'a>(moment: &Moment, order: &'a Order, include_numbers: bool) -> OrderView<'a> {
    let table = &*moment.assumptions;
    let fields = &order.fields;
    OrderView {
        activation_settings: ActivationSettings {
            activation_status: number_state::of_order(order, moment),
            activation_type: field!(fields, "/activation_settings/activation_type"),
            fast_port_eligible: order.traits.fast_port_eligible,
            foc_datetime_actual: order.foc_actual.map(Seconds),
            foc_datetime_requested: field!(fields, "/activation_settings/foc_datetime_requested"),
        },
        additional_steps: order.additional_steps(),
        created_at: Seconds(order.created_at),
        customer_group_reference: field!(fields, "/customer_group_reference"),
        customer_reference: field!(fields, "/customer_reference"),
        description: "",
        documents: documents(order),
        end_user: end_user(fields),
        id: order.id,
        messaging: messaging(order),
        misc: misc(fields),
        old_service_provider_ocn: order.traits.carrier.unwrap_or(""),
        parent_support_key: order.parent_support_key.as_deref(),
        phone_number_configuration: NumberConfiguration {
            billing_group_id: field!(fields, "/phone_number_configuration/billing_group_id"),
            connection_id: field!(fields, "/phone_number_configuration/connection_id"),
            emergency_address_id: field!(fields, "/phone_number_configuration/emergency_address_id"),
            messaging_profile_id: field!(fields, "/phone_number_configuration/messaging_profile_id"),
            tags: field!(fields, "/phone_number_configuration/tags"),
        },
        phone_number_type: order.traits.number_type,
        phone_numbers: include_numbers.then(|| {
            let embedded = 0..order.numbers.len().min(table.limits.numbers_embedded);
            numbers(moment, order, embedded).collect()
        }),
        porting_phone_numbers_count: order.numbers.len(),
        record_type: "porting_order",
        requirements: order.requirements.iter().map(|slot| slot.view(&table.requirements, order.status)).collect(),
        requirements_met: order.requirements_met(table),
        status: StatusView { value: order.status.as_str(), details: &order.details },
        support_key: order.support_key.as_deref(),
        updated_at: Seconds(order.updated_at),
        user_feedback: UserFeedback {
            user_comment: field!(fields, "/user_feedback/user_comment"),
            user_rating: field!(fields, "/user_feedback/user_rating"),
        },
        user_id: moment.user_id,
        webhook_url: field!(fields, "/webhook_url"),
    }
}

pub(super) fn documents(order: &Order) -> Documents<'_> {
    Documents { invoice: field!(order.fields, "/documents/invoice"), loa: field!(order.fields, "/documents/loa") }
}

fn end_user(fields: &FieldValues) -> EndUser<'_> {
    EndUser {
        admin: Admin {
            account_number: field!(fields, "/end_user/admin/account_number"),
            auth_person_name: field!(fields, "/end_user/admin/auth_person_name"),
            billing_phone_number: field!(fields, "/end_user/admin/billing_phone_number"),
            business_identifier: field!(fields, "/end_user/admin/business_identifier"),
            entity_name: field!(fields, "/end_user/admin/entity_name"),
            pin_passcode: field!(fields, "/end_user/admin/pin_passcode"),
            tax_identifier: field!(fields, "/end_user/admin/tax_identifier"),
        },
        location: Location {
            administrative_area: field!(fields, "/end_user/location/administrative_area"),
            country_code: field!(fields, "/end_user/location/country_code"),
            extended_address: field!(fields, "/end_user/location/extended_address"),
            locality: field!(fields, "/end_user/location/locality"),
            postal_code: field!(fields, "/end_user/location/postal_code"),
            street_address: field!(fields, "/end_user/location/street_address"),
        },
    }
}

/// Null until one of its fields is set.
fn misc(fields: &FieldValues) -> Option<Misc<'_>> {
    let misc = Misc {
        new_billing_phone_number: field!(fields, "/misc/new_billing_phone_number"),
        remaining_numbers_action: field!(fields, "/misc/remaining_numbers_action"),
        port_type: field!(fields, "/misc/type"),
    };
    let values = [misc.new_billing_phone_number, misc.remaining_numbers_action, misc.port_type];
    values.iter().any(|value| !value.is_null()).then_some(misc)
}

/// The body of answers about one order.
pub(crate) fn single<'a>(moment: &Moment, subject: &'a Order, include_numbers: bool) -> Single<'a> {
    Single {
        data: order(moment, subject, include_numbers),
        meta: SingleMeta {
            phone_numbers_url: format!("/v2/porting_phone_numbers?filter[porting_order_id]={}", subject.id),
        },
    }
}

/// The messaging part of an order.
pub(crate) fn messaging(order: &Order) -> Messaging {
    Messaging {
        enable_messaging: order.messaging_enabled(),
        messaging_capable: order.messaging_capable(),
        messaging_port_completed: order.messaging_status == MessagingStatus::Ported,
        messaging_port_status: order.messaging_status,
    }
}

/// Some numbers of an order, by position.
pub(crate) fn numbers<'a>(
    moment: &Moment,
    order: &'a Order,
    positions: std::ops::Range<usize>,
) -> impl Iterator<Item = NumberView<'a>> {
    let table = &moment.assumptions.requirements;
    let requirements_status = requirements::overall_status(&order.requirements, table, order.status);
    let first = positions.start;
    let chosen = order.numbers.get(positions).unwrap_or_default();
    chosen.iter().enumerate().map(move |(index, number)| NumberView {
        activation_status: number_state::of_number(order, first + index, moment),
        block_reference_id: number.block,
        id: number.id,
        phone_number: &number.phone_number,
        phone_number_type: order.traits.number_type,
        portability_status: portability_status(order, number),
        porting_order_id: order.id,
        porting_order_status: order.status.as_str(),
        record_type: "porting_phone_number",
        requirements_status,
        support_key: order.support_key.as_deref(),
    })
}

pub(crate) fn portability_status(order: &Order, number: &PortingNumber) -> &'static str {
    match (number.profile.provisional, order.status) {
        (true, _) => "provisional",
        (false, Status::Draft) => "pending",
        (false, _) => "confirmed",
    }
}
