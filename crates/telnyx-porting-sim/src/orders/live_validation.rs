//! Live validation: FastPort orders are compared with the losing carrier's records while `confirm`
//! runs.

use std::sync::Arc;

use uuid::Uuid;

use super::order::{LiveFinding, Order};
use super::status::Status;
use crate::assumptions::{LiveValidation, LiveValidationRow, Refusal};
use crate::carrier::LiveMismatch;
use crate::errors::ApiError;
use crate::world::World;

/// Where a mismatch lies and which fields are behind it, how it is refused.
fn terms(table: &LiveValidation, mismatch: LiveMismatch) -> (&LiveValidationRow, Refusal, &'static str) {
    let differs = "does not match the losing carrier's records";
    match mismatch {
        LiveMismatch::CustomerRecord => {
            (&table.customer_record, Refusal::LiveCustomerRecord, "the losing carrier has no customer record for it")
        }
        LiveMismatch::ServiceAddress => (&table.service_address, Refusal::LiveServiceAddress, differs),
        LiveMismatch::Passcode => (&table.passcode, Refusal::LivePasscode, differs),
    }
}

/// What the fields behind a mismatch hold.
fn given(order: &Order, fields: &[String]) -> String {
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
    let table = Arc::clone(&world.assumptions);
    for mismatch in world.script_for(order).live_mismatches {
        let (row, refusal, detail) = terms(&table.confirming.live_validation, mismatch);
        let finding = LiveFinding { mismatch, given: given(order, &row.fields) };
        let corrected = order.live_findings.iter().any(|old| old.mismatch == mismatch && old.given != finding.given);
        if corrected {
            findings.extend(order.live_findings.iter().find(|old| old.mismatch == mismatch).cloned());
        } else {
            errors.push(ApiError::at(refusal, row.pointer.as_str(), detail));
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
