//! Refuses a contract that progenitor would panic on or generate nonsense from, with the place and the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use heck::ToPascalCase;
use serde_json::Value;

use super::facts::{
    METHODS, TIMESTAMP, is_id, media_suffix, operations, reference_name, resolve, rust_name, variant_name,
};

mod answers;

/// One thing to mend in the contract.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) place: String,
    pub(crate) problem: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

struct Lint<'a> {
    document: &'a Value,
    findings: Vec<Finding>,
}

/// Everything that stands in the way of generation; empty for a good contract.
pub(crate) fn findings(document: &Value) -> Vec<Finding> {
    let mut lint = Lint { document, findings: Vec::new() };
    match document["openapi"].as_str() {
        Some(version) if version.starts_with("3.0.") => {}
        Some(version) => lint.add("openapi", format!("version {version}, but only 3.0.x is understood")),
        None => lint.add("openapi", "no OpenAPI version: is this an OpenAPI document?".into()),
    }
    lint.references(document, "");
    lint.texts(document, "");
    // The other checks follow references and would only repeat a broken one.
    if lint.findings.is_empty() {
        lint.schemas();
        lint.operations();
        lint.answers();
    }
    lint.findings
}

impl Lint<'_> {
    fn add(&mut self, place: impl Into<String>, problem: String) {
        self.findings.push(Finding { place: place.into(), problem });
    }

    fn references(&mut self, value: &Value, place: &str) {
        match value {
            Value::Object(map) => {
                for (key, child) in map {
                    if key.starts_with("x-") || key == "example" {
                        continue;
                    }
                    if key == "$ref" {
                        self.reference(child, map.len(), place);
                    } else {
                        self.references(child, &format!("{place}/{}", key.replace('/', "~1")));
                    }
                }
            }
            Value::Array(list) => {
                for (index, child) in list.iter().enumerate() {
                    self.references(child, &format!("{place}/{index}"));
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, target: &Value, keys: usize, place: &str) {
        let Some(target) = target.as_str() else {
            return self.add(place, "$ref is not a string".into());
        };
        let found = target.strip_prefix('#').and_then(|p| self.document.pointer(p));
        if found.is_none() {
            self.add(place, format!("$ref {target} points at nothing in this document"));
        }
        if keys > 1 {
            self.add(place, "$ref with siblings: 3.0 ignores them; wrap the reference in allOf".into());
        }
    }

    /// Texts become documentation, where a block of code would be compiled, or would have to be ignored.
    fn texts(&mut self, value: &Value, place: &str) {
        match value {
            Value::Object(map) => {
                for (key, child) in map {
                    let place = format!("{place}/{}", key.replace('/', "~1"));
                    match child {
                        _ if key == "example" || (key.starts_with("x-") && key != "x-enum-descriptions") => {}
                        Value::String(text) if has_code_block(text) => {
                            self.add(format!("#{place}"), "a block of code: rustdoc would compile it".into());
                        }
                        child => self.texts(child, &place),
                    }
                }
            }
            Value::Array(list) => {
                for (index, child) in list.iter().enumerate() {
                    self.texts(child, &format!("{place}/{index}"));
                }
            }
            _ => {}
        }
    }

    fn schemas(&mut self) {
        let document = self.document;
        let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
        let mut names = BTreeMap::new();
        for (name, schema) in schemas.into_iter().flatten() {
            let place = format!("#/components/schemas/{name}");
            if name.to_pascal_case() != *name {
                self.add(&place, format!("name is not in PascalCase (expected {})", name.to_pascal_case()));
            }
            if let Some(other) = names.insert(name.to_lowercase(), name) {
                self.add(&place, format!("name differs from {other} only in case"));
            }
            if name == TIMESTAMP {
                self.add(&place, "name is taken by the type for date-time".into());
            }
            if schema.get("enum").is_some() {
                self.variants(schema, &place);
                continue;
            }
            if is_id(schema) && schema["type"] != "string" {
                self.add(&place, "an id must be a string".into());
            }
            if schema["type"] == "object" {
                self.object(schema, &place);
            } else if !is_id(schema) {
                self.add(&place, "a component must be an object, an enum or an id (x-id: true)".into());
            }
        }
    }

    fn object(&mut self, schema: &Value, place: &str) {
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = schema["properties"].as_object();
        let mut names: BTreeMap<String, &String> = BTreeMap::new();
        for (name, property) in properties.into_iter().flatten() {
            let place = format!("{place}/properties/{name}");
            if let Some(other) = names.insert(rust_name(name), name) {
                self.add(&place, format!("has the same Rust name as property {other}"));
            }
            self.plain(property, &place);
        }
        for name in required {
            if properties.is_none_or(|p| !p.contains_key(name)) {
                self.add(place, format!("required names {name}, which is no property"));
            }
        }
        if schema.get("additionalProperties").is_some_and(|a| a.is_object()) && properties.is_some() {
            self.add(place, "typed additionalProperties beside properties".into());
        }
    }

    /// A schema where only a scalar, a reference, a free-form map or an array of those may stand.
    fn plain(&mut self, schema: &Value, place: &str) {
        if reference_name(schema).is_some() {
            return;
        }
        for keyword in ["oneOf", "anyOf", "allOf", "not"] {
            if schema.get(keyword).is_some() {
                self.add(place, format!("inline {keyword}: make it a named component"));
            }
        }
        if schema.get("enum").is_some() {
            self.add(place, "inline enum: make it a named component".into());
        }
        match schema["type"].as_str() {
            Some("object") if schema.get("properties").is_some() => {
                self.add(place, "inline object: make it a named component".into());
            }
            Some("array") => match schema.get("items") {
                Some(items) => self.plain(items, &format!("{place}/items")),
                None => self.add(place, "array without items".into()),
            },
            Some("string" | "integer" | "number" | "boolean" | "object") => {}
            Some(other) => self.add(place, format!("type {other} is not understood")),
            None => self.add(place, "no type and no $ref".into()),
        }
    }

    fn variants(&mut self, schema: &Value, place: &str) {
        if schema["type"] != "string" {
            self.add(place, "an enum must be of type string".into());
        }
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for value in schema["enum"].as_array().into_iter().flatten() {
            let Some(value) = value.as_str() else {
                self.add(place, format!("enum value {value} is not a string"));
                continue;
            };
            let name = variant_name(value);
            if name.is_empty() || name == "Unknown" {
                self.add(place, format!("enum value {value:?} has no usable Rust name"));
            }
            if let Some(other) = names.insert(name.clone(), value) {
                self.add(place, format!("enum values {other:?} and {value:?} share the variant {name}"));
            }
        }
        for described in schema["x-enum-descriptions"].as_object().into_iter().flatten() {
            if !schema["enum"].as_array().is_some_and(|v| v.iter().any(|v| v == described.0)) {
                self.add(place, format!("x-enum-descriptions names {:?}, which is no value", described.0));
            }
        }
    }

    fn operations(&mut self) {
        let document = self.document;
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let tags: BTreeSet<&str> =
            document["tags"].as_array().into_iter().flatten().filter_map(|tag| tag["name"].as_str()).collect();
        for item in document["paths"].as_object().into_iter().flatten() {
            for key in item.1.as_object().into_iter().flatten().map(|(key, _)| key) {
                if !METHODS.contains(&key.as_str()) {
                    self.add(
                        format!("#/paths{}", item.0),
                        format!("{key} beside the methods: write it at each operation"),
                    );
                }
            }
        }
        for (path, method, operation) in operations(document) {
            let place = format!("{} {path}", method.to_uppercase());
            match operation["operationId"].as_str() {
                None => self.add(&place, "no operationId".into()),
                Some(id) => {
                    if let Some(other) = ids.insert(rust_name(id), place.clone()) {
                        self.add(&place, format!("operationId {id} is already used by {other}"));
                    }
                }
            }
            match operation["tags"].as_array().map(Vec::as_slice) {
                Some([tag]) if tag.as_str().is_some_and(|t| tags.contains(t)) => {}
                _ => self.add(&place, "needs exactly one of the tags listed at the top".into()),
            }
            if !operation["x-repeatable"].is_boolean() {
                self.add(&place, "x-repeatable: true or false is missing".into());
            }
            self.parameters(path, operation, &place);
            self.request(operation, &place);
            self.responses(operation, &place);
        }
    }

    fn parameters(&mut self, path: &str, operation: &Value, place: &str) {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut in_path = BTreeSet::new();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let parameter = resolve(self.document, parameter);
            let name = parameter["name"].as_str().unwrap_or_default();
            let place = format!("{place}, parameter {name}");
            if let Some(other) = names.insert(rust_name(name), name.to_owned()) {
                self.add(&place, format!("has the same Rust name as parameter {other}"));
            }
            let schema = &parameter["schema"];
            match parameter["in"].as_str() {
                Some("path") => {
                    in_path.insert(name.to_owned());
                    let component =
                        reference_name(schema).and_then(|n| self.document.pointer(&format!("/components/schemas/{n}")));
                    if !component.is_some_and(is_id) {
                        self.add(
                            &place,
                            "untyped path id: its schema must be a $ref to a component with x-id: true".into(),
                        );
                    }
                }
                Some("query") => {
                    if parameter["style"] == "deepObject" {
                        self.add(&place, "deepObject: write one parameter for each key under its wire name".into());
                    }
                    if schema.get("type").is_none() && reference_name(schema).is_none() {
                        self.add(&place, "query parameter without a type".into());
                    } else if schema["type"] == "object" {
                        self.add(&place, "inline object in a query parameter".into());
                    } else {
                        self.plain(schema, &place);
                    }
                }
                other => self.add(&place, format!("parameters in {other:?} are not understood")),
            }
        }
        for segment in path.split('/') {
            if let Some(name) = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}'))
                && !in_path.contains(name)
            {
                self.add(place, format!("path parameter {name} is not declared"));
            }
        }
    }

    /// JSON alone, or JSON beside multipart (then JSON is generated and the other is for people who write it by hand).
    fn request(&mut self, operation: &Value, place: &str) {
        let Some(body) = operation.get("requestBody") else { return };
        let content = body["content"].as_object();
        let media: Vec<&str> = content.into_iter().flatten().map(|(m, _)| m.as_str()).collect();
        match media.as_slice() {
            ["application/json"] | ["application/json", "multipart/form-data"] => {}
            other => self.add(place, format!("request bodies {other:?}: only application/json, or application/json with multipart/form-data as its alternative, can be generated")),
        }
        for (media, entry) in content.into_iter().flatten() {
            if reference_name(&entry["schema"]).is_none() {
                self.add(format!("{place}, {media} body"), "inline body: make it a named component".into());
            }
        }
    }

    fn responses(&mut self, operation: &Value, place: &str) {
        let responses = operation["responses"].as_object();
        let success: Vec<&String> =
            responses.into_iter().flatten().map(|(s, _)| s).filter(|s| s.starts_with('2')).collect();
        let [status] = success.as_slice() else {
            return self.add(place, format!("needs exactly one success status, has {success:?}"));
        };
        let response = resolve(self.document, &operation["responses"][status.as_str()]);
        let content = response["content"].as_object();
        let media: Vec<&str> = content.into_iter().flatten().map(|(m, _)| m.as_str()).collect();
        let others: Vec<&&str> = media.iter().filter(|m| **m != "application/json").collect();
        if others.len() > 1 {
            self.add(place, format!("answers {media:?}: at most one beside application/json"));
        } else if let ([other], true) = (others.as_slice(), media.len() == 2)
            && media_suffix(other) == "_"
        {
            self.add(place, format!("media type {other} gives no name"));
        }
        if let Some(schema) = content.and_then(|c| c.get("application/json")).map(|m| &m["schema"]) {
            let array_of_refs = schema["type"] == "array" && reference_name(&schema["items"]).is_some();
            if reference_name(schema).is_none() && !array_of_refs {
                self.add(place, "inline answer: make it a named component".into());
            }
        }
    }
}

/// A fence, or lines that stand four spaces in.
fn has_code_block(text: &str) -> bool {
    text.lines().any(|line| {
        let fence = line.trim_start();
        fence.starts_with("```") || fence.starts_with("~~~") || line.starts_with("    ") || line.starts_with('\t')
    })
}
