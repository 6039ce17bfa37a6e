//! Whatever is sent to whatever operation in whatever state, the answer is one of the API's own.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use common::furnished::{Ids, OPERATIONS, fill, furnish};
use common::{Api, hours};
use proptest::prelude::*;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

const KEYS: &[&str] = &[
    "phone_numbers",
    "customer_reference",
    "end_user",
    "admin",
    "location",
    "misc",
    "type",
    "documents",
    "loa",
    "requirements",
    "requirement_type_id",
    "field_value",
    "activation_settings",
    "foc_datetime_requested",
    "activation_type",
    "messaging",
    "enable_messaging",
    "webhook_url",
    "body",
    "file",
    "filename",
    "url",
    "user_feedback",
    "user_rating",
    "phone_number_configuration",
    "tags",
    "permissions",
    "expires_in_seconds",
    "activate_at",
    "billing_phone_number",
    "requirement_group_id",
    "phone_number_blocks",
    "phone_number_range",
    "activation_ranges",
    "start_at",
    "end_at",
    "action",
    "extension_range",
    "porting_phone_number_id",
    "user_bundle_id",
    "phone_number_configurations",
    "additional_documents",
    "document_type",
    "verification_codes",
    "code",
    "phone_number",
    "params",
    "filters",
    "status__in",
    "report_type",
    "address",
    "logo",
    "contact",
    "name",
    "company_name",
    "document_id",
    "city",
    "state",
    "zip_code",
    "email",
    "country_code",
    "phone_number_type",
    "regulatory_requirements",
    "requirement_id",
    "verification_method",
];

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "+12125550101",
            "+12125550199",
            "2026-03-05T16:00:00Z",
            "+4930901820",
            "+4930901899",
            "export_porting_orders_csv",
            "+262142-12-31T00:00:00Z",
            "full",
            "on-demand",
            "00000000-0000-4000-8000-000000000000",
            "JVBERi0xLjc=",
            "https://example.com",
            "porting",
            "US",
            "local",
            "draft",
            "csr",
            "porting_order.document.update",
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((prop::sample::select(KEYS), inner), 0..4)
                .prop_map(|entries| { entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect() }),
        ]
    })
}

/// Names of every published filter and some that are none, with values of the right and the wrong kind.
fn any_query() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        8 => prop::sample::select(vec![
            "page[number]",
            "page[size]",
            "sort",
            "sort[]",
            "sort[value]",
            "include_phone_numbers",
            "loa_configuration_id",
            "version",
            "filter[status]",
            "filter[status][in][]",
            "filter[customer_reference]",
            "filter[customer_reference][in][]",
            "filter[customer_group_reference]",
            "filter[parent_support_key]",
            "filter[phone_numbers.country_code]",
            "filter[phone_numbers][carrier_name]",
            "filter[phone_numbers][phone_number][contains]",
            "filter[misc.type]",
            "filter[end_user][admin][entity_name]",
            "filter[activation_settings.fast_port_eligible]",
            "filter[activation_settings][foc_datetime_requested][gt]",
            "filter[activation_settings.foc_datetime_requested][lt]",
            "filter[porting_order_status]",
            "filter[porting_order_id]",
            "filter[porting_order.status][]",
            "filter[porting_phone_number][]",
            "filter[user_bundle_id][]",
            "filter[support_key]",
            "filter[phone_number]",
            "filter[activation_status]",
            "filter[portability_status]",
            "filter[type]",
            "filter[created_at][gte]",
            "filter[created_at][lte]",
            "filter[created_at][gt]",
            "filter[report_type]",
            "filter[document_type][]",
            "filter[verified]",
            "filter[id][]",
            "filter[action_type]",
            "filter[requirement_type_id]",
            "filter[action]",
            "filter[porting_phone_number_id]",
            "filter[filename][contains]",
            "filter[linked_record_type]",
            "filter[linked_resource_id]",
            "filter[document_id]",
            "filter[name][contains]",
            "filter[country_code]",
            "filter[phone_number_type]",
            "filter",
            "[",
            "]..[",
            "filter[in][in]",
        ])
        .prop_map(str::to_owned),
        1 => ".{0,8}",
    ];
    let value = prop_oneof![
        prop::sample::select(vec![
            "1",
            "2",
            "0",
            "-1",
            "250",
            "18446744073709551615",
            "true",
            "draft,ported",
            "ported",
            "-created_at",
            "activation_settings.foc_datetime_requested",
            "2026-03-05T15:00:00Z",
            "+262142-12-31T00:00:00Z",
            "+12125550101",
            "US",
            "full",
            "keep",
            "local",
            "porting",
            "Active",
            "00000000-0000-4000-8000-000000000000",
            "shop",
        ])
        .prop_map(str::to_owned),
        ".{0,8}",
    ];
    prop::collection::vec((name, value), 0..4)
        .prop_map(|pairs| url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

/// One call of a sequence.
#[derive(Debug, Clone)]
struct Call {
    method: String,
    path: &'static str,
    query: String,
    body: Value,
    /// Which of the known ids fills the placeholders; unknown ones beyond the last.
    pick: usize,
    broken: bool,
    content_type: &'static str,
    accept: &'static str,
    /// Hours that pass before.
    wait: u64,
}

fn any_call() -> impl Strategy<Value = Call> {
    let wait = prop_oneof![4 => Just(0), 1 => 0_u64..80];
    let content_type = prop_oneof![
        9 => Just("application/json"),
        1 => prop::sample::select(vec!["text/plain", "multipart/form-data; boundary=x", "multipart/form-data", ""]),
    ];
    let accept = prop::sample::select(vec!["application/json", "text/csv", "application/pdf", "*/*"]);
    (
        prop::sample::select(OPERATIONS),
        prop::option::weighted(0.05, prop::sample::select(vec!["PUT", "POST", "DELETE", "PATCH", "HEAD"])),
        any_query(),
        any_json(),
        (0_usize..6, prop::bool::weighted(0.05)),
        (content_type, accept),
        wait,
    )
        .prop_map(|((method, path), other, query, body, (pick, broken), (content_type, accept), wait)| Call {
            method: other.unwrap_or(method).to_owned(),
            path,
            query,
            body,
            pick,
            broken,
            content_type,
            accept,
            wait,
        })
}

/// Makes one call and checks that the answer is of the API's kind.
async fn probe(api: &Api, ids: &Ids, call: &Call) {
    api.sim.clock().advance(hours(call.wait));
    let target = format!("{}?{}", fill(call.path, ids, call.pick), call.query);
    let mut text = call.body.to_string();
    if call.broken {
        text.truncate(text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at));
    }
    let method: Method = call.method.parse().unwrap();
    let request = api.request(method.clone(), &target).header("accept", call.accept);
    let request = request.header("content-type", call.content_type).body(text);
    let response = request.send().await.expect("the server must answer");
    let status = response.status().as_u16();
    let content_type = response.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
    let answer = response.bytes().await.expect("the answer must be whole");
    let fits = match (status, content_type.as_deref()) {
        _ if method == Method::HEAD => answer.is_empty() && status < 500,
        (204, _) => answer.is_empty(),
        (200..=202, Some("application/json")) => serde_json::from_slice::<Value>(&answer).is_ok(),
        (200, Some("application/pdf")) => answer.starts_with(b"%PDF"),
        (200, Some("image/png")) => answer.starts_with(b"\x89PNG"),
        (200, Some("text/csv; charset=utf-8" | "text/csv" | "text/plain")) => true,
        (400 | 404 | 405 | 415 | 422, Some("application/json")) => {
            serde_json::from_slice::<Value>(&answer).is_ok_and(|body| {
                body.get("code").is_some() || body["errors"].as_array().is_some_and(|list| !list.is_empty())
            })
        }
        _ => false,
    };
    assert!(fits, "{method} {target} answered {status} {content_type:?}: {answer:?}");
}

