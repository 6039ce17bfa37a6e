//! `cargo xtask codegen` as a program: what it prints and the status it ends with.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// Exit status and everything printed.
fn codegen(directory: &Path, check: bool) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("codegen").arg("--contract").arg(directory.join("contract.yaml"));
    command.arg("--output").arg(directory.join("generated"));
    if check {
        command.arg("--check");
    }
    let output = command.output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

/// A directory with a contract and what is generated from it.
fn generated() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    let contract = include_str!("../src/codegen/testdata/small.yaml");
    fs::write(directory.path().join("contract.yaml"), contract).unwrap();
    let (status, text) = codegen(directory.path(), false);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("wrote types/orders.rs\n") && text.ends_with("12 generated files, 12 changed\n"), "{text}");
    directory
}

#[test]
fn up_to_date() {
    let directory = generated();
    assert_eq!(codegen(directory.path(), true), (0, "12 generated files are up to date\n".into()));
    assert_eq!(codegen(directory.path(), false), (0, "12 generated files, 0 changed\n".into()));
}

#[test]
fn an_edit_by_hand_is_shown_as_a_difference() {
    let directory = generated();
    let file = directory.path().join("generated/enums.rs");
    let edited = fs::read_to_string(&file).unwrap().replace("Not sent yet.", "Not sent at all.");
    fs::write(&file, &edited).unwrap();
    let (status, text) = codegen(directory.path(), true);
    assert_eq!(status, 1);
    assert!(text.starts_with("stale: enums.rs\n--- enums.rs (checked in)\n+++ enums.rs (generated)\n"), "{text}");
    assert!(text.contains("\n-        /// Not sent at all.\n+        /// Not sent yet.\n"), "{text}");
    assert!(text.contains("1 of 12 generated files differ from the contract."), "{text}");
    assert!(text.contains("\n    cargo xtask codegen\n"), "{text}");
    assert_eq!(fs::read_to_string(&file).unwrap(), edited, "a check changes nothing");
}

#[test]
fn a_missing_and_an_extra_file_are_named_and_put_right() {
    let directory = generated();
    fs::remove_file(directory.path().join("generated/types/orders.rs")).unwrap();
    fs::write(directory.path().join("generated/types/old.rs"), "").unwrap();
    let (status, text) = codegen(directory.path(), true);
    assert_eq!(status, 1);
    assert!(text.starts_with("missing: types/orders.rs\nextra: types/old.rs\n2 of 12 "), "{text}");

    let (status, text) = codegen(directory.path(), false);
    assert_eq!(status, 0);
    assert_eq!(text, "wrote types/orders.rs\nremoved types/old.rs\n12 generated files, 2 changed\n");
    assert_eq!(codegen(directory.path(), true).0, 0);
}

#[test]
fn a_contract_that_is_refused_or_no_yaml_is_status_2() {
    let directory = generated();
    let contract = directory.path().join("contract.yaml");
    let good = fs::read_to_string(&contract).unwrap();
    fs::write(&contract, good.replacen("x-repeatable: true", "x-note: none", 1)).unwrap();
    for check in [false, true] {
        let (status, text) = codegen(directory.path(), check);
        assert_eq!(status, 2, "{text}");
        let wanted = "error: the contract cannot be generated from as it stands:\n  \
                      GET /orders: x-repeatable: true or false is missing\n";
        assert_eq!(text, wanted);
    }
    fs::write(&contract, "openapi: [").unwrap();
    let (status, text) = codegen(directory.path(), false);
    assert_eq!(status, 2, "{text}");
    assert!(text.starts_with("error: ") && text.contains("is not valid YAML: "), "{text}");
    assert!(!text.contains("panicked"), "{text}");
    // What was there is still there.
    assert!(directory.path().join("generated/types/orders.rs").exists());
}
