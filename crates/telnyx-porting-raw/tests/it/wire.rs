//! Answers as they really arrive, one deviation from the published document after the other.

use serde_json::{Value, json};
use telnyx_porting_raw::types::{self, *};
use telnyx_porting_raw::{Client, Error};

use crate::recorder::Recorder;

pub(crate) fn answering(status: u16, body: Value) -> Client {
    Recorder::answering(status, body.to_string()).client()
}

#[tokio::test]
async fn a_portability_check_with_nulls_and_undocumented_fields() {
    let body = json!({ "data": [
        { "phone_number": "+13125550101", "portable": true, "fast_portable": true, "not_portable_reason": null,
          "carrier_name": "", "phone_number_type": "local", "messaging_capable": true,
          "not_portable_reason_description": null, "rate_center": "CHICAGO", "record_type": "portability_check_result" },
        { "phone_number": 13125550102i64, "portable": "false", "fast_portable": null, "not_portable_reason": "no_coverage",
          "carrier_name": null, "phone_number_type": "voip_of_next_year" },
    ]});
    // 201 is documented, 200 as good.
    for status in [200, 201] {
        let answer = answering(status, body.clone()).create_portability_check().send().await.unwrap();
        let [good, bad] = answer.data.as_slice() else { panic!("{answer:?}") };
        assert_eq!((good.phone_number.as_str(), good.portable), ("+13125550101", Some(true)));
        assert_eq!((good.not_portable_reason.as_deref(), good.carrier_name.as_deref()), (None, Some("")));
        assert_eq!(good.phone_number_type, Some(PhoneNumberType::Local));
        assert_eq!((bad.phone_number.as_str(), bad.portable), ("13125550102", Some(false)));
        assert_eq!(bad.not_portable_reason.as_deref(), Some("no_coverage"));
        assert_eq!(bad.phone_number_type.as_ref().unwrap().as_str(), "voip_of_next_year");
    }
}

fn draft() -> Value {
    json!({
        "id": "po-1",
        "status": { "value": "draft", "details": [] },
        "customer_reference": null, "customer_group_reference": null, "support_key": null, "parent_support_key": null,
        "webhook_url": null, "misc": null, "description": null,
        "end_user": {
            "admin": { "entity_name": null, "auth_person_name": null, "billing_phone_number": 13125550100i64,
                       "account_number": null, "pin_passcode": 1234, "tax_identifier": null, "business_identifier": null },
            "location": { "street_address": null, "postal_code": 60601, "premises": null }
        },
        "activation_settings": { "fast_port_eligible": true, "foc_datetime_requested": null,
                                 "foc_datetime_actual": null, "activation_status": null, "activation_type": "on-demand" },
        "phone_number_configuration": { "connection_id": 1293384261075731499i64, "messaging_profile_id": null,
                                        "tags": null },
        "documents": { "loa": null, "invoice": null },
        "requirements": null, "additional_steps": null, "phone_numbers": null, "requirements_status": "unmet",
        "user_feedback": { "user_rating": null, "user_comment": null },
        "record_type": "porting_order", "created_at": "2026-03-17T18:01:01Z", "updated_at": "2026-03-17T18:01:01.123+00:00"
    })
}

#[tokio::test]
async fn a_draft_is_mostly_null() {
    let order = answering(200, json!({ "data": draft() })).get_porting_order().id("po-1").send().await.unwrap();
    let order = &order.data;
    assert_eq!(order.id, "po-1");
    assert_eq!(order.id.as_uuid(), None);
    assert_eq!(order.status.value, PortingOrderStatusValue::Draft);
    assert!(order.misc.is_none() && order.phone_numbers.is_empty() && order.requirements.is_empty());
    let admin = order.end_user.as_ref().unwrap().admin.as_ref().unwrap();
    assert_eq!((admin.pin_passcode.as_deref(), admin.account_number.as_deref()), (Some("1234"), None));
    assert_eq!(admin.billing_phone_number.as_deref(), Some("13125550100"));
    let location = order.end_user.as_ref().unwrap().location.as_ref().unwrap();
    assert_eq!(location.postal_code.as_deref(), Some("60601"));
    let configuration = order.phone_number_configuration.as_ref().unwrap();
    // 19 digits: more than a float holds.
    assert_eq!(configuration.connection_id.as_ref().unwrap(), "1293384261075731499");
    assert!(configuration.tags.is_empty());
    let activation = order.activation_settings.as_ref().unwrap();
    assert_eq!(activation.activation_type, Some(ActivationType::OnDemand));
}

