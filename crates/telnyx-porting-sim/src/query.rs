//! Query strings in every published spelling.
//!
//! `filter[misc.type]=full`, `filter[misc][type]=full`, `filter[status][in][]=draft`,
//! `filter[status][]=draft&filter[status][]=ported`, `filter[status]=draft,ported` and
//! `sort[value]=-created_at`, `sort[]=-created_at`, `sort=-created_at` all mean what they seem to.

use chrono::{DateTime, Utc};
use url::form_urlencoded;

use crate::assumptions::Refusal;
use crate::errors::{ApiError, ApiResult};
use crate::time;

#[derive(Debug)]
struct Param {
    /// The name as sent, for error answers.
    name: String,
    /// The name cut at brackets and dots, without list and equality markers.
    path: Vec<String>,
    /// Whether the name was spelled as a list (`[in]`, `[]`, `[0]`).
    list: bool,
    value: String,
}

/// A parsed query string.
#[derive(Debug, Default)]
pub(crate) struct Query {
    params: Vec<Param>,
}

impl Query {
    pub(crate) fn parse(raw: &str) -> Self {
        let params = form_urlencoded::parse(raw.as_bytes())
            .map(|(name, value)| Param::new(name.into_owned(), value.into_owned()))
            .collect();
        Self { params }
    }

    fn find<'a>(&'a self, path: &str) -> impl Iterator<Item = &'a Param> {
        let wanted: Vec<String> = path.split('.').map(str::to_owned).collect();
        self.params.iter().filter(move |param| param.path == wanted)
    }

    /// The last value given for a parameter; `path` is dotted (`page.size`).
    pub(crate) fn last(&self, path: &str) -> Option<(&str, &str)> {
        self.find(path).last().map(|param| (param.name.as_str(), param.value.as_str()))
    }

    /// A filter on free text: the values it admits, or `None` when it was not given.
    pub(crate) fn any_of(&self, path: &str) -> Option<Vec<&str>> {
        let values: Vec<&str> = self
            .find(path)
            .flat_map(|param| {
                // Free text may hold commas, so only a list spelling is cut at them.
                let separator = if param.list { ',' } else { '\0' };
                param.value.split(separator)
            })
            .collect();
        (!values.is_empty()).then_some(values)
    }

    /// A filter on ids, keys or states, none of which holds a comma: the values it admits, or `None` when
    /// it was not given.
    pub(crate) fn tokens(&self, path: &str) -> Option<Vec<&str>> {
        let values: Vec<&str> = self.find(path).flat_map(|param| param.value.split(',')).map(str::trim).collect();
        (!values.is_empty()).then_some(values)
    }

    /// A filter on phone numbers: the digits of those it admits, or `None` when it was not given. The plus
    /// may be there, missing, or have arrived as a blank because it was not escaped.
    pub(crate) fn numbers(&self, path: &str) -> Option<Vec<&str>> {
        let numbers = self.tokens(path)?;
        Some(numbers.into_iter().map(|number| number.trim_start_matches(['+', ' '])).collect())
    }

    /// A filter on an enumeration.
    ///
    /// # Errors
    /// 422 when a value is not one of `allowed`.
    pub(crate) fn one_of_enum(&self, path: &str, allowed: &[&str]) -> ApiResult<Option<Vec<&str>>> {
        let mut values = Vec::new();
        for param in self.find(path) {
            for value in param.value.split(',').map(str::trim) {
                if !allowed.contains(&value) {
                    return Err(ApiError::parameter(
                        Refusal::NotInEnum,
                        &param.name,
                        format!("must be one of: {}", allowed.join(", ")),
                    ));
                }
                values.push(value);
            }
        }
        Ok((!values.is_empty()).then_some(values))
    }

    /// A boolean parameter.
    ///
    /// # Errors
    /// 422 for anything but `true` and `false`.
    pub(crate) fn boolean(&self, path: &str) -> ApiResult<Option<bool>> {
        match self.last(path) {
            None => Ok(None),
            Some((_, "true")) => Ok(Some(true)),
            Some((_, "false")) => Ok(Some(false)),
            Some((name, _)) => Err(ApiError::parameter(Refusal::WrongType, name, "must be true or false")),
        }
    }

    /// An instant.
    ///
    /// # Errors
    /// 422 when it is not RFC 3339.
    pub(crate) fn instant(&self, path: &str) -> ApiResult<Option<DateTime<Utc>>> {
        let Some((name, text)) = self.last(path) else {
            return Ok(None);
        };
        time::parse(text)
            .map(Some)
            .ok_or_else(|| ApiError::parameter(Refusal::WrongType, name, "must be an RFC 3339 date-time"))
    }

    /// Sort keys in order of weight, each with whether it descends.
    ///
    /// # Errors
    /// 422 for a key that is not one of `allowed`.
    pub(crate) fn sort<'a>(&'a self, allowed: &[&str]) -> ApiResult<Vec<(&'a str, bool)>> {
        let mut keys = Vec::new();
        let sorts = self.params.iter().filter(|param| {
            matches!(param.path.as_slice(), [sort] if sort == "sort") || param.path == ["sort", "value"]
        });
        for param in sorts {
            for value in param.value.split(',').map(str::trim).filter(|value| !value.is_empty()) {
                let (key, descending) = match value.strip_prefix('-') {
                    Some(key) => (key, true),
                    None => (value, false),
                };
                if !allowed.contains(&key) {
                    return Err(ApiError::parameter(
                        Refusal::InvalidSort,
                        &param.name,
                        format!("must be one of: {} (with a leading minus to descend)", allowed.join(", ")),
                    ));
                }
                keys.push((key, descending));
            }
        }
        Ok(keys)
    }

    /// Refuses filters nobody knows; without this they are silently ignored, as the real API does.
    ///
    /// # Errors
    /// 422 naming the first unknown filter.
    pub(crate) fn refuse_unknown_filters(&self, known: &[&str]) -> ApiResult<()> {
        let unknown = self.params.iter().find(|param| {
            param.path.first().is_some_and(|root| root == "filter")
                && !known.contains(&param.path[1..].join(".").as_str())
        });
        match unknown {
            None => Ok(()),
            Some(param) => {
                Err(ApiError::parameter(Refusal::UnknownFilter, &param.name, "is not a filter of this list"))
            }
        }
    }
}

