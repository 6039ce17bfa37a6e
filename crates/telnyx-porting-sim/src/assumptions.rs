//! Every choice that no published source settles, in one place.
//!
//! The names say the situation, the values say what this simulator answers. When the real API turns
//! out to behave otherwise, this is the only file to change.

use chrono::TimeDelta;

/// How one kind of refused call is answered: HTTP status, catalogue code and title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) title: &'static str,
}

const fn refusal(status: u16, code: &'static str, title: &'static str) -> Refusal {
    Refusal { status, code, title }
}

// Transport.
pub(crate) const UNAUTHORIZED: Refusal = refusal(401, "10009", "Authentication failed");
pub(crate) const FORBIDDEN: Refusal = refusal(403, "10010", "Authorization failed");
pub(crate) const UNKNOWN_ID: Refusal = refusal(404, "10005", "Resource not found");
pub(crate) const UNKNOWN_PATH: Refusal = refusal(404, "10005", "Resource not found");
pub(crate) const METHOD_NOT_ALLOWED: Refusal = refusal(405, "10030", "Method not allowed");
pub(crate) const BODY_TOO_LARGE: Refusal = refusal(413, "10033", "Request too large");
pub(crate) const WRONG_CONTENT_TYPE: Refusal = refusal(415, "10029", "Unsupported content type");
pub(crate) const INVALID_JSON: Refusal = refusal(400, "10023", "Invalid JSON");
pub(crate) const INVALID_MULTIPART: Refusal = refusal(400, "10015", "Bad request");
pub(crate) const UNEXPECTED: Refusal = refusal(500, "10007", "Unexpected error");
pub(crate) const RATE_LIMITED: Refusal = refusal(429, "10011", "Too many requests");

// Shape of bodies and queries.
pub(crate) const MISSING: Refusal = refusal(422, "10004", "Missing required parameter");
pub(crate) const WRONG_TYPE: Refusal = refusal(422, "10026", "Invalid type");
pub(crate) const TOO_LONG: Refusal = refusal(422, "10025", "Invalid length");
pub(crate) const NOT_IN_ENUM: Refusal = refusal(422, "10032", "Invalid value");
pub(crate) const OUT_OF_RANGE: Refusal = refusal(422, "10033", "Value out of range");
pub(crate) const BAD_REQUEST: Refusal = refusal(422, "10015", "Bad request");
pub(crate) const INVALID_SORT: Refusal = refusal(422, "10018", "Invalid sort");
pub(crate) const UNKNOWN_FILTER: Refusal = refusal(422, "10031", "Invalid filter");
pub(crate) const INVALID_URL: Refusal = refusal(422, "10003", "Invalid URL");

// Porting.
pub(crate) const NOT_E164: Refusal = refusal(422, "10016", "Phone number must be in +E.164 format");
pub(crate) const NOT_PORTABLE: Refusal = refusal(422, "10027", "Phone number not portable");
pub(crate) const DUPLICATE_NUMBER: Refusal = refusal(422, "80200", "Duplicate phone number");
pub(crate) const NUMBER_IN_OPEN_ORDER: Refusal = refusal(422, "80003", "Phone number is part of another port request");
pub(crate) const TOO_MANY_LOOKUPS: Refusal = refusal(422, "80401", "Too many phone numbers");
pub(crate) const INCOMPLETE_ORDER: Refusal = refusal(422, "10004", "Missing required parameter");
pub(crate) const UNPROCESSABLE: Refusal = refusal(422, "10027", "Unprocessable entity");
pub(crate) const FOC_OUTSIDE_WINDOWS: Refusal = refusal(422, "80018", "Invalid FOC date");
// Live validation of FastPort orders: that `confirm` can fail at once is published, the codes are assumed.
pub(crate) const LIVE_CUSTOMER_RECORD: Refusal = refusal(422, "80016", "Customer service record not found");
pub(crate) const LIVE_SERVICE_ADDRESS: Refusal = refusal(422, "80014", "Service address mismatch");
pub(crate) const LIVE_PASSCODE: Refusal = refusal(422, "80005", "Invalid passcode or PIN");
pub(crate) const GROUP_WITH_VALUES: Refusal = refusal(422, "10015", "Bad request");
pub(crate) const UNKNOWN_ASSOCIATION: Refusal = refusal(422, "10017", "Associated resource not found");

// Documents.
pub(crate) const DOCUMENT_IN_USE: Refusal = refusal(422, "10021", "Resource in use");
pub(crate) const DOCUMENT_REJECTED: Refusal = refusal(422, "10027", "Unprocessable entity");

