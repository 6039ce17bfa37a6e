//! Rewrites the contract into the dialect that progenitor generates good code from. The contract itself stays honest.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::facts::{Facts, METHODS, TIMESTAMP, media_suffix, operations, reference_name, resolve, success_response};

/// Keywords that would turn into `NonZeroU64`, validating newtypes or fields that are always sent.
const CONSTRAINTS: [&str; 17] = [
    "default",
    "example",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "readOnly",
    "uniqueItems",
    "writeOnly",
];

/// The rewritten document, and each type made for PATCH bodies with the component it was made from.
pub(crate) fn normalise(mut document: Value, facts: &Facts) -> Result<(Value, BTreeMap<String, String>)> {
    let update_types = split_update_types(&mut document, facts)?;
    for schema in schemas(&mut document)?.values_mut() {
        plain_schema(schema);
    }
    schemas(&mut document)?.insert(TIMESTAMP.into(), json!({ "type": "string" }));
    plain_operations(&mut document)?;
    Ok((document, update_types))
}

fn schemas(document: &mut Value) -> Result<&mut Map<String, Value>> {
    document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
        .context("the contract has no components.schemas")
}

/// Gives each PATCH body types of its own, in which a field can be absent, null or a value.
///
/// An object that is shared with answers (`EndUser`) is copied to `UpdateEndUser`; one that is only sent keeps its
/// name. Operations with `x-full-replacement` are left alone: their body is a whole object.
fn split_update_types(document: &mut Value, facts: &Facts) -> Result<BTreeMap<String, String>> {
    let mut update_types = BTreeMap::new();
    let roots: BTreeSet<String> = operations(document)
        .filter(|(_, method, op)| *method == "patch" && op["x-full-replacement"] != Value::Bool(true))
        .filter_map(|(_, _, op)| reference_name(op.pointer("/requestBody/content/application~1json/schema")?))
        .map(str::to_owned)
        .collect();
    let components = schemas(document)?.clone();
    for root in &roots {
        for name in reachable(root, facts) {
            let clearable = reachable(&name, facts).iter().any(|n| has_clearable(&components[n]));
            if clearable {
                let target = if name.starts_with("Update") { name.clone() } else { format!("Update{name}") };
                if target != name && components.contains_key(&target) {
                    bail!("#/components/schemas/{target}: the name is needed for the PATCH form of {name}");
                }
                update_types.insert(target, name);
            }
        }
    }
    let renamed: BTreeMap<&str, &str> =
        update_types.iter().map(|(target, name)| (name.as_str(), target.as_str())).collect();
    for (target, name) in &update_types {
        let mut schema = components[name].clone();
        make_clearable(&mut schema);
        rename_references(&mut schema, &renamed);
        schemas(document)?.insert(target.clone(), schema);
    }
    let paths = document["paths"].as_object_mut().context("the contract has no paths")?;
    for item in paths.values_mut() {
        if let Some(schema) = item.pointer_mut("/patch/requestBody/content/application~1json/schema") {
            rename_references(schema, &renamed);
        }
    }
    Ok(update_types)
}

fn reachable(root: &str, facts: &Facts) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut pending = vec![root.to_owned()];
    while let Some(name) = pending.pop() {
        if let Some(schema) = facts.schemas.get(&name)
            && seen.insert(name)
        {
            pending.extend(schema.references.iter().cloned());
        }
    }
    seen
}

