// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! The generated client of the contract "Telnyx port-in".
use progenitor_client::{ClientHooks, ClientInfo};
mod enums;
mod ids;
mod operations;
pub mod types;
mod portability_checks;
mod porting_orders;
mod order_actions;
mod activation_jobs;
mod additional_documents;
mod foc_windows;
mod comments;
mod loa;
mod order_requirements;
mod verification_codes;
mod associated_phone_numbers;
mod phone_number_blocks;
mod phone_number_extensions;
mod phone_number_configurations;
mod porting_phone_numbers;
mod exception_types;
mod events;
mod reports;
mod uk_carriers;
mod documents;
mod requirements;
pub use operations::OPERATIONS;
/// Requests: the parameters of an operation before it is sent.
pub mod builder {
    pub use super::portability_checks::*;
    pub use super::porting_orders::*;
    pub use super::order_actions::*;
    pub use super::activation_jobs::*;
    pub use super::additional_documents::*;
    pub use super::foc_windows::*;
    pub use super::comments::*;
    pub use super::loa::*;
    pub use super::order_requirements::*;
    pub use super::verification_codes::*;
    pub use super::associated_phone_numbers::*;
    pub use super::phone_number_blocks::*;
    pub use super::phone_number_extensions::*;
    pub use super::phone_number_configurations::*;
    pub use super::porting_phone_numbers::*;
    pub use super::exception_types::*;
    pub use super::events::*;
    pub use super::reports::*;
    pub use super::uk_carriers::*;
    pub use super::documents::*;
    pub use super::requirements::*;
}
/// The generated client: one method for each operation.
///
/// It sends through the [`Transport`](crate::Transport) it was made with, and nothing else: no key, no retries and no time limits are added here. Cloning is cheap enough to do for each request.
#[derive(Clone)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::Inner,
}
impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::Inner,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::Inner> for Client {
    fn api_version() -> &'static str {
        "1.0.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::Inner {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::Inner>,
    {}
};
impl ::std::fmt::Debug for Client {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
