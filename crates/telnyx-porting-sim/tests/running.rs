//! Orders on their way: dates, jobs, cancelling, splits, and what hangs on their numbers.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, Simulator};

fn path(order: &str) -> String {
    format!("/porting_orders/{order}")
}

async fn list(api: &Api, path: &str) -> Vec<Value> {
    let (status, body) = api.get(path).await;
    assert_eq!(status, 200, "{body}");
    body["data"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_moved_date_lands_where_numbers_port() {
    // A Friday, a Monday, the Tuesday after Memorial Day, the Friday after Thanksgiving.
    for (start, requested, agreed) in [
        ("2026-03-02T15:00:00Z", "2026-03-05T16:00:00Z", "2026-03-06T16:00:00Z"),
        ("2026-03-02T15:00:00Z", "2026-03-06T16:00:00Z", "2026-03-09T14:00:00Z"),
        ("2026-05-18T15:00:00Z", "2026-05-22T15:00:00Z", "2026-05-26T14:00:00Z"),
        ("2026-11-20T16:00:00Z", "2026-11-25T16:00:00Z", "2026-11-27T15:00:00Z"),
    ] {
        let api = Api::with(Simulator::builder().starting_at(start.parse().unwrap())).await;
        let order = &api.create(&["+12125550196"]).await[0];
        let mut body = api.complete_body(order).await;
        body["activation_settings"]["foc_datetime_requested"] = json!(requested);
        assert_eq!(api.patch(&path(order), body).await.0, 200, "{requested}");
        assert_eq!(api.act(&format!("{}/actions/confirm", path(order))).await.0, 200);
        api.sim.clock().advance(hours(11));
        assert_eq!(api.order(order).await["activation_settings"]["foc_datetime_actual"], agreed);
    }
}

#[tokio::test]
async fn jobs_are_moved_only_while_the_date_stands() {
    let script = CarrierScript::for_every_order().refuses_cancellation();
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let order = &api.create(&["+12125550101"]).await[0];
    let mut body = api.complete_body(order).await;
    body["activation_settings"]["foc_datetime_requested"] = json!("2026-03-10T14:00:00Z");
    api.patch(&path(order), body).await;
    api.act(&format!("{}/actions/confirm", path(order))).await;
    api.sim.clock().advance(hours(11));
    let job = list(&api, &format!("{}/activation_jobs", path(order))).await.remove(0);
    let job = format!("{}/activation_jobs/{}", path(order), job["id"].as_str().unwrap());
    assert_eq!(api.act(&format!("{}/actions/cancel", path(order))).await.0, 200);
    let later = json!({ "activate_at": "2026-03-10T16:00:00Z" });
    let (status, body) = api.patch(&job, later.clone()).await;
    assert_eq!((status, codes(&body)), (422, vec!["10027"]));
    // The step of the desk is still ahead: it sends the order back.
    api.sim.clock().advance(hours(48));
    assert_eq!(api.status(order).await, "foc-date-confirmed");
    assert_eq!(api.patch(&job, later).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(order).await, "ported");
}

#[tokio::test]
async fn nothing_is_cancelled_once_the_date_has_come() {
    let api = Api::assuming(json!({ "moves": { "cancel": [
        "in-process", "submitted", "exception", "foc-date-confirmed", "activation-in-progress",
    ] } }))
    .await;
    let ids = api.create(&["+12125550180", "+14155550101"]).await;
    let on_demand = json!({ "activation_settings": { "activation_type": "on-demand" } });
    assert_eq!(api.patch(&path(&ids[0]), on_demand).await.0, 200);
    for id in &ids {
        api.confirm(id).await;
    }
    api.sim.clock().advance(hours(11));
    let foc = api.order(&ids[0]).await["activation_settings"]["foc_datetime_actual"].clone();
    api.sim.clock().advance_to(foc.as_str().unwrap().parse().unwrap());
    api.sim.clock().advance(hours(1));
    // On demand nothing has happened yet, though its time has come.
    assert_eq!(api.status(&ids[0]).await, "foc-date-confirmed");
    let (status, body) = api.act(&format!("{}/actions/cancel", path(&ids[0]))).await;
    assert_eq!((status, codes(&body)), (422, vec!["10027"]));
    let foc = api.order(&ids[1]).await["activation_settings"]["foc_datetime_actual"].clone();
    api.sim.clock().advance_to(foc.as_str().unwrap().parse().unwrap());
    assert_eq!(api.status(&ids[1]).await, "activation-in-progress");
    assert_eq!(api.act(&format!("{}/actions/cancel", path(&ids[1]))).await.0, 422);
}

#[tokio::test]
async fn bundles_go_with_their_draft() {
    let api = Api::start().await;
    let bundles = "/porting_orders/phone_number_configurations";
    let ids = api.create(&["+12125550101", "+18005550101"]).await;
    for id in &ids {
        let number = api.order(id).await["phone_numbers"][0]["id"].clone();
        let entry =
            json!({ "porting_phone_number_id": number, "user_bundle_id": "00000000-0000-4000-8000-000000000001" });
        assert_eq!(api.post(bundles, json!({ "phone_number_configurations": [entry] })).await.0, 201);
    }
    assert_eq!(api.delete(&path(&ids[0])).await.0, 204);
    assert_eq!(list(&api, bundles).await.len(), 1);
    api.sim.clock().advance(hours(31 * 24));
    assert_eq!(list(&api, bundles).await.len(), 0);
}

#[tokio::test]
async fn a_split_takes_along_what_hangs_on_the_numbers() {
    let api = Api::start().await;
    let range = |start: &str, end: &str| json!({ "start_at": start, "end_at": end });
    let block = |start: &str, end: &str| {
        json!({
            "phone_number_range": range(start, end), "activation_ranges": [range(start, end)],
        })
    };
    let body = json!({ "phone_number_blocks": [
        block("+4930901820", "+4930901823"), block("+4930901830", "+4930901831"),
    ] });
    let (status, body) = api.post("/porting_orders", body).await;
    assert_eq!(status, 201, "{body}");
    let order = body["data"][0]["id"].as_str().unwrap();
    let complete = api.complete_body(order).await;
    assert_eq!(api.patch(&path(order), complete).await.0, 200);
    meet_requirements(&api, order).await;
    let number = |order: &Value, phone: &str| {
        let numbers = order["phone_numbers"].as_array().unwrap();
        numbers.iter().find(|number| number["phone_number"] == phone).unwrap().clone()
    };
    let before = api.order(order).await;
    for phone in ["+4930901820", "+4930901822"] {
        let extension = json!({
            "porting_phone_number_id": number(&before, phone)["id"],
            "extension_range": { "start_at": 0, "end_at": 9 }, "activation_ranges": [{ "start_at": 0, "end_at": 9 }],
        });
        assert_eq!(api.post(&format!("{}/phone_number_extensions", path(order)), extension).await.0, 201);
    }
    let csr = api.upload("csr.pdf").await;
    let attach = json!({ "additional_documents": [{ "document_id": csr, "document_type": "csr" }] });
    assert_eq!(api.post(&format!("{}/additional_documents", path(order)), attach).await.0, 201);
    let bundle = json!({ "phone_number_configurations": [{
        "porting_phone_number_id": number(&before, "+4930901822")["id"],
        "user_bundle_id": "00000000-0000-4000-8000-000000000001",
    }] });
    assert_eq!(api.post("/porting_orders/phone_number_configurations", bundle).await.0, 201);
    assert_eq!(api.act(&format!("{}/actions/confirm", path(order))).await.0, 200);
    // Two of ten hours in all are left.
    api.sim.clock().advance(hours(8));
    let moving = ["+4930901821", "+4930901822", "+4930901830", "+4930901831"];
    let part = api.sim.split_by_desk(order.parse().unwrap(), &moving).unwrap().to_string();

    let (old, new) = (api.order(order).await, api.order(&part).await);
    for order in [&old, &new] {
        let id = order["id"].as_str().unwrap();
        let blocks = list(&api, &format!("{}/phone_number_blocks", path(id))).await;
        for number in order["phone_numbers"].as_array().unwrap() {
            let block = blocks.iter().find(|block| block["id"] == number["block_reference_id"]);
            assert!(block.is_some(), "{number} {blocks:?}");
        }
        assert_eq!(list(&api, &format!("{}/phone_number_extensions", path(id))).await.len(), 1);
        let attached = list(&api, &format!("{}/additional_documents", path(id))).await;
        assert_eq!(attached[0]["document_id"], json!(csr));
    }
    let ranges = async |order: &str| {
        let blocks = list(&api, &format!("{}/phone_number_blocks", path(order))).await;
        let mut ranges: Vec<Value> =
            blocks.iter().flat_map(|block| block["activation_ranges"].as_array().unwrap().clone()).collect();
        ranges.sort_by_key(ToString::to_string);
        ranges
    };
    assert_eq!(ranges(order).await, [range("+4930901820", "+4930901820"), range("+4930901823", "+4930901823")]);
    assert_eq!(ranges(&part).await, [range("+4930901821", "+4930901822"), range("+4930901830", "+4930901831")]);
    let extension = list(&api, &format!("{}/phone_number_extensions", path(&part))).await.remove(0);
    assert_eq!(extension["porting_phone_number_id"], number(&new, "+4930901822")["id"]);
    let bundles = "/porting_orders/phone_number_configurations?filter[porting_order_id]=";
    assert_eq!(list(&api, &format!("{bundles}{part}")).await.len(), 1);
    assert_eq!(list(&api, &format!("{bundles}{order}")).await.len(), 0);
    // The document outlives one of its orders, and neither starts its stay anew.
    api.sim.clock().advance(hours(2));
    for id in [order, &part] {
        assert_eq!(api.status(id).await, "foc-date-confirmed");
    }
}

/// Gives an order what each of its requirements asks for.
async fn meet_requirements(api: &Api, order: &str) {
    let mut values = Vec::new();
    for entry in list(api, &format!("{}/requirements", path(order))).await {
        let value = match entry["field_type"].as_str().unwrap() {
            "document" => api.upload("paper.pdf").await,
            _ => "123".to_owned(),
        };
        values.push(json!({ "requirement_type_id": entry["requirement_type"]["id"], "field_value": value }));
    }
    let (status, answer) = api.patch(&path(order), json!({ "requirements": values })).await;
    assert_eq!(status, 200, "{answer}");
}

#[tokio::test]
async fn blocks_and_extensions_lie_apart() {
    let api = Api::start().await;
    let range = |start: &str, end: &str| json!({ "start_at": start, "end_at": end });
    let block = |start: &str, end: &str| {
        json!({
            "phone_number_range": range(start, end), "activation_ranges": [range(start, end)],
        })
    };
    for (first, second) in [(820, 820), (820, 825)] {
        let blocks = [first, second].map(|start| block(&format!("+4930901{start}"), &format!("+4930901{}", start + 9)));
        let (status, body) = api.post("/porting_orders", json!({ "phone_number_blocks": blocks })).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_number_blocks/1/phone_number_range"]));
    }
    let body = json!({ "phone_numbers": [], "phone_number_blocks": [block("+4930901820", "+4930901829")] });
    let (status, body) = api.post("/porting_orders", body).await;
    assert_eq!(status, 201, "{body}");
    let order = body["data"][0]["id"].as_str().unwrap();
    let blocks = format!("{}/phone_number_blocks", path(order));
    for (start, end) in [("+4930901820", "+4930901829"), ("+4930901825", "+4930901834")] {
        let (status, body) = api.post(&blocks, block(start, end)).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_number_range"]), "{start}");
    }
    assert_eq!(api.post(&blocks, block("+4930901830", "+4930901839")).await.0, 201);

    let numbers = body["data"][0]["phone_numbers"].clone();
    let extension = |number: usize, start: u32| {
        let range = json!({ "start_at": start, "end_at": start + 9 });
        json!({
            "porting_phone_number_id": numbers[number]["id"], "extension_range": range, "activation_ranges": [range],
        })
    };
    let extensions = format!("{}/phone_number_extensions", path(order));
    assert_eq!(api.post(&extensions, extension(0, 0)).await.0, 201);
    for start in [0, 9] {
        let (status, body) = api.post(&extensions, extension(0, start)).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/extension_range"]), "{start}");
    }
    assert_eq!(api.post(&extensions, extension(0, 10)).await.0, 201);
    assert_eq!(api.post(&extensions, extension(1, 0)).await.0, 201);
}
