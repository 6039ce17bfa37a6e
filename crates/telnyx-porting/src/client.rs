//! The client: what all requests share.

use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Url, redirect};
use telnyx_porting_raw as raw;

use crate::rate_limit::Pace;
use crate::request::CallOptions;
use crate::retry::RetryTokens;
use crate::transport::{Call, Record};
use crate::{ApiKey, Clock, Error, ErrorKind, QuerySpelling, Result, RetryPolicy, SystemClock};

/// Where the real API is.
pub const LIVE_BASE_URL: &str = "https://api.telnyx.com/v2";

/// Name of the environment variable that holds the API key.
pub const API_KEY_VARIABLE: &str = "TELNYX_API_KEY";

/// Name of the environment variable that holds another base URL.
pub const BASE_URL_VARIABLE: &str = "TELNYX_BASE_URL";

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
const MAX_BODY: usize = 64 * 1024 * 1024;

/// A client of the port-in API.
///
/// Cheap to clone; clones share connections, pace and retry tokens. Nothing is sent until a request is.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// let client = telnyx_porting::Client::builder()
///     .base_url(sim.base_url()) // leave it out for the real API
///     .api_key(sim.api_key())
///     .app_name("acme-provisioning/2.1")
///     .build()?;
/// # let _ = client;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    /// Makes requests; it cannot send them by itself, as it has no key.
    bare: raw::Client,
}

pub(crate) struct Shared {
    pub(crate) base_url: Url,
    pub(crate) authorization: HeaderValue,
    pub(crate) headers: HeaderMap,
    pub(crate) spelling: QuerySpelling,
    pub(crate) retry: RetryPolicy,
    pub(crate) timeout: Duration,
    pub(crate) max_body: usize,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) pace: Pace,
    pub(crate) tokens: RetryTokens,
}

impl Client {
    /// A builder with the real API and sensible limits.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client with the key of the environment variable `TELNYX_API_KEY`, and with `TELNYX_BASE_URL` as base URL if
    /// that is set.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] names the variable that is missing or unusable.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// The generated client, for an operation exactly as it is on the wire. It sends through the same transport: key,
    /// retries and time limits apply.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// let page = client.raw().list_porting_orders().page_size(10).send().await?;
    /// assert!(page.data.is_empty());
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn raw(&self) -> raw::Client {
        let call =
            Call { shared: self.shared.clone(), options: CallOptions::default(), record: Arc::new(Record::default()) };
        self.bare.with_transport(raw::Inner::new(call))
    }

    pub(crate) fn bare(&self) -> &raw::Client {
        &self.bare
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Where requests go.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.shared.base_url.as_str().trim_end_matches('/')
    }

    /// The client's clock.
    #[must_use]
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.shared.clock
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

/// Sets up a [`Client`].
#[must_use]
pub struct ClientBuilder {
    base_url: String,
    api_key: Option<ApiKey>,
    http: reqwest::ClientBuilder,
    proxy: Option<reqwest::Proxy>,
    app_name: Option<String>,
    headers: HeaderMap,
    spelling: QuerySpelling,
    retry: RetryPolicy,
    timeout: Duration,
    connect_timeout: Duration,
    max_body: usize,
    rate_limit: Option<NonZeroU32>,
    clock: Arc<dyn Clock>,
}

impl fmt::Debug for ClientBuilder {
    /// Without what can hold a secret: the key, the values of headers, the proxy, credentials in the base URL.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("app_name", &self.app_name)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("retry", &self.retry)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_body_bytes", &self.max_body)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            base_url: LIVE_BASE_URL.to_owned(),
            api_key: None,
            http: reqwest::Client::builder(),
            proxy: None,
            app_name: None,
            headers: HeaderMap::new(),
            spelling: QuerySpelling::default(),
            retry: RetryPolicy::default(),
            timeout: ATTEMPT_TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            max_body: MAX_BODY,
            rate_limit: None,
            clock: Arc::new(SystemClock),
        }
    }
}

impl ClientBuilder {
    /// A builder with key and base URL from the environment; see [`Client::from_env`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] names the variable that is missing or unusable.
    pub fn from_env() -> Result<Self> {
        let key = std::env::var(API_KEY_VARIABLE).map_err(|error| {
            let why = match error {
                std::env::VarError::NotPresent => "is not set",
                std::env::VarError::NotUnicode(_) => "is not valid text",
            };
            configuration(format!("the environment variable {API_KEY_VARIABLE} {why}; it must hold a Telnyx API key"))
        })?;
        let builder = Self::default().api_key(key);
        match std::env::var(BASE_URL_VARIABLE) {
            Ok(url) => Ok(builder.base_url(url)),
            Err(std::env::VarError::NotPresent) => Ok(builder),
            Err(std::env::VarError::NotUnicode(_)) => {
                Err(configuration(format!("the environment variable {BASE_URL_VARIABLE} is not valid text")))
            }
        }
    }

    /// The API key. It is sent as a bearer token, to the base URL's host only.
    pub fn api_key(mut self, key: impl Into<ApiKey>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Where requests go, version included: `https://api.telnyx.com/v2` by default.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// The HTTP client to use, set up as you like: certificates, DNS, pools, default headers. [`proxy`](Self::proxy) and
    /// [`connect_timeout`](Self::connect_timeout) are set on top of it.
    ///
    /// It takes a builder because a client that follows redirects would send orders elsewhere, or read a list and take it
    /// for what was created; that cannot be seen from outside, so it is switched off here. Redirects of reads are followed,
    /// without the key where they lead to another host. Do not give it retries of its own.
    pub fn http_client(mut self, http: reqwest::ClientBuilder) -> Self {
        self.http = http;
        self
    }

    /// Sends requests through a proxy. Without it, the usual environment variables are obeyed.
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.proxy = Some(proxy);
        self
    }

