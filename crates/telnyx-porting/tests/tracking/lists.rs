//! Orders that are looked for in lists.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use serde_json::json;
use telnyx_porting::tracking::PollPolicy;
use telnyx_porting::{Changes, Client, Clock};

use crate::fake::Fake;
use crate::support::{line, lines_until, next};

const HOUR: Duration = Duration::from_secs(3600);

/// So many orders, of which the first are of spring.
async fn spring(orders: usize, of_spring: usize) -> Fake {
    let fake = Fake::start(orders).await;
    for n in 0..orders {
        fake.edit(n, |order| order["customer_reference"] = json!(if n < of_spring { "spring" } else { "other" }));
    }
    fake
}

fn follow_spring(client: &Client) -> Changes {
    let list = client.porting_orders().list().customer_reference("spring");
    client.track_all(list).poll_every(HOUR).changes()
}

#[tokio::test]
async fn a_filter_is_kept_when_many_orders_leave_it() {
    let fake = spring(20, 6).await;
    let mut changes = follow_spring(&fake.client());
    for _ in 0..6 {
        next(&mut changes).await;
    }
    for n in 0..6 {
        fake.edit(n, |order| order["customer_reference"] = json!("renamed"));
    }
    assert_eq!(lines_until(&mut changes, &fake, 3 * 3600).await, Vec::<String>::new());
    // They are followed all the same.
    let now = fake.seconds();
    (0..6).for_each(|n| fake.show(n, "submitted", now));
    assert_eq!(lines_until(&mut changes, &fake, now + 3 * 3600).await.len(), 6);
}

#[tokio::test]
async fn orders_that_leave_the_list_are_not_looked_for_in_the_whole_account() {
    let fake = spring(3_000, 200).await;
    let mut changes = follow_spring(&fake.client());
    for _ in 0..200 {
        next(&mut changes).await;
    }
    fake.calls();
    for n in 0..6 {
        fake.edit(n, |order| order["customer_reference"] = json!("renamed"));
    }
    fake.show(0, "submitted", 100);
    assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    let calls = fake.calls();
    assert!(calls.len() <= 10, "{} requests", calls.len());
}

#[tokio::test]
async fn a_list_that_fails_at_first_is_waited_for() {
    let fake = Fake::start(1).await;
    fake.world.lock().unwrap().failing_lists = 1;
    fake.show(0, "ported", 0);
    let client = fake.client();
    let tracker = client.track_all(client.porting_orders().list()).poll_every(HOUR);
    let summary = tracker.until_ported().await.unwrap();
    assert_eq!(summary.ported.len(), 1, "{summary:?}");
}

#[tokio::test]
async fn news_of_an_order_before_it_is_discovered_is_told_when_it_is() {
    let fake = Fake::start(3).await;
    fake.show(0, "activation-in-progress", 0);
    let (third, second) = {
        let mut world = fake.world.lock().unwrap();
        (world.orders.pop().unwrap(), world.orders.pop().unwrap())
    };
    let client = fake.client();
    let policy = PollPolicy::default().jitter(0.0);
    let mut changes = client.track_all(client.porting_orders().list()).poll_policy(policy).changes();
    next(&mut changes).await;
    // It is made after ten minutes, commented on, and some of its numbers are moved to another order.
    lines_until(&mut changes, &fake, 600).await;
    let now = fake.seconds();
    fake.world.lock().unwrap().orders.extend([second, third]);
    fake.show(1, "in-process", now);
    fake.show(2, "in-process", now + 60);
    fake.record_comment(1, "call us", now + 30);
    fake.record_event("porting_order.split", 1, now + 60, json!({ "from": { "id": "po-1" }, "to": { "id": "po-2" } }));
    let mut told = lines_until(&mut changes, &fake, 2 * 3600).await;
    let split = told.iter().position(|line| line.contains("numbers moved")).unwrap();
    let comment = told.iter().position(|line| line.contains("comment")).unwrap();
    assert!(comment < split, "{told:?}");
    told.sort();
    let expected = [
        "order po-1: comment by the porting desk",
        "order po-1: in-process",
        "order po-1: numbers moved to order po-2",
        "order po-2: in-process",
    ];
    assert_eq!(told, expected);
}

/// A clock whose long sleeps only a wake ends.
struct Patient(Fake);

impl std::fmt::Debug for Patient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Patient")
    }
}

impl Clock for Patient {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.0.time(self.0.seconds()).parse().unwrap()
    }

    fn elapsed(&self) -> Duration {
        self.0.world.lock().unwrap().now.to_std().unwrap()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        if duration > Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        self.0.world.lock().unwrap().now += chrono::TimeDelta::from_std(duration).unwrap();
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn webhooks_of_other_orders_do_not_have_the_list_read_each_time() {
    let fake = spring(600, 500).await;
    let mut changes = follow_spring(&fake.client_with(Patient(fake.clone())));
    let handle = changes.handle();
    for _ in 0..500 {
        next(&mut changes).await;
    }
    fake.calls();
    // Twelve webhooks of one order in an hour, which is not of spring.
    let mut lists = 0;
    for _ in 0..12 {
        fake.world.lock().unwrap().now += chrono::TimeDelta::minutes(5);
        handle.wake_order(&fake.id(555));
        handle.wake_order(&fake.id(0));
        // The order that is followed shows when the look is over.
        let now = fake.seconds();
        let status = format!("status-{now}");
        fake.record(0, &status, now);
        fake.show(0, &status, now);
        next(&mut changes).await;
        lists += fake.calls().iter().filter(|call| *call == "list").count();
    }
    assert!(lists <= 4, "{lists} pages of the list for news of one order that is not in it");
}
