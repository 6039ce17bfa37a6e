//! A server with one order whose activation job changes at set times, or is missing for a while.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use telnyx_porting::{Client, Clock, RetryPolicy};

/// The time in minutes from the beginning, and what changes then. Waiting moves the time.
#[derive(Clone)]
pub(crate) struct Agenda(Arc<Mutex<Plan>>);

struct Plan {
    now: TimeDelta,
    /// Windows in minutes, or no job at all, since then.
    jobs: Vec<(i64, Option<[i64; 2]>)>,
    /// Status of the order since then.
    statuses: Vec<(i64, &'static str)>,
    /// When the switch was asked for.
    switched: Vec<i64>,
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

fn since<T: Copy>(entries: &[(i64, T)], now: i64) -> T {
    entries.iter().rev().find(|(from, _)| *from <= now).unwrap().1
}

impl Plan {
    fn job(&self) -> Option<Value> {
        let window = since(&self.jobs, self.now.num_minutes())?;
        let [opens, closes] = window.map(|minutes| at(minutes).to_rfc3339());
        let status = if self.switched.is_empty() { "created" } else { "in-process" };
        Some(json!({ "id": "job-1", "status": status, "activation_type": "on-demand", "activate_at": closes,
            "activation_windows": [{ "start_at": opens, "end_at": closes }] }))
    }
}

async fn jobs(State(agenda): State<Agenda>) -> Json<Value> {
    let jobs = Vec::from_iter(agenda.0.lock().unwrap().job());
    Json(
        json!({ "meta": { "page_number": 1, "page_size": 20, "total_pages": 1, "total_results": jobs.len() }, "data": jobs }),
    )
}

async fn order(State(agenda): State<Agenda>) -> Json<Value> {
    let plan = agenda.0.lock().unwrap();
    let status = since(&plan.statuses, plan.now.num_minutes());
    Json(json!({ "data": { "id": "po-1", "status": { "value": status, "details": [] } } }))
}

async fn activate(State(agenda): State<Agenda>) -> (StatusCode, Json<Value>) {
    let mut plan = agenda.0.lock().unwrap();
    let now = plan.now.num_minutes();
    plan.switched.push(now);
    (StatusCode::ACCEPTED, Json(json!({ "data": plan.job() })))
}

impl Agenda {
    pub(crate) async fn start(
        jobs_since: &[(i64, Option<[i64; 2]>)],
        statuses: &[(i64, &'static str)],
    ) -> (Self, Client) {
        let (jobs_since, statuses) = (jobs_since.to_vec(), statuses.to_vec());
        let plan = Plan { now: TimeDelta::zero(), jobs: jobs_since, statuses, switched: Vec::new() };
        let agenda = Self(Arc::new(Mutex::new(plan)));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v2", listener.local_addr().unwrap());
        let app = Router::new()
            .route("/v2/porting_orders/{id}", get(order))
            .route("/v2/porting_orders/{id}/activation_jobs", get(jobs))
            .route("/v2/porting_orders/{id}/actions/activate", post(activate))
            .with_state(agenda.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        let builder = Client::builder().base_url(url).api_key("KEY").clock(agenda.clone());
        (agenda, builder.retry(RetryPolicy::never()).build().unwrap())
    }

    /// Moves the time to this minute.
    pub(crate) fn advance_to(&self, minutes: i64) {
        self.0.lock().unwrap().now = TimeDelta::minutes(minutes);
    }

    pub(crate) fn minute(&self) -> i64 {
        self.0.lock().unwrap().now.num_minutes()
    }

    /// The minutes in which the switch was asked for.
    pub(crate) fn switched(&self) -> Vec<i64> {
        self.0.lock().unwrap().switched.clone()
    }
}

impl std::fmt::Debug for Agenda {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Agenda")
    }
}

impl Clock for Agenda {
    fn now(&self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + self.0.lock().unwrap().now
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap().now.to_std().unwrap()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.0.lock().unwrap().now += TimeDelta::from_std(duration).unwrap();
        Box::pin(std::future::ready(()))
    }
}
