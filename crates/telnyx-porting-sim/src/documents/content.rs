//! What a file is, and what it will be called.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::text;

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

/// Types whose signatures are long or odd enough to be believed even where the rest could be text.
const BELIEVED: &[&str] =
    &["application/pdf", "application/postscript", "application/rtf", "image/jpeg", "text/html", "text/xml"];

/// The type of a file by its content; the name only tells kinds of text apart. `None` when the type is
/// not accepted.
pub(super) fn detect(bytes: &[u8], filename: &str) -> Option<&'static str> {
    let text = text::decode(bytes);
    let found = infer::get(bytes).map(|found| found.mime_type());
    // The signatures of most types are no more than a few letters, which a text may begin with.
    if let Some(found) = found.filter(|found| text.is_none() || BELIEVED.contains(found)) {
        return accepted(found).or_else(|| office_type(bytes, found, filename));
    }
    let text = text?;
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if looks_like_json && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return accepted("application/json");
    }
    let is_csv = extension(filename).is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    accepted(if is_csv { "text/csv" } else { "text/plain" })
}

/// The type of an Office file of which only the container was recognised: by the names of its parts, which
/// writers put in different orders. Some writers of the older container do not say which program it is for.
fn office_type(bytes: &[u8], container: &str, filename: &str) -> Option<&'static str> {
    if container == "application/x-ole-storage" {
        let extension = extension(filename)?.to_ascii_lowercase();
        let old = ["application/msword", "application/vnd.ms-excel"].into_iter();
        return old.filter_map(accepted).find(|mime| extensions(mime).contains(&extension.as_str()));
    }
    let archive = rawzip::ZipArchive::from_slice(bytes).ok()?;
    let mut parts = archive.entries();
    while let Ok(Some(part)) = parts.next_entry() {
        let name = part.file_path();
        if name.as_ref().starts_with(b"word/") {
            return accepted("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        if name.as_ref().starts_with(b"xl/") {
            return accepted("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
    }
    None
}

fn accepted(mime: &str) -> Option<&'static str> {
    TYPES.iter().find(|(known, _)| *known == mime).map(|(known, _)| *known)
}

/// The file name extensions of an accepted type.
fn extensions(content_type: &str) -> &'static [&'static str] {
    TYPES.iter().find(|(known, _)| *known == content_type).map_or(&[][..], |(_, list)| list)
}

fn extension(filename: &str) -> Option<&str> {
    filename.rsplit_once('.').map(|(_, extension)| extension)
}

/// Why a file name is refused.
pub(super) fn filename_objection(filename: &str, longest: usize) -> Option<String> {
    if filename.chars().count() > longest {
        return Some(format!("must be at most {longest} characters long"));
    }
    if !filename.chars().all(is_printable) {
        return Some("must consist of printable characters".to_owned());
    }
    filename.trim().is_empty().then(|| "must not be empty".to_owned())
}

fn is_printable(character: char) -> bool {
    !matches!(
        character.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::PrivateUse
            | GeneralCategory::Unassigned
    )
}

/// The name a document is stored under: without blanks, with the extension of its type.
pub(super) fn stored_filename(filename: &str, content_type: &str) -> String {
    let name: String = filename.chars().filter(|character| !character.is_whitespace()).collect();
    let extensions = extensions(content_type);
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
        assert_eq!(detect(b"\xff\xd8\xff\xe0 JFIF", "x"), Some("image/jpeg"));
        assert_eq!(detect(b"a,b\n1,2\n", "list.csv"), Some("text/csv"));
        assert_eq!(detect(b"{\"a\": 1}", "x"), Some("application/json"));
        assert_eq!(detect(b"hello", "x"), Some("text/plain"));
        assert_eq!(detect(b"GIF89a\x01\0\x01\0", "x.pdf"), None);
        assert_eq!(detect(b"<!DOCTYPE html><p>", "x.txt"), None);
        assert_eq!(detect(&[0xff, 0xfe, 0x00, 0xd8], "x.txt"), None);
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
        assert!(filename_objection(&"x".repeat(513), 512).is_some());
        for unprintable in ["a\u{7}b", "a\u{200b}.pdf", "fdp.\u{202e}aol", "a\u{2028}", "\u{e000}.pdf"] {
            assert!(filename_objection(unprintable, 512).is_some(), "{unprintable:?}");
        }
        assert!(filename_objection(" ", 512).is_some());
        assert!(filename_objection("Vollmacht Müller.pdf", 512).is_none());
        assert!(filename_objection("委任状 e\u{301}.pdf", 512).is_none());
    }
}
