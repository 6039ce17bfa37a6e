//! Ten thousand orders.

use std::time::Duration;

use serde_json::json;
use telnyx_porting::ChangeKind;
use telnyx_porting::tracking::PollPolicy;

use crate::fake::Fake;
use crate::support::{line, lines_until, next};

const ORDERS: usize = 10_000;
/// What a look at all of them may cost.
const REQUESTS: usize = 45;

fn cost(fake: &Fake) -> usize {
    fake.calls().len()
}

#[tokio::test]
async fn a_look_at_ten_thousand_orders_costs_pages() {
    let fake = Fake::start(ORDERS).await;
    let policy = PollPolicy::every(Duration::from_secs(3600));
    let mut changes = fake.client().track((0..ORDERS).map(|n| fake.id(n))).poll_policy(policy).changes();
    for n in 0..ORDERS {
        assert_eq!(line(&next(&mut changes).await), "in-process");
        if n == 0 {
            // The history says where it begins.
            assert_eq!(fake.calls(), ["list", "events"], "the first page is told before the second is read");
        }
    }
    assert!(cost(&fake) < REQUESTS);

    // A few change.
    for n in 0..50 {
        fake.record(n * 100, "submitted", 100);
        fake.show(n * 100, "submitted", 100);
    }
    for _ in 0..50 {
        assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    }
    let calls = cost(&fake);
    assert!(calls <= REQUESTS, "{calls}");

    // Everything changes at once, more than the history is read for.
    for n in 0..ORDERS {
        fake.record(n, "exception", 5000);
        fake.show(n, "exception", 5000);
    }
    for _ in 0..ORDERS {
        assert!(line(&next(&mut changes).await).ends_with("-> exception"));
    }
    let calls = cost(&fake);
    assert!(calls <= REQUESTS, "{calls}");
}

#[tokio::test]
async fn a_webhook_among_ten_thousand_orders_costs_two_requests() {
    let fake = Fake::start(ORDERS).await;
    let mut changes = fake.client().track((0..ORDERS).map(|n| fake.id(n))).changes();
    for _ in 0..ORDERS {
        next(&mut changes).await;
    }
    fake.calls();
    fake.record(77, "submitted", 100);
    fake.show(77, "submitted", 100);
    changes.handle().wake_order(&fake.id(77));
    let change = next(&mut changes).await;
    assert_eq!((change.order_id.clone(), line(&change)), (fake.id(77), "in-process -> submitted".to_owned()));
    assert_eq!(fake.calls(), ["get", "events"]);
}

#[tokio::test]
async fn the_history_tells_of_orders_whose_turn_it_was_not() {
    let fake = Fake::start(300).await;
    let mut changes = fake.client().track((0..300).map(|n| fake.id(n))).changes();
    for _ in 0..300 {
        next(&mut changes).await;
    }
    fake.calls();
    for n in [3, 4] {
        fake.record(n, "submitted", 100);
        fake.show(n, "submitted", 100);
    }
    changes.handle().wake_order(&fake.id(3));
    let told = [next(&mut changes).await.order_id, next(&mut changes).await.order_id];
    assert_eq!(told, [fake.id(3), fake.id(4)]);
    assert_eq!(fake.calls(), ["get", "events", "get", "events"]);
}

/// The requests of the dearest of these looks. Each ends with the history.
fn dearest(calls: &[String]) -> usize {
    let looks = calls.split_inclusive(|call| call == "events");
    looks.map(<[String]>::len).max().unwrap_or_default()
}

#[tokio::test]
async fn orders_that_are_not_the_newest_are_found_in_several_looks() {
    const OLD: usize = 3_000;
    let fake = Fake::start(12_000).await;
    let mut changes = fake.client().track((0..OLD).map(|n| fake.id(n))).poll_every(Duration::from_secs(3600)).changes();
    for _ in 0..OLD {
        next(&mut changes).await;
    }
    // The last look at them is not over yet.
    fake.record(0, "submitted", 100);
    fake.show(0, "submitted", 100);
    next(&mut changes).await;
    cost(&fake);
    fake.show(0, "exception", 200);
    fake.record(0, "exception", 200);
    assert_eq!(line(&next(&mut changes).await), "submitted -> exception");
    let calls = fake.calls();
    assert_eq!(calls.iter().filter(|call| *call == "list").count(), 48);
    assert!(dearest(&calls) <= REQUESTS, "{} requests for one look", dearest(&calls));
}

#[tokio::test]
async fn deleted_orders_do_not_make_a_look_dearer() {
    let fake = Fake::start(ORDERS).await;
    let policy = PollPolicy::every(Duration::from_secs(3600));
    let mut changes = fake.client().track((0..ORDERS).map(|n| fake.id(n))).poll_policy(policy).changes();
    for _ in 0..ORDERS {
        next(&mut changes).await;
    }
    cost(&fake);
    // Five pages of the history.
    for n in 0..1250 {
        fake.record(n, "submitted", 100);
        fake.show(n, "submitted", 100);
    }
    fake.world.lock().unwrap().orders.truncate(ORDERS - 5);
    next(&mut changes).await;
    let calls = cost(&fake);
    assert!(calls <= REQUESTS, "{calls}");
    for _ in 1..1250 {
        next(&mut changes).await;
    }
    // Those that the list does not have are asked for by themselves, twice.
    for _ in 0..5 {
        assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
    }
    assert!(cost(&fake) <= 2 * 10, "no list is read for them");
}

#[tokio::test]
async fn orders_that_vanish_without_a_word_of_the_history_are_found_out() {
    let fake = Fake::start(300).await;
    let mut changes = fake.client().track((0..300).map(|n| fake.id(n))).poll_every(Duration::from_secs(3600)).changes();
    for _ in 0..300 {
        next(&mut changes).await;
    }
    cost(&fake);
    fake.world.lock().unwrap().orders.truncate(100);
    for _ in 0..200 {
        assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
    }
    let calls = cost(&fake);
    assert!(calls <= 450, "{calls} requests for 200 orders that are each asked for twice");
    assert!(fake.seconds() < 3600 + 600, "the last after {} s", fake.seconds());
}

#[tokio::test]
async fn the_day_of_many_big_orders_costs_pages_and_every_order_has_its_turn() {
    const ON_THE_DAY: usize = 150;
    let fake = Fake::start(ON_THE_DAY).await;
    for n in 0..ON_THE_DAY {
        let number = json!([{ "id": format!("pn-{n}"), "phone_number": format!("+1212555{n:04}"), "activation_status": "Sending" }]);
        fake.edit(n, |order| {
            order["status"]["value"] = json!("activation-in-progress");
            order["porting_phone_numbers_count"] = json!(51);
            order["all_numbers"] = number;
        });
    }
    let mut changes =
        fake.client().track((0..ON_THE_DAY).map(|n| fake.id(n))).poll_every(Duration::from_secs(3600)).changes();
    for _ in 0..ON_THE_DAY {
        next(&mut changes).await;
    }
    cost(&fake);
    let told = lines_until(&mut changes, &fake, 6 * 3600).await;
    assert_eq!(told.len(), ON_THE_DAY, "one number of each");
    let calls = fake.calls();
    assert!(dearest(&calls) <= REQUESTS, "{} requests for one look", dearest(&calls));
}
