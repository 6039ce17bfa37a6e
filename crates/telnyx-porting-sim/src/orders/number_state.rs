//! What the US/CA number database says about the numbers of an order.
//!
//! The happy path is null, New, Pending, Concurred, Activate RDY, Sending, Active, unless the table of
//! assumptions has another. States follow from the clock, so that nothing has to be scheduled per number.

use chrono::TimeDelta;

use super::order::Order;
use super::render::Moment;
use super::status::Status;
use crate::assumptions::NumberState;
use crate::time;

/// The state of the number at a position; `None` while, or because, the database does not know it.
pub(crate) fn of_number(order: &Order, position: usize, moment: &Moment) -> Option<&'static str> {
    state(order, position, moment).map(NumberState::as_str)
}

fn state(order: &Order, position: usize, moment: &Moment) -> Option<NumberState> {
    if !order.traits.in_number_database() || !order.in_number_database {
        return None;
    }
    let table = &moment.assumptions.numbers;
    let elapsed = moment.now - order.status_since;
    match order.status {
        Status::Draft => None,
        // Back from an exception: the old entry still stands.
        Status::InProcess => table.confirmed_again,
        Status::Submitted => {
            let stay = order.outlook.as_ref().map_or(TimeDelta::zero(), |outlook| outlook.submitted);
            part_of(&table.submitted, elapsed, stay)
        }
        Status::FocDateConfirmed => {
            let ahead = moment.assumptions.times.ready_for_activation;
            let ready = order.jobs.last().is_some_and(|job| {
                // One that switches as its window opens would otherwise never be ready.
                job.window.start <= moment.now || job.activate_at <= time::after(moment.now, ahead)
            });
            if ready { table.window_open } else { table.date_agreed }
        }
        Status::ActivationInProgress => {
            let whole = time::delta(moment.assumptions.times.activation);
            let live = !order.fails_activation() && elapsed >= switching_time(whole, position, order.numbers.len());
            if live { table.live } else { table.switching }
        }
        Status::Exception => order.state_in_exception,
        Status::Ported => table.live,
        Status::CancelPending => table.cancel_pending,
        Status::Cancelled => table.cancelled,
    }
}

/// The state whose turn it is, of some that share a stay evenly.
fn part_of(states: &[NumberState], elapsed: TimeDelta, stay: TimeDelta) -> Option<NumberState> {
    let count = i32::try_from(states.len()).unwrap_or(i32::MAX);
    let over = (1..count).take_while(|part| elapsed >= stay / count * *part).count();
    states.get(over).copied()
}

/// The state of the order as a whole: that of its slowest number.
pub(crate) fn of_order(order: &Order, moment: &Moment) -> Option<&'static str> {
    of_number(order, order.numbers.len().saturating_sub(1), moment)
}

/// How long after the start of activation a number goes live: one after the other, the last at the end.
fn switching_time(whole: TimeDelta, position: usize, count: usize) -> TimeDelta {
    let (position, count) = (i32::try_from(position).unwrap_or(i32::MAX), i32::try_from(count).unwrap_or(i32::MAX));
    whole * position.saturating_add(1) / count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_switch_one_after_the_other() {
        let whole = TimeDelta::minutes(30);
        assert_eq!(switching_time(whole, 0, 3), TimeDelta::minutes(10));
        assert_eq!(switching_time(whole, 2, 3), whole);
        assert_eq!(switching_time(whole, 0, 0), whole);
    }

    #[test]
    fn states_share_a_stay_evenly() {
        let states = [NumberState::New, NumberState::Pending, NumberState::ConcurrenceSent];
        let at = |minutes| part_of(&states, TimeDelta::minutes(minutes), TimeDelta::minutes(30));
        assert_eq!(
            [0, 9, 10, 19, 20, 99].map(|minutes| at(minutes).unwrap().as_str()),
            ["New", "New", "Pending", "Pending", "Concurrence Sent", "Concurrence Sent"]
        );
        assert_eq!(part_of(&states[..2], TimeDelta::zero(), TimeDelta::zero()), Some(NumberState::Pending));
        assert_eq!(part_of(&[], TimeDelta::zero(), TimeDelta::zero()), None);
    }
}
