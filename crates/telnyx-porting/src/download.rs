//! Files that the API sends: documents, PDFs, CSVs.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures::stream::{FusedStream, Stream, StreamExt};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use telnyx_porting_raw::{ByteStream, Operation, Request as RawRequest};
use tokio::io::AsyncWriteExt as _;
use tokio::time::Sleep;

use crate::error::Inner;
use crate::request::Request;
use crate::{Error, ErrorKind, Result};

/// A file on its way: a `Stream` of `Result<Bytes>`, chunk by chunk as they arrive.
///
/// The server has answered with a success; the content is read while the stream is. The whole file has no time limit,
/// but each chunk has that of an attempt (60 seconds unless the client or the call says otherwise), so that a connection
/// that went silent is an error and not a hang. An error ends the stream. Dropping it closes the connection.
///
/// `Debug` prints type and length, never content.
pub struct Download {
    content: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>,
    headers: HeaderMap,
    received: u64,
    chunk_limit: Duration,
    /// Runs while a chunk is waited for, and only then: whoever takes time over a chunk is not the server's fault.
    silence: Option<Pin<Box<Sleep>>>,
    operation: &'static Operation,
    status: StatusCode,
    done: bool,
}

impl Download {
    /// Sends a request for a file and looks at the beginning of the answer. `accepted` are the media types that the file
    /// may have; none means any.
    pub(crate) async fn start<R>(request: Request<R>, accepted: &[&str]) -> Result<Self>
    where
        R: RawRequest<Answer = ByteStream>,
    {
        let limit = request.options.timeout.unwrap_or(request.client.shared().timeout);
        let reply = request.send().await?;
        let download = Self {
            content: reply.value.into_inner(),
            headers: reply.headers,
            received: 0,
            chunk_limit: limit,
            silence: None,
            operation: R::OPERATION,
            status: reply.status,
            done: false,
        };
        match download.content_type() {
            Some(found) if !accepted.is_empty() && !accepted.contains(&found.as_str()) => {
                let wanted = accepted.first().copied().unwrap_or_default();
                Err(download.error(ErrorKind::Decode, format!("expected {wanted}, got {found}")))
            }
            _ => Ok(download),
        }
    }

    /// The media type that the server gives the file, in small letters and without parameters.
    #[must_use]
    pub fn content_type(&self) -> Option<String> {
        let value = self.headers.get(CONTENT_TYPE)?.to_str().ok()?;
        let media_type = value.split(';').next()?.trim().to_ascii_lowercase();
        (!media_type.is_empty() && media_type.len() <= 100).then_some(media_type)
    }

