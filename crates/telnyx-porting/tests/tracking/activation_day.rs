//! Switching the numbers of an order on its day.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use telnyx_porting::activation_day::ActivationDay;
use telnyx_porting::types::{ActivationJobStatus, ActivationType, PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{Client, Clock, ErrorKind};
use telnyx_porting_sim::{Fault, Simulator};

use crate::agenda::Agenda;
use crate::support::{SimulatedClock, client_with, confirm, draft, hours, lines, set_up};

/// A FastPort order with an agreed date, a day before it.
async fn agreed(activation: ActivationType) -> (Simulator, Client, PortingOrderId) {
    let (sim, client) = set_up().await;
    let id = agree(&sim, &client, activation).await;
    (sim, client, id)
}

async fn agree(sim: &Simulator, client: &Client, activation: ActivationType) -> PortingOrderId {
    let order = draft(client, &["+12125550185", "+12125550182"]).await;
    client.porting_orders().update(&order.id).activation_type(activation).send().await.unwrap();
    confirm(client, &order.id).await;
    sim.clock().advance(hours(20));
    order.id
}

async fn day(client: &Client, id: &PortingOrderId) -> ActivationDay {
    client.porting_orders().activation_day(id).await.unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The simulator's time, and a little more.
#[derive(Debug)]
struct Ahead(SimulatedClock, TimeDelta);

impl Clock for Ahead {
    fn now(&self) -> DateTime<Utc> {
        self.0.now() + self.1
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.0.sleep(duration)
    }
}

/// The call that activates.
const ACTIVATE: (&str, &str) = ("POST", "/porting_orders/{id}/actions/activate");

#[tokio::test]
async fn windows_are_told_in_the_customers_time() {
    let (_sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    let [window] = day.windows() else { panic!("{:?}", day.windows()) };
    // Six in the morning until eight in the evening, Central.
    assert_eq!(window.to_string(), "2026-03-04T12:00:00Z to 2026-03-05T02:00:00Z");
    let mountain = FixedOffset::west_opt(7 * 3600).unwrap();
    assert_eq!(window.in_zone(&mountain).0.to_rfc3339(), "2026-03-04T05:00:00-07:00");
    assert_eq!(day.automatic_time(), Some(window.closes));
}

#[tokio::test]
async fn outside_the_windows_nothing_is_sent() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    let early = day.activate().await.unwrap_err();
    assert_eq!(early.kind(), ErrorKind::InvalidInput);
    assert!(early.to_string().contains("the next one is 2026-03-04T12:00:00Z"), "{early}");
    sim.clock().advance_to(at("2026-03-05T02:00:01Z"));
    let late = day.activate().await.unwrap_err();
    assert!(late.to_string().contains("every window has closed"), "{late}");
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 0);
}

#[tokio::test]
async fn it_is_waited_for_the_window_and_then_watched() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    let job = day.activate_when_open().await.unwrap();
    assert_eq!(job.status, Some(ActivationJobStatus::InProcess));
    assert_eq!(sim.clock().now(), at("2026-03-04T12:00:00Z"));
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 1);
    let lines = lines(&mut day.watch().changes()).await;
    assert_eq!(lines[0], "activation-in-progress");
    for wanted in ["activation-in-progress -> ported", "+12125550185 Active", "+12125550182 Active"] {
        assert!(lines.iter().any(|line| line == wanted), "{lines:#?}");
    }
    let took = sim.clock().now() - at("2026-03-04T12:00:00Z");
    assert!(took < TimeDelta::minutes(32), "{took} {lines:#?}");
    // Again is success without another call while it is not forgotten, and refused where it is asked for plainly.
    assert_eq!(client.porting_orders().get(&id).send().await.unwrap().status.value, PortingOrderStatusValue::Ported);
    let again = client.porting_orders().activation_day(&id).await.unwrap();
    assert!(again.activate().await.unwrap_err().to_string().contains("switched already"));
    assert_eq!(again.activate_when_open().await.unwrap().status, Some(ActivationJobStatus::Completed));
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 1);
}

#[tokio::test]
async fn a_lost_answer_is_no_second_switch() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    sim.inject(Fault::lost_reply(ACTIVATE.0, ACTIVATE.1));
    let job = day(&client, &id).await.activate_when_open().await.unwrap();
    assert_eq!(job.status, Some(ActivationJobStatus::InProcess));
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 1);
}

