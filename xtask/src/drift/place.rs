//! Where in an operation something stands, and patterns for such places.

use std::fmt;

use anyhow::{Result, bail};

/// One step of a path through a JSON body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Segment {
    /// A field of an object.
    Field(String),
    /// The items of an array, written `[]`.
    Items,
    /// The values of a map with free keys, written `{}`.
    Values,
}

/// A place in an operation.
///
/// Written as words: `query filter[status]`, `path id`, `request`, `request application/json`,
/// `response 200`, `response 200 application/json`, the last three and parameters optionally
/// followed by a path into the body such as `data[].status.value`. Nothing at all is the
/// operation itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    words: Vec<String>,
    path: Vec<Segment>,
}

impl Place {
    /// A place without a path into a body.
    pub(crate) fn new(words: &[&str]) -> Self {
        Self { words: words.iter().map(|word| (*word).to_owned()).collect(), path: Vec::new() }
    }

    /// Whether the place is in an answer of the server.
    pub(crate) fn is_response(&self) -> bool {
        self.words.first().is_some_and(|word| word == "response")
    }

    /// The place one step deeper in the body.
    pub(crate) fn child(&self, segment: &Segment) -> Self {
        let mut place = self.clone();
        place.path.push(segment.clone());
        place
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words.join(" "))?;
        for (index, segment) in self.path.iter().enumerate() {
            let separator = match (index, segment) {
                (0, _) => " ",
                (_, Segment::Items) => "",
                _ => ".",
            };
            f.write_str(separator)?;
            match segment {
                Segment::Field(name) if is_plain(name) => f.write_str(name)?,
                Segment::Field(name) => write!(f, "{name:?}")?,
                Segment::Items => f.write_str("[]")?,
                Segment::Values => f.write_str("{}")?,
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || r#".[]{}*""#.contains(c))
}

/// A pattern for places: `*` stands for any part of a word or field name, `**` for any number of
/// path steps, none among them. The media type `*/*` is only itself.
#[derive(Clone, Debug)]
pub(crate) struct PlacePattern {
    words: Vec<String>,
    path: Vec<PathPattern>,
}

#[derive(Clone, Debug)]
enum PathPattern {
    Any,
    Field(String),
    Exactly(Segment),
}

impl PlacePattern {
    /// Reads a pattern.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let mut words: Vec<String> = Vec::new();
        let mut path = Vec::new();
        for word in text.split_whitespace() {
            if words.len() < most_words(words.first().map(String::as_str)) {
                words.push(word.to_owned());
            } else if path.is_empty() {
                path = parse_path(word)?;
            } else {
                bail!("`{text}` goes on after the path");
            }
        }
        match words.first().map(String::as_str) {
            None | Some("request") => {}
            Some("query" | "path" | "header" | "cookie" | "response") if words.len() > 1 => {}
            Some(_) => bail!(
                "`{text}` is no place: use `query NAME`, `path NAME`, `header NAME`, `cookie NAME`, \
                 `request [MEDIA TYPE [PATH]]` or `response STATUS [MEDIA TYPE [PATH]]`"
            ),
        }
        Ok(Self { words, path })
    }

    /// Whether the last word or path step is written out, without `*`.
    pub(crate) fn ends_literally(&self) -> bool {
        match self.path.last() {
            Some(PathPattern::Any) => false,
            Some(PathPattern::Field(glob)) => !glob.contains('*'),
            Some(PathPattern::Exactly(_)) => true,
            None => self.words.last().is_none_or(|word| word == ANY_TYPE || !word.contains('*')),
        }
    }

    /// Whether the place fits.
    pub(crate) fn matches(&self, place: &Place) -> bool {
        self.words.len() == place.words.len()
            && self.words.iter().zip(&place.words).all(|(glob, word)| word_matches(glob, word))
            && path_matches(&self.path, &place.path)
    }
}

/// A media type of its own; a pattern for any media type is `*`.
const ANY_TYPE: &str = "*/*";

fn word_matches(glob: &str, word: &str) -> bool {
    if glob == ANY_TYPE {
        return word == ANY_TYPE;
    }
    glob_matches(glob, word)
}

/// How many words stand before the path.
fn most_words(first: Option<&str>) -> usize {
    match first {
        None => 1,
        Some("response") => 3,
        Some(_) => 2,
    }
}

fn parse_path(text: &str) -> Result<Vec<PathPattern>> {
    let mut path = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(tail) = rest.strip_prefix("[]") {
            path.push(PathPattern::Exactly(Segment::Items));
            rest = tail;
        } else if rest.starts_with('"') {
            let mut values = serde_json::Deserializer::from_str(rest).into_iter::<String>();
            let Some(Ok(name)) = values.next() else {
                bail!("`{text}`: the quoted field name does not end");
            };
            path.push(PathPattern::Exactly(Segment::Field(name)));
            rest = rest.get(values.byte_offset()..).unwrap_or_default();
        } else {
            let (name, tail) = rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()));
            path.push(match name {
                "" => bail!("`{text}`: a field name is missing"),
                "**" => PathPattern::Any,
                "{}" => PathPattern::Exactly(Segment::Values),
                name => PathPattern::Field(name.to_owned()),
            });
            rest = tail;
        }
        if let Some(tail) = rest.strip_prefix('.') {
            if tail.is_empty() {
                bail!("`{text}` ends with a dot");
            }
            rest = tail;
        } else if !rest.is_empty() && !rest.starts_with("[]") {
            bail!("`{text}`: expected `.` or `[]` before `{rest}`");
        }
    }
    Ok(path)
}

