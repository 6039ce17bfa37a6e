//! Webhooks: signatures, envelopes, the axum extractor, and the simulator's deliveries.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod deliveries;
mod events;
mod extractor;
mod signing;
mod verifier;
