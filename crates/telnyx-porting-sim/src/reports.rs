//! Reports: CSV exports that come as documents.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::Refusal;
use crate::call::{ApiCall, data, json_body, required_text, unknown};
use crate::csv;
use crate::documents::{self, LinkedResource};
use crate::errors::{ApiError, ApiResult};
use crate::orders::{Order, Status};
use crate::paging::envelope;
use crate::queue::Task;
use crate::server::Shared;
use crate::time;
use crate::world::World;

const EXPORT_ORDERS: &str = "export_porting_orders_csv";
const FILTERS: &str = "/params/filters";
const COLUMNS: &[&str] = &[
    "id",
    "status",
    "customer_reference",
    "support_key",
    "phone_number_type",
    "porting_phone_numbers_count",
    "foc_datetime_requested",
    "foc_datetime_actual",
    "created_at",
];

/// A report job.
#[derive(Debug)]
pub(crate) struct Report {
    id: Uuid,
    params: Value,
    document: Option<Uuid>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl Report {
    fn status(&self) -> &'static str {
        if self.document.is_some() { "completed" } else { "pending" }
    }

    fn render(&self) -> Value {
        json!({
            "created_at": time::seconds(self.created_at),
            "document_id": self.document,
            "id": self.id,
            "params": self.params,
            "record_type": "porting_report",
            "report_type": EXPORT_ORDERS,
            "status": self.status(),
            "updated_at": time::seconds(self.updated_at),
        })
    }
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/porting/reports", get(list).post(create)).route("/porting/reports/{id}", get(show))
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["report_type", "status"])?;
    let page = call.page()?;
    call.query.one_of_enum("filter.report_type", &[EXPORT_ORDERS])?;
    let statuses = call.query.one_of_enum("filter.status", &["pending", "completed"])?;
    let world = call.world();
    let found = world
        .reports
        .values()
        .rev()
        .filter(|report| statuses.as_ref().is_none_or(|statuses| statuses.contains(&report.status())))
        .collect();
    let (found, meta) = page.cut(found);
    json_body(StatusCode::OK, envelope(found.into_iter().map(Report::render).collect(), meta))
}

async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let report = world.reports.get(&id).ok_or_else(|| unknown("report"))?;
    data(StatusCode::OK, report.render())
}

async fn create(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    if required_text(&body, "report_type")? != EXPORT_ORDERS {
        let detail = format!("must be {EXPORT_ORDERS}");
        return Err(ApiError::at(Refusal::NotInEnum, "/report_type", detail));
    }
    let params = body.get("params").cloned().unwrap_or(Value::Null);
    if !params.get("filters").is_some_and(Value::is_object) {
        return Err(ApiError::at(Refusal::Missing, FILTERS, "is required"));
    }
    Selection::read(&params)?;
    let mut world = call.world();
    let (id, now) = (world.new_id(), world.now());
    let report = Report { id, params, document: None, created_at: now, updated_at: now };
    let answer = report.render();
    world.reports.insert(id, report);
    let time = world.assumptions.times.report;
    world.schedule_in(time, Task::Report { report: id });
    data(StatusCode::CREATED, answer)
}

/// Which orders a report lists.
#[derive(Debug)]
struct Selection {
    statuses: Option<Vec<String>>,
    references: Option<Vec<String>>,
    after: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
}

impl Selection {
    fn read(params: &Value) -> ApiResult<Self> {
        let filters = &params["filters"];
        let texts = |name: &str| match filters.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => serde_json::from_value::<Vec<String>>(value.clone()).map(Some).map_err(|_| {
                ApiError::at(Refusal::WrongType, format!("{FILTERS}/{name}"), "must be an array of strings")
            }),
        };
        let instant = |name: &str| match filters.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value.as_str().and_then(time::parse).map(Some).ok_or_else(|| {
                ApiError::at(Refusal::WrongType, format!("{FILTERS}/{name}"), "must be an RFC 3339 date-time")
            }),
        };
        let selection = Self {
            statuses: texts("status__in")?,
            references: texts("customer_reference__in")?,
            after: instant("created_at__gt")?,
            before: instant("created_at__lt")?,
        };
        let unknown_status = selection.statuses.iter().flatten().any(|status| !Status::ALL.contains(&status.as_str()));
        if unknown_status {
            let detail = format!("must be of: {}", Status::ALL.join(", "));
            return Err(ApiError::at(Refusal::NotInEnum, format!("{FILTERS}/status__in"), detail));
        }
        Ok(selection)
    }

    fn admits(&self, order: &Order) -> bool {
        let one_of = |wanted: &Option<Vec<String>>, actual: Option<&str>| {
            wanted.as_ref().is_none_or(|wanted| actual.is_some_and(|actual| wanted.iter().any(|text| text == actual)))
        };
        one_of(&self.statuses, Some(order.status.as_str()))
            && one_of(&self.references, order.text("/customer_reference"))
            && self.after.is_none_or(|after| order.created_at > after)
            && self.before.is_none_or(|before| order.created_at < before)
    }
}

/// A report is ready: its rows are those of this moment.
pub(crate) fn complete(world: &mut World, id: Uuid) {
    let Some(selection) = world.reports.get(&id).and_then(|report| Selection::read(&report.params).ok()) else {
        return;
    };
    let rows: Vec<[String; 9]> = world
        .orders
        .iter()
        .filter(|order| selection.admits(order))
        .map(|order| {
            let date = |date: Option<DateTime<Utc>>| date.map(time::seconds).unwrap_or_default();
            [
                order.id.to_string(),
                order.status.as_str().to_owned(),
                order.text("/customer_reference").unwrap_or_default().to_owned(),
                order.support_key.clone().unwrap_or_default(),
                order.traits.number_type.to_owned(),
                order.numbers.len().to_string(),
                date(order.foc_requested()),
                date(order.foc_actual),
                time::seconds(order.created_at),
            ]
        })
        .collect();
    let text = csv::write(COLUMNS.iter().copied(), rows.iter().map(|row| row.iter().map(String::as_str)));
    let document = documents::add_generated(world, "porting_orders.csv", "text/csv", Bytes::from(text));
    documents::set_links(world, LinkedResource::Report, id, &[document]);
    let now = world.now();
    if let Some(report) = world.reports.get_mut(&id) {
        report.document = Some(document);
        report.updated_at = now;
    }
}
