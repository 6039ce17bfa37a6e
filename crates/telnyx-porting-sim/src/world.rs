//! The simulated world: what exists, what time it is, what will happen next.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use uuid::Uuid;

use crate::assumptions::Assumptions;
use crate::carrier::CarrierScript;
use crate::documents::{self, Document, DocumentLink};
use crate::events::{EventType, History};
use crate::loa::LoaConfiguration;
use crate::number_configurations::NumberConfiguration;
use crate::orders::{self, Moment, Order, Orders};
use crate::queue::{Queue, Task};
use crate::reports::Report;
use crate::requirements::groups::RequirementGroup;
use crate::requirements::{RequirementKinds, RequirementSlot};
use crate::sharing::Grant;
use crate::time;
use crate::webhooks::Webhooks;

/// The whole state behind one simulator. Maps keep the order of creation.
#[derive(Debug)]
pub(crate) struct World {
    now: DateTime<Utc>,
    queue: Queue,
    rng: fastrand::Rng,
    scripts: Vec<CarrierScript>,
    /// What is assumed about the real API.
    pub(crate) assumptions: Arc<Assumptions>,
    pub(crate) requirement_kinds: RequirementKinds,
    pub(crate) user_id: Uuid,
    pub(crate) orders: Orders,
    /// Which open order holds a phone number.
    pub(crate) open_numbers: HashMap<String, Uuid>,
    /// Which order a number belongs to, by the id of the number.
    pub(crate) number_owners: HashMap<Uuid, Uuid>,
    /// The support key shared by the orders of one create call, once the first is confirmed.
    pub(crate) parent_keys: HashMap<Uuid, String>,
    pub(crate) documents: IndexMap<Uuid, Document>,
    /// Links to documents by the resource that uses them.
    pub(crate) links: HashMap<Uuid, Vec<DocumentLink>>,
    /// Document and expiry by the token in a download link.
    pub(crate) download_links: HashMap<String, (Uuid, DateTime<Utc>)>,
    /// What the holders of sharing tokens may do.
    pub(crate) sharing_tokens: HashMap<String, Grant>,
    pub(crate) events: History,
    pub(crate) webhooks: Webhooks,
    /// What the desk is going to say, by the comment that it answers.
    pub(crate) desk_answers: HashMap<Uuid, String>,
    pub(crate) number_configurations: IndexMap<Uuid, NumberConfiguration>,
    /// Numbers that have a bundle.
    pub(crate) bundled_numbers: HashSet<Uuid>,
    pub(crate) loa_configurations: IndexMap<Uuid, LoaConfiguration>,
    pub(crate) reports: IndexMap<Uuid, Report>,
    pub(crate) requirement_groups: IndexMap<Uuid, RequirementGroup>,
}

