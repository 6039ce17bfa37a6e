use proptest::prelude::*;

use super::content_type::{DOC, DOCX, XLS, XLSX};
use super::*;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest";

fn kind(filename: &str, content: &[u8]) -> Option<&'static str> {
    DocumentFile::from_bytes(filename, content.to_vec()).ok().map(|file| file.content_type())
}

#[test]
fn types_are_recognised_by_content() {
    assert_eq!(kind("loa.txt", b"%PDF-1.4"), Some("application/pdf"));
    assert_eq!(kind("loa.pdf", PNG), Some("image/png"));
    assert_eq!(kind("loa", b"\xFF\xD8\xFF\xE0 JFIF"), Some("image/jpeg"));
    assert_eq!(kind("notes", "Zürich\r\n\tok".as_bytes()), Some("text/plain"));
    assert_eq!(kind("a.CSV", b"number\n+13035550123\n"), Some("text/csv"));
    assert_eq!(kind("a.json", b"{\"a\":[1]}"), Some("application/json"));
    assert_eq!(kind("a.json", b"{\"a\":"), Some("text/plain"));
    assert_eq!(kind("old.doc", OLE), Some(DOC));
    assert_eq!(kind("old.xls", OLE), Some(XLS));
}

/// An archive with parts of these names, empty, in this order.
fn archive(names: &[&str]) -> Vec<u8> {
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    for name in names {
        let (mut entry, config) = archive.new_file(*name).start().unwrap();
        let (_, descriptor) = config.wrap(&mut entry).finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap()
}

#[test]
fn office_files_are_recognised_in_any_order_of_parts() {
    let rest = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml"];
    let file = |part| archive(&[&rest[..], &[part]].concat());
    assert_eq!(kind("loa", &file("word/document.xml")), Some(DOCX));
    assert_eq!(kind("numbers.docx", &file("xl/workbook.xml")), Some(XLSX));
    assert_eq!(kind("loa.docx", &file("ppt/presentation.xml")), None);
    assert_eq!(kind("loa.docx", &archive(&["readme.txt"])), None);
    assert_eq!(kind("loa.docx", b"PK\x03\x04 no archive"), None);
}

#[test]
fn text_wins_over_signatures_of_a_few_letters() {
    for text in ["BMW invoice", "MZ Berlin", "ID3 tariff", "GIFT card", "II*", "#! urgent", "BM Zürich"] {
        assert_eq!(kind("notes.txt", text.as_bytes()), Some("text/plain"), "{text}");
        assert_eq!(kind("notes.csv", text.as_bytes()), Some("text/csv"), "{text}");
    }
    assert_eq!(kind("a.txt", b"BM\x36\0\0\0"), None);
}

#[test]
fn texts_in_older_encodings() {
    assert_eq!(kind("a.txt", b"caf\xE9"), Some("text/plain"));
    assert_eq!(kind("a.csv", b"\xFF\xFEZ\0\xFC\0"), Some("text/csv"));
    assert_eq!(kind("a.csv", b"\xFE\xFF\0Z\0\xFC"), Some("text/csv"));
    for broken in [&b"\xFF\xFEZ"[..], b"\xFF\xFE\0\xD8", b"\xFF\xFE\x01\0", b"caf\xE9\x81"] {
        assert_eq!(kind("a.txt", broken), None, "{broken:?}");
    }
}

#[test]
fn other_types_are_refused() {
    for (filename, content) in [
        ("a.gif", &b"GIF89a\x01\0\x01\0"[..]),
        ("a.zip", b"PK\x03\x04 something"),
        ("a.html", b"<!DOCTYPE html><html></html>"),
        ("a.bin", b"\0\x01\x02\x03"),
        ("a.txt", b"caf\xE9\0"),
        ("a.ppt", OLE),
    ] {
        let error = DocumentFile::from_bytes(filename, content).unwrap_err();
        assert!(matches!(error, InvalidDocument::ContentType { .. }), "{filename}");
        assert!(error.to_string().starts_with(filename), "{error}");
    }
}

#[test]
fn size_limits() {
    let limit = usize::try_from(MAX_DOCUMENT_BYTES).unwrap();
    assert!(DocumentFile::from_bytes("a.txt", vec![b'a'; limit]).is_ok());
    let error = DocumentFile::from_bytes("a.txt", vec![b'a'; limit + 1]).unwrap_err();
    assert_eq!(error.to_string(), "a.txt: the file is larger than 20971520 bytes");
    let error = DocumentFile::from_bytes("a.txt", Bytes::new()).unwrap_err();
    assert_eq!(error.to_string(), "a.txt: the file is empty");
}

#[test]
fn filename_rules() {
    let rule = |filename: &str| match DocumentFile::from_bytes(filename, &b"text"[..]) {
        Err(InvalidDocument::Filename { rule, .. }) => Some(rule),
        _ => None,
    };
    assert_eq!(rule("Vollmacht Zürich.txt"), None);
    assert_eq!(rule("  "), Some(FilenameRule::Empty));
    assert_eq!(rule("a\u{7}.txt"), Some(FilenameRule::Printable));
    assert_eq!(rule(&"ü".repeat(512)), None);
    assert_eq!(rule(&"ü".repeat(513)), Some(FilenameRule::TooLong));
    let long = DocumentFile::from_bytes("\n".repeat(600), &b"text"[..]).unwrap_err().to_string();
    assert!(long.len() < 160 && !long.contains('\n'), "{long}");
}

#[tokio::test]
async fn an_endless_source_is_not_read_to_its_end() {
    let error = DocumentFile::read_from("endless.txt", tokio::io::repeat(b'a')).await.unwrap_err();
    assert!(matches!(error, InvalidDocument::TooLarge { .. }));
}

#[tokio::test]
async fn files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my loa.pdf");
    std::fs::write(&path, b"%PDF-1.4").unwrap();
    let file = DocumentFile::open(&path).await.unwrap();
    assert_eq!((file.filename(), file.content().as_ref()), ("my loa.pdf", &b"%PDF-1.4"[..]));

    let missing = DocumentFile::open(folder.path().join("none.pdf")).await.unwrap_err();
    assert!(missing.to_string().ends_with("none.pdf cannot be read"), "{missing}");
    assert!(std::error::Error::source(&missing).is_some());
    assert!(DocumentFile::open(folder.path()).await.is_err());

    // A sparse file: refused by its size, before a byte of it is read.
    let large = folder.path().join("large.pdf");
    std::fs::File::create(&large).unwrap().set_len(MAX_DOCUMENT_BYTES * 50).unwrap();
    assert!(matches!(DocumentFile::open(&large).await, Err(InvalidDocument::TooLarge { .. })));
}

