//! Reports: porting orders as a CSV file, made in the background.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use telnyx_porting::types::PortingOrderStatusValue;
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! # client.porting_orders().create(["+13035550123".parse()?]).send().await?;
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("drafts.csv");
//!
//! let reports = client.reports();
//! let report = reports.create().status_in([PortingOrderStatusValue::Draft]).send().await?;
//! # sim.clock().run_until_idle();
//! let report = reports.wait(&report.id).send().await?;
//! reports.download(&report).save_to(&path).await?;
//! # Ok(()) }
//! ```
//!
//! With the feature `csv`, `DownloadReport::rows` reads the file into rows, whose columns are found by name.

use telnyx_porting_raw::types::{
    ExportPortingOrdersCsvFilters, ExportPortingOrdersCsvParams, PortingOrderStatusValue, PortingReport,
    PortingReportId, PortingReportResponse, PortingReportStatus, PortingReportType,
};
use telnyx_porting_raw::{Timestamp, builder as raw};

use chrono::{DateTime, TimeZone};

use crate::Client;
use crate::download::download_request;
use crate::pages::{filters, list_request};
use crate::request::{Request, call_options, request};
use crate::{Reply, Result};

#[cfg(feature = "csv")]
mod rows;
mod wait;

#[cfg(feature = "csv")]
pub use rows::ReportRow;
pub use wait::WaitForReport;

/// Calls about reports; see [`Client::reports`].
#[derive(Debug, Clone)]
pub struct Reports {
    client: Client,
}

impl Client {
    /// Reports. See [`reports`](crate::reports) for an example.
    #[must_use]
    pub fn reports(&self) -> Reports {
        Reports { client: self.clone() }
    }
}

impl Reports {
    /// Starts a report of porting orders (`POST /porting/reports`, 201): all of them, unless filtered. That no filter means
    /// all, and that several filters must all match, is not documented but assumed.
    ///
    /// Not sent again after a lost answer, because that could start a second report: look into the
    /// [list](Self::list) first.
    pub fn create(&self) -> CreateReport {
        CreateReport(
            Request::new(&self.client, |raw| raw.create_porting_report()),
            ExportPortingOrdersCsvFilters::default(),
        )
    }

    /// How far a report is (`GET /porting/reports/{id}`, 200).
    pub fn get(&self, id: &PortingReportId) -> GetReport {
        GetReport(Request::new(&self.client, |raw| raw.get_porting_report().id(id)))
    }

    /// Reports of the account (`GET /porting/reports`). The order of the list is not documented.
    pub fn list(&self) -> ListReports {
        ListReports::new(&self.client, |raw| raw.list_porting_reports())
    }

    /// Asks for a report until it is completed; see [`WaitForReport`].
    pub fn wait(&self, id: &PortingReportId) -> WaitForReport {
        WaitForReport::new(Request::new(&self.client, |raw| raw.get_porting_report().id(id)))
    }

    /// The CSV file of a completed report (`GET /documents/{id}/download` with the report's document): as a stream, in
    /// memory, or as a file. A report that has no document yet is refused before anything is sent.
    ///
    /// That the file is kept like a document that is in use, and not deleted after 30 minutes, is not documented: fetch it
    /// at once.
    pub fn download(&self, report: &PortingReport) -> DownloadReport {
        let request = Request::new(&self.client, |raw| raw.download_document());
        DownloadReport(match &report.document_id {
            Some(document) => request.with(|raw| raw.id(document)),
            None => {
                let message = format!("report {} has no document yet: wait until it is completed", report.id);
                request.check(Err(message))
            }
        })
    }
}

/// Starts a report; see [`Reports::create`].
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateReport(Request<raw::CreatePortingReport>, ExportPortingOrdersCsvFilters);

impl CreateReport {
    /// Orders in any of these states (`status__in`).
    pub fn status_in(mut self, statuses: impl IntoIterator<Item = PortingOrderStatusValue>) -> Self {
        self.1.status_in = statuses.into_iter().collect();
        self
    }

    /// Orders with any of these references of yours (`customer_reference__in`).
    pub fn customer_reference_in(mut self, references: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.1.customer_reference_in = references.into_iter().map(Into::into).collect();
        self
    }

    /// Orders created after this moment (`created_at__gt`).
    pub fn created_after<Tz: TimeZone>(mut self, time: DateTime<Tz>) -> Self {
        self.1.created_at_gt = Some(Timestamp::from(time));
        self
    }

    /// Orders created before this moment (`created_at__lt`).
    pub fn created_before<Tz: TimeZone>(mut self, time: DateTime<Tz>) -> Self {
        self.1.created_at_lt = Some(Timestamp::from(time));
        self
    }

    /// Starts the report. The answer is `pending`: [wait](Reports::wait) for it.
    ///
    /// # Errors
    ///
    /// Every failure is an [`Error`](crate::Error): refused, unreachable, too slow, unreadable.
    pub async fn send(self) -> Result<PortingReport> {
        Ok(self.send_for_reply().await?.value)
    }

    /// Starts the report, and keeps status and headers of the answer.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_for_reply(self) -> Result<Reply<PortingReport>> {
        let Self(request, filters) = self;
        let request = request.with(|raw| {
            raw.body_map(|body| {
                body.report_type(PortingReportType::ExportPortingOrdersCsv)
                    .params(ExportPortingOrdersCsvParams::new(filters))
            })
        });
        Ok(request.send().await?.map(|answer| answer.data))
    }

    call_options!();
}

request! {
    /// Reads how far a report is; see [`Reports::get`].
    pub struct GetReport(GetPortingReport) => PortingReport, |answer: PortingReportResponse| answer.data;
}

list_request! {
    /// Lists reports; see [`Reports::list`].
    pub struct ListReports(ListPortingReports) of PortingReport;
}

impl ListReports {
    filters! {
        /// Reports of this kind (`filter[report_type]`).
        report_type: PortingReportType => filter_report_type;
        /// Reports in this state (`filter[status]`).
        status: PortingReportStatus => filter_status;
    }
}

download_request! {
    /// Reads the CSV file of a report; see [`Reports::download`].
    pub struct DownloadReport(DownloadDocument);
}
