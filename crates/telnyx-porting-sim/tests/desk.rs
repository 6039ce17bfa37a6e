//! The desk and the carriers, driven over HTTP, and what the simulator shows of itself.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes, pointers};
use reqwest::Method;
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, Simulator};

/// A call of the simulator's own endpoints.
async fn own(api: &Api, method: Method, path: &str, body: Option<Value>, key: bool) -> (u16, Value) {
    let url = format!("http://{}/_sim{path}", api.sim.address());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = http.request(method, url);
    if key {
        request = request.bearer_auth(api.sim.api_key());
    }
    api.send(match body {
        Some(body) => request.json(&body),
        None => request,
    })
    .await
}

async fn say(api: &Api, path: &str, body: Value) -> (u16, Value) {
    own(api, Method::POST, path, Some(body), false).await
}

async fn look(api: &Api, path: &str) -> Value {
    let (status, body) = own(api, Method::GET, path, None, true).await;
    assert_eq!(status, 200, "{path}: {body}");
    body["data"].clone()
}

/// The comments of an order: who wrote them, and what.
async fn thread(api: &Api, order: &str) -> Vec<String> {
    let (_, body) = api.get(&format!("/porting_orders/{order}/comments")).await;
    let comments = body["data"].as_array().unwrap().iter();
    comments
        .map(|item| format!("{}: {}", item["user_type"].as_str().unwrap(), item["body"].as_str().unwrap()))
        .collect()
}

#[tokio::test]
async fn the_desk_comments() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    let (status, body) = say(&api, &format!("/orders/{order}/comments"), json!({ "body": "Please sign." })).await;
    assert_eq!((status, &body["data"]["user_type"]), (201, &json!("admin")));
    assert_eq!(thread(&api, order).await, ["admin: Please sign."]);
    assert_eq!(api.sim.events().last().unwrap()["event_type"], "porting_order.new_comment");

    let (status, body) = say(&api, &format!("/orders/{order}/comments"), json!({ "body": " " })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/body"]));
    let nobody = "/orders/00000000-0000-4000-8000-000000000000";
    assert_eq!(say(&api, &format!("{nobody}/comments"), json!({ "body": "x" })).await.0, 404);
    assert_eq!(say(&api, &format!("{nobody}/split"), json!({ "phone_numbers": [] })).await.0, 404);
}

#[tokio::test]
async fn the_desk_splits() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101", "+12125550102", "+12125550103"]).await[0];
    let path = format!("/orders/{order}/split");
    let part = json!({ "phone_numbers": ["+12125550102", "+12125550103"] });
    // Nothing is split off a draft.
    assert_eq!(pointers(&say(&api, &path, part.clone()).await.1), ["/phone_numbers"]);
    api.confirm(order).await;
    for wrong in [json!({}), json!({ "phone_numbers": "x" }), json!({ "phone_numbers": ["+12125550199"] })] {
        let (status, body) = say(&api, &path, wrong).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_numbers"]));
    }
    let (status, body) = say(&api, &path, part).await;
    assert_eq!(status, 201, "{body}");
    let new = body["data"]["id"].as_str().unwrap();
    assert_eq!(api.order(new).await["porting_phone_numbers_count"], 2);
    assert_eq!(api.order(order).await["porting_phone_numbers_count"], 1);
    let splits = api.sim.events().iter().filter(|event| event["event_type"] == "porting_order.split").count();
    assert_eq!(splits, 2);
}

#[tokio::test]
async fn carriers_are_scripted_while_it_runs() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    let script = json!([{
        "phone_number": "+12125550101", "in_process_minutes": 5, "submitted_minutes": 5,
        "rejections": [{ "codes": ["PASSCODE_PIN_INVALID"] }],
    }]);
    assert_eq!(say(&api, "/carrier_scripts", script).await.0, 204);
    api.confirm(order).await;
    api.sim.clock().advance(minutes(10));
    assert_eq!(api.sim.orders()[0].exception_codes, ["PASSCODE_PIN_INVALID"]);

    let (status, body) = say(&api, "/carrier_scripts", json!([{ "reference": "x" }])).await;
    assert_eq!((status, codes(&body)), (422, vec!["10026"]));
    assert!(body["errors"][0]["detail"].as_str().unwrap().contains("unknown field"), "{body}");
}

