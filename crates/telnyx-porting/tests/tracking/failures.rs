//! What goes wrong with one order, or once, costs nothing else.

use std::time::Duration;

use futures::StreamExt;
use serde_json::json;
use telnyx_porting::tracking::PollPolicy;
use telnyx_porting::{ChangeKind, ErrorKind};

use crate::fake::Fake;
use crate::restarts::kept;
use crate::support::{hours, line, lines_until, next, told_until};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn one_unreadable_order_does_not_starve_the_others() {
    let fake = Fake::start(3).await;
    fake.edit(0, |order| order["status"] = json!(7));
    let mut changes = fake.client().track((0..3).map(|n| fake.id(n))).poll_every(HOUR).changes();
    let told = told_until(&mut changes, &fake, 24 * 3600).await;
    let failures: Vec<_> = told.iter().filter_map(|one| one.as_ref().err()).collect();
    assert!(failures.iter().all(|error| error.kind() == ErrorKind::Decode), "{failures:?}");
    assert!((10..60).contains(&failures.len()), "{} errors", failures.len());
    let lines: Vec<_> = told.iter().filter_map(|one| one.as_ref().ok().map(ToString::to_string)).collect();
    assert_eq!(lines, ["order po-1: in-process", "order po-2: in-process"]);
}

#[tokio::test]
async fn one_unreadable_order_in_a_list_does_not_starve_the_others() {
    let fake = Fake::start(500).await;
    fake.edit(300, |order| order["status"] = json!(7));
    let mut changes = fake.client().track((0..500).map(|n| fake.id(n))).poll_every(HOUR).changes();
    let told = lines_until(&mut changes, &fake, 2 * 3600).await;
    assert_eq!(told.len(), 499);
}

#[tokio::test]
async fn a_failing_list_of_numbers_does_not_cost_the_page() {
    const ORDERS: usize = 200;
    let fake = Fake::start(ORDERS).await;
    for n in 0..ORDERS {
        fake.edit(n, |order| {
            order["status"]["value"] = json!("activation-in-progress");
            order["porting_phone_numbers_count"] = json!(51);
        });
    }
    let mut changes = fake.client().track((0..ORDERS).map(|n| fake.id(n))).poll_every(HOUR).changes();
    for _ in 0..ORDERS {
        next(&mut changes).await;
    }
    fake.edit(100, |order| order["numbers_fail"] = json!(true));
    for n in 0..ORDERS {
        fake.record(n, "ported", 100);
        fake.show(n, "ported", 100);
    }
    let told = lines_until(&mut changes, &fake, 8 * 3600).await;
    assert_eq!(told.len(), ORDERS, "also the order whose numbers are not known");
    // All have ended, but for that one.
    assert_eq!(changes.cursor().orders().cloned().collect::<Vec<_>>(), [fake.id(100)]);
}

