//! Portability checks: can these numbers come to Telnyx?
//!
//! The answer is advice, not a promise: a losing carrier can still refuse, and abroad the porting desk can sometimes move a
//! number that is reported as not portable. Nothing is stored and no order is made.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sim = telnyx_porting_sim::Simulator::start().await?;
//! # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! let numbers = ["+13035550123".parse()?, "+13035550199".parse()?];
//! let results = client.portability_checks().check(numbers).send().await?;
//!
//! assert_eq!(results[0].portable, Some(true));
//! assert_eq!(results[1].portable, Some(false));
//! assert_eq!(results[1].not_portable_reason.as_deref(), Some("no_coverage"));
//! # Ok(()) }
//! ```

use std::collections::{HashMap, HashSet};

use futures::stream::{self, Stream, StreamExt, TryStreamExt};
use telnyx_porting_raw::builder;
use telnyx_porting_raw::types::PortabilityCheckResult;

use crate::request::{Request, call_options};
use crate::{Client, Error, ErrorKind, PhoneNumber, Result};

/// Numbers of one call unless told otherwise. No limit is documented for the endpoint: 100 is what is known to be used.
/// (Assumed.)
const NUMBERS_PER_CALL: usize = 100;

/// Most numbers of one call: the error catalogue knows a limit of 1000 look-ups per request. That it is meant for this
/// endpoint is assumed.
const MOST_NUMBERS_PER_CALL: usize = 1000;

/// Calls under way at the same time.
const CONCURRENT_CALLS: usize = 2;

/// Missing numbers that an error names.
const NAMED_IN_ERROR: usize = 5;

/// Portability checks; see [`Client::portability_checks`].
#[derive(Debug, Clone)]
pub struct PortabilityChecks {
    client: Client,
}

impl Client {
    /// Portability checks. See [`portability_checks`](crate::portability_checks) for an example.
    #[must_use]
    pub fn portability_checks(&self) -> PortabilityChecks {
        PortabilityChecks { client: self.clone() }
    }
}

impl PortabilityChecks {
    /// Checks any count of numbers (`POST /portability_checks`, 201, as many calls as it takes).
    ///
    /// Results come in the order of the numbers, one for each, although the server promises no order. No numbers at all are
    /// no call and no results.
    pub fn check(&self, numbers: impl IntoIterator<Item = PhoneNumber>) -> CheckPortability {
        CheckPortability(
            Request::new(&self.client, |raw| raw.create_portability_check()),
            Batches {
                numbers: numbers.into_iter().collect(),
                numbers_per_call: NUMBERS_PER_CALL,
                concurrent_calls: CONCURRENT_CALLS,
            },
        )
    }
}

/// Checks numbers; see [`PortabilityChecks::check`].
///
/// Each call is sent again after a lost answer: asking twice is harmless. Options such as
/// [`timeout`](Self::timeout) and [`retry`](Self::retry) hold for each call by itself.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CheckPortability(Request<builder::CreatePortabilityCheck>, Batches);

#[derive(Debug, Clone)]
struct Batches {
    numbers: Vec<PhoneNumber>,
    numbers_per_call: usize,
    concurrent_calls: usize,
}

impl CheckPortability {
    /// How many numbers a call holds, 1 to 1000. 100 by default.
    ///
    /// Telnyx documents no limit for the endpoint. 100 are known to work; 1000 is a general limit of look-ups and
    /// assumed to apply.
    pub fn numbers_per_call(mut self, numbers: usize) -> Self {
        self.1.numbers_per_call = numbers.clamp(1, MOST_NUMBERS_PER_CALL);
        self
    }

    /// How many calls are under way at the same time, at least 1. 2 by default.
    pub fn concurrent_calls(mut self, calls: usize) -> Self {
        self.1.concurrent_calls = calls.max(1);
        self
    }

    /// Checks all numbers. `results[i]` is about the i-th number; its `phone_number` is in +E.164 form, however the server
    /// wrote it.
    ///
    /// # Errors
    ///
    /// The first failure of a call; what other calls have brought is lost (use [`results`](Self::results) to keep it). A
    /// number without a result is an error of kind [`Decode`](ErrorKind::Decode) that names it.
    pub async fn send(self) -> Result<Vec<PortabilityCheckResult>> {
        self.results().try_collect().await
    }

    /// Streams the results in the order of the numbers, as calls come back. An error takes the place of the results of
    /// its call; the stream goes on with the next call.
    pub fn results(self) -> impl Stream<Item = Result<PortabilityCheckResult>> + Send + Unpin + use<> {
        let Self(request, batches) = self;
        let Batches { numbers, numbers_per_call, concurrent_calls } = batches;
        let calls: Vec<Vec<PhoneNumber>> = numbers.chunks(numbers_per_call).map(<[PhoneNumber]>::to_vec).collect();
        let answers =
            stream::iter(calls).map(move |numbers| check(request.clone(), numbers)).buffered(concurrent_calls);
        let results = answers.flat_map(|answer| {
            stream::iter(match answer {
                Ok(results) => results.into_iter().map(Ok).collect::<Vec<_>>(),
                Err(error) => vec![Err(error)],
            })
        });
        results.boxed()
    }

    call_options!();
}

/// One call. Its results come back in the order of `numbers`.
async fn check(
    request: Request<builder::CreatePortabilityCheck>,
    numbers: Vec<PhoneNumber>,
) -> Result<Vec<PortabilityCheckResult>> {
    let mut asked = HashSet::with_capacity(numbers.len());
    let texts: Vec<String> = numbers.iter().filter(|number| asked.insert(**number)).map(ToString::to_string).collect();
    let request = request.with(|raw| raw.body_map(|body| body.phone_numbers(texts)));
    let answer = request.send().await?.value;

    let mut found: HashMap<PhoneNumber, PortabilityCheckResult> = HashMap::new();
    for mut result in answer.data {
        // What is not about a number is about none that was asked for.
        let Some(number) = PhoneNumber::from_wire(&result.phone_number) else { continue };
        result.phone_number = number.to_string();
        found.entry(number).or_insert(result);
    }
    let missing: Vec<PhoneNumber> = asked.iter().copied().filter(|number| !found.contains_key(number)).collect();
    if !missing.is_empty() {
        return Err(unanswered(missing, asked.len()));
    }
    Ok(numbers.iter().filter_map(|number| found.get(number).cloned()).collect())
}

fn unanswered(mut missing: Vec<PhoneNumber>, asked: usize) -> Error {
    missing.sort_unstable();
    let mut named: Vec<String> = missing.iter().take(NAMED_IN_ERROR).map(ToString::to_string).collect();
    if missing.len() > NAMED_IN_ERROR {
        named.push("…".to_owned());
    }
    let message =
        format!("the portability check has no result for {} of {asked} numbers: {}", missing.len(), named.join(", "));
    Error::new(ErrorKind::Decode, message)
}
