use std::collections::BTreeSet;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use proptest::prelude::*;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use telnyx_porting_raw::{self as raw, DecodeProblem, OPERATIONS, Operation, ResponseValue};

use super::*;
use crate::Client;

/// A list that answers in this process. Items are numbers, which are their own keys.
#[derive(Clone)]
struct Listing {
    answer: Arc<dyn Fn(i64, i64) -> Answer + Send + Sync>,
    page: i64,
    size: i64,
}

type Answer = (Vec<u64>, Option<PaginationMeta>);

impl raw::Request for Listing {
    type Answer = Answer;
    const OPERATION: &'static Operation = &OPERATIONS[0];

    async fn send_through(self, _: &raw::Client) -> Result<ResponseValue<Answer>, raw::Error<()>> {
        let answer = (self.answer)(self.page, self.size);
        // Some pages take longer than others.
        for _ in 0..self.page % 3 {
            tokio::task::yield_now().await;
        }
        Ok(ResponseValue::new(answer, StatusCode::OK, HeaderMap::new()))
    }

    fn problem(_: &[u8]) -> Option<DecodeProblem> {
        None
    }
}

impl PagedRequest for Listing {
    type Item = u64;
    type Key = u64;

    fn page(mut self, number: i64) -> Self {
        self.page = number;
        self
    }

    fn page_of(mut self, size: i64) -> Self {
        self.size = size;
        self
    }

    fn items(answer: Answer) -> Answer {
        answer
    }

    fn key(item: &u64) -> Option<u64> {
        Some(*item)
    }
}

fn pages(size: i64, read_ahead: usize, answer: impl Fn(i64, i64) -> Answer + Send + Sync + 'static) -> Pages<Listing> {
    // Making one is costly, and no page asks it for anything.
    static CLIENT: LazyLock<Client> = LazyLock::new(|| Client::builder().api_key("key").build().unwrap());
    let listing = Listing { answer: Arc::new(answer), page: 0, size: 0 };
    Pages::new(Request::new(&CLIENT, |_| listing), size, read_ahead)
}

fn meta(value: Value) -> Option<PaginationMeta> {
    serde_json::from_value(value).unwrap()
}

/// What a server answers for a list.
fn cut(list: &[u64], page: i64, size: i64) -> Answer {
    let (at, size) = ((page as usize - 1) * size as usize, size as usize);
    let items = list.iter().skip(at).take(size).copied().collect();
    let total_pages = list.len().div_ceil(size);
    (
        items,
        meta(json!({"page_number": page, "page_size": size, "total_pages": total_pages, "total_results": list.len()})),
    )
}

/// A list changes only before a page is answered.
#[derive(Debug, Clone)]
enum Change {
    Nothing,
    Add { at: usize, count: usize },
    Remove { at: usize, count: usize },
}

impl Change {
    fn apply(&self, list: &mut Vec<u64>, new: &mut u64) {
        match *self {
            Self::Nothing => {}
            Self::Add { at, count } => {
                for _ in 0..count {
                    *new += 1;
                    list.insert(at % (list.len() + 1), *new);
                }
            }
            Self::Remove { at, count } => {
                for _ in 0..count.min(list.len()) {
                    list.remove(at % list.len());
                }
            }
        }
    }
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        4 => Just(Change::Nothing),
        1 => (0..40_usize, 1..6_usize).prop_map(|(at, count)| Change::Add { at, count }),
        2 => (0..40_usize, 1..6_usize).prop_map(|(at, count)| Change::Remove { at, count }),
    ];
    prop::collection::vec(change, 0..12)
}

