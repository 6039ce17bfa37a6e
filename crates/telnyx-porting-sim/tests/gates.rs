//! What `confirm` demanded stays, and what it looks at again.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Answer, Api, codes, hours, minutes, pointers};
use serde_json::{Value, json};
use telnyx_porting_sim::{CarrierScript, Rejection, Simulator};

const LOA: &str = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
const PROOF_OF_ADDRESS: &str = "5d9d3c1e-97b1-4c07-8a3f-7d1c1d2a9e44";
const VIRUS: &str = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

fn path(order: &str) -> String {
    format!("/porting_orders/{order}")
}

async fn confirm(api: &Api, order: &str) -> Answer {
    api.act(&format!("{}/actions/confirm", path(order))).await
}

async fn text(api: &Api, content: &'static str) -> String {
    let part = reqwest::multipart::Part::text(content).file_name("paper.txt");
    let form = reqwest::multipart::Form::new().part("file", part);
    let (_, body) = api.send(api.request(reqwest::Method::POST, "/documents").multipart(form)).await;
    body["data"]["id"].as_str().unwrap().to_owned()
}

/// Gives an order what each of its requirements asks for.
async fn meet_requirements(api: &Api, order: &str) {
    let (_, body) = api.get(&format!("{}/requirements", path(order))).await;
    let mut values = Vec::new();
    for entry in body["data"].as_array().unwrap() {
        let kind = &entry["requirement_type"];
        let value = match entry["field_type"].as_str().unwrap() {
            "document" => api.upload("paper.pdf").await,
            "action" => continue,
            _ => kind["acceptance_criteria"]["acceptable_values"][0].as_str().unwrap_or("123").to_owned(),
        };
        values.push(json!({ "requirement_type_id": kind["id"], "field_value": value }));
    }
    let (status, answer) = api.patch(&path(order), json!({ "requirements": values })).await;
    assert_eq!(status, 200, "{answer}");
}

/// Everything but what stays behind of a part of a British account.
async fn british_partial(api: &Api) -> String {
    let order = api.create(&["+442079460101"]).await.remove(0);
    let mut body = api.complete_body(&order).await;
    body["end_user"]["admin"]["billing_phone_number"] = json!("+442079460199");
    body["misc"] = json!({ "type": "partial", "remaining_numbers_action": "keep" });
    assert_eq!(api.patch(&path(&order), body).await.0, 200);
    meet_requirements(api, &order).await;
    order
}

async fn declare(api: &Api, order: &str, action: &str, start: &str, end: &str) -> Answer {
    let body = json!({ "action": action, "phone_number_range": { "start_at": start, "end_at": end } });
    api.post(&format!("{}/associated_phone_numbers", path(order)), body).await
}

#[tokio::test]
async fn a_confirmed_order_keeps_what_confirm_demanded() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    api.confirm(order).await;
    for (body, wanted) in [
        (json!({ "documents": { "loa": null } }), vec!["/documents/loa"]),
        (
            json!({ "documents": { "loa": null }, "end_user": { "admin": null } }),
            vec![
                "/end_user/admin/entity_name",
                "/end_user/admin/auth_person_name",
                "/documents/loa",
                "/end_user/admin/account_number",
                "/end_user/admin/billing_phone_number",
            ],
        ),
        (
            json!({ "requirements": [{ "requirement_type_id": LOA, "field_value": null }] }),
            vec!["/requirements/0/field_value"],
        ),
        (
            json!({ "activation_settings": { "foc_datetime_requested": null } }),
            vec!["/activation_settings/foc_datetime_requested"],
        ),
        (json!({ "misc": { "type": "partial" } }), vec!["/misc/type"]),
    ] {
        let (status, answer) = api.patch(&path(order), body.clone()).await;
        assert_eq!((status, pointers(&answer)), (422, wanted), "{body}");
    }
    // Other values are welcome while the desk looks at it.
    let other = json!({
        "documents": { "loa": api.upload("better.pdf").await }, "end_user": { "admin": { "entity_name": "Lamps Inc" } },
        "misc": { "type": "partial", "remaining_numbers_action": "disconnect" },
    });
    assert_eq!(api.patch(&path(order), other).await.0, 200);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(order).await, "ported");
}

#[tokio::test]
async fn gates_may_be_assumed_to_open_again() {
    let api = Api::assuming(json!({ "confirming": { "gates_stay_closed": false } })).await;
    let order = &api.create(&["+12125550101"]).await[0];
    api.confirm(order).await;
    assert_eq!(api.patch(&path(order), json!({ "documents": { "loa": null } })).await.0, 200);
}

