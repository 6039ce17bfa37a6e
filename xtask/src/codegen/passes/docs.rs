//! Documentation: the contract's words, without the JSON Schema dumps, readable by rustdoc.

use std::collections::BTreeMap;

use syn::{Attribute, Fields, Item, parse_quote};

use super::{Code, functions, request_name, structs};
use crate::codegen::facts::{Facts, Operation, SchemaFacts};

pub(super) fn run(code: &mut Code, facts: &Facts, update_types: &BTreeMap<String, String>) {
    for operation in &facts.operations {
        if let Some(method) = code.methods.get_mut(&operation.id) {
            // progenitor's own text ends with an example that cannot know the name of the crate and is never run.
            let parts = [escape(&operation.summary), escape(&operation.description), sends(operation)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            set_doc(&mut method.attrs, &parts.join("\n\n"));
        }
        let Some(items) = code.requests.get_mut(&operation.id) else { continue };
        for item in structs(items) {
            let doc = format!("Request of [`Client::{0}`](crate::Client::{0}).", operation.id);
            set_doc(&mut item.attrs, &doc);
        }
        for function in functions(items) {
            let name = function.sig.ident.to_string();
            if let Some(text) = operation.parameter_docs.get(&name) {
                set_doc(&mut function.attrs, &escape(text));
            } else if name == "body" {
                set_doc(&mut function.attrs, "The whole body.");
            } else if name == "body_map" {
                set_doc(&mut function.attrs, "Changes the body as built so far.");
            } else if name == "send" {
                set_doc(&mut function.attrs, &format!("{}.", sends(operation)));
            } else if name == "new" {
                set_doc(&mut function.attrs, "An empty request.");
            }
        }
        debug_assert!(!request_name(&operation.id).is_empty());
    }
    for (name, items) in &mut code.models {
        let source = update_types.get(name).unwrap_or(name);
        let schema = facts.schemas.get(source);
        for item in items.iter_mut() {
            match item {
                Item::Struct(item) => {
                    let mut text = schema.map(|schema| escape(&schema.description)).unwrap_or_default();
                    if source != name {
                        text = format!(
                            "Changes to a [`{source}`](crate::types::{source}): a field left alone is absent from the request, \
                             `Nullable::Null` clears it.\n\n{text}"
                        );
                    }
                    set_doc(&mut item.attrs, &text);
                    if let (Fields::Named(_), Some(schema)) = (&item.fields, schema) {
                        document_fields(&mut item.fields, schema);
                    }
                }
                Item::Impl(block) if block.trait_.is_none() => {
                    for function in functions(std::slice::from_mut(item)) {
                        if function.sig.ident == "builder" {
                            set_doc(&mut function.attrs, "A builder with nothing set.");
                        }
                    }
                }
                _ => {}
            }
        }
    }
    for (name, items) in &mut code.model_builders {
        let source = update_types.get(name).unwrap_or(name);
        let schema = facts.schemas.get(source);
        for item in structs(items) {
            set_doc(&mut item.attrs, &format!("Builder of [`{name}`](crate::types::{name})."));
        }
        for function in functions(items) {
            let field = function.sig.ident.to_string();
            let described = schema.and_then(|s| s.properties.get(&field)).and_then(|p| p.description.clone());
            if let Some(text) = described {
                set_doc(&mut function.attrs, &escape(&text));
            }
        }
    }
    for item in &mut code.client {
        if let Item::Struct(item) = item {
            set_doc(&mut item.attrs, CLIENT_DOC);
        }
    }
}

const CLIENT_DOC: &str = "The generated client: one method for each operation.\n\n\
    It sends through the [`Transport`](crate::Transport) it was made with, and nothing else: no key, no retries and no \
    time limits are added here. Cloning is cheap enough to do for each request.";

fn document_fields(fields: &mut Fields, schema: &SchemaFacts) {
    for field in fields {
        let Some(ident) = &field.ident else { continue };
        if let Some(text) = schema.properties.get(&ident.to_string()).and_then(|p| p.description.as_deref()) {
            set_doc(&mut field.attrs, &escape(text));
        }
    }
}

fn sends(operation: &Operation) -> String {
    format!("Sends a `{}` request to `{}`", operation.method, operation.path)
}

/// One attribute a line, with the leading space that makes prettyplease write `///`.
fn set_doc(attrs: &mut Vec<Attribute>, text: &str) {
    attrs.retain(|a| !a.path().is_ident("doc"));
    let lines: Vec<Attribute> = text
        .trim()
        .lines()
        .map(|line| {
            let line = if line.trim().is_empty() { String::new() } else { format!(" {}", line.trim_end()) };
            parse_quote!(#[doc = #line])
        })
        .collect();
    attrs.splice(0..0, lines);
}

/// Brackets outside code would be read as links.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut in_code = false;
    for c in text.chars() {
        match c {
            '`' => in_code = !in_code,
            '[' | ']' | '<' | '>' if !in_code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_brackets_outside_code_only() {
        assert_eq!(escape("use `page[size]` or page[size]"), r"use `page[size]` or page\[size\]");
    }
}
