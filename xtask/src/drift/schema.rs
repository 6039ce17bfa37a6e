//! What a schema says, one level at a time, however it is written.
//!
//! `$ref`, `allOf`, `oneOf`, `anyOf`, `nullable` (3.0) and `type: [x, "null"]` (3.1) are only ways of
//! writing. A [`Schema`] is a union of conjunctions of plain schema objects; [`Schema::level`]
//! reads types, values and limits from them and hands out the fields as schemas again. Going
//! level by level, a schema that contains itself needs no copy.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde_json::{Map, Value};

use super::document::{Document, reference, step};
use super::place::Segment;

/// More combinations than any sane document has in one place.
const MAX_ALTERNATIVES: usize = 512;

/// A longer chain of references without a field in between is taken for an endless one.
const MAX_CHAIN: usize = 64;

/// Keywords that bound a value; `default` is among them because it changes what a request means.
const LIMITS: [&str; 14] = [
    "default",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];

/// A plain schema object and where it stands.
#[derive(Clone, Debug)]
struct Part<'a> {
    object: &'a Map<String, Value>,
    at: String,
}

/// A schema of one document: any of the alternatives, in each of which all parts hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schema<'a> {
    alternatives: Vec<Vec<Part<'a>>>,
}

/// What a schema says about the value itself.
#[derive(Debug, Default)]
pub(crate) struct Level<'a> {
    /// JSON types except null; empty if anything goes.
    pub(crate) types: BTreeSet<String>,
    pub(crate) nullable: bool,
    pub(crate) deprecated: bool,
    /// Left out of requests.
    pub(crate) read_only: bool,
    /// Left out of answers.
    pub(crate) write_only: bool,
    pub(crate) format: Option<String>,
    /// The closed list of values, if there is one.
    pub(crate) values: Option<BTreeSet<String>>,
    pub(crate) limits: BTreeMap<&'static str, String>,
    pub(crate) children: BTreeMap<Segment, Child<'a>>,
}

/// A field, the items of an array, or the values of a map.
#[derive(Debug, Default)]
pub(crate) struct Child<'a> {
    pub(crate) required: bool,
    pub(crate) schema: Schema<'a>,
}

impl Level<'_> {
    /// The types in words.
    pub(crate) fn type_name(&self) -> String {
        if self.types.is_empty() {
            return "any".to_owned();
        }
        let types: Vec<&str> = self.types.iter().map(String::as_str).collect();
        types.join(" or ")
    }

    /// The type with what else describes a new field at a glance.
    pub(crate) fn summary(&self) -> String {
        let mut text = self.type_name();
        if let Some(format) = &self.format {
            text = format!("{text} ({format})");
        }
        if self.nullable {
            text.push_str(" or null");
        }
        if let Some(values) = &self.values {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            text = format!("{text}, one of {}", values.join(", "));
        }
        text
    }
}

impl<'a> Schema<'a> {
    /// Reads a schema; errors name a place in the document.
    pub(crate) fn new(document: &'a Document, value: &'a Value, at: &str) -> Result<Self> {
        let mut alternatives = expand(document, value, at, &mut Vec::new())?;
        // Two alternatives of the same objects say the same.
        let mut seen = BTreeSet::new();
        alternatives.retain(|parts| seen.insert(addresses(parts)));
        Ok(Self { alternatives })
    }

    /// The union of several schemas.
    pub(crate) fn join(&mut self, other: Self) {
        self.alternatives.extend(other.alternatives);
    }

    /// The schema of one value where a query parameter takes one or a list of them.
    pub(crate) fn without_lists(self, document: &'a Document) -> Result<Self> {
        let mut result = Self::default();
        for parts in self.alternatives {
            match conjunction(document, &parts)?.children.remove(&Segment::Items) {
                Some(items) => result.join(items.schema),
                None => result.alternatives.push(parts),
            }
        }
        Ok(result)
    }

