//! The database that the workers share.

use anyhow::{Context, Result};
use graphile_worker::tokio_postgres::TokioPostgresDatabase;
use graphile_worker::{DbExecutor, DbParams, WorkerUtils};
use tokio_postgres::Config;

/// Connections of one process: two for each job, and some for the queue.
const CONNECTIONS: usize = 12;

/// The schema of the queue.
pub(crate) const QUEUE: &str = "graphile_worker";

#[derive(Debug, Clone)]
pub(crate) struct Database {
    pub(crate) queue: graphile_worker::Database,
}

impl Database {
    /// Connects, and makes the tables that are missing.
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let config: Config = url.parse().context("the address of the database is not that of PostgreSQL")?;
        let database = Self { queue: TokioPostgresDatabase::from_config(config, CONNECTIONS)?.into() };
        database.migrate().await.context("the database cannot be used")?;
        Ok(database)
    }

    /// Two processes that begin together must not make the same tables.
    async fn migrate(&self) -> Result<()> {
        let transaction = self.queue.begin().await?;
        transaction.execute("SELECT pg_advisory_xact_lock(hashtext('porting.migrate'))", DbParams::new()).await?;
        for statement in include_str!("schema.sql").split_inclusive(';').filter(|text| text.contains(';')) {
            transaction.execute(statement, DbParams::new()).await?;
        }
        self.jobs().migrate().await?;
        Ok(transaction.commit().await?)
    }

    /// Adds jobs.
    pub(crate) fn jobs(&self) -> WorkerUtils {
        WorkerUtils::new(&self.queue, QUEUE)
    }
}
