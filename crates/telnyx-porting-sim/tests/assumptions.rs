//! The table of assumptions: that it is written down whole, read back, and refused when it is wrong.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use common::Api;
use reqwest::Method;
use serde_json::{Value, json};
use telnyx_porting_sim::assumptions::{OrderStatus, UnknownFilter};
use telnyx_porting_sim::{AssumptionError, Assumptions, Simulator};

#[test]
fn the_default_table_is_known_by_heart() {
    insta::assert_json_snapshot!(Assumptions::default());
}

#[test]
fn the_printed_table_reads_back() {
    let printed = serde_json::to_string_pretty(&Assumptions::default()).unwrap();
    assert_eq!(Assumptions::from_json(&printed).unwrap(), Assumptions::default());
    assert_eq!(Assumptions::from_json("{}").unwrap(), Assumptions::default());

    let mut table = Assumptions::default();
    table.times.report = Duration::from_millis(1500);
    table.webhooks.retry_after = vec![Duration::from_millis(250)];
    table.refusals.group_with_values.pointer = Some("/base".to_owned());
    table.exceptions.remedies.insert("LSR_PENDING".to_owned(), vec!["/misc".to_owned()]);
    table.editing.misc = vec![OrderStatus::Draft];
    let printed = serde_json::to_string(&table).unwrap();
    assert!(printed.contains("\"report_seconds\":1.5"));
    assert_eq!(Assumptions::from_json(&printed).unwrap(), table);
}

#[test]
fn a_table_changes_the_rows_it_names() {
    let table = Assumptions::from_json(
        r#"{"exceptions": {"remedies": {"OTHER": ["/misc/type"]}}, "refusals": {"missing": {"code": "10015"}}}"#,
    )
    .unwrap();
    let mut expected = Assumptions::default();
    expected.exceptions.remedies.insert("OTHER".to_owned(), vec!["/misc/type".to_owned()]);
    expected.refusals.missing.code = "10015".to_owned();
    assert_eq!(table, expected);
}

#[test]
fn bad_tables_are_refused_by_row() {
    let id = "a428786a-5dc2-41c0-b0fe-c32df4c1b5e2";
    let a_type = json!({ "id": id, "name": "A", "field_type": "textual" });
    for (table, row, reason) in [
        (json!({ "colours": {} }), "colours", "unknown field"),
        (json!({ "refusals": { "nonsense": {} } }), "refusals.nonsense", "unknown field"),
        (json!({ "refusals": { "missing": { "http": 400 } } }), "refusals.missing.http", "unknown field"),
        (json!({ "refusals": { "missing": { "status": 99 } } }), "refusals.missing.status", "from 400 to 599"),
        (json!({ "refusals": { "missing": { "status": 200 } } }), "refusals.missing.status", "from 400 to 599"),
        (json!({ "refusals": { "missing": { "title": " " } } }), "refusals.missing.title", "empty"),
        (json!({ "refusals": { "missing": { "code": "" } } }), "refusals.missing.code", "empty"),
        (json!({ "refusals": { "missing": { "pointer": "base" } } }), "refusals.missing.pointer", "slash"),
        (json!({ "times": { "report_seconds": -1 } }), "times.report_seconds", "from 0"),
        (json!({ "times": { "report_seconds": "1h" } }), "times.report_seconds", "invalid type"),
        (json!({ "times": { "report_seconds": 4e9 } }), "times.report_seconds", "century"),
        (json!({ "times": [3600] }), "times", "not a list"),
        (json!({ "requirements": { "asked": [[]] } }), "requirements.asked[0]", "not a list"),
        (json!({ "limits": { "page_size": 0 } }), "limits.page_size", "from 1 to 250"),
        (json!({ "limits": { "page_size": 251 } }), "limits.page_size", "from 1 to 250"),
        (json!({ "limits": { "document_bytes": 0 } }), "limits.document_bytes", "at least 1"),
        (json!({ "creating": { "split_by": ["carrier"] } }), "creating.split_by", "country_code"),
        (json!({ "creating": { "split_by": ["colour"] } }), "creating.split_by[0]", "unknown variant"),
        (json!({ "editing": { "misc": ["draft", "done"] } }), "editing.misc[1]", "unknown variant"),
        (json!({ "confirming": { "always": ["/misc/colour"] } }), "confirming.always[0]", "/misc/colour"),
        (json!({ "confirming": { "partial": ["/misc"] } }), "confirming.partial[0]", "no editable field"),
        (
            json!({ "confirming": { "live_validation": { "passcode": { "pointer": "/pin", "fields": [] } } } }),
            "confirming.live_validation.passcode.pointer[0]",
            "/pin",
        ),
        (json!({ "moves": { "cancel": ["draft", "ported"] } }), "moves.cancel[1]", "must be one of"),
        (json!({ "moves": { "confirm": ["ported"] } }), "moves.confirm[0]", "draft, exception"),
        (json!({ "foc_windows": { "hours": [] } }), "foc_windows.hours", "fits every order"),
        (
            json!({ "foc_windows": { "hours": [
                { "time_zone": "UTC", "from_hour": 9, "to_hour": 9, "lead_business_days": 1 },
            ] } }),
            "foc_windows.hours[0].from_hour",
            "before",
        ),
        (
            json!({ "foc_windows": { "hours": [
                { "time_zone": "Mars/Olympus", "from_hour": 9, "to_hour": 17, "lead_business_days": 1 },
            ] } }),
            "foc_windows.hours[0].time_zone",
            "Mars/Olympus",
        ),
        (json!({ "numbers": { "live": "Alive" } }), "numbers.live", "unknown variant"),
        (json!({ "requirements": { "types": [a_type, a_type] } }), "requirements.types[1].id", "another type"),
        (json!({ "requirements": { "types": [] } }), "requirements.asked[0].types[0]", "requirements.types"),
        (
            json!({ "requirements": { "types": [
                { "id": id, "name": "A", "field_type": "textual", "mirrors": "/documents/loa" },
            ] } }),
            "requirements.types[0].mirrors",
            "/documents/loa",
        ),
        (json!({ "exceptions": { "remedies": { "OTHER": ["/x"] } } }), "exceptions.remedies.OTHER[0]", "/x"),
        (
            json!({ "documents": { "link_record_types": { "report": "" } } }),
            "documents.link_record_types.report",
            "empty",
        ),
        (json!({ "sharing": { "reading": ["/documents"] } }), "sharing.reading[0]", "a method and a path"),
        (json!({ "events": { "split": "never" } }), "events.split", "unknown variant"),
        (json!({ "webhooks": { "flat": ["split"] } }), "webhooks.flat[0]", "unknown variant"),
        (json!({ "webhooks": { "timeout_seconds": 0 } }), "webhooks.timeout_seconds", "more than 0"),
        (json!({ "leniency": { "unknown_filter": "shrugged at" } }), "leniency.unknown_filter", "unknown variant"),
    ] {
        let error = Assumptions::from_json(&table.to_string()).expect_err(&table.to_string());
        assert_eq!(error.row(), row, "{error}");
        let text = error.to_string();
        assert!(text.contains(row) && text.contains(reason), "{text}");
        assert!(text.len() < 400, "{text}");
    }
    for text in ["", "[]", "{} {}", "{\"times\": "] {
        let error = Assumptions::from_json(text).unwrap_err();
        assert!(error.to_string().starts_with("the table of assumptions is not valid: "), "{error}");
    }
}

