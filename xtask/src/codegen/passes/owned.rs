//! Request builders own their client, so that they can be kept, cloned for the next page and sent from a task.

use anyhow::{Context, Result};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, ImplItem, Item, PathArguments, Type, parse_quote};

use super::{Code, functions, request_ident};
use crate::codegen::facts::{Facts, ResponseBody};

pub(super) fn run(code: &mut Code, facts: &Facts) -> Result<()> {
    for operation in &facts.operations {
        let name = request_ident(&operation.id);
        let items = code.requests.get_mut(&operation.id).context("a request without builder")?;
        let mut debug = None;
        for item in items.iter_mut() {
            OwnedClient.visit_item_mut(item);
            if let Item::Struct(item) = item {
                item.attrs.retain(|a| !a.path().is_ident("derive"));
                item.attrs.push(parse_quote!(#[derive(Clone)]));
                let text = name.to_string();
                // Parameters and bodies can hold personal data; the name says enough.
                let block: Item = parse_quote! {
                    impl ::std::fmt::Debug for #name {
                        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                            f.debug_struct(#text).finish_non_exhaustive()
                        }
                    }
                };
                debug = Some(block);
            }
            if let Item::Impl(block) = item {
                block.items.push(ImplItem::Fn(parse_quote! {
                    /// Sends the request through another client (one with other policies, say).
                    #[must_use]
                    pub fn with_client(mut self, client: &crate::Client) -> Self {
                        self.client = client.clone();
                        self
                    }
                }));
            }
        }
        items.extend(debug);
        for function in functions(items) {
            if function.sig.ident == "send" {
                if operation.method == "DELETE" && operation.body == ResponseBody::Json {
                    optional_answer(&mut function.sig.output)?;
                }
            } else if function.sig.ident == "new" {
                *function = parse_quote! {
                    pub(crate) #function
                };
            }
        }
        let method = code.methods.get_mut(&operation.id).context("an operation without method")?;
        method.sig.output = parse_quote!(-> #name);
        method.block = parse_quote!({ #name::new(self) });
        method.attrs.push(parse_quote!(#[must_use = "a request does nothing until it is sent"]));
    }
    Ok(())
}

/// `&'a super::Client` → `crate::Client`, and no lifetime on the builder.
struct OwnedClient;

impl VisitMut for OwnedClient {
    fn visit_generics_mut(&mut self, generics: &mut syn::Generics) {
        let is_client = |p: &syn::GenericParam| matches!(p, syn::GenericParam::Lifetime(l) if l.lifetime.ident == "a");
        let kept: Vec<syn::GenericParam> = generics.params.iter().filter(|p| !is_client(p)).cloned().collect();
        generics.params = kept.into_iter().collect();
        if generics.params.is_empty() {
            generics.lt_token = None;
            generics.gt_token = None;
        }
        visit_mut::visit_generics_mut(self, generics);
    }

    fn visit_path_arguments_mut(&mut self, arguments: &mut PathArguments) {
        if let PathArguments::AngleBracketed(list) = arguments
            && list.args.iter().all(|a| matches!(a, GenericArgument::Lifetime(l) if l.ident == "a"))
        {
            *arguments = PathArguments::None;
            return;
        }
        visit_mut::visit_path_arguments_mut(self, arguments);
    }

    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        if matches!(&field.ty, Type::Reference(r) if r.lifetime.as_ref().is_some_and(|l| l.ident == "a")) {
            field.ty = parse_quote!(crate::Client);
            return;
        }
        visit_mut::visit_field_mut(self, field);
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.ident == "new" {
            function.sig.inputs = parse_quote!(client: &crate::Client);
            visit_mut::visit_block_mut(&mut CloneClient, &mut function.block);
            function.vis = syn::Visibility::Inherited;
        }
        visit_mut::visit_impl_item_fn_mut(self, function);
    }
}

struct CloneClient;

impl VisitMut for CloneClient {
    fn visit_field_value_mut(&mut self, value: &mut syn::FieldValue) {
        if value.member.to_token_stream().to_string() == "client" {
            *value = parse_quote!(client: client.clone());
        }
    }
}

/// `Result<ResponseValue<T>, _>` → `Result<ResponseValue<Option<T>>, _>`: the object that DELETE gives back may be missing.
fn optional_answer(output: &mut syn::ReturnType) -> Result<()> {
    struct Wrap(bool);
    impl VisitMut for Wrap {
        fn visit_path_segment_mut(&mut self, segment: &mut syn::PathSegment) {
            if segment.ident == "ResponseValue"
                && let PathArguments::AngleBracketed(list) = &mut segment.arguments
                && let Some(GenericArgument::Type(ty)) = list.args.first_mut()
            {
                *ty = parse_quote!(::std::option::Option<#ty>);
                self.0 = true;
                return;
            }
            visit_mut::visit_path_segment_mut(self, segment);
        }
    }
    let mut wrap = Wrap(false);
    wrap.visit_return_type_mut(output);
    anyhow::ensure!(wrap.0, "a send() that returns no ResponseValue");
    Ok(())
}
