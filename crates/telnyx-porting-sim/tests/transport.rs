//! Keys, errors of the HTTP layer, faults, starting and stopping.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use std::time::Duration;

use common::{Api, codes, hours};
use reqwest::{Method, StatusCode};
use serde_json::json;
use telnyx_porting_sim::{Fault, Simulator};

#[tokio::test]
async fn only_the_right_key_is_let_in() {
    let sim = Simulator::builder().api_key("right").start().await.unwrap();
    let url = format!("{}/porting_orders", sim.base_url());
    let http = reqwest::Client::new();
    for request in
        [http.get(&url), http.get(&url).bearer_auth("wrong"), http.get(&url).basic_auth("right", None::<&str>)]
    {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        let body: serde_json::Value = response.json().await.unwrap();
        assert_eq!(codes(&body), ["10009"]);
    }
    assert_eq!(http.get(&url).bearer_auth("right").send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn errors_of_the_http_layer_have_the_envelope() {
    let api = Api::start().await;
    let id = "00000000-0000-4000-8000-000000000000";
    for (method, path, status, code) in [
        (Method::GET, "/nothing".to_owned(), 404, "10005"),
        (Method::PUT, "/porting_orders".to_owned(), 405, "10030"),
        (Method::GET, format!("/porting_orders/{id}"), 404, "10005"),
        (Method::GET, "/porting_orders/7".to_owned(), 404, "10005"),
        (Method::POST, format!("/porting_orders/{id}/actions/confirm"), 404, "10005"),
        (Method::POST, "/porting_orders".to_owned(), 415, "10029"),
        (Method::GET, format!("/porting/events/{id}"), 404, "10005"),
    ] {
        let (actual, body) = api.send(api.request(method.clone(), &path)).await;
        assert_eq!((actual, codes(&body)), (status, vec![code]), "{method} {path}");
    }
    let request = api.request(Method::POST, "/porting_orders").header("content-type", "application/json");
    let (status, body) = api.send(request.body("{\"phone_numbers\":")).await;
    assert_eq!((status, codes(&body)), (400, vec!["10023"]));
    let (status, _) = api.post("/porting_orders", json!([1])).await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn faults_before_the_effect() {
    let api = Api::start().await;
    let numbers = json!({ "phone_numbers": ["+12125550101"] });
    api.sim.inject(Fault::rate_limited("POST", "/porting_orders", Some(7)).times(1));
    let response = api.request(Method::POST, "/porting_orders").json(&numbers).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(response.headers()["retry-after"], "7");
    api.sim.inject(Fault::html_status("POST", "/porting_orders", 502).times(1));
    let response = api.request(Method::POST, "/porting_orders").json(&numbers).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
    assert!(response.text().await.unwrap().starts_with("<html>"));
    api.sim.inject(Fault::reset("POST", "/porting_orders").times(1));
    assert!(api.request(Method::POST, "/porting_orders").json(&numbers).send().await.is_err());
    assert!(api.sim.orders().is_empty());
    assert_eq!(api.sim.calls().last().unwrap().status, None);
    api.create(&["+12125550101"]).await;
}

#[tokio::test]
async fn faults_after_the_effect() {
    let api = Api::start().await;
    api.sim.inject(Fault::lost_reply("POST", "/porting_orders").nth(1));
    let body = json!({ "phone_numbers": ["+12125550101"] });
    let lost = api.request(Method::POST, "/porting_orders").json(&body).send().await;
    assert!(lost.is_err());
    assert_eq!(api.sim.orders().len(), 1);
    assert_eq!(api.sim.calls()[0].status, Some(201));

    api.sim.inject(Fault::truncated_body("GET", "/porting_orders").times(1));
    let response = api.request(Method::GET, "/porting_orders").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert!(response.bytes().await.is_err());
    api.sim.inject(Fault::html_body("GET", "/porting_orders").times(1));
    let response = api.request(Method::GET, "/porting_orders").send().await.unwrap();
    assert!(response.text().await.unwrap().starts_with("<html>"));
    api.sim.inject(Fault::status("*", "/**", 503));
    assert_eq!(api.get("/documents").await.0, 503);
    api.sim.clear_faults();
    assert_eq!(api.get("/documents").await.0, 200);
}

#[tokio::test]
async fn a_slow_body_begins_at_once_and_takes_its_time() {
    let api = Api::start().await;
    api.sim.inject(Fault::slow_body("POST", "/porting_orders", Duration::from_secs(600)).times(1));
    let body = json!({ "phone_numbers": ["+12125550101"] });
    let request = api.request(Method::POST, "/porting_orders").timeout(Duration::from_millis(500)).json(&body);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::CREATED);
    assert!(response.bytes().await.unwrap_err().is_timeout());
    assert_eq!(api.sim.orders().len(), 1);

    // Fast enough, it arrives whole.
    api.sim.inject(Fault::slow_body("GET", "/porting_orders", Duration::from_millis(32)).times(1));
    let (status, list) = api.get("/porting_orders").await;
    assert_eq!((status, list["data"].as_array().unwrap().len()), (200, 1));
}

#[tokio::test]
async fn latency_delays_only_what_it_strikes() {
    let api = Api::start().await;
    api.sim.inject(Fault::latency("GET", "/documents", Duration::from_secs(600)));
    let slow = api.request(Method::GET, "/documents").timeout(Duration::from_millis(30)).send().await;
    assert!(slow.unwrap_err().is_timeout());
    assert_eq!(api.get("/porting_orders").await.0, 200);
}

#[tokio::test]
async fn many_simulators_live_side_by_side() {
    let first = Api::start().await;
    let second = Api::start().await;
    first.create(&["+12125550101"]).await;
    assert_eq!((first.sim.orders().len(), second.sim.orders().len()), (1, 0));
}

#[tokio::test]
async fn a_stopped_simulator_refuses_connections() {
    let sim = Simulator::start().await.unwrap();
    let address = sim.address();
    sim.stop().await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());

    let sim = Simulator::start().await.unwrap();
    let address = sim.address();
    drop(sim);
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_ids() {
    let ids = async |seed| {
        let api = Api::with(Simulator::builder().seed(seed)).await;
        api.create(&["+12125550101"]).await
    };
    assert_eq!(ids(1).await, ids(1).await);
    assert_ne!(ids(1).await, ids(2).await);
}

#[tokio::test]
async fn the_control_endpoints_stand_beside_the_api() {
    let sim = Simulator::start().await.unwrap();
    let http = reqwest::Client::new();
    let origin = format!("http://{}", sim.address());
    let post = |path: &str, body: serde_json::Value| http.post(format!("{origin}{path}")).json(&body).send();
    let page = http.get(&origin).send().await.unwrap();
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert!(page.text().await.unwrap().contains("/_sim/overview"));
    let body: serde_json::Value =
        post("/_sim/clock/advance", json!({ "seconds": 3600 })).await.unwrap().json().await.unwrap();
    assert_eq!(body["data"]["now"], "2026-03-02T16:00:00.000000Z");
    assert_eq!(post("/_sim/clock/advance", json!({ "seconds": -1 })).await.unwrap().status(), 422);
    // The end of time is no end of the server.
    assert_eq!(post("/_sim/clock/advance", json!({ "seconds": i64::MAX })).await.unwrap().status(), 422);
    assert_eq!(post("/_sim/clock/advance", json!({ "seconds": 1_000_000_000_000_i64 })).await.unwrap().status(), 200);
    let url = format!("{}/porting_orders", sim.base_url());
    let create = http.post(&url).bearer_auth(sim.api_key()).json(&json!({ "phone_numbers": ["+12125550101"] }));
    assert_eq!(create.send().await.unwrap().status(), 201);
    let windows = format!("{url}/{}/allowed_foc_windows", sim.orders()[0].id);
    assert_eq!(http.get(&windows).bearer_auth(sim.api_key()).send().await.unwrap().status(), 200);
    let fault = json!({ "method": "GET", "path": "/**", "kind": "status", "status": 500 });
    assert_eq!(post("/_sim/faults", fault).await.unwrap().status(), 204);
    assert_eq!(http.get(&url).bearer_auth(sim.api_key()).send().await.unwrap().status(), 500);
    http.delete(format!("{origin}/_sim/faults")).send().await.unwrap();
    assert_eq!(http.get(&url).bearer_auth(sim.api_key()).send().await.unwrap().status(), 200);
    assert_eq!(post("/_sim/faults", json!({ "path": "/x", "kind": "odd" })).await.unwrap().status(), 422);
    let body: serde_json::Value =
        http.get(format!("{origin}/_sim/webhooks")).send().await.unwrap().json().await.unwrap();
    assert_eq!(body["data"]["public_key"], sim.webhook_public_key());
    let drop = json!({ "kind": "drop", "event_type": "porting_order.deleted", "times": 1, "probability": 1 });
    assert_eq!(post("/_sim/webhook_faults", drop).await.unwrap().status(), 204);
    for wrong in [
        json!({ "kind": "odd" }),
        json!({ "kind": "drop", "probability": 2 }),
        json!({ "kind": "late", "seconds": -1 }),
    ] {
        assert_eq!(post("/_sim/webhook_faults", wrong).await.unwrap().status(), 422);
    }
}

#[tokio::test]
async fn the_overview_counts_states_and_shows_no_personal_data() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101", "+12125550102"]).await[0];
    api.patch(&format!("/porting_orders/{id}"), json!({ "customer_reference": "shop-17" })).await;
    api.confirm(id).await;
    let rejected = &api.create(&["+14155550193"]).await[0];
    api.confirm(rejected).await;
    for number in 0..310 {
        api.create(&[&format!("+3319900{number:03}0")]).await;
    }
    api.sim.clock().advance(hours(10));
    let overview = async |query: &str| {
        let url = format!("http://{}/_sim/overview{query}", api.sim.address());
        reqwest::get(url).await.unwrap().json::<serde_json::Value>().await.unwrap()
    };
    let all = overview("").await;
    assert_eq!(all["orders"].as_array().unwrap().len(), 300);
    let count = |status: &str| {
        all["states"].as_array().unwrap().iter().find(|state| state["status"] == status).unwrap()["count"].clone()
    };
    assert_eq!(["draft", "foc-date-confirmed", "exception", "ported"].map(count), [310, 1, 1, 0]);
    assert_eq!(all["base_url"], api.sim.base_url());
    let confirmed = overview("?status=foc-date-confirmed").await;
    let order = &confirmed["orders"][0];
    assert_eq!((&order["id"], &order["reference"]), (&json!(id), &json!("shop-17")));
    assert_eq!((&order["number"], &order["count"]), (&json!("+12125550101"), &json!(2)));
    assert_eq!(overview("?status=exception").await["orders"][0]["exceptions"], json!(["ACCOUNT_NUMBER_MISMATCH"]));
    for personal in ["Ida Quill", "A-1001", "Sample Street"] {
        assert!(!confirmed.to_string().contains(personal));
    }
}
