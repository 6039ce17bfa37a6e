//! What is wrong with a request, and what to do about it.

use std::fmt;

/// One thing that is wrong: where, what, and what to do about it.
///
/// ```
/// use telnyx_porting::port_request::PortRequest;
///
/// let invalid = PortRequest::builder().phone_number("+13035550123").build().unwrap_err();
/// let problem = invalid.problems.iter().find(|problem| problem.pointer == "/port").unwrap();
/// assert_eq!(
///     problem.to_string(),
///     "/port: it is not said whether the port is full or partial; \
///      set `port.type` to `full` if every number of the account is ported, otherwise to `partial`",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// JSON pointer (RFC 6901) to the field in the order file.
    pub pointer: String,
    /// What is wrong, in plain words and without personal data.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl Problem {
    pub(crate) fn new(pointer: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), message: message.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.pointer, self.message, self.remedy)
    }
}

/// A request that cannot become orders, with everything that is wrong. Displays one line for each problem.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidPortRequest {
    /// The problems, in the order of the fields. Never empty.
    pub problems: Vec<Problem>,
}

impl InvalidPortRequest {
    /// `Ok` if there are no problems.
    pub(crate) fn unless_empty(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self { problems }) }
    }
}

impl fmt::Display for InvalidPortRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.len() {
            1 => write!(f, "the port request has a problem:")?,
            count => write!(f, "the port request has {count} problems:")?,
        }
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl std::error::Error for InvalidPortRequest {}
