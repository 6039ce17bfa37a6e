use std::error::Error as _;

use chrono::{TimeZone as _, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};
use telnyx_porting::port_request::{
    AdditionalDocumentKind, DocumentSource, FocDate, LoaSource, OrderFileError, PortRequest, RequirementValue,
};
use telnyx_porting::{DocumentFile, PhoneNumber};

use super::complete;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/port_in/order.toml");

#[tokio::test]
async fn the_example_is_valid_and_its_documents_can_be_uploaded() {
    let request = PortRequest::load(EXAMPLE).await.unwrap();
    request.validate(Utc.with_ymd_and_hms(2026, 11, 24, 12, 0, 0).unwrap()).unwrap();
    assert_eq!(request.numbers().len(), 5);

    let loa = request.documents.loa.as_ref().and_then(LoaSource::document).unwrap();
    for source in [loa, request.documents.invoice.unwrap()] {
        let DocumentSource::Path(path) = source else { panic!("{source:?}") };
        assert_eq!(DocumentFile::open(path).await.unwrap().content_type(), "application/pdf");
    }
}

fn everything() -> PortRequest {
    let mut request = complete()
        .customer_reference("move")
        .customer_group_reference("2027")
        .invoice(DocumentFile::from_bytes("invoice.txt", b"text".as_slice()).unwrap())
        .additional_document(AdditionalDocumentKind::Csr, "csr.pdf")
        .connection_id("1293384261075731499")
        .messaging_profile_id("3fa85f64-5717-4562-b3fc-2c963f66afa6")
        .billing_group_id("f5586561-8ff0-4291-a0ac-84fe544797bd")
        .emergency_address_id("55")
        .tag("a")
        .enable_messaging()
        .foc(FocDate::At(Utc.with_ymd_and_hms(2027, 3, 1, 16, 0, 0).unwrap()))
        .requirement("r/1", RequirementValue::Text("text".into()))
        .requirement("r2", RequirementValue::Document(DocumentSource::Path("id.pdf".into())))
        .requirement("r3", RequirementValue::AddressId("77".to_owned()))
        .webhook_url("https://example.com/hook")
        .build()
        .unwrap();
    request.overrides = PortRequest::from_toml(
        r#"
        [[overrides]]
        match.phone_numbers = ["+13035550124"]
        set.port = { type = "partial", remaining_numbers_action = "keep" }
        set.documents.loa.template.loa_configuration_id = "c1"
        [[overrides]]
        match = { phone_number_type = "local", losing_carrier = "Bell" }
        set = { requirement_group_id = "g1", foc = { date = { on = "2027-03-02" }, on_demand = true } }
        "#,
    )
    .unwrap()
    .overrides;
    request
}

#[test]
fn every_format_reads_what_was_written() {
    let request = everything();
    let toml = toml::to_string(&request).unwrap();
    assert_eq!(PortRequest::from_toml(&toml).unwrap(), request, "{toml}");
    let json = serde_json::to_string_pretty(&request).unwrap();
    assert_eq!(PortRequest::from_json(&json).unwrap(), request, "{json}");
    // JSON is YAML, and so is the block style that people write.
    assert_eq!(PortRequest::from_yaml(&json).unwrap(), request, "{json}");
    let yaml = serde_saphyr::to_string(&request).unwrap();
    assert_eq!(PortRequest::from_yaml(&yaml).unwrap(), request, "{yaml}");
}

#[test]
fn a_schema_key_is_for_editors() {
    let request = PortRequest::from_json(r#"{ "$schema": "port-request.schema.json", "phone_numbers": [] }"#).unwrap();
    assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"phone_numbers":[]}"#);
}

#[test]
fn dates() {
    let foc = |toml: &str| PortRequest::from_toml(toml).map(|request| request.foc.unwrap().date);
    let noon = Utc.with_ymd_and_hms(2027, 3, 1, 12, 0, 0).unwrap();
    let midnight = Utc.with_ymd_and_hms(2027, 3, 1, 0, 0, 0).unwrap();
    assert_eq!(foc("foc.date = 'earliest'").unwrap(), FocDate::Earliest);
    assert_eq!(foc("foc.on_demand = true").unwrap(), FocDate::Earliest);
    assert_eq!(foc("foc.date.at = 2027-03-01T06:00:00-06:00").unwrap(), FocDate::At(noon));
    assert_eq!(foc("foc.date.at = '2027-03-01T12:00:00Z'").unwrap(), FocDate::At(noon));
    assert_eq!(foc("foc.date.on = 2027-03-01").unwrap(), FocDate::On(midnight.date_naive()));
    assert_eq!(foc("foc.date.not_before = 2027-03-01").unwrap(), FocDate::NotBefore(midnight));
    assert_eq!(foc("foc.date.not_before = 2027-03-01T12:00:00Z").unwrap(), FocDate::NotBefore(noon));
    for without_offset in ["foc.date.at = 2027-03-01T12:00:00", "foc.date.not_before = 2027-03-01T12:00:00"] {
        assert!(foc(without_offset).unwrap_err().to_string().starts_with("line 1, foc.date."), "{without_offset}");
    }
}

