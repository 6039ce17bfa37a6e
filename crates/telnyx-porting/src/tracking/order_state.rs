//! What is known of one order, and what of it changes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use telnyx_porting_raw::types::{
    ActivationStatus, ExceptionCode, MessagingPortStatus, OrderRequirementStatus, PortingEventId, PortingOrder,
    PortingOrderId, PortingOrderStatusValue, PortingPhoneNumber, RequirementTypeId,
};

use super::change::ChangeKind;
use super::cursor::After;
use super::feed::{News, What};
use super::policy::Phase;
use super::standing::{Ends, Standing, Told};

impl Ends for PortingOrderStatusValue {
    fn is_end(&self) -> bool {
        self.is_final()
    }
}

impl Ends for MessagingPortStatus {
    fn is_end(&self) -> bool {
        *self == MessagingPortStatus::Ported
    }
}

/// What is known of an order: what was told of it, so that it is not told again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct OrderState {
    status: Standing<PortingOrderStatusValue>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<ExceptionCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    foc_date: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    messaging: Option<Standing<MessagingPortStatus>>,
    /// Whether messaging is moved at all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    with_messaging: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    requirements: BTreeMap<RequirementTypeId, OrderRequirementStatus>,
    /// States of the numbers, once they were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    numbers: Option<BTreeMap<String, ActivationStatus>>,
    /// Ported, and the numbers were not read since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    numbers_due: bool,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    split_into: BTreeSet<PortingOrderId>,
}

/// An order as it was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) order: &'a PortingOrder,
    /// All its numbers, if they were read.
    pub(super) numbers: Option<&'a [PortingPhoneNumber]>,
}

impl Sight<'_> {
    fn updated(self) -> Option<DateTime<Utc>> {
        self.order.updated_at.as_ref()?.utc()
    }

    /// `None` where the answer leaves it out.
    fn foc_date(self) -> Option<Option<DateTime<Utc>>> {
        self.order.activation_settings.as_ref().map(|_| self.order.foc_date())
    }

    fn codes(self) -> Vec<ExceptionCode> {
        self.order.exceptions().iter().filter_map(|exception| exception.code.clone()).collect()
    }

    /// `None` where messaging stays out of it.
    fn messaging(self) -> Option<MessagingPortStatus> {
        let status = self.order.messaging.as_ref()?.messaging_port_status.clone()?;
        (status != MessagingPortStatus::NotApplicable || self.has_messaging() == Some(true)).then_some(status)
    }

    /// `None` where the answer leaves it out.
    fn has_messaging(self) -> Option<bool> {
        self.order.messaging.as_ref().map(|messaging| messaging.enable_messaging.unwrap_or(false))
    }

    /// An order can have several requirements of one type: the one that is furthest from its end counts.
    fn requirements(self) -> BTreeMap<RequirementTypeId, OrderRequirementStatus> {
        let mut requirements = BTreeMap::new();
        for one in &self.order.requirements {
            let (Some(id), Some(status)) = (&one.requirement_type_id, &one.requirement_status) else { continue };
            let known = requirements.entry(id.clone()).or_insert_with(|| status.clone());
            if urgency(status) > urgency(known) {
                known.clone_from(status);
            }
        }
        requirements
    }
}

/// A change, with what is known of the order from then on.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) kind: ChangeKind,
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) after: After,
    /// The event that told of it.
    pub(super) event: Option<(PortingEventId, DateTime<Utc>)>,
}

impl News {
    /// A change that leaves the state of the order as it is.
    fn alone(&self, kind: ChangeKind) -> Step {
        Step { kind, at: Some(self.at), after: After::Nothing, event: None }
    }
}

impl OrderState {
    /// An order that is seen for the first time.
    pub(super) fn first(sight: Sight<'_>, now: DateTime<Utc>) -> Self {
        let updated = sight.updated();
        let mut state = Self {
            status: Standing::read(sight.order.status.value.clone(), updated, now),
            codes: sight.codes(),
            foc_date: sight.order.foc_date(),
            messaging: sight.messaging().map(|status| Standing::read(status, updated, now)),
            with_messaging: sight.has_messaging().unwrap_or(false),
            requirements: sight.requirements(),
            numbers: None,
            numbers_due: false,
            split_into: BTreeSet::new(),
        };
        state.numbers = sight.numbers.map(|numbers| numbers_of(numbers).collect());
        state
    }

