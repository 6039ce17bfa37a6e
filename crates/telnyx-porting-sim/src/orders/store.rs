//! Where orders are kept: by id, and indexed by what lists are asked for.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::order::Order;
use super::status::Status;
use crate::slots::SlotSet;

/// A store this small is not worth compacting.
const SMALL: usize = 256;

/// All orders, in the order of creation.
///
/// Orders are shared, so that answers can be written after the world is unlocked. Indexes are brought
/// up to date when a list needs them, from the orders that were lent out for change since.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    slots: Vec<Option<Arc<Order>>>,
    by_id: HashMap<Uuid, u32>,
    lent: SlotSet,
    index: Index,
}

/// Which orders a list is made of. Every given part has to fit.
#[derive(Debug, Default)]
pub(crate) struct Selection<'a> {
    pub(crate) statuses: Option<&'a [Status]>,
    pub(crate) references: Option<&'a [&'a str]>,
    pub(crate) group_references: Option<&'a [&'a str]>,
    /// The requested FOC date lies after this.
    pub(crate) foc_after: Option<DateTime<Utc>>,
    /// The requested FOC date lies before this.
    pub(crate) foc_before: Option<DateTime<Utc>>,
}

/// Numbers of one order, by position.
pub(crate) type NumberRange = (Arc<Order>, Range<usize>);

/// In which order a list comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sequence {
    Created { descending: bool },
    FocRequested { descending: bool },
}

impl Orders {
    pub(crate) fn contains(&self, id: Uuid) -> bool {
        self.by_id.contains_key(&id)
    }

    pub(crate) fn get(&self, id: Uuid) -> Option<&Order> {
        self.share(id).map(|order| &**order)
    }

    /// An order to be looked at after the world is unlocked.
    pub(crate) fn share(&self, id: Uuid) -> Option<&Arc<Order>> {
        self.slots.get(*self.by_id.get(&id)? as usize)?.as_ref()
    }

    /// Lends an order out for change.
    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut Order> {
        let slot = *self.by_id.get(&id)?;
        self.lent.insert(slot);
        self.slots.get_mut(slot as usize)?.as_mut().map(Arc::make_mut)
    }

    pub(crate) fn insert(&mut self, order: Order) {
        let slot = self.slots.len() as u32;
        self.by_id.insert(order.id, slot);
        self.lent.insert(slot);
        self.slots.push(Some(Arc::new(order)));
    }

    pub(crate) fn remove(&mut self, id: Uuid) -> Option<Arc<Order>> {
        let slot = self.by_id.remove(&id)?;
        let order = self.slots.get_mut(slot as usize)?.take();
        self.lent.insert(slot);
        if self.slots.len() > SMALL && self.by_id.len() * 2 < self.slots.len() {
            self.compact();
        }
        order
    }

    /// Gives the slots of removed orders back.
    fn compact(&mut self) {
        let orders = std::mem::take(&mut self.slots);
        *self = Self::default();
        for order in orders.into_iter().flatten() {
            let slot = self.slots.len() as u32;
            self.by_id.insert(order.id, slot);
            self.lent.insert(slot);
            self.slots.push(Some(order));
        }
    }