fn path_matches(patterns: &[PathPattern], path: &[Segment]) -> bool {
    let Some((first, patterns)) = patterns.split_first() else {
        return path.is_empty();
    };
    if let PathPattern::Any = first {
        return (0..=path.len()).any(|taken| path_matches(patterns, path.get(taken..).unwrap_or_default()));
    }
    let Some((segment, path)) = path.split_first() else {
        return false;
    };
    let fits = match (first, segment) {
        (PathPattern::Field(glob), Segment::Field(name)) => glob_matches(glob, name),
        (PathPattern::Exactly(exactly), segment) => exactly == segment,
        _ => false,
    };
    fits && path_matches(patterns, path)
}

/// Whether the text fits a pattern in which `*` stands for any characters.
pub(crate) fn glob_matches(glob: &str, text: &str) -> bool {
    match glob.split_once('*') {
        None => glob == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            text.char_indices()
                .map(|(index, _)| index)
                .chain([text.len()])
                .any(|index| glob_matches(rest, text.get(index..).unwrap_or_default()))
        }),
    }
}

/// A pattern for operations: `GET /porting_orders`, `* /porting_orders/**`, `*`.
///
/// Names of placeholders do not count. In a path `*` stands for any part of a segment, and `**`
/// at the end for the path itself and everything under it.
#[derive(Clone, Debug)]
pub(crate) struct OperationPattern {
    method: String,
    path: Option<String>,
}

impl OperationPattern {
    /// Reads a pattern.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (method, path) = match words.as_slice() {
            ["*"] => ("*", None),
            [method, path] if path.starts_with('/') => (*method, Some(without_names(path))),
            _ => bail!("`{text}` is no operation: use `METHOD /path` or `*`"),
        };
        Ok(Self { method: method.to_owned(), path })
    }

    /// Whether the pattern is one operation.
    pub(crate) fn is_literal(&self) -> bool {
        !self.method.contains('*') && self.path.as_ref().is_some_and(|path| !path.contains('*'))
    }

    /// Whether the operation fits; `path` has no names in its placeholders.
    pub(crate) fn matches(&self, method: &str, path: &str) -> bool {
        glob_matches(&self.method, method) && self.path.as_ref().is_none_or(|pattern| path_glob_matches(pattern, path))
    }
}

/// Whether a path fits a pattern such as `/documents/**`.
pub(crate) fn path_glob_matches(pattern: &str, path: &str) -> bool {
    let (pattern, open) = match pattern.strip_suffix("/**") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut steps = path.split('/');
    let fits = pattern.split('/').all(|glob| steps.next().is_some_and(|step| glob_matches(glob, step)));
    fits && (open || steps.next().is_none())
}

