//! `GET /porting_orders/{id}/loa_template`.

use uuid::Uuid;

use super::letter::Letter;
use super::written;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::orders::Order;

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let letter = filled_in(&call)?;
    written(letter).await
}

/// The letter of an order, under the letterhead that was asked for, or the latest.
fn filled_in(call: &ApiCall) -> ApiResult<Letter> {
    let id = call.id("id")?;
    let parameter = "loa_configuration_id";
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let has_template = matches!(order.traits.country, "US" | "CA") && order.traits.number_type == "local";
    if !has_template {
        let detail = "There is a template for local numbers of the US and Canada only";
        return Err(ApiError::new(Refusal::NoLoaTemplate, detail));
    }
    let configuration = match call.query.last(parameter) {
        None => world.loa_configurations.values().last(),
        Some((name, text)) => {
            let found = Uuid::parse_str(text).ok().and_then(|id| world.loa_configurations.get(&id));
            Some(found.ok_or_else(|| {
                ApiError::parameter(Refusal::UnknownLoaConfiguration, name, "there is no such LOA configuration")
            })?)
        }
    };
    let mut letter = configuration.map(|found| found.branding.letterhead(&world)).unwrap_or_default();
    write(&mut letter, order);
    Ok(letter)
}

/// Fields on the letter: the label, the field of the order, and whether a line is left for it when it is
/// empty.
const ROWS: &[(&str, &str, bool)] = &[
    ("Account holder", "/end_user/admin/entity_name", true),
    ("Authorized person", "/end_user/admin/auth_person_name", true),
    ("Billing phone number", "/end_user/admin/billing_phone_number", true),
    ("Account number", "/end_user/admin/account_number", true),
    ("Business identifier", "/end_user/admin/business_identifier", false),
    ("Tax identifier", "/end_user/admin/tax_identifier", false),
    ("Street address", "/end_user/location/street_address", true),
    ("Extended address", "/end_user/location/extended_address", false),
    ("City", "/end_user/location/locality", true),
    ("State", "/end_user/location/administrative_area", true),
    ("Postal code", "/end_user/location/postal_code", true),
    ("Country", "/end_user/location/country_code", false),
    ("Type of port", "/misc/type", false),
    ("Remaining numbers", "/misc/remaining_numbers_action", false),
    ("New billing phone number", "/misc/new_billing_phone_number", false),
];

/// What the order says. The PIN stays out: a letter passes through many hands.
fn write(letter: &mut Letter, order: &Order) {
    letter.heading("LETTER OF AUTHORIZATION");
    letter.gap();
    for (label, pointer, always) in ROWS {
        match order.text(pointer) {
            Some(text) => letter.line(format!("{label}: {text}")),
            None if *always => letter.line(format!("{label}: ____________")),
            None => {}
        }
    }
    letter.gap();
    letter.line("Phone numbers:");
    for number in &order.numbers {
        letter.line(&number.phone_number);
    }
    letter.gap();
    letter.line("Signature: ______________________   Date: ____________");
}
