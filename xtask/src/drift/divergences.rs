//! The recorded divergences: what of the published document was decided against, and why.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_saphyr::Spanned;

use super::difference::{Difference, Kind, Precision};
use super::place::{OperationPattern, PlacePattern, without_names};

/// The divergence file.
#[derive(Debug)]
pub(crate) struct Divergences {
    /// Patterns of the paths in which new operations count.
    pub(crate) areas: Vec<String>,
    entries: Vec<Divergence>,
}

/// One decision.
#[derive(Debug)]
struct Divergence {
    line: u64,
    kind: Kind,
    operations: Vec<(String, OperationPattern)>,
    places: Vec<(String, PlacePattern)>,
    values: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    areas: Vec<String>,
    divergences: Vec<RawEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    kind: Spanned<Kind>,
    operation: Texts,
    at: Option<Texts>,
    value: Option<Texts>,
    reason: String,
}

/// One text or a list of texts.
#[derive(Debug, Default)]
struct Texts(Vec<String>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextsVisitor;

        impl<'de> Visitor<'de> for TextsVisitor {
            type Value = Texts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or a list of texts")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Texts, E> {
                Ok(Texts(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element()? {
                    texts.push(text);
                }
                Ok(Texts(texts))
            }
        }

        deserializer.deserialize_any(TextsVisitor)
    }
}

/// A part of a recorded divergence that fits nothing in the compared document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stale {
    /// The line of the entry in the divergence file.
    pub(crate) line: u64,
    pub(crate) kind: Kind,
    /// The operation, place or value that fits nothing.
    pub(crate) pattern: String,
}

/// What is left after the recorded divergences are taken off.
#[derive(Debug)]
pub(crate) struct Undecided {
    pub(crate) differences: Vec<Difference>,
    /// How many differences were covered by a recorded divergence.
    pub(crate) decided: usize,
    pub(crate) stale: Vec<Stale>,
}

impl Divergences {
    /// Reads the divergence file. The error names the file and the line.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let label = path.display().to_string();
        let text = std::fs::read_to_string(path).with_context(|| format!("{label}: cannot be read"))?;
        Self::parse(&label, &text)
    }

    /// Parses the text of a divergence file; `label` names it in errors.
    pub(crate) fn parse(label: &str, text: &str) -> Result<Self> {
        let options = serde_saphyr::options! {
            strict_booleans: true,
            with_snippet: false,
        };
        let raw: RawFile =
            serde_saphyr::from_str_with_options(text, options).map_err(|error| anyhow::anyhow!("{label}: {error}"))?;
        if let Some(area) = raw.areas.iter().find(|area| !area.starts_with('/')) {
            bail!("{label}: the area `{area}` is no path");
        }
        let entries = raw
            .divergences
            .into_iter()
            .map(|entry| {
                let line = entry.kind.referenced.line();
                Divergence::check(entry).with_context(|| format!("{label}:{line}"))
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Self { areas: raw.areas, entries })
    }

    /// Takes off the differences that are recorded.
    pub(crate) fn apply(&self, differences: Vec<Difference>) -> Undecided {
        let mut used = BTreeSet::new();
        let mut left = Vec::new();
        let mut decided = 0;
        for difference in differences {
            // Each entry that fits is marked, so that an overlap makes none of them stale.
            let mut covered = false;
            for (index, entry) in self.entries.iter().enumerate() {
                if let Some(parts) = entry.matching(&difference) {
                    covered = true;
                    used.extend(parts.into_iter().map(|part| (index, part)));
                }
            }
            if covered {
                decided += 1;
            } else {
                left.push(difference);
            }
        }
        Undecided { differences: left, decided, stale: self.stale(&used) }
    }

    fn stale(&self, used: &BTreeSet<(usize, Part)>) -> Vec<Stale> {
        let mut stale = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            for (part, text) in entry.parts() {
                if !used.contains(&(index, part)) {
                    stale.push(Stale { line: entry.line, kind: entry.kind, pattern: text.to_owned() });
                }
            }
        }
        stale
    }
}

