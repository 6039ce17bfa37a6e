//! The endpoint answers in time, with the status that says what became of the event.

use std::convert::Infallible;
use std::future::{pending, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::post_service;
use futures::{StreamExt, stream};
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::webhook::{ANSWER_WITHIN, Endpoint, MAX_BODY_BYTES, Verifier};
use telnyx_porting::{ChangeKind, Client};
use telnyx_porting_sim::Simulator;
use tokio::time::Instant;

use crate::extractor::{request, trickle, verifier};
use crate::signing::{BODY, SIGNED};

fn genuine() -> Request {
    request(SIGNED, BODY.into())
}

async fn status(endpoint: &Endpoint, request: Request) -> u16 {
    endpoint.receive(request).await.as_u16()
}

#[tokio::test]
async fn a_full_queue_has_telnyx_send_it_again() {
    let (endpoint, mut events) = Endpoint::queue(verifier(SIGNED), 2);
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(status(&endpoint, genuine()).await);
    }
    assert_eq!(statuses, [200, 200, 503]);
    assert_eq!(events.recv().await.unwrap().id, "0e8f5b0e-0000-4000-8000-000000000001");
    assert_eq!(status(&endpoint, genuine()).await, 200);
    events.close();
    assert_eq!(status(&endpoint, genuine()).await, 503, "nobody would work it off");
    drop(endpoint);
    assert_eq!(events.count().await, 2, "what was taken is given out");
}

#[tokio::test]
async fn a_queue_without_a_reader_takes_nothing() {
    let (endpoint, events) = Endpoint::queue(verifier(SIGNED), 0);
    drop(events);
    assert_eq!(status(&endpoint, genuine()).await, 503);
}

#[tokio::test]
async fn the_answer_says_what_became_of_the_event() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let endpoint = Endpoint::new(verifier(SIGNED), move |event| {
        assert_eq!(event.event_type.as_str(), "porting_order.deleted");
        let call = counted.fetch_add(1, Ordering::Relaxed);
        async move { if call == 0 { Err("the database is away") } else { Ok(()) } }
    });
    assert_eq!(status(&endpoint, genuine()).await, 503);
    assert_eq!(status(&endpoint, genuine()).await, 200);
    // What is not genuine is handed to nobody.
    let endless = stream::repeat_with(|| Ok::<_, Infallible>(vec![b' '; 64 * 1024]));
    for (refused, wanted) in [
        (request(SIGNED, "{}".into()), 401),
        (request(SIGNED - 301, BODY.into()), 401),
        (Request::new(BODY.into()), 400),
        (request(SIGNED, vec![b' '; MAX_BODY_BYTES + 1].into()), 413),
        (request(SIGNED, Body::from_stream(endless)), 413),
    ] {
        assert_eq!(status(&endpoint, refused).await, wanted);
    }
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_slow_function_is_given_up_in_time() {
    let held = Arc::new(());
    let holding = held.clone();
    let endpoint = Endpoint::new(verifier(SIGNED), move |_| {
        let holding = holding.clone();
        async move {
            pending::<()>().await;
            drop(holding);
            Ok::<_, Infallible>(())
        }
    });
    let begun = Instant::now();
    assert_eq!(status(&endpoint, genuine()).await, 503);
    assert_eq!(begun.elapsed(), ANSWER_WITHIN);
    assert!(ANSWER_WITHIN < Duration::from_secs(2), "Telnyx waits no longer");
    drop(endpoint);
    assert_eq!(Arc::strong_count(&held), 1, "it does not run on");
    // Or sooner, or never.
    let slow = |limit| {
        let endpoint = Endpoint::new(verifier(SIGNED), |_| async {
            tokio::time::sleep(Duration::from_secs(60)).await;
            Ok::<_, Infallible>(())
        });
        endpoint.answer_within(limit)
    };
    assert_eq!(status(&slow(Duration::from_millis(100)), genuine()).await, 503);
    assert_eq!(status(&slow(Duration::MAX), genuine()).await, 200);
}

