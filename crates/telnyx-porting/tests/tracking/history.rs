//! Whatever webhooks and polls do, the story of each order is the same.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::StreamExt;
use proptest::prelude::*;
use serde_json::Value;
use telnyx_porting::types::{MessagingProfileId, PortingEvent, PortingOrderId};
use telnyx_porting::webhook::Event;
use telnyx_porting::{ChangeKind, Clock, OrderChange, TrackerHandle};
use telnyx_porting_sim::{CarrierScript, Fault, Rejection, Simulator};

use crate::support::{SimulatedClock, client_with, confirm, draft, hours};

/// Webhooks come while the tracker sleeps: some are lost, some late, some twice, in any order. Things happen to the orders
/// meanwhile.
struct Chaos {
    clock: SimulatedClock,
    sim: Arc<Simulator>,
    rng: Mutex<fastrand::Rng>,
    /// The share of sleeps that webhooks end, in percent.
    webhooks: u8,
    tracker: Arc<OnceLock<TrackerHandle>>,
}

impl std::fmt::Debug for Chaos {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chaos")
    }
}

impl Chaos {
    /// Whether webhooks came.
    fn deliver(&self) -> bool {
        let mut rng = self.rng.lock().unwrap();
        let events = self.sim.events();
        let Some(tracker) = self.tracker.get().filter(|_| !events.is_empty() && rng.u8(..100) < self.webhooks) else {
            return false;
        };
        for _ in 0..rng.usize(1..4) {
            // Mostly of the last events, but old ones come again, too.
            let recent = events.len().saturating_sub(3);
            let at = if rng.bool() { rng.usize(recent..events.len()) } else { rng.usize(..events.len()) };
            tracker.wake(&event(&events[at]));
        }
        true
    }
}

impl Clock for Chaos {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        if duration < Duration::from_secs(60) {
            return self.clock.sleep(duration);
        }
        let part = self.rng.lock().unwrap().f64();
        if self.webhooks > 0 {
            self.clock.sim.advance(duration.mul_f64(part));
            if self.deliver() {
                // The wake ends this sleep.
                return Box::pin(std::future::pending());
            }
            return self.clock.sleep(duration.mul_f64(1.0 - part));
        }
        self.clock.sleep(duration)
    }
}

fn event(event: &Value) -> Event {
    serde_json::from_value::<PortingEvent>(event.clone()).unwrap().into()
}

/// The part of a change that the history of events decides, as a line.
fn told(change: &OrderChange) -> Option<String> {
    match &change.kind {
        ChangeKind::Seen => Some(format!("at {}", change.order.as_ref()?.status.value)),
        ChangeKind::Status { to, .. } => Some(format!("to {to}")),
        ChangeKind::Comment(comment) => Some(format!("comment {}", comment.body)),
        ChangeKind::Split { into } => Some(format!("split {into}")),
        ChangeKind::Messaging { to, .. } => Some(format!("messaging {to}")),
        ChangeKind::Gone => Some("gone".to_owned()),
        _ => None,
    }
}

type Histories = BTreeMap<PortingOrderId, Vec<String>>;

/// What the simulator says happened.
fn truth(sim: &Simulator) -> Histories {
    let mut histories = Histories::new();
    for entry in sim.events() {
        let payload = &entry["payload"];
        let lines = match entry["event_type"].as_str().unwrap() {
            "porting_order.status_changed" => format!("to {}", payload["status"]["value"].as_str().unwrap()),
            "porting_order.new_comment" => format!("comment {}", payload["comment"]["body"].as_str().unwrap()),
            "porting_order.split" => format!("split {}", payload["to"]["id"].as_str().unwrap()),
            "porting_order.messaging_changed" => {
                format!("messaging {}", payload["messaging"]["messaging_port_status"].as_str().unwrap())
            }
            "porting_order.deleted" => "gone".to_owned(),
            other => panic!("{other}"),
        };
        let order: PortingOrderId = entry["porting_order_id"].as_str().unwrap().parse().unwrap();
        let history = histories.entry(order).or_default();
        // One event comes for each number that moves.
        if !(lines.starts_with("split") && history.contains(&lines)) {
            history.push(lines);
        }
    }
    histories
}

/// How one run goes.
#[derive(Debug, Clone)]
struct Course {
    seed: u64,
    poll_minutes: u64,
    webhooks: u8,
    failures: f64,
}

