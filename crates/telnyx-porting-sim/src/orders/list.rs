//! `GET /porting_orders`: filters, sorting, paging.

use http::StatusCode;

use super::order::Order;
use super::render;
use super::status::Status;
use super::store::{Selection, Sequence};
use crate::call::{ApiCall, written};
use crate::errors::ApiResult;
use crate::paging::List;
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
    let page = call.page()?;
    let include_numbers = query.boolean("include_phone_numbers")?.unwrap_or(true);
    let statuses = statuses(query, "filter.status")?;
    let references = query.any_of("filter.customer_reference");
    let group_references = query.any_of("filter.customer_group_reference");
    let selection = Selection {
        statuses: statuses.as_deref(),
        references: references.as_deref(),
        group_references: group_references.as_deref(),
        foc_after: query.instant("filter.activation_settings.foc_datetime_requested.gt")?,
        foc_before: query.instant("filter.activation_settings.foc_datetime_requested.lt")?,
    };
    let rest = Rest::from_query(query)?;
    let sequence = match query.sort(&["created_at", FOC_REQUESTED])?.first() {
        Some((FOC_REQUESTED, descending)) => Sequence::FocRequested { descending: *descending },
        Some((_, descending)) => Sequence::Created { descending: *descending },
        None => Sequence::Created { descending: true },
    };
    // The world is only locked while the page is chosen, not while it is written.
    let (moment, orders, total) = {
        let mut world = call.world();
        let mut slots = world.orders.select(&selection);
        if !rest.admits_all() {
            world.orders.retain(&mut slots, |order| rest.admits(order));
        }
        let orders = world.orders.page(&slots, sequence, page.offset(), page.size());
        (world.moment(), orders, slots.len())
    };
    let data = orders.iter().map(|order| render::order(&moment, order, include_numbers)).collect();
    written(StatusCode::OK, &List { data, meta: page.meta(total) })
}

/// A filter on the status of orders.
pub(crate) fn statuses(query: &Query, path: &str) -> ApiResult<Option<Vec<Status>>> {
    let values = query.one_of_enum(path, Status::ALL)?;
    Ok(values.map(|values| values.into_iter().filter_map(Status::parse).collect()))
}

/// The filters that no index knows: they look at each order that the others left over.
#[derive(Debug)]
struct Rest<'a> {
    /// Editable text fields, by pointer.
    texts: Vec<(&'static str, Vec<&'a str>)>,
    parent_support_keys: Option<Vec<&'a str>>,
    countries: Option<Vec<&'a str>>,
    carriers: Option<Vec<&'a str>>,
    number_contains: Option<&'a str>,
    fast_port_eligible: Option<bool>,
}

impl<'a> Rest<'a> {
    fn from_query(query: &'a Query) -> ApiResult<Self> {
        query.one_of_enum("filter.misc.type", &["full", "partial"])?;
        let texts = [
            ("filter.misc.type", "/misc/type"),
            ("filter.end_user.admin.entity_name", "/end_user/admin/entity_name"),
            ("filter.end_user.admin.auth_person_name", "/end_user/admin/auth_person_name"),
        ];
        Ok(Self {
            texts: texts.into_iter().filter_map(|(name, pointer)| Some((pointer, query.any_of(name)?))).collect(),
            parent_support_keys: query.tokens("filter.parent_support_key"),
            countries: query.tokens("filter.phone_numbers.country_code"),
            carriers: query.any_of("filter.phone_numbers.carrier_name"),
            number_contains: query
                .last("filter.phone_numbers.phone_number.contains")
                // An unescaped plus arrives as a blank; digits are what matters.
                .map(|(_, text)| text.trim_start_matches(['+', ' '])),
            fast_port_eligible: query.boolean("filter.activation_settings.fast_port_eligible")?,
        })
    }

    fn admits_all(&self) -> bool {
        self.texts.is_empty()
            && self.parent_support_keys.is_none()
            && self.countries.is_none()
            && self.carriers.is_none()
            && self.number_contains.is_none()
            && self.fast_port_eligible.is_none()
    }

    fn admits(&self, order: &Order) -> bool {
        let one_of = |wanted: &Option<Vec<&str>>, actual: Option<&str>| match wanted {
            None => true,
            Some(values) => actual.is_some_and(|actual| values.contains(&actual)),
        };
        self.texts.iter().all(|(pointer, values)| order.text(pointer).is_some_and(|text| values.contains(&text)))
            && one_of(&self.parent_support_keys, order.parent_support_key.as_deref())
            && one_of(&self.countries, Some(order.traits.country))
            && one_of(&self.carriers, order.traits.carrier)
            && self
                .number_contains
                .is_none_or(|part| order.numbers.iter().any(|number| number.phone_number.contains(part)))
            && self.fast_port_eligible.is_none_or(|wanted| wanted == order.traits.fast_port_eligible)
    }
}
