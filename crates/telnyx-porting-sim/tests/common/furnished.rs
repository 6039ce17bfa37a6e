//! A world in which every kind of thing exists, and every operation that could be asked of it.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Api, hours};

/// Every operation: method and path, with placeholders that name what they stand for.
pub(crate) const OPERATIONS: &[(&str, &str)] = &[
    ("POST", "/portability_checks"),
    ("GET", "/porting/events"),
    ("GET", "/porting/events/{event}"),
    ("POST", "/porting/events/{event}/republish"),
    ("GET", "/porting/loa_configurations"),
    ("POST", "/porting/loa_configurations"),
    ("POST", "/porting/loa_configurations/preview"),
    ("GET", "/porting/loa_configurations/{loa}"),
    ("PATCH", "/porting/loa_configurations/{loa}"),
    ("DELETE", "/porting/loa_configurations/{loa}"),
    ("GET", "/porting/loa_configurations/{loa}/preview"),
    ("GET", "/porting/reports"),
    ("POST", "/porting/reports"),
    ("GET", "/porting/reports/{report}"),
    ("GET", "/porting/uk_carriers"),
    ("GET", "/porting_orders"),
    ("POST", "/porting_orders"),
    ("GET", "/porting_orders/exception_types"),
    ("GET", "/porting_orders/phone_number_configurations"),
    ("POST", "/porting_orders/phone_number_configurations"),
    ("GET", "/porting_orders/{order}"),
    ("PATCH", "/porting_orders/{order}"),
    ("DELETE", "/porting_orders/{order}"),
    ("POST", "/porting_orders/{order}/actions/activate"),
    ("POST", "/porting_orders/{order}/actions/cancel"),
    ("POST", "/porting_orders/{order}/actions/confirm"),
    ("POST", "/porting_orders/{order}/actions/share"),
    ("GET", "/porting_orders/{order}/activation_jobs"),
    ("GET", "/porting_orders/{order}/activation_jobs/{job}"),
    ("PATCH", "/porting_orders/{order}/activation_jobs/{job}"),
    ("GET", "/porting_orders/{order}/additional_documents"),
    ("POST", "/porting_orders/{order}/additional_documents"),
    ("DELETE", "/porting_orders/{order}/additional_documents/{attachment}"),
    ("GET", "/porting_orders/{order}/allowed_foc_windows"),
    ("GET", "/porting_orders/{order}/comments"),
    ("POST", "/porting_orders/{order}/comments"),
    ("GET", "/porting_orders/{order}/loa_template"),
    ("GET", "/porting_orders/{order}/requirements"),
    ("GET", "/porting_orders/{order}/sub_request"),
    ("GET", "/porting_orders/{order}/verification_codes"),
    ("POST", "/porting_orders/{order}/verification_codes/send"),
    ("POST", "/porting_orders/{order}/verification_codes/verify"),
    ("GET", "/porting_orders/{order}/action_requirements"),
    ("POST", "/porting_orders/{order}/action_requirements/{action}/initiate"),
    ("GET", "/porting_orders/{order}/associated_phone_numbers"),
    ("POST", "/porting_orders/{order}/associated_phone_numbers"),
    ("DELETE", "/porting_orders/{order}/associated_phone_numbers/{associated}"),
    ("GET", "/porting_orders/{order}/phone_number_blocks"),
    ("POST", "/porting_orders/{order}/phone_number_blocks"),
    ("DELETE", "/porting_orders/{order}/phone_number_blocks/{block}"),
    ("GET", "/porting_orders/{order}/phone_number_extensions"),
    ("POST", "/porting_orders/{order}/phone_number_extensions"),
    ("DELETE", "/porting_orders/{order}/phone_number_extensions/{extension}"),
    ("GET", "/porting_phone_numbers"),
    ("GET", "/documents"),
    ("POST", "/documents"),
    ("GET", "/documents/{document}"),
    ("PATCH", "/documents/{document}"),
    ("DELETE", "/documents/{document}"),
    ("GET", "/documents/{document}/download"),
    ("GET", "/documents/{document}/download_link"),
    ("GET", "/document_links"),
    ("GET", "/requirement_types"),
    ("GET", "/requirement_types/{type}"),
    ("GET", "/requirements"),
    ("GET", "/requirements/{requirement}"),
    ("GET", "/requirement_groups"),
    ("POST", "/requirement_groups"),
    ("GET", "/requirement_groups/{group}"),
    ("PATCH", "/requirement_groups/{group}"),
    ("DELETE", "/requirement_groups/{group}"),
    ("POST", "/requirement_groups/{group}/submit_for_approval"),
];
/// Known ids by what they stand for.
pub(crate) type Ids = HashMap<&'static str, Vec<String>>;

