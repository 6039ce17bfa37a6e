//! Ids are checked once more where they enter a path: one that came with an answer can be any text.

use anyhow::{Result, ensure};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit_mut::VisitMut;
use syn::{Expr, Macro, Token, parse_quote};

use super::Code;
use crate::codegen::facts::Facts;

pub(super) fn run(code: &mut Code, facts: &Facts) -> Result<()> {
    for operation in &facts.operations {
        let mut segments = Segments { found: 0 };
        for item in code.requests.get_mut(&operation.id).into_iter().flatten() {
            segments.visit_item_mut(item);
        }
        let expected = operation.path.matches('{').count();
        ensure!(
            segments.found == expected,
            "{}: {} ids in the URL, but {expected} in the path",
            operation.id,
            segments.found
        );
    }
    Ok(())
}

/// `encode_path(&id.to_string())` → `crate::id::segment(&id).map_err(Error::InvalidRequest)?`.
struct Segments {
    found: usize,
}

impl VisitMut for Segments {
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        if !call.path.is_ident("format") {
            return;
        }
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated;
        // A `format!` with named arguments is none of ours.
        let Ok(mut arguments) = arguments.parse2(call.tokens.clone()) else {
            return;
        };
        for argument in &mut arguments {
            if let Some(id) = encoded(argument) {
                *argument = parse_quote!(crate::id::segment(&#id).map_err(Error::InvalidRequest)?);
                self.found += 1;
            }
        }
        call.tokens = quote::quote!(#arguments);
    }
}

/// What `encode_path(&x.to_string())` encodes.
fn encoded(argument: &Expr) -> Option<Expr> {
    let Expr::Call(call) = argument else {
        return None;
    };
    let Expr::Path(function) = &*call.func else {
        return None;
    };
    if !function.path.is_ident("encode_path") {
        return None;
    }
    let Some(Expr::Reference(text)) = call.args.first() else {
        return None;
    };
    let Expr::MethodCall(to_string) = &*text.expr else {
        return None;
    };
    Some((*to_string.receiver).clone())
}
