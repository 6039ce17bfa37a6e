//! Webhooks: who gets an event, how it is signed, and what happens when nobody answers.

mod faults;

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::Utc;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::assumptions::RetryTimestamp;
use crate::events::{Event, EventType};
use crate::queue::Task;
use crate::server::Shared;
use crate::time;
use crate::world::World;

pub use faults::{WebhookFault, WebhookFaultKind};

use faults::WebhookFaults;

/// Attempts kept; older ones are forgotten so that a long-running server does not grow without end.
const KEPT: usize = 50_000;

/// One attempt to deliver one event to one URL.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebhookAttempt {
    /// Id of the event.
    pub event_id: Uuid,
    /// Type of the event, such as `porting_order.status_changed`.
    pub event_type: String,
    /// Where it went.
    pub url: String,
    /// Counts from 1; after the third nothing more is tried, unless the table of assumptions has it.
    pub attempt: u32,
    /// Status of the answer; `None` when none came in time.
    pub status: Option<u16>,
}

impl WebhookAttempt {
    /// Whether the receiver answered 2xx, which counts as delivered unless the table of assumptions is
    /// stricter.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

/// An event on its way to a URL.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    event: Event,
    url: String,
    attempt: u32,
    flat: bool,
    organization: Uuid,
    /// When it was first signed, in Unix time.
    first_signed: Option<i64>,
}

/// How many deliveries are on their way.
#[derive(Debug, Default)]
pub(crate) struct InFlight {
    count: AtomicUsize,
    landed: Notify,
}

impl InFlight {
    pub(crate) async fn settled(&self) {
        loop {
            // Registered before the check, so that no landing in between is missed.
            let landed = self.landed.notified();
            if self.count.load(Ordering::Acquire) == 0 {
                return;
            }
            landed.await;
        }
    }

    fn land(&self) {
        self.count.fetch_sub(1, Ordering::AcqRel);
        self.landed.notify_waiters();
    }
}

/// The sending side of webhooks.
#[derive(Debug)]
pub(crate) struct Webhooks {
    key: SigningKey,
    outbox: Option<UnboundedSender<Delivery>>,
    account_url: Option<String>,
    in_flight: Arc<InFlight>,
    faults: WebhookFaults,
    /// Deliveries that wait for their time, by a number of their own.
    waiting: HashMap<u64, Delivery>,
    numbered: u64,
    /// Deliveries that wait to be overtaken: the URL and the number.
    held: Vec<(String, u64)>,
    attempts: VecDeque<WebhookAttempt>,
}

impl Webhooks {
    pub(crate) fn new(key: [u8; 32], seed: u64) -> Self {
        Self {
            key: SigningKey::from_bytes(&key),
            outbox: None,
            account_url: None,
            in_flight: Arc::default(),
            faults: WebhookFaults::new(seed),
            waiting: HashMap::new(),
            numbered: 0,
            held: Vec::new(),
            attempts: VecDeque::new(),
        }
    }

    pub(crate) fn open(&mut self, outbox: UnboundedSender<Delivery>, account_url: Option<String>) {
        self.outbox = Some(outbox);
        self.account_url = account_url;
    }

    pub(crate) fn public_key(&self) -> String {
        STANDARD.encode(self.key.verifying_key().as_bytes())
    }

    pub(crate) fn in_flight(&self) -> Arc<InFlight> {
        Arc::clone(&self.in_flight)
    }

    /// Attempts so far, oldest first.
    pub(crate) fn attempts(&self) -> Vec<WebhookAttempt> {
        self.attempts.iter().cloned().collect()
    }

    pub(crate) fn inject(&mut self, fault: WebhookFault) {
        self.faults.push(fault);
    }

    pub(crate) fn clear_faults(&mut self) {
        self.faults.clear();
    }

    fn send(&self, delivery: Delivery) {
        let Some(outbox) = &self.outbox else { return };
        self.in_flight.count.fetch_add(1, Ordering::AcqRel);
        if outbox.send(delivery).is_err() {
            // The simulator is stopping.
            self.in_flight.land();
        }
    }
}

