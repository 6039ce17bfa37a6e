use proptest::prelude::*;
use serde_json::{Value, json};
use telnyx_porting::types::{CommentUserType, MessagingPortStatus, PortingEvent, PortingOrderStatusValue};
use telnyx_porting::webhook::{Event, EventKind, InvalidEvent, MAX_BODY_BYTES};

const EVENT: &str = "0e8f5b0e-0000-4000-8000-000000000001";
const ORDER: &str = "5f6f9e9c-0000-4000-8000-000000000002";
const OTHER: &str = "5f6f9e9c-0000-4000-8000-000000000003";

fn parse(body: &Value) -> Event {
    Event::parse(body.to_string().as_bytes()).unwrap()
}

/// Both published envelopes around a payload.
fn envelopes(event_type: &str, payload: Value) -> [Event; 2] {
    let occurred_at = "2026-03-02T15:04:05.123456Z";
    let wrapped = json!({
        "data": { "event_type": event_type, "id": EVENT, "occurred_at": occurred_at, "payload": payload, "record_type": "event" },
        "meta": { "attempt": 2, "delivered_to": "https://hooks.example.com/telnyx" },
    });
    let flat = json!({
        "event_type": event_type, "id": EVENT, "occurred_at": occurred_at, "payload": payload,
        "urls": ["https://hooks.example.com/telnyx"], "organization_id": OTHER, "format": "v2",
    });
    let events = [parse(&wrapped), parse(&flat)];
    assert_eq!((events[0].attempt, events[1].attempt), (Some(2), None));
    for event in &events {
        assert_eq!(event.id, EVENT);
        assert_eq!(event.event_type.as_str(), event_type);
        assert_eq!(event.occurred_at.as_ref().unwrap().to_string(), occurred_at);
        assert_eq!(*event.payload(), payload);
    }
    events
}

fn orders(event: &Event) -> Vec<String> {
    event.order_ids().map(ToString::to_string).collect()
}

#[test]
fn status_changed() {
    let payload = json!({
        "id": ORDER, "customer_reference": "PO-2041", "support_key": "sr_5c21d0", "webhook_url": null,
        "status": { "value": "exception", "details": [
            { "code": "ENTITY_NAME_MISMATCH", "description": "the name is Harbor & Pine LLC" },
            { "code": "LOA_ILLEGIBLE", "description": "page 2" },
        ]},
        "updated_at": "2026-03-02T15:04:06+00:00",
    });
    for event in envelopes("porting_order.status_changed", payload) {
        assert_eq!(orders(&event), [ORDER]);
        let EventKind::StatusChanged { status, customer_reference, support_key, updated_at, .. } = &event.kind else {
            panic!("{event:?}")
        };
        assert_eq!(status.value, PortingOrderStatusValue::Exception);
        assert_eq!(status.details[1].code.as_ref().unwrap().as_str(), "LOA_ILLEGIBLE");
        assert_eq!((customer_reference.as_deref(), support_key.as_deref()), (Some("PO-2041"), Some("sr_5c21d0")));
        assert!(updated_at.as_ref().unwrap().utc().is_some());
        let shown = format!("{event:?}");
        assert!(shown.contains("LoaIllegible") && !shown.contains("Pine") && !shown.contains("2041"), "{shown}");
    }
}

#[test]
fn new_comment() {
    // `id` is not the order's here.
    let payload = json!({
        "id": OTHER, "porting_order_id": ORDER, "support_key": "sr_5c21d0",
        "comment": { "id": OTHER, "body": "the PIN 0000 is wrong", "inserted_at": "2026-03-02T15:04:05Z", "user_id": null, "user_type": "admin" },
    });
    for event in envelopes("porting_order.new_comment", payload) {
        assert_eq!(orders(&event), [ORDER]);
        let EventKind::NewComment { comment, .. } = &event.kind else { panic!("{event:?}") };
        assert_eq!(comment.user_type, Some(CommentUserType::Admin));
        assert_eq!(comment.body.as_deref(), Some("the PIN 0000 is wrong"));
        assert!(!format!("{event:?}").contains("0000 is"));
    }
}

