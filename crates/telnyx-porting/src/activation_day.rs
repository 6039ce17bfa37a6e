//! The day of the port: when the numbers of an order may be switched, and switching them.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, TimeDelta, TimeZone, Utc};
use telnyx_porting_raw::types::{
    ActivationJob, ActivationJobId, ActivationJobStatus, ActivationType, ActivationWindow, PortingOrderId,
    PortingOrderStatusValue as Status,
};

use crate::porting_orders::PortingOrders;
use crate::tracking::{PollPolicy, Tracker};
use crate::{Client, Error, ErrorKind, Result};

/// While a window is waited for, its times are read again this often: dates move.
const LOOK_AGAIN: Duration = Duration::from_secs(15 * 60);

/// How long after a window opens a refusal is taken for "not yet", because this machine's clock can be ahead.
const NOT_YET: TimeDelta = TimeDelta::minutes(15);

/// Pauses begin with this, and double.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The longest pause before the switch is asked for again.
const ASK_AGAIN: Duration = Duration::from_secs(60);

/// Pause between two looks at an order whose numbers are being switched.
const WATCH_EVERY: Duration = Duration::from_secs(30);

/// A period in which the numbers of an order can be switched; its end is inside.
///
/// ```
/// use chrono::{DateTime, FixedOffset, TimeZone, Utc};
/// use telnyx_porting::activation_day::Window;
///
/// let opens = Utc.with_ymd_and_hms(2026, 3, 5, 12, 0, 0).unwrap();
/// let window = Window { opens, closes: opens + chrono::TimeDelta::hours(14) };
/// // Any time zone of chrono's, or of chrono-tz.
/// let central = FixedOffset::west_opt(6 * 3600).unwrap();
/// let (from, to) = window.in_zone(&central);
/// assert_eq!((from.to_string(), to.to_string()), ("2026-03-05 06:00:00 -06:00".into(), "2026-03-05 20:00:00 -06:00".into()));
/// assert!(window.contains(opens) && !window.contains(opens - chrono::TimeDelta::seconds(1)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "a window is its two ends")]
pub struct Window {
    /// First moment.
    pub opens: DateTime<Utc>,
    /// Last moment.
    pub closes: DateTime<Utc>,
}

impl Window {
    fn read(window: &ActivationWindow) -> Option<Self> {
        let (opens, closes) = (window.start_at.as_ref()?.utc()?, window.end_at.as_ref()?.utc()?);
        (opens <= closes).then_some(Self { opens, closes })
    }

    /// Whether the numbers can be switched at this moment.
    #[must_use]
    pub fn contains(&self, moment: DateTime<Utc>) -> bool {
        self.opens <= moment && moment <= self.closes
    }

    /// Beginning and end where the customer is.
    #[must_use]
    pub fn in_zone<Tz: TimeZone>(&self, zone: &Tz) -> (DateTime<Tz>, DateTime<Tz>) {
        (self.opens.with_timezone(zone), self.closes.with_timezone(zone))
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = |time: &DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
        write!(f, "{} to {}", utc(&self.opens), utc(&self.closes))
    }
}

/// The day on which the numbers of an order are switched; see [`PortingOrders::activation_day`].
#[derive(Debug, Clone)]
pub struct ActivationDay {
    client: Client,
    order: PortingOrderId,
    job: ActivationJob,
    windows: Vec<Window>,
}

