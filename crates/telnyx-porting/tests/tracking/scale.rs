//! Ten thousand orders.

use std::time::Duration;

use telnyx_porting::tracking::PollPolicy;

use crate::fake::Fake;
use crate::support::{line, next};

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
