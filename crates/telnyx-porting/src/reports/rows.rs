//! Rows of a report.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::DownloadReport;
use crate::{Error, ErrorKind, Result};

/// One row of a report: an order.
///
/// Telnyx does not document the columns, so they are found by name, and names are compared without case and
/// punctuation: `Support Key`, `support-key` and `support_key` are the same column.
///
/// `Debug` prints the names of the columns only, because rows hold personal data.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sim = telnyx_porting_sim::Simulator::start().await?;
/// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
/// # client.porting_orders().create(["+13035550123".parse()?]).customer_reference("PO-2041").send().await?;
/// # let report = client.reports().create().send().await?;
/// # sim.clock().run_until_idle();
/// # let report = client.reports().wait(&report.id).send().await?;
/// #[derive(serde::Deserialize)]
/// struct Order {
///     status: String,
///     customer_reference: Option<String>,
/// }
///
/// let rows = client.reports().download(&report).rows().await?;
/// let order: Order = rows[0].deserialize()?;
/// assert_eq!((&*order.status, order.customer_reference.as_deref()), ("draft", Some("PO-2041")));
/// assert_eq!(rows[0].get("Customer Reference"), Some("PO-2041"));
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct ReportRow {
    columns: Arc<Columns>,
    record: csv::StringRecord,
}

struct Columns {
    /// Names as they stand in the file.
    names: csv::StringRecord,
    /// Names as serde and `get` see them.
    plain: csv::StringRecord,
    places: HashMap<String, usize>,
}

impl ReportRow {
    /// The value of a column; `None` if there is no such column or the value is empty.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        let place = self.columns.places.get(&plain(column))?;
        self.record.get(*place).map(str::trim).filter(|value| !value.is_empty())
    }

    /// Names of the columns with their values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.columns.names.iter().zip(self.record.iter())
    }

    /// The row as a type of your own. Its fields are named after the columns in small letters with underscores
    /// (`support_key`); columns that it does not have are left out, and empty values are `None` of an `Option`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Decode`] if a column is missing or a value is of another kind. The error names the line, not the value.
    pub fn deserialize<T: DeserializeOwned>(&self) -> Result<T> {
        self.record.deserialize(Some(&self.columns.plain)).map_err(|error| undecodable(&error, &self.record))
    }
}

impl fmt::Debug for ReportRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReportRow").field(&self.columns.names).finish()
    }
}

impl DownloadReport {
    /// Sends the request and reads all rows into memory. Needs the feature `csv`.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send); [`ErrorKind::Decode`] if the file is no CSV with a header. The error names the line.
    pub async fn rows(self) -> Result<Vec<ReportRow>> {
        rows(&self.bytes().await?)
    }
}

fn rows(content: &Bytes) -> Result<Vec<ReportRow>> {
    let mut reader = csv::Reader::from_reader(content.as_ref());
    let names = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let plain_names: csv::StringRecord = names.iter().map(plain).collect();
    let mut places = HashMap::new();
    for (place, name) in plain_names.iter().enumerate() {
        places.entry(name.to_owned()).or_insert(place);
    }
    let columns = Arc::new(Columns { names, plain: plain_names, places });
    let row = |record: csv::Result<csv::StringRecord>| match record {
        Ok(record) => Ok(ReportRow { columns: columns.clone(), record }),
        Err(error) => Err(unreadable(&error)),
    };
    reader.records().map(row).collect()
}

/// Letters and digits, in small, with an underscore for whatever is between them.
fn plain(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

fn unreadable(error: &csv::Error) -> Error {
    let line = error.position().map_or(1, csv::Position::line);
    let reason = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8",
        csv::ErrorKind::UnequalLengths { .. } => "has another number of fields than the header",
        _ => "cannot be read",
    };
    Error::new(ErrorKind::Decode, format!("line {line} of the report {reason}"))
}

/// serde's own words can repeat a value.
fn undecodable(error: &csv::Error, record: &csv::StringRecord) -> Error {
    let line = record.position().map_or(0, csv::Position::line);
    let field = match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.field(),
        _ => None,
    };
    let place = field.map(|field| format!(", field {}", field + 1)).unwrap_or_default();
    let message = format!("line {line} of the report{place} does not have the shape asked for");
    Error::new(ErrorKind::Decode, message)
}
