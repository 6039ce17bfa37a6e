//! What goes over the wire, area by area.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // Helpers are tests, too.

mod action_requirements;
mod activation_jobs;
mod additional_documents;
mod associated_phone_numbers;
mod careless;
mod catalogues;
mod comments;
mod documents;
mod events;
mod loa_configurations;
mod loa_template;
mod order_actions;
mod phone_number_blocks;
mod phone_number_configurations;
mod phone_number_extensions;
mod portability_checks;
mod porting_orders;
mod porting_phone_numbers;
mod reports;
mod requirements;
mod sub_request;
mod support;
mod verification_codes;
