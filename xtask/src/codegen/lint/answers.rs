//! Answers: what a server may leave out must not be required, because one incomplete item would fail its whole page.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Lint;
use crate::codegen::facts::{collect_references, operations, reference_name, success_response};

impl Lint<'_> {
    /// A schema of answers requires only what it says in `x-guaranteed` why every answer has it. An envelope has its
    /// `data`: without that there is no answer.
    pub(super) fn answers(&mut self) {
        let document = self.document;
        let mut checked = BTreeSet::new();
        for (path, method, operation) in operations(document) {
            let answer = success_response(document, operation)
                .and_then(|response| response.pointer("/content/application~1json/schema"));
            let mut roots = BTreeSet::new();
            collect_references(answer.unwrap_or(&Value::Null), &mut roots);
            let mut pending: Vec<String> = roots.iter().cloned().collect();
            while let Some(name) = pending.pop() {
                if !checked.insert(name.clone()) {
                    continue;
                }
                let Some(schema) = document.pointer(&format!("/components/schemas/{name}")) else { continue };
                let envelope = answer.is_some_and(|answer| reference_name(answer) == Some(name.as_str()));
                self.answer(&name, schema, envelope, &format!("{} {path}", method.to_uppercase()));
                let mut next = BTreeSet::new();
                collect_references(schema, &mut next);
                pending.extend(next);
            }
        }
        for (name, schema) in document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten() {
            let reasons = schema["x-guaranteed"].as_object();
            for (field, reason) in reasons.into_iter().flatten() {
                let place = format!("#/components/schemas/{name}/x-guaranteed/{field}");
                if reason.as_str().is_none_or(|reason| reason.trim().is_empty()) {
                    self.add(&place, "a reason is missing".into());
                }
                if !required(schema).contains(&field.as_str()) {
                    self.add(&place, "it is not required".into());
                }
                if schema["properties"][field]["nullable"] == Value::Bool(true) {
                    self.add(&place, "it is nullable".into());
                }
                if !checked.contains(name) {
                    self.add(&place, "no answer holds this schema".into());
                }
            }
        }
    }

    fn answer(&mut self, name: &str, schema: &Value, envelope: bool, operation: &str) {
        for field in required(schema) {
            let guaranteed = schema["x-guaranteed"].get(field).is_some();
            // Required and nullable is optional to whoever decodes it, and what is no property is told elsewhere.
            let property = &schema["properties"][field];
            let optional = property.is_null() || property["nullable"] == Value::Bool(true);
            if guaranteed || optional || (envelope && field == "data") {
                continue;
            }
            self.add(
                format!("#/components/schemas/{name}"),
                format!(
                    "requires {field} in an answer ({operation}), and one item without it would fail its whole page: \
                     give answers a schema of their own, or say in x-guaranteed why no server leaves it out"
                ),
            );
        }
        if schema["x-best-effort"] == Value::Bool(true) && schema.get("required").is_some() {
            self.add(format!("#/components/schemas/{name}"), "requires a field, but is x-best-effort".into());
        }
    }
}

fn required(schema: &Value) -> Vec<&str> {
    schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