#[tokio::test]
async fn the_desk_answers_comments() {
    let script = CarrierScript::for_reference("shop-17")
        .answers_comment(minutes(30), "We are looking into it.")
        .answers_comment(hours(2), "Please send a new LOA.");
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let body = json!({ "phone_numbers": ["+12125550101"], "customer_reference": "shop-17" });
    let (_, body) = api.post("/porting_orders", body).await;
    let order = body["data"][0]["id"].as_str().unwrap();
    let ask = async |text: &str| {
        let (status, _) = api.post(&format!("/porting_orders/{order}/comments"), json!({ "body": text })).await;
        assert_eq!(status, 201);
    };
    ask("Why?").await;
    api.sim.clock().advance(minutes(29));
    assert_eq!(thread(&api, order).await.len(), 1);
    api.sim.clock().advance(minutes(1));
    assert_eq!(thread(&api, order).await, ["user: Why?", "admin: We are looking into it."]);
    ask("And now?").await;
    // An answer is something to wait for.
    api.sim.clock().run_until_idle();
    ask("Still?").await;
    api.sim.clock().run_until_idle();
    let answers: Vec<String> = thread(&api, order).await.into_iter().filter(|line| line.starts_with("admin")).collect();
    assert_eq!(
        answers,
        ["admin: We are looking into it.", "admin: Please send a new LOA.", "admin: Please send a new LOA."]
    );
    // The desk answers customers, not itself, and nobody else's order.
    let other = &api.create(&["+12125550102"]).await[0];
    api.post(&format!("/porting_orders/{other}/comments"), json!({ "body": "Why?" })).await;
    api.sim.clock().run_until_idle();
    assert_eq!(thread(&api, other).await.len(), 1);

    // Scripted over HTTP, as in a file.
    let answers = json!([{ "answers": [{ "after_minutes": 5, "body": "Soon." }] }]);
    assert_eq!(say(&api, "/carrier_scripts", answers).await.0, 204);
    api.post(&format!("/porting_orders/{other}/comments"), json!({ "body": "When?" })).await;
    api.sim.clock().advance(minutes(5));
    assert_eq!(thread(&api, other).await, ["user: Why?", "user: When?", "admin: Soon."]);
    // Gone before the answer.
    api.post(&format!("/porting_orders/{other}/comments"), json!({ "body": "Never mind." })).await;
    assert_eq!(api.delete(&format!("/porting_orders/{other}")).await.0, 204);
    api.sim.clock().run_until_idle();
}

#[tokio::test]
async fn everything_seen_is_shown_to_holders_of_the_key() {
    let api = Api::with(Simulator::builder().webhook_url("http://127.0.0.1:9/nobody")).await;
    let order = &api.create(&["+12125550101"]).await[0];
    let loa = api.upload("loa.pdf").await;
    api.patch(&format!("/porting_orders/{order}"), json!({ "documents": { "loa": loa } })).await;

    let orders = look(&api, "/orders").await;
    assert_eq!((&orders[0]["id"], &orders[0]["status"]), (&json!(order), &json!("draft")));
    assert_eq!(orders[0]["phone_numbers"], json!(["+12125550101"]));
    assert_eq!(orders[0]["order"], api.order(order).await);
    assert_eq!(look(&api, &format!("/orders/{order}")).await, orders[0]);
    let (status, _) = own(&api, Method::GET, &format!("/orders/{loa}"), None, true).await;
    assert_eq!(status, 404);
    assert_eq!(look(&api, "/doubled_orders").await, json!({ "count": 0 }));
    let documents = look(&api, "/documents").await;
    assert_eq!((&documents[0]["linked_to"], &documents[0]["bytes"]), (&json!([order]), &json!(8)));

    let calls = look(&api, "/calls?method=PATCH&path=/porting_orders/{id}").await;
    assert_eq!(calls.as_array().unwrap().len(), 1);
    assert_eq!((&calls[0]["status"], &calls[0]["authorized"]), (&json!(200), &json!(true)));
    let sent: Value = serde_json::from_str(calls[0]["body"].as_str().unwrap()).unwrap();
    assert_eq!(sent["documents"]["loa"], json!(loa));
    let request = api.request(Method::POST, "/documents").body(vec![0xff_u8]).header("content-type", "image/png");
    api.send(request).await;
    let calls = look(&api, "/calls?path=/documents").await;
    assert_eq!((&calls[1]["body_base64"], &calls[1]["status"]), (&json!("/w=="), &json!(415)));
    let (status, _) = own(&api, Method::DELETE, "/calls", None, true).await;
    assert_eq!((status, look(&api, "/calls").await), (204, json!([])));

    let comment = json!({ "body": "Hello" });
    say(&api, &format!("/orders/{order}/comments"), comment).await;
    let (status, _) = own(&api, Method::POST, "/webhooks/settle", None, true).await;
    assert_eq!(status, 204);
    let attempts = look(&api, "/webhook_attempts").await;
    assert_eq!((&attempts[0]["delivered"], &attempts[0]["attempt"]), (&json!(false), &json!(1)));
    let events = look(&api, "/events").await;
    assert_eq!(events.as_array().unwrap().len(), api.sim.events().len());
    assert_eq!(attempts[0]["event_id"], events[0]["id"]);

    let (_, now) = say(&api, "/clock/advance_to", json!({ "instant": "2026-03-05T15:00:00Z" })).await;
    assert_eq!(now["data"]["now"], "2026-03-05T15:00:00.000000Z");
    let (status, body) = say(&api, "/clock/advance_to", json!({ "instant": "soon" })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/instant"]));

    for (method, path) in [
        (Method::GET, "/orders".to_owned()),
        (Method::GET, format!("/orders/{order}")),
        (Method::GET, "/doubled_orders".to_owned()),
        (Method::GET, "/documents".to_owned()),
        (Method::GET, "/events".to_owned()),
        (Method::GET, "/calls".to_owned()),
        (Method::DELETE, "/calls".to_owned()),
        (Method::GET, "/webhook_attempts".to_owned()),
        (Method::POST, "/webhooks/settle".to_owned()),
    ] {
        assert_eq!(own(&api, method, &path, None, false).await.0, 401, "{path}");
    }
}
