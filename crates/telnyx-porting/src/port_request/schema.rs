//! The schema of order files.

use schemars::transform::{RecursiveTransform, Transform as _};

use super::PortRequest;

impl PortRequest {
    /// JSON Schema (draft 2020-12) of an order file, for editors and for validation elsewhere. It is kept beside the
    /// crate as `schemas/port-request.schema.json`.
    ///
    /// ```
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let schema = PortRequest::json_schema();
    /// assert_eq!(schema.get("additionalProperties"), Some(&false.into()));
    /// ```
    #[must_use]
    pub fn json_schema() -> schemars::Schema {
        let mut schema = schemars::schema_for!(PortRequest);
        RecursiveTransform(describe_for_file_authors).transform(&mut schema);
        schema
    }
}

/// Descriptions are the documentation of the Rust types, with examples and links that mean nothing in an order file.
fn describe_for_file_authors(schema: &mut schemars::Schema) {
    if let Some(description) = schema.get("description").and_then(|text| text.as_str()) {
        let description = without_links(&without_rust(description));
        schema.insert("description".to_owned(), description.into());
    }
}

/// Paragraphs on one line each, TOML examples as they are, Rust examples left out.
fn without_rust(documentation: &str) -> String {
    let mut paragraphs = Vec::new();
    for (index, block) in documentation.split("```").enumerate() {
        let is_code = index % 2 == 1;
        match block.strip_prefix("toml\n") {
            Some(example) if is_code => paragraphs.push(example.trim_end().to_owned()),
            _ if is_code => {}
            _ => paragraphs.extend(block.trim().split("\n\n").map(|text| text.replace('\n', " "))),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

/// The text of intra-doc links, which all have code as their text, in place of the links.
fn without_links(text: &str) -> String {
    let mut pieces = text.split("[`");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("`]").unwrap_or((piece, ""));
        let rest = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((_, rest)) => rest,
            None => rest,
        };
        plain.extend(["`", name, "`", rest]);
    }
    plain
}
