//! Creating, filling in and confirming orders over HTTP.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, pointers};
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn a_port_from_check_to_ported() {
    let api = Api::start().await;
    let (status, body) =
        api.post("/portability_checks", json!({ "phone_numbers": ["+12125550101", "+12125550199"] })).await;
    assert_eq!(status, 201);
    let refused = body["data"].as_array().unwrap().iter().find(|item| item["portable"] == false).unwrap();
    assert_eq!(refused["phone_number"], "+12125550199");
    assert_eq!(refused["not_portable_reason"], "no_coverage");

    let ids = api.create(&["+12125550101"]).await;
    let id = &ids[0];
    api.confirm(id).await;
    let order = api.order(id).await;
    assert_eq!(order["status"], json!({ "value": "in-process", "details": [] }));
    assert!(order["support_key"].as_str().unwrap().starts_with("sr_"));
    assert!(order["parent_support_key"].as_str().unwrap().starts_with("pr_"));
    assert_eq!(order["requirements_met"], true);

    let clock = api.sim.clock();
    clock.advance(hours(2));
    assert_eq!(api.status(id).await, "submitted");
    clock.advance(hours(8));
    let order = api.order(id).await;
    assert_eq!(order["status"]["value"], "foc-date-confirmed");
    let activation = &order["activation_settings"];
    assert_eq!(activation["foc_datetime_actual"], activation["foc_datetime_requested"]);
    let foc = activation["foc_datetime_actual"].as_str().unwrap().parse().unwrap();
    clock.advance_to(foc);
    assert_eq!(api.status(id).await, "activation-in-progress");
    clock.run_until_idle();
    let order = api.order(id).await;
    assert_eq!(order["status"]["value"], "ported");
    assert_eq!(order["phone_numbers"][0]["activation_status"], "Active");

    let (_, events) = api.get(&format!("/porting/events?filter[porting_order_id]={id}")).await;
    let statuses: Vec<&Value> =
        events["data"].as_array().unwrap().iter().map(|event| &event["payload"]["status"]["value"]).collect();
    assert_eq!(statuses, ["ported", "activation-in-progress", "foc-date-confirmed", "submitted", "in-process"]);
}

#[tokio::test]
async fn a_fresh_draft_is_full_of_nulls() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let order = api.order(id).await;
    for pointer in [
        "/support_key",
        "/parent_support_key",
        "/misc",
        "/customer_reference",
        "/webhook_url",
        "/documents/loa",
        "/documents/invoice",
        "/end_user/admin/pin_passcode",
        "/end_user/location/locality",
        "/activation_settings/activation_status",
        "/activation_settings/foc_datetime_requested",
        "/activation_settings/foc_datetime_actual",
        "/user_feedback/user_rating",
        "/phone_number_configuration/connection_id",
        "/phone_numbers/0/activation_status",
        "/phone_numbers/0/support_key",
        "/requirements/0/field_value",
    ] {
        assert_eq!(order.pointer(pointer), Some(&Value::Null), "{pointer}");
    }
    assert_eq!(order["status"], json!({ "value": "draft", "details": [] }));
    assert_eq!(order["phone_number_configuration"]["tags"], json!([]));
    assert_eq!(order["additional_steps"], json!([]));
    assert_eq!(order["requirements_met"], false);
    assert_eq!(order["messaging"]["messaging_port_status"], "not_applicable");
    assert_eq!(order["phone_numbers"][0]["portability_status"], "pending");
    assert_eq!(order["created_at"], "2026-03-02T15:00:00Z");
}

#[tokio::test]
async fn one_create_call_splits_into_like_orders() {
    let api = Api::start().await;
    let numbers = [
        "+12125550101",
        "+18005550101",
        "+14155550101",
        "+12125550102",
        "+12125550180",
        "+14165550101",
        "+442079460101",
    ];
    let body = json!({ "phone_numbers": numbers, "customer_reference": "shop", "customer_group_reference": "g" });
    let (status, body) = api.post("/porting_orders", body).await;
    assert_eq!(status, 201);
    let orders = body["data"].as_array().unwrap();
    let groups: Vec<Vec<&str>> = orders
        .iter()
        .map(|order| {
            let numbers = order["phone_numbers"].as_array().unwrap();
            numbers.iter().map(|number| number["phone_number"].as_str().unwrap()).collect()
        })
        .collect();
    assert_eq!(
        groups,
        [
            vec!["+12125550101", "+12125550102"],
            vec!["+18005550101"],
            vec!["+14155550101"],
            vec!["+12125550180"],
            vec!["+14165550101"],
            vec!["+442079460101"],
        ]
    );
    assert!(orders.iter().all(|order| order["customer_reference"] == "shop"));
    assert!(orders.iter().all(|order| order["customer_group_reference"] == "g"));
    assert_eq!(orders[3]["activation_settings"]["fast_port_eligible"], true);
    assert_eq!(orders[5]["phone_numbers"][0]["portability_status"], "provisional");
}

