//! Lists as streams.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::stream::{FusedStream, FuturesOrdered, Stream, StreamExt};
use sync_wrapper::SyncFuture;
use telnyx_porting_raw::PagedRequest;
use telnyx_porting_raw::types::PaginationMeta;
use tokio::task::JoinError;
use tokio_util::task::AbortOnDropHandle;
use tracing::Instrument as _;

use crate::request::Request;
use crate::{Error, ErrorKind, Result};

/// Items of a page when nothing else is asked for: the most that the API gives.
pub(crate) const PAGE_SIZE: i64 = 250;

/// Pages asked for ahead of the one in use when nothing else is asked for.
pub(crate) const READ_AHEAD: usize = 1;

/// Where a list without end is given up: more pages than any account has.
const MAX_PAGES: i64 = 100_000;

/// How often each page is asked for on average, and how often above that, before a list is given up that changes all the
/// time.
const READS_PER_PAGE: i64 = 10;
const SPARE_READS: i64 = 1_000;

/// One page of a list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Page<T> {
    /// Number of the page, from 1, as it was asked for.
    pub number: i64,
    /// The items that no page before it has had.
    pub items: Vec<T>,
    /// Where the page stands in the list, as the server sees it.
    pub meta: Option<PaginationMeta>,
}

type Fetched<R> = (i64, Result<(Vec<<R as PagedRequest>::Item>, Option<PaginationMeta>)>);

/// A page on its way.
type Reading<R> = Pin<Box<dyn Future<Output = std::result::Result<Fetched<R>, JoinError>> + Send + Sync>>;

/// The pages of a list, in order: a `Stream` of `Result<Page<T>>`.
///
/// - Nothing is sent before the stream is polled, and nothing after it is dropped.
/// - From the first page on it reads ahead, as many pages as were asked for, also while the page before is in use: the
///   requests run as tasks of the tokio runtime. Pages come in order.
/// - It ends when the server says that there are no more pages; where the server says nothing (no `meta`), at the
///   first page that is empty or brings nothing new. A page number that does not move, a `total_pages` of 0 beside
///   items, an empty page in the middle: none of them makes it endless or makes it stop early.
/// - An item comes once, although a list that grows moves items to later pages. When a list becomes shorter
///   (`total_results` says so), items move to earlier pages, so those are read again. This needs items with ids; those
///   without can come twice.
/// - An error comes after everything before it, and ends the stream.
pub struct Pages<R: PagedRequest> {
    request: Request<R>,
    page_size: i64,
    read_ahead: usize,
    in_flight: FuturesOrdered<Reading<R>>,
    /// The next page to ask for.
    next: i64,
    /// Pages to read again.
    again: BTreeSet<i64>,
    /// Pages that are being read again, in the order in which they will come.
    rereading: VecDeque<i64>,
    /// How many requests were made.
    asked: i64,
    /// How many pages there are, as far as is known.
    last: Option<i64>,
    /// The highest page that has come.
    furthest: i64,
    total_results: Option<i64>,
    seen: HashSet<R::Key>,
    done: bool,
}

// The tasks are elsewhere; nothing in here is pinned to its place.
impl<R: PagedRequest> Unpin for Pages<R> {}

impl<R: PagedRequest> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("request", &self.request).field("next", &self.next).finish_non_exhaustive()
    }
}

impl<R: PagedRequest> Pages<R> {
    pub(crate) fn new(request: Request<R>, page_size: i64, read_ahead: usize) -> Self {
        Self {
            request: request.with(|raw| raw.page_of(page_size)),
            page_size,
            read_ahead,
            in_flight: FuturesOrdered::new(),
            next: 1,
            again: BTreeSet::new(),
            rereading: VecDeque::new(),
            asked: 0,
            last: None,
            furthest: 0,
            total_results: None,
            seen: HashSet::new(),
            done: false,
        }
    }

