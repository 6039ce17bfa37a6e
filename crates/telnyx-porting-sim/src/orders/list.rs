//! `GET /porting_orders`: filters, sorting, paging.

use chrono::{DateTime, Utc};
use http::StatusCode;

use super::order::Order;
use super::render;
use super::status::Status;
use crate::call::{ApiCall, json_body};
use crate::errors::ApiResult;
use crate::paging::{Page, envelope};
use crate::query::Query;

const FILTERS: &[&str] = &[
    "status",
    "customer_reference",
    "customer_group_reference",
    "parent_support_key",
    "phone_numbers.country_code",
    "phone_numbers.carrier_name",
    "phone_numbers.phone_number.contains",
    "misc.type",
    "end_user.admin.entity_name",
    "end_user.admin.auth_person_name",
    "activation_settings.fast_port_eligible",
    "activation_settings.foc_datetime_requested.gt",
    "activation_settings.foc_datetime_requested.lt",
];
const FOC_REQUESTED: &str = "activation_settings.foc_datetime_requested";

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(FILTERS)?;
    let query = &call.query;
    let page = Page::from_query(query)?;
    let include_numbers = query.boolean("include_phone_numbers")?.unwrap_or(true);
    let filter = Filter::from_query(query)?;
    let sort = query.sort(&["created_at", FOC_REQUESTED])?;
    let world = call.world();
    let mut orders: Vec<&Order> = world.orders.values().filter(|order| filter.admits(order)).collect();
    match sort.first().copied() {
        // The map keeps the order of creation.
        Some(("created_at", false)) => {}
        Some((FOC_REQUESTED, descending)) => {
            orders.sort_by_key(|order| order.foc_requested());
            if descending {
                orders.reverse();
            }
        }
        _ => orders.reverse(),
    }
    let (orders, meta) = page.cut(orders);
    let orders = orders.into_iter().map(|order| render::order(&world, order, include_numbers)).collect();
    json_body(StatusCode::OK, envelope(orders, meta))
}

/// The filters of one request.
#[derive(Debug)]
struct Filter<'a> {
    statuses: Option<Vec<&'a str>>,
    /// Editable text fields, by pointer.
    texts: Vec<(&'static str, Vec<&'a str>)>,
    parent_support_keys: Option<Vec<&'a str>>,
    countries: Option<Vec<&'a str>>,
    carriers: Option<Vec<&'a str>>,
    number_contains: Option<&'a str>,
    fast_port_eligible: Option<bool>,
    foc_after: Option<DateTime<Utc>>,
    foc_before: Option<DateTime<Utc>>,
}

impl<'a> Filter<'a> {
    fn from_query(query: &'a Query) -> ApiResult<Self> {
        query.one_of_enum("filter.misc.type", &["full", "partial"])?;
        let texts = [
            ("filter.customer_reference", "/customer_reference"),
            ("filter.customer_group_reference", "/customer_group_reference"),
            ("filter.misc.type", "/misc/type"),
            ("filter.end_user.admin.entity_name", "/end_user/admin/entity_name"),
            ("filter.end_user.admin.auth_person_name", "/end_user/admin/auth_person_name"),
        ];
        Ok(Self {
            statuses: query.one_of_enum("filter.status", Status::ALL)?,
            texts: texts.into_iter().filter_map(|(name, pointer)| Some((pointer, query.any_of(name)?))).collect(),
            parent_support_keys: query.any_of("filter.parent_support_key"),
            countries: query.any_of("filter.phone_numbers.country_code"),
            carriers: query.any_of("filter.phone_numbers.carrier_name"),
            number_contains: query
                .last("filter.phone_numbers.phone_number.contains")
                // An unescaped plus arrives as a blank; digits are what matters.
                .map(|(_, text)| text.trim_start_matches(['+', ' '])),
            fast_port_eligible: query.boolean("filter.activation_settings.fast_port_eligible")?,
            foc_after: query.instant("filter.activation_settings.foc_datetime_requested.gt")?,
            foc_before: query.instant("filter.activation_settings.foc_datetime_requested.lt")?,
        })
    }

    fn admits(&self, order: &Order) -> bool {
        let one_of = |wanted: &Option<Vec<&str>>, actual: Option<&str>| match wanted {
            None => true,
            Some(values) => actual.is_some_and(|actual| values.contains(&actual)),
        };
        let foc = order.foc_requested();
        one_of(&self.statuses, Some(order.status.as_str()))
            && self.texts.iter().all(|(pointer, values)| order.text(pointer).is_some_and(|text| values.contains(&text)))
            && one_of(&self.parent_support_keys, order.parent_support_key.as_deref())
            && one_of(&self.countries, Some(order.traits.country))
            && one_of(&self.carriers, order.traits.carrier)
            && self
                .number_contains
                .is_none_or(|part| order.numbers.iter().any(|number| number.phone_number.contains(part)))
            && self.fast_port_eligible.is_none_or(|wanted| wanted == order.traits.fast_port_eligible)
            && self.foc_after.is_none_or(|after| foc.is_some_and(|foc| foc > after))
            && self.foc_before.is_none_or(|before| foc.is_some_and(|foc| foc < before))
    }
}
