//! Answers are read in their envelope or without it, whatever is documented.

use anyhow::{Result, ensure};
use quote::ToTokens;
use syn::parse_quote;
use syn::visit_mut::{self, VisitMut};

use super::{Code, functions};
use crate::codegen::facts::{Facts, ResponseBody};

pub(super) fn run(code: &mut Code, facts: &Facts) -> Result<()> {
    for operation in &facts.operations {
        let mut reader = Reader { found: 0 };
        for function in code.requests.get_mut(&operation.id).into_iter().flat_map(|items| functions(items)) {
            reader.visit_block_mut(&mut function.block);
        }
        let expected = usize::from(operation.body == ResponseBody::Json);
        ensure!(
            reader.found == expected,
            "{}: decodes {} answers, but {expected} are documented",
            operation.id,
            reader.found
        );
    }
    Ok(())
}

/// `ResponseValue::from_response(response)` → `crate::envelope::read(response)`.
struct Reader {
    found: usize,
}

impl VisitMut for Reader {
    fn visit_expr_call_mut(&mut self, call: &mut syn::ExprCall) {
        if call.func.to_token_stream().to_string() == "ResponseValue :: from_response" {
            *call.func = parse_quote!(crate::envelope::read);
            self.found += 1;
        }
        visit_mut::visit_expr_call_mut(self, call);
    }
}
