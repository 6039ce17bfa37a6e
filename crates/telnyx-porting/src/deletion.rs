//! Deleting what a lost answer has deleted already.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::request::Request;
use crate::{Error, ErrorKind, Reply, Result};

/// After a lost answer, that the thing is gone is what was asked for: a success without the record of what was deleted.
/// For the `settle` of a [`request!`](crate::request).
pub(crate) async fn gone_is_done<R, A: Default>(_: Request<R>, error: Error) -> Result<Reply<A>> {
    if error.kind() == ErrorKind::NotFound && error.may_have_been_applied() {
        return Ok(Reply {
            value: A::default(),
            status: StatusCode::NO_CONTENT,
            headers: HeaderMap::new(),
            attempts: error.attempts(),
        });
    }
    Err(error)
}
