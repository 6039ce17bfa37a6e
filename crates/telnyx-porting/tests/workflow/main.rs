//! The port workflow against the simulator: what it does, and what it survives.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod aftermath;
mod control;
mod interruption;
mod outcomes;
mod plan;
mod steps;
mod support;
