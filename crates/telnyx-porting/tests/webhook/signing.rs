//! Signs as Telnyx does, and a clock that stands still.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer, SigningKey};
use http::{HeaderMap, HeaderName, HeaderValue};
use telnyx_porting::Clock;

/// When everything here was signed, and what the clock shows.
pub(crate) const SIGNED: i64 = 1_772_463_600;

/// A body, and its signature at [`SIGNED`] under the key whose secret half is the bytes 0 to 31, as made by OpenSSL.
pub(crate) const BODY: &str = r#"{"data":{"event_type":"porting_order.deleted","id":"0e8f5b0e-0000-4000-8000-000000000001","payload":{"id":"5f6f9e9c-0000-4000-8000-000000000002"}}}"#;
pub(crate) const SIGNATURE: &str =
    "nsr37xZtWFtY0IYTsacOoJmATu/04GMfoWVfadd2iIKRSlNsw3OVDnaNsci+joii8iRkqt8nPEF7j7diCj+FAQ==";
pub(crate) const PUBLIC_KEY: &str = "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=";

/// Stands at a second.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At(pub(crate) i64);

impl Clock for At {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 999_999_999).unwrap()
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(std::future::ready(()))
    }
}

/// Another key.
pub(crate) fn other_key() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

pub(crate) fn public(key: &SigningKey) -> String {
    STANDARD.encode(key.verifying_key().as_bytes())
}

pub(crate) fn sign(key: &SigningKey, timestamp: &str, body: &[u8]) -> String {
    let message = [timestamp.as_bytes(), b"|", body].concat();
    STANDARD.encode(key.sign(&message).to_bytes())
}

pub(crate) fn headers(timestamp: &str, signature: &str) -> HeaderMap {
    let value = |text: &str| HeaderValue::from_bytes(text.as_bytes()).unwrap();
    HeaderMap::from_iter([
        (HeaderName::from_static("telnyx-timestamp"), value(timestamp)),
        (HeaderName::from_static("telnyx-signature-ed25519"), value(signature)),
    ])
}
