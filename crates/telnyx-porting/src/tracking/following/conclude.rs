//! Reading what was planned, request by request, to its end.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::{self, Either};
use telnyx_porting_raw::types::{PortingOrder, PortingOrderId};

use super::{Following, Look, Ready};
use crate::tracking::feed::Reading;
use crate::tracking::sweep::{OrderRead, Piece};
use crate::{Error, ErrorKind, Result};

/// So many looks in a row without the history of events, and what the orders show is told without it.
const FEED_FAILURES: u32 = 5;

/// Orders that did not change and are kept until the history was read; of others it is read again if there is a comment.
const KEPT: usize = 1_000;

/// However long an answer asks to wait, it is tried again after this.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

impl Following {
    /// One request further.
    pub(super) async fn go_on(&mut self, mut look: Look) {
        let shared = Arc::clone(&self.shared);
        let stopped = std::pin::pin!(shared.stop.notified());
        let piece = {
            let (feed, client, shared) = (&mut self.feed, &self.client, &self.shared);
            let reading = std::pin::pin!(async {
                let piece = look.sweep.next().await;
                // After the first piece, and before it is told: from here on the history has to have everything.
                if !feed.has_begun() {
                    feed.begin(client, client.clock().now()).await;
                    shared.cursor().feed.clone_from(feed);
                }
                piece
            });
            match future::select(stopped, reading).await {
                Either::Left(_) => return,
                Either::Right((piece, _)) => piece,
            }
        };
        match piece {
            Ok(Some(piece)) => {
                self.take_piece(&mut look, piece);
                self.look = Some(look);
            }
            Ok(None) => self.conclude(look, None).await,
            Err(error) => self.conclude(look, Some(error)).await,
        }
    }

    fn take_piece(&mut self, look: &mut Look, piece: Piece) {
        match piece {
            Piece::Listed(orders) => {
                for read in orders {
                    self.discover(&read.order);
                    self.take_order(look, read);
                }
            }
            Piece::Orders(orders) => orders.into_iter().for_each(|read| self.take_order(look, read)),
            Piece::Absent { id, in_words } => look.absent.push((id, in_words)),
            Piece::Failed(id, error) => {
                look.failed.insert(id);
                self.ready.push_back(Ready::Failed(error));
            }
        }
    }

    /// The list has this order, from now on or as before.
    fn discover(&mut self, order: &PortingOrder) {
        let id = &order.id;
        if self.finished.contains(id) || !self.orders.contains_key(id) && self.finished.is_history(order) {
            return;
        }
        self.orders.entry(id.clone()).or_default().is_outside = false;
        if let Some(news) = self.strangers.discovered(id) {
            news.iter().for_each(|news| self.adopt(news));
            self.pending.entry(id.clone()).or_default().extend(news);
        }
    }

    fn take_order(&mut self, look: &mut Look, read: OrderRead) {
        let id = read.order.id.clone();
        let Some(followed) = self.orders.get_mut(&id) else { return };
        let updated = read.order.updated_at.as_ref().and_then(|time| time.utc());
        followed.failures = 0;
        followed.is_alone = false;
        let is_awaited = self.pending.contains_key(&id);
        match &followed.state {
            None if followed.is_split_off => {
                look.split_off.insert(id, read);
            }
            None => {
                look.told.insert(id.clone());
                self.tell_first(&id, &read, look.stretch);
                if is_awaited {
                    look.changed.insert(id, read);
                }
            }
            Some(state) if !is_awaited && state.is_unchanged(read.sight()) => {
                look.unchanged.push((id.clone(), updated));
                if look.kept.len() < KEPT {
                    look.kept.insert(id, read);
                }
            }
            Some(_) => {
                look.changed.insert(id, read);
            }
        }
    }

