//! What a cursor costs, and what it keeps.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use telnyx_porting::tracking::{Cursor, PollPolicy};

use crate::fake::Fake;
use crate::restarts::kept;
use crate::support::{confirm, draft, line, lines_until, next, set_up};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: i64 = 86_400;

#[tokio::test]
async fn keeping_it_when_the_stream_is_caught_up_is_cheap_and_loses_nothing() {
    const ORDERS: usize = 1_000;
    let fake = Fake::start(ORDERS).await;
    let track = || fake.client().track((0..ORDERS).map(|n| fake.id(n))).poll_every(HOUR);
    let mut changes = track().changes();
    let (mut bytes, mut cursor) = (0, Cursor::default());
    for n in 1..=ORDERS {
        next(&mut changes).await;
        assert_eq!(changes.is_caught_up(), n % 250 == 0, "after {n}");
        if changes.is_caught_up() {
            cursor = kept(&changes.cursor());
            bytes += serde_json::to_vec(&cursor).unwrap().len();
        }
    }
    assert!(bytes < 1_000_000, "{bytes} bytes for {ORDERS} changes");
    drop(changes);
    fake.record(7, "submitted", 100);
    fake.show(7, "submitted", 100);
    let mut changes = track().resume(cursor).changes();
    assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    assert!(changes.is_caught_up());
}

#[tokio::test]
async fn it_does_not_grow_with_all_that_ever_ended() {
    const ORDERS: usize = 2_000;
    let fake = Fake::start(ORDERS).await;
    for n in 0..ORDERS {
        fake.show(n, if n < 10 { "in-process" } else { "ported" }, -2 * DAY);
    }
    let client = fake.client();
    let track = |pause| client.track_all(client.porting_orders().list()).poll_policy(PollPolicy::every(pause));
    let mut changes = track(HOUR).changes();
    for _ in 0..ORDERS {
        next(&mut changes).await;
    }
    assert!(changes.is_caught_up());
    // The look is over, and nothing comes twice.
    assert!(lines_until(&mut changes, &fake, 5 * 3600).await.is_empty());
    let cursor = kept(&changes.cursor());
    let text = serde_json::to_string(&cursor).unwrap();
    assert!(text.len() < 10_000, "{} bytes for ten open orders", text.len());
    drop(changes);
    let mut changes = track(24 * HOUR).resume(cursor).changes();
    let begun = fake.seconds();
    assert!(lines_until(&mut changes, &fake, begun + 2 * DAY).await.is_empty());

    // What ends while it is followed is remembered for a month.
    let at = fake.seconds();
    fake.show(0, "ported", at);
    assert_eq!(lines_until(&mut changes, &fake, at + 2 * DAY).await, ["order po-0: in-process -> ported"]);
    fake.edit(0, |order| order["updated_at"] = json!(fake.time(at + 3 * DAY)));
    assert!(lines_until(&mut changes, &fake, at + 27 * DAY).await.is_empty(), "somebody rated it");
    assert_eq!(changes.cursor().finished().count(), 1);
    assert!(lines_until(&mut changes, &fake, at + 40 * DAY).await.is_empty());
    assert_eq!(changes.cursor().finished().count(), 0);
}

#[tokio::test]
async fn an_order_that_enters_a_list_at_its_end_is_told_all_the_same() {
    let fake = Fake::start(3).await;
    for n in 0..3 {
        fake.show(n, "ported", -DAY);
        fake.edit(n, |order| order["customer_reference"] = json!(if n == 0 { "other" } else { "spring" }));
    }
    let client = fake.client();
    let list = client.porting_orders().list().customer_reference("spring");
    let mut changes = client.track_all(list).poll_every(HOUR).changes();
    next(&mut changes).await;
    next(&mut changes).await;
    assert!(lines_until(&mut changes, &fake, 3 * 3600).await.is_empty());
    let now = fake.seconds();
    fake.show(0, "ported", now);
    fake.edit(0, |order| order["customer_reference"] = json!("spring"));
    assert_eq!(lines_until(&mut changes, &fake, now + 3 * 3600).await, ["order po-0: ported"]);
}

#[tokio::test]
async fn numbers_are_not_told_twice_by_programs_of_one_change_each() {
    let (_sim, client) = set_up().await;
    let numbers = ["+12125550101", "+12125550102", "+12125550103", "+12125550104"];
    let order = draft(&client, &numbers).await;
    confirm(&client, &order.id).await;
    let (mut told, mut cursor) = (Vec::new(), Cursor::default());
    loop {
        let mut changes = client.track([order.id.clone()]).resume(kept(&cursor)).changes();
        let Some(change) = futures::StreamExt::next(&mut changes).await else { break };
        told.push(line(&change.unwrap()));
        assert!(told.len() < 150, "{told:#?}");
        cursor = changes.cursor();
    }
    told.retain(|line| line.starts_with('+'));
    assert!(told.len() >= numbers.len(), "{told:#?}");
    let mut once = told.clone();
    once.sort();
    once.dedup();
    assert_eq!(told.len(), once.len(), "{told:#?}");
}

#[tokio::test]
async fn changes_of_one_look_share_the_order() {
    let fake = Fake::start(1).await;
    let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
    next(&mut changes).await;
    fake.record(0, "submitted", 100);
    fake.record(0, "exception", 200);
    fake.show(0, "exception", 200);
    let [first, second] = [next(&mut changes).await, next(&mut changes).await].map(|change| change.order.unwrap());
    assert!(Arc::ptr_eq(&first, &second));
}
