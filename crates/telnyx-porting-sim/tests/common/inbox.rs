//! A receiver of webhooks in the same process.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::Value;

/// What arrived, and the statuses to answer with (then 200).
#[derive(Default)]
pub(crate) struct Inbox {
    pub(crate) received: Vec<(HeaderMap, String)>,
    answers: Vec<u16>,
}

pub(crate) type Shared = Arc<Mutex<Inbox>>;

async fn receive(State(inbox): State<Shared>, headers: HeaderMap, body: String) -> StatusCode {
    let mut inbox = inbox.lock().unwrap();
    inbox.received.push((headers, body));
    let status = if inbox.answers.is_empty() { 200 } else { inbox.answers.remove(0) };
    StatusCode::from_u16(status).unwrap()
}

/// A receiver on a port of its own; its URL and what it got.
pub(crate) async fn receiver(answers: &[u16]) -> (String, Shared) {
    let inbox: Shared = Arc::new(Mutex::new(Inbox { answers: answers.to_vec(), ..Inbox::default() }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let app = Router::new().route("/hook", post(receive)).with_state(Arc::clone(&inbox));
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, inbox)
}

pub(crate) fn bodies(inbox: &Shared) -> Vec<Value> {
    let inbox = inbox.lock().unwrap();
    inbox.received.iter().map(|(_, body)| serde_json::from_str(body).unwrap()).collect()
}