#[tokio::test]
async fn a_look_that_fails_meanwhile_does_not_end_the_wait() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    sim.inject(Fault::status("GET", "/porting_orders/{id}/activation_jobs", 503).times(3));
    assert_eq!(day.activate_when_open().await.unwrap().status, Some(ActivationJobStatus::InProcess));
}

#[tokio::test]
async fn a_clock_that_is_ahead_does_not_lose_the_window() {
    for (ahead, within) in [(TimeDelta::seconds(2), 2), (TimeDelta::minutes(14), 60)] {
        let sim = Simulator::start().await.unwrap();
        let client = client_with(&sim, Ahead(SimulatedClock::of(&sim), ahead));
        let id = agree(&sim, &client, ActivationType::OnDemand).await;
        let job = day(&client, &id).await.activate_when_open().await.unwrap();
        assert_eq!(job.status, Some(ActivationJobStatus::InProcess));
        let late = sim.clock().now() - at("2026-03-04T12:00:00Z");
        assert!((0..=within).contains(&late.num_seconds()), "{ahead}: {late}");
    }
}

#[tokio::test]
async fn a_failure_at_the_opening_does_not_lose_the_window() {
    let (method, path) = ACTIVATE;
    for (fault, calls) in [
        (Fault::status(method, path, 503).times(3), 4),
        (Fault::status(method, path, 409).times(1), 2),
        (Fault::rate_limited(method, path, Some(2)).times(1), 2),
        (Fault::reset(method, path).times(1), 2),
        // The switch has begun, only nobody was told.
        (Fault::html_body(method, path).times(1), 1),
        (Fault::truncated_body(method, path).times(1), 1),
    ] {
        let (sim, client, id) = agreed(ActivationType::OnDemand).await;
        sim.inject(fault.clone());
        let job = day(&client, &id).await.activate_when_open().await.unwrap();
        assert_eq!(job.status, Some(ActivationJobStatus::InProcess), "{fault:?}");
        let late = sim.clock().now() - at("2026-03-04T12:00:00Z");
        assert!(late < TimeDelta::seconds(10), "{fault:?}: {late}");
        sim.assert_called(method, path, calls);
    }
}

#[tokio::test]
async fn a_refusal_that_stays_is_told() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    sim.inject(Fault::status(ACTIVATE.0, ACTIVATE.1, 422));
    let refused = day(&client, &id).await.activate_when_open().await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Validation);
    let waited = sim.clock().now() - at("2026-03-04T12:00:00Z");
    assert!(waited > TimeDelta::minutes(14) && waited < TimeDelta::minutes(17), "{waited}");
    let calls = sim.call_count(ACTIVATE.0, ACTIVATE.1);
    assert!((15..25).contains(&calls), "{calls}");
    // Others are told at once.
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    sim.inject(Fault::status(ACTIVATE.0, ACTIVATE.1, 403));
    let refused = day(&client, &id).await.activate_when_open().await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::PermissionDenied);
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 1);
}

/// The switch may have begun: that the job cannot be read says nothing about it.
#[tokio::test]
async fn a_lost_answer_and_a_failed_read_is_still_a_lost_answer() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    sim.clock().advance_to(day.windows()[0].opens);
    sim.inject(Fault::lost_reply(ACTIVATE.0, ACTIVATE.1).times(1));
    sim.inject(Fault::status("GET", "/porting_orders/{id}/activation_jobs", 503).times(1));
    let error = day.activate().await.unwrap_err();
    assert!(error.may_have_been_applied() && error.operation() == Some("activate_porting_order"), "{error:?}");
}

#[tokio::test]
async fn a_lost_answer_is_followed_by_reads_until_one_succeeds() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    sim.clock().advance_to(day.windows()[0].opens);
    sim.inject(Fault::lost_reply(ACTIVATE.0, ACTIVATE.1));
    // The first read is the one before the switch.
    for nth in 2..5 {
        sim.inject(Fault::status("GET", "/porting_orders/{id}/activation_jobs", 503).nth(nth));
    }
    assert_eq!(day.activate_when_open().await.unwrap().status, Some(ActivationJobStatus::InProcess));
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 1);
    // Where reading is refused, what is told is that the switch may have begun.
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = self::day(&client, &id).await;
    sim.clock().advance_to(day.windows()[0].opens);
    sim.inject(Fault::lost_reply(ACTIVATE.0, ACTIVATE.1));
    sim.inject(Fault::status("GET", "/porting_orders/{id}/activation_jobs", 403).nth(2));
    assert!(day.activate_when_open().await.unwrap_err().may_have_been_applied());
}