    /// Tells schema objects apart without comparing them: equal for the same objects only.
    pub(crate) fn identity(&self) -> Vec<String> {
        let mut places: Vec<String> = self.alternatives.iter().map(|parts| addresses(parts)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Reads one level.
    pub(crate) fn level(&self, document: &'a Document) -> Result<Level<'a>> {
        let levels = self.alternatives.iter().map(|parts| conjunction(document, parts)).collect::<Result<Vec<_>>>()?;
        Ok(union(levels))
    }
}

fn addresses(parts: &[Part<'_>]) -> String {
    let places: Vec<&str> = parts.iter().map(|part| part.at.as_str()).collect();
    places.join(" & ")
}

fn expand<'a>(
    document: &'a Document,
    value: &'a Value,
    at: &str,
    chain: &mut Vec<&'a str>,
) -> Result<Vec<Vec<Part<'a>>>> {
    let object = match value {
        Value::Object(object) => object,
        // 3.1 allows a boolean for "anything" and "nothing"; neither has a structure.
        Value::Bool(_) => return Ok(vec![Vec::new()]),
        _ => return Err(document.error(at, "a schema has to be a mapping")),
    };
    let mut result = vec![vec![Part { object, at: at.to_owned() }]];
    if let Some(reference) = reference(value, document, at)? {
        if chain.contains(&reference) || chain.len() >= MAX_CHAIN {
            return Err(document.error(at, &format!("`{reference}` refers to itself")));
        }
        // The reference alone has no structure of its own; with siblings (3.1) it has.
        if object.len() == 1 {
            result = vec![Vec::new()];
        }
        chain.push(reference);
        let target = document.target(reference, at)?;
        let place = reference.trim_start_matches('#');
        let alternatives = expand(document, target, place, chain)?;
        chain.pop();
        result = product(document, at, &result, &alternatives)?;
    }
    for (index, member) in members(document, object, "allOf", at)?.iter().enumerate() {
        let at = step(&step(at, "allOf"), &index.to_string());
        let alternatives = expand(document, member, &at, chain)?;
        result = product(document, &at, &result, &alternatives)?;
    }
    for keyword in ["oneOf", "anyOf"] {
        let members = members(document, object, keyword, at)?;
        let mut alternatives = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let at = step(&step(at, keyword), &index.to_string());
            alternatives.extend(expand(document, member, &at, chain)?);
        }
        if !alternatives.is_empty() {
            result = product(document, at, &result, &alternatives)?;
        }
    }
    Ok(result)
}

fn members<'a>(document: &Document, object: &'a Map<String, Value>, keyword: &str, at: &str) -> Result<&'a [Value]> {
    match object.get(keyword) {
        None => Ok(&[]),
        Some(Value::Array(members)) => Ok(members),
        Some(_) => Err(document.error(&step(at, keyword), "has to be a list")),
    }
}

fn product<'a>(
    document: &Document,
    at: &str,
    left: &[Vec<Part<'a>>],
    right: &[Vec<Part<'a>>],
) -> Result<Vec<Vec<Part<'a>>>> {
    if left.len().saturating_mul(right.len()) > MAX_ALTERNATIVES {
        let message = format!("more than {MAX_ALTERNATIVES} combinations of alternatives");
        return Err(document.error(at, &message));
    }
    let mut result = Vec::with_capacity(left.len() * right.len());
    for first in left {
        for second in right {
            result.push(first.iter().chain(second).cloned().collect());
        }
    }
    Ok(result)
}

