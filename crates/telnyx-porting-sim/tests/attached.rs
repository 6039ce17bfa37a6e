//! What hangs on orders, and the resources beside them.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use common::{Api, codes, hours, minutes, pointers};
use reqwest::{Method, multipart};
use serde_json::{Value, json};

#[tokio::test]
async fn australian_mobile_numbers_are_verified() {
    let api = Api::start().await;
    let id = &api.create(&["+61491570101", "+61491570102"]).await[0];
    let path = format!("/porting_orders/{id}");
    let verify = format!("{path}/verification_codes/verify");
    let code = |number: &str, code: &str| json!({ "verification_codes": [{ "phone_number": number, "code": code }] });
    // Nothing was sent yet.
    assert_eq!(api.post(&verify, code("+61491570101", "570101")).await.0, 422);
    assert_eq!(api.act(&format!("{path}/verification_codes/send")).await, (204, Value::Null));
    let (status, body) = api.post(&verify, code("+61491570101", "000000")).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/verification_codes/0/code"]));
    let (status, body) = api.post(&verify, code("+61491570101", "570101")).await;
    assert_eq!((status, &body["data"][0]["verified"]), (200, &json!(true)));
    let (_, body) = api.get(&format!("{path}/verification_codes?filter[verified]=false")).await;
    assert_eq!(body["data"][0]["phone_number"], "+61491570102");
    assert_eq!(api.order(id).await["additional_steps"], json!(["phone_number_verification_codes"]));
    api.post(&verify, code("+61491570102", "570102")).await;
    assert_eq!(api.order(id).await["additional_steps"], json!([]));
    let send = json!({ "phone_numbers": ["+61491570199"], "verification_method": "call" });
    let (status, body) = api.post(&format!("{path}/verification_codes/send"), send).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/phone_numbers/0"]));
}

#[tokio::test]
async fn identity_checks_stand_in_the_way_until_completed() {
    let api = Api::start().await;
    let id = &api.create(&["+61491570101"]).await[0];
    let path = format!("/porting_orders/{id}/action_requirements");
    let (_, body) = api.get(&path).await;
    let action = &body["data"][0];
    assert_eq!((&action["status"], &action["action_url"]), (&json!("created"), &Value::Null));
    let initiate = format!("{path}/{}/initiate", action["id"].as_str().unwrap());
    let (status, body) = api.post(&initiate, json!({ "params": { "first_name": "Ida" } })).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/params/last_name"]));
    let params = json!({ "params": { "first_name": "Ida", "last_name": "Quill" } });
    let (status, body) = api.post(&initiate, params.clone()).await;
    assert_eq!((status, &body["data"]["status"]), (200, &json!("pending")));
    assert!(body["data"]["action_url"].is_string());
    assert_eq!(api.post(&initiate, params).await.0, 422);
    let (_, body) = api.act(&format!("/porting_orders/{id}/actions/confirm")).await;
    assert!(pointers(&body).contains(&"/requirements/5"));
    api.sim.clock().advance(minutes(20));
    let (_, body) = api.get(&format!("{path}?filter[status]=completed&sort[value]=-updated_at")).await;
    assert_eq!(body["meta"]["total_results"], 1);
    let (_, body) = api.act(&format!("/porting_orders/{id}/actions/confirm")).await;
    assert!(!pointers(&body).contains(&"/requirements/5"));
}

