//! News that is recorded late, or with holes.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};
use telnyx_porting::{ChangeKind, Changes};

use crate::fake::Fake;
use crate::support::{lines_until, next, told_until};

const MINUTE: Duration = Duration::from_secs(60);

fn follow(fake: &Fake) -> Changes {
    fake.client().track([fake.id(0)]).poll_every(MINUTE).changes()
}

fn status(fake: &Fake, value: &str, changed: Option<i64>) -> Value {
    json!({ "id": "po-0", "status": { "value": value, "details": [] }, "updated_at": changed.map(|at| fake.time(at)) })
}

const STATUS_CHANGED: &str = "porting_order.status_changed";

#[tokio::test]
async fn what_happened_first_is_told_first_though_it_is_recorded_last() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.record_event(STATUS_CHANGED, 0, 200, status(&fake, "exception", Some(200)));
    fake.record_event(STATUS_CHANGED, 0, 205, status(&fake, "submitted", Some(100)));
    fake.show(0, "exception", 200);
    let lines = lines_until(&mut changes, &fake, 900).await;
    assert_eq!(lines, ["order po-0: in-process -> submitted", "order po-0: submitted -> exception"]);
}

#[tokio::test]
async fn an_event_that_is_recorded_after_a_look_moves_nothing_backwards() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.record_event(STATUS_CHANGED, 0, 30, status(&fake, "exception", Some(30)));
    // The order lags: it shows the new status later.
    assert_eq!(lines_until(&mut changes, &fake, 100).await, ["order po-0: in-process -> exception"]);
    fake.record_event(STATUS_CHANGED, 0, 95, status(&fake, "submitted", Some(20)));
    fake.show(0, "exception", 30);
    assert!(lines_until(&mut changes, &fake, 900).await.is_empty());
}

#[tokio::test]
async fn an_order_without_a_time_is_not_moved_backwards_by_old_events() {
    let fake = Fake::start(1).await;
    fake.edit(0, |order| {
        order["updated_at"] = Value::Null;
        order["status"]["value"] = json!("submitted");
    });
    fake.record(0, "in-process", -400);
    fake.record(0, "submitted", -300);
    let mut changes = follow(&fake);
    next(&mut changes).await;
    assert!(lines_until(&mut changes, &fake, 900).await.is_empty());
}

#[tokio::test]
async fn events_without_a_time_of_change_are_not_told_again() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.show(0, "foc-date-confirmed", 30);
    assert_eq!(lines_until(&mut changes, &fake, 100).await, ["order po-0: in-process -> foc-date-confirmed"]);
    // Recorded seconds after the change, in two looks.
    fake.record_event(STATUS_CHANGED, 0, 32, status(&fake, "submitted", None));
    assert!(lines_until(&mut changes, &fake, 300).await.is_empty());
    fake.record_event(STATUS_CHANGED, 0, 33, status(&fake, "foc-date-confirmed", None));
    assert!(lines_until(&mut changes, &fake, 900).await.is_empty());
}

#[tokio::test]
async fn a_clock_that_is_ahead_loses_nothing() {
    for others in [false, true] {
        let fake = Fake::start(2).await;
        fake.world.lock().unwrap().ahead = TimeDelta::hours(1);
        if others {
            // The history has begun long ago, and a comment is a minute old.
            fake.record(7, "submitted", -600_000);
            fake.record_comment(0, "before", -60);
        }
        let mut changes = follow(&fake);
        next(&mut changes).await;
        fake.record_comment(0, "call us", 300);
        fake.record_event("porting_order.split", 0, 300, json!({"from": {"id": "po-0"}, "to": {"id": "po-1"}}));
        let lines = lines_until(&mut changes, &fake, 2 * 3600).await;
        let expected = [
            "order po-0: comment by the porting desk",
            "order po-0: numbers moved to order po-1",
            "order po-1: in-process",
        ];
        assert_eq!(lines, expected, "with others: {others}");
    }
}

#[tokio::test]
async fn a_clock_that_is_behind_tells_nothing_of_last_week() {
    let fake = Fake::start(1).await;
    fake.world.lock().unwrap().ahead = TimeDelta::hours(-1);
    fake.record_comment(0, "last week", -600_000);
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.record_comment(0, "today", 300);
    assert_eq!(lines_until(&mut changes, &fake, 2 * 3600).await, ["order po-0: comment by the porting desk"]);
}

#[tokio::test]
async fn reasons_in_another_order_are_the_same_reasons() {
    let fake = Fake::start(1).await;
    let details = |codes: [&str; 2]| json!(codes.map(|code| json!({ "code": code, "description": "x" })));
    fake.edit(0, |order| {
        order["status"] = json!({"value": "exception", "details": details(["LOCATION_MISMATCH", "OTHER"])});
    });
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.edit(0, |order| order["status"]["details"] = details(["OTHER", "LOCATION_MISMATCH"]));
    assert!(lines_until(&mut changes, &fake, 900).await.is_empty());
    fake.edit(0, |order| order["status"]["details"] = details(["OTHER", "ENTITY_NAME_MISMATCH"]));
    let lines = lines_until(&mut changes, &fake, 1800).await;
    assert_eq!(lines, ["order po-0: exception OTHER ENTITY_NAME_MISMATCH"]);
}

