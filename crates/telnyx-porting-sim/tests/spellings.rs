//! Lists of ids and numbers in filters, in every spelling.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::Api;
use serde_json::{Value, json};

/// How many items a list holds that answers a query.
async fn count(api: &Api, path: &str) -> usize {
    let (status, body) = api.get(path).await;
    assert_eq!(status, 200, "{path}: {body}");
    assert_eq!(body["meta"]["total_results"], json!(body["data"].as_array().unwrap().len()));
    body["data"].as_array().unwrap().len()
}

fn id(body: &Value) -> &str {
    body["id"].as_str().unwrap()
}

#[tokio::test]
async fn ids_and_numbers_are_parted_at_commas() {
    let api = Api::start().await;
    let orders = api.create(&["+12125550101", "+12125550102", "+18005550103"]).await;
    let (first, second) = (api.order(&orders[0]).await, api.order(&orders[1]).await);
    let numbers = [&first["phone_numbers"][0], &first["phone_numbers"][1], &second["phone_numbers"][0]];
    let both = format!("{},{}", orders[0], orders[1]);

    assert_eq!(count(&api, &format!("/porting_phone_numbers?filter[porting_order_id]={both}")).await, 3);
    for pair in ["%2B12125550101,%2B18005550103", "12125550101,18005550103", "+12125550101,+18005550103"] {
        assert_eq!(count(&api, &format!("/porting_phone_numbers?filter[phone_number]={pair}")).await, 2, "{pair}");
    }
    assert_eq!(count(&api, &format!("/porting/events?filter[porting_order_id]={both}")).await, 0);

    let bundles = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    let entries: Vec<Value> = [(numbers[0], bundles[0]), (numbers[2], bundles[1])]
        .map(|(number, bundle)| json!({ "porting_phone_number_id": id(number), "user_bundle_id": bundle }))
        .to_vec();
    let path = "/porting_orders/phone_number_configurations";
    assert_eq!(api.post(path, json!({ "phone_number_configurations": entries })).await.0, 201);
    let pair = format!("{},{}", id(numbers[0]), id(numbers[2]));
    assert_eq!(count(&api, &format!("{path}?filter[porting_phone_number]={pair}")).await, 2);
    assert_eq!(count(&api, &format!("{path}?filter[porting_order_id]={both}")).await, 2);
    assert_eq!(count(&api, &format!("{path}?filter[user_bundle_id]={},{}", bundles[0], bundles[1])).await, 2);
    assert_eq!(count(&api, &format!("{path}?filter[user_bundle_id]={},{}", bundles[0], orders[0])).await, 1);
}

#[tokio::test]
async fn australian_lists_understand_every_spelling() {
    let api = Api::start().await;
    let order = &api.create(&["+61491570156", "+61491570157"]).await[0];
    let path = format!("/porting_orders/{order}");
    let codes = format!("{path}/verification_codes?filter[phone_number]=");
    for spelling in ["%2B61491570156", "+61491570156", "61491570156"] {
        assert_eq!(count(&api, &format!("{codes}{spelling}")).await, 1, "{spelling}");
    }
    assert_eq!(count(&api, &format!("{codes}+61491570156,+61491570157")).await, 2);
    assert_eq!(count(&api, &format!("{codes}61491570199")).await, 0);

    let (_, actions) = api.get(&format!("{path}/action_requirements")).await;
    let action = id(&actions["data"][0]);
    assert_eq!(count(&api, &format!("{path}/action_requirements?filter[id]={order},{action}")).await, 1);
}

#[tokio::test]
async fn german_lists_understand_every_spelling() {
    let api = Api::start().await;
    let order = &api.create(&["+4930901820", "+4930901821"]).await[0];
    let path = format!("/porting_orders/{order}");
    let range = |start: &str, end: &str| json!({ "start_at": start, "end_at": end });
    for (start, end) in [("+4930901900", "+4930901909"), ("+4930901910", "+4930901919")] {
        let block = json!({ "phone_number_range": range(start, end), "activation_ranges": [range(start, end)] });
        assert_eq!(api.post(&format!("{path}/phone_number_blocks"), block).await.0, 201);
    }
    let blocks = format!("{path}/phone_number_blocks?filter[phone_number]=");
    for pair in ["%2B4930901905,%2B4930901915", "+4930901905,+4930901915", "4930901905,4930901915"] {
        assert_eq!(count(&api, &format!("{blocks}{pair}")).await, 2, "{pair}");
    }

    let numbers = api.order(order).await["phone_numbers"].clone();
    let (first, second) = (id(&numbers[0]), id(&numbers[1]));
    for number in [first, second] {
        let range = json!({ "start_at": 0, "end_at": 9 });
        let body = json!({ "porting_phone_number_id": number, "extension_range": range, "activation_ranges": [range] });
        assert_eq!(api.post(&format!("{path}/phone_number_extensions"), body).await.0, 201);
    }
    let extensions = format!("{path}/phone_number_extensions");
    let query = format!("{extensions}?filter[porting_phone_number_id]={first},{second}");
    assert_eq!(count(&api, &query).await, 2);
    assert_eq!(count(&api, &format!("{extensions}?filter[phone_number]=+4930901820,4930901821")).await, 2);
}