/// What the indexes say is what the orders say.
async fn check_lists(api: &Api) {
    let orders = api.sim.orders();
    let ids = async |query: &str| -> Vec<String> {
        let (status, body) = api.get(&format!("/porting_orders?page[size]=250&{query}")).await;
        assert_eq!(status, 200);
        assert_eq!(body["meta"]["total_results"], body["data"].as_array().unwrap().len());
        body["data"].as_array().unwrap().iter().map(|order| order["id"].as_str().unwrap().to_owned()).collect()
    };
    let expected: Vec<String> = orders.iter().map(|order| order.id.to_string()).collect();
    assert_eq!(ids("sort=created_at").await, expected);
    let by_date: BTreeSet<String> = ids("sort=activation_settings.foc_datetime_requested").await.into_iter().collect();
    assert_eq!(by_date, expected.iter().cloned().collect());
    for status in ["draft", "in-process", "submitted", "exception", "foc-date-confirmed", "ported", "cancelled"] {
        let expected: Vec<String> =
            orders.iter().filter(|order| order.status == status).map(|order| order.id.to_string()).collect();
        assert_eq!(ids(&format!("sort=created_at&filter[status]={status}")).await, expected);
    }
    let (_, body) = api.get("/porting_phone_numbers").await;
    let numbers: usize = orders.iter().map(|order| order.phone_numbers.len()).sum();
    assert_eq!(body["meta"]["total_results"], numbers);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_the_apis_own(calls in prop::collection::vec(any_call(), 24)) {
        RUNTIME.block_on(async {
            let api = Api::start().await;
            let ids = furnish(&api).await;
            for call in &calls {
                probe(&api, &ids, call).await;
            }
            check_lists(&api).await;
            api.sim.stop().await;
        });
    }
}

#[tokio::test]
async fn every_operation_answers_in_a_furnished_world() {
    let api = Api::start().await;
    let ids = furnish(&api).await;
    assert_eq!(OPERATIONS.len(), 72);
    // Deletions last, so that the others find what they name.
    let (deletions, others): (Vec<_>, Vec<_>) = OPERATIONS.iter().partition(|(method, _)| *method == "DELETE");
    for &(method, path) in others.into_iter().chain(deletions) {
        let request = api.request(method.parse().unwrap(), &fill(path, &ids, 0)).json(&json!({}));
        let status = request.send().await.unwrap().status().as_u16();
        assert!(![401, 405].contains(&status) && status < 500, "{method} {path} answered {status}");
        if method == "GET" {
            let may_be_missing = path.ends_with("/activation_jobs/{job}");
            assert!(status == 200 || may_be_missing, "{method} {path} answered {status}");
        }
    }
}
