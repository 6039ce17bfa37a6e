//! Phone numbers from CSV.

use std::collections::HashMap;
use std::fmt;

use super::PortRequest;
use crate::{InvalidPhoneNumber, PhoneNumber};

/// Headings of the column with the numbers, in lower case, with underscores for blanks.
const HEADINGS: [&str; 6] = ["phone_number", "phone_numbers", "number", "numbers", "telephone_number", "tn"];

impl PortRequest {
    /// Reads phone numbers from CSV, such as an export of the losing carrier or of a spreadsheet.
    ///
    /// They are taken from the column `phone_number` (also `phone_numbers`, `number`, `numbers`, `telephone_number`,
    /// `tn`), or from the first column if the first line is no heading. Fields are separated by commas, or by semicolons
    /// where the first line has those only. Empty lines are skipped. The text is UTF-8, with or without a byte order mark.
    ///
    /// ```
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let numbers = PortRequest::numbers_from_csv("Site,Phone number\nDenver,+13035550123\nDenver,+13035550124\n")?;
    /// let request = PortRequest::builder().phone_numbers(numbers);
    ///
    /// let invalid = PortRequest::numbers_from_csv("+13035550123\n303-555-0124\n+13035550123\n").unwrap_err();
    /// assert_eq!(
    ///     invalid.to_string(),
    ///     "the list of numbers has 2 invalid lines:\n  \
    ///      line 2: 303-555-0124 is not an E.164 phone number: it does not start with a plus sign\n  \
    ///      line 3: +13035550123 is already listed in line 1",
    /// );
    /// # let _ = request;
    /// # Ok::<(), telnyx_porting::port_request::InvalidNumberList>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every line whose number is missing, not in E.164 form, or a repetition.
    pub fn numbers_from_csv(csv: impl AsRef<[u8]>) -> Result<Vec<PhoneNumber>, InvalidNumberList> {
        let csv = csv.as_ref();
        let csv = csv.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(csv);
        let records = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(csv))
            .trim(csv::Trim::All)
            .from_reader(csv)
            .into_byte_records();
        let mut column = None;
        let mut numbers = Vec::new();
        let mut invalid = Vec::new();
        let mut first_seen = HashMap::new();
        for record in records {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    invalid.push(InvalidLine { line, reason: Reason::NotCsv });
                    break;
                }
            };
            let line = record.position().map_or(0, |start| line_of(csv, start));
            let column = match column {
                Some(column) => column,
                None => match heading(&record) {
                    Some(found) => {
                        column = Some(found);
                        continue;
                    }
                    None => *column.insert(0),
                },
            };
            if record.iter().all(<[u8]>::is_empty) {
                continue;
            }
            match number(record.get(column)) {
                Err(reason) => invalid.push(InvalidLine { line, reason }),
                Ok(number) => match first_seen.get(&number) {
                    Some(first) => {
                        invalid.push(InvalidLine { line, reason: Reason::Repeated { number, first: *first } })
                    }
                    None => {
                        first_seen.insert(number, line);
                        numbers.push(number);
                    }
                },
            }
        }
        if invalid.is_empty() { Ok(numbers) } else { Err(InvalidNumberList { lines: invalid }) }
    }
}

/// A record is said to start where the one before it ended, which is at the empty lines between the two.
fn line_of(csv: &[u8], start: &csv::Position) -> u64 {
    let rest = usize::try_from(start.byte()).ok().and_then(|byte| csv.get(byte..)).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| b"\r\n".contains(byte)).filter(|byte| **byte == b'\n').count();
    start.line() + empty as u64
}

fn delimiter(csv: &[u8]) -> u8 {
    let first = csv.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if first.contains(&b';') && !first.contains(&b',') { b';' } else { b',' }
}

fn heading(record: &csv::ByteRecord) -> Option<usize> {
    record.iter().position(|field| {
        let field = String::from_utf8_lossy(field).to_ascii_lowercase().replace([' ', '-'], "_");
        HEADINGS.contains(&field.as_str())
    })
}

fn number(field: Option<&[u8]>) -> Result<PhoneNumber, Reason> {
    let field = field.filter(|field| !field.is_empty()).ok_or(Reason::Missing)?;
    // What is not UTF-8 is no digit either.
    String::from_utf8_lossy(field).parse().map_err(Reason::Invalid)
}

/// A list of numbers with invalid lines. Displays all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidNumberList {
    /// The invalid lines. Never empty.
    pub lines: Vec<InvalidLine>,
}

impl fmt::Display for InvalidNumberList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.lines.len() {
            1 => write!(f, "the list of numbers has an invalid line:")?,
            count => write!(f, "the list of numbers has {count} invalid lines:")?,
        }
        self.lines.iter().try_for_each(|line| write!(f, "\n  {line}"))
    }
}

impl std::error::Error for InvalidNumberList {}

/// A line without a usable number. Displays with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidLine {
    line: u64,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    Missing,
    Invalid(InvalidPhoneNumber),
    Repeated { number: PhoneNumber, first: u64 },
    NotCsv,
}

impl InvalidLine {
    /// Which line, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }
}

impl fmt::Display for InvalidLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.reason {
            Reason::Missing => f.write_str("there is no number"),
            Reason::Invalid(invalid) => invalid.fmt(f),
            Reason::Repeated { number, first } => {
                write!(f, "{number} is already listed in line {first}")
            }
            Reason::NotCsv => f.write_str("this is not CSV"),
        }
    }
}
