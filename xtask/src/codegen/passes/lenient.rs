//! Answers are decoded leniently: null for a list, a number for a text, an object where a list is documented.

use std::collections::BTreeMap;

use syn::{Attribute, parse_quote};

use super::{Code, structs, type_text};
use crate::codegen::facts::{Facts, SchemaFacts};

const OPTION: &str = "::std::option::Option<";
const STRING: &str = "::std::string::String";

pub(super) fn run(code: &mut Code, facts: &Facts, update_types: &BTreeMap<String, String>) {
    for (name, items) in &mut code.models {
        let schema = facts.schemas.get(name);
        for item in structs(items) {
            for field in &mut item.fields {
                let Some(ident) = &field.ident else { continue };
                let has_default = has_serde_default(&field.attrs);
                let ty = type_text(&field.ty);
                let function = if update_types.contains_key(name) && ty.contains("telnyx_porting_raw::Nullable<") {
                    Some("crate::nullable::present")
                } else if schema.is_some_and(|schema| is_best_effort(schema, &ident.to_string(), facts)) {
                    Some(fitting(&ty))
                } else {
                    decoder(&ident.to_string(), &ty, has_default, is_model(schema, &ident.to_string(), facts))
                };
                let Some(function) = function else { continue };
                // With a decoder of its own an `Option` is no longer absent by default.
                if ty.starts_with(OPTION) && !has_default {
                    field.attrs.push(parse_quote!(#[serde(default, deserialize_with = #function)]));
                } else {
                    field.attrs.push(parse_quote!(#[serde(deserialize_with = #function)]));
                }
            }
        }
    }
}

/// Whether a field is left out where it comes in another shape: one of a schema of that kind, or one that holds it.
fn is_best_effort(schema: &SchemaFacts, field: &str, facts: &Facts) -> bool {
    let Some(property) = schema.properties.get(field) else { return false };
    let held = property.reference.as_ref().and_then(|name| facts.schemas.get(name));
    !property.required && (schema.best_effort || held.is_some_and(|held| held.best_effort))
}

fn fitting(ty: &str) -> &'static str {
    if ty == format!("{OPTION}{STRING}>") {
        "crate::de::fitting_text"
    } else if ty.starts_with(OPTION) {
        "crate::de::fitting"
    } else {
        "crate::de::fitting_list"
    }
}

/// Whether a field holds an object of the contract, and not an id or a value of an enum.
fn is_model(schema: Option<&SchemaFacts>, field: &str, facts: &Facts) -> bool {
    let held = schema.and_then(|schema| schema.properties.get(field)?.reference.as_ref());
    held.is_some_and(|name| facts.schemas.contains_key(name))
}

fn decoder(field: &str, ty: &str, has_default: bool, is_model: bool) -> Option<&'static str> {
    let list = ty.strip_prefix("::std::vec::Vec<");
    Some(match ty {
        STRING if !has_default => "crate::de::text",
        "i64" if !has_default => "crate::de::integer",
        _ if ty == format!("{OPTION}{STRING}>") => "crate::de::optional_text",
        _ if ty == format!("{OPTION}i64>") => "crate::de::optional_integer",
        _ if ty == format!("{OPTION}bool>") => "crate::de::optional_flag",
        _ if ty == format!("::std::vec::Vec<{STRING}>") && has_default => "crate::de::texts",
        _ if list.is_some() && field == "data" => "crate::de::one_or_many",
        _ if list.is_some() && has_default => "crate::de::list",
        _ if ty.starts_with(OPTION) && is_model => "crate::de::optional_one",
        _ if is_model && !has_default => "crate::de::one",
        _ => return None,
    })
}

pub(super) fn has_serde_default(attrs: &[Attribute]) -> bool {
    let mut found = false;
    for attr in attrs.iter().filter(|a| a.path().is_ident("serde")) {
        // Only `default` is looked for; the values of other keys are skipped over.
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("default");
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_a_decoder_by_type() {
        let optional = "::std::option::Option<::std::string::String>";
        assert_eq!(decoder("pin_passcode", optional, true, false), Some("crate::de::optional_text"));
        assert_eq!(decoder("data", "::std::vec::Vec<PortingOrder>", false, false), Some("crate::de::one_or_many"));
        assert_eq!(decoder("data", "PortingOrder", false, true), Some("crate::de::one"));
        assert_eq!(decoder("misc", "::std::option::Option<Misc>", false, true), Some("crate::de::optional_one"));
        assert_eq!(decoder("details", "::std::vec::Vec<ExceptionType>", true, false), Some("crate::de::list"));
        assert_eq!(decoder("created_at", "::std::option::Option<crate::Timestamp>", true, false), None);
    }

    #[test]
    fn sees_a_default_beside_other_keys() {
        let with: Attribute = parse_quote!(#[serde(rename = "type", default, skip_serializing_if = "x")]);
        let without: Attribute = parse_quote!(#[serde(rename = "type")]);
        assert!(has_serde_default(&[with]));
        assert!(!has_serde_default(&[without]));
    }
}
