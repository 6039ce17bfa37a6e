//! Live validation: FastPort orders are compared with the losing carrier's records while `confirm`
//! runs.

use uuid::Uuid;

use super::order::{LiveFinding, Order};
use super::status::Status;
use crate::assumptions::{LIVE_CUSTOMER_RECORD, LIVE_PASSCODE, LIVE_SERVICE_ADDRESS, Refusal};
use crate::carrier::LiveMismatch;
use crate::errors::ApiError;
use crate::world::World;

/// Where a mismatch lies, how it is refused, and which fields are behind it.
fn terms(mismatch: LiveMismatch) -> (&'static str, Refusal, &'static str, &'static [&'static str]) {
    match mismatch {
        LiveMismatch::CustomerRecord => (
            "/end_user/admin/billing_phone_number",
            LIVE_CUSTOMER_RECORD,
            "the losing carrier has no customer record for it",
            &["/end_user/admin/billing_phone_number", "/end_user/admin/account_number"],
        ),
        LiveMismatch::ServiceAddress => (
            "/end_user/location",
            LIVE_SERVICE_ADDRESS,
            "does not match the losing carrier's records",
            &[
                "/end_user/location/administrative_area",
                "/end_user/location/extended_address",
                "/end_user/location/locality",
                "/end_user/location/postal_code",
                "/end_user/location/street_address",
            ],
        ),
        LiveMismatch::Passcode => (
            "/end_user/admin/pin_passcode",
            LIVE_PASSCODE,
            "does not match the losing carrier's records",
            &["/end_user/admin/pin_passcode"],
        ),
    }
}

/// What the fields behind a mismatch hold.
fn given(order: &Order, fields: &[&str]) -> String {
    fields.iter().map(|field| order.fields.get(field).to_string()).collect::<Vec<_>>().join(",")
}

/// Validates a complete draft; the order stays a draft when something does not match.
///
/// # Errors
/// 422 with one entry per mismatch that the customer has not answered with other values yet.
pub(super) fn validate(world: &mut World, id: Uuid) -> Result<(), ApiError> {
    let Some(order) = world.orders.get(id) else { return Ok(()) };
    if !order.traits.fast_port_eligible || order.status != Status::Draft {
        return Ok(());
    }
    let (mut errors, mut findings) = (Vec::new(), Vec::new());
    for mismatch in world.script_for(order).live_mismatches {
        let (pointer, refusal, detail, fields) = terms(mismatch);
        let finding = LiveFinding { mismatch, given: given(order, fields) };
        let corrected = order.live_findings.iter().any(|old| old.mismatch == mismatch && old.given != finding.given);
        if corrected {
            findings.extend(order.live_findings.iter().find(|old| old.mismatch == mismatch).cloned());
        } else {
            errors.push(ApiError::at(refusal, pointer, detail));
            findings.push(finding);
        }
    }
    if let Some(order) = world.orders.get_mut(id) {
        order.live_findings = findings;
    }
    match ApiError::all(errors) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}