/// Minutes: the window opens after ten hours, and is moved by a day while it is waited for.
#[tokio::test]
async fn a_date_that_moves_is_followed_although_the_job_is_missing_meanwhile() {
    let jobs = [(0, Some([600, 1440])), (100, None), (300, Some([2040, 2880]))];
    let (agenda, client) = Agenda::start(&jobs, &[(0, "foc-date-confirmed"), (100, "exception")]).await;
    let day = day(&client, &"po-1".parse().unwrap()).await;
    let job = day.activate_when_open().await.unwrap();
    assert_eq!(job.status, Some(ActivationJobStatus::InProcess));
    assert_eq!(agenda.switched(), [2040]);
}

#[tokio::test]
async fn what_was_read_long_ago_is_read_again_before_anything_is_decided() {
    for (jobs, asked_at) in [
        // It was to open by now, and was moved.
        ([(0, Some([600, 1440])), (100, Some([2040, 2880]))], 700),
        // It has closed by now, and was moved.
        ([(0, Some([600, 1440])), (100, Some([2040, 2880]))], 1500),
    ] {
        let (agenda, client) = Agenda::start(&jobs, &[(0, "foc-date-confirmed")]).await;
        let day = day(&client, &"po-1".parse().unwrap()).await;
        agenda.advance_to(asked_at);
        day.activate_when_open().await.unwrap();
        assert_eq!(agenda.switched(), [2040]);
    }
}

#[tokio::test]
async fn an_order_without_a_job_is_waited_for_until_its_end() {
    for (end, wanted) in [("cancelled", Some("it is cancelled")), ("ported", None), ("activation-in-progress", None)] {
        let statuses = [(0, "foc-date-confirmed"), (100, "exception"), (400, end)];
        let (agenda, client) = Agenda::start(&[(0, Some([600, 1440])), (100, None)], &statuses).await;
        let ended = day(&client, &"po-1".parse().unwrap()).await.activate_when_open().await;
        assert_eq!(ended.is_ok(), wanted.is_none());
        if let (Err(error), Some(wanted)) = (ended, wanted) {
            assert!(error.to_string().contains(wanted), "{error}");
        }
        assert!((400..=415).contains(&agenda.minute()), "{}", agenda.minute());
        assert!(agenda.switched().is_empty());
    }
}

#[tokio::test]
async fn scheduled_orders_switch_by_themselves() {
    let (sim, client, id) = agreed(ActivationType::Scheduled).await;
    let day = day(&client, &id).await;
    for refused in [day.activate().await, day.activate_when_open().await] {
        assert!(refused.unwrap_err().to_string().contains("as scheduled"));
    }
    sim.assert_called(ACTIVATE.0, ACTIVATE.1, 0);
}

#[tokio::test]
async fn the_automatic_time_moves_inside_the_windows() {
    let (sim, client, id) = agreed(ActivationType::OnDemand).await;
    let day = day(&client, &id).await;
    let outside = day.move_automatic_time(at("2026-03-04T11:59:59Z")).await.unwrap_err();
    assert!(outside.to_string().contains("2026-03-04T12:00:00Z to 2026-03-05T02:00:00Z"), "{outside}");
    sim.assert_called("PATCH", "/porting_orders/{id}/activation_jobs/{job}", 0);
    let noon = DateTime::parse_from_rfc3339("2026-03-04T12:00:00-06:00").unwrap();
    let moved = day.move_automatic_time(noon).await.unwrap();
    assert_eq!(moved.automatic_time(), Some(noon.to_utc()));
    sim.clock().advance_to(at("2026-03-04T20:00:00Z"));
    assert!(moved.move_automatic_time(noon).await.unwrap_err().to_string().contains("gone by"));
    let order = client.porting_orders().get(&id).send().await.unwrap();
    assert_eq!(order.status.value, PortingOrderStatusValue::Ported, "{:?}", order.status);
}
