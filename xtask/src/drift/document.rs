//! Reads an OpenAPI document, YAML or JSON, and follows its references.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value};

/// An OpenAPI 3.x document.
pub(crate) struct Document {
    label: String,
    root: Value,
}

impl Document {
    /// Reads a file. The error names the file and, where there is one, the line.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let label = path.display().to_string();
        let text = std::fs::read_to_string(path).with_context(|| format!("{label}: cannot be read"))?;
        Self::parse(&label, &text)
    }

    /// Parses the text of a document; `label` names it in errors.
    pub(crate) fn parse(label: &str, text: &str) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let root: Value = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| anyhow!("{label}: not JSON: {error}"))?
        } else {
            parse_yaml(label, text)?
        };
        let document = Self { label: label.to_owned(), root };
        document.check_version()?;
        Ok(document)
    }

    fn check_version(&self) -> Result<()> {
        let label = &self.label;
        let Some(root) = self.root.as_object() else {
            bail!("{label}: not an OpenAPI document: the top level is no mapping");
        };
        let version = match root.get("openapi") {
            Some(Value::String(version)) => version.clone(),
            Some(version) => version.to_string(),
            None => bail!("{label}: not an OpenAPI 3 document: `openapi` is missing"),
        };
        match version.split('.').collect::<Vec<_>>().as_slice() {
            ["3", "0" | "1", ..] => Ok(()),
            _ => bail!("{label}: /openapi: {version} is neither 3.0 nor 3.1"),
        }
    }

    /// The path items by path template.
    pub(crate) fn paths(&self) -> Result<&Map<String, Value>> {
        self.root.get("paths").and_then(Value::as_object).ok_or_else(|| self.error("/paths", "missing, or no mapping"))
    }

    /// An error that names the document and a place in it.
    pub(crate) fn error(&self, at: &str, message: &str) -> anyhow::Error {
        anyhow!("{}: {at}: {message}", self.label)
    }

    /// Follows `$ref` (also over several steps) until something else is found.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value, at: &str) -> Result<&'a Value> {
        let mut value = value;
        let mut seen = Vec::new();
        while let Some(reference) = reference(value, self, at)? {
            if seen.contains(&reference) {
                return Err(self.error(at, &format!("`{reference}` refers to itself")));
            }
            seen.push(reference);
            value = self.target(reference, at)?;
        }
        Ok(value)
    }

    /// What a reference such as `#/components/schemas/Comment` points at.
    pub(crate) fn target(&self, reference: &str, at: &str) -> Result<&Value> {
        let Some(pointer) = reference.strip_prefix('#') else {
            let message = format!("`{reference}` leads out of the document, which is not followed");
            return Err(self.error(at, &message));
        };
        let pointer = percent_decoded(pointer);
        self.root.pointer(&pointer).ok_or_else(|| self.error(at, &format!("`{reference}` points at nothing")))
    }
}

/// The value of `$ref`, if the value is a reference.
pub(crate) fn reference<'a>(value: &'a Value, document: &Document, at: &str) -> Result<Option<&'a str>> {
    match value.get("$ref") {
        None => Ok(None),
        Some(Value::String(reference)) => Ok(Some(reference)),
        Some(_) => Err(document.error(at, "`$ref` is no text")),
    }
}

/// A step deeper in a JSON pointer.
pub(crate) fn step(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Deeper nesting is refused, and so much stack is enough for it even in a debug build.
const MAX_DEPTH: usize = 128;
const STACK: usize = 32 * 1024 * 1024;

fn parse_yaml(label: &str, text: &str) -> Result<Value> {
    let parsed = std::thread::scope(|scope| {
        let reader = std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, || read_yaml(text))
            .with_context(|| format!("{label}: no thread to read it"))?;
        reader.join().map_err(|_| anyhow!("{label}: the YAML reader gave up"))
    })?;
    parsed.map_err(|error| anyhow!("{label}: not YAML: {error}"))
}

fn read_yaml(text: &str) -> Result<Value, String> {
    // The whole published document has some 300,000 nodes, more than the default budget allows;
    // the bounds stay, so that an alias bomb is still refused. Plain `on`, `no` and `0755` are
    // text in the YAML of OpenAPI (1.2, JSON schema), never booleans or octals.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 20_000_000,
            max_nodes: 10_000_000,
            max_depth: MAX_DEPTH,
        },
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| error.to_string())
}