#[tokio::test]
async fn british_partial_ports_declare_what_stays() {
    let api = Api::start().await;
    let id = &api.create(&["+442079460101"]).await[0];
    let path = format!("/porting_orders/{id}");
    let items = format!("{path}/associated_phone_numbers");
    let keep = json!({
        "action": "keep", "phone_number_range": { "start_at": "+442079460110", "end_at": "+442079460119" },
    });
    assert_eq!(api.post(&items, keep.clone()).await.0, 422);
    let patch = json!({
        "misc": { "type": "partial" }, "end_user": { "admin": { "billing_phone_number": "+442079460101" } },
    });
    api.patch(&path, patch).await;
    // The billing number ports, so nothing can be kept.
    let (status, body) = api.post(&items, keep.clone()).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/action"]));
    api.patch(&path, json!({ "end_user": { "admin": { "billing_phone_number": "+442079460110" } } })).await;
    let (status, body) = api.post(&items, keep).await;
    assert_eq!((status, &body["data"]["country_code"]), (201, &json!("GB")));
    assert_eq!(api.order(id).await["additional_steps"], json!([]));
    let (_, found) = api.get(&format!("{items}?filter[phone_number]=%2B442079460115&filter[action]=keep")).await;
    assert_eq!(found["meta"]["total_results"], 1);
    let item = format!("{items}/{}", body["data"]["id"].as_str().unwrap());
    assert_eq!(api.delete(&item).await, (200, body));
    assert_eq!(api.delete(&item).await.0, 404);
    assert_eq!(api.order(id).await["additional_steps"], json!(["associated_phone_numbers"]));
}

#[tokio::test]
async fn german_blocks_and_extensions() {
    let api = Api::start().await;
    let range = |start: &str, end: &str| json!({ "start_at": start, "end_at": end });
    let block = json!({
        "phone_number_range": range("+4930901820", "+4930901829"),
        "activation_ranges": [range("+4930901820", "+4930901824")],
    });
    let (status, body) = api.post("/porting_orders", json!({ "phone_number_blocks": [block] })).await;
    assert_eq!(status, 201, "{body}");
    let order = &body["data"][0];
    assert_eq!(order["porting_phone_numbers_count"], 5);
    let path = format!("/porting_orders/{}", order["id"].as_str().unwrap());
    let (_, blocks) = api.get(&format!("{path}/phone_number_blocks?filter[phone_number]=%2B4930901829")).await;
    assert_eq!(blocks["data"][0]["phone_number_range"], range("+4930901820", "+4930901829"));
    assert_eq!(order["phone_numbers"][0]["block_reference_id"], blocks["data"][0]["id"]);

    let overlapping = json!({
        "phone_number_range": range("+4930901830", "+4930901839"),
        "activation_ranges": [range("+4930901830", "+4930901834"), range("+4930901834", "+4930901835")],
    });
    let (status, body) = api.post(&format!("{path}/phone_number_blocks"), overlapping).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/activation_ranges/1"]));

    let extension = json!({
        "porting_phone_number_id": order["phone_numbers"][0]["id"],
        "extension_range": { "start_at": 0, "end_at": 99 },
        "activation_ranges": [{ "start_at": 0, "end_at": 9 }],
    });
    let (status, extension) = api.post(&format!("{path}/phone_number_extensions"), extension).await;
    assert_eq!((status, &extension["data"]["extension_range"]["end_at"]), (201, &json!(99)));
    let item = format!("{path}/phone_number_extensions/{}", extension["data"]["id"].as_str().unwrap());
    assert_eq!(api.delete(&item).await, (200, extension));

    let item = format!("{path}/phone_number_blocks/{}", blocks["data"][0]["id"].as_str().unwrap());
    assert_eq!(api.delete(&item).await.0, 200);
    let (_, body) = api.get(&path).await;
    assert_eq!(body["data"]["porting_phone_numbers_count"], 5);
    assert_eq!(body["data"]["phone_numbers"][0]["block_reference_id"], Value::Null);

    let us = &api.create(&["+12125550101"]).await[0];
    let block = json!({
        "phone_number_range": range("+12125550110", "+12125550119"),
        "activation_ranges": [range("+12125550110", "+12125550119")],
    });
    assert_eq!(api.post(&format!("/porting_orders/{us}/phone_number_blocks"), block).await.0, 422);
}

