//! From a CSV file to port requests: one for each account at a losing carrier.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};

/// A line of the file: a number with the account it belongs to.
#[derive(Deserialize)]
struct Line {
    phone_number: String,
    account_holder: String,
    authorized_person: String,
    account_number: String,
    billing_number: String,
    #[serde(default)]
    pin: Option<String>,
    street: String,
    city: String,
    state: String,
    postal_code: String,
}

/// Documents that are the same for every account.
pub(crate) struct Papers {
    pub(crate) loa: PathBuf,
    pub(crate) invoice: PathBuf,
}

/// Reads the file. The requests carry references that begin with `batch`, so that a second start finds what the first one
/// has made.
pub(crate) fn read(csv: &Path, batch: &str, papers: &Papers) -> Result<Vec<PortRequest>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(csv)
        .with_context(|| format!("{} cannot be read", csv.display()))?;
    // The server splits by carrier but not by account, so each account needs a request of its own.
    let mut accounts: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for line in reader.deserialize() {
        let line: Line = line.with_context(|| csv.display().to_string())?;
        accounts.entry(line.account_number.clone()).or_default().push(line);
    }
    accounts.into_iter().enumerate().map(|(index, (_, lines))| request(batch, index + 1, lines, papers)).collect()
}

fn request(batch: &str, index: usize, lines: Vec<Line>, papers: &Papers) -> Result<PortRequest> {
    let numbers: Vec<String> = lines.iter().map(|line| line.phone_number.clone()).collect();
    let line = lines.into_iter().next().context("an account without numbers")?;
    let mut account = AccountDetails::new(line.account_holder, line.authorized_person)
        .account_number(line.account_number)
        .billing_phone_number(line.billing_number);
    if let Some(pin) = line.pin {
        account = account.pin_passcode(pin);
    }
    let address = ServiceAddress::new("US")
        .street_address(line.street)
        .locality(line.city)
        .administrative_area(line.state)
        .postal_code(line.postal_code);
    let request = PortRequest::builder()
        // The number of the account in the file, not at the carrier: references are no place for account numbers.
        .customer_reference(format!("{batch}-{index:03}"))
        .customer_group_reference(batch)
        .phone_numbers(numbers)
        .end_user(EndUser::new(account, address))
        .full_port()
        .loa(papers.loa.as_path())
        .invoice(papers.invoice.as_path())
        .build()?;
    Ok(request)
}
