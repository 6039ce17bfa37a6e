//! The directory of British carriers; the entries are invented.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use serde_json::{Value, json};

use crate::call::{ApiCall, data};
use crate::errors::ApiResult;
use crate::server::Shared;

/// Id, name, CUPID and further CUPIDs.
const CARRIERS: &[(&str, &str, &str, &[&str])] = &[
    ("2f1d6a50-5a0f-4a3e-9d6f-0c1f6b8f1a01", "Example Telecom UK", "901", &["902", "903"]),
    ("2f1d6a50-5a0f-4a3e-9d6f-0c1f6b8f1a02", "Sample Networks", "911", &[]),
    ("2f1d6a50-5a0f-4a3e-9d6f-0c1f6b8f1a03", "Placeholder Voice", "921", &["922"]),
];
const PUBLISHED_AT: &str = "2024-01-01T00:00:00Z";

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/porting/uk_carriers", get(list))
}

async fn list(_call: ApiCall) -> ApiResult {
    let carriers: Vec<Value> = CARRIERS
        .iter()
        .map(|(id, name, cupid, alternatives)| {
            json!({
                "alternative_cupids": alternatives,
                "created_at": PUBLISHED_AT,
                "cupid": cupid,
                "id": id,
                "name": name,
                "record_type": "porting_uk_carrier",
                "updated_at": PUBLISHED_AT,
            })
        })
        .collect();
    data(StatusCode::OK, Value::Array(carriers))
}