    pub(super) fn status(&self) -> &PortingOrderStatusValue {
        &self.status.value
    }

    pub(super) fn foc_date(&self) -> Option<DateTime<Utc>> {
        self.foc_date
    }

    /// How often to look; `None` if nothing more will happen.
    pub(super) fn phase(&self, voice_only: bool, now: DateTime<Utc>) -> Option<Phase> {
        if !self.status.value.is_final() {
            return Some(Phase::of(&self.status.value, self.foc_date, now));
        }
        if self.numbers_due {
            return Some(Phase::OnTheDay);
        }
        let ported = self.status.value == PortingOrderStatusValue::Ported;
        (ported && !voice_only && self.with_messaging && self.messaging_is_open()).then_some(Phase::Messaging)
    }

    fn messaging_is_open(&self) -> bool {
        use MessagingPortStatus::{Canceled, NotApplicable, Ported};
        // A state that is not known may be one that something follows.
        self.messaging.as_ref().is_some_and(|state| !matches!(state.value, NotApplicable | Canceled | Ported))
    }

    /// Whether it has just been ported, so that its numbers are worth a last look.
    pub(super) fn numbers_are_due(&self) -> bool {
        self.numbers_due
    }

    /// Whether the states of the numbers are worth reading.
    pub(super) fn wants_numbers(&self, now: DateTime<Utc>) -> bool {
        self.numbers_due || self.phase(true, now) == Some(Phase::OnTheDay)
    }

    /// Whether reading the order showed nothing new; then only its time is noted.
    pub(super) fn is_unchanged(&self, sight: Sight<'_>) -> bool {
        sight.order.status.value == self.status.value
            && are_the_same(&sight.codes(), &self.codes)
            && sight.foc_date().is_none_or(|date| date == self.foc_date)
            && sight.has_messaging().is_none_or(|has| has == self.with_messaging)
            && sight.messaging().is_none_or(|read| self.messaging.as_ref().is_some_and(|known| known.value == read))
            && sight.requirements().iter().all(|(id, status)| self.requirements.get(id) == Some(status))
            && sight.numbers.is_none_or(|numbers| {
                let known = self.numbers.as_ref();
                !self.numbers_due
                    && numbers_of(numbers)
                        .all(|(number, state)| known.and_then(|known| known.get(&number)) == Some(&state))
            })
    }

    /// Notes that an order was read in which nothing is new, and nothing happened meanwhile.
    pub(super) fn note_unchanged(&mut self, updated: Option<DateTime<Utc>>, now: DateTime<Utc>) {
        let status = self.status.value.clone();
        self.status.confront(status, updated, now);
        if let Some(messaging) = &mut self.messaging {
            let value = messaging.value.clone();
            messaging.confront(value, updated, now);
        }
    }

