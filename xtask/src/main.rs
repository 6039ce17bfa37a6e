//! Maintainers' tasks, run as `cargo xtask <task>`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod codegen;
mod drift;

/// Maintainers' tasks of the Telnyx port-in client.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write crates/telnyx-porting-raw/src/generated from openapi/telnyx-porting.yaml.
    ///
    /// With `--check` nothing is written: each stale, missing or extra file is named with its difference, and
    /// the exit status is 1 if there is any.
    Codegen(codegen::Args),
    /// Show what a document published by Telnyx has that our contract has not, and the other way round.
    ///
    /// Differences recorded in openapi/divergences.yaml are left out. The exit status is 0 only when nothing
    /// undecided is left, 1 when something is, 2 when a document cannot be used.
    Drift(drift::Args),
}

fn main() -> ExitCode {
    let result = match Cli::parse().task {
        Task::Codegen(args) => codegen::run(&args),
        Task::Drift(args) => drift::run(&args),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}
