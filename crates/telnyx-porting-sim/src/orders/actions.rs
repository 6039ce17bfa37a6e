//! Deleting drafts and cancelling orders.

use http::StatusCode;

use super::lifecycle;
use super::render;
use super::status::Status;
use crate::assumptions::{CANCEL_CUTOFF, UNPROCESSABLE};
use crate::call::{ApiCall, no_content, unknown, written};
use crate::errors::{ApiError, ApiResult};

pub(super) async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    if order.status != Status::Draft {
        return Err(ApiError::new(UNPROCESSABLE, "Only a draft can be deleted"));
    }
    lifecycle::remove(&mut world, id);
    no_content()
}

pub(super) async fn cancel(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    match order.status {
        Status::Draft => {
            return Err(ApiError::new(UNPROCESSABLE, "A draft cannot be cancelled, only deleted"));
        }
        Status::CancelPending | Status::ActivationInProgress | Status::Ported | Status::Cancelled => {
            let detail = format!("An order that is {} cannot be cancelled", order.status.as_str());
            return Err(ApiError::new(UNPROCESSABLE, detail));
        }
        Status::InProcess | Status::Submitted | Status::Exception | Status::FocDateConfirmed => {}
    }
    // A date that has gone by (in a long exception) binds nobody any more.
    let remaining = order.foc().map(|foc| foc - world.now());
    if remaining.is_some_and(|left| left >= chrono::TimeDelta::zero() && left < CANCEL_CUTOFF) {
        let detail = "The FOC date is less than 48 hours away; contact support to cancel";
        return Err(ApiError::new(UNPROCESSABLE, detail));
    }
    lifecycle::request_cancellation(&mut world, id);
    let order = world.orders.get(id).ok_or_else(|| unknown("porting order"))?;
    written(StatusCode::OK, &render::single(world.moment(), order, false))
}