impl PortingOrders {
    /// Reads when the numbers of an order are switched, and lets you do it (`GET
    /// /porting_orders/{id}/activation_jobs`).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let refused = client.porting_orders().activation_day(&orders[0].id).await.unwrap_err();
    /// assert!(refused.to_string().contains("no date is agreed"), "{refused}");
    /// # Ok(()) }
    /// ```
    ///
    /// ```no_run
    /// # async fn day(client: telnyx_porting::Client, id: telnyx_porting::types::PortingOrderId) -> telnyx_porting::Result<()> {
    /// use futures::StreamExt;
    ///
    /// let day = client.porting_orders().activation_day(&id).await?;
    /// for window in day.windows() {
    ///     println!("{window}");
    /// }
    /// // Sleeps until the first window opens, then switches every number.
    /// day.activate_when_open().await?;
    /// let mut changes = day.watch().changes();
    /// while let Some(change) = changes.next().await {
    ///     println!("{}", change?); // +13035550185 Active … ported … messaging ported
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput) while no date is agreed; a failed call.
    pub async fn activation_day(&self, id: &PortingOrderId) -> Result<ActivationDay> {
        self.day_if_agreed(id).await?.ok_or_else(|| {
            Error::invalid_input(format!("order {id} has no activation job: no date is agreed with the losing carrier"))
        })
    }

    async fn day_if_agreed(&self, id: &PortingOrderId) -> Result<Option<ActivationDay>> {
        let jobs = self.activation_jobs(id).list().items().try_collect().await?;
        Ok(present(jobs).map(|job| ActivationDay::new(self.client().clone(), id.clone(), job)))
    }
}

/// The job that counts: of several the newest, those before failed or were given up.
fn present(jobs: Vec<ActivationJob>) -> Option<ActivationJob> {
    let time = |job: &ActivationJob| job.created_at.as_ref().and_then(|time| time.utc());
    let is_open = |job: &ActivationJob| !matches!(&job.status, Some(ActivationJobStatus::Failed));
    // The order of the list is not documented; of equals one that did not fail is taken, then the first.
    jobs.into_iter().rev().max_by_key(|job| (time(job), is_open(job)))
}

impl ActivationDay {
    fn new(client: Client, order: PortingOrderId, job: ActivationJob) -> Self {
        let mut windows: Vec<Window> = job.activation_windows.iter().filter_map(Window::read).collect();
        windows.sort_by_key(|window| window.opens);
        Self { client, order, job, windows }
    }

    /// The activation job as it was read.
    #[must_use]
    pub fn job(&self) -> &ActivationJob {
        &self.job
    }

    /// When the numbers can be switched, earliest first. Windows without readable times are left out.
    #[must_use]
    pub fn windows(&self) -> &[Window] {
        &self.windows
    }

    /// When the numbers are switched if nobody does it before.
    #[must_use]
    pub fn automatic_time(&self) -> Option<DateTime<Utc>> {
        self.job.activate_at.as_ref()?.utc()
    }

    /// The window that is open at this moment.
    #[must_use]
    pub fn open_window(&self, moment: DateTime<Utc>) -> Option<Window> {
        self.windows.iter().copied().find(|window| window.contains(moment))
    }

    /// Switches all numbers now (`POST /porting_orders/{id}/actions/activate`, 202). The switch goes on in the background:
    /// [watch](Self::watch) it, and keep the service at the losing carrier until the order is `ported`.
    ///
    /// After a lost answer the job is read: if the switch has begun, that is success. It is not sent twice.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput), before anything is sent, when the order is not activated on
    /// demand, no window is open, or the switch has begun or is over; what the server refuses. After a lost answer, if the
    /// switch has not begun by what the job says, or the job cannot be read, the error says that it
    /// [may have been applied](Error::may_have_been_applied).
    pub async fn activate(&self) -> Result<ActivationJob> {
        self.check_can_begin()?;
        let now = self.client.clock().now();
        if self.open_window(now).is_none() {
            return Err(self.no_window(now));
        }
        match self.send().await {
            Err(error) if error.may_have_been_applied() => match self.read_again().await {
                Ok(Some(again)) if again.has_begun() => Ok(again.job),
                // That reading fails as well says nothing about the switch.
                _ => Err(error),
            },
            answer => answer,
        }
    }