/// Reads parts that hold together.
fn conjunction<'a>(document: &'a Document, parts: &[Part<'a>]) -> Result<Level<'a>> {
    let mut level = Level::default();
    let mut only_null = false;
    let mut required = BTreeSet::new();
    // A field named by several parts has to satisfy all of them.
    let mut children: BTreeMap<Segment, Schema<'a>> = BTreeMap::new();
    for part in parts {
        only_null |= read_types(document, part, &mut level)?;
        read_values(document, part, &mut level)?;
        read_limits(part, &mut level);
        let is_true = |keyword: &str| part.object.get(keyword) == Some(&Value::Bool(true));
        level.deprecated |= is_true("deprecated");
        level.read_only |= is_true("readOnly");
        level.write_only |= is_true("writeOnly");
        if level.format.is_none() {
            level.format = part.object.get("format").and_then(Value::as_str).map(str::to_owned);
        }
        if let Some(Value::Array(names)) = part.object.get("required") {
            required.extend(names.iter().filter_map(Value::as_str));
        }
        for (segment, value, at) in child_values(document, part)? {
            let schema = Schema::new(document, value, &at)?;
            match children.remove(&segment) {
                None => children.insert(segment, schema),
                Some(known) => {
                    let alternatives = product(document, &at, &known.alternatives, &schema.alternatives)?;
                    children.insert(segment, Schema { alternatives })
                }
            };
        }
    }
    for (segment, schema) in children {
        let required = matches!(&segment, Segment::Field(name) if required.contains(name.as_str()));
        level.children.insert(segment, Child { required, schema });
    }
    infer_type(&mut level);
    if only_null && level.types.is_empty() && level.values.is_none() {
        level.types.insert("null".to_owned());
    }
    Ok(level)
}

/// Reads `type` and `nullable`; true if the only type is null.
fn read_types(document: &Document, part: &Part<'_>, level: &mut Level<'_>) -> Result<bool> {
    level.nullable |= part.object.get("nullable") == Some(&Value::Bool(true));
    let names: Vec<&str> = match part.object.get("type") {
        None => return Ok(false),
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(_) => return Err(document.error(&step(&part.at, "type"), "has to be text or a list")),
    };
    let mut only_null = !names.is_empty();
    for name in names {
        if name == "null" {
            level.nullable = true;
        } else {
            only_null = false;
            level.types.insert(name.to_owned());
        }
    }
    Ok(only_null)
}

/// Reads `enum` and `const`; several lists of one conjunction are intersected.
fn read_values(document: &Document, part: &Part<'_>, level: &mut Level<'_>) -> Result<()> {
    let listed = match (part.object.get("enum"), part.object.get("const")) {
        (Some(Value::Array(values)), _) => values.as_slice(),
        (Some(_), _) => return Err(document.error(&step(&part.at, "enum"), "has to be a list")),
        (None, Some(value)) => std::slice::from_ref(value),
        (None, None) => return Ok(()),
    };
    level.nullable |= listed.contains(&Value::Null);
    let mut values: BTreeSet<String> = listed.iter().filter(|value| !value.is_null()).map(plain).collect();
    if let Some(known) = &level.values {
        values.retain(|value| known.contains(value));
    }
    if level.types.is_empty() && !values.is_empty() && listed.iter().all(is_text_or_null) {
        level.types.insert("string".to_owned());
    }
    level.values = Some(values);
    Ok(())
}

fn is_text_or_null(value: &Value) -> bool {
    value.is_string() || value.is_null()
}

fn read_limits(part: &Part<'_>, level: &mut Level<'_>) {
    for keyword in LIMITS {
        let Some(value) = part.object.get(keyword) else {
            continue;
        };
        // 3.0 writes an exclusive bound as a switch beside the bound; 3.1 as a bound.
        let exclusive = match keyword {
            "minimum" => Some("exclusiveMinimum"),
            "maximum" => Some("exclusiveMaximum"),
            _ => None,
        };
        let switched = exclusive.filter(|key| part.object.get(*key) == Some(&Value::Bool(true)));
        if value.is_boolean() && keyword.starts_with("exclusive") {
            continue;
        }
        if keyword == "uniqueItems" && *value == Value::Bool(false) {
            continue;
        }
        level.limits.entry(switched.unwrap_or(keyword)).or_insert_with(|| plain(value));
    }
}

/// A value as it is shown and as divergences name it: text without quotes, `1.0` as `1`.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => {
            number.as_f64().filter(|_| number.is_f64()).map_or_else(|| number.to_string(), |float| float.to_string())
        }
        other => other.to_string(),
    }
}

