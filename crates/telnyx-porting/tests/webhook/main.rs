//! Webhooks: signatures, envelopes, axum's extractor and endpoint, and the simulator's deliveries.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod deliveries;
mod endpoint;
mod events;
mod extractor;
mod signing;
mod verifier;