#[test]
fn split() {
    let payload = json!({ "from": { "id": ORDER }, "to": { "id": OTHER } });
    for event in envelopes("porting_order.split", payload) {
        assert_eq!(orders(&event), [ORDER, OTHER]);
        assert_eq!(event.order_id().unwrap(), &ORDER);
        assert!(matches!(&event.kind, EventKind::Split { phone_numbers, .. } if phone_numbers.is_empty()));
    }
}

#[test]
fn messaging_changed_in_either_form() {
    let nested = json!({ "id": ORDER, "messaging": { "enable_messaging": true, "messaging_port_status": "ported" } });
    let flat = json!({ "id": ORDER, "messaging_port_status": "ported" });
    for payload in [nested, flat] {
        for event in envelopes("porting_order.messaging_changed", payload) {
            assert_eq!(orders(&event), [ORDER]);
            let EventKind::MessagingChanged { messaging, .. } = &event.kind else { panic!("{event:?}") };
            assert_eq!(messaging.messaging_port_status, Some(MessagingPortStatus::Ported));
        }
    }
}

#[test]
fn deleted() {
    let payload = json!({ "id": ORDER, "customer_reference": null, "deleted_at": "2026-03-02T15:04:05Z" });
    for event in envelopes("porting_order.deleted", payload) {
        assert_eq!(orders(&event), [ORDER]);
        assert!(matches!(&event.kind, EventKind::Deleted { deleted_at: Some(_), .. }));
    }
}

#[test]
fn the_two_without_payload() {
    for (event_type, payload) in
        [("porting_order.loa_updated", Value::Null), ("porting_order.sharing_token_expired", json!({ "id": ORDER }))]
    {
        let body =
            json!({ "data": { "event_type": event_type, "id": EVENT, "payload": payload, "porting_order_id": ORDER } });
        let event = parse(&body);
        assert_eq!(orders(&event), [ORDER]);
        assert!(matches!(event.kind, EventKind::LoaUpdated { .. } | EventKind::SharingTokenExpired { .. }));
    }
    let bare = parse(&json!({ "event_type": "porting_order.loa_updated", "id": EVENT }));
    assert_eq!((orders(&bare).len(), bare.payload()), (0, &Value::Null));
}

#[test]
fn what_is_not_known_is_kept() {
    let payload = json!({ "id": ORDER, "speed": 7, "note": "Ada Quill" });
    for event in envelopes("porting_order.teleported", payload) {
        assert_eq!(orders(&event), [ORDER]);
        assert!(matches!(event.kind, EventKind::Other { .. }));
        assert_eq!(event.payload()["speed"], 7);
        assert!(!format!("{event:?}").contains("Quill"));
    }
    // Another product's id is no order.
    for event in envelopes("message.received", json!({ "id": ORDER })) {
        assert_eq!(orders(&event).len(), 0);
    }
    for event in envelopes("porting_suborder.moved", json!({ "id": OTHER, "porting_order_id": ORDER })) {
        assert_eq!(orders(&event), [ORDER]);
    }
}

#[test]
fn a_known_type_without_what_belongs_to_it_still_names_its_order() {
    for (event_type, payload) in [
        ("porting_order.status_changed", json!({ "id": ORDER })),
        ("porting_order.status_changed", json!({ "id": ORDER, "status": "submitted" })),
        ("porting_order.new_comment", json!({ "porting_order_id": ORDER })),
        ("porting_order.split", json!({ "from": { "id": ORDER } })),
        ("porting_order.messaging_changed", json!({ "id": ORDER, "messaging": {"messaging_port_status": []} })),
    ] {
        for event in envelopes(event_type, payload) {
            assert_eq!(orders(&event), [ORDER], "{event_type}");
            assert!(matches!(event.kind, EventKind::Other { .. }), "{event:?}");
        }
    }
}

