//! Answers that leave things out, or come in another shape: what was asked for arrives all the same.

use telnyx_porting::types::{PortingOrderId, PortingOrderStatusValue, SharingPermission};
use telnyx_porting::webhook::{Event, EventKind};
use telnyx_porting::{ErrorKind, RetryPolicy};

use crate::support::Wire;

const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.e30.c2ln";

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

async fn page(items: &str) -> Wire {
    Wire::answering(200, &format!(r#"{{"data":[{items}],"meta":{{"total_pages":1}}}}"#)).await
}

#[tokio::test]
async fn a_token_arrives_with_its_envelope_or_without() {
    let whole = format!(
        r#"{{"id":"st-1","porting_order_id":"po-1","permissions":["porting_order.document.read"],"expires_in_seconds":3600,
            "record_type":"porting_order_sharing_token","expires_at":"2026-03-10T10:15:00Z","token":"{TOKEN}"}}"#
    );
    let little = format!(r#"{{"permissions":"porting_order.document.read","token":"{TOKEN}","id":null}}"#);
    for token in [whole, little] {
        for body in [format!(r#"{{"data":{token}}}"#), format!(r#"{{"data":[{token}]}}"#), token.clone()] {
            let wire = Wire::answering(201, &body).await;
            let share = wire.client().porting_orders().share(&order(), SharingPermission::PortingOrderDocumentRead);
            let token = share.send().await.unwrap_or_else(|error| panic!("{body}: {error}"));
            assert_eq!(token.token, TOKEN);
            assert_eq!(token.permissions, [SharingPermission::PortingOrderDocumentRead]);
        }
    }
}

/// And is not asked for again, because it may have been made.
#[tokio::test]
async fn an_answer_without_a_token_is_an_error_that_shows_nothing() {
    for body in [r#"{"id":"st-1","tokens":"eyJ0"}"#, r#"{"errors":[]}"#, r#"[{"token":"eyJ0"}]"#, r#"{"token":null}"#] {
        let wire = Wire::answering(201, body).await;
        let client = wire.client_with(|builder| builder.retry(RetryPolicy::default()));
        let share = client.porting_orders().share(&order(), SharingPermission::PortingOrderDocumentRead);
        let error = share.send().await.unwrap_err();
        assert_eq!((error.kind(), wire.count()), (ErrorKind::Decode, 1), "{body}");
        assert!(error.may_have_been_applied() && !format!("{error} {error:?}").contains("eyJ0"), "{error:?}");
    }
}

#[tokio::test]
async fn an_order_is_read_in_every_shape() {
    let found = r#"{"status":{"value":"draft","details":{"code":"OTHER"}},"misc":[{"type":"full"}],"id":"po-1"}"#;
    for body in [format!(r#"{{"data":{found}}}"#), format!(r#"{{"meta":null,"data":[{found}]}}"#), found.to_owned()] {
        let wire = Wire::answering(200, &body).await;
        let read = wire.client().porting_orders().get(&order()).send().await.unwrap();
        assert_eq!(
            (read.id, read.status.value, read.status.details.len()),
            (order(), PortingOrderStatusValue::Draft, 1)
        );
        assert!(read.misc.unwrap().type_.is_some());
        let created = wire.client().porting_orders().create(["+13035550123".parse().unwrap()]).send().await;
        // A list is documented there, and an object without its envelope is none.
        assert_eq!(created.is_ok(), body.contains("data"), "{body}");
    }
}

#[tokio::test]
async fn requirement_groups_come_in_an_envelope_one_day() {
    for body in [r#"[{"id":"rg-1"},{"id":"rg-2"}]"#, r#"{"data":[{"id":"rg-1"},{"id":"rg-2"}],"meta":{}}"#] {
        let wire = Wire::answering(200, body).await;
        let groups = wire.client().requirement_groups().list().send().await.unwrap();
        assert_eq!(groups.iter().map(|group| group.id.to_string()).collect::<Vec<_>>(), ["rg-1", "rg-2"], "{body}");
    }
    for body in [r#"{"id":"rg-1"}"#, r#"{"data":{"id":"rg-1"}}"#] {
        let wire = Wire::answering(200, body).await;
        let group = wire.client().requirement_groups().get(&"rg-1".parse().unwrap()).send().await.unwrap();
        assert_eq!(group.id, "rg-1");
        let deleted = wire.client().requirement_groups().delete(&group.id).send().await.unwrap();
        assert_eq!(deleted.unwrap().id, "rg-1", "{body}");
    }
}

#[tokio::test]
async fn ranges_with_one_end_or_none_do_not_cost_the_page() {
    let wire = page(
        r#"{"id":"b1","phone_number_range":{"start_at":"+49305550100"},"activation_ranges":[{"end_at":null},null,{}]},
           null,
           {"id":"b2","phone_number_range":null,"activation_ranges":null},
           {"id":"b3","phone_number_range":{"start_at":"+49305550200","end_at":"+49305550299"}}"#,
    )
    .await;
    let blocks =
        wire.client().porting_orders().phone_number_blocks(&order()).list().items().try_collect().await.unwrap();
    assert_eq!(blocks.len(), 3);
    let ends = blocks.iter().map(|block| block.phone_number_range.as_ref()?.end_at.as_deref());
    assert_eq!(ends.collect::<Vec<_>>(), [None, None, Some("+49305550299")]);
    assert_eq!(blocks[0].activation_ranges.len(), 2);

    let wire = page(r#"{"id":"x1","extension_range":{"end_at":"99"},"activation_ranges":[{}]},{"id":"x2"}"#).await;
    let extensions = wire.client().porting_orders().phone_number_extensions(&order());
    let found = extensions.list().items().try_collect().await.unwrap();
    assert_eq!((found.len(), found[0].extension_range.as_ref().unwrap().end_at), (2, Some(99)));

    let wire = page(r#"{"id":"a1","phone_number_range":{},"action":"burn"},{"id":"a2","action":null}"#).await;
    let associated = wire.client().porting_orders().associated_phone_numbers(&order());
    let found = associated.list().items().try_collect().await.unwrap();
    assert_eq!((found.len(), found[0].action.as_ref().unwrap().as_str()), (2, "burn"));
}

#[tokio::test]
async fn letterheads_reports_and_the_rest_with_gaps_do_not_cost_the_page() {
    let wire = page(
        r#"{"id":"loa-1","address":{"city":"Denver"},"contact":{"email":null},"logo":{}},
           {"id":"loa-2","address":{},"contact":null,"logo":{"content_type":"image/webp"}}"#,
    )
    .await;
    let found = wire.client().loa_configurations().list().items().try_collect().await.unwrap();
    assert_eq!((found.len(), found[0].address.as_ref().unwrap().city.as_deref()), (2, Some("Denver")));

    let wire =
        page(r#"{"id":"r1","params":{}},{"id":"r2","params":{"filters":{"status__in":null}}},{"id":"r3"}"#).await;
    assert_eq!(wire.client().reports().list().items().try_collect().await.unwrap().len(), 3);

    let wire = page(r#"{"phone_number":"+61491570006","verified":true},{"phone_number":"+61491570156"}"#).await;
    let codes = wire.client().porting_orders().verification_codes(&order());
    assert_eq!(codes.list().items().try_collect().await.unwrap().len(), 2);

    let wire = page(r#"{"name":"Heron Telecom UK","cupid":901},{"id":"c2","alternative_cupids":"902"}"#).await;
    let carriers = wire.client().uk_carriers().list().send().await.unwrap();
    assert_eq!(
        (carriers[0].cupid.as_deref(), carriers[1].alternative_cupids.as_slice()),
        (Some("901"), &["902".to_owned()][..])
    );
}

/// Items without an id cannot be told apart, so none is taken for another's repetition.
#[tokio::test]
async fn items_without_an_id_are_all_kept() {
    let wire = page(r#"{"user_bundle_id":"ub-1"},{"user_bundle_id":"ub-1"},{"id":"c1"},{"id":"c1"}"#).await;
    let found = wire.client().phone_number_configurations().list().items().try_collect().await.unwrap();
    assert_eq!(found.len(), 3);
    let wire = page(r#"{"document_id":"d1"},{"document_id":"d1"}"#).await;
    assert_eq!(wire.client().documents().links().items().try_collect().await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_payload_of_another_product_does_not_cost_the_history() {
    let wire = page(
        r#"{"id":"ev-1","event_type":"portout.status_changed","payload":{"status":"ported","id":[],"comment":"x"}},
           {"id":"ev-2","event_type":"sub_request.exception","payload":"see the portal"},
           {"id":"ev-3","event_type":"porting_order.status_changed","payload":{"id":"po-1","status":{}}},
           {"id":"ev-4","event_type":"porting_order.status_changed","porting_order_id":"po-1",
            "payload":{"id":"po-1","status":{"value":"ported"},"customer_reference":{"odd":true}}}"#,
    )
    .await;
    let events = wire.client().events().list().items().try_collect().await.unwrap();
    let events: Vec<Event> = events.into_iter().map(Event::from).collect();
    let kinds: Vec<bool> = events.iter().map(|event| matches!(event.kind, EventKind::StatusChanged { .. })).collect();
    assert_eq!(kinds, [false, false, false, true]);
    assert_eq!(events[2].order_id(), Some(&order()));
}
