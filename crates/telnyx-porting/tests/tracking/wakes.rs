//! Webhooks, stopping, and lists with new orders.

use std::time::Duration;

use futures::{FutureExt, StreamExt};
use telnyx_porting::ChangeKind;
use telnyx_porting::types::PortingEvent;
use telnyx_porting::webhook::Event;
use telnyx_porting_sim::Simulator;

use crate::fake::Fake;
use crate::support::{draft, drafts, ids, line, next, set_up};

/// The last event of the history.
fn last_event(sim: &Simulator) -> Event {
    let event = sim.events().pop().unwrap();
    serde_json::from_value::<PortingEvent>(event).unwrap().into()
}

#[tokio::test]
async fn a_webhook_has_the_order_looked_at_now() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).poll_every(Duration::from_secs(86_400)).changes();
    let handle = changes.handle();
    next(&mut changes).await;
    sim.comment_from_desk(order.id.as_uuid().unwrap(), "please call");
    let before = sim.clock().now();
    handle.wake(&last_event(&sim));
    assert!(matches!(next(&mut changes).await.kind, ChangeKind::Comment(_)));
    assert!(sim.clock().now() - before < chrono::TimeDelta::seconds(5));
}

#[tokio::test]
async fn the_same_webhook_again_is_no_news() {
    let (sim, client) = set_up().await;
    let orders = drafts(&client, 1).await;
    let mut changes = client.track(ids(&orders)).poll_every(Duration::from_secs(86_400)).changes();
    let handle = changes.handle();
    next(&mut changes).await;
    sim.comment_from_desk(orders[0].id.as_uuid().unwrap(), "first");
    let first = last_event(&sim);
    handle.wake(&first);
    next(&mut changes).await;
    for _ in 0..3 {
        handle.wake(&first);
    }
    sim.comment_from_desk(orders[0].id.as_uuid().unwrap(), "second");
    handle.wake(&last_event(&sim));
    handle.wake(&first);
    let comment = next(&mut changes).await;
    assert!(crate::support::is_comment(&comment, "second"), "{comment:?}");
}

#[tokio::test]
async fn a_hundred_webhooks_make_few_looks() {
    let fake = Fake::start(300).await;
    let mut changes = fake.client().track((0..300).map(|n| fake.id(n))).changes();
    for _ in 0..300 {
        next(&mut changes).await;
    }
    fake.calls();
    for n in 0..100 {
        fake.record(n, "submitted", 100);
        fake.show(n, "submitted", 100);
        changes.handle().wake_order(&fake.id(n));
    }
    for _ in 0..100 {
        assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    }
    assert_eq!(fake.calls(), ["list", "list", "events"]);
}

#[tokio::test]
async fn events_of_other_orders_do_nothing() {
    let fake = Fake::start(2).await;
    let mut changes = fake.client().track([fake.id(0)]).changes();
    next(&mut changes).await;
    fake.calls();
    fake.show(0, "submitted", 7000);
    fake.record(0, "submitted", 7000);
    changes.handle().wake_order(&fake.id(1));
    next(&mut changes).await;
    assert_eq!(fake.calls(), ["get", "events"], "only its own turn had it looked at");
}

#[tokio::test]
async fn stopping_ends_the_stream_in_the_middle_of_a_wait_or_a_look() {
    let (_sim, client) = set_up().await;
    let orders = drafts(&client, 2).await;
    let mut changes = client.track(ids(&orders)).changes();
    let handle = changes.handle();
    let first = next(&mut changes).await;
    handle.stop();
    // What was read is still told; then it is over.
    let rest: Vec<_> = changes.by_ref().collect().await;
    assert!(rest.len() <= 1 && rest.iter().all(|change| change.as_ref().unwrap().order_id != first.order_id));
    assert!(changes.next().now_or_never().unwrap().is_none());
}

#[tokio::test]
async fn stopping_does_not_wait_for_a_server_that_hangs() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v2", listener.local_addr().unwrap());
    let client = telnyx_porting::Client::builder().base_url(url).api_key("KEY").build().unwrap();
    let mut changes = client.track(["po-1".parse().unwrap()]).changes();
    let handle = changes.handle();
    let (ended, ()) = futures::join!(changes.next(), async {
        let (_hanging, _) = listener.accept().await.unwrap();
        handle.stop();
    });
    assert!(ended.is_none());
}

#[tokio::test]
async fn a_list_is_followed_with_what_appears_in_it() {
    let (sim, client) = set_up().await;
    let number = |number: &str| number.parse().unwrap();
    let create = |digits: &str| client.porting_orders().create([number(digits)]).customer_reference("spring");
    let first = create("+12125550101").send().await.unwrap();
    draft(&client, &["+12125550102"]).await;
    let spring = client.porting_orders().list().customer_reference("spring");
    let mut changes = client.track_all(spring).changes();
    let handle = changes.handle();
    assert_eq!(next(&mut changes).await.order_id, first[0].id);
    let second = create("+12125550103").send().await.unwrap();
    assert_eq!(next(&mut changes).await.order_id, second[0].id, "found when the list is read again");
    // An event about an order that is not known has the list read now.
    let third = create("+12125550104").send().await.unwrap();
    let before = sim.clock().now();
    handle.wake_order(&third[0].id);
    assert_eq!(next(&mut changes).await.order_id, third[0].id);
    assert!(sim.clock().now() - before < chrono::TimeDelta::minutes(2));
    for order in [&first, &second, &third] {
        client.porting_orders().delete(&order[0].id).send().await.unwrap();
    }
    for _ in 0..3 {
        assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
    }
    handle.stop();
    assert!(changes.next().await.is_none());
}

#[tokio::test]
async fn orders_can_be_added() {
    let (_sim, client) = set_up().await;
    let mut changes = client.track([]).until_stopped().changes();
    let handle = changes.handle();
    let order = draft(&client, &["+12125550101"]).await;
    handle.follow(order.id.clone());
    assert_eq!(next(&mut changes).await.order_id, order.id);
    // Once more is once.
    handle.follow(order.id.clone());
    client.porting_orders().delete(&order.id).send().await.unwrap();
    assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
}

#[tokio::test]
async fn a_list_can_be_waited_for() {
    let (_sim, client) = set_up().await;
    let orders = drafts(&client, 2).await;
    let summary = client.track_all(client.porting_orders().list()).until_ported().await.unwrap();
    let mut gone = ids(&orders);
    gone.sort();
    let mut found = summary.gone.clone();
    found.sort();
    assert_eq!(found, gone, "drafts vanish after 30 days");
}