    /// Waits until a window opens, then switches all numbers as [`activate`](Self::activate) does. The times are read
    /// again every quarter of an hour and before the switch, so a date that moves is followed, also while the order has no
    /// date at all. If the numbers are switched meanwhile, by somebody else or by themselves, that is success.
    ///
    /// Nothing passing costs the window. While it is open, the switch is asked for again after a failure of the server or
    /// the network, each time only when the job says that it has not begun, and after a refusal in the first quarter of an
    /// hour: if this machine's clock is ahead, the window is not open yet.
    ///
    /// # Errors
    ///
    /// As [`activate`](Self::activate); [`InvalidInput`](crate::ErrorKind::InvalidInput) when the order is cancelled
    /// meanwhile; a read that fails and that trying again does not help.
    pub async fn activate_when_open(&self) -> Result<ActivationJob> {
        let clock = self.client.clock();
        let mut day = self.clone();
        let mut pause = FIRST_PAUSE;
        // How the switch was refused last.
        let mut refused: Option<Error> = None;
        loop {
            let is_known = match self.read_again().await {
                Ok(Some(again)) => {
                    day = again;
                    true
                }
                Ok(None) if self.is_switched().await? => return Ok(day.job),
                Ok(None) => false,
                // Then what was read before counts, but not where an answer was lost: the switch may have begun.
                Err(error) if error.is_retryable() && day.next_window(clock.now()).is_some() => {
                    !refused.as_ref().is_some_and(Error::may_have_been_applied)
                }
                Err(error) => return Err(refused.unwrap_or(error)),
            };
            let wait = if is_known {
                if day.has_begun() {
                    return Ok(day.job);
                }
                day.check_can_begin()?;
                let now = clock.now();
                let Some(window) = day.next_window(now) else {
                    return Err(refused.unwrap_or_else(|| day.no_window(now)));
                };
                match (window.opens - now).to_std() {
                    Ok(wait) if !wait.is_zero() => {
                        pause = FIRST_PAUSE;
                        wait.min(LOOK_AGAIN)
                    }
                    _ => match day.send().await {
                        Ok(job) => return Ok(job),
                        Err(error) if passes(&error, now - window.opens) => {
                            tracing::warn!(order = %self.order, %error, "not switched yet, is asked for again");
                            let asked = error.retry_after().unwrap_or_default();
                            refused = Some(error);
                            lengthen(&mut pause, ASK_AGAIN).max(asked.min(LOOK_AGAIN))
                        }
                        Err(error) => return Err(error),
                    },
                }
            } else {
                lengthen(&mut pause, LOOK_AGAIN)
            };
            clock.sleep(wait).await;
        }
    }

    /// Moves the moment at which the numbers are switched if nobody does it before (`PATCH
    /// /porting_orders/{id}/activation_jobs/{activationJobId}`, 200); the day with the new time.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](crate::ErrorKind::InvalidInput), before anything is sent, for a time outside every window or one
    /// that has gone by, and when the switch has begun or is over; what the server refuses.
    pub async fn move_automatic_time<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Result<Self> {
        self.check_not_begun()?;
        let time = time.to_utc();
        if self.open_window(time).is_none() {
            let windows: Vec<String> = self.windows.iter().map(ToString::to_string).collect();
            let windows = if windows.is_empty() { "there is none".to_owned() } else { windows.join(", ") };
            return Err(self.refuse(format!("the time is in no window ({windows})")));
        }
        if time < self.client.clock().now() {
            return Err(self.refuse("the time has gone by".to_owned()));
        }
        let jobs = self.client.porting_orders().activation_jobs(&self.order);
        let mut job = jobs.update(self.id(), time).send().await?;
        if job.activation_windows.is_empty() {
            // They do not move with the time.
            job.activation_windows.clone_from(&self.job.activation_windows);
        }
        Ok(Self::new(self.client.clone(), self.order.clone(), job))
    }

    /// Follows the order while its numbers are switched: each number as it turns active, the order until it is `ported`,
    /// messaging afterwards. On the day it looks every 30 seconds, before and after it as often as
    /// [any tracker](PollPolicy::default).
    pub fn watch(&self) -> Tracker {
        let policy = PollPolicy::default().on_the_day(WATCH_EVERY);
        self.client.track([self.order.clone()]).poll_policy(policy)
    }

    /// The call alone.
    async fn send(&self) -> Result<ActivationJob> {
        self.client.porting_orders().activate(&self.order).send().await
    }

