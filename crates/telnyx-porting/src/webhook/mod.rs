//! Webhooks: what Telnyx sends when something happens to an order.
//!
//! - `Verifier` (feature `webhook`) checks that a delivery comes from Telnyx, before anything of it is parsed. It takes
//!   [`http::HeaderMap`] and bytes, so it works with any server.
//! - `Endpoint` (feature `axum`) is a whole endpoint: it checks, hands the event over, and answers in time. `SignedEvent` is
//!   an extractor for handlers of your own.
//! - [`Event`] is what was delivered, typed.
//! - [`SeenEvents`] tells deliveries that come again from new ones.
//!
//! The signature check is not a default feature: programs that only send requests need no signature library.
//!
//! # What Telnyx does, and what to do about it
//!
//! A delivery counts as taken when status 200 comes within two seconds; answer before you work, and answer exactly 200.
//! Otherwise it is sent again, three times in all as is assumed; `Endpoint` answers so by itself. Deliveries come late, twice, in any order, or not at
//! all. So do not act on what an event says: take it as a hint to look at the order. That is what
//! [`TrackerHandle::wake`](crate::tracking::TrackerHandle::wake) does, and the tracker polls besides.
//!
//! ```
//! # #[cfg(feature = "webhook")] {
//! use http::{HeaderMap, StatusCode};
//! use telnyx_porting::tracking::TrackerHandle;
//! use telnyx_porting::webhook::{SeenEvents, Verifier, WebhookError};
//!
//! /// For any server: headers and body in, status out.
//! fn receive(verifier: &Verifier, seen: &SeenEvents, tracker: &TrackerHandle, headers: &HeaderMap, body: &[u8]) -> StatusCode {
//!     match verifier.event(headers, body) {
//!         Ok(event) => {
//!             if seen.is_first(&event.id) {
//!                 tracker.wake(&event); // returns at once
//!             }
//!             StatusCode::OK
//!         }
//!         Err(WebhookError::Unverified(_)) => StatusCode::UNAUTHORIZED,
//!         Err(_) => StatusCode::BAD_REQUEST,
//!     }
//! }
//! # }
//! ```

mod event;
mod kind;
mod seen;

#[cfg(feature = "axum")]
mod endpoint;
#[cfg(feature = "axum")]
mod extractor;
#[cfg(feature = "webhook")]
mod verifier;

pub use event::{Event, InvalidEvent, MAX_BODY_BYTES};
pub use kind::EventKind;
pub use seen::SeenEvents;

#[cfg(feature = "axum")]
pub use endpoint::{ANSWER_WITHIN, Endpoint, EventQueue};
#[cfg(feature = "axum")]
pub use extractor::{RejectedDelivery, SignedEvent};
#[cfg(feature = "webhook")]
pub use verifier::{
    DEFAULT_TOLERANCE, InvalidPublicKey, SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, VerifyError, WebhookError,
};
