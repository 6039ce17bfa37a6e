//! The server of its own: what its options do.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use serde_json::{Value, json};
use telnyx_porting_sim::Assumptions;

fn command(options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_telnyx-porting-sim"));
    command.args(options).env_remove("TELNYX_SIM_ASSUMPTIONS").env("RUST_LOG", "off");
    command
}

fn run(options: &[&str]) -> Output {
    command(options).output().unwrap()
}

/// A file with some rows of the table, in a folder that is removed with it.
fn table(rows: &Value) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.json");
    std::fs::write(&path, rows.to_string()).unwrap();
    (folder, path)
}

/// A server that ends with the test.
struct Server {
    process: Child,
    /// Kept open: the server goes on printing.
    _output: BufReader<ChildStdout>,
    origin: String,
    key: String,
}

impl Server {
    fn start(options: &[&str]) -> Self {
        let mut process = command(&[&["--port", "0"], options].concat()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let origin = words.iter().find_map(|word| word.strip_suffix("/v2")).unwrap().to_owned();
        Self { process, _output: output, origin, key: (*words.last().unwrap()).to_owned() }
    }

    async fn get(&self, path: &str) -> (u16, Value) {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = http.get(format!("{}{path}", self.origin)).bearer_auth(&self.key);
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

#[test]
fn the_table_is_printed_and_taken_back() {
    let output = run(&["--print-assumptions"]);
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(Assumptions::from_json(&printed).unwrap(), Assumptions::default());

    let (_folder, path) = table(&json!({ "times": { "report_seconds": 5 } }));
    let output = run(&["--assumptions", path.to_str().unwrap(), "--strict-filters", "--print-assumptions"]);
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed["times"]["report_seconds"], 5);
    // The option stands over the file.
    assert_eq!(printed["leniency"]["unknown_filter"], "refused");
}

#[test]
fn a_bad_table_is_refused_in_words() {
    let (_folder, path) = table(&json!({ "refusals": { "cancel_too_late": { "status": 99 } } }));
    let output = run(&["--assumptions", path.to_str().unwrap()]);
    assert!(!output.status.success() && output.stdout.is_empty());
    assert_eq!(
        String::from_utf8(output.stderr).unwrap().trim(),
        "error: the table of assumptions is not valid: refusals.cancel_too_late.status: must be from 400 to 599"
    );
    let output = run(&["--assumptions", "no-such-file.json"]);
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("no-such-file.json"));
}

#[tokio::test]
async fn the_server_runs_by_its_table() {
    let rows = json!({
        "refusals": { "unauthorized": { "status": 403, "code": "20001", "title": "Key problem" } },
        "leniency": { "page_size_over_limit": "clamped" },
    });
    let (_folder, path) = table(&rows);
    let server = Server::start(&["--assumptions", path.to_str().unwrap()]);
    let (status, body) = server.get("/v2/porting_orders?page[size]=1000").await;
    assert_eq!((status, &body["meta"]["page_size"]), (200, &json!(250)));
    let stranger = reqwest::get(format!("{}/v2/porting_orders", server.origin)).await.unwrap();
    assert_eq!(stranger.status().as_u16(), 403);
    assert_eq!(stranger.json::<Value>().await.unwrap()["errors"][0]["code"], "20001");
    let (_, in_force) = server.get("/_sim/assumptions").await;
    let (status, title) = (&in_force["refusals"]["unauthorized"]["status"], &in_force["refusals"]["missing"]["title"]);
    assert_eq!((status, title), (&json!(403), &json!("Missing required parameter")));
}
