//! The operations of a document: parameters, bodies and statuses, with spellings levelled out.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Map, Value};

use super::document::{Document, step};
use super::place::{Segment, path_glob_matches, placeholders, without_names};
use super::query::{canonical_members, canonical_name};
use super::schema::Schema;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A deepObject nests a few levels; a schema that contains itself would never end.
const MAX_QUERY_DEPTH: usize = 8;

/// The operations of a document by path (without placeholder names) and method.
#[derive(Debug, Default)]
pub(crate) struct Operations<'a>(pub(crate) BTreeMap<(String, String), Operation<'a>>);

/// Schemas by media type.
pub(crate) type Content<'a> = BTreeMap<String, Schema<'a>>;

#[derive(Debug)]
pub(crate) struct Operation<'a> {
    /// The path as the document writes it.
    pub(crate) path: &'a str,
    pub(crate) deprecated: bool,
    /// By where they stand (`query`, `path`, …) and name; those of the path by their position.
    pub(crate) parameters: BTreeMap<(String, String), Parameter<'a>>,
    pub(crate) request: Option<Request<'a>>,
    pub(crate) responses: BTreeMap<String, Content<'a>>,
}

#[derive(Debug)]
pub(crate) struct Parameter<'a> {
    pub(crate) required: bool,
    pub(crate) deprecated: bool,
    pub(crate) schema: Schema<'a>,
}

#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) required: bool,
    pub(crate) content: Content<'a>,
}

impl<'a> Operations<'a> {
    /// Reads the operations whose path (without placeholder names) is wanted.
    pub(crate) fn read(document: &'a Document, wanted: impl Fn(&str) -> bool) -> Result<Self> {
        let mut operations = Self::default();
        for (path, item) in document.paths()? {
            let key = without_names(path);
            if !wanted(&key) {
                continue;
            }
            let at = step("/paths", path);
            let item = mapping(document, document.resolve(item, &at)?, &at)?;
            for method in METHODS {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                let at = step(&at, method);
                let operation = mapping(document, operation, &at)?;
                let shared = item.get("parameters");
                let read = Operation::read(document, path, shared, operation, &at)?;
                let key = (key.clone(), method.to_uppercase());
                if operations.0.insert(key, read).is_some() {
                    let message = "another path differs only in the names of its placeholders";
                    return Err(document.error(&at, message));
                }
            }
        }
        Ok(operations)
    }
}

/// Whether one of the patterns covers the path.
pub(crate) fn is_in_areas(areas: &[String], path: &str) -> bool {
    areas.iter().any(|area| path_glob_matches(area, path))
}

impl<'a> Operation<'a> {
    fn read(
        document: &'a Document,
        path: &'a str,
        shared: Option<&'a Value>,
        operation: &'a Map<String, Value>,
        at: &str,
    ) -> Result<Self> {
        let mut parameters = BTreeMap::new();
        for parameter in parameters_of(document, shared, operation, at)? {
            for (key, parameter) in read_parameter(document, path, parameter, at)? {
                add_spelling(&mut parameters, key, parameter);
            }
        }
        let mut responses = BTreeMap::new();
        if let Some(listed) = operation.get("responses") {
            let at = step(at, "responses");
            for (status, response) in mapping(document, listed, &at)? {
                if status.starts_with("x-") {
                    continue;
                }
                let at = step(&at, status);
                let response = mapping(document, document.resolve(response, &at)?, &at)?;
                let status = match status.as_str() {
                    "default" => status.clone(),
                    status => status.to_uppercase(),
                };
                responses.insert(status, read_content(document, response, &at)?);
            }
        }
        Ok(Self {
            path,
            deprecated: is_true(operation.get("deprecated")),
            parameters,
            request: read_request(document, operation, at)?,
            responses,
        })
    }
}

/// The parameters of an operation and of its path, where the operation does not replace them.
fn parameters_of<'a>(
    document: &'a Document,
    shared: Option<&'a Value>,
    operation: &'a Map<String, Value>,
    at: &str,
) -> Result<Vec<&'a Map<String, Value>>> {
    let mut result: Vec<&'a Map<String, Value>> = Vec::new();
    let identity = |parameter: &Map<String, Value>| (parameter.get("in").cloned(), parameter.get("name").cloned());
    // The operation's own come first and win over those of the path.
    for (own, list) in [(true, operation.get("parameters")), (false, shared)] {
        let Some(list) = list else { continue };
        let at = step(at, "parameters");
        let Value::Array(list) = list else {
            return Err(document.error(&at, "has to be a list"));
        };
        for (index, parameter) in list.iter().enumerate() {
            let at = step(&at, &index.to_string());
            let parameter = mapping(document, document.resolve(parameter, &at)?, &at)?;
            let replaced = || result.iter().any(|known| identity(known) == identity(parameter));
            if own || !replaced() {
                result.push(parameter);
            }
        }
    }
    Ok(result)
}

type Named<'a> = ((String, String), Parameter<'a>);

