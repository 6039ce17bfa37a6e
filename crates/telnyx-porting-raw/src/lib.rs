//! The generated low-level client for the port-in part of the Telnyx API.
//!
//! Everything below `generated` is written by `cargo xtask codegen` from `openapi/telnyx-porting.yaml`; this crate adds
//! the little that a generator cannot know. Most programs want the `telnyx-porting` crate instead: it adds the key,
//! retries that never double an order, typed errors, streams and the porting workflow. This one is for whoever needs
//! an operation exactly as it is on the wire.
//!
//! - [`Client`] has one method for each operation. A method answers a request from [`builder`], which is filled in
//!   and sent. Requests own their client, so they can be cloned, kept and sent from a task.
//! - [`types`] are the models. They decode leniently, because real answers differ from the published document: every
//!   optional field may be null, lists may be null, numbers may come as text and the other way round, and a value
//!   that is not in an enum is kept as `Unknown`. Answers may come in their envelope (`data`) or without it, and one
//!   object may stand for a list of one. Only what an item is known by is always there; what requests take is strict,
//!   and has types of its own where answers can leave something out (`PhoneNumberRange` and `PhoneNumberRangeDetails`).
//! - PATCH bodies hold `Option<Nullable<T>>`: absent, [`Nullable::Null`] or a value.
//! - [`Transport`] is where requests leave: whoever implements it decides about keys, retries and time limits.
//! - [`OPERATIONS`] lists every operation with its method, path, and whether repeating it is harmless.
//!
//! ```no_run
//! use telnyx_porting_raw::{Client, Inner};
//!
//! # async fn example(http: reqwest::Client) -> Result<(), telnyx_porting_raw::Error<()>> {
//! let client = Client::new_with_client("https://api.telnyx.com/v2", http, Inner::direct());
//! let page = client.list_porting_orders().page_size(50).send().await?;
//! for order in &page.data {
//!     println!("{} {}", order.id, order.status.value);
//! }
//! # Ok(()) }
//! ```

extern crate self as telnyx_porting_raw;

mod de;
mod details;
mod envelope;
#[rustfmt::skip]
#[allow(
    clippy::all,
    clippy::expect_used,
    clippy::large_futures,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    unused_imports,
)]
mod generated;
mod id;
mod models;
mod nullable;
mod open_enum;
mod operation;
mod redact;
mod request;
mod timestamp;
mod transport;

pub use details::Incomplete;
pub use generated::{Client, OPERATIONS, builder, types};
pub use id::InvalidId;
pub use nullable::Nullable;
pub use operation::{Operation, ResponseBody};
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
pub use request::{DecodeProblem, PagedRequest, Request};
pub use timestamp::{InvalidTimestamp, Timestamp};
pub use transport::{Inner, Sending, Transport};
