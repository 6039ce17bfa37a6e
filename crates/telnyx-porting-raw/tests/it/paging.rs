//! Lists that come in pages.

use std::collections::BTreeSet;
use std::pin::Pin;

use telnyx_porting_raw::{Client, OPERATIONS, PagedRequest};

use crate::calls::FromAnswer;
use crate::contract::{self, Sample};
use crate::recorder::Recorder;

/// What a page of the full sample holds: how many items, how many of them have a key, and whether there is a `meta`.
type Page = (usize, usize, bool);

type Asked = Pin<Box<dyn Future<Output = Page>>>;

struct Paged {
    id: &'static str,
    ask: fn(Client) -> Asked,
}

async fn ask<R: PagedRequest>(request: R, client: Client) -> Page {
    let answer = request.page(3).page_of(7).send_through(&client).await;
    let (items, meta) = R::items(answer.expect("the sample decodes").into_inner());
    (items.len(), items.iter().filter_map(R::key).count(), meta.is_some())
}

macro_rules! paged {
    ($($operation:ident($($id:ident)?);)*) => {
        const PAGED: &[Paged] = &[$(Paged {
            id: stringify!($operation),
            ask: |client| {
                // Made from a client of its own: `send_through` decides where it goes.
                let request = Recorder::answering(500, "").client().$operation()$(.$id(FromAnswer("po-1")))?;
                Box::pin(ask(request, client))
            },
        }),*];
    };
}

paged! {
    list_action_requirements(porting_order_id);
    list_activation_jobs(id);
    list_additional_documents(id);
    list_associated_phone_numbers(porting_order_id);
    list_document_links();
    list_documents();
    list_loa_configurations();
    list_phone_number_blocks(porting_order_id);
    list_phone_number_configurations();
    list_phone_number_extensions(porting_order_id);
    list_porting_events();
    list_porting_order_comments(id);
    list_porting_order_requirements(id);
    list_porting_orders();
    list_porting_phone_numbers();
    list_porting_reports();
    list_requirements();
    list_verification_codes(id);
}

#[test]
fn every_list_with_pages_is_a_paged_request() {
    let listed: BTreeSet<&str> = PAGED.iter().map(|paged| paged.id).collect();
    let documented = OPERATIONS
        .iter()
        .filter(|operation| !operation.id.ends_with("_csv"))
        .filter(|operation| {
            let parameters = contract::parameters(contract::operation(operation.id));
            parameters.iter().any(|parameter| parameter["name"] == "page[number]")
        })
        .map(|operation| operation.id)
        .collect();
    assert_eq!(listed, documented);
}

#[tokio::test]
async fn a_page_is_asked_for_and_taken_apart() {
    for paged in PAGED {
        let schema = contract::answer_schema(contract::operation(paged.id)).unwrap();
        let recorder = Recorder::answering(200, Sample::Full.of(schema).to_string());
        let page = (paged.ask)(recorder.client()).await;
        // A requirement of an order has no id of its own.
        let keys = usize::from(paged.id != "list_porting_order_requirements");
        assert_eq!(page, (1, keys, true), "{}", paged.id);
        let seen = recorder.request();
        assert_eq!(seen.operation, paged.id);
        assert_eq!(seen.url.query(), Some("page%5Bnumber%5D=3&page%5Bsize%5D=7"), "{}", paged.id);
    }
}

/// Whoever walks the pages must be able to tell "no more" from "no such thing".
#[tokio::test]
async fn an_empty_page_is_empty() {
    let recorder = Recorder::answering(200, r#"{"data":[]}"#);
    for paged in PAGED {
        assert_eq!((paged.ask)(recorder.client()).await, (0, 0, false), "{}", paged.id);
    }
}
