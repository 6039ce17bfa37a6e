//! A worker process.

use std::time::Duration;

use anyhow::{Context, Result};
use chrono::Utc;
use clap::Args;
use graphile_worker::{WorkerOptions, WorkerRecoveryConfig};
use telnyx_porting::tracking::PollPolicy;

use crate::Account;
use crate::accounts::Clients;
use crate::database::{Database, QUEUE};
use crate::jobs::{ConfirmPort, Desk, FollowAccount, PreparePort};

/// Jobs of one process at the same time. The rate limit is that of the account, however many processes there are.
const CONCURRENCY: usize = 4;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// An account as NAME=URL, version included; again for each. Its key is read from TELNYX_API_KEY_NAME.
    #[arg(long = "account", value_name = "NAME=URL", required = true)]
    accounts: Vec<Account>,
    /// How patient to be.
    #[arg(long, value_enum, default_value_t = Pace::Real)]
    pace: Pace,
}

/// How long things take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Pace {
    /// As in reality: orders are looked at every hour, a worker is given up after two minutes.
    Real,
    /// For a simulator whose days last seconds. It is asked for the time, too.
    Simulated,
}

impl Pace {
    pub(crate) fn poll_policy(self) -> PollPolicy {
        match self {
            Self::Real => PollPolicy::default(),
            Self::Simulated => PollPolicy::every(Duration::from_millis(200)),
        }
    }

    /// A worker that is silent for the threshold is taken for dead. Longer than a database takes to fail over.
    fn recovery(self) -> WorkerRecoveryConfig {
        let (heartbeat, threshold) = match self {
            Self::Real => (Duration::from_secs(15), Duration::from_secs(120)),
            Self::Simulated => (Duration::from_millis(200), Duration::from_secs(1)),
        };
        WorkerRecoveryConfig::default()
            .enabled(true)
            .heartbeat_interval(heartbeat)
            .sweep_interval(heartbeat * 2)
            .sweep_threshold(threshold)
            .recovery_delay(Duration::ZERO)
    }
}

/// Works off jobs until it is told to stop: on Ctrl-C or SIGTERM, jobs that are under way come to their end.
pub(crate) async fn run(database: &Database, options: Options) -> Result<()> {
    let clients = Clients::new(&options.accounts, options.pace == Pace::Simulated).await?;
    for account in options.accounts {
        let follow = FollowAccount { account: account.name };
        let spec = follow.spec(Utc::now());
        database.jobs().add_job(follow, spec).await?;
    }
    let worker = WorkerOptions::default()
        .database(&database.queue)
        .schema(QUEUE)
        .concurrency(CONCURRENCY)
        .worker_recovery(options.pace.recovery())
        .define_job::<PreparePort>()
        .define_job::<ConfirmPort>()
        .define_job::<FollowAccount>()
        .add_extension(Desk { database: database.clone(), clients, pace: options.pace })
        .init()
        .await
        .context("the worker cannot start")?;
    worker.run().await.context("the worker stopped")
}