    /// Oldest first.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Order>> {
        self.slots.iter().flatten()
    }

    /// The slots that fit a selection.
    pub(crate) fn select(&mut self, selection: &Selection<'_>) -> SlotSet {
        self.refresh();
        let index = &self.index;
        let mut found = match selection.statuses {
            None => index.live.clone(),
            Some(statuses) => index.of_statuses(statuses),
        };
        let postings = [
            selection.references.map(|wanted| (wanted, &index.by_reference)),
            selection.group_references.map(|wanted| (wanted, &index.by_group_reference)),
        ];
        for (wanted, postings) in postings.into_iter().flatten() {
            let slots = wanted.iter().filter_map(|text| postings.get(*text)).flatten().copied();
            found.intersect(&slots.collect());
        }
        if selection.foc_after.is_some() || selection.foc_before.is_some() {
            found.intersect(&index.of_dates(selection.foc_after, selection.foc_before));
        }
        found
    }

    /// The slots of orders given by id.
    pub(crate) fn slots_of(&self, ids: impl Iterator<Item = Uuid>) -> SlotSet {
        ids.filter_map(|id| self.by_id.get(&id).copied()).collect()
    }

    /// Keeps only slots whose order `keep` admits.
    pub(crate) fn retain(&self, slots: &mut SlotSet, mut keep: impl FnMut(&Order) -> bool) {
        slots.retain(|slot| self.at(slot).is_some_and(|order| keep(order)));
    }

    /// Up to `limit` of the selected orders, after skipping `offset`. Only a filtered list sorted by
    /// date has to walk over what is skipped.
    pub(crate) fn page(&self, slots: &SlotSet, sequence: Sequence, offset: usize, limit: usize) -> Vec<Arc<Order>> {
        let chosen = match sequence {
            Sequence::Created { descending: true } => slots.highest(offset, limit),
            Sequence::Created { descending: false } => slots.lowest(offset, limit),
            Sequence::FocRequested { descending } => self.index.dated(slots, descending, offset, limit),
        };
        chosen.into_iter().filter_map(|slot| self.at(slot)).cloned().collect()
    }

    /// Which numbers of which orders make up a page of numbers, newest order first: orders with the
    /// first and one past the last position, and how many numbers there are in all.
    pub(crate) fn page_of_numbers(&self, slots: &SlotSet, offset: usize, limit: usize) -> (Vec<NumberRange>, usize) {
        let mut parts = Vec::new();
        let (mut total, end) = (0, offset.saturating_add(limit));
        for slot in slots.descending() {
            let count = self.index.numbers.get(slot as usize).map_or(0, |count| *count as usize);
            let (first, past) = (total, total + count);
            total = past;
            if past > offset && first < end {
                let range = offset.saturating_sub(first)..count.min(end - first);
                parts.extend(self.at(slot).map(|order| (Arc::clone(order), range)));
            }
        }
        (parts, total)
    }

    /// The same for numbers that have to be looked at one by one.
    pub(crate) fn page_of_admitted_numbers(
        &self,
        slots: &SlotSet,
        offset: usize,
        limit: usize,
        admits: impl Fn(&Order, usize) -> bool,
    ) -> (Vec<NumberRange>, usize) {
        let orders = slots.descending().filter_map(|slot| self.at(slot));
        let numbers = orders.flat_map(|order| (0..order.numbers.len()).map(move |position| (order, position)));
        let (mut parts, mut total) = (Vec::new(), 0);
        for (order, position) in numbers.filter(|(order, position)| admits(order, *position)) {
            if total >= offset && parts.len() < limit {
                parts.push((Arc::clone(order), position..position + 1));
            }
            total += 1;
        }
        (parts, total)
    }

    fn at(&self, slot: u32) -> Option<&Arc<Order>> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// How many orders there are of each status.
    pub(crate) fn count_by_status(&mut self) -> Vec<(Status, usize)> {
        self.refresh();
        Status::EACH.iter().map(|status| (*status, self.index.by_status[*status as usize].len())).collect()
    }

    fn refresh(&mut self) {
        if self.lent.is_empty() {
            return;
        }
        let lent = std::mem::take(&mut self.lent);
        for slot in lent.ascending() {
            let order = self.slots.get(slot as usize).and_then(Option::as_deref);
            self.index.update(slot, order);
        }
        self.index.settle_dates();
    }
}

/// What lists are asked for, by slot.
#[derive(Debug, Default)]
struct Index {
    /// What each slot is filed under.
    keys: Vec<Option<Keys>>,
    live: SlotSet,
    by_status: [SlotSet; Status::EACH.len()],
    by_reference: HashMap<String, Vec<u32>>,
    by_group_reference: HashMap<String, Vec<u32>>,
    /// Requested dates in order; orders without one come first. Entries of other dates are stale.
    by_foc: Vec<(Option<DateTime<Utc>>, u32)>,
    dates_changed: bool,
    /// How many phone numbers each order has.
    numbers: Vec<u32>,
}

#[derive(Debug, PartialEq, Eq)]
struct Keys {
    status: Status,
    reference: Option<String>,
    group_reference: Option<String>,
    foc: Option<DateTime<Utc>>,
}

impl Keys {
    fn fit(&self, order: &Order) -> bool {
        self.status == order.status
            && self.reference.as_deref() == order.text("/customer_reference")
            && self.group_reference.as_deref() == order.text("/customer_group_reference")
            && self.foc == order.foc_requested()
    }

    fn of(order: &Order) -> Self {
        Self {
            status: order.status,
            reference: order.text("/customer_reference").map(str::to_owned),
            group_reference: order.text("/customer_group_reference").map(str::to_owned),
            foc: order.foc_requested(),
        }
    }
}