/// As sent in 2021.
#[test]
fn reasons_that_are_codes_alone_are_reasons() {
    let status = json!({ "value": "exception", "details": ["LOCATION_MISMATCH", 7, { "code": "LOA_ILLEGIBLE", "description": [] }] });
    for event in envelopes("porting_order.status_changed", json!({ "id": ORDER, "status": status })) {
        let EventKind::StatusChanged { status, .. } = &event.kind else { panic!("{event:?}") };
        assert_eq!(status.value, PortingOrderStatusValue::Exception);
        let codes: Vec<&str> = status.details.iter().map(|detail| detail.code.as_ref().unwrap().as_str()).collect();
        assert_eq!(codes, ["LOCATION_MISMATCH", "LOA_ILLEGIBLE"]);
    }
}

#[test]
fn one_odd_field_does_not_change_what_it_is() {
    let odd = |event_type: &str, payload: Value| {
        let events = envelopes(event_type, payload);
        assert!(events.iter().all(|event| orders(event) == [ORDER]), "{events:?}");
        events.map(|event| event.kind)
    };
    let status = json!({ "value": "submitted", "details": {} });
    let payload = json!({ "id": ORDER, "status": status, "messaging": "pending", "updated_at": [], "support_key": {} });
    for kind in odd("porting_order.status_changed", payload) {
        let EventKind::StatusChanged { status, updated_at: None, support_key: None, .. } = &kind else {
            panic!("{kind:?}")
        };
        assert_eq!(status.value, PortingOrderStatusValue::Submitted);
    }
    let comment = json!({ "body": "please call", "user_id": { "id": OTHER }, "user_type": "admin" });
    for kind in odd("porting_order.new_comment", json!({ "porting_order_id": ORDER, "comment": comment })) {
        let EventKind::NewComment { comment, .. } = &kind else { panic!("{kind:?}") };
        assert_eq!((comment.body.as_deref(), &comment.user_id), (Some("please call"), &None));
    }
    let messaging = json!({ "messaging_port_status": "ported", "enable_messaging": {} });
    for kind in odd("porting_order.messaging_changed", json!({ "id": ORDER, "messaging": messaging, "status": 7 })) {
        let EventKind::MessagingChanged { messaging, .. } = &kind else { panic!("{kind:?}") };
        assert_eq!(messaging.messaging_port_status, Some(MessagingPortStatus::Ported));
    }
    for kind in odd("porting_order.deleted", json!({ "id": ORDER, "deleted_at": {} })) {
        assert!(matches!(kind, EventKind::Deleted { deleted_at: None, .. }), "{kind:?}");
    }
    let numbers = json!([{ "id": OTHER }, 7]);
    let payload = json!({ "from": { "id": ORDER }, "to": { "id": OTHER }, "porting_phone_numbers": numbers });
    for event in envelopes("porting_order.split", payload) {
        assert_eq!(orders(&event), [ORDER, OTHER]);
        assert!(matches!(event.kind, EventKind::Split { .. }), "{event:?}");
    }
}

#[test]
fn a_flat_envelope_may_have_an_empty_data() {
    let event =
        parse(&json!({ "data": null, "id": EVENT, "event_type": "porting_order.deleted", "payload": { "id": ORDER } }));
    assert_eq!((orders(&event), event.id == EVENT), (vec![ORDER.to_owned()], true));
}

#[test]
fn an_odd_detail_does_not_hide_what_happened() {
    let payload = json!({ "id": ORDER, "deleted_at": {}, "customer_reference": ["odd", "odd"] });
    for event in envelopes("porting_order.deleted", payload) {
        let EventKind::Deleted { order_id, deleted_at: None, customer_reference: None, .. } = &event.kind else {
            panic!("{event:?}")
        };
        assert_eq!(*order_id, ORDER);
    }
}

#[test]
fn attempts_are_numbers_or_texts() {
    let attempt = |value: Value| {
        parse(&json!({ "data": { "id": EVENT, "event_type": "x" }, "meta": { "attempt": value } })).attempt
    };
    assert_eq!(attempt(json!(3)), Some(3));
    assert_eq!(attempt(json!("3")), Some(3));
    for odd in [json!(null), json!(-1), json!(1.5), json!("x"), json!([]), json!(1e30)] {
        assert_eq!(attempt(odd), None);
    }
    assert_eq!(parse(&json!({ "id": EVENT, "event_type": "x", "meta": 7 })).attempt, None);
}