#[tokio::test]
async fn bad_numbers_refuse_the_whole_create_call() {
    let api = Api::start().await;
    api.create(&["+12125550107"]).await;
    let numbers = ["+12125550101", "2125550102", "+12125550101", "+12125550199", "+12125550107", "x"];
    let (status, body) = api.post("/porting_orders", json!({ "phone_numbers": numbers })).await;
    assert_eq!(status, 422);
    assert_eq!(
        pointers(&body),
        ["/phone_numbers/1", "/phone_numbers/2", "/phone_numbers/3", "/phone_numbers/4", "/phone_numbers/5"]
    );
    assert_eq!(codes(&body), ["10016", "80200", "10027", "80003", "10016"]);
    assert_eq!(api.sim.orders().len(), 1);
    let (status, body) = api.post("/porting_orders", json!({})).await;
    assert_eq!((status, codes(&body)), (422, vec!["10004"]));
}

#[tokio::test]
async fn confirm_lists_every_gap_at_once() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550192"]).await[0];
    let confirm = format!("/porting_orders/{id}/actions/confirm");
    let (status, body) = api.act(&confirm).await;
    assert_eq!(status, 422);
    let found = pointers(&body);
    for pointer in [
        "/end_user/admin/entity_name",
        "/end_user/admin/auth_person_name",
        "/end_user/admin/account_number",
        "/end_user/admin/billing_phone_number",
        "/end_user/admin/pin_passcode",
        "/end_user/location/street_address",
        "/end_user/location/administrative_area",
        "/documents/loa",
        "/documents/invoice",
        "/activation_settings/foc_datetime_requested",
        "/misc/type",
    ] {
        assert!(found.contains(&pointer), "{pointer} is not in {found:?}");
    }
    assert_eq!(api.status(id).await, "draft");

    let mut patch = api.complete_body(id).await;
    patch["misc"] = json!({ "type": "partial", "remaining_numbers_action": "keep" });
    patch["end_user"]["admin"]["billing_phone_number"] = json!("+12125550192");
    api.patch(&format!("/porting_orders/{id}"), patch).await;
    let (_, body) = api.act(&confirm).await;
    assert_eq!(pointers(&body), ["/end_user/admin/pin_passcode", "/misc/new_billing_phone_number"]);
    let fix = json!({
        "end_user": { "admin": { "pin_passcode": "0000" } },
        "misc": { "new_billing_phone_number": "+12125550177" },
    });
    api.patch(&format!("/porting_orders/{id}"), fix).await;
    assert_eq!(api.act(&confirm).await.0, 200);
    let (status, body) = api.act(&confirm).await;
    assert_eq!((status, codes(&body)), (422, vec!["10027"]));
}

#[tokio::test]
async fn a_date_that_went_by_has_to_be_chosen_anew() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let patch = api.complete_body(id).await;
    api.patch(&format!("/porting_orders/{id}"), patch).await;
    api.sim.clock().advance(hours(72));
    let (status, body) = api.act(&format!("/porting_orders/{id}/actions/confirm")).await;
    assert_eq!(status, 422);
    assert_eq!(pointers(&body), ["/activation_settings/foc_datetime_requested"]);
    assert_eq!(codes(&body), ["80018"]);
}