/// A second for the body leaves half a second for the function.
#[tokio::test(start_paused = true)]
async fn body_and_function_have_one_time_limit() {
    let slow = stream::once(async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok::<_, Infallible>(BODY)
    });
    let endpoint = Endpoint::new(verifier(SIGNED), |_| async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok::<_, Infallible>(())
    });
    let begun = Instant::now();
    assert_eq!(status(&endpoint, request(SIGNED, Body::from_stream(slow))).await, 503);
    assert_eq!(begun.elapsed(), ANSWER_WITHIN);
    let begun = Instant::now();
    assert_eq!(status(&endpoint, request(SIGNED, trickle())).await, 408);
    assert_eq!(begun.elapsed(), ANSWER_WITHIN);
}

/// A simulator that delivers to an endpoint.
async fn serve(endpoint: impl FnOnce(Verifier, &Client) -> Endpoint) -> (Simulator, Client) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let sim = Simulator::builder().webhook_url(url).start().await.unwrap();
    let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build().unwrap();
    let endpoint = endpoint(Verifier::new(sim.webhook_public_key()).unwrap(), &client);
    let app = Router::new().route("/hook", post_service(endpoint));
    tokio::spawn(async move { axum::serve(listener, app).await });
    (sim, client)
}

#[tokio::test]
async fn what_was_not_taken_comes_again() {
    let mut queue = None;
    let (sim, client) = serve(|verifier, _| {
        let (endpoint, events) = Endpoint::queue(verifier, 1);
        queue = Some(events);
        endpoint
    })
    .await;
    let mut events = queue.unwrap();
    let orders = client.porting_orders().create(["+12125550101".parse().unwrap()]).send().await.unwrap();
    for words in ["please call", "please call again"] {
        assert!(sim.comment_from_desk(orders[0].id.as_uuid().unwrap(), words));
        sim.settle_webhooks().await;
    }
    let mut ids = vec![events.recv().await.unwrap().id];
    sim.clock().advance(Duration::from_secs(60));
    sim.settle_webhooks().await;
    ids.push(events.recv().await.unwrap().id);
    ids.dedup();
    assert_eq!(ids.len(), 2);
    let statuses: Vec<_> = sim.webhook_attempts().iter().map(|attempt| attempt.status).collect();
    assert_eq!(statuses, [Some(200), Some(503), Some(200)]);
}

#[tokio::test]
async fn it_wakes_a_tracker() {
    let mut changes = None;
    let (sim, client) = serve(|verifier, client| {
        let tracked = client.track([]).until_stopped().changes();
        let endpoint = Endpoint::waking(verifier, tracked.handle());
        changes = Some(tracked);
        endpoint
    })
    .await;
    let mut changes = changes.unwrap();
    let orders = client.porting_orders().create(["+12125550101".parse().unwrap()]).send().await.unwrap();
    changes.handle().follow(orders[0].id.clone());
    let seen = changes.next().await.unwrap().unwrap();
    assert_eq!(seen.kind, ChangeKind::Seen);
    assert_eq!(seen.order.as_ref().unwrap().status.value, PortingOrderStatusValue::Draft);
    client.porting_orders().delete(&orders[0].id).send().await.unwrap();
    // Without the webhook this would take six hours.
    assert_eq!(changes.next().await.unwrap().unwrap().kind, ChangeKind::Gone);
    sim.settle_webhooks().await;
    assert!(sim.webhook_attempts().iter().all(|attempt| attempt.status == Some(200)));
}

#[tokio::test]
async fn only_posts_are_deliveries() {
    let endpoint = Endpoint::new(verifier(SIGNED), |_| ready(Ok::<_, Infallible>(())));
    let app = Router::new().route("/hook", post_service(endpoint));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(http.get(&url).send().await.unwrap().status().as_u16(), 405);
    let answer = http.post(&url).body(BODY).send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (400, ""));
}
