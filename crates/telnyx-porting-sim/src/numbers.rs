//! `GET /porting_phone_numbers`: numbers over all orders, as JSON or CSV.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::call::{ApiCall, bytes, written};
use crate::csv;
use crate::errors::ApiResult;
use crate::orders::{self, Moment, NumberView, Order, Selection};
use crate::paging::List;
use crate::server::Shared;

const FILTERS: &[&str] = &[
    "porting_order_status",
    "porting_order_id",
    "support_key",
    "phone_number",
    "activation_status",
    "portability_status",
];
/// Filters that look at each number; the others choose whole orders.
const BY_NUMBER: &[&str] = &["support_key", "phone_number", "activation_status", "portability_status"];
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
    let page = call.page()?;
    let statuses = orders::statuses(query, "filter.porting_order_status")?;
    let ids = query.tokens("filter.porting_order_id");
    query.one_of_enum("filter.portability_status", &["pending", "confirmed", "provisional"])?;
    let wanted = |name: &str| match name {
        "phone_number" => query.numbers("filter.phone_number"),
        _ => query.tokens(&format!("filter.{name}")),
    };
    let filters: Vec<(&str, Vec<&str>)> = BY_NUMBER.iter().filter_map(|name| Some((*name, wanted(name)?))).collect();
    let (moment, parts, total) = {
        let mut world = call.world();
        let selection = Selection { statuses: statuses.as_deref(), ..Selection::default() };
        let mut slots = world.orders.select(&selection);
        if let Some(ids) = &ids {
            slots.intersect(&world.orders.slots_of(ids.iter().filter_map(|id| Uuid::parse_str(id).ok())));
        }
        let moment = world.moment();
        let (parts, total) = if filters.is_empty() {
            world.orders.page_of_numbers(&slots, page.offset(), page.size())
        } else {
            let admitted = |order: &Order, position: usize| {
                filters.iter().all(|(name, wanted)| admits(name, wanted, order, position, &moment))
            };
            world.orders.page_of_admitted_numbers(&slots, page.offset(), page.size(), admitted)
        };
        (moment, parts, total)
    };
    let data: Vec<_> =
        parts.iter().flat_map(|(order, range)| orders::render_numbers(&moment, order, range.clone())).collect();
    if wants_csv(call.accept()) {
        return bytes("text/csv; charset=utf-8", table(&data));
    }
    written(StatusCode::OK, &List { data, meta: page.meta(total) })
}

fn admits(name: &str, wanted: &[&str], order: &Order, position: usize, moment: &Moment) -> bool {
    let Some(number) = order.numbers.get(position) else {
        return false;
    };
    let is = |actual: Option<&str>| {
        actual.is_some_and(|actual| wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(actual)))
    };
    match name {
        "support_key" => is(order.support_key.as_deref()),
        "activation_status" => is(orders::number_state(order, position, moment)),
        "portability_status" => is(Some(orders::portability_status(order, number))),
        _ => wanted.contains(&number.phone_number.trim_start_matches('+')),
    }
}

fn wants_csv(accept: &str) -> bool {
    accept.contains("text/csv") && !accept.contains("application/json")
}

fn table(rows: &[NumberView<'_>]) -> String {
    let rows: Vec<Value> = rows.iter().map(|row| json!(row)).collect();
    let lines = rows.iter().map(|row| COLUMNS.iter().map(|column| row[column].as_str().unwrap_or("")));
    csv::write(COLUMNS.iter().copied(), lines)
}