#[tokio::test]
async fn an_id_in_capitals_is_the_same_id() {
    let fake = Fake::start(1).await;
    let id = "5f6f9e9c-0000-4000-8000-00000000000a";
    fake.edit(0, |order| order["id"] = json!(id));
    let capitals = || id.to_uppercase().parse().unwrap();
    let mut changes = fake.client().track([capitals()]).poll_every(HOUR).changes();
    let handle = changes.handle();
    assert_eq!(next(&mut changes).await.order_id.to_string(), id);
    handle.follow(capitals());
    fake.show(0, "submitted", 100);
    fake.record_event("porting_order.status_changed", 0, 100, json!({ "id": id, "status": { "value": "submitted" } }));
    handle.wake_order(&capitals());
    assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    assert!(fake.seconds() < 60);
    assert_eq!(lines_until(&mut changes, &fake, 24 * 3600).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_answer_with_another_order_is_asked_for_as_seldom_as_any() {
    let fake = Fake::start(1).await;
    fake.edit(0, |order| order["id"] = json!("PO-0"));
    let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
    assert!(told_until(&mut changes, &fake, 24 * 3600).await.is_empty());
    let calls = fake.calls().iter().filter(|call| *call == "get").count();
    assert!((20..40).contains(&calls), "{calls}");
}

#[tokio::test]
async fn a_wake_survives_a_failed_look_at_the_history() {
    let fake = Fake::start(1).await;
    let policy = PollPolicy::default().with_carrier(12 * HOUR).jitter(0.0);
    let mut changes = fake.client().track([fake.id(0)]).poll_policy(policy).changes();
    next(&mut changes).await;
    fake.record(0, "submitted", 5);
    fake.show(0, "submitted", 5);
    fake.world.lock().unwrap().failing_events = 1;
    changes.handle().wake_order(&fake.id(0));
    assert!(changes.next().await.unwrap().is_err());
    assert_eq!(line(&next(&mut changes).await), "in-process -> submitted");
    assert!(fake.seconds() < 600, "told after {} s", fake.seconds());
}

#[tokio::test]
async fn a_404_of_a_gateway_is_not_the_end_of_an_order() {
    let fake = Fake::start(1).await;
    let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
    next(&mut changes).await;
    fake.world.lock().unwrap().not_found = 4;
    assert_eq!(lines_until(&mut changes, &fake, 12 * 3600).await, Vec::<String>::new());
    let now = fake.seconds();
    fake.record(0, "submitted", now);
    fake.show(0, "submitted", now);
    assert_eq!(lines_until(&mut changes, &fake, now + 7200).await, ["order po-0: in-process -> submitted"]);
}

#[tokio::test]
async fn an_order_that_stays_away_is_gone() {
    for (in_words, least, most) in [(true, 30, 3600 + 60), (false, 3600, 12 * 3600)] {
        let fake = Fake::start(1).await;
        let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
        next(&mut changes).await;
        if in_words {
            fake.world.lock().unwrap().orders.clear();
        } else {
            fake.world.lock().unwrap().not_found = usize::MAX;
        }
        assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
        assert!((3600 + least..=3600 + most).contains(&fake.seconds()), "after {} s", fake.seconds());
        assert!(changes.next().await.is_none());
    }
}

#[tokio::test]
async fn an_order_that_was_thought_gone_can_be_followed_again() {
    let fake = Fake::start(1).await;
    let mut changes = fake.client().track([fake.id(0)]).until_stopped().poll_every(HOUR).changes();
    let handle = changes.handle();
    next(&mut changes).await;
    let order = fake.world.lock().unwrap().orders.remove(0);
    assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
    assert_eq!(changes.cursor().finished().count(), 1);
    fake.world.lock().unwrap().orders.push(order);
    handle.follow(fake.id(0));
    assert_eq!(line(&next(&mut changes).await), "in-process");
    assert_eq!((changes.cursor().orders().count(), changes.cursor().finished().count()), (1, 0));
    // One that was cancelled stays so.
    fake.record(0, "cancelled", 9000);
    fake.show(0, "cancelled", 9000);
    assert_eq!(line(&next(&mut changes).await), "in-process -> cancelled");
    handle.follow(fake.id(0));
    handle.stop();
    assert!(changes.next().await.is_none());
}

#[tokio::test]
async fn programs_that_look_once_agree_that_an_order_is_gone() {
    let fake = Fake::start(1).await;
    let tracker = || fake.client().track([fake.id(0)]).poll_every(HOUR).once();
    let mut changes = tracker().changes();
    next(&mut changes).await;
    fake.world.lock().unwrap().orders.clear();
    let mut changes = tracker().resume(kept(&changes.cursor())).changes();
    assert!(changes.next().await.is_none());
    assert_eq!(changes.next_look(), Some(Duration::from_secs(30)));
    let mut changes = tracker().resume(kept(&changes.cursor())).changes();
    assert_eq!(next(&mut changes).await.kind, ChangeKind::Gone);
}

#[tokio::test]
async fn an_account_without_history_is_told_so_once() {
    let fake = Fake::start(1).await;
    fake.world.lock().unwrap().hides_history = true;
    let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
    next(&mut changes).await;
    fake.show(0, "submitted", 100);
    let told = told_until(&mut changes, &fake, 24 * 3600).await;
    let told: Vec<_> =
        told.into_iter().map(|one| one.map(|change| line(&change)).map_err(|error| error.kind())).collect();
    assert_eq!(told, [Err(ErrorKind::PermissionDenied), Ok("in-process -> submitted".to_owned())]);
    fake.show(0, "ported", 200);
    let summary = fake.client().track([fake.id(0)]).until_ported().await.unwrap();
    assert!(summary.is_complete());
}

#[tokio::test]
async fn a_wait_without_end_is_not_obeyed() {
    let fake = Fake::start(1).await;
    let mut changes = fake.client().track([fake.id(0)]).poll_every(HOUR).changes();
    next(&mut changes).await;
    {
        let mut world = fake.world.lock().unwrap();
        world.failing_events = 1;
        world.retry_after = Some(864_000);
    }
    assert!(changes.next().await.unwrap().is_err());
    let begun = fake.seconds();
    fake.record(0, "submitted", begun);
    fake.show(0, "submitted", begun);
    next(&mut changes).await;
    assert!(fake.seconds() - begun < 1000, "nothing was looked at for {} s", fake.seconds() - begun);
}

#[tokio::test]
async fn a_split_that_is_recorded_after_the_end_is_not_lost() {
    let fake = Fake::start(3).await;
    let mut changes = fake.client().track([fake.id(0), fake.id(2)]).poll_every(Duration::from_secs(60)).changes();
    next(&mut changes).await;
    next(&mut changes).await;
    fake.record(0, "ported", 30);
    fake.show(0, "ported", 30);
    assert_eq!(line(&next(&mut changes).await), "in-process -> ported");
    lines_until(&mut changes, &fake, 300).await;
    let split = |from: &str, to: &str| json!({ "from": { "id": from }, "to": { "id": to } });
    for _ in 0..2 {
        fake.record_event("porting_order.split", 0, 300, split("po-0", "po-1"));
    }
    let told = lines_until(&mut changes, &fake, 3600).await;
    assert_eq!(told, ["order po-0: numbers moved to order po-1", "order po-1: in-process"]);
}

#[tokio::test]
async fn a_webhook_that_is_faster_than_the_history_is_not_wasted() {
    let fake = Fake::start(1).await;
    let policy = PollPolicy::default().with_carrier(hours(12)).jitter(0.0);
    let mut changes = fake.client().track([fake.id(0)]).poll_policy(policy).changes();
    next(&mut changes).await;
    fake.calls();
    let webhook = json!({ "data": {
        "id": "ev-0", "event_type": "porting_order.new_comment", "occurred_at": fake.time(2),
        "payload": { "porting_order_id": "po-0", "comment": { "body": "call us", "user_type": "admin" } },
    }});
    let event = telnyx_porting::webhook::Event::parse(webhook.to_string().as_bytes()).unwrap();
    changes.handle().wake(&event);
    // The look that the webhook asks for finds nothing yet.
    let recorded = async {
        while fake.world.lock().unwrap().calls.len() < 2 {
            tokio::task::yield_now().await;
        }
        fake.record_comment(0, "call us", 2);
    };
    let (change, ()) = futures::join!(next(&mut changes), recorded);
    assert_eq!(line(&change), "comment by the porting desk");
    assert!(fake.seconds() < 300, "told after {} s", fake.seconds());
    // It is known now, so the same webhook again has it looked at once.
    fake.calls();
    changes.handle().wake(&event);
    assert_eq!(lines_until(&mut changes, &fake, 3600).await, Vec::<String>::new());
    assert_eq!(fake.calls(), ["get", "events"]);
}

#[tokio::test]
async fn a_webhook_whose_event_never_comes_is_not_waited_for_without_end() {
    let fake = Fake::start(1).await;
    let policy = PollPolicy::default().with_carrier(hours(48)).jitter(0.0);
    let mut changes = fake.client().track([fake.id(0)]).poll_policy(policy).changes();
    next(&mut changes).await;
    fake.calls();
    changes.handle().wake_order(&fake.id(0));
    lines_until(&mut changes, &fake, 24 * 3600).await;
    assert_eq!(fake.calls().iter().filter(|call| *call == "get").count(), 4);
}

#[tokio::test]
async fn the_day_begins_with_the_window_and_does_not_last_for_ever() {
    let fake = Fake::start(2).await;
    // One in 13 h 55 min, one of last month.
    for (n, date) in [(0, "2026-03-03T04:55:00Z"), (1, "2026-02-02T15:00:00Z")] {
        fake.edit(n, |order| {
            order["status"]["value"] = json!("foc-date-confirmed");
            order["activation_settings"] = json!({ "foc_datetime_actual": date });
        });
    }
    let looks = async |n: usize| {
        let policy = PollPolicy::default().jitter(0.0);
        let mut changes = fake.client().track([fake.id(n)]).poll_policy(policy).changes();
        next(&mut changes).await;
        fake.calls();
        let now = fake.seconds();
        lines_until(&mut changes, &fake, now + 3600).await;
        fake.calls().iter().filter(|call| *call == "get").count()
    };
    assert!((29..=32).contains(&looks(0).await));
    assert!(looks(1).await <= 2);
}
