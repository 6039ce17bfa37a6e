//! What is told of an order from draft to the end.

use std::time::Duration;

use futures::StreamExt;
use telnyx_porting::ChangeKind;
use telnyx_porting::tracking::PollPolicy;
use telnyx_porting::types::{ActivationType, MessagingPortStatus, MessagingProfileId};
use telnyx_porting_sim::{CarrierScript, Rejection};

use crate::support::{confirm, draft, hours, is_comment, line, lines, next, set_up};

fn without_requirements(mut lines: Vec<String>) -> Vec<String> {
    lines.retain(|line| !line.starts_with("requirement"));
    lines
}

#[tokio::test]
async fn from_draft_to_ported() {
    let (_sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).changes();
    assert_eq!(line(&next(&mut changes).await), "draft");
    confirm(&client, &order.id).await;
    let lines = without_requirements(lines(&mut changes).await);
    assert_eq!(
        lines,
        [
            "draft -> in-process",
            "in-process -> submitted",
            "submitted -> foc-date-confirmed",
            "FOC date 2026-03-05 15:00 UTC",
            "+12125550101 Concurred",
            "+12125550101 Activate RDY",
            "foc-date-confirmed -> activation-in-progress",
            "+12125550101 Sending",
            "activation-in-progress -> ported",
            "+12125550101 Active",
        ],
        "{lines:#?}"
    );
}

#[tokio::test]
async fn statuses_between_two_looks_are_told_all_the_same() {
    let (_sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    // One look a week: the whole port happens in between.
    let mut changes = client.track([order.id.clone()]).poll_every(hours(7 * 24)).changes();
    next(&mut changes).await;
    confirm(&client, &order.id).await;
    let lines = without_requirements(lines(&mut changes).await);
    assert_eq!(
        lines,
        [
            "draft -> in-process",
            "in-process -> submitted",
            "submitted -> foc-date-confirmed",
            "FOC date 2026-03-05 15:00 UTC",
            "foc-date-confirmed -> activation-in-progress",
            "activation-in-progress -> ported",
            "+12125550101 Active",
        ],
        "{lines:#?}"
    );
}

#[tokio::test]
async fn reasons_of_each_exception() {
    let (sim, client) = set_up().await;
    let first = Rejection::new("ENTITY_NAME_MISMATCH").and("POSTAL_CODE_MISMATCH").solved_after(hours(5));
    let second = Rejection::new("OSP_IRRESPONSIVE").solved_after(hours(5));
    sim.carrier(CarrierScript::for_every_order().rejects(first).rejects(second));
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).poll_every(hours(24 * 30)).changes();
    next(&mut changes).await;
    confirm(&client, &order.id).await;
    let lines = lines(&mut changes).await;
    assert_eq!(
        lines[1..8],
        [
            "in-process -> submitted",
            "submitted -> exception",
            "exception ENTITY_NAME_MISMATCH POSTAL_CODE_MISMATCH",
            "exception -> submitted",
            "submitted -> exception",
            "exception OSP_IRRESPONSIVE",
            "exception -> submitted",
        ],
        "{lines:#?}"
    );
}

#[tokio::test]
async fn a_date_that_the_carrier_moved_is_the_actual_one() {
    let (sim, client) = set_up().await;
    sim.carrier(CarrierScript::for_every_order().moves_foc_by(hours(24)));
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).changes();
    confirm(&client, &order.id).await;
    let lines = lines(&mut changes).await;
    assert!(lines.contains(&"FOC date 2026-03-06 15:00 UTC".to_owned()), "{lines:#?}");
}

#[tokio::test]
async fn messaging_is_followed_after_voice() {
    let (sim, client) = set_up().await;
    sim.carrier(CarrierScript::for_every_order().fails_messaging_for(hours(48)));
    let order = draft(&client, &["+12125550101"]).await;
    let update = client.porting_orders().update(&order.id).enable_messaging(true);
    update
        .messaging_profile_id("5f6f9e9c-0000-4000-8000-00000000000a".parse::<MessagingProfileId>().unwrap())
        .send()
        .await
        .unwrap();
    confirm(&client, &order.id).await;
    let all = lines(&mut client.track([order.id.clone()]).changes()).await;
    let end: Vec<_> = all.iter().rev().take(4).rev().cloned().collect();
    assert_eq!(all.iter().filter(|line| line.starts_with("messaging")).count(), 3, "{all:#?}");
    assert_eq!(end.last().unwrap(), "messaging ported", "{all:#?}");
    assert!(all.contains(&"messaging exception".to_owned()), "{all:#?}");
}