    /// How many bytes the server announces. It announces none where it compresses or does not know.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How many bytes have been received so far.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.received
    }

    /// The next chunk, without the need for a trait in scope; `None` at the end of the file.
    ///
    /// Safe to cancel: nothing is lost when the future is dropped.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Connection`] if the file breaks off, [`ErrorKind::Timeout`] if the server goes silent.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        self.next().await.transpose()
    }

    /// The whole content, in memory.
    ///
    /// # Errors
    ///
    /// As [`chunk`](Self::chunk).
    pub async fn bytes(mut self) -> Result<Bytes> {
        let Some(first) = self.chunk().await? else { return Ok(Bytes::new()) };
        let Some(second) = self.chunk().await? else { return Ok(first) };
        // What a server announces is no reason to take that much memory before it arrives.
        let announced = self.content_length().unwrap_or(0).min(32 * 1024 * 1024);
        let mut content = Vec::with_capacity(usize::try_from(announced).unwrap_or(0).max(first.len() + second.len()));
        content.extend_from_slice(&first);
        content.extend_from_slice(&second);
        while let Some(chunk) = self.chunk().await? {
            content.extend_from_slice(&chunk);
        }
        Ok(content.into())
    }

    /// Writes the content to a file, and answers how many bytes it has.
    ///
    /// The content goes to a temporary file in the same folder, which takes the name `path` when it is complete and on
    /// the disk: at no time is half a file to be seen there, also not if the program is killed, and on an error (or when
    /// the future is dropped) the temporary file is removed. A file that is there already is replaced, and only at the
    /// end. On Unix the file is readable by its owner only, as documents hold personal data.
    ///
    /// # Errors
    ///
    /// As [`chunk`](Self::chunk), and [`ErrorKind::File`] where the file cannot be written; `source` tells why.
    pub async fn save_to(mut self, path: impl AsRef<Path>) -> Result<u64> {
        let path = path.as_ref();
        let unwritable =
            |error| Error::new(ErrorKind::File, format!("{} cannot be written", path.display())).with_source(error);
        let (file, place) = blocking(temporary_beside(path)).await.map_err(unwritable)?;
        let mut file = tokio::fs::File::from_std(file);
        while let Some(chunk) = self.chunk().await? {
            file.write_all(&chunk).await.map_err(unwritable)?;
        }
        file.flush().await.map_err(unwritable)?;
        file.sync_all().await.map_err(unwritable)?;
        // Some systems do not rename a file that is open.
        drop(file.into_std().await);
        let target = path.to_owned();
        blocking(move || place.persist(target).map_err(|error| error.error)).await.map_err(unwritable)?;
        Ok(self.received)
    }

    fn error(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        Error::from_inner(Inner {
            kind,
            operation: Some(self.operation),
            path: None,
            status: Some(self.status),
            request_id: None,
            retry_after: None,
            rate_limit: None,
            api_errors: Vec::new(),
            decode: None,
            message: Some(message.into()),
            attempts: 1,
            // Reading a file changes nothing.
            may_have_been_applied: false,
            is_retryable: kind != ErrorKind::Decode,
            source: None,
        })
    }
}

impl Stream for Download {
    type Item = Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.done {
            return Poll::Ready(None);
        }
        let Poll::Ready(next) = this.content.as_mut().poll_next(cx) else {
            let limit = this.chunk_limit;
            let silence = this.silence.get_or_insert_with(|| Box::pin(tokio::time::sleep(limit)));
            ready!(silence.as_mut().poll(cx));
            this.done = true;
            return Poll::Ready(Some(Err(
                this.error(ErrorKind::Timeout, "the server went silent in the middle of the file")
            )));
        };
        this.silence = None;
        match next {
            Some(Ok(chunk)) => {
                this.received += chunk.len() as u64;
                Poll::Ready(Some(Ok(chunk)))
            }
            Some(Err(error)) => {
                this.done = true;
                let kind = if error.is_timeout() { ErrorKind::Timeout } else { ErrorKind::Connection };
                let message = format!("the file broke off after {} bytes", this.received);
                Poll::Ready(Some(Err(this.error(kind, message).with_source(error.without_url()))))
            }
            None => {
                this.done = true;
                Poll::Ready(None)
            }
        }
    }
}

impl FusedStream for Download {
    fn is_terminated(&self) -> bool {
        self.done
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("content_type", &self.content_type())
            .field("content_length", &self.content_length())
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}

/// Makes a file in the folder of `path`: a rename between file systems would be a copy, which can be seen half done.
fn temporary_beside(path: &Path) -> impl FnOnce() -> io::Result<(std::fs::File, tempfile::TempPath)> + use<> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let is_file = path.file_name().is_some();
    move || {
        if !is_file {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path names no file"));
        }
        Ok(tempfile::Builder::new().prefix(".download-").tempfile_in(folder)?.into_parts())
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(_) => Err(io::Error::other("the runtime is shutting down")),
    }
}

