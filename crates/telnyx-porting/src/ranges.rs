//! Ranges of phone numbers and extensions: from the first to the last, both included.

use std::fmt::Display;
use std::ops::RangeInclusive;

use telnyx_porting_raw::types::PhoneNumberRange;

use crate::PhoneNumber;

/// The last is not below the first.
pub(crate) fn in_order<T: PartialOrd + Display>(range: &RangeInclusive<T>) -> Result<(), String> {
    if range.start() <= range.end() {
        return Ok(());
    }
    let (first, last) = (range.start(), range.end());
    Err(format!("the range {first} to {last} ends before it starts"))
}

/// There is at least one part, each part lies inside the whole, and no two share anything.
pub(crate) fn divides<T: Ord + Copy + Display>(
    parts: &[RangeInclusive<T>],
    whole: &RangeInclusive<T>,
) -> Result<(), String> {
    in_order(whole)?;
    if parts.is_empty() {
        return Err("there is no activation range: nothing of the range would be activated".into());
    }
    for part in parts {
        in_order(part)?;
        if !whole.contains(part.start()) || !whole.contains(part.end()) {
            return Err(format!(
                "the activation range {} to {} is not inside {} to {}",
                part.start(),
                part.end(),
                whole.start(),
                whole.end(),
            ));
        }
    }
    let mut sorted: Vec<&RangeInclusive<T>> = parts.iter().collect();
    sorted.sort_by_key(|part| *part.start());
    let overlap = sorted.iter().zip(sorted.iter().skip(1)).find(|(one, next)| next.start() <= one.end());
    match overlap {
        None => Ok(()),
        Some((one, next)) => Err(format!(
            "the activation ranges {} to {} and {} to {} overlap",
            one.start(),
            one.end(),
            next.start(),
            next.end(),
        )),
    }
}

/// The range holds no more numbers than the limit.
pub(crate) fn at_most(limit: u64, range: &RangeInclusive<PhoneNumber>) -> Result<(), String> {
    // A number that is no number of digits cannot be made, so neither default is ever used.
    let digits = |number: &PhoneNumber| number.to_string().trim_start_matches('+').parse::<u64>().unwrap_or_default();
    let size = digits(range.end()).saturating_sub(digits(range.start())).saturating_add(1);
    if size <= limit {
        return Ok(());
    }
    let (first, last) = (range.start(), range.end());
    Err(format!("the range {first} to {last} holds {size} numbers; at most {limit} are possible"))
}

/// As it is on the wire.
pub(crate) fn wire(range: &RangeInclusive<PhoneNumber>) -> PhoneNumberRange {
    PhoneNumberRange::new(range.end().to_string(), range.start().to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(last: u64) -> PhoneNumber {
        format!("+4930555{last:04}").parse().unwrap()
    }

    #[test]
    fn a_block_holds_a_thousand_numbers_and_no_more() {
        assert_eq!(at_most(1000, &(number(100)..=number(1099))), Ok(()));
        let refused = at_most(1000, &(number(100)..=number(1100))).unwrap_err();
        assert_eq!(refused, "the range +49305550100 to +49305551100 holds 1001 numbers; at most 1000 are possible");
    }

    #[test]
    fn what_is_wrong_with_parts_is_said() {
        let refused = |parts: &[RangeInclusive<u16>]| divides(parts, &(10..=99)).unwrap_err();
        assert!(refused(&[]).contains("no activation range"));
        assert_eq!(refused(&[10..=20, RangeInclusive::new(30, 20)]), "the range 30 to 20 ends before it starts");
        assert_eq!(refused(&[9..=20]), "the activation range 9 to 20 is not inside 10 to 99");
        assert_eq!(refused(&[50..=100]), "the activation range 50 to 100 is not inside 10 to 99");
        assert_eq!(refused(&[40..=50, 10..=40]), "the activation ranges 10 to 40 and 40 to 50 overlap");
        assert_eq!(divides(&[50..=99, 10..=49], &(10..=99)), Ok(()));
        assert!(divides(&[10..=20], &RangeInclusive::new(99, 10)).unwrap_err().contains("ends before"));
    }

    proptest! {
        #[test]
        fn parts_are_accepted_exactly_if_each_place_has_one_owner(
            parts in prop::collection::vec((0_u16..20, 0_u16..20), 1..4),
        ) {
            let parts: Vec<RangeInclusive<u16>> = parts.into_iter().map(|(first, last)| first..=last).collect();
            let owners = |place: u16| parts.iter().filter(|part| part.contains(&place)).count();
            let sound = parts.iter().all(|part| part.start() <= part.end() && *part.start() >= 3 && *part.end() <= 15)
                && (0..20).all(|place| owners(place) <= 1);
            prop_assert_eq!(divides(&parts, &(3..=15)).is_ok(), sound);
        }
    }
}
