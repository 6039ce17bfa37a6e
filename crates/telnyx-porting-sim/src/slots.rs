//! Sets of slot numbers, with a fast way to the n-th member.

/// Slots in one word of the set.
const WORD: u32 = u64::BITS;

/// A set of slot numbers. Finding the n-th member costs one population count per 64 slots, so that a
/// page of a list costs the same wherever it lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SlotSet {
    words: Vec<u64>,
}

impl SlotSet {
    pub(crate) fn insert(&mut self, slot: u32) {
        let word = (slot / WORD) as usize;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (slot % WORD);
    }

    pub(crate) fn remove(&mut self, slot: u32) {
        if let Some(word) = self.words.get_mut((slot / WORD) as usize) {
            *word &= !(1 << (slot % WORD));
        }
    }

    pub(crate) fn contains(&self, slot: u32) -> bool {
        self.words.get((slot / WORD) as usize).is_some_and(|word| word & (1 << (slot % WORD)) != 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Adds the members of `other`.
    pub(crate) fn unite(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// Keeps only members that are in `other` too.
    pub(crate) fn intersect(&mut self, other: &Self) {
        self.words.truncate(other.words.len());
        for (word, mask) in self.words.iter_mut().zip(&other.words) {
            *word &= mask;
        }
    }

    /// Keeps only members that `keep` admits.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        for (index, word) in self.words.iter_mut().enumerate() {
            for bit in bits(*word) {
                if !keep(index as u32 * WORD + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// Members from the smallest up.
    pub(crate) fn ascending(&self) -> impl Iterator<Item = u32> {
        self.words.iter().enumerate().flat_map(|(index, word)| bits(*word).map(move |bit| index as u32 * WORD + bit))
    }

    /// Members from the largest down.
    pub(crate) fn descending(&self) -> impl Iterator<Item = u32> {
        let words = self.words.iter().enumerate().rev();
        words.flat_map(|(index, word)| high_bits(*word).map(move |bit| index as u32 * WORD + bit))
    }

    /// Up to `limit` members from the smallest up, after skipping `offset`.
    pub(crate) fn lowest(&self, offset: usize, limit: usize) -> Vec<u32> {
        let mut skip = offset;
        let from = self.words.iter().position(|word| !skipped(&mut skip, *word)).unwrap_or(self.words.len());
        let words = self.words.iter().enumerate().skip(from);
        let members = words.flat_map(|(index, word)| bits(*word).map(move |bit| index as u32 * WORD + bit));
        members.skip(skip).take(limit).collect()
    }

    /// Up to `limit` members from the largest down, after skipping `offset`.
    pub(crate) fn highest(&self, offset: usize, limit: usize) -> Vec<u32> {
        let mut skip = offset;
        let passed = self.words.iter().rev().position(|word| !skipped(&mut skip, *word)).unwrap_or(self.words.len());
        let words = self.words.iter().enumerate().rev().skip(passed);
        let members = words.flat_map(|(index, word)| high_bits(*word).map(move |bit| index as u32 * WORD + bit));
        members.skip(skip).take(limit).collect()
    }
}

impl FromIterator<u32> for SlotSet {
    fn from_iter<T: IntoIterator<Item = u32>>(slots: T) -> Self {
        let mut set = Self::default();
        for slot in slots {
            set.insert(slot);
        }
        set
    }
}

/// Takes a whole word off what is to be skipped, when that is possible.
fn skipped(skip: &mut usize, word: u64) -> bool {
    let members = word.count_ones() as usize;
    let whole = members <= *skip;
    if whole {
        *skip -= members;
    }
    whole
}

fn bits(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.wrapping_sub(1);
        (bit < WORD).then_some(bit)
    })
}

fn high_bits(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = WORD.checked_sub(1 + word.leading_zeros())?;
        word &= !(1 << bit);
        Some(bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOTS: [u32; 7] = [0, 1, 63, 64, 130, 131, 700];

    #[test]
    fn members_come_in_order_from_any_offset() {
        let set: SlotSet = SLOTS.into_iter().collect();
        assert_eq!(set.len(), SLOTS.len());
        assert!(set.ascending().eq(SLOTS));
        assert!(set.descending().eq(SLOTS.into_iter().rev()));
        for offset in 0..=SLOTS.len() + 1 {
            for limit in 0..4 {
                let expected: Vec<u32> = SLOTS.into_iter().skip(offset).take(limit).collect();
                assert_eq!(set.lowest(offset, limit), expected, "{offset} {limit}");
                let expected: Vec<u32> = SLOTS.into_iter().rev().skip(offset).take(limit).collect();
                assert_eq!(set.highest(offset, limit), expected, "{offset} {limit}");
            }
        }
    }

    #[test]
    fn sets_are_combined() {
        let mut set: SlotSet = SLOTS.into_iter().collect();
        set.remove(64);
        set.remove(9999);
        assert!(!set.contains(64) && set.contains(700) && !set.contains(9999));
        set.intersect(&[1, 64, 130].into_iter().collect());
        assert!(set.ascending().eq([1, 130]));
        set.unite(&[300].into_iter().collect());
        set.retain(|slot| slot != 1);
        assert!(set.ascending().eq([130, 300]));
        set.retain(|_| false);
        assert!(set.is_empty() && set.highest(0, 5).is_empty());
    }
}
