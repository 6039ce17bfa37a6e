//! Order files: requests in TOML, JSON or YAML.

use std::fmt;
use std::path::{Path, PathBuf};

use super::PortRequest;

impl PortRequest {
    /// Reads a request from TOML. Dates may be written with or without quotes.
    ///
    /// What is read is well formed, but not yet [validated](Self::validate).
    ///
    /// ```
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let request = PortRequest::from_toml(r#"
    ///     phone_numbers = ["+13035550123"]
    ///     port.type = "full"
    ///     documents.loa.path = "loa.pdf"
    ///     foc.date.not_before = 2027-03-01
    /// "#)?;
    /// assert_eq!(request.phone_numbers, ["+13035550123"]);
    ///
    /// let error = PortRequest::from_toml("phone_numbers = []\nport.type = \"ful\"").unwrap_err();
    /// assert_eq!(error.to_string(), "line 2, port.type: unknown value, expected `full` or `partial`");
    /// # Ok::<(), telnyx_porting::port_request::OrderFileError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is not TOML, or something in it is unknown, missing or of the wrong type. The error names the field
    /// and the line, and never repeats a value that could be personal.
    pub fn from_toml(toml: &str) -> Result<Self, OrderFileError> {
        let line_of = |error: &toml::de::Error| error.span().map(|span| line_at(toml, span.start));
        let mut table = toml::de::DeTable::parse(toml).map_err(|error| {
            let line = line_of(&error);
            OrderFileError::malformed(line, None, error.message())
        })?;
        table.get_mut().iter_mut().for_each(|(_, value)| quote_dates(value.get_mut()));
        serde_path_to_error::deserialize(toml::Deserializer::from(table)).map_err(|error| {
            let line = line_of(error.inner());
            OrderFileError::malformed(line, Some(error.path()), error.inner().message())
        })
    }

    /// Reads a request from JSON. A `$schema` key is allowed.
    ///
    /// ```
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let error = PortRequest::from_json(r#"{ "end_user": { "admin": { "pin": "0000" } } }"#).unwrap_err();
    /// assert!(error.to_string().starts_with("line 1, end_user.admin.pin: unknown field `pin`, expected one of "));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_toml`](Self::from_toml).
    pub fn from_json(json: &str) -> Result<Self, OrderFileError> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let request = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
            let line = Some(error.inner().line());
            // The position is told apart from the message.
            let message = error.inner().to_string();
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
            OrderFileError::malformed(line, Some(error.path()), message)
        })?;
        deserializer
            .end()
            .map_err(|error| OrderFileError::malformed(Some(error.line()), None, "something follows the request"))?;
        Ok(request)
    }

    /// Reads a request from YAML. Text that looks like a number (account numbers, PINs) needs no quotes.
    ///
    /// ```
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let request = PortRequest::from_yaml("phone_numbers: ['+13035550123']\nend_user: { admin: { account_number: 0042 } }")?;
    /// assert_eq!(request.end_user.admin.account_number, Some("0042".into()));
    /// # Ok::<(), telnyx_porting::port_request::OrderFileError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_toml`](Self::from_toml).
    pub fn from_yaml(yaml: &str) -> Result<Self, OrderFileError> {
        let mut field = None;
        serde_saphyr::with_deserializer_from_str(yaml, |deserializer| {
            serde_path_to_error::deserialize(deserializer).map_err(|error| {
                field = Some(error.path().clone());
                error.into_inner()
            })
        })
        .map_err(|error| {
            let error = error.without_snippet();
            let line = error.location().map(|location| usize::try_from(location.line()).unwrap_or(usize::MAX));
            let message = error.to_string();
            // Without its snippet the message still ends with its position.
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
            OrderFileError::malformed(line, field.as_ref(), message)
        })
    }

    /// Reads an order file in the format that its extension says: `.toml`, `.json`, `.yaml` or `.yml`. Relative paths of
    /// documents start at the folder of the file.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// use telnyx_porting::port_request::{DocumentSource, PortRequest};
    ///
    /// let request = PortRequest::load("examples/port_in/order.toml").await?;
    /// assert_eq!(request.documents.invoice, Some(DocumentSource::from("examples/port_in/invoice.pdf")));
    /// # Ok::<(), Box<dyn std::error::Error>>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the extension is another one, the file cannot be read, or as [`from_toml`](Self::from_toml).
    pub async fn load(path: impl AsRef<Path>) -> Result<Self, OrderFileError> {
        let path = path.as_ref();
        let format = OrderFileFormat::of(path).ok_or_else(|| OrderFileError::UnknownFormat { path: path.into() })?;
        let text = tokio::fs::read_to_string(path)
            .await
            .map_err(|source| OrderFileError::Unreadable { path: path.into(), source })?;
        let request = match format {
            OrderFileFormat::Toml => Self::from_toml(&text),
            OrderFileFormat::Json => Self::from_json(&text),
            OrderFileFormat::Yaml => Self::from_yaml(&text),
        };
        let mut request = request.map_err(|error| error.in_file(path))?;
        if let Some(folder) = path.parent() {
            request.resolve_paths(folder);
        }
        Ok(request)
    }

    fn resolve_paths(&mut self, folder: &Path) {
        for mut place in self.places_mut() {
            // An empty path is reported by the validation, and must stay one.
            if let Some(path) = place.path_mut().filter(|path| path.as_path() != Path::new("")) {
                *path = folder.join(&*path);
            }
        }
    }
}

