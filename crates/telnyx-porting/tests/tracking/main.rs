//! Following orders.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod activation_day;
mod agenda;
mod basics;
mod fake;
mod history;
mod news;
mod once;
mod restarts;
mod scale;
mod story;
mod support;
mod wakes;
