//! Reading one order and what belongs to it.

use std::sync::Arc;

use http::StatusCode;
use serde_json::json;

use super::render;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, unknown, written};
use crate::errors::{ApiError, ApiResult};
use crate::exceptions;
use crate::paging::envelope;

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let include_numbers = call.query.boolean("include_phone_numbers")?.unwrap_or(true);
    let (moment, order) = {
        let world = call.world();
        (world.moment(), Arc::clone(world.orders.share(id).ok_or_else(|| unknown("porting order"))?))
    };
    written(StatusCode::OK, &render::single(&moment, &order, include_numbers))
}

pub(super) async fn exception_types(_call: ApiCall) -> ApiResult {
    data(StatusCode::OK, json!(exceptions::render_list()))
}

pub(super) async fn allowed_foc_windows(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let windows: Vec<_> =
        order.foc_windows(&world.assumptions, world.now()).iter().map(|window| window.as_foc_window()).collect();
    let meta = json!({
        "page_number": 1,
        "page_size": windows.len(),
        "total_pages": 1,
        "total_results": windows.len(),
    });
    json_body(StatusCode::OK, envelope(windows, meta))
}

pub(super) async fn requirements(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let page = call.page()?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let (slots, meta) = page.cut(order.requirements.iter().collect());
    let slots =
        slots.into_iter().map(|slot| slot.render_detail(&world.assumptions.requirements, order.status)).collect();
    json_body(StatusCode::OK, envelope(slots, meta))
}

pub(super) async fn sub_request(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    let keys = order.support_key.as_deref().zip(order.parent_support_key.as_deref());
    let (sub_request, port_request) = keys
        .ok_or_else(|| ApiError::new(Refusal::SubRequestBeforeConfirm, "The requested sub request does not exist"))?;
    data(StatusCode::OK, json!({ "port_request_id": port_request, "sub_request_id": sub_request }))
}
