//! Finds the structural differences between two documents.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::difference::{Change, Difference, Kind, OperationName};
use super::document::Document;
use super::operation::{Content, Operation, Operations, is_in_areas};
use super::place::{Place, Segment, placeholders, without_names};
use super::schema::{Child, Level, Schema};

/// Bounds of one operation, far above those of any sane document.
const MAX_DEPTH: usize = 100;
const MAX_SCHEMAS: usize = 5_000;

/// The differences of two documents.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// In the order of operations and places.
    pub(crate) differences: Vec<Difference>,
    /// How many operations both documents have.
    pub(crate) operations: usize,
}

/// Compares the published document with the contract.
///
/// Of the published document only paths in the areas count, and those the contract has.
pub(crate) fn compare(published: &Document, contract: &Document, areas: &[String]) -> Result<Comparison> {
    let contract_paths: BTreeSet<String> = contract.paths()?.keys().map(|path| without_names(path)).collect();
    let ours = Operations::read(contract, |_| true)?.0;
    let theirs = Operations::read(published, |path| contract_paths.contains(path) || is_in_areas(areas, path))?.0;
    let mut found = Vec::new();
    let mut operations = 0;
    for key in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
        let pair = (theirs.get(key), ours.get(key));
        let path = match pair {
            (_, Some(operation)) | (Some(operation), None) => operation.path,
            (None, None) => continue,
        };
        let mut walk = Walk {
            published,
            contract,
            operation: OperationName { path: path.to_owned(), method: key.1.clone() },
            found: &mut found,
            schemas: 0,
        };
        match pair {
            (Some(theirs), Some(ours)) => {
                operations += 1;
                walk.operation(theirs, ours)?;
            }
            (Some(_), None) => walk.plain(Kind::OperationAdded, &Place::default()),
            (None, _) => walk.plain(Kind::OperationMissing, &Place::default()),
        }
    }
    found.sort_by(|a, b| {
        let key = |x: &Difference| (x.operation.clone(), x.place.clone(), x.change.clone());
        key(a).cmp(&key(b))
    });
    Ok(Comparison { differences: found, operations })
}

/// Walks one operation.
struct Walk<'a, 'f> {
    published: &'a Document,
    contract: &'a Document,
    operation: OperationName,
    found: &'f mut Vec<Difference>,
    /// How many pairs of schemas were compared.
    schemas: usize,
}

/// The pairs of schemas that contain the present one: meeting a pair again, nothing new comes.
type Containers = Vec<(Vec<String>, Vec<String>)>;

