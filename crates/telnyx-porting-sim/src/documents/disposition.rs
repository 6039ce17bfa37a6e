//! The extended file name of a part: `filename*=UTF-8''M%C3%BCller.pdf`.

use http::HeaderValue;

/// The `filename*` parameter of a `Content-Disposition`, when it is there, well-formed and in UTF-8 or
/// Latin-1. It counts before `filename`, which then only serves old readers.
pub(super) fn extended_filename(header: &HeaderValue) -> Option<String> {
    let text = std::str::from_utf8(header.as_bytes()).ok()?;
    let value = parameters(text).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("filename*").then(|| value.trim())
    })?;
    let (charset, rest) = value.split_once('\'')?;
    let (_language, encoded) = rest.split_once('\'')?;
    let bytes = percent_encoding::percent_decode_str(encoded);
    match charset.to_ascii_lowercase().as_str() {
        "utf-8" => bytes.decode_utf8().ok().map(|name| name.into_owned()),
        "iso-8859-1" => Some(bytes.map(char::from).collect()),
        _ => None,
    }
}

/// The parameters after the type; a semicolon inside quotes parts none.
fn parameters(text: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |character| {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        character == ';' && !quoted
    })
    .skip(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extended_names_are_read() {
        let name = |text: &str| extended_filename(&HeaderValue::from_bytes(text.as_bytes()).unwrap());
        let plain = r#"form-data; name="file"; filename="M_ller.pdf""#;
        assert_eq!(name(plain), None);
        assert_eq!(name(&format!("{plain}; filename*=UTF-8''M%C3%BCller.pdf")).unwrap(), "Müller.pdf");
        assert_eq!(name(&format!("{plain}; FileName* = iso-8859-1'de'M%FCller.pdf")).unwrap(), "Müller.pdf");
        assert_eq!(name(&format!("{plain}; filename*=utf-8''%FF")), None);
        assert_eq!(name(&format!("{plain}; filename*=koi8-r''x")), None);
        assert_eq!(name(r#"form-data; name="a\";filename*=UTF-8''x;"; filename="y""#), None);
    }
}
