//! What later steps need to know of the contract and progenitor does not carry through.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use heck::{ToPascalCase, ToSnakeCase};
use indexmap::IndexMap;
use serde_json::Value;

/// The component that stands for every date-time; replaced by a hand-written type of the raw crate.
pub(crate) const TIMESTAMP: &str = "Timestamp";

/// HTTP methods that a path item can hold.
pub(crate) const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) title: String,
    pub(crate) operations: Vec<Operation>,
    pub(crate) enums: BTreeMap<String, EnumDef>,
    /// Id components and their descriptions.
    pub(crate) ids: BTreeMap<String, String>,
    pub(crate) schemas: BTreeMap<String, SchemaFacts>,
    /// Descriptions of the tags, by the tag's name.
    pub(crate) areas: IndexMap<String, String>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    /// Rust name of the client method.
    pub(crate) id: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) area: String,
    pub(crate) repeatable: bool,
    pub(crate) accept: String,
    pub(crate) body: ResponseBody,
    /// Setter name of each parameter and its description.
    pub(crate) parameter_docs: BTreeMap<String, String>,
    pub(crate) request_schema: Option<String>,
    pub(crate) response_schema: Option<String>,
    /// Type of the items, where the answer is one page of a list.
    pub(crate) paged: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResponseBody {
    Json,
    Bytes,
    Empty,
}

#[derive(Debug)]
pub(crate) struct EnumDef {
    pub(crate) description: String,
    /// Wire value, Rust variant, description.
    pub(crate) variants: Vec<(String, String, Option<String>)>,
}

#[derive(Debug, Default)]
pub(crate) struct SchemaFacts {
    pub(crate) description: String,
    /// Tag of the first operation that uses it.
    pub(crate) area: Option<String>,
    /// Its fields are left out where they come in another shape (`x-best-effort`).
    pub(crate) best_effort: bool,
    /// Part of a body that is not a PATCH.
    pub(crate) in_request: bool,
    /// Part of a PATCH body.
    pub(crate) in_patch: bool,
    pub(crate) references: BTreeSet<String>,
    /// Rust field name → facts.
    pub(crate) properties: BTreeMap<String, PropertyFacts>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct PropertyFacts {
    pub(crate) description: Option<String>,
    pub(crate) sensitive: bool,
    pub(crate) required: bool,
    /// The component it refers to.
    pub(crate) reference: Option<String>,
}

impl Facts {
    pub(crate) fn collect(document: &Value) -> Result<Self> {
        let schemas = document
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .context("the contract has no components.schemas")?;
        let mut facts = Facts {
            title: text(&document["info"], "title"),
            operations: Vec::new(),
            enums: BTreeMap::new(),
            ids: BTreeMap::new(),
            schemas: BTreeMap::new(),
            areas: IndexMap::new(),
        };
        for tag in document["tags"].as_array().into_iter().flatten() {
            facts.areas.insert(text(tag, "name"), text(tag, "description"));
        }
        for (name, schema) in schemas {
            if is_id(schema) {
                facts.ids.insert(name.clone(), text(schema, "description"));
            } else if let Some(values) = schema["enum"].as_array() {
                facts.enums.insert(name.clone(), enum_def(schema, values));
            } else {
                facts.schemas.insert(name.clone(), schema_facts(schema));
            }
        }
        for (path, method, operation) in operations(document) {
            facts.operations.extend(operation_facts(document, path, method, operation));
        }
        facts.place_schemas();
        facts.operations.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(facts)
    }

    /// Gives each schema the area of the first operation (in the contract's order) that reaches it.
    fn place_schemas(&mut self) {
        for operation in &self.operations {
            for (root, request) in [(&operation.request_schema, true), (&operation.response_schema, false)] {
                let mut pending: Vec<String> = root.iter().cloned().collect();
                let mut seen = BTreeSet::new();
                while let Some(name) = pending.pop() {
                    if !seen.insert(name.clone()) {
                        continue;
                    }
                    let Some(schema) = self.schemas.get_mut(&name) else {
                        continue;
                    };
                    schema.in_request |= request && operation.method != "PATCH";
                    schema.in_patch |= request && operation.method == "PATCH";
                    schema.area.get_or_insert_with(|| operation.area.clone());
                    pending.extend(schema.references.iter().cloned());
                }
            }
        }
    }
}

/// Every operation with its path and method, in the contract's order.
pub(crate) fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = document["paths"].as_object();
    paths.into_iter().flatten().flat_map(|(path, item)| {
        METHODS.iter().filter_map(move |method| Some((path.as_str(), *method, item.get(method)?)))
    })
}

pub(crate) fn is_id(schema: &Value) -> bool {
    schema["x-id"] == Value::Bool(true)
}

pub(crate) fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().trim().to_owned()
}

/// The component a `$ref` names, also through a wrapping `allOf` of one.
pub(crate) fn reference_name(schema: &Value) -> Option<&str> {
    let schema = match schema["allOf"].as_array() {
        Some(parts) if parts.len() == 1 => &parts[0],
        _ => schema,
    };
    schema["$ref"].as_str()?.strip_prefix("#/components/schemas/")
}

/// Follows a `$ref` to a parameter or response component.
pub(crate) fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"].as_str().and_then(|r| r.strip_prefix('#')) {
        Some(pointer) => document.pointer(pointer).unwrap_or(value),
        None => value,
    }
}