/// A part of an entry by its index; each has to fit something, or it is stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Operation(usize),
    Place(usize),
    Value(usize),
}

impl Divergence {
    fn check(raw: RawEntry) -> Result<Self> {
        let kind = raw.kind.value;
        if raw.reason.trim().is_empty() {
            bail!("{kind}: the reason is empty");
        }
        let given = raw.at.is_some();
        let places = raw.at.unwrap_or_default().0;
        let values = raw.value.as_ref().map(|values| values.0.clone()).unwrap_or_default();
        if raw.operation.0.is_empty() || (given && places.is_empty()) || (raw.value.is_some() && values.is_empty()) {
            bail!("{kind}: an empty list covers nothing");
        }
        let entry = Self {
            line: raw.kind.referenced.line(),
            kind,
            operations: parsed(raw.operation.0, OperationPattern::parse)?,
            // Without a place the operation itself is meant.
            places: parsed(if given { places } else { vec![String::new()] }, PlacePattern::parse)?,
            values,
        };
        entry.check_precision()?;
        Ok(entry)
    }

    /// Refuses an entry so broad that it could hide what Telnyx changes next.
    fn check_precision(&self) -> Result<()> {
        let kind = self.kind;
        match kind.precision() {
            Precision::Operation => {
                if let Some((text, _)) = self.operations.iter().find(|(_, p)| !p.is_literal()) {
                    bail!("{kind} needs one operation, not the pattern `{text}`");
                }
            }
            Precision::Name => {
                let on_operation = self.places.iter().any(|(text, _)| text.trim().is_empty());
                if on_operation && self.operations.iter().any(|(_, p)| !p.is_literal()) {
                    bail!("{kind} without a place needs one operation, not a pattern");
                }
                if let Some((text, _)) = self.places.iter().find(|(_, p)| !p.ends_literally()) {
                    bail!("{kind} needs a place that ends in a name, not `{text}`");
                }
            }
            Precision::Value if self.values.is_empty() => bail!("{kind} needs a value"),
            Precision::Value | Precision::Free => {}
        }
        Ok(())
    }

    /// The parts that fit the difference, if the entry covers it.
    fn matching(&self, difference: &Difference) -> Option<Vec<Part>> {
        if self.kind != difference.change.kind {
            return None;
        }
        let operation = &difference.operation;
        let path = without_names(&operation.path);
        let mut parts: Vec<Part> = Vec::new();
        let fits = |index: usize, fits: bool, part: fn(usize) -> Part| fits.then(|| part(index));
        let before = parts.len();
        parts.extend(self.operations.iter().enumerate().filter_map(|(index, (_, pattern))| {
            fits(index, pattern.matches(&operation.method, &path), Part::Operation)
        }));
        if parts.len() == before {
            return None;
        }
        let before = parts.len();
        parts.extend(
            self.places
                .iter()
                .enumerate()
                .filter_map(|(index, (_, pattern))| fits(index, pattern.matches(&difference.place), Part::Place)),
        );
        if parts.len() == before {
            return None;
        }
        if !self.values.is_empty() {
            let value = difference.change.value.as_ref()?;
            let index = self.values.iter().position(|known| known == value)?;
            parts.push(Part::Value(index));
        }
        Some(parts)
    }

    fn parts(&self) -> Vec<(Part, &str)> {
        let operations = self.operations.iter().enumerate();
        let places = self.places.iter().enumerate();
        let values = self.values.iter().enumerate();
        operations
            .map(|(index, (text, _))| (Part::Operation(index), text.as_str()))
            .chain(places.map(|(index, (text, _))| (Part::Place(index), text.as_str())))
            .chain(values.map(|(index, text)| (Part::Value(index), text.as_str())))
            .collect()
    }
}

fn parsed<P>(texts: Vec<String>, parse: impl Fn(&str) -> Result<P>) -> Result<Vec<(String, P)>> {
    texts.into_iter().map(|text| parse(&text).map(|pattern| (text, pattern))).collect()
}