impl<'a> Walk<'a, '_> {
    fn report(&mut self, place: &Place, change: Change) {
        self.found.push(Difference { operation: self.operation.clone(), place: place.clone(), change });
    }

    /// A difference that belongs to this operation alone and needs no words.
    fn plain(&mut self, kind: Kind, place: &Place) {
        let cause = format!("{} {place}", self.operation);
        self.report(place, change(kind, None, None, cause));
    }

    fn operation(&mut self, theirs: &Operation<'a>, ours: &Operation<'a>) -> Result<()> {
        self.flag(
            &Place::default(),
            (theirs.deprecated, ours.deprecated),
            (Kind::DeprecatedAdded, Kind::DeprecatedMissing),
        );
        self.parameters(theirs, ours)?;
        self.request(theirs, ours)?;
        for (status, sides) in paired(&theirs.responses, &ours.responses) {
            let words = ["response", status.as_str()];
            match sides {
                (Some(theirs), Some(ours)) => self.content(&words, theirs, ours)?,
                (Some(_), None) => self.plain(Kind::StatusAdded, &Place::new(&words)),
                (None, _) => self.plain(Kind::StatusMissing, &Place::new(&words)),
            }
        }
        Ok(())
    }

    fn parameters(&mut self, theirs: &Operation<'a>, ours: &Operation<'a>) -> Result<()> {
        let names = placeholders(ours.path);
        for ((position, name), sides) in paired(&theirs.parameters, &ours.parameters) {
            let placeholder = match position.as_str() {
                "path" => name.parse::<usize>().ok().and_then(|index| names.get(index)),
                _ => None,
            };
            let place = Place::new(&[position.as_str(), placeholder.unwrap_or(name).as_str()]);
            let cause = format!("{} {place}", self.operation);
            match sides {
                (Some(theirs), Some(ours)) => {
                    self.flag(&place, (theirs.required, ours.required), (Kind::RequiredAdded, Kind::RequiredMissing));
                    self.flag(
                        &place,
                        (theirs.deprecated, ours.deprecated),
                        (Kind::DeprecatedAdded, Kind::DeprecatedMissing),
                    );
                    self.schemas(&place, &theirs.schema, &ours.schema, &mut Vec::new())?;
                }
                (Some(theirs), None) => {
                    let summary = theirs.schema.level(self.published)?.summary();
                    self.report(&place, change(Kind::ParameterAdded, Some(summary), None, cause));
                }
                (None, Some(ours)) => {
                    let summary = ours.schema.level(self.contract)?.summary();
                    self.report(&place, change(Kind::ParameterMissing, None, Some(summary), cause));
                }
                (None, None) => {}
            }
        }
        Ok(())
    }

    fn request(&mut self, theirs: &Operation<'a>, ours: &Operation<'a>) -> Result<()> {
        let place = Place::new(&["request"]);
        match (&theirs.request, &ours.request) {
            (Some(theirs), Some(ours)) => {
                self.flag(&place, (theirs.required, ours.required), (Kind::RequiredAdded, Kind::RequiredMissing));
                self.content(&["request"], &theirs.content, &ours.content)?;
            }
            (Some(_), None) => self.plain(Kind::BodyAdded, &place),
            (None, Some(_)) => self.plain(Kind::BodyMissing, &place),
            (None, None) => {}
        }
        Ok(())
    }

    fn content(&mut self, words: &[&str], theirs: &Content<'a>, ours: &Content<'a>) -> Result<()> {
        for (media_type, sides) in paired(theirs, ours) {
            let words: Vec<&str> = words.iter().copied().chain([media_type.as_str()]).collect();
            let place = Place::new(&words);
            match sides {
                (Some(theirs), Some(ours)) => {
                    self.schemas(&place, theirs, ours, &mut Vec::new())?;
                }
                (Some(_), None) => self.plain(Kind::MediaTypeAdded, &place),
                (None, _) => self.plain(Kind::MediaTypeMissing, &place),
            }
        }
        Ok(())
    }

    /// A property of the operation or a parameter that is there or not.
    fn flag(&mut self, place: &Place, sides: (bool, bool), kinds: (Kind, Kind)) {
        match sides {
            (true, false) => self.plain(kinds.0, place),
            (false, true) => self.plain(kinds.1, place),
            _ => {}
        }
    }

    fn schemas(
        &mut self,
        place: &Place,
        theirs: &Schema<'a>,
        ours: &Schema<'a>,
        containers: &mut Containers,
    ) -> Result<()> {
        let pair = (theirs.identity(), ours.identity());
        if containers.contains(&pair) {
            return Ok(());
        }
        self.schemas += 1;
        if containers.len() > MAX_DEPTH || self.schemas > MAX_SCHEMAS {
            let at = format!("{} {place}", self.operation);
            return Err(self.published.error(&at, "nested too deeply, or too much of it"));
        }
        let their_level = theirs.level(self.published)?;
        let our_level = ours.level(self.contract)?;
        let causes = Causes { theirs: pair.0.join(" | "), ours: pair.1.join(" | ") };
        self.values(place, &their_level, &our_level, &causes);
        self.limits(place, &their_level, &our_level, &causes);
        containers.push(pair);
        for (segment, (theirs, ours)) in paired(&their_level.children, &our_level.children) {
            let place = place.child(segment);
            let theirs = travelling(self.published, &place, theirs)?;
            let ours = travelling(self.contract, &place, ours)?;
            match (theirs, ours) {
                (Some((theirs, _)), Some((ours, _))) => {
                    let change = match (theirs.required, ours.required) {
                        (true, false) => Some(causes.added(Kind::RequiredAdded, segment)),
                        (false, true) => Some(causes.missing(Kind::RequiredMissing, segment)),
                        _ => None,
                    };
                    if let Some(change) = change {
                        self.report(&place, change);
                    }
                    self.schemas(&place, &theirs.schema, &ours.schema, containers)?;
                }
                // Another type is reported once, not with everything it brings along.
                (Some((_, level)), None) if can_have(&our_level, segment) => {
                    let mut change = causes.added(Kind::FieldAdded, segment);
                    change.published = Some(level.summary());
                    self.report(&place, change);
                }
                (None, Some((_, level))) if can_have(&their_level, segment) => {
                    let mut change = causes.missing(Kind::FieldMissing, segment);
                    change.contract = Some(level.summary());
                    self.report(&place, change);
                }
                _ => {}
            }
        }
        containers.pop();
        Ok(())
    }

    fn values(&mut self, place: &Place, theirs: &Level<'_>, ours: &Level<'_>, causes: &Causes) {
        let (their_type, our_type) = (theirs.type_name(), ours.type_name());
        if their_type != our_type {
            self.report(place, causes.changed(Kind::TypeChanged, &their_type, &our_type));
        }
        match (theirs.nullable, ours.nullable) {
            (true, false) => self.report(place, causes.added(Kind::NullableAdded, &"")),
            (false, true) => self.report(place, causes.missing(Kind::NullableMissing, &"")),
            _ => {}
        }
        match (theirs.deprecated, ours.deprecated) {
            (true, false) => self.report(place, causes.added(Kind::DeprecatedAdded, &"")),
            (false, true) => self.report(place, causes.missing(Kind::DeprecatedMissing, &"")),
            _ => {}
        }
        match (&theirs.values, &ours.values) {
            (Some(theirs), Some(ours)) => {
                for value in theirs.difference(ours) {
                    self.report(place, causes.added(Kind::EnumValueAdded, &"").of(value));
                }
                for value in ours.difference(theirs) {
                    self.report(place, causes.missing(Kind::EnumValueMissing, &"").of(value));
                }
            }
            (Some(_), None) => {
                let mut change = causes.added(Kind::EnumAdded, &"");
                change.published = Some(theirs.summary());
                self.report(place, change);
            }
            (None, Some(_)) => {
                let mut change = causes.missing(Kind::EnumMissing, &"");
                change.contract = Some(ours.summary());
                self.report(place, change);
            }
            (None, None) => {}
        }
    }

    fn limits(&mut self, place: &Place, theirs: &Level<'_>, ours: &Level<'_>, causes: &Causes) {
        let change = match (&theirs.format, &ours.format) {
            (Some(theirs), Some(ours)) if theirs != ours => Some(causes.changed(Kind::FormatChanged, theirs, ours)),
            (Some(theirs), None) => Some(causes.added(Kind::FormatAdded, &"").of(theirs)),
            (None, Some(ours)) => Some(causes.missing(Kind::FormatMissing, &"").of(ours)),
            _ => None,
        };
        if let Some(change) = change {
            self.report(place, change);
        }
        for (keyword, sides) in paired(&theirs.limits, &ours.limits) {
            let named = |value: &String| format!("{keyword} {value}");
            let change = match sides {
                (Some(theirs), Some(ours)) if theirs != ours => {
                    causes.changed(Kind::LimitChanged, &named(theirs), &named(ours))
                }
                (Some(theirs), None) => causes.added(Kind::LimitAdded, &"").of(&named(theirs)),
                (None, Some(ours)) => causes.missing(Kind::LimitMissing, &"").of(&named(ours)),
                _ => continue,
            };
            self.report(place, change);
        }
    }
}

