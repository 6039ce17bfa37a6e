// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: reports.
/// Builder of [`CreatePortingReport`](crate::types::CreatePortingReport).
#[derive(Clone)]
pub struct CreatePortingReport {
    params: ::std::result::Result<
        crate::types::ExportPortingOrdersCsvParams,
        ::std::string::String,
    >,
    report_type: ::std::result::Result<
        crate::types::PortingReportType,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreatePortingReport {
    fn default() -> Self {
        Self {
            params: Err("no value supplied for params".to_string()),
            report_type: Err("no value supplied for report_type".to_string()),
        }
    }
}
impl CreatePortingReport {
    /// What the report covers.
    pub fn params<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::ExportPortingOrdersCsvParams>,
        T::Error: ::std::fmt::Display,
    {
        self.params = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for params: {e}"));
        self
    }
    /// Kind of the report.
    pub fn report_type<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::PortingReportType>,
        T::Error: ::std::fmt::Display,
    {
        self.report_type = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for report_type: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<CreatePortingReport> for crate::types::CreatePortingReport {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreatePortingReport,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            params: value.params?,
            report_type: value.report_type?,
        })
    }
}
impl ::std::convert::From<crate::types::CreatePortingReport> for CreatePortingReport {
    fn from(value: crate::types::CreatePortingReport) -> Self {
        Self {
            params: Ok(value.params),
            report_type: Ok(value.report_type),
        }
    }
}
impl ::std::fmt::Debug for CreatePortingReport {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePortingReport").finish_non_exhaustive()
    }
}
/// Builder of [`ExportPortingOrdersCsvFilters`](crate::types::ExportPortingOrdersCsvFilters).
#[derive(Clone)]
pub struct ExportPortingOrdersCsvFilters {
    created_at_gt: ::std::result::Result<
        ::std::option::Option<crate::Timestamp>,
        ::std::string::String,
    >,
    created_at_lt: ::std::result::Result<
        ::std::option::Option<crate::Timestamp>,
        ::std::string::String,
    >,
    customer_reference_in: ::std::result::Result<
        ::std::vec::Vec<::std::string::String>,
        ::std::string::String,
    >,
    status_in: ::std::result::Result<
        ::std::vec::Vec<crate::types::PortingOrderStatusValue>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for ExportPortingOrdersCsvFilters {
    fn default() -> Self {
        Self {
            created_at_gt: Ok(Default::default()),
            created_at_lt: Ok(Default::default()),
            customer_reference_in: Ok(Default::default()),
            status_in: Ok(Default::default()),
        }
    }
}
impl ExportPortingOrdersCsvFilters {
    /// Only orders created after this moment.
    pub fn created_at_gt<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::Timestamp>>,
        T::Error: ::std::fmt::Display,
    {
        self.created_at_gt = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for created_at_gt: {e}")
            });
        self
    }
    /// Only orders created before this moment.
    pub fn created_at_lt<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::Timestamp>>,
        T::Error: ::std::fmt::Display,
    {
        self.created_at_lt = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for created_at_lt: {e}")
            });
        self
    }
    /// Only orders with one of these references.
    pub fn customer_reference_in<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference_in = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference_in: {e}")
            });
        self
    }
    /// Only orders in one of these states.
    pub fn status_in<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::vec::Vec<crate::types::PortingOrderStatusValue>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.status_in = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for status_in: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<ExportPortingOrdersCsvFilters>
for crate::types::ExportPortingOrdersCsvFilters {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: ExportPortingOrdersCsvFilters,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            created_at_gt: value.created_at_gt?,
            created_at_lt: value.created_at_lt?,
            customer_reference_in: value.customer_reference_in?,
            status_in: value.status_in?,
        })
    }
}
impl ::std::convert::From<crate::types::ExportPortingOrdersCsvFilters>
for ExportPortingOrdersCsvFilters {
    fn from(value: crate::types::ExportPortingOrdersCsvFilters) -> Self {
        Self {
            created_at_gt: Ok(value.created_at_gt),
            created_at_lt: Ok(value.created_at_lt),
            customer_reference_in: Ok(value.customer_reference_in),
            status_in: Ok(value.status_in),
        }
    }
}
impl ::std::fmt::Debug for ExportPortingOrdersCsvFilters {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExportPortingOrdersCsvFilters").finish_non_exhaustive()
    }
}
/// Builder of [`ExportPortingOrdersCsvParams`](crate::types::ExportPortingOrdersCsvParams).
#[derive(Clone)]
pub struct ExportPortingOrdersCsvParams {
    filters: ::std::result::Result<
        crate::types::ExportPortingOrdersCsvFilters,
        ::std::string::String,
    >,
}
impl ::std::default::Default for ExportPortingOrdersCsvParams {
    fn default() -> Self {
        Self {
            filters: Err("no value supplied for filters".to_string()),
        }
    }
}
impl ExportPortingOrdersCsvParams {
    /// Which orders to export; an empty object exports all (not documented by Telnyx; assumed).
    pub fn filters<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::ExportPortingOrdersCsvFilters>,
        T::Error: ::std::fmt::Display,
    {
        self.filters = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for filters: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<ExportPortingOrdersCsvParams>
for crate::types::ExportPortingOrdersCsvParams {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: ExportPortingOrdersCsvParams,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self { filters: value.filters? })
    }
}
impl ::std::convert::From<crate::types::ExportPortingOrdersCsvParams>
for ExportPortingOrdersCsvParams {
    fn from(value: crate::types::ExportPortingOrdersCsvParams) -> Self {
        Self { filters: Ok(value.filters) }
    }
}
impl ::std::fmt::Debug for ExportPortingOrdersCsvParams {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExportPortingOrdersCsvParams").finish_non_exhaustive()
    }
}