/// Sends an event to the URL of its order and to that of the account.
pub(crate) fn publish(world: &mut World, event: &Event) {
    let order_url = world.orders.get(event.order).and_then(|order| order.text("/webhook_url"));
    let mut urls: Vec<String> = order_url.map(str::to_owned).into_iter().collect();
    let rules = &world.assumptions.webhooks;
    if rules.account_besides_order || urls.is_empty() {
        urls.extend(world.webhooks.account_url.clone());
    }
    urls.dedup();
    let flat = rules.flat.contains(&event.event_type);
    for url in urls {
        let event = event.clone();
        let organization = world.user_id;
        dispatch(world, Delivery { event, url, attempt: 1, flat, organization, first_signed: None });
    }
}

/// Sends a delivery for the first time, or what a fault leaves of that.
fn dispatch(world: &mut World, delivery: Delivery) {
    match world.webhooks.faults.judge(delivery.event.event_type.as_str()) {
        None => world.webhooks.send(delivery),
        Some(WebhookFaultKind::Drop) => {
            tracing::info!(event = delivery.event.event_type.as_str(), "webhook dropped");
        }
        Some(WebhookFaultKind::Duplicate) => {
            world.webhooks.send(delivery.clone());
            world.webhooks.send(delivery);
        }
        Some(WebhookFaultKind::Late(by)) => {
            wait(world, delivery, by);
        }
        Some(WebhookFaultKind::Reorder) => {
            let url = delivery.url.clone();
            let patience = world.assumptions.webhooks.reorder_patience;
            let number = wait(world, delivery, patience);
            world.webhooks.held.push((url, number));
        }
    }
}

/// Keeps a delivery for later; its number.
fn wait(world: &mut World, delivery: Delivery, time: Duration) -> u64 {
    // Not an id of the world: those must not depend on when a receiver answers.
    let number = world.webhooks.numbered;
    world.webhooks.numbered += 1;
    world.webhooks.waiting.insert(number, delivery);
    world.schedule_in(time, Task::WebhookRetry { delivery: number });
    number
}

/// A delivery to a URL arrived: those it was to overtake follow.
fn release(world: &mut World, url: &str) {
    let (overtaken, held) = std::mem::take(&mut world.webhooks.held).into_iter().partition(|(of, _)| of == url);
    world.webhooks.held = held;
    let overtaken: Vec<(String, u64)> = overtaken;
    for (_, number) in overtaken {
        retry(world, number);
    }
}

/// The wait before another attempt is over.
pub(crate) fn retry(world: &mut World, delivery: u64) {
    if let Some(delivery) = world.webhooks.waiting.remove(&delivery) {
        world.webhooks.send(delivery);
    }
}

/// Delivers what is put into the outbox, until the simulator is gone.
pub(crate) fn deliver(
    shared: Weak<Shared>,
    mut outgoing: UnboundedReceiver<Delivery>,
    timeout: Duration,
) -> io::Result<JoinHandle<()>> {
    let http = reqwest::Client::builder()
        .timeout(timeout)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(io::Error::other)?;
    Ok(tokio::spawn(async move {
        while let Some(delivery) = outgoing.recv().await {
            // A slow receiver must not hold up the others.
            tokio::spawn(attempt(shared.clone(), http.clone(), delivery));
        }
    }))
}

async fn attempt(shared: Weak<Shared>, http: reqwest::Client, mut delivery: Delivery) {
    let Some(request) = shared.upgrade().map(|shared| signed(&shared, &http, &mut delivery)) else {
        return;
    };
    let status = request.send().await.ok().map(|response| response.status().as_u16());
    let Some(shared) = shared.upgrade() else {
        return;
    };
    let mut world = shared.world();
    land(&mut world, delivery, status);
}

