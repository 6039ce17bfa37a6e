//! The form of each value in a set of settings, and values that exclude each other.

use std::collections::HashSet;
use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;

use telnyx_porting_raw::InvalidId;
use telnyx_porting_raw::types::DocumentId;

use super::{invalid_id, is_blank};
use crate::PhoneNumber;
use crate::port_request::{
    DocumentSource, Documents, EndUser, LoaSource, NumberConfiguration, OrderSettings, PortScope, PortType, Problem,
    RequirementValue,
};

/// Longest URL that the API takes, in characters.
const MAX_URL_CHARS: usize = 2000;

/// Checks the settings that stand at `at` in the order file.
pub(super) fn check(settings: &OrderSettings, at: &str, problems: &mut Vec<Problem>) {
    end_user(&settings.end_user, at, problems);
    if let Some(scope) = &settings.port {
        port(scope, at, problems);
    }
    associated(settings, at, problems);
    documents(&settings.documents, at, problems);
    configuration(&settings.phone_number_configuration, at, problems);
    if let Some(group) = &settings.requirement_group_id {
        id(group, &format!("{at}/requirement_group_id"), problems);
        if settings.has_what_a_group_fills() {
            problems.push(Problem::new(
                format!("{at}/requirement_group_id"),
                "a requirement group cannot be combined with an LOA, an invoice or requirement values",
                "keep the group, or remove it and give the documents and values",
            ));
        }
    }
    requirements(settings, at, problems);
    if let Some(url) = &settings.webhook_url {
        webhook_url(url, at, problems);
    }
}

fn end_user(end_user: &EndUser, at: &str, problems: &mut Vec<Problem>) {
    let (admin, location) = (&end_user.admin, &end_user.location);
    let mut blank = |field: &str, text: Option<&str>| {
        if text.is_some_and(is_blank) {
            let pointer = format!("{at}/end_user/{field}");
            problems.push(Problem::new(pointer, "the field is blank", "fill it in, or leave it out"));
        }
    };
    for (field, value) in [
        ("admin/entity_name", &admin.entity_name),
        ("admin/auth_person_name", &admin.auth_person_name),
        ("admin/account_number", &admin.account_number),
        ("admin/pin_passcode", &admin.pin_passcode),
        ("admin/tax_identifier", &admin.tax_identifier),
        ("admin/business_identifier", &admin.business_identifier),
        ("location/street_address", &location.street_address),
        ("location/extended_address", &location.extended_address),
        ("location/locality", &location.locality),
        ("location/postal_code", &location.postal_code),
    ] {
        blank(field, value.as_ref().map(|value| value.expose()));
    }
    blank("location/administrative_area", location.administrative_area.as_deref());

    if let Some(number) = &admin.billing_phone_number {
        billing_number(number.expose(), &format!("{at}/end_user/admin/billing_phone_number"), problems);
    }
    let country = location.country_code.as_deref();
    if country.is_some_and(|code| code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase())) {
        problems.push(Problem::new(
            format!("{at}/end_user/location/country_code"),
            "this is not a country code",
            "give the ISO 3166-1 code of two capital letters, such as US",
        ));
    }
    let postal_code = location.postal_code.as_ref().map(|code| code.expose().trim());
    if country == Some("US") && postal_code.is_some_and(|code| !code.is_empty() && !is_zip_code(code)) {
        problems.push(Problem::new(
            format!("{at}/end_user/location/postal_code"),
            "this is not a US ZIP code",
            "give five digits, or five digits, a hyphen and four digits",
        ));
    }
}

fn is_zip_code(text: &str) -> bool {
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('-') {
        Some((zip, extension)) => digits(zip, 5) && digits(extension, 4),
        None => digits(text, 5),
    }
}

/// Billing numbers are personal data: the message does not repeat them.
fn billing_number(text: &str, pointer: &str, problems: &mut Vec<Problem>) {
    if let Err(invalid) = text.trim().parse::<PhoneNumber>() {
        problems.push(Problem::new(
            pointer,
            format!("the billing number is not in E.164 form: {}", invalid.rule()),
            "write a plus sign, the country calling code and the number, digits only",
        ));
    }
}

fn port(scope: &PortScope, at: &str, problems: &mut Vec<Problem>) {
    let new_billing_number = format!("{at}/port/new_billing_phone_number");
    if let Some(number) = &scope.new_billing_phone_number {
        billing_number(number.expose(), &new_billing_number, problems);
    }
    let remaining = format!("{at}/port/remaining_numbers_action");
    match (scope.port_type, scope.remaining_numbers_action) {
        (PortType::Partial, None) => problems.push(Problem::new(
            remaining,
            "a partial port has to say what becomes of the numbers that stay",
            "set it to `keep` or `disconnect`",
        )),
        (PortType::Full, Some(_)) => problems.push(Problem::new(
            remaining,
            "after a full port there are no remaining numbers",
            "remove it, or make the port partial",
        )),
        _ => {}
    }
    if scope.port_type == PortType::Full && scope.new_billing_phone_number.is_some() {
        problems.push(Problem::new(
            new_billing_number,
            "after a full port there is nothing left to bill",
            "remove it, or make the port partial",
        ));
    }
}