    /// All is read that could be: the history says what happened in between.
    async fn conclude(&mut self, mut look: Look, error: Option<Error>) {
        let now = self.now();
        self.has_looked = true;
        self.last_look = Some(now);
        self.was_by_list = look.by_list;
        if look.by_list {
            self.last_list = Some(now);
            self.pages = look.sweep.pages;
        }
        self.note_lists(&look);
        // Before the look began.
        let listed_until = self.feed.reached(self.client.clock().now());
        let mut error = error;
        let shared = Arc::clone(&self.shared);
        let reading = {
            let stopped = std::pin::pin!(shared.stop.notified());
            let reading = std::pin::pin!(self.read_feed());
            match future::select(stopped, reading).await {
                Either::Left(_) => return,
                Either::Right((reading, _)) => reading,
            }
        };
        match reading {
            Ok(reading) => {
                self.note_feed_failures(0);
                self.told_no_history = false;
                self.distribute(reading);
                self.settle(&mut look);
                self.note_absent(&look, true);
                self.await_events(&look);
            }
            Err(failure) if matches!(failure.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) => {
                // This account, or this server, has no history; the orders are all there is to go by.
                tracing::warn!(%failure, "orders are followed without the history of events");
                if !std::mem::replace(&mut self.told_no_history, true) {
                    self.ready.push_back(Ready::Failed(failure));
                }
                self.settle(&mut look);
                self.note_absent(&look, false);
            }
            Err(failure) => {
                self.note_feed_failures(self.feed.failures + 1);
                error = error.or(Some(failure));
                if self.feed.failures >= FEED_FAILURES {
                    self.settle(&mut look);
                    self.note_absent(&look, false);
                } else {
                    // Also what was not due, but asked for, is read again.
                    look.wanted.iter().for_each(|id| self.postpone(id, Duration::ZERO));
                }
            }
        }
        self.note_failed(&look);
        match error {
            None => self.note_success(&look, listed_until),
            Some(error) => {
                // Also those that were not due, but asked for.
                look.sweep.missing().iter().for_each(|id| self.postpone(id, Duration::ZERO));
                self.fail(error);
            }
        }
        self.plan_follow_up();
    }

    /// Notes which lists have which orders.
    fn note_lists(&mut self, look: &Look) {
        let now = self.now();
        if let Some(unlisted) = &look.sweep.unlisted {
            self.has_listed = true;
            self.strangers.are_foreign(now);
            for id in unlisted {
                if let Some(followed) = self.orders.get_mut(id) {
                    followed.is_outside = true;
                }
            }
        }
        let unread = look.sweep.lost.intersection(look.sweep.missing());
        for id in unread.chain(&look.sweep.numbers_owed) {
            if let Some(followed) = self.orders.get_mut(id) {
                followed.is_alone = true;
            }
        }
        for id in &look.sweep.numbers_listed {
            if let Some(followed) = self.orders.get_mut(id) {
                followed.numbers_listed = now;
            }
        }
    }

    async fn read_feed(&mut self) -> Result<Reading> {
        if std::mem::take(&mut self.is_fresh) {
            return Ok(Reading::default());
        }
        // Of a list, the history may have orders that it has not shown yet.
        let few = self.options.filter.is_none().then(|| self.orders.keys());
        self.feed.read(&self.client, few, self.client.clock().now()).await
    }

    /// Also in the cursor, so that programs that look once come to the end of their patience.
    fn note_feed_failures(&mut self, failures: u32) {
        self.feed.failures = failures;
        self.shared.cursor().feed.failures = failures;
    }

    /// Orders that could not be read, while others could.
    fn note_failed(&mut self, look: &Look) {
        look.failed.iter().for_each(|id| self.note_failure(id));
    }

    fn note_failure(&mut self, id: &PortingOrderId) {
        let Some(followed) = self.orders.get_mut(id) else { return };
        let pause = self.options.policy.after_failures(followed.failures);
        followed.failures = followed.failures.saturating_add(1);
        self.postpone(id, pause);
    }

    fn note_success(&mut self, look: &Look, listed_until: Option<DateTime<Utc>>) {
        self.failures = 0;
        self.continued = self.continued.or(look.sweep.continued);
        if look.sweep.unlisted.is_some() {
            self.finished.note_listed(listed_until);
            self.discovery_due = self.now().saturating_add(self.options.policy.discovery(look.stretch));
        }
        let (now, missing) = (self.now(), look.sweep.missing());
        let is_paced = !self.options.policy.shortest().is_zero();
        for id in &look.wanted {
            if missing.contains(id) && !look.failed.contains(id) {
                // There was no room for it.
                self.rest.insert(id.clone());
            } else if !self.pending.contains_key(id)
                && is_paced
                && self.orders.get(id).is_some_and(|followed| followed.due <= now)
            {
                // Whatever came of it was no order of this id.
                self.note_failure(id);
            }
        }
    }

    fn fail(&mut self, error: Error) {
        let pause = self.options.policy.after_failures(self.failures);
        let pause = pause.max(error.retry_after().unwrap_or_default().min(LONGEST_WAIT));
        self.failures = self.failures.saturating_add(1);
        self.not_before = self.now().saturating_add(pause);
        self.ready.push_back(Ready::Failed(error));
    }
}
