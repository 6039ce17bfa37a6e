//! The catalogue: requirement types, and which of them a country and number type need.

use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{RequirementType, Requirements};
use crate::call::{ApiCall, data, json_body, unknown};
use crate::errors::ApiResult;
use crate::magic::{self, NUMBER_TYPES};
use crate::paging::envelope;
use crate::query::Query;

/// Since when everything in the catalogue has been in force.
const PUBLISHED_AT: &str = "2024-01-01T00:00:00Z";

fn render_type(kind: &RequirementType) -> Value {
    json!({
        "acceptance_criteria": kind.acceptance_criteria(),
        "created_at": PUBLISHED_AT,
        "description": kind.description,
        "example": kind.example,
        "id": kind.id,
        "name": kind.name,
        "record_type": "requirement_type",
        "type": kind.field_type.as_str(),
        "updated_at": PUBLISHED_AT,
    })
}

/// All sets of the catalogue.
fn all(table: &Requirements) -> impl Iterator<Item = Value> {
    magic::countries().flat_map(move |country| {
        NUMBER_TYPES.iter().enumerate().map(move |(index, number_type)| {
            let ids = table.asked_of(country, number_type);
            let kinds = ids.iter().filter_map(|id| table.types.iter().find(|kind| kind.id == *id));
            json!({
                "action": "porting",
                "country_code": country,
                "created_at": PUBLISHED_AT,
                "effective_end_at": null,
                "effective_start_at": PUBLISHED_AT,
                "id": set_id(country, index),
                "locality": "",
                "phone_number_type": number_type,
                "record_type": "requirement",
                "requirement_types": kinds.map(render_type).collect::<Vec<_>>(),
                "updated_at": PUBLISHED_AT,
                "version": 1,
            })
        })
    })
}

/// A stable id for a combination.
fn set_id(country: &str, number_type: usize) -> Uuid {
    let seed = country.bytes().fold(0_u128, |seed, byte| seed << 8 | u128::from(byte));
    uuid::Builder::from_random_bytes((seed << 96 | (number_type as u128 + 1)).to_be_bytes()).into_uuid()
}

/// Sorts rendered items by text fields.
fn sort_by_text(items: &mut [Value], query: &Query, keys: &[&str]) -> ApiResult<()> {
    let sort = query.sort(keys)?;
    for (key, descending) in sort.into_iter().rev() {
        items.sort_by(|left, right| {
            let order = left[key].as_str().cmp(&right[key].as_str());
            if descending { order.reverse() } else { order }
        });
    }
    Ok(())
}

pub(super) async fn list_types(call: ApiCall) -> ApiResult {
    call.check_filters(&["name.contains"])?;
    let part = call.query.last("filter.name.contains").map(|(_, part)| part.to_lowercase());
    let kinds = call.assumptions().requirements.types.iter();
    let mut types: Vec<Value> = kinds
        .filter(|kind| part.as_ref().is_none_or(|part| kind.name.to_lowercase().contains(part)))
        .map(render_type)
        .collect();
    sort_by_text(&mut types, &call.query, &["name", "created_at", "updated_at"])?;
    let (types, meta) = call.page()?.cut(types);
    json_body(StatusCode::OK, envelope(types, meta))
}

pub(super) async fn show_type(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let kind = call.assumptions().requirements.types.iter().find(|kind| kind.id == id);
    data(StatusCode::OK, render_type(kind.ok_or_else(|| unknown("requirement type"))?))
}

pub(super) async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&["country_code", "phone_number_type", "action"])?;
    let query = &call.query;
    let actions = query.one_of_enum("filter.action", &["branded_calling", "ordering", "porting"])?;
    let countries = query.tokens("filter.country_code");
    let types = query.one_of_enum("filter.phone_number_type", NUMBER_TYPES)?;
    let admits = |wanted: &Option<Vec<&str>>, actual: &Value| {
        wanted.as_ref().is_none_or(|wanted| actual.as_str().is_some_and(|actual| wanted.contains(&actual)))
    };
    let mut sets: Vec<Value> = all(&call.assumptions().requirements)
        .filter(|set| {
            admits(&actions, &set["action"])
                && admits(&countries, &set["country_code"])
                && admits(&types, &set["phone_number_type"])
        })
        .collect();
    let keys = ["created_at", "updated_at", "country_code", "phone_number_type"];
    sort_by_text(&mut sets, query, &keys)?;
    let (sets, meta) = call.page()?.cut(sets);
    json_body(StatusCode::OK, envelope(sets, meta))
}

pub(super) async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?.to_string();
    let set = all(&call.assumptions().requirements).find(|set| set["id"] == id.as_str());
    data(StatusCode::OK, set.ok_or_else(|| unknown("requirement"))?)
}
