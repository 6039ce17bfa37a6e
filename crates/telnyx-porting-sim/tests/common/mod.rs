//! A small HTTP client and the usual steps of a port.
#![allow(dead_code, reason = "each test file uses its part")]

pub(crate) mod furnished;
pub(crate) mod inbox;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use telnyx_porting_sim::{Assumptions, Builder, Simulator};

pub(crate) struct Api {
    pub(crate) sim: Simulator,
    http: reqwest::Client,
}

/// Status and JSON body (null when empty) of an answer.
pub(crate) type Answer = (u16, Value);

impl Api {
    pub(crate) async fn start() -> Self {
        Self::with(Simulator::builder()).await
    }

    /// With the rows of the table of assumptions that this JSON has.
    pub(crate) async fn assuming(rows: Value) -> Self {
        let table = Assumptions::from_json(&rows.to_string()).unwrap();
        Self::with(Simulator::builder().assumptions(table)).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        Self { sim: builder.start().await.unwrap(), http: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.sim.base_url());
        self.http.request(method, url).bearer_auth(self.sim.api_key())
    }

    pub(crate) async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.bytes().await.unwrap();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        (status, body)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::POST, path).json(&body)).await
    }

    /// POST without a body, as the actions want it.
    pub(crate) async fn act(&self, path: &str) -> Answer {
        self.send(self.request(Method::POST, path)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::PATCH, path).json(&body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.send(self.request(Method::DELETE, path)).await
    }

    /// Creates orders and gives their ids.
    pub(crate) async fn create(&self, numbers: &[&str]) -> Vec<String> {
        let (status, body) = self.post("/porting_orders", json!({ "phone_numbers": numbers })).await;
        assert_eq!(status, StatusCode::CREATED.as_u16(), "{body}");
        let orders = body["data"].as_array().unwrap();
        orders.iter().map(|order| order["id"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) async fn upload(&self, filename: &str) -> String {
        // `%PDF-1.7` in base64.
        let body = json!({ "file": "JVBERi0xLjc=", "filename": filename });
        let (status, body) = self.post("/documents", body).await;
        assert_eq!(status, 200, "{body}");
        body["data"]["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn first_foc_window(&self, order: &str) -> String {
        let (status, body) = self.get(&format!("/porting_orders/{order}/allowed_foc_windows")).await;
        assert_eq!(status, 200);
        body["data"][0]["started_at"].as_str().unwrap().to_owned()
    }

    /// Everything a US order needs, with fresh documents.
    pub(crate) async fn complete_body(&self, order: &str) -> Value {
        let (loa, invoice) = (self.upload("loa.pdf").await, self.upload("invoice.pdf").await);
        json!({
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
            "activation_settings": { "foc_datetime_requested": self.first_foc_window(order).await },
        })
    }

    /// Completes and confirms an order.
    pub(crate) async fn confirm(&self, order: &str) {
        let body = self.complete_body(order).await;
        let (status, answer) = self.patch(&format!("/porting_orders/{order}"), body).await;
        assert_eq!(status, 200, "{answer}");
        let (status, answer) = self.act(&format!("/porting_orders/{order}/actions/confirm")).await;
        assert_eq!(status, 200, "{answer}");
    }

    pub(crate) async fn order(&self, id: &str) -> Value {
        let (status, body) = self.get(&format!("/porting_orders/{id}")).await;
        assert_eq!(status, 200, "{body}");
        body["data"].clone()
    }

    pub(crate) async fn status(&self, id: &str) -> String {
        self.order(id).await["status"]["value"].as_str().unwrap().to_owned()
    }
}

/// The pointers of an error answer.
pub(crate) fn pointers(body: &Value) -> Vec<&str> {
    let errors = body["errors"].as_array().unwrap();
    errors.iter().map(|error| error["source"]["pointer"].as_str().unwrap_or("")).collect()
}

/// The codes of an error answer.
pub(crate) fn codes(body: &Value) -> Vec<&str> {
    body["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect()
}

pub(crate) fn hours(hours: u64) -> std::time::Duration {
    std::time::Duration::from_secs(hours * 3600)
}

pub(crate) fn minutes(minutes: u64) -> std::time::Duration {
    std::time::Duration::from_secs(minutes * 60)
}
