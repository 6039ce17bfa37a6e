//! What the library costs against a hand-written client: the same work, in processes of their own, taken in turn.
//!
//! ```text
//! cargo bench -p telnyx-porting --bench floor              # 7 pairs of each
//! cargo bench -p telnyx-porting --bench floor -- 15        # more
//! ```
//!
//! Prints the medians of wall time, CPU time and peak memory, and their ratios. The server runs in a third process and
//! answers from memory, so that it is the client that is measured. Peak memory is read from `/proc` (Linux).

mod hand_written;
mod library;
mod server;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

/// Orders in the list that is streamed.
pub(crate) const ORDERS: usize = 10_000;
/// Orders of a page.
pub(crate) const PAGE: usize = 250;
/// Single reads.
pub(crate) const READS: usize = 2_000;
/// Single reads under way at once.
pub(crate) const CONCURRENCY: usize = 32;

/// What one process used.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Used {
    wall_ms: f64,
    cpu_ms: f64,
    peak_kb: f64,
}

/// The same work done by the library and by hand.
struct Comparison {
    title: &'static str,
    /// How long the server takes for an answer, in milliseconds.
    latency: u64,
    library: &'static str,
    floor: &'static str,
    /// What the ratios of wall time, CPU time and peak memory should be at most.
    targets: [Option<f64>; 3],
}

const COMPARISONS: [Comparison; 3] = [
    Comparison {
        title: "stream 10,000 orders in pages of 250",
        latency: 0,
        library: "library-stream",
        floor: "hand-stream",
        targets: [Some(1.05), Some(1.15), Some(1.3)],
    },
    Comparison {
        title: "the same, 50 ms latency, read-ahead 8",
        latency: 50,
        library: "library-ahead",
        floor: "hand-stream",
        targets: [Some(0.3), None, None],
    },
    Comparison {
        title: "2,000 single reads, 32 at a time",
        latency: 0,
        library: "library-reads",
        floor: "hand-reads",
        targets: [Some(1.1), None, None],
    },
];

/// One figure of a process: its name, its unit, and where it stands.
type Figure = (&'static str, &'static str, fn(&Used) -> f64);

const FIGURES: [Figure; 3] = [
    ("wall", "ms", |used| used.wall_ms),
    ("CPU", "ms", |used| used.cpu_ms),
    ("peak memory", "kB", |used| used.peak_kb),
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", latency] => server::serve(latency.parse()?),
        ["work", what, url] => work(what, url),
        [] => compare(7),
        [pairs] => compare(pairs.parse().context("how many pairs?")?),
        other => bail!("not understood: {other:?}"),
    }
}

fn compare(pairs: usize) -> Result<()> {
    for Comparison { title, latency, library, floor, targets } in COMPARISONS {
        let server = Server::start(latency)?;
        let mut runs: Vec<(Used, Used)> = Vec::new();
        // The first pair warms up.
        for pair in 0..=pairs {
            let this = (child(library, &server.url)?, child(floor, &server.url)?);
            if pair > 0 {
                runs.push(this);
            }
        }
        println!("{title} (median of {pairs} pairs)");
        for ((name, unit, figure), target) in FIGURES.into_iter().zip(targets) {
            let library = median(runs.iter().map(|(used, _)| figure(used)));
            let floor = median(runs.iter().map(|(_, used)| figure(used)));
            let ratio = median(runs.iter().map(|(a, b)| figure(a) / figure(b)));
            let target = target.map(|t| format!(" (target: at most {t:.2})")).unwrap_or_default();
            println!("  {name:<12} {library:>9.1} {unit} against {floor:>9.1} {unit}: {ratio:.2}{target}");
        }
    }
    Ok(())
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(latency: u64) -> Result<Self> {
        let mut process = Command::new(std::env::current_exe()?)
            .args(["serve", &latency.to_string()])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut url = String::new();
        let output = process.stdout.take().context("the server has no output")?;
        BufReader::new(output).read_line(&mut url)?;
        Ok(Self { process, url: url.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has nothing to save; all that can fail here is that it is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn child(what: &str, url: &str) -> Result<Used> {
    let output = Command::new(std::env::current_exe()?).args(["work", what, url]).output()?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn work(what: &str, url: &str) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let cpu = cpu_time::ProcessTime::now();
    let start = Instant::now();
    let done = runtime.block_on(async {
        match what {
            "hand-stream" => hand_written::stream(url).await,
            "hand-reads" => hand_written::reads(url).await,
            "library-stream" => library::stream(url, 0).await,
            "library-ahead" => library::stream(url, 8).await,
            "library-reads" => library::reads(url).await,
            other => bail!("no such work: {other}"),
        }
    })?;
    let used = Used {
        wall_ms: start.elapsed().as_secs_f64() * 1e3,
        cpu_ms: cpu.elapsed().as_secs_f64() * 1e3,
        peak_kb: peak(),
    };
    let expected = if what.ends_with("reads") { READS } else { ORDERS };
    anyhow::ensure!(done == expected, "{done} orders instead of {expected}");
    println!("{}", serde_json::to_string(&used)?);
    Ok(())
}

/// The largest resident size so far, or nothing to compare where there is no `/proc`.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(f64::NAN)
}
