//! Values at the edge of what is accepted, and states at the edge of their time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::Simulator;

#[tokio::test]
async fn ends_of_extensions() {
    let api = Api::start().await;
    let order = &api.create(&["+4930901820"]).await[0];
    let number = api.order(order).await["phone_numbers"][0]["id"].clone();
    let path = format!("/porting_orders/{order}/phone_number_extensions");
    for (end, code) in [
        (json!(1000), "10033"),
        (json!(-1), "10033"),
        (json!("0"), "10026"),
        (json!(9.5), "10026"),
        (json!(null), "10004"),
    ] {
        let body = json!({
            "porting_phone_number_id": number, "extension_range": { "start_at": 0, "end_at": end },
            "activation_ranges": [{ "start_at": 0, "end_at": 1 }],
        });
        let (status, answer) = api.post(&path, body).await;
        assert_eq!((status, codes(&answer), pointers(&answer)), (422, vec![code], vec!["/extension_range/end_at"]));
    }
    let block = json!({ "phone_number_range": { "start_at": 4930901900_u64, "end_at": "4930901909" } });
    let (_, answer) = api.post(&format!("/porting_orders/{order}/phone_number_blocks"), block).await;
    assert_eq!((codes(&answer), pointers(&answer)), (vec!["10026"], vec!["/phone_number_range/start_at"]));
}

#[tokio::test]
async fn verification_codes_are_texts() {
    let api = Api::start().await;
    let order = &api.create(&["+61491570156"]).await[0];
    let path = format!("/porting_orders/{order}/verification_codes/verify");
    for (entry, code, member) in [
        (json!({ "phone_number": "+61491570156", "code": 570156 }), "10026", "code"),
        (json!({ "phone_number": "+61491570156" }), "10004", "code"),
        (json!({ "phone_number": 61491570156_u64, "code": "570156" }), "10026", "phone_number"),
    ] {
        let (status, answer) = api.post(&path, json!({ "verification_codes": [entry] })).await;
        let pointer = format!("/verification_codes/0/{member}");
        assert_eq!((status, codes(&answer), pointers(&answer)), (422, vec![code], vec![pointer.as_str()]));
    }
}

#[tokio::test]
async fn the_requested_date_is_compared_to_the_fraction() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{order}");
    let (_, windows) = api.get(&format!("{path}/allowed_foc_windows")).await;
    let (start, end) = (&windows["data"][0]["started_at"], &windows["data"][0]["ended_at"]);
    let request = async |text: String| {
        let body = json!({ "activation_settings": { "foc_datetime_requested": text } });
        let (status, answer) = api.patch(&path, body).await;
        (status, answer["errors"][0]["code"].as_str().unwrap_or_default().to_owned())
    };
    let with = |instant: &Value, seconds: &str| {
        let text = instant.as_str().unwrap();
        format!("{}{seconds}Z", &text[..text.len() - "00Z".len()])
    };
    assert_eq!(request(with(start, "60")).await, (422, "10026".to_owned()));
    assert_eq!(request(with(end, "00.5")).await, (422, "80018".to_owned()));
    assert_eq!(request(with(start, "00.5")).await.0, 200);
    assert_eq!(&api.order(order).await["activation_settings"]["foc_datetime_requested"], start);
    assert_eq!(request(with(end, "00")).await.0, 200);
}

#[tokio::test]
async fn requirement_groups_are_for_country_codes() {
    let api = Api::start().await;
    for country in ["us", "Narnia", "U1"] {
        let body = json!({ "country_code": country, "phone_number_type": "local", "action": "porting" });
        let (status, answer) = api.post("/requirement_groups", body).await;
        assert_eq!((status, pointers(&answer)), (422, vec!["/country_code"]), "{country}");
    }
}

#[tokio::test]
async fn numbers_are_ready_before_a_scheduled_switch() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    // The date is the start of the first window.
    api.confirm(order).await;
    api.sim.clock().advance(hours(10));
    let at = api.sim.orders()[0].foc_datetime_actual.unwrap();
    let state = async || api.order(order).await["phone_numbers"][0]["activation_status"].clone();
    assert_eq!(state().await, "Concurred");
    api.sim.clock().advance_to(at - minutes(1));
    assert_eq!(state().await, "Activate RDY");
    api.sim.clock().advance_to(at);
    assert_eq!(state().await, "Sending");
    let query = "/porting_phone_numbers?filter[activation_status]=Activate%20RDY,Sending";
    assert_eq!(api.get(query).await.1["meta"]["total_results"], 1);
}

#[tokio::test]
async fn british_windows_are_in_gmt_all_year() {
    let summer = Simulator::builder().starting_at("2026-06-01T08:00:00Z".parse().unwrap());
    let api = Api::with(summer).await;
    for (number, hours) in [("+442079460101", ("T10:", "T16:")), ("+448081570101", ("T00:", "T04:"))] {
        let order = &api.create(&[number]).await[0];
        let (_, windows) = api.get(&format!("/porting_orders/{order}/allowed_foc_windows")).await;
        let window = &windows["data"][0];
        assert!(window["started_at"].as_str().unwrap().contains(hours.0), "{window}");
        assert!(window["ended_at"].as_str().unwrap().contains(hours.1), "{window}");
    }
}
