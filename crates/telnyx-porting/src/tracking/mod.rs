//! Following orders until they are ported, cancelled or gone.
//!
//! [`Client::track`] follows orders by id, [`Client::track_all`] those of a list, new ones included. Both give a
//! [`Tracker`]; [`Tracker::changes`] is the stream of what happens, [`Tracker::until_ported`] waits for the end.
//!
//! # Where it looks
//!
//! At the orders, page by page of the list (or one by one, where that is less), and at the history of events, which has
//! what came and went between two looks: statuses passed through, comments, splits. An order changes in the stream as it
//! did in reality: each status once, in its order, never backwards, however late or often news of it comes.
//!
//! A look at 10,000 orders costs 40 pages and a few more requests, 45 at most; each further 250 orders of a list are a page
//! more. What would cost more comes with the next looks, of 45 requests at most each, and everything has its turn:
//! orders that no list shows, lists of the numbers of big orders on their day, and the pages of the account behind the
//! first 40, where orders that are followed by id are older than those.
//!
//! If more than 1,250 events come between two looks, or the history cannot be read at all (five times in a row), the
//! statuses that orders only passed through are left out. Comments, splits, LOAs and deletions are still read, which is a
//! request for each 250 of them and the one thing that no look puts off, and up to five orders that are followed by id have
//! everything told. An entry of the history that cannot be read is passed over. Where an account has no history (402, 403
//! or 404), that is told once, as an `Err`, and orders are followed by what they show themselves: comments and splits are
//! not told then.
//!
//! An order, or a list of numbers, that cannot be read is an `Err` and does not keep the others waiting. An order is gone
//! when the history says that it was deleted, or when the API says at two looks that it does not have it; a 404 without
//! a word, as gateways answer it, has to come five times and for an hour.
//!
//! # When it looks
//!
//! By [`PollPolicy`]: rarely while the order is with the carrier, every few minutes on the day of the port. A verified
//! webhook, given to [`TrackerHandle::wake`], has it look at once; then polling only catches what webhooks miss.
//!
//! A program that is woken by a schedule, such as a job in a queue, has it look [once](Tracker::once) each time.
//!
//! # Restarts
//!
//! [`Changes::cursor`] says what the stream has told. Keep it when a change is worked off, give it to
//! [`Tracker::resume`], and nothing is told twice or lost. Without a crash in between, that is exact; if the program dies
//! after working off a change and before keeping the cursor, that change comes again. Where changes are many, it is enough
//! to keep it when the stream [is caught up](Changes::is_caught_up).

mod change;
mod cursor;
mod feed;
mod finished;
mod following;
mod handle;
mod order_state;
mod policy;
mod standing;
mod summary;
mod sweep;

use std::collections::BTreeSet;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures::StreamExt;
use futures::stream::{self, BoxStream, Stream};
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId};

use crate::porting_orders::ListPortingOrders;
use crate::{Client, Result};

pub use change::{ChangeKind, DeskComment, OrderChange};
pub use cursor::Cursor;
pub use handle::TrackerHandle;
pub use policy::PollPolicy;
pub use summary::PortSummary;

use following::{Following, Options};
use handle::Shared;

/// Follows orders.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
/// use futures::StreamExt;
///
/// let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
/// let mut changes = client.track(orders.iter().map(|order| order.id.clone())).changes();
/// let first = changes.next().await.unwrap()?;
/// assert_eq!(first.to_string(), format!("order {}: draft", orders[0].id));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a tracker does nothing until its changes are polled"]
pub struct Tracker {
    client: Client,
    orders: BTreeSet<PortingOrderId>,
    filter: Option<ListPortingOrders>,
    policy: PollPolicy,
    voice_only: bool,
    until_stopped: bool,
    once: bool,
    cursor: Option<Cursor>,
}

impl Client {
    /// Follows these orders until each is ported, cancelled or gone.
    pub fn track(&self, orders: impl IntoIterator<Item = PortingOrderId>) -> Tracker {
        Tracker {
            client: self.clone(),
            orders: orders.into_iter().map(|id| handle::canonical(&id)).collect(),
            filter: None,
            policy: PollPolicy::default(),
            voice_only: false,
            until_stopped: false,
            once: false,
            cursor: None,
        }
    }