    /// Begins with this page and not with the first.
    pub(crate) fn starting_at(mut self, number: i64) -> Self {
        self.next = number.max(1);
        self
    }

    /// Keeps as many requests under way as are wanted, without going past what is known of the end.
    fn fill(&mut self, wanted: usize) {
        while self.in_flight.len() < wanted && !self.is_hopeless() {
            let Some(number) = self.following() else { return };
            self.asked += 1;
            let request = self.request.clone().with(|raw| raw.page(number));
            let read = async move {
                let answer = request.send().await.map(|reply| R::items(reply.value));
                (number, answer)
            };
            self.in_flight.push_back(if self.read_ahead == 0 {
                // Only asked for when it is waited for, so there is nothing that has to go on meanwhile.
                Box::pin(SyncFuture::new(async move { Ok(read.await) }))
            } else {
                // A task goes on while the page before is in use. A future that is not polled for minutes would hit its
                // time limit, or find its connection closed.
                Box::pin(AbortOnDropHandle::new(tokio::spawn(read.in_current_span())))
            });
        }
    }

    /// Whether there have been more requests than any list needs that can be read at all.
    fn is_hopeless(&self) -> bool {
        self.asked >= MAX_PAGES || self.asked > SPARE_READS + READS_PER_PAGE * self.furthest
    }

    /// The page to ask for next, if there is one.
    fn following(&mut self) -> Option<i64> {
        if let Some(number) = self.again.pop_first() {
            self.rereading.push_back(number);
            return Some(number);
        }
        let known = self.last.is_some_and(|last| self.next <= last);
        // Where nobody says how many pages there are, one is asked for at a time.
        let feeling_the_way = self.last.is_none() && self.in_flight.is_empty();
        (known || feeling_the_way).then(|| {
            self.next += 1;
            self.next - 1
        })
    }

    fn take(&mut self, number: i64, items: Vec<R::Item>, meta: Option<PaginationMeta>) -> Page<R::Item> {
        self.look_back(number, meta.as_ref());
        if self.rereading.front() == Some(&number) {
            self.rereading.pop_front();
        }
        let answered = meta.as_ref().and_then(|m| m.page_number);
        let stuck = number > 1 && answered.is_some_and(|answered| answered < number);
        // Without ids there is no other sign that the server answers the same page again.
        let repeated = stuck && items.iter().all(|item| R::key(item).is_none());
        let items: Vec<R::Item> = items
            .into_iter()
            .filter(|item| !repeated && R::key(item).is_none_or(|key| self.seen.insert(key)))
            .collect();
        let is_new = number > self.furthest;
        self.furthest = self.furthest.max(number);
        // A page that is read again says nothing about the end by bringing nothing new.
        let nothing_new = is_new && items.is_empty();
        match meta.as_ref().and_then(|m| m.total_pages).filter(|pages| *pages > 0) {
            // The server answers the same page over and over: it has no more to give.
            Some(_) if stuck && nothing_new => self.last = Some(number),
            Some(pages) => self.last = Some(pages),
            None if nothing_new => self.last = Some(number),
            None if is_new => self.last = None,
            None => {}
        }
        Page { number, items, meta }
    }

    /// When the list has become shorter, items have moved to pages that were read before they did: those are read again.
    /// When it grows meanwhile, what they are read again for moves on.
    fn look_back(&mut self, number: i64, meta: Option<&PaginationMeta>) {
        let Some(total) = meta.and_then(|m| m.total_results) else { return };
        let before = self.total_results.replace(total).unwrap_or(total);
        if total == before {
            return;
        }
        // The size that the server really uses; it may allow less than was asked for.
        let used = meta.and_then(|m| m.page_size).filter(|size| (1..=self.page_size).contains(size));
        let size = used.unwrap_or(self.page_size).max(1);
        let items = i64::try_from(total.abs_diff(before)).unwrap_or(i64::MAX);
        let pages = items / size + i64::from(items % size != 0);
        let pending = || self.again.iter().chain(&self.rereading).copied();
        let affected = if total < before {
            let first = pending().min().unwrap_or(number).min(number).saturating_sub(pages).max(1);
            first..=self.furthest.max(number - 1)
        } else {
            let (Some(first), Some(top)) = (pending().min(), pending().max()) else { return };
            first..=top.saturating_add(pages).min(self.furthest)
        };
        self.again.extend(affected.filter(|page| *page != number));
    }
}