fn signed(shared: &Shared, http: &reqwest::Client, delivery: &mut Delivery) -> reqwest::RequestBuilder {
    let body = delivery.body().to_string();
    // Receivers compare with their own clock, so virtual time will not do.
    let timestamp = delivery.signing_time(shared.assumptions().webhooks.retry_timestamp, Utc::now().timestamp());
    let message = format!("{timestamp}|{body}");
    let signature = shared.world().webhooks.key.sign(message.as_bytes());
    http.post(&delivery.url)
        .header("content-type", "application/json")
        .header("telnyx-signature-ed25519", STANDARD.encode(signature.to_bytes()))
        .header("telnyx-timestamp", timestamp)
        .body(body)
}

fn land(world: &mut World, mut delivery: Delivery, status: Option<u16>) {
    let attempt = WebhookAttempt {
        event_id: delivery.event.id,
        event_type: delivery.event.event_type.as_str().to_owned(),
        url: delivery.url.clone(),
        attempt: delivery.attempt,
        status,
    };
    let rules = &world.assumptions.webhooks;
    let pause = rules.retry_after.get(delivery.attempt as usize - 1).copied();
    if let Some(pause) = pause.filter(|_| !rules.delivered_by.admits(status)) {
        delivery.attempt += 1;
        wait(world, delivery, pause);
    }
    release(world, &attempt.url);
    tracing::info!(event = %attempt.event_type, attempt = attempt.attempt, ?status, "webhook");
    if world.webhooks.attempts.len() == KEPT {
        world.webhooks.attempts.pop_front();
    }
    world.webhooks.attempts.push_back(attempt);
    world.webhooks.in_flight.land();
}

impl Delivery {
    /// The Unix time that an attempt at `now` is signed with.
    fn signing_time(&mut self, rule: RetryTimestamp, now: i64) -> i64 {
        let first = *self.first_signed.get_or_insert(now);
        match rule {
            RetryTimestamp::Fresh => now,
            RetryTimestamp::First => first,
        }
    }

    /// The payload as deliveries have it: some members only show up in the event history.
    fn payload(&self) -> Option<Value> {
        let mut payload: Option<Value> =
            self.event.payload.as_deref().and_then(|payload| serde_json::from_str(payload.get()).ok());
        let object = payload.as_mut().and_then(Value::as_object_mut);
        if let Some(object) = object {
            match self.event.event_type {
                EventType::Split => drop(object.remove("porting_phone_numbers")),
                EventType::Deleted => {
                    object.retain(|name, _| !["record_type", "created_at", "updated_at"].contains(&name.as_str()))
                }
                EventType::MessagingChanged => {
                    let messaging = object.get_mut("messaging").and_then(Value::as_object_mut);
                    if let Some(messaging) = messaging {
                        messaging.remove("messaging_port_completed");
                    }
                }
                _ => {}
            }
        }
        payload
    }

    fn body(&self) -> Value {
        let event = &self.event;
        let occurred_at = time::micros(event.created_at);
        let payload = self.payload();
        if self.flat {
            return json!({
                "event_type": event.event_type,
                "format": "v2",
                "id": event.id,
                "occurred_at": occurred_at,
                "organization_id": self.organization,
                "payload": payload,
                "urls": [self.url],
            });
        }
        json!({
            "data": {
                "event_type": event.event_type,
                "id": event.id,
                "occurred_at": occurred_at,
                "payload": payload,
                "record_type": "event",
            },
            "meta": { "attempt": self.attempt, "delivered_to": self.url },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_attempt_is_signed_afresh_unless_assumed_otherwise() {
        let event = Event {
            id: Uuid::nil(),
            event_type: EventType::Split,
            order: Uuid::nil(),
            payload: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
        };
        let url = "http://127.0.0.1:1/".to_owned();
        let mut delivery =
            Delivery { event, url, attempt: 1, flat: false, organization: Uuid::nil(), first_signed: None };
        assert_eq!(delivery.signing_time(RetryTimestamp::Fresh, 100), 100);
        assert_eq!(delivery.signing_time(RetryTimestamp::Fresh, 400), 400);
        assert_eq!(delivery.signing_time(RetryTimestamp::First, 500), 100);
    }
}
