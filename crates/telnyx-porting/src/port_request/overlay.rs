//! Laying one set of values over another.

/// Values that replace others where they are given.
pub(super) trait Overlay {
    /// `self`, except where `over` says something.
    #[must_use]
    fn overlaid(self, over: &Self) -> Self;
}

impl<T: Clone> Overlay for Option<T> {
    fn overlaid(self, over: &Self) -> Self {
        over.clone().or(self)
    }
}

impl<T: Clone> Overlay for Vec<T> {
    fn overlaid(self, over: &Self) -> Self {
        if over.is_empty() { self } else { over.clone() }
    }
}

impl<K: Ord + Clone, V: Clone> Overlay for std::collections::BTreeMap<K, V> {
    fn overlaid(mut self, over: &Self) -> Self {
        self.extend(over.iter().map(|(key, value)| (key.clone(), value.clone())));
        self
    }
}

/// Implements [`Overlay`] field by field; `replace` adds `is_empty` for structs that hold options only.
macro_rules! overlay {
    (merge $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::port_request::overlay::Overlay for $name {
            fn overlaid(self, over: &Self) -> Self {
                Self { $($field: $crate::port_request::overlay::Overlay::overlaid(self.$field, &over.$field)),* }
            }
        }
    };
    (replace $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::port_request::overlay::Overlay for $name {
            fn overlaid(self, over: &Self) -> Self {
                Self { $($field: over.$field.clone().or(self.$field)),* }
            }
        }

        impl $name {
            pub(super) fn is_empty(&self) -> bool {
                let Self { $($field),* } = self;
                $($field.is_none())&&*
            }
        }
    };
}
pub(super) use overlay;
