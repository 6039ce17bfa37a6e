//! Files to upload: a signed LOA, an invoice, other proof.

use std::fmt;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use tokio::io::{AsyncRead, AsyncReadExt as _};

mod content_type;

/// Largest document that Telnyx accepts. The documentation says 20 MB: that this means 20 · 1024 · 1024 bytes, counted
/// before any encoding, is assumed; the larger reading is taken so that nothing is refused here that the server takes.
pub const MAX_DOCUMENT_BYTES: u64 = 20 * 1024 * 1024;

/// Longest file name that Telnyx accepts, in characters.
pub const MAX_FILENAME_CHARS: usize = 512;

/// A file that is known to be acceptable as a document: its name, and its content in memory.
///
/// The rules of the server are checked before anything is sent: not empty, at most [`MAX_DOCUMENT_BYTES`], a content
/// type that Telnyx accepts (PDF, PNG, JPEG, CSV, plain text, JSON, Word, Excel; recognised by content, as the server
/// does; text in UTF-8, UTF-16 with a byte order mark, or Latin-1), and a file name of at most [`MAX_FILENAME_CHARS`]
/// printable characters. The server removes spaces from the name and may append an extension, so do not compare the
/// name in its answer.
///
/// Clones share the content. `Debug` prints name, type and size. In order files it is `{ filename, base64 }`.
///
/// ```
/// use telnyx_porting::DocumentFile;
///
/// let loa = DocumentFile::from_bytes("loa.pdf", b"%PDF-1.7 ...".as_slice())?;
/// assert_eq!((loa.filename(), loa.content_type(), loa.size()), ("loa.pdf", "application/pdf", 12));
///
/// let refused = DocumentFile::from_bytes("loa.gif", b"GIF89a\x01\0\x01\0".as_slice()).unwrap_err();
/// assert_eq!(refused.to_string(), "loa.gif: documents of type image/gif are not accepted");
/// # Ok::<(), telnyx_porting::InvalidDocument>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DocumentFile {
    filename: String,
    content: Bytes,
    content_type: &'static str,
}

impl DocumentFile {
    /// Takes content that is in memory.
    ///
    /// # Errors
    ///
    /// When the content or the name breaks one of the server's rules.
    pub fn from_bytes(filename: impl Into<String>, content: impl Into<Bytes>) -> Result<Self, InvalidDocument> {
        let filename = checked_filename(filename.into())?;
        let content = content.into();
        if content.is_empty() {
            return Err(InvalidDocument::Empty { filename });
        }
        if content.len() as u64 > MAX_DOCUMENT_BYTES {
            return Err(InvalidDocument::TooLarge { filename });
        }
        match content_type::detect(&filename, &content) {
            Ok(content_type) => Ok(Self { filename, content, content_type }),
            Err(found) => Err(InvalidDocument::ContentType { filename, found }),
        }
    }

    /// Reads a file. Its last path component becomes the file name. A file that is too large is not read.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// use telnyx_porting::DocumentFile;
    ///
    /// let invoice = DocumentFile::open("examples/port_in/invoice.pdf").await?;
    /// assert_eq!(invoice.content_type(), "application/pdf");
    /// # Ok::<(), Box<dyn std::error::Error>>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or its content or its name breaks one of the server's rules.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, InvalidDocument> {
        let path = path.as_ref();
        let unreadable = |source| InvalidDocument::Unreadable { file: path.display().to_string(), source };
        let name = path.file_name().unwrap_or(path.as_os_str());
        let Some(filename) = name.to_str() else {
            let filename = name.to_string_lossy().into_owned();
            return Err(InvalidDocument::Filename { filename, rule: FilenameRule::Printable });
        };
        let filename = checked_filename(filename.to_owned())?;
        let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
        let size = file.metadata().await.map_err(unreadable)?.len();
        if size > MAX_DOCUMENT_BYTES {
            return Err(InvalidDocument::TooLarge { filename });
        }
        let content = read_limited(file).await.map_err(unreadable)?;
        Self::from_bytes(filename, content)
    }

    /// Reads from any source until it ends. Reading stops as soon as the limit is passed, so that an endless source
    /// cannot fill the memory.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// use telnyx_porting::DocumentFile;
    ///
    /// let numbers = DocumentFile::read_from("numbers.csv", &b"number\n+13035550123\n"[..]).await?;
    /// assert_eq!(numbers.content_type(), "text/csv");
    /// # Ok::<(), Box<dyn std::error::Error>>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When reading fails, or the content or the name breaks one of the server's rules.
    pub async fn read_from(
        filename: impl Into<String>,
        source: impl AsyncRead + Unpin,
    ) -> Result<Self, InvalidDocument> {
        let filename = checked_filename(filename.into())?;
        match read_limited(source).await {
            Ok(content) => Self::from_bytes(filename, content),
            Err(source) => Err(InvalidDocument::Unreadable { file: filename, source }),
        }
    }

    /// The file name.
    #[must_use]
    pub fn filename(&self) -> &str {
        &self.filename
    }

    /// The content. Cloning it is cheap.
    #[must_use]
    pub fn content(&self) -> &Bytes {
        &self.content
    }

    /// The media type of the content.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        self.content_type
    }

    /// Size of the content in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.content.len()
    }
}

