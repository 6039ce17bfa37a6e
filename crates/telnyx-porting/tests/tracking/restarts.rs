//! Going on from a cursor.

use futures::StreamExt;
use telnyx_porting::Client;
use telnyx_porting::tracking::Cursor;
use telnyx_porting::types::PortingOrderId;
use telnyx_porting_sim::{CarrierScript, Rejection};

use crate::support::{confirm, draft, drafts, hours, ids, lines, next, set_up};

pub(crate) fn kept(cursor: &Cursor) -> Cursor {
    serde_json::from_str(&serde_json::to_string(cursor).unwrap()).unwrap()
}

/// The whole story of two orders, read by programs that stop after so many changes each.
async fn story(per_program: usize) -> Vec<String> {
    let (sim, client) = set_up().await;
    let rejection = Rejection::new("OSP_IRRESPONSIVE").solved_after(hours(5));
    sim.carrier(CarrierScript::for_every_order().rejects(rejection));
    let orders = [draft(&client, &["+12125550101"]).await, draft(&client, &["+12125550102"]).await];
    let mut told = Vec::new();
    let mut cursor = Cursor::default();
    loop {
        let mut changes = client.track(ids(&orders)).resume(kept(&cursor)).poll_every(hours(3)).changes();
        let mut ended = false;
        for _ in 0..per_program {
            match changes.next().await {
                Some(change) => told.push(change.unwrap().to_string()),
                None => ended = true,
            }
            if told.len() == 2 {
                for order in &orders {
                    confirm(&client, &order.id).await;
                }
            }
        }
        cursor = changes.cursor();
        if ended {
            break;
        }
    }
    assert_eq!((cursor.orders().count(), cursor.finished().count()), (0, 2));
    told.sort_by_key(|line| line.split(':').next().map(str::to_owned));
    told
}

#[tokio::test]
async fn a_restart_after_every_change_changes_nothing() {
    let at_once = story(2).await;
    assert!(at_once.len() >= 16, "{at_once:#?}");
    for per_program in [3, 5, 1000] {
        let in_parts = story(per_program).await;
        // Which states of numbers and requirements are seen depends on when one looks.
        let of_history = |lines: &[String]| {
            let passing = |line: &String| line.contains(" +1") || line.contains("requirement");
            lines.iter().filter(|line| !passing(line)).cloned().collect::<Vec<_>>()
        };
        let (one, other) = (of_history(&in_parts), of_history(&at_once));
        assert!(one == other, "{per_program}: {one:#?}\n{other:#?}");
    }
}

#[tokio::test]
async fn a_change_that_was_not_given_out_is_told_by_the_next_program() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).changes();
    next(&mut changes).await;
    for words in ["first", "second"] {
        sim.comment_from_desk(order.id.as_uuid().unwrap(), words);
    }
    assert!(crate::support::is_comment(&next(&mut changes).await, "first"));
    // Both were read, one was given out.
    let cursor = kept(&changes.cursor());
    drop(changes);
    let mut changes = client.track([]).resume(cursor).changes();
    assert!(crate::support::is_comment(&next(&mut changes).await, "second"));
}

#[tokio::test]
async fn a_cursor_is_small_and_holds_no_personal_data() {
    let (sim, client) = set_up().await;
    let orders = drafts(&client, 40).await;
    confirm(&client, &orders[0].id).await;
    let mut changes = client.track(ids(&orders)).changes();
    for _ in 0..40 {
        next(&mut changes).await;
    }
    sim.comment_from_desk(orders[1].id.as_uuid().unwrap(), "Ida Quill called");
    next(&mut changes).await;
    let text = serde_json::to_string(&changes.cursor()).unwrap();
    assert!(text.len() < 40 * 320, "{} bytes", text.len());
    for personal in ["Quill", "Prairie", "A-1001", "Sample"] {
        assert!(!text.contains(personal) && !format!("{:?}", changes.cursor()).contains(personal));
    }
}

#[tokio::test]
async fn a_cursor_of_another_version_is_refused() {
    let refused = serde_json::from_str::<Cursor>(r#"{"version":200}"#).unwrap_err();
    assert!(refused.to_string().contains("version 200"), "{refused}");
    assert!(serde_json::from_str::<Cursor>("{}").is_err());
}

#[tokio::test]
async fn orders_that_ended_are_not_told_again() {
    let (_sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let again = |client: &Client, cursor| client.track([order.id.clone()]).resume(cursor).changes();
    let mut changes = again(&client, Cursor::default());
    next(&mut changes).await;
    client.porting_orders().delete(&order.id).send().await.unwrap();
    lines(&mut changes).await;
    let cursor = changes.cursor();
    assert!(again(&client, cursor).next().await.is_none());
}

#[tokio::test]
async fn an_order_that_is_split_off_is_not_lost_between_two_programs() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101", "+12125550102"]).await;
    confirm(&client, &order.id).await;
    let mut changes = client.track([order.id.clone()]).changes();
    next(&mut changes).await;
    let new = sim.split_by_desk(order.id.as_uuid().unwrap(), &["+12125550102"]).unwrap();
    let split = next(&mut changes).await;
    assert!(matches!(split.kind, telnyx_porting::ChangeKind::Split { .. }));
    // It was told that there is another order, and not yet where that one stands.
    let cursor = kept(&changes.cursor());
    drop(changes);
    let mut changes = client.track([]).resume(cursor).changes();
    assert_eq!(next(&mut changes).await.order_id, PortingOrderId::from(new));
}
