//! A server that answers what it is told to: late, stale, contradictory, or ten thousand orders of it.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use telnyx_porting::types::PortingOrderId;
use telnyx_porting::{Client, Clock, RetryPolicy};

#[derive(Clone)]
pub(crate) struct Fake {
    pub(crate) world: Arc<Mutex<World>>,
    url: String,
}

#[derive(Default)]
pub(crate) struct World {
    pub(crate) orders: Vec<Value>,
    /// Oldest first.
    pub(crate) events: Vec<Value>,
    /// Path and query of each request.
    pub(crate) calls: Vec<String>,
    pub(crate) ignores_filters: bool,
    /// The history is out of order.
    pub(crate) loses_history: bool,
    pub(crate) now: TimeDelta,
    /// So many more calls of the history fail with 503.
    pub(crate) failing_events: usize,
    /// So many more calls of the list of orders fail with 503.
    pub(crate) failing_lists: usize,
    /// The `Retry-After` of those.
    pub(crate) retry_after: Option<u64>,
    /// The client's clock is ahead of the server's by this.
    pub(crate) ahead: TimeDelta,
    /// The account may not read the history.
    pub(crate) hides_history: bool,
    /// So many more calls of one order find a gateway's 404.
    pub(crate) not_found: usize,
}

type Asked = Vec<(String, String)>;

fn asked<'a>(query: &'a Asked, name: &str) -> Option<&'a str> {
    query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn page(all: Vec<Value>, query: &Asked) -> Json<Value> {
    let number = |name, default| asked(query, name).and_then(|text| text.parse().ok()).unwrap_or(default);
    let (page, size): (usize, usize) = (number("page[number]", 1), number("page[size]", 20));
    let total = all.len();
    let data: Vec<Value> = all.into_iter().skip((page - 1) * size).take(size).collect();
    let meta =
        json!({ "page_number": page, "page_size": size, "total_pages": total.div_ceil(size), "total_results": total });
    Json(json!({ "data": data, "meta": meta }))
}

type Answer = Result<Json<Value>, (StatusCode, HeaderMap, Json<Value>)>;

/// An answer without words, as of a gateway.
fn fault(status: StatusCode, retry_after: Option<u64>) -> (StatusCode, HeaderMap, Json<Value>) {
    let mut headers = HeaderMap::new();
    if let Some(seconds) = retry_after {
        headers.insert("retry-after", seconds.into());
    }
    (status, headers, Json(Value::Null))
}

fn refusal(status: StatusCode, code: &str) -> (StatusCode, HeaderMap, Json<Value>) {
    (status, HeaderMap::new(), Json(json!({ "errors": [{ "code": code, "title": "Refused" }] })))
}

async fn list(State(fake): State<Fake>, Query(query): Query<Asked>) -> Answer {
    let mut world = fake.world.lock().unwrap();
    world.calls.push("list".to_owned());
    if world.failing_lists > 0 {
        world.failing_lists -= 1;
        return Err(fault(StatusCode::SERVICE_UNAVAILABLE, world.retry_after));
    }
    let reference = asked(&query, "filter[customer_reference]");
    let found =
        world.orders.iter().rev().filter(|order| reference.is_none_or(|wanted| order["customer_reference"] == wanted));
    Ok(page(found.cloned().collect(), &query))
}

async fn numbers(State(fake): State<Fake>, Query(query): Query<Asked>) -> Answer {
    let mut world = fake.world.lock().unwrap();
    world.calls.push("numbers".to_owned());
    let of = asked(&query, "filter[porting_order_id]").unwrap().to_owned();
    let order = world.orders.iter().find(|order| order["id"] == of.as_str()).unwrap();
    if order["numbers_fail"] == true {
        return Err(fault(StatusCode::SERVICE_UNAVAILABLE, None));
    }
    Ok(page(order["all_numbers"].as_array().cloned().unwrap_or_default(), &query))
}

async fn one(State(fake): State<Fake>, Path(id): Path<String>) -> Answer {
    let mut world = fake.world.lock().unwrap();
    world.calls.push("get".to_owned());
    if world.not_found > 0 {
        world.not_found -= 1;
        return Err(fault(StatusCode::NOT_FOUND, None));
    }
    // Ids are found in any case, as UUIDs are.
    let order = world.orders.iter().find(|order| order["id"].as_str().unwrap().eq_ignore_ascii_case(&id));
    order.map(|order| Json(json!({ "data": order }))).ok_or_else(|| refusal(StatusCode::NOT_FOUND, "10005"))
}