/// A world in which every kind of thing exists at least once.
pub(crate) async fn furnish(api: &Api) -> Ids {
    let mut ids = Ids::new();
    let numbers = ["+12125550101", "+14155550193", "+442079460101", "+4930901820", "+61491570101"];
    let orders = api.create(&numbers).await;
    let of = |country: &str| {
        let number = numbers.iter().find(|number| number.starts_with(country)).unwrap();
        let order = api.sim.orders().into_iter().find(|order| order.phone_numbers.contains(&(*number).to_owned()));
        format!("/porting_orders/{}", order.unwrap().id)
    };
    let id = async |path: String, body: Value| {
        let (status, answer) = api.post(&path, body).await;
        assert!(status < 300, "{path}: {answer}");
        let data = answer.get("data").unwrap_or(&answer);
        data.get(0).unwrap_or(data)["id"].as_str().unwrap().to_owned()
    };
    for order in &orders[..2] {
        api.confirm(order).await;
    }
    api.sim.clock().advance(hours(10));
    let (_, jobs) = api.get(&format!("/porting_orders/{}/activation_jobs", orders[0])).await;
    ids.insert("job", vec![jobs["data"][0]["id"].as_str().unwrap().to_owned()]);
    ids.insert("event", vec![api.sim.events()[0]["id"].as_str().unwrap().to_owned()]);
    let german = of("+49");
    let range = json!({ "start_at": "+4930901900", "end_at": "+4930901919" });
    let block = json!({ "phone_number_range": range, "activation_ranges": [range] });
    ids.insert("block", vec![id(format!("{german}/phone_number_blocks"), block).await]);
    let (_, order) = api.get(&german).await;
    let range = json!({ "start_at": 0, "end_at": 9 });
    let extension = json!({
        "porting_phone_number_id": order["data"]["phone_numbers"][0]["id"], "extension_range": range,
        "activation_ranges": [range],
    });
    ids.insert("extension", vec![id(format!("{german}/phone_number_extensions"), extension).await]);
    let british = of("+44");
    api.patch(&british, json!({ "misc": { "type": "partial" } })).await;
    let range = json!({ "start_at": "+442079460110", "end_at": "+442079460119" });
    let keep = json!({ "action": "keep", "phone_number_range": range });
    ids.insert("associated", vec![id(format!("{british}/associated_phone_numbers"), keep).await]);
    let (_, actions) = api.get(&format!("{}/action_requirements", of("+61"))).await;
    ids.insert("action", vec![actions["data"][0]["id"].as_str().unwrap().to_owned()]);
    let documents = vec![api.upload("one.pdf").await, api.upload("two.pdf").await];
    let attach = json!({ "additional_documents": [{ "document_id": documents[0], "document_type": "csr" }] });
    ids.insert("attachment", vec![id(format!("{german}/additional_documents"), attach).await]);
    // A PNG is told by its first eight bytes.
    let logo = id("/documents".to_owned(), json!({ "file": "iVBORw0KGgo=", "filename": "logo.png" })).await;
    let branding = json!({
        "name": "main", "company_name": "Prairie Lamps LLC", "logo": { "document_id": logo },
        "address": {
            "street_address": "1 Sample Street", "city": "Springfield", "state": "IL", "zip_code": "62701",
            "country_code": "US",
        },
        "contact": { "email": "port@example.com", "phone_number": "+12125550100" },
    });
    ids.insert("loa", vec![id("/porting/loa_configurations".to_owned(), branding).await]);
    ids.insert("document", documents.into_iter().chain([logo]).collect());
    let report = json!({ "report_type": "export_porting_orders_csv", "params": { "filters": {} } });
    ids.insert("report", vec![id("/porting/reports".to_owned(), report).await]);
    let group = json!({ "action": "porting", "country_code": "US", "phone_number_type": "local" });
    ids.insert("group", vec![id("/requirement_groups".to_owned(), group).await]);
    for (kind, list) in [("type", "/requirement_types"), ("requirement", "/requirements")] {
        let (_, answer) = api.get(list).await;
        ids.insert(kind, vec![answer["data"][0]["id"].as_str().unwrap().to_owned()]);
    }
    ids.insert("order", orders);
    ids
}

/// A path with ids in place of its placeholders: known ones in turn, and one that is none.
pub(crate) fn fill(path: &str, ids: &Ids, pick: usize) -> String {
    let segments =
        path.split('/').map(|segment| match segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) {
            None => segment.to_owned(),
            Some(kind) => {
                let known = &ids[kind];
                known.get(pick % (known.len() + 1)).cloned().unwrap_or_else(|| "not-an-id".to_owned())
            }
        });
    segments.collect::<Vec<_>>().join("/")
}