fn associated(settings: &OrderSettings, at: &str, problems: &mut Vec<Problem>) {
    let whole_account = settings.port.as_ref().is_some_and(|scope| scope.port_type == PortType::Full);
    if whole_account && !settings.associated_phone_numbers.is_empty() {
        problems.push(Problem::new(
            format!("{at}/associated_phone_numbers"),
            "after a full port no numbers stay behind",
            "remove them, or make the port partial",
        ));
    }
    for (index, numbers) in settings.associated_phone_numbers.iter().enumerate() {
        let pointer = format!("{at}/associated_phone_numbers/{index}");
        for (end, text) in [("first", Some(&numbers.first)), ("last", numbers.last.as_ref())] {
            if let Some(Err(invalid)) = text.map(|text| text.parse::<PhoneNumber>()) {
                problems.push(Problem::new(
                    format!("{pointer}/{end}"),
                    invalid.to_string(),
                    "write a plus sign, the country calling code and the number, digits only",
                ));
            }
        }
        if numbers.phone_numbers().is_some_and(|range| range.start() > range.end()) {
            problems.push(Problem::new(
                format!("{pointer}/last"),
                "the range ends before it starts",
                "give the last number, or leave it out for a single number",
            ));
        }
    }
}

fn documents(documents: &Documents, at: &str, problems: &mut Vec<Problem>) {
    match &documents.loa {
        Some(LoaSource::Template(template)) => {
            if let Some(configuration) = &template.loa_configuration_id {
                let pointer = format!("{at}/documents/loa/template/loa_configuration_id");
                id(configuration, &pointer, problems);
            }
        }
        Some(loa) => {
            if let Some(document) = loa.document() {
                source(&document, &format!("{at}/documents/loa"), problems);
            }
        }
        None => {}
    }
    if let Some(invoice) = &documents.invoice {
        source(invoice, &format!("{at}/documents/invoice"), problems);
    }
    for (index, document) in documents.additional.iter().enumerate() {
        source(&document.source, &format!("{at}/documents/additional/{index}/source"), problems);
    }
}

fn source(document: &DocumentSource, pointer: &str, problems: &mut Vec<Problem>) {
    match document {
        DocumentSource::Path(path) if path.as_path() == Path::new("") => {
            problems.push(Problem::new(format!("{pointer}/path"), "the path is empty", "give the path of a file"));
        }
        DocumentSource::DocumentId(document) => {
            id::<DocumentId>(document, &format!("{pointer}/document_id"), problems);
        }
        DocumentSource::Path(_) | DocumentSource::File(_) => {}
    }
}

fn configuration(settings: &NumberConfiguration, at: &str, problems: &mut Vec<Problem>) {
    let at = format!("{at}/phone_number_configuration");
    if let Some(connection) = &settings.connection_id {
        id(connection, &format!("{at}/connection_id"), problems);
    }
    if let Some(profile) = &settings.messaging_profile_id {
        id(profile, &format!("{at}/messaging_profile_id"), problems);
    }
    if let Some(group) = &settings.billing_group_id {
        id(group, &format!("{at}/billing_group_id"), problems);
    }
    if let Some(address) = &settings.emergency_address_id {
        id(address, &format!("{at}/emergency_address_id"), problems);
    }
    let mut seen = HashSet::new();
    for (index, tag) in settings.tags.iter().enumerate() {
        let pointer = format!("{at}/tags/{index}");
        if is_blank(tag) {
            problems.push(Problem::new(pointer, "the tag is blank", "give it a text, or remove it"));
        } else if !seen.insert(tag) {
            problems.push(Problem::new(pointer, "the tag is listed before", "list each tag once"));
        }
    }
}

fn requirements(settings: &OrderSettings, at: &str, problems: &mut Vec<Problem>) {
    for (requirement_type, value) in &settings.requirements {
        // RFC 6901: these two characters are escaped.
        let key = requirement_type.to_string().replace('~', "~0").replace('/', "~1");
        let pointer = format!("{at}/requirements/{key}");
        id(requirement_type, &pointer, problems);
        match value {
            RequirementValue::Text(text) if is_blank(text.expose()) => problems.push(Problem::new(
                format!("{pointer}/text"),
                "the value is blank",
                "fill it in, or remove the requirement",
            )),
            RequirementValue::AddressId(address) if is_blank(address) => problems.push(Problem::new(
                format!("{pointer}/address_id"),
                "the address id is blank",
                "give the id of an address in the Telnyx account",
            )),
            RequirementValue::Document(document) => source(document, &format!("{pointer}/document"), problems),
            RequirementValue::Text(_) | RequirementValue::AddressId(_) => {}
        }
    }
}

fn webhook_url(text: &str, at: &str, problems: &mut Vec<Problem>) {
    let message = match url::Url::parse(text) {
        Err(_) => "this is not an absolute URL",
        Ok(url) if !matches!(url.scheme(), "http" | "https") => "webhooks go to http and https URLs only",
        Ok(_) if text.chars().nth(MAX_URL_CHARS).is_some() => "the URL is longer than 2000 characters",
        Ok(_) => return,
    };
    let pointer = format!("{at}/webhook_url");
    problems.push(Problem::new(pointer, message, "give a URL such as https://example.com/porting"));
}

/// Ids that were read from a file can be any text.
fn id<T: Display + FromStr<Err = InvalidId>>(id: &T, pointer: &str, problems: &mut Vec<Problem>) {
    if let Err(invalid) = id.to_string().parse::<T>() {
        problems.push(invalid_id(pointer, invalid));
    }
}