async fn events(State(fake): State<Fake>, Query(query): Query<Asked>) -> Answer {
    let mut world = fake.world.lock().unwrap();
    world.calls.push("events".to_owned());
    if world.loses_history {
        return Err(fault(StatusCode::INTERNAL_SERVER_ERROR, None));
    }
    if world.hides_history {
        return Err(refusal(StatusCode::FORBIDDEN, "10010"));
    }
    if world.failing_events > 0 {
        world.failing_events -= 1;
        return Err(fault(StatusCode::SERVICE_UNAVAILABLE, world.retry_after));
    }
    let from = asked(&query, "filter[created_at][gte]").and_then(|text| text.parse::<DateTime<Utc>>().ok());
    let wanted = asked(&query, "filter[type]");
    let of = asked(&query, "filter[porting_order_id]");
    let found = world.events.iter().rev().filter(|event| {
        let at: DateTime<Utc> = event["created_at"].as_str().unwrap().parse().unwrap();
        world.ignores_filters
            || from.is_none_or(|from| at >= from)
                && wanted.is_none_or(|wanted| event["event_type"] == wanted)
                && of.is_none_or(|of| event["porting_order_id"] == of)
    });
    Ok(page(found.cloned().collect(), &query))
}

impl Fake {
    pub(crate) async fn start(orders: usize) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let fake = Self { world: Arc::default(), url: format!("http://{}/v2", listener.local_addr().unwrap()) };
        let updated = fake.time(0);
        fake.world.lock().unwrap().orders = (0..orders)
            .map(|n| json!({ "id": format!("po-{n}"), "status": { "value": "in-process", "details": [] }, "updated_at": updated }))
            .collect();
        let app = Router::new()
            .route("/v2/porting_orders", get(list))
            .route("/v2/porting_orders/{id}", get(one))
            .route("/v2/porting/events", get(events))
            .route("/v2/porting_phone_numbers", get(numbers))
            .with_state(fake.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        fake
    }

    pub(crate) fn client(&self) -> Client {
        self.client_with(FakeClock(self.world.clone()))
    }

    pub(crate) fn client_with(&self, clock: impl Clock) -> Client {
        let builder = Client::builder().base_url(self.url.as_str()).api_key("KEY");
        builder.clock(clock).retry(RetryPolicy::never()).build().unwrap()
    }

    pub(crate) fn id(&self, n: usize) -> PortingOrderId {
        format!("po-{n}").parse().unwrap()
    }

    /// A time in seconds from the beginning, as orders have it.
    pub(crate) fn time(&self, seconds: i64) -> String {
        (beginning() + TimeDelta::seconds(seconds)).to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    pub(crate) fn edit(&self, n: usize, edit: impl FnOnce(&mut Value)) {
        edit(&mut self.world.lock().unwrap().orders[n]);
    }

    /// The order shows this status since then.
    pub(crate) fn show(&self, n: usize, status: &str, seconds: i64) {
        let time = self.time(seconds);
        self.edit(n, |order| {
            order["status"]["value"] = json!(status);
            order["updated_at"] = json!(time);
        });
    }

    /// The history has a change of status of then.
    pub(crate) fn record(&self, n: usize, status: &str, seconds: i64) {
        let at = (beginning() + TimeDelta::seconds(seconds) + TimeDelta::microseconds(123_456))
            .to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let mut world = self.world.lock().unwrap();
        let id = format!("ev-{}", world.events.len());
        world.events.push(json!({
            "id": id, "event_type": "porting_order.status_changed", "porting_order_id": format!("po-{n}"),
            "payload_status": "completed", "created_at": at,
            "payload": { "id": format!("po-{n}"), "status": { "value": status, "details": [] }, "updated_at": self.time(seconds) },
        }));
    }

    /// The history has a comment of the desk of then.
    pub(crate) fn record_comment(&self, n: usize, words: &str, seconds: i64) {
        let at = self.time(seconds);
        let mut world = self.world.lock().unwrap();
        let id = format!("ev-{}", world.events.len());
        world.events.push(json!({
            "id": id, "event_type": "porting_order.new_comment", "porting_order_id": format!("po-{n}"),
            "payload_status": "completed", "created_at": at,
            "payload": { "porting_order_id": format!("po-{n}"), "comment": { "body": words, "user_type": "admin" } },
        }));
    }

    /// The history has this, recorded then.
    pub(crate) fn record_event(&self, event_type: &str, n: usize, recorded: i64, payload: Value) {
        let at = (beginning() + TimeDelta::seconds(recorded) + TimeDelta::microseconds(123_456))
            .to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let mut world = self.world.lock().unwrap();
        let id = format!("ev-{}", world.events.len());
        world.events.push(json!({
            "id": id, "event_type": event_type, "porting_order_id": format!("po-{n}"),
            "payload_status": "completed", "created_at": at, "payload": payload,
        }));
    }

    pub(crate) fn seconds(&self) -> i64 {
        self.world.lock().unwrap().now.num_seconds()
    }

    /// Takes the requests so far.
    pub(crate) fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.world.lock().unwrap().calls)
    }
}

fn beginning() -> DateTime<Utc> {
    "2026-03-02T15:00:00Z".parse().unwrap()
}

/// Waiting moves its time.
struct FakeClock(Arc<Mutex<World>>);

impl std::fmt::Debug for FakeClock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FakeClock")
    }
}

impl Clock for FakeClock {
    fn now(&self) -> DateTime<Utc> {
        let world = self.0.lock().unwrap();
        beginning() + world.now + world.ahead
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap().now.to_std().unwrap()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.0.lock().unwrap().now += TimeDelta::from_std(duration).unwrap();
        Box::pin(std::future::ready(()))
    }
}
