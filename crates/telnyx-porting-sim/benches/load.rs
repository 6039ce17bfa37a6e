//! How the simulator carries ten thousand orders, measured over real HTTP on loopback.
//!
//! `cargo bench -p telnyx-porting-sim` prints one line per figure, each the median of several rounds.
//! Client and server share the machine, so the figures are a lower bound. Without the `--bench` argument
//! that cargo passes (as in `cargo test --all-targets`) a small world is run once.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark fails by panicking")]

use std::time::{Duration, Instant};

use futures::{StreamExt as _, stream};
use serde_json::{Value, json};
use telnyx_porting_sim::Simulator;

/// Requests under way at once.
const CONCURRENCY: usize = 8;

/// How much is done.
#[derive(Clone, Copy)]
struct Scale {
    orders: usize,
    reads: usize,
    pages: usize,
    rounds: usize,
}

struct Load {
    sim: Simulator,
    http: reqwest::Client,
    scale: Scale,
}

fn main() {
    let scale = if std::env::args().any(|argument| argument == "--bench") {
        Scale { orders: 10_000, reads: 4_000, pages: 200, rounds: 5 }
    } else {
        Scale { orders: 300, reads: 50, pages: 4, rounds: 1 }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(run(scale));
}

async fn run(scale: Scale) {
    let sim = Simulator::start().await.unwrap();
    let load = Load { sim, http: reqwest::Client::new(), scale };
    let before = resident();
    let started = Instant::now();
    let ids = load.fill().await;
    report("orders created, filled in and confirmed", ids.len() as f64 / started.elapsed().as_secs_f64(), "/s");
    let started = Instant::now();
    load.sim.clock().run_until_idle();
    report("orders run from in-process to ported", ids.len() as f64 / started.elapsed().as_secs_f64(), "/s");
    if let (Some(before), Some(after)) = (before, resident()) {
        report("memory held by them and their calls", after.saturating_sub(before) as f64 / 1024.0, " MB");
    }

    let singles: Vec<String> = ids.iter().map(|id| format!("/porting_orders/{id}")).collect();
    load.rate("single orders", scale.reads, |index| singles[index * 7 % singles.len()].clone()).await;
    let last = scale.orders.div_ceil(250).max(1);
    let page = |number: usize, rest: &str| format!("/porting_orders?page[size]=250&page[number]={number}{rest}");
    load.rate("pages of 250, the first", scale.pages, |_| page(1, "")).await;
    load.rate("pages of 250, the last", scale.pages, |_| page(last, "")).await;
    load.rate("pages of 250, each in turn", scale.pages, |index| page(index % last + 1, "")).await;
    load.rate("pages of 250, one status", scale.pages, |index| page(index % last + 1, "&filter[status]=ported")).await;
    load.rate("pages of 250, sorted by FOC date", scale.pages, |index| {
        page(index % last + 1, "&sort[]=activation_settings.foc_datetime_requested")
    })
    .await;
    load.rate("pages of 250, without numbers", scale.pages, |_| page(last, "&include_phone_numbers=false")).await;
    load.rate("look-ups by customer reference", scale.reads, |index| {
        format!("/porting_orders?filter[customer_reference]=load-{}", index * 7 % scale.orders)
    })
    .await;
    load.sim.stop().await;
}

impl Load {
    /// One order per call, all complete and confirmed.
    async fn fill(&self) -> Vec<String> {
        let documents = (self.upload().await, self.upload().await);
        stream::iter(0..self.scale.orders)
            .map(|index| self.order(index, &documents))
            .buffered(CONCURRENCY)
            .collect()
            .await
    }

    async fn upload(&self) -> String {
        let body = json!({ "file": "JVBERi0xLjc=", "filename": "paper.pdf" });
        let answer = self.call("POST", "/documents", Some(body)).await;
        answer["data"]["id"].as_str().unwrap().to_owned()
    }

    async fn order(&self, index: usize, (loa, invoice): &(String, String)) -> String {
        // The last two digits stay below 70: ordinary ports. Area codes from 200 on make them different.
        let number = format!("+1{}55501{:02}", 200 + index / 70, index % 70);
        let body = json!({ "phone_numbers": [number], "customer_reference": format!("load-{index}") });
        let created = self.call("POST", "/porting_orders", Some(body)).await;
        let id = created["data"][0]["id"].as_str().unwrap().to_owned();
        let body = json!({
            "end_user": {
                "admin": {
                    "entity_name": "Prairie Lamps LLC", "auth_person_name": "Ida Quill",
                    "account_number": "A-1001", "billing_phone_number": "+12125550100",
                },
                "location": {
                    "street_address": "1 Sample Street", "locality": "Springfield",
                    "administrative_area": "IL", "postal_code": "62701", "country_code": "US",
                },
            },
            "misc": { "type": "full" },
            "documents": { "loa": loa, "invoice": invoice },
            "activation_settings": { "foc_datetime_requested": "2026-03-05T15:00:00Z" },
        });
        self.call("PATCH", &format!("/porting_orders/{id}"), Some(body)).await;
        self.call("POST", &format!("/porting_orders/{id}/actions/confirm"), None).await;
        id
    }

    fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.sim.base_url());
        self.http.request(method.parse().unwrap(), url).bearer_auth(self.sim.api_key())
    }

    async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let mut request = self.request(method, path);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.unwrap().error_for_status().unwrap();
        answer.json().await.unwrap()
    }

    /// Reads `count` times, in several rounds, and reports the median rate.
    async fn rate(&self, what: &str, count: usize, path: impl Fn(usize) -> String) {
        let mut rounds: Vec<Duration> = Vec::new();
        for _ in 0..self.scale.rounds {
            let started = Instant::now();
            stream::iter(0..count)
                .map(|index| self.request("GET", &path(index)).send())
                .map(async |sent| {
                    let answer = sent.await.unwrap().error_for_status().unwrap();
                    assert!(!answer.bytes().await.unwrap().is_empty());
                })
                .buffer_unordered(CONCURRENCY)
                .collect::<()>()
                .await;
            rounds.push(started.elapsed());
        }
        rounds.sort_unstable();
        report(what, count as f64 / rounds[rounds.len() / 2].as_secs_f64(), "/s");
    }
}

fn report(what: &str, figure: f64, unit: &str) {
    println!("{what:<42}{figure:>10.0}{unit}");
}

/// Memory of this process in KB, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
