//! One look at a time, by programs that keep a schedule of their own.

use std::time::Duration;

use futures::StreamExt;
use telnyx_porting::tracking::{Cursor, PollPolicy};
use telnyx_porting::{ErrorKind, Tracker};

use crate::fake::Fake;
use crate::restarts::kept;
use crate::support::{confirm, draft, hours, line, lines, set_up};

const HOUR: Duration = Duration::from_secs(3600);

/// What one look tells, what it fails with, and when the next is due. The cursor is brought up to date, whatever happens.
async fn look(tracker: Tracker, cursor: &mut Cursor) -> (Vec<String>, Option<ErrorKind>, Option<Duration>) {
    let mut changes = tracker.resume(kept(cursor)).once().changes();
    let (mut told, mut failed) = (Vec::new(), None);
    while let Some(change) = changes.next().await {
        match change {
            Ok(change) => told.push(line(&change)),
            Err(error) => assert_eq!(failed.replace(error.kind()), None, "the look goes on after a failure"),
        }
    }
    *cursor = changes.cursor();
    (told, failed, changes.next_look())
}

#[tokio::test]
async fn one_look_tells_what_is_new_and_when_to_come_back() {
    let fake = Fake::start(3).await;
    let mut cursor = Cursor::default();
    let tracker = || fake.client().track((0..3).map(|n| fake.id(n))).poll_policy(PollPolicy::every(HOUR));
    let (told, _, next) = look(tracker(), &mut cursor).await;
    assert_eq!((told.len(), next), (3, Some(HOUR)));
    assert_eq!(look(tracker(), &mut cursor).await, (vec![], None, Some(HOUR)));

    fake.record(1, "submitted", 100);
    fake.show(1, "submitted", 100);
    let (told, _, _) = look(tracker(), &mut cursor).await;
    assert_eq!(told, ["in-process -> submitted"]);
    // Orders that are read one by one, and the history.
    fake.calls();
    look(tracker(), &mut cursor).await;
    assert_eq!(fake.calls(), ["get", "get", "get", "events"]);
}

#[tokio::test]
async fn nothing_left_means_no_next_look() {
    let fake = Fake::start(1).await;
    let mut cursor = Cursor::default();
    fake.show(0, "cancelled", 100);
    let (told, _, next) = look(fake.client().track([fake.id(0)]), &mut cursor).await;
    assert_eq!((told, next), (vec!["cancelled".to_owned()], None));
    fake.calls();
    let tracker = fake.client().track([fake.id(0)]).until_stopped();
    assert_eq!(look(tracker, &mut cursor).await, (vec![], None, None));
    assert!(fake.calls().is_empty());
}

#[tokio::test]
async fn a_list_is_looked_at_for_ever() {
    let fake = Fake::start(2).await;
    let mut cursor = Cursor::default();
    let policy = PollPolicy::every(HOUR);
    let tracker = || fake.client().track_all(fake.client().porting_orders().list()).poll_policy(policy.clone());
    assert_eq!(look(tracker(), &mut cursor).await.0.len(), 2);
    let one_more = {
        let mut order = fake.world.lock().unwrap().orders[0].clone();
        order["id"] = "po-2".into();
        order
    };
    fake.world.lock().unwrap().orders.push(one_more);
    assert_eq!(look(tracker(), &mut cursor).await, (vec!["in-process".to_owned()], None, Some(HOUR)));
    (0..3).for_each(|n| fake.show(n, "cancelled", 100));
    assert_eq!(look(tracker(), &mut cursor).await.2, Some(HOUR));
}

#[tokio::test]
async fn a_look_that_fails_loses_nothing() {
    let fake = Fake::start(1).await;
    let mut cursor = Cursor::default();
    let tracker = || fake.client().track([fake.id(0)]).poll_policy(PollPolicy::every(HOUR));
    look(tracker(), &mut cursor).await;
    fake.record(0, "submitted", 100);
    fake.show(0, "exception", 200);
    fake.record(0, "exception", 200);
    let whole = std::mem::take(&mut fake.world.lock().unwrap().orders[0]);
    fake.world.lock().unwrap().orders[0] = serde_json::json!({ "id": "po-0", "status": 7 });
    let (told, failed, next) = look(tracker(), &mut cursor).await;
    assert!(told.is_empty());
    assert_eq!((failed, next), (Some(ErrorKind::Decode), Some(Duration::from_secs(30))));
    fake.world.lock().unwrap().orders[0] = whole;
    let (told, failed, _) = look(tracker(), &mut cursor).await;
    assert_eq!((told, failed), (vec!["in-process -> submitted".into(), "submitted -> exception".into()], None));
}

#[tokio::test]
async fn patience_with_a_broken_history_lasts_from_look_to_look() {
    let fake = Fake::start(1).await;
    let mut cursor = Cursor::default();
    let tracker = || fake.client().track([fake.id(0)]);
    look(tracker(), &mut cursor).await;
    fake.show(0, "submitted", 100);
    fake.world.lock().unwrap().loses_history = true;
    for _ in 0..4 {
        assert_eq!(look(tracker(), &mut cursor).await.0, Vec::<String>::new());
    }
    let (told, failed, _) = look(tracker(), &mut cursor).await;
    assert_eq!((told, failed), (vec!["in-process -> submitted".into()], Some(ErrorKind::Server)));
}

#[tokio::test]
async fn looks_tell_the_same_story_as_a_stream() {
    let story = async |by_looks: bool| {
        let (sim, client) = set_up().await;
        let order = draft(&client, &["+12125550101"]).await;
        confirm(&client, &order.id).await;
        let tracker = || client.track([order.id.clone()]).poll_every(hours(5));
        if !by_looks {
            return lines(&mut tracker().changes()).await;
        }
        let (mut told, mut cursor) = (Vec::new(), Cursor::default());
        loop {
            let (more, failed, next) = look(tracker(), &mut cursor).await;
            assert_eq!(failed, None);
            told.extend(more);
            let Some(pause) = next else { return told };
            sim.clock().advance(pause);
        }
    };
    let (stream, looks) = (story(false).await, story(true).await);
    assert!(looks.iter().any(|line| line.ends_with("-> ported")), "{looks:#?}");
    assert_eq!(looks, stream);
}