    /// Takes what happened, oldest first, and then how the order was read afterwards. What is old, or known, is nothing.
    /// `now` is the client's time.
    pub(super) fn take(&mut self, news: &[News], sight: Option<Sight<'_>>, now: DateTime<Utc>) -> Vec<Step> {
        let news = &in_their_order(news);
        let mut steps = Vec::new();
        let statuses = |news: &News| match &news.what {
            What::Status { told, .. } => Some(told.clone()),
            _ => None,
        };
        let messagings = |news: &News| match &news.what {
            What::Messaging(told) => Some(told.clone()),
            _ => None,
        };
        let shown = sight.map(|sight| (sight.order.status.value.clone(), sight.updated()));
        let new_statuses = new_events(news, &self.status, statuses, shown);
        let shown = sight.and_then(|sight| Some((sight.messaging()?, sight.updated())));
        let new_messagings = match &self.messaging {
            Some(messaging) => new_events(news, messaging, messagings, shown),
            None => news.iter().enumerate().filter(|(_, one)| messagings(one).is_some()).map(|(at, _)| at).collect(),
        };
        let last_foc = last_confirmation(news, &new_statuses);
        for (position, one) in news.iter().enumerate() {
            let told_before = steps.len();
            let mut push = |state: &Self, kind| {
                steps.push(Step { kind, at: Some(one.at), after: state.into(), event: None });
            };
            match &one.what {
                What::Status { told, codes } if new_statuses.contains(&position) => {
                    let was_at_end = self.status.value.is_final();
                    if let Some(from) = self.status.take(told) {
                        self.note_end();
                        push(self, ChangeKind::Status { from, to: told.value.clone() });
                    }
                    if !was_at_end && let Some(kind) = self.take_codes(codes.clone()) {
                        push(self, kind);
                    }
                    // The events do not have the date, but this is the moment at which it was agreed.
                    let date = sight.and_then(|sight| sight.order.foc_date()).filter(|_| last_foc == Some(position));
                    if let Some(date) = date
                        && let Some(kind) = self.take_foc_date(Some(date))
                    {
                        push(self, kind);
                    }
                }
                What::Messaging(told) if new_messagings.contains(&position) => {
                    if let Some(kind) = self.take_messaging(told, now) {
                        push(self, kind);
                    }
                }
                What::Comment(comment) => steps.push(one.alone(ChangeKind::Comment(comment.clone()))),
                What::Split { into } if self.split_into.insert(into.clone()) => {
                    push(self, ChangeKind::Split { into: into.clone() });
                }
                What::LoaUpdated => steps.push(one.alone(ChangeKind::LoaUpdated)),
                What::Status { .. } | What::Messaging(_) | What::Split { .. } | What::Deleted => {}
            }
            // The event is worked off when the last of its changes is told.
            if let Some(last) = steps.get_mut(told_before..).and_then(|told| told.last_mut()) {
                last.event = Some((one.id.clone(), one.at));
            }
        }
        if let Some(sight) = sight {
            self.confront(sight, now, &mut steps);
        }
        steps
    }

    fn take_codes(&mut self, codes: Vec<ExceptionCode>) -> Option<ChangeKind> {
        if are_the_same(&self.codes, &codes) {
            return None;
        }
        self.codes.clone_from(&codes);
        (!codes.is_empty()).then_some(ChangeKind::Exception { codes })
    }

    fn take_foc_date(&mut self, to: Option<DateTime<Utc>>) -> Option<ChangeKind> {
        (self.foc_date != to).then(|| ChangeKind::FocDate { from: std::mem::replace(&mut self.foc_date, to), to })
    }

    fn take_messaging(&mut self, told: &Told<MessagingPortStatus>, now: DateTime<Utc>) -> Option<ChangeKind> {
        let to = told.value.clone();
        match &mut self.messaging {
            Some(messaging) => messaging.take(told).map(|from| ChangeKind::Messaging { from: Some(from), to }),
            None => {
                self.messaging = Some(Standing::read(to.clone(), Some(told.happened()), now));
                Some(ChangeKind::Messaging { from: None, to })
            }
        }
    }

    /// The order has just got another status: its numbers are worth a last look.
    fn note_end(&mut self) {
        if self.status.value == PortingOrderStatusValue::Ported {
            self.numbers_due = true;
        }
    }

    /// What the order shows that the events did not tell.
    fn confront(&mut self, sight: Sight<'_>, now: DateTime<Utc>, steps: &mut Vec<Step>) {
        let at = sight.updated();
        let mut push = |state: &Self, kind| {
            steps.push(Step { kind, at, after: state.into(), event: None });
        };
        let status = sight.order.status.value.clone();
        if let Some(from) = self.status.confront(status.clone(), at, now) {
            self.note_end();
            push(self, ChangeKind::Status { from, to: status.clone() });
        }
        // An order that was read before its last event says nothing about reasons and dates.
        if self.status.value == status {
            if let Some(kind) = self.take_codes(sight.codes()) {
                push(self, kind);
            }
            if let Some(kind) = sight.foc_date().and_then(|date| self.take_foc_date(date)) {
                push(self, kind);
            }
        }
        self.with_messaging = sight.has_messaging().unwrap_or(self.with_messaging);
        if let Some(to) = sight.messaging() {
            let from = match &mut self.messaging {
                Some(messaging) => messaging.confront(to.clone(), at, now).map(Some),
                None => {
                    self.messaging = Some(Standing::read(to.clone(), at, now));
                    Some(None)
                }
            };
            if let Some(from) = from {
                push(self, ChangeKind::Messaging { from, to });
            }
        }
        for (requirement_type_id, to) in sight.requirements() {
            let from = self.requirements.insert(requirement_type_id.clone(), to.clone());
            if from.as_ref() != Some(&to) {
                push(self, ChangeKind::Requirement { requirement_type_id, from, to });
            }
        }
        if let Some(numbers) = sight.numbers {
            self.take_numbers(numbers, status.is_final(), at, steps);
        }
    }

