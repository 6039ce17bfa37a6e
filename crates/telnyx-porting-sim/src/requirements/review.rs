//! What a review says of a value: the value itself decides, so that any client can provoke it.

use uuid::Uuid;

use super::kinds::RequirementSlot;
use crate::world::World;

/// How the review of a value that is not approved for good ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Declined,
    /// Approved at first, then out of date.
    Expired,
    /// Approved at first, then no longer enough.
    NoLongerEligible,
}

/// Texts that decide; a document holds them inside, an order is rejected for any of them.
const MARKERS: &[(&str, Verdict)] = &[
    ("REVIEW-DECLINED-TEST", Verdict::Declined),
    ("REVIEW-EXPIRED-TEST", Verdict::Expired),
    ("REVIEW-NO-LONGER-ELIGIBLE-TEST", Verdict::NoLongerEligible),
];

/// What the review says of a value; `None` when it approves.
pub(crate) fn verdict(world: &World, slot: &RequirementSlot) -> Option<Verdict> {
    let value = slot.value.as_deref()?;
    let document = if slot.kind.is_document() { world.documents.get(&Uuid::parse_str(value).ok()?) } else { None };
    let content = document.map_or(value.as_bytes(), |document| &document.bytes);
    let holds = |marker: &str| content.windows(marker.len()).any(|window| window == marker.as_bytes());
    MARKERS.iter().find(|(marker, _)| holds(marker)).map(|(_, verdict)| *verdict)
}
