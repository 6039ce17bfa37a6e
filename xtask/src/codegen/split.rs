//! Puts the code into files by area and prints it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{GenericArgument, ImplItem, Item, PathArguments, ReturnType, Type};

use super::Files;
use super::emit;
use super::facts::Facts;
use super::passes::Code;

const HEADER: &str = "// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.\n\n";

/// Where types stand that no operation reaches, or that only the contract's error answers use.
const UNPLACED: &str = "errors";

pub(crate) fn split(code: Code, facts: &Facts, update_types: &BTreeMap<String, String>) -> Result<Files> {
    let mut files = Files::new();
    let mut write = |name: String, tokens: TokenStream| -> Result<()> {
        files.insert(name.clone(), print(tokens).with_context(|| format!("while printing {name}"))?);
        Ok(())
    };

    let mut areas = Vec::new();
    for (area, description) in &facts.areas {
        let operations = facts.operations.iter().filter(|o| o.area == *area);
        let ids: Vec<&String> = operations.map(|o| &o.id).collect();
        if ids.is_empty() {
            continue;
        }
        let methods = ids.iter().filter_map(|id| code.methods.get(*id));
        let requests = ids.iter().filter_map(|id| code.requests.get(*id)).flatten();
        let mut impls = Vec::new();
        for (index, operation) in facts.operations.iter().enumerate().filter(|(_, o)| o.area == *area) {
            let request = code.requests.get(&operation.id).context("a request without builder")?;
            let answer =
                answer_type(request).with_context(|| format!("send() of {} returns no ResponseValue", operation.id))?;
            impls.push(emit::request_impls(operation, index, answer, facts));
        }
        let doc = emit::doc_lines(description);
        write(
            format!("{area}.rs"),
            quote! {
                #(#![doc = #doc])*
                use crate::types;
                use progenitor_client::{
                    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
                };

                impl crate::Client { #(#methods)* }

                #(#requests)*

                #(#impls)*
            },
        )?;
        areas.push(format_ident!("{area}"));
    }

    let client = &code.client;
    let title = &facts.title;
    let title_doc = format!(" The generated client of the contract \"{title}\".");
    write(
        "mod.rs".into(),
        quote! {
            #![doc = #title_doc]
            use progenitor_client::{ClientHooks, ClientInfo};

            mod enums;
            mod ids;
            mod operations;
            pub mod types;
            #(mod #areas;)*

            pub use operations::OPERATIONS;

            /// Requests: the parameters of an operation before it is sent.
            pub mod builder {
                #(pub use super::#areas::*;)*
            }

            #(#client)*
        },
    )?;

    let area_of = |name: &String| {
        let source = update_types.get(name).unwrap_or(name);
        facts.schemas.get(source).and_then(|s| s.area.clone()).unwrap_or_else(|| UNPLACED.to_owned())
    };
    let type_areas = by_area(&code.models, &area_of);
    let builder_areas = by_area(&code.model_builders, &area_of);
    for (area, items) in &type_areas {
        let doc = format!(" Models: {}.", area.replace('_', " "));
        write(
            format!("types/{area}.rs"),
            quote! {
                #![doc = #doc]
                #[allow(unused_imports)]
                use super::*;
                #(#items)*
            },
        )?;
    }
    for (area, items) in &builder_areas {
        let doc = format!(" Builders of models: {}.", area.replace('_', " "));
        write(
            format!("types/builder/{area}.rs"),
            quote! {
                #![doc = #doc]
                #(#items)*
            },
        )?;
    }
    let type_mods: Vec<_> = type_areas.keys().map(|a| format_ident!("{a}")).collect();
    let builder_mods: Vec<_> = builder_areas.keys().map(|a| format_ident!("{a}")).collect();
    let conversion_error = &code.conversion_error;
    write(
        "types/mod.rs".into(),
        quote! {
            //! Models: what requests carry and what answers hold.
            #(mod #type_mods;)*
            pub mod builder;

            pub use super::enums::*;
            pub use super::ids::*;
            #(pub use #type_mods::*;)*

            /// Why a value could not be built.
            pub mod error { #(#conversion_error)* }
        },
    )?;
    write(
        "types/builder/mod.rs".into(),
        quote! {
            //! Builders of the models that requests carry.
            #(mod #builder_mods;)*
            #(pub use #builder_mods::*;)*
        },
    )?;

    write("operations.rs".into(), emit::operations(facts))?;
    files.insert("enums.rs".into(), format!("{HEADER}{}", emit::enums(facts)));
    files.insert("ids.rs".into(), format!("{HEADER}{}", emit::ids(facts)));
    Ok(files)
}

/// The `T` of the `ResponseValue<T>` that `send` returns.
fn answer_type(request: &[Item]) -> Option<&Type> {
    let output = request.iter().find_map(|item| {
        let Item::Impl(block) = item else { return None };
        block.items.iter().find_map(|item| match item {
            ImplItem::Fn(function) if function.sig.ident == "send" => Some(&function.sig.output),
            _ => None,
        })
    })?;
    let ReturnType::Type(_, output) = output else { return None };
    let value = first_argument(output)?;
    first_argument(value)
}

fn first_argument(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(list) = &path.path.segments.last()?.arguments else { return None };
    match list.args.first()? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

fn by_area<'a>(
    items: &'a BTreeMap<String, Vec<syn::Item>>,
    area_of: &dyn Fn(&String) -> String,
) -> BTreeMap<String, Vec<&'a syn::Item>> {
    let mut areas: BTreeMap<String, Vec<&syn::Item>> = BTreeMap::new();
    for (name, items) in items {
        areas.entry(area_of(name)).or_default().extend(items);
    }
    areas
}

fn print(tokens: TokenStream) -> Result<String> {
    let file: syn::File = syn::parse2(tokens.clone()).with_context(|| format!("not Rust: {tokens}"))?;
    Ok(format!("{HEADER}{}", prettyplease::unparse(&file)))
}
