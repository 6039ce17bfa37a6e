//! Whether a delivery comes from Telnyx.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use http::HeaderMap;

use super::{Event, InvalidEvent, MAX_BODY_BYTES};
use crate::{Clock, SystemClock};

/// Header with the signature: base64 of 64 bytes.
pub const SIGNATURE_HEADER: &str = "telnyx-signature-ed25519";

/// Header with the time of signing: seconds since 1970.
pub const TIMESTAMP_HEADER: &str = "telnyx-timestamp";

/// How far the time of signing may be from now, either way, when nothing else is asked for: what Telnyx's own libraries
/// allow.
pub const DEFAULT_TOLERANCE: Duration = Duration::from_secs(300);

/// Checks that deliveries come from Telnyx and are recent. Cheap to clone.
///
/// Telnyx signs `TIMESTAMP|BODY` with Ed25519, one key for each account. The check is over the bytes as they arrived:
/// give it the raw body, not JSON that was parsed and written again. Nothing is parsed before the signature is found good.
///
/// ```
/// use http::HeaderMap;
/// use telnyx_porting::webhook::{Verifier, VerifyError};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// // From the portal, under API keys. While a key is being replaced, give both.
/// let verifier = Verifier::new("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")?
///     .or_key("PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=")?;
///
/// let refused = verifier.verify(&HeaderMap::new(), b"{}");
/// assert_eq!(refused, Err(VerifyError::MissingHeader("telnyx-timestamp")));
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Verifier {
    keys: Vec<VerifyingKey>,
    tolerance: Duration,
    clock: Arc<dyn Clock>,
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("keys", &self.keys.len())
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}

/// A text that is not the public key of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidPublicKey;

impl fmt::Display for InvalidPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an Ed25519 public key in base64 (32 bytes, 44 characters), as the portal shows it")
    }
}

impl std::error::Error for InvalidPublicKey {}

/// Why a delivery is not taken for one of Telnyx's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// The body is larger than [`MAX_BODY_BYTES`].
    TooLarge,
    /// This header is missing.
    MissingHeader(&'static str),
    /// This header comes more than once, so nobody knows which was meant.
    RepeatedHeader(&'static str),
    /// The timestamp is not a number of seconds.
    BadTimestamp,
    /// It was signed longer ago than is tolerated.
    TooOld {
        /// How long ago, in seconds.
        seconds: u64,
    },
    /// It was signed further in the future than is tolerated: this machine's clock is slow, or somebody forges.
    TooFarInTheFuture {
        /// How far, in seconds.
        seconds: u64,
    },
    /// The signature is not base64 of 64 bytes.
    MalformedSignature,
    /// The signature was not made by any of the keys over this timestamp and body.
    BadSignature,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the body is larger than {MAX_BODY_BYTES} bytes"),
            Self::MissingHeader(name) => write!(f, "the header {name} is missing"),
            Self::RepeatedHeader(name) => write!(f, "the header {name} comes more than once"),
            Self::BadTimestamp => write!(f, "{TIMESTAMP_HEADER} is not a number of seconds"),
            Self::TooOld { seconds } => write!(f, "it was signed {seconds} seconds ago"),
            Self::TooFarInTheFuture { seconds } => {
                write!(f, "it was signed {seconds} seconds in the future: is the clock right?")
            }
            Self::MalformedSignature => write!(f, "{SIGNATURE_HEADER} is not base64 of 64 bytes"),
            Self::BadSignature => f.write_str("the signature is not one of this account over timestamp and raw body"),
        }
    }
}

impl std::error::Error for VerifyError {}

/// Why a delivery gives no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// It is not taken for one of Telnyx's; nothing of it was parsed.
    #[error("the webhook could not be verified: {0}")]
    Unverified(VerifyError),
    /// It is Telnyx's, and no event all the same.
    #[error("the webhook is genuine, but {0}")]
    NoEvent(InvalidEvent),
}

