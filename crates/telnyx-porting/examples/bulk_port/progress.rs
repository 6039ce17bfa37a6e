//! What the user sees while it runs: a bar on a terminal, plain lines otherwise.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::sync::{Arc, Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use telnyx_porting::workflow::{Counts, ProgressEvent};

#[derive(Clone)]
pub(crate) struct Display {
    bar: ProgressBar,
    on_terminal: bool,
    /// How far each request is.
    counts: Arc<Mutex<BTreeMap<String, Counts>>>,
}

impl Display {
    pub(crate) fn new(numbers: usize) -> Self {
        let on_terminal = std::io::stdout().is_terminal();
        let target = if on_terminal { ProgressDrawTarget::stdout() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos:>3}/{len} orders  {msg}") {
            bar.set_style(style);
        }
        bar.set_message(format!("{numbers} numbers"));
        Self { bar, on_terminal, counts: Arc::default() }
    }

    pub(crate) fn line(&self, text: &str) {
        if self.on_terminal {
            self.bar.println(text);
        } else {
            println!("{text}");
        }
    }

    pub(crate) fn event(&self, request: &str, event: &ProgressEvent) {
        let (mut orders, mut done) = (0, 0);
        {
            let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
            counts.insert(request.to_owned(), event.counts);
            for each in counts.values() {
                orders += each.orders;
                done += each.done;
            }
        }
        self.bar.set_length(orders.max(1) as u64);
        self.bar.set_position(done as u64);
        self.bar.set_message(event.to_string());
        self.line(&format!("{request}: {event}"));
    }

    /// Orders that are on their way.
    pub(crate) fn confirmed(&self) -> usize {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.values().map(|each| each.confirmed).sum()
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
