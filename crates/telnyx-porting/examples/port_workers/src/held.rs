//! One job at a time for each thing that is worked on, also when a worker only looked dead.

use std::future::Future;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use graphile_worker::{DbExecutor, DbParams, DbTransaction, DbValue, JobSpec, TaskHandler};

use crate::database::Database;

/// How often it is made sure that the lock is still there.
const CHECK: Duration = Duration::from_secs(2);

/// A lock and a transaction: what is written here, and which jobs follow, takes effect when the work is done, all of it or
/// nothing. If the process dies, PostgreSQL frees the lock at once.
///
/// The queue gives a job to another worker when the heartbeat of the first one stops. That one may only have been slow, or
/// cut off from the database; two of them making the orders of one request at the same moment would not see each other.
pub(crate) struct Held<'a> {
    database: &'a Database,
    transaction: DbTransaction,
}

impl<'a> Held<'a> {
    /// Takes the lock of this name.
    ///
    /// # Errors
    ///
    /// When another worker has it: the queue tries the job again later.
    pub(crate) async fn take(database: &'a Database, name: &str) -> Result<Self> {
        let transaction = database.queue.begin().await?;
        let taken = transaction.fetch_one(
            "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken",
            DbParams::from(vec![DbValue::Text(name.to_owned())]),
        );
        if !taken.await?.try_get::<bool>("taken")? {
            bail!("{name} is being worked on by another worker");
        }
        Ok(Self { database, transaction })
    }

    /// The transaction alone, for what nobody works on yet.
    pub(crate) async fn without_lock(database: &'a Database) -> Result<Self> {
        Ok(Self { database, transaction: database.queue.begin().await? })
    }

    /// Does work that is not to go on without the lock.
    pub(crate) async fn during<T>(&self, work: impl Future<Output = T>) -> Result<T> {
        let lost = async {
            loop {
                tokio::time::sleep(CHECK).await;
                // This also keeps the server from taking the transaction for forgotten.
                if let Err(error) = self.transaction.execute("SELECT 1", DbParams::new()).await {
                    return error;
                }
            }
        };
        tokio::select! {
            result = work => Ok(result),
            error = lost => Err(error).context("the lock was lost in the middle of the work"),
        }
    }

    pub(crate) async fn execute(&self, sql: &str, values: Vec<DbValue>) -> Result<u64> {
        Ok(self.transaction.execute(sql, values.into()).await?)
    }

    /// Adds a job that follows this one.
    pub(crate) async fn add_job<T: TaskHandler>(&self, job: T, spec: JobSpec) -> Result<()> {
        self.database.jobs().with_executor(&self.transaction).add_job(job, spec).await?;
        Ok(())
    }

    pub(crate) async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }
}
