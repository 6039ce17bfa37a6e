//! `GET /porting_phone_numbers`: numbers over all orders, as JSON or CSV.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use serde_json::Value;
use uuid::Uuid;

use crate::call::{ApiCall, bytes, json_body};
use crate::csv;
use crate::errors::ApiResult;
use crate::orders::{self, Order, PortingNumber, Status};
use crate::paging::{Page, envelope};
use crate::server::Shared;

const FILTERS: &[&str] = &[
    "porting_order_status",
    "porting_order_id",
    "support_key",
    "phone_number",
    "activation_status",
    "portability_status",
];
const COLUMNS: &[&str] = &[
    "id",
    "phone_number",
    "phone_number_type",
    "porting_order_id",
    "porting_order_status",
    "support_key",
    "activation_status",
    "portability_status",
    "requirements_status",
];

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/porting_phone_numbers", get(list))
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let query = &call.query;
    let page = Page::from_query(query)?;
    query.one_of_enum("filter.porting_order_status", Status::ALL)?;
    query.one_of_enum("filter.portability_status", &["pending", "confirmed", "provisional"])?;
    let filters: Vec<(&str, Vec<&str>)> =
        FILTERS.iter().filter_map(|name| Some((*name, query.any_of(&format!("filter.{name}"))?))).collect();
    let world = call.world();
    let found = world
        .orders
        .values()
        .rev()
        .flat_map(|order| order.numbers.iter().map(move |number| (order, number)))
        .filter(|(order, number)| filters.iter().all(|(name, wanted)| admits(name, wanted, order, number)))
        .collect();
    let (found, meta) = page.cut(found);
    let rows: Vec<Value> = found.into_iter().map(|(order, number)| orders::render_number(order, number)).collect();
    if wants_csv(call.accept()) {
        return bytes("text/csv; charset=utf-8", table(&rows));
    }
    json_body(StatusCode::OK, envelope(rows, meta))
}

fn admits(name: &str, wanted: &[&str], order: &Order, number: &PortingNumber) -> bool {
    let is = |actual: Option<&str>| {
        actual.is_some_and(|actual| wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(actual)))
    };
    match name {
        "porting_order_status" => is(Some(order.status.as_str())),
        "porting_order_id" => wanted.iter().any(|wanted| Uuid::parse_str(wanted) == Ok(order.id)),
        "support_key" => is(order.support_key.as_deref()),
        "activation_status" => is(orders::activation_status(order)),
        "portability_status" => is(Some(orders::portability_status(order, number))),
        // An unescaped plus arrives as a blank.
        _ => wanted
            .iter()
            .any(|wanted| wanted.trim_start_matches(['+', ' ']) == number.phone_number.trim_start_matches('+')),
    }
}

fn wants_csv(accept: &str) -> bool {
    accept.contains("text/csv") && !accept.contains("application/json")
}

fn table(rows: &[Value]) -> String {
    let lines = rows.iter().map(|row| COLUMNS.iter().map(|column| row[column].as_str().unwrap_or("")));
    csv::write(COLUMNS.iter().copied(), lines)
}
