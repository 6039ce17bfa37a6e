//! Fetching a document that was given by its URL.

use std::time::Duration;

use bytes::Bytes;
use url::{Host, Url};

use super::upload::too_large;
use crate::assumptions::{Limits, Refusal};
use crate::errors::{ApiError, ApiResult};

/// How long the whole file may take, in real time.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// The file name at the end of the path of a URL.
pub(super) fn name_in(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let last = url.path_segments()?.rfind(|segment| !segment.is_empty())?;
    Some(percent_encoding::percent_decode_str(last).decode_utf8_lossy().into_owned())
}

/// The content behind `text`. Only http on this machine: a simulator must not be a way to reach other hosts.
pub(super) async fn fetch(text: &str, limits: &Limits) -> ApiResult<Bytes> {
    let refused = |detail: &str| ApiError::at(Refusal::InvalidUrl, "/url", detail);
    if text.chars().count() > limits.url_characters {
        return Err(refused(&format!("must be at most {} characters", limits.url_characters)));
    }
    let url = Url::parse(text).map_err(|_| refused("must be a URL"))?;
    let local = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    if url.scheme() != "http" || !local {
        return Err(refused("this simulator fetches by http from this machine only; send the file"));
    }
    let unreachable = || ApiError::at(Refusal::DocumentNotFetched, "/url", "could not be fetched");
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .timeout(TIME_LIMIT)
        .build()
        .map_err(|_| unreachable())?;
    let mut response = client.get(url).send().await.map_err(|_| unreachable())?;
    if !response.status().is_success() {
        return Err(unreachable());
    }
    let mut content = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| unreachable())? {
        if content.len() + chunk.len() > limits.document_bytes {
            return Err(too_large("/url", limits));
        }
        content.extend_from_slice(&chunk);
    }
    Ok(Bytes::from(content))
}
