//! Orders and their numbers as they appear on the wire.

use serde_json::{Value, json};

use super::order::{Order, PortingNumber};
use super::status::Status;
use crate::assumptions::MAX_EMBEDDED_NUMBERS;
use crate::requirements;
use crate::time;
use crate::world::World;

/// An order; numbers are embedded up to a limit when asked for.
pub(crate) fn order(world: &World, order: &Order, include_numbers: bool) -> Value {
    let fields = &order.fields;
    let mut activation = fields["activation_settings"].clone();
    activation["activation_status"] = json!(activation_status(order));
    activation["fast_port_eligible"] = json!(order.traits.fast_port_eligible);
    activation["foc_datetime_actual"] = json!(order.foc_actual.map(time::seconds));
    let mut body = json!({
        "activation_settings": activation,
        "additional_steps": order.additional_steps(),
        "created_at": time::seconds(order.created_at),
        "customer_group_reference": fields["customer_group_reference"],
        "customer_reference": fields["customer_reference"],
        "description": "",
        "documents": fields["documents"],
        "end_user": fields["end_user"],
        "id": order.id,
        "messaging": messaging(order),
        "misc": fields["misc"],
        "old_service_provider_ocn": order.traits.carrier.unwrap_or(""),
        "parent_support_key": order.parent_support_key,
        "phone_number_configuration": fields["phone_number_configuration"],
        "phone_number_type": order.traits.number_type,
        "porting_phone_numbers_count": order.numbers.len(),
        "record_type": "porting_order",
        "requirements": order.requirements.iter().map(|slot| slot.render(order.status)).collect::<Vec<_>>(),
        "requirements_met": order.requirements_met(),
        "status": { "value": order.status.as_str(), "details": order.details },
        "support_key": order.support_key,
        "updated_at": time::seconds(order.updated_at),
        "user_feedback": fields["user_feedback"],
        "user_id": world.user_id,
        "webhook_url": fields["webhook_url"],
    });
    if include_numbers {
        let embedded = order.numbers.iter().take(MAX_EMBEDDED_NUMBERS);
        body["phone_numbers"] = embedded.map(|entry| number(order, entry)).collect();
    }
    body
}

/// The body of answers about one order.
pub(crate) fn single(world: &World, subject: &Order, include_numbers: bool) -> Value {
    json!({
        "data": order(world, subject, include_numbers),
        "meta": {
            "phone_numbers_url": format!(
                "/v2/porting_phone_numbers?filter[porting_order_id]={}",
                subject.id
            ),
        },
    })
}

/// The messaging part of an order.
pub(crate) fn messaging(order: &Order) -> Value {
    json!({
        "enable_messaging": order.messaging_enabled(),
        "messaging_capable": order.messaging_capable(),
        "messaging_port_completed": order.messaging_status == "ported",
        "messaging_port_status": order.messaging_status,
    })
}

/// One number of an order.
pub(crate) fn number(order: &Order, number: &PortingNumber) -> Value {
    json!({
        "activation_status": activation_status(order),
        "block_reference_id": number.block,
        "id": number.id,
        "phone_number": number.phone_number,
        "phone_number_type": order.traits.number_type,
        "portability_status": portability_status(order, number),
        "porting_order_id": order.id,
        "porting_order_status": order.status.as_str(),
        "record_type": "porting_phone_number",
        "requirements_status": requirements::overall_status(&order.requirements, order.status),
        "support_key": order.support_key,
    })
}

pub(crate) fn activation_status(order: &Order) -> Option<&'static str> {
    if order.traits.in_number_database() { order.status.activation_status() } else { None }
}

pub(crate) fn portability_status(order: &Order, number: &PortingNumber) -> &'static str {
    match (number.profile.provisional, order.status) {
        (true, _) => "provisional",
        (false, Status::Draft) => "pending",
        (false, _) => "confirmed",
    }
}
