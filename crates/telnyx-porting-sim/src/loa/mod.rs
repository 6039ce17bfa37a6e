//! Letters of authorization: branding sets, previews, and the template of an order.

mod letter;
mod logo;
mod pdf;
mod template;
mod typeface;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::assumptions::{AddressPatterns, Refusal};
use crate::call::{ApiCall, Object, bytes, data, json_body, no_content, unknown};
use crate::documents::{self, LinkedResource};
use crate::errors::{ApiError, ApiResult};
use crate::paging::envelope;
use crate::server::Shared;
use crate::time;
use crate::world::World;

use letter::Letter;

const RECORD_TYPE: &str = "porting_loa_configuration";
/// Text fields by pointer, and whether they are required.
const FIELDS: &[(&str, bool)] = &[
    ("/address/city", true),
    ("/address/country_code", true),
    ("/address/extended_address", false),
    ("/address/state", true),
    ("/address/street_address", true),
    ("/address/zip_code", true),
    ("/company_name", true),
    ("/contact/email", true),
    ("/contact/phone_number", true),
    ("/logo/document_id", true),
    ("/name", true),
];

/// A saved branding set.
#[derive(Debug)]
pub(crate) struct LoaConfiguration {
    id: Uuid,
    branding: Branding,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// What a letter is branded with, shaped as on the wire.
#[derive(Debug)]
struct Branding {
    fields: Value,
    logo: Uuid,
}

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/porting/loa_configurations", get(list).post(create))
        .route("/porting/loa_configurations/preview", post(preview_unsaved))
        .route("/porting/loa_configurations/{id}", get(show).patch(patch).delete(delete))
        .route("/porting/loa_configurations/{id}/preview", get(preview))
        .route("/porting_orders/{id}/loa_template", get(template::show))
}

impl Branding {
    /// Reads a complete set; every problem is named.
    fn read(world: &World, body: &Object) -> ApiResult<Self> {
        let whole = Value::Object(body.clone());
        let mut fields = json!({ "address": {}, "contact": {}, "logo": {} });
        let mut errors = Vec::new();
        for (pointer, required) in FIELDS {
            match whole.pointer(pointer) {
                None | Some(Value::Null) if *required => {
                    errors.push(ApiError::at(Refusal::Missing, *pointer, "is required"));
                }
                None | Some(Value::Null) => put(&mut fields, pointer, Value::Null),
                Some(Value::String(text)) if !fits(pointer, text, world.assumptions.leniency.loa_addresses) => {
                    errors.push(ApiError::at(Refusal::LoaFormRefused, *pointer, "does not have the required form"));
                }
                Some(Value::String(text)) => put(&mut fields, pointer, json!(text)),
                Some(_) => errors.push(ApiError::at(Refusal::WrongType, *pointer, "must be a string")),
            }
        }
        let logo = fields.pointer("/logo/document_id").and_then(Value::as_str).map(|text| {
            let id = Uuid::parse_str(text).ok().filter(|id| world.documents.contains_key(id));
            id.ok_or_else(|| {
                let detail = "there is no document with this id";
                ApiError::at(Refusal::UnknownDocument, "/logo/document_id", detail)
            })
        });
        let logo = match logo {
            Some(Ok(id)) => id,
            Some(Err(error)) => {
                errors.push(error);
                Uuid::nil()
            }
            None => Uuid::nil(),
        };
        let is_png = world.documents.get(&logo).is_none_or(|document| document.content_type == "image/png");
        if !is_png {
            errors.push(ApiError::at(Refusal::LogoNotPng, "/logo/document_id", "must be a PNG image"));
        }
        match ApiError::all(errors) {
            Some(error) => Err(error),
            None => {
                fields["logo"]["content_type"] = json!("image/png");
                Ok(Self { fields, logo })
            }
        }
    }

    fn text(&self, pointer: &str) -> &str {
        self.fields.pointer(pointer).and_then(Value::as_str).unwrap_or("")
    }

    /// A letter with nothing but its head.
    fn letterhead(&self, world: &World) -> Letter {
        let mut letter = Letter::new(world.documents.get(&self.logo).map(|document| document.bytes.clone()));
        letter.heading(self.text("/company_name"));
        letter.line(self.text("/address/street_address"));
        let more = self.text("/address/extended_address");
        if !more.is_empty() {
            letter.line(more);
        }
        letter.line(format!(
            "{}, {} {} {}",
            self.text("/address/city"),
            self.text("/address/state"),
            self.text("/address/zip_code"),
            self.text("/address/country_code"),
        ));
        letter.line(format!("{}  {}", self.text("/contact/email"), self.text("/contact/phone_number")));
        letter.gap();
        letter
    }

