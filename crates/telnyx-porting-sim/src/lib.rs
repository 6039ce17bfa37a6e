//! A stateful simulator of the Telnyx port-in API, on loopback, in your own process.
//!
//! There is no sandbox for porting: a test against the real API starts a real port. This crate plays
//! the API instead. It holds orders, numbers, documents, comments and events, moves orders through
//! their states on a virtual clock, refuses what the real API refuses, and breaks connections on
//! request. It shares no code with any client, so that it cannot share a client's mistakes.
//!
//! ```
//! use std::time::Duration;
//! use telnyx_porting_sim::{Fault, Simulator};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sim = Simulator::start().await?;
//! // The first create has its effect, but the client never sees the reply.
//! sim.inject(Fault::lost_reply("POST", "/porting_orders").times(1));
//!
//! let create = reqwest::Client::new()
//!     .post(format!("{}/porting_orders", sim.base_url()))
//!     .bearer_auth(sim.api_key())
//!     .json(&serde_json::json!({ "phone_numbers": ["+12125550101", "+18005550102"] }));
//! assert!(create.send().await.is_err());
//!
//! // One call, two orders: local and toll-free numbers never share one.
//! assert_eq!(sim.orders().len(), 2);
//! assert!(sim.orders().iter().all(|order| order.status == "draft"));
//!
//! // Drafts that nobody confirms are removed after 30 days.
//! sim.clock().advance(Duration::from_secs(30 * 24 * 3600));
//! assert!(sim.orders().is_empty());
//! sim.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! # What is simulated
//!
//! Portability checks; orders and all that hangs on them (FOC windows, requirements, activation jobs,
//! comments, sharing, additional documents, verification codes, action requirements, associated numbers,
//! blocks, extensions, sub requests); porting phone numbers as JSON and CSV; bundle configurations;
//! documents with both kinds of upload, download links and document links; requirement types, sets and
//! groups; LOA configurations and templates as real PDFs; reports; British carriers; the event history
//! and webhooks.
//!
//! - One create call becomes one draft per group of like numbers (country, number type, carrier in the
//!   US and Canada, FastPort or not). One bad number refuses the whole call, with an error per number.
//! - `confirm` answers 422 with one error per gap, each with a JSON pointer. What it demanded cannot be
//!   cleared afterwards.
//! - Requirements follow country and number type, on orders as in the catalogue: papers, texts, addresses,
//!   actions of a person.
//! - An upload that nothing links to vanishes after 30 minutes; a linked one cannot be deleted.
//! - FOC windows are business hours, without weekends and US porting holidays: in Central time for the US
//!   and Canada, in local time for Germany and Australia, in GMT all year for Great Britain, and in UTC for
//!   the countries without published hours. Cancelling is refused in the last 48 hours before the FOC date.
//! - Every published spelling of filters and sorts is understood; lists end with `meta`.
//!
//! # Life of an order
//!
//! After `confirm` an order stays two hours in `in-process` and eight in `submitted`. Then the losing
//! carrier agrees to the requested date, the numbers switch at that date, and half an hour later the
//! order is `ported`. [`CarrierScript`] changes this for single orders: delays, [`Rejection`]s with what
//! solves them, a moved date, a switch that fails ([`Rejection::at_activation`]), messaging that does not
//! follow, a desk that refuses to cancel or that answers comments ([`CarrierScript::answers_comment`]), live
//! validation of FastPort orders ([`LiveMismatch`]). Numbers can do much of that by themselves; see below.
//!
//! US and Canadian numbers go through the states of the number database one by one: New and Pending in
//! `submitted`, Concurred from the agreement on, Activate RDY once the activation window is open and at the
//! latest an hour before they switch, Sending and Active as they switch; Conflict or Failed when that goes
//! wrong.
//!
//! An order in `exception` is cancelled after 14 days without a change or comment of the customer, a
//! draft is removed after 30 days; both leave events behind.
//!
//! Time stands still until [`Clock::advance`] or [`Clock::run_until_idle`] moves it, unless
//! [`Builder::speed`] lets it run by itself.
//!
//! # Magic numbers
//!
//! Country and number type follow the numbering plans. The rest is decided by digits, so that a client
//! can provoke each case with nothing but a number:
//!
//! | number | effect |
//! |---|---|
//! | `+1` and a toll-free code (800, 833, 844, 855, 866, 877, 888) | US, `toll_free` |
//! | `+1` and a Canadian area code (416, 514, 604, …) | CA, `local` |
//! | any other `+1` number | US, `local` |
//! | US area code ending in 0-4 (212, 303, 512, 702, …) | carrier `EXAMPLE BELL - IL` |
//! | US area code ending in 5-9 (206, 415, 617, 929, …) | carrier `SAMPLE WIRELESS - CA` |
//! | other known countries | portable, but `provisional`; number type by prefix in AU, DE, FR, GB |
//! | any other calling code | not portable, `no_coverage` |
//!
//! The last two digits (`+1 212 555 01`**xx**) decide the outcome:
//!
//! | xx | effect | where |
//! |---|---|---|
//! | 00-79 | portable; an ordinary port | everywhere |
//! | 80-89 | portable by FastPort | US and CA local |
//! | 83 | messaging, when enabled, fails after the port; the desk resolves it in 72 hours | everywhere |
//! | 84 | the agreed date goes by: `FOC_EXPIRED`, until another date is requested | US and CA |
//! | 85 | messaging, when enabled, is a `partial_port_complete` after the port; the desk brings the rest in 72 hours | everywhere |
//! | 86 | the switch fails: `SV_CONFLICT`; the desk resolves it in 24 hours | US and CA |
//! | 87 | `confirm` is refused with 80016 until billing number or account number change | US and CA local |
//! | 88 | `confirm` is refused with 80014 until the service address changes | US and CA local |
//! | 89 | `confirm` is refused with 80005 until the PIN changes | US and CA local |
//! | 90 | portable, `provisional` | everywhere |
//! | 91 | portable, not capable of messaging | everywhere |
//! | 92 | wireless: confirming needs `pin_passcode` | US and CA local |
//! | 93 | rejected with `ACCOUNT_NUMBER_MISMATCH` until the account number is changed | everywhere |
//! | 94 | rejected with `PASSCODE_PIN_INVALID` until the PIN is changed | everywhere |
//! | 95 | rejected with `ENTITY_NAME_MISMATCH` and `POSTAL_CODE_MISMATCH` until both are changed | everywhere |
//! | 96 | the losing carrier moves the FOC date by 24 hours, and on to the next hours in which numbers port | everywhere |
//! | 97 | rejected with `OSP_IRRESPONSIVE`, whatever is done | everywhere |
//! | 98 | not portable, `invalid_phone_number` | everywhere |
//! | 99 | not portable, `no_coverage` | everywhere |
//!
//! A document that contains the text `EICAR-STANDARD-ANTIVIRUS-TEST-FILE` is found infected.
//!
//! # Magic values
//!
//! What is given for requirements is reviewed: on an order before it leaves `in-process`, in a requirement
//! group once it is submitted. A text, or a document that contains one, decides by itself:
//!
//! | value | on an order | in a requirement group |
//! |---|---|---|
//! | `REVIEW-DECLINED-TEST` | rejected | `declined` |
//! | `REVIEW-EXPIRED-TEST` | rejected | `approved`, a day later `expired` |
//! | `REVIEW-NO-LONGER-ELIGIBLE-TEST` | rejected | `approved`, a day later `no-longer-eligible` |
//! | any other | `approved` | `approved` |
//!
//! A rejected requirement is in `requirement-info-exception`, its order in `exception`, until another value
//! is given for it; an LOA leads to `LOA_ILLEGIBLE`, a proof of address to `LOCATION_MISMATCH`, most others
//! to `OTHER`. [`CarrierScript::rejects_requirement`] rejects any value.
//!
//! The identity check behind an action requirement ends by the `last_name` it is initiated with:
//! `FAILED-TEST` as `failed`, `CANCELLED-TEST` as `cancelled` with a `cancel_reason`, any other as
//! `completed` ([`CarrierScript::fails_identity_check`], [`CarrierScript::cancels_identity_check`]). An
//! action that was not completed can be initiated again.
//!
//! The code that verifies an Australian mobile number is its last six
//! digits, once it was sent.
//!
//! # Webhooks
//!
//! Events go to the `webhook_url` of their order and to [`Builder::webhook_url`], signed with Ed25519 over
//! `timestamp|body` under [`Simulator::webhook_public_key`]. The timestamp is real time, because receivers
//! compare it with their own clock; everything inside the body is virtual time. A failed delivery is tried
//! twice more as virtual time passes. [`Simulator::settle_webhooks`] waits for those under way. A
//! [`WebhookFault`] has deliveries dropped, doubled, late or overtaken.
//!
//! # Sharing
//!
//! The token of `actions/share` goes where the API key would. Its holder can read the documents of that
//! one order and its LOA template; with the permission to update also upload a document and set
//! `documents.loa` by PATCH, which leaves a `porting_order.loa_updated` event. How outsiders present a
//! token to the real API is not published.
//!
//! # What is assumed
//!
//! Much of the real API's behaviour is not published: most error codes of porting, what exactly
//! `confirm` demands, which edits a running order takes. Every such choice is a row of one table,
//! [`Assumptions`], with a default and a description of what is not known; the few choices that are rules
//! and not values are listed in [`assumptions`]. Do not take an error code of the simulator for a promise
//! of the real API: where you know better, or want to know what your client does when it is otherwise,
//! change the row.
//!
//! ```
//! use telnyx_porting_sim::{Assumptions, Simulator};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut table = Assumptions::default();
//! table.refusals.cancel_too_late.status = 409;
//! table.confirming.wireless.push("/end_user/admin/tax_identifier".to_owned());
//! let sim = Simulator::builder().assumptions(table).start().await?;
//! # sim.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! The figures in this documentation are those of the default table.
//!
//! # As a server
//!
//! `cargo run -p telnyx-porting-sim -- --port 8080 --speed 3600` serves any client in any language;
//! `--help` lists the options; `--scenario FILE` reads carrier scripts
//! ([`CarrierScript::read_scenario`]), `--assumptions FILE` the rows of the table of assumptions that
//! differ from the default, and `--print-assumptions` shows the whole table. Apart from the API it answers, without the API key:
//!
//! | call | effect |
//! |---|---|
//! | `GET /` | a page that shows orders and their states as they change |
//! | `GET /_sim/overview` | the same as JSON: counts by status and the newest 300 orders |
//! | `GET /_sim/assumptions` | the table of assumptions in force, in the form that `--assumptions` takes |
//! | `GET /_sim/clock` | the simulated instant |
//! | `POST /_sim/clock/advance` | moves time: `{"seconds": 3600}` |
//! | `POST /_sim/clock/run_until_idle` | moves time until no order has a step ahead |
//! | `POST /_sim/faults` | `{"method": "POST", "path": "/porting_orders", "kind": "lost_reply", "times": 1}` |
//! | `GET /_sim/webhooks` | the public key that webhooks are signed under |
//! | `POST /_sim/webhook_faults` | `{"kind": "late", "seconds": 60, "event_type": "porting_order.split"}` |
//! | `DELETE /_sim/faults` | lifts all faults |
//! | `POST /_sim/clock/advance_to` | moves time: `{"instant": "2026-03-05T15:00:00Z"}` |
//! | `POST /_sim/carrier_scripts` | adds scripts, written as in a scenario file: `[{"customer_reference": "shop-17", "submitted_minutes": 5}]` |
//! | `POST /_sim/orders/{id}/comments` | the desk comments: `{"body": "The LOA is not signed."}` |
//! | `POST /_sim/orders/{id}/split` | the desk moves numbers to a new order: `{"phone_numbers": ["+12125550101"]}` |
//!
//! What was sent and what became of it is shown to holders of the API key:
//!
//! | call | answer |
//! |---|---|
//! | `GET /_sim/orders`, `GET /_sim/orders/{id}` | orders, oldest first, with all their numbers |
//! | `GET /_sim/doubled_orders` | how many orders come from a repeated create call |
//! | `GET /_sim/documents` | documents, their status and who uses them |
//! | `GET /_sim/events` | all events |
//! | `GET /_sim/calls?method=POST&path=/porting_orders/{id}` | recent calls of the API, with their bodies |
//! | `DELETE /_sim/calls` | forgets them |
//! | `GET /_sim/webhook_attempts` | recent attempts to deliver webhooks |
//! | `POST /_sim/webhooks/settle` | answers once no webhook is on its way |
//!
//! # How much it carries
//!
//! `cargo bench -p telnyx-porting-sim` fills a simulator with 10,000 complete orders, has them all
//! ported, and reads them over HTTP. Medians on two cores, shared by client and server:
//!
//! | figure | |
//! |---|---|
//! | orders created, filled in and confirmed | 5,000 a second |
//! | orders run from `in-process` to `ported` | 70,000 a second |
//! | memory held, with the record of 30,000 calls | 71 MB |
//! | single orders read | 24,000 a second |
//! | pages of 250 orders (600 kB), first, last, by status or date | 1,200 a second |
//! | look-ups by customer reference | 25,000 a second |
//!
//! A page costs the same wherever it lies: lists are cut out of indexes, and what is skipped costs one
//! population count per 64 orders. Answers are written straight into bytes, after the world is unlocked.

pub mod assumptions;
mod builder;
mod calendar;
mod call;
mod calls;
mod carrier;
mod clock;
mod comments;
mod connection;
mod control;
mod csv;
mod desk_answers;
mod documents;
mod errors;
mod events;
mod exceptions;
mod faults;
mod foc_windows;
mod loa;
mod magic;
mod number_configurations;
mod numbers;
mod orders;
mod paging;
mod portability;
mod query;
mod queue;
mod rejection;
mod reports;
mod requirements;
mod scenario;
mod server;
mod sharing;
mod simulator;
mod slots;
mod snapshot;
mod time;
mod uk_carriers;
mod webhooks;
mod world;

pub use assumptions::{AssumptionError, Assumptions};
pub use builder::Builder;
pub use calls::CallRecord;
pub use carrier::{CarrierScript, LiveMismatch, Rejection};
pub use clock::Clock;
pub use faults::{Fault, FaultKind};
pub use scenario::ScenarioError;
pub use simulator::Simulator;
pub use snapshot::{DocumentSnapshot, OrderSnapshot};
pub use webhooks::{WebhookAttempt, WebhookFault, WebhookFaultKind};
