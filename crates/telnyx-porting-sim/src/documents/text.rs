//! Whether a file is text, in any of the encodings that office programs write.

use std::borrow::Cow;

/// Bytes that mean nothing in Windows-1252.
const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// The text in a file: UTF-8, UTF-16 with a byte order mark, Latin-1 or Windows-1252. `None` for what
/// holds control characters or is not well-formed.
pub(super) fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf_16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf_16(rest, u16::from_be_bytes)?),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) if bytes.iter().any(|byte| UNDEFINED.contains(byte)) => return None,
            // Latin-1, as far as telling texts apart goes.
            Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
        },
    };
    let is_plain = text.bytes().all(|byte| !byte.is_ascii_control() || b"\t\n\x0c\r".contains(&byte));
    is_plain.then_some(text)
}

fn utf_16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return None;
    };
    String::from_utf16(&pairs.iter().map(|pair| read(*pair)).collect::<Vec<_>>()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_text() {
        assert_eq!(decode("Zürich\r\n".as_bytes()).unwrap(), "Zürich\r\n");
        assert_eq!(decode(b"Z\xfcrich").unwrap(), "Zürich");
        assert_eq!(decode(b"\xff\xfeZ\0\xfc\0").unwrap(), "Zü");
        assert_eq!(decode(b"\xfe\xff\0Z\0\xfc").unwrap(), "Zü");
        assert!(decode(b"12 \x80").is_some());
    }

    #[test]
    fn what_is_no_text() {
        for bytes in [&b"a\0b"[..], b"a\x1bb", b"\xfc\x81", b"\xff\xfeZ", b"\xff\xfe\0\xd8", b"\xff\xfe\x01\0"] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }
}