impl World {
    pub(crate) fn new(start: DateTime<Utc>, seed: u64, assumptions: Arc<Assumptions>) -> Self {
        let mut rng = fastrand::Rng::with_seed(seed);
        let user_id = random_id(&mut rng);
        let mut webhook_key = [0; 32];
        rng.fill(&mut webhook_key);
        Self {
            now: start.min(last_instant()),
            queue: Queue::default(),
            rng,
            scripts: Vec::new(),
            requirement_kinds: RequirementKinds::new(&assumptions.requirements),
            assumptions,
            user_id,
            orders: Orders::default(),
            open_numbers: HashMap::new(),
            number_owners: HashMap::new(),
            parent_keys: HashMap::new(),
            documents: IndexMap::new(),
            links: HashMap::new(),
            download_links: HashMap::new(),
            sharing_tokens: HashMap::new(),
            events: History::default(),
            webhooks: Webhooks::new(webhook_key, seed),
            desk_answers: HashMap::new(),
            number_configurations: IndexMap::new(),
            bundled_numbers: HashSet::new(),
            loa_configurations: IndexMap::new(),
            reports: IndexMap::new(),
            requirement_groups: IndexMap::new(),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// What answers about orders depend on besides the orders.
    pub(crate) fn moment(&self) -> Moment {
        Moment { now: self.now, user_id: self.user_id, assumptions: Arc::clone(&self.assumptions) }
    }

    /// Notes that the numbers of an open order are taken, and whose they are.
    pub(crate) fn own_numbers(&mut self, id: Uuid) {
        for number in self.orders.get(id).map_or(&[][..], |order| &order.numbers) {
            self.open_numbers.insert(number.phone_number.clone(), id);
            self.number_owners.insert(number.id, id);
        }
    }

    /// Notes that an order no longer holds numbers.
    pub(crate) fn free_numbers<'a>(&mut self, id: Uuid, numbers: impl Iterator<Item = &'a String>) {
        for number in numbers {
            // Another order may have taken it since.
            if self.open_numbers.get(number) == Some(&id) {
                self.open_numbers.remove(number);
            }
        }
    }

    /// A fresh id, reproducible from the seed.
    pub(crate) fn new_id(&mut self) -> Uuid {
        random_id(&mut self.rng)
    }

    /// A fresh legacy key such as `sr_1f03ac`.
    pub(crate) fn new_key(&mut self, prefix: &str) -> String {
        format!("{prefix}_{:06x}", self.rng.u32(..0x0100_0000))
    }

    /// A fresh opaque secret.
    pub(crate) fn new_secret(&mut self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.rng.fill(&mut secret);
        secret
    }

    /// The requirements of a country and number type, nothing given yet.
    pub(crate) fn requirement_slots(&self, country: &str, number_type: &str) -> Vec<RequirementSlot> {
        self.requirement_kinds.slots(&self.assumptions.requirements, country, number_type)
    }

    pub(crate) fn add_script(&mut self, script: CarrierScript) {
        self.scripts.push(script);
    }

    pub(crate) fn script_for(&self, order: &Order) -> CarrierScript {
        let numbers = order.numbers.iter().map(|number| number.phone_number.as_str());
        CarrierScript::choose(&self.scripts, order.text("/customer_reference"), numbers, &self.assumptions)
    }

    pub(crate) fn schedule_in(&mut self, delay: Duration, task: Task) {
        self.queue.schedule(time::after(self.now, delay), task);
    }

    pub(crate) fn schedule_at(&mut self, at: DateTime<Utc>, task: Task) {
        self.queue.schedule(at.max(self.now), task);
    }

    /// Moves time and lets everything happen that falls due on the way.
    pub(crate) fn advance_to(&mut self, target: DateTime<Utc>) {
        let target = target.min(last_instant());
        while let Some((at, task)) = self.queue.pop_due(target) {
            self.now = self.now.max(at);
            self.run(task);
        }
        self.now = self.now.max(target);
    }

    /// Moves time until no order and no document has a step ahead of it.
    pub(crate) fn run_until_idle(&mut self) {
        while let Some(at) = self.queue.next_due_while_busy() {
            if at > last_instant() {
                return;
            }
            self.advance_to(at);
        }
    }

    fn run(&mut self, task: Task) {
        match task {
            Task::OrderStep { order, epoch } => orders::lifecycle::step(self, order, epoch),
            Task::ExceptionTimeout { order, epoch } => {
                orders::lifecycle::exception_timeout(self, order, epoch);
            }
            Task::MessagingStep { order } => orders::lifecycle::messaging_step(self, order),
            Task::IdentityCheck { order, action } => {
                orders::action_requirements::conclude(self, order, action);
            }
            Task::DeskAnswer { order, comment } => crate::desk_answers::give(self, order, comment),
            Task::Report { report } => crate::reports::complete(self, report),
            Task::GroupApproval { group } => crate::requirements::groups::review(self, group),
            Task::WebhookRetry { delivery } => crate::webhooks::retry(self, delivery),
            Task::DraftSweep { order } => orders::lifecycle::sweep_draft(self, order),
            Task::DocumentScan { document } => documents::finish_scan(self, document),
            Task::DocumentSweep { document } => documents::sweep(self, document),
            Task::SharingTokenExpiry { order } => self.expire_sharing_tokens(order),
        }
    }

    /// A sharing token of an order ran out.
    fn expire_sharing_tokens(&mut self, order: Uuid) {
        let now = self.now;
        self.sharing_tokens.retain(|_, grant| grant.expires_at > now);
        if self.orders.contains(order) && self.assumptions.events.sharing_token_expired {
            crate::events::record(self, order, EventType::SharingTokenExpired, None);
        }
    }

    /// How many orders share their customer reference with an order of an earlier create call.
    pub(crate) fn doubled_orders(&self) -> usize {
        let mut first_batch: HashMap<&str, Uuid> = HashMap::new();
        let mut doubled = HashSet::new();
        for order in self.orders.iter() {
            let Some(reference) = order.text("/customer_reference") else {
                continue;
            };
            if *first_batch.entry(reference).or_insert(order.batch) != order.batch {
                doubled.insert(order.id);
            }
        }
        doubled.len()
    }
}

/// Where virtual time ends: the last year that RFC 3339 can write, far from where dates overflow.
pub(crate) fn last_instant() -> DateTime<Utc> {
    DateTime::from_timestamp(253_370_764_800, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn random_id(rng: &mut fastrand::Rng) -> Uuid {
    let mut bytes = [0; 16];
    rng.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