#[tokio::test]
async fn a_bad_table_made_in_rust_does_not_start() {
    let mut table = Assumptions::default();
    table.refusals.unauthorized.status = 99;
    let error = Simulator::builder().assumptions(table).start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    let inner = error.into_inner().unwrap();
    assert_eq!(inner.downcast_ref::<AssumptionError>().unwrap().row(), "refusals.unauthorized.status");
    let mut table = Assumptions::default();
    table.times.draft_life = Duration::MAX;
    assert_eq!(table.check().unwrap_err().row(), "times.draft_life_seconds");
}

#[tokio::test]
async fn the_table_in_force_can_be_asked_for() {
    let api = Api::assuming(json!({ "times": { "report_seconds": 5 } })).await;
    assert_eq!(api.sim.assumptions().times.report, Duration::from_secs(5));
    let url = format!("http://{}/_sim/assumptions", api.sim.address());
    let answer = reqwest::get(url).await.unwrap().text().await.unwrap();
    assert_eq!(&Assumptions::from_json(&answer).unwrap(), api.sim.assumptions());
}

#[tokio::test]
async fn of_table_and_switch_the_later_one_wins() {
    let refusing = Assumptions::from_json(r#"{"leniency": {"unknown_filter": "refused"}}"#).unwrap();
    let status = async |api: &Api| api.send(api.request(Method::GET, "/documents?filter[colour]=red")).await.0;
    let api = Api::with(Simulator::builder().assumptions(refusing.clone()).strict_filters(false)).await;
    assert_eq!(status(&api).await, 200);
    let api = Api::with(Simulator::builder().strict_filters(false).assumptions(refusing)).await;
    assert_eq!(status(&api).await, 422);
    let api = Api::with(Simulator::builder().strict_filters(true).flat_webhooks(true)).await;
    assert_eq!(api.sim.assumptions().leniency.unknown_filter, UnknownFilter::Refused);
    assert_eq!(api.sim.assumptions().webhooks.flat.len(), 2);
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Whether a line holds an error code: five digits in quotes.
fn has_code(line: &str) -> bool {
    line.split('"').skip(1).step_by(2).any(|text| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a line holds a time of the simulated world.
fn has_time(line: &str) -> bool {
    ["days", "hours", "minutes", "seconds"].into_iter().any(|unit| {
        let call = format!("TimeDelta::{unit}(");
        line.split(&call).skip(1).any(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    })
}

/// Error codes and times belong into the table; tests and examples may spell them out.
#[test]
fn rules_hold_no_codes_and_times_of_their_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&folder, &mut files);
    assert!(files.len() > 50, "{} files", files.len());
    let (mut inside, mut strays) = (0, Vec::new());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let rules = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let lines = rules.lines().filter(|line| !line.trim_start().starts_with("//"));
        let found: Vec<&str> = lines.filter(|line| has_code(line) || has_time(line)).map(str::trim).collect();
        if file.starts_with(folder.join("assumptions")) {
            inside += found.len();
        } else if !file.ends_with("time.rs") {
            // That file says what the longest wait is.
            strays.extend(found.into_iter().map(|line| format!("{}: {line}", file.display())));
        }
    }
    // The guard sees what it is to see.
    assert!(inside > 80, "{inside} rows");
    assert!(strays.is_empty(), "{strays:#?}");
}

#[test]
fn every_time_says_its_unit() {
    let table = serde_json::to_value(Assumptions::default()).unwrap();
    let times = table["times"].as_object().unwrap();
    assert!(times.len() > 15 && times.keys().all(|name| name.ends_with("_seconds")));
    assert!(times.values().all(Value::is_u64));
}
