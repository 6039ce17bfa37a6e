//! The generated client against its contract, and against the answers that really arrive.
//!
//! What can be driven from `openapi/telnyx-porting.yaml` is: a new operation, model, enum or id without an entry in the
//! lists of this suite fails it.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod answers;
mod calls;
mod contract;
mod debug;
mod enums;
mod errors;
mod models;
mod paging;
mod patch;
mod properties;
mod recorder;
mod requests;
mod shapes;
mod wire;
mod wire_events;