impl fmt::Debug for DocumentFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DocumentFile")
            .field("filename", &self.filename)
            .field("content_type", &self.content_type)
            .field("size", &self.size())
            .finish()
    }
}

/// One byte more than allowed tells that there is too much.
async fn read_limited(source: impl AsyncRead + Unpin) -> std::io::Result<Vec<u8>> {
    let mut content = Vec::new();
    source.take(MAX_DOCUMENT_BYTES + 1).read_to_end(&mut content).await?;
    Ok(content)
}

pub(crate) fn checked_filename(filename: String) -> Result<String, InvalidDocument> {
    let broken = if filename.trim().is_empty() {
        Some(FilenameRule::Empty)
    } else if filename.chars().nth(MAX_FILENAME_CHARS).is_some() {
        Some(FilenameRule::TooLong)
    } else if filename.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        Some(FilenameRule::Printable)
    } else {
        None
    };
    match broken {
        Some(rule) => Err(InvalidDocument::Filename { filename, rule }),
        None => Ok(filename),
    }
}

/// Why a file cannot be uploaded as a document. Each message names the file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidDocument {
    /// There is nothing in it.
    #[error("{filename}: the file is empty")]
    Empty {
        /// Name of the file.
        filename: String,
    },
    /// It is larger than [`MAX_DOCUMENT_BYTES`].
    #[error("{filename}: the file is larger than {MAX_DOCUMENT_BYTES} bytes")]
    TooLarge {
        /// Name of the file.
        filename: String,
    },
    /// The content is of a type that Telnyx does not accept.
    #[error("{filename}: {}", match found {
        Some(found) => format!("documents of type {found} are not accepted"),
        None => "the content is neither text nor of a type that is accepted".to_owned(),
    })]
    ContentType {
        /// Name of the file.
        filename: String,
        /// The media type that the content has, if it was recognised.
        found: Option<&'static str>,
    },
    /// The file name breaks a rule.
    #[error("{}: {rule}", abbreviated(filename))]
    Filename {
        /// The name.
        filename: String,
        /// The rule.
        rule: FilenameRule,
    },
    /// The file or source cannot be read.
    #[error("{file} cannot be read")]
    Unreadable {
        /// Path of the file, or name of the source.
        file: String,
        /// What went wrong.
        source: std::io::Error,
    },
}

/// What a file name must fulfil. Displays as the reason for a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum FilenameRule {
    /// It has something besides spaces, which the server removes.
    #[error("the file name is empty")]
    Empty,
    /// It has at most [`MAX_FILENAME_CHARS`] characters.
    #[error("the file name is longer than {MAX_FILENAME_CHARS} characters")]
    TooLong,
    /// It has printable Unicode characters only.
    #[error("the file name has characters that cannot be printed")]
    Printable,
}

fn abbreviated(filename: &str) -> String {
    let shown: String = filename.chars().take(40).flat_map(char::escape_debug).collect();
    if filename.chars().nth(40).is_some() { format!("\"{shown}…\"") } else { format!("\"{shown}\"") }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(rename = "DocumentFile"))]
#[serde(deny_unknown_fields)]
/// A file that is part of the order file itself.
struct Inline {
    /// Name of the file, at most 512 printable characters.
    #[cfg_attr(feature = "schemars", schemars(length(min = 1, max = 512)))]
    filename: String,
    /// Content of the file in base64 (standard alphabet, padded).
    #[cfg_attr(feature = "schemars", schemars(extend("contentEncoding" = "base64")))]
    base64: String,
}

impl Serialize for DocumentFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Inline { filename: self.filename.clone(), base64: BASE64.encode(&self.content) }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DocumentFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Inline { filename, base64 } = Inline::deserialize(deserializer)?;
        // The decoder's own message would repeat a byte of the content.
        let content = BASE64.decode(base64).map_err(|_| de::Error::custom("not base64 with padding"))?;
        Self::from_bytes(filename, content).map_err(de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DocumentFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Inline::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Inline::json_schema(generator)
    }
}

#[cfg(test)]
#[path = "document_file/tests.rs"]
mod tests;
