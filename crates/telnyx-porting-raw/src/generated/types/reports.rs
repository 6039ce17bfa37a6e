// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: reports.
#[allow(unused_imports)]
use super::*;
/// Which report to generate.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CreatePortingReport {
    /// What the report covers.
    #[serde(deserialize_with = "crate::de::one")]
    pub params: ExportPortingOrdersCsvParams,
    /// Kind of the report.
    pub report_type: crate::types::PortingReportType,
}
impl CreatePortingReport {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::CreatePortingReport {
        Default::default()
    }
}
impl CreatePortingReport {
    /// One with what is required, and nothing else set.
    pub fn new(
        params: ExportPortingOrdersCsvParams,
        report_type: crate::types::PortingReportType,
    ) -> Self {
        Self { params, report_type }
    }
}
/// What was asked of a report on porting orders, as answers tell it. Requests take `ExportPortingOrdersCsvParams`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExportPortingOrdersCsvDetails {
    /// Which orders were asked for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub filters: ::std::option::Option<ExportPortingOrdersCsvFilters>,
}
/// Which orders a CSV export covers; filters that are given must all match (not documented by Telnyx; assumed).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExportPortingOrdersCsvFilters {
    /// Only orders created after this moment.
    #[serde(
        rename = "created_at__gt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_at_gt: ::std::option::Option<crate::Timestamp>,
    /// Only orders created before this moment.
    #[serde(
        rename = "created_at__lt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_at_lt: ::std::option::Option<crate::Timestamp>,
    /// Only orders with one of these references.
    #[serde(
        rename = "customer_reference__in",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty"
    )]
    #[serde(deserialize_with = "crate::de::texts")]
    pub customer_reference_in: ::std::vec::Vec<::std::string::String>,
    /// Only orders in one of these states.
    #[serde(
        rename = "status__in",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty"
    )]
    #[serde(deserialize_with = "crate::de::list")]
    pub status_in: ::std::vec::Vec<crate::types::PortingOrderStatusValue>,
}
impl ExportPortingOrdersCsvFilters {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::ExportPortingOrdersCsvFilters {
        Default::default()
    }
}
/// Parameters of a CSV export of porting orders.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ExportPortingOrdersCsvParams {
    /// Which orders to export; an empty object exports all (not documented by Telnyx; assumed).
    #[serde(deserialize_with = "crate::de::one")]
    pub filters: ExportPortingOrdersCsvFilters,
}
impl ExportPortingOrdersCsvParams {
    /// A builder with nothing set.
    pub fn builder() -> crate::types::builder::ExportPortingOrdersCsvParams {
        Default::default()
    }
}
impl ExportPortingOrdersCsvParams {
    /// One with what is required, and nothing else set.
    pub fn new(filters: ExportPortingOrdersCsvFilters) -> Self {
        Self { filters }
    }
}
/// A report job. Poll it until it is completed, then download its document.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingReport {
    /// When this record was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<crate::Timestamp>,
    /// The finished file. Missing or `null` until the report is completed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub document_id: ::std::option::Option<crate::types::DocumentId>,
    /// Id of the report.
    pub id: crate::types::PortingReportId,
    /// What was asked for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub params: ::std::option::Option<ExportPortingOrdersCsvDetails>,
    /// Kind of this record, `porting_report`. Not stable enough to dispatch on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_text")]
    pub record_type: ::std::option::Option<::std::string::String>,
    /// Kind of the report.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub report_type: ::std::option::Option<crate::types::PortingReportType>,
    /// How far the report is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<crate::types::PortingReportStatus>,
    /// When this record last changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<crate::Timestamp>,
}
/// One page of reports.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingReportList {
    /// The reports of this page.
    #[serde(deserialize_with = "crate::de::one_or_many")]
    pub data: ::std::vec::Vec<PortingReport>,
    /// Where this page stands in the list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::de::optional_one")]
    pub meta: ::std::option::Option<PaginationMeta>,
}
/// One report.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PortingReportResponse {
    /// The report.
    #[serde(deserialize_with = "crate::de::one")]
    pub data: PortingReport,
}