#[tokio::test]
async fn additional_documents_are_linked() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let path = format!("/porting_orders/{id}/additional_documents");
    let csr = api.upload("csr.pdf").await;
    let body =
        json!({ "additional_documents": [{ "document_id": csr, "document_type": "csr" }, { "document_id": id }] });
    let (status, body) = api.post(&path, body).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/additional_documents/1/document_id"]));
    let body = json!({ "additional_documents": [{ "document_id": csr, "document_type": "csr" }] });
    let (status, body) = api.post(&path, body).await;
    assert_eq!((status, &body["data"][0]["filename"]), (201, &json!("csr.pdf")));
    api.sim.clock().advance(hours(1));
    assert_eq!(api.sim.documents()[0].linked_to.len(), 1);
    let (_, list) = api.get(&format!("{path}?filter[document_type][in][]=csr")).await;
    assert_eq!(list["data"], body["data"]);
    let item = format!("{path}/{}", body["data"][0]["id"].as_str().unwrap());
    assert_eq!(api.delete(&item).await.0, 204);
    assert_eq!(api.delete(&item).await.0, 404);
    api.sim.clock().advance(hours(1));
    assert!(api.sim.documents().is_empty());
}

#[tokio::test]
async fn requirement_groups_fill_orders() {
    let api = Api::start().await;
    let (_, catalogue) =
        api.get("/requirements?filter[country_code]=US&filter[phone_number_type]=local&filter[action]=porting").await;
    assert_eq!(catalogue["meta"]["total_results"], 1);
    let set = &catalogue["data"][0];
    let (_, one) = api.get(&format!("/requirements/{}", set["id"].as_str().unwrap())).await;
    assert_eq!(&one["data"], set);
    let loa_type = &set["requirement_types"][0];
    let (_, one) = api.get(&format!("/requirement_types/{}", loa_type["id"].as_str().unwrap())).await;
    assert_eq!(&one["data"], loa_type);
    let (_, types) = api.get("/requirement_types?filter[name][contains]=invoice&sort[]=-name").await;
    assert_eq!(types["data"][0]["name"], "Latest invoice");

    let (loa, invoice) = (api.upload("a.pdf").await, api.upload("b.pdf").await);
    let group =
        json!({ "country_code": "US", "phone_number_type": "local", "action": "porting", "customer_reference": "g" });
    let (status, group) = api.post("/requirement_groups", group).await;
    assert_eq!((status, &group["status"]), (200, &json!("unapproved")));
    let path = format!("/requirement_groups/{}", group["id"].as_str().unwrap());
    let values = json!({ "regulatory_requirements": [
        { "requirement_id": loa_type["id"], "field_value": loa },
        { "requirement_id": set["requirement_types"][1]["id"], "field_value": invoice },
    ] });
    let submit = format!("{path}/submit_for_approval");
    assert_eq!(api.act(&submit).await.0, 422);
    assert_eq!(api.patch(&path, values).await.0, 200);
    assert_eq!(api.act(&submit).await.1["status"], "pending-approval");

    let ids = api.create(&["+12125550101", "+18005550101"]).await;
    let fill = json!({ "requirement_group_id": group["id"] });
    let (status, body) = api.patch(&format!("/porting_orders/{}", ids[0]), fill.clone()).await;
    assert_eq!((status, &body["data"]["documents"]), (200, &json!({ "loa": loa, "invoice": invoice })));
    let (status, body) = api.patch(&format!("/porting_orders/{}", ids[1]), fill).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/requirement_group_id"]));

    api.sim.clock().advance(hours(24));
    let (_, groups) = api.get("/requirement_groups?filter[status]=approved&filter[customer_reference]=g").await;
    assert_eq!(groups.as_array().unwrap().len(), 1);
    assert_eq!(api.delete(&path).await.0, 200);
    assert_eq!(api.get(&path).await.0, 404);
}