fn required(schema: &Value) -> BTreeSet<String> {
    let names = schema["required"].as_array().into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// An array counts too: otherwise "make it empty" could not be told from "leave it alone".
fn is_clearable(property: &Value) -> bool {
    property["nullable"] == Value::Bool(true) || property["type"] == "array"
}

fn has_clearable(schema: &Value) -> bool {
    let required = required(schema);
    let properties = schema["properties"].as_object();
    properties.into_iter().flatten().any(|(name, p)| !required.contains(name) && is_clearable(p))
}

fn make_clearable(schema: &mut Value) {
    let required = required(schema);
    let Some(properties) = schema["properties"].as_object_mut() else { return };
    for (name, property) in properties {
        if required.contains(name) || !is_clearable(property) {
            continue;
        }
        let description = property["description"].clone();
        let mut inner = property.clone();
        inner["nullable"] = Value::Bool(false);
        plain_schema(&mut inner);
        *property = json!({
            "description": description,
            "x-rust-type": {
                "crate": "telnyx-porting-raw",
                "version": "*",
                "path": "telnyx_porting_raw::Nullable",
                "parameters": [inner],
            },
        });
        if property["description"].is_null() {
            property.as_object_mut().map(|p| p.shift_remove("description"));
        }
    }
}

fn rename_references(value: &mut Value, renamed: &BTreeMap<&str, &str>) {
    match value {
        Value::Object(map) => {
            for (key, child) in map {
                if key == "$ref"
                    && let Some(name) = child.as_str().and_then(|r| r.strip_prefix("#/components/schemas/"))
                    && let Some(target) = renamed.get(name)
                {
                    *child = json!(format!("#/components/schemas/{target}"));
                } else {
                    rename_references(child, renamed);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|v| rename_references(v, renamed)),
        _ => {}
    }
}

/// Drops constraints, unwraps `allOf` of one, turns date-times into references and required-but-null into optional.
fn plain_schema(schema: &mut Value) {
    if let Some(name) = reference_name(schema) {
        *schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        return;
    }
    let Some(map) = schema.as_object_mut() else { return };
    if map.get("format").is_some_and(|f| f == "date-time") {
        *schema = json!({ "$ref": format!("#/components/schemas/{TIMESTAMP}") });
        return;
    }
    map.retain(|key, _| key == "x-rust-type" || !(key.starts_with("x-") || CONSTRAINTS.contains(&key.as_str())));
    let nullable: BTreeSet<String> = map
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter(|(_, p)| p["nullable"] == Value::Bool(true))
        .map(|(name, _)| name.clone())
        .collect();
    if let Some(required) = map.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !name.as_str().is_some_and(|n| nullable.contains(n)));
    }
    map.shift_remove("nullable");
    for property in map.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        plain_schema(property.1);
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = map.get_mut(key) {
            plain_schema(inner);
        }
    }
}

/// One success answer for each operation (as `2XX`), no error answers, JSON bodies only.
fn plain_operations(document: &mut Value) -> Result<()> {
    let whole = document.clone();
    let paths = document["paths"].as_object_mut().context("the contract has no paths")?;
    let mut alternatives = Map::new();
    for (path, item) in paths.iter_mut() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else { continue };
            let success = success_response(&whole, operation).cloned();
            let description = success.as_ref().map(|s| s["description"].clone()).unwrap_or(json!(""));
            let content = success.as_ref().and_then(|s| s["content"].as_object()).cloned().unwrap_or_default();
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let parameters: Vec<Value> = parameters
                .iter()
                .map(|p| {
                    let mut parameter = resolve(&whole, p).clone();
                    plain_schema(&mut parameter["schema"]);
                    parameter
                })
                .collect();
            operation["parameters"] = Value::Array(parameters);
            let body = operation.pointer_mut("/requestBody/content");
            if let Some(body) = body.and_then(Value::as_object_mut) {
                body.retain(|media, _| media == "application/json");
            }
            // progenitor cannot leave a body out, and every operation with an optional one has fields to give.
            if let Some(body) = operation.get_mut("requestBody") {
                body["required"] = json!(true);
            }
            let main = content.keys().find(|m| *m == "application/json").or(content.keys().next()).cloned();
            for media in content.keys().filter(|m| Some(*m) != main.as_ref()) {
                let mut second = operation.clone();
                let id = second["operationId"].as_str().unwrap_or_default().to_owned();
                second["operationId"] = json!(format!("{id}{}", media_suffix(media)));
                second["responses"] =
                    json!({ "2XX": { "description": description, "content": { media: &content[media] } } });
                // A path can hold a method once; the fragment keeps the two apart and never reaches the wire.
                alternatives.insert(format!("{path}#{}", media_suffix(media)), json!({ method: second }));
            }
            operation["responses"] = match main {
                None => json!({ "2XX": { "description": description } }),
                Some(media) => {
                    let mut entry = content[&media].clone();
                    if let Some(schema) = entry.get_mut("schema") {
                        plain_schema(schema);
                    }
                    if let Some(entry) = entry.as_object_mut() {
                        entry.retain(|key, _| key == "schema");
                    }
                    json!({ "2XX": { "description": description, "content": { media: entry } } })
                }
            };
        }
    }
    paths.extend(alternatives);
    if let Some(components) = document["components"].as_object_mut() {
        components.retain(|key, _| key == "schemas");
    }
    Ok(())
}
