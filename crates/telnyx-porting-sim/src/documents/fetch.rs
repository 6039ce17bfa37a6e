//! Fetching a document that was given by its URL.

use std::time::Duration;

use bytes::Bytes;
use url::{Host, Url};

use crate::assumptions::{DOCUMENT_REJECTED, INVALID_URL, MAX_DOCUMENT_BYTES, MAX_URL_CHARS, OUT_OF_RANGE};
use crate::errors::{ApiError, ApiResult};

/// How long the whole file may take, in real time.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// The content behind `text`. Only http on this machine: a simulator must not be a way to reach other hosts.
pub(super) async fn fetch(text: &str) -> ApiResult<Bytes> {
    let refused = |detail: &str| ApiError::at(INVALID_URL, "/url", detail);
    if text.chars().count() > MAX_URL_CHARS {
        return Err(refused("must be at most 2000 characters"));
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
    let unreachable = || ApiError::at(DOCUMENT_REJECTED, "/url", "could not be fetched");
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
        if content.len() + chunk.len() > MAX_DOCUMENT_BYTES {
            return Err(ApiError::at(OUT_OF_RANGE, "/url", "must be at most 20 MB"));
        }
        content.extend_from_slice(&chunk);
    }
    Ok(Bytes::from(content))
}
