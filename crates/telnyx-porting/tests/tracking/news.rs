//! News that comes late, twice, out of order, or contradicts itself.

use std::time::Duration;

use futures::StreamExt;
use telnyx_porting::Changes;

use crate::fake::Fake;
use crate::support::{line, next};

const MINUTE: Duration = Duration::from_secs(60);

fn follow(fake: &Fake) -> Changes {
    fake.client().track([fake.id(0)]).poll_every(MINUTE).changes()
}

/// What is told within so many looks.
async fn told(changes: &mut Changes, fake: &Fake, looks: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let before = fake.world.lock().unwrap().calls.iter().filter(|call| *call == "get").count();
    loop {
        let reading = changes.next();
        let enough = async {
            loop {
                if fake.world.lock().unwrap().calls.iter().filter(|call| *call == "get").count() > before + looks {
                    return None;
                }
                tokio::task::yield_now().await;
            }
        };
        match futures::future::select(std::pin::pin!(enough), std::pin::pin!(reading)).await.factor_first().0 {
            Some(change) => lines.push(line(&change.unwrap())),
            None => return lines,
        }
    }
}

#[tokio::test]
async fn a_stale_copy_of_the_order_does_not_move_it_backwards() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    assert_eq!(told(&mut changes, &fake, 1).await, ["in-process"]);
    fake.record(0, "submitted", 100);
    fake.record(0, "foc-date-confirmed", 200);
    fake.show(0, "foc-date-confirmed", 200);
    let lines = told(&mut changes, &fake, 2).await;
    assert_eq!(lines, ["in-process -> submitted", "submitted -> foc-date-confirmed"]);
    // A copy of the database that lags.
    fake.show(0, "submitted", 100);
    assert!(told(&mut changes, &fake, 10).await.is_empty());
    fake.record(0, "ported", 300);
    fake.show(0, "ported", 300);
    let lines = told(&mut changes, &fake, 3).await;
    assert_eq!(lines, ["foc-date-confirmed -> ported"]);
}

#[tokio::test]
async fn a_stale_copy_of_the_same_second_does_not_move_it_backwards() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    // In the second in which it was read first; the next copy is of before.
    fake.record(0, "submitted", 0);
    assert_eq!(told(&mut changes, &fake, 3).await, ["in-process -> submitted"]);
    fake.show(0, "submitted", 0);
    assert!(told(&mut changes, &fake, 10).await.is_empty());
}

#[tokio::test]
async fn events_that_come_after_the_order_showed_it_are_no_news() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.show(0, "foc-date-confirmed", 200);
    assert_eq!(told(&mut changes, &fake, 2).await, ["in-process -> foc-date-confirmed"]);
    // The history was slow.
    fake.record(0, "submitted", 100);
    assert!(told(&mut changes, &fake, 3).await.is_empty());
    fake.record(0, "foc-date-confirmed", 200);
    assert!(told(&mut changes, &fake, 3).await.is_empty());
}

#[tokio::test]
async fn an_event_ahead_of_the_order_counts_once() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record(0, "submitted", 100);
    assert_eq!(told(&mut changes, &fake, 3).await, ["in-process -> submitted"]);
    fake.show(0, "submitted", 100);
    assert!(told(&mut changes, &fake, 3).await.is_empty());
}

#[tokio::test]
async fn there_and_back_again_is_told_although_the_order_looks_the_same() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record(0, "submitted", 100);
    fake.show(0, "submitted", 100);
    told(&mut changes, &fake, 2).await;
    fake.record(0, "exception", 200);
    fake.record(0, "submitted", 300);
    fake.show(0, "submitted", 300);
    assert_eq!(told(&mut changes, &fake, 3).await, ["submitted -> exception", "exception -> submitted"]);
}

#[tokio::test]
async fn nothing_moves_an_order_from_its_end() {
    let fake = Fake::start(2).await;
    // The second order keeps the stream open.
    let mut changes = fake.client().track([fake.id(0), fake.id(1)]).poll_every(MINUTE).changes();
    for _ in 0..2 {
        next(&mut changes).await;
    }
    fake.record(0, "ported", 100);
    fake.show(0, "ported", 100);
    assert_eq!(line(&next(&mut changes).await), "in-process -> ported");
    fake.record(0, "cancelled", 200);
    fake.show(0, "submitted", 300);
    fake.record(1, "submitted", 400);
    fake.show(1, "submitted", 400);
    let change = next(&mut changes).await;
    assert_eq!((change.order_id.clone(), line(&change)), (fake.id(1), "in-process -> submitted".to_owned()));
}

#[tokio::test]
async fn an_order_that_insists_is_believed() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    // Two changes in one second, and the list of events has them the wrong way round.
    fake.record(0, "foc-date-confirmed", 100);
    fake.record(0, "submitted", 100);
    fake.show(0, "foc-date-confirmed", 100);
    let lines = told(&mut changes, &fake, 10).await;
    assert_eq!(lines.last().unwrap(), "submitted -> foc-date-confirmed", "{lines:?}");
    assert!(told(&mut changes, &fake, 10).await.is_empty());
}

#[tokio::test]
async fn an_event_without_its_payload_is_read_again() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record(0, "submitted", 30);
    let complete = fake.world.lock().unwrap().events[0].clone();
    {
        let mut world = fake.world.lock().unwrap();
        world.events[0]["payload"] = serde_json::Value::Null;
        world.events[0]["payload_status"] = "created".into();
    }
    assert!(told(&mut changes, &fake, 5).await.is_empty());
    fake.world.lock().unwrap().events[0] = complete;
    assert_eq!(told(&mut changes, &fake, 3).await, ["in-process -> submitted"]);
}

#[tokio::test]
async fn a_failed_look_is_told_and_costs_no_news() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record(0, "submitted", 100);
    fake.record(0, "exception", 200);
    let order = std::mem::take(&mut fake.world.lock().unwrap().orders[0]);
    fake.world.lock().unwrap().orders[0] = serde_json::json!({ "id": "po-0", "status": 7 });
    let failed = changes.next().await.unwrap().unwrap_err();
    assert_eq!(failed.kind(), telnyx_porting::ErrorKind::Decode);
    fake.world.lock().unwrap().orders[0] = order;
    fake.show(0, "exception", 200);
    let lines = [line(&next(&mut changes).await), line(&next(&mut changes).await)];
    assert_eq!(lines, ["in-process -> submitted", "submitted -> exception"]);
}

#[tokio::test]
async fn a_server_that_ignores_filters_makes_no_old_news_new() {
    let fake = Fake::start(1).await;
    fake.world.lock().unwrap().ignores_filters = true;
    fake.record_comment(0, "last week", -600_000);
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record_comment(0, "today", 30);
    assert_eq!(told(&mut changes, &fake, 30).await, ["comment by the porting desk"]);
}

#[tokio::test]
async fn a_date_in_the_future_hides_nothing() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    told(&mut changes, &fake, 1).await;
    fake.record_comment(0, "from the future", 1_000_000);
    assert_eq!(told(&mut changes, &fake, 2).await.len(), 1);
    fake.record_comment(0, "from now", 600);
    assert_eq!(told(&mut changes, &fake, 20).await.len(), 1);
}

#[tokio::test]
async fn a_policy_without_polling_waits_for_webhooks() {
    let fake = Fake::start(1).await;
    let mut changes = fake.client().track([fake.id(0)]).poll_every(Duration::from_secs(86_400 * 365 * 100)).changes();
    next(&mut changes).await;
    fake.record(0, "submitted", 100);
    fake.show(0, "submitted", 100);
    changes.handle().wake_order(&fake.id(0));
    assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
}