#[test]
fn debug_shows_no_content() {
    let file = DocumentFile::from_bytes("a.txt", &b"secret"[..]).unwrap();
    let shown = format!("{file:?}");
    assert_eq!(shown, r#"DocumentFile { filename: "a.txt", content_type: "text/plain", size: 6 }"#);
}

#[test]
fn serde_round_trip() {
    let file = DocumentFile::from_bytes("a.txt", &b"text"[..]).unwrap();
    let json = serde_json::to_string(&file).unwrap();
    assert_eq!(json, r#"{"filename":"a.txt","base64":"dGV4dA=="}"#);
    assert_eq!(serde_json::from_str::<DocumentFile>(&json).unwrap(), file);
    let error = serde_json::from_str::<DocumentFile>(r#"{"filename":"a","base64":"%"}"#).unwrap_err();
    assert!(error.to_string().starts_with("not base64"), "{error}");
}

proptest! {
    /// Recognising a type looks at offsets that the content itself gives.
    #[test]
    fn no_content_makes_it_panic(
        magic in prop::sample::select(vec![&b""[..], b"PK\x03\x04", OLE, PNG, b"%PDF", b"RIFF"]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
        names in prop::sample::select(vec![&b""[..], b"[Content_Types].xml", b"_rels/.rels"]),
    ) {
        let mut content = magic.to_vec();
        content.extend_from_slice(&rest);
        if content.len() > 0x40 {
            content[0x1E..0x1E + names.len()].copy_from_slice(names);
        }
        let _ = DocumentFile::from_bytes("a", content);
    }
}