#[tokio::test]
async fn an_answer_without_settings_does_not_take_the_date_back() {
    let fake = Fake::start(1).await;
    let settings = json!({ "foc_datetime_actual": "2026-03-09T15:00:00Z" });
    fake.edit(0, |order| {
        order["status"]["value"] = json!("foc-date-confirmed");
        order["activation_settings"] = settings.clone();
    });
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.edit(0, |order| order["activation_settings"] = Value::Null);
    assert!(lines_until(&mut changes, &fake, 300).await.is_empty());
    fake.edit(0, |order| order["activation_settings"] = settings);
    assert!(lines_until(&mut changes, &fake, 600).await.is_empty());
    fake.edit(0, |order| order["activation_settings"] = json!({ "foc_datetime_actual": null }));
    assert_eq!(lines_until(&mut changes, &fake, 900).await, ["order po-0: FOC date taken back"]);
}

#[tokio::test]
async fn two_requirements_of_one_type_do_not_chatter() {
    let fake = Fake::start(1).await;
    let id = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
    let one = |status: &str| json!({ "requirement_type_id": id, "requirement_status": status });
    fake.edit(0, |order| order["requirements"] = json!([one("approved"), one("requirement-info-under-review")]));
    let mut changes = follow(&fake);
    next(&mut changes).await;
    assert!(lines_until(&mut changes, &fake, 900).await.is_empty());
    fake.edit(0, |order| order["requirements"] = json!([one("requirement-info-exception"), one("approved")]));
    let lines = lines_until(&mut changes, &fake, 1800).await;
    assert_eq!(lines, [format!("order po-0: requirement {id} requirement-info-exception")]);
    fake.edit(0, |order| order["requirements"] = json!([one("approved"), one("approved")]));
    assert_eq!(lines_until(&mut changes, &fake, 2700).await, [format!("order po-0: requirement {id} approved")]);
}

/// The words of the comments that are told.
async fn words(changes: &mut Changes, fake: &Fake, seconds: i64) -> Vec<String> {
    let all = told_until(changes, fake, seconds).await;
    let kinds = all.into_iter().map(|one| one.unwrap().kind);
    let words = kinds.filter_map(|kind| match kind {
        ChangeKind::Comment(comment) => Some(comment.body),
        _ => None,
    });
    words.collect()
}

/// The comment is there, its words are not yet.
fn record_without_words(fake: &Fake, seconds: i64) -> Value {
    fake.record_comment(0, "the suite number is missing", seconds);
    let mut world = fake.world.lock().unwrap();
    let event = world.events.last_mut().unwrap();
    let complete = event.clone();
    event["payload_status"] = "created".into();
    event["payload"]["comment"] = json!({ "body": null });
    complete
}

#[tokio::test]
async fn a_comment_without_its_words_is_waited_for() {
    for ahead in [TimeDelta::zero(), TimeDelta::hours(3)] {
        let fake = Fake::start(1).await;
        fake.world.lock().unwrap().ahead = ahead;
        let mut changes = follow(&fake);
        next(&mut changes).await;
        let complete = record_without_words(&fake, 30);
        assert!(words(&mut changes, &fake, 200).await.is_empty());
        fake.world.lock().unwrap().events[0] = complete;
        assert_eq!(words(&mut changes, &fake, 900).await, ["the suite number is missing"]);
    }
}

#[tokio::test]
async fn a_comment_whose_words_never_come_is_told_without_them() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    record_without_words(&fake, 30);
    assert_eq!(words(&mut changes, &fake, 3 * 3600).await, [""]);
}

#[tokio::test]
async fn an_entry_that_cannot_be_read_does_not_hide_the_others() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.record_comment(0, "odd", 30);
    fake.world.lock().unwrap().events[0]["id"] = Value::Null;
    fake.record_comment(0, "even", 40);
    assert_eq!(words(&mut changes, &fake, 900).await, ["even"]);
    fake.record_comment(0, "later", 900);
    assert_eq!(words(&mut changes, &fake, 1800).await, ["later"]);
}

#[tokio::test]
async fn with_few_orders_all_is_told_however_much_happens_in_the_account() {
    let fake = Fake::start(1).await;
    let mut changes = follow(&fake);
    next(&mut changes).await;
    fake.record(0, "submitted", 20);
    fake.record_event("porting_order.loa_updated", 0, 25, Value::Null);
    for n in 0..1_300 {
        fake.record(1000 + n, "submitted", 30);
    }
    fake.record(0, "exception", 31);
    fake.show(0, "exception", 31);
    let lines = lines_until(&mut changes, &fake, 300).await;
    let expected = [
        "order po-0: in-process -> submitted",
        "order po-0: LOA attached by a sharing token",
        "order po-0: submitted -> exception",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn what_orders_do_not_show_is_told_however_much_happens() {
    let fake = Fake::start(50).await;
    let mut changes = fake.client().track((0..50).map(|n| fake.id(n))).poll_every(MINUTE).changes();
    for _ in 0..50 {
        next(&mut changes).await;
    }
    fake.record_event("porting_order.loa_updated", 7, 20, Value::Null);
    fake.record_event("porting_order.deleted", 8, 20, json!({ "id": "po-8", "deleted_at": fake.time(20) }));
    for n in 0..1_300 {
        fake.record(1000 + n, "submitted", 30);
    }
    let mut lines = lines_until(&mut changes, &fake, 300).await;
    lines.sort();
    assert_eq!(lines, ["order po-7: LOA attached by a sharing token", "order po-8: gone"]);
}
