//! What the simulator sends.

use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::post;
use telnyx_porting::Client;
use telnyx_porting::types::PortingEventType;
use telnyx_porting::webhook::{Event, EventKind, SeenEvents, SignedEvent, Verifier};
use telnyx_porting_sim::{Simulator, WebhookFault};
use tokio::sync::mpsc;

#[derive(Clone)]
struct Receiver {
    verifier: Verifier,
    seen: Arc<SeenEvents>,
    /// Each event, and whether it came for the first time.
    events: mpsc::UnboundedSender<(Event, bool)>,
}

impl FromRef<Receiver> for Verifier {
    fn from_ref(receiver: &Receiver) -> Self {
        receiver.verifier.clone()
    }
}

async fn receive(State(receiver): State<Receiver>, SignedEvent(event): SignedEvent) {
    let is_first = receiver.seen.is_first(&event.id);
    receiver.events.send((event, is_first)).unwrap();
}

/// A simulator that delivers to a receiver; what arrives there.
async fn set_up(flat: bool) -> (Simulator, Client, mpsc::UnboundedReceiver<(Event, bool)>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let sim = Simulator::builder().webhook_url(url).flat_webhooks(flat).start().await.unwrap();
    let (events, arrived) = mpsc::unbounded_channel();
    let verifier = Verifier::new(sim.webhook_public_key()).unwrap();
    let receiver = Receiver { verifier, seen: Arc::new(SeenEvents::new(100)), events };
    let app = Router::new().route("/hook", post(receive)).with_state(receiver);
    tokio::spawn(async move { axum::serve(listener, app).await });
    let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build().unwrap();
    (sim, client, arrived)
}

#[tokio::test]
async fn both_envelopes_are_understood_and_answered_with_200() {
    for flat in [false, true] {
        let (sim, client, mut arrived) = set_up(flat).await;
        let orders = client.porting_orders().create(["+12125550101".parse().unwrap()]).send().await.unwrap();
        let id = &orders[0].id;
        assert!(sim.comment_from_desk(id.as_uuid().unwrap(), "please call"));
        client.porting_orders().delete(id).send().await.unwrap();
        sim.settle_webhooks().await;
        let mut kinds = Vec::new();
        while let Ok((event, _)) = arrived.try_recv() {
            assert_eq!(event.order_id(), Some(id));
            kinds.push(event.event_type);
        }
        kinds.sort_by_key(ToString::to_string);
        assert_eq!(kinds, [PortingEventType::PortingOrderDeleted, PortingEventType::PortingOrderNewComment]);
        assert!(sim.webhook_attempts().iter().all(|attempt| attempt.status == Some(200)));
    }
}

#[tokio::test]
async fn a_delivery_that_comes_twice_is_noticed() {
    let (sim, client, mut arrived) = set_up(false).await;
    sim.inject_webhook_fault(WebhookFault::duplicate());
    let orders = client.porting_orders().create(["+12125550101".parse().unwrap()]).send().await.unwrap();
    sim.comment_from_desk(orders[0].id.as_uuid().unwrap(), "please call");
    sim.settle_webhooks().await;
    let (first, is_first) = arrived.try_recv().unwrap();
    let (second, is_second_first) = arrived.try_recv().unwrap();
    assert_eq!((first.id, is_first, is_second_first), (second.id, true, false));
    assert!(matches!(second.kind, EventKind::NewComment { .. }));
}

#[tokio::test]
async fn the_history_has_the_events_that_were_delivered() {
    let (sim, client, mut arrived) = set_up(false).await;
    let orders = client.porting_orders().create(["+12125550101".parse().unwrap()]).send().await.unwrap();
    client.porting_orders().delete(&orders[0].id).send().await.unwrap();
    sim.settle_webhooks().await;
    let (delivered, _) = arrived.try_recv().unwrap();
    let recorded = Event::from(client.events().get(&delivered.id).send().await.unwrap());
    assert_eq!(recorded.order_id(), delivered.order_id());
    assert!(matches!((recorded.kind, delivered.kind), (EventKind::Deleted { .. }, EventKind::Deleted { .. })));
}
