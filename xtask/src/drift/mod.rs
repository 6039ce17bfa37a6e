//! `cargo xtask drift`: what a published Telnyx document says and our contract does not, and the
//! other way round, minus what openapi/divergences.yaml records as decided.
//!
//! Compared are operations, parameters, request and response bodies field by field (presence,
//! type, format, null, required, deprecated, lists of values, bounds), statuses and media types.
//! Not compared are words (descriptions, examples, tags, operation ids), servers, security and
//! response headers.

mod compare;
mod difference;
mod divergences;
mod document;
mod operation;
mod place;
mod query;
mod report;
mod schema;
#[cfg(test)]
mod tests;

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use divergences::Divergences;
use document::Document;
use report::Report;

/// Arguments of `cargo xtask drift`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The document Telnyx publishes: OpenAPI 3.0 or 3.1, YAML or JSON, whole or cut.
    #[arg(value_name = "UPSTREAM_SPEC")]
    published: PathBuf,

    /// Print JSON for tools instead of text.
    #[arg(long)]
    json: bool,

    /// List recorded divergences that fit nothing in this document, and count them as a failure.
    #[arg(long)]
    strict_divergences: bool,

    /// The contract [default: openapi/telnyx-porting.yaml of this workspace].
    #[arg(long, value_name = "FILE")]
    contract: Option<PathBuf>,

    /// The recorded divergences [default: openapi/divergences.yaml of this workspace].
    #[arg(long, value_name = "FILE")]
    divergences: Option<PathBuf>,
}

/// Compares and prints. The exit code is 0 if nothing undecided is left, 1 if something is;
/// unusable input is an error that names file and place, which the caller turns into 2.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let (code, text) = outcome(args)?;
    // A reader that stops early (`| head`) is no failure.
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(code),
    }
}

fn outcome(args: &Args) -> Result<(ExitCode, String)> {
    let report = report(args)?;
    let text = if args.json { report.json()? + "\n" } else { report.text(args.strict_divergences) };
    let code = if report.is_clean(args.strict_divergences) { ExitCode::SUCCESS } else { ExitCode::from(1) };
    Ok((code, text))
}

fn report(args: &Args) -> Result<Report> {
    let openapi = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
    let file = |given: &Option<PathBuf>, name: &str| given.clone().unwrap_or_else(|| openapi.join(name));
    let divergences = Divergences::load(&file(&args.divergences, "divergences.yaml"))?;
    let contract = Document::load(&file(&args.contract, "telnyx-porting.yaml"))?;
    let published = Document::load(&args.published)?;
    let comparison = compare::compare(&published, &contract, &divergences.areas)?;
    let undecided = divergences.apply(comparison.differences);
    Ok(Report::new(undecided, comparison.operations))
}