/// Decodes `%7B` and the like: references may hold braces of path templates.
fn percent_decoded(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(byte) => {
                decoded.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                decoded.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        match Document::parse("telnyx.yml", text) {
            Ok(_) => panic!("accepted: {text}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn plain_scalars_follow_yaml_1_2() {
        let document = Document::parse(
            "telnyx.yml",
            "openapi: 3.0.3\npaths: {}\nx: [no, on, 0755, 2025-05-30, 1_000, 200, true, ~]\n",
        )
        .unwrap();
        let expected = serde_json::json!(["no", "on", "0755", "2025-05-30", "1_000", 200, true, null]);
        assert_eq!(document.root["x"], expected);
    }

    #[test]
    fn unquoted_status_codes_are_keys_and_anchors_are_expanded() {
        let document = Document::parse(
            "telnyx.yml",
            "openapi: 3.0.3\npaths:\n  /a:\n    200: &ok {description: Done}\n    201: *ok\n",
        )
        .unwrap();
        let item = &document.paths().unwrap()["/a"];
        assert_eq!(item["200"], item["201"]);
        assert_eq!(item["201"]["description"], "Done");
    }

    #[test]
    fn broken_yaml_is_refused_with_its_line() {
        let message = refusal("openapi: 3.1.0\npaths:\n  /a: [1\n  /b: 2\n");
        assert!(message.starts_with("telnyx.yml: not YAML: "), "{message}");
        assert!(message.contains("line "), "{message}");
    }

    #[test]
    fn a_repeated_key_is_refused_with_its_line() {
        let message = refusal("openapi: 3.1.0\npaths: {}\npaths: {}\n");
        assert!(message.contains("duplicate"), "{message}");
        assert!(message.contains("line 3"), "{message}");
    }

    #[test]
    fn broken_json_is_refused_with_its_line() {
        let message = refusal("{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {,}\n}");
        assert!(message.starts_with("telnyx.yml: not JSON: "), "{message}");
        assert!(message.contains("line 3"), "{message}");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = format!("openapi: 3.1.0\nx: {}1{}", "[".repeat(100), "]".repeat(100));
        assert!(Document::parse("telnyx.yml", &deep).is_ok());
        let yaml = format!("openapi: {}1{}", "[".repeat(5000), "]".repeat(5000));
        assert!(refusal(&yaml).starts_with("telnyx.yml: not YAML: "));
        let json = format!("{{\"openapi\": {}1{}}}", "[".repeat(5000), "]".repeat(5000));
        assert!(refusal(&json).contains("recursion limit"));
    }

    #[test]
    fn other_documents_are_refused() {
        assert!(refusal("swagger: '2.0'\npaths: {}\n").contains("`openapi` is missing"));
        assert!(refusal("openapi: 2.0.0\npaths: {}\n").contains("neither 3.0 nor 3.1"));
        assert!(refusal("openapi: 3.10.0\npaths: {}\n").contains("neither 3.0 nor 3.1"));
        assert!(Document::parse("telnyx.yml", "openapi: 3.1\npaths: {}\n").is_ok());
        assert!(refusal("- openapi\n").contains("no mapping"));
        assert!(refusal("").contains("telnyx.yml: "));
    }

    #[test]
    fn references_are_followed_and_refused_with_their_place() {
        let document = Document::parse(
            "telnyx.yml",
            "openapi: 3.0.3\npaths: {'/a/{id}': {x: 1}}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}\n\
             d: {$ref: '#/paths/~1a~1%7Bid%7D'}\ne: {$ref: '#/none'}\nf: {$ref: other.yml}\n",
        )
        .unwrap();
        let resolve = |key: &str| document.resolve(&document.root[key], &step("", key));
        assert_eq!(resolve("d").unwrap()["x"], 1);
        let message = |key: &str| resolve(key).unwrap_err().to_string();
        assert_eq!(message("b"), "telnyx.yml: /b: `#/c` refers to itself");
        assert_eq!(message("e"), "telnyx.yml: /e: `#/none` points at nothing");
        assert!(message("f").contains("leads out of the document"));
    }
}