#[tokio::test]
async fn a_create_answers_a_list_or_one_order() {
    for data in [json!([draft()]), draft()] {
        for status in [200, 201] {
            let created = answering(status, json!({ "data": data })).create_porting_order().send().await.unwrap();
            assert_eq!(created.data.len(), 1);
            assert_eq!(created.data[0].id, "po-1");
        }
    }
    let mut second = draft();
    second["id"] = json!("po-2");
    let created = answering(201, json!({ "data": [draft(), second] })).create_porting_order().send().await.unwrap();
    assert_eq!(created.data[1].id, "po-2");
}

#[tokio::test]
async fn a_patch_answers_an_order_or_a_list_of_one_but_never_of_two() {
    for data in [draft(), json!([draft()])] {
        let answer = answering(200, json!({ "data": data })).update_porting_order().id("po-1").send().await.unwrap();
        assert_eq!(answer.data.id, "po-1");
    }
    for data in [json!([draft(), draft()]), json!([])] {
        let answer = answering(200, json!({ "data": data })).update_porting_order().id("po-1").send().await;
        assert!(matches!(answer, Err(Error::InvalidResponsePayload(..))), "{answer:?}");
    }
}

#[tokio::test]
async fn an_unknown_value_does_not_cost_the_page() {
    let orders = json!({ "data": [
        { "id": "po-1", "status": { "value": "draft", "details": [] } },
        { "id": "po-2", "status": { "value": "paused-by-regulator",
          "details": [{ "code": "INVALID_SIGNATURE_ON_THE_LOA", "description": "Sign it again" }, { "code": null }] } },
        { "id": "po-3", "status": { "value": "activation-in-progress", "details": null } },
    ], "meta": null });
    let page = answering(200, orders).list_porting_orders().send().await.unwrap();
    let values: Vec<&str> = page.data.iter().map(|order| order.status.value.as_str()).collect();
    assert_eq!(values, ["draft", "paused-by-regulator", "activation-in-progress"]);
    assert!(!page.data[1].status.value.is_known() && page.data[2].status.value.is_known());
    let details = &page.data[1].status.details;
    assert_eq!(details[0].code.as_ref().unwrap().as_str(), "INVALID_SIGNATURE_ON_THE_LOA");
    assert_eq!((details.len(), details[1].code.is_none()), (2, true));
    assert!(page.meta.is_none());
}

#[tokio::test]
async fn meta_may_be_missing_or_written_as_text() {
    for (body, wanted) in [
        (json!({ "data": [] }), None),
        (json!({ "data": [], "meta": null }), None),
        (json!({ "data": [], "meta": {} }), Some((None, None))),
        (
            json!({ "data": [], "meta": { "total_pages": 0, "total_results": 0, "page_number": 1 } }),
            Some((Some(0), Some(0))),
        ),
        (json!({ "data": [], "meta": { "total_pages": "3", "total_results": " 42 " } }), Some((Some(3), Some(42)))),
        (json!({ "data": [], "meta": { "total_pages": 3.0, "total_results": null } }), Some((Some(3), None))),
    ] {
        let page = answering(200, body.clone()).list_porting_phone_numbers().send().await.unwrap();
        let found = page.meta.as_ref().map(|meta| (meta.total_pages, meta.total_results));
        assert_eq!(found, wanted, "{body}");
    }
    // Lists that never have one.
    assert!(answering(200, json!({ "data": [] })).list_exception_types().send().await.unwrap().data.is_empty());
    assert!(answering(200, json!({ "data": [] })).list_uk_carriers().send().await.unwrap().data.is_empty());
}

