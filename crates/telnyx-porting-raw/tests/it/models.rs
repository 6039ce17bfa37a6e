//! Every model against what the contract allows it to hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use telnyx_porting_raw::types;

use crate::contract::{Sample, objects, operations, reachable, request_schema, schemas};

/// A model as the other tests need it, whatever its type.
pub(crate) struct Model {
    pub(crate) name: &'static str,
    pub(crate) decode: fn(&Value) -> serde_json::Result<Decoded>,
}

pub(crate) struct Decoded {
    /// The value encoded again.
    pub(crate) json: Value,
    /// `Debug` of the value, and of its builder where it has one.
    pub(crate) debug: Vec<String>,
}

fn decode<T: DeserializeOwned + Serialize + Debug>(value: &Value) -> serde_json::Result<(T, Decoded)> {
    // Through text, as it comes from the network: a `Value` would hide what a streaming reader does.
    let model: T = serde_json::from_str(&value.to_string())?;
    let json = serde_json::to_value(&model)?;
    let debug = vec![format!("{model:?}"), format!("{model:#?}")];
    Ok((model, Decoded { json, debug }))
}

macro_rules! models {
    (answers: $($answer:ident)* ; requests: $($request:ident)* ;) => {
        /// Models that only answers hold.
        const ANSWERS: &[Model] = &[$(Model {
            name: stringify!($answer),
            decode: |value| Ok(decode::<types::$answer>(value)?.1),
        }),*];

        /// Models that people fill in; they have a builder.
        const REQUESTS: &[Model] = &[$(Model {
            name: stringify!($request),
            decode: |value| {
                let (model, mut decoded) = decode::<types::$request>(value)?;
                let builder = types::builder::$request::from(model);
                decoded.debug.push(format!("{builder:?}"));
                Ok(decoded)
            },
        }),*];
    };
}

models! {
    answers:
        AcceptanceCriteria ActionRequirement ActionRequirementList ActionRequirementResponse ActivationJob
        ActivationJobList ActivationJobResponse ActivationSettings ActivationWindow AdditionalDocument
        AdditionalDocumentList AdditionalDocumentsCreated AssociatedPhoneNumber AssociatedPhoneNumberList
        AssociatedPhoneNumberResponse Comment CommentList CommentResponse Document DocumentDownloadLink
        DocumentDownloadLinkResponse DocumentLink DocumentLinkList DocumentList DocumentResponse DocumentSize EndUser
        EndUserAdmin EndUserLocation ErrorEntry ErrorList ErrorMeta ErrorSource ExceptionType ExceptionTypeList
        ExportPortingOrdersCsvDetails ExtensionRangeDetails FocWindow FocWindowList LoaAddressDetails LoaConfiguration
        LoaConfigurationList LoaConfigurationResponse LoaContactDetails LoaLogoDetails OrderAcceptanceCriteria
        OrderRequirement OrderRequirementDetail OrderRequirementDetailList OrderRequirementType PaginationMeta
        PhoneNumberBlock PhoneNumberBlockList PhoneNumberBlockResponse PhoneNumberConfiguration
        PhoneNumberConfigurationList PhoneNumberConfigurationSettings PhoneNumberConfigurationsCreated
        PhoneNumberExtension PhoneNumberExtensionList PhoneNumberExtensionResponse PhoneNumberRangeDetails
        PortabilityCheckResult
        PortabilityCheckResultList PortingEvent PortingEventComment PortingEventList PortingEventOrderRef
        PortingEventPayload PortingEventPhoneNumberRef PortingEventResponse PortingOrder PortingOrderCreated
        PortingOrderDocuments PortingOrderList PortingOrderMessaging PortingOrderMeta PortingOrderMisc
        PortingOrderResponse PortingOrderStatus PortingPhoneNumber PortingPhoneNumberList PortingReport
        PortingReportList PortingReportResponse Requirement RequirementGroup RequirementList RequirementResponse
        RequirementType RequirementTypeList RequirementTypeResponse SharingToken SharingTokenResponse SubRequest
        SubRequestResponse UkCarrier UkCarrierList UploadDocument UserFeedback UserRequirement VerificationCode
        VerificationCodeList VerificationCodesChecked;
    requests:
        AuIdVerificationParams CreateAdditionalDocuments CreateAssociatedPhoneNumber CreateComment CreateDocument
        CreatePhoneNumberBlock CreatePhoneNumberConfigurations CreatePhoneNumberExtension CreatePortabilityCheck
        CreatePortingOrder CreatePortingReport CreateRequirementGroup ExportPortingOrdersCsvFilters
        ExportPortingOrdersCsvParams ExtensionRange InitiateActionRequirement LoaAddress LoaConfigurationParams
        LoaContact LoaLogo NewAdditionalDocument NewPhoneNumberConfiguration PhoneNumberRange RequirementGroupValue
        SendVerificationCodes SharePortingOrder UpdateActivationJob UpdateActivationSettings UpdateDocument
        UpdateEndUser UpdateEndUserAdmin UpdateEndUserLocation UpdateLoaAddress UpdateLoaConfigurationParams
        UpdateMessaging UpdateOrderRequirement UpdatePhoneNumberConfigurationSettings UpdatePortingOrder
        UpdatePortingOrderDocuments UpdatePortingOrderMisc UpdateRequirementGroup UpdateUserFeedback
        VerificationCodeAttempt VerifyVerificationCodes;
}

pub(crate) fn all() -> impl Iterator<Item = &'static Model> {
    ANSWERS.iter().chain(REQUESTS)
}

pub(crate) fn answers() -> impl Iterator<Item = &'static Model> {
    ANSWERS.iter()
}