async fn run(course: &Course) {
    let sim = Arc::new(Simulator::builder().seed(course.seed).start().await.unwrap());
    let rejected = Rejection::new("ENTITY_NAME_MISMATCH").solved_after(hours(5));
    sim.carrier(CarrierScript::for_number("+12125550101").rejects(rejected));
    sim.carrier(CarrierScript::for_number("+14155550101").fails_messaging_for(hours(30)));
    let tracker = Arc::new(OnceLock::new());
    let chaos = Chaos {
        clock: SimulatedClock::of(&sim),
        sim: sim.clone(),
        rng: Mutex::new(fastrand::Rng::with_seed(course.seed)),
        webhooks: course.webhooks,
        tracker: tracker.clone(),
    };
    let client = client_with(&sim, chaos);
    let rejected = draft(&client, &["+12125550101", "+12125550102"]).await;
    let texting = draft(&client, &["+14155550101"]).await;
    let profile: MessagingProfileId = "5f6f9e9c-0000-4000-8000-00000000000a".parse().unwrap();
    client
        .porting_orders()
        .update(&texting.id)
        .enable_messaging(true)
        .messaging_profile_id(profile)
        .send()
        .await
        .unwrap();
    let forgotten = draft(&client, &["+13035550101"]).await;
    // What happened before is not the tracker's to tell.
    sim.clock().advance(hours(1));
    let skipped = sim.events().len();

    let orders = [&rejected, &texting, &forgotten].map(|order| order.id.clone());
    let mut changes = client.track(orders).poll_every(Duration::from_secs(course.poll_minutes * 60)).changes();
    assert!(tracker.set(changes.handle()).is_ok());
    let mut histories = Histories::new();
    let (mut seen, mut split_off) = (0, None);
    while let Some(change) = changes.next().await {
        let change = match change {
            Ok(change) => change,
            Err(error) => {
                assert!(error.is_retryable(), "{error}");
                continue;
            }
        };
        if let Some(line) = told(&change) {
            histories.entry(change.order_id.clone()).or_default().push(line);
        }
        seen += 1;
        if seen == 3 {
            confirm(&client, &rejected.id).await;
            confirm(&client, &texting.id).await;
            sim.comment_from_desk(rejected.id.as_uuid().unwrap(), "we begin");
            if course.failures > 0.0 {
                sim.inject(Fault::status("GET", "/**", 503).probability(course.failures));
            }
        }
        let is_ported = told(&change).is_some_and(|line| line == "to ported");
        if change.order_id == rejected.id && is_ported {
            // Otherwise it would lie there for a month.
            client.porting_orders().delete(&forgotten.id).send().await.unwrap();
        }
        if split_off.is_none() && histories[&change.order_id].last().is_some_and(|line| line == "to exception") {
            split_off = sim.split_by_desk(rejected.id.as_uuid().unwrap(), &["+12125550102"]);
            sim.comment_from_desk(rejected.id.as_uuid().unwrap(), "we split");
        }
    }
    let mut truth = truth(&sim);
    assert_eq!(skipped, truth.values().flatten().filter(|line| *line == "messaging pending").count());
    for (order, told) in &mut histories {
        let mut real = truth.remove(order).unwrap_or_default();
        real.retain(|line| line != "messaging pending");
        let first = told.remove(0);
        if split_off.is_some_and(|split| *order == PortingOrderId::from(split)) {
            // It is first seen somewhere on its way.
            assert!(real.ends_with(told), "{course:?}\n{order} {first}\ntold {told:#?}\nreal {real:#?}");
            assert_eq!(told.last().unwrap(), "to ported");
        } else {
            assert_eq!(first, "at draft");
            assert_eq!(*told, real, "{course:?}\n{order}");
        }
    }
    assert!(truth.is_empty(), "nothing was told of {truth:?}");
}

fn block_on(course: &Course) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ended = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(60), Box::pin(run(course))).await });
    assert!(ended.is_ok(), "without end: {course:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn any_interleaving_of_polls_and_webhooks_tells_the_same(
        seed in any::<u64>(),
        poll_minutes in prop::sample::select(vec![90, 400, 3000]),
        webhooks in prop::sample::select(vec![0, 20, 60]),
        failures in prop::sample::select(vec![0.0, 0.0, 0.15]),
    ) {
        block_on(&Course { seed, poll_minutes, webhooks, failures });
    }
}
