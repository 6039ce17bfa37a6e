//! Lists over the wire: figures that are missing, wrong or stuck, errors in the middle, and how much is asked for when.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use futures::StreamExt;
use futures::stream::FusedStream;
use serde_json::{Value, json};
use telnyx_porting::porting_orders::ListPortingOrders;
use telnyx_porting::{Client, ErrorKind};
use tokio::sync::Semaphore;

use crate::clock::TestClock;
use crate::server::{ORDER, Seen, Server, json as answer, reply};

fn page_of(seen: &Seen) -> usize {
    let query = seen.target.replace("%5B", "[").replace("%5D", "]");
    let (_, number) = query.split_once("page[number]=").unwrap();
    number.split('&').next().unwrap().parse().unwrap()
}

fn order(number: usize) -> Value {
    json!({"id": format!("order-{number}"), "status": {"value": "draft"}})
}

/// Pages of these orders, with what `meta` makes of the number of a page.
async fn serve(pages: Vec<Vec<usize>>, meta: impl Fn(usize) -> Value + Send + Sync + 'static) -> Server {
    Server::deciding(move |_, seen| {
        if seen.target.is_empty() {
            return reply(500, "", "");
        }
        let number = page_of(seen);
        let items: Vec<Value> = pages.get(number - 1).into_iter().flatten().copied().map(order).collect();
        let mut body = json!({ "data": items });
        if !meta(number).is_null() {
            body["meta"] = meta(number);
        }
        answer(200, &body.to_string())
    })
    .await
}

fn listing(client: &Client) -> ListPortingOrders {
    client.porting_orders().list().page_size(2)
}

async fn read(server: &Server) -> Vec<String> {
    let orders = listing(&server.client(&TestClock::default())).items().try_collect().await.unwrap();
    orders.into_iter().map(|order| order.id.to_string()).collect()
}

fn ids(numbers: impl IntoIterator<Item = usize>) -> Vec<String> {
    numbers.into_iter().map(|number| format!("order-{number}")).collect()
}

#[tokio::test]
async fn figures_may_be_texts() {
    let pages = vec![vec![1, 2], vec![3, 4], vec![5]];
    let server =
        serve(pages, |n| json!({"page_number": n.to_string(), "total_pages": "3", "total_results": "5"})).await;
    assert_eq!(read(&server).await, ids(1..=5));
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn without_figures_the_first_empty_page_is_the_end() {
    for meta in [Value::Null, json!({}), json!({"total_pages": 0, "total_results": 0}), json!({"total_pages": -1})] {
        let server = serve(vec![vec![1, 2], vec![3], vec![4, 5]], move |_| meta.clone()).await;
        assert_eq!(read(&server).await, ids(1..=5), "a short page is not the end");
        assert_eq!(server.requests(), 4);
    }
}

#[tokio::test]
async fn an_empty_page_in_the_middle_is_not_the_end() {
    let server = serve(vec![vec![1], vec![], vec![], vec![2]], |_| json!({"total_pages": 4})).await;
    assert_eq!(read(&server).await, ids(1..=2));
}

#[tokio::test]
async fn the_same_page_again_and_again_is_the_end() {
    for meta in [Value::Null, json!({"page_number": 1, "total_pages": 1000, "total_results": 2000})] {
        let server = serve(vec![vec![1, 2]; 1000], move |_| meta.clone()).await;
        assert_eq!(read(&server).await, ids(1..=2));
        assert!(server.requests() <= 4, "{}", server.requests());
    }
}

#[tokio::test]
async fn a_page_number_that_does_not_move_hides_no_items() {
    let server = serve(vec![vec![1, 2], vec![3, 4], vec![5]], |_| json!({"page_number": 1, "total_pages": 3})).await;
    assert_eq!(read(&server).await, ids(1..=5));
}

#[tokio::test]
async fn the_same_page_of_items_without_ids_comes_once() {
    let server = Server::deciding(|_, _| {
        let requirement = json!({"field_type": "textual", "requirement_type": {"id": "1"}});
        answer(200, &json!({"data": [requirement], "meta": {"page_number": 1, "total_pages": 50}}).to_string())
    })
    .await;
    let client = server.client(&TestClock::default());
    let requirements = client.porting_orders().requirements(&ORDER.parse().unwrap()).items().try_collect().await;
    assert_eq!(requirements.unwrap().len(), 1);
    assert!(server.requests() <= 4);
}

#[tokio::test]
async fn an_error_comes_after_what_was_before_it_and_is_the_end() {
    let server = Server::deciding(|_, seen| match seen.target.is_empty() || page_of(seen) == 3 {
        true => reply(503, "", ""),
        false => {
            let number = page_of(seen);
            let orders = [order(2 * number), order(2 * number + 1)];
            answer(200, &json!({"data": orders, "meta": {"total_pages": 9}}).to_string())
        }
    })
    .await;
    for read_ahead in [0, 1, 4] {
        let mut items = listing(&server.client(&TestClock::default())).read_ahead(read_ahead).items();
        for wanted in ids(2..=5) {
            assert_eq!(items.try_next().await.unwrap().unwrap().id.to_string(), wanted);
        }
        let error = items.try_next().await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 4));
        assert!(items.is_terminated());
        assert!(items.next().await.is_none());
    }
}

