//! Files that progenitor does not write: open enums, ids and the table of operations.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::facts::{Facts, Operation, ResponseBody};
use super::passes::{escape, request_ident};

/// Open enums: an unknown value is kept.
///
/// Written as text: prettyplease leaves what is inside a macro call unformatted.
pub(crate) fn enums(facts: &Facts) -> String {
    let mut out = String::from(
        "//! Values from a set that may grow: an unknown one is kept.\n\nuse crate::open_enum::open_enum;\n",
    );
    for (name, def) in &facts.enums {
        out.push_str("\nopen_enum! {\n");
        push_doc(&mut out, "    ", &def.description);
        out.push_str(&format!("    pub enum {name} {{\n"));
        for (wire, variant, description) in &def.variants {
            match description {
                Some(text) => push_doc(&mut out, "        ", text),
                None => push_doc(&mut out, "        ", &format!("`{wire}` on the wire.")),
            }
            out.push_str(&format!("        {variant} = {wire:?},\n"));
        }
        out.push_str("    }\n}\n");
    }
    out
}

/// Ids: a type for each kind of thing, so that they cannot be mixed up.
pub(crate) fn ids(facts: &Facts) -> String {
    let mut out = String::from("//! Ids, a type for each kind of thing.\n\nuse crate::id::id;\n");
    for (name, description) in &facts.ids {
        out.push_str("\nid! {\n");
        push_doc(&mut out, "    ", description);
        out.push_str(&format!("    pub struct {name};\n}}\n"));
    }
    out
}

fn push_doc(out: &mut String, indent: &str, text: &str) {
    for line in doc_lines(text) {
        out.push_str(&format!("{indent}///{line}\n"));
    }
}

/// The table of operations, sorted by name.
pub(crate) fn operations(facts: &Facts) -> TokenStream {
    let rows = facts.operations.iter().map(|operation| {
        let (id, method, path) = (&operation.id, &operation.method, &operation.path);
        let (area, accept, repeatable) = (&operation.area, &operation.accept, operation.repeatable);
        let body = match operation.body {
            ResponseBody::Json => quote!(Json),
            ResponseBody::Bytes => quote!(Bytes),
            ResponseBody::Empty => quote!(Empty),
        };
        quote! {
            Operation {
                id: #id,
                method: #method,
                path: #path,
                area: #area,
                accept: #accept,
                body: ResponseBody::#body,
                repeatable: #repeatable,
            },
        }
    });
    let count = facts.operations.len();
    quote! {
        use crate::operation::{Operation, ResponseBody};

        /// Every operation of the contract, sorted by its name.
        pub static OPERATIONS: [Operation; #count] = [ #(#rows)* ];
    }
}

/// Lines of a doc comment, each with the leading space.
pub(crate) fn doc_lines(text: &str) -> Vec<String> {
    escape(text).trim().lines().map(|l| format!(" {}", l.trim()).trim_end().to_owned()).collect()
}

/// The traits that all requests share.
pub(crate) fn request_impls(operation: &Operation, index: usize, answer: &syn::Type, facts: &Facts) -> TokenStream {
    let name = request_ident(&operation.id);
    let problem = match operation.body {
        ResponseBody::Json => quote!(crate::request::problem::<#answer>(body)),
        ResponseBody::Bytes | ResponseBody::Empty => quote!(None),
    };
    let body = if operation.body == ResponseBody::Json { quote!(body) } else { quote!(_) };
    let request = quote! {
        impl crate::Request for #name {
            type Answer = #answer;
            const OPERATION: &'static crate::Operation = &crate::OPERATIONS[#index];

            async fn send_through(self, client: &crate::Client) -> Result<ResponseValue<#answer>, Error<()>> {
                self.with_client(client).send().await
            }

            fn problem(#body: &[u8]) -> ::std::option::Option<crate::DecodeProblem> {
                #problem
            }
        }
    };
    let Some(item) = &operation.paged else { return request };
    let id = facts.schemas.get(item).and_then(|schema| schema.properties.get("id"));
    let key = id.and_then(|id| Some((id.reference.as_ref()?, id.required)));
    let (key, find) = match key {
        Some((id, required)) => {
            let id = format_ident!("{id}");
            let find = if required { quote!(Some(item.id.clone())) } else { quote!(item.id.clone()) };
            (quote!(types::#id), find)
        }
        None => (quote!(()), quote!(None)),
    };
    let unused = if find.to_string() == "None" { quote!(_) } else { quote!(item) };
    let item = format_ident!("{item}");
    quote! {
        #request

        impl crate::PagedRequest for #name {
            type Item = types::#item;
            type Key = #key;

            fn page(self, number: i64) -> Self {
                self.page_number(number)
            }

            fn page_of(self, size: i64) -> Self {
                self.page_size(size)
            }

            fn items(answer: #answer) -> (::std::vec::Vec<types::#item>, ::std::option::Option<types::PaginationMeta>) {
                (answer.data, answer.meta)
            }

            fn key(#unused: &types::#item) -> ::std::option::Option<#key> {
                #find
            }
        }
    }
}
