// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of the models that requests carry.
mod activation_jobs;
mod additional_documents;
mod associated_phone_numbers;
mod comments;
mod documents;
mod loa;
mod order_actions;
mod order_requirements;
mod phone_number_configurations;
mod phone_number_extensions;
mod portability_checks;
mod porting_orders;
mod reports;
mod requirements;
mod verification_codes;
pub use activation_jobs::*;
pub use additional_documents::*;
pub use associated_phone_numbers::*;
pub use comments::*;
pub use documents::*;
pub use loa::*;
pub use order_actions::*;
pub use order_requirements::*;
pub use phone_number_configurations::*;
pub use phone_number_extensions::*;
pub use portability_checks::*;
pub use porting_orders::*;
pub use reports::*;
pub use requirements::*;
pub use verification_codes::*;
