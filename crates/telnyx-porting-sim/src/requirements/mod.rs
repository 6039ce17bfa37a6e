//! Regulatory requirements: kinds, what a combination of country and number type needs, and reusable
//! groups of filled-in values.

mod catalogue;
pub(crate) mod groups;
mod kinds;
pub(crate) mod review;
pub(crate) mod value;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::server::Shared;

pub(crate) use kinds::{RequirementKinds, RequirementSlot, RequirementView, Standing, overall_status};

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/requirement_types", get(catalogue::list_types))
        .route("/requirement_types/{id}", get(catalogue::show_type))
        .route("/requirements", get(catalogue::list))
        .route("/requirements/{id}", get(catalogue::show))
        .route("/requirement_groups", get(groups::list).post(groups::create))
        .route("/requirement_groups/{id}", get(groups::show).patch(groups::patch).delete(groups::delete))
        .route("/requirement_groups/{id}/submit_for_approval", post(groups::submit))
}
