use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequest, Request, State};
use axum::response::IntoResponse;
use axum::routing::post;
use futures::stream;
use telnyx_porting::webhook::{MAX_BODY_BYTES, RejectedDelivery, SignedEvent, Verifier};
use tokio::sync::mpsc;

use crate::signing::{At, BODY, PUBLIC_KEY, SIGNATURE, SIGNED, headers};

pub(crate) fn verifier(now: i64) -> Verifier {
    Verifier::new(PUBLIC_KEY).unwrap().clock(At(now))
}

pub(crate) fn request(timestamp: i64, body: Body) -> Request {
    let mut request = Request::new(body);
    *request.headers_mut() = headers(&timestamp.to_string(), SIGNATURE);
    request
}

/// A body that never ends and never grows large.
pub(crate) fn trickle() -> Body {
    Body::from_stream(stream::unfold((), |()| async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        Some((Ok::<_, Infallible>(vec![b' ']), ()))
    }))
}

async fn status(request: Request, now: i64) -> u16 {
    match SignedEvent::from_request(request, &verifier(now)).await {
        Ok(_) => 200,
        Err(rejected) => rejected.into_response().status().as_u16(),
    }
}

#[tokio::test]
async fn a_genuine_delivery_reaches_the_handler_and_is_answered_with_200() {
    let (sender, mut events) = mpsc::unbounded_channel();
    #[derive(Clone)]
    struct Service(Verifier, mpsc::UnboundedSender<String>);
    impl axum::extract::FromRef<Service> for Verifier {
        fn from_ref(service: &Service) -> Self {
            service.0.clone()
        }
    }
    async fn receive(State(service): State<Service>, SignedEvent(event): SignedEvent) {
        service.1.send(event.id.to_string()).unwrap();
    }
    let app = Router::new().route("/hook", post(receive)).with_state(Service(verifier(SIGNED), sender));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let send = |signature: &'static str| {
        http.post(&url)
            .header("Telnyx-Timestamp", SIGNED)
            .header("Telnyx-Signature-Ed25519", signature)
            .body(BODY)
            .send()
    };
    let answer = send(SIGNATURE).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (200, ""));
    assert_eq!(events.recv().await.unwrap(), "0e8f5b0e-0000-4000-8000-000000000001");
    let forged = send("AAAA").await.unwrap();
    assert_eq!(forged.status().as_u16(), 400);
    assert_eq!(forged.text().await.unwrap(), "", "a forger learns nothing");
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn what_is_refused_says_why_by_its_status() {
    assert_eq!(status(request(SIGNED, BODY.into()), SIGNED).await, 200);
    assert_eq!(status(request(SIGNED, "{}".into()), SIGNED).await, 401);
    assert_eq!(status(request(SIGNED, BODY.into()), SIGNED + 301).await, 401);
    assert_eq!(status(Request::new(BODY.into()), SIGNED).await, 400);
    assert_eq!(status(request(SIGNED, vec![b' '; MAX_BODY_BYTES + 1].into()), SIGNED).await, 413);
}

#[tokio::test]
async fn an_endless_body_is_read_no_further_than_the_limit() {
    let endless = stream::repeat_with(|| Ok::<_, Infallible>(vec![b' '; 64 * 1024]));
    assert_eq!(status(request(SIGNED, Body::from_stream(endless)), SIGNED).await, 413);
}

#[tokio::test(start_paused = true)]
async fn a_trickling_body_leaves_the_handler_half_of_the_time() {
    let begun = tokio::time::Instant::now();
    let rejected = SignedEvent::from_request(request(SIGNED, trickle()), &verifier(SIGNED)).await;
    assert_eq!(rejected.unwrap_err(), RejectedDelivery::TooSlow);
    assert_eq!(begun.elapsed(), Duration::from_secs(1));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_no_delivery() {
    let broken = stream::iter([Ok(BODY.as_bytes()), Err(std::io::Error::other("reset"))]);
    let rejected = SignedEvent::from_request(request(SIGNED, Body::from_stream(broken)), &verifier(SIGNED)).await;
    assert_eq!(rejected.unwrap_err(), RejectedDelivery::Incomplete);
}
