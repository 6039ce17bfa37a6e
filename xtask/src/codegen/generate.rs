//! Runs progenitor on the normalised contract.

use anyhow::{Context, Result};
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle, TypeImpl};
use serde_json::Value;

use super::facts::{Facts, TIMESTAMP};

/// Where generated types live inside the raw crate.
pub(crate) const TYPES: &str = "crate::types";

pub(crate) fn generate(document: &Value, facts: &Facts) -> Result<syn::File> {
    let spec: openapiv3::OpenAPI =
        serde_json::from_value(document.clone()).context("the normalised contract is not an OpenAPI 3.0 document")?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote::quote!(crate::Inner))
        .with_crate("telnyx-porting-raw", progenitor_impl::CrateVers::Any, None)
        .with_map_type("::std::collections::BTreeMap");
    for name in facts.enums.keys().chain(facts.ids.keys()) {
        let impls = [TypeImpl::Display, TypeImpl::FromStr];
        settings.with_replacement(name, format!("{TYPES}::{name}"), impls.into_iter());
    }
    let impls = [TypeImpl::Display, TypeImpl::FromStr];
    settings.with_replacement(TIMESTAMP, "crate::Timestamp", impls.into_iter());
    let tokens = Generator::new(&settings)
        .generate_tokens(&spec)
        .map_err(|e| anyhow::anyhow!("progenitor refuses the contract: {e}"))?;
    syn::parse2(tokens).context("progenitor wrote code that does not parse")
}
