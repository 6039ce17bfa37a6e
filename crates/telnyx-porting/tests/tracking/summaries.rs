//! What became of all orders.

use std::time::Duration;

use serde_json::json;
use telnyx_porting::tracking::PortSummary;

use crate::fake::Fake;
use crate::support::{line, lines_until, next};

const MINUTE: Duration = Duration::from_secs(60);

fn counts(summary: &PortSummary) -> (usize, usize, usize, usize) {
    (summary.ported.len(), summary.cancelled.len(), summary.gone.len(), summary.open.len())
}

#[tokio::test]
async fn an_order_is_where_its_last_status_puts_it() {
    let fake = Fake::start(1).await;
    fake.record(0, "cancelled", 100);
    // The order that is read still shows what was before.
    fake.show(0, "cancel-pending", 50);
    let summary = fake.client().track([fake.id(0)]).poll_every(MINUTE).until_ported().await.unwrap();
    assert_eq!(counts(&summary), (0, 1, 0, 0));
}

#[tokio::test]
async fn an_order_that_lagged_is_read_once_more() {
    let fake = Fake::start(1).await;
    let tracker = fake.client().track([fake.id(0)]).poll_every(MINUTE);
    let waiting = tracker.until_ported();
    let working = async {
        while fake.seconds() < 60 {
            tokio::task::yield_now().await;
        }
        fake.record(0, "ported", 60);
        // The history is ahead of the order until it was read.
        let events = || fake.world.lock().unwrap().calls.iter().filter(|call| *call == "events").count();
        let before = events();
        while events() < before + 2 {
            tokio::task::yield_now().await;
        }
        fake.show(0, "ported", 60);
    };
    let (summary, ()) = futures::join!(waiting, working);
    let summary = summary.unwrap();
    assert_eq!(counts(&summary), (1, 0, 0, 0));
    assert_eq!(summary.ported[0].status.value, "ported");
}

#[tokio::test]
async fn after_a_restart_orders_that_had_ended_before_are_there() {
    for cancelled in [1, 8] {
        let fake = Fake::start(cancelled + 2).await;
        let client = fake.client();
        let track = || client.track((0..cancelled + 2).map(|n| fake.id(n))).poll_every(MINUTE);
        let mut changes = track().changes();
        for _ in 0..cancelled + 2 {
            next(&mut changes).await;
        }
        for n in 0..cancelled {
            fake.record(n, "cancelled", 10);
            fake.show(n, "cancelled", 10);
        }
        for _ in 0..cancelled {
            assert_eq!(line(&next(&mut changes).await), "in-process -> cancelled");
        }
        fake.record_event("porting_order.deleted", cancelled, 20, json!({ "id": fake.id(cancelled).to_string() }));
        let gone = next(&mut changes).await;
        assert_eq!((gone.order_id.clone(), line(&gone)), (fake.id(cancelled), "gone".to_owned()));
        let cursor = crate::restarts::kept(&changes.cursor());
        drop(changes);
        fake.show(cancelled + 1, "ported", fake.seconds());
        let summary = track().resume(cursor).until_ported().await.unwrap();
        assert_eq!(counts(&summary), (1, cancelled, 1, 0));
        assert!(!summary.is_complete());
    }
}

#[tokio::test]
async fn one_odd_entry_of_the_history_does_not_end_the_wait() {
    let fake = Fake::start(2).await;
    fake.record_comment(0, "odd", 30);
    fake.world.lock().unwrap().events[0]["id"] = serde_json::Value::Null;
    let waiting = fake.client().track([fake.id(0), fake.id(1)]).poll_every(MINUTE).until_ported();
    let working = async {
        while fake.seconds() < 600 {
            tokio::task::yield_now().await;
        }
        (0..2).for_each(|n| fake.show(n, "ported", 600));
    };
    let (summary, ()) = futures::join!(waiting, working);
    assert!(summary.unwrap().is_complete());
}

#[tokio::test]
async fn an_answer_that_is_none_does_not_end_the_wait() {
    let fake = Fake::start(1).await;
    let whole = fake.world.lock().unwrap().orders[0].clone();
    fake.edit(0, |order| order["status"] = json!(7));
    let waiting = fake.client().track([fake.id(0)]).poll_every(MINUTE).until_ported();
    let working = async {
        while fake.world.lock().unwrap().calls.len() < 2 {
            tokio::task::yield_now().await;
        }
        fake.edit(0, |order| *order = whole);
        fake.show(0, "ported", 100);
    };
    let (summary, ()) = futures::join!(waiting, working);
    assert!(summary.unwrap().is_complete());
}

#[tokio::test]
async fn nothing_of_an_order_but_its_status_is_in_debug() {
    let fake = Fake::start(1).await;
    fake.edit(0, |order| {
        let detail = json!({"code": "AUTH_PERSON_MISMATCH", "description": "the CSR names Ida Quill"});
        order["status"] = json!({"value": "exception", "details": [detail]});
        order["webhook_url"] = json!("https://hooks.example.com/?token=s3cr3t");
        order["customer_reference"] = json!("Ida Quill, 1 Sample Street");
    });
    let mut changes = fake.client().track([fake.id(0)]).poll_every(MINUTE).changes();
    let change = format!("{:?}", next(&mut changes).await);
    assert!(lines_until(&mut changes, &fake, 100).await.is_empty());
    fake.show(0, "cancelled", 100);
    let summary = format!("{:?}", fake.client().track([fake.id(0)]).until_ported().await.unwrap());
    for shown in [change, summary] {
        assert!(shown.contains("po-0"), "{shown}");
        for personal in ["Quill", "s3cr3t", "Sample"] {
            assert!(!shown.contains(personal), "{personal}: {shown}");
        }
    }
}