/// Defines a request for a file, around a generated one. `of "…"` are the media types that the file may have.
macro_rules! download_request {
    (
        $(#[$meta:meta])*
        pub struct $name:ident($raw:ident) $(of $($media_type:literal),+)?;
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name(pub(crate) $crate::request::Request<telnyx_porting_raw::builder::$raw>);

        impl $name {
            /// Sends the request; the content is then read from the [`Download`](crate::Download), a stream.
            ///
            /// # Errors
            ///
            /// Every failure is an [`Error`](crate::Error); none of the content has been read by then.
            pub async fn send(self) -> $crate::Result<$crate::Download> {
                $crate::Download::start(self.0, &[$($($media_type),+)?]).await
            }

            /// Sends the request and reads the content into memory.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send) and [`Download::bytes`](crate::Download::bytes).
            pub async fn bytes(self) -> $crate::Result<::bytes::Bytes> {
                self.send().await?.bytes().await
            }

            /// Sends the request and writes the content to a file that is either complete or not there; see
            /// [`Download::save_to`](crate::Download::save_to). Answers how many bytes it has.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send) and [`Download::save_to`](crate::Download::save_to).
            pub async fn save_to(self, path: impl AsRef<::std::path::Path>) -> $crate::Result<u64> {
                self.send().await?.save_to(path).await
            }

            $crate::request::call_options!();
        }
    };
}
pub(crate) use download_request;

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use futures::stream;
    use telnyx_porting_raw::OPERATIONS;

    use super::*;

    fn download(content: impl Stream<Item = reqwest::Result<Bytes>> + Send + Sync + 'static) -> Download {
        Download {
            content: Box::pin(content),
            headers: HeaderMap::new(),
            received: 0,
            chunk_limit: Duration::from_secs(60),
            silence: None,
            operation: &OPERATIONS[0],
            status: StatusCode::OK,
            done: false,
        }
    }

    fn chunk(text: &'static str) -> reqwest::Result<Bytes> {
        Ok(Bytes::from_static(text.as_bytes()))
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_server_is_an_error_and_a_slow_reader_is_not() {
        let content = stream::iter([chunk("a"), chunk("b")]).chain(stream::pending());
        let mut download = download(content);
        download.chunk().await.unwrap();
        tokio::time::sleep(Duration::from_secs(3600)).await;
        assert_eq!(download.chunk().await.unwrap().unwrap(), "b");

        tokio::time::sleep(Duration::from_secs(3600)).await;
        let before = tokio::time::Instant::now();
        let error = download.chunk().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert!(error.is_retryable());
        assert_eq!(before.elapsed(), Duration::from_secs(60));
        assert!(download.chunk().await.unwrap().is_none(), "an error ends the stream");
    }

    #[tokio::test(start_paused = true)]
    async fn each_chunk_has_the_whole_limit() {
        let content = stream::unfold(0, |n| async move {
            tokio::time::sleep(Duration::from_secs(59)).await;
            (n < 5).then_some((chunk("x"), n + 1))
        });
        let content = stream::once(async { chunk("") }).chain(content);
        assert_eq!(download(content).bytes().await.unwrap(), "xxxxx");
    }

    #[tokio::test]
    async fn cancelled_downloads_leave_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("loa.pdf");
        let mut saving = Box::pin(download(stream::iter([chunk("a")]).chain(stream::pending())).save_to(path));
        // Until the temporary file is there.
        while std::fs::read_dir(folder.path()).unwrap().count() == 0 {
            assert!(futures::poll!(&mut saving).is_pending());
            tokio::task::yield_now().await;
        }
        drop(saving);
        // The thread that made the file may still hold it.
        let deadline = std::time::Instant::now() + Duration::from_secs(10);
        while std::fs::read_dir(folder.path()).unwrap().count() > 0 && std::time::Instant::now() < deadline {
            tokio::task::yield_now().await;
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn files_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("loa.pdf");
        download(stream::iter([chunk("a")])).save_to(&path).await.unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
    }

    #[tokio::test]
    async fn errors_say_how_far_it_came_and_what_was_asked() {
        let broken = reqwest::Client::new().get("http://").send().await.unwrap_err();
        let content = stream::iter([chunk("abc"), Err(broken)]);
        let error = download(content).bytes().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connection);
        assert_eq!(error.operation(), Some(OPERATIONS[0].id));
        assert!(error.to_string().contains("the file broke off after 3 bytes"), "{error}");
        assert!(error.source().is_some());
    }
}
