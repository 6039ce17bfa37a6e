//! Models: open for new fields, builders only where a person fills them in.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use quote::quote;
use syn::{ImplItem, Item, parse_quote};

use super::lenient::has_serde_default;
use super::{Code, structs, type_text};
use crate::codegen::facts::Facts;

pub(super) fn run(code: &mut Code, facts: &Facts, update_types: &BTreeMap<String, String>) -> Result<()> {
    // Replaced components and the shapes of `$ref` itself leave nothing behind.
    code.models.retain(|name, _| is_component(name, facts, update_types));
    code.model_builders.retain(|name, _| is_component(name, facts, update_types));
    for (name, items) in &mut code.models {
        for item in structs(items) {
            item.attrs.push(parse_quote!(#[non_exhaustive]));
            item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]));
        }
        if items.iter().any(|item| matches!(item, Item::Enum(_) | Item::Type(_))) {
            bail!("{name} became an enum or alias: make it an object, an enum or an id in the contract");
        }
        let copied = update_types.iter().any(|(target, source)| source == name && target != name);
        let filled_in = update_types.contains_key(name)
            || facts.schemas.get(name).is_some_and(|schema| schema.in_request || (schema.in_patch && !copied));
        if filled_in {
            let constructor = structs(items).next().and_then(|item| constructor(item));
            items.extend(constructor);
        } else {
            code.model_builders.remove(name);
            items.retain(|item| !is_builder_constructor(item));
        }
    }
    for items in code.model_builders.values_mut() {
        let mut debug: Vec<Item> = Vec::new();
        for item in structs(items) {
            item.attrs.retain(|a| !a.path().is_ident("derive"));
            item.attrs.push(parse_quote!(#[derive(Clone)]));
            let name = &item.ident;
            let text = name.to_string();
            debug.push(parse_quote! {
                impl ::std::fmt::Debug for #name {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.debug_struct(#text).finish_non_exhaustive()
                    }
                }
            });
        }
        items.extend(debug);
    }
    Ok(())
}

/// `new` with what is required, for models that have no default.
fn constructor(item: &syn::ItemStruct) -> Option<Item> {
    let optional =
        |f: &syn::Field| has_serde_default(&f.attrs) || type_text(&f.ty).starts_with("::std::option::Option<");
    let required: Vec<&syn::Field> = item.fields.iter().filter(|f| !optional(f)).collect();
    if required.is_empty() {
        return None;
    }
    let name = &item.ident;
    let arguments = required.iter().map(|f| {
        let (ident, ty) = (&f.ident, &f.ty);
        quote!(#ident: #ty)
    });
    let fields = item.fields.iter().map(|f| {
        let ident = &f.ident;
        if optional(f) { quote!(#ident: ::std::default::Default::default()) } else { quote!(#ident) }
    });
    Some(parse_quote! {
        impl #name {
            /// One with what is required, and nothing else set.
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#fields),* }
            }
        }
    })
}

fn is_component(name: &str, facts: &Facts, update_types: &BTreeMap<String, String>) -> bool {
    update_types.contains_key(name) || facts.schemas.contains_key(name)
}

fn is_builder_constructor(item: &Item) -> bool {
    let Item::Impl(block) = item else { return false };
    block.trait_.is_none() && block.items.iter().all(|i| matches!(i, ImplItem::Fn(f) if f.sig.ident == "builder"))
}