impl Param {
    fn new(name: String, value: String) -> Self {
        let mut list = name.ends_with("[]");
        let mut path: Vec<String> =
            name.split(['[', ']', '.']).filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
        while path.len() > 1 {
            let Some(last) = path.last() else { break };
            let marks_list = last == "in" || last.bytes().all(|byte| byte.is_ascii_digit());
            if !marks_list && last != "eq" {
                break;
            }
            list |= marks_list;
            path.pop();
        }
        Self { name, path, list, value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUSES: &[&str] = &["draft", "ported"];

    #[test]
    fn spellings_of_a_nested_filter() {
        for raw in [
            "filter[misc.type]=full",
            "filter[misc][type]=full",
            "filter.misc.type=full",
            "filter%5Bmisc%5D%5Btype%5D=full",
            "filter[misc.type][eq]=full",
        ] {
            assert_eq!(Query::parse(raw).any_of("filter.misc.type"), Some(vec!["full"]), "{raw}");
        }
    }

    #[test]
    fn spellings_of_a_list() {
        for raw in [
            "filter[status][in][]=draft&filter[status][in][]=ported",
            "filter[status][]=draft&filter[status][]=ported",
            "filter[status][in]=draft,ported",
            "filter[status]=draft,ported",
            "filter[status][0]=draft&filter[status][1]=ported",
            "filter[status]=draft&filter[status]=ported",
        ] {
            let query = Query::parse(raw);
            assert_eq!(query.one_of_enum("filter.status", STATUSES).unwrap(), Some(vec!["draft", "ported"]), "{raw}");
        }
    }

    #[test]
    fn commas_in_free_text_are_text() {
        let query = Query::parse("filter[customer_reference]=a,b");
        assert_eq!(query.any_of("filter.customer_reference"), Some(vec!["a,b"]));
        let query = Query::parse("filter[customer_reference][in][]=a,b");
        assert_eq!(query.any_of("filter.customer_reference"), Some(vec!["a", "b"]));
    }

    #[test]
    fn commas_always_part_ids_and_numbers() {
        for raw in ["filter[id]=a,b", "filter[id]=a, b", "filter[id][]=a&filter[id][]=b", "filter[id][in]=a,b"] {
            assert_eq!(Query::parse(raw).tokens("filter.id"), Some(vec!["a", "b"]), "{raw}");
        }
        for raw in ["n=%2B4930,4931", "n=+4930,+4931", "n=4930&n=%2B4931"] {
            assert_eq!(Query::parse(raw).numbers("n"), Some(vec!["4930", "4931"]), "{raw}");
        }
        assert_eq!(Query::parse("").numbers("n"), None);
    }

    #[test]
    fn spellings_of_sort() {
        for raw in ["sort=-created_at", "sort[]=-created_at", "sort[value]=-created_at"] {
            assert_eq!(Query::parse(raw).sort(&["created_at"]).unwrap(), [("created_at", true)]);
        }
        assert!(Query::parse("sort=up").sort(&["created_at"]).is_err());
    }

    #[test]
    fn wrong_values_are_refused_by_name() {
        let query = Query::parse("filter[status]=finished");
        let error = query.one_of_enum("filter.status", STATUSES).unwrap_err();
        assert_eq!(error.pointers(), ["filter[status]"]);
        let query = Query::parse("filter[colour]=red");
        assert!(query.refuse_unknown_filters(&["status"]).is_err());
        assert!(query.refuse_unknown_filters(&["colour"]).is_ok());
    }
}
