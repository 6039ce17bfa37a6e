//! Paging, filters and sorting.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours};
use reqwest::{Method, header};
use serde_json::{Value, json};
use telnyx_porting_sim::Simulator;

async fn references(api: &Api, query: &str) -> Vec<String> {
    let (status, body) = api.get(&format!("/porting_orders?{query}")).await;
    assert_eq!(status, 200, "{query}: {body}");
    let orders = body["data"].as_array().unwrap();
    orders.iter().map(|order| order["customer_reference"].as_str().unwrap().to_owned()).collect()
}

async fn three_orders() -> Api {
    let api = Api::start().await;
    for (reference, number) in [("a", "+12125550101"), ("b", "+14155550102"), ("c", "+442079460103")] {
        let body = json!({ "phone_numbers": [number], "customer_reference": reference });
        assert_eq!(api.post("/porting_orders", body).await.0, 201);
        api.sim.clock().advance(hours(1));
    }
    api
}

#[tokio::test]
async fn orders_by_every_spelling_of_a_filter() {
    let api = three_orders().await;
    let a = api.sim.orders()[0].id.to_string();
    api.confirm(&a).await;
    for query in [
        "filter[status]=in-process",
        "filter%5Bstatus%5D=in-process",
        "filter[status][in][]=in-process",
        "filter[status][in][]=in-process&filter[status][in][]=ported",
        "filter[status]=in-process,ported",
        "filter[customer_reference]=a",
        "filter[phone_numbers.country_code]=US&filter[phone_numbers.carrier_name]=EXAMPLE%20BELL%20-%20IL",
        "filter[phone_numbers][phone_number][contains]=5550101",
        "filter[phone_numbers.phone_number][contains]=+1212",
        "filter[misc.type]=full",
        "filter[misc][type]=full",
        "filter[end_user.admin.entity_name]=Prairie%20Lamps%20LLC",
        "filter[end_user][admin][auth_person_name]=Ida%20Quill",
        "filter[activation_settings.foc_datetime_requested][gt]=2026-01-01T00:00:00Z",
        "filter[activation_settings][foc_datetime_requested][lt]=2027-01-01T00:00:00+00:00",
    ] {
        assert_eq!(references(&api, query).await, ["a"], "{query}");
    }
    assert_eq!(references(&api, "filter[nonsense]=1").await.len(), 3);
    assert!(references(&api, "filter[customer_reference]=z").await.is_empty());
    assert!(references(&api, "filter[activation_settings][fast_port_eligible]=true").await.is_empty());
    let (status, body) = api.get("/porting_orders?filter[status]=canceled").await;
    assert_eq!((status, codes(&body)), (422, vec!["10032"]));
}

#[tokio::test]
async fn orders_sorted_and_paged() {
    let api = three_orders().await;
    assert_eq!(references(&api, "").await, ["c", "b", "a"]);
    for query in ["sort=created_at", "sort[]=created_at", "sort[value]=created_at"] {
        assert_eq!(references(&api, query).await, ["a", "b", "c"], "{query}");
    }
    assert_eq!(references(&api, "page[size]=2&page[number]=2").await, ["a"]);
    let (_, body) = api.get("/porting_orders?page[size]=2").await;
    assert_eq!(body["meta"], json!({ "page_number": 1, "page_size": 2, "total_pages": 2, "total_results": 3 }));
    let (_, body) = api.get("/porting_orders?include_phone_numbers=false").await;
    assert!(body["data"][0].get("phone_numbers").is_none());
    for query in ["page[size]=251", "page[number]=0", "sort=size", "include_phone_numbers=yes"] {
        assert_eq!(api.get(&format!("/porting_orders?{query}")).await.0, 422, "{query}");
    }
}

#[tokio::test]
async fn orders_sorted_by_requested_date() {
    let api = three_orders().await;
    let orders = api.sim.orders();
    for (order, day) in [(&orders[0], "2026-03-09"), (&orders[1], "2026-03-06")] {
        let patch = json!({ "activation_settings": { "foc_datetime_requested": format!("{day}T16:00:00Z") } });
        assert_eq!(api.patch(&format!("/porting_orders/{}", order.id), patch).await.0, 200);
    }
    assert_eq!(references(&api, "sort=activation_settings.foc_datetime_requested").await, ["c", "b", "a"]);
    assert_eq!(references(&api, "sort[value]=-activation_settings.foc_datetime_requested").await, ["a", "b", "c"]);
}

#[tokio::test]
async fn unknown_filters_are_refused_when_asked_to() {
    let api = Api::with(Simulator::builder().strict_filters(true)).await;
    let (status, body) = api.get("/porting_orders?filter[state]=draft").await;
    assert_eq!((status, codes(&body)), (422, vec!["10031"]));
    assert_eq!(body["errors"][0]["source"]["parameter"], "filter[state]");
    assert_eq!(api.get("/porting_orders?filter[status]=draft").await.0, 200);
}

#[tokio::test]
async fn at_most_fifty_numbers_are_embedded() {
    let api = Api::start().await;
    let numbers: Vec<String> = (0..60).map(|line| format!("+121255501{line:02}")).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let id = &api.create(&numbers).await[0];
    let order = api.order(id).await;
    assert_eq!(order["phone_numbers"].as_array().unwrap().len(), 50);
    assert_eq!(order["porting_phone_numbers_count"], 60);
    let (_, body) = api.get(&format!("/porting_phone_numbers?filter[porting_order_id]={id}&page[size]=250")).await;
    assert_eq!(body["data"].as_array().unwrap().len(), 60);
    assert_eq!(body["data"][0]["phone_number"], "+12125550100");
    assert!(body["data"][0]["id"].is_string());
}

#[tokio::test]
async fn numbers_filtered_and_as_csv() {
    let api = three_orders().await;
    let (_, body) = api.get("/porting_phone_numbers?filter[phone_number]=%2B14155550102").await;
    assert_eq!(body["meta"]["total_results"], 1);
    let (_, body) = api.get("/porting_phone_numbers?filter[portability_status]=provisional").await;
    assert_eq!(body["data"][0]["phone_number"], "+442079460103");
    let (_, body) = api.get("/porting_phone_numbers?filter[porting_order_status]=ported").await;
    assert_eq!(body["data"], json!([]));
    assert_eq!(body["meta"]["total_pages"], 0);

    let request = api.request(Method::GET, "/porting_phone_numbers").header(header::ACCEPT, "text/csv");
    let response = request.send().await.unwrap();
    assert!(response.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    let text = response.text().await.unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("id,phone_number,"));
    assert!(lines[1].contains(",+442079460103,local,"));
}

#[tokio::test]
async fn events_by_time() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    api.confirm(id).await;
    api.sim.clock().advance(hours(10));
    let (_, body) = api
        .get(
            "/porting/events?filter[created_at][gte]=2026-03-02T17:00:00Z&filter[created_at][lte]=2026-03-02T17:00:00Z",
        )
        .await;
    let statuses: Vec<&Value> =
        body["data"].as_array().unwrap().iter().map(|event| &event["payload"]["status"]["value"]).collect();
    assert_eq!(statuses, ["submitted"]);
    assert_eq!(body["data"][0]["created_at"], "2026-03-02T17:00:00.000000Z");
    assert_eq!(body["data"][0]["payload"]["updated_at"], "2026-03-02T17:00:00+00:00");
}
