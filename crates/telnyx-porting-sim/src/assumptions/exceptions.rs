//! What puts a rejected order right.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::check::{Checked, parts, text};

/// What puts a rejected order right. Which field goes with which code is concluded from the wording of the
/// codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Exceptions {
    /// The fields, or parts of the order, one of which has to change, by exception code. With an empty list
    /// no field helps and confirming again solves it; the same goes for codes that are not listed. A table
    /// in JSON changes the codes it names and leaves the others.
    #[serde(deserialize_with = "over_default")]
    pub remedies: BTreeMap<String, Vec<String>>,
    /// How the codes begin with which an agreed date goes by without an attempt to switch the numbers.
    /// Default `FOC_`.
    pub date_goes_by_with: Vec<String>,
}

const REMEDIES: &[(&str, &[&str])] = &[
    ("ACCOUNT_NUMBER_MISMATCH", &["/end_user/admin/account_number"]),
    ("AUTH_PERSON_MISMATCH", &["/end_user/admin/auth_person_name", "/documents/loa"]),
    ("BTN_ATN_MISMATCH", &["/end_user/admin/billing_phone_number"]),
    ("ENTITY_NAME_MISMATCH", &["/end_user/admin/entity_name", "/documents/loa"]),
    ("FOC_EXPIRED", &["/activation_settings/foc_datetime_requested"]),
    ("FOC_REJECTED", &["/activation_settings/foc_datetime_requested"]),
    ("LOA_ILLEGIBLE", &["/documents/loa"]),
    ("LOCATION_MISMATCH", &["/end_user/location"]),
    ("LSR_PENDING", &[]),
    ("MAIN_BTN_PORTING", &["/misc"]),
    ("OSP_IRRESPONSIVE", &[]),
    ("OTHER", &[]),
    ("PASSCODE_PIN_INVALID", &["/end_user/admin/pin_passcode"]),
    ("PHONE_NUMBER_HAS_SPECIAL_FEATURE", &[]),
    ("PHONE_NUMBER_MISMATCH", &[]),
    ("PHONE_NUMBER_NOT_PORTABLE", &[]),
    ("PORTING_ORDER_SPLIT_REQUIRED", &[]),
    ("PORT_TYPE_INCORRECT", &["/misc"]),
    ("POSTAL_CODE_MISMATCH", &["/end_user/location/postal_code"]),
    ("RATE_CENTER_NOT_PORTABLE", &[]),
    ("SV_CONFLICT", &[]),
    ("SV_UNKNOWN_FAILURE", &[]),
];

fn default_remedies() -> BTreeMap<String, Vec<String>> {
    let owned = |fields: &[&str]| fields.iter().map(|field| (*field).to_owned()).collect();
    REMEDIES.iter().map(|(code, fields)| ((*code).to_owned(), owned(fields))).collect()
}

fn over_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Vec<String>>, D::Error> {
    let mut remedies = default_remedies();
    remedies.extend(BTreeMap::<String, Vec<String>>::deserialize(deserializer)?);
    Ok(remedies)
}

impl Default for Exceptions {
    fn default() -> Self {
        Self { remedies: default_remedies(), date_goes_by_with: vec!["FOC_".to_owned()] }
    }
}

impl Exceptions {
    /// The fields one of which has to change; empty when none helps.
    pub(crate) fn remedies_of(&self, code: &str) -> &[String] {
        self.remedies.get(code).map_or(&[], Vec::as_slice)
    }

    /// Whether the agreed date goes by with this code, instead of a switch that fails.
    pub(crate) fn date_goes_by(&self, code: &str) -> bool {
        self.date_goes_by_with.iter().any(|start| code.starts_with(start))
    }

    pub(super) fn check(&self) -> Checked {
        for (code, fields) in &self.remedies {
            parts(fields, &format!("exceptions.remedies.{code}"))?;
        }
        let starts = self.date_goes_by_with.iter().enumerate();
        starts.into_iter().try_for_each(|(index, start)| text(start, &format!("exceptions.date_goes_by_with[{index}]")))
    }
}
