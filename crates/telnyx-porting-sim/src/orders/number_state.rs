//! What the US/CA number database says about the numbers of an order.
//!
//! The happy path is null, New, Pending, Concurred, Activate RDY, Sending, Active. The names are
//! published; their order, and when each holds, is assumed. States follow from the clock, so that
//! nothing has to be scheduled per number.

use chrono::{DateTime, TimeDelta, Utc};

use super::order::Order;
use super::status::Status;
use crate::assumptions::ACTIVATION_TIME;

/// The state of the number at a position; `None` while, or because, the database does not know it.
pub(crate) fn of_number(order: &Order, position: usize, now: DateTime<Utc>) -> Option<&'static str> {
    if !order.traits.in_number_database() || !order.in_number_database {
        return None;
    }
    let elapsed = now - order.status_since;
    match order.status {
        Status::Draft => None,
        // Back from an exception: the old entry still stands.
        Status::InProcess => Some("Pending"),
        Status::Submitted => {
            let stay = order.outlook.as_ref().map_or(TimeDelta::zero(), |outlook| outlook.submitted);
            Some(if elapsed < stay / 2 { "New" } else { "Pending" })
        }
        Status::FocDateConfirmed => {
            let ready = order.jobs.last().is_some_and(|job| job.window.start <= now);
            Some(if ready { "Activate RDY" } else { "Concurred" })
        }
        Status::ActivationInProgress => {
            let live = !order.fails_activation() && elapsed >= switching_time(position, order.numbers.len());
            Some(if live { "Active" } else { "Sending" })
        }
        Status::Exception => Some(order.state_in_exception),
        Status::Ported => Some("Active"),
        Status::CancelPending => Some("Cancel Pending"),
        Status::Cancelled => Some("Cancelled"),
    }
}

/// The state of the order as a whole: that of its slowest number.
pub(crate) fn of_order(order: &Order, now: DateTime<Utc>) -> Option<&'static str> {
    of_number(order, order.numbers.len().saturating_sub(1), now)
}

/// How long after the start of activation a number goes live: one after the other, the last at the end.
fn switching_time(position: usize, count: usize) -> TimeDelta {
    let (position, count) = (i32::try_from(position).unwrap_or(i32::MAX), i32::try_from(count).unwrap_or(i32::MAX));
    ACTIVATION_TIME * position.saturating_add(1) / count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_switch_one_after_the_other() {
        assert_eq!(switching_time(0, 3), ACTIVATION_TIME / 3);
        assert_eq!(switching_time(2, 3), ACTIVATION_TIME);
        assert_eq!(switching_time(0, 0), ACTIVATION_TIME);
    }
}
