//! Port phone numbers into [Telnyx](https://telnyx.com): typed orders, retries that never double one, lists as streams,
//! and a workflow that takes a batch of numbers from an order file to `ported`.
//!
//! # From here
//!
//! - [`Client`] holds the key and everything that calls share. Each area of the API is a method:
//!   [`porting_orders`](Client::porting_orders), [`documents`](Client::documents),
//!   [`portability_checks`](Client::portability_checks) and so on; what belongs to one order hangs on
//!   [`PortingOrders`](porting_orders::PortingOrders). Required things are arguments, optional ones setters, then `.send()`.
//! - Lists are streams: `.items()` and `.pages()`, with `.page_size()` and `.read_ahead()`; see [`Pages`] for what they
//!   promise.
//! - [`Client::port`] carries out a [`PortRequest`](port_request::PortRequest): the whole way from numbers to confirmed
//!   orders, safe to run again at any point. [`Client::track`] follows orders to their end, and [`webhook`] checks and
//!   reads what Telnyx sends.
//! - [`types`] are the models, generated from the contract. Answers are read leniently: what can be missing is an
//!   `Option`, a value that is not in an enum is kept as `Unknown`.
//! - [`Client::raw`] is the generated client, for an operation exactly as it is on the wire.
//!
//! # A porting order by hand
//!
//! ```
//! use telnyx_porting::{Client, DocumentFile, types::PortingOrderType};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! // Tests and examples talk to the simulator; leave `base_url` out for the real API, or use `Client::from_env`.
//! let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! let orders = client.porting_orders();
//!
//! // One call can make several orders. The reference is how they are found again, whatever happens.
//! let created = orders.create(["+13035550123".parse()?]).customer_reference("PO-2041").send().await?;
//! let id = &created[0].id;
//!
//! let loa = client.documents().upload(DocumentFile::open("examples/port_in/loa.pdf").await?).send().await?;
//! let invoice = client.documents().upload(DocumentFile::open("examples/port_in/invoice.pdf").await?).send().await?;
//! let windows = orders.allowed_foc_windows(id).send().await?;
//! let (start, _) = windows[0].span().ok_or("no dates")?;
//!
//! orders
//!     .update(id)
//!     .entity_name("Harbor & Pine LLC")
//!     .auth_person_name("Ada Quill")
//!     .account_number("HP-20481")
//!     .billing_phone_number("+13035550123".parse()?)
//!     .street_address("100 Example Street")
//!     .locality("Denver")
//!     .administrative_area("CO")
//!     .postal_code("80202")
//!     .country_code("US")
//!     .port_type(PortingOrderType::Full)
//!     .loa(loa.id)
//!     .invoice(invoice.id)
//!     .foc_date(start)
//!     .send()
//!     .await?;
//! let order = orders.confirm(id).send().await?;
//! println!("{} is {}", order.id, order.status.value);
//! # Ok(()) }
//! ```
//!
//! # When something goes wrong
//!
//! Every failure is one [`Error`], small and without personal data in `Display` and `Debug`. Two questions matter most:
//! [`is_retryable`](Error::is_retryable), and [`may_have_been_applied`](Error::may_have_been_applied): whether the server
//! may have done what was asked although no good answer came. What is sent again by itself is said at [`RetryPolicy`];
//! creating orders, commenting, sharing and everything else that must not happen twice is not, once it may have been
//! done. Whether an operation may be repeated is part of the contract ([`raw::Operation::repeatable`]).
//!
//! # Calls in progress
//!
//! Every future is `Send` and can be dropped at any time; a request that is on its way may then still take effect, as
//! after a lost answer. Nothing blocks. Calls need a tokio runtime with time and IO enabled.
//!
//! # Features
//!
//! | feature | |
//! |---|---|
//! | `rustls` (default), `native-tls` | TLS |
//! | `order-file` | port requests from TOML, YAML and JSON; number lists from CSV |
//! | `csv` | rows of CSV reports |
//! | `schemars` | JSON Schema of port requests and models |
//! | `webhook` | checks signatures of webhooks |
//! | `axum` | a webhook endpoint for axum that answers in time, and an extractor |
//! | `blocking` | waiting for calls from code that is not async |
//!
//! # What it costs
//!
//! Against a client written by hand with reqwest and serde structs, in processes of their own, taken in turn (medians of
//! 7 pairs on two cores; `cargo bench -p telnyx-porting --bench floor` repeats it):
//!
//! | work | wall | CPU | peak memory |
//! |---|---|---|---|
//! | stream 10,000 orders in pages of 250 | 1.00 | 1.01 | 1.14 |
//! | the same with 50 ms latency and a read-ahead of 8 | 0.18 | 0.98 | 1.69 |
//! | 2,000 single reads, 32 at a time | 1.07 | 1.21 | 1.04 |

pub mod action_requirements;
pub mod activation_day;
pub mod activation_jobs;
pub mod additional_documents;
mod api_key;
pub mod associated_phone_numbers;
#[cfg(feature = "blocking")]
pub mod blocking;
mod client;
mod clock;
pub mod comments;
mod deletion;
mod document_file;
pub mod documents;
mod download;
mod error;
pub mod events;
pub mod exception_types;
pub mod loa_configurations;
pub mod loa_template;
mod pages;
mod phone_number;
pub mod phone_number_blocks;
pub mod phone_number_configurations;
pub mod phone_number_extensions;
pub mod port_request;
pub mod portability_checks;
pub mod porting_orders;
pub mod porting_phone_numbers;
mod query_spelling;
mod ranges;
mod rate_limit;
pub mod reports;
mod request;
pub mod requirement_groups;
pub mod requirement_types;
pub mod requirements;
mod retry;
pub mod sub_request;
pub mod tracking;
mod transport;
pub mod uk_carriers;
pub mod verification_codes;
pub mod webhook;
pub mod workflow;

/// Porting numbers with the workflow, step by step.
#[doc = include_str!("../docs/porting.md")]
pub mod guide {}

pub use api_key::ApiKey;
pub use client::{API_KEY_VARIABLE, BASE_URL_VARIABLE, Client, ClientBuilder, LIVE_BASE_URL};
pub use clock::{Clock, SystemClock};
pub use document_file::{DocumentFile, FilenameRule, InvalidDocument, MAX_DOCUMENT_BYTES, MAX_FILENAME_CHARS};
pub use download::Download;
pub use error::{ApiError, Error, ErrorKind, Result};
pub use pages::{Items, Page, Pages};
pub use phone_number::{InvalidPhoneNumber, PhoneNumber, PhoneNumberRule};
pub use query_spelling::QuerySpelling;
pub use rate_limit::RateLimit;
pub use request::Reply;
pub use retry::RetryPolicy;
pub use telnyx_porting_raw as raw;
pub use telnyx_porting_raw::{DecodeProblem, Nullable, Timestamp, types};
pub use tracking::{ChangeKind, Changes, OrderChange, Tracker, TrackerHandle};
pub use workflow::PortWorkflow;

/// The README's example, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