#[tokio::test]
async fn a_page_cut_off_in_the_middle_does_not_end_the_list() {
    let server = Server::deciding(|count, seen| match count {
        1 | 2 => crate::server::cut_off(200),
        _ if seen.target.is_empty() => reply(500, "", ""),
        _ => {
            let number = page_of(seen);
            answer(200, &json!({"data": [order(number)], "meta": {"total_pages": 3}}).to_string())
        }
    })
    .await;
    assert_eq!(read(&server).await, ids(1..=3));
    assert_eq!(server.requests(), 5);
}

/// A server that lets requests wait until it is told to go on, and counts them.
#[derive(Clone)]
struct Gate {
    open: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
}

impl Gate {
    async fn start(permits: usize) -> (Self, Client) {
        let gate = Self {
            open: Arc::new(Semaphore::new(permits)),
            waiting: Arc::default(),
            most: Arc::default(),
            asked: Arc::default(),
        };
        let router = Router::new().route("/v2/porting_orders", get(Self::page)).with_state(gate.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v2", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (gate, crate::server::builder(&url, &TestClock::default()).build().unwrap())
    }

    async fn page(State(gate): State<Self>, Query(query): Query<Vec<(String, String)>>) -> impl IntoResponse {
        let number: usize = query.iter().find(|(name, _)| name == "page[number]").unwrap().1.parse().unwrap();
        gate.asked.fetch_add(1, Ordering::SeqCst);
        let waiting = gate.waiting.fetch_add(1, Ordering::SeqCst) + 1;
        gate.most.fetch_max(waiting, Ordering::SeqCst);
        // The later the page, the sooner its answer, as far as the test lets it.
        for _ in 0..(20 - number) * 3 {
            tokio::task::yield_now().await;
        }
        gate.open.acquire().await.unwrap().forget();
        gate.waiting.fetch_sub(1, Ordering::SeqCst);
        let body = json!({"data": [order(number)], "meta": {"page_number": number, "total_pages": 20}});
        ([(CONTENT_TYPE, "application/json")], body.to_string())
    }

    /// Lets everything that is ready to run do so.
    async fn settle(&self, asked: usize) {
        for _ in 0..100_000 {
            if self.asked.load(Ordering::SeqCst) >= asked {
                return;
            }
            tokio::task::yield_now().await;
            tokio::time::sleep(std::time::Duration::from_micros(100)).await;
        }
        panic!("{} requests instead of {asked}", self.asked.load(Ordering::SeqCst));
    }
}

#[tokio::test]
async fn pages_come_in_order_and_no_more_are_under_way_than_asked_for() {
    for read_ahead in [0, 1, 3] {
        let (gate, client) = Gate::start(1000).await;
        let mut pages = listing(&client).read_ahead(read_ahead).pages();
        let mut numbers = Vec::new();
        while let Some(page) = pages.next().await {
            numbers.push(page.unwrap().number);
        }
        assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
        let most = gate.most.load(Ordering::SeqCst);
        assert!(most <= 1 + read_ahead, "{most} at once");
        assert!(read_ahead == 0 || most > 1, "nothing was read ahead");
        assert_eq!(gate.asked.load(Ordering::SeqCst), 20);
    }
}

#[tokio::test]
async fn the_next_page_is_on_its_way_while_this_one_is_in_use() {
    let (gate, client) = Gate::start(1).await;
    let mut pages = listing(&client).read_ahead(2).pages();
    pages.next().await.unwrap().unwrap();
    // The stream is not polled here: whoever reads it is busy.
    gate.settle(3).await;
    assert_eq!(gate.waiting.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn nothing_is_sent_before_the_first_look_or_after_the_last() {
    let (gate, client) = Gate::start(2).await;
    let mut items = listing(&client).read_ahead(3).items();
    tokio::task::yield_now().await;
    assert_eq!(gate.asked.load(Ordering::SeqCst), 0);
    items.try_next().await.unwrap();
    gate.settle(4).await;
    drop(items);
    gate.open.add_permits(100);
    for _ in 0..200 {
        tokio::task::yield_now().await;
    }
    assert_eq!(gate.asked.load(Ordering::SeqCst), 4, "what was under way, and nothing new");
}

#[test]
fn lists_can_be_sent_to_other_threads() {
    fn check<T: Send + 'static>(_: T) {}
    let client = Client::builder().api_key("key").build().unwrap();
    check(listing(&client).items());
    check(listing(&client).pages());
    check(listing(&client).items().try_collect());
    check(listing(&client).page(1));
    check(client.porting_orders().confirm(&ORDER.parse().unwrap()).send());
}