impl<R: PagedRequest> Stream for Pages<R> {
    type Item = Result<Page<R::Item>>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.done {
            return Poll::Ready(None);
        }
        // Until the first page is there nobody knows how many there are.
        this.fill(if this.furthest == 0 { 1 } else { this.read_ahead.saturating_add(1) });
        let answer = match ready!(this.in_flight.poll_next_unpin(cx)) {
            Some(Ok((number, Ok((items, meta))))) => {
                let page = this.take(number, items, meta);
                // The next pages are asked for while this one is in use.
                this.fill(this.read_ahead);
                return Poll::Ready(Some(Ok(page)));
            }
            Some(Ok((_, Err(error)))) => Some(error),
            Some(Err(stopped)) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
            Some(Err(_)) => Some(Error::new(ErrorKind::Connection, "the runtime stopped before the page was read")),
            None if this.is_hopeless() && this.following().is_some() => {
                let asked = this.asked;
                let why = "the list has no end, or changes faster than it can be read";
                Some(Error::new(ErrorKind::Decode, format!("{why}: given up after {asked} requests")))
            }
            None => None,
        };
        this.done = true;
        this.in_flight.clear();
        Poll::Ready(answer.map(Err))
    }
}

impl<R: PagedRequest> FusedStream for Pages<R> {
    fn is_terminated(&self) -> bool {
        self.done
    }
}

/// The items of a list, in order: a `Stream` of `Result<T>`. It keeps the promises of [`Pages`].
pub struct Items<R: PagedRequest> {
    pages: Pages<R>,
    ready: VecDeque<R::Item>,
}

impl<R: PagedRequest> Unpin for Items<R> {}

impl<R: PagedRequest> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}

impl<R: PagedRequest> Items<R> {
    pub(crate) fn new(pages: Pages<R>) -> Self {
        Self { pages, ready: VecDeque::new() }
    }

    /// The next item, without the need for a trait in scope.
    ///
    /// Safe to cancel: nothing is lost when the future is dropped.
    ///
    /// # Errors
    ///
    /// The error of the page that could not be read; the stream ends with it.
    pub async fn try_next(&mut self) -> Result<Option<R::Item>> {
        self.next().await.transpose()
    }

    /// All items that are left.
    ///
    /// # Errors
    ///
    /// The first error; the items before it are lost. Use the stream to keep them.
    pub async fn try_collect(mut self) -> Result<Vec<R::Item>> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }
}

impl<R: PagedRequest> Stream for Items<R> {
    type Item = Result<R::Item>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(this.pages.poll_next_unpin(cx)) {
                Some(Ok(page)) => this.ready = page.items.into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<R: PagedRequest> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.ready.is_empty() && self.pages.is_terminated()
    }
}

