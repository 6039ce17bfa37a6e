//! One structural difference between the published document and the contract.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::place::Place;

/// What differs. "Added" is in the published document only, "missing" in the contract only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    OperationAdded,
    OperationMissing,
    DeprecatedAdded,
    DeprecatedMissing,
    ParameterAdded,
    ParameterMissing,
    BodyAdded,
    BodyMissing,
    StatusAdded,
    StatusMissing,
    MediaTypeAdded,
    MediaTypeMissing,
    FieldAdded,
    FieldMissing,
    RequiredAdded,
    RequiredMissing,
    NullableAdded,
    NullableMissing,
    TypeChanged,
    FormatAdded,
    FormatMissing,
    FormatChanged,
    EnumAdded,
    EnumMissing,
    EnumValueAdded,
    EnumValueMissing,
    LimitAdded,
    LimitMissing,
    LimitChanged,
}

/// How precisely a recorded divergence has to say what it covers, so that it cannot hide news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// The operation is written out.
    Operation,
    /// The last word or step of the place is written out.
    Name,
    /// The value is written out.
    Value,
    /// Wildcards everywhere: the contract says more, or is more lenient, on purpose.
    Free,
}

impl Kind {
    /// The name used in the divergence file and in reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::OperationAdded => "operation-added",
            Self::OperationMissing => "operation-missing",
            Self::DeprecatedAdded => "deprecated-added",
            Self::DeprecatedMissing => "deprecated-missing",
            Self::ParameterAdded => "parameter-added",
            Self::ParameterMissing => "parameter-missing",
            Self::BodyAdded => "body-added",
            Self::BodyMissing => "body-missing",
            Self::StatusAdded => "status-added",
            Self::StatusMissing => "status-missing",
            Self::MediaTypeAdded => "media-type-added",
            Self::MediaTypeMissing => "media-type-missing",
            Self::FieldAdded => "field-added",
            Self::FieldMissing => "field-missing",
            Self::RequiredAdded => "required-added",
            Self::RequiredMissing => "required-missing",
            Self::NullableAdded => "nullable-added",
            Self::NullableMissing => "nullable-missing",
            Self::TypeChanged => "type-changed",
            Self::FormatAdded => "format-added",
            Self::FormatMissing => "format-missing",
            Self::FormatChanged => "format-changed",
            Self::EnumAdded => "enum-added",
            Self::EnumMissing => "enum-missing",
            Self::EnumValueAdded => "enum-value-added",
            Self::EnumValueMissing => "enum-value-missing",
            Self::LimitAdded => "limit-added",
            Self::LimitMissing => "limit-missing",
            Self::LimitChanged => "limit-changed",
        }
    }

    /// How precise a divergence of this kind has to be.
    pub(crate) fn precision(self) -> Precision {
        match self {
            Self::OperationAdded | Self::OperationMissing => Precision::Operation,
            Self::DeprecatedAdded
            | Self::ParameterAdded
            | Self::ParameterMissing
            | Self::BodyAdded
            | Self::BodyMissing
            | Self::StatusAdded
            | Self::StatusMissing
            | Self::MediaTypeAdded
            | Self::FieldAdded
            | Self::FieldMissing
            | Self::RequiredAdded
            | Self::NullableAdded
            | Self::EnumAdded => Precision::Name,
            Self::TypeChanged
            | Self::FormatAdded
            | Self::FormatChanged
            | Self::EnumValueAdded
            | Self::EnumValueMissing
            | Self::LimitAdded
            | Self::LimitChanged => Precision::Value,
            Self::DeprecatedMissing
            | Self::MediaTypeMissing
            | Self::RequiredMissing
            | Self::NullableMissing
            | Self::FormatMissing
            | Self::EnumMissing
            | Self::LimitMissing => Precision::Free,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// An operation, with its path as the contract writes it (or the published document, if only
/// that one has it).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OperationName {
    pub(crate) path: String,
    pub(crate) method: String,
}

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// A difference at one place.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) operation: OperationName,
    pub(crate) place: Place,
    pub(crate) change: Change,
}

/// What differs, apart from the operation in which it shows. Equal changes have one cause, such
/// as a field added to a schema that many operations share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    /// The value at stake: of a list, a type, a format or a limit.
    pub(crate) value: Option<String>,
    /// What the published document says.
    pub(crate) published: Option<String>,
    /// What the contract says.
    pub(crate) contract: Option<String>,
    /// The place in the documents that causes it.
    pub(crate) cause: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_divergence_file() {
        for kind in [Kind::OperationAdded, Kind::MediaTypeMissing, Kind::EnumValueAdded] {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }
}
