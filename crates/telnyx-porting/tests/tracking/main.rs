//! Following orders, against the simulator.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::StreamExt;
use telnyx_porting::types::{PortingOrder, PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{ChangeKind, Client, Clock, PhoneNumber, RetryPolicy};
use telnyx_porting_sim::{Fault, Simulator};

/// Waiting moves the simulator's time.
#[derive(Debug)]
struct SimulatedClock {
    sim: telnyx_porting_sim::Clock,
    start: DateTime<Utc>,
}

impl Clock for SimulatedClock {
    fn now(&self) -> DateTime<Utc> {
        self.sim.now()
    }

    fn elapsed(&self) -> Duration {
        (self.sim.now() - self.start).to_std().unwrap_or_default()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.sim.advance(duration);
        Box::pin(std::future::ready(()))
    }
}

async fn set_up() -> (Simulator, Client) {
    let sim = Simulator::start().await.unwrap();
    let clock = SimulatedClock { sim: sim.clock(), start: sim.clock().now() };
    let client = Client::builder()
        .base_url(sim.base_url())
        .api_key(sim.api_key())
        .clock(clock)
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    (sim, client)
}

/// Drafts of `count` numbers, each an order of its own.
async fn drafts(client: &Client, count: usize) -> Vec<PortingOrder> {
    let mut orders = Vec::new();
    for n in 0..count {
        let number: PhoneNumber = format!("+1212555{:04}", 1000 + n).parse().unwrap();
        orders.extend(client.porting_orders().create([number]).send().await.unwrap());
    }
    orders
}

fn ids(orders: &[PortingOrder]) -> Vec<PortingOrderId> {
    orders.iter().map(|order| order.id.clone()).collect()
}

#[tokio::test]
async fn the_first_look_is_at_once_and_shows_every_order() {
    let (_sim, client) = set_up().await;
    let orders = drafts(&client, 3).await;
    let seen: Vec<_> = client.track(ids(&orders)).changes().take(3).collect().await;
    assert!(seen.iter().all(|change| change.as_ref().unwrap().kind == ChangeKind::Seen));
}

#[tokio::test]
async fn many_orders_cost_pages_and_not_calls_each() {
    let (sim, client) = set_up().await;
    let orders = drafts(&client, 30).await;
    sim.clear_calls();
    let seen: Vec<_> = client.track(ids(&orders)).changes().take(30).collect().await;
    assert!(seen.iter().all(Result::is_ok));
    assert_eq!(sim.calls().len(), 1);
}

#[tokio::test]
async fn a_draft_that_is_deleted_is_gone_and_the_stream_ends() {
    let (_sim, client) = set_up().await;
    let orders = drafts(&client, 1).await;
    let mut changes = client.track(ids(&orders)).poll_every(Duration::from_secs(60)).changes();
    assert_eq!(changes.next().await.unwrap().unwrap().kind, ChangeKind::Seen);
    client.porting_orders().delete(&orders[0].id).send().await.unwrap();
    let change = changes.next().await.unwrap().unwrap();
    assert_eq!((change.kind, change.order.is_none()), (ChangeKind::Gone, true));
    assert!(changes.next().await.is_none());
}

#[tokio::test]
async fn a_look_that_fails_is_told_and_the_next_one_follows() {
    let (sim, client) = set_up().await;
    let orders = drafts(&client, 1).await;
    sim.inject(Fault::status("GET", "/porting_orders/{id}", 503).times(2));
    let mut changes = client.track(ids(&orders)).changes();
    for _ in 0..2 {
        assert!(changes.next().await.unwrap().unwrap_err().is_retryable());
    }
    assert_eq!(changes.next().await.unwrap().unwrap().kind, ChangeKind::Seen);
}

#[tokio::test]
async fn until_final_gives_up_where_trying_again_is_of_no_use() {
    let (sim, client) = set_up().await;
    let orders = drafts(&client, 1).await;
    sim.inject(Fault::status("GET", "/porting_orders/{id}", 401));
    let error = client.track(ids(&orders)).until_final().await.unwrap_err();
    assert_eq!(error.kind(), telnyx_porting::ErrorKind::Authentication);
}

#[tokio::test]
async fn drafts_are_followed_until_they_vanish() {
    let (_sim, client) = set_up().await;
    let orders = drafts(&client, 2).await;
    let ended = client.track(ids(&orders)).poll_every(Duration::from_secs(86_400)).until_final().await.unwrap();
    assert!(ended.is_empty(), "the server removes drafts after 30 days");
}

#[tokio::test]
async fn an_unknown_status_is_passed_on_and_is_no_end() {
    let server = httpmock::MockServer::start_async().await;
    let id = "5f6f9e9c-6c1b-4a6c-8c0f-1f1f1f1f1f1f";
    let answer = |status: &str| serde_json::json!({"data": {"id": id, "status": {"value": status, "details": []}}});
    let odd = server
        .mock_async(|when, then| {
            when.path_includes("/porting_orders/");
            then.status(200).json_body(answer("port-activating"));
        })
        .await;
    let client = Client::builder().base_url(server.base_url()).api_key("KEY").build().unwrap();
    let id: PortingOrderId = id.parse().unwrap();
    let mut changes = client.track([id.clone()]).poll_every(Duration::ZERO).changes();
    let first = changes.next().await.unwrap().unwrap();
    assert_eq!(first.to_string(), format!("order {id}: port-activating"));
    odd.delete_async().await;
    server
        .mock_async(|when, then| {
            when.path_includes("/porting_orders/");
            then.status(200).json_body(answer("ported"));
        })
        .await;
    let change = changes.next().await.unwrap().unwrap();
    let from = PortingOrderStatusValue::from("port-activating");
    assert_eq!(change.kind, ChangeKind::Status { from, to: PortingOrderStatusValue::Ported });
    assert!(changes.next().await.is_none());
}