pub(crate) fn requests() -> impl Iterator<Item = &'static Model> {
    REQUESTS.iter()
}

/// The component a model is made from: `UpdateEndUser` is the PATCH form of `EndUser`.
pub(crate) fn source(model: &Model) -> &'static str {
    let own = schemas().contains_key(model.name);
    if own { model.name } else { model.name.strip_prefix("Update").expect("a PATCH form") }
}

/// Only ever written by people, so there is nothing to be lenient about.
fn is_patch_form(model: &Model) -> bool {
    model.name.starts_with("Update")
}

#[test]
fn the_lists_of_models_are_complete() {
    let listed: BTreeSet<&str> = all().map(source).collect();
    assert_eq!(listed, objects());

    let names: BTreeSet<&str> = all().map(|model| model.name).collect();
    let mut sent = BTreeSet::new();
    for (method, _, operation) in operations() {
        for name in request_schema(operation).map(reachable).unwrap_or_default() {
            let patch_form = format!("Update{name}");
            if method == "PATCH" && names.contains(patch_form.as_str()) {
                sent.insert(patch_form);
            } else if objects().contains(name) {
                sent.insert(name.to_owned());
            }
        }
    }
    let with_builder: BTreeSet<String> = REQUESTS.iter().map(|model| model.name.to_owned()).collect();
    assert_eq!(with_builder, sent);
}

#[test]
fn every_model_decodes_from_anything_its_schema_allows() {
    let mut failures = Vec::new();
    for model in all() {
        for sample in Sample::ALL {
            if sample == Sample::Swapped && is_patch_form(model) {
                continue;
            }
            let value = sample.component(source(model));
            if let Err(error) = (model.decode)(&value) {
                failures.push(format!("{} from {sample:?}: {error}", model.name));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A field can be odd on its own as well: the rest of the object must come through.
#[test]
fn every_single_field_may_be_null_or_missing() {
    let mut failures = Vec::new();
    for model in all() {
        let full = Sample::Full.component(source(model));
        let required = schemas()[source(model)]["required"].as_array().cloned().unwrap_or_default();
        let names: Vec<String> = full.as_object().unwrap().keys().cloned().collect();
        for name in names.iter().filter(|name| !required.iter().any(|r| r == *name)) {
            let mut null = full.clone();
            null[name] = Value::Null;
            let mut missing = full.clone();
            missing.as_object_mut().unwrap().remove(name);
            for (what, value) in [("null", null), ("missing", missing.clone())] {
                match (model.decode)(&value) {
                    // In a PATCH form null is a value of its own.
                    Ok(decoded) if without(&decoded.json, name) == without(&missing, name) => {}
                    Ok(decoded) => failures.push(format!("{}.{name} {what}: became {}", model.name, decoded.json)),
                    Err(error) => failures.push(format!("{}.{name} {what}: {error}", model.name)),
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn without(value: &Value, name: &str) -> Value {
    let mut value = value.clone();
    value.as_object_mut().unwrap().remove(name);
    value
}

#[test]
fn a_documented_value_survives_decoding_and_encoding() {
    for model in all() {
        let value = Sample::Full.component(source(model));
        let decoded = (model.decode)(&value).unwrap();
        assert_eq!(decoded.json, value, "{}", model.name);
    }
}

#[test]
fn numbers_become_the_texts_they_stand_for() {
    for model in all().filter(|model| !is_patch_form(model)) {
        let swapped = Sample::Swapped.component(source(model));
        let decoded = (model.decode)(&swapped).unwrap_or_else(|e| panic!("{}: {e}", model.name));
        let same_types_as = Sample::Full.component(source(model));
        assert_eq!(shape(&decoded.json), shape(&same_types_as), "{}", model.name);
        let text = decoded.json.to_string();
        assert!(!swapped.to_string().contains("4155550100") || text.contains("\"4155550100\""), "{}", model.name);
    }
}

/// A value with its texts, numbers and flags replaced by the names of their types.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.iter().map(|(k, v)| (k.clone(), shape(v))).collect::<Map<_, _>>()),
        Value::Array(list) => list.iter().map(shape).collect(),
        Value::String(_) => json!("string"),
        Value::Number(_) => json!("number"),
        Value::Bool(_) => json!("flag"),
        Value::Null => Value::Null,
    }
}

/// What is required is what every published answer has; a body without it must not become an empty value.
#[test]
fn a_missing_required_field_is_an_error_that_names_it() {
    let mut checked = 0;
    for model in all() {
        let required = schemas()[source(model)]["required"].as_array().cloned().unwrap_or_default();
        for name in required.iter().filter_map(Value::as_str) {
            if schemas()[source(model)]["properties"][name]["nullable"] == true {
                continue;
            }
            let value = without(&Sample::Full.component(source(model)), name);
            let error = match (model.decode)(&value) {
                Ok(_) => panic!("{} decodes without {name}", model.name),
                Err(error) => error.to_string(),
            };
            assert!(error.contains(&format!("missing field `{name}`")), "{}: {error}", model.name);
            checked += 1;
        }
    }
    assert!(checked > 90, "only {checked} required fields were tried");
}

#[test]
fn the_samples_are_what_they_claim() {
    let nulls = Sample::Nulls.component("PortingOrder");
    assert_eq!(nulls["end_user"], Value::Null);
    assert_eq!(nulls["status"], json!({ "details": null, "value": "draft" }));
    let keys: BTreeMap<String, Value> = serde_json::from_value(Sample::Missing.component("PortingOrder")).unwrap();
    assert_eq!(keys.into_keys().collect::<Vec<_>>(), ["id", "status"]);
}