#[tokio::test]
async fn every_spelling_of_a_date_and_one_that_is_none() {
    let spellings = [
        "2026-03-17T18:01:01Z",
        "2026-03-17T18:01:01.000Z",
        "2026-03-17T18:01:01.00000Z",
        "2026-03-17T18:01:01.000000Z",
        "2026-03-17T18:01:01+00:00",
        "2026-03-17T18:01:01.000+00:00",
        "2026-03-17T12:01:01-06:00",
        "2026-03-17t18:01:01z",
    ];
    let mut data: Vec<Value> = spellings.iter().map(|text| json!({ "id": "doc-1", "created_at": text })).collect();
    data.push(json!({ "id": "doc-2", "created_at": "in a fortnight", "updated_at": 1773770461 }));
    let page = answering(200, json!({ "data": data })).list_documents().send().await.unwrap();
    let (odd, good) = page.data.split_last().unwrap();
    for document in good {
        let created = document.created_at.as_ref().unwrap();
        assert_eq!(created.utc().unwrap().timestamp(), 1_773_770_461, "{created}");
    }
    let (created, updated) = (odd.created_at.as_ref().unwrap(), odd.updated_at.as_ref().unwrap());
    assert_eq!((created.utc(), created.to_string().as_str()), (None, "in a fortnight"));
    assert_eq!((updated.utc(), updated.to_string().as_str()), (None, "1773770461"));
}

#[tokio::test]
async fn a_foc_window_under_both_pairs_of_names() {
    let body = json!({ "data": [
        { "started_at": "2026-04-01T10:00:00Z", "ended_at": "2026-04-01T12:00:00Z", "record_type": "porting_order" },
        { "start_time": "2026-04-01T10:00:00Z", "end_time": "2026-04-01T12:00:00Z",
          "started_at": "2026-04-01T10:00:00Z", "ended_at": null, "record_type": "allowed_foc_window" },
    ]});
    let windows = answering(200, body).list_allowed_foc_windows().id("po-1").send().await.unwrap();
    assert_eq!(windows.data.len(), 2);
    assert_eq!(windows.data[0].started_at, windows.data[1].started_at);
    assert_eq!(windows.data[1].ended_at, None);
}

#[tokio::test]
async fn a_porting_number_with_null_where_an_enumeration_stands() {
    let body = json!({ "data": [
        { "phone_number": "+13125550101", "activation_status": null, "support_key": null, "portability_status": "confirmed",
          "porting_order_status": "draft", "requirements_status": "requirement-info-pending", "id": "ppn_7" },
        { "phone_number": 13125550102i64, "activation_status": "Activate RDY", "messaging": { "messaging_port_status": "canceled" } },
    ], "meta": { "total_pages": 1 } });
    let numbers = answering(200, body).list_porting_phone_numbers().send().await.unwrap();
    assert_eq!(numbers.data[0].activation_status, None);
    assert_eq!(numbers.data[0].id.as_ref().unwrap(), "ppn_7");
    assert_eq!(numbers.data[1].phone_number, "13125550102");
    assert_eq!(numbers.data[1].activation_status.as_ref().unwrap(), "Activate RDY");
}

#[tokio::test]
async fn a_comment_of_the_desk_has_no_user() {
    let body = json!({ "data": { "id": "c-1", "body": "Please sign again.", "porting_order_id": "po-1", "user_type": "admin",
        "user_id": null, "user_email": null, "record_type": "porting_comment", "created_at": "2026-03-17T18:01:01.12345Z" } });
    let comment = answering(201, body).create_porting_order_comment().id("po-1").send().await.unwrap();
    assert_eq!(comment.data.id, "c-1");
    assert_eq!(comment.data.body.as_deref(), Some("Please sign again."));
    assert_eq!(comment.data.user_type, Some(CommentUserType::Admin));
}

