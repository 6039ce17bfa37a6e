//! Following orders.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod activation_day;
mod agenda;
mod basics;
mod cursors;
mod failures;
mod fake;
mod history;
mod holes;
mod lists;
mod news;
mod once;
mod restarts;
mod scale;
mod story;
mod summaries;
mod support;
mod wakes;