async fn read(pages: Pages<Listing>) -> Vec<u64> {
    Items::new(pages).try_collect().await.unwrap()
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_list_that_rests_comes_whole_and_in_order(count in 0..50_u64, size in 1..9_i64, read_ahead in 0..5_usize) {
        let list: Vec<u64> = (0..count).collect();
        let answers = list.clone();
        prop_assert_eq!(block_on(async { read(pages(size, read_ahead, move |page, size| cut(&answers, page, size))).await }), list);
    }

    #[test]
    fn a_list_that_changes_loses_nothing_and_doubles_nothing(
        count in 0..40_u64,
        size in 1..7_i64,
        read_ahead in 0..4_usize,
        changes in changes(),
    ) {
        let world = Arc::new(Mutex::new(((0..count).collect::<Vec<u64>>(), count, changes.into_iter())));
        let served = world.clone();
        let read = block_on(async {
            read(pages(size, read_ahead, move |page, size| {
                let (list, new, changes) = &mut *served.lock().unwrap();
                if let Some(change) = changes.next() {
                    change.apply(list, new);
                }
                cut(list, page, size)
            }))
            .await
        });
        let unique: BTreeSet<u64> = read.iter().copied().collect();
        prop_assert_eq!(unique.len(), read.len(), "an item came twice: {:?}", read);
        let stayed: Vec<u64> = world.lock().unwrap().0.iter().copied().filter(|item| *item < count).collect();
        let lost: Vec<&u64> = stayed.iter().filter(|item| !unique.contains(item)).collect();
        prop_assert!(lost.is_empty(), "lost {:?} of {:?}, read {:?}", lost, stayed, read);
    }
}

proptest! {
    // Some of these lists are read a thousand times over before they are given up.
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn any_figures_come_to_an_end(figures in prop::collection::vec((any::<i64>(), any::<i64>(), -3..9_i64, -3..9_i64), 1..20), read_ahead in 0..3_usize) {
        let asked = Arc::new(AtomicI64::new(0));
        let counter = asked.clone();
        let figures = figures.into_iter().cycle();
        let figures = Mutex::new(figures);
        let list = pages(5, read_ahead, move |page, _| {
            counter.fetch_add(1, Ordering::SeqCst);
            let (results, size, number, pages) = figures.lock().unwrap().next().unwrap_or_default();
            let figures = json!({"page_number": number, "page_size": size, "total_pages": pages, "total_results": results});
            // Beyond the thirtieth page there is nothing.
            (if page < 30 { vec![page as u64] } else { Vec::new() }, meta(figures))
        });
        // Figures that make no sense can make it give up, but neither hang nor panic.
        let _ = block_on(async { Items::new(list).try_collect().await });
        prop_assert!(asked.load(Ordering::SeqCst) <= SPARE_READS + READS_PER_PAGE * 30 + 1);
    }
}

#[tokio::test]
async fn a_list_without_end_is_given_up() {
    let asked = Arc::new(AtomicI64::new(0));
    let counter = asked.clone();
    let mut list = Items::new(pages(1, 2, move |page, _| {
        counter.fetch_add(1, Ordering::SeqCst);
        (vec![page as u64], meta(json!({"total_pages": i64::MAX, "total_results": i64::MAX})))
    }));
    let mut count = 0;
    let error = loop {
        match list.try_next().await {
            Ok(item) => count += i64::from(item.is_some()),
            Err(error) => break error,
        }
    };
    assert_eq!((count, asked.load(Ordering::SeqCst)), (MAX_PAGES, MAX_PAGES));
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("no end"), "{error}");
    assert!(list.try_next().await.unwrap().is_none() && list.is_terminated());
}

#[tokio::test]
async fn a_list_of_as_many_pages_as_are_allowed_is_no_error() {
    let list = pages(1, 1, |page, _| (vec![page as u64], meta(json!({"total_pages": MAX_PAGES}))));
    assert_eq!(read(list).await.len() as i64, MAX_PAGES);
}

#[tokio::test]
async fn a_total_that_shrinks_with_every_answer_ends() {
    let results = AtomicI64::new(i64::MAX);
    let mut list = pages(1, 0, move |page, _| {
        let results = results.fetch_sub(1, Ordering::SeqCst);
        (vec![page as u64 % 3], meta(json!({"total_pages": 3, "total_results": results})))
    });
    let mut requests = 0;
    while let Some(Ok(_)) = list.next().await {
        requests += 1;
    }
    assert!(requests <= SPARE_READS + READS_PER_PAGE * 3 + 1, "{requests}");
}
