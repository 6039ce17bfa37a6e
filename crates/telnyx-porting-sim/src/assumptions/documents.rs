//! Documents and what they are linked to.

use serde::{Deserialize, Serialize};

use super::check::{Checked, text};

/// Documents and what they are linked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Documents {
    /// What `linked_record_type` of a document link says.
    pub link_record_types: LinkRecordTypes,
    /// Whether the size limit counts the bytes of the file or, in an upload by JSON, those of its base64.
    /// The limit is published, what it counts is not; default the file.
    pub size_counts: SizeCounts,
    /// Whether a document that loses its last link is deleted unless it is linked again in time. Default
    /// true; otherwise it stays.
    pub unlinked_again_expires: bool,
    /// Whether a requirement group is linked to the documents that it holds, so that they live as long as it
    /// does. Published is only that services link what they use; default true.
    pub groups_link: bool,
}

/// The names of resources in document links; no sample shows any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LinkRecordTypes {
    /// A porting order. Default `porting_order`.
    pub porting_order: String,
    /// A requirement group. Default `requirement_group`.
    pub requirement_group: String,
    /// An LOA configuration, which links to its logo. Default `porting_loa_configuration`.
    pub loa_configuration: String,
    /// A report, which links to its CSV. Default `porting_report`.
    pub report: String,
}

/// What the size limit of documents counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SizeCounts {
    /// The bytes of the file.
    Decoded,
    /// The bytes as sent: of base64, a third more.
    Encoded,
}

impl Default for Documents {
    fn default() -> Self {
        Self {
            link_record_types: LinkRecordTypes::default(),
            size_counts: SizeCounts::Decoded,
            unlinked_again_expires: true,
            groups_link: true,
        }
    }
}

impl Default for LinkRecordTypes {
    fn default() -> Self {
        Self {
            porting_order: "porting_order".to_owned(),
            requirement_group: "requirement_group".to_owned(),
            loa_configuration: "porting_loa_configuration".to_owned(),
            report: "porting_report".to_owned(),
        }
    }
}

impl Documents {
    pub(super) fn check(&self) -> Checked {
        let names = &self.link_record_types;
        text(&names.porting_order, "documents.link_record_types.porting_order")?;
        text(&names.requirement_group, "documents.link_record_types.requirement_group")?;
        text(&names.loa_configuration, "documents.link_record_types.loa_configuration")?;
        text(&names.report, "documents.link_record_types.report")
    }
}
