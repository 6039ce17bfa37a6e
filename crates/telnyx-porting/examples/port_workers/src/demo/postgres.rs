//! A PostgreSQL server for as long as the demonstration lasts.

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

/// Debian's own script for this: it makes a cluster in a temporary folder, on a free port, and removes it afterwards.
const SCRIPT: &str = "pg_virtualenv";

/// Runs the demonstration again as a child of the script.
pub(crate) async fn run_beside() -> Result<()> {
    let program = std::env::current_exe()?;
    let status = Command::new(SCRIPT).arg("-t").arg(program).arg("demo").status().await.with_context(|| {
        format!("{SCRIPT} cannot be started. Install `postgresql`, or give a database of your own with --database")
    })?;
    ensure!(status.success(), "the demonstration failed");
    Ok(())
}
