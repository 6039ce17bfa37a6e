//! One order and a few, against the simulator.

use std::time::Duration;

use futures::StreamExt;
use telnyx_porting::types::{PortingOrderId, PortingOrderStatusValue};
use telnyx_porting::{ChangeKind, Client};
use telnyx_porting_sim::Fault;

use crate::support::{drafts, ids, set_up};

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
    let calls = sim.calls();
    let paths: Vec<_> = calls.iter().map(|call| call.path.as_str()).collect();
    assert_eq!(paths, ["/porting_orders", "/porting/events"], "one page, and where the history begins");
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
    server
        .mock_async(|when, then| {
            when.path("/porting/events");
            then.status(200).json_body(serde_json::json!({"data": []}));
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