/// TOML has dates of its own, the fields are strings.
fn quote_dates(value: &mut toml::de::DeValue<'_>) {
    use toml::de::DeValue;

    match value {
        DeValue::Datetime(date) => *value = DeValue::String(date.to_string().into()),
        DeValue::Array(items) => items.iter_mut().for_each(|item| quote_dates(item.get_mut())),
        DeValue::Table(table) => table.iter_mut().for_each(|(_, value)| quote_dates(value.get_mut())),
        _ => {}
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// The format of an order file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderFileFormat {
    /// TOML 1.0.
    Toml,
    /// JSON.
    Json,
    /// YAML 1.2.
    Yaml,
}

impl OrderFileFormat {
    /// The format that the extension of a path says.
    ///
    /// ```
    /// use telnyx_porting::port_request::OrderFileFormat;
    ///
    /// assert_eq!(OrderFileFormat::of("orders/may.yml".as_ref()), Some(OrderFileFormat::Yaml));
    /// ```
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }
}

/// Why an order file cannot be used. Never repeats a value from the file that could be personal.
#[derive(Debug)]
#[non_exhaustive]
pub enum OrderFileError {
    /// The extension says none of the formats.
    UnknownFormat {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read, or is not UTF-8.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        source: std::io::Error,
    },
    /// The text is not what the format or the fields of a request want.
    Malformed {
        /// The file, if the text came from one.
        path: Option<PathBuf>,
        /// The line, from 1, where it is known.
        line: Option<usize>,
        /// The field, such as `end_user.admin.pin_passcode`; empty where the text itself is malformed.
        field: String,
        /// What is wrong.
        message: String,
    },
}

impl OrderFileError {
    fn malformed(line: Option<usize>, field: Option<&serde_path_to_error::Path>, message: &str) -> Self {
        let field = field.filter(|path| path.iter().len() > 0).map(ToString::to_string).unwrap_or_default();
        Self::Malformed { path: None, line, field, message: without_value(message) }
    }

    fn in_file(self, file: &Path) -> Self {
        match self {
            Self::Malformed { line, field, message, .. } => {
                Self::Malformed { path: Some(file.into()), line, field, message }
            }
            other => other,
        }
    }
}

/// The message, less the value that decoders repeat in it: ``invalid type: string "Ada Quill", expected a map``.
fn without_value(message: &str) -> String {
    let message = message.trim_end();
    let expected = || message.rsplit_once(", expected ").map_or("something else", |(_, expected)| expected);
    if message.starts_with("unknown variant ") {
        return format!("unknown value, expected {}", expected());
    }
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some(rest) = message.strip_prefix(prefix) {
            let kind = rest.split(['"', '`', ',', '\'']).next().unwrap_or_default();
            return format!("{prefix}{}, expected {}", kind.trim_end(), expected());
        }
    }
    message.to_owned()
}

impl fmt::Display for OrderFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFormat { path } => {
                write!(f, "{}: order files end in .toml, .json, .yaml or .yml", path.display())
            }
            Self::Unreadable { path, .. } => write!(f, "{} cannot be read", path.display()),
            Self::Malformed { path, line, field, message } => {
                let file = path.as_ref().map(|path| path.display().to_string());
                let line = line.map(|line| format!("line {line}"));
                let field = (!field.is_empty()).then(|| field.clone());
                let place: Vec<String> = [file, line, field].into_iter().flatten().collect();
                write!(f, "{}: {message}", place.join(", "))
            }
        }
    }
}

impl std::error::Error for OrderFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { source, .. } => Some(source),
            _ => None,
        }
    }
}