/// A child with its level, if it travels in this direction: a read-only field is no part of a
/// request, a write-only one no part of an answer.
fn travelling<'c, 'a>(
    document: &'a Document,
    place: &Place,
    child: Option<&'c Child<'a>>,
) -> Result<Option<(&'c Child<'a>, Level<'a>)>> {
    let Some(child) = child else {
        return Ok(None);
    };
    let level = child.schema.level(document)?;
    let stays = if place.is_response() { level.write_only } else { level.read_only };
    Ok((!stays).then_some((child, level)))
}

/// Whether a level of this type could have such a child.
fn can_have(level: &Level<'_>, segment: &Segment) -> bool {
    match segment {
        Segment::Field(_) | Segment::Values => level.types.contains("object"),
        Segment::Items => level.types.contains("array"),
    }
}

/// The two schemas that cause a difference. What is added has its cause in the published
/// document, what is missing in the contract.
struct Causes {
    theirs: String,
    ours: String,
}

impl Causes {
    fn added(&self, kind: Kind, detail: &impl std::fmt::Debug) -> Change {
        change(kind, None, None, format!("published {} {detail:?}", self.theirs))
    }

    fn missing(&self, kind: Kind, detail: &impl std::fmt::Debug) -> Change {
        change(kind, None, None, format!("contract {} {detail:?}", self.ours))
    }

    fn changed(&self, kind: Kind, theirs: &str, ours: &str) -> Change {
        let cause = format!("published {} contract {}", self.theirs, self.ours);
        let (published, contract) = (Some(theirs.to_owned()), Some(ours.to_owned()));
        change(kind, published, contract, cause).of(theirs)
    }
}

impl Change {
    fn of(mut self, value: &str) -> Self {
        self.value = Some(value.to_owned());
        self
    }
}

fn change(kind: Kind, published: Option<String>, contract: Option<String>, cause: String) -> Change {
    Change { kind, value: None, published, contract, cause }
}

type Sides<'m, V> = (Option<&'m V>, Option<&'m V>);

/// The keys of both maps in order, with what each map has.
fn paired<'m, K: Ord, V>(
    theirs: &'m BTreeMap<K, V>,
    ours: &'m BTreeMap<K, V>,
) -> impl Iterator<Item = (&'m K, Sides<'m, V>)> {
    let keys: BTreeSet<&K> = theirs.keys().chain(ours.keys()).collect();
    keys.into_iter().map(|key| (key, (theirs.get(key), ours.get(key))))
}
