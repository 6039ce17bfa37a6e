//! Prints what nobody has decided yet.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::difference::{Change, Difference, Kind, OperationName};
use super::divergences::{Stale, Undecided};
use super::place::Place;

/// Where the list of further operations is broken.
const LINE: usize = 96;

/// Everything a report says.
#[derive(Debug)]
pub(crate) struct Report {
    changes: Vec<(Change, Vec<(OperationName, Place)>)>,
    stale: Vec<Stale>,
    summary: Summary,
}

/// The counts at the end of a report.
#[derive(Debug, Serialize)]
struct Summary {
    /// Operations that both documents have.
    operations_compared: usize,
    /// Undecided differences; one that shows at several places counts once.
    differences: usize,
    /// Operations in which an undecided difference shows.
    operations_with_differences: usize,
    /// Places at which a recorded divergence covered a difference.
    covered: usize,
}

#[derive(Serialize)]
struct JsonReport<'a> {
    differences: Vec<JsonDifference<'a>>,
    stale_divergences: Vec<JsonStale<'a>>,
    summary: &'a Summary,
}

#[derive(Serialize)]
struct JsonDifference<'a> {
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contract: Option<&'a str>,
    places: Vec<JsonPlace>,
}

#[derive(Serialize)]
struct JsonPlace {
    operation: String,
    at: String,
}

#[derive(Serialize)]
struct JsonStale<'a> {
    line: u64,
    kind: Kind,
    pattern: &'a str,
}

impl Report {
    /// Gathers equal changes, so that a change in a shared schema is one difference.
    pub(crate) fn new(undecided: Undecided, operations: usize) -> Self {
        let mut places: BTreeMap<Change, Vec<(OperationName, Place)>> = BTreeMap::new();
        for Difference { operation, place, change } in undecided.differences {
            places.entry(change).or_default().push((operation, place));
        }
        let mut changes: Vec<_> = places.into_iter().collect();
        for (_, places) in &mut changes {
            places.sort();
            places.dedup();
        }
        changes.sort_by(|(a, a_places), (b, b_places)| (a_places, a).cmp(&(b_places, b)));
        let mut touched: Vec<&OperationName> =
            changes.iter().flat_map(|(_, places)| places).map(|(operation, _)| operation).collect();
        touched.sort();
        touched.dedup();
        let summary = Summary {
            operations_compared: operations,
            differences: changes.len(),
            operations_with_differences: touched.len(),
            covered: undecided.decided,
        };
        Self { changes, stale: undecided.stale, summary }
    }

    /// Whether nothing undecided is left.
    pub(crate) fn is_clean(&self, strict_divergences: bool) -> bool {
        self.changes.is_empty() && (!strict_divergences || self.stale.is_empty())
    }

    /// The report for people.
    pub(crate) fn text(&self, strict_divergences: bool) -> String {
        let mut text = String::new();
        let mut group: Option<&OperationName> = None;
        for (change, places) in &self.changes {
            let Some(((operation, place), others)) = places.split_first() else {
                continue;
            };
            if group != Some(operation) {
                let gap = if group.is_some() { "\n" } else { "" };
                _ = writeln!(text, "{gap}{operation}");
                group = Some(operation);
            }
            _ = write!(text, "  {:<18}", change.kind);
            let place = place.to_string();
            if !place.is_empty() {
                _ = write!(text, " {place}");
            }
            let details = details(change);
            if !details.is_empty() {
                _ = write!(text, ": {details}");
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
            for line in elsewhere(operation, others) {
                _ = writeln!(text, "  {:18} {line}", "");
            }
        }
        if !self.changes.is_empty() {
            text.push('\n');
        }
        if strict_divergences {
            for stale in &self.stale {
                _ = writeln!(
                    text,
                    "stale: line {}, {}: `{}` fits nothing in this document",
                    stale.line, stale.kind, stale.pattern
                );
            }
        } else if !self.stale.is_empty() {
            _ = writeln!(
                text,
                "note: {} not (or not wholly) needed for this document \
                 (--strict-divergences lists them)",
                counted(self.stale_entries(), "recorded divergence")
            );
        }
        let summary = &self.summary;
        _ = writeln!(
            text,
            "{} undecided in {}; {} compared, {} covered by recorded divergences",
            counted(summary.differences, "difference"),
            counted(summary.operations_with_differences, "operation"),
            counted(summary.operations_compared, "operation"),
            counted(summary.covered, "difference"),
        );
        text
    }

    /// The report for tools.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        let differences = self.changes.iter().map(|(change, places)| JsonDifference {
            kind: change.kind,
            value: change.value.as_deref(),
            published: change.published.as_deref(),
            contract: change.contract.as_deref(),
            places: places
                .iter()
                .map(|(operation, place)| JsonPlace { operation: operation.to_string(), at: place.to_string() })
                .collect(),
        });
        let stale =
            self.stale.iter().map(|stale| JsonStale { line: stale.line, kind: stale.kind, pattern: &stale.pattern });
        serde_json::to_string_pretty(&JsonReport {
            differences: differences.collect(),
            stale_divergences: stale.collect(),
            summary: &self.summary,
        })
    }

    fn stale_entries(&self) -> usize {
        let mut lines: Vec<u64> = self.stale.iter().map(|stale| stale.line).collect();
        lines.dedup();
        lines.len()
    }
}

fn details(change: &Change) -> String {
    match (&change.published, &change.contract, &change.value) {
        (Some(published), Some(contract), _) => {
            format!("published {published}, contract {contract}")
        }
        (Some(one), None, _) | (None, Some(one), _) | (None, None, Some(one)) => one.clone(),
        (None, None, None) => String::new(),
    }
}

/// The other places of a change: those of the same operation in full, other operations by name.
fn elsewhere(operation: &OperationName, others: &[(OperationName, Place)]) -> Vec<String> {
    let same = others.iter().filter(|(other, _)| other == operation);
    let mut lines: Vec<String> = same.map(|(_, place)| format!("and {place}")).collect();
    let mut names: Vec<&OperationName> =
        others.iter().map(|(other, _)| other).filter(|other| *other != operation).collect();
    names.dedup();
    let mut line = String::new();
    for (index, name) in names.iter().enumerate() {
        let name = name.to_string();
        if index == 0 {
            line = format!("and in {name}");
        } else if line.len() + name.len() > LINE {
            lines.push(std::mem::take(&mut line) + ",");
            line = format!("       {name}");
        } else {
            line = format!("{line}, {name}");
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