/// The path with `{}` for every placeholder.
pub(crate) fn without_names(path: &str) -> String {
    let mut result = String::with_capacity(path.len());
    let mut rest = path.trim_end_matches('/');
    while let Some((before, after)) = rest.split_once('{') {
        result.push_str(before);
        result.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    result.push_str(rest);
    result
}

/// The names of the placeholders in their order.
pub(crate) fn placeholders(path: &str) -> Vec<String> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str) -> Segment {
        Segment::Field(name.to_owned())
    }

    fn place(words: &[&str], path: &[Segment]) -> Place {
        path.iter().fold(Place::new(words), |place, segment| place.child(segment))
    }

    fn fits(pattern: &str, place: &Place) -> bool {
        PlacePattern::parse(pattern).unwrap().matches(place)
    }

    #[test]
    fn places_are_written_and_matched_by_their_own_text() {
        let body = ["response", "200", "application/json"];
        let places = [
            Place::default(),
            place(&["query", "filter[status]"], &[]),
            place(&["request"], &[]),
            place(&body, &[]),
            place(&body, &[field("data"), Segment::Items, field("status"), field("value")]),
            place(&body, &[Segment::Items, Segment::Items, field("a")]),
            place(&body, &[field("meta"), Segment::Values, field("odd name.x")]),
        ];
        let texts: Vec<String> = places.iter().map(Place::to_string).collect();
        assert_eq!(texts[4], "response 200 application/json data[].status.value");
        assert_eq!(texts[5], "response 200 application/json [][].a");
        for (text, place) in texts.iter().zip(&places) {
            if !text.contains("odd") {
                assert!(fits(text, place), "{text}");
            }
            let matching = places.iter().filter(|place| !text.contains("odd") && fits(text, place));
            assert!(matching.count() <= 1, "{text}");
        }
    }

    #[test]
    fn quoted_field_names_are_read() {
        let path = parse_path(r#"meta."a.b".c[]"#).unwrap();
        let place = [field("meta"), field("a.b"), field("c"), Segment::Items];
        assert!(path_matches(&path, &place));
    }

    #[test]
    fn wildcards() {
        let body = ["response", "200", "application/json"];
        let id = place(&body, &[field("data"), Segment::Items, field("id")]);
        assert!(fits("response 2* * **", &id));
        assert!(fits("response * */json **", &id));
        assert!(fits("response 200 application/json data[].*", &id));
        assert!(fits("response 200 application/json **.id", &id));
        assert!(fits("response 200 application/json data[].i*", &id));
        assert!(fits("response 200 application/json data.**.id", &id));
        assert!(!fits("response 4* * **", &id));
        assert!(!fits("response 200 application/json data.*", &id));
        assert!(!fits("response 200 application/json *", &id));
        assert!(!fits("response 200 application/json", &id));
        assert!(!fits("request * **", &id));
        assert!(fits("response 200 * **", &place(&body, &[])));
        assert!(fits("query filter*", &place(&["query", "filter[a][b]"], &[])));
    }

    #[test]
    fn a_pattern_knows_whether_it_names_the_last_step() {
        let literal = |text: &str| PlacePattern::parse(text).unwrap().ends_literally();
        assert!(literal("response * * **.id"));
        assert!(literal("response 200 * data[]"));
        assert!(literal("query filter[status]"));
        assert!(literal("response 200 */*"));
        assert!(!literal("response 200 application/json **"));
        assert!(!literal("response 200 application/json data.*"));
        assert!(!literal("response *"));
        assert!(!literal("query *"));
    }

    #[test]
    fn broken_patterns_are_refused() {
        for text in [
            "body x",
            "response",
            "query",
            "response 200 application/json a b",
            "response 200 application/json a..b",
            "response 200 application/json a.",
            "response 200 application/json a[x]",
            "response 200 application/json \"a",
        ] {
            assert!(PlacePattern::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn operations() {
        let fits = |pattern: &str, method: &str, path: &str| {
            OperationPattern::parse(pattern).unwrap().matches(method, &without_names(path))
        };
        assert!(fits("*", "GET", "/a/{id}"));
        assert!(fits("GET /a/{id}", "GET", "/a/{other}/"));
        assert!(!fits("GET /a/{id}", "POST", "/a/{id}"));
        assert!(!fits("GET /a/{id}", "GET", "/a/b"));
        assert!(fits("* /a/**", "GET", "/a"));
        assert!(fits("* /a/**", "GET", "/a/{id}/b"));
        assert!(!fits("* /a/**", "GET", "/ab"));
        assert!(fits("GET /a/*/b", "GET", "/a/{id}/b"));
        assert!(fits("GET /requirement*/**", "GET", "/requirement_types/{id}"));
        assert!(!fits("GET /*", "GET", "/a/b"));
        assert!(OperationPattern::parse("GET a").is_err());
        assert!(OperationPattern::parse("").is_err());
        assert_eq!(placeholders("/a/{x}/b/{y}"), ["x", "y"]);
    }
}
