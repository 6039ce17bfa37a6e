//! `GET /porting_orders/{id}/loa_template`.

use uuid::Uuid;

use super::pdf;
use crate::assumptions::{UNKNOWN_ASSOCIATION, UNPROCESSABLE};
use crate::call::{ApiCall, bytes, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::orders::Order;

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let parameter = "loa_configuration_id";
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let has_template = matches!(order.traits.country, "US" | "CA") && order.traits.number_type == "local";
    if !has_template {
        let detail = "There is a template for local numbers of the US and Canada only";
        return Err(ApiError::new(UNPROCESSABLE, detail));
    }
    let configuration =
        match call.query.last(parameter) {
            None => world.loa_configurations.values().last(),
            Some((name, text)) => {
                let found = Uuid::parse_str(text).ok().and_then(|id| world.loa_configurations.get(&id));
                Some(found.ok_or_else(|| {
                    ApiError::parameter(UNKNOWN_ASSOCIATION, name, "there is no such LOA configuration")
                })?)
            }
        };
    let mut lines = configuration.map(|found| found.branding.lines()).unwrap_or_default();
    lines.extend(letter(order));
    bytes("application/pdf", pdf::document(&lines))
}

/// The letter, filled from the order.
fn letter(order: &Order) -> Vec<String> {
    let rows = [
        ("Account holder", "/end_user/admin/entity_name"),
        ("Authorized person", "/end_user/admin/auth_person_name"),
        ("Billing phone number", "/end_user/admin/billing_phone_number"),
        ("Account number", "/end_user/admin/account_number"),
        ("Street address", "/end_user/location/street_address"),
        ("City", "/end_user/location/locality"),
        ("State", "/end_user/location/administrative_area"),
        ("Postal code", "/end_user/location/postal_code"),
    ];
    let mut lines = vec!["LETTER OF AUTHORIZATION".to_owned(), String::new()];
    lines.extend(
        rows.iter().map(|(label, pointer)| format!("{label}: {}", order.text(pointer).unwrap_or("____________"))),
    );
    lines.push(String::new());
    lines.push("Phone numbers:".to_owned());
    lines.extend(order.numbers.iter().map(|number| number.phone_number.clone()));
    lines.push(String::new());
    lines.push("Signature: ______________________   Date: ____________".to_owned());
    lines
}
