//! How long things take and last.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::check::{Checked, require};
use super::seconds;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// One row per time: its name in Rust, its name in JSON, its default in seconds.
macro_rules! times {
    ($($(#[$doc:meta])* $name:ident, $json:literal, $seconds:expr;)*) => {
        /// How long things take and last, in virtual time.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[non_exhaustive]
        pub struct Times {
            $($(#[$doc])* #[serde(rename = $json, with = "seconds")] pub $name: Duration,)*
        }

        impl Default for Times {
            fn default() -> Self {
                Self { $($name: Duration::from_secs($seconds),)* }
            }
        }

        impl Times {
            pub(super) fn check(&self) -> Checked {
                $(require(
                    self.$name <= seconds::LONGEST,
                    concat!("times.", $json),
                    "must be at most a century",
                )?;)*
                Ok(())
            }
        }
    };
}

times! {
    /// Stay in `in-process`; published is "a few business hours". Default two hours.
    in_process, "in_process_seconds", 2 * HOUR;
    /// Stay in `submitted`; published is about 36 to 48 business hours, which tests need not sit out.
    /// Default eight hours.
    submitted, "submitted_seconds", 8 * HOUR;
    /// From the change that solves an exception until the desk has sent the order out again; not
    /// published. Default four hours.
    resubmission, "resubmission_seconds", 4 * HOUR;
    /// What the losing carrier needs when the requested date has gone by; not published. Default 36 hours.
    foc_lead, "foc_lead_seconds", 36 * HOUR;
    /// How far losing carriers move the date of magic numbers that end in 96. Default 24 hours.
    foc_move, "foc_move_seconds", 24 * HOUR;
    /// Numbers are ready for activation (see [`Numbers::window_open`](super::Numbers::window_open)) once the
    /// activation window is open, and at the latest this long before they switch; not published. Default one
    /// hour.
    ready_for_activation, "ready_for_activation_seconds", HOUR;
    /// From the start of activation until all numbers are live; published is "minutes to hours". Default
    /// half an hour.
    activation, "activation_seconds", 30 * MINUTE;
    /// What the desk needs when activation failed and no field of the order helps; not published. Default
    /// 24 hours.
    activation_repair, "activation_repair_seconds", 24 * HOUR;
    /// From `ported` until messaging is ported; published: nine of ten within ten minutes. Default ten
    /// minutes.
    messaging, "messaging_seconds", 10 * MINUTE;
    /// What the desk needs when messaging failed; published: it escalates after 72 hours. Default 72 hours.
    messaging_repair, "messaging_repair_seconds", 72 * HOUR;
    /// No cancellation by API when the FOC time is nearer than this. Published: 48 hours.
    cancel_cutoff, "cancel_cutoff_seconds", 48 * HOUR;
    /// From the wish to cancel until the desk has decided; published is "up to 48 hours". Default 24 hours.
    cancel_review, "cancel_review_seconds", 24 * HOUR;
    /// After this much silence of the customer an order in `exception` is cancelled. Published: 14 days.
    exception_silence, "exception_silence_seconds", 14 * DAY;
    /// A draft is removed this long after its creation. Published: 30 days.
    draft_life, "draft_life_seconds", 30 * DAY;
    /// A document that nothing links to is deleted after this time. Published: 30 minutes.
    unlinked_document_life, "unlinked_document_life_seconds", 30 * MINUTE;
    /// From an upload until its virus scan is over and the document is verified or denied; not published.
    /// Default half a minute.
    document_scan, "document_scan_seconds", 30;
    /// How long a download link works; not published. Default ten minutes.
    download_link_life, "download_link_life_seconds", 10 * MINUTE;
    /// What a person needs for the identity check of an action requirement. Default 20 minutes.
    identity_check, "identity_check_seconds", 20 * MINUTE;
    /// What a report takes; not published. Default one minute.
    report, "report_seconds", MINUTE;
    /// What the pre-approval of a requirement group takes; not published. Default 24 hours.
    group_approval, "group_approval_seconds", 24 * HOUR;
    /// How long a requirement group stays approved whose values expire or stop to be enough, as their text
    /// has it; not published. Default 24 hours.
    group_validity, "group_validity_seconds", 24 * HOUR;
    /// Life of a sharing token when the call names none; not published. Default one hour.
    sharing_token_life, "sharing_token_life_seconds", HOUR;
    /// Longest life that a call may ask for a sharing token. Published: 48 hours.
    longest_sharing_token_life, "longest_sharing_token_life_seconds", 48 * HOUR;
}
