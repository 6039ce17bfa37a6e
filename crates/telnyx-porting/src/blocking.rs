//! Calls from code that is not async (feature `blocking`).
//!
//! There is no second client: [`wait`] runs the same futures to their end, and [`iter`] turns the same streams into
//! iterators, on a small runtime of their own.
//!
//! ```
//! use telnyx_porting::{Client, blocking};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let server = tokio::runtime::Runtime::new()?;
//! # let sim = server.block_on(telnyx_porting_sim::Simulator::start())?;
//! let client = Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
//! let created = blocking::wait(client.porting_orders().create(["+13035550123".parse()?]).send())?;
//! for order in blocking::iter(client.porting_orders().list().items()) {
//!     assert_eq!(order?.id, created[0].id);
//! }
//! # Ok(()) }
//! ```

use std::future::Future;
use std::io;
use std::sync::OnceLock;

use futures::{Stream, StreamExt};
use tokio::runtime::{Builder, Handle, Runtime};

use crate::{Error, ErrorKind, Result};

/// Waits for a call.
///
/// # Errors
///
/// The error of the call; [`ErrorKind::Configuration`] on a thread of an async runtime, where waiting would stop others:
/// use `.await` there.
pub fn wait<T, E: From<Error>>(future: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    runtime()?.block_on(future)
}

/// The items of a stream, one after the other. Waits for each; dropping the iterator stops the requests.
///
/// On a thread of an async runtime the only item is an error, as in [`wait`].
pub fn iter<T>(stream: impl Stream<Item = Result<T>> + Unpin) -> impl Iterator<Item = Result<T>> {
    let mut stream = Some(stream);
    std::iter::from_fn(move || match runtime() {
        Ok(runtime) => runtime.block_on(stream.as_mut()?.next()),
        Err(error) => stream.take().map(|_| Err(error)),
    })
}

fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<io::Result<Runtime>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        let message = "waiting for a call on a thread of an async runtime: use `.await` there";
        return Err(Error::new(ErrorKind::Configuration, message));
    }
    // One thread drives connections while the caller's own thread waits.
    let made = RUNTIME.get_or_init(|| {
        Builder::new_multi_thread().worker_threads(1).thread_name("telnyx-porting").enable_all().build()
    });
    made.as_ref().map_err(|error| {
        let cause = io::Error::new(error.kind(), error.to_string());
        Error::new(ErrorKind::Configuration, "the runtime for blocking calls could not be started").with_source(cause)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_at_a_time_and_then_the_end() {
        let items: Vec<u8> = iter(futures::stream::iter([Ok(1), Ok(2)])).map(Result::unwrap).collect();
        assert_eq!(items, [1, 2]);
    }

    #[tokio::test]
    async fn waiting_on_a_runtime_is_refused_and_not_a_panic() {
        let refused = wait(async { Ok::<_, Error>(()) }).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Configuration);
        let mut items = iter(futures::stream::iter([Ok(1)]));
        assert!(items.next().unwrap().is_err());
        assert!(items.next().is_none());
    }
}
