//! Open enums and ids: what comes in goes out again, byte for byte.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use telnyx_porting_raw::types;

use crate::calls::IDS;
use crate::contract::{is_enum, is_id, schemas};

struct Enum {
    /// What this version knows, as texts.
    known: Vec<&'static str>,
    /// Decodes and encodes a value; also whether it is known.
    round_trip: fn(&Value) -> (Value, bool),
}

macro_rules! enums {
    ($($name:ident)*) => {
        fn enums() -> BTreeMap<&'static str, Enum> {
            [$((stringify!($name), Enum {
                known: types::$name::KNOWN.iter().map(|value| value.as_str()).collect(),
                round_trip: |value| {
                    let decoded: types::$name = serde_json::from_value(value.clone()).unwrap();
                    let text = decoded.as_str();
                    assert_eq!(text, decoded.to_string());
                    assert_eq!(text, decoded.as_ref() as &str);
                    assert_eq!(types::$name::from(text), decoded);
                    assert_eq!(text.parse::<types::$name>(), Ok(decoded.clone()));
                    (serde_json::to_value(&decoded).unwrap(), decoded.is_known())
                },
            })),*].into()
        }
    };
}

enums! {
    ActionRequirementActionType ActionRequirementSort ActionRequirementStatus ActivationJobStatus ActivationStatus
    ActivationType AdditionalDocumentType AdditionalStep AssociatedPhoneNumberAction AvScanStatus CommentUserType
    CreatedAtSort DocumentSort DocumentStatus ExceptionCode LoaLogoContentType MessagingPortStatus
    OrderRequirementStatus PhoneNumberType PortabilityStatus PortingEventNotificationMethod
    PortingEventPayloadStatus PortingEventType PortingOrderSort PortingOrderStatusValue PortingOrderType
    PortingReportStatus PortingReportType RemainingNumbersAction RequirementAction RequirementApprovalStatus
    RequirementFieldType RequirementGroupAction RequirementSort RequirementTypeSort SharingPermission
    VerificationMethod
}

#[test]
fn the_lists_of_enums_and_ids_are_complete() {
    let listed: BTreeSet<&str> = enums().into_keys().collect();
    let documented = schemas().iter().filter(|(_, s)| is_enum(s)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(listed, documented);
    let ids: BTreeSet<&str> = IDS.iter().copied().collect();
    let documented = schemas().iter().filter(|(_, s)| is_id(s)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(ids, documented);
}

#[test]
fn every_documented_value_is_known_and_survives() {
    for (name, open) in enums() {
        let documented: Vec<&str> =
            schemas()[name]["enum"].as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect();
        assert_eq!(open.known, documented, "{name}");
        for value in documented {
            assert_eq!((open.round_trip)(&json!(value)), (json!(value), true), "{name}");
        }
    }
}

#[test]
fn spelling_matters() {
    for (name, open) in enums() {
        for value in &open.known {
            for changed in [format!("{value} "), format!(" {value}"), value.to_uppercase(), format!("{value}\0")] {
                if open.known.contains(&changed.as_str()) {
                    continue;
                }
                assert_eq!((open.round_trip)(&json!(changed)), (json!(changed), false), "{name}");
            }
        }
    }
}

#[test]
fn a_value_of_another_type_is_kept_as_text() {
    for (name, open) in enums() {
        for (value, text) in [(json!(10031), "10031"), (json!(-1), "-1"), (json!(1.5), "1.5"), (json!(true), "true")] {
            assert_eq!((open.round_trip)(&value), (json!(text), false), "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_unknown_value_survives(value in ".*") {
        for (name, open) in enums() {
            let known = open.known.contains(&value.as_str());
            prop_assert_eq!((open.round_trip)(&json!(value)), (json!(value), known), "{}", name);
        }
    }

    #[test]
    fn any_id_survives(id in ".*") {
        let decoded: types::PortingOrderId = serde_json::from_value(json!(id)).unwrap();
        prop_assert_eq!(decoded.to_string(), id.clone());
        prop_assert_eq!(serde_json::to_value(&decoded).unwrap(), json!(id));
    }
}