/// Documents hold at most this many decoded bytes; that the limit counts decoded bytes is assumed.
pub(crate) const MAX_DOCUMENT_BYTES: usize = 20 * 1024 * 1024;
/// Longest accepted `filename`, in characters.
pub(crate) const MAX_FILENAME_CHARS: usize = 512;
/// Longest URL, in characters.
pub(crate) const MAX_URL_CHARS: usize = 2000;
/// Largest request body read at all: a full document in base64 with some JSON around it.
pub(crate) const MAX_BODY_BYTES: usize = 30 * 1024 * 1024;
/// Most numbers in one portability check.
pub(crate) const MAX_LOOKUPS: usize = 1000;
/// Most numbers embedded in an order; the rest is listed under `/porting_phone_numbers`.
pub(crate) const MAX_EMBEDDED_NUMBERS: usize = 50;

/// An upload that nothing links to is deleted after this time.
pub(crate) const UNLINKED_DOCUMENT_LIFE: TimeDelta = TimeDelta::minutes(30);
/// Time from upload to the end of the virus scan and to `verified`.
pub(crate) const DOCUMENT_SCAN_TIME: TimeDelta = TimeDelta::seconds(30);
/// How long a download link works.
pub(crate) const DOWNLOAD_LINK_LIFE: TimeDelta = TimeDelta::minutes(10);
/// Drafts are removed after this time.
pub(crate) const DRAFT_LIFE: TimeDelta = TimeDelta::days(30);
/// An order left in `exception` is cancelled after this time.
pub(crate) const EXCEPTION_SILENCE: TimeDelta = TimeDelta::days(14);
/// No cancellation by API when the FOC time is nearer than this.
pub(crate) const CANCEL_CUTOFF: TimeDelta = TimeDelta::hours(48);
/// The desk approves a cancellation after this time.
pub(crate) const CANCEL_REVIEW: TimeDelta = TimeDelta::hours(24);
/// How long numbers take to go live once activation began.
pub(crate) const ACTIVATION_TIME: TimeDelta = TimeDelta::minutes(30);
/// How long the desk takes when activation failed and no field of the order helps.
pub(crate) const ACTIVATION_REPAIR: TimeDelta = TimeDelta::hours(24);
/// How long the desk takes when messaging failed.
pub(crate) const MESSAGING_REPAIR: TimeDelta = TimeDelta::hours(72);
/// How long messaging takes to follow the voice side.
pub(crate) const MESSAGING_TIME: TimeDelta = TimeDelta::minutes(10);
/// How long the person takes for an identity check.
pub(crate) const IDENTITY_CHECK_TIME: TimeDelta = TimeDelta::minutes(20);
/// How long a report takes.
pub(crate) const REPORT_TIME: TimeDelta = TimeDelta::minutes(1);
/// How long the pre-approval of a requirement group takes.
pub(crate) const GROUP_APPROVAL_TIME: TimeDelta = TimeDelta::hours(24);
/// Waits before the second and third attempt to deliver a webhook, in virtual time.
pub(crate) const WEBHOOK_RETRIES: [TimeDelta; 2] = [TimeDelta::seconds(1), TimeDelta::seconds(5)];
/// How long a delivery waits to be overtaken by another one.
pub(crate) const REORDER_PATIENCE: TimeDelta = TimeDelta::minutes(1);
/// A corrected order goes back to the losing carrier after this time.
pub(crate) const RESUBMIT_TIME: TimeDelta = TimeDelta::hours(4);
/// The losing carrier needs at least this long when the requested date has gone by.
pub(crate) const FOC_LEAD: TimeDelta = TimeDelta::hours(36);
/// What the holder of a sharing token may do. That the token goes where the API key would
/// (`Authorization: Bearer TOKEN`) is assumed, and so is this list; paths must name the shared order or
/// a document that it uses, and a PATCH may set `documents.loa` and nothing else.
pub(crate) const SHARED_FOR_READING: &[(&str, &str)] = &[
    ("GET", "/porting_orders/{id}/loa_template"),
    ("GET", "/porting_orders/{id}/additional_documents"),
    ("GET", "/documents/{id}"),
    ("GET", "/documents/{id}/download"),
];
/// What the permission to update adds.
pub(crate) const SHARED_FOR_UPDATING: &[(&str, &str)] = &[("POST", "/documents"), ("PATCH", "/porting_orders/{id}")];
/// Longest life of a sharing token, in seconds.
pub(crate) const MAX_SHARING_SECONDS: i64 = 172_800;

/// FOC windows answered per order.
pub(crate) const FOC_WINDOWS: usize = 20;
/// Business days from now to the first FOC window.
pub(crate) const FAST_PORT_LEAD_DAYS: u32 = 2;
pub(crate) const US_LEAD_DAYS: u32 = 3;
pub(crate) const INTERNATIONAL_LEAD_DAYS: u32 = 5;
