//! Whether something may refer to a document.

use uuid::Uuid;

use crate::assumptions::Refusal;
use crate::errors::ApiError;
use crate::world::World;

/// Why a document cannot be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// There is none with this id; it may have run out.
    Unknown,
    /// The scan found it infected.
    Denied,
}

impl Unusable {
    /// The refusal of a value that names the document.
    pub(crate) fn at(self, pointer: impl Into<String>) -> ApiError {
        let refusal = match self {
            Self::Unknown => Refusal::UnknownDocument,
            Self::Denied => Refusal::DocumentDenied,
        };
        ApiError::at(refusal, pointer, self.detail())
    }

    pub(crate) const fn detail(self) -> &'static str {
        match self {
            Self::Unknown => "there is no document with this id",
            Self::Denied => "the document was denied",
        }
    }
}

/// The id of a document that can be referred to.
pub(crate) fn usable(world: &World, text: &str) -> Result<Uuid, Unusable> {
    let id = Uuid::parse_str(text).map_err(|_| Unusable::Unknown)?;
    match world.documents.get(&id) {
        None => Err(Unusable::Unknown),
        Some(document) if document.is_denied() => Err(Unusable::Denied),
        Some(_) => Ok(id),
    }
}