/// What stands where it does not belong can be personal in any field.
#[test]
fn errors_name_line_and_field_but_no_value() {
    let toml = |text: &str| PortRequest::from_toml(text).unwrap_err().to_string();
    let json = |text: &str| PortRequest::from_json(text).unwrap_err().to_string();
    let yaml = |text: &str| PortRequest::from_yaml(text).unwrap_err().to_string();
    for (error, start) in [
        (toml("\n[end_user]\nadmin = 'Ada 4321'"), "line 3, end_user.admin: invalid type: string, expected "),
        (
            json("{\n\"end_user\": {\n\"admin\": \"Ada 4321\"}}"),
            "line 3, end_user.admin: invalid type: string, expected ",
        ),
        (yaml("end_user:\n  admin: 'Ada 4321'"), "line 2, end_user.admin: "),
        (
            toml("[end_user.admin]\npin_passcode = 4321"),
            "line 2, end_user.admin.pin_passcode: expected a string: write",
        ),
        (
            json("{\"end_user\":{\"admin\":{\"pin_passcode\": 4321}}}"),
            "line 1, end_user.admin.pin_passcode: invalid type: integer, expected a string: write",
        ),
        (toml("phone_numbers = 4321"), "line 1, phone_numbers: invalid type: integer, expected a sequence"),
        (yaml("phone_numbers: Ada 4321"), "line 1, phone_numbers: "),
        (toml("enable_messaging = 'Ada 4321'"), "line 1, enable_messaging: invalid type: string, expected a boolean"),
        (
            json("{\"enable_messaging\": \"Ada 4321\"}"),
            "line 1, enable_messaging: invalid type: string, expected a boolean",
        ),
        (yaml("enable_messaging: Ada 4321"), "line 1, enable_messaging: "),
        (toml("documents.loa = 4321"), "line 1, documents.loa: "),
        (yaml("documents:\n  loa: 4321"), "line 2, documents.loa: "),
        (toml("foc.date.on = 'Ada 4321'"), "line 1, foc.date.on: "),
        (json("{\"foc\":{\"date\":{\"at\":\"Ada 4321\"}}}"), "line 1, foc.date.at: "),
        (yaml("foc: { date: { at: 'Ada 4321' } }"), "line 1, foc.date.at: "),
        (toml("end_user.admin.pin_passcode = '4321"), "line 1: "),
        (json("{\"end_user\":{\"admin\":{\"pin_passcode\": \"4321"), "line 1"),
        (yaml("end_user: { admin: { pin_passcode: '4321"), "line 1"),
        (json("{} \"Ada 4321\""), "line 1: something follows the request"),
        (
            yaml("overrides:\n- match: { phone_numbers: ['+13035550123'] }\n  sett: {}"),
            "line 3, overrides[0].sett: unknown field `sett`",
        ),
        (toml("[[overrides]]\nmatch.phone_number_type = 'local'"), "line 1, overrides[0]: missing field `set`"),
    ] {
        assert!(error.starts_with(start), "{error:?} does not start with {start:?}");
        assert!(!error.contains("Ada") && !error.contains("4321") && !error.contains('\n'), "{error:?}");
    }
}

/// Every pointer into a value, to leaves and to what holds them.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            pointers(value, &format!("{at}/{key}"), found);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found))
        }
        _ => {}
    }
}

