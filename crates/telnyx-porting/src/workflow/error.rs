//! Why a port workflow could not go on.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use telnyx_porting_raw::types::PortingOrderId;

use super::checkpoint::Checkpoint;
use super::control::Cancelled;
use crate::port_request::{ConflictingOverrides, InvalidPortRequest};
use crate::{Error, InvalidDocument, PhoneNumber};

/// A workflow that stopped as a whole, with the step and every order made so far.
///
/// What goes wrong with one order alone is not an error but an [`OrderOutcome`](super::OrderOutcome) in the report.
/// Running the same request again goes on where this one stopped; nothing is made twice.
#[derive(Debug)]
pub struct WorkflowError {
    step: Step,
    checkpoint: Option<Box<Checkpoint>>,
    orders: Vec<PortingOrderId>,
    cause: Cause,
}

/// A step of the workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Step {
    /// Checking the request by itself.
    Validate,
    /// Reading the documents.
    ReadDocuments,
    /// Reading or writing the checkpoint.
    Checkpoint,
    /// Looking for orders that an earlier run made.
    FindOrders,
    /// Asking whether the numbers can be ported.
    CheckPortability,
    /// Making the orders.
    CreateOrders,
    /// Uploading documents.
    UploadDocuments,
    /// Filling in an order: data, documents, requirements, FOC date, and numbers that stay behind.
    FillIn,
    /// Looking for gaps.
    PreFlight,
    /// Confirming an order.
    Confirm,
    /// Finding out what to do with an order of an abandoned batch.
    CleanUp,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Validate => "checking the request",
            Self::ReadDocuments => "reading documents",
            Self::Checkpoint => "keeping the checkpoint",
            Self::FindOrders => "looking for orders of an earlier run",
            Self::CheckPortability => "checking portability",
            Self::CreateOrders => "creating orders",
            Self::UploadDocuments => "uploading documents",
            Self::FillIn => "filling in",
            Self::PreFlight => "looking for gaps",
            Self::Confirm => "confirming",
            Self::CleanUp => "cleaning up",
        })
    }
}

/// What stopped a workflow.
#[derive(Debug)]
#[non_exhaustive]
pub enum Cause {
    /// The request is not complete or contradicts itself.
    InvalidRequest(InvalidPortRequest),
    /// Overrides contradict each other for an order.
    ConflictingOverrides(ConflictingOverrides),
    /// These numbers cannot be ported, and the workflow was told to stop then.
    NotPortable(Vec<NotPortable>),
    /// The server made orders, but not for these numbers.
    NumbersWithoutOrder(Vec<PhoneNumber>),
    /// A document cannot be used.
    Document(InvalidDocument),
    /// The server stored something else than was sent: the hashes differ.
    DocumentDamaged {
        /// Name of the file.
        filename: String,
    },
    /// A call failed.
    Api(Error),
    /// The checkpoint could not be read or written.
    Checkpoint(io::Error),
    /// It was [cancelled](super::PortControl::cancel) before there were orders to report on.
    Cancelled,
    /// The checkpoint is that of another request.
    OtherCheckpoint {
        /// Reference in the checkpoint.
        found: String,
    },
}

/// A number that cannot be ported.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotPortable {
    /// The number.
    pub phone_number: PhoneNumber,
    /// Why, as the server says it: a code such as `no_coverage`, a sentence, or nothing.
    pub reason: Option<String>,
}

impl fmt::Display for NotPortable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Some(reason) => write!(f, "{} ({reason})", self.phone_number),
            None => write!(f, "{}", self.phone_number),
        }
    }
}

impl WorkflowError {
    pub(crate) fn new(step: Step, cause: impl Into<Cause>) -> Self {
        Self { step, checkpoint: None, orders: Vec::new(), cause: cause.into() }
    }

    pub(crate) fn with_checkpoint(mut self, checkpoint: Checkpoint) -> Self {
        self.orders = checkpoint.orders.keys().cloned().collect();
        self.checkpoint = Some(Box::new(checkpoint));
        self
    }

    /// The step that failed.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step
    }

    /// What stopped it.
    #[must_use]
    pub fn cause(&self) -> &Cause {
        &self.cause
    }

    /// The reference by which the orders can be found; `None` if the workflow did not come that far.
    #[must_use]
    pub fn customer_reference(&self) -> Option<&str> {
        self.checkpoint.as_ref().map(|checkpoint| checkpoint.customer_reference.as_str())
    }

    /// The state to [go on from](super::PortWorkflow::resume); `None` if the workflow did not come that far.
    #[must_use]
    pub fn checkpoint(&self) -> Option<&Checkpoint> {
        self.checkpoint.as_deref()
    }

    /// Every order of the request that is known to exist.
    #[must_use]
    pub fn orders(&self) -> &[PortingOrderId] {
        &self.orders
    }
}

impl fmt::Display for WorkflowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed: {}", self.step, self.cause)?;
        if let Some(reference) = self.customer_reference() {
            write!(f, " (customer reference {reference}")?;
            match self.orders.as_slice() {
                [] => f.write_str(", no orders known")?,
                orders => {
                    f.write_str(", orders so far:")?;
                    for id in orders {
                        write!(f, " {id}")?;
                    }
                }
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidRequest(invalid) => write!(f, "{invalid}"),
            Self::ConflictingOverrides(conflict) => write!(f, "{conflict}"),
            Self::NotPortable(numbers) => {
                f.write_str("not portable:")?;
                numbers.iter().try_for_each(|number| write!(f, " {number}"))?;
                f.write_str("; leave them out, or let the workflow go on without them")
            }
            Self::NumbersWithoutOrder(numbers) => {
                f.write_str("the server made no order for")?;
                numbers.iter().try_for_each(|number| write!(f, " {number}"))
            }
            Self::Document(invalid) => write!(f, "{invalid}"),
            Self::DocumentDamaged { filename } => {
                write!(f, "{filename} arrived damaged: its SHA-256 on the server differs; run again")
            }
            Self::Api(error) => write!(f, "{error}"),
            Self::Checkpoint(error) => write!(f, "{error}"),
            Self::Cancelled => f.write_str("cancelled; run again to go on"),
            Self::OtherCheckpoint { found } => {
                write!(f, "the checkpoint belongs to the request with customer reference {found}; use another file")
            }
        }
    }
}

impl StdError for WorkflowError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.cause {
            // Printed as part of this error already; what follows is what lies beneath.
            Cause::Api(error) => error.source(),
            Cause::Document(error) => error.source(),
            Cause::Checkpoint(error) => error.source(),
            _ => None,
        }
    }
}

impl From<Cancelled> for Cause {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

macro_rules! causes {
    ($($variant:ident($ty:ty)),*) => {
        $(impl From<$ty> for Cause {
            fn from(cause: $ty) -> Self {
                Self::$variant(cause)
            }
        })*
    };
}
causes!(
    InvalidRequest(InvalidPortRequest),
    ConflictingOverrides(ConflictingOverrides),
    NotPortable(Vec<NotPortable>),
    Document(InvalidDocument),
    Api(Error),
    Checkpoint(io::Error)
);
