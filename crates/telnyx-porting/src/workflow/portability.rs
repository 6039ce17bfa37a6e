//! Which numbers can come.

use std::num::NonZeroUsize;

use telnyx_porting_raw::types::PortabilityCheckResult;

use super::error::{NotPortable, Step, WorkflowError};
use crate::{Client, PhoneNumber};

/// Checks numbers, in as many calls as it takes; each with its result.
pub(crate) async fn check(
    client: &Client,
    numbers: &[PhoneNumber],
    concurrency: NonZeroUsize,
) -> Result<Vec<(PhoneNumber, PortabilityCheckResult)>, WorkflowError> {
    let check = client.portability_checks().check(numbers.iter().copied()).concurrent_calls(concurrency.get());
    let results = check.send().await.map_err(|error| WorkflowError::new(Step::CheckPortability, error))?;
    Ok(numbers.iter().copied().zip(results).collect())
}

/// The numbers that are not said to be portable.
pub(crate) fn refused(results: &[(PhoneNumber, PortabilityCheckResult)]) -> Vec<NotPortable> {
    let refused = results.iter().filter(|(_, result)| result.portable != Some(true));
    refused
        .map(|(number, result)| NotPortable {
            phone_number: *number,
            reason: result.not_portable_reason.clone().filter(|reason| !reason.is_empty()),
        })
        .collect()
}