    fn take_numbers(
        &mut self,
        numbers: &[PortingPhoneNumber],
        at_end: bool,
        at: Option<DateTime<Utc>>,
        steps: &mut Vec<Step>,
    ) {
        let known = self.numbers.get_or_insert_default();
        let before = steps.len();
        for (phone_number, to) in numbers_of(numbers) {
            let from = known.insert(phone_number.clone(), to.clone());
            if from.as_ref() != Some(&to) {
                let after = After::Number { phone_number: phone_number.clone(), state: to.clone() };
                let kind = ChangeKind::NumberActivation { phone_number, from, to };
                steps.push(Step { kind, at, after, event: None });
            }
        }
        if at_end {
            self.numbers_due = false;
        }
        // With the last one, all is known.
        if let Some(last) = steps.get_mut(before..).and_then(|told| told.last_mut()) {
            last.after = (&*self).into();
        }
    }

    /// The state of a number was told.
    pub(super) fn note_number(&mut self, phone_number: String, state: ActivationStatus) {
        self.numbers.get_or_insert_default().insert(phone_number, state);
    }
}

impl From<&OrderState> for After {
    fn from(state: &OrderState) -> Self {
        Self::State(Box::new(state.clone()))
    }
}

/// Positions of the events that are news for one value of the order. `shown` is what the order shows, and since when.
fn new_events<V>(
    news: &[News],
    standing: &Standing<V>,
    told: impl Fn(&News) -> Option<Told<V>>,
    shown: Option<(V, Option<DateTime<Utc>>)>,
) -> Vec<usize>
where
    V: Clone + PartialEq + Ends,
{
    let (positions, told): (Vec<usize>, Vec<Told<V>>) =
        news.iter().enumerate().filter_map(|(position, one)| Some((position, told(one)?))).unzip();
    let new = standing.news(told.iter(), shown.as_ref().map(|(value, updated)| (value, *updated)));
    new.into_iter().filter_map(|index| positions.get(index).copied()).collect()
}

/// What happened, as it happened: what happened first can be recorded last.
fn in_their_order(news: &[News]) -> Vec<News> {
    let happened = |one: &News| match &one.what {
        What::Status { told, .. } => told.happened(),
        What::Messaging(told) => told.happened(),
        _ => one.at,
    };
    let mut news = news.to_vec();
    // In seconds: orders have no finer times. Within one, the order in which it was recorded stays.
    news.sort_by_key(|one| happened(one).timestamp());
    news
}

fn are_the_same(one: &[ExceptionCode], other: &[ExceptionCode]) -> bool {
    let set = |codes: &[ExceptionCode]| codes.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    one == other || set(one) == set(other)
}

fn urgency(status: &OrderRequirementStatus) -> u8 {
    match status {
        OrderRequirementStatus::Approved => 0,
        OrderRequirementStatus::RequirementInfoUnderReview => 1,
        OrderRequirementStatus::RequirementInfoPending => 3,
        OrderRequirementStatus::RequirementInfoException => 4,
        // Something is still to come.
        _ => 2,
    }
}

/// Position of the last event that says that a date was agreed.
fn last_confirmation(news: &[News], new_statuses: &[usize]) -> Option<usize> {
    new_statuses.iter().copied().rfind(|position| {
        news.get(*position).is_some_and(|one| {
            matches!(&one.what, What::Status { told, .. } if told.value == PortingOrderStatusValue::FocDateConfirmed)
        })
    })
}

fn numbers_of(numbers: &[PortingPhoneNumber]) -> impl Iterator<Item = (String, ActivationStatus)> {
    numbers.iter().filter_map(|number| Some((number.phone_number.clone(), number.activation_status.clone()?)))
}
