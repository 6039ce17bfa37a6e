//! One name for the many spellings of a query parameter.
//!
//! Published documents spell one filter as `filter[a.b]`, as `filter[a][b]` or as a member of a
//! deepObject, a list as `[in][]`, `[in]`, `[]` or plain, and the sort order as `sort`, `sort[]`
//! or `sort[value]`. None of that is a difference.

/// The canonical spelling, with nested brackets and no list suffix: `filter[a][b]`.
pub(crate) fn canonical_name(name: &str) -> String {
    let (base, rest) = match name.split_once('[') {
        Some((base, rest)) => (base, rest),
        None => (name, ""),
    };
    let members: Vec<&str> =
        rest.split(['[', ']']).flat_map(|member| member.split('.')).filter(|member| !member.is_empty()).collect();
    canonical_members(base, &members)
}

/// The canonical spelling of a member of a deepObject parameter.
pub(crate) fn canonical_members(base: &str, members: &[&str]) -> String {
    let members = match members {
        ["value"] if base == "sort" => &[],
        // `filter[in]` would be a filter called `in`; only a second level is an operator.
        [rest @ .., "in"] if !rest.is_empty() => rest,
        members => members,
    };
    let mut name = base.to_owned();
    for member in members {
        name.push('[');
        name.push_str(member);
        name.push(']');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::canonical_name;

    #[test]
    fn spellings_of_one_filter_are_one_name() {
        for name in ["filter[status]", "filter[status][]", "filter[status][in]", "filter[status][in][]"] {
            assert_eq!(canonical_name(name), "filter[status]", "{name}");
        }
        for name in ["filter[misc.type]", "filter[misc][type]"] {
            assert_eq!(canonical_name(name), "filter[misc][type]", "{name}");
        }
        for name in ["sort", "sort[]", "sort[value]"] {
            assert_eq!(canonical_name(name), "sort", "{name}");
        }
    }

    #[test]
    fn different_filters_stay_apart() {
        assert_eq!(canonical_name("page[number]"), "page[number]");
        assert_eq!(canonical_name("filter[in]"), "filter[in]");
        assert_eq!(canonical_name("filter[value]"), "filter[value]");
        assert_eq!(canonical_name("filter[support_key][eq]"), "filter[support_key][eq]");
        assert_eq!(canonical_name("filter[a.b][gt]"), "filter[a][b][gt]");
        assert_eq!(canonical_name("include_phone_numbers"), "include_phone_numbers");
        assert_eq!(canonical_name("dotted.name"), "dotted.name");
    }
}