#[test]
fn whatever_stands_wherever_no_error_repeats_it() {
    let good = serde_json::to_value(everything()).unwrap();
    let mut places = Vec::new();
    pointers(&good, "", &mut places);
    let intruders = [
        json!("Quill, expected 4242"),
        json!(42424242),
        json!(4242.4242),
        json!(["Quill"]),
        json!({ "path": ["Quill"] }),
        json!({ "text": { "path": 4242 } }),
    ];
    let mut errors = 0;
    for place in &places {
        for intruder in &intruders {
            let mut bad = good.clone();
            *bad.pointer_mut(place).unwrap() = intruder.clone();
            let results = [
                PortRequest::from_json(&bad.to_string()),
                PortRequest::from_yaml(&serde_saphyr::to_string(&bad).unwrap()),
                // Only tables are TOML documents.
                toml::to_string(&bad).map_or(Ok(everything()), |text| PortRequest::from_toml(&text)),
            ];
            for error in results.into_iter().filter_map(Result::err) {
                errors += 1;
                let shown = format!("{error} {error:?}");
                assert!(!shown.contains("Quill") && !shown.contains("4242"), "{place}: {shown}");
            }
        }
    }
    assert!(places.len() > 50 && errors > 500, "{errors} errors at {} places", places.len());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in r#"([a-z_]{1,6}|phone_numbers|end_user|[\[\]{}:=,.'"\n &*!|>#-]|[0-9]{1,4}|\PC){0,40}"#) {
        let _ = (PortRequest::from_toml(&text), PortRequest::from_json(&text), PortRequest::from_yaml(&text));
        let _ = PortRequest::numbers_from_csv(&text);
    }
}

#[tokio::test]
async fn paths_start_at_the_folder_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("order.yaml");
    std::fs::write(
        &file,
        "documents:\n  loa: { path: a/loa.pdf }\n  invoice: { path: /abs/invoice.pdf }\n  \
         additional: [{ type: csr, source: { path: csr.pdf } }]\n\
         requirements: { r1: { document: { path: id.pdf } } }\n\
         overrides: [{ match: { losing_carrier: Bell }, set: { documents: { loa: { path: other.pdf } } } }]\n",
    )
    .unwrap();
    let request = PortRequest::load(&file).await.unwrap();
    let inside = |path: &str| DocumentSource::Path(folder.path().join(path));
    assert_eq!(request.documents.loa.unwrap().document(), Some(inside("a/loa.pdf")));
    assert_eq!(request.documents.invoice, Some(DocumentSource::Path("/abs/invoice.pdf".into())));
    assert_eq!(request.documents.additional[0].source, inside("csr.pdf"));
    assert_eq!(request.requirements.values().next(), Some(&RequirementValue::Document(inside("id.pdf"))));
    assert_eq!(request.overrides[0].set.documents.loa.clone().unwrap().document(), Some(inside("other.pdf")));
}

#[tokio::test]
async fn files_that_cannot_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let error = PortRequest::load(folder.path().join("order.ini")).await.unwrap_err();
    assert!(matches!(error, OrderFileError::UnknownFormat { .. }));
    let error = PortRequest::load(folder.path().join("order.toml")).await.unwrap_err();
    assert!(error.to_string().ends_with("order.toml cannot be read") && error.source().is_some());

    let file = folder.path().join("order.json");
    std::fs::write(&file, "{\n  \"phone_number\": []\n}").unwrap();
    let error = PortRequest::load(&file).await.unwrap_err().to_string();
    assert!(error.contains("order.json, line 2, phone_number: unknown field `phone_number`"), "{error}");
}

#[test]
fn numbers_from_csv() {
    let read = |csv: &[u8]| {
        PortRequest::numbers_from_csv(csv).map(|numbers| numbers.iter().map(PhoneNumber::to_string).collect::<Vec<_>>())
    };
    let both = Ok(vec!["+13035550123".to_owned(), "+13035550124".to_owned()]);
    assert_eq!(read(b"+13035550123\n+13035550124"), both);
    assert_eq!(read(b"\xEF\xBB\xBFNumber\r\n+13035550123\r\n\r\n +13035550124 \r\n"), both);
    assert_eq!(read(b"site;Phone Number\nA, B;+13035550123\nC;+13035550124\n"), both);
    assert_eq!(read(b"\"site, old\",TN\n\"x\ny\",+13035550123\n,+13035550124\n,\n"), both);
    assert_eq!(read(b""), Ok(vec![]));
    assert_eq!(read(b"phone_number\n"), Ok(vec![]));
}

#[test]
fn invalid_lines_of_csv_are_reported_together() {
    let invalid = PortRequest::numbers_from_csv(
        b"site,number\n\"two\nlines\",+13035550123\nB,Ada Quill\nC\n\nD,+1303\nE,+13035550123\nF,\xFF\n",
    )
    .unwrap_err();
    let lines: Vec<_> = invalid.lines.iter().map(|line| (line.line(), line.to_string())).collect();
    assert_eq!(lines.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5, 7, 8, 9]);
    assert!(!invalid.to_string().contains("Ada"), "{invalid}");
    assert_eq!(lines[1].1, "line 5: there is no number");
    assert_eq!(lines[3].1, "line 8: +13035550123 is already listed in line 2");
}
