//! Sharing tokens: what an outsider can do with one, and for how long.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Answer, Api, codes, hours};
use reqwest::Method;
use serde_json::{Value, json};

const UPDATE: &str = "porting_order.document.update";

async fn token(api: &Api, order: &str, permission: &str) -> String {
    let body = json!({ "permissions": permission, "expires_in_seconds": 3600 });
    let (status, body) = api.post(&format!("/porting_orders/{order}/actions/share"), body).await;
    assert_eq!((status, &body["data"]["permissions"]), (201, &json!([permission])));
    body["data"]["token"].as_str().unwrap().to_owned()
}

/// A call with a sharing token in place of the API key.
async fn outside(api: &Api, token: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
    let url = format!("{}{path}", api.sim.base_url());
    let mut request = reqwest::Client::new().request(method, url).bearer_auth(token);
    if let Some(body) = body {
        request = request.json(&body);
    }
    api.send(request).await
}

async fn events(api: &Api, event_type: &str) -> Value {
    api.get(&format!("/porting/events?filter[type]={event_type}")).await.1["data"].clone()
}

#[tokio::test]
async fn an_outsider_attaches_the_loa() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let order = format!("/porting_orders/{id}");
    api.patch(&order, json!({ "end_user": { "admin": { "pin_passcode": "4711" } } })).await;
    let token = token(&api, id, UPDATE).await;
    let file = json!({ "file": "JVBERi0xLjc=", "filename": "signed.pdf" });
    let (status, body) = outside(&api, &token, Method::POST, "/documents", Some(file)).await;
    assert_eq!(status, 200);
    let document = body["data"]["id"].clone();
    let attach = json!({ "documents": { "loa": document } });
    let (status, body) = outside(&api, &token, Method::PATCH, &order, Some(attach.clone())).await;
    // The customer's data is none of the outsider's business.
    let expected =
        json!({ "documents": { "invoice": null, "loa": document }, "id": id, "record_type": "porting_order" });
    assert_eq!((status, &body["data"]), (200, &expected));
    assert_eq!(api.order(id).await["documents"]["loa"], document);
    let found = events(&api, "porting_order.loa_updated").await;
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!((&found[0]["porting_order_id"], &found[0]["payload"]), (&json!(id), &Value::Null));
    assert_eq!(found[0]["available_notification_methods"], json!([]));
    // Attaching the same document again changes nothing.
    outside(&api, &token, Method::PATCH, &order, Some(attach)).await;
    assert_eq!(events(&api, "porting_order.loa_updated").await.as_array().unwrap().len(), 1);

    let path = format!("/documents/{}", document.as_str().unwrap());
    assert_eq!(outside(&api, &token, Method::GET, &path, None).await.0, 200);
}

#[tokio::test]
async fn a_token_covers_one_order_and_its_documents() {
    let api = Api::start().await;
    let ids = api.create(&["+12125550101", "+14155550101"]).await;
    let (mine, other) = (format!("/porting_orders/{}", ids[0]), format!("/porting_orders/{}", ids[1]));
    let loa = api.upload("loa.pdf").await;
    api.patch(&other, json!({ "documents": { "loa": loa } })).await;
    let update = token(&api, &ids[0], UPDATE).await;
    let read = token(&api, &ids[0], "porting_order.document.read").await;
    let attach = json!({ "documents": { "loa": loa } });
    for (token, method, path, body) in [
        (&update, Method::GET, mine.clone(), None),
        (&update, Method::GET, "/porting_orders".to_owned(), None),
        (&update, Method::POST, format!("{mine}/actions/confirm"), None),
        (&update, Method::PATCH, other.clone(), Some(attach.clone())),
        (&update, Method::GET, format!("/documents/{loa}/download"), None),
        (&update, Method::PATCH, mine.clone(), Some(json!({ "customer_reference": "mine now" }))),
        (&update, Method::PATCH, mine.clone(), Some(json!({ "documents": { "loa": loa, "invoice": loa } }))),
        (&read, Method::PATCH, mine.clone(), Some(attach.clone())),
        (&read, Method::POST, "/documents".to_owned(), Some(json!({ "file": "JVBERi0xLjc=" }))),
    ] {
        let (status, body) = outside(&api, token, method.clone(), &path, body).await;
        assert_eq!((status, codes(&body)), (403, vec!["10010"]), "{method} {path}");
    }
    let (status, _) = outside(&api, &read, Method::GET, &format!("{mine}/additional_documents"), None).await;
    assert_eq!(status, 200);
    let (status, body) = outside(&api, "no-such-token", Method::GET, &mine, None).await;
    assert_eq!((status, codes(&body)), (401, vec!["10009"]));
}

#[tokio::test]
async fn tokens_expire_with_an_event() {
    let api = Api::start().await;
    let ids = api.create(&["+12125550101", "+14155550101"]).await;
    let token = token(&api, &ids[0], UPDATE).await;
    let path = format!("/porting_orders/{}/additional_documents", ids[0]);
    assert_eq!(outside(&api, &token, Method::GET, &path, None).await.0, 200);
    api.sim.clock().advance(hours(1));
    assert_eq!(outside(&api, &token, Method::GET, &path, None).await.0, 401);
    let found = events(&api, "porting_order.sharing_token_expired").await;
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!((&found[0]["porting_order_id"], &found[0]["payload"]), (&json!(ids[0]), &Value::Null));

    // The token of a deleted order ends in silence.
    self::token(&api, &ids[1], UPDATE).await;
    api.delete(&format!("/porting_orders/{}", ids[1])).await;
    api.sim.clock().advance(hours(1));
    assert_eq!(events(&api, "porting_order.sharing_token_expired").await.as_array().unwrap().len(), 1);
}