#[tokio::test]
async fn letters_are_branded() {
    let api = Api::start().await;
    let part = multipart::Part::bytes(b"\x89PNG\r\n\x1a\n0000".to_vec()).file_name("logo.png");
    let form = multipart::Form::new().part("file", part);
    let (_, logo) = api.send(api.request(Method::POST, "/documents").multipart(form)).await;
    let mut branding = json!({
        "name": "Main", "company_name": "Prairie Lamps LLC", "logo": { "document_id": logo["data"]["id"] },
        "address": {
            "street_address": "1 Sample Street", "city": "Springfield", "state": "IL", "zip_code": "62701",
            "country_code": "US",
        },
        "contact": { "email": "porting@example.com", "phone_number": "+12125550100" },
    });
    let (status, created) = api.post("/porting/loa_configurations", branding.clone()).await;
    assert_eq!(status, 201, "{created}");
    assert_eq!(created["data"]["logo"]["content_type"], "image/png");
    let path = format!("/porting/loa_configurations/{}", created["data"]["id"].as_str().unwrap());
    let pdf = async |request: reqwest::RequestBuilder| {
        let response = request.send().await.unwrap();
        assert_eq!(response.headers()["content-type"], "application/pdf");
        response.bytes().await.unwrap()
    };
    let unsaved = api.request(Method::POST, "/porting/loa_configurations/preview").json(&branding);
    assert_eq!(pdf(unsaved).await, pdf(api.request(Method::GET, &format!("{path}/preview"))).await);

    let ids = api.create(&["+12125550101", "+18005550101"]).await;
    let confirm_body = api.complete_body(&ids[0]).await;
    api.patch(&format!("/porting_orders/{}", ids[0]), confirm_body).await;
    let letter = pdf(api.request(Method::GET, &format!("/porting_orders/{}/loa_template", ids[0]))).await;
    assert!(letter.starts_with(b"%PDF-"));
    assert_eq!(api.get(&format!("/porting_orders/{}/loa_template", ids[1])).await.0, 422);

    branding["address"]["zip_code"] = json!("SW1A");
    branding["name"] = Value::Null;
    let (status, body) = api.patch(&path, branding).await;
    assert_eq!((status, pointers(&body)), (422, vec!["/address/zip_code", "/name"]));
    assert_eq!(api.delete(&path).await.0, 204);
    assert_eq!(api.get("/porting/loa_configurations").await.1["data"], json!([]));
}

#[tokio::test]
async fn reports_come_as_documents() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let report =
        |filters: Value| json!({ "report_type": "export_porting_orders_csv", "params": { "filters": filters } });
    let (status, body) = api.post("/porting/reports", report(json!({ "status__in": ["draft"] }))).await;
    assert_eq!((status, &body["data"]["status"]), (201, &json!("pending")));
    assert_eq!(body["data"]["document_id"], Value::Null);
    api.sim.clock().advance(hours(1));
    let path = format!("/porting/reports/{}", body["data"]["id"].as_str().unwrap());
    let (_, body) = api.get(&path).await;
    let document = body["data"]["document_id"].as_str().unwrap();
    let text = api
        .request(Method::GET, &format!("/documents/{document}/download"))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(text.lines().nth(1).unwrap().starts_with(&format!("{id},draft,")));
    assert_eq!(api.get("/porting/reports?filter[status]=completed").await.1["meta"]["total_results"], 1);
    let (status, body) = api.post("/porting/reports", report(json!({ "status__in": ["gone"] }))).await;
    assert_eq!((status, codes(&body)), (422, vec!["10032"]));
}

#[tokio::test]
async fn bundles_and_british_carriers() {
    let api = Api::start().await;
    let id = &api.create(&["+12125550101"]).await[0];
    let number = api.order(id).await["phone_numbers"][0]["id"].clone();
    let path = "/porting_orders/phone_number_configurations";
    let entry = json!({ "porting_phone_number_id": number, "user_bundle_id": "00000000-0000-4000-8000-000000000001" });
    let body = json!({ "phone_number_configurations": [entry] });
    let (status, created) = api.post(path, body.clone()).await;
    assert_eq!(status, 201);
    let (status, answer) = api.post(path, body).await;
    assert_eq!((status, pointers(&answer)), (422, vec!["/phone_number_configurations/0/porting_phone_number_id"]));
    let query = format!("{path}?filter[porting_order.status][in][]=draft&filter[porting_order_id]={id}");
    assert_eq!(api.get(&query).await.1["data"], created["data"]);
    assert_eq!(api.get(&format!("{path}?filter[porting_order][status][]=ported")).await.1["data"], json!([]));
    let (_, carriers) = api.get("/porting/uk_carriers").await;
    assert!(carriers["data"][0]["cupid"].is_string() && carriers.get("meta").is_none());
}