#[tokio::test]
async fn verification_codes_and_ranges_of_either_type() {
    let body = json!({ "data": [{ "id": "vc-1", "phone_number": 13125550101i64, "verified": "true" }] });
    let codes = answering(200, body).list_verification_codes().id("po-1").send().await.unwrap();
    assert_eq!((codes.data[0].phone_number.as_str(), codes.data[0].verified), ("13125550101", Some(true)));

    let body = json!({ "data": [{ "id": "ext-1", "porting_phone_number_id": "ppn-1",
        "extension_range": { "start_at": "1", "end_at": 10 }, "activation_ranges": null }] });
    let extensions = answering(200, body).list_phone_number_extensions().porting_order_id("po-1").send().await.unwrap();
    let range = extensions.data[0].extension_range.as_ref().unwrap();
    assert_eq!((range.start_at, range.end_at), (Some(1), Some(10)));

    let body = json!({ "data": [{ "id": "block-1", "phone_number_range": { "start_at": 4930555010000i64, "end_at": "+4930555010099" } }] });
    let blocks = answering(200, body).list_phone_number_blocks().porting_order_id("po-1").send().await.unwrap();
    let range = blocks.data[0].phone_number_range.as_ref().unwrap();
    assert_eq!((range.start_at.as_deref(), range.end_at.as_deref()), (Some("4930555010000"), Some("+4930555010099")));
}

#[tokio::test]
async fn requirement_criteria_of_nulls_and_of_anything() {
    let body = json!({ "data": { "id": "rt-1", "name": "Proof of address", "type": "document", "acceptance_criteria": {
        "time_limit": null, "max_length": 35, "min_length": "1", "acceptable_values": null, "locality_limit": null } } });
    let requirement = answering(200, body).get_requirement_type().id("rt-1").send().await.unwrap();
    assert!(requirement.data.acceptance_criteria.is_some());

    let body = json!({ "data": [{ "field_type": "textual", "field_value": null, "requirement_status": "unapproved",
        "requirement_type": { "id": "rt-1", "acceptance_criteria": { "regexes": ["^a"], "nested": { "x": null } } } }] });
    let requirements = answering(200, body).list_porting_order_requirements().id("po-1").send().await.unwrap();
    assert_eq!(requirements.data[0].field_value, None);
    assert_eq!(requirements.data[0].field_type.as_ref().unwrap(), "textual");
    let criteria = requirements.data[0].requirement_type.as_ref().unwrap().acceptance_criteria.as_ref().unwrap();
    assert_eq!(criteria["nested"], json!({ "x": null }));
}

#[tokio::test]
async fn a_requirement_group_id_in_capitals_is_not_changed() {
    let group = "9F3E2B10-0C4D-4E5F-8A6B-1C2D3E4F5A6B";
    let recorder = Recorder::answering(200, json!({ "id": group, "regulatory_requirements": null }).to_string());
    let answer = recorder.client().get_requirement_group().id(group).send().await.unwrap();
    assert!(recorder.request().url.path().ends_with(group));
    assert_eq!(answer.id.to_string(), group);
    assert_eq!(serde_json::to_value(&answer.id).unwrap(), json!(group));
    assert_eq!(answer.id.as_uuid().unwrap().to_string(), group.to_lowercase());
}

#[test]
fn errors_of_every_shape_but_the_one_that_is_keyed_by_field() {
    let body = json!({ "errors": [
        { "code": "10015", "title": "Invalid", "detail": "x", "source": { "pointer": "/phone_numbers" }, "meta": { "url": "https://x.example" } },
        { "code": 404, "title": null, "source": null }, { "code": "render_error" }, { "code": "" }, {},
        { "source": { "parameter": "filter[status]" }, "description": "elsewhere" },
    ]});
    let list: types::ErrorList = serde_json::from_value(body).unwrap();
    let codes: Vec<Option<&str>> = list.errors.iter().map(|error| error.code.as_deref()).collect();
    assert_eq!(codes, [Some("10015"), Some("404"), Some("render_error"), Some(""), None, None]);
    assert_eq!(serde_json::from_value::<types::ErrorList>(json!({ "errors": null })).unwrap().errors.len(), 0);
}
