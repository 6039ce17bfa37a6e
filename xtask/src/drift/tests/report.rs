//! What is printed, and the exit code.

use std::path::PathBuf;
use std::process::ExitCode;

use super::super::{Args, outcome};
use super::*;

#[test]
fn a_change_of_a_shared_schema_is_one_difference() {
    let report = report(&changed_upstream(), SHARED, NONE_DECIDED);
    insta::assert_snapshot!(report.text(false), @"
    GET /ports
      field-added        response 200 application/json data[].origin: string or null
                         and in POST /ports, GET /ports/{id}
      enum-value-added   response 200 application/json data[].status: paused
                         and in POST /ports, GET /ports/{id}

    DELETE /ports/{id}
      operation-missing

    3 differences undecided in 4 operations; 3 operations compared, 0 differences covered by recorded divergences
    ");
}

#[test]
fn a_difference_twice_in_one_operation_names_both_places() {
    let published = SHARED.replace("name: {type: string}", "name: {type: integer}");
    let lines = drift(&published.replace("/ports:", "/ports_list:"), &SHARED.replace("/ports:", "/ports_list:"));
    let expected = [
        "GET /ports/{id}",
        "  type-changed       response 200 application/json data.name: published integer, contract string",
        "                     and response 200 application/json old.name",
        "                     and in GET /ports_list, POST /ports_list",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn json_has_every_place() {
    let divergences = "areas: [/ports/**]
divergences:
  - kind: operation-missing
    operation: DELETE /ports/{port_id}
    reason: Deleting is allowed.
  - kind: status-missing
    operation: '*'
    at: response 500
    reason: The server can fail.
";
    let report = report(&changed_upstream(), SHARED, divergences);
    insta::assert_snapshot!(report.json().unwrap(), @r#"
    {
      "differences": [
        {
          "kind": "field-added",
          "published": "string or null",
          "places": [
            {
              "operation": "GET /ports",
              "at": "response 200 application/json data[].origin"
            },
            {
              "operation": "POST /ports",
              "at": "response 201 application/json data.origin"
            },
            {
              "operation": "GET /ports/{id}",
              "at": "response 200 application/json data.origin"
            },
            {
              "operation": "GET /ports/{id}",
              "at": "response 200 application/json old.origin"
            }
          ]
        },
        {
          "kind": "enum-value-added",
          "value": "paused",
          "places": [
            {
              "operation": "GET /ports",
              "at": "response 200 application/json data[].status"
            },
            {
              "operation": "POST /ports",
              "at": "response 201 application/json data.status"
            },
            {
              "operation": "GET /ports/{id}",
              "at": "response 200 application/json data.status"
            },
            {
              "operation": "GET /ports/{id}",
              "at": "response 200 application/json old.status"
            }
          ]
        }
      ],
      "stale_divergences": [
        {
          "line": 6,
          "kind": "status-missing",
          "pattern": "*"
        },
        {
          "line": 6,
          "kind": "status-missing",
          "pattern": "response 500"
        }
      ],
      "summary": {
        "operations_compared": 3,
        "differences": 2,
        "operations_with_differences": 3,
        "covered": 1
      }
    }
    "#);
}

#[test]
fn the_exit_code_tells_whether_something_is_undecided() {
    let directory = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| -> PathBuf {
        let path = directory.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let contract = write("contract.yaml", SHARED);
    let changed = write("changed.yaml", &changed_upstream());
    let divergences = write("divergences.yaml", NONE_DECIDED);
    let args = |published: &PathBuf| Args {
        published: published.clone(),
        json: false,
        strict_divergences: false,
        contract: Some(contract.clone()),
        divergences: Some(divergences.clone()),
    };
    let (code, text) = outcome(&args(&contract)).unwrap();
    assert_eq!(code, ExitCode::SUCCESS);
    assert!(text.starts_with("0 differences undecided"), "{text}");
    let (code, text) = outcome(&args(&changed)).unwrap();
    assert_eq!(code, ExitCode::from(1));
    assert!(text.contains("enum-value-added"), "{text}");
    let json = Args { json: true, ..args(&changed) };
    let (code, text) = outcome(&json).unwrap();
    assert_eq!(code, ExitCode::from(1));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["summary"]["differences"], 3);
    let missing = directory.path().join("missing.yaml");
    let error = format!("{:#}", outcome(&args(&missing)).unwrap_err());
    assert!(error.contains("missing.yaml: cannot be read"), "{error}");
}
