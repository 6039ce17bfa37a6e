//! Many orders, each page once and nothing lost.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use std::collections::HashSet;

use common::Api;
use serde_json::json;

#[tokio::test]
async fn every_order_is_on_one_page() {
    let api = Api::start().await;
    // Numbers of ten countries: each its own order.
    for batch in 0..100_u32 {
        let numbers: Vec<String> = (0..10)
            .map(|index| {
                format!(
                    "+{}{:06}",
                    ["4930", "3314", "4420", "3120", "3491", "3901", "4870", "4614", "4721", "4523"][index as usize],
                    batch
                )
            })
            .collect();
        let (status, body) = api.post("/porting_orders", json!({ "phone_numbers": numbers })).await;
        // Some of the numbers end in 98 or 99 and refuse their batch.
        assert_eq!(status, if batch % 100 >= 98 { 422 } else { 201 }, "{body}");
    }
    let expected = api.sim.orders().len();
    assert_eq!(expected, 980);
    let mut seen = HashSet::new();
    let mut page = 1;
    loop {
        let (_, body) =
            api.get(&format!("/porting_orders?page[size]=250&page[number]={page}&include_phone_numbers=false")).await;
        for order in body["data"].as_array().unwrap() {
            assert!(seen.insert(order["id"].as_str().unwrap().to_owned()));
        }
        if body["meta"]["total_pages"] == page {
            break;
        }
        page += 1;
    }
    assert_eq!(seen.len(), expected);
}
