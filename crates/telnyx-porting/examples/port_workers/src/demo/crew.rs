//! Worker processes, and how some of them die.

use std::fmt;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

use super::telnyx::Accounts;
use crate::DATABASE_VARIABLE;

/// How long the order is waited for that a worker is about to make.
const MAKING: Duration = Duration::from_secs(10);

/// How often a line is the last one, while workers are to die by chance.
const CHANCE: f64 = 0.1;

/// When a worker is killed: at this line, the first time that it comes.
const DEATHS: &[Death] = &[
    Death { at: "portable", what: "while it made orders, before it heard that they were made" },
    Death { at: ": confirmed", what: "between two confirmations" },
    Death { at: "looking at the orders", what: "in the middle of a look" },
];

struct Death {
    at: &'static str,
    what: &'static str,
}

pub(crate) struct Crew {
    database: String,
    workers: Vec<Worker>,
    /// Lines of all workers: which one, and what it said. `None` at its end.
    lines: mpsc::UnboundedReceiver<(usize, Option<String>)>,
    sender: mpsc::UnboundedSender<(usize, Option<String>)>,
    started: usize,
    deaths: std::slice::Iter<'static, Death>,
    more_deaths: usize,
    killed: usize,
    taken_over: usize,
}

struct Worker {
    number: usize,
    process: Child,
}

impl Crew {
    pub(crate) fn start(database: &str, accounts: &Accounts, workers: usize, more_deaths: usize) -> Result<Self> {
        let (sender, lines) = mpsc::unbounded_channel();
        let deaths = DEATHS.iter();
        let database = database.to_owned();
        let mut crew = Self {
            database,
            workers: Vec::new(),
            lines,
            sender,
            started: 0,
            deaths,
            more_deaths,
            killed: 0,
            taken_over: 0,
        };
        for _ in 0..workers {
            crew.hire(accounts)?;
        }
        Ok(crew)
    }

    fn hire(&mut self, accounts: &Accounts) -> Result<()> {
        self.started += 1;
        let number = self.started;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("work").args(["--pace", "simulated"]).env(DATABASE_VARIABLE, &self.database);
        for (account, sim) in accounts.all() {
            command.arg("--account").arg(format!("{}={}", account.name, account.base_url));
            command.env(account.key_variable(), sim.api_key());
        }
        command.stdout(std::process::Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn().context("a worker cannot be started")?;
        let output = process.stdout.take().context("a worker without output")?;
        let sender = self.sender.clone();
        tokio::spawn(async move {
            let mut lines = BufReader::new(output).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                // Fails only when nobody listens any more.
                let _ = sender.send((number, Some(line)));
            }
            let _ = sender.send((number, None));
        });
        self.workers.push(Worker { number, process });
        Ok(())
    }

    /// Shows the next line of a worker, or kills that worker for it.
    pub(crate) async fn next_line(&mut self, accounts: &Accounts) -> Result<()> {
        let Some((number, line)) = self.lines.recv().await else { return Ok(()) };
        let Some(line) = line else {
            let is_expected = self.workers.iter().all(|worker| worker.number != number);
            ensure!(is_expected, "worker {number} ended by itself");
            return Ok(());
        };
        println!("  worker {number} | {line}");
        if line.contains("taken over") {
            self.taken_over += 1;
        }
        // What is read of a worker that is dead already it said before.
        let is_alive = self.workers.iter().any(|worker| worker.number == number);
        let is_time = |death: &Death| is_alive && line.contains(death.at);
        if let Some(death) = self.deaths.as_slice().first().filter(|death| is_time(death)) {
            if death.at == DEATHS[0].at {
                let reference = line.split(':').next().unwrap_or_default();
                let made = async {
                    while !accounts.has_orders_of(reference) {
                        tokio::time::sleep(Duration::from_millis(1)).await;
                    }
                };
                tokio::time::timeout(MAKING, made).await.context("the worker makes no orders")?;
            }
            self.deaths.next();
            self.kill(number).await?;
            println!("  worker {number} is killed {}", death.what);
            self.hire(accounts)?;
        } else if is_alive && self.more_deaths > 0 && fastrand::f64() < CHANCE {
            self.more_deaths -= 1;
            self.kill(number).await?;
            println!("  worker {number} is killed by chance");
            self.hire(accounts)?;
        }
        Ok(())
    }

    async fn kill(&mut self, number: usize) -> Result<()> {
        let position = self.workers.iter().position(|worker| worker.number == number);
        if let Some(position) = position {
            // At once, without a chance to put anything in order.
            self.workers.swap_remove(position).process.kill().await?;
            self.killed += 1;
        }
        Ok(())
    }

    /// Ends all workers.
    pub(crate) async fn dismiss(mut self) -> Result<Report> {
        for worker in &mut self.workers {
            worker.process.kill().await?;
        }
        ensure!(self.deaths.as_slice().is_empty(), "not every worker that was to be killed was");
        ensure!(self.taken_over >= DEATHS.len(), "not every job of a killed worker was taken over");
        Ok(Report { killed: self.killed, taken_over: self.taken_over })
    }
}

/// What the crew went through.
pub(crate) struct Report {
    killed: usize,
    taken_over: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} workers were killed, and {} jobs taken over from them", self.killed, self.taken_over)
    }
}