impl Index {
    /// Files a slot anew; a removed order is not filed any more.
    fn update(&mut self, slot: u32, order: Option<&Order>) {
        let position = slot as usize;
        if position >= self.keys.len() {
            self.keys.resize_with(position + 1, || None);
            self.numbers.resize(position + 1, 0);
        }
        self.numbers[position] = order.map_or(0, |order| order.numbers.len() as u32);
        let unchanged = match (&self.keys[position], order) {
            (Some(keys), Some(order)) => keys.fit(order),
            (None, None) => true,
            _ => false,
        };
        if unchanged {
            return;
        }
        if let Some(old) = self.keys[position].take() {
            self.live.remove(slot);
            self.dates_changed = true;
            self.by_status[old.status as usize].remove(slot);
            drop_posting(&mut self.by_reference, old.reference.as_deref(), slot);
            drop_posting(&mut self.by_group_reference, old.group_reference.as_deref(), slot);
        }
        if let Some(order) = order {
            let keys = Keys::of(order);
            self.live.insert(slot);
            self.by_status[keys.status as usize].insert(slot);
            for (postings, text) in
                [(&mut self.by_reference, &keys.reference), (&mut self.by_group_reference, &keys.group_reference)]
            {
                if let Some(text) = text {
                    add_posting(postings, text, slot);
                }
            }
            self.by_foc.push((keys.foc, slot));
            self.dates_changed = true;
            self.keys[position] = Some(keys);
        }
    }

    /// Sorts new dates into the others and drops those that no longer hold.
    fn settle_dates(&mut self) {
        if !std::mem::take(&mut self.dates_changed) {
            return;
        }
        let keys = &self.keys;
        self.by_foc.retain(|(date, slot)| {
            keys.get(*slot as usize).and_then(Option::as_ref).is_some_and(|keys| keys.foc == *date)
        });
        // Cheap: the dates are in order but for those that came last.
        self.by_foc.sort();
        self.by_foc.dedup();
    }

    fn of_statuses(&self, statuses: &[Status]) -> SlotSet {
        let mut found = SlotSet::default();
        for status in statuses {
            found.unite(&self.by_status[*status as usize]);
        }
        found
    }

    fn of_dates(&self, after: Option<DateTime<Utc>>, before: Option<DateTime<Utc>>) -> SlotSet {
        // Orders without a date sort before every date: one bound leaves them out, the other has to.
        let first = self.by_foc.partition_point(|(date, _)| *date <= after);
        let end =
            before.map_or(self.by_foc.len(), |before| self.by_foc.partition_point(|(date, _)| *date < Some(before)));
        self.by_foc.get(first..end).unwrap_or_default().iter().map(|(_, slot)| *slot).collect()
    }

    fn dated(&self, slots: &SlotSet, descending: bool, offset: usize, limit: usize) -> Vec<u32> {
        let all = slots.len() == self.by_foc.len();
        let member = |(_, slot): &&(Option<DateTime<Utc>>, u32)| slots.contains(*slot);
        let slot = |(_, slot): &(Option<DateTime<Utc>>, u32)| *slot;
        // Skipping is free while nothing is left out.
        match (all, descending) {
            (true, true) => self.by_foc.iter().rev().skip(offset).take(limit).map(slot).collect(),
            (true, false) => self.by_foc.iter().skip(offset).take(limit).map(slot).collect(),
            (false, true) => self.by_foc.iter().rev().filter(member).skip(offset).take(limit).map(slot).collect(),
            (false, false) => self.by_foc.iter().filter(member).skip(offset).take(limit).map(slot).collect(),
        }
    }
}

/// Postings are sorted, so that a reference shared by many orders stays cheap to change.
fn add_posting(postings: &mut HashMap<String, Vec<u32>>, text: &str, slot: u32) {
    let slots = postings.entry(text.to_owned()).or_default();
    if let Err(position) = slots.binary_search(&slot) {
        slots.insert(position, slot);
    }
}

