//! Which events have been taken before.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use telnyx_porting_raw::types::PortingEventId;

/// Remembers the ids of the last events, so that a delivery that comes again is not worked off again.
///
/// It holds a bounded number of ids; beyond it the oldest are forgotten. A webhook that somebody had
/// [republished](crate::events::Events::republish) presumably has the id of the first one: [`forget`](Self::forget) that
/// one beforehand.
///
/// ```
/// use telnyx_porting::webhook::SeenEvents;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let seen = SeenEvents::new(10_000);
/// let id = "0e8f5b0e-0000-4000-8000-000000000001".parse()?;
/// assert!(seen.is_first(&id));
/// assert!(!seen.is_first(&id));
/// seen.forget(&id);
/// assert!(seen.is_first(&id));
///
/// // What is known survives a restart.
/// let restored = SeenEvents::with_ids(10_000, seen.ids());
/// assert!(!restored.is_first(&id));
/// # Ok(()) }
/// ```
pub struct SeenEvents {
    capacity: usize,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    ids: HashSet<PortingEventId>,
    /// Oldest first.
    order: VecDeque<PortingEventId>,
}

impl fmt::Debug for SeenEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SeenEvents").field("capacity", &self.capacity).finish_non_exhaustive()
    }
}

impl SeenEvents {
    /// Remembers up to this many ids, at least one.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self { capacity: capacity.max(1), known: Mutex::default() }
    }

    /// Remembers up to this many ids, at least one, and these are known already: oldest first, as [`ids`](Self::ids)
    /// gives them.
    #[must_use]
    pub fn with_ids(capacity: usize, ids: impl IntoIterator<Item = PortingEventId>) -> Self {
        let seen = Self::new(capacity);
        for id in ids {
            seen.is_first(&id);
        }
        seen
    }

    /// Whether this id has not been seen before; from now on it has been. Of several threads that ask at the same time
    /// one is told `true`.
    pub fn is_first(&self, id: &PortingEventId) -> bool {
        let mut known = self.lock();
        if !known.ids.insert(id.clone()) {
            return false;
        }
        known.order.push_back(id.clone());
        while known.order.len() > self.capacity {
            if let Some(oldest) = known.order.pop_front() {
                known.ids.remove(&oldest);
            }
        }
        true
    }

    /// Lets the next delivery with this id pass as the first: its work failed, or it was asked for again.
    pub fn forget(&self, id: &PortingEventId) {
        let mut known = self.lock();
        if known.ids.remove(id) {
            known.order.retain(|other| other != id);
        }
    }

    /// The ids that are remembered, oldest first.
    #[must_use]
    pub fn ids(&self) -> Vec<PortingEventId> {
        self.lock().order.iter().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        // Both halves are changed without anything that panics in between.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(n: u8) -> PortingEventId {
        uuid::Uuid::from_u128(u128::from(n)).into()
    }

    #[test]
    fn the_oldest_is_forgotten() {
        let seen = SeenEvents::new(2);
        assert!([1, 2, 3].iter().all(|n| seen.is_first(&id(*n))));
        assert!(!seen.is_first(&id(2)) && !seen.is_first(&id(3)));
        assert!(seen.is_first(&id(1)));
        assert_eq!(seen.ids(), [id(3), id(1)]);
    }

    proptest! {
        /// Against a plain list.
        #[test]
        fn it_is_a_bounded_set(capacity in 0usize..5, steps in prop::collection::vec((any::<bool>(), 0u8..8), 0..60)) {
            let seen = SeenEvents::new(capacity);
            let mut model: Vec<u8> = Vec::new();
            for (forget, n) in steps {
                if forget {
                    seen.forget(&id(n));
                    model.retain(|other| *other != n);
                } else {
                    prop_assert_eq!(seen.is_first(&id(n)), !model.contains(&n));
                    if !model.contains(&n) {
                        model.push(n);
                    }
                    let excess = model.len().saturating_sub(capacity.max(1));
                    model.drain(..excess);
                }
                let ids: Vec<_> = model.iter().map(|n| id(*n)).collect();
                prop_assert_eq!(seen.ids(), ids);
            }
        }
    }
}
