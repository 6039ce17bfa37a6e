//! Models with personal data print a redacted `Debug`, and so does the client: its default headers can hold a key and its
//! base URL a password.

use std::collections::BTreeMap;

use quote::quote;
use syn::{Item, parse_quote};

use super::{Code, structs};
use crate::codegen::facts::Facts;

pub(super) fn run(code: &mut Code, facts: &Facts, update_types: &BTreeMap<String, String>) {
    for (name, items) in &mut code.models {
        let source = update_types.get(name).unwrap_or(name);
        let Some(schema) = facts.schemas.get(source) else {
            continue;
        };
        if !schema.properties.values().any(|p| p.sensitive) {
            continue;
        }
        let mut debug: Vec<Item> = Vec::new();
        for item in structs(items) {
            for attr in &mut item.attrs {
                if attr.path().is_ident("derive") {
                    *attr = without_debug(attr);
                }
            }
            let ident = &item.ident;
            let fields = item.fields.iter().filter_map(|f| f.ident.as_ref()).map(|field| {
                let text = field.to_string();
                let sensitive = schema.properties.get(&text).is_some_and(|p| p.sensitive);
                let value =
                    if sensitive { quote!(&crate::redact::redacted(&self.#field)) } else { quote!(&self.#field) };
                quote!(.field(#text, #value))
            });
            debug.push(parse_quote! {
                /// Personal data and secrets are left out.
                impl ::std::fmt::Debug for #ident {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.debug_struct(#name) #(#fields)* .finish()
                    }
                }
            });
        }
        items.extend(debug);
    }
    let mut debug: Vec<Item> = Vec::new();
    for item in structs(&mut code.client) {
        item.attrs.iter_mut().filter(|a| a.path().is_ident("derive")).for_each(|a| *a = without_debug(a));
        let ident = &item.ident;
        let text = ident.to_string();
        debug.push(parse_quote! {
            impl ::std::fmt::Debug for #ident {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct(#text).finish_non_exhaustive()
                }
            }
        });
    }
    code.client.extend(debug);
}

fn without_debug(attr: &syn::Attribute) -> syn::Attribute {
    let mut kept = Vec::new();
    // A derive list holds nothing but paths, so parsing it cannot fail.
    let _ = attr.parse_nested_meta(|meta| {
        if meta.path.segments.last().is_none_or(|s| s.ident != "Debug") {
            kept.push(meta.path);
        }
        Ok(())
    });
    parse_quote!(#[derive(#(#kept),*)])
}