impl Verifier {
    /// Takes deliveries signed with this key: base64, as the portal shows it.
    ///
    /// # Errors
    ///
    /// [`InvalidPublicKey`] for anything else, weak keys included (those verify signatures that nobody made).
    pub fn new(public_key: impl AsRef<str>) -> Result<Self, InvalidPublicKey> {
        let keys = vec![read_key(public_key.as_ref())?];
        Ok(Self { keys, tolerance: DEFAULT_TOLERANCE, clock: Arc::new(SystemClock) })
    }

    /// Takes deliveries signed with this key as well, for the time in which a key is replaced.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn or_key(mut self, public_key: impl AsRef<str>) -> Result<Self, InvalidPublicKey> {
        self.keys.push(read_key(public_key.as_ref())?);
        Ok(self)
    }

    /// How far the time of signing may be from now, either way: [`DEFAULT_TOLERANCE`] if nothing is said. What is older
    /// could be a delivery that somebody recorded.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Whether this delivery comes from Telnyx and is recent. Names of headers are compared without regard to case.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, in this order: size, headers, time, signature. Each check is over public data, so
    /// nothing can be learnt from how long it takes.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), VerifyError> {
        if body.len() > MAX_BODY_BYTES {
            return Err(VerifyError::TooLarge);
        }
        let timestamp = only(headers, TIMESTAMP_HEADER)?.ok_or(VerifyError::BadTimestamp)?;
        let signature = only(headers, SIGNATURE_HEADER)?.ok_or(VerifyError::MalformedSignature)?;
        self.check_time(timestamp)?;
        let signature = STANDARD.decode(signature).map_err(|_| VerifyError::MalformedSignature)?;
        let signature = Signature::from_slice(&signature).map_err(|_| VerifyError::MalformedSignature)?;
        // Exactly the bytes of the header: `+5` and `05` are other messages than `5`.
        let message = [timestamp.as_bytes(), b"|", body].concat();
        let genuine = self.keys.iter().any(|key| key.verify_strict(&message, &signature).is_ok());
        if genuine { Ok(()) } else { Err(VerifyError::BadSignature) }
    }

    /// The event of a delivery, if it comes from Telnyx and is recent.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Unverified`] as [`verify`](Self::verify); only then is the body parsed, and
    /// [`WebhookError::NoEvent`] says that it is not an event.
    pub fn event(&self, headers: &HeaderMap, body: &[u8]) -> Result<Event, WebhookError> {
        self.verify(headers, body).map_err(WebhookError::Unverified)?;
        Event::parse(body).map_err(WebhookError::NoEvent)
    }

    fn check_time(&self, timestamp: &str) -> Result<(), VerifyError> {
        if !timestamp.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(VerifyError::BadTimestamp);
        }
        let signed: i64 = timestamp.parse().map_err(|_| VerifyError::BadTimestamp)?;
        let now = self.clock.now().timestamp();
        let seconds = now.abs_diff(signed);
        if seconds <= self.tolerance.as_secs() {
            Ok(())
        } else if signed < now {
            Err(VerifyError::TooOld { seconds })
        } else {
            Err(VerifyError::TooFarInTheFuture { seconds })
        }
    }
}

/// The one value of a header; `None` where it is not text.
fn only<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Option<&'a str>, VerifyError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(VerifyError::MissingHeader(name))?;
    match values.next() {
        None => Ok(value.to_str().ok()),
        Some(_) => Err(VerifyError::RepeatedHeader(name)),
    }
}

fn read_key(text: &str) -> Result<VerifyingKey, InvalidPublicKey> {
    let bytes = STANDARD.decode(text.trim()).map_err(|_| InvalidPublicKey)?;
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| InvalidPublicKey)?;
    let key = VerifyingKey::from_bytes(&bytes).map_err(|_| InvalidPublicKey)?;
    if key.is_weak() { Err(InvalidPublicKey) } else { Ok(key) }
}
