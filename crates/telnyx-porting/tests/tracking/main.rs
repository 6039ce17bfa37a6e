//! Following orders.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod activation_day;
mod basics;
mod failures;
mod fake;
mod history;
mod lists;
mod news;
mod once;
mod restarts;
mod scale;
mod story;
mod support;
mod wakes;
