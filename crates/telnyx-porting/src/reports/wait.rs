//! Waiting for a report.

use std::time::Duration;

use telnyx_porting_raw::builder;
use telnyx_porting_raw::types::{PortingReport, PortingReportStatus};

use crate::request::{Request, call_options};
use crate::{Error, ErrorKind, Result};

/// How long to wait between two looks unless told otherwise.
const INTERVAL: Duration = Duration::from_secs(5);

/// How long to wait in all unless told otherwise.
const TIME_LIMIT: Duration = Duration::from_secs(600);

/// Asks for a report until it is completed and has its document; see [`Reports::wait`](super::Reports::wait).
///
/// It looks at once, and then every 5 seconds for at most 10 minutes. No state stands for a report that failed, so the time
/// limit is what ends the wait for one. A look that fails for a passing reason (429, 5xx, the connection) does not end it.
#[derive(Debug, Clone)]
#[must_use = "nothing is asked until it is sent"]
pub struct WaitForReport(Request<builder::GetPortingReport>, Patience);

#[derive(Debug, Clone, Copy)]
struct Patience {
    interval: Duration,
    limit: Duration,
}

impl WaitForReport {
    pub(super) fn new(request: Request<builder::GetPortingReport>) -> Self {
        Self(request, Patience { interval: INTERVAL, limit: TIME_LIMIT })
    }

    /// Time between two looks, 5 seconds by default; at least one second, however little is asked for.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.1.interval = interval.max(Duration::from_secs(1));
        self
    }

    /// Time limit of the whole wait, 10 minutes by default. There is always one look.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.1.limit = limit;
        self
    }

    /// Waits, and answers the completed report.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Timeout`] when the time limit is reached; waiting again is harmless. The last error of a look instead, if
    /// that is why the report is not there. At once, every error that no waiting helps.
    pub async fn send(self) -> Result<PortingReport> {
        let Self(request, Patience { interval, limit }) = self;
        let clock = request.client.clock().clone();
        let started = clock.elapsed();
        loop {
            let outcome = request.clone().send().await.map(|reply| reply.value.data);
            let outcome = match outcome {
                Ok(report) if is_ready(&report) => return Ok(report),
                Ok(report) => Err(not_ready(&report, limit)),
                Err(error) if error.is_retryable() => Err(error),
                Err(error) => return Err(error),
            };
            let left = limit.saturating_sub(clock.elapsed().saturating_sub(started));
            if left.is_zero() {
                return outcome;
            }
            clock.sleep(interval.min(left)).await;
        }
    }

    call_options!();
}

/// A report without its document is of no use, whatever it says of itself.
fn is_ready(report: &PortingReport) -> bool {
    report.status == Some(PortingReportStatus::Completed) && report.document_id.is_some()
}

fn not_ready(report: &PortingReport, limit: Duration) -> Error {
    let status = report.status.as_ref().map_or("of no status", PortingReportStatus::as_str);
    let message = format!("report {} is still {status} after {} seconds", report.id, limit.as_secs());
    Error::new(ErrorKind::Timeout, message)
}