    /// Follows every order of a list, also those that appear in it later. The stream goes on until it is
    /// [stopped](TrackerHandle::stop).
    ///
    /// Orders that leave the list, because it is filtered by something that changes, are followed to their end all the
    /// same; that costs requests beyond the pages of the list.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # client.porting_orders().create(["+13035550123".parse()?]).customer_reference("spring").send().await?;
    /// use futures::StreamExt;
    ///
    /// let spring = client.porting_orders().list().customer_reference("spring");
    /// let mut changes = client.track_all(spring).changes();
    /// println!("{}", changes.next().await.unwrap()?);
    /// # Ok(()) }
    /// ```
    pub fn track_all(&self, list: ListPortingOrders) -> Tracker {
        Tracker { filter: Some(list), ..self.track([]) }.until_stopped()
    }
}

impl Tracker {
    /// The same pause between two looks, whatever the orders are doing, instead of a [policy](Self::poll_policy).
    pub fn poll_every(self, pause: Duration) -> Self {
        self.poll_policy(PollPolicy::every(pause))
    }

    /// How often to look.
    pub fn poll_policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Takes an order for done when its voice side is ported. Without it, an order with messaging is followed until
    /// messaging has moved, too; where the porting desk has to help, that can take days more.
    pub fn voice_only(mut self) -> Self {
        self.voice_only = true;
        self
    }

    /// Keeps the stream open when no order is left, for a service that [adds](TrackerHandle::follow) orders as it makes
    /// them.
    pub fn until_stopped(mut self) -> Self {
        self.until_stopped = true;
        self
    }

    /// Looks at every order once and ends the stream, for programs that keep a schedule of their own: a job queue, cron,
    /// a function in the cloud. What a look leaves open, such as the date of an order that moved meanwhile, is read before
    /// the end. [`Changes::next_look`] says when the next look is due.
    ///
    /// A look that fails ends the stream behind its `Err`. Keep the [cursor](Changes::cursor) in that case, too: it holds
    /// what was told until then.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # client.porting_orders().create(["+13035550123".parse()?]).customer_reference("spring").send().await?;
    /// use futures::StreamExt;
    /// use telnyx_porting::tracking::Cursor;
    ///
    /// let kept = Cursor::default(); // or what the last look left
    /// let spring = client.porting_orders().list().customer_reference("spring");
    /// let mut changes = client.track_all(spring).resume(kept).once().changes();
    /// while let Some(change) = changes.next().await {
    ///     println!("{}", change?);
    /// }
    /// let kept = changes.cursor(); // with the changes, in one transaction
    /// let pause = changes.next_look().expect("lists are followed without end");
    /// # let _ = (kept, pause);
    /// # Ok(()) }
    /// ```
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Goes on where another tracker was: orders of the cursor are followed, too, and only what is new about them is
    /// told. [`ChangeKind::Seen`] comes for the others.
    pub fn resume(mut self, cursor: Cursor) -> Self {
        self.cursor = Some(cursor);
        self
    }

    /// What happens to the orders, as a stream.
    ///
    /// The first look is at once and yields [`ChangeKind::Seen`] for each order, page by page. A look that fails is an
    /// `Err`, and it is tried again; the stream does not end by it. It ends when nothing more will happen to any order. A
    /// status that this version does not know is passed on and never taken for an end.
    ///
    /// Changes of one order come in the order in which they happened. Nothing is sent while nobody reads; a stream that is
    /// read late tells all the same what happened meanwhile.
    #[must_use]
    pub fn changes(self) -> Changes {
        let mut cursor = self.cursor.unwrap_or_default();
        for id in self.orders {
            if !cursor.finished.contains(&id) {
                cursor.orders.entry(id).or_default();
            }
        }
        let shared = Arc::new(Shared::default());
        let options = Options {
            policy: self.policy,
            filter: self.filter,
            endless: self.until_stopped,
            once: self.once,
            voice_only: self.voice_only,
        };
        let following = Following::new(self.client, options, Arc::clone(&shared), cursor);
        Changes {
            stream: stream::unfold(Box::new(following), Following::next).fuse().boxed(),
            handle: TrackerHandle(shared),
        }
    }

