//! The contract, and sample values made from its schemas.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::{Map, Value, json};

/// Stands in every sensitive value of a sample.
pub(crate) const MARKER: &str = "MARKER";

const COMPONENT: &str = "#/components/schemas/";

pub(crate) fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let text = include_str!("../../../../openapi/telnyx-porting.yaml");
        serde_saphyr::from_str(text).expect("the contract is YAML")
    })
}

pub(crate) fn schemas() -> &'static Map<String, Value> {
    document()["components"]["schemas"].as_object().expect("components.schemas")
}

pub(crate) fn is_id(schema: &Value) -> bool {
    schema["x-id"] == true
}

pub(crate) fn is_enum(schema: &Value) -> bool {
    schema.get("enum").is_some()
}

/// Names of the components that become models.
pub(crate) fn objects() -> BTreeSet<&'static str> {
    let models = schemas().iter().filter(|(_, s)| !is_id(s) && !is_enum(s));
    models.map(|(name, _)| name.as_str()).collect()
}

/// Method in capitals, path and the operation itself.
pub(crate) fn operations() -> Vec<(String, &'static str, &'static Value)> {
    let paths = document()["paths"].as_object().expect("paths");
    let mut found = Vec::new();
    for (path, item) in paths {
        for (method, operation) in item.as_object().expect("a path item") {
            found.push((method.to_uppercase(), path.as_str(), operation));
        }
    }
    found
}

/// The operation behind a method of the client; the CSV form of a list is the same operation.
pub(crate) fn operation(id: &str) -> &'static Value {
    let id = id.strip_suffix("_csv").unwrap_or(id);
    let mut all = operations().into_iter();
    all.find(|(_, _, o)| snake(o["operationId"].as_str().unwrap_or_default()) == id)
        .unwrap_or_else(|| panic!("{id} is not in the contract"))
        .2
}

/// Parameters with their references followed.
pub(crate) fn parameters(operation: &'static Value) -> Vec<&'static Value> {
    let listed = operation["parameters"].as_array().into_iter().flatten();
    listed.map(follow).collect()
}

/// The schema of the JSON body that an operation sends.
pub(crate) fn request_schema(operation: &'static Value) -> Option<&'static str> {
    reference(operation.pointer("/requestBody/content/application~1json/schema")?)
}

/// The media types of the answer that means success.
pub(crate) fn answer_media(operation: &'static Value) -> Vec<&'static str> {
    let content = success(operation).and_then(|answer| answer["content"].as_object());
    content.into_iter().flatten().map(|(media, _)| media.as_str()).collect()
}

/// The schema of the JSON answer that means success.
pub(crate) fn answer_schema(operation: &'static Value) -> Option<&'static Value> {
    success(operation)?.pointer("/content/application~1json/schema")
}

fn success(operation: &'static Value) -> Option<&'static Value> {
    let responses = operation["responses"].as_object()?;
    let (_, answer) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
    Some(follow(answer))
}

/// Every component that can be reached from a component, itself included.
pub(crate) fn reachable(root: &'static str) -> BTreeSet<&'static str> {
    fn references(value: &'static Value, found: &mut Vec<&'static str>) {
        match value {
            Value::Object(map) => {
                found.extend(reference(value));
                map.values().for_each(|v| references(v, found));
            }
            Value::Array(list) => list.iter().for_each(|v| references(v, found)),
            _ => {}
        }
    }
    let mut seen = BTreeSet::new();
    let mut pending = vec![root];
    while let Some(name) = pending.pop() {
        if seen.insert(name) {
            references(&schemas()[name], &mut pending);
        }
    }
    seen
}

/// The component that a `$ref` names, also inside an `allOf` of one.
pub(crate) fn reference(schema: &'static Value) -> Option<&'static str> {
    let inner = schema.pointer("/allOf/0").unwrap_or(schema);
    inner["$ref"].as_str()?.strip_prefix(COMPONENT)
}

fn follow(value: &'static Value) -> &'static Value {
    let Some(target) = value["$ref"].as_str() else {
        return value;
    };
    let pointer = target.strip_prefix('#').expect("a local reference");
    document().pointer(pointer).expect("a reference to something")
}

/// `filter[status][in][]` and `listPortingOrders` as the Rust names they get.
pub(crate) fn snake(name: &str) -> String {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() || !c.is_alphanumeric() {
            words.push('_');
        }
        if c.is_alphanumeric() {
            words.extend(c.to_lowercase());
        }
    }
    words.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// What a sample says where the contract leaves a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sample {
    /// A documented value in every field.
    Full,
    /// Null in every field that is not required.
    Nulls,
    /// Only the required fields.
    Missing,
    /// `Full`, and in every object fields that nobody has heard of.
    Extra,
    /// `Full` with the other JSON type: numbers for texts, texts for numbers and flags, and dates that are none.
    Swapped,
}

impl Sample {
    pub(crate) const ALL: [Sample; 5] = [Sample::Full, Sample::Nulls, Sample::Missing, Sample::Extra, Sample::Swapped];

    pub(crate) fn component(self, name: &str) -> Value {
        let schema = schemas().get(name).unwrap_or_else(|| panic!("no component {name}"));
        self.of(schema)
    }

    pub(crate) fn of(self, schema: &'static Value) -> Value {
        if let Some(name) = reference(schema) {
            return self.component(name);
        }
        if is_id(schema) {
            return self.text("7b2c1d7e-3f0a-4c55-9a51-0d2f4e6a8b10");
        }
        if let Some(values) = schema["enum"].as_array() {
            return self.text(values[0].as_str().expect("a text"));
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema),
            Some("array") => json!([self.of(&schema["items"])]),
            Some("integer") if self == Sample::Swapped => json!("7"),
            Some("integer") => json!(7),
            Some("boolean") if self == Sample::Swapped => json!("true"),
            Some("boolean") => json!(true),
            Some("string") if schema["x-sensitive"] == true => self.text(MARKER),
            Some("string") if schema["format"] == "date-time" => self.text("2026-03-17T18:01:01.123456Z"),
            Some("string") => self.text("text"),
            other => panic!("no sample for {other:?}"),
        }
    }

    fn text(self, plain: &str) -> Value {
        if self == Sample::Swapped { json!(4155550100i64) } else { json!(plain) }
    }

    fn object(self, schema: &'static Value) -> Value {
        let required = schema["required"].as_array();
        let is_required = |name: &String| required.is_some_and(|list| list.iter().any(|n| n == name));
        let mut object = Map::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let needed = is_required(name) && property["nullable"] != true;
            let value = match self {
                Sample::Missing if !needed => continue,
                Sample::Nulls if !needed => Value::Null,
                _ => self.of(property),
            };
            object.insert(name.clone(), value);
        }
        if self == Sample::Extra {
            object.insert("field_of_next_year".into(), json!({ "deep": [1, null, "x"] }));
            object.insert("another".into(), Value::Null);
        }
        Value::Object(object)
    }
}