    /// `None` while the order has no date.
    async fn read_again(&self) -> Result<Option<Self>> {
        self.client.porting_orders().day_if_agreed(&self.order).await
    }

    /// Whether an order without a job is switched, or on its way; an error when it never will be.
    async fn is_switched(&self) -> Result<bool> {
        match self.client.porting_orders().get(&self.order).send().await.map(|order| order.status.value) {
            Ok(Status::Ported | Status::ActivationInProgress) => Ok(true),
            Ok(end) if end.is_final() => Err(self.refuse(format!("it is {end}"))),
            Ok(_) => Ok(false),
            Err(error) if error.is_retryable() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The window that is open, or opens next.
    fn next_window(&self, now: DateTime<Utc>) -> Option<Window> {
        self.windows.iter().copied().find(|window| window.closes >= now)
    }

    /// Why the numbers cannot be switched now.
    fn no_window(&self, now: DateTime<Utc>) -> Error {
        self.refuse(match self.next_window(now) {
            Some(next) => format!("no window is open; the next one is {next}"),
            None if self.windows.is_empty() => "its job has no windows".to_owned(),
            None => "every window has closed".to_owned(),
        })
    }

    fn id(&self) -> &ActivationJobId {
        &self.job.id
    }

    fn has_begun(&self) -> bool {
        matches!(self.job.status, Some(ActivationJobStatus::InProcess | ActivationJobStatus::Completed))
    }

    fn check_can_begin(&self) -> Result<()> {
        self.check_not_begun()?;
        // One that does not say is left to the server.
        match &self.job.activation_type {
            Some(ActivationType::Scheduled) => {
                Err(self.refuse("it is switched as scheduled, not on demand".to_owned()))
            }
            _ => Ok(()),
        }
    }

    fn check_not_begun(&self) -> Result<()> {
        match &self.job.status {
            Some(ActivationJobStatus::InProcess) => Err(self.refuse("the switch has begun".to_owned())),
            Some(ActivationJobStatus::Completed) => Err(self.refuse("the numbers are switched already".to_owned())),
            Some(ActivationJobStatus::Failed) => {
                Err(self.refuse("the switch failed; a new date has to be agreed".to_owned()))
            }
            _ => Ok(()),
        }
    }

    fn refuse(&self, why: String) -> Error {
        Error::invalid_input(format!("order {}: {why}", self.order))
    }
}

/// Whether the switch is worth asking for again after this answer, so long after the window opened.
fn passes(error: &Error, open_for: TimeDelta) -> bool {
    let is_not_yet = error.kind() == ErrorKind::Validation && open_for <= NOT_YET;
    is_not_yet || error.is_retryable() || error.may_have_been_applied() || error.kind() == ErrorKind::Conflict
}

/// Gives this pause, and makes the next one twice as long.
fn lengthen(pause: &mut Duration, longest: Duration) -> Duration {
    let this = (*pause).min(longest);
    *pause = (this * 2).min(longest);
    this
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(status: &str, created_at: Option<&str>) -> ActivationJob {
        let job = serde_json::json!({ "id": status, "status": status, "created_at": created_at });
        serde_json::from_value(job).unwrap()
    }

    #[test]
    fn the_newest_job_counts() {
        let (early, late) = (Some("2026-03-02T15:00:00Z"), Some("2026-03-03T15:00:00Z"));
        for (jobs, wanted) in [
            ([job("failed", early), job("created", late)], "created"),
            ([job("created", late), job("failed", early)], "created"),
            // What was switched before is no success of what failed since then.
            ([job("completed", early), job("failed", late)], "failed"),
            ([job("failed", None), job("created", None)], "created"),
            ([job("in-process", early), job("created", early)], "in-process"),
        ] {
            assert_eq!(present(Vec::from(jobs)).unwrap().id, wanted);
        }
        assert!(present(Vec::new()).is_none());
    }

    #[test]
    fn pauses_double_up_to_the_longest() {
        let mut pause = FIRST_PAUSE;
        let pauses: Vec<u64> = (0..8).map(|_| lengthen(&mut pause, ASK_AGAIN).as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
