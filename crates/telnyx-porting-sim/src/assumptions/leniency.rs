//! Whether the odd request is refused or put up with.

use serde::{Deserialize, Serialize};

/// Whether the odd request is refused or put up with, and in which of two published forms some answers come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Leniency {
    /// A filter that the list does not know. Reports say that the real API ignores it, the default; the
    /// catalogue has a code for refusing it.
    pub unknown_filter: UnknownFilter,
    /// A `page[size]` above the largest. Nothing is published; by default it is refused.
    pub page_size_over_limit: PageSizeOverLimit,
    /// A verification code that is not the one sent. Nothing is published; by default it is refused.
    pub wrong_verification_code: WrongVerificationCode,
    /// A download link of a document that does not exist. Published is a bare error object, unlike all
    /// other errors; default that.
    pub missing_download_link: MissingDownloadLink,
    /// In which order a portability check answers. A published sample answers in another order than asked;
    /// default the reverse.
    pub portability_check: CheckOrder,
    /// Whether errors say where they lie, by `source.pointer` or `source.parameter`. The guide has it, a
    /// captured error does not; default true.
    pub errors_have_source: bool,
    /// Whether phone numbers in fields of an order may lack their plus sign, which answers of the real API
    /// sometimes drop. Default true: it is put back.
    pub phone_numbers_without_plus: bool,
    /// What `x-ratelimit-reset` counts when a fault limits the rate. One published page says seconds until
    /// the reset, the default; a sample of another looks like the instant.
    pub rate_limit_reset: RateLimitReset,
    /// Which addresses an LOA configuration takes. The published patterns fit the US only, the default.
    pub loa_addresses: AddressPatterns,
}

/// What becomes of a filter that a list does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnknownFilter {
    /// It has no effect.
    Ignored,
    /// The call is refused as `unknown_filter`.
    Refused,
}

/// What becomes of a page size above the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageSizeOverLimit {
    /// The call is refused as `page_size_out_of_range`.
    Refused,
    /// The page has the largest size, and `meta.page_size` says so.
    Clamped,
}

/// What becomes of a wrong verification code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WrongVerificationCode {
    /// The call is refused as `wrong_verification_code`, and none of its numbers is verified.
    Refused,
    /// The call answers 200, and its entry says `verified: false`.
    Unverified,
}

/// How the download link of a document that does not exist is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MissingDownloadLink {
    /// By one bare error object.
    Bare,
    /// By the usual list of errors.
    Envelope,
}

/// In which order a portability check answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CheckOrder {
    /// The last number first.
    Reversed,
    /// As asked.
    AsAsked,
}

/// What `x-ratelimit-reset` counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RateLimitReset {
    /// Seconds until the reset.
    Seconds,
    /// The instant of the reset, in Unix time.
    UnixTime,
}

/// Which addresses an LOA configuration takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AddressPatterns {
    /// State and country of two capital letters, a US zip code.
    Us,
    /// Any text.
    Any,
}

impl Default for Leniency {
    fn default() -> Self {
        Self {
            unknown_filter: UnknownFilter::Ignored,
            page_size_over_limit: PageSizeOverLimit::Refused,
            wrong_verification_code: WrongVerificationCode::Refused,
            missing_download_link: MissingDownloadLink::Bare,
            portability_check: CheckOrder::Reversed,
            errors_have_source: true,
            phone_numbers_without_plus: true,
            rate_limit_reset: RateLimitReset::Seconds,
            loa_addresses: AddressPatterns::Us,
        }
    }
}