    fn preview(&self, world: &World) -> Letter {
        let mut letter = self.letterhead(world);
        letter.heading("LETTER OF AUTHORIZATION (PREVIEW)");
        letter
    }
}

/// Stores a field in the skeleton of a set.
fn put(fields: &mut Value, pointer: &str, value: Value) {
    let mut place = fields;
    for segment in pointer.split('/').skip(1) {
        place = &mut place[segment];
    }
    *place = value;
}

/// The published patterns; those of addresses can be set aside.
fn fits(pointer: &str, text: &str, addresses: AddressPatterns) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match pointer {
        _ if pointer.starts_with("/address/") && addresses == AddressPatterns::Any => !text.trim().is_empty(),
        "/address/country_code" | "/address/state" => {
            text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
        }
        "/address/zip_code" => match text.split_once('-') {
            None => text.len() == 5 && digits(text),
            Some((zip, rest)) => zip.len() == 5 && rest.len() == 4 && digits(zip) && digits(rest),
        },
        "/contact/phone_number" => {
            text.strip_prefix('+').is_some_and(|number| (11..=15).contains(&number.len()) && digits(number))
        }
        "/contact/email" => text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty()),
        _ => !text.trim().is_empty(),
    }
}

fn render(world: &World, configuration: &LoaConfiguration) -> Value {
    let mut body = configuration.branding.fields.clone();
    body["created_at"] = json!(time::seconds(configuration.created_at));
    body["id"] = json!(configuration.id);
    body["organization_id"] = json!(world.user_id);
    body["record_type"] = json!(RECORD_TYPE);
    body["updated_at"] = json!(time::seconds(configuration.updated_at));
    body
}

async fn list(call: ApiCall) -> ApiResult {
    call.check_filters(&[])?;
    let page = call.page()?;
    let world = call.world();
    let (found, meta) = page.cut(world.loa_configurations.values().rev().collect());
    let found = found.into_iter().map(|configuration| render(&world, configuration)).collect();
    json_body(StatusCode::OK, envelope(found, meta))
}

async fn create(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let mut world = call.world();
    let branding = Branding::read(&world, &body)?;
    let (id, now) = (world.new_id(), world.now());
    documents::set_links(&mut world, LinkedResource::LoaConfiguration, id, &[branding.logo]);
    let configuration = LoaConfiguration { id, branding, created_at: now, updated_at: now };
    let answer = render(&world, &configuration);
    world.loa_configurations.insert(id, configuration);
    data(StatusCode::CREATED, answer)
}

async fn show(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let world = call.world();
    let found = world.loa_configurations.get(&id).ok_or_else(|| unknown("LOA configuration"))?;
    data(StatusCode::OK, render(&world, found))
}

/// The verb is PATCH, but every field is required: a full replacement.
async fn patch(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let body = call.json()?;
    let mut world = call.world();
    let now = world.now();
    if !world.loa_configurations.contains_key(&id) {
        return Err(unknown("LOA configuration"));
    }
    let branding = Branding::read(&world, &body)?;
    documents::set_links(&mut world, LinkedResource::LoaConfiguration, id, &[branding.logo]);
    if let Some(configuration) = world.loa_configurations.get_mut(&id) {
        configuration.branding = branding;
        configuration.updated_at = now;
    }
    let found = world.loa_configurations.get(&id).ok_or_else(|| unknown("LOA configuration"))?;
    data(StatusCode::OK, render(&world, found))
}

async fn delete(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let mut world = call.world();
    world.loa_configurations.shift_remove(&id).ok_or_else(|| unknown("LOA configuration"))?;
    documents::set_links(&mut world, LinkedResource::LoaConfiguration, id, &[]);
    no_content()
}

async fn preview(call: ApiCall) -> ApiResult {
    let id = call.id("id")?;
    let letter = {
        let world = call.world();
        let found = world.loa_configurations.get(&id).ok_or_else(|| unknown("LOA configuration"))?;
        found.branding.preview(&world)
    };
    written(letter).await
}

async fn preview_unsaved(call: ApiCall) -> ApiResult {
    let body = call.json()?;
    let letter = {
        let world = call.world();
        Branding::read(&world, &body)?.preview(&world)
    };
    written(letter).await
}

/// The letter as a PDF. Large logos take a while, so this holds up neither the world nor other calls.
async fn written(letter: Letter) -> ApiResult {
    let file = tokio::task::spawn_blocking(move || letter.to_pdf()).await;
    bytes("application/pdf", file.map_err(|_| ApiError::new(Refusal::Unexpected, "The letter cannot be written"))?)
}
