//! Placeholders for personal data in `Debug`.

use std::fmt;

/// Whether there is something, and nothing of what it is.
pub(crate) trait IsSet {
    fn is_set(&self) -> bool;
}

impl<T> IsSet for Option<T> {
    fn is_set(&self) -> bool {
        self.is_some()
    }
}

impl<T> IsSet for Vec<T> {
    fn is_set(&self) -> bool {
        !self.is_empty()
    }
}

impl IsSet for String {
    fn is_set(&self) -> bool {
        !self.is_empty()
    }
}

pub(crate) struct Redacted(bool);

pub(crate) fn redacted(value: &impl IsSet) -> Redacted {
    Redacted(value.is_set())
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0 { "<redacted>" } else { "None" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_whether_and_not_what() {
        let shown = |value: &dyn fmt::Debug| format!("{value:?}");
        assert_eq!(shown(&redacted(&Some("secret"))), "<redacted>");
        assert_eq!(shown(&redacted(&None::<String>)), "None");
        assert_eq!(shown(&redacted(&"secret".to_owned())), "<redacted>");
        assert_eq!(shown(&redacted(&String::new())), "None");
        assert_eq!(shown(&redacted(&vec!["secret"])), "<redacted>");
        assert_eq!(shown(&redacted(&Vec::<String>::new())), "None");
    }
}