type ChildValue<'a> = (Segment, &'a Value, String);

fn child_values<'a>(document: &Document, part: &Part<'a>) -> Result<Vec<ChildValue<'a>>> {
    let mut children = Vec::new();
    match part.object.get("properties") {
        None => {}
        Some(Value::Object(properties)) => {
            let at = step(&part.at, "properties");
            for (name, value) in properties {
                children.push((Segment::Field(name.clone()), value, step(&at, name)));
            }
        }
        Some(_) => {
            return Err(document.error(&step(&part.at, "properties"), "has to be a mapping"));
        }
    }
    if let Some(items) = part.object.get("items") {
        children.push((Segment::Items, items, step(&part.at, "items")));
    }
    // `true`, `false` and an empty mapping do not say what the values are.
    if let Some(values @ Value::Object(object)) = part.object.get("additionalProperties")
        && !object.is_empty()
    {
        children.push((Segment::Values, values, step(&part.at, "additionalProperties")));
    }
    Ok(children)
}

fn infer_type(level: &mut Level<'_>) {
    if !level.types.is_empty() {
        return;
    }
    for segment in level.children.keys() {
        let name = match segment {
            Segment::Items => "array",
            Segment::Field(_) | Segment::Values => "object",
        };
        level.types.insert(name.to_owned());
    }
}

/// Any of the levels: all fields, all types, and a bound only where all alternatives have it.
fn union(levels: Vec<Level<'_>>) -> Level<'_> {
    let nullable = levels.iter().any(|level| level.nullable);
    let only_null = |level: &Level<'_>| level.types.len() == 1 && level.types.contains("null");
    let (nulls, mut rest): (Vec<_>, Vec<_>) = levels.into_iter().partition(only_null);
    if rest.len() <= 1 {
        // One alternative, perhaps beside null: the usual case, taken as it is.
        let mut level = rest.pop().or_else(|| nulls.into_iter().next()).unwrap_or_default();
        level.nullable = nullable;
        return level;
    }
    let mut result = Level {
        nullable,
        deprecated: rest.iter().all(|level| level.deprecated),
        read_only: rest.iter().all(|level| level.read_only),
        write_only: rest.iter().all(|level| level.write_only),
        ..Level::default()
    };
    let objects = rest.iter().filter(|level| level.types.contains("object")).count();
    if !rest.iter().any(|level| level.types.is_empty()) {
        result.types = rest.iter().flat_map(|level| level.types.clone()).collect();
    }
    // Lists of values and bounds of a scalar say nothing about an array or object beside it.
    let scalars: Vec<&Level<'_>> = rest.iter().filter(|level| is_scalar(level)).collect();
    if let Some((first, others)) = scalars.split_first() {
        result.format = first.format.clone();
        result.values = first.values.clone();
        result.limits = first.limits.clone();
        for other in others {
            if result.format != other.format {
                result.format = None;
            }
            result.values = match (result.values.take(), &other.values) {
                (Some(left), Some(right)) => Some(left.union(right).cloned().collect()),
                _ => None,
            };
            result.limits.retain(|keyword, value| other.limits.get(keyword) == Some(value));
        }
    }
    let mut required_by: BTreeMap<Segment, usize> = BTreeMap::new();
    for level in rest {
        for (segment, child) in level.children {
            if child.required {
                *required_by.entry(segment.clone()).or_default() += 1;
            }
            result.children.entry(segment).or_default().schema.join(child.schema);
        }
    }
    for (segment, child) in &mut result.children {
        child.required = required_by.get(segment) == Some(&objects);
    }
    result
}

fn is_scalar(level: &Level<'_>) -> bool {
    !level.types.contains("array") && !level.types.contains("object")
}
