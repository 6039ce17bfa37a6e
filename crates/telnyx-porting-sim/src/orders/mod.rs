//! Porting orders.

pub(crate) mod action_requirements;
mod actions;
mod activation;
mod additional_documents;
mod associated;
mod blocks;
mod confirm;
mod create;
mod desk;
mod extensions;
mod fields;
mod gates;
pub(crate) mod lifecycle;
mod list;
mod live_validation;
mod messaging;
mod number_state;
mod order;
mod patch;
mod ranges;
mod render;
mod share;
mod status;
mod store;
mod values;
mod verification;
mod views;

use std::sync::Arc;

use axum::Router;
use axum::routing::{delete, get, post};

use crate::server::Shared;

pub use messaging::MessagingStatus;
pub use status::Status;

pub(crate) use desk::split;
pub(crate) use fields::{holds_fields, is_document_field, is_nullable_field, is_text_field};
pub(crate) use list::statuses;
pub(crate) use number_state::of_number as number_state;
pub(crate) use order::{Order, PortTraits};
pub(crate) use render::{
    Moment, NumberView, messaging, numbers as render_numbers, order as render_order, portability_status,
};
pub(crate) use store::{Orders, Selection, Sequence};

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/porting_orders", get(list::list).post(create::create))
        .route("/porting_orders/exception_types", get(views::exception_types))
        .route("/porting_orders/{id}", get(views::show).patch(patch::patch).delete(actions::delete))
        .route("/porting_orders/{id}/actions/activate", post(activation::activate))
        .route("/porting_orders/{id}/actions/cancel", post(actions::cancel))
        .route("/porting_orders/{id}/actions/confirm", post(confirm::confirm))
        .route("/porting_orders/{id}/actions/share", post(share::share))
        .route("/porting_orders/{id}/activation_jobs", get(activation::list))
        .route("/porting_orders/{id}/activation_jobs/{job}", get(activation::show).patch(activation::patch))
        .route("/porting_orders/{id}/allowed_foc_windows", get(views::allowed_foc_windows))
        .route("/porting_orders/{id}/requirements", get(views::requirements))
        .route("/porting_orders/{id}/sub_request", get(views::sub_request))
        .merge(attached_routes())
}

/// What hangs on an order.
fn attached_routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/porting_orders/{id}/action_requirements", get(action_requirements::list))
        .route("/porting_orders/{id}/action_requirements/{item}/initiate", post(action_requirements::initiate))
        .route(
            "/porting_orders/{id}/additional_documents",
            get(additional_documents::list).post(additional_documents::create),
        )
        .route("/porting_orders/{id}/additional_documents/{item}", delete(additional_documents::delete))
        .route("/porting_orders/{id}/associated_phone_numbers", get(associated::list).post(associated::create))
        .route("/porting_orders/{id}/associated_phone_numbers/{item}", delete(associated::delete))
        .route("/porting_orders/{id}/phone_number_blocks", get(blocks::list).post(blocks::create))
        .route("/porting_orders/{id}/phone_number_blocks/{item}", delete(blocks::delete))
        .route("/porting_orders/{id}/phone_number_extensions", get(extensions::list).post(extensions::create))
        .route("/porting_orders/{id}/phone_number_extensions/{item}", delete(extensions::delete))
        .route("/porting_orders/{id}/verification_codes", get(verification::list))
        .route("/porting_orders/{id}/verification_codes/send", post(verification::send))
        .route("/porting_orders/{id}/verification_codes/verify", post(verification::verify))
}