    /// Name and version of your program, put before this library's in `User-Agent`.
    pub fn app_name(mut self, name: impl Into<String>) -> Self {
        self.app_name = Some(name.into());
        self
    }

    /// Adds a header to every request. `Authorization` is always made from the key.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// How nested filters and sorts are spelled on the wire; see [`QuerySpelling`].
    pub fn query_spelling(mut self, spelling: QuerySpelling) -> Self {
        self.spelling = spelling;
        self
    }

    /// How requests are retried.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Time limit of each attempt, from the first byte sent to the last received; of a file only its beginning. 60
    /// seconds by default: confirming a FastPort order asks the losing carrier while you wait. No attempt takes longer
    /// than what is left of the [budget](RetryPolicy::budget).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Time limit for making a connection, 5 seconds by default.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Largest JSON answer that is read, in bytes after decompression: 64 MiB by default. Files are streamed and have
    /// no limit.
    pub fn max_body_bytes(mut self, limit: usize) -> Self {
        self.max_body = limit;
        self
    }

    /// Sends no more than this many requests a second, over all clones of the client. Telnyx publishes no figure for
    /// porting. Off by default; what the server's own headers say is always respected.
    pub fn rate_limit(mut self, requests_per_second: NonZeroU32) -> Self {
        self.rate_limit = Some(requests_per_second);
        self
    }

    /// Another clock, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] if the key is missing or cannot stand in a header, or the base URL is not an
    /// `http` or `https` URL.
    pub fn build(self) -> Result<Client> {
        let key = self.api_key.filter(|key| !key.is_empty()).ok_or_else(|| {
            configuration("no API key: set it with `api_key`, or in TELNYX_API_KEY and use `from_env`")
        })?;
        let authorization =
            key.header().ok_or_else(|| configuration("the API key holds characters that cannot stand in a header"))?;
        let base_url = base_url(&self.base_url)?;
        let mut headers = self.headers;
        headers.entry(USER_AGENT).or_insert(user_agent(self.app_name.as_deref())?);
        let mut http =
            self.http.connect_timeout(self.connect_timeout).redirect(redirect::Policy::none()).referer(false);
        if let Some(proxy) = self.proxy {
            http = http.proxy(proxy);
        }
        let http =
            http.build().map_err(|error| configuration("the HTTP client could not be set up").with_source(error))?;
        let bare = raw::Client::new_with_client(base_url.as_str().trim_end_matches('/'), http, raw::Inner::direct());
        let shared = Shared {
            base_url,
            authorization,
            headers,
            spelling: self.spelling,
            retry: self.retry,
            timeout: self.timeout,
            max_body: self.max_body,
            pace: Pace::new(self.clock.clone(), self.rate_limit),
            clock: self.clock,
            tokens: RetryTokens::new(),
        };
        Ok(Client { shared: Arc::new(shared), bare })
    }
}

fn configuration(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Configuration, message)
}

fn base_url(text: &str) -> Result<Url> {
    let url = Url::parse(text.trim()).map_err(|error| configuration("the base URL is not a URL").with_source(error))?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(configuration("the base URL must begin with http:// or https:// and name a host"));
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err(configuration("the base URL must not hold a query, a fragment or credentials"));
    }
    Ok(url)
}

fn user_agent(app_name: Option<&str>) -> Result<HeaderValue> {
    let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    let text = match app_name {
        Some(name) => format!("{name} {own}"),
        None => own.to_owned(),
    };
    HeaderValue::try_from(text)
        .map_err(|error| configuration("the app name cannot stand in a header").with_source(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_can_be_shared_between_threads() {
        fn check<T: Clone + Send + Sync + 'static>() {}
        check::<Client>();
    }

    #[test]
    fn the_key_is_never_printed() {
        let secret = HeaderValue::from_static("KEY0123456789");
        let builder = Client::builder().api_key("KEY0123456789").header(HeaderName::from_static("x-tenant"), secret);
        let shown = format!("{builder:?}");
        assert!(!shown.contains("KEY0123456789") && shown.contains("x-tenant"), "{shown}");
        let client = builder.build().unwrap();
        assert!(
            !format!("{client:?} {:?} {:?}", client.raw(), client.shared().authorization).contains("KEY0123456789")
        );
    }

    #[test]
    fn a_bad_set_up_is_refused_with_its_reason() {
        let refused = |builder: ClientBuilder| builder.build().unwrap_err().to_string();
        assert!(refused(Client::builder()).contains("TELNYX_API_KEY"));
        assert!(refused(Client::builder().api_key(" \n")).contains("no API key"));
        assert!(refused(Client::builder().api_key("a\nb")).contains("cannot stand in a header"));
        assert!(refused(Client::builder().api_key("k").base_url("api.telnyx.com")).contains("not a URL"));
        assert!(refused(Client::builder().api_key("k").base_url("ftp://x/v2")).contains("http"));
        assert!(refused(Client::builder().api_key("k").base_url("https://u:p@x/v2")).contains("credentials"));
        assert!(refused(Client::builder().api_key("k").app_name("a\u{7}")).contains("app name"));
    }
}
