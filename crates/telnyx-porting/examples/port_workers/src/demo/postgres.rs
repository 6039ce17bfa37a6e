//! A PostgreSQL server for as long as the demonstration lasts.

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

/// Debian's own script for this: it makes a cluster in a temporary folder, on a free port, and removes it afterwards.
const SCRIPT: &str = "pg_virtualenv";

/// Runs the demonstration again as a child of the script.
pub(crate) async fn run_beside(more_deaths: usize) -> Result<()> {
    let program = std::env::current_exe()?;
    let mut command = Command::new(SCRIPT);
    command.arg("-t").arg(program).args(["demo", "--beside-postgres", "--more-deaths"]).arg(more_deaths.to_string());
    let status = command.status().await.with_context(|| {
        format!("{SCRIPT} cannot be started. Install Debian's `postgresql`, or give an empty database with `demo --database`")
    })?;
    ensure!(status.success(), "the demonstration failed");
    Ok(())
}

/// The server of the script, by the variables that it sets for its child.
pub(crate) fn beside() -> Result<String> {
    let variable = |name: &str| std::env::var(name).with_context(|| format!("{SCRIPT} has not set {name}"));
    Ok(format!(
        "host={} port={} user={} password={} dbname={}",
        variable("PGHOST")?,
        variable("PGPORT")?,
        variable("PGUSER")?,
        variable("PGPASSWORD")?,
        variable("PGDATABASE")?,
    ))
}