#[tokio::test]
async fn voice_only_ends_with_voice() {
    let (_sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let update = client.porting_orders().update(&order.id).enable_messaging(true);
    update
        .messaging_profile_id("5f6f9e9c-0000-4000-8000-00000000000a".parse::<MessagingProfileId>().unwrap())
        .send()
        .await
        .unwrap();
    confirm(&client, &order.id).await;
    let summary = client.track([order.id.clone()]).until_ported().await.unwrap();
    assert!(summary.is_complete());
    let messaging = summary.ported[0].messaging.as_ref().unwrap();
    assert_ne!(messaging.messaging_port_status, Some(MessagingPortStatus::Ported));
}

#[tokio::test]
async fn the_desk_comments_and_our_own_words_are_no_news() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101"]).await;
    let mut changes = client.track([order.id.clone()]).changes();
    next(&mut changes).await;
    client.porting_orders().comments(&order.id).create("hello").send().await.unwrap();
    sim.comment_from_desk(order.id.as_uuid().unwrap(), "the suite number is missing");
    let comment = next(&mut changes).await;
    assert!(is_comment(&comment, "the suite number is missing"), "{comment:?}");
    assert!(!format!("{comment} {:?}", comment.kind).contains("suite"));
}

#[tokio::test]
async fn an_order_that_is_split_off_is_followed_too() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550101", "+12125550102", "+12125550103"]).await;
    confirm(&client, &order.id).await;
    let mut changes = client.track([order.id.clone()]).changes();
    assert_eq!(line(&next(&mut changes).await), "in-process");
    // Two numbers, so two events.
    let new = sim.split_by_desk(order.id.as_uuid().unwrap(), &["+12125550102", "+12125550103"]).unwrap();
    let split = next(&mut changes).await;
    assert_eq!((&split.order_id, &split.kind), (&order.id, &ChangeKind::Split { into: new.into() }));
    let seen = next(&mut changes).await;
    assert_eq!((&seen.order_id, line(&seen)), (&new.into(), "in-process".to_owned()));
    let mut ported = Vec::new();
    while let Some(change) = changes.next().await {
        let change = change.unwrap();
        assert!(!matches!(change.kind, ChangeKind::Split { .. } | ChangeKind::Seen), "{change}");
        if line(&change).ends_with("-> ported") {
            ported.push(change.order_id);
        }
    }
    ported.sort();
    let mut both = vec![order.id, new.into()];
    both.sort();
    assert_eq!(ported, both);
}

#[tokio::test]
async fn numbers_beyond_those_that_an_order_embeds() {
    let (_sim, client) = set_up().await;
    let numbers: Vec<String> = (0..70).map(|n| format!("+1212555{:04}", 1100 + n)).collect();
    let order = draft(&client, &numbers.iter().map(String::as_str).collect::<Vec<_>>()).await;
    confirm(&client, &order.id).await;
    let lines = lines(&mut client.track([order.id]).changes()).await;
    let active: std::collections::BTreeSet<_> = lines.iter().filter_map(|line| line.strip_suffix(" Active")).collect();
    assert_eq!(active.len(), 70, "{lines:#?}");
}

#[tokio::test]
async fn polling_is_rare_with_the_carrier_and_frequent_on_the_day() {
    let (sim, client) = set_up().await;
    let order = draft(&client, &["+12125550185"]).await;
    let update = client.porting_orders().update(&order.id).activation_type(ActivationType::OnDemand);
    update.send().await.unwrap();
    confirm(&client, &order.id).await;
    let policy = PollPolicy::default().jitter(0.0);
    let mut changes = client.track([order.id.clone()]).poll_policy(policy).changes();
    // Where the clock is when each look is made.
    let (mut looks, mut before) = (Vec::new(), sim.clock().now());
    while let Some(change) = changes.next().await {
        let change = change.unwrap();
        let now = sim.clock().now();
        let calls = sim.call_count("GET", "/porting_orders/{id}");
        looks.push((line(&change), calls, now - before));
        before = now;
    }
    let total = sim.call_count("GET", "/porting_orders/{id}");
    // Two days until the day, each with 24 looks, then at most 28 hours with 30 looks an hour.
    assert!((48..900).contains(&total), "{total} looks: {looks:#?}");
    let last = looks.last().unwrap();
    assert!(last.2 <= chrono::TimeDelta::minutes(2), "{looks:#?}");
}

#[tokio::test]
async fn a_requirement_that_is_decided_on() {
    use crate::fake::Fake;
    let fake = Fake::start(1).await;
    let requirement =
        |status: &str| serde_json::json!([{ "requirement_type_id": "rt-1", "requirement_status": status }]);
    fake.edit(0, |order| order["requirements"] = requirement("requirement-info-under-review"));
    let mut changes = fake.client().track([fake.id(0)]).poll_every(Duration::from_secs(60)).changes();
    next(&mut changes).await;
    fake.edit(0, |order| order["requirements"] = requirement("approved"));
    let decided = next(&mut changes).await;
    assert_eq!(line(&decided), "requirement rt-1 approved");
    let known = matches!(&decided.kind, ChangeKind::Requirement { from: Some(from), .. } if *from == "requirement-info-under-review");
    assert!(known, "{decided:?}");
}
