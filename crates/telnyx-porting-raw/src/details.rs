//! From what an answer tells to what a request takes.
//!
//! Requests are strict and answers are not: `PhoneNumberRange` has two ends, `PhoneNumberRangeDetails` what the server told
//! of them. So something read can be sent back only if it is whole.

use std::fmt;

use crate::types::{
    ExportPortingOrdersCsvDetails, ExportPortingOrdersCsvParams, ExtensionRange, ExtensionRangeDetails, LoaAddress,
    LoaAddressDetails, LoaConfiguration, LoaConfigurationParams, LoaContact, LoaContactDetails, LoaLogo,
    LoaLogoDetails, PhoneNumberRange, PhoneNumberRangeDetails,
};

/// An answer left out what a request needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Incomplete {
    /// What is missing, such as `city`.
    pub field: &'static str,
}

impl fmt::Display for Incomplete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the server did not tell `{}`", self.field)
    }
}

impl std::error::Error for Incomplete {}

fn told<T>(value: Option<T>, field: &'static str) -> Result<T, Incomplete> {
    value.ok_or(Incomplete { field })
}

impl TryFrom<PhoneNumberRangeDetails> for PhoneNumberRange {
    type Error = Incomplete;

    fn try_from(range: PhoneNumberRangeDetails) -> Result<Self, Incomplete> {
        Ok(Self { start_at: told(range.start_at, "start_at")?, end_at: told(range.end_at, "end_at")? })
    }
}

impl TryFrom<ExtensionRangeDetails> for ExtensionRange {
    type Error = Incomplete;

    fn try_from(range: ExtensionRangeDetails) -> Result<Self, Incomplete> {
        Ok(Self { start_at: told(range.start_at, "start_at")?, end_at: told(range.end_at, "end_at")? })
    }
}

impl TryFrom<LoaAddressDetails> for LoaAddress {
    type Error = Incomplete;

    fn try_from(address: LoaAddressDetails) -> Result<Self, Incomplete> {
        Ok(Self {
            street_address: told(address.street_address, "street_address")?,
            extended_address: address.extended_address,
            city: told(address.city, "city")?,
            state: told(address.state, "state")?,
            zip_code: told(address.zip_code, "zip_code")?,
            country_code: told(address.country_code, "country_code")?,
        })
    }
}

impl TryFrom<LoaContactDetails> for LoaContact {
    type Error = Incomplete;

    fn try_from(contact: LoaContactDetails) -> Result<Self, Incomplete> {
        Ok(Self { email: told(contact.email, "email")?, phone_number: told(contact.phone_number, "phone_number")? })
    }
}

impl TryFrom<LoaLogoDetails> for LoaLogo {
    type Error = Incomplete;

    fn try_from(logo: LoaLogoDetails) -> Result<Self, Incomplete> {
        Ok(Self { document_id: told(logo.document_id, "document_id")? })
    }
}

impl TryFrom<ExportPortingOrdersCsvDetails> for ExportPortingOrdersCsvParams {
    type Error = Incomplete;

    fn try_from(asked: ExportPortingOrdersCsvDetails) -> Result<Self, Incomplete> {
        Ok(Self { filters: told(asked.filters, "filters")? })
    }
}

/// To read a letterhead, change something and send the whole of it again.
impl TryFrom<LoaConfiguration> for LoaConfigurationParams {
    type Error = Incomplete;

    fn try_from(saved: LoaConfiguration) -> Result<Self, Incomplete> {
        Ok(Self {
            name: told(saved.name, "name")?,
            logo: told(saved.logo, "logo")?.try_into()?,
            company_name: told(saved.company_name, "company_name")?,
            address: told(saved.address, "address")?.try_into()?,
            contact: told(saved.contact, "contact")?.try_into()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    /// What is whole is sent as it came; without any one of these fields it is not sent.
    fn check<Answer, Request>(whole: Value, needed: &[&str])
    where
        Answer: DeserializeOwned,
        Request: TryFrom<Answer, Error = Incomplete> + Serialize,
    {
        let convert = |value: &Value| Request::try_from(serde_json::from_value(value.clone()).unwrap());
        let sent = convert(&whole).unwrap();
        assert_eq!(serde_json::to_value(sent).unwrap(), whole);
        for field in needed {
            let mut incomplete = whole.clone();
            incomplete[*field] = Value::Null;
            let Err(error) = convert(&incomplete) else { panic!("converted without {field}") };
            assert_eq!(error.to_string(), format!("the server did not tell `{field}`"));
        }
    }

    #[test]
    fn what_is_whole_can_be_sent_and_nothing_else() {
        let ends = ["start_at", "end_at"];
        check::<PhoneNumberRangeDetails, PhoneNumberRange>(
            json!({ "start_at": "+49305550100", "end_at": "+49305550109" }),
            &ends,
        );
        check::<ExtensionRangeDetails, ExtensionRange>(json!({ "start_at": 0, "end_at": 9 }), &ends);
        check::<ExportPortingOrdersCsvDetails, ExportPortingOrdersCsvParams>(
            json!({ "filters": { "customer_reference__in": ["M-7"] } }),
            &["filters"],
        );
        let address = json!({ "street_address": "12 Example Street", "extended_address": "Suite 4", "city": "Denver",
            "state": "CO", "zip_code": "80202", "country_code": "US" });
        let contact = json!({ "email": "porting@harborpine.example", "phone_number": "+13035550123" });
        let logo = json!({ "document_id": "doc-1" });
        let parts = ["street_address", "city", "state", "zip_code", "country_code"];
        check::<LoaAddressDetails, LoaAddress>(address.clone(), &parts);
        check::<LoaContactDetails, LoaContact>(contact.clone(), &["email", "phone_number"]);
        check::<LoaLogoDetails, LoaLogo>(logo.clone(), &["document_id"]);

        let mut saved = json!({ "name": "Harbor letterhead", "logo": logo, "company_name": "Harbor & Pine LLC",
            "address": address, "contact": contact });
        let sent = saved.clone();
        saved["id"] = json!("loa-1");
        let params = |saved: &Value| {
            let saved: LoaConfiguration = serde_json::from_value(saved.clone()).unwrap();
            LoaConfigurationParams::try_from(saved).map(|params| serde_json::to_value(params).unwrap())
        };
        assert_eq!(params(&saved).unwrap(), sent);
        for field in ["name", "logo", "company_name", "address", "contact"] {
            let mut incomplete = saved.clone();
            incomplete[field] = Value::Null;
            assert_eq!(params(&incomplete).unwrap_err(), Incomplete { field });
        }
        saved["address"]["city"] = Value::Null;
        assert_eq!(params(&saved).unwrap_err().field, "city");
    }
}
