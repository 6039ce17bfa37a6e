//! How much is accepted.

use serde::{Deserialize, Serialize};

use super::check::{Checked, require, within};

/// How much is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Limits {
    /// Numbers in one create call. No limit is published; null, the default, sets none.
    pub numbers_per_create: Option<usize>,
    /// Numbers in one portability check. The catalogue has 1,000 look-ups per request in general; that
    /// it holds for this operation is assumed.
    pub numbers_per_check: usize,
    /// Numbers embedded in an order; the rest is in the list of numbers. Published: 50.
    pub numbers_embedded: usize,
    /// Items of a page when the call names no size. Published: 20.
    pub page_size: usize,
    /// Most items of a page. Published: 250.
    pub largest_page_size: usize,
    /// Characters in a text field of an order. Nothing is published; default 1,000.
    pub text_characters: usize,
    /// Characters in a comment. Nothing is published; default 10,000.
    pub comment_characters: usize,
    /// Characters in a URL that a document is fetched from. The catalogue names 2,000.
    pub url_characters: usize,
    /// Bytes of a document. Published: 20 MB; that these are 1,024 times 1,024 bytes each is assumed.
    pub document_bytes: usize,
    /// Characters in the name of a document. Published: 512.
    pub filename_characters: usize,
    /// Bytes of a request body that are read at all. Nothing is published; by default a full document in
    /// base64 fits, with some JSON around it.
    pub body_bytes: usize,
    /// Entries in one call that attaches additional documents. Published: 100.
    pub additional_documents_per_call: usize,
    /// Entries in one call that sends or verifies codes. Published: 100.
    pub verification_codes_per_call: usize,
    /// Entries in one call that assigns bundles. Published: 20.
    pub bundles_per_call: usize,
    /// Numbers in one block. Published: 1,000.
    pub numbers_per_block: u64,
    /// The highest extension. Published: 999.
    pub highest_extension: u64,
    /// What `x-ratelimit-limit` says when a fault limits the rate. No figure is published; default 60.
    pub rate_limit: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            numbers_per_create: None,
            numbers_per_check: 1000,
            numbers_embedded: 50,
            page_size: 20,
            largest_page_size: 250,
            text_characters: 1000,
            comment_characters: 10_000,
            url_characters: 2000,
            document_bytes: 20 * 1024 * 1024,
            filename_characters: 512,
            body_bytes: 30 * 1024 * 1024,
            additional_documents_per_call: 100,
            verification_codes_per_call: 100,
            bundles_per_call: 20,
            numbers_per_block: 1000,
            highest_extension: 999,
            rate_limit: 60,
        }
    }
}

impl Limits {
    pub(super) fn check(&self) -> Checked {
        within(self.page_size, 1, self.largest_page_size, "limits.page_size")?;
        // A block is held number by number.
        within(self.numbers_per_block, 1, 1_000_000, "limits.numbers_per_block")?;
        let counts = [
            ("numbers_per_create", self.numbers_per_create.unwrap_or(1)),
            ("numbers_per_check", self.numbers_per_check),
            ("text_characters", self.text_characters),
            ("comment_characters", self.comment_characters),
            ("url_characters", self.url_characters),
            ("document_bytes", self.document_bytes),
            ("filename_characters", self.filename_characters),
            ("body_bytes", self.body_bytes),
            ("additional_documents_per_call", self.additional_documents_per_call),
            ("verification_codes_per_call", self.verification_codes_per_call),
            ("bundles_per_call", self.bundles_per_call),
        ];
        counts
            .into_iter()
            .try_for_each(|(name, count)| require(count > 0, format!("limits.{name}"), "must be at least 1"))
    }
}
