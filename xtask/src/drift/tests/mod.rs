//! Small documents of our own, compared.

mod divergences;
mod operations;
mod report;
mod schemas;

use super::compare::compare;
use super::divergences::Divergences;
use super::document::Document;
use super::report::Report;

const AREAS: [&str; 2] = ["/ports/**", "/note*/**"];

fn document(label: &str, text: &str) -> Document {
    Document::parse(label, text).unwrap()
}

/// The report without recorded divergences, without its last line.
fn drift(published: &str, contract: &str) -> Vec<String> {
    let text = report(published, contract, "areas: [/ports/**, /note*/**]\ndivergences: []\n").text(false);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.pop();
    lines.retain(|line| !line.is_empty());
    lines
}

fn report(published: &str, contract: &str, divergences: &str) -> Report {
    let divergences = Divergences::parse("divergences.yaml", divergences).unwrap();
    let contract = document("contract.yaml", contract);
    let published = document("published.yaml", published);
    let comparison = compare(&published, &contract, &divergences.areas).unwrap();
    Report::new(divergences.apply(comparison.differences), comparison.operations)
}

/// A 3.0 document with one operation, whose text is given with its own indentation.
fn get(operation: &str) -> String {
    one_operation("3.0.3", operation, "")
}

fn one_operation(version: &str, operation: &str, schemas: &str) -> String {
    let operation = indented(operation, 6);
    let schemas = indented(schemas, 4);
    format!("openapi: {version}\npaths:\n  /ports/{{id}}:\n    get:\n{operation}\ncomponents:\n  schemas:\n{schemas}\n")
}

/// A document whose only operation answers with the schema `Port`.
fn answer(version: &str, schemas: &str) -> String {
    let operation = "responses:\n  '200':\n    content:\n      application/json:\n        \
                     schema: {$ref: '#/components/schemas/Port'}\n";
    one_operation(version, operation, schemas)
}

fn indented(text: &str, by: usize) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{:by$}{line}", "")).collect();
    lines.join("\n")
}

/// The differences of two answers, without the operation and the start of the place.
fn answers(published: &str, contract: &str) -> Vec<String> {
    let lines = drift(&answer("3.1.0", published), &answer("3.0.3", contract));
    let mut short: Vec<String> = lines
        .iter()
        .map(|line| line.replace("response 200 application/json", ""))
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if !short.is_empty() {
        assert_eq!(short.remove(0), "GET /ports/{id}");
    }
    short
}

fn none() -> Vec<String> {
    Vec::new()
}

const SHARED: &str = "
openapi: 3.1.0
paths:
  /ports:
    get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Port'}}}}}}}}}
    post: {responses: {'201': {content: {application/json: {schema: {type: object, properties: {data: {$ref: '#/components/schemas/Port'}}}}}}}}
  /ports/{id}:
    delete: {}
    get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {data: {$ref: '#/components/schemas/Port'}, old: {$ref: '#/components/schemas/Port'}}}}}}}}
components:
  schemas:
    Port:
      type: object
      properties:
        status: {type: string, enum: [draft, ported]}
        name: {type: string}
";

fn changed_upstream() -> String {
    SHARED
        .replace("enum: [draft, ported]", "enum: [draft, paused, ported]")
        .replace(
            "        name: {type: string}",
            "        name: {type: string}\n        origin: {type: string, nullable: true}",
        )
        .replace("    delete: {}\n", "")
}

const NONE_DECIDED: &str = "areas: [/ports/**]\ndivergences: []\n";
