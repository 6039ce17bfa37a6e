//! No answer of the real contract can lose its page by what a server leaves out or adds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use syn::{Attribute, Item};

use crate::codegen::facts::{collect_references, operations, success_response};
use crate::codegen::{default_contract, files};

fn contract() -> Value {
    let text = fs::read_to_string(default_contract()).expect("the contract");
    serde_saphyr::from_str(&text).expect("the contract is YAML")
}

/// Names of all components that a successful answer can hold.
fn in_answers(document: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut pending = BTreeSet::new();
    for (_, _, operation) in operations(document) {
        let answer = success_response(document, operation).map(|response| &response["content"]);
        collect_references(answer.unwrap_or(&Value::Null), &mut pending);
    }
    while let Some(name) = pending.pop_first() {
        if found.insert(name.clone()) {
            let mut next = BTreeSet::new();
            collect_references(&document["components"]["schemas"][&name], &mut next);
            pending.extend(next.difference(&found).cloned());
        }
    }
    found
}

fn serde_attributes(attrs: &[Attribute]) -> String {
    let serde = attrs.iter().filter(|attr| attr.path().is_ident("serde"));
    serde.map(|attr| quote::quote!(#attr).to_string().replace(' ', "")).collect()
}

/// Whether a field takes null and may be missing.
fn is_lenient(field: &syn::Field) -> bool {
    let ty = &field.ty;
    let ty = quote::quote!(#ty).to_string().replace(' ', "");
    let serde = serde_attributes(&field.attrs);
    let decoder = serde.split("deserialize_with=\"crate::de::").nth(1).and_then(|rest| rest.split('"').next());
    let missing = serde.contains("(default") || serde.contains(",default");
    match decoder {
        // An option of serde's own accord.
        None => ty.starts_with("::std::option::Option<"),
        Some("list" | "texts" | "fitting_list") => missing && ty.starts_with("::std::vec::Vec<"),
        Some(name) => {
            let known = name.starts_with("optional_") || name.starts_with("fitting");
            known && missing && ty.starts_with("::std::option::Option<")
        }
    }
}

#[test]
fn every_field_of_every_answer_may_be_null_or_missing_unless_it_is_guaranteed() {
    let document = contract();
    let generated = files(document.clone()).expect("the contract is good");
    let answers = in_answers(&document);
    let (mut lenient, mut guaranteed) = (0, Vec::new());
    for (name, text) in generated.iter().filter(|(name, _)| name.starts_with("types/") && !name.contains("builder")) {
        for item in syn::parse_file(text).unwrap_or_else(|e| panic!("{name}: {e}")).items {
            let Item::Struct(item) = item else { continue };
            let model = item.ident.to_string();
            if !answers.contains(&model) {
                continue;
            }
            for field in &item.fields {
                // The one field without a name is the content of a free-form map.
                let Some(ident) = &field.ident else { continue };
                if is_lenient(field) {
                    lenient += 1;
                } else {
                    guaranteed.push(format!("{model}.{ident}"));
                }
            }
        }
    }
    assert!(lenient > 250, "only {lenient} fields were found");
    // A new line here is a promise to everybody who decodes answers.
    guaranteed.retain(|field| !field.ends_with(".data"));
    guaranteed.sort();
    insta::assert_snapshot!(guaranteed.join("\n"));
}

#[test]
fn every_enum_that_an_answer_holds_is_open() {
    let document = contract();
    let generated = files(document.clone()).expect("the contract is good");
    let (mut open, enums) = (0, &generated["enums.rs"]);
    for name in in_answers(&document) {
        if document["components"]["schemas"][&name].get("enum").is_some() {
            assert!(enums.contains(&format!("    pub enum {name} {{\n")), "{name}");
            open += 1;
        }
    }
    assert!(open > 20, "only {open} enums were found");
    assert_eq!(enums.matches("open_enum! {").count(), enums.matches("pub enum ").count());
    for (name, text) in generated.iter().filter(|(name, _)| *name != "enums.rs") {
        assert!(!text.contains("pub enum ") || text.contains("pub mod error"), "{name} has a closed enum");
    }
}

/// An example that is not compiled is soon wrong.
#[test]
fn no_example_is_ignored() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut pending = vec![root.join("crates"), root.join("README.md")];
    let mut read = 0;
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a directory");
            pending.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "md") {
            let text = fs::read_to_string(&path).expect("a text");
            for line in text.lines() {
                let fence = line.trim_start_matches(['/', '!', ' ', '*']);
                let ignored = fence.starts_with("```") && fence.contains("ignore");
                assert!(!ignored, "{}: {line}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 100, "only {read} files were read");
}