fn drop_posting(postings: &mut HashMap<String, Vec<u32>>, text: Option<&str>, slot: u32) {
    let Some((text, slots)) = text.and_then(|text| Some((text, postings.get_mut(text)?))) else {
        return;
    };
    if let Ok(position) = slots.binary_search(&slot) {
        slots.remove(position);
    }
    if slots.is_empty() {
        postings.remove(text);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::magic;
    use crate::orders::order::{PortTraits, PortingNumber};

    const NUMBER: &str = "+12125550101";

    fn instant(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn order(index: u128) -> Order {
        let profile = magic::profile(NUMBER).unwrap();
        let number =
            PortingNumber { id: Uuid::from_u128(index), phone_number: NUMBER.to_owned(), profile, block: None };
        // Orders have one to three numbers.
        let numbers = vec![number; 1 + index as usize % 3];
        Order::new(Uuid::from_u128(index), Uuid::nil(), instant(0), PortTraits::of(&profile), numbers, Vec::new())
    }

    fn store(count: u128) -> Orders {
        let mut orders = Orders::default();
        for index in 0..count {
            orders.insert(order(index));
        }
        orders
    }

    fn ids(orders: &[Arc<Order>]) -> Vec<u128> {
        orders.iter().map(|order| order.id.as_u128()).collect()
    }

    fn all(orders: &mut Orders, selection: &Selection<'_>, sequence: Sequence) -> Vec<u128> {
        let slots = orders.select(selection);
        ids(&orders.page(&slots, sequence, 0, usize::MAX))
    }

    const OLDEST_FIRST: Sequence = Sequence::Created { descending: false };

    #[test]
    fn changes_show_up_in_every_index() {
        let mut orders = store(6);
        for (index, reference, date) in [(1, "a", 30), (2, "b", 20), (4, "a", 10)] {
            let order = orders.get_mut(Uuid::from_u128(index)).unwrap();
            order.fields.set("/customer_reference", json!(reference));
            let date = crate::time::seconds(instant(date));
            order.fields.set("/activation_settings/foc_datetime_requested", json!(date));
            order.status = Status::Submitted;
        }
        let submitted = Selection { statuses: Some(&[Status::Submitted]), ..Selection::default() };
        assert_eq!(all(&mut orders, &submitted, OLDEST_FIRST), [1, 2, 4]);
        let of_a = Selection { references: Some(&["a", "c"]), ..Selection::default() };
        assert_eq!(all(&mut orders, &of_a, OLDEST_FIRST), [1, 4]);
        let by_date = Sequence::FocRequested { descending: true };
        assert_eq!(all(&mut orders, &submitted, by_date), [1, 2, 4]);
        assert_eq!(all(&mut orders, &Selection::default(), by_date), [1, 2, 4, 5, 3, 0]);
        let between = Selection { foc_after: Some(instant(10)), foc_before: Some(instant(30)), ..Selection::default() };
        assert_eq!(all(&mut orders, &between, OLDEST_FIRST), [2]);
        let before = Selection { foc_before: Some(instant(30)), ..Selection::default() };
        assert_eq!(all(&mut orders, &before, OLDEST_FIRST), [2, 4]);

        let order = orders.get_mut(Uuid::from_u128(1)).unwrap();
        order.status = Status::Ported;
        order.fields.set("/customer_reference", json!("b"));
        order.fields.set("/activation_settings/foc_datetime_requested", json!(null));
        orders.remove(Uuid::from_u128(4));
        assert_eq!(all(&mut orders, &submitted, OLDEST_FIRST), [2]);
        assert_eq!(all(&mut orders, &of_a, OLDEST_FIRST), []);
        assert_eq!(all(&mut orders, &before, OLDEST_FIRST), [2]);
        let counts: Vec<usize> = orders.count_by_status().into_iter().map(|(_, count)| count).collect();
        assert_eq!(counts, [3, 0, 1, 0, 0, 0, 1, 0, 0]);
    }

    #[test]
    fn slots_of_removed_orders_come_back() {
        let mut orders = store(1000);
        assert_eq!(all(&mut orders, &Selection::default(), OLDEST_FIRST).len(), 1000);
        for index in (0..1000).filter(|index| index % 5 != 0) {
            assert_eq!(orders.remove(Uuid::from_u128(index)).unwrap().id, Uuid::from_u128(index));
        }
        assert!(orders.slots.len() < 500);
        let expected: Vec<u128> = (0..200).map(|index| index * 5).collect();
        assert_eq!(all(&mut orders, &Selection::default(), OLDEST_FIRST), expected);
        assert_eq!(orders.get(Uuid::from_u128(995)).unwrap().id, Uuid::from_u128(995));
        assert!(orders.get(Uuid::from_u128(996)).is_none() && !orders.contains(Uuid::from_u128(996)));
    }

    #[test]
    fn pages_of_numbers_cut_through_orders() {
        let mut orders = store(50);
        let slots = orders.select(&Selection::default());
        let expected: Vec<(u128, usize)> = (0..50)
            .rev()
            .flat_map(|index| (0..1 + index as usize % 3).map(move |position| (index, position)))
            .collect();
        let flat = |parts: Vec<NumberRange>| -> Vec<(u128, usize)> {
            let numbers = parts.into_iter();
            numbers.flat_map(|(order, range)| range.map(move |position| (order.id.as_u128(), position))).collect()
        };
        for offset in [0, 1, 2, 3, 50, 98, 99, 1000] {
            let wanted: Vec<_> = expected.iter().copied().skip(offset).take(7).collect();
            let (parts, total) = orders.page_of_numbers(&slots, offset, 7);
            assert_eq!((flat(parts), total), (wanted.clone(), expected.len()), "{offset}");
            let (parts, total) = orders.page_of_admitted_numbers(&slots, offset, 7, |_, _| true);
            assert_eq!((flat(parts), total), (wanted, expected.len()), "{offset}");
        }
    }

    #[test]
    fn an_order_on_its_way_out_is_not_changed_under_its_reader() {
        let mut orders = store(1);
        let shared = Arc::clone(orders.share(Uuid::nil()).unwrap());
        orders.get_mut(Uuid::nil()).unwrap().status = Status::Ported;
        assert_eq!(shared.status, Status::Draft);
        assert_eq!(orders.get(Uuid::nil()).unwrap().status, Status::Ported);
    }
}
