//! How filters and sorts are spelled on the wire.

use std::borrow::Cow;

use reqwest::Url;
use telnyx_porting_raw::Operation;

/// How nested filters and sorts are spelled in a query.
///
/// Telnyx has published two spellings and does not say which of them the server takes; a filter that it does not know is
/// ignored without a word, and the answer is the whole list. The simulator takes both. Should the real API turn out to
/// ignore the default for your account, this is the one place to change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum QuerySpelling {
    /// `filter[misc.type]=full`, `sort[]=-created_at`: the last document that named each parameter. The default.
    #[default]
    Dotted,
    /// `filter[misc][type]=full`, and `sort[value]=-created_at` for the lists under `/porting`: as the present document
    /// reads, with its objects written out in brackets.
    Brackets,
}

impl QuerySpelling {
    /// Spells the query of a request anew.
    pub(crate) fn apply(self, url: &mut Url, operation: &Operation) {
        if self == Self::Dotted || url.query().is_none() {
            return;
        }
        let pairs: Vec<(String, String)> = url
            .query_pairs()
            .map(|(name, value)| (bracketed(&name, operation).into_owned(), value.into_owned()))
            .collect();
        url.query_pairs_mut().clear().extend_pairs(pairs);
    }
}

fn bracketed<'a>(name: &'a str, operation: &Operation) -> Cow<'a, str> {
    if name == "sort[]" && operation.path.starts_with("/porting") {
        return "sort[value]".into();
    }
    match name.strip_prefix("filter[").and_then(|rest| rest.split_once(']')) {
        Some((field, rest)) if field.contains('.') => format!("filter[{}]{rest}", field.replace('.', "][")).into(),
        _ => name.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(spelling: QuerySpelling, operation: &str, query: &str) -> String {
        let mut url = Url::parse("https://api.example/v2/x").unwrap();
        url.query_pairs_mut().extend_pairs(query.split('&').filter_map(|pair| pair.split_once('=')));
        spelling.apply(&mut url, Operation::find(operation).unwrap());
        url.query_pairs().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn the_default_changes_nothing() {
        let query = "filter[misc.type]=full&sort[]=-created_at";
        assert_eq!(spelled(QuerySpelling::Dotted, "list_porting_orders", query), query);
    }

    #[test]
    fn brackets_nest_and_name_the_sort_of_porting_lists() {
        let query = "filter[misc.type]=full&filter[end_user.admin.entity_name]=Pine&\
            filter[activation_settings.foc_datetime_requested][gt]=x&filter[status][in][]=draft&page[number]=2&sort[]=-created_at";
        insta::assert_snapshot!(
            spelled(QuerySpelling::Brackets, "list_porting_orders", query).replace('&', "\n"),
            @r"
        filter[misc][type]=full
        filter[end_user][admin][entity_name]=Pine
        filter[activation_settings][foc_datetime_requested][gt]=x
        filter[status][in][]=draft
        page[number]=2
        sort[value]=-created_at
        "
        );
    }

    #[test]
    fn lists_of_documents_keep_their_sort_and_values_are_left_alone() {
        assert_eq!(spelled(QuerySpelling::Brackets, "list_documents", "sort[]=filename"), "sort[]=filename");
        assert!(
            spelled(QuerySpelling::Brackets, "list_porting_orders", "filter[customer_reference]=a.b]c")
                .ends_with("=a.b]c")
        );
    }
}
