//! Whatever is sent to whatever operation, the answer is one of the API's own.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use std::sync::LazyLock;

use common::Api;
use proptest::prelude::*;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static API: LazyLock<Api> = LazyLock::new(|| RUNTIME.block_on(Api::start()));

const PATHS: &[&str] = &[
    "/portability_checks",
    "/porting_orders",
    "/porting_orders/exception_types",
    "/porting_orders/{id}",
    "/porting_orders/{id}/actions/activate",
    "/porting_orders/{id}/actions/cancel",
    "/porting_orders/{id}/actions/confirm",
    "/porting_orders/{id}/actions/share",
    "/porting_orders/{id}/activation_jobs",
    "/porting_orders/{id}/activation_jobs/{id}",
    "/porting_orders/{id}/allowed_foc_windows",
    "/porting_orders/{id}/comments",
    "/porting_orders/{id}/requirements",
    "/porting_orders/{id}/sub_request",
    "/porting_phone_numbers",
    "/porting/events",
    "/porting/events/{id}",
    "/porting/events/{id}/republish",
    "/documents",
    "/documents/{id}",
    "/documents/{id}/download_link",
    "/document_links",
    "/porting_orders/{id}/action_requirements",
    "/porting_orders/{id}/action_requirements/{id}/initiate",
    "/porting_orders/{id}/additional_documents",
    "/porting_orders/{id}/additional_documents/{id}",
    "/porting_orders/{id}/associated_phone_numbers",
    "/porting_orders/{id}/associated_phone_numbers/{id}",
    "/porting_orders/{id}/phone_number_blocks",
    "/porting_orders/{id}/phone_number_blocks/{id}",
    "/porting_orders/{id}/phone_number_extensions",
    "/porting_orders/{id}/phone_number_extensions/{id}",
    "/porting_orders/{id}/verification_codes",
    "/porting_orders/{id}/verification_codes/send",
    "/porting_orders/{id}/verification_codes/verify",
    "/porting_orders/phone_number_configurations",
    "/porting/loa_configurations",
    "/porting/loa_configurations/{id}",
    "/porting/reports",
    "/porting/reports/{id}",
    "/porting/uk_carriers",
    "/requirement_types",
    "/requirement_types/{id}",
    "/requirements",
    "/requirements/{id}",
];
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
    "document_id",
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

fn any_query() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        prop::sample::select(vec![
            "page[number]",
            "page[size]",
            "sort",
            "sort[]",
            "filter[status]",
            "filter[created_at][gte]",
            "filter[phone_numbers][phone_number][contains]",
            "filter",
            "[",
            "]..[",
            "filter[in][in]",
        ])
        .prop_map(str::to_owned),
        ".{0,8}",
    ];
    prop::collection::vec((name, ".{0,8}"), 0..3)
        .prop_map(|pairs| url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_the_apis_own(
        method in prop::sample::select(vec![Method::GET, Method::POST, Method::PATCH, Method::DELETE, Method::PUT]),
        path in prop::sample::select(PATHS),
        query in any_query(),
        body in any_json(),
        real_id in any::<bool>(),
        broken in prop::bool::weighted(0.1),
    ) {
        // Starts the server before a runtime is entered.
        let api = &*API;
        RUNTIME.block_on(async {
            let existing = api.sim.orders().first().map(|order| order.id.to_string());
            let id = match existing {
                Some(id) if real_id => id,
                _ => "not-an-id".to_owned(),
            };
            let target = format!("{}?{query}", path.replace("{id}", &id));
            let mut text = body.to_string();
            if broken {
                text.truncate(text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at));
            }
            let request = api.request(method.clone(), &target).header("content-type", "application/json").body(text);
            let response = request.send().await.expect("the server must answer");
            let status = response.status().as_u16();
            let answer = response.bytes().await.expect("the answer must be whole");
            let fits = match status {
                200..=202 => serde_json::from_slice::<Value>(&answer).is_ok_and(|body| body.get("data").is_some()),
                204 => answer.is_empty(),
                400 | 404 | 405 | 415 | 422 => serde_json::from_slice::<Value>(&answer)
                    .is_ok_and(|body| body.get("code").is_some() || body["errors"].as_array().is_some_and(|list| !list.is_empty())),
                _ => false,
            };
            assert!(fits, "{method} {target} answered {status}: {answer:?}");
            if api.sim.orders().is_empty() {
                let (status, _) = api.post("/porting_orders", json!({ "phone_numbers": ["+12125550101"] })).await;
                assert_eq!(status, 201);
            }
        });
    }
}