#[tokio::test]
async fn patch_merges_and_null_clears() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}");
    let patch = json!({
        "customer_reference": "r1",
        "end_user": { "admin": { "entity_name": "Prairie Lamps LLC", "pin_passcode": "1" } },
        "misc": { "type": "partial" },
        "phone_number_configuration": { "tags": ["a"], "connection_id": "1234567890123456789" },
    });
    assert_eq!(api.patch(&path, patch).await.0, 200);
    let patch = json!({
        "customer_reference": null,
        "end_user": { "admin": { "pin_passcode": null, "auth_person_name": "Ida Quill" } },
    });
    let (status, body) = api.patch(&path, patch).await;
    assert_eq!(status, 200);
    assert!(body["data"].get("phone_numbers").is_none());
    assert_eq!(body["meta"]["phone_numbers_url"], format!("/v2/porting_phone_numbers?filter[porting_order_id]={id}"));
    let order = &body["data"];
    assert_eq!(order["customer_reference"], Value::Null);
    assert_eq!(order["end_user"]["admin"]["entity_name"], "Prairie Lamps LLC");
    assert_eq!(order["end_user"]["admin"]["pin_passcode"], Value::Null);
    assert_eq!(order["end_user"]["admin"]["auth_person_name"], "Ida Quill");
    assert_eq!(
        order["misc"],
        json!({ "type": "partial", "remaining_numbers_action": null, "new_billing_phone_number": null })
    );
    let (_, body) = api.patch(&path, json!({ "misc": null, "phone_number_configuration": { "tags": null } })).await;
    assert_eq!(body["data"]["misc"], Value::Null);
    assert_eq!(body["data"]["phone_number_configuration"]["tags"], json!([]));
    assert_eq!(body["data"]["phone_number_configuration"]["connection_id"], "1234567890123456789");
}

#[tokio::test]
async fn patch_refuses_as_a_whole() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550191"]).await[0];
    let path = format!("/porting_orders/{id}");
    let patch = json!({
        "customer_reference": "kept out",
        "webhook_url": "not a url",
        "documents": { "loa": "00000000-0000-4000-8000-000000000000" },
        "activation_settings": {
            "foc_datetime_requested": "2026-03-07T16:00:00Z", "activation_type": "on-demand",
        },
        "messaging": { "enable_messaging": true },
        "end_user": 7,
        "requirements": [{ "requirement_type_id": "unknown", "field_value": "x" }],
    });
    let (status, body) = api.patch(&path, patch).await;
    assert_eq!(status, 422);
    let mut found: Vec<(&str, &str)> = pointers(&body).into_iter().zip(codes(&body)).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("/activation_settings/activation_type", "10027"),
            ("/activation_settings/foc_datetime_requested", "80018"),
            ("/documents/loa", "10017"),
            ("/end_user", "10026"),
            ("/messaging/enable_messaging", "10027"),
            ("/requirements/0/requirement_type_id", "10017"),
            ("/webhook_url", "10003"),
        ]
    );
    assert_eq!(api.order(id).await["customer_reference"], Value::Null);
    let (status, body) = api.patch(&path, json!({ "requirement_group_id": "g", "documents": {} })).await;
    assert_eq!((status, codes(&body), pointers(&body)), (422, vec!["10015"], vec!["/requirement_group_id"]));
}

#[tokio::test]
async fn documents_and_requirements_mirror_each_other() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}");
    let (loa, invoice) = (api.upload("loa.pdf").await, api.upload("invoice.pdf").await);
    api.patch(&path, json!({ "documents": { "loa": loa } })).await;
    let (_, body) = api.get(&format!("{path}/requirements")).await;
    let requirements = body["data"].as_array().unwrap();
    assert_eq!(requirements[0]["field_value"], json!(loa));
    assert_eq!(requirements[0]["requirement_status"], "requirement-info-under-review");
    assert_eq!(requirements[1]["requirement_status"], "requirement-info-pending");
    let type_id = requirements[1]["requirement_type"]["id"].clone();
    let patch = json!({ "requirements": [{ "requirement_type_id": type_id, "field_value": invoice }] });
    let (_, body) = api.patch(&path, patch).await;
    assert_eq!(body["data"]["documents"], json!({ "loa": loa, "invoice": invoice }));
    assert_eq!(body["data"]["requirements_met"], true);
}

#[tokio::test]
async fn only_drafts_are_deleted() {
    let api = Api::start().await;
    let ids = api.create(&["+12125550101"]).await;
    let path = format!("/porting_orders/{}", ids[0]);
    assert_eq!(api.delete(&path).await, (204, Value::Null));
    assert_eq!(api.get(&path).await.0, 404);
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.deleted").await;
    assert_eq!(events["data"][0]["payload"]["id"], json!(ids[0]));
    // The number is free again.
    let ids = api.create(&["+12125550101"]).await;
    api.confirm(&ids[0]).await;
    let (status, body) = api.delete(&format!("/porting_orders/{}", ids[0])).await;
    assert_eq!((status, codes(&body)), (422, vec!["10027"]));
}

