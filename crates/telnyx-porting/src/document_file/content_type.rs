//! What a file is, told by its content; its name only tells kinds of text apart, and old Office files.

use serde::de;

pub(super) const DOC: &str = "application/msword";
pub(super) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
pub(super) const XLS: &str = "application/vnd.ms-excel";
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ACCEPTED: [&str; 7] = ["application/pdf", "image/png", "image/jpeg", DOC, DOCX, XLS, XLSX];

/// Types whose signatures are long or odd enough to be believed even where the rest could be text.
const BELIEVED: [&str; 6] =
    ["application/pdf", "application/postscript", "application/rtf", "image/jpeg", "text/html", "text/xml"];

/// The media type if it is accepted; otherwise what was found, if that is known.
pub(super) fn detect(filename: &str, content: &[u8]) -> Result<&'static str, Option<&'static str>> {
    let extension = filename.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let extension = extension.as_deref().unwrap_or_default();
    let is_text = is_text(content);
    match infer::get(content).map(|kind| kind.mime_type()) {
        // The signatures of most types are no more than a few letters, which a text may begin with.
        Some(found) if is_text && !BELIEVED.contains(&found) => Ok(text_type(extension, content)),
        Some(found) if ACCEPTED.contains(&found) => Ok(found),
        // Which program wrote it is missing in files of some writers.
        Some(found @ "application/x-ole-storage") => match extension {
            "doc" => Ok(DOC),
            "xls" => Ok(XLS),
            _ => Err(Some(found)),
        },
        Some(found) => office_type(content).ok_or(Some(found)),
        None if is_text => Ok(text_type(extension, content)),
        None => Err(None),
    }
}

/// The type of an Office file by the names of its parts, which writers put in different orders.
fn office_type(content: &[u8]) -> Option<&'static str> {
    let archive = rawzip::ZipArchive::from_slice(content).ok()?;
    let mut parts = archive.entries();
    while let Ok(Some(part)) = parts.next_entry() {
        let name = part.file_path();
        if name.as_ref().starts_with(b"word/") {
            return Some(DOCX);
        }
        if name.as_ref().starts_with(b"xl/") {
            return Some(XLSX);
        }
    }
    None
}

fn text_type(extension: &str, content: &[u8]) -> &'static str {
    match extension {
        "csv" => "text/csv",
        "json" if serde_json::from_slice::<de::IgnoredAny>(content).is_ok() => "application/json",
        _ => "text/plain",
    }
}

/// Bytes that mean nothing in Windows-1252.
const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// Whether this is text as office programs write it: UTF-8, UTF-16 with a byte order mark, Latin-1 or Windows-1252,
/// without control characters.
fn is_text(content: &[u8]) -> bool {
    match content {
        [0xff, 0xfe, rest @ ..] => is_utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => is_utf_16(rest, u16::from_be_bytes),
        // By bytes, because that takes a few milliseconds for the largest files.
        _ if content.iter().any(is_control) => false,
        _ => std::str::from_utf8(content).is_ok() || !content.iter().any(|byte| UNDEFINED.contains(byte)),
    }
}

fn is_control(byte: &u8) -> bool {
    byte.is_ascii_control() && !b"\n\r\t\x0C".contains(byte)
}

fn is_utf_16(content: &[u8], read: fn([u8; 2]) -> u16) -> bool {
    let (units, rest) = content.as_chunks::<2>();
    let mut characters = char::decode_utf16(units.iter().map(|unit| read(*unit)));
    let is_plain = |character: char| !u8::try_from(character).is_ok_and(|byte| is_control(&byte));
    rest.is_empty() && characters.all(|character| character.is_ok_and(is_plain))
}
