//! Sharing tokens: who an outsider is and what one may do.

use chrono::{DateTime, Utc};
use http::Method;
use uuid::Uuid;

use crate::world::World;

/// Who makes a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The holder of the API key.
    Account,
    /// The holder of a sharing token.
    Outsider(Grant),
}

/// What a sharing token lets its holder do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) order: Uuid,
    pub(crate) permission: Permission,
    pub(crate) expires_at: DateTime<Utc>,
}

/// The permission in a sharing token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Permission {
    Read,
    Update,
}

impl Permission {
    /// All wire values.
    pub(crate) const ALL: &'static [&'static str] = &["porting_order.document.read", "porting_order.document.update"];

    pub(crate) fn as_str(self) -> &'static str {
        Self::ALL[self as usize]
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Read, Self::Update].into_iter().find(|permission| permission.as_str() == text)
    }
}

impl Grant {
    /// Whether the holder may make this call. Bodies are for the operation itself to judge.
    pub(crate) fn permits(&self, world: &World, method: &Method, path: &str) -> bool {
        let table = &world.assumptions.sharing;
        let allowed = table.permits_reading(method, path)
            || (self.permission == Permission::Update && table.permits_updating(method, path));
        allowed && self.covers(world, path)
    }

    /// Whether what the path names belongs to the shared order.
    fn covers(&self, world: &World, path: &str) -> bool {
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let (resource, id) = (segments.next(), segments.next());
        let Some(id) = id else { return true };
        match (resource, Uuid::parse_str(id)) {
            (Some("porting_orders"), Ok(id)) => id == self.order,
            (Some("documents"), Ok(id)) => {
                world.documents.get(&id).is_some_and(|document| document.linked_to.contains(&self.order))
            }
            _ => false,
        }
    }
}
