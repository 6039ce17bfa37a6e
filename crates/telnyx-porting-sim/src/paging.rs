//! `page[number]`, `page[size]` and the `meta` object of lists.

use serde::Serialize;
use serde_json::{Value, json};

use crate::assumptions::OUT_OF_RANGE;
use crate::errors::{ApiError, ApiResult};
use crate::query::Query;

const DEFAULT_SIZE: usize = 20;
const MAX_SIZE: usize = 250;

/// The body of a list answer that is written as it stands.
#[derive(Debug, Serialize)]
pub(crate) struct List<T> {
    pub(crate) data: Vec<T>,
    pub(crate) meta: Meta,
}

/// The `meta` object of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Meta {
    page_number: usize,
    page_size: usize,
    total_pages: usize,
    total_results: usize,
}

/// Which page of a list was asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    number: usize,
    size: usize,
}

impl Page {
    /// # Errors
    /// 422 for a page number below 1 or a size outside 1..=250.
    pub(crate) fn from_query(query: &Query) -> ApiResult<Self> {
        Ok(Self {
            number: bounded(query, "page.number", 1, usize::MAX)?,
            size: bounded(query, "page.size", DEFAULT_SIZE, MAX_SIZE)?,
        })
    }

    /// How many items come before this page.
    pub(crate) fn offset(self) -> usize {
        (self.number - 1).saturating_mul(self.size)
    }

    /// Most items on this page.
    pub(crate) fn size(self) -> usize {
        self.size
    }

    /// Describes this page of a list of `total` items.
    pub(crate) fn meta(self, total: usize) -> Meta {
        Meta {
            page_number: self.number,
            page_size: self.size,
            total_pages: total.div_ceil(self.size),
            total_results: total,
        }
    }

    /// Cuts this page out of the whole list and describes it.
    pub(crate) fn cut<T>(self, items: Vec<T>) -> (Vec<T>, Meta) {
        let total = items.len();
        let page = items.into_iter().skip(self.offset()).take(self.size).collect();
        (page, self.meta(total))
    }
}

fn bounded(query: &Query, path: &str, default: usize, max: usize) -> ApiResult<usize> {
    let Some((name, text)) = query.last(path) else {
        return Ok(default);
    };
    match text.parse::<usize>() {
        Ok(value) if (1..=max).contains(&value) => Ok(value),
        _ if max == usize::MAX => Err(ApiError::parameter(OUT_OF_RANGE, name, "must be an integer of at least 1")),
        _ => Err(ApiError::parameter(OUT_OF_RANGE, name, format!("must be an integer from 1 to {max}"))),
    }
}

/// Turns items in the order of creation into the order asked for: newest first by default.
pub(crate) fn newest_first<T>(mut items: Vec<T>, sort: &[(&str, bool)]) -> Vec<T> {
    let ascending = sort.first().is_some_and(|(_, descending)| !descending);
    if !ascending {
        items.reverse();
    }
    items
}

/// The body of a list answer.
pub(crate) fn envelope(data: Vec<Value>, meta: impl Serialize) -> Value {
    json!({ "data": data, "meta": meta })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(raw: &str) -> ApiResult<Page> {
        Page::from_query(&Query::parse(raw))
    }

    #[test]
    fn cuts_pages() {
        let (items, meta) = page("page[number]=2&page[size]=2").unwrap().cut(vec![1, 2, 3]);
        assert_eq!(items, [3]);
        assert_eq!(json!(meta), json!({"page_number": 2, "page_size": 2, "total_pages": 2, "total_results": 3}));
        let (items, meta) = page("").unwrap().cut(Vec::<u8>::new());
        assert!(items.is_empty());
        assert_eq!(meta.total_pages, 0);
        let (items, _) = page("page[number]=18446744073709551615&page[size]=250").unwrap().cut(vec![1]);
        assert!(items.is_empty());
    }

    #[test]
    fn refuses_what_is_out_of_range() {
        for raw in ["page[size]=251", "page[size]=0", "page[number]=0", "page[number]=x", "page[size]=-1"] {
            assert!(page(raw).is_err(), "{raw}");
        }
        assert!(page("page[size]=250").is_ok());
    }
}