/// Rust name of a variant: `-created_at` becomes `CreatedAtDesc`, `Activate RDY` becomes `ActivateRdy`.
pub(crate) fn variant_name(value: &str) -> String {
    let (value, suffix) = match value.strip_prefix('-') {
        Some(rest) => (rest, "Desc"),
        None => (value, ""),
    };
    let words: String = value.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let name = format!("{}{suffix}", words.to_pascal_case());
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// Rust name of a field or setter, as progenitor and typify derive it.
pub(crate) fn rust_name(wire: &str) -> String {
    let words: String = wire.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
    let name = words.to_snake_case();
    if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { format!("{name}_") }
}

fn enum_def(schema: &Value, values: &[Value]) -> EnumDef {
    let descriptions = &schema["x-enum-descriptions"];
    let variants = values
        .iter()
        .filter_map(Value::as_str)
        .map(|value| {
            let description = descriptions[value].as_str().map(|d| d.trim().to_owned());
            (value.to_owned(), variant_name(value), description)
        })
        .collect();
    EnumDef { description: text(schema, "description"), variants }
}

fn schema_facts(schema: &Value) -> SchemaFacts {
    let mut facts = SchemaFacts {
        description: text(schema, "description"),
        best_effort: schema["x-best-effort"] == Value::Bool(true),
        ..SchemaFacts::default()
    };
    collect_references(schema, &mut facts.references);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let description = property["description"].as_str().map(|d| d.trim().to_owned());
        let sensitive = property["x-sensitive"] == Value::Bool(true);
        let nullable = property["nullable"] == Value::Bool(true);
        let required = !nullable && schema["required"].as_array().is_some_and(|r| r.iter().any(|r| r == name));
        let reference = reference_name(property).map(str::to_owned);
        let property = PropertyFacts { description, sensitive, required, reference };
        facts.properties.insert(rust_name(name), property);
    }
    facts
}

pub(crate) fn collect_references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(name) = reference_name(value) {
                found.insert(name.to_owned());
            }
            map.values().for_each(|v| collect_references(v, found));
        }
        Value::Array(list) => list.iter().for_each(|v| collect_references(v, found)),
        _ => {}
    }
}

/// One operation, or two where the answer comes in JSON or in a second media type.
fn operation_facts(document: &Value, path: &str, method: &str, operation: &Value) -> Vec<Operation> {
    let id = text(operation, "operationId").to_snake_case();
    let area = operation["tags"][0].as_str().unwrap_or_default().to_owned();
    let success = success_response(document, operation);
    let content = success.and_then(|s| s["content"].as_object());
    let media: Vec<&String> = content.into_iter().flatten().map(|(name, _)| name).collect();
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let parameter_docs: BTreeMap<String, String> = parameters
        .map(|p| resolve(document, p))
        .map(|p| (rust_name(&text(p, "name")), text(p, "description")))
        .collect();
    let request_schema =
        operation.pointer("/requestBody/content/application~1json/schema").and_then(reference_name).map(str::to_owned);
    let response_schema = content
        .and_then(|c| c.get("application/json"))
        .and_then(|m| {
            let schema = &m["schema"];
            reference_name(schema).or_else(|| reference_name(&schema["items"]))
        })
        .map(str::to_owned);
    let has_page = parameter_docs.contains_key("page_number") && parameter_docs.contains_key("page_size");
    let paged = response_schema.as_ref().filter(|_| has_page).and_then(|name| {
        let list = document.pointer(&format!("/components/schemas/{name}/properties"))?;
        list.get("meta")?;
        reference_name(&list["data"]["items"]).map(str::to_owned)
    });
    let facts = |id: String, accept: String, body: ResponseBody| Operation {
        id,
        summary: text(operation, "summary"),
        description: text(operation, "description"),
        method: method.to_uppercase(),
        path: path.to_owned(),
        area: area.clone(),
        repeatable: operation["x-repeatable"] == Value::Bool(true),
        accept,
        body,
        parameter_docs: parameter_docs.clone(),
        request_schema: request_schema.clone(),
        response_schema: response_schema.clone(),
        paged: paged.clone().filter(|_| body == ResponseBody::Json),
    };
    if media.is_empty() {
        return vec![facts(id, "application/json".into(), ResponseBody::Empty)];
    }
    media
        .iter()
        .map(|m| {
            let json = *m == "application/json";
            let suffix = if media.len() > 1 && !json { media_suffix(m) } else { String::new() };
            let accept = if *m == "application/octet-stream" { "*/*" } else { m.as_str() };
            let body = if json { ResponseBody::Json } else { ResponseBody::Bytes };
            facts(format!("{id}{suffix}"), accept.to_owned(), body)
        })
        .collect()
}

/// `_csv` for `text/csv`: what is appended to the name of an operation's second representation.
pub(crate) fn media_suffix(media: &str) -> String {
    let subtype = media.rsplit('/').next().unwrap_or(media);
    format!("_{}", subtype.to_snake_case())
}

/// The one success response of an operation.
pub(crate) fn success_response<'a>(document: &'a Value, operation: &'a Value) -> Option<&'a Value> {
    let responses = operation["responses"].as_object()?;
    let (_, response) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
    Some(resolve(document, response))
}
