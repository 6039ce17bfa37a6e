//! What a file is, and what it will be called.

use crate::assumptions::MAX_FILENAME_CHARS;

/// Accepted types with the extension they get; the first extension is the one appended.
const TYPES: &[(&str, &[&str])] = &[
    ("application/pdf", &["pdf"]),
    ("image/png", &["png"]),
    ("image/jpeg", &["jpg", "jpeg"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("application/msword", &["doc"]),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    ("application/vnd.ms-excel", &["xls"]),
    ("text/csv", &["csv"]),
    ("application/json", &["json"]),
    ("text/plain", &["txt"]),
];

/// The type of a file by its content; the name only tells kinds of text apart. `None` when the type is
/// not accepted.
pub(super) fn detect(bytes: &[u8], filename: &str) -> Option<&'static str> {
    if let Some(found) = infer::get(bytes) {
        return accepted(found.mime_type());
    }
    let text = std::str::from_utf8(bytes).ok()?;
    if text.contains('\0') {
        return None;
    }
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if looks_like_json && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        return accepted("application/json");
    }
    let is_csv = extension(filename).is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    accepted(if is_csv { "text/csv" } else { "text/plain" })
}

fn accepted(mime: &str) -> Option<&'static str> {
    TYPES.iter().find(|(known, _)| *known == mime).map(|(known, _)| *known)
}

fn extension(filename: &str) -> Option<&str> {
    filename.rsplit_once('.').map(|(_, extension)| extension)
}

/// Why a file name is refused.
pub(super) fn filename_objection(filename: &str) -> Option<&'static str> {
    if filename.chars().count() > MAX_FILENAME_CHARS {
        return Some("must be at most 512 characters long");
    }
    if filename.chars().any(char::is_control) {
        return Some("must consist of printable characters");
    }
    filename.trim().is_empty().then_some("must not be empty")
}

/// The name a document is stored under: without blanks, with the extension of its type.
pub(super) fn stored_filename(filename: &str, content_type: &str) -> String {
    let name: String = filename.chars().filter(|character| !character.is_whitespace()).collect();
    let extensions = TYPES.iter().find(|(known, _)| *known == content_type).map_or(&[][..], |(_, list)| list);
    let fits =
        extension(&name).is_some_and(|actual| extensions.iter().any(|expected| expected.eq_ignore_ascii_case(actual)));
    match extensions.first() {
        Some(expected) if !fits => format!("{name}.{expected}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_the_type() {
        assert_eq!(detect(b"%PDF-1.7 x", "scan.png"), Some("application/pdf"));
        assert_eq!(detect(b"\x89PNG\r\n\x1a\n....", "x"), Some("image/png"));
        assert_eq!(detect(b"a,b\n1,2\n", "list.csv"), Some("text/csv"));
        assert_eq!(detect(b"{\"a\": 1}", "x"), Some("application/json"));
        assert_eq!(detect(b"hello", "x"), Some("text/plain"));
        assert_eq!(detect(b"GIF89a......", "x.pdf"), None);
        assert_eq!(detect(&[0xff, 0xfe, 0x00, 0x01], "x.txt"), None);
    }

    #[test]
    fn names_are_rewritten() {
        assert_eq!(stored_filename("my loa.pdf", "application/pdf"), "myloa.pdf");
        assert_eq!(stored_filename("scan.PDF", "application/pdf"), "scan.PDF");
        assert_eq!(stored_filename("photo.jpeg", "image/jpeg"), "photo.jpeg");
        assert_eq!(stored_filename("scan", "image/png"), "scan.png");
        assert_eq!(stored_filename("v1.2", "text/plain"), "v1.2.txt");
    }

    #[test]
    fn names_are_refused() {
        assert!(filename_objection(&"x".repeat(513)).is_some());
        assert!(filename_objection("a\u{7}b").is_some());
        assert!(filename_objection(" ").is_some());
        assert!(filename_objection("Vollmacht Müller.pdf").is_none());
    }
}
