//! A PDF of plain lines.

/// Lines that fit on a page.
const LINES_PER_PAGE: usize = 50;

/// Sets lines in Helvetica, as many pages as needed.
pub(super) fn document(lines: &[String]) -> Vec<u8> {
    let pages: Vec<&[String]> = if lines.is_empty() { vec![lines] } else { lines.chunks(LINES_PER_PAGE).collect() };
    // Objects 1 to 3 are catalog, page tree and font; each page takes two more.
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (index, page) in pages.iter().enumerate() {
        let content = content(page);
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] \
             /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * index
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    assemble(&objects)
}

fn content(lines: &[String]) -> String {
    let mut text = String::from("BT\n/F1 11 Tf\n14 TL\n72 738 Td\n");
    for line in lines {
        text.push_str(&format!("({}) Tj T*\n", escape(line)));
    }
    text.push_str("ET\n");
    text
}

/// A string literal in WinAnsi; what that cannot show becomes a question mark.
fn escape(line: &str) -> String {
    let mut text = String::new();
    for character in line.chars() {
        match character {
            '(' | ')' | '\\' => text.extend(['\\', character]),
            ' '..='~' => text.push(character),
            '\u{a0}'..='\u{ff}' => text.push_str(&format!("\\{:03o}", u32::from(character))),
            _ => text.push('?'),
        }
    }
    text
}

fn assemble(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::with_capacity(objects.len());
    for (index, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let start = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for offset in offsets {
        file.push_str(&format!("{offset:010} 00000 n \n"));
    }
    file.push_str(&format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1));
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_point_at_their_objects() {
        let lines: Vec<String> = (0..60).map(|line| format!("line ({line}) é ☎")).collect();
        let file = String::from_utf8(document(&lines)).unwrap();
        let table = file.split("65535 f \n").nth(1).unwrap();
        let offsets: Vec<usize> = table.lines().map_while(|line| line.split(' ').next()?.parse().ok()).collect();
        assert_eq!(offsets.len(), 3 + 2 * 2);
        for (index, offset) in offsets.into_iter().enumerate() {
            assert!(file[offset..].starts_with(&format!("{} 0 obj", index + 1)));
        }
        assert!(file.contains(r"(line \(59\) \351 ?) Tj"));
        let start: usize = file.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
        assert!(file[start..].starts_with("xref"));
    }
}