#[tokio::test]
async fn comments_are_kept_in_order() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}/comments");
    let (status, body) = api.post(&path, json!({ "body": "Please hurry" })).await;
    assert_eq!((status, &body["data"]["user_type"]), (201, &json!("user")));
    assert!(api.sim.comment_from_desk(id.parse().unwrap(), "We will"));
    let (_, body) = api.get(&path).await;
    let bodies: Vec<&Value> = body["data"].as_array().unwrap().iter().map(|item| &item["body"]).collect();
    assert_eq!(bodies, ["Please hurry", "We will"]);
    assert_eq!(api.post(&path, json!({ "body": " " })).await.0, 422);
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.new_comment").await;
    assert_eq!(events["data"][0]["payload"]["comment"]["user_id"], Value::Null);
    assert_eq!(events["data"][0]["payload"]["porting_order_id"], json!(id));
    let event = events["data"][1]["id"].as_str().unwrap();
    assert_eq!(api.get(&format!("/porting/events/{event}")).await.1["data"], events["data"][1]);
}

#[tokio::test]
async fn sharing_tokens_expire() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}/actions/share");
    let body = json!({ "expires_in_seconds": 60, "permissions": "porting_order.document.update" });
    let (status, body) = api.post(&path, body).await;
    assert_eq!(status, 201);
    assert_eq!(body["data"]["permissions"], json!(["porting_order.document.update"]));
    assert_eq!(body["data"]["token"].as_str().unwrap().split('.').count(), 3);
    assert_eq!(api.post(&path, json!({ "expires_in_seconds": 172_801 })).await.0, 422);
    api.sim.clock().advance(hours(1));
    let (_, events) = api.get("/porting/events?filter[type]=porting_order.sharing_token_expired").await;
    assert_eq!(events["data"][0]["payload"], Value::Null);
}

#[tokio::test]
async fn exception_types_and_sub_request() {
    let api = Api::start().await;
    let (_, body) = api.get("/porting_orders/exception_types").await;
    assert_eq!(body["data"].as_array().unwrap().len(), 21);
    assert!(body.get("meta").is_none());
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}/sub_request");
    assert_eq!(api.get(&path).await.0, 404);
    api.confirm(id).await;
    let order = api.order(id).await;
    let (_, body) = api.get(&path).await;
    assert_eq!(body["data"]["sub_request_id"], order["support_key"]);
    assert_eq!(body["data"]["port_request_id"], order["parent_support_key"]);
}

#[tokio::test]
async fn steps_of_other_countries_stand_in_the_way() {
    let api = Api::start().await;
    let ids = api.create(&["+61491570101", "+442079460101"]).await;
    let (_, body) = api.act(&format!("/porting_orders/{}/actions/confirm", ids[0])).await;
    assert!(pointers(&body).contains(&"/additional_steps"));
    assert_eq!(api.order(&ids[0]).await["additional_steps"], json!(["phone_number_verification_codes"]));
    assert_eq!(api.order(&ids[1]).await["additional_steps"], json!([]));
    let path = format!("/porting_orders/{}", ids[1]);
    let (_, body) = api.patch(&path, json!({ "misc": { "type": "partial" } })).await;
    assert_eq!(body["data"]["additional_steps"], json!(["associated_phone_numbers"]));
    let (_, body) = api.act(&format!("{path}/actions/confirm")).await;
    assert!(pointers(&body).contains(&"/requirements/2/field_value"));
}

#[tokio::test]
async fn calls_are_recorded_without_credentials() {
    let api = Api::start().await;
    api.create(&["+12125550101"]).await;
    api.send(api.request(Method::GET, "/porting_orders?filter[status]=draft")).await;
    let calls = api.sim.calls();
    assert!(calls[0].is("post", "/porting_orders") && calls[0].authorized);
    assert_eq!(calls[0].status, Some(201));
    assert!(calls[0].body.starts_with(b"{"));
    assert_eq!(calls[1].query, "filter[status]=draft");
    assert!(!format!("{calls:?}").contains(api.sim.api_key()));
    assert!(!format!("{calls:?}").contains("+12125550101"));
    api.sim.assert_called("GET", "/porting_orders", 1);
    api.sim.assert_no_doubled_orders();
}
