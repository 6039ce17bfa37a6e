//! The page about the simulator and what it shows: no personal data beyond numbers and references.

use axum::response::Html;
use http::StatusCode;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::call::{ApiCall, written};
use crate::errors::ApiResult;
use crate::orders::{self, Order, Selection, Sequence, Status};
use crate::time::{Micros, Seconds};

const PAGE: &str = include_str!("page.html");
/// Most orders on the page.
const SHOWN: usize = 300;

pub(super) async fn show() -> Html<&'static str> {
    Html(PAGE)
}

#[derive(Debug, Serialize)]
struct Overview<'a> {
    base_url: String,
    now: Micros,
    states: Vec<StateCount>,
    /// Newest first.
    orders: Vec<OrderLine<'a>>,
}

#[derive(Debug, Serialize)]
struct StateCount {
    status: &'static str,
    count: usize,
}

#[derive(Debug, Serialize)]
struct OrderLine<'a> {
    id: Uuid,
    status: &'static str,
    exceptions: Vec<&'a Value>,
    reference: &'a Value,
    country: &'static str,
    #[serde(rename = "type")]
    number_type: &'static str,
    /// The first phone number.
    number: Option<&'a str>,
    count: usize,
    foc: Option<Seconds>,
    /// Otherwise the date is only a wish.
    foc_agreed: bool,
    updated: Seconds,
}

impl<'a> OrderLine<'a> {
    fn new(order: &'a Order) -> Self {
        Self {
            id: order.id,
            status: order.status.as_str(),
            exceptions: order.details.iter().map(|detail| &detail["code"]).collect(),
            reference: order.fields.get("/customer_reference"),
            country: order.traits.country,
            number_type: order.traits.number_type,
            number: order.numbers.first().map(|number| number.phone_number.as_str()),
            count: order.numbers.len(),
            foc: order.foc().map(Seconds),
            foc_agreed: order.foc_actual.is_some(),
            updated: Seconds(order.updated_at),
        }
    }
}

/// What the page shows, as JSON: `GET /_sim/overview`, with `status` for the orders of one status.
pub(super) async fn overview(call: ApiCall) -> ApiResult {
    let statuses = orders::statuses(&call.query, "status")?;
    let selection = Selection { statuses: statuses.as_deref(), ..Selection::default() };
    let (now, counts, newest) = {
        let mut world = call.world();
        let slots = world.orders.select(&selection);
        let newest = world.orders.page(&slots, Sequence::Created { descending: true }, 0, SHOWN);
        (world.now(), world.orders.count_by_status(), newest)
    };
    let states = counts.into_iter().map(|(status, count)| StateCount { status: Status::as_str(status), count });
    let overview = Overview {
        base_url: format!("{}/v2", call.origin()),
        now: Micros(now),
        states: states.collect(),
        orders: newest.iter().map(|order| OrderLine::new(order)).collect(),
    };
    written(StatusCode::OK, &overview)
}
