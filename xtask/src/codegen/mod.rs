//! `cargo xtask codegen`: from the contract to the generated part of the raw crate.
//!
//! contract (YAML) → [`lint`] → [`normalise`] → progenitor ([`generate`]) → [`passes`] → [`split`] → prettyplease.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

mod check;
mod emit;
mod facts;
mod generate;
mod lint;
mod normalise;
mod passes;
mod split;

#[cfg(test)]
mod tests;

/// Options of `cargo xtask codegen`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write nothing; fail if the checked-in files differ from what would be written.
    #[arg(long)]
    check: bool,
    /// The contract to read.
    #[arg(long, value_name = "FILE", default_value_os_t = default_contract())]
    contract: PathBuf,
    /// The directory of generated files. Files in it that are not generated are removed.
    #[arg(long, value_name = "DIR", default_value_os_t = default_output())]
    output: PathBuf,
}

/// Generated files by their path below the output directory.
pub(crate) type Files = BTreeMap<String, String>;

fn workspace_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn default_contract() -> PathBuf {
    workspace_root().join("openapi/telnyx-porting.yaml")
}

fn default_output() -> PathBuf {
    workspace_root().join("crates/telnyx-porting-raw/src/generated")
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let text = std::fs::read_to_string(&args.contract)
        .with_context(|| format!("cannot read the contract {}", args.contract.display()))?;
    let document = serde_saphyr::from_str(&text)
        .map_err(|e| anyhow::anyhow!("{} is not valid YAML: {e}", args.contract.display()))?;
    let files = files(document)?;
    if args.check { check::check(&files, &args.output) } else { check::write(&files, &args.output) }
}

/// Everything that is generated from a contract.
pub(crate) fn files(document: Value) -> Result<Files> {
    let findings = lint::findings(&document);
    if !findings.is_empty() {
        let list: Vec<String> = findings.iter().map(|f| format!("  {f}")).collect();
        bail!("the contract cannot be generated from as it stands:\n{}", list.join("\n"));
    }
    let facts = facts::Facts::collect(&document)?;
    let (document, update_types) = normalise::normalise(document, &facts)?;
    let code = generate::generate(&document, &facts)?;
    let code = passes::run(code, &facts, &update_types)?;
    split::split(code, &facts, &update_types)
}