#[tokio::test]
async fn messaging_needs_its_profile_for_good() {
    let api = Api::start().await;
    let order = &api.create(&["+12125550101"]).await[0];
    api.confirm(order).await;
    let (status, body) = api.patch(&path(order), json!({ "messaging": { "enable_messaging": true } })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/messaging/enable_messaging"]));
    let both = json!({
        "messaging": { "enable_messaging": true }, "phone_number_configuration": { "messaging_profile_id": "p" },
    });
    assert_eq!(api.patch(&path(order), both).await.0, 200);
    let without = json!({ "phone_number_configuration": { "messaging_profile_id": null } });
    for _ in 0..2 {
        let (status, body) = api.patch(&path(order), without.clone()).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_number_configuration/messaging_profile_id"]));
        api.sim.clock().advance(hours(3));
    }
    api.sim.clock().run_until_idle();
    assert_eq!(api.order(order).await["messaging"]["messaging_port_status"], "ported");
}

#[tokio::test]
async fn what_stays_behind_is_declared_until_the_end() {
    let api = Api::start().await;
    let order = &british_partial(&api).await;
    let (status, body) = confirm(&api, order).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/additional_steps"]));
    let (status, only) = declare(&api, order, "keep", "+442079460110", "+442079460119").await;
    assert_eq!(status, 201, "{only}");
    assert_eq!(confirm(&api, order).await.0, 200);
    let item =
        |body: &Value| format!("{}/associated_phone_numbers/{}", path(order), body["data"]["id"].as_str().unwrap());
    let (status, body) = api.delete(&item(&only)).await;
    assert_eq!((status, codes(&body)), (422, vec!["10004"]));
    // One of two may go.
    assert_eq!(declare(&api, order, "disconnect", "+442079460120", "+442079460120").await.0, 201);
    assert_eq!(api.delete(&item(&only)).await.0, 200);
}

#[tokio::test]
async fn an_order_in_exception_waits_for_the_step_that_its_correction_calls_for() {
    let script = CarrierScript::for_every_order().rejects(Rejection::new("PORT_TYPE_INCORRECT"));
    let api = Api::with(Simulator::builder().carrier(script)).await;
    let order = &british_partial(&api).await;
    let full = json!({ "misc": { "type": "full", "remaining_numbers_action": null } });
    assert_eq!(api.patch(&path(order), full).await.0, 200);
    assert_eq!(confirm(&api, order).await.0, 200);
    api.sim.clock().advance(hours(10));
    assert_eq!(api.status(order).await, "exception");
    let partial = json!({ "misc": { "type": "partial", "remaining_numbers_action": "keep" } });
    assert_eq!(api.patch(&path(order), partial).await.0, 200);
    api.sim.clock().advance(hours(48));
    assert_eq!(api.status(order).await, "exception");
    assert_eq!(declare(&api, order, "keep", "+442079460110", "+442079460119").await.0, 201);
    api.sim.clock().run_until_idle();
    assert_eq!(api.status(order).await, "ported");
}

#[tokio::test]
async fn the_rest_is_disconnected_when_the_billing_number_ports() {
    let api = Api::start().await;
    let order = &british_partial(&api).await;
    assert_eq!(declare(&api, order, "keep", "+442079460110", "+442079460119").await.0, 201);
    let ports = |billing: &str| {
        json!({
            "end_user": { "admin": { "billing_phone_number": billing } },
            "misc": { "new_billing_phone_number": "+442079460111" },
        })
    };
    assert_eq!(api.patch(&path(order), ports("+442079460101")).await.0, 200);
    let (status, body) = confirm(&api, order).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/associated_phone_numbers/0/action"]));
    assert_eq!(api.patch(&path(order), ports("+442079460199")).await.0, 200);
    assert_eq!(confirm(&api, order).await.0, 200);
    // Nor by the back door.
    let (status, body) = api.patch(&path(order), ports("+442079460101")).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/end_user/admin/billing_phone_number"]));
}

#[tokio::test]
async fn associated_numbers_are_other_british_numbers() {
    let api = Api::start().await;
    let order = &british_partial(&api).await;
    for (start, end) in [
        ("+442079460101", "+442079460101"),
        ("+442079460100", "+442079460109"),
        ("+12125550110", "+12125550119"),
        ("+447700900110", "+447700900119"),
    ] {
        let (status, body) = declare(&api, order, "keep", start, end).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_number_range"]), "{start}");
    }
    assert_eq!(declare(&api, order, "keep", "+442079460110", "+442079460119").await.0, 201);
    for (start, end) in [("+442079460110", "+442079460119"), ("+442079460119", "+442079460120")] {
        let (status, body) = declare(&api, order, "disconnect", start, end).await;
        assert_eq!((status, pointers(&body)), (422, vec!["/phone_number_range"]), "{start}");
    }
    assert_eq!(declare(&api, order, "keep", "+442079460120", "+442079460129").await.0, 201);
}

#[tokio::test]
async fn denied_documents_are_taken_nowhere() {
    let api = Api::start().await;
    let order = &api.create(&["+4930901820"]).await[0];
    let body = api.complete_body(order).await;
    assert_eq!(api.patch(&path(order), body).await.0, 200);
    meet_requirements(&api, order).await;
    // Not scanned yet when it is given.
    let infected = text(&api, VIRUS).await;
    let give = json!({ "requirements": [{ "requirement_type_id": PROOF_OF_ADDRESS, "field_value": infected }] });
    assert_eq!(api.patch(&path(order), give).await.0, 200);
    api.sim.clock().advance(minutes(10));
    let types = api.order(order).await["requirements"].clone();
    let index =
        types.as_array().unwrap().iter().position(|entry| entry["requirement_type_id"] == PROOF_OF_ADDRESS).unwrap();
    let (status, body) = confirm(&api, order).await;
    assert_eq!((status, pointers(&body)), (422, vec![format!("/requirements/{index}/field_value").as_str()]));

    let attach = json!({ "additional_documents": [{ "document_id": infected, "document_type": "csr" }] });
    let (status, body) = api.post(&format!("{}/additional_documents", path(order)), attach).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/additional_documents/0/document_id"]));
    meet_requirements(&api, order).await;
    assert_eq!(confirm(&api, order).await.0, 200);
}