/// Defines a list request: [`request!`](crate::request) plus pages and items.
macro_rules! list_request {
    (
        $(#[$meta:meta])*
        pub struct $name:ident($raw:ident) of $item:ty;
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[must_use = "a list is not read until it is streamed or sent"]
        pub struct $name(
            pub(crate) $crate::request::Request<telnyx_porting_raw::builder::$raw>,
            pub(crate) $crate::pages::PageOptions,
        );

        impl $name {
            pub(crate) fn new(client: &$crate::Client, make: impl FnOnce(&telnyx_porting_raw::Client) -> telnyx_porting_raw::builder::$raw) -> Self {
                Self($crate::request::Request::new(client, make), $crate::pages::PageOptions::default())
            }

            /// Items of a page, 1 to 250. 250 by default.
            pub fn page_size(mut self, size: u8) -> Self {
                self.1.page_size = i64::from(size.clamp(1, 250));
                self
            }

            /// How many pages are asked for ahead of the one in use. 1 by default, 0 for none.
            pub fn read_ahead(mut self, pages: usize) -> Self {
                self.1.read_ahead = pages;
                self
            }

            /// Streams the items of all pages.
            pub fn items(self) -> $crate::Items<telnyx_porting_raw::builder::$raw> {
                $crate::Items::new(self.pages())
            }

            /// Streams the pages.
            pub fn pages(self) -> $crate::Pages<telnyx_porting_raw::builder::$raw> {
                $crate::Pages::new(self.0, self.1.page_size, self.1.read_ahead)
            }

            /// Reads one page, counted from 1.
            ///
            /// # Errors
            ///
            /// Every failure is an [`Error`](crate::Error).
            pub async fn page(self, number: u32) -> $crate::Result<$crate::Page<$item>> {
                use telnyx_porting_raw::PagedRequest as _;
                let number = i64::from(number);
                let size = self.1.page_size;
                let reply = self.0.with(|raw| raw.page(number).page_of(size)).send().await?;
                let (items, meta) = telnyx_porting_raw::builder::$raw::items(reply.value);
                Ok($crate::Page { number, items, meta })
            }

            $crate::request::call_options!();
        }
    };
}
pub(crate) use list_request;

/// Setters that pass a value on to the generated request, of a [`list_request!`] or a [`request!`](crate::request).
///
/// - `name: Type => raw_name;` takes one value.
/// - `name: [Type] => raw_name;` takes any number of values.
/// - `name: time => raw_name;` takes a point in time of any zone.
/// - `name: numbers => raw_name;` takes any number of phone numbers.
macro_rules! filters {
    ($($(#[$meta:meta])* $name:ident: $ty:tt => $raw:ident;)*) => {
        $($crate::pages::filters!(@one $(#[$meta])* $name $ty $raw);)*
    };
    (@one $(#[$meta:meta])* $name:ident time $raw:ident) => {
        $(#[$meta])*
        pub fn $name<Tz: ::chrono::TimeZone>(mut self, time: ::chrono::DateTime<Tz>) -> Self {
            let time = telnyx_porting_raw::Timestamp::from(time);
            self.0 = self.0.with(|raw| raw.$raw(time));
            self
        }
    };
    (@one $(#[$meta:meta])* $name:ident numbers $raw:ident) => {
        $(#[$meta])*
        pub fn $name(mut self, numbers: impl IntoIterator<Item = $crate::PhoneNumber>) -> Self {
            let numbers: Vec<String> = numbers.into_iter().map(String::from).collect();
            self.0 = self.0.with(|raw| raw.$raw(numbers));
            self
        }
    };
    (@one $(#[$meta:meta])* $name:ident [$ty:ty] $raw:ident) => {
        $(#[$meta])*
        pub fn $name(mut self, values: impl IntoIterator<Item = impl Into<$ty>>) -> Self {
            let values: Vec<$ty> = values.into_iter().map(Into::into).collect();
            self.0 = self.0.with(|raw| raw.$raw(values));
            self
        }
    };
    (@one $(#[$meta:meta])* $name:ident $ty:ident $raw:ident) => {
        $(#[$meta])*
        pub fn $name(mut self, value: impl Into<$ty>) -> Self {
            let value: $ty = value.into();
            self.0 = self.0.with(|raw| raw.$raw(value));
            self
        }
    };
}
pub(crate) use filters;

#[derive(Debug, Clone, Copy)]
pub(crate) struct PageOptions {
    pub(crate) page_size: i64,
    pub(crate) read_ahead: usize,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self { page_size: PAGE_SIZE, read_ahead: READ_AHEAD }
    }
}

#[cfg(test)]
mod tests;
