//! Every choice that no published source settles, in one table that can be changed.
//!
//! Each row says a situation and what the simulator does in it. [`Assumptions::default`] is the table
//! that a simulator runs by unless told otherwise: change rows of it in Rust and hand it to
//! [`Builder::assumptions`](crate::Builder::assumptions), or write the rows that differ as JSON and
//! give them to the server with `--assumptions FILE`. `--print-assumptions` prints the table in force,
//! `GET /_sim/assumptions` answers it.
//!
//! ```
//! use std::time::Duration;
//! use telnyx_porting_sim::{Assumptions, Simulator};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // As JSON, with nothing but the rows that differ …
//! let mut table = Assumptions::from_json(
//!     r#"{
//!         "refusals": { "confirm_incomplete": { "code": "10027", "title": "Unprocessable entity" } },
//!         "times": { "cancel_cutoff_seconds": 86400 },
//!         "leniency": { "page_size_over_limit": "clamped" }
//!     }"#,
//! )?;
//! // … or row by row.
//! table.times.draft_life = Duration::from_secs(7 * 24 * 3600);
//! table.confirming.always.retain(|pointer| pointer != "/documents/invoice");
//! let sim = Simulator::builder().assumptions(table).start().await?;
//! # sim.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! In JSON every time is a number of seconds and its name ends in `_seconds`; statuses, number types and
//! event types are spelled as on the wire; fields of an order are JSON pointers into the body of
//! `PATCH /porting_orders/{id}`. An object changes the rows it names and leaves the others alone, down to
//! the members of a refusal; a list replaces the whole list. A bad value is refused when the table is
//! read, or when the simulator starts, by an [`AssumptionError`] that names its row.
//!
//! # Assumed and fixed here
//!
//! These choices have no second reading in any source, so they are rules of the source and not rows:
//!
//! | assumed | where |
//! |---|---|
//! | groups of a split create call come in the order of first appearance, numbers in the order of the call; every order gets the references | `orders/create.rs` |
//! | a PATCH merges nested objects deeply: absent leaves alone, null clears | `orders/fields.rs` |
//! | `misc.type: partial` is what makes a British port a partial one | `orders/order.rs` |
//! | a desk that refuses to cancel puts the order back where it was | `orders/lifecycle.rs` |
//! | an order only moves along the published chart, never by a jump; which of its readings holds is in [`Moves`] | `orders/lifecycle.rs` |
//! | an order that has ended cannot be cancelled; how that is answered is a row | `orders/actions.rs` |
//! | scheduled orders have an activation job too | `orders/activation.rs` |
//! | an order split off by the desk goes on by itself, from where the other one was; what hangs on a number moves with it, what belongs to the account is on both | `orders/desk.rs` |
//! | a date that the losing carrier moves lands in the hours of a business day | `foc_windows.rs` |
//! | an order in `exception` does not go out again while an additional step is open | `orders/lifecycle.rs` |
//! | values for requirements are reviewed before an order leaves `in-process`; which of them are rejected, and who fails an identity check, they say themselves | `requirements/review.rs`, `orders/action_requirements.rs` |
//! | every spelling of filters and sorts is understood | `query.rs` |
//! | actions are taken without a body, and with one | `orders/mod.rs` |
//! | phone numbers of an order have an `id`; the number filter is the one that counts in the list of blocks | `orders/render.rs`, `orders/blocks.rs` |
//! | the type of a document is told from its content | `documents/content.rs` |
//! | `file` and `url` of an upload exclude each other | `documents/upload.rs` |
//! | a report has no document until it is completed, and none fails | `reports.rs` |
//! | errors of PDF operations are JSON; `text/csv` in `Accept` gets the numbers as CSV | `loa/mod.rs`, `numbers.rs` |
//! | a sharing token goes where the API key would | `server.rs` |
//! | `customer_reference` of an event is null when the order has none; comments of the desk have no `user_id` | `events/mod.rs` |
//! | the payload of an event is complete as soon as the event is there | `events/mod.rs` |
//! | US holidays on a weekend are kept on the nearest weekday | `calendar.rs` |
//! | what the digits of a magic number mean | `magic.rs` |

