//! When to look, and at what.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use telnyx_porting_raw::types::PortingOrderId;

use super::{Followed, Following, Look};
use crate::tracking::sweep::{By, Plan, READ_ONE_BY_ONE, REQUESTS, Sweep};

/// Looks that webhooks ask for are at least this far apart, and those that read lists that far.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
const BETWEEN_LISTS: Duration = Duration::from_secs(30);

impl Following {
    /// Waits until there is something to look at, and plans the look.
    pub(super) async fn wait(&mut self) {
        let mut wanted = self.take_requests();
        let now = self.now();
        if let Some(from) = self.continued {
            // What was asked for meanwhile is not kept waiting, as far as it is little.
            if wanted.is_empty() || wanted.len() > READ_ONE_BY_ONE || !self.was_by_list {
                self.follow_up.append(&mut wanted);
                return self.go_on_with_list(from);
            }
            return self.begin(wanted, By::Id);
        }
        wanted.append(&mut self.follow_up);
        wanted.append(&mut self.rest);
        let mut discover = self.all_wanted;
        if self.not_before <= now {
            let due = self.orders.iter().filter(|(_, followed)| followed.due <= now);
            wanted.extend(due.map(|(id, _)| id.clone()));
            discover |= self.options.filter.is_some() && self.discovery_due <= now;
        }
        if wanted.is_empty() && !discover {
            return self.sleep_until_due().await;
        }
        let asked = self.is_asked.then(|| wanted.clone());
        let by = self.choose(&mut wanted, discover);
        if let Some(asked) = asked
            && let Some(pause) = self.spacing(!matches!(by, By::Id), now)
        {
            // What was asked for is kept, and more may come.
            self.follow_up.extend(asked);
            return self.sleep(pause).await;
        }
        self.begin(wanted, by);
    }

    /// The orders that handles ask for.
    fn take_requests(&mut self) -> BTreeSet<PortingOrderId> {
        let requests = self.shared.take();
        for id in requests.follow {
            self.revive(&id);
            self.follow(id);
        }
        let mut wanted = BTreeSet::new();
        let now = self.now();
        let mut is_asked_for_all = requests.everything;
        for (id, events) in requests.orders {
            if self.orders.contains_key(&id) {
                self.expect(&id, events);
                wanted.insert(id);
            } else if self.options.filter.is_some() && !self.finished.contains(&id) {
                is_asked_for_all |= self.strangers.look_for(id, now);
            }
        }
        self.is_asked |= is_asked_for_all || !wanted.is_empty();
        if self.options.filter.is_some() {
            self.all_wanted |= is_asked_for_all;
        } else if is_asked_for_all {
            wanted.extend(self.orders.keys().cloned());
        }
        wanted
    }

    /// Where to look for these orders. What has to be read in another way is left for the look after this.
    fn choose(&mut self, wanted: &mut BTreeSet<PortingOrderId>, discover: bool) -> By {
        let is = |id: &PortingOrderId, what: fn(&Followed) -> bool| self.orders.get(id).is_some_and(what);
        let (alone, mut others): (BTreeSet<_>, BTreeSet<_>) =
            std::mem::take(wanted).into_iter().partition(|id| is(id, |followed| followed.is_alone));
        let outside = others.iter().filter(|id| is(id, |followed| followed.is_outside)).count();
        let few = READ_ONE_BY_ONE.max(self.pages.min(REQUESTS));
        let by = match &self.options.filter {
            Some(list) if discover || others.len() - outside > few => By::Filter(Box::new(list.clone())),
            _ if others.len() > few => By::All { from: 1 },
            _ => By::Id,
        };
        if matches!(by, By::Id) {
            others.extend(alone);
            *wanted = others;
            return by;
        }
        // They take turns, so that neither waits for ever.
        if !alone.is_empty() && self.was_by_list {
            self.rest.append(&mut others);
            *wanted = alone;
            return By::Id;
        }
        self.rest.extend(alone);
        // Where the list is read, it shows the others, too.
        if self.options.filter.is_none() || matches!(by, By::Filter(_)) {
            let shown = self.orders.iter().filter(|(_, followed)| !followed.is_alone && !followed.is_outside);
            others.extend(shown.map(|(id, _)| id.clone()));
        }
        *wanted = others;
        by
    }

    /// A list that was too long for one look.
    fn go_on_with_list(&mut self, from: i64) {
        self.continued = None;
        let is_alone = |id: &PortingOrderId| self.orders.get(id).is_none_or(|followed| followed.is_alone);
        let (alone, wanted) = std::mem::take(&mut self.rest).into_iter().partition(is_alone);
        self.rest = alone;
        self.begin(wanted, By::All { from });
    }

    /// How long to wait before a look that was asked for.
    fn spacing(&self, by_list: bool, now: Duration) -> Option<Duration> {
        let after = |last: Option<Duration>, pause: Duration| last.map_or(now, |last| last.saturating_add(pause));
        let mut earliest = after(self.last_look, BETWEEN_LOOKS).max(self.not_before);
        if by_list {
            earliest = earliest.max(after(self.last_list, BETWEEN_LISTS));
        }
        (earliest > now).then(|| earliest - now)
    }

    fn begin(&mut self, wanted: BTreeSet<PortingOrderId>, by: By) {
        let by_list = !matches!(by, By::Id);
        if by_list {
            self.all_wanted = false;
        }
        self.is_asked = self.all_wanted;
        let today = self.client.clock().now();
        let mut numbers_of = BTreeMap::new();
        let mut doubtful = BTreeSet::new();
        for id in &wanted {
            let Some(followed) = self.orders.get(id) else { continue };
            if followed.state.as_ref().is_some_and(|state| state.wants_numbers(today)) {
                numbers_of.insert(id.clone(), followed.numbers_listed);
            }
            if followed.failures > 0 {
                doubtful.insert(id.clone());
            }
        }
        let plan = Plan { orders: wanted.clone(), by, numbers_of, doubtful };
        self.look = Some(Look {
            sweep: Sweep::new(&self.client, plan),
            wanted,
            stretch: self.options.policy.stretch(),
            by_list,
            changed: BTreeMap::new(),
            unchanged: Vec::new(),
            kept: BTreeMap::new(),
            split_off: BTreeMap::new(),
            absent: Vec::new(),
            failed: BTreeSet::new(),
            told: BTreeSet::new(),
        });
    }
}