    /// Waits until voice service of every order has moved, or will not: what became of each. Orders that the porting desk
    /// splits off are waited for, too, and after a restart those that had ended before are in the summary. Numbers work at
    /// Telnyx then; messaging can take longer.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// # client.porting_orders().delete(&orders[0].id).send().await?;
    /// // Somebody deletes the draft.
    /// let summary = client.track([orders[0].id.clone()]).until_ported().await?;
    /// assert_eq!((summary.ported.len(), summary.gone.len()), (0, 1));
    /// assert!(!summary.is_complete());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// An error that trying again does not help. Others are waited out, and so are up to five answers in a row that cannot be
    /// read.
    pub async fn until_ported(self) -> Result<PortSummary> {
        let client = self.client.clone();
        let tracker = Self { until_stopped: false, once: false, ..self }.voice_only();
        Ok(PortSummary::new(tracker.changes().endings(&client).await?))
    }

    /// Waits until nothing more will happen to any order, messaging included, and gives back how each ended. Orders that
    /// are gone are left out.
    ///
    /// # Errors
    ///
    /// An error that trying again does not help. Others are waited out, and so are up to five answers in a row that cannot be
    /// read.
    pub async fn until_final(self) -> Result<Vec<PortingOrder>> {
        let client = self.client.clone();
        let tracker = Self { until_stopped: false, once: false, ..self };
        let endings = tracker.changes().endings(&client).await?;
        Ok(endings.orders.into_iter().map(|(_, order)| order).collect())
    }
}

/// A stream of [`OrderChange`]s; see [`Tracker::changes`].
pub struct Changes {
    stream: BoxStream<'static, Result<OrderChange>>,
    handle: TrackerHandle,
}

impl Changes {
    /// For whoever does not read the stream, but wants to wake or stop it.
    #[must_use]
    pub fn handle(&self) -> TrackerHandle {
        self.handle.clone()
    }

    /// Where a later tracker can go on: behind the last change that was given out.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// use futures::StreamExt;
    /// use telnyx_porting::tracking::{ChangeKind, Cursor};
    ///
    /// let mut changes = client.track([orders[0].id.clone()]).changes();
    /// changes.next().await.unwrap()?;
    /// let kept = serde_json::to_string(&changes.cursor())?;
    /// drop(changes);
    ///
    /// client.porting_orders().delete(&orders[0].id).send().await?;
    /// let cursor: Cursor = serde_json::from_str(&kept)?;
    /// let mut changes = client.track([]).resume(cursor).changes();
    /// assert_eq!(changes.next().await.unwrap()?.kind, ChangeKind::Gone); // and not `Seen`
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        self.handle.cursor()
    }

    /// Whether everything that was read has been given out: the next change costs a request, or a wait.
    ///
    /// The place to keep the cursor where changes are many. Ten thousand orders come in 40 pages at their first look, so
    /// the cursor is written 40 times and not 10,000 times. After a crash in between, the changes since then come again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # for n in 0..10 {
    /// #     client.porting_orders().create([format!("+1303555010{n}").parse()?]).send().await?;
    /// # }
    /// # let (mut worked_off, mut kept) = (0, 0);
    /// use futures::StreamExt;
    ///
    /// let mut changes = client.track_all(client.porting_orders().list()).changes();
    /// while let Some(change) = changes.next().await {
    ///     let _ = change?; // is worked off
    /// #   worked_off += 1;
    ///     if changes.is_caught_up() {
    ///         let _ = serde_json::to_string(&changes.cursor())?; // is kept
    /// #       kept += 1;
    /// #       break;
    ///     }
    /// }
    /// # assert_eq!((worked_off, kept), (10, 1));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn is_caught_up(&self) -> bool {
        !self.handle.0.has_more()
    }

    /// Once a tracker that looks [once](Tracker::once) has ended: how long its [policy](Tracker::poll_policy) would have
    /// waited until the next look, or, after a look that failed, before it is tried again. `None` when nothing is left to
    /// look at, and for the other trackers, which wait by themselves.
    #[must_use]
    pub fn next_look(&self) -> Option<Duration> {
        self.handle.0.next_look()
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Changes(..)")
    }
}

impl Stream for Changes {
    type Item = Result<OrderChange>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.poll_next_unpin(cx)
    }
}
