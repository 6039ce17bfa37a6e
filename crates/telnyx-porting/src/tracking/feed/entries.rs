//! Reading the history entry by entry: one that cannot be read must not hide the others for ever.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::Value;
use telnyx_porting_raw::types::{PaginationMeta, PortingEvent, PortingEventId, PortingEventList};
use telnyx_porting_raw::{self as raw, DecodeProblem, Operation, PagedRequest, ResponseValue, builder};

use crate::events::ListEvents;
use crate::pages::PAGE_SIZE;
use crate::request::Request;
use crate::{Pages, Result};

/// A page of the history, in which entries that cannot be read are left out.
#[derive(Clone)]
pub(super) struct ReadableEvents(builder::ListPortingEvents);

type History = builder::ListPortingEvents;

impl raw::Request for ReadableEvents {
    type Answer = PortingEventList;
    const OPERATION: &'static Operation = <History as raw::Request>::OPERATION;

    async fn send_through(
        self,
        client: &raw::Client,
    ) -> std::result::Result<ResponseValue<PortingEventList>, raw::Error<()>> {
        match self.0.send_through(client).await {
            Err(raw::Error::InvalidResponsePayload(body, error)) => match readable(&body) {
                Some(list) => Ok(ResponseValue::new(list, StatusCode::OK, HeaderMap::new())),
                None => Err(raw::Error::InvalidResponsePayload(body, error)),
            },
            answer => answer,
        }
    }

    fn problem(body: &[u8]) -> Option<DecodeProblem> {
        <History as raw::Request>::problem(body)
    }
}

impl PagedRequest for ReadableEvents {
    type Item = PortingEvent;
    type Key = PortingEventId;

    fn page(self, number: i64) -> Self {
        Self(self.0.page(number))
    }

    fn page_of(self, size: i64) -> Self {
        Self(self.0.page_of(size))
    }

    fn items(answer: PortingEventList) -> (Vec<PortingEvent>, Option<PaginationMeta>) {
        History::items(answer)
    }

    fn key(item: &PortingEvent) -> Option<PortingEventId> {
        History::key(item)
    }
}

/// The entries of a page that can be read by themselves; `None` for what is no page at all.
fn readable(body: &[u8]) -> Option<PortingEventList> {
    let mut page: Value = serde_json::from_slice(body).ok()?;
    let entries = page.get_mut("data")?.as_array_mut()?;
    let all = entries.len();
    entries.retain(|entry| serde_json::from_value::<PortingEvent>(entry.clone()).is_ok());
    let odd = all - entries.len();
    let page = serde_json::from_value(page).ok()?;
    tracing::warn!(odd, "the history of events has entries that cannot be read");
    Some(page)
}

fn request(list: ListEvents) -> Request<ReadableEvents> {
    let Request { client, raw, options, refused } = list.0;
    Request { client, raw: ReadableEvents(raw), options, refused }
}

/// The pages of a history, one request each.
pub(super) fn pages(list: ListEvents) -> Pages<ReadableEvents> {
    Pages::new(request(list), PAGE_SIZE, 0)
}

/// One page, counted from 1, and how many there are.
pub(super) async fn page(list: ListEvents, number: i64) -> Result<(Vec<PortingEvent>, Option<i64>)> {
    let reply = request(list).with(|raw| raw.page(number).page_of(PAGE_SIZE)).send().await?;
    let (entries, meta) = ReadableEvents::items(reply.value);
    Ok((entries, meta.and_then(|meta| meta.total_pages)))
}