fn read_parameter<'a>(
    document: &'a Document,
    path: &str,
    parameter: &'a Map<String, Value>,
    at: &str,
) -> Result<Vec<Named<'a>>> {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str);
    let (Some(position), Some(name)) = (text("in"), text("name")) else {
        return Err(document.error(&step(at, "parameters"), "a parameter lacks `in` or `name`"));
    };
    let at = step(&step(at, "parameters"), name);
    let schema = match (parameter.get("schema"), parameter.get("content")) {
        (Some(schema), _) => Schema::new(document, schema, &step(&at, "schema"))?,
        (None, Some(_)) => read_content(document, parameter, &at)?.into_values().next().unwrap_or_default(),
        (None, None) => Schema::default(),
    };
    let read = Parameter {
        required: is_true(parameter.get("required")),
        deprecated: is_true(parameter.get("deprecated")),
        schema,
    };
    let name = match position {
        "query" if text("style") == Some("deepObject") => {
            let mut leaves = Vec::new();
            deep_object(document, name, &mut Vec::new(), read, &mut leaves)?;
            return Ok(leaves);
        }
        "query" => {
            let parameter = Parameter { schema: read.schema.without_lists(document)?, ..read };
            return Ok(vec![((position.to_owned(), canonical_name(name)), parameter)]);
        }
        // A path is known by its shape, so its placeholders are known by their position.
        "path" => match placeholders(path).iter().position(|known| known == name) {
            Some(index) => format!("{index}"),
            None => name.to_owned(),
        },
        "header" => name.to_lowercase(),
        _ => name.to_owned(),
    };
    Ok(vec![((position.to_owned(), name), read)])
}

/// Splits a deepObject into the query parameters that are sent for it.
fn deep_object<'a>(
    document: &'a Document,
    base: &str,
    members: &mut Vec<String>,
    parameter: Parameter<'a>,
    leaves: &mut Vec<Named<'a>>,
) -> Result<()> {
    let level = parameter.schema.level(document)?;
    let has_fields = level.children.keys().any(|segment| matches!(segment, Segment::Field(_)));
    if !has_fields || members.len() >= MAX_QUERY_DEPTH {
        let members: Vec<&str> = members.iter().map(String::as_str).collect();
        let parameter = Parameter { schema: parameter.schema.without_lists(document)?, ..parameter };
        let key = ("query".to_owned(), canonical_members(base, &members));
        leaves.push((key, parameter));
        return Ok(());
    }
    for (segment, child) in level.children {
        let Segment::Field(name) = segment else {
            continue;
        };
        // A dotted member (`misc.type`) is one more way of writing two levels.
        let depth = members.len();
        members.extend(name.split('.').map(str::to_owned));
        let deprecated = parameter.deprecated || child.schema.level(document)?.deprecated;
        let member = Parameter { required: parameter.required && child.required, deprecated, schema: child.schema };
        deep_object(document, base, members, member, leaves)?;
        members.truncate(depth);
    }
    Ok(())
}

/// Adds one more spelling of a parameter: values of either kind are accepted.
fn add_spelling<'a>(
    parameters: &mut BTreeMap<(String, String), Parameter<'a>>,
    key: (String, String),
    parameter: Parameter<'a>,
) {
    match parameters.get_mut(&key) {
        Some(known) => {
            known.required &= parameter.required;
            known.deprecated &= parameter.deprecated;
            known.schema.join(parameter.schema);
        }
        None => {
            parameters.insert(key, parameter);
        }
    }
}

fn read_request<'a>(
    document: &'a Document,
    operation: &'a Map<String, Value>,
    at: &str,
) -> Result<Option<Request<'a>>> {
    let Some(body) = operation.get("requestBody") else {
        return Ok(None);
    };
    let at = step(at, "requestBody");
    let body = mapping(document, document.resolve(body, &at)?, &at)?;
    Ok(Some(Request { required: is_true(body.get("required")), content: read_content(document, body, &at)? }))
}

fn read_content<'a>(document: &'a Document, owner: &'a Map<String, Value>, at: &str) -> Result<Content<'a>> {
    let Some(content) = owner.get("content") else {
        return Ok(Content::default());
    };
    let at = step(at, "content");
    let mut result = Content::default();
    for (name, media_type) in mapping(document, content, &at)? {
        let at = step(&at, name);
        let media_type = mapping(document, media_type, &at)?;
        let schema = match media_type.get("schema") {
            Some(schema) => Schema::new(document, schema, &step(&at, "schema"))?,
            None => Schema::default(),
        };
        // Parameters such as a charset do not make another media type.
        let name = match name.split(';').next().unwrap_or_default().trim() {
            "*" => "*/*".to_owned(),
            name => name.to_lowercase(),
        };
        result.insert(name, schema);
    }
    Ok(result)
}

fn mapping<'a>(document: &Document, value: &'a Value, at: &str) -> Result<&'a Map<String, Value>> {
    value.as_object().ok_or_else(|| document.error(at, "has to be a mapping"))
}

fn is_true(value: Option<&Value>) -> bool {
    value == Some(&Value::Bool(true))
}
