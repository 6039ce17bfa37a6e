// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Models: what requests carry and what answers hold.
mod activation_jobs;
mod additional_documents;
mod associated_phone_numbers;
mod comments;
mod documents;
mod errors;
mod events;
mod exception_types;
mod foc_windows;
mod loa;
mod order_actions;
mod order_requirements;
mod phone_number_blocks;
mod phone_number_configurations;
mod phone_number_extensions;
mod portability_checks;
mod porting_orders;
mod porting_phone_numbers;
mod reports;
mod requirements;
mod uk_carriers;
mod verification_codes;
pub mod builder;
pub use super::enums::*;
pub use super::ids::*;
pub use activation_jobs::*;
pub use additional_documents::*;
pub use associated_phone_numbers::*;
pub use comments::*;
pub use documents::*;
pub use errors::*;
pub use events::*;
pub use exception_types::*;
pub use foc_windows::*;
pub use loa::*;
pub use order_actions::*;
pub use order_requirements::*;
pub use phone_number_blocks::*;
pub use phone_number_configurations::*;
pub use phone_number_extensions::*;
pub use portability_checks::*;
pub use porting_orders::*;
pub use porting_phone_numbers::*;
pub use reports::*;
pub use requirements::*;
pub use uk_carriers::*;
pub use verification_codes::*;
/// Why a value could not be built.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
