//! Switching the numbers of an order on its day.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use telnyx_porting::activation_day::ActivationDay;
use telnyx_porting::types::{ActivationJobStatus, ActivationType, PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{Client, ErrorKind};
use telnyx_porting_sim::{Fault, Simulator};

use crate::support::{confirm, draft, hours, lines, set_up};

/// A FastPort order with an agreed date, a day before it.
async fn agreed(activation: ActivationType) -> (Simulator, Client, PortingOrderId) {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550185", "+12125550182"]).await;
    client.porting_orders().update(&order.id).activation_type(activation).send().await.unwrap();
    confirm(&client, &order.id).await;
    sim.clock().advance(hours(20));
    (sim, client, order.id)
}

async fn day(client: &Client, id: &PortingOrderId) -> ActivationDay {
    client.porting_orders().activation_day(id).await.unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
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
