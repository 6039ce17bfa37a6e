//! `page[number]`, `page[size]` and the `meta` object of lists.

use serde::Serialize;
use serde_json::{Value, json};

use crate::assumptions::{Limits, PageSizeOverLimit, Refusal};
use crate::errors::{ApiError, ApiResult};
use crate::query::Query;

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
    /// 422 for a page number below 1, for a size below 1, and for one above the largest that is not put up
    /// with.
    pub(crate) fn from_query(query: &Query, limits: &Limits, over: PageSizeOverLimit) -> ApiResult<Self> {
        Ok(Self { number: number(query)?, size: size(query, limits, over)? })
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

fn number(query: &Query) -> ApiResult<usize> {
    let Some((name, text)) = query.last("page.number") else {
        return Ok(1);
    };
    match text.parse::<usize>() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(ApiError::parameter(Refusal::PageNumberOutOfRange, name, "must be an integer of at least 1")),
    }
}

fn size(query: &Query, limits: &Limits, over: PageSizeOverLimit) -> ApiResult<usize> {
    let Some((name, text)) = query.last("page.size") else {
        return Ok(limits.page_size);
    };
    let largest = limits.largest_page_size;
    match (text.parse::<usize>(), over) {
        (Ok(size), _) if (1..=largest).contains(&size) => Ok(size),
        (Ok(size), PageSizeOverLimit::Clamped) if size > largest => Ok(largest),
        _ => {
            let detail = format!("must be an integer from 1 to {largest}");
            Err(ApiError::parameter(Refusal::PageSizeOutOfRange, name, detail))
        }
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
        Page::from_query(&Query::parse(raw), &Limits::default(), PageSizeOverLimit::Refused)
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

    #[test]
    fn a_size_above_the_largest_may_be_put_up_with() {
        let clamped =
            |raw| Page::from_query(&Query::parse(raw), &Limits::default(), PageSizeOverLimit::Clamped).map(Page::size);
        assert_eq!(clamped("page[size]=251"), Ok(250));
        assert_eq!(clamped("page[size]=7"), Ok(7));
        assert!(clamped("page[size]=0").is_err());
    }
}
