//! What is changed in the code that progenitor wrote, one concern to a file.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use quote::format_ident;
use syn::{File, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, Type};

use super::facts::Facts;

mod client;
mod docs;
mod envelope;
pub(crate) use docs::escape;
mod ids;
mod lenient;
mod models;
mod owned;
mod paths;
mod redact;

/// progenitor's output, taken apart.
pub(crate) struct Code {
    /// The client, its constructor and the traits of progenitor it implements.
    pub(crate) client: Vec<Item>,
    /// Client methods by operation.
    pub(crate) methods: BTreeMap<String, ImplItemFn>,
    /// Request builders by operation: the struct and its impl.
    pub(crate) requests: BTreeMap<String, Vec<Item>>,
    /// Models by name: the struct and its impls.
    pub(crate) models: BTreeMap<String, Vec<Item>>,
    /// Builders of models by name.
    pub(crate) model_builders: BTreeMap<String, Vec<Item>>,
    /// The error type of the model builders.
    pub(crate) conversion_error: Vec<Item>,
}

/// All passes. `update_types` maps each type made for PATCH bodies to the component it was made from.
pub(crate) fn run(file: File, facts: &Facts, update_types: &BTreeMap<String, String>) -> Result<Code> {
    let mut code = take_apart(file, facts)?;
    client::run(&mut code);
    models::run(&mut code, facts, update_types)?;
    lenient::run(&mut code, facts, update_types);
    envelope::run(&mut code, facts)?;
    redact::run(&mut code, facts, update_types);
    owned::run(&mut code, facts)?;
    ids::run(&mut code, facts)?;
    docs::run(&mut code, facts, update_types);
    paths::run(&mut code);
    Ok(code)
}

fn take_apart(file: File, facts: &Facts) -> Result<Code> {
    let mut code = Code {
        client: Vec::new(),
        methods: BTreeMap::new(),
        requests: BTreeMap::new(),
        models: BTreeMap::new(),
        model_builders: BTreeMap::new(),
        conversion_error: Vec::new(),
    };
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => take_types(&mut code, module)?,
            Item::Mod(module) if module.ident == "builder" => {
                let by_name = group(content(module)?)?;
                for operation in &facts.operations {
                    let name = request_name(&operation.id);
                    let items = by_name.get(&name).with_context(|| format!("progenitor wrote no builder {name}"))?;
                    code.requests.insert(operation.id.clone(), items.clone());
                }
            }
            Item::Mod(module) if module.ident == "prelude" => {}
            // The files that the code is split into have imports of their own.
            Item::Use(_) => {}
            Item::Impl(block) if is_operations(&block, facts) => {
                for item in block.items {
                    let ImplItem::Fn(method) = item else { continue };
                    code.methods.insert(method.sig.ident.to_string(), method);
                }
            }
            other => code.client.push(other),
        }
    }
    if code.methods.len() != facts.operations.len() {
        bail!("{} operations, but {} client methods", facts.operations.len(), code.methods.len());
    }
    Ok(code)
}

fn take_types(code: &mut Code, module: ItemMod) -> Result<()> {
    let mut models = Vec::new();
    for item in content(module)? {
        match item {
            Item::Mod(module) if module.ident == "error" => code.conversion_error = content(module)?,
            Item::Mod(module) if module.ident == "builder" => code.model_builders = group(content(module)?)?,
            other => models.push(other),
        }
    }
    code.models = group(models)?;
    Ok(())
}

fn content(module: ItemMod) -> Result<Vec<Item>> {
    let name = module.ident.clone();
    Ok(module.content.with_context(|| format!("module {name} is empty"))?.1)
}

/// Items by the type they define or implement something for.
fn group(items: Vec<Item>) -> Result<BTreeMap<String, Vec<Item>>> {
    let mut groups: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for item in items {
        let name = match &item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Type(item) => item.ident.to_string(),
            Item::Impl(item) => implemented_for(item),
            Item::Use(_) => continue,
            other => bail!("progenitor wrote an item of a kind not seen before: {}", quote::quote!(#other)),
        };
        groups.entry(name).or_default().push(item);
    }
    Ok(groups)
}

/// The type of this module that an impl is about: `impl TryFrom<Builder> for super::Model` is about `Builder`.
fn implemented_for(item: &ItemImpl) -> String {
    let path = match &*item.self_ty {
        Type::Path(path) => &path.path,
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) => &path.path,
            _ => return String::new(),
        },
        _ => return String::new(),
    };
    path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default()
}

fn is_operations(block: &ItemImpl, facts: &Facts) -> bool {
    block.trait_.is_none()
        && block
            .items
            .iter()
            .any(|item| matches!(item, ImplItem::Fn(f) if facts.operations.iter().any(|o| f.sig.ident == o.id)))
}

/// Name of the request builder of an operation.
pub(crate) fn request_name(operation: &str) -> String {
    use heck::ToPascalCase;
    operation.to_pascal_case()
}

pub(crate) fn request_ident(operation: &str) -> Ident {
    format_ident!("{}", request_name(operation))
}

/// The text of a type without white space, to compare it.
fn type_text(ty: &Type) -> String {
    quote::quote!(#ty).to_string().replace(' ', "")
}

fn functions(items: &mut [Item]) -> impl Iterator<Item = &mut ImplItemFn> {
    items
        .iter_mut()
        .filter_map(|item| match item {
            Item::Impl(block) => Some(block),
            _ => None,
        })
        .flat_map(|block| block.items.iter_mut())
        .filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function),
            _ => None,
        })
}

fn structs(items: &mut [Item]) -> impl Iterator<Item = &mut syn::ItemStruct> {
    items.iter_mut().filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    })
}
