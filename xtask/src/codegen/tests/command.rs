//! `cargo xtask codegen` as it is run.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::codegen::{Args, default_contract, default_output, files, lint, run};

fn args(contract: &Path, output: &Path, check: bool) -> Args {
    Args { check, contract: contract.to_owned(), output: output.to_owned() }
}

fn small_contract(directory: &Path) -> std::path::PathBuf {
    let path = directory.join("small.yaml");
    fs::write(&path, include_str!("../testdata/small.yaml")).expect("a file");
    path
}

fn code(result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| panic!("{error:#}"))
}

fn error(result: anyhow::Result<ExitCode>) -> String {
    match result {
        Ok(_) => panic!("it should be refused"),
        Err(error) => format!("{error:#}"),
    }
}

#[test]
fn the_checked_in_files_are_those_of_the_contract() {
    let text = fs::read_to_string(default_contract()).expect("the contract");
    let document = serde_saphyr::from_str(&text).expect("the contract is YAML");
    assert_eq!(lint::findings(&document), []);
    let wanted = files(document).expect("the contract is good");
    for (name, text) in &wanted {
        let found = fs::read_to_string(default_output().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(found == *text, "{name} is stale: run cargo xtask codegen");
    }
    let result = run(&args(&default_contract(), &default_output(), true));
    assert_eq!(code(result), ExitCode::SUCCESS, "there is a file too many");
}

#[test]
fn writes_then_finds_nothing_to_say() {
    let directory = tempfile::tempdir().expect("a directory");
    let (contract, output) = (small_contract(directory.path()), directory.path().join("new/generated"));
    assert_eq!(code(run(&args(&contract, &output, true))), ExitCode::from(1), "nothing is there yet");
    assert!(!output.exists(), "a check writes nothing");
    assert_eq!(code(run(&args(&contract, &output, false))), ExitCode::SUCCESS);
    assert_eq!(code(run(&args(&contract, &output, true))), ExitCode::SUCCESS);
}

#[test]
fn a_file_of_the_editor_or_a_system_is_reported_as_well() {
    let directory = tempfile::tempdir().expect("a directory");
    let (contract, output) = (small_contract(directory.path()), directory.path().join("generated"));
    code(run(&args(&contract, &output, false)));
    fs::write(output.join("types/not-text.bin"), [0xff, 0xfe]).expect("a file");
    assert_eq!(code(run(&args(&contract, &output, true))), ExitCode::from(1));
    code(run(&args(&contract, &output, false)));
    assert!(!output.join("types/not-text.bin").exists());
}

#[test]
fn what_cannot_be_read_is_a_message_with_the_file_in_it() {
    let directory = tempfile::tempdir().expect("a directory");
    let output = directory.path().join("generated");
    let missing = directory.path().join("nowhere.yaml");
    let message = error(run(&args(&missing, &output, false)));
    assert!(message.contains("cannot read the contract") && message.contains("nowhere.yaml"), "{message}");

    for text in ["openapi: [1,", "a: 1\na: 2", "openapi: 3.0.3\n  paths: {", "&a [*b]"] {
        let contract = directory.path().join("broken.yaml");
        fs::write(&contract, text).expect("a file");
        let message = error(run(&args(&contract, &output, false)));
        assert!(message.contains("broken.yaml is not valid YAML: "), "{text:?}: {message}");
    }
    for text in ["", "just text", "- a\n- b"] {
        let contract = directory.path().join("other.yaml");
        fs::write(&contract, text).expect("a file");
        error(run(&args(&contract, &output, false)));
    }
    assert!(!output.exists(), "nothing is written from a contract that is refused");
}
