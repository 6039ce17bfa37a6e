//! The client against servers that answer badly, half, late, never, or with lies.

#![allow(clippy::unwrap_used, clippy::panic)] // What a test does not expect is its failure.

mod answers;
mod breaks;
mod clock;
mod operations;
mod pacing;
mod pages;
mod properties;
mod redirects;
mod repeats;
mod retries;
mod secrets;
mod server;
mod spans;
