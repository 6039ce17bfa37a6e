//! Paths: the code is moved to other modules, so relative paths become absolute ones.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{LitStr, Path, parse_quote};

use super::Code;

pub(super) fn run(code: &mut Code) {
    for item in &mut code.client {
        Rewrite { here: "crate" }.visit_item_mut(item);
    }
    for item in code.requests.values_mut().flatten() {
        Rewrite { here: "crate" }.visit_item_mut(item);
    }
    for item in code.models.values_mut().flatten() {
        Rewrite { here: "crate::types" }.visit_item_mut(item);
    }
    for item in code.model_builders.values_mut().flatten() {
        Rewrite { here: "crate::types" }.visit_item_mut(item);
    }
}

/// What `super::` stands for in the code at hand.
struct Rewrite {
    here: &'static str,
}

impl VisitMut for Rewrite {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let first = path.segments.first().map(|s| s.ident.to_string()).unwrap_or_default();
        let rest: Vec<_> = path.segments.iter().skip(1).cloned().collect();
        if path.leading_colon.is_some() && first == "telnyx_porting_raw" {
            *path = parse_quote!(crate #(::#rest)*);
        } else if path.leading_colon.is_none() && first == "super" && !rest.is_empty() {
            let here: Path = syn::parse_str(self.here).unwrap_or_else(|_| parse_quote!(crate));
            *path = parse_quote!(#here #(::#rest)*);
        } else if path.leading_colon.is_none() && first == "builder" && self.here == "crate::types" {
            *path = parse_quote!(crate::types::builder #(::#rest)*);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        // The URL of a second representation: `format!("{}/porting_phone_numbers#_csv", …)`.
        if call.path.is_ident("format") {
            let tokens = call.tokens.clone().into_iter().map(|token| match &token {
                proc_macro2::TokenTree::Literal(_) => without_fragment(token),
                _ => token,
            });
            call.tokens = tokens.collect();
        }
    }

    fn visit_lit_str_mut(&mut self, literal: &mut LitStr) {
        // Type names in messages are printed token by token.
        if literal.value().starts_with("conversion to `") {
            let text =
                literal.value().replace(" :: ", "::").replace(":: ", "::").replace(" < ", "<").replace(" >", ">");
            *literal = LitStr::new(&text, literal.span());
        }
    }
}

fn without_fragment(token: proc_macro2::TokenTree) -> proc_macro2::TokenTree {
    let Ok(literal) = syn::parse2::<LitStr>(token.to_token_stream()) else { return token };
    let value = literal.value();
    match value.split_once("#_") {
        Some((before, _)) => {
            let mut plain = proc_macro2::Literal::string(before);
            plain.set_span(literal.span());
            plain.into()
        }
        None => token,
    }
}
