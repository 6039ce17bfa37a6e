//! The example `port_in` as somebody at a terminal uses it: what it prints, and how it ends.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/port_in")
}

/// The example's program. `cargo test` builds examples beside the tests; where only this test was asked for, it is built.
fn program() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let path = tests
        .parent()
        .unwrap()
        .parent()
        .unwrap()
        .join("examples/port_in")
        .with_extension(std::env::consts::EXE_EXTENSION);
    if !path.exists() {
        let built = Command::new(env!("CARGO")).args(["build", "--quiet", "--example", "port_in"]).status().unwrap();
        assert!(built.success());
    }
    path
}

fn run(arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .env_remove("TELNYX_API_KEY")
        .env_remove("RUST_BACKTRACE")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// What it prints when it cannot go on; never a panic, never success.
fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{text}");
    assert!(!text.contains("panicked") && !text.contains("RUST_BACKTRACE"), "{text}");
    text
}

/// The shipped order file with something changed, its documents beside it.
struct Changed {
    folder: tempfile::TempDir,
}

impl Changed {
    fn new(from: &str, to: &str) -> Self {
        let here = folder();
        let changed = Self { folder: tempfile::tempdir().unwrap() };
        let text = std::fs::read_to_string(here.join("order.toml")).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(changed.folder.path().join("order.toml"), text.replace(from, to)).unwrap();
        for document in ["loa.pdf", "invoice.pdf"] {
            std::fs::copy(here.join(document), changed.folder.path().join(document)).unwrap();
        }
        changed
    }

    fn order(&self) -> String {
        self.folder.path().join("order.toml").to_string_lossy().into_owned()
    }
}

#[test]
fn without_flags_five_numbers_are_ported() {
    let output = run(&[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("created 3 orders"), "{text}");
    let table = &text[text.rfind('┌').unwrap()..];
    assert_eq!(table.matches("ported").count(), 3, "{table}");
    for number in ["+12125550123", "+12125550124", "+14155550121", "+14155550122", "+18885550142"] {
        assert!(table.contains(number), "{table}");
    }
    // Nothing personal is printed along the way.
    for secret in ["Ada Quill", "EB-20481", "0000\"", "Example Street"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    assert!(refused(&["--order", "/nowhere/order.toml"]).contains("/nowhere/order.toml"));
    let order = Changed::new("loa.path = \"loa.pdf\"", "loa.path = \"signed.pdf\"");
    let text = refused(&["--order", &order.order()]);
    assert!(text.contains("signed.pdf"), "{text}");
}

#[test]
fn an_unknown_field_is_named_with_its_line() {
    let order = Changed::new("auth_person_name", "authorised_person");
    let text = refused(&["--order", &order.order()]);
    assert!(text.contains("authorised_person") && text.contains("line 19"), "{text}");
}

#[test]
fn a_number_that_is_not_e164_is_named() {
    let order = Changed::new("+12125550124", "212-555-0124");
    let text = refused(&["--order", &order.order()]);
    assert!(text.contains("212-555-0124") && text.contains("/phone_numbers/1"), "{text}");
}

#[test]
fn a_document_that_is_too_large_is_named_and_nothing_is_made() {
    let order = Changed::new("loa.path = \"loa.pdf\"", "loa.path = \"large.pdf\"");
    let large = std::fs::File::create(order.folder.path().join("large.pdf")).unwrap();
    large.set_len(21 * 1024 * 1024).unwrap();
    let output = run(&["--order", &order.order()]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && text.contains("large.pdf"), "{text}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("created"));
}

#[test]
fn a_number_that_cannot_be_ported_is_named() {
    let order = Changed::new("+12125550124", "+12125550199");
    let text = refused(&["--order", &order.order()]);
    assert!(text.contains("+12125550199 (no_coverage)"), "{text}");
}

#[test]
fn a_server_that_is_down_and_a_wrong_key_are_told_apart() {
    let down = refused(&["--base-url", "http://127.0.0.1:9/v2", "--api-key", "KEY"]);
    assert!(down.contains("no connection could be made"), "{down}");

    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sim = runtime.block_on(telnyx_porting_sim::Simulator::start()).unwrap();
    let wrong = refused(&["--base-url", sim.base_url(), "--api-key", "KEY-of-somebody-else"]);
    assert!(wrong.contains("the API key was not accepted"), "{wrong}");
    assert!(!wrong.contains("KEY-of-somebody-else"), "{wrong}");
}

#[test]
fn orders_that_were_made_are_not_forgotten() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sim = runtime.block_on(telnyx_porting_sim::Simulator::start()).unwrap();
    // Uploads fail for good: the orders stay drafts, and are shown with what to do.
    sim.inject(telnyx_porting_sim::Fault::status("POST", "/documents", 500));
    let output = run(&["--base-url", sim.base_url(), "--api-key", sim.api_key()]);
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(!output.status.success(), "{text}");
    let orders = sim.orders();
    assert_eq!(orders.len(), 3);
    assert!(orders.iter().all(|order| text.contains(&order.id.to_string())), "{text}");
}

#[test]
fn the_real_api_is_not_touched_without_a_key_or_without_asking() {
    assert!(refused(&["--live"]).contains("--api-key"));
    let unasked = refused(&["--live", "--api-key", "KEY"]);
    assert!(unasked.contains("no terminal to ask on"), "{unasked}");
}