#[test]
fn what_is_no_event_is_refused() {
    let refused = |body: &[u8]| Event::parse(body).unwrap_err();
    assert!(matches!(refused(b""), InvalidEvent::NotJson { .. }));
    assert!(matches!(refused(b"\xff\xfe"), InvalidEvent::NotJson { .. }));
    assert!(matches!(refused(b"[]"), InvalidEvent::Missing("id")));
    assert!(matches!(refused(b"{\"data\":null}"), InvalidEvent::Missing("id")));
    assert!(matches!(refused(br#"{"id":7,"event_type":"x"}"#), InvalidEvent::Missing("id")));
    assert!(matches!(refused(br#"{"id":"e1"}"#), InvalidEvent::Missing("event_type")));
    assert!(matches!(refused(&vec![b'['; 100_000]), InvalidEvent::NotJson { .. }), "no stack is that deep");
    assert_eq!(refused(&vec![b' '; MAX_BODY_BYTES + 1]), InvalidEvent::TooLarge);
    assert!(!refused(b"{\"name\": Ada Quill}").to_string().contains("Quill"));
}

#[test]
fn the_history_gives_the_same_event() {
    let entry = json!({
        "id": EVENT, "event_type": "porting_order.deleted", "porting_order_id": ORDER, "payload_status": "completed",
        "available_notification_methods": ["webhook"],
        "payload": { "id": ORDER, "deleted_at": "2026-03-02T15:04:05Z", "created_at": "2026-03-02T15:04:06Z" },
    });
    let event = Event::from(serde_json::from_value::<PortingEvent>(entry).unwrap());
    assert_eq!(orders(&event), [ORDER]);
    assert!(matches!(event.kind, EventKind::Deleted { .. }));
    assert_eq!(event.occurred_at.unwrap().to_string(), "2026-03-02T15:04:06Z");
}

/// Any JSON, with the names that matter more often than chance would have it.
fn any_json() -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        Just("id".to_owned()),
        Just("payload".to_owned()),
        Just("data".to_owned()),
        Just("meta".to_owned()),
        Just("status".to_owned()),
        Just("value".to_owned()),
        Just("from".to_owned()),
        Just("to".to_owned()),
        Just("comment".to_owned()),
        Just("messaging".to_owned()),
        Just("porting_order_id".to_owned()),
        Just("event_type".to_owned()),
        Just("attempt".to_owned()),
        Just("occurred_at".to_owned()),
        ".{0,4}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i16>().prop_map(|n| Value::from(f64::from(n) / 4.0)),
        ".{0,8}".prop_map(Value::from),
        Just(json!(ORDER)),
        Just(json!("porting_order.status_changed")),
        Just(json!("porting_order.split")),
        Just(json!("..")),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Event::parse(&body);
    }

    #[test]
    fn no_json_makes_it_panic(body in any_json()) {
        let _ = Event::parse(body.to_string().as_bytes());
    }

    /// With an id and a type it is an event, whatever else it holds, and every order it names could stand in a path.
    #[test]
    fn any_payload_is_taken(payload in any_json(), kind in prop::sample::select(vec![
        "porting_order.status_changed", "porting_order.new_comment", "porting_order.split",
        "porting_order.messaging_changed", "porting_order.deleted", "porting_order.loa_updated", "call.hangup",
    ])) {
        let body = json!({ "data": { "id": EVENT, "event_type": kind, "payload": payload.clone() } });
        let event = Event::parse(body.to_string().as_bytes()).unwrap();
        prop_assert_eq!(event.payload(), &payload);
        let _ = format!("{event:?}");
        if matches!(event.kind, EventKind::Other { .. }) {
            prop_assert!(event.order_ids().all(|id| !id.to_string().is_empty() && *id != ".."));
        }
    }
}
