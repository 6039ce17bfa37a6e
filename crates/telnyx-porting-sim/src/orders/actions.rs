//! Deleting drafts and cancelling orders.

use http::StatusCode;

use super::lifecycle;
use super::render;
use super::status::Status;
use crate::assumptions::Refusal;
use crate::call::{ApiCall, no_content, unknown, written};
use crate::errors::{ApiError, ApiResult};
use crate::time;

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if !world.assumptions.moves.delete.contains(&order.status) {
        let detail = format!("An order that is {} cannot be deleted", order.status.as_str());
        return Err(ApiError::new(Refusal::DeleteInWrongStatus, detail));
    }
    let announced = world.assumptions.events.deleted_by_customer;
    lifecycle::remove(&mut world, id, announced);
    no_content()
}

pub(super) async fn cancel(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if !world.assumptions.moves.cancel.contains(&order.status) {
        let detail = match order.status {
            Status::Draft => "A draft cannot be cancelled, only deleted".to_owned(),
            status => format!("An order that is {} cannot be cancelled", status.as_str()),
        };
        return Err(ApiError::new(Refusal::CancelInWrongStatus, detail));
    }
    // A date that has gone by in an exception, or before any was agreed, binds nobody any more.
    let agreed = order.foc_actual.is_some() && order.status != Status::Exception;
    let remaining = order.foc().map(|foc| foc - world.now());
    let cutoff = world.assumptions.times.cancel_cutoff;
    if remaining.is_some_and(|left| (agreed || left >= chrono::TimeDelta::zero()) && left < time::delta(cutoff)) {
        let detail = format!("The FOC date is less than {} away; contact support to cancel", time::spoken(cutoff));
        return Err(ApiError::new(Refusal::CancelTooLate, detail));
    }
    lifecycle::request_cancellation(&mut world, id);
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    written(StatusCode::OK, &render::single(&world.moment(), order, false))
}
