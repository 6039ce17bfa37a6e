//! Carrier scripts as a JSON file.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::carrier::{CarrierScript, LiveMismatch, Rejection};

/// Why a scenario was not understood, and where.
#[derive(Debug)]
pub struct ScenarioError(String);

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the scenario is not valid: {}", self.0)
    }
}

impl Error for ScenarioError {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    customer_reference: Option<String>,
    phone_number: Option<String>,
    in_process_minutes: Option<u32>,
    submitted_minutes: Option<u32>,
    foc_moved_by_hours: Option<u32>,
    foc_at: Option<DateTime<Utc>>,
    #[serde(default)]
    rejections: Vec<ScriptedRejection>,
    #[serde(default)]
    live_mismatches: Vec<ScriptedMismatch>,
    messaging: Option<ScriptedMessaging>,
    #[serde(default)]
    refuses_cancellation: bool,
    #[serde(default)]
    rejected_requirements: Vec<Uuid>,
    identity_check: Option<ScriptedIdentityCheck>,
    #[serde(default)]
    answers: Vec<ScriptedAnswer>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScriptedAnswer {
    after_minutes: u32,
    body: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ScriptedMismatch {
    CustomerRecord,
    ServiceAddress,
    Passcode,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ScriptedMessaging {
    Fails,
    FailsForMinutes(u32),
    InPartForMinutes(u32),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ScriptedIdentityCheck {
    Fails,
    Cancelled(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScriptedRejection {
    codes: Vec<String>,
    description: Option<String>,
    #[serde(default)]
    by_validation: bool,
    #[serde(default)]
    at_activation: bool,
    solved_by: Option<Solver>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Solver {
    Confirm,
    Nothing,
    ChangeOf(String),
    AfterMinutes(u32),
}

impl CarrierScript {
    /// Reads a JSON array of scripts.
    ///
    /// Each names a `customer_reference` or a `phone_number`; one with neither governs every order.
    /// `solved_by` is `"confirm"`, `"nothing"`, `{"change_of": POINTER}` or `{"after_minutes": N}`;
    /// without it the code decides, as in [`Rejection::new`]. A rejection strikes out of `submitted`, or
    /// with `by_validation` or `at_activation` where these say. `live_mismatches` lists
    /// `"customer_record"`, `"service_address"`, `"passcode"`; `messaging` is `"fails"` or
    /// `{"fails_for_minutes": N}` or `{"in_part_for_minutes": N}`; `rejected_requirements` lists ids of
    /// requirement types whose value the review rejects, as in [`CarrierScript::rejects_requirement`];
    /// `identity_check` is `"fails"` or `{"cancelled": REASON}`; `refuses_cancellation` has the desk refuse to cancel; `answers` lists
    /// what the desk says to comments, each `{"after_minutes": N, "body": TEXT}`, as in
    /// [`CarrierScript::answers_comment`].
    ///
    /// ```
    /// use telnyx_porting_sim::CarrierScript;
    ///
    /// let scripts = CarrierScript::read_scenario(
    ///     r#"[{
    ///         "customer_reference": "shop-17",
    ///         "in_process_minutes": 30,
    ///         "foc_moved_by_hours": 24,
    ///         "rejections": [
    ///             { "codes": ["PASSCODE_PIN_INVALID"] },
    ///             { "codes": ["OTHER"], "solved_by": { "after_minutes": 90 } }
    ///         ]
    ///     }]"#,
    /// )?;
    /// assert_eq!(scripts.len(), 1);
    /// # Ok::<(), telnyx_porting_sim::ScenarioError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not JSON of this form.
    pub fn read_scenario(json: &str) -> Result<Vec<Self>, ScenarioError> {
        let scripts: Vec<Script> = serde_json::from_str(json).map_err(|error| ScenarioError(error.to_string()))?;
        scripts.into_iter().enumerate().map(|(index, script)| script.build(index)).collect()
    }
}

impl Script {
    fn build(self, index: usize) -> Result<CarrierScript, ScenarioError> {
        let refuse = |reason: &str| Err(ScenarioError(format!("script {index}: {reason}")));
        let mut script = match (self.customer_reference, self.phone_number) {
            (Some(_), Some(_)) => {
                return refuse("customer_reference and phone_number exclude each other");
            }
            (Some(reference), None) => CarrierScript::for_reference(reference),
            (None, Some(number)) => CarrierScript::for_number(number),
            (None, None) => CarrierScript::for_every_order(),
        };
        if let Some(stay) = self.in_process_minutes {
            script = script.in_process_for(minutes(stay));
        }
        if let Some(stay) = self.submitted_minutes {
            script = script.submitted_for(minutes(stay));
        }
        if let Some(by) = self.foc_moved_by_hours {
            script = script.moves_foc_by(minutes(by) * 60);
        }
        if let Some(at) = self.foc_at {
            script = script.sets_foc_to(at);
        }
        for mismatch in self.live_mismatches {
            script = script.fails_live_validation(match mismatch {
                ScriptedMismatch::CustomerRecord => LiveMismatch::CustomerRecord,
                ScriptedMismatch::ServiceAddress => LiveMismatch::ServiceAddress,
                ScriptedMismatch::Passcode => LiveMismatch::Passcode,
            });
        }
        script = match self.messaging {
            None => script,
            Some(ScriptedMessaging::Fails) => script.fails_messaging(),
            Some(ScriptedMessaging::FailsForMinutes(time)) => script.fails_messaging_for(minutes(time)),
            Some(ScriptedMessaging::InPartForMinutes(time)) => script.ports_messaging_in_part_for(minutes(time)),
        };
        script = match self.identity_check {
            None => script,
            Some(ScriptedIdentityCheck::Fails) => script.fails_identity_check(),
            Some(ScriptedIdentityCheck::Cancelled(reason)) => script.cancels_identity_check(reason),
        };
        script = self.rejected_requirements.into_iter().fold(script, CarrierScript::rejects_requirement);
        if self.refuses_cancellation {
            script = script.refuses_cancellation();
        }
        for answer in self.answers {
            if answer.body.trim().is_empty() {
                return refuse("an answer needs a body");
            }
            script = script.answers_comment(minutes(answer.after_minutes), answer.body);
        }
        for rejection in self.rejections {
            if rejection.by_validation && rejection.at_activation {
                return refuse("by_validation and at_activation exclude each other");
            }
            let Some(rejection) = rejection.build() else {
                return refuse("a rejection needs at least one code");
            };
            script = script.rejects(rejection);
        }
        Ok(script)
    }
}

impl ScriptedRejection {
    fn build(self) -> Option<Rejection> {
        let mut codes = self.codes.into_iter();
        let first = Rejection::new(codes.next()?);
        let mut rejection = codes.fold(first, |all, code| all.and(code));
        if let Some(description) = self.description {
            rejection = rejection.described_as(description);
        }
        if self.by_validation {
            rejection = rejection.by_validation();
        }
        if self.at_activation {
            rejection = rejection.at_activation();
        }
        Some(match self.solved_by {
            None => rejection,
            Some(Solver::Confirm) => rejection.solved_by_confirm(),
            Some(Solver::Nothing) => rejection.never_solved(),
            Some(Solver::ChangeOf(pointer)) => rejection.solved_by_change_of(pointer),
            Some(Solver::AfterMinutes(time)) => rejection.solved_after(minutes(time)),
        })
    }
}

fn minutes(minutes: u32) -> Duration {
    Duration::from_secs(u64::from(minutes) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::{MessagingFate, Solution, Stage};
    use chrono::TimeDelta;

    #[test]
    fn a_file_becomes_scripts() {
        let scripts = CarrierScript::read_scenario(
            r#"[{"phone_number": "+12125550101", "submitted_minutes": 5, "rejections": [
                {"codes": ["OTHER"], "solved_by": "nothing"},
                {"codes": ["OTHER"], "solved_by": {"change_of": "/misc/type"}, "by_validation": true}
            ]}]"#,
        )
        .unwrap();
        assert_eq!(scripts[0].submitted, Some(TimeDelta::minutes(5)));
        let rejections = &scripts[0].rejections;
        assert_eq!(rejections[0].solution, Solution::Never);
        assert_eq!(rejections[1].stage, Stage::Validation);
    }

    #[test]
    fn every_part_of_a_script_can_be_written_down() {
        let scripts = CarrierScript::read_scenario(
            r#"[{"customer_reference": "x", "refuses_cancellation": true, "messaging": {"fails_for_minutes": 60},
                "live_mismatches": ["passcode", "customer_record", "service_address"],
                "rejections": [{"codes": ["SV_CONFLICT"], "at_activation": true}]}, {"messaging": "fails"}]"#,
        )
        .unwrap();
        assert!(scripts[0].refuses_cancellation && !scripts[1].refuses_cancellation);
        assert_eq!(scripts[0].messaging, MessagingFate::FailsFor(minutes(60)));
        assert_eq!(scripts[1].messaging, MessagingFate::Fails);
        assert_eq!(scripts[0].live_mismatches.len(), 3);
        assert_eq!(scripts[0].rejections[0].stage, Stage::Activation);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, part) in [
            ("[{\"reference\": \"x\"}]", "unknown field"),
            ("[{\"rejections\": [{\"codes\": []}]}]", "script 0"),
            (r#"[{"answers": [{"after_minutes": 5, "body": " "}]}]"#, "needs a body"),
            ("[{\"customer_reference\": \"x\", \"phone_number\": \"y\"}]", "exclude"),
            (
                r#"[{"rejections": [{"codes": ["OTHER"], "by_validation": true, "at_activation": true}]}]"#,
                "exclude each other",
            ),
            ("[{", "EOF"),
        ] {
            let error = CarrierScript::read_scenario(text).unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }
}
