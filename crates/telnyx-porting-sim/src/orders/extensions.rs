//! Extensions behind a German route number.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::blocks::check_order;
use super::ranges::{self, End, Range};
use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::errors::{ApiError, ApiResult};
use crate::paging::{envelope, newest_first};
use crate::time;

/// A range of extensions of one number.
#[derive(Debug, Clone)]
pub(crate) struct NumberExtension {
    id: Uuid,
    pub(super) number: Uuid,
    range: Range,
    activation_ranges: Vec<Range>,
    created_at: DateTime<Utc>,
}

fn render(extension: &NumberExtension) -> Value {
    json!({
        "activation_ranges": extension.activation_ranges.iter().map(Range::as_extensions).collect::<Vec<_>>(),
        "created_at": time::seconds(extension.created_at),
        "extension_range": extension.range.as_extensions(),
        "id": extension.id,
        "porting_phone_number_id": extension.number,
        "record_type": "porting_phone_number_extension",
        "updated_at": time::seconds(extension.created_at),
    })
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["porting_phone_number_id", "phone_number"])?;
    let id = call.id("id")?;
    let page = call.page()?;
    let ids = call.query.tokens("filter.porting_phone_number_id");
    let numbers = call.query.numbers("filter.phone_number");
    let sort = call.query.sort(&["created_at"])?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let is_number = |extension: &NumberExtension, digits: &str| {
        order
            .numbers
            .iter()
            .any(|number| number.id == extension.number && number.phone_number.trim_start_matches('+') == digits)
    };
    let found = order
        .extensions
        .iter()
        .filter(|extension| {
            ids.as_ref().is_none_or(|ids| ids.iter().any(|id| Uuid::parse_str(id) == Ok(extension.number)))
                && numbers.as_ref().is_none_or(|numbers| numbers.iter().any(|digits| is_number(extension, digits)))
        })
        .collect();
    let (found, meta) = page.cut(newest_first(found, &sort));
    json_body(StatusCode::OK, envelope(found.into_iter().map(render).collect(), meta))
}

pub(super) async fn create(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let number = required_text(&body, "porting_phone_number_id")?;
    let end = End::Extension { highest: call.assumptions().limits.highest_extension };
    let range = ranges::read(body.get("extension_range"), "/extension_range", end)?;
    let activation_ranges = ranges::read_inside(body.get("activation_ranges"), range, "/activation_ranges", end)?;
    let mut world = call.world();
    let (extension_id, now) = (world.new_id(), world.now());
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    check_order(call.assumptions(), order)?;
    let number = order
        .numbers
        .iter()
        .map(|candidate| candidate.id)
        .find(|candidate| Uuid::parse_str(number) == Ok(*candidate))
        .ok_or_else(|| {
            let detail = "is not a number of this order";
            ApiError::at(Refusal::UnknownPhoneNumber, "/porting_phone_number_id", detail)
        })?;
    let taken = order.extensions.iter().any(|other| other.number == number && other.range.overlaps(&range));
    if taken {
        let detail = "overlaps another range of extensions of the number";
        return Err(ApiError::at(Refusal::RangesOverlap, "/extension_range", detail));
    }
    let extension = NumberExtension { id: extension_id, number, range, activation_ranges, created_at: now };
    let answer = render(&extension);
    order.extensions.push(extension);
    data(StatusCode::CREATED, answer)
}

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let (id, item) = (call.id("id")?, call.id("item")?);
    let mut world = call.world();
    let order = world.orders.get_mut(id).ok_or_else(|| unknown("porting order"))?;
    let position = order
        .extensions
        .iter()
        .position(|extension| extension.id == item)
        .ok_or_else(|| unknown("phone number extension"))?;
    check_order(call.assumptions(), order)?;
    let removed = order.extensions.remove(position);
    data(StatusCode::OK, render(&removed))
}