mod check;
mod confirming;
mod creating;
mod documents;
mod editing;
mod error;
mod events;
mod exceptions;
mod foc_windows;
mod leniency;
mod limits;
mod moves;
mod numbers;
mod refusals;
mod requirement_types;
mod requirements;
mod seconds;
mod sharing;
mod times;
mod webhooks;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::comments::Author as CommentAuthor;
pub use crate::events::EventType;
pub use crate::orders::{MessagingStatus, Status as OrderStatus};
pub use confirming::{Confirming, LiveValidation, LiveValidationRow};
pub use creating::{BadNumbers, Creating, SplitKey};
pub use documents::{Documents, LinkRecordTypes, SizeCounts};
pub use editing::Editing;
pub use error::AssumptionError;
pub use events::{DeletedMembers, Events, LoaUpdated, RepublishedId, SplitEvents};
pub use exceptions::Exceptions;
pub use foc_windows::{FocWindows, PortingHours};
pub use leniency::{
    AddressPatterns, CheckOrder, Leniency, MissingDownloadLink, PageSizeOverLimit, RateLimitReset, UnknownFilter,
    WrongVerificationCode,
};
pub use limits::Limits;
pub use moves::{ConfirmInException, Moves};
pub use numbers::{NumberState, Numbers};
pub use refusals::{ErrorAnswer, Refusals};
pub use requirements::{
    FieldType, RequirementRule, RequirementType, Requirements, RequirementsMet, UnlistedRequirements,
};
pub use sharing::Sharing;
pub use times::Times;
pub use webhooks::{DeliveredBy, RetryTimestamp, Webhooks};

pub(crate) use editing::FieldGroup;
pub(crate) use refusals::Refusal;

/// The table of everything that is assumed about the real API, by subject.
///
/// See the [module](self) for how it is written down and changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Assumptions {
    /// How each kind of refused call is answered.
    pub refusals: Box<Refusals>,
    /// How long things take and last.
    pub times: Times,
    /// How much is accepted.
    pub limits: Limits,
    /// How a create call becomes orders.
    pub creating: Creating,
    /// Until when which part of an order can be changed.
    pub editing: Editing,
    /// What has to be right before an order is confirmed.
    pub confirming: Confirming,
    /// Which way orders go through their states.
    pub moves: Moves,
    /// When ports may happen.
    pub foc_windows: FocWindows,
    /// What the US/CA number database says about the numbers of an order.
    pub numbers: Numbers,
    /// Which requirements there are and who has to meet them.
    pub requirements: Requirements,
    /// What puts a rejected order right.
    pub exceptions: Exceptions,
    /// Documents and what they are linked to.
    pub documents: Documents,
    /// What the holder of a sharing token may do.
    pub sharing: Sharing,
    /// Which events come of what.
    pub events: Events,
    /// How webhooks are delivered.
    pub webhooks: Webhooks,
    /// Whether the odd request is refused or put up with.
    pub leniency: Leniency,
}

impl Assumptions {
    /// Reads a table from JSON; rows that it leaves out keep their default.
    ///
    /// # Errors
    /// For text that is not JSON, an unknown row, or a value that its row cannot have.
    pub fn from_json(json: &str) -> Result<Self, AssumptionError> {
        let mut reader = serde_json::Deserializer::from_str(json);
        objects_where_expected(json)?;
        let table: Self = serde_path_to_error::deserialize(&mut reader).map_err(AssumptionError::from_reading)?;
        reader.end().map_err(|error| AssumptionError::new("", error.to_string()))?;
        table.check()?;
        Ok(table)
    }

    /// Whether every row has a value that the simulator can work with; starting one asks the same.
    ///
    /// # Errors
    /// For the first row that has not.
    pub fn check(&self) -> Result<(), AssumptionError> {
        self.refusals.check()?;
        self.times.check()?;
        self.limits.check()?;
        self.creating.check()?;
        self.confirming.check()?;
        self.moves.check()?;
        self.foc_windows.check()?;
        self.numbers.check()?;
        self.requirements.check()?;
        self.exceptions.check()?;
        self.documents.check()?;
        self.sharing.check()?;
        self.webhooks.check()
    }
}

/// Refuses lists in place of objects, which would be taken for their members in turn.
fn objects_where_expected(json: &str) -> Result<(), AssumptionError> {
    let (Ok(given), Ok(known)) = (serde_json::from_str(json), serde_json::to_value(Assumptions::default())) else {
        // Said better when the table itself is read.
        return Ok(());
    };
    same_shape(&given, &known, "")
}

fn same_shape(given: &Value, known: &Value, row: &str) -> Result<(), AssumptionError> {
    match (given, known) {
        (Value::Array(_), Value::Object(_)) => Err(AssumptionError::new(row, "must be an object, not a list")),
        (Value::Object(given), Value::Object(known)) => given.iter().try_for_each(|(name, value)| {
            let below = if row.is_empty() { name.clone() } else { format!("{row}.{name}") };
            known.get(name).map_or(Ok(()), |known| same_shape(value, known, &below))
        }),
        (Value::Array(given), Value::Array(known)) => given.iter().enumerate().try_for_each(|(index, value)| {
            known.first().map_or(Ok(()), |known| same_shape(value, known, &format!("{row}[{index}]")))
        }),
        _ => Ok(()),
    }
}
